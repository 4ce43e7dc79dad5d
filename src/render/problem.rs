//! What is wrong with a case, for a terminal: the line it stands on, a caret, and what was probably meant.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::escape::visible;
use crate::case::{CaseError, Problem};

/// A case that cannot be read, one block a problem; coloured where the caller's terminal is.
pub fn human_error(error: &CaseError, coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let path = error.path.as_ref().map(|path| path.display().to_string());
    let blocks = error.problems.iter().map(|problem| renderer.render(&[block(path.as_deref(), problem)]));
    blocks.map(|block| block + "\n").collect()
}

fn block<'a>(path: Option<&'a str>, problem: &'a Problem) -> Group<'a> {
    let mut group = Group::with_title(Level::ERROR.primary_title(visible(&problem.message)));
    let origin = path.map(Origin::path);
    match &problem.place {
        Some(place) => {
            group = group.elements(origin.map(|origin| origin.line(place.line).char_column(place.column)));
            let before = visible(place.excerpt.get(..place.caret.start).unwrap_or_default());
            let meant = visible(place.excerpt.get(place.caret.clone()).unwrap_or_default());
            let span = before.len()..before.len() + meant.len();
            let text = visible(&place.excerpt).into_owned();
            let snippet = Snippet::source(text).line_start(place.line).annotation(AnnotationKind::Primary.span(span));
            group = group.element(snippet);
        }
        None => group = group.elements(origin),
    }
    group.elements(problem.help.as_ref().map(|help| Level::HELP.message(visible(help))))
}
