//! Cases as rows of a table, and findings as rows of another: one list of columns for every form that a table has.
//!
//! Parquet and Arrow need the feature `arrow`; the columns do not.

mod column;
#[cfg(feature = "arrow")]
mod file;
#[cfg(feature = "arrow")]
mod findings;
#[cfg(feature = "arrow")]
mod guard;
#[cfg(feature = "arrow")]
mod ipc;
#[cfg(feature = "arrow")]
mod records;
mod row;
#[cfg(feature = "cli")]
mod schema;

pub use column::{COLUMNS, Cell, Column, EVIDENCE, Kind, OfEvidence, OfRow};
#[cfg(feature = "arrow")]
pub use file::TableRows;
#[cfg(feature = "arrow")]
pub use findings::{Findings, findings_schema};
#[cfg(feature = "arrow")]
pub use records::records;
pub use row::{Row, rows};
#[cfg(feature = "cli")]
pub(crate) use schema::schema;
