//! A judge of the user's own beside the rules: a program that is asked once about a case, and whose answers are kept and replayed.
//!
//! Nothing here runs a program: `factsnap judge` does, and no other command. What it is asked and what it answers is the
//! [protocol](JudgeRequest); what is kept of an answer is a [`Record`], under a [`Key`] of the case, the judge and its version; and
//! [`Judgements`] turns records into findings. A judge cannot make up its evidence: words that do not stand where it says are refused.
//!
//! ```
//! use factsnap::judgement::{Content, Judge, JudgeAnswer, Judgements, Records};
//! use factsnap::{Case, Verdict};
//!
//! let case = Case::new("The bridge reopened to joy.").with_source("1", "The bridge reopened; nobody cheered.");
//! let judge = Judge { name: "reader".into(), version: "1".into(), ..Judge::default() };
//! let answer = r#"{"case": "", "claims": [{"claim": "to joy", "checker": "other", "verdict": "contradicted",
//!     "reason": "Nobody was glad.", "evidence": [{"source": "1", "words": "nobody cheered"}]}]}"#;
//! let mut records = Records::default();
//! records.insert(judge.accept(&case, JudgeAnswer::read(answer)?)?);
//! let judgements = Judgements::new(vec![(judge, records)]);
//! assert_eq!(judgements.findings(&[0], &case)[0].verdict(), Verdict::Contradicted);
//!
//! let changed = Case { summary: "The bridge reopened.".into(), ..case };
//! assert_eq!(judgements.findings(&[0], &changed)[0].code.id, "JDG010"); // not yet judged
//! # Ok::<(), String>(())
//! ```

mod accept;
mod judge;
mod key;
mod place;
mod protocol;
mod record;
mod replay;

pub use judge::{CHECKERS, Judge};
pub use key::{Content, Key};
pub use protocol::{Evidence, JudgeAnswer, JudgeRequest, Judged, ShownClaim, ShownSource};
pub use record::{Record, Records};
pub use replay::Judgements;
