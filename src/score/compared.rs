//! What came of comparing the rules with judges of the user's own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Group;

/// What rules alone are called.
pub(super) const RULES: &str = "rules";

/// The rules and judges side by side, over the summaries that a judge has judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// The rules alone.
    pub rules: Group,
    /// Each judge alone, by its name.
    pub judges: BTreeMap<String, Group>,
    /// What the rules or a judge flag.
    pub either: Group,
    /// What the rules flag and a judge too.
    pub both: Group,
    /// Every two, the rules first.
    pub pairs: Vec<Pair>,
}

impl Compared {
    /// The rules, each judge, either and both, with what they are called.
    pub fn views(&self) -> impl Iterator<Item = (&str, &Group)> {
        let judges = self.judges.iter().map(|(name, group)| (name.as_str(), group));
        [(RULES, &self.rules)].into_iter().chain(judges).chain([("either", &self.either), ("both", &self.both)])
    }
}

/// Two that judge the same summaries: the rules and a judge, or two judges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    /// Summaries that both flag.
    pub both_flag: u64,
    /// Summaries that the first flags.
    pub first_flags: u64,
    /// Summaries that the second flags.
    pub second_flags: u64,
    /// Cohen's kappa in hundredths, of which summaries both flag and both pass: 100 where they always agree, 0 where they do as
    /// often as chance has it. `None` where chance alone would have them agree always.
    pub kappa: Option<i64>,
}

impl Pair {
    /// The same with how far the two agree, once all is counted.
    pub(super) fn measured(self) -> Self {
        Self { kappa: self.kappa_of_counts(), ..self }
    }

    fn kappa_of_counts(&self) -> Option<i64> {
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
        assert_eq!(pair.measured().kappa, kappa);
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
