//! The rows of a table as records: `summary`, `sources` and, where there are any, `id` and `published`.

use std::iter;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StringArray};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field};
use serde_json::{Map, Value};

/// A column of texts, under its name.
type Column = (String, StringArray);

/// The sources of each row.
enum Sources {
    /// One text each.
    One(StringArray),
    /// A list of texts.
    Texts(ListArray, StringArray),
    /// A list of structures with the fields of a source.
    Structures(ListArray, Vec<Column>),
}

/// The records of a batch, whose first row has this number.
pub(super) fn of(batch: &RecordBatch, first: usize) -> Result<Vec<String>, ArrowError> {
    let summaries = texts(needed(batch, "summary")?)?;
    let sources = Sources::of(batch.column_by_name("source").map_or_else(|| needed(batch, "sources"), Ok)?)?;
    let [ids, days] = ["id", "published"].map(|name| batch.column_by_name(name).map(texts).transpose());
    let (ids, days) = (ids?, days?);
    let record = |row: usize| {
        let id =
            ids.as_ref().and_then(|ids| text(ids, row)).map_or_else(|| (first + row + 1).to_string(), str::to_owned);
        let day = days.as_ref().and_then(|days| text(days, row));
        let summary = text(&summaries, row).map(|summary| ("summary", summary.into()));
        let fields = [("id", id.into()), ("sources", sources.row(row, day))].into_iter().chain(summary);
        Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect()).to_string()
    };
    Ok((0..batch.num_rows()).map(record).collect())
}

fn needed<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b ArrayRef, ArrowError> {
    batch.column_by_name(name).ok_or_else(|| {
        let schema = batch.schema();
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        let help = factsnap::nearest(name, names.iter().copied())
            .unwrap_or_else(|| format!("there are: {}", names.join(", ")));
        ArrowError::SchemaError(format!("no column `{name}`; {help}"))
    })
}

/// Any kind of text, or a date, as one kind of text.
fn texts(array: &ArrayRef) -> Result<StringArray, ArrowError> {
    Ok(cast(array, &DataType::Utf8)?.as_string::<i32>().clone())
}

fn text(array: &StringArray, row: usize) -> Option<&str> {
    array.is_valid(row).then(|| array.value(row))
}

impl Sources {
    fn of(column: &ArrayRef) -> Result<Self, ArrowError> {
        let (DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _)) = column.data_type()
        else {
            return Ok(Self::One(texts(column)?));
        };
        let list = cast(column, &DataType::List(Field::new_list_field(item.data_type().clone(), true).into()))?;
        let list = list.as_list::<i32>().clone();
        match list.values().as_struct_opt() {
            None => Ok(Self::Texts(list.clone(), texts(list.values())?)),
            Some(structure) => {
                let columns = structure.fields().iter().zip(structure.columns());
                let columns = columns.map(|(field, column)| Ok((field.name().clone(), texts(column)?)));
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
                    let fields = columns.iter().filter_map(|(name, column)| Some((name.as_str(), text(column, at)?)));
                    source(number, day, fields)
                })
                .collect(),
        }
    }
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
