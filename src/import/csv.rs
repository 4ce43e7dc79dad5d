//! Records of a table: the first row names the values of the others.

use ::csv::{ReaderBuilder, StringRecord};
use serde_json::Value;

use super::record::{Fields, Record, RecordPlace};
use crate::case::{CaseError, Problem};

pub(super) fn records(text: &str) -> Result<Vec<Record>, CaseError> {
    records_renamed(text, |_| ())
}

/// The same with names that are changed before two of one name are refused.
pub(super) fn records_renamed(text: &str, rename: impl Fn(&mut [String])) -> Result<Vec<Record>, CaseError> {
    let (start, delimiter) = start(text);
    let table = text.get(start..).unwrap_or_default();
    let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(table.as_bytes());
    let names = reader.headers().cloned().unwrap_or_default();
    let mut names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().all(String::is_empty) {
        return Err(Problem::new("this is not a table: expected the names of the columns in the first row").into());
    }
    rename(&mut names);
    refuse_twins(&names).map_err(|problem| problem.at(text, start..start + 1))?;
    let mut records: Vec<Record> = Vec::new();
    let mut row = StringRecord::new();
    loop {
        let at = usize::try_from(reader.position().byte()).unwrap_or_default();
        match reader.read_record(&mut row) {
            Ok(false) => {
                if let Some(open) = unclosed(table, delimiter) {
                    let problem = never_closed().at(text, start + open..start + open + 1);
                    let Some(last) = records.last_mut() else { return Err(problem.into()) };
                    last.fields = Err(problem);
                }
                return Ok(records);
            }
            Ok(true) => {
                let at = row.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or(at);
                // The position of a row may be the end of the line before it.
                let blank = table.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
                let place = RecordPlace::Byte(start + at + blank);
                records.push(Record { place, fields: fields(&names, &row, delimiter) });
            }
            Err(error) => {
                let place = RecordPlace::Byte(start + at);
                records.push(Record { place, fields: Err(Problem::new(error.to_string())) });
                return Ok(records);
            }
        }
    }
}

fn fields(names: &[String], row: &StringRecord, delimiter: u8) -> Result<Fields, Problem> {
    if row.len() != names.len() {
        let values = if row.len() == 1 { "1 value".to_owned() } else { format!("{} values", row.len()) };
        let message = format!("the row has {values}, the first row {} names", names.len());
        let mark = match delimiter {
            b'\t' => "tab",
            b';' => "semicolon",
            _ => "comma",
        };
        return Err(Problem::new(message).with_help(Some(format!("quote a value that holds a {mark}"))));
    }
    let cell = |(name, value): (&String, &str)| (name.clone(), Value::String(value.to_owned()));
    Ok(names.iter().zip(row).map(cell).collect())
}

fn never_closed() -> Problem {
    let message = "the quotation mark that opens here is never closed, so the rest of the file is one value";
    let help = "close it; a quotation mark within a quoted value is written twice";
    Problem::new(message).with_help(Some(help.to_owned()))
}

/// Where the quotation mark stands that the end of a table finds open.
fn unclosed(table: &str, delimiter: u8) -> Option<usize> {
    enum In {
        Start,
        Plain,
        Quoted(usize),
        /// Behind a mark that closes, unless it is the first of two.
        Closed(usize),
    }
    let end = table.bytes().enumerate().fold(In::Start, |state, (at, byte)| match (state, byte) {
        (In::Start, b'"') => In::Quoted(at),
        (In::Quoted(open), b'"') => In::Closed(open),
        (In::Closed(open), b'"') | (In::Quoted(open), _) => In::Quoted(open),
        (_, b'\n' | b'\r') => In::Start,
        (_, byte) if byte == delimiter => In::Start,
        _ => In::Plain,
    });
    if let In::Quoted(open) = end { Some(open) } else { None }
}

/// Two columns of one name: which of them is meant nobody can tell.
fn refuse_twins(names: &[String]) -> Result<(), Problem> {
    for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        if let Some(first) = names.iter().take(at).position(|earlier| earlier == name) {
            let message = format!("columns {} and {} are both named `{name}`", first + 1, at + 1);
            return Err(Problem::new(message).with_help(Some("rename or remove one of them".to_owned())));
        }
    }
    Ok(())
}

/// Where the table starts and what its values are parted by: what a line `sep=;` says, as Excel writes it, else the mark that
/// the first row has most of, outside quotation marks: a semicolon where a comma is the decimal point.
fn start(text: &str) -> (usize, u8) {
    let head = text.lines().next().unwrap_or_default();
    if let Some(&[delimiter]) = head.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        return (text.find('\n').map_or(text.len(), |at| at + 1), delimiter);
    }
    if head.trim_end_matches(['\r', '\n']) == "sep=\t" {
        return (text.find('\n').map_or(text.len(), |at| at + 1), b'\t');
    }
    let count = |mark: &u8| outside_quotes(text).fold(0_usize, |count, byte| count + usize::from(byte == *mark));
    (0, [b';', b'\t', b','].into_iter().max_by_key(count).unwrap_or(b','))
}

/// The bytes of the first row that stand outside quotation marks.
fn outside_quotes(text: &str) -> impl Iterator<Item = u8> {
    let quoted = text.bytes().scan(false, |is_quoted, byte| {
        *is_quoted ^= byte == b'"';
        Some((*is_quoted, byte))
    });
    let row = quoted.take_while(|&(is_quoted, byte)| is_quoted || !matches!(byte, b'\n' | b'\r'));
    row.filter_map(|(is_quoted, byte)| (!is_quoted).then_some(byte))
}

#[cfg(test)]
mod tests {
    use super::records;

    #[track_caller]
    fn check(text: &str, name: &str, value: &str) {
        let records = records(text).unwrap();
        assert_eq!(records[0].fields.as_ref().unwrap()[name], value, "{text}");
    }

    #[test]
    fn values_are_parted_by_what_the_first_row_says() {
        check("a,b\n1,2\n", "b", "2");
        check("a;b\n1,5;2\n", "a", "1,5");
        check("a\tb\n1,5\t2\n", "a", "1,5");
        check("sep=;\r\na;b,c,d\r\n1;2\r\n", "b,c,d", "2");
        check("sep=\t\na\tb\n1\t2\n", "b", "2");
        check("\"a;b;c;\nd\",e\n1,2\n", "e", "2");
        check("summary\n\"a, b\"\n", "summary", "a, b");
    }

    #[test]
    fn a_quotation_mark_is_closed() {
        let last = |text| records(text).unwrap().pop().unwrap().fields;
        let open = last("a,b\n1,2\n3,\"4\n5,6\n7,8\n").unwrap_err();
        let place = open.place.unwrap();
        assert_eq!((place.line, place.column), (3, 3));
        assert!(open.message.contains("never closed"), "{}", open.message);
        for text in ["a,b\n1,\"2 \"\"two\"\"\"\n", "a,b\n1,5 \" long\n", "a,b\n1,\"2\nand\"\n"] {
            assert!(last(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_name_stands_once() {
        let refused = |text| records(text).unwrap_err().to_string();
        let why = "1:1: columns 1 and 3 are both named `a`; rename or remove one of them";
        assert_eq!(refused("a,b,a\n1,2,3\n"), why);
        assert_eq!(refused("sep=;\na;b; a \n1;2;3\n"), why.replace("1:1", "2:1"));
        assert!(records(",,a\n1,2,3\n").is_ok(), "an index has no name");
    }
}
