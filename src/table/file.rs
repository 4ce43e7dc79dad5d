//! Parquet and Arrow files, read batch by batch.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;
use std::vec;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, Schema};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::guard::guarded;
use super::ipc::{IpcBatches, MAGIC};
use super::records::{check_columns, read_columns, records};
use crate::case::{Case, CaseError, Problem, RecordError};

/// Rows that are held as records at a time: few, since one may be long.
const BATCH: usize = 256;

type Batches = Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>;

/// The cases of a table in a file: Parquet, or Arrow's file or stream form, whatever the file is called.
///
/// A row that is no case is an item of its own, and the rows after it are unharmed; no more than a batch is held at a time.
///
/// ```no_run
/// let mut rows = factsnap::table::TableRows::open("cases.parquet".as_ref())?;
/// while let Some(case) = rows.next_case()? {
///     println!("{:?}", case.map(|case| case.id));
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct TableRows {
    batches: Batches,
    batch: RecordBatch,
    records: vec::IntoIter<String>,
    row: usize,
    rows: Option<usize>,
}

impl TableRows {
    /// Opens a table.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, that is no table, or whose table has no cases.
    pub fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut start = Vec::new();
        Read::by_ref(&mut file).take(8).read_to_end(&mut start)?;
        file.rewind()?;
        let (batches, rows) = match start.as_slice() {
            [b'P', b'A', b'R', b'1', ..] => guarded(|| parquet(file)),
            start if start.starts_with(&MAGIC) => guarded(|| arrow(IpcBatches::file(BufReader::new(file))?)),
            [0xff, 0xff, 0xff, 0xff, ..] => guarded(|| arrow(IpcBatches::stream(BufReader::new(file))?)),
            _ => return Err(io::Error::other("this is neither a Parquet nor an Arrow file")),
        }
        .map_err(|error| io::Error::other(words(&error)))?;
        let batch = RecordBatch::new_empty(Schema::empty().into());
        Ok(Self { batches, batch, records: Vec::new().into_iter(), row: 0, rows })
    }

    /// The number of the row that was read last, from 1.
    pub fn row(&self) -> usize {
        self.row
    }

    /// How many rows there are, where the file says so at its end, as Parquet does.
    pub fn rows(&self) -> Option<usize> {
        self.rows
    }

    /// The next row as a case; `None` at the end of the table.
    ///
    /// # Errors
    ///
    /// A part of the file that is broken: nothing after it can be read.
    pub fn next_case(&mut self) -> io::Result<Option<Result<Case, RecordError>>> {
        while self.records.len() == 0 {
            let more = guarded(|| self.next_records());
            match more.map_err(|error| self.broken_off(&error))? {
                Some(records) => self.records = records.into_iter(),
                None => return Ok(None),
            }
        }
        Ok(self.records.next().map(|record| {
            self.row += 1;
            Case::from_json_line(&record).map_err(|error| self.error(&record, error))
        }))
    }

    /// Some more rows as records; `None` at the end.
    fn next_records(&mut self) -> Result<Option<Vec<String>>, ArrowError> {
        if self.batch.num_rows() == 0 {
            let Some(batch) = self.batches.next() else { return Ok(None) };
            self.batch = batch?;
        }
        let some = self.batch.num_rows().min(BATCH);
        let records = records(&self.batch.slice(0, some), self.row)?;
        self.batch = self.batch.slice(some, self.batch.num_rows() - some);
        Ok(Some(records))
    }

    fn broken_off(&self, error: &ArrowError) -> io::Error {
        let after = if self.row == 0 { "no row".to_owned() } else { format!("nothing after row {}", self.row) };
        io::Error::other(format!("{after} can be read: {}", words(error)))
    }

    /// An error with the number of its row; places in the record say nothing to whoever has the table.
    fn error(&self, record: &str, error: CaseError) -> RecordError {
        let told =
            |problem: Problem| Problem::new(format!("row {}: {}", self.row, problem.message)).with_help(problem.help);
        let problems = error.problems.into_iter().map(told).collect();
        RecordError { line: self.row, id: crate::case::id_of(record), error: CaseError { path: None, problems } }
    }
}

/// The batches of a Parquet file, with just the columns that are read, and how many rows it has.
fn parquet(file: File) -> Result<(Batches, Option<usize>), ArrowError> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(file)?;
    let rows = usize::try_from(builder.metadata().file_metadata().num_rows()).ok();
    check_columns(builder.schema())?;
    let columns = ProjectionMask::roots(builder.parquet_schema(), read_columns(builder.schema()));
    let reader = builder.with_projection(columns).with_batch_size(BATCH).build()?;
    Ok((Box::new(reader), rows))
}

/// The batches of an Arrow file or stream.
fn arrow(batches: IpcBatches<BufReader<File>>) -> Result<(Batches, Option<usize>), ArrowError> {
    check_columns(batches.schema())?;
    Ok((Box::new(batches), None))
}

/// What is wrong: with the columns, as we say it, or with the file, as its reader says it.
fn words(error: &ArrowError) -> String {
    match error {
        ArrowError::SchemaError(message) => message.clone(),
        other => format!("the file is broken, or of a kind that is not known: {other}"),
    }
}
