//! Colour: on a terminal, unless `NO_COLOR` or `--color` says otherwise.

use std::io;

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

/// When to use colour; `auto` is on a terminal that shows colours, unless `NO_COLOR` is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// Whether to colour what goes to standard output.
    pub(crate) fn on_stdout(self) -> bool {
        self.decide(|| AutoStream::choice(&io::stdout()))
    }

    /// Whether to colour what goes to standard error.
    pub(crate) fn on_stderr(self) -> bool {
        self.decide(|| AutoStream::choice(&io::stderr()))
    }

    fn decide(self, auto: impl FnOnce() -> ColorChoice) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => auto() != ColorChoice::Never,
        }
    }
}
