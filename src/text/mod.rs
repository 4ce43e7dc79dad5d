//! Text made addressable: tokens, sentences and words of a document, each a byte span of the original.

mod document;
mod lexer;
pub(crate) mod lines;
mod markup;
mod sentence;
mod token;

pub use document::Document;
pub(crate) use token::{Token, TokenKind, TokenRange};
