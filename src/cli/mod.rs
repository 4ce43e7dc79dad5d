//! The command line: what it takes, one file a subcommand, and what comes back to the shell.

mod check;
mod color;
mod input;
mod mentions;
mod outcome;
mod output;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use color::Color;
use outcome::Outcome;

/// Judges every number, timeframe and attribution of a summary against its sources.
#[derive(Debug, Parser)]
#[command(name = "factsnap", version, about, long_about = None, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to colour
    #[arg(long, value_enum, default_value_t, global = true)]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check cases and show what was found
    Check(check::Arguments),
    /// Show the quantities, timexes and attributions that are understood in texts or cases
    Mentions(mentions::Arguments),
}

/// Runs the command and gives its exit status.
pub(crate) fn run() -> ExitCode {
    let Arguments { command, color } = Arguments::parse();
    let result = match command {
        Command::Check(arguments) => check::run(&arguments, color),
        Command::Mentions(arguments) => mentions::run(&arguments),
    };
    match result {
        Ok(outcome) => outcome.into(),
        // Whoever read the output has had enough of it: `factsnap check … | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Outcome::Consistent.into(),
        Err(error) => {
            anstream::eprintln!("error: {error}");
            Outcome::Failed.into()
        }
    }
}
