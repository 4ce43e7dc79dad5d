//! Cases: source articles and a summary, with what people say is true of it, read from TOML files and JSON lines.

mod day;
mod error;
mod fields;
mod files;
mod jsonl;
mod load;
mod model;
mod origin;
mod read;
mod record;
mod toml;
mod words;
mod write;

pub use day::day;
pub use error::{CaseError, Place, Problem};
pub use fields::nearest;
#[cfg(feature = "arrow")]
pub(crate) use jsonl::id_of;
pub use jsonl::{JsonLines, RecordError};
pub use load::{LoadedCase, case_id, load_case};
pub(crate) use model::occurrences;
pub use model::{Allow, Case, Expect, Label, Passage, Source};
pub use origin::Origin;
#[cfg(any(feature = "cli", feature = "harness"))]
pub(crate) use record::Day;
#[cfg(feature = "arrow")]
pub(crate) use record::SOURCE_FIELDS;
pub use words::{plain_io_words, plain_words};
pub use write::{case_toml, whole_case_toml};
