//! The command line: what it takes, one file a subcommand, and what comes back to the shell.

mod accept;
mod cases;
mod check;
mod color;
mod completions;
mod config;
mod diff;
#[cfg(test)]
mod docs;
mod excerpt;
mod explain;
mod git;
mod import;
mod input;
mod judge;
mod man;
mod mentions;
mod mutate;
mod new;
mod outcome;
mod output;
mod pages;
mod pipeline;
mod progress;
mod project;
mod read;
mod records;
mod review;
mod save;
mod schema;
mod score;
mod suite;
mod test;
mod texts;
mod worse;

use std::ffi::OsString;
use std::io::{self, Write};

use clap::{CommandFactory, Parser, Subcommand};

use factsnap::render::human_error;
use factsnap::{CaseError, Problem, plain_io_words};

use color::Color;
use outcome::{Halt, Outcome};

/// Check the numbers, times and attributions of machine-written summaries against their sources.
#[derive(Debug, Parser)]
#[command(name = "factsnap", version, about, long_about = None, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to use colour
    #[arg(long, value_enum, default_value_t, global = true, display_order = 100)]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check cases and show what was found
    Check(check::Arguments),
    /// Show the numbers, times and attributions that factsnap recognises in texts or cases
    Mentions(mentions::Arguments),
    /// Explain what a code means, why it matters, and where it may be wrong
    Explain(explain::Arguments),
    /// Write a case file, check it and show the verdict
    New(new::Arguments),
    /// Compare the verdict of each case with its snapshot
    Test(test::Arguments),
    /// Go through new and changed verdicts, and accept, reject or skip each
    Review(review::Arguments),
    /// Accept new and changed verdicts
    Accept(accept::AcceptArguments),
    /// Reject new and changed verdicts
    Reject(accept::RejectArguments),
    /// Ask your own judges about new and changed cases, and record what they say
    Judge(judge::Arguments),
    /// Measure the verdicts against labels and expectations, and keep the figures
    Score(score::Arguments),
    /// Show what changed between two runs, two folders of cases, or two git revisions
    Diff(diff::Arguments),
    /// Put errors into consistent summaries and count how many are found
    Mutate(mutate::Arguments),
    /// Make case files from a copied page, a table, or an evaluator's test set
    Import(import::Arguments),
    /// Explain the keys of factsnap.toml
    Config(config::Arguments),
    /// Print the JSON schema of case files, of output, or of the configuration
    Schema(schema::Arguments),
    /// Print a script that completes the command in a shell
    Completions(completions::Arguments),
    /// Print the manual page of the command or of a subcommand
    Man(man::Arguments),
}

/// Runs the command with its arguments, the name it was called by first, and gives its exit status.
///
/// It never ends the process: the Python wheel calls it too.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => ended(arguments) as u8,
        Err(error) => {
            // Help is an "error" too.
            let exit_code = u8::try_from(error.exit_code()).unwrap_or(Outcome::Failed as u8);
            match error.print() {
                Ok(()) => exit_code,
                Err(lost) => (unwritten(Color::default(), true, &lost) as u8).max(exit_code),
            }
        }
    }
}

fn ended(Arguments { command, color }: Arguments) -> Outcome {
    let only_tells = command.only_tells();
    let result = match command {
        Command::Check(arguments) => check::run(&arguments, color),
        Command::Mentions(arguments) => mentions::run(&arguments, color),
        Command::Explain(arguments) => explain::run(&arguments, color),
        Command::New(arguments) => new::run(&arguments, color),
        Command::Test(arguments) => test::run(&arguments, color),
        Command::Review(arguments) => review::run(&arguments, color),
        Command::Accept(arguments) => accept::accept(&arguments, color),
        Command::Reject(arguments) => accept::reject(&arguments, color),
        Command::Judge(arguments) => judge::run(&arguments, color),
        Command::Score(arguments) => score::run(&arguments, color),
        Command::Diff(arguments) => diff::run(&arguments, color),
        Command::Mutate(arguments) => mutate::run(&arguments, color),
        Command::Import(arguments) => import::run(&arguments, color),
        Command::Config(config::Arguments {}) => config::run(),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    match result {
        Ok(outcome) => outcome,
        Err(Halt::Io(error)) => unwritten(color, only_tells, &error),
        Err(Halt::Problem(error)) => {
            complain(color, &error);
            Outcome::Failed
        }
    }
}

impl Command {
    /// Whether nothing is judged, counted or written to a file: half of the output is all that somebody wanted.
    fn only_tells(&self) -> bool {
        matches!(
            self,
            Self::Mentions(_)
                | Self::Explain(_)
                | Self::Config(_)
                | Self::Schema(_)
                | Self::Completions(_)
                | Self::Man(_)
        )
    }
}

/// What becomes of a command whose output cannot be written.
fn unwritten(color: Color, only_tells: bool, error: &io::Error) -> Outcome {
    if error.kind() == io::ErrorKind::BrokenPipe {
        // Whoever read the output has had enough of it: `factsnap explain … | head`. Where verdicts are lost, that is no pass.
        return if only_tells { Outcome::Consistent } else { Outcome::Failed };
    }
    let message = match error.get_ref() {
        Some(_) => error.to_string(), // worded where it was met
        None => format!("the output cannot be written: {}", plain_io_words(error)),
    };
    complain(color, &Problem::new(message).into());
    Outcome::Failed
}

/// The whole command as it is declared: what completions and manual pages are made of.
fn command() -> clap::Command {
    Arguments::command()
}

/// Tells a person what is wrong with a case, or with the command.
fn complain(color: Color, error: &CaseError) {
    // Where standard error is closed nobody can be told.
    let _ = write!(io::stderr(), "{}", human_error(error, color.on_stderr()));
}
