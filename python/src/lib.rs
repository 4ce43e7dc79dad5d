//! The native half of the Python package: text goes in and text comes out, so that whatever is said of a case is worded by the
//! crate above and by nobody else. `package/factsnap` gives it the types that Python likes.

use std::ffi::OsString;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

mod arrow;
mod record;
mod suite;

/// What Python sees.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{check_lines, excerpts, run, snapshot, visible};

    #[pymodule_export]
    use super::arrow::check_arrow;

    #[pymodule_export]
    use super::suite::Suite;
}

/// Of some records whether each is a case, and its line of JSON as `factsnap check --format jsonl` writes it; other threads go on
/// meanwhile.
#[pyfunction]
fn check_lines(py: Python<'_>, records: Vec<String>) -> Vec<(bool, String)> {
    py.detach(|| record::check_lines(&records))
}

/// The verdict of a record with its counts, and an excerpt for each claim that is not supported.
#[pyfunction]
fn excerpts(py: Python<'_>, record: String) -> PyResult<String> {
    py.detach(|| record::excerpts(&record)).map_err(PyValueError::new_err)
}

/// What a snapshot says of a record.
#[pyfunction]
fn snapshot(py: Python<'_>, record: String) -> PyResult<String> {
    py.detach(|| record::snapshot(&record)).map_err(PyValueError::new_err)
}

/// A text with nothing in it that is not seen.
#[pyfunction]
fn visible(text: &str) -> String {
    factsnap::render::visible(text).into_owned()
}

/// The command with its arguments, its own name first; gives the exit status.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| factsnap::command(arguments))
}
