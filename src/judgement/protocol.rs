//! What a judge is asked and what it answers: a line of JSON for each case, one way and the other.

use serde::{Deserialize, Serialize};

use super::judge::Judge;
use crate::case::{Case, plain_words};
use crate::finding::Report;
use crate::render;
use crate::verdict::Verdict;

/// The version of the protocol; a later one that asks otherwise has a greater number.
const VERSION: u32 = 1;

/// What a judge is asked of one case: a line on its standard input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct JudgeRequest {
    /// The version of the protocol: 1.
    pub version: u32,
    /// The id of the case, which the answer repeats.
    pub case: String,
    /// What is asked about: `numeric`, `timeframe`, `attribution`, or `other` for anything else.
    pub checkers: Vec<String>,
    /// The articles.
    pub sources: Vec<ShownSource>,
    /// The summary.
    pub summary: String,
    /// What the rules have found in the summary, as far as it is asked about.
    pub claims: Vec<ShownClaim>,
}

/// An article as a judge is shown it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShownSource {
    /// What citation marks call it: the `1` of `[1]`.
    pub id: String,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Whose words the whole text is, where it is one party's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The day it was published: 2024-09-09.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its text.
    pub text: String,
}

/// A claim that the rules have found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShownClaim {
    /// First UTF-8 byte of the claim in the summary.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Its words.
    pub text: String,
    /// Which rules judged it.
    pub checker: String,
    /// What came out, as in `factsnap explain CODE`.
    pub code: String,
    /// What the rules think of it.
    pub verdict: Verdict,
}

/// What a judge answers about one case: a line on its standard output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgeAnswer {
    /// The id of the case, as it was asked.
    pub case: String,
    /// What the judge says, claim by claim; empty where it has nothing to say.
    pub claims: Vec<Judged>,
}

/// What a judge says of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// The words of the summary that are judged, just as they stand there.
    pub claim: String,
    /// Which of their occurrences is meant, from 1; the first when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", schemars(range(min = 1)))]
    pub nth: Option<usize>,
    /// What the claim is: `numeric`, `timeframe`, `attribution` or `other`.
    pub checker: String,
    /// What is to be thought of it.
    pub verdict: Verdict,
    /// Why, in a sentence for people.
    #[serde(default)]
    pub reason: String,
    /// What it rests on, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// Words of a source that a judge relies on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The id of the source.
    pub source: String,
    /// The words, just as they stand in its text or its title.
    pub words: String,
}

impl JudgeRequest {
    /// What a judge is asked of a case of which the rules say this.
    ///
    /// ```
    /// use factsnap::judgement::{Judge, JudgeRequest};
    /// use factsnap::{Case, check};
    ///
    /// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
    /// let request = JudgeRequest::new(&Judge::default(), &case, &check(&case));
    /// assert_eq!((request.claims[0].text.as_str(), request.claims[0].code.as_str()), ("Nine", "NUM001"));
    /// ```
    pub fn new(judge: &Judge, case: &Case, rules: &Report) -> Self {
        let sources = case.sources.iter().map(|source| ShownSource {
            id: source.id.clone(),
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            author: source.author.clone(),
            published: source.published.map(|day| day.to_string()),
            text: source.text.clone(),
        });
        let asked = rules.findings.iter().filter(|finding| judge.speaks_of(finding.code.checker));
        let claims = asked.map(|finding| ShownClaim {
            start: finding.claim.span.start,
            end: finding.claim.span.end,
            text: finding.claim.span.slice(&case.summary).to_owned(),
            checker: finding.code.checker.to_owned(),
            code: finding.code.id.to_owned(),
            verdict: finding.verdict(),
        });
        Self {
            version: VERSION,
            case: case.id.clone(),
            checkers: judge.checkers.clone(),
            claims: claims.collect(),
            sources: sources.collect(),
            summary: case.summary.clone(),
        }
    }

    /// The line for it, with its end.
    pub fn line(&self) -> String {
        render::json_text(self) + "\n"
    }
}

impl JudgeAnswer {
    /// Reads a line of a judge.
    ///
    /// # Errors
    ///
    /// A line that is no answer, and why.
    pub fn read(line: &str) -> Result<Self, String> {
        serde_json::from_str(line).map_err(|error| {
            let (why, column) = (plain_words(&error.to_string()), error.column());
            format!("no answer as the protocol has it: {why} (column {column})")
        })
    }
}
