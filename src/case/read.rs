//! From a case as written to a case: texts looked up, names resolved, and everything that cannot be meant refused.

use std::collections::HashSet;

use super::error::Problem;
use super::fields::nearest;
use super::files::Files;
use super::model::{Allow, Case, Expect, Label, Source};
use super::record::{AllowRecord, CaseRecord, ExpectRecord, SourceRecord};
use crate::code::{CODES, Code};
use crate::verdict::Expected;

/// The checkers an `expect` may name; held equal to those of the codes by a test.
const CHECKERS: &[&str] = &["allow", "attribution", "judge", "numeric", "timeframe"];

/// The way from the top of a case to one of its fields: `expect`, 2, `claim`.
pub(super) type Path = (&'static str, Option<usize>, &'static str);

/// A problem and the field that has it.
pub(super) type Misplaced = (Path, Problem);

/// The case of a record, or everything that is wrong with it.
pub(super) fn read(record: CaseRecord, id: String, files: Files<'_>) -> Result<Case, Vec<Misplaced>> {
    let mut reader = Reader { files, problems: Vec::new() };
    let case = reader.case(record, id);
    if reader.problems.is_empty() { Ok(case) } else { Err(reader.problems) }
}

/// The ids of sources; one without is called by its number, or the next that no other has.
fn ids(records: &[SourceRecord]) -> Vec<String> {
    let mut taken: HashSet<String> = records.iter().filter_map(|record| record.id.clone()).collect();
    let mut id = |(at, record): (usize, &SourceRecord)| {
        let free = || {
            (at + 1..=at + 1 + records.len()).map(|number| number.to_string()).find(|number| !taken.contains(number))
        };
        let id = record.id.clone().or_else(free).unwrap_or_default();
        taken.insert(id.clone());
        id
    };
    records.iter().enumerate().map(&mut id).collect()
}

struct Reader<'p> {
    files: Files<'p>,
    problems: Vec<Misplaced>,
}

