//! Attributions: who said it, in which words, and where a citation mark says it stands.
//!
//! `speaker` judges who a statement is credited to (`identity`, `names`, `member`: who is who; `retell`: which statement of a
//! source it retells; `credit`, `polarity`: how the two bear on each other; `mood`: what nobody in particular feels), `quote` the words
//! in quotation marks (`wording`), `citation` each citation mark.

mod citation;
mod group;
mod identity;
mod names;
mod polarity;
mod quote;
mod retell;
mod speaker;
mod statement;
mod wording;

pub(super) use citation::judge_citations;
pub(super) use quote::Quotation;
pub(super) use speaker::judge_speakers;
