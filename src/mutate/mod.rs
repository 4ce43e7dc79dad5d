//! Mutations: errors put into consistent summaries one at a time, and whether the program notices each where it stands.
//!
//! What is changed is what the grammars recognise in the summary, and what the tables of this module know to turn into
//! something else: never the same thing in other words, never a looser bound that would still hold. A place that is flagged
//! already, or that a person calls undetermined, is left alone. Nothing here is random: the same case gives the same mutations.

mod find;
mod number;
mod swap;

use std::fmt;

use crate::case::{Case, Expect, Label};
use crate::check::check;
use crate::expectation::places;
use crate::finding::Report;
use crate::span::Span;
use crate::verdict::Expected;

/// What kind of error is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A digit of a number, or a number word.
    Digit,
    /// Thousand for million.
    Scale,
    /// Miles for kilometres.
    Unit,
    /// Euros for dollars.
    Currency,
    /// A fall for a rise, above for below zero.
    Sign,
    /// Wednesday for Monday.
    Weekday,
    /// April for January.
    Month,
    /// 2027 for 2024.
    Year,
    /// Months for years.
    Duration,
    /// Last week for next week, before for after.
    TimeDirection,
    /// Somebody else.
    Speaker,
    /// Denied for said.
    Cue,
    /// A word within quotation marks.
    QuotedWord,
    /// A mark that names no source.
    Citation,
}

impl Kind {
    /// Every kind, in the order of a table.
    pub const ALL: [Self; 14] = [
        Self::Digit,
        Self::Scale,
        Self::Unit,
        Self::Currency,
        Self::Sign,
        Self::Weekday,
        Self::Month,
        Self::Year,
        Self::Duration,
        Self::TimeDirection,
        Self::Speaker,
        Self::Cue,
        Self::QuotedWord,
        Self::Citation,
    ];

    /// The words for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Digit => "digit",
            Self::Scale => "scale",
            Self::Unit => "unit",
            Self::Currency => "currency",
            Self::Sign => "sign",
            Self::Weekday => "weekday",
            Self::Month => "month",
            Self::Year => "year",
            Self::Duration => "duration",
            Self::TimeDirection => "direction of time",
            Self::Speaker => "speaker",
            Self::Cue => "cue",
            Self::QuotedWord => "quoted word",
            Self::Citation => "citation",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One stretch of a summary and what is put in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutation {
    /// What kind of error it is.
    pub kind: Kind,
    /// The stretch, in bytes of the summary as it was.
    pub span: Span,
    /// What is put there.
    pub text: String,
}

impl Mutation {
    /// The case with the error in its summary and nothing said of what is true.
    pub fn apply(&self, case: &Case) -> Case {
        let before = Span::new(0, self.span.start).slice(&case.summary);
        let after = case.summary.get(self.span.end as usize..).unwrap_or_default();
        Case {
            summary: format!("{before}{}{after}", self.text),
            label: None,
            expect: Vec::new(),
            allow: Vec::new(),
            ..case.clone()
        }
    }

    /// Where the error stands in the changed summary.
    pub fn place(&self) -> Span {
        Span::new(self.span.start, self.span.start.saturating_add(self.text.len() as u32))
    }

    /// Whether a report on the changed summary flags something at the changed place.
    pub fn is_noticed(&self, report: &Report) -> bool {
        let place = self.place();
        report.findings.iter().any(|finding| finding.verdict().is_flagged() && finding.claim.span.overlaps(place))
    }