impl Reader<'_> {
    fn case(&mut self, record: CaseRecord, id: String) -> Case {
        if id.trim().is_empty() {
            self.refuse(("id", None, ""), "the `id` is empty", None);
        }
        if record.sources.is_empty() {
            let help = "each `source` needs a `text` or a `file`";
            self.refuse(("", None, ""), "a case needs at least one source", Some(help.to_owned()));
        }
        let summary = self.text(("summary", None, ""), record.summary.text, record.summary.file);
        let sources = self.sources(record.sources);
        let label = record.label.and_then(|label| self.label(&label));
        let expect = record.expect.into_iter().enumerate().filter_map(|(at, expect)| self.expect(at, expect)).collect();
        let allow = record.allow.into_iter().enumerate().filter_map(|(at, allow)| self.allow(at, allow)).collect();
        Case { id, note: record.note, sources, summary, label, expect, allow, tags: record.tags, meta: record.meta }
    }

    fn sources(&mut self, records: Vec<SourceRecord>) -> Vec<Source> {
        let ids = ids(&records);
        let records = records.into_iter().zip(ids).enumerate();
        let sources = records.map(|(at, (record, id))| self.source(at, id, record)).collect::<Vec<_>>();
        let mut ids = HashSet::new();
        for (at, source) in sources.iter().enumerate() {
            if !source.id.is_empty() && !ids.insert(&source.id) {
                let message = format!("two sources have the id `{}`", source.id);
                self.refuse(("source", Some(at), "id"), message, None);
            }
        }
        sources
    }

    fn source(&mut self, at: usize, id: String, mut record: SourceRecord) -> Source {
        if id.trim().is_empty() {
            self.refuse(("source", Some(at), "id"), "the `id` of a source is empty", None);
        }
        let text = self.text(("source", Some(at), ""), record.text.take(), record.file.take());
        let published = record.published.map(|day| day.0);
        let SourceRecord { title, publisher, author, .. } = record;
        Source { id, title, publisher, author, published, text }
    }

    /// The text of a source or of the summary, from the case itself or from the file it names.
    fn text(&mut self, path: Path, text: Option<String>, file: Option<String>) -> String {
        let (of, at, _) = path;
        let text = match (text, file) {
            (Some(text), None) => text,
            (None, Some(name)) => match self.files.read(&name) {
                Ok(text) => text,
                Err(message) => {
                    self.refuse((of, at, "file"), message, None);
                    return String::new();
                }
            },
            (Some(_), Some(_)) => {
                self.refuse((of, at, "file"), format!("the {of} has both `text` and `file`"), None);
                return String::new();
            }
            (None, None) => {
                self.refuse(path, format!("the {of} has neither `text` nor `file`"), None);
                return String::new();
            }
        };
        if text.len() > u32::MAX as usize {
            self.refuse(path, format!("the text of the {of} is longer than 4 GiB"), None);
        } else if of == "summary" && text.trim().is_empty() {
            self.refuse(path, "the summary is empty", None);
        }
        text
    }

    /// The value of a field that a part of the case must have; where it has none, the problem names the part.
    fn required(&mut self, (of, at, name): (&'static str, usize, &str), value: Option<String>) -> Option<String> {
        if value.is_none() {
            self.refuse((of, Some(at), ""), format!("{of} {} has no `{name}`", at + 1), None);
        }
        value
    }

    fn label(&mut self, label: &str) -> Option<Label> {
        match label {
            "consistent" => Some(Label::Consistent),
            "inconsistent" => Some(Label::Inconsistent),
            _ => {
                self.unknown(("label", None, ""), "label", label, &["consistent", "inconsistent"]);
                None
            }
        }
    }

    fn expect(&mut self, at: usize, record: ExpectRecord) -> Option<Expect> {
        let claim = self.required(("expect", at, "claim"), record.claim);
        let verdict = self.required(("expect", at, "verdict"), record.verdict);
        if let Some(claim) = &claim {
            self.claim(at, claim, record.nth);
        }
        if let Some(checker) = record.checker.as_deref().filter(|checker| !CHECKERS.contains(checker)) {
            self.unknown(("expect", Some(at), "checker"), "checker", checker, CHECKERS);
        }
        let written = verdict?;
        let verdict = Expected::ALL.into_iter().find(|verdict| verdict.as_str() == written);
        if verdict.is_none() {
            let names = Expected::ALL.map(Expected::as_str);
            self.unknown(("expect", Some(at), "verdict"), "verdict", &written, &names);
        }
        let ExpectRecord { nth, checker, gap, .. } = record;
        Some(Expect { claim: claim?, nth, checker, verdict: verdict?, gap })
    }

    /// An `allow`; that its claim is not in the summary is no mistake of the case but makes it unused.
    fn allow(&mut self, at: usize, record: AllowRecord) -> Option<Allow> {
        let AllowRecord { code, claim, nth, reason, until } = record;
        let [code, claim, reason] = [("code", code), ("claim", claim), ("reason", reason)]
            .map(|(name, value)| self.required(("allow", at, name), value));
        let (id, claim, reason) = (code?, claim?, reason?);
        for (name, text) in [("claim", &claim), ("reason", &reason)] {
            if text.trim().is_empty() {
                self.refuse(("allow", Some(at), name), format!("the `{name}` of an allow is empty"), None);
            }
        }
        if nth == Some(0) {
            self.refuse(("allow", Some(at), "nth"), "`nth` counts from 1", None);
        }
        let code = Code::find(&id);
        if code.is_none() {
            let ids: Vec<&str> = CODES.iter().map(|code| code.id).collect();
            let help =
                nearest(&id.to_uppercase(), ids).unwrap_or_else(|| "`factsnap explain` lists the codes".to_owned());
            self.refuse(("allow", Some(at), "code"), format!("unknown code `{}`", short(&id)), Some(help));
        }
        Some(Allow { code: code?, claim, nth, reason, until: until.map(|day| day.0) })
    }

    /// That the summary does not say the claim is no mistake of the case: summaries are written anew.
    fn claim(&mut self, at: usize, claim: &str, nth: Option<usize>) {
        if claim.trim().is_empty() {
            self.refuse(("expect", Some(at), "claim"), "the `claim` of an `expect` is empty", None);
        }
        if nth == Some(0) {
            self.refuse(("expect", Some(at), "nth"), "`nth` counts from 1", None);
        }
    }

    fn unknown(&mut self, path: Path, what: &str, written: &str, valid: &[&str]) {
        let help = nearest(written, valid.iter().copied()).unwrap_or_else(|| format!("it can be {}", valid.join(", ")));
        self.refuse(path, format!("unknown {what} `{}`", short(written)), Some(help));
    }

    fn refuse(&mut self, path: Path, message: impl Into<String>, help: Option<String>) {
        self.problems.push((path, Problem::new(message).with_help(help)));
    }
}

fn short(text: &str) -> String {
    const MOST: usize = 80;
    let start: String = text.chars().take(MOST).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use super::CHECKERS;

    #[test]
    fn checkers_are_those_of_the_codes() {
        let mut checkers: Vec<&str> = crate::code::CODES.iter().map(|code| code.checker).collect();
        checkers.sort_unstable();
        checkers.dedup();
        assert_eq!(CHECKERS, checkers);
    }
}
