//! Rules and judges side by side: what each finds alone, what they find together, and how far they agree.

use std::collections::BTreeMap;

use super::Group;
use super::judged::Judged;
use super::tally::Tally;
use crate::case::Case;
use crate::finding::{Finding, Report};

/// What rules alone are called.
const RULES: &str = "rules";

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
/// let found: Vec<_> = judges.views().map(|(name, group)| (name, group.share(Figure::ErrorsFound).hits)).collect();
/// let expected = [("rules", 1), ("reader", 0), ("either", 1), ("both", 0)];
/// assert_eq!(found, expected.map(|(name, hits)| (name.to_owned(), hits)));
/// assert_eq!(judges.apart()[0].first_alone, 1);
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

/// Two that judge the same summaries: the rules and a judge, or two judges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The first of the two: `rules`, or the name of a judge.
    pub first: String,
    /// The second.
    pub second: String,
    /// Summaries that the first gets wholly right, and the second does not.
    pub first_alone: u64,
    /// The other way round.
    pub second_alone: u64,
    /// Summaries that both have judged.
    pub summaries: u64,
    both_flag: u64,
    first_flags: u64,
    second_flags: u64,
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

    /// Whether a judge has judged any case.
    pub fn is_empty(&self) -> bool {
        self.cases == 0
    }

    /// The figures of the rules alone, of each judge alone, of what either flags, and of what both flag.
    pub fn views(&self) -> impl Iterator<Item = (String, Group)> + '_ {
        let judges = self.alone.iter().map(|(name, tally)| (name.as_str(), tally));
        let all = [(RULES, &self.rules)].into_iter().chain(judges);
        let all = all.chain([("either", &self.either), ("both", &self.both)]);
        all.map(|(name, tally)| (name.to_owned(), tally.scores().all))
    }

    /// Every two, the rules first.
    pub fn apart(&self) -> Vec<&Pair> {
        let (with_rules, others): (Vec<&Pair>, Vec<&Pair>) = self.pairs.values().partition(|pair| pair.first == RULES);
        with_rules.into_iter().chain(others).collect()
    }
}

impl Pair {
    /// Cohen's kappa in hundredths, of which summaries both flag and both pass: 100 where they always agree, 0 where they do as
    /// often as chance has it. `None` where chance alone would have them agree always.
    ///
    /// ```
    /// assert_eq!(factsnap::score::Pair::default().kappa(), None);
    /// ```
    pub fn kappa(&self) -> Option<i64> {
        let [all, one, other, both] =
            [self.summaries, self.first_flags, self.second_flags, self.both_flag].map(i128::from);
        let agree = both + (all - one - other + both);
        let by_chance = one * other + (all - one) * (all - other);
        let (above, most) = (all * agree - by_chance, all * all - by_chance);
        // Rounded to the nearest.
        let hundredths = (2 * 100 * above + most * above.signum()).checked_div(2 * most)?;
        i64::try_from(hundredths).ok()
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

#[cfg(test)]
mod tests {
    use super::Pair;

    #[track_caller]
    fn check((both_flag, only_first, only_second, neither): (u64, u64, u64, u64), kappa: Option<i64>) {
        let pair = Pair {
            summaries: both_flag + only_first + only_second + neither,
            first_flags: both_flag + only_first,
            second_flags: both_flag + only_second,
            both_flag,
            ..Pair::default()
        };
        assert_eq!(pair.kappa(), kappa);
    }

    /// The second as in Cohen (1960); the others by hand.
    #[test]
    fn kappa_is_agreement_beyond_chance() {
        check((20, 5, 10, 15), Some(40));
        check((45, 15, 25, 15), Some(13));
        check((25, 35, 5, 35), Some(26));
        check((10, 0, 0, 10), Some(100));
        check((0, 10, 10, 0), Some(-100));
        check((5, 5, 5, 5), Some(0));
        check((10, 0, 0, 0), None);
    }
}
