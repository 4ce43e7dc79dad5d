//! `factsnap man`: the manual page of the command or of a subcommand.

use std::io::{self, Write};

use clap::Args;
use clap_mangen::Man;
use factsnap::{Problem, nearest};

use super::outcome::{Ended, Outcome};

const EXAMPLES: &str = "\
Examples:
  factsnap man > ~/.local/share/man/man1/factsnap.1
  factsnap man check | man -l -";

/// What `man` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The subcommand; default: the page of the whole command
    subcommand: Option<String>,
}

/// Runs `man`.
pub(crate) fn run(arguments: &Arguments) -> Ended {
    let mut command = super::command();
    command.build();
    if let Some(name) = &arguments.subcommand {
        command = command.find_subcommand(name).cloned().ok_or_else(|| unknown(&command, name))?;
    }
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    io::stdout().lock().write_all(&page)?;
    Ok(Outcome::Consistent)
}

fn unknown(command: &clap::Command, name: &str) -> Problem {
    let help = nearest(name, command.get_subcommands().map(clap::Command::get_name));
    let help = help.unwrap_or_else(|| "run `factsnap help` for a list".to_owned());
    Problem::new(format!("there is no subcommand `{name}`")).with_help(Some(help))
}
