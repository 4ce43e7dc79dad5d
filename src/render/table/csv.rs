//! CSV with a line of names first; what CSV has no form for, the list of evidence, is JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::super::escape::visible_lines;
use super::super::format::{Failure, Format};
use super::super::json;
use super::super::judged::Judged;
use super::super::tally::Tally;
use super::{Entry, Numbers};
use crate::run::RunEvidence;
use crate::table::{COLUMNS, Cell, EVIDENCE, rows};

/// Writes the table of findings as CSV, case by case.
///
/// Characters that could fool a terminal are written out, as in every other format.
#[derive(Debug, Default)]
pub struct Csv {
    numbers: Numbers,
}

impl Csv {
    fn entry(entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
        for row in rows(entry.number, Some(&entry.file), &entry.line) {
            record(COLUMNS.iter().map(|column| words((column.get)(&row))), out)?;
        }
        Ok(())
    }
}

impl Format for Csv {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        record(COLUMNS.iter().map(|column| Cow::Borrowed(column.name)), out)
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        Self::entry(&self.numbers.case(judged)?, out)
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        Self::entry(&self.numbers.failed(failure)?, out)
    }

    fn finish(&mut self, _: &Tally, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a record whole, quoted where that is needed.
fn record<'c>(cells: impl Iterator<Item = Cow<'c, str>>, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.map(Cow::into_owned))?;
    out.write_all(&writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

fn words(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Text(text) => visible_lines(text),
        Cell::Evidence(evidence) => Cow::Owned(json::line(&evidence.iter().map(Structure).collect::<Vec<_>>())),
    }
}

/// A piece of evidence as an object, its fields in the order of the columns.
struct Structure<'e>(&'e RunEvidence);

impl Serialize for Structure<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = |cell| match cell {
            Cell::Number(number) => number.into(),
            Cell::Text(text) => text.into(),
            Cell::Empty | Cell::Evidence(_) => Value::Null,
        };
        serializer.collect_map(EVIDENCE.iter().map(|column| (column.name, value((column.get)(self.0)))))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::format::Format;
    use super::Csv;
    use crate::case::Origin;
    use crate::gate::Gate;
    use crate::render::{Judged, Tally, sample};
    use crate::table::COLUMNS;

    #[test]
    fn what_was_written_reads_back() {
        let (mut case, report) = sample::training();
        case.id = "a,\"b\"\n\u{202e}".to_owned();
        let origin = || Origin::record("a.jsonl", 3);
        let judged = Judged { case: &case, report: &report, origin: &origin, gate: Gate::default() };
        let (mut format, mut out) = (Csv::default(), Vec::new());
        format.start(&mut out).unwrap();
        format.case(&judged, &mut out).unwrap();
        format.case(&judged, &mut out).unwrap();
        format.finish(&Tally::default(), &mut out).unwrap();
        let mut reader = csv::Reader::from_reader(out.as_slice());
        let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2 * report.findings.len());
        let last = rows.last().unwrap();
        assert_eq!([&last[0], &last[1], &last[2]], ["1", "a.jsonl", "a,\"b\"\n\\u{202e}"]);
        let evidence: serde_json::Value = serde_json::from_str(&last[12]).unwrap();
        assert_eq!(evidence[0]["source"], "1");
    }
}
