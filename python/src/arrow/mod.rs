//! Tables of cases in and a table of findings out, over Arrow's C data interface in capsules of Python: no text is
//! copied on its way from or to any library that speaks it.

mod findings;
mod records;

use std::sync::Arc;
use std::thread;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;

use crate::record;

/// The findings of every row of a table, in the order of the rows; other threads go on meanwhile.
#[pyfunction]
pub(crate) fn check_arrow(py: Python<'_>, table: &Bound<'_, PyAny>, threads: usize) -> PyResult<PyTable> {
    let table = table.extract::<AnyRecordBatch>().map_err(|_| {
        PyTypeError::new_err(
            "expected a table, a record batch or a stream of them, with `__arrow_c_stream__` or `__arrow_c_array__`",
        )
    })?;
    let reader = table.into_reader()?;
    let batches = py.detach(|| check(reader, threads)).map_err(|error| match error {
        ArrowError::SchemaError(message) => PyValueError::new_err(message),
        other => PyValueError::new_err(other.to_string()),
    })?;
    PyTable::try_new(batches, Arc::new(findings::schema()))
}

fn check(reader: Box<dyn RecordBatchReader + Send>, threads: usize) -> Result<Vec<RecordBatch>, ArrowError> {
    let mut row = 0;
    let mut batches = Vec::new();
    for batch in reader {
        let records = records::of(&batch?, row)?;
        batches.push(findings::table(row, &check_all(&records, threads))?);
        row += records.len();
    }
    Ok(batches)
}

/// The lines of some records, each thread at a share of them.
fn check_all(records: &[String], threads: usize) -> Vec<(bool, String)> {
    let share = records.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        let shares: Vec<_> =
            records.chunks(share).map(|records| scope.spawn(|| record::check_lines(records))).collect();
        // Checking does not panic; where it did all the same, its rows would be missing, so the panic goes on.
        shares
            .into_iter()
            .flat_map(|share| share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
