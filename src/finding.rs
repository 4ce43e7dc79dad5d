//! Findings and reports: what was judged, how, and on what evidence, as data; `render` puts them into words.

use jiff::civil::Date;

use crate::code::Code;
use crate::mention::{Quantity, Rational, Timex};
use crate::span::Span;
use crate::verdict::Verdict;

/// Everything that was judged in one case.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// One finding for every claim, by the claim's place, then checker, then code.
    pub findings: Vec<Finding>,
    /// The findings that an `[[allow]]` of the case takes out of the judgement, in the same order; never supported ones.
    pub allowed: Vec<Allowed>,
    /// The findings whose codes do not count; they only answer what a person says is true.
    pub ignored: Vec<Finding>,
}

/// A finding that a person allows.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// What was found.
    pub finding: Finding,
    /// Index of the first `allow` of the case that speaks of it.
    pub allow: usize,
}

impl Report {
    /// Whether no finding is flagged.
    pub fn is_consistent(&self) -> bool {
        !self.findings.iter().any(|finding| finding.verdict().is_flagged())
    }

    /// How many findings have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.findings.iter().filter(|finding| finding.verdict() == verdict).count()
    }

    /// Where the rules and judges disagree.
    pub fn disputes(&self) -> Disputes<'_> {
        let of_judges = self.findings.iter().filter(|finding| finding.judge().is_some()).collect();
        Disputes { report: self, of_judges }
    }
}

/// Where the rules and judges of a report disagree.
#[derive(Clone, Debug)]
pub struct Disputes<'r> {
    report: &'r Report,
    /// Most reports have none, and no judge says much: the rules need only be held to these.
    of_judges: Vec<&'r Finding>,
}

impl<'r> Disputes<'r> {
    /// The findings that disagree with one, from the rules or from a judge: on the same words of the same kind one of the two is
    /// flagged, and the other supported.
    pub fn against(&self, finding: &Finding) -> Vec<&'r Finding> {
        let differs = |other: Verdict| match finding.verdict() {
            Verdict::Supported => other.is_flagged(),
            Verdict::Undetermined => false,
            Verdict::Unsupported | Verdict::Contradicted => other == Verdict::Supported,
        };
        let disagrees = |other: &&'r Finding| {
            other.judge() != finding.judge()
                && other.kind() == finding.kind()
                && other.claim.span.overlaps(finding.claim.span)
                && differs(other.verdict())
        };
        match finding.judge() {
            None => self.of_judges.iter().copied().filter(disagrees).collect(),
            Some(_) => self.report.findings.iter().filter(disagrees).collect(),
        }
    }
}

/// The judgement of one claim.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What came out; the verdict and the checker are the code's.
    pub code: &'static Code,
    /// What the summary says, in bytes of the summary.
    pub claim: Statement,
    /// What the judgement rests on, best first; empty where nothing bears on the claim.
    pub evidence: Vec<Evidence>,
    /// Why.
    pub reason: Reason,
}

impl Finding {
    /// The verdict of the finding's code.
    pub fn verdict(&self) -> Verdict {
        self.code.verdict
    }

    /// The judge of the user's own that says so; `None` for what the rules say.
    pub fn judge(&self) -> Option<&str> {
        match &self.reason {
            Reason::Judged(judgement) => Some(&judgement.judge),
            Reason::Unjudged { judge, .. } => Some(judge),
            _ => None,
        }
    }

    /// What kind of claim is judged: by the rules, that of their checker; by a judge, what it says: `numeric`, `other`.
    pub fn kind(&self) -> &str {
        match &self.reason {
            Reason::Judged(judgement) => &judgement.checker,
            _ => self.code.checker,
        }
    }

    /// Whether it is of a checker: of its rules, or of a judge that speaks of what that checker judges.
    pub fn is_of(&self, checker: &str) -> bool {
        self.code.checker == checker || self.kind() == checker
    }
}

/// A stretch of text and what was understood of it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Bytes of the summary or of the source's text.
    pub span: Span,
    /// Its normal form.
    pub value: Value,
}

/// The normal form of a statement.
#[derive(Clone, Debug)]
pub enum Value {
    /// A number with its unit and what it counts.
    Quantity(Box<Quantity>),
    /// A time expression.
    Timex(Box<Timex>),
    /// Who said it, by the fullest name the text gives.
    Speaker(String),
    /// The ids a citation mark names.
    Sources(Vec<String>),
    /// Words that have no other normal form: a quote, a sentence.
    Words,
}

/// A stretch of a source that a judgement rests on.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Index of the source in the case.
    pub source: usize,
    /// Whether the span is of the source's title instead of its text.
    pub in_title: bool,
    /// What the source says there.
    pub statement: Statement,
}

