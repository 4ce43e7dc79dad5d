//! What a command tells the shell: 0 all consistent, 1 some inconsistent, 2 something could not be read.

use std::io;

use factsnap::{CaseError, Problem};

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

/// Why a command came to no end.
#[derive(Debug)]
pub(crate) enum Halt {
    /// Its output cannot be written, or a stream it reads has failed.
    Io(io::Error),
    /// Something is wrong with what it was given, and a person is still to be told.
    Problem(CaseError),
}

/// How a command ended, or why it did not.
pub(crate) type Ended = Result<Outcome, Halt>;

impl Outcome {
    /// Remembers the worse of two.
    pub(crate) fn worsen(&mut self, other: Self) {
        *self = (*self).max(other);
    }
}

impl From<io::Error> for Halt {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<CaseError> for Halt {
    fn from(error: CaseError) -> Self {
        Self::Problem(error)
    }
}

impl From<Problem> for Halt {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem.into())
    }
}
