//! The ratchet: which figures are worse than those that were kept.

use super::{Better, Figure, Group, Scores, Share};

/// A figure that is worse than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drop {
    /// Where: `all`, `data set bump`, `tag pure`, `compared reader`.
    pub group: String,
    /// Which figure.
    pub figure: Figure,
    /// What it was.
    pub before: Share,
    /// What it is; of nothing where nothing is counted any more.
    pub now: Share,
}

impl Scores {
    /// The figures that are worse than those of `before`, one that nothing is counted for any more included.
    pub fn worse_than(&self, before: &Self) -> Vec<Drop> {
        let now: Vec<_> = self.groups().collect();
        let none = Group::default();
        let mut drops = Vec::new();
        for (name, before) in before.groups() {
            let now = now.iter().find(|(other, _)| *other == name).map_or(&none, |(_, group)| group);
            let both = Figure::all().map(|figure| (figure, before.share(figure), now.share(figure)));
            let worse = both.filter(|(figure, before, now)| is_worse(*figure, *before, *now));
            drops.extend(worse.map(|(figure, before, now)| Drop { group: name.clone(), figure, before, now }));
        }
        drops
    }
}

fn is_worse(figure: Figure, before: Share, now: Share) -> bool {
    match figure.better() {
        None => false,
        // Where nothing is flagged any more there is no precision, and the errors found tell of it.
        Some(_) if now.of == 0 => before.of > 0 && figure != Figure::FlagPrecision,
        Some(Better::More) => now.is_less_than(before),
        Some(Better::Less) => before.of > 0 && before.is_less_than(now),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Scores, Share};
    use crate::score::Estimate;

    fn scores(found: u64, flagged: u64, undetermined: u64) -> Scores {
        let mut scores = Scores::default();
        let precision = Share { hits: found, of: found + flagged };
        let shares = [
            (Figure::ErrorsFound, Share { hits: found, of: 10 }),
            (Figure::FaithfulFlagged, Share { hits: flagged, of: 10 }),
            (Figure::FlagPrecision, precision),
            (Figure::RightUndetermined, Share { hits: undetermined, of: 10 }),
        ];
        let estimate = |share| Estimate { share, low: 0, high: 1000, by_article: 0 };
        scores.all.figures = shares.map(|(figure, share)| (figure, estimate(share))).into_iter().collect();
        scores
    }

    #[track_caller]
    fn check(now: &Scores, worse: &[Figure]) {
        let drops = now.worse_than(&scores(7, 2, 1));
        assert_eq!(drops.iter().map(|drop| drop.figure).collect::<Vec<_>>(), worse);
    }

    #[test]
    fn what_is_as_good_or_better_passes() {
        check(&scores(7, 2, 1), &[]);
        check(&scores(8, 1, 1), &[]);
        check(&scores(7, 2, 5), &[]);
    }

    #[test]
    fn each_figure_is_held() {
        check(&scores(6, 2, 1), &[Figure::ErrorsFound, Figure::FlagPrecision]);
        check(&scores(7, 3, 1), &[Figure::FaithfulFlagged, Figure::FlagPrecision]);
        check(&scores(0, 0, 1), &[Figure::ErrorsFound]);
    }

    #[test]
    fn what_is_no_longer_counted_is_no_pass() {
        check(&Scores::default(), &[Figure::ErrorsFound, Figure::FaithfulFlagged]);
    }
}
