//! factsnap checks that a summary keeps to the facts of its sources.
//!
//! A [`Case`] pairs source articles with a summary. [`check`] judges every number, timeframe, attribution, quotation and
//! citation mark the summary states and gives a [`Report`]: one [`Finding`] for each, with a [`Verdict`], a [`Code`], the
//! evidence and the reason. `factsnap test` compares the verdict of every case file with a snapshot, and so does `cargo test` by the
//! `harness` feature; both share `suite/`.
//!
//! ```
//! use factsnap::{Case, Verdict, check};
//!
//! let case = Case::new("The city will plant 3,000 trees over the next five years.")
//!     .with_source("1", "The city will plant 3,000 trees in the coming year, the mayor said.");
//! let report = check(&case);
//! assert_eq!(report.count(Verdict::Supported), 1); // 3,000
//! assert_eq!(report.count(Verdict::Contradicted), 1); // five years against one
//! ```
//!
//! # The way of the data
//!
//! | step | where | what comes out |
//! |---|---|---|
//! | parse | `case/`; rows of Parquet and Arrow files by `table/` | [`Case`], or an error with file, line and column |
//! | read | `text/` | [`Document`]: tokens and sentences, each a [`Span`] of bytes; marks of emphasis left out, an address one token |
//! | parse sentences | `syntax/`, each when somebody asks, and once | word classes, noun phrases, clauses: views of one tree a sentence |
//! | recognise | `mention/`, with the words of `lexicon/`, times and numbers when somebody asks | [`Reading`]: [`Quantity`], [`Timex`], [`Attribution`], [`Quote`], [`Citation`] |
//! | witness | `check/witness.rs`, with `check/spoken.rs` for the words that quotations are looked for in | the texts of the sources, read once, copies of one another counted as one |
//! | frame | `check/frame.rs`, `check/tense.rs` | what a number or a time is told with in its clause: the deed, whether it happened, of whom |
//! | align | `check/align.rs`, `check/weigh.rs` | how far a claim and a mention of a source speak of the same thing, the best first |
//! | relate | `check/numeric/`, `check/timeframe/` with `check/date.rs`, `check/attribution/` | entails, contradicts, undecided or neutral, for one claim and one mention |
//! | derive | `check/numeric/derive/`, `check/timeframe/derive.rs` | what several statements of one source give together |
//! | fold | `check/judge.rs`, `check/rival.rs` | [`Finding`] |
//! | judge apart | `check/timeframe/order.rs`, `check/timeframe/status.rs`, `check/timeframe/named_year.rs`, `check/attribution/` but for quotations | [`Finding`] |
//! | replay | `judgement/` | [`Finding`]s of judges of the user's own, from what `factsnap judge` has recorded of just this case |
//! | allow | `check/allow.rs` | [`Report`], without what the case allows |
//! | hold against a person's word | `expectation.rs`, with `recall.rs` for a summary that was written anew | [`Disagreement`] |
//! | pass or fail | `gate.rs` | whether a run lets the case pass |
//! | word | [`render`] | text for people, JSON, SARIF, `JUnit`, Markdown, HTML, tables, snapshots |
//! | keep | `suite/`, with `disk/` for files that are written whole or not at all | a verdict held to its snapshot, and what is pending |
//!
//! One direction, no way back. Everything between parsing and wording is a pure function of the case: no input, no clock, no
//! environment, no global state.
//!
//! # The ideas
//!
//! **A mention denotes an interval.** A quantity denotes a range of values ("about 2,000", "more than half"), an anchored
//! timex a range of days. Whether a claim follows from a source or excludes it is containment or disjointness of
//! [`Interval`]s; the laws are about intervals, not about English.
//!
//! **The judgement is one fold.** It goes over the evidence that alignment deems comparable, and the first that applies holds:
//!
//! 1. *outranked*: a contradiction fits the claim so much better than its support that the support is of something else.
//! 2. *supported*: a statement entails the claim. *derived*: several of one source do so together.
//! 3. *hedged*: a source has the claim's own number only as a bound ("over 20" for 20); the claim is undetermined.
//! 4. *open*: numbers of a text may give the claim's own, though nothing shows that they do; the claim is undetermined.
//! 5. *contradicted*: a statement excludes the claim.
//! 6. *undetermined*: a reason forbids saying more. Else *unsupported*, or what the checker says of a claim without evidence.
//!
//! A value that occurs in a source but counts something else, or dates another event, is no evidence: how much worse than a
//! rival it may fit depends on how seldom such a value is met by chance.
//!
//! Five things are judged apart from the fold, because what bears on them is not one mention of a source: the order of two
//! events, whether a deed is done, years in names, citation marks, and who said it: a claim is held against every statement of
//! the sources, and the one that has most of it decides, by who made it.
//!
//! **A rule earns its place.** Nearly all that goes beyond comparing two values as intervals (what turns, outranks, excuses or
//! derives) is a row of [`RULES`]; `factsnap score --rules` tells what each finds and which alarms it raises, and one that earns nothing goes.
//!
//! **Every sentence is read once.** A tagger and a parser learned from a treebank give each sentence one tree; phrases, clauses,
//! subjects, voice and status are views of it, and whoever asks what a number counts, who did something or whether it
//! happened asks the tree. What the treebank hardly has (dates, citation marks, a few verbs of news) grammar settles.
//!
//! **What the words at its sides say.** Two numbers that agree may still be of two things: the rows of `check/numeric/relation.rs`
//! say which words at their sides turn the relation of the values, and into what; `check/frame.rs` says which words those are.
//!
//! **A judge is asked once.** What a program of the user's own says of a case is recorded under a hash of that case and of the judge,
//! and replayed by every run: [`judgement`]. The library runs none, and of the commands only `factsnap judge` runs one.
//!
//! # Where to add what
//!
//! | to add | touch |
//! |---|---|
//! | a word | one row of a table in `lexicon/` |
//! | a phrase | the grammar in `mention/` that reads it, and a row of the corpus beside it |
//! | a rule of judgement | a row of `rule.rs`, and `relate` of the checker it belongs to |
//! | a figure of the scores | a row of `score/figure.rs`, counted in `score/judged.rs` |
//! | a checker | a file in `check/` and a row in its list of checkers |
//! | an outcome | a row of the table in `code.rs`, and the case that shows it |
//! | when a run fails | `gate.rs`, and its name in `cli/check.rs` |
//! | a format | a file in `render/` and its name in the command's list |
//! | a column of the table of findings | a row of `table/column.rs` |
//! | a case | a file in `cases/` |
//! | an error that `mutate` puts in | a row of `mutate/swap.rs`, or a place in `mutate/find.rs` |
//! | a form that `import` reads | a file in `import/`, and the names it uses in `import/row.rs` |
//! | a subcommand | a file in `cli/`, which reads and writes; what it decides is the library's |
//!
//! # Data of others
//!
//! `syntax/model.bin` is learned from the [Universal Dependencies English Web Treebank](https://universaldependencies.org)
//! (CC BY-SA 4.0), and is under that licence; `syntax/MODEL.md` says how.
//!
//! # Invariants
//!
//! Held by `tests/tidy.rs`, `tests/laws/`, clippy and the types.
//!
//! 1. Imports go one way: span, interval, verdict, code, rule ← lexicon ← text ← syntax ← mention ← finding ← check. `case` knows spans, verdicts,
//!    codes, lines and dates only; `render` never sees a checker or a grammar; the command uses the public interface only.
//! 2. Of the way from a case to its report only parsing returns `Result`. Checking cannot fail, panic or recurse without bound, and
//!    takes time linear in the text plus claims × their candidates, which `check/effort.rs` bounds: a claim that the bound does not
//!    reach is undetermined. Text that is not understood yields fewer mentions, never an error.
//! 3. A checker relates; it never issues a verdict. No finding is worded outside `render`. No line or column outside `case` and
//!    `render`: every other offset is a byte.
//! 4. Exact values and civil dates: rationals with checked arithmetic and `jiff`; floating point decides nothing.
//! 5. Findings are ordered by claim, then checker, then code; no hash order, thread order, locale or clock reaches the output.
//! 6. Article text is untrusted: control, bidirectional and zero-width characters are made visible before they reach a
//!    terminal or a snapshot, and so is what a judge says; file references stay inside the case's folder; nothing that a case
//!    names is executed or fetched. A judge is named in `factsnap.toml`, and gets text as data on its standard input.
//! 7. Silence is never a pass: everything recognised in the summary has a finding, the supported ones too. Three are
//!    findings just where they are wrong: the order of two events (`TIM005`), whether a deed is done (`TIM006`), and a claim told
//!    as a fact (`ATT006`); and one undetermined finding where that was not reached in a text without end.

