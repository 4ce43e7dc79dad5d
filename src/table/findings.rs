//! The table of findings in Arrow's memory: a builder for each column, by its kind.

use std::sync::Arc;

use arrow_array::builder::{StringBuilder, UInt32Builder, UInt64Builder};
use arrow_array::{ArrayRef, ListArray, RecordBatch, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};

use super::column::{COLUMNS, Cell, Column, EVIDENCE, Kind, OfEvidence};
use super::row::rows;
use crate::run::{RunEvidence, RunLine};

/// The schema of the table of findings.
///
/// ```
/// use factsnap::table::{COLUMNS, findings_schema};
///
/// assert_eq!(findings_schema().fields().len(), COLUMNS.len());
/// ```
pub fn findings_schema() -> SchemaRef {
    Arc::new(Schema::new(fields(COLUMNS)))
}

fn fields<Get>(columns: &[Column<Get>]) -> Fields {
    columns.iter().map(|column| Field::new(column.name, data_type(column.kind), column.kind != Kind::Count)).collect()
}

fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Count => DataType::UInt64,
        Kind::Number => DataType::UInt32,
        Kind::Text => DataType::Utf8,
        Kind::Evidence => DataType::List(item()),
    }
}

/// What the list of evidence is made of.
fn item() -> Arc<Field> {
    Arc::new(Field::new_list_field(DataType::Struct(fields(EVIDENCE)), true))
}

/// Rows of the table of findings that are put together.
///
/// ```
/// use factsnap::table::Findings;
/// use factsnap::{Case, RunLine, check, render::json_line};
///
/// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// let mut findings = Findings::new();
/// findings.push(0, None, &RunLine::read(&json_line(&case, &check(&case)))?);
/// assert_eq!(findings.finish()?.num_rows(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Findings {
    columns: Vec<Cells>,
    rows: usize,
}

impl Default for Findings {
    fn default() -> Self {
        Self { columns: COLUMNS.iter().map(|column| Cells::new(column.kind)).collect(), rows: 0 }
    }
}

impl Findings {
    /// No rows.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Adds the rows of a case.
    pub fn push(&mut self, number: u64, file: Option<&str>, line: &RunLine) {
        for row in rows(number, file, line) {
            for (cells, column) in self.columns.iter_mut().zip(COLUMNS) {
                cells.push((column.get)(&row));
            }
            self.rows += 1;
        }
    }

    /// The rows so far, after which there are none.
    ///
    /// # Errors
    ///
    /// None that is known: the columns are those of the schema.
    pub fn finish(&mut self) -> Result<RecordBatch, ArrowError> {
        let Self { columns, .. } = std::mem::take(self);
        let columns = columns.into_iter().map(Cells::finish).collect::<Result<_, _>>()?;
        RecordBatch::try_new(findings_schema(), columns)
    }
}

/// The cells of one column.
#[derive(Debug)]
enum Cells {
    Counts(UInt64Builder),
    Numbers(UInt32Builder),
    Texts(StringBuilder),
    Evidence(Lists),
}

/// Lists of evidence: their lengths, and all their items in a row.
#[derive(Debug)]
struct Lists {
    lengths: Vec<usize>,
    are_there: Vec<bool>,
    items: Vec<(OfEvidence, Cells)>,
}

impl Cells {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Count => Self::Counts(UInt64Builder::new()),
            Kind::Number => Self::Numbers(UInt32Builder::new()),
            Kind::Text => Self::Texts(StringBuilder::new()),
            Kind::Evidence => {
                let items = EVIDENCE.iter().map(|column| (column.get, Self::new(column.kind))).collect();
                Self::Evidence(Lists { lengths: Vec::new(), are_there: Vec::new(), items })
            }
        }
    }

    /// Adds a cell; one of another kind than the column's is nothing there.
    fn push(&mut self, cell: Cell<'_>) {
        match (self, cell) {
            (Self::Counts(cells), Cell::Number(number)) => cells.append_value(number),
            (Self::Counts(cells), _) => cells.append_null(),
            (Self::Numbers(cells), Cell::Number(number)) => cells.append_option(u32::try_from(number).ok()),
            (Self::Numbers(cells), _) => cells.append_null(),
            (Self::Texts(cells), Cell::Text(text)) => cells.append_value(text),
            (Self::Texts(cells), _) => cells.append_null(),
            (Self::Evidence(lists), Cell::Evidence(evidence)) => lists.push(Some(evidence)),
            (Self::Evidence(lists), _) => lists.push(None),
        }
    }

    fn finish(self) -> Result<ArrayRef, ArrowError> {
        Ok(match self {
            Self::Counts(mut cells) => Arc::new(cells.finish()),
            Self::Numbers(mut cells) => Arc::new(cells.finish()),
            Self::Texts(mut cells) => Arc::new(cells.finish()),
            Self::Evidence(lists) => Arc::new(lists.finish()?),
        })
    }
}

impl Lists {
    fn push(&mut self, evidence: Option<&[RunEvidence]>) {
        self.are_there.push(evidence.is_some());
        let evidence = evidence.unwrap_or_default();
        self.lengths.push(evidence.len());
        for one in evidence {
            for (get, cells) in &mut self.items {
                cells.push(get(one));
            }
        }
    }

    fn finish(self) -> Result<ListArray, ArrowError> {
        let columns = self.items.into_iter().map(|(_, cells)| cells.finish()).collect::<Result<_, _>>()?;
        let items = Arc::new(StructArray::try_new(fields(EVIDENCE), columns, None)?);
        ListArray::try_new(
            item(),
            OffsetBuffer::from_lengths(self.lengths),
            items,
            Some(NullBuffer::from(self.are_there)),
        )
    }
}
