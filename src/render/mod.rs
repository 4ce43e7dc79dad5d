//! The only place that words a finding: one file a format.

mod against;
mod arithmetic;
#[cfg(feature = "cli")]
mod concern;
mod concise;
mod disagreement;
mod escape;
mod excerpt;
mod explain;
mod format;
#[cfg(feature = "cli")]
mod frame;
#[cfg(feature = "cli")]
mod github;
#[cfg(feature = "cli")]
mod gitlab;
#[cfg(feature = "cli")]
mod html;
#[cfg(feature = "cli")]
mod human;
mod json;
mod judged;
#[cfg(feature = "cli")]
mod junit;
mod listing;
#[cfg(feature = "cli")]
mod markdown;
mod marked;
mod mentions;
mod numbers;
mod place;
#[cfg(feature = "cli")]
mod problem;
mod reason;
#[cfg(test)]
mod sample;
#[cfg(feature = "cli")]
mod sarif;
mod show;
mod snapshot;
#[cfg(any(feature = "cli", feature = "arrow"))]
mod table;
mod tally;
mod times;
mod verdicts;
mod words;

pub use concise::{Concise, concise};
pub use disagreement::disagreement;
pub use escape::{is_hidden, visible, visible_lines};
pub use explain::{code_list, explanation, rule_list};
pub use format::{Failure, Format};
#[cfg(feature = "cli")]
pub use github::Github;
#[cfg(feature = "cli")]
pub use gitlab::Gitlab;
#[cfg(feature = "cli")]
pub use html::{About, Html, WriteFile, html_diff};
#[cfg(feature = "cli")]
pub use human::{Human, human, human_code, human_disagreements};
#[cfg(any(feature = "cli", feature = "harness"))]
pub(crate) use json::line as json_text;
pub use json::{Json, json_error_line, json_line, json_mentions_line};
pub use judged::Judged;
#[cfg(feature = "cli")]
pub use junit::Junit;
pub use listing::human_mentions;
#[cfg(feature = "cli")]
pub use markdown::{Markdown, code_span};
pub use mentions::mentions_json;
#[cfg(feature = "cli")]
pub use problem::human_error;
pub use reason::reason;
#[cfg(feature = "cli")]
pub use sarif::Sarif;
pub use show::Show;
pub use snapshot::snapshot;
#[cfg(feature = "arrow")]
pub use table::ArrowTable;
#[cfg(feature = "cli")]
pub use table::Csv;
pub use tally::Tally;
pub use verdicts::snapshot_of_verdicts;
