//! What the harness says beside what is wrong with a case: where a file is broken, and how a verdict is accepted.

use crate::case::{CaseError, Problem};
use crate::render::visible_lines;
use crate::suite::{CaseFile, Comparison, Judged, Suite};

/// What is wrong with a case that cannot be read, with carets under the places.
pub(super) fn broken(suite: &Suite, file: &CaseFile, error: &CaseError) -> String {
    let path = suite.shown(&file.path);
    error.problems.iter().map(|problem| self::problem(&path, problem)).collect::<Vec<_>>().join("\n\n")
}

fn problem(path: &str, problem: &Problem) -> String {
    let Some(place) = &problem.place else { return format!("{path}: {problem}") };
    let width = |text: Option<&str>| text.map_or(0, |text| visible_lines(text).chars().count());
    let indent = " ".repeat(width(place.excerpt.get(..place.caret.start)));
    let carets = "^".repeat(width(place.excerpt.get(place.caret.clone())).max(1));
    let excerpt = visible_lines(&place.excerpt);
    format!("{path}:{}:{}: {problem}\n  {excerpt}\n  {indent}{carets}", place.line, place.column)
}

/// How a verdict that is not the accepted one is accepted.
pub(super) fn accept(suite: &Suite, file: &CaseFile, judged: &Judged) -> Option<String> {
    if matches!(judged.comparison, Comparison::Same | Comparison::Accepted) {
        return None;
    }
    let name = &file.name;
    Some(if judged.is_pending {
        format!(
            "Where every line of it is right, accept it: `cargo insta review` or `factsnap review`,\n\
             or `INSTA_UPDATE=always cargo test {name} -- --exact` without either. It is pending in {}.",
            suite.shown(&suite.pending_path(name))
        )
    } else {
        format!("Nothing was written (CI, or INSTA_UPDATE=no). To accept it, run `cargo test {name}` at your desk.")
    })
}

#[cfg(test)]
mod tests {
    use super::problem;
    use crate::case::Problem;

    #[test]
    fn carets_stand_below_what_is_shown() {
        let text = "a\u{202e}b = wrong";
        let at = text.find("wrong").unwrap();
        let told = problem("a.toml", &Problem::new("no").at(text, at..text.len()));
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines[1], "  a\\u{202e}b = wrong");
        assert_eq!(lines[2].find('^'), lines[1].find("wrong"));
    }
}
