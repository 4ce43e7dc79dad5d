//! What a case is, whatever file it came from.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::span::Span;
use crate::verdict::Expected;

/// Source articles and the summary that is checked against them.
///
/// ```
/// use factsnap::Case;
///
/// let case = Case::new("Three people were hurt.").with_source("1", "The crash injured three people.");
/// assert!(factsnap::check(&case).is_consistent());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// Names the case in output; a file's path without ending, a record's `id`.
    pub id: String,
    /// What the case shows, for people.
    pub note: Option<String>,
    /// The articles.
    pub sources: Vec<Source>,
    /// The summary's text.
    pub summary: String,
    /// A person's word on the whole summary.
    pub label: Option<Label>,
    /// A person's word on single claims.
    pub expect: Vec<Expect>,
    /// Findings that a person allows, each with a reason.
    pub allow: Vec<Allow>,
    /// Free words to group cases by.
    pub tags: Vec<String>,
    /// Anything else that belongs to the case; never read here.
    pub meta: serde_json::Value,
}

impl Case {
    /// A case without sources.
    pub fn new(summary: impl Into<String>) -> Self {
        Self { summary: summary.into(), ..Self::default() }
    }

    /// The same with one more source.
    #[must_use]
    pub fn with_source(mut self, id: impl Into<String>, text: impl Into<String>) -> Self {
        self.sources.push(Source { id: id.into(), text: text.into(), ..Source::default() });
        self
    }
}

/// One article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What citation marks call it: the `1` of `[1]`.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Whose words the whole text is, where it is one party's own: a speech, a letter, a press release, a column.
    pub author: Option<String>,
    /// The day it was published: the anchor of "last week" and "the coming year".
    pub published: Option<Date>,
    /// Its text.
    pub text: String,
}

/// A text on its own, to see what is understood in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// What to call it.
    pub id: Option<String>,
    /// The day it was published.
    pub published: Option<Date>,
    /// The text.
    pub text: String,
}

impl Passage {
    /// The summary of a case under the case's id, and its sources under that and their own: "plan", "plan#1".
    pub fn of_case(case: Case) -> Vec<Self> {
        let name = case.id;
        let source = |source: Source| Self {
            id: Some(format!("{name}#{}", source.id)),
            published: source.published,
            text: source.text,
        };
        let sources: Vec<Self> = case.sources.into_iter().map(source).collect();
        let summary = Self { id: Some(name), published: None, text: case.summary };
        [summary].into_iter().chain(sources).collect()
    }
}

/// A person's word on a whole summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// The summary keeps to its sources.
    Consistent,
    /// It does not.
    Inconsistent,
}

/// What a person says is true of the findings at one stretch of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect {
    /// A stretch of the summary.
    pub claim: String,
    /// Which of its occurrences, from 1; all of them when absent.
    pub nth: Option<usize>,
    /// Only findings of this checker count.
    pub checker: Option<String>,
    /// What is true.
    pub verdict: Expected,
    /// Why the program does not see it yet; a gap that has closed fails its test.
    pub gap: Option<String>,
}

/// A finding that a person allows: it no longer makes its summary inconsistent.
///
/// One that allows nothing, or whose day has passed, is a finding itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// The code of the finding.
    pub code: &'static Code,
    /// A stretch of the summary that the finding's claim overlaps.
    pub claim: String,
    /// Which of its occurrences, from 1; all of them when absent.
    pub nth: Option<usize>,
    /// Why, for people.
    pub reason: String,
    /// The last day it holds.
    pub until: Option<Date>,
}

/// The places where a summary says something, all of them or the nth; where it does not say so letter by letter, the one that
/// differs in capitals, line breaks and the marks around words alone.
pub(crate) fn occurrences(summary: &str, claim: &str, nth: Option<usize>) -> Vec<Span> {
    let all = summary.match_indices(claim).map(|(at, found)| Span::new(at as u32, (at + found.len()) as u32));
    let mut all = all.peekable();
    if all.peek().is_none() {
        return alike(summary, claim).filter(|_| nth.is_none_or(|nth| nth <= 1)).into_iter().collect();
    }
    match nth {
        None => all.collect(),
        Some(nth) => all.skip(nth.saturating_sub(1)).take(1).collect(),
    }
}

/// The first stretch of a summary that has the words of a claim, from the first letter of one to the last of another.
fn alike(summary: &str, claim: &str) -> Option<Span> {
    const LONG: usize = 100_000;
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words = |text: &str| text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let wanted = words(claim);
    if wanted.is_empty() || summary.len() > LONG {
        return None;
    }
    let offset = |word: &str| word.as_ptr() as usize - summary.as_ptr() as usize;
    let trimmed = |word: &'_ str| -> Option<(usize, usize)> {
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        (!inner.is_empty()).then(|| (offset(inner), offset(inner) + inner.len()))
    };
    let said: Vec<(usize, usize)> = summary.split_whitespace().filter_map(trimmed).collect();
    said.windows(wanted.len()).find_map(|stretch| {
        let is_same = stretch.iter().zip(&wanted).all(|((start, end), wanted)| bare(&summary[*start..*end]) == *wanted);
        let (first, last) = (stretch.first()?, stretch.last()?);
        is_same.then(|| Span::new(first.0 as u32, last.1 as u32))
    })
}
