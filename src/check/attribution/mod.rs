//! Attributions: who said it, in which words, and where a citation mark says it stands.
//!
//! `speaker` judges who a statement is credited to, by the best of the sources' `statement`s (`link` and `identity` with
//! `names` and `beside`, `group`: who is who; `retell`, `polarity`: whether it is the same statement, and not turned);
//! `mouth` whose the very words are; `told` what is told as a fact and is somebody's claim; `quote` the words in quotation marks (`wording`); `citation` marks.

mod beside;
mod citation;
mod group;
mod identity;
mod link;
mod mouth;
mod names;
mod polarity;
mod quote;
mod retell;
mod speaker;
mod spoken;
mod statement;
mod told;
mod wording;

pub(super) use citation::judge_citations;
pub(super) use quote::Quotation;
pub(super) use speaker::judge_speakers;
pub(super) use spoken::Words;
