//! Rules and judges side by side: what each finds alone, what they find together, and how far they agree.

use std::collections::BTreeMap;

use super::compared::{Compared, Pair, RULES};
use super::judged::Judged;
use super::tally::Tally;
use crate::case::Case;
use crate::finding::{Finding, Report};

/// Counts cases that judges of the user's own have judged, and compares them with the rules.
///
/// ```
/// use factsnap::score::{Figure, Judges};
/// use factsnap::{Case, Label, check};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// case.label = Some(Label::Inconsistent);
/// let mut judges = Judges::default();
/// judges.add(&case, &check(&case), &["reader"]); // who has nothing to say of it
/// let compared = judges.compared().unwrap();
/// let found: Vec<_> = compared.views().map(|(name, group)| (name, group.share(Figure::ErrorsFound).hits)).collect();
/// assert_eq!(found, [("rules", 1), ("reader", 0), ("either", 1), ("both", 0)]);
/// assert_eq!(compared.pairs[0].first_alone, 1);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Judges {
    rules: Tally,
    alone: BTreeMap<String, Tally>,
    either: Tally,
    both: Tally,
    /// By the names of the two.
    pairs: BTreeMap<(String, String), Pair>,
    /// How many cases a judge has judged.
    cases: usize,
}

/// A summary that just one of two gets right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Who gets it right.
    pub right: String,
    /// Who does not.
    pub wrong: String,
}

impl Judges {
    /// Counts a case that some judges have judged, and says who gets right what another gets wrong.
    pub fn add(&mut self, case: &Case, report: &Report, judged: &[&str]) -> Vec<Apart> {
        if judged.is_empty() {
            return Vec::new();
        }
        self.cases += 1;
        let of = |judge: Option<&str>| part(report, |finding| finding.judge() == judge);
        let views: Vec<(&str, Report)> =
            [(RULES, of(None))].into_iter().chain(judged.iter().map(|name| (*name, of(Some(name))))).collect();
        for (name, view) in &views {
            let tally =
                if *name == RULES { &mut self.rules } else { self.alone.entry((*name).to_owned()).or_default() };
            tally.add("", case, view);
        }
        self.either.add("", case, report);
        self.both.add("", case, &agreed(report));
        let mut apart = Vec::new();
        for (at, one) in views.iter().enumerate() {
            for other in views.iter().skip(at + 1) {
                apart.extend(self.pair(case, one, other));
            }
        }
        apart
    }

    fn pair(&mut self, case: &Case, one: &(&str, Report), other: &(&str, Report)) -> Option<Apart> {
        let [first, second] = [one, other].map(|(name, _)| (*name).to_owned());
        let pair = self.pairs.entry((first.clone(), second.clone())).or_default();
        (pair.first, pair.second) = (first.clone(), second.clone());
        let [first_flags, second_flags] = [one, other].map(|(_, view)| !view.is_consistent());
        pair.summaries += 1;
        pair.first_flags += u64::from(first_flags);
        pair.second_flags += u64::from(second_flags);
        pair.both_flag += u64::from(first_flags && second_flags);
        let [first_right, second_right] = [one, other].map(|(_, view)| is_right(case, view));
        match (first_right?, second_right?) {
            (true, false) => {
                pair.first_alone += 1;
                Some(Apart { right: first, wrong: second })
            }
            (false, true) => {
                pair.second_alone += 1;
                Some(Apart { right: second, wrong: first })
            }
            _ => None,
        }
    }

    /// What came of the comparison; `None` where no judge has judged any case.
    pub fn compared(&self) -> Option<Compared> {
        let group = |tally: &Tally| tally.scores().all;
        let measured = self.pairs.values().cloned().map(Pair::measured);
        let (mut pairs, others): (Vec<Pair>, Vec<Pair>) = measured.partition(|pair| pair.first == RULES);
        pairs.extend(others);
        (self.cases > 0).then(|| Compared {
            rules: group(&self.rules),
            judges: self.alone.iter().map(|(name, tally)| (name.clone(), group(tally))).collect(),
            either: group(&self.either),
            both: group(&self.both),
            pairs,
        })
    }
}

/// Whether nothing is wrong; `None` where nobody said what is true.
fn is_right(case: &Case, report: &Report) -> Option<bool> {
    Judged::new(case, report).map(|judged| judged.slips().is_empty())
}

/// A report with some of its findings only.
fn part(report: &Report, is_wanted: impl Fn(&Finding) -> bool) -> Report {
    let findings = report.findings.iter().filter(|finding| is_wanted(finding)).cloned().collect();
    Report { findings, allowed: report.allowed.clone(), ignored: Vec::new() }
}

/// What the rules say, but for flags that no judge raises on the same words.
fn agreed(report: &Report) -> Report {
    let by_judge = |flag: &Finding| {
        let mut others = report.findings.iter().filter(|one| one.judge().is_some() && one.verdict().is_flagged());
        others.any(|one| one.claim.span.overlaps(flag.claim.span))
    };
    part(report, |finding| finding.judge().is_none() && (!finding.verdict().is_flagged() || by_judge(finding)))
}
