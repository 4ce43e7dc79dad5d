//! A case beside what people say of it: what was found, what was missed, what was flagged in error.

use super::figure::Figure;
use super::share::Share;
use super::truth::{CHECKERS, Error, arguable, errors};
use crate::case::{Case, Expect};
use crate::expectation::occurrences;
use crate::finding::{Finding, Report};
use crate::span::Span;
use crate::verdict::{Expected, Verdict};

/// Something the program got wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// How.
    pub kind: SlipKind,
    /// The checker that should have flagged it, or that flagged it; `any` where that is not said.
    pub checker: &'static str,
    /// The stretch of the summary that is meant; the whole of it where no place is known.
    pub span: Span,
    /// What a person says of the place, or why they think the program cannot see it.
    pub note: Option<String>,
}

/// How the program was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// An error that nothing flags.
    Missed,
    /// An error that only another checker than its own flags.
    MissedByChecker,
    /// A flag in a faithful summary.
    Alarm,
    /// A flag in a flawed summary, beside its errors.
    AlarmBeside,
}

/// A case that people spoke of, and what the program says of it.
pub(super) struct Judged<'c> {
    case: &'c Case,
    report: &'c Report,
    errors: Vec<Error>,
    flags: Vec<&'c Finding>,
    /// The flags that lie neither on an error nor where one can argue.
    strays: Vec<&'c Finding>,
}

impl<'c> Judged<'c> {
    /// `None` where nobody said what is true of the case.
    pub(super) fn new(case: &'c Case, report: &'c Report) -> Option<Self> {
        if case.label.is_none() && case.expect.is_empty() {
            return None;
        }
        let (errors, arguable) = (errors(case), arguable(case));
        let flags: Vec<&Finding> = report.findings.iter().filter(|finding| finding.verdict().is_flagged()).collect();
        let is_argued = |flag: &Finding| arguable.iter().any(|place| place.overlaps(flag.claim.span));
        let is_stray = |flag: &Finding| !is_argued(flag) && !errors.iter().any(|error| error.is_at(flag));
        let strays = flags.iter().copied().filter(|flag| is_stray(flag)).collect();
        Some(Self { case, report, errors, flags, strays })
    }

    /// What it counts in each figure, which may be several times in one.
    pub(super) fn counts(&self) -> Vec<(Figure, Share)> {
        let right = self.case.expect.iter().filter(|expect| {
            expect.verdict == Expected::Supported && !occurrences(&self.case.summary, expect).is_empty()
        });
        let mut counts = if self.errors.is_empty() { self.of_faithful() } else { self.of_flawed() };
        counts.extend(self.of_flags());
        counts.extend(right.flat_map(|expect| self.of_right_claim(expect)));
        counts
    }

    fn of_faithful(&self) -> Vec<(Figure, Share)> {
        let is_by = |checker: &str| self.strays.iter().any(|flag| flag.is_of(checker));
        let by_checker = CHECKERS.map(|(checker, _, figure)| (figure, Share::one(is_by(checker))));
        [(Figure::FaithfulFlagged, Share::one(!self.strays.is_empty()))].into_iter().chain(by_checker).collect()
    }

    fn of_flawed(&self) -> Vec<(Figure, Share)> {
        let of_error = |error: &Error| {
            let found = Share::one(error.is_found(&self.flags));
            let by_any = Share::one(error.is_flagged(&self.flags));
            [(Figure::ErrorsFound, found), (error.found, found), (Figure::ErrorsFoundByAny, by_any)]
        };
        let of_summary = [
            (Figure::FlawedFlagged, Share::one(!self.flags.is_empty())),
            (Figure::FlawedFlaggedBeside, Share::one(!self.strays.is_empty())),
        ];
        self.errors.iter().flat_map(of_error).chain(of_summary).collect()
    }

