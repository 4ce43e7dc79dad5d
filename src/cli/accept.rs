//! `factsnap accept` and `factsnap reject`: every pending verdict, or those that are named.

use std::io::{self, Write};

use clap::Args;
use factsnap::Problem;
use factsnap::suite::{Pending, Suite};

use super::color::Color;
use super::complain;
use super::outcome::{Ended, Outcome};
use super::suite::{SuiteArguments, counts, pending};

const ACCEPT_EXAMPLES: &str = "\
Exit status: 0 if all of them were accepted, 2 if one could not be.

Examples:
  factsnap accept
      every pending verdict; `factsnap test` has shown them
  factsnap accept weather/rain
  factsnap accept cases/weather";

const REJECT_EXAMPLES: &str = "\
Exit status: 0 if all of them were rejected, 2 if one could not be.

Examples:
  factsnap reject
      every pending verdict; the accepted ones stay as they are
  factsnap reject weather/rain";

/// What `accept` takes.
#[derive(Debug, Args)]
#[command(after_help = ACCEPT_EXAMPLES)]
pub(crate) struct AcceptArguments {
    /// Cases: ids or parts of them, case files, snapshots, folders; default: all that are pending
    paths: Vec<String>,
    #[command(flatten)]
    suite: SuiteArguments,
}

/// What `reject` takes.
#[derive(Debug, Args)]
#[command(after_help = REJECT_EXAMPLES)]
pub(crate) struct RejectArguments {
    /// Cases: ids or parts of them, case files, snapshots, folders; default: all that are pending
    paths: Vec<String>,
    #[command(flatten)]
    suite: SuiteArguments,
}

/// Runs `accept`.
pub(crate) fn accept(arguments: &AcceptArguments, color: Color) -> Ended {
    each(&arguments.suite, &arguments.paths, color, Suite::accept, "accepted")
}

/// Runs `reject`.
pub(crate) fn reject(arguments: &RejectArguments, color: Color) -> Ended {
    each(&arguments.suite, &arguments.paths, color, Suite::reject, "rejected")
}

fn each(
    arguments: &SuiteArguments,
    names: &[String],
    color: Color,
    word: fn(&Suite, &Pending) -> Result<(), Problem>,
    done: &str,
) -> Ended {
    let suite = arguments.suite()?;
    let (verdicts, mut outcome) = pending(&suite, names, color)?;
    let mut told = Vec::new();
    for pending in &verdicts {
        match word(&suite, pending) {
            Ok(()) => told.push(format!("{done} {}", pending.name)),
            Err(problem) => {
                outcome.worsen(Outcome::Failed);
                complain(color, &problem.into());
            }
        }
    }
    tell(&told, verdicts.len(), done)?;
    Ok(outcome)
}

/// Says what was done, once all of it is: where nobody reads on, nothing is left undone.
fn tell(told: &[String], all: usize, done: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in told {
        writeln!(out, "{line}")?;
    }
    let counted = counts(&[(told.len(), done), (all - told.len(), "not done")]);
    writeln!(out, "{}", if counted.is_empty() { "no verdict is pending" } else { &counted })
}
