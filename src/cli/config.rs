//! `factsnap config`: every key of `factsnap.toml`, from the table that the reader of the file knows them by.

use std::fmt::Write as _;
use std::io::{self, Write};

use clap::Args;
use factsnap::CONFIG_KEYS;

use super::outcome::{Ended, Outcome};

/// What `config` takes.
#[derive(Debug, Args)]
#[command(after_help = help())]
pub(crate) struct Arguments {}

/// Runs `config`.
pub(crate) fn run() -> Ended {
    io::stdout().lock().write_all(keys().as_bytes())?;
    Ok(Outcome::Consistent)
}

fn help() -> String {
    format!("The nearest factsnap.toml above the current folder is read. Its keys:\n\n{}", keys())
}

/// What no key says but the day that a command runs on.
pub(super) const DAY: &str = "\
The `until` of an [[allow]] is compared with the day of --today, else with that of SOURCE_DATE_EPOCH (seconds since 1970), else
with today in UTC. Set one of them if a run must give the same result on any day.
";

/// Each key with its kind, what it means, and a line that uses it.
fn keys() -> String {
    let mut out = String::new();
    for key in CONFIG_KEYS {
        let _ = writeln!(out, "{} ({})\n    {}\n    {}\n", key.name, key.kind, key.meaning, key.example);
    }
    out + DAY
}
