//! Cases: source articles and a summary, with what people say is true of it.

mod model;

pub use model::{Case, Expect, Label, Source};
