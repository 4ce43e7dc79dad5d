//! The file of what a judge has said: a line of JSON for each case, sorted, so that two branches merge line by line.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::key::Key;
use super::protocol::Judged;
use crate::case::{CaseError, Place, Problem, plain_io_words, plain_words};
use crate::render;

/// What a judge has said of a case: a line of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The id that the case had, for people.
    pub case: String,
    /// What it is kept under.
    pub key: Key,
    /// The version of the judge, for people.
    pub version: String,
    /// What was said, in the order of the summary.
    pub claims: Vec<Judged>,
}

/// All that one judge has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    by_key: BTreeMap<Key, Record>,
}

impl Records {
    /// Reads a file of records; one that is not there has none.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or a line that is no record: the error names it.
    pub fn read(path: &Path) -> Result<Self, CaseError> {
        let failed = |error: &io::Error| CaseError::new(Problem::new(plain_io_words(error))).in_file(path);
        match fs::read_to_string(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(failed(&error)),
            Ok(text) => Self::parse(&text).map_err(|problem| CaseError::new(problem).in_file(path)),
        }
    }

    /// Reads the text of a file of records.
    ///
    /// # Errors
    ///
    /// A line that is no record, or one of a case that another line speaks of otherwise.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let mut records = Self::default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            let refuse = |message: String, column: usize| {
                let at = start + column.saturating_sub(1);
                Problem { place: Some(Place::new(text, at..at + 1)), message, help: Some(HELP.to_owned()) }
            };
            let record: Record = serde_json::from_str(line).map_err(|error| {
                refuse(format!("no record of a judge: {}", plain_words(&error.to_string())), error.column())
            })?;
            let twice = records.by_key.get(&record.key).filter(|other| other.claims != record.claims);
            if twice.is_some() {
                return Err(refuse(format!("`{}` is judged twice, and not alike", record.case), 1));
            }
            records.insert(record);
        }
        Ok(records)
    }

    /// The text of the file: by case, then key.
    pub fn text(&self) -> String {
        let mut sorted: Vec<&Record> = self.by_key.values().collect();
        sorted.sort_by(|one, other| (&one.case, &one.key).cmp(&(&other.case, &other.key)));
        sorted.into_iter().map(|record| render::json_text(record) + "\n").collect()
    }

    /// The record of a key.
    pub fn get(&self, key: &Key) -> Option<&Record> {
        self.by_key.get(key)
    }

    /// Keeps a record, in place of an older one of the same key.
    pub fn insert(&mut self, record: Record) {
        self.by_key.insert(record.key.clone(), record);
    }

    /// Keeps only the records whose keys are wanted, and says how many went.
    pub fn retain(&mut self, is_wanted: impl Fn(&Key) -> bool) -> usize {
        let before = self.by_key.len();
        self.by_key.retain(|key, _| is_wanted(key));
        before - self.by_key.len()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}

const HELP: &str = "keep one line of the two sides of a merge, or take the line out and run `factsnap judge`";

#[cfg(test)]
mod tests {
    use super::Records;

    const A: &str = r#"{"case":"a","key":"02","version":"1","claims":[]}"#;
    const B: &str = r#"{"case":"b","key":"01","version":"1","claims":[{"claim":"x\u202e","checker":"other","verdict":"supported","reason":""}]}"#;

    #[test]
    fn a_file_is_sorted_by_case_and_reads_back() {
        let records = Records::parse(&format!("{B}\r\n\n{A}\n{A}")).unwrap();
        assert_eq!(records.text(), format!("{A}\n{B}\n"));
        assert_eq!(Records::parse(&records.text()).unwrap(), records);
    }

    #[test]
    fn what_is_no_record_is_refused_with_its_place() {
        let refused = |text: &str| {
            let problem = Records::parse(text).unwrap_err();
            let place = problem.place.unwrap();
            (place.line, place.column, problem.message)
        };
        let (line, column, message) = refused(&format!("{A}\n<<<<<<< HEAD\n"));
        assert_eq!((line, column), (2, 1));
        assert!(message.starts_with("no record of a judge: expected a value"), "{message}");
        let other = A
            .replace("\"claims\":[]", "\"claims\":[{\"claim\":\"y\",\"checker\":\"other\",\"verdict\":\"supported\"}]");
        assert_eq!(refused(&format!("{A}\n{other}")), (2, 1, "`a` is judged twice, and not alike".to_owned()));
    }
}
