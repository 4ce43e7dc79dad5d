//! Learning the model from a treebank, and measuring it on one. Not part of the crate that others use.

mod conllu;
mod gold;
mod learner;
mod measure;
mod show;
mod train;

pub use measure::measure;
pub use show::show;
pub use train::train;
