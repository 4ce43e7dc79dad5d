//! The case of one record: which of its values is the summary, which are sources, and what is missing.

use serde_json::Value;

use super::list::{text, texts};
use super::map::Map;
use super::record::Fields;
use super::{Form, Imported};
use crate::case::{Case, Label, Problem, Source, nearest};

/// The names under which a form keeps what a case needs, the surest first.
struct Names {
    summary: &'static [&'static str],
    source: &'static [&'static str],
    id: &'static [&'static str],
    note: &'static [&'static str],
}

/// Where tables of anybody's keep sources.
const SOURCES: &[&str] =
    &["sources", "source", "context", "contexts", "documents", "document", "article", "articles", "text", "input"];

const TABLE: Names = Names {
    summary: &["summary", "output", "response", "answer", "prediction", "generated"],
    source: SOURCES,
    id: &["id", "name"],
    note: &["note"],
};

/// The values of `vars` and the output, as `promptfoo` gives them.
const PROMPTFOO: Names = Names {
    summary: &["output", "summary", "answer", "response"],
    source: SOURCES,
    id: &["description"],
    note: &["description"],
};

/// A summary is judged against what was retrieved, else the ideal context, else the input: that of `SummarizationMetric`.
const DEEPEVAL: Names = Names {
    summary: &["actual_output", "actualOutput"],
    source: &["retrieval_context", "retrievalContext", "context", "input"],
    id: &["name"],
    note: &["comments"],
};

/// The names of today and those before version 0.2.
const RAGAS: Names = Names {
    summary: &["response", "answer"],
    source: &["retrieved_contexts", "contexts", "reference_contexts"],
    id: &["id", "name"],
    note: &["user_input", "question"],
};

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
        let usual = usual.iter().filter_map(|name| Some(((*name).to_owned(), self.fields.get(*name)?)));
        Ok(usual.filter(|(_, value)| !is_empty(value)).take(1).collect())
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
        Problem::new(format!("no {what}: expected one of {}", usual.join(", ")))
            .with_help(Some(self.what_there_is() + &way))
    }

    fn summary(&self, usual: &[&str]) -> Result<String, Problem> {
        let values = self.values("summary", usual)?;
        let Some((name, value)) = values.first() else { return Err(self.missing("summary", usual)) };
        let summary = text(value).ok_or_else(|| no_text(name))?;
        refuse_file(name, &summary)?;
        if summary.trim().is_empty() {
            Err(Problem::new(format!("the summary, `{name}`, is empty")))
        } else {
            Ok(summary)
        }
    }

    fn sources(&self, usual: &[&str]) -> Result<Vec<Source>, Problem> {
        let mut sources: Vec<Source> = Vec::new();
        for (name, value) in self.values("source", usual)? {
            for text in texts(value).ok_or_else(|| no_text(&name))? {
                refuse_file(&name, &text)?;
                if !text.trim().is_empty() {
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
        let title = self.word("title", &["title"])?.filter(|_| sources.len() == 1);
        let day = match self.word("published", &["published"])? {
            Some(day) => {
                let date = day.split(['T', ' ']).next().and_then(|day| day.parse().ok());
                let wrong = || Problem::new(format!("`{day}` is no date; write it as 2024-09-09"));
                Some(date.ok_or_else(wrong)?)
            }
            None => None,
        };
        for source in sources {
            (source.publisher, source.title, source.published) = (publisher.clone(), title.clone(), day);
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

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn no_text(name: &str) -> Problem {
    Problem::new(format!("`{name}` is no text and no list of texts"))
}

/// Evaluators put a file's text in such a place before they run; nothing is read here.
fn refuse_file(name: &str, text: &str) -> Result<(), Problem> {
    if !text.starts_with("file://") || text.contains(char::is_whitespace) {
        return Ok(());
    }
    let help = "import what the evaluator wrote after its run, where the text is in place".to_owned();
    Err(Problem::new(format!("`{name}` names a file: {text}")).with_help(Some(help)))
}
