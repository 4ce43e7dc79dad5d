//! The ratchet: which figures are worse than those that were kept.

use super::{Counts, Figure, Group, Scores, Share};

/// A figure that is worse than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drop {
    /// Where: `all`, `data set bump`, `tag pure`.
    pub group: String,
    /// What was counted: `cases` or `claims`.
    pub counted: &'static str,
    /// The checker, or `any`.
    pub row: String,
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
            for ((counted, before), (_, now)) in before.tables().into_iter().zip(now.tables()) {
                for (row, before) in before {
                    let now = now.get(row).copied().unwrap_or_default();
                    drops.extend(worse(before, &now).map(|(figure, before, now)| Drop {
                        group: name.clone(),
                        counted,
                        row: row.clone(),
                        figure,
                        before,
                        now,
                    }));
                }
            }
        }
        drops
    }
}

fn worse(before: &Counts, now: &Counts) -> impl Iterator<Item = (Figure, Share, Share)> {
    let (before, now) = (*before, *now);
    Figure::ALL.into_iter().map(move |figure| (figure, before.share(figure), now.share(figure))).filter(
        |(figure, before, now)| match figure {
            Figure::FalseAlarms => before.of > 0 && (now.of == 0 || before.is_less_than(*now)),
            // Where nothing is flagged any more there is no precision, and recall tells of it.
            Figure::Precision => now.of > 0 && now.is_less_than(*before),
            _ => now.is_less_than(*before),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{Counts, Figure, Scores};

    fn scores(wrong: u64, found: u64, right: u64, alarms: u64) -> Scores {
        let mut scores = Scores::default();
        scores.all.cases.insert("numeric".to_owned(), Counts { wrong, found, right, alarms });
        scores
    }

    #[track_caller]
    fn check(now: &Scores, worse: &[Figure]) {
        let drops = now.worse_than(&scores(10, 7, 10, 2));
        assert_eq!(drops.iter().map(|drop| drop.figure).collect::<Vec<_>>(), worse);
    }

    #[test]
    fn what_is_as_good_or_better_passes() {
        check(&scores(10, 7, 10, 2), &[]);
        check(&scores(20, 14, 5, 1), &[]);
        check(&scores(10, 8, 10, 1), &[]);
    }

    #[test]
    fn each_figure_is_held() {
        check(&scores(10, 6, 10, 2), &[Figure::Recall, Figure::Precision, Figure::BalancedAccuracy]);
        check(&scores(10, 7, 10, 3), &[Figure::Precision, Figure::FalseAlarms, Figure::BalancedAccuracy]);
    }

    #[test]
    fn what_is_no_longer_counted_is_no_pass() {
        check(&Scores::default(), &[Figure::Recall, Figure::FalseAlarms, Figure::BalancedAccuracy]);
    }
}
