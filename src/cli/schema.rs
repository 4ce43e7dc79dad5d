//! `factsnap schema`: what may be written in a case or a configuration, and what a line of output holds.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use factsnap::schema::{Topic, schema};

use super::outcome::{Ended, Outcome};

const EXAMPLES: &str = "\
Examples:
  factsnap schema case > case.schema.json
      then, in the first line of a case: #:schema ../case.schema.json
  factsnap schema output > output.schema.json";

/// What `schema` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// What to describe
    of: Of,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    /// A case file
    Case,
    /// A line of `check --format jsonl`
    Output,
    /// A row of `check --format csv`, `arrow` or `parquet`
    Findings,
    /// A factsnap.toml
    Config,
    /// A line that a judge of your own reads
    JudgeRequest,
    /// A line that it writes
    JudgeAnswer,
}

/// Runs `schema`.
pub(crate) fn run(arguments: &Arguments) -> Ended {
    let topic = match arguments.of {
        Of::Case => Topic::Case,
        Of::Output => Topic::Output,
        Of::Findings => Topic::Findings,
        Of::Config => Topic::Config,
        Of::JudgeRequest => Topic::JudgeRequest,
        Of::JudgeAnswer => Topic::JudgeAnswer,
    };
    writeln!(io::stdout().lock(), "{:#}", schema(topic))?;
    Ok(Outcome::Consistent)
}
