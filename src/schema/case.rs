//! The schema of a case file: what may be written, with the words an editor shows.
#![expect(dead_code, reason = "the types say what may be written; what was written is read by `case`")]

use schemars::JsonSchema;
use serde_json::Value;

use crate::verdict::Expected;

pub(super) fn schema() -> Value {
    schemars::schema_for!(CaseFile).to_value()
}

/// Source articles, the summary that is checked against them, and what people say is true of it.
#[derive(JsonSchema)]
#[schemars(title = "factsnap case", deny_unknown_fields)]
struct CaseFile {
    /// The case's name, in JSON lines only: a case file is named by its path. `line-3` when absent.
    id: Option<String>,
    /// What the case shows, for people.
    note: Option<String>,
    /// A person's word on the whole summary.
    label: Option<Label>,
    /// Free words to group cases by; `kind:numeric`, `kind:timeframe` and `kind:attribution` say what is wrong to `score`.
    tags: Option<Vec<String>>,
    /// The articles.
    source: Option<Sources>,
    /// The articles, under the name that JSON lines use.
    sources: Option<Sources>,
    /// The summary: its text, or where it stands.
    summary: Summary,
    /// What is true of single claims.
    expect: Option<Vec<Expect>>,
    /// Findings that do not count.
    allow: Option<Vec<Allow>>,
    /// Anything else that belongs to the case; `spans` marks the places that are wrong, in bytes, to `score`.
    meta: Option<Value>,
}

/// A person's word on a whole summary.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Label {
    /// It keeps to its sources.
    Consistent,
    /// It does not.
    Inconsistent,
}

/// Articles in a list, or the text of the only one.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Sources {
    /// Several.
    List(Vec<AnySource>),
    /// The text of the only one.
    Text(String),
}

/// An article as a text, or as a table with more about it.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum AnySource {
    /// The text.
    Text(String),
    /// The text, or a file that has it, and more.
    Table(Source),
}

/// One article; its text stands here or in a file.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    /// What citation marks call it: the `1` of `[1]`; its number when absent.
    id: Option<String>,
    /// Its headline.
    title: Option<String>,
    /// Who published it.
    publisher: Option<String>,
    /// Whose words the whole text is, where it is one party's own: a speech, a letter, a press release, a column.
    author: Option<String>,
    /// The day it was published, which anchors "last week" and "the coming year": 2024-09-09.
    published: Option<Day>,
    /// Its text.
    text: Option<String>,
    /// A file with its text, below the folder of the case.
    file: Option<String>,
}

/// A summary as a text, or as a table with `text` or `file`.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Summary {
    /// The text.
    Text(String),
    /// The text, or a file that has it.
    Table(SummaryTable),
}

/// The text, or a file that has it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct SummaryTable {
    /// The text.
    text: Option<String>,
    /// A file with the text, below the folder of the case.
    file: Option<String>,
}

/// What a person says is true of one claim.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Expect {
    /// A stretch of the summary; it speaks of every finding that overlaps it.
    claim: String,
    /// Which of its occurrences, from 1; all of them when absent.
    #[schemars(range(min = 1))]
    nth: Option<usize>,
    /// Only findings of this checker count.
    checker: Option<Checker>,
    /// What is true.
    verdict: Expected,
    /// Why the program does not see it yet.
    gap: Option<String>,
}

/// Who judges.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Checker {
    /// What a person allows, where that is out of use.
    Allow,
    /// Speakers, quotes and citation marks.
    Attribution,
    /// What a judge of one's own says, whatever it is about.
    Judge,
    /// Numbers.
    Numeric,
    /// Dates, times and lengths of time.
    Timeframe,
}

/// A finding that does not count.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Allow {
    /// The code of the finding, as in `factsnap explain`.
    code: String,
    /// A stretch of the summary that the finding overlaps.
    claim: String,
    /// Which of its occurrences, from 1; all of them when absent.
    #[schemars(range(min = 1))]
    nth: Option<usize>,
    /// Why it does not count.
    reason: String,
    /// The last day on which it does not count: 2026-01-31.
    until: Option<Day>,
}

/// A day: a TOML date, or text such as 2024-09-09.
#[derive(JsonSchema)]
struct Day(#[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}"))] String);

#[cfg(test)]
mod tests {
    use super::schema;
    use crate::case::Case;

    /// The fields a reader knows, by what it says of one it does not know.
    #[track_caller]
    fn known(text: &str, of: &str) -> Vec<String> {
        let error = Case::from_toml(text, "x").unwrap_err().to_string();
        let at =
            error.find(&format!("unknown field `zzz` of {of}; the fields are ")).unwrap_or_else(|| panic!("{error}"));
        let rest = error[at..].split_once("the fields are ").unwrap().1;
        let mut names: Vec<String> = rest.split(';').next().unwrap().split(", ").map(str::to_owned).collect();
        names.sort();
        names
    }

    #[track_caller]
    fn check(text: &str, of: &str, pointer: &str) {
        let schema = schema();
        let described = schema.pointer(pointer).and_then(|fields| fields.as_object()).unwrap();
        let mut described: Vec<String> =
            described.keys().filter(|name| *name != "id" || of != "a case").cloned().collect();
        described.sort();
        assert_eq!(described, known(text, of));
    }

    #[test]
    fn fields_are_those_that_are_read() {
        check("zzz = 1", "a case", "/properties");
        check("[[source]]\nzzz = 1", "a source", "/$defs/Source/properties");
        check("[summary]\nzzz = 1", "a summary", "/$defs/SummaryTable/properties");
        check("[[expect]]\nzzz = 1", "an expect", "/$defs/Expect/properties");
        check("[[allow]]\nzzz = 1", "an allow", "/$defs/Allow/properties");
    }
}
