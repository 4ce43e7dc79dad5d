//! `factsnap man`: the manual page of the command or of a subcommand.

use std::io::{self, Write};

use clap::Args;
use clap_mangen::Man;

use super::color::Color;
use super::complain;
use super::outcome::Outcome;

const EXAMPLES: &str = "\
Examples:
  factsnap man > ~/.local/share/man/man1/factsnap.1
  factsnap man check | man -l -";

/// What `man` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The subcommand; the page of the whole command when left out
    subcommand: Option<String>,
}

/// Runs `man`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    let mut command = super::command();
    command.build();
    if let Some(name) = &arguments.subcommand {
        let Some(found) = command.find_subcommand(name).cloned() else {
            complain(color, &format!("there is no subcommand `{name}`"), Some(&nearest(&command, name)));
            return Ok(Outcome::Failed);
        };
        command = found;
    }
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    io::stdout().lock().write_all(&page)?;
    Ok(Outcome::Consistent)
}

fn nearest(command: &clap::Command, written: &str) -> String {
    const NEAR: f64 = 0.7;
    let names = command.get_subcommands().map(clap::Command::get_name);
    names
        .map(|name| (strsim::jaro_winkler(written, name), name))
        .filter(|(similarity, _)| *similarity > NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(|| "run `factsnap help` for a list".to_owned(), |(_, name)| format!("did you mean `{name}`?"))
}
