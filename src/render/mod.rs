//! The only place that words a finding: one file a format.

mod mentions;

pub use mentions::mentions_json;
