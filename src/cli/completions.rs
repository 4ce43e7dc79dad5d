//! `factsnap completions`: what a shell needs to complete the command.

use std::io::{self, Write};

use clap::Args;
use clap_complete::{Shell, generate};

use super::outcome::{Ended, Outcome};

const EXAMPLES: &str = "\
Examples:
  factsnap completions bash > ~/.local/share/bash-completion/completions/factsnap
  factsnap completions zsh > \"${fpath[1]}/_factsnap\"
  factsnap completions fish > ~/.config/fish/completions/factsnap.fish";

/// What `completions` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The shell
    shell: Shell,
}

/// Runs `completions`.
pub(crate) fn run(arguments: &Arguments) -> Ended {
    let mut script = Vec::new(); // the writer of scripts panics where standard output is closed
    generate(arguments.shell, &mut super::command(), "factsnap", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Outcome::Consistent)
}
