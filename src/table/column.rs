//! The columns of the table of findings: what each is called, what it holds, and where that comes from.

use super::row::Row;
use crate::run::RunEvidence;

/// One column. Names, kinds and order are a contract: columns may be added at the end, and no more.
#[derive(Clone, Copy, Debug)]
pub struct Column<Get> {
    /// What it is called.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What that means.
    pub about: &'static str,
    /// Gives its cell of a row.
    pub get: Get,
}

/// Gives a cell of a row of the table.
pub type OfRow = for<'r> fn(&Row<'r>) -> Cell<'r>;

/// Gives a cell of a piece of evidence.
pub type OfEvidence = for<'r> fn(&'r RunEvidence) -> Cell<'r>;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number of 64 bits, which every row has.
    Count,
    /// A whole number of 32 bits.
    Number,
    /// A text.
    Text,
    /// A list of structures with the columns of [`EVIDENCE`].
    Evidence,
}

/// What stands in one place of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'r> {
    /// Nothing.
    Empty,
    /// A whole number.
    Number(u64),
    /// A text.
    Text(&'r str),
    /// What a finding rests on.
    Evidence(&'r [RunEvidence]),
}

impl Kind {
    /// What Arrow calls it, in short.
    ///
    /// ```
    /// assert_eq!(factsnap::table::Kind::Number.name(), "uint32");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "uint64",
            Self::Number => "uint32",
            Self::Text => "string",
            Self::Evidence => "list of structures",
        }
    }
}

/// The columns of the table of findings.
///
/// ```
/// use factsnap::table::COLUMNS;
///
/// assert!(COLUMNS.iter().any(|column| column.name == "claim_text"));
/// ```
pub const COLUMNS: &[Column<OfRow>] = &[
    column("row", Kind::Count, "the number of the case, from 0: its row, where the input is one table", |row| {
        Cell::Number(row.number)
    }),
    column("file", Kind::Text, "the file of the case, `-` for standard input; empty for `check_arrow`", |row| {
        text(row.file)
    }),
    column(
        "id",
        Kind::Text,
        "the id of the case; a row of a table without one is called by its number, from 1",
        |row| text(row.id),
    ),
    column(
        "finding",
        Kind::Number,
        "the number of the finding within its case, from 0; those that are allowed come last",
        |row| number(row.finding.map(|(number, _)| number)),
    ),
    column("code", Kind::Text, "what came out, as in `factsnap explain CODE`", |row| {
        text(row.judged().map(|finding| finding.code.as_str()))
    }),
    column("checker", Kind::Text, "who judged: `numeric`, `timeframe`, `attribution`, or `judge`", |row| {
        text(row.judged().map(|finding| finding.checker.as_str()))
    }),
    column("verdict", Kind::Text, "`supported`, `undetermined`, `unsupported` or `contradicted`", |row| {
        text(row.judged().map(|finding| finding.verdict.as_str()))
    }),
    column("claim_start", Kind::Number, "the first byte of the claim in the summary", |row| {
        number(row.judged().map(|finding| finding.claim.start))
    }),
    column("claim_end", Kind::Number, "one past its last byte", |row| {
        number(row.judged().map(|finding| finding.claim.end))
    }),
    column("claim_text", Kind::Text, "its words", |row| text(row.judged().map(|finding| finding.claim.text.as_str()))),
    column("claim_value", Kind::Text, "their normal form: a number with its unit, a TIMEX3 value, a speaker", |row| {
        text(row.judged().and_then(|finding| finding.claim.value.as_deref()))
    }),
    column("reason", Kind::Text, "why, in a sentence", |row| text(row.judged().map(|finding| finding.reason.as_str()))),
    column("evidence", Kind::Evidence, "what the verdict rests on, best first; in CSV, a list in JSON", |row| {
        row.judged().map_or(Cell::Empty, |finding| Cell::Evidence(&finding.evidence))
    }),
    column(
        "judge",
        Kind::Text,
        "the name of the judge of your own that says so; empty for what the rules say",
        |row| text(row.judged().and_then(|finding| finding.judge.as_deref())),
    ),
    column(
        "about",
        Kind::Text,
        "what that judge says the claim is: `numeric`, `timeframe`, `attribution` or `other`",
        |row| text(row.judged().and_then(|finding| finding.about.as_deref())),
    ),
    column("allowed", Kind::Text, "why the case allows the finding, which does not count then", |row| {
        text(row.allowed)
    }),
    column("error", Kind::Text, "why the case could not be read; there is nothing of a finding then", |row| {
        text(row.error)
    }),
];

/// The columns of the structures in `evidence`.
///
/// ```
/// assert_eq!(factsnap::table::EVIDENCE[0].name, "source");
/// ```
pub const EVIDENCE: &[Column<OfEvidence>] = &[
    evidence("source", Kind::Text, "the id of the source", |evidence| Cell::Text(&evidence.source)),
    evidence("place", Kind::Text, "`text`, or `title` where the words are the title's", |evidence| {
        Cell::Text(evidence.place.as_deref().unwrap_or("text"))
    }),
    evidence("start", Kind::Number, "the first byte of the words there", |evidence| {
        number(Some(evidence.statement.start))
    }),
    evidence("end", Kind::Number, "one past their last byte", |evidence| number(Some(evidence.statement.end))),
    evidence("text", Kind::Text, "the words", |evidence| Cell::Text(&evidence.statement.text)),
    evidence("value", Kind::Text, "their normal form", |evidence| text(evidence.statement.value.as_deref())),
];

const fn column(name: &'static str, kind: Kind, about: &'static str, get: OfRow) -> Column<OfRow> {
    Column { name, kind, about, get }
}

const fn evidence(name: &'static str, kind: Kind, about: &'static str, get: OfEvidence) -> Column<OfEvidence> {
    Column { name, kind, about, get }
}

fn text(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Empty, Cell::Text)
}

fn number<'r>(number: Option<u32>) -> Cell<'r> {
    number.map_or(Cell::Empty, |number| Cell::Number(number.into()))
}
