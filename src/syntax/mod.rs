//! Syntax: the class of every word in its sentence, and the tree of its words; phrases and clauses are views of that tree.
//!
//! | step | where |
//! |---|---|
//! | what each word shows by itself; what stands for one word | `clue.rs`; `fold.rs` |
//! | its class and form in the sentence | `tagger.rs`, `tag.rs` |
//! | its head and its relation to it | `parser.rs`, `relation.rs`, `settle.rs`; put together in `read.rs` to `tree.rs` |
//! | noun phrases; clauses with subject, status and voice | `phrase.rs`; `clause.rs`, with the words of `lexicon/status.rs` |
//!
//! The tagger and the parser are linear models over hashed features, in whole numbers, greedy from left to right: time is
//! linear in the sentence, and the same on every machine. `MODEL.md` beside the model says what it was learned from.
//! Nothing here judges; what is not understood is a tree that says little.

pub(crate) mod clause;
mod clue;
#[cfg(test)]
mod corpus;
mod features;
mod fold;
mod lemma;
mod model;
mod parser;
pub(crate) mod phrase;
mod read;
pub(crate) mod relation;
mod sentence;
mod settle;
pub(crate) mod tag;
mod tagger;
mod tree;
#[cfg(feature = "treebank")]
#[path = "../../tests/treebank/mod.rs"]
pub mod treebank;

pub(crate) use sentence::{Sentence, Syntax};
