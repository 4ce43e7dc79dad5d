//! What is wrong with a case that cannot be read: where, what, and what was probably meant.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

/// Problems told of one file: a person mends the first few, and finding each one's line takes time.
pub(super) const MOST_PROBLEMS: usize = 20;

/// Why a case cannot be read: one problem or more, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseError {
    /// The file the case stands in; `None` for text that came from nowhere.
    pub path: Option<PathBuf>,
    /// Never empty.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, if it has a place.
    pub place: Option<Place>,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it: "did you mean `published`?".
    pub help: Option<String>,
}

/// A place in a file, with as much of its line as a person needs to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1-based line.
    pub line: usize,
    /// 1-based column in characters.
    pub column: usize,
    /// The line, cut to a window around the place where it is long.
    pub excerpt: String,
    /// The bytes of the excerpt that are meant.
    pub caret: Range<usize>,
}

impl CaseError {
    /// An error of one problem.
    pub fn new(problem: Problem) -> Self {
        Self { path: None, problems: vec![problem] }
    }

    /// The same with the file it is about.
    #[must_use]
    pub fn in_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }
}

impl From<Problem> for CaseError {
    fn from(problem: Problem) -> Self {
        Self::new(problem)
    }
}

impl std::error::Error for CaseError {}

/// `cases/plan.toml:3:1: unknown field …`, one problem a line.
impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            if let Some(path) = &self.path {
                write!(f, "{}:", path.display())?;
            }
            if let Some(place) = &problem.place {
                write!(f, "{}:{}:", place.line, place.column)?;
            }
            if self.path.is_some() || problem.place.is_some() {
                f.write_str(" ")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl Problem {
    /// A problem without a place.
    pub fn new(message: impl Into<String>) -> Self {
        Self { place: None, message: message.into(), help: None }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    pub(crate) fn at(mut self, text: &str, span: Range<usize>) -> Self {
        self.place = Some(Place::new(text, span));
        self
    }
}

impl Place {
    /// The place of some bytes of a text; bytes past the end name the end.
    pub fn new(text: &str, span: Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start);
        let (before, after) = text.split_at(start);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line_end = after.find('\n').map_or(text.len(), |at| start + at);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        let (window, caret) = window(text, line_start..line_end, start..span.end.clamp(start, line_end));
        Self { line, column, excerpt: window.to_owned(), caret }
    }
}

/// The part of a line that surrounds some of its bytes, and those bytes within that part.
fn window(text: &str, line: Range<usize>, span: Range<usize>) -> (&str, Range<usize>) {
    const AROUND: usize = 60;
    let start = text.ceil_char_boundary(line.start.max(span.start.saturating_sub(AROUND)));
    let end = text.floor_char_boundary(line.end.min(span.start.saturating_add(2 * AROUND)));
    let caret = span.start.saturating_sub(start)..span.end.min(end).saturating_sub(start);
    (text.get(start..end).unwrap_or_default(), caret)
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_counts_characters_and_shows_its_line() {
        let place = Place::new("a = 1\nné = 2\n", 12..13);
        assert_eq!((place.line, place.column), (2, 6));
        assert_eq!((place.excerpt.as_str(), place.caret), ("né = 2", 6..7));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = "é".repeat(1_000_000);
        let place = Place::new(&text, 1_000_001..1_000_003);
        assert!(place.excerpt.len() < 200);
        assert!(place.excerpt.is_char_boundary(place.caret.start));
    }

    #[test]
    fn bytes_past_the_end_name_the_end() {
        assert_eq!(Place::new("ab", 9..12).column, 3);
    }
}
