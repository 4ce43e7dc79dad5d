//! What is wrong with a case, for a terminal: the line it stands on, a caret, and what was probably meant.

use annotate_snippets::{Group, Level, Origin, Renderer};

use super::escape::visible;
use super::frame::{Drawn, Frame, draw, renderer};
use crate::case::{CaseError, Place, Problem};

/// A case that cannot be read, one block a problem; coloured where the caller's terminal is.
pub fn human_error(error: &CaseError, coloured: bool) -> String {
    let renderer = renderer(coloured);
    let path = error.path.as_ref().map(|path| visible(&path.display().to_string()).into_owned());
    let blocks = error.problems.iter().map(|problem| match &problem.place {
        Some(place) => placed(&renderer, path.as_deref(), place, problem),
        None => unplaced(&renderer, path.as_deref(), problem),
    });
    blocks.collect::<Vec<_>>().join("\n")
}

fn placed(renderer: &Renderer, path: Option<&str>, place: &Place, problem: &Problem) -> String {
    let part = |from: usize, to: usize| place.excerpt.get(from..to).unwrap_or_default();
    let Place { line, column, caret, excerpt } = place;
    let frame = Frame::of([part(0, caret.start), part(caret.start, caret.end), part(caret.end, excerpt.len())], 0);
    let header = format!("{}:{line}:{column}", path.unwrap_or("-"));
    let title = Level::ERROR.primary_title(visible(&problem.message).into_owned());
    let drawn = Drawn { frame, header, of: None, line: *line, is_primary: true, labels: vec![None] };
    let help = problem.help.as_deref().map(|help| Level::HELP.message(visible(help).into_owned()));
    draw(renderer, title, vec![drawn], help)
}

fn unplaced(renderer: &Renderer, path: Option<&str>, problem: &Problem) -> String {
    let title = Level::ERROR.primary_title(visible(&problem.message));
    let mut text = renderer.render(&[Group::with_title(title).elements(path.map(Origin::path))]) + "\n";
    if let Some(help) = &problem.help {
        text += &renderer.render(&[Group::with_title(Level::HELP.primary_title(visible(help)))]);
        text.push('\n');
    }
    text
}
