//! What a line of a run says, as rows of the table of findings.

use std::iter;

use crate::run::{RunFinding, RunLine};

/// One row of the table of findings: a finding, or a case that could not be read.
#[derive(Clone, Copy, Debug)]
pub struct Row<'r> {
    pub(super) number: u64,
    pub(super) file: Option<&'r str>,
    pub(super) id: Option<&'r str>,
    pub(super) finding: Option<(u32, &'r RunFinding)>,
    pub(super) allowed: Option<&'r str>,
    pub(super) error: Option<&'r str>,
}

impl<'r> Row<'r> {
    /// What was judged, where the case could be read.
    pub(super) fn judged(&self) -> Option<&'r RunFinding> {
        self.finding.map(|(_, finding)| finding)
    }
}

/// The rows of a case: one for each finding, those that the case allows last, or one for what is wrong with it.
///
/// ```
/// use factsnap::table::{COLUMNS, Cell, rows};
/// use factsnap::{Case, RunLine, check, render::json_line};
///
/// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// let line = RunLine::read(&json_line(&case, &check(&case)))?;
/// let found = rows(7, None, &line);
/// let cell = |name| COLUMNS.iter().find(|column| column.name == name).map(|column| (column.get)(&found[0]));
/// assert_eq!(cell("row"), Some(Cell::Number(7)));
/// assert_eq!(cell("code"), Some(Cell::Text("NUM001")));
/// assert_eq!(cell("error"), Some(Cell::Empty));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn rows<'r>(number: u64, file: Option<&'r str>, line: &'r RunLine) -> Vec<Row<'r>> {
    let empty = Row { number, file, id: None, finding: None, allowed: None, error: None };
    match line {
        RunLine::Case(case) => {
            let counted = case.findings.iter().map(|finding| (finding, None));
            let allowed = case.allowed.iter().map(|one| (&one.finding, Some(one.allowed.as_str())));
            let row =
                |(at, (finding, allowed))| Row { id: Some(&case.id), finding: Some((at, finding)), allowed, ..empty };
            iter::zip(0.., counted.chain(allowed)).map(row).collect()
        }
        RunLine::Unreadable(error) => vec![Row { id: error.id.as_deref(), error: Some(&error.error), ..empty }],
    }
}
