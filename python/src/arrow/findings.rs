//! The table of findings: one row for each, under column names that stay.

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_array::builder::{ArrayBuilder, ListBuilder, StringBuilder, StructBuilder, UInt32Builder, UInt64Builder};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema};
use factsnap::{RunEvidence, RunFinding, RunLine};

/// Whether a column of texts may be empty.
const NEVER: bool = false;
const SOMETIMES: bool = true;

/// The columns, as `docs/python.md` explains them.
pub(super) fn schema() -> Schema {
    let text = |name: &str| Field::new(name, DataType::Utf8, SOMETIMES);
    let number = |name: &str| Field::new(name, DataType::UInt32, SOMETIMES);
    let evidence =
        Field::new_list("evidence", Field::new_list_field(DataType::Struct(evidence()), SOMETIMES), SOMETIMES);
    let place = [Field::new("row", DataType::UInt64, NEVER), text("id"), number("finding")];
    let judged = [text("code"), text("checker"), text("verdict")];
    let claim = [number("claim_start"), number("claim_end"), text("claim_text"), text("claim_value")];
    let rest = [text("reason"), evidence, text("error")];
    Schema::new(place.into_iter().chain(judged).chain(claim).chain(rest).collect::<Fields>())
}

fn evidence() -> Fields {
    let text = |name: &str| Field::new(name, DataType::Utf8, SOMETIMES);
    let number = |name: &str| Field::new(name, DataType::UInt32, SOMETIMES);
    [text("source"), text("place"), number("start"), number("end"), text("text"), text("value")].into_iter().collect()
}

/// A column for each field of the schema, in its order.
struct Columns {
    schema: Arc<Schema>,
    rows: UInt64Builder,
    rest: StructBuilder,
}

/// The findings of some lines, the first of which is of this row.
pub(super) fn table(first: usize, lines: &[(bool, String)]) -> Result<RecordBatch, ArrowError> {
    let schema = Arc::new(schema());
    let rest: Fields = schema.fields().iter().skip(1).cloned().collect();
    let mut columns =
        Columns { schema, rows: UInt64Builder::new(), rest: StructBuilder::from_fields(rest, lines.len()) };
    for (row, (_, line)) in lines.iter().enumerate() {
        let row = (first + row) as u64;
        match RunLine::read(line) {
            Ok(RunLine::Case(case)) => {
                for (number, finding) in (0..).zip(&case.findings) {
                    columns.finding(row, &case.id, number, finding);
                }
            }
            Ok(RunLine::Unreadable(error)) => columns.unreadable(row, error.id.as_deref(), &error.error),
            // What was just written reads back; if it ever did not, the row says so.
            Err(error) => columns.unreadable(row, None, &error.to_string()),
        }
    }
    columns.finish()
}

impl Columns {
    fn finding(&mut self, row: u64, id: &str, number: u32, finding: &RunFinding) {
        let RunFinding { code, checker, verdict, claim, evidence, reason } = finding;
        self.rows.append_value(row);
        put_text(&mut self.rest, 0, Some(id));
        put_number(&mut self.rest, 1, Some(number));
        put_text(&mut self.rest, 2, Some(code));
        put_text(&mut self.rest, 3, Some(checker));
        put_text(&mut self.rest, 4, Some(verdict.as_str()));
        put_number(&mut self.rest, 5, Some(claim.start));
        put_number(&mut self.rest, 6, Some(claim.end));
        put_text(&mut self.rest, 7, Some(&claim.text));
        put_text(&mut self.rest, 8, claim.value.as_deref());
        put_text(&mut self.rest, 9, Some(reason));
        self.evidence(Some(evidence));
        put_text(&mut self.rest, 11, None);
        self.rest.append(true);
    }

    fn unreadable(&mut self, row: u64, id: Option<&str>, error: &str) {
        self.rows.append_value(row);
        put_text(&mut self.rest, 0, id);
        for at in [1, 5, 6] {
            put_number(&mut self.rest, at, None);
        }
        for at in [2, 3, 4, 7, 8, 9] {
            put_text(&mut self.rest, at, None);
        }
        self.evidence(None);
        put_text(&mut self.rest, 11, Some(error));
        self.rest.append(true);
    }

    fn evidence(&mut self, evidence: Option<&[RunEvidence]>) {
        let Some(list) = self.rest.field_builder::<ListBuilder<Box<dyn ArrayBuilder>>>(10) else { return };
        if let Some(item) = list.values().as_any_mut().downcast_mut::<StructBuilder>() {
            for RunEvidence { source, place, statement } in evidence.unwrap_or_default() {
                put_text(item, 0, Some(source));
                put_text(item, 1, Some(place.as_deref().unwrap_or("text")));
                put_number(item, 2, Some(statement.start));
                put_number(item, 3, Some(statement.end));
                put_text(item, 4, Some(&statement.text));
                put_text(item, 5, statement.value.as_deref());
                item.append(true);
            }
        }
        list.append(evidence.is_some());
    }

    fn finish(mut self) -> Result<RecordBatch, ArrowError> {
        let (_, rest, _) = self.rest.finish().into_parts();
        let rows: Arc<dyn arrow_array::Array> = Arc::new(self.rows.finish());
        RecordBatch::try_new(self.schema, [rows].into_iter().chain(rest).collect())
    }
}

fn put_text(columns: &mut StructBuilder, at: usize, text: Option<&str>) {
    if let Some(column) = columns.field_builder::<StringBuilder>(at) {
        column.append_option(text);
    }
}

fn put_number(columns: &mut StructBuilder, at: usize, number: Option<u32>) {
    if let Some(column) = columns.field_builder::<UInt32Builder>(at) {
        column.append_option(number);
    }
}
