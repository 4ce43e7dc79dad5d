//! The lines that `factsnap check --format jsonl` writes, read back: what a run said of its cases.

use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::verdict::{Expected, Verdict};

/// One line of a run: the findings of a case, or why it could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RunLine {
    /// What was found in a case.
    Case(RunCase),
    /// Stands in the place of a case that could not be read.
    Unreadable(RunError),
}

/// What was found in one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunCase {
    /// The case's id: a file's path without ending, a record's `id`.
    pub id: String,
    /// Whether no finding is contradicted or unsupported.
    pub verdict: RunVerdict,
    /// One finding for every claim of the summary, the supported ones too.
    pub findings: Vec<RunFinding>,
    /// What a person allows, which makes no summary inconsistent; absent where there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<RunAllowed>,
    /// What a person says of the case (`expect`, `label`, `allow`) and the findings do not bear out; absent where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<RunUnmet>,
}

/// A person's word on a case that is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunUnmet {
    /// What is wrong: `missed`, `false alarm`, `other verdict`, `closed gap`, or `lapsed`, which is a notice.
    pub kind: String,
    /// What is expected.
    pub expect: Expected,
    /// The first place of the summary that it speaks of.
    pub claim: RunStretch,
    /// What is wrong, in a sentence.
    pub reason: String,
}

/// A stretch of a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunStretch {
    /// First UTF-8 byte of the stretch.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Its words.
    pub text: String,
}

/// A finding that a person allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunAllowed {
    /// What was found.
    #[serde(flatten)]
    pub finding: RunFinding,
    /// Why it is allowed.
    pub allowed: String,
}

/// What is to be thought of a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum RunVerdict {
    /// No finding is contradicted or unsupported.
    Consistent,
    /// At least one is.
    Inconsistent,
}

/// Why a case could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunError {
    /// The case's id, where that much could be read.
    pub id: Option<String>,
    /// The line of a JSON-lines file, or the row of a table, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// What is wrong, with file, line and column.
    pub error: String,
}

/// The judgement of one claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunFinding {
    /// What came out, as in `factsnap explain CODE`.
    pub code: String,
    /// Who judged: `numeric`, `timeframe`, `attribution`, or `judge` for a judge of one's own.
    pub checker: String,
    /// The name of the judge; absent for what the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judge: Option<String>,
    /// What the judge says the claim is: `numeric`, `timeframe`, `attribution` or `other`; absent for what the rules say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// What is to be thought of the claim.
    pub verdict: Verdict,
    /// What the summary says; bytes of the summary.
    pub claim: RunStatement,
    /// What the judgement rests on, best first.
    pub evidence: Vec<RunEvidence>,
    /// Why, in a sentence.
    pub reason: String,
    /// What says otherwise of the same words, the rules or a judge; absent where all agree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<RunAgainst>,
}

/// What says otherwise of the same words: one is flagged, the other supported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunAgainst {
    /// The code of its finding.
    pub code: String,
    /// The name of the judge; absent for the rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judge: Option<String>,
    /// Its verdict.
    pub verdict: Verdict,
}

/// A stretch of text and its normal form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunStatement {
    /// First UTF-8 byte of the stretch.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Its words.
    pub text: String,
    /// Its normal form: a number with its unit, a TIMEX3 value, a speaker.
    pub value: Option<String>,
}

/// A stretch of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RunEvidence {
    /// The id of the source.
    pub source: String,
    /// `title` where the words are the title's, whose bytes are counted then; absent for the text.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The words and their normal form.
    #[serde(flatten)]
    pub statement: RunStatement,
}

impl RunLine {
    /// Reads a line of a run.
    ///
    /// ```
    /// use factsnap::{Case, RunLine, check, render::json_line};
    ///
    /// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
    /// let RunLine::Case(read) = RunLine::read(&json_line(&case, &check(&case)))? else { panic!() };
    /// assert_eq!(read.findings[0].code, "NUM001");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Text that is no JSON, or no line of a run.
    pub fn read(line: &str) -> Result<Self, serde_json::Error> {
        /// What parts the two kinds of line.
        #[derive(Deserialize)]
        struct Kind {
            error: Option<serde::de::IgnoredAny>,
        }
        // An untagged reading would only say that neither kind fits.
        match serde_json::from_str::<Kind>(line)?.error {
            Some(_) => serde_json::from_str(line).map(Self::Unreadable),
            None => serde_json::from_str(line).map(Self::Case),
        }
    }
}

impl RunFinding {
    /// The claim's bytes of the summary.
    pub fn span(&self) -> Span {
        Span::new(self.claim.start, self.claim.end)
    }
}