    /// The flags; several on one error are one.
    fn of_flags(&self) -> [(Figure, Share); 3] {
        let on_errors = self.errors.iter().filter(|error| error.is_flagged(&self.flags)).count() as u64;
        let strays = self.strays.len() as u64;
        let (on_faithful, beside) = if self.errors.is_empty() { (strays, 0) } else { (0, strays) };
        [(Figure::FlagPrecision, on_errors), (Figure::FlagsOnFaithful, on_faithful), (Figure::FlagsBesideError, beside)]
            .map(|(figure, hits)| (figure, Share { hits, of: on_errors + strays }))
    }

    /// A claim that a person says is right: any flag there comes first, then any support.
    fn of_right_claim(&self, expect: &Expect) -> [(Figure, Share); 4] {
        let places = occurrences(&self.case.summary, expect);
        let is_there = |finding: &&Finding| {
            places.iter().any(|place| place.overlaps(finding.claim.span))
                && expect.checker.as_deref().is_none_or(|checker| finding.is_of(checker))
        };
        let said: Vec<Verdict> = self.report.findings.iter().filter(is_there).map(Finding::verdict).collect();
        let outcome = if said.is_empty() {
            Figure::RightNoFinding
        } else if said.iter().any(|verdict| verdict.is_flagged()) {
            Figure::RightFlagged
        } else if said.contains(&Verdict::Supported) {
            Figure::RightSupported
        } else {
            Figure::RightUndetermined
        };
        [Figure::RightSupported, Figure::RightUndetermined, Figure::RightNoFinding, Figure::RightFlagged]
            .map(|figure| (figure, Share::one(figure == outcome)))
    }

    /// What the program got wrong.
    pub(super) fn slips(&self) -> Vec<Slip> {
        let missed = self.errors.iter().filter(|error| !error.is_found(&self.flags)).map(|error| Slip {
            kind: if error.is_flagged(&self.flags) { SlipKind::MissedByChecker } else { SlipKind::Missed },
            checker: error.checker,
            span: error.places.first().copied().unwrap_or_default(),
            note: error.note.clone(),
        });
        let kind = if self.errors.is_empty() { SlipKind::Alarm } else { SlipKind::AlarmBeside };
        let alarm = |flag: &&Finding| Slip { kind, checker: flag.code.checker, span: flag.claim.span, note: None };
        let mut alarms: Vec<Slip> = self.strays.iter().map(alarm).collect();
        alarms.dedup(); // two codes at one place are told together
        missed.chain(alarms).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Judged, SlipKind};
    use crate::case::{Case, Expect, Label};
    use crate::check::check;
    use crate::score::{Figure, Share};
    use crate::verdict::Expected;

    fn crash() -> Case {
        Case::new("Nine people were hurt in the crash.").with_source("1", "The crash injured three people.")
    }

    fn expect(claim: &str, checker: Option<&str>, verdict: Expected) -> Expect {
        Expect { claim: claim.to_owned(), nth: None, checker: checker.map(str::to_owned), verdict, gap: None }
    }

    #[track_caller]
    fn counts(case: &Case, told: &[(Figure, u64, u64)], slips: &[SlipKind]) {
        let report = check(case);
        let judged = Judged::new(case, &report).unwrap();
        let counted = judged.counts();
        for (figure, hits, of) in told {
            let shares = counted.iter().filter(|(other, _)| other == figure).map(|(_, share)| *share);
            assert_eq!(shares.fold(Share::default(), Share::and), Share { hits: *hits, of: *of }, "{}", figure.name());
        }
        assert_eq!(judged.slips().iter().map(|slip| slip.kind).collect::<Vec<_>>(), slips);
    }

