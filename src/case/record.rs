//! The one serde schema of a case: what a TOML file and a JSON line have in common, before anything is looked up or judged.

use std::fmt;

use jiff::civil::Date;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::day::day;

/// The fields of a case.
pub(super) const CASE_FIELDS: &[&str] =
    &["allow", "expect", "label", "meta", "note", "source", "sources", "summary", "tags"];
/// The fields of a source.
pub(crate) const SOURCE_FIELDS: &[&str] = &["author", "file", "id", "published", "publisher", "text", "title"];
/// The fields of a summary that is a table.
pub(super) const SUMMARY_FIELDS: &[&str] = &["file", "text"];
/// The fields of an `expect`.
pub(super) const EXPECT_FIELDS: &[&str] = &["checker", "claim", "gap", "nth", "verdict"];

/// The fields of an `allow`.
pub(super) const ALLOW_FIELDS: &[&str] = &["claim", "code", "nth", "reason", "until"];

/// A case as written.
#[derive(Debug, Deserialize)]
pub(super) struct CaseRecord {
    pub(super) id: Option<String>,
    pub(super) note: Option<String>,
    #[serde(alias = "source", default, deserialize_with = "sources")]
    pub(super) sources: Vec<SourceRecord>,
    pub(super) summary: TextRecord,
    pub(super) label: Option<String>,
    #[serde(default)]
    pub(super) expect: Vec<ExpectRecord>,
    #[serde(default)]
    pub(super) allow: Vec<AllowRecord>,
    #[serde(default)]
    pub(super) tags: Vec<String>,
    #[serde(default)]
    pub(super) meta: serde_json::Value,
}

/// A text on its own as written, or a case, which has no `text`.
#[derive(Debug, Deserialize)]
pub(super) struct PassageRecord {
    pub(super) id: Option<String>,
    pub(super) text: Option<String>,
    pub(super) published: Option<Day>,
}

/// A source as written: its text alone, or with more about it; the text is given in place or as the name of a file.
///
/// What must be there is asked for later here and below, so that the error can say which source lacks it.
#[derive(Debug, Default, Deserialize)]
#[serde(remote = "Self")] // the table; a text alone is read below
pub(super) struct SourceRecord {
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<Day>,
    pub(super) text: Option<String>,
    pub(super) file: Option<String>,
}

/// An `expect` as written; its names are looked up later, so that the nearest valid one can be offered.
#[derive(Debug, Deserialize)]
pub(super) struct ExpectRecord {
    pub(super) claim: Option<String>,
    pub(super) nth: Option<usize>,
    pub(super) checker: Option<String>,
    pub(super) verdict: Option<String>,
    pub(super) gap: Option<String>,
}

/// An `allow` as written.
#[derive(Debug, Deserialize)]
pub(super) struct AllowRecord {
    pub(super) code: Option<String>,
    pub(super) claim: Option<String>,
    pub(super) nth: Option<usize>,
    pub(super) reason: Option<String>,
    pub(super) until: Option<Day>,
}

/// A text given as a string, or as a table with `text` or `file`.
#[derive(Debug, Default, Deserialize)]
#[serde(remote = "Self")] // the table; a text alone is read below
pub(super) struct TextRecord {
    pub(super) text: Option<String>,
    pub(super) file: Option<String>,
}

/// A day given as a TOML date, or as an ISO 8601 date or date and time, of which the day is taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day(pub(crate) Date);

impl<'de> Deserialize<'de> for TextRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = TextRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a table (TOML) or an object (JSON) with `text` or `file`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<TextRecord, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<TextRecord, E> {
        Ok(TextRecord { text: Some(text), file: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextRecord, A::Error> {
        TextRecord::deserialize(MapAccessDeserializer::new(map))
    }
}

impl<'de> Deserialize<'de> for SourceRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SourceVisitor)
    }
}

struct SourceVisitor;

impl<'de> Visitor<'de> for SourceVisitor {
    type Value = SourceRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a table (TOML) or an object (JSON) with `text` or `file`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<SourceRecord, E> {
        Ok(SourceRecord { text: Some(text.to_owned()), ..SourceRecord::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SourceRecord, A::Error> {
        SourceRecord::deserialize(MapAccessDeserializer::new(map))
    }
}

/// The sources in a list, or the text of the only one.
fn sources<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<SourceRecord>, D::Error> {
    deserializer.deserialize_any(SourcesVisitor)
}

struct SourcesVisitor;

impl<'de> Visitor<'de> for SourcesVisitor {
    type Value = Vec<SourceRecord>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of sources")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Vec<SourceRecord>, E> {
        SourceVisitor.visit_str(text).map(|source| vec![source])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<SourceRecord>, A::Error> {
        let mut sources = Vec::new();
        while let Some(source) = items.next_element()? {
            sources.push(source);
        }
        Ok(sources)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DayVisitor)
    }
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2024-09-09")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
        day(text).map(Day).map_err(E::custom)
    }

    /// A TOML date reaches serde as a map with one private key, which its own type knows how to read.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Day, A::Error> {
        let date = ::toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
        self.visit_str(&date.to_string())
    }
}
