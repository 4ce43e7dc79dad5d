//! Scores: how often the verdicts agree with what people say is true, for all cases, each data set and each tag.
//!
//! A summary is *flawed* where a person says that something in it is wrong, else *faithful*:
//!
//! - An `expect` of `contradicted` or `unsupported` is an error at the places of its claim, of its `checker` if it names one.
//! - Without such an `expect`, the label `inconsistent` is one error, of the checker that the tag `kind:numeric` names, at the
//!   places that `meta.spans` marks (byte offsets), or anywhere.
//! - An `expect` of `supported` is a right claim. One of `undetermined` is arguable: a flag there counts neither way, unless the
//!   label says that the whole summary is `consistent`.
//!
//! An error is found when its checker flags something that overlaps its place. Every flag in a faithful summary is a false
//! alarm, and so is one in a flawed summary beside its errors. A case with neither `expect` nor label counts nowhere.
//!
//! Rows of one article repeat each other. Cases whose sources have the same texts are of one article, an interval is as wide as
//! the articles differ, and beside each share stands the mean of the articles' own.

mod compared;
mod earnings;
mod estimate;
mod figure;
mod judged;
mod judges;
mod ratchet;
mod share;
mod tally;
mod truth;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use compared::{Compared, Pair};
pub use earnings::{Earned, Earnings};
pub use estimate::Estimate;
pub use figure::{Better, Figure};
pub use judged::{Slip, SlipKind};
pub use judges::{Apart, Judges};
pub use ratchet::Drop;
pub use share::Share;
pub use tally::Tally;

/// The figures of everything that was counted, of each data set, and of each tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// Everything.
    pub all: Group,
    /// By data set.
    #[serde(default)]
    pub data_sets: BTreeMap<String, Group>,
    /// By tag.
    #[serde(default)]
    pub tags: BTreeMap<String, Group>,
    /// The rules beside judges of the user's own, where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<Compared>,
}

/// The figures of some cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// How many summaries.
    pub summaries: u64,
    /// Of how many articles.
    pub articles: u64,
    /// Each figure for which there is something to count.
    pub figures: BTreeMap<Figure, Estimate>,
}

impl Scores {
    /// Whether nobody said of any case what is true.
    pub fn is_empty(&self) -> bool {
        self.all.summaries == 0
    }

    /// Every group with its name: all, the data sets, the tags, the rules and judges compared.
    pub fn groups(&self) -> impl Iterator<Item = (String, &Group)> {
        let data_sets = self.data_sets.iter().map(|(name, group)| (format!("data set {name}"), group));
        let tags = self.tags.iter().map(|(name, group)| (format!("tag {name}"), group));
        let compared = self.compared.iter().flat_map(Compared::views);
        let compared = compared.map(|(name, group)| (format!("compared {name}"), group));
        [("all".to_owned(), &self.all)].into_iter().chain(data_sets).chain(tags).chain(compared)
    }
}

impl Group {
    /// How many of how many; of nothing where nothing is counted.
    pub fn share(&self, figure: Figure) -> Share {
        self.figures.get(&figure).map(|estimate| estimate.share).unwrap_or_default()
    }
}
