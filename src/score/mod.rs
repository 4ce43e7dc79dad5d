//! Scores: how often the verdicts agree with what people say is true, by checker, data set and tag.
//!
//! Two words of people are counted apart. A `label` speaks of a whole summary: an inconsistent one is found when the checker
//! of its kind (the tag `kind:numeric`) flags it at a labelled place (`meta.spans`, byte offsets; anywhere where there are
//! none), a consistent one raises an alarm when anything in it is flagged. An `expect` speaks of one claim: a wrong claim is
//! found when it is flagged there, a right one raises an alarm when it is.

mod counts;
mod interval;
mod ratchet;
mod truth;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::finding::Report;

pub use counts::{Counts, Figure, Share};
pub use interval::Bounds;
pub use ratchet::Drop;
pub use truth::{Slip, SlipKind};

use truth::Verdicts;

/// The rows of a table of scores: every checker, and all of them taken together.
pub const ROWS: [&str; 4] = ["numeric", "timeframe", "attribution", "any"];

/// The counts of everything that was added, of each data set, and of each tag.
///
/// ```
/// use factsnap::score::{Figure, Scores};
/// use factsnap::{Case, Label, check};
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// case.label = Some(Label::Inconsistent);
/// let mut scores = Scores::default();
/// scores.add("crashes", &case, &check(&case));
/// let any = &scores.all.cases["any"];
/// assert_eq!((any.share(Figure::Recall).hits, any.share(Figure::Recall).of), (1, 1));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// Everything.
    #[serde(default)]
    pub all: Group,
    /// By data set.
    #[serde(default)]
    pub data_sets: BTreeMap<String, Group>,
    /// By tag.
    #[serde(default)]
    pub tags: BTreeMap<String, Group>,
}

/// The counts of some cases, a row for each checker that a person spoke of, and `any`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// By the labels of whole summaries.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cases: BTreeMap<String, Counts>,
    /// By the `expect`s of single claims.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub claims: BTreeMap<String, Counts>,
}

impl Scores {
    /// Counts a case and gives what the program got wrong in it, by its label and by its expects.
    pub fn add(&mut self, data_set: &str, case: &Case, report: &Report) -> Vec<Slip> {
        let (verdicts, slips) = truth::compare(case, report);
        if verdicts.is_empty() {
            return slips; // nobody said what is true of it
        }
        self.all.add(&verdicts);
        self.data_sets.entry(data_set.to_owned()).or_default().add(&verdicts);
        for tag in &case.tags {
            self.tags.entry(tag.clone()).or_default().add(&verdicts);
        }
        slips
    }

    /// Whether nobody said of any case what is true.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Every group with its name: all, the data sets, the tags.
    pub fn groups(&self) -> impl Iterator<Item = (String, &Group)> {
        let data_sets = self.data_sets.iter().map(|(name, group)| (format!("data set {name}"), group));
        let tags = self.tags.iter().map(|(name, group)| (format!("tag {name}"), group));
        [("all".to_owned(), &self.all)].into_iter().chain(data_sets).chain(tags)
    }
}

impl Group {
    fn add(&mut self, verdicts: &Verdicts) {
        for (row, outcome) in &verdicts.cases {
            self.cases.entry((*row).to_owned()).or_default().add(*outcome);
        }
        for (row, outcome) in &verdicts.claims {
            self.claims.entry((*row).to_owned()).or_default().add(*outcome);
        }
    }

    /// Whether it counts nothing.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty() && self.claims.is_empty()
    }

    /// The two tables of a group, each with what its rows count.
    pub fn tables(&self) -> [(&'static str, &BTreeMap<String, Counts>); 2] {
        [("cases", &self.cases), ("claims", &self.claims)]
    }
}
