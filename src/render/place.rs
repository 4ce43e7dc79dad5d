//! The place of a claim in the file that a person would open.

use crate::case::{Case, Origin};
use crate::text::lines::Lines;

/// The places of a summary's bytes in the file that holds it.
pub(super) struct Places<'c> {
    origin: &'c Origin,
    lines: Lines<'c>,
}

impl<'c> Places<'c> {
    pub(super) fn new(case: &'c Case, origin: &'c Origin) -> Self {
        Self { origin, lines: Lines::new(&case.summary) }
    }

    /// The line and column of a byte of the summary in its file; where the file does not tell, those of the summary.
    pub(super) fn at(&self, offset: u32) -> (usize, usize) {
        let Origin { line, column, is_verbatim, .. } = *self.origin;
        if !is_verbatim {
            return (line, column);
        }
        match self.lines.at(offset as usize) {
            (1, within) => (line, column + within - 1),
            (below, within) => (line + below - 1, within),
        }
    }

    /// The line and column of a byte within the summary itself.
    pub(super) fn within(&self, offset: u32) -> (usize, usize) {
        self.lines.at(offset as usize)
    }
}

/// Whether a file's path tells which case is meant: that of a case file does, that of a file of records does not.
pub(super) fn names_case(origin: &Origin, case: &Case) -> bool {
    let path = origin.path.replace('\\', "/");
    path.rsplit_once('.').is_some_and(|(stem, _)| stem.ends_with(&case.id))
}
