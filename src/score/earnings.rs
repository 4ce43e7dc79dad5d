//! What each rule of judgement earns: what is found and flagged with it, minus what is without it.

use super::judged::Judged;
use super::{Figure, Share};
use crate::case::Case;
use crate::finding::Report;
use crate::rule::{RULES, Rule};
use crate::span::Span;

/// Counts, case by case, what the verdicts would be without each of the rules.
///
/// ```
/// use factsnap::score::Earnings;
/// use factsnap::{Case, Label, check, check_without_each};
///
/// let mut case = Case::new("The lamps cost $84 apiece.").with_source("1", "The two lamps cost $84.");
/// case.label = Some(Label::Inconsistent);
/// let mut earnings = Earnings::default();
/// earnings.add(&case, &check(&case), &check_without_each(&case));
/// let earned = earnings.rules().find(|earned| earned.rule.name == "each-for-all").unwrap();
/// assert_eq!((earned.decides, earned.hits, earned.alarms), (1, 1, 0));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Earnings {
    /// By the place of the rule in [`RULES`].
    rules: Vec<Counts>,
}

/// What one rule earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earned {
    /// The rule.
    pub rule: &'static Rule,
    /// How many cases have another finding somewhere without it.
    pub decides: u64,
    /// Errors found with it, minus those found without.
    pub hits: i64,
    /// False flags with it, minus those without.
    pub alarms: i64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    decides: u64,
    hits: i64,
    alarms: i64,
}

impl Earnings {
    /// Counts a case, with its report by all rules and the reports without each, in the order of [`RULES`].
    pub fn add(&mut self, case: &Case, report: &Report, without: &[Report]) {
        let Some((hits, alarms)) = found_and_false(case, report) else { return };
        self.rules.resize_with(RULES.len(), Counts::default);
        for (counts, without) in self.rules.iter_mut().zip(without) {
            let Some((other_hits, other_alarms)) = found_and_false(case, without) else { continue };
            counts.decides += u64::from(verdicts(report) != verdicts(without));
            counts.hits += hits - other_hits;
            counts.alarms += alarms - other_alarms;
        }
    }

    /// Every rule with what it earns, in the order of [`RULES`].
    pub fn rules(&self) -> impl Iterator<Item = Earned> + '_ {
        let earned = |(rule, counts): (&'static Rule, &Counts)| {
            let Counts { decides, hits, alarms } = *counts;
            Earned { rule, decides, hits, alarms }
        };
        RULES.iter().zip(&self.rules).map(earned)
    }
}

/// The errors found in a case, and its false flags.
fn found_and_false(case: &Case, report: &Report) -> Option<(i64, i64)> {
    let counts = Judged::new(case, report)?.counts();
    let hits = |wanted: &[Figure]| {
        let shares = counts.iter().filter(|(figure, _)| wanted.contains(figure)).map(|(_, share)| *share);
        shares.fold(Share::default(), Share::and).hits.cast_signed()
    };
    Some((hits(&[Figure::ErrorsFound]), hits(&[Figure::FlagsOnFaithful, Figure::FlagsBesideError])))
}

/// Where what is found.
fn verdicts(report: &Report) -> Vec<(Span, &'static str)> {
    report.findings.iter().map(|finding| (finding.claim.span, finding.code.id)).collect()
}
