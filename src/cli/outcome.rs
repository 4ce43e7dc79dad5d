//! What a command tells the shell: 0 all consistent, 1 some inconsistent, 2 something could not be read.

use std::process::ExitCode;

/// How a command ended, from good to bad.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// Every case is consistent, or there was nothing to judge.
    #[default]
    Consistent,
    /// At least one case is not.
    Inconsistent,
    /// At least one case could not be read, or the command was wrong.
    Failed,
}

impl Outcome {
    /// Remembers the worse of two.
    pub(crate) fn worsen(&mut self, other: Self) {
        *self = (*self).max(other);
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}
