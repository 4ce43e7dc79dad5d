//! Tables of anybody's: JSON lines, a JSON array, comma-separated values.

use super::record::Record;
use super::shape::{Shape, records};
use crate::case::CaseError;

pub(super) fn read(shape: Shape, text: &str) -> Result<Vec<Record>, CaseError> {
    records(shape, text, &[&["data"], &["records"], &["rows"], &["examples"]])
}