    #[test]
    fn a_labelled_kind_is_found_at_its_place_only() {
        let mut case = crash();
        case.label = Some(Label::Inconsistent);
        case.tags = vec!["kind:numeric".to_owned()];
        counts(&case, &[(Figure::NumericErrorsFound, 1, 1), (Figure::FlawedFlagged, 1, 1)], &[]);
        case.meta = serde_json::json!({"spans": [{"start": 0, "end": 4}]});
        counts(&case, &[(Figure::NumericErrorsFound, 1, 1), (Figure::FlagPrecision, 1, 1)], &[]);
        case.meta = serde_json::json!({"spans": [{"start": 30, "end": 35, "note": "no crash"}]});
        let elsewhere = [
            (Figure::NumericErrorsFound, 0, 1),
            (Figure::FlawedFlagged, 1, 1),
            (Figure::FlawedFlaggedBeside, 1, 1),
            (Figure::FlagPrecision, 0, 1),
        ];
        counts(&case, &elsewhere, &[SlipKind::Missed, SlipKind::AlarmBeside]);
    }

    #[test]
    fn a_flag_in_a_consistent_summary_is_an_alarm() {
        let mut case = crash();
        case.label = Some(Label::Consistent);
        let told = [
            (Figure::FaithfulFlagged, 1, 1),
            (Figure::FaithfulFlaggedNumeric, 1, 1),
            (Figure::FaithfulFlaggedTimeframe, 0, 1),
            (Figure::FlagsOnFaithful, 1, 1),
            (Figure::ErrorsFound, 0, 0),
        ];
        counts(&case, &told, &[SlipKind::Alarm]);
    }

    #[test]
    fn a_wrong_claim_is_found_by_its_checker() {
        let mut case = crash();
        case.label = Some(Label::Consistent); // the claims say better
        case.expect = vec![expect("Nine", Some("numeric"), Expected::Contradicted)];
        counts(&case, &[(Figure::ErrorsFound, 1, 1), (Figure::FaithfulFlagged, 0, 0)], &[]);
        case.expect = vec![expect("Nine", Some("timeframe"), Expected::Unsupported)];
        let by_another = [(Figure::ErrorsFound, 0, 1), (Figure::ErrorsFoundByAny, 1, 1), (Figure::FlagPrecision, 1, 1)];
        counts(&case, &by_another, &[SlipKind::MissedByChecker]);
    }

    #[test]
    fn a_flag_beside_an_error_is_an_alarm() {
        let mut case = crash();
        case.expect =
            vec![expect("the crash", None, Expected::Contradicted), expect("Nine", None, Expected::Supported)];
        let told = [
            (Figure::OtherErrorsFound, 0, 1),
            (Figure::FlawedFlaggedBeside, 1, 1),
            (Figure::FlagsBesideError, 1, 1),
            (Figure::RightFlagged, 1, 1),
        ];
        counts(&case, &told, &[SlipKind::Missed, SlipKind::AlarmBeside]);
    }

    #[test]
    fn a_flag_on_an_arguable_claim_counts_neither_way() {
        let mut case = crash();
        case.expect = vec![expect("Nine", None, Expected::Undetermined)];
        counts(&case, &[(Figure::FaithfulFlagged, 0, 1), (Figure::FlagPrecision, 0, 0)], &[]);
        case.label = Some(Label::Consistent);
        counts(&case, &[(Figure::FaithfulFlagged, 1, 1)], &[SlipKind::Alarm]);
        case.expect.push(expect("the crash", None, Expected::Contradicted));
        case.label = Some(Label::Inconsistent);
        counts(&case, &[(Figure::FlawedFlaggedBeside, 0, 1), (Figure::FlagPrecision, 0, 0)], &[SlipKind::Missed]);
    }

    #[test]
    fn a_right_claim_is_supported_or_not_seen() {
        let mut case = Case::new("Three people were hurt in the crash.");
        case.sources = crash().sources;
        case.expect = vec![expect("Three", None, Expected::Supported), expect("the crash", None, Expected::Supported)];
        let told = [(Figure::RightSupported, 1, 2), (Figure::RightNoFinding, 1, 2), (Figure::RightFlagged, 0, 2)];
        counts(&case, &told, &[]);
    }
}
