//! Syntax: the class of every word in its sentence, and the tree of its words.

mod clue;
mod model;
mod parser;
pub(crate) mod relation;
pub(crate) mod tag;
mod tagger;
pub(crate) mod tree;
#[cfg(feature = "treebank")]
pub mod treebank;
