//! The rows of a table as records of JSON lines, so that what a table may say of a case is what a line may say.

use std::iter;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StringArray};
use arrow_buffer::OffsetBuffer;
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use serde_json::{Map, Value};

use crate::case::{SOURCE_FIELDS, nearest};

/// The columns with a text that goes into the record as it is.
const TEXTS: &[&str] = &["label", "note", "summary"];

/// The other columns that are read.
const OTHERS: &[&str] = &["id", "published", "source", "sources"];

/// The places of the columns that are read; others are passed over.
pub(super) fn read_columns(schema: &Schema) -> Vec<usize> {
    let is_read = |name: &str| TEXTS.contains(&name) || OTHERS.contains(&name);
    let names = schema.fields().iter().map(|field| field.name().as_str()).enumerate();
    names.filter(|(_, name)| is_read(name)).map(|(at, _)| at).collect()
}

/// A column of texts, under its name.
type Column<'n> = (&'n str, StringArray);

/// The sources of each row.
enum Sources {
    /// One text each.
    One(StringArray),
    /// A list of texts.
    Texts(ListArray, StringArray),
    /// A list of structures with the fields of a source.
    Structures(ListArray, Vec<Column<'static>>),
}

/// The rows of a batch, the first of which has this number, each as a line of JSON that [`Case::from_json_line`] reads.
///
/// Read are the columns `summary`, `sources` or `source`, and where there are any `id`, `published`, `label` and `note`.
///
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, RecordBatch, StringArray};
///
/// let texts = |text: &str| Arc::new(StringArray::from(vec![text])) as ArrayRef;
/// let batch = RecordBatch::try_from_iter([("source", texts("It rained.")), ("summary", texts("It snowed."))])?;
/// let [record] = &factsnap::table::records(&batch, 0)?[..] else { panic!() };
/// assert_eq!(factsnap::Case::from_json_line(record)?.summary, "It snowed.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// A table without a summary or sources, or with columns that cannot be read as text.
///
/// [`Case::from_json_line`]: crate::Case::from_json_line
pub fn records(batch: &RecordBatch, first: usize) -> Result<Vec<String>, ArrowError> {
    check_columns(&batch.schema())?;
    let column = sources_column(&batch.schema())?;
    let sources = Sources::of(column, named(batch, column)?)?;
    let [ids, days] =
        ["id", "published"].map(|name| batch.column_by_name(name).map(|ids| texts(name, ids)).transpose());
    let (ids, days) = (ids?, days?);
    let there = TEXTS.iter().filter_map(|name| Some((*name, batch.column_by_name(name)?)));
    let plain: Vec<Column<'_>> =
        there.map(|(name, column)| Ok((name, texts(name, column)?))).collect::<Result<_, ArrowError>>()?;
    let record = |row: usize| {
        let id = ids.as_ref().and_then(|ids| text(ids, row));
        let id = id.map_or_else(|| (first + row + 1).to_string(), str::to_owned);
        let day = days.as_ref().and_then(|days| text(days, row));
        let plain = plain.iter().filter_map(|(name, column)| Some((*name, Value::from(text(column, row)?))));
        let fields = [("id", id.into()), ("sources", sources.row(row, day))].into_iter().chain(plain);
        Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect()).to_string()
    };
    Ok((0..batch.num_rows()).map(record).collect())
}

/// Refuses a table whose columns are no cases.
pub(super) fn check_columns(schema: &Schema) -> Result<(), ArrowError> {
    index(schema, "summary")?;
    sources_column(schema)?;
    Ok(())
}

/// What the column of sources is called.
fn sources_column(schema: &Schema) -> Result<&'static str, ArrowError> {
    index(schema, "source").map(|_| "source").or_else(|_| index(schema, "sources").map(|_| "sources"))
}

fn index(schema: &Schema, name: &str) -> Result<usize, ArrowError> {
    let names = || schema.fields().iter().map(|field| field.name().as_str());
    names().position(|known| known == name).ok_or_else(|| {
        let help =
            nearest(name, names()).unwrap_or_else(|| format!("there are: {}", names().collect::<Vec<_>>().join(", ")));
        ArrowError::SchemaError(format!("no column `{name}`; {help}"))
    })
}

