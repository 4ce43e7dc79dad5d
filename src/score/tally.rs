//! What is counted, case by case, each figure apart for each article.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::estimate::Estimate;
use super::figure::Figure;
use super::judged::{Judged, Slip};
use super::share::Share;
use super::{Group, Scores};
use crate::case::Case;
use crate::finding::Report;

/// Counts cases, and gives the scores in the end.
///
/// ```
/// use factsnap::score::{Figure, Tally};
/// use factsnap::{Case, Expect, Expected, check};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// let wrong = Expected::Contradicted;
/// case.expect.push(Expect { claim: "Nine".into(), nth: None, checker: None, verdict: wrong, gap: None });
/// let mut tally = Tally::default();
/// tally.add("crashes", &case, &check(&case));
/// let found = tally.scores().all.share(Figure::ErrorsFound);
/// assert_eq!((found.hits, found.of), (1, 1));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// The numbers of the articles, in the order they came in, by a hash of their texts.
    articles: HashMap<u64, usize>,
    all: Counts,
    data_sets: BTreeMap<String, Counts>,
    tags: BTreeMap<String, Counts>,
}

/// The counts of some cases.
#[derive(Clone, Debug, Default)]
struct Counts {
    /// By article: of how many summaries, and its figures.
    by_article: BTreeMap<usize, (u64, BTreeMap<Figure, Share>)>,
}

impl Tally {
    /// Counts a case and gives what the program got wrong in it.
    pub fn add(&mut self, data_set: &str, case: &Case, report: &Report) -> Vec<Slip> {
        let Some(judged) = Judged::new(case, report) else {
            return Vec::new();
        };
        let (article, counted) = (self.article(case), judged.counts());
        self.all.add(article, &counted);
        self.data_sets.entry(data_set.to_owned()).or_default().add(article, &counted);
        for tag in &case.tags {
            self.tags.entry(tag.clone()).or_default().add(article, &counted);
        }
        judged.slips()
    }

    /// The number of the article, or articles, that a case has as its sources.
    fn article(&mut self, case: &Case) -> usize {
        let mut hasher = DefaultHasher::new();
        case.sources.iter().for_each(|source| source.text.hash(&mut hasher));
        let next = self.articles.len();
        *self.articles.entry(hasher.finish()).or_insert(next)
    }

    /// The figures of what was counted.
    pub fn scores(&self) -> Scores {
        let groups = |counts: &BTreeMap<String, Counts>| {
            counts.iter().map(|(name, counts)| (name.clone(), counts.group())).collect()
        };
        Scores { all: self.all.group(), data_sets: groups(&self.data_sets), tags: groups(&self.tags), compared: None }
    }
}

impl Counts {
    fn add(&mut self, article: usize, counted: &[(Figure, Share)]) {
        let (summaries, shares) = self.by_article.entry(article).or_default();
        *summaries += 1;
        for (figure, share) in counted.iter().filter(|(_, share)| share.of > 0) {
            let counted = shares.entry(*figure).or_default();
            *counted = counted.and(*share);
        }
    }

    fn group(&self) -> Group {
        let figures = Figure::all().filter_map(|figure| Some((figure, self.estimate(figure)?)));
        Group {
            summaries: self.by_article.values().map(|(summaries, _)| summaries).sum(),
            articles: self.by_article.len() as u64,
            figures: figures.collect(),
        }
    }

    fn estimate(&self, figure: Figure) -> Option<Estimate> {
        match figure {
            Figure::BalancedAccuracy => {
                Estimate::balanced(&self.shares(Figure::FlawedFlagged), &self.shares(Figure::FaithfulFlagged))
            }
            _ => Estimate::new(&self.shares(figure)),
        }
    }

    /// The share of each article that has something to count.
    fn shares(&self, figure: Figure) -> Vec<Share> {
        self.by_article.values().filter_map(|(_, shares)| shares.get(&figure).copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::case::{Case, Label};
    use crate::check::check;
    use crate::score::{Figure, Share};

    fn faithful(source: &str, summary: &str) -> Case {
        let mut case = Case::new(summary).with_source("1", source);
        case.label = Some(Label::Consistent);
        case
    }

    #[test]
    fn cases_with_the_same_texts_are_of_one_article() {
        let mut tally = Tally::default();
        let (crash, fire) = ("The crash injured three people.", "The fire burned for days.");
        for (set, source, summary) in [
            ("a", crash, "Nine people were hurt."),
            ("b", crash, "Three people were hurt."),
            ("b", crash, "Three people were injured."),
            ("b", fire, "There was a fire."),
        ] {
            let case = faithful(source, summary);
            tally.add(set, &case, &check(&case));
        }
        let scores = tally.scores();
        assert_eq!((scores.all.summaries, scores.all.articles), (4, 2));
        assert_eq!(scores.data_sets["b"].articles, 2);
        let flagged = scores.all.figures[&Figure::FaithfulFlagged];
        assert_eq!(flagged.share, Share { hits: 1, of: 4 });
        assert_eq!(flagged.by_article, 167); // a third of the one, none of the other
    }

    #[test]
    fn a_case_nobody_spoke_of_counts_nowhere() {
        let case = Case { label: None, ..faithful("It rained.", "Nine people were hurt.") };
        let mut tally = Tally::default();
        assert!(tally.add("set", &case, &check(&case)).is_empty());
        assert!(tally.scores().is_empty());
    }
}