    /// The changed case as one to keep: it says what was changed, and that the program does not see it yet.
    pub fn as_case(&self, case: &Case) -> Case {
        let mut changed = self.apply(case);
        let was = self.span.slice(&case.summary);
        changed.note = Some(format!("{} for {was}, put into {} by `factsnap mutate`.", self.text, case.id));
        let before = Span::new(0, self.span.start).slice(&case.summary);
        let occurrences = changed.summary.matches(&self.text).count();
        // Occurrences are counted as they are found: one that begins in the text before ends there too.
        let nth = changed.summary.match_indices(&self.text).take_while(|(at, _)| *at < before.len()).count() + 1;
        changed.expect = vec![Expect {
            claim: self.text.clone(),
            nth: (occurrences > 1).then_some(nth),
            checker: None,
            verdict: Expected::Contradicted,
            gap: Some("not noticed yet".to_owned()),
        }];
        changed
    }
}

/// The errors that can be put into a case's summary; none where a person says that something in it is wrong already.
///
/// ```
/// use factsnap::mutate::{Kind, mutations};
/// use factsnap::{Case, check};
///
/// let case = Case::new("Three people were hurt on Monday.").with_source("1", "On Monday three people were hurt.");
/// let kinds: Vec<Kind> = mutations(&case).iter().map(|mutation| mutation.kind).collect();
/// assert_eq!(kinds, [Kind::Digit, Kind::Weekday]);
/// let first = &mutations(&case)[0];
/// assert!(first.is_noticed(&check(&first.apply(&case))));
/// ```
pub fn mutations(case: &Case) -> Vec<Mutation> {
    if is_wrong(case) {
        return Vec::new();
    }
    let report = check(case);
    let flagged = report.findings.iter().filter(|finding| finding.verdict().is_flagged());
    let mut closed: Vec<Span> = flagged.map(|finding| finding.claim.span).collect();
    // Where a person says that nobody can tell, a change makes nothing wrong.
    let undecided = case.expect.iter().filter(|expect| expect.verdict == Expected::Undetermined);
    closed.extend(undecided.flat_map(|expect| places(case, expect, &report)));
    let mut found = find::find(case);
    found.retain(|mutation| !closed.iter().any(|span| span.overlaps(mutation.span)));
    found.sort_by_key(|mutation| (mutation.span, mutation.kind));
    found.dedup_by_key(|mutation| (mutation.span, mutation.kind));
    found
}

/// Whether a person says that something in a case's summary is wrong, so that no error is put into it.
pub fn is_wrong(case: &Case) -> bool {
    case.label == Some(Label::Inconsistent) || case.expect.iter().any(|expect| expect.verdict.is_flagged())
}

#[cfg(test)]
mod tests {
    use super::{Kind, mutations};
    use crate::case::{Case, Expect, Label};
    use crate::verdict::Expected;

    /// The changes that are put into a summary that its source says word for word.
    #[track_caller]
    fn check(summary: &str, changes: &[(Kind, &str, &str)]) {
        let case = Case::new(summary).with_source("1", summary);
        let found = mutations(&case);
        let found: Vec<_> = found.iter().map(|one| (one.kind, one.span.slice(summary), one.text.as_str())).collect();
        assert_eq!(found, changes);
    }

    #[test]
    fn numbers() {
        check(
            "Sales rose 5% to $3 million.",
            &[
                (Kind::Sign, "rose", "fell"),
                (Kind::Digit, "5", "9"),
                (Kind::Currency, "$", "€"),
                (Kind::Digit, "3", "7"),
                (Kind::Scale, "million", "billion"),
            ],
        );
        check("Two thirds of the boats sank.", &[(Kind::Digit, "thirds", "sevenths")]);
    }

    #[test]
    fn times() {
        check(
            "The bridge closed on Monday, 9 September 2024.",
            &[
                (Kind::Weekday, "Monday", "Wednesday"),
                (Kind::Digit, "9", "6"),
                (Kind::Month, "September", "December"),
                (Kind::Year, "2024", "2027"),
            ],
        );
    }

    #[test]
    fn speakers_cues_and_marks() {
        check(
            "Mayor Ada Lind said that the bridge would close [1].",
            &[
                (Kind::Speaker, "Mayor Ada Lind", "Harriet Blackwood"),
                (Kind::Cue, "said", "denied"),
                (Kind::Citation, "[1]", "[2]"),
            ],
        );
    }

    #[test]
    fn what_may_still_hold_is_left_alone() {
        check("More than 3,000 people came.", &[]);
        check("Nobody had seen it for years.", &[]);
    }

    #[test]
    fn what_nobody_can_tell_is_left_alone_in_other_words_too() {
        let mut case = Case::new("Three thousand people came.").with_source("1", "Three thousand people came.");
        assert!(!mutations(&case).is_empty());
        let (claim, verdict) = ("3,000 people".to_owned(), Expected::Undetermined);
        case.expect = vec![Expect { claim, nth: None, checker: None, verdict, gap: None }];
        assert!(mutations(&case).is_empty());
    }

    #[test]
    fn a_summary_that_is_wrong_already_gets_no_error() {
        let mut case = Case::new("Three people came.").with_source("1", "Three people came.");
        assert!(!mutations(&case).is_empty());
        case.label = Some(Label::Inconsistent);
        assert!(mutations(&case).is_empty());
        assert!(mutations(&Case::new("Nine people came.").with_source("1", "Three people came.")).is_empty());
    }
}
