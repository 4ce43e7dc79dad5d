//! The only place that words a finding: one file a format.

mod arithmetic;
mod concise;
mod disagreement;
mod escape;
mod excerpt;
mod explain;
#[cfg(feature = "cli")]
mod frame;
#[cfg(feature = "cli")]
mod human;
mod json;
mod listing;
mod marked;
mod mentions;
mod numbers;
mod place;
#[cfg(feature = "cli")]
mod problem;
mod reason;
#[cfg(test)]
mod sample;
mod snapshot;
mod tally;
mod times;
mod words;

pub use concise::concise;
pub use disagreement::disagreement;
pub use escape::{is_hidden, visible, visible_lines};
pub use explain::{code_list, explanation};
#[cfg(feature = "cli")]
pub use human::{human, human_code, human_disagreements};
pub use json::{json_error_line, json_line, json_mentions_line};
pub use listing::human_mentions;
pub use mentions::mentions_json;
#[cfg(feature = "cli")]
pub use problem::human_error;
pub use snapshot::snapshot;
pub use tally::Tally;
