//! The case of one record: which of its values is the summary, which are sources, and what is missing.

use serde_json::Value;

use super::list::{is_empty, text, texts};
use super::map::Map;
use super::record::Fields;
use super::{Form, Imported};
use crate::case::{Case, Label, Problem, Source, day, nearest};

/// The names under which a form keeps what a case needs, the surest first.
struct Names {
    summary: &'static [&'static str],
    source: &'static [&'static str],
    id: &'static [&'static str],
    note: &'static [&'static str],
}

/// Where tables of anybody's keep sources. A question is none, so `input` and `prompt` have to be asked for; a reference may be
/// an ideal answer, so it comes last.
const SOURCES: &[&str] = &[
    "sources",
    "source",
    "article",
    "articles",
    "document",
    "documents",
    "dialogue",
    "context",
    "contexts",
    "retrieved_contexts",
    "retrieval_context",
    "text",
    "source_text",
    "passage",
    "passages",
    "evidence",
    "reference_contexts",
    "reference",
];

const TABLE: Names = Names {
    summary: &[
        "summary",
        "output",
        "response",
        "answer",
        "prediction",
        "generated",
        "generated_summary",
        "actual_output",
        "highlights",
        "claim",
    ],
    source: SOURCES,
    id: &["id", "name"],
    note: &["note", "user_input", "question"],
};

/// The values of `vars` and the output, as `promptfoo` gives them.
const PROMPTFOO: Names = Names {
    summary: &["output", "summary", "answer", "response"],
    source: SOURCES,
    id: &["description"],
    note: &["description"],
};

/// A summary is judged against what was retrieved, else the ideal context. The input may be a question, and is no source
/// unless a person says so, as for the article of a `SummarizationMetric`.
const DEEPEVAL: Names = Names {
    summary: &["actual_output", "actualOutput"],
    source: &["retrieval_context", "retrievalContext", "context"],
    id: &["name"],
    note: &["comments"],
};

/// The names of today and those before version 0.2.
const RAGAS: Names = Names {
    summary: &["response", "answer"],
    source: &["retrieved_contexts", "contexts", "reference_contexts", "reference"],
    id: &["id", "name"],
    note: &["user_input", "question"],
};

/// Where a value that is an object has the summary.
const ANSWERS: &[&str] = &["answer", "output", "summary", "response", "result"];

pub(super) fn case(form: Form, fields: &Fields, map: &Map) -> Result<Imported, Problem> {
    let names = match form {
        Form::Promptfoo => PROMPTFOO,
        Form::Deepeval => DEEPEVAL,
        Form::Ragas => RAGAS,
        Form::Page | Form::Jsonl | Form::Csv => TABLE,
    };
    let row = Row { fields, map };
    let summary = row.summary(names.summary)?;
    let sources = row.sources(names.source)?;
    let note = row.word("note", names.note)?;
    let tags = row.many("tag", &["tags"])?;
    let case = Case { note, sources, summary, label: row.label()?, tags, ..Case::default() };
    Ok(Imported { name: row.word("id", names.id)?, case })
}

struct Row<'r> {
    fields: &'r Fields,
    map: &'r Map,
}