// The command names this crate as any other program does, wherever it is built into.
#[cfg(feature = "command")]
extern crate self as factsnap;

mod case;
mod check;
#[cfg(feature = "command")]
mod cli;
mod code;
#[cfg(any(feature = "cli", feature = "harness"))]
mod config;
pub mod diff;
#[cfg(any(feature = "cli", feature = "harness"))]
pub mod disk;
mod expectation;
mod finding;
mod gate;
#[cfg(feature = "harness")]
pub mod harness;
#[cfg(feature = "cli")]
pub mod import;
mod interval;
#[cfg(any(feature = "cli", feature = "harness"))]
pub mod judgement;
mod lexicon;
mod mention;
pub mod mutate;
mod recall;
pub mod render;
mod rule;
mod run;
#[cfg(feature = "cli")]
pub mod schema;
pub mod score;
mod span;
#[cfg(any(feature = "cli", feature = "harness"))]
pub mod suite;
mod syntax;
#[cfg(any(feature = "cli", feature = "arrow"))]
pub mod table;
mod text;
mod verdict;

pub use case::{
    Allow, Case, CaseError, Expect, JsonLines, Label, LoadedCase, Origin, Passage, Place, Problem, RecordError, Source,
    case_id, case_toml, day, load_case, nearest, plain_io_words, plain_words, whole_case_toml,
};
pub use check::{ReadSources, check, check_on, check_without_each};
pub use code::{CODES, Code};
#[cfg(any(feature = "cli", feature = "harness"))]
pub use config::{CONFIG_FILE, CONFIG_KEYS, Config, ConfigKey, Selection, Settings, SnapshotMode, today};
pub use expectation::{Disagreement, DisagreementKind, Word, disagreements, expected_places, unexpected};
pub use finding::{Allowed, Arithmetic, Disputes, Evidence, Finding, Judgement, Reason, Report, Statement, Value};
pub use gate::{FailOn, Gate};
pub use interval::Interval;
pub use lexicon::calendar::Grain;
pub use lexicon::cue::{CueClass, Stance};
pub use lexicon::direction::Direction;
pub use lexicon::modifier::Modifier;
pub use lexicon::unit::{Dimension, Unit};
pub use mention::*;
pub use rule::{RULES, Rule};
pub use run::{
    RunAgainst, RunAllowed, RunCase, RunError, RunEvidence, RunFinding, RunLine, RunStatement, RunStretch, RunUnmet,
    RunVerdict,
};
pub use span::Span;
#[cfg(feature = "treebank")]
#[doc(hidden)]
pub use syntax::treebank;
pub use text::Document;
pub use verdict::{Expected, Verdict};

/// Runs the command with its arguments, the name it was called by first, and gives its exit status; it never ends the process.
///
/// For programs that bring the command, as the Python wheel does.
///
/// ```
/// # #[cfg(feature = "command")]
/// assert_eq!(factsnap::command(["factsnap", "explain", "NUM001"].map(Into::into)), 0);
/// ```
#[cfg(feature = "command")]
pub fn command(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    cli::run(arguments)
}
