//! factsnap

mod interval;
mod lexicon;
mod mention;
pub mod render;
mod span;
mod text;

pub use interval::Interval;
pub use mention::*;
pub use span::Span;
pub use text::Document;