impl Row<'_> {
    /// The values for something: of the columns that the map names, each of which must be there, else of the first usual
    /// name that has one.
    fn values(&self, target: &str, usual: &[&str]) -> Result<Vec<(String, &Value)>, Problem> {
        let mapped: Vec<&str> = self.map.columns(target).collect();
        if !mapped.is_empty() {
            let found =
                mapped.into_iter().map(|name| Ok((name.to_owned(), self.get(name).ok_or_else(|| self.no(name))?)));
            return found.collect();
        }
        let usual = usual.iter().flat_map(|usual| self.fields.iter().filter(|(name, _)| is_called(name, usual)));
        Ok(usual.filter(|(_, value)| !is_empty(value)).take(1).map(|(name, value)| (name.clone(), value)).collect())
    }

    /// A value by its name, or by the dotted path that leads to it.
    fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).or_else(|| {
            let mut parts = name.split('.');
            let first = self.fields.get(parts.next()?)?;
            parts.try_fold(first, |value, part| value.get(part))
        })
    }

    fn no(&self, name: &str) -> Problem {
        let known = self.fields.keys().map(String::as_str);
        Problem::new(format!("there is no `{name}`"))
            .with_help(Some(nearest(name, known).unwrap_or_else(|| self.what_there_is())))
    }

    fn what_there_is(&self) -> String {
        let names: Vec<&str> = self.fields.keys().map(String::as_str).collect();
        if names.is_empty() { "the record has no values".to_owned() } else { format!("there are {}", names.join(", ")) }
    }

    /// That nothing is there for something: what was mapped to it is empty, or nothing has a usual name.
    fn missing(&self, what: &str, usual: &[&str]) -> Problem {
        let mapped: Vec<String> = self.map.columns(what).map(|name| format!("`{name}`")).collect();
        match mapped.as_slice() {
            [] => {}
            [name] => return Problem::new(format!("the {what}, {name}, is empty")),
            names => return Problem::new(format!("the {what}s, {}, are all empty", names.join(" and "))),
        }
        let way =
            if self.fields.is_empty() { String::new() } else { format!("; say which one with --map {what}=NAME") };
        let empty = self.fields.iter().filter(|(name, value)| is_empty(value) && is_any(name, usual));
        let empty: Vec<String> = empty.map(|(name, _)| format!("`{name}`")).collect();
        let why = match empty.as_slice() {
            [] => format!("expected one of {}", some(usual)),
            [name] => format!("{name} is empty"),
            names => format!("{} are empty", names.join(" and ")),
        };
        Problem::new(format!("no {what}: {why}")).with_help(Some(self.what_there_is() + &way))
    }

    fn summary(&self, usual: &[&str]) -> Result<String, Problem> {
        let values = self.values("summary", usual)?;
        let Some((name, value)) = values.first() else { return Err(self.missing("summary", usual)) };
        let answer = ANSWERS.iter().find_map(|name| value.get(*name)?.as_str().map(str::to_owned));
        let summary = answer.or_else(|| text(value)).ok_or_else(|| no_text("summary", name, value))?;
        refuse_file(name, &summary)?;
        if summary.trim().is_empty() {
            Err(Problem::new(format!("the summary, `{name}`, is empty")))
        } else {
            Ok(summary)
        }
    }

    fn sources(&self, usual: &[&str]) -> Result<Vec<Source>, Problem> {
        let mut sources: Vec<Source> = Vec::new();
        let is_mapped = self.map.columns("source").next().is_some();
        for (name, value) in self.values("source", usual)? {
            // An ideal answer stands for the article only in a table that has no place for one.
            let is_spare = |name: &str| is_called(name, "reference");
            if !is_mapped && is_spare(&name) && self.fields.keys().any(|key| !is_spare(key) && is_any(key, usual)) {
                return Err(self.missing("source", usual));
            }
            for text in texts(value).ok_or_else(|| no_text("source", &name, value))? {
                refuse_file(&name, &text)?;
                if !is_empty(&Value::from(text.as_str())) {
                    sources.push(Source { id: (sources.len() + 1).to_string(), text, ..Source::default() });
                }
            }
        }
        if sources.is_empty() {
            return Err(self.missing("source", usual));
        }
        self.describe(&mut sources)?;
        Ok(sources)
    }

    /// What is said of one source, or alike of all of them.
    fn describe(&self, sources: &mut [Source]) -> Result<(), Problem> {
        let publisher = self.word("publisher", &["publisher"])?;
        let author = self.word("author", &[])?; // a column of that name has who wrote the article, not whose words it is
        let title = self.word("title", &["title"])?.filter(|_| sources.len() == 1);
        let date = match self.word("published", &["published"])? {
            Some(written) => Some(day(&written).map_err(Problem::new)?),
            None => None,
        };
        for source in sources {
            (source.publisher, source.title, source.published) = (publisher.clone(), title.clone(), date);
            source.author.clone_from(&author);
        }
        Ok(())
    }

    /// A value of few words; none where it is empty.
    fn word(&self, target: &str, usual: &[&str]) -> Result<Option<String>, Problem> {
        let values = self.values(target, usual)?;
        let word = values.first().and_then(|(_, value)| match value {
            Value::Number(number) => Some(number.to_string()),
            value => text(value),
        });
        Ok(word.filter(|word| !word.trim().is_empty()))
    }

    fn many(&self, target: &str, usual: &[&str]) -> Result<Vec<String>, Problem> {
        let values = self.values(target, usual)?;
        Ok(values.iter().filter_map(|(_, value)| texts(value)).flatten().filter(|tag| !tag.trim().is_empty()).collect())
    }

    fn label(&self) -> Result<Option<Label>, Problem> {
        match self.word("label", &["label"])?.as_deref() {
            None => Ok(None),
            Some("consistent") => Ok(Some(Label::Consistent)),
            Some("inconsistent") => Ok(Some(Label::Inconsistent)),
            // A table of somebody else may mean something else by it.
            Some(_) if self.map.columns("label").next().is_none() => Ok(None),
            Some(label) => {
                let help = "a label is `consistent` or `inconsistent`".to_owned();
                Err(Problem::new(format!("unknown label `{label}`")).with_help(Some(help)))
            }
        }
    }
}

/// Whether a column is called by a usual name, however its words are joined: `Source Text` is `source_text`.
fn is_called(name: &str, usual: &str) -> bool {
    let plain = |c: char| if matches!(c, ' ' | '-') { '_' } else { c.to_ascii_lowercase() };
    name == usual || name.trim().chars().map(plain).eq(usual.chars())
}

/// The first of some names; nobody reads more.
fn some(names: &[&str]) -> String {
    const MOST: usize = 8;
    let shown = names.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
    if names.len() > MOST { shown + " or a similar name" } else { shown }
}

fn is_any(name: &str, usual: &[&str]) -> bool {
    usual.iter().any(|usual| is_called(name, usual))
}

/// That a value is no text: a field of it may be.
fn no_text(what: &str, name: &str, value: &Value) -> Problem {
    let field = value.as_object().and_then(|fields| fields.iter().find(|(_, value)| value.is_string()));
    let help = field.map(|(field, _)| format!("name a field of it with --map {what}={name}.{field}"));
    let is = match value {
        Value::Object(_) => "an object with no text under any of the usual names".to_owned(),
        Value::Array(_) if what == "source" => "a list with something other than texts".to_owned(),
        Value::Array(_) => "a list, not a text".to_owned(),
        other => format!("{other}, not a text"),
    };
    Problem::new(format!("`{name}` is {is}")).with_help(help)
}

/// Evaluators put a file's text in such a place before they run; nothing is read here.
fn refuse_file(name: &str, text: &str) -> Result<(), Problem> {
    if !text.starts_with("file://") || text.contains(char::is_whitespace) {
        return Ok(());
    }
    let help = "import what the evaluator writes after a run, which has the text itself".to_owned();
    Err(Problem::new(format!("`{name}` names a file: {text}")).with_help(Some(help)))
}
