//! factsnap

mod case;
mod check;
mod code;
mod expectation;
mod finding;
#[cfg(feature = "harness")]
pub mod harness;
mod interval;
mod lexicon;
mod mention;
pub mod render;
mod span;
mod text;
mod verdict;

pub use case::{
    Case, CaseError, Expect, JsonLines, Label, LoadedCase, Origin, Passage, Place, Problem, RecordError, Source,
    case_id, case_toml, load_case,
};
pub use check::check;
pub use code::{CODES, Code};
pub use expectation::{Disagreement, DisagreementKind, disagreements};
pub use finding::{Arithmetic, Evidence, Finding, Reason, Report, Statement, Value};
pub use interval::Interval;
pub use lexicon::calendar::Grain;
pub use lexicon::cue::Stance;
pub use lexicon::modifier::Modifier;
pub use lexicon::unit::{Dimension, Unit};
pub use mention::*;
pub use span::Span;
pub use text::Document;
pub use verdict::Verdict;