fn named<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b ArrayRef, ArrowError> {
    Ok(batch.column(index(&batch.schema(), name)?))
}

/// Any kind of text, of number or of date, as one kind of text.
fn texts(name: &str, array: &ArrayRef) -> Result<StringArray, ArrowError> {
    let text = cast(array, &DataType::Utf8).ok().and_then(|array| array.as_string_opt::<i32>().cloned());
    text.ok_or_else(|| {
        ArrowError::SchemaError(format!("the column `{name}` is of type {}, expected text", array.data_type()))
    })
}

fn text(array: &StringArray, row: usize) -> Option<&str> {
    array.is_valid(row).then(|| array.value(row))
}

impl Sources {
    fn of(name: &str, column: &ArrayRef) -> Result<Self, ArrowError> {
        let (DataType::List(item)
        | DataType::LargeList(item)
        | DataType::ListView(item)
        | DataType::LargeListView(item)
        | DataType::FixedSizeList(item, _)) = column.data_type()
        else {
            return Ok(Self::One(texts(name, column)?));
        };
        let list = cast(column, &DataType::List(Field::new_list_field(item.data_type().clone(), true).into()))?;
        let list = of_its_own(list.as_list::<i32>());
        match list.values().as_struct_opt() {
            None => Ok(Self::Texts(list.clone(), texts(name, list.values())?)),
            Some(structure) => {
                let known = SOURCE_FIELDS.iter().filter_map(|name| Some((*name, structure.column_by_name(name)?)));
                let columns = known.map(|(name, column)| Ok((name, texts(name, column)?)));
                Ok(Self::Structures(list.clone(), columns.collect::<Result<_, ArrowError>>()?))
            }
        }
    }

    fn row(&self, row: usize, day: Option<&str>) -> Value {
        match self {
            Self::One(sources) => text(sources, row).map(|text| source(1, day, [("text", text)])).into_iter().collect(),
            Self::Texts(list, sources) => numbered(list, row)
                .map(|(number, at)| source(number, day, text(sources, at).map(|text| ("text", text))))
                .collect(),
            Self::Structures(list, columns) => numbered(list, row)
                .map(|(number, at)| {
                    let fields = columns.iter().filter_map(|(name, column)| Some((*name, text(column, at)?)));
                    source(number, day, fields.filter(|_| list.values().is_valid(at)))
                })
                .collect(),
        }
    }
}

/// A list whose items are those of its rows alone: a slice of a list has the items of all, and each would be read for every slice.
fn of_its_own(list: &ListArray) -> ListArray {
    let offsets = list.value_offsets();
    let [first, end] = [offsets.first(), offsets.last()].map(|at| at.copied().unwrap_or_default());
    let own: Vec<i32> = offsets.iter().map(|at| at - first).collect();
    let [start, length] = [first, end - first].map(|at| usize::try_from(at).unwrap_or_default());
    let field = Field::new_list_field(list.value_type(), true).into();
    ListArray::new(field, OffsetBuffer::new(own.into()), list.values().slice(start, length), list.nulls().cloned())
}

/// The items of a row: which one each is, from 1, and its place among all items.
fn numbered(list: &ListArray, row: usize) -> impl Iterator<Item = (usize, usize)> {
    let places = list.value_offsets().get(row..row + 2).filter(|_| list.is_valid(row));
    let places = places.map_or(0..0, |places| {
        let [start, end] = [0, 1].map(|at| usize::try_from(places[at]).unwrap_or_default());
        start..end
    });
    iter::zip(1.., places)
}

/// A source that is named by its place and published on the day of the row, unless it says otherwise.
fn source<'t>(number: usize, day: Option<&str>, fields: impl IntoIterator<Item = (&'t str, &'t str)>) -> Value {
    let mut source = Map::from_iter([("id".to_owned(), number.to_string().into())]);
    source.extend(day.map(|day| ("published".to_owned(), day.into())));
    source.extend(fields.into_iter().map(|(name, value)| (name.to_owned(), value.into())));
    Value::Object(source)
}
