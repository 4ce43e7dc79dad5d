//! The only place that words a finding: one file a format.

mod escape;
mod json;
mod mentions;
mod numbers;
mod times;
mod words;

pub use escape::{is_hidden, visible, visible_lines};
pub use json::{json_error_line, json_line, json_mentions_line};
pub use mentions::mentions_json;