/// Why a claim has its verdict: data, for `render` to put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Both say the same.
    Same,
    /// The claim is coarser or wider than the evidence and follows from it.
    Follows,
    /// Equal after converting the unit.
    Converted,
    /// Equal after rounding.
    Rounded,
    /// Worked out from the source's own values, which are the evidence.
    Derived {
        /// How.
        by: Arithmetic,
        /// What came out, in the claim's unit, before rounding; `None` where it is no number (a length of time).
        value: Option<Rational>,
    },
    /// The values exclude each other.
    Differs,
    /// The value is right, what it stands for is not: the source has it of something else.
    OfAnother,
    /// The number agrees, the direction of the change does not.
    OtherDirection,
    /// The number agrees, what is said of it is the opposite or denied: "a loss of" and "a profit of".
    Opposite,
    /// The value agrees, and one tells as done what the other tells as still to come.
    OtherStatus,
    /// The digits agree, the unit does not.
    OtherUnit,
    /// No source states the number, but it is small enough to be counted from what a source names.
    Countable,
    /// The summary's own numbers give it: a measure repeated in another unit, a sum, a factor.
    Restated,
    /// The number is the end of a name, and no source has the name.
    Named,
    /// Nothing in any source bears on the claim.
    NoEvidence,
    /// Something bears on it but has no such value.
    NoSuchValue,
    /// The values overlap without either containing the other.
    Overlaps,
    /// The numbers agree, but one is hedged as the other is not: "133,000" of "more than 133,000".
    Hedged,
    /// The claim or the evidence is too vague to decide.
    Vague,
    /// The number is too large to hold.
    TooLarge,
    /// The texts have so much to compare that the claim was not reached.
    NotCompared {
        /// So many of its kind were.
        compared: usize,
    },
    /// The source has no publication date to place the claim or the evidence in the calendar.
    NoPublicationDate {
        /// The day it would have to be published for the claim to hold, where that can be said.
        needed: Option<Date>,
    },
    /// Who is meant is not clear.
    UnclearSpeaker,
    /// The evidence has another speaker.
    OtherSpeaker,
    /// The speaker is the organisation or office of the one in the evidence.
    OfficeOfSpeaker,
    /// The source has it as somebody's claim, which it does not vouch for.
    ToldAsFact,
    /// The cue has the opposite stance.
    OppositeStance,
    /// The quote differs in these words.
    QuoteDiffers {
        /// Words of the source that the summary's quote leaves out or replaces.
        missing: Vec<String>,
        /// Words of the summary's quote that the source does not have there.
        added: Vec<String>,
    },
    /// The words stand in the source, which quotes nobody for them.
    NotQuoted,
    /// The mark names no source of the case.
    NoSuchSource,
    /// An `[[allow]]` of the case speaks of no finding; its index.
    UnusedAllow(usize),
    /// An `[[allow]]` of the case holds no longer; its index.
    ExpiredAllow(usize),
    /// The cited source does not hold it, another one does.
    HeldElsewhere,
    /// Too little of the sentence can be found to say that a source holds it.
    PartlyHeld,
    /// A judge of the user's own says so.
    Judged(Box<Judgement>),
    /// A judge of the user's own has said nothing yet.
    Unjudged {
        /// Its name.
        judge: String,
        /// What is wrong with what it has said, where its record was edited.
        problem: Option<String>,
    },
}

/// What a judge of the user's own says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Its name.
    pub judge: String,
    /// What it says the claim is: `numeric`, `timeframe`, `attribution` or `other`.
    pub checker: String,
    /// Why, in its own words, which are not to be trusted.
    pub says: String,
}

impl Reason {
    /// Whether a contradiction for this reason has the claim's own value, and something else speaks against it.
    pub(crate) fn keeps_value(&self) -> bool {
        matches!(self, Self::Opposite | Self::OfAnother | Self::OtherDirection | Self::OtherStatus)
    }
}

/// How a value was worked out from others of one source, the evidence in the order of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// a + b + …; words among the terms are one thing each ("and a woman").
    Sum,
    /// a − b; the two sides of a score where that is all there is.
    Difference,
    /// a ÷ b: how many times as much.
    Quotient,
    /// a × b: a share of a whole.
    Product,
    /// (a − b) ÷ b, as a share: by how much a value grew or fell.
    Change,
    /// Items of a list, counted.
    Count,
}

impl Arithmetic {
    /// Whether what comes out says how far something moved.
    pub(crate) fn moves(self) -> bool {
        matches!(self, Self::Difference | Self::Change)
    }
}
