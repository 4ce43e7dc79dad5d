//! Tables of cases in and a table of findings out, over Arrow's C data interface in capsules of Python: no text is
//! copied on its way from or to any library that speaks it. What a table holds is said in `factsnap::table`.

use std::thread;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use factsnap::RunLine;
use factsnap::table::{Findings, findings_schema, records};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;

use crate::record::check_lines;

/// Rows that are held as records at a time, for each thread.
const BATCH: usize = 256;

/// More threads than any machine has processors for.
const MOST_THREADS: usize = 1024;

/// The findings of every row of a table, in the order of the rows; other threads go on meanwhile.
#[pyfunction]
pub(crate) fn check_arrow(py: Python<'_>, table: &Bound<'_, PyAny>, threads: usize) -> PyResult<PyTable> {
    let table = table.extract::<AnyRecordBatch>().map_err(|_| {
        PyTypeError::new_err(
            "expected a table, a record batch or a stream of them, with `__arrow_c_stream__` or `__arrow_c_array__`",
        )
    })?;
    let reader = table.into_reader()?;
    let threads = threads.clamp(1, MOST_THREADS);
    let batches = py.detach(|| check(reader, threads)).map_err(|error| match error {
        ArrowError::SchemaError(message) => PyValueError::new_err(message),
        other => PyValueError::new_err(other.to_string()),
    })?;
    PyTable::try_new(batches, findings_schema())
}

fn check(reader: Box<dyn RecordBatchReader + Send>, threads: usize) -> Result<Vec<RecordBatch>, ArrowError> {
    let (mut row, mut checked) = (0, Vec::new());
    // A table without rows has columns all the same, and they may be wrong.
    records(&RecordBatch::new_empty(reader.schema()), 0)?;
    for batch in reader {
        let batch = batch?;
        let mut findings = Findings::new();
        for start in (0..batch.num_rows()).step_by(BATCH * threads) {
            let some = batch.slice(start, (BATCH * threads).min(batch.num_rows() - start));
            for line in check_all(&records(&some, row)?, threads) {
                findings.push(row as u64, None, &RunLine::read(&line).map_err(unread)?);
                row += 1;
            }
        }
        checked.push(findings.finish()?);
    }
    Ok(checked)
}

fn unread(error: serde_json::Error) -> ArrowError {
    ArrowError::ExternalError(error.into())
}

/// The lines of some records, each thread at a share of them.
fn check_all(records: &[String], threads: usize) -> Vec<String> {
    let share = records.len().div_ceil(threads.max(1)).max(1);
    let lines = thread::scope(|scope| {
        let shares: Vec<_> = records.chunks(share).map(|records| scope.spawn(|| check_lines(records))).collect();
        // Checking does not panic; where it did all the same, its rows would be missing, so the panic goes on.
        let lines = |share: thread::ScopedJoinHandle<'_, Vec<(bool, String)>>| {
            share.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        shares.into_iter().flat_map(lines).collect::<Vec<_>>()
    });
    lines.into_iter().map(|(_, line)| line).collect()
}
