//! Cases with their snapshots, as the commands that work on them are given them; and how a diff looks on a terminal.

use std::path::{Path, PathBuf};

use clap::Args;
use console::Style;
use factsnap::render::visible_lines;
use factsnap::suite::{Pending, Suite, chosen};
use factsnap::{CaseError, Config, Problem};

use super::color::Color;
use super::complain;
use super::outcome::Outcome;
use super::project::{ConfigArguments, shortened};

/// Where cases and snapshots are.
#[derive(Debug, Args)]
pub(crate) struct SuiteArguments {
    /// The folder of the cases; default: the `cases` of factsnap.toml, else `cases`
    #[arg(long, value_name = "FOLDER")]
    cases: Option<PathBuf>,
    /// The folder of the snapshots; default: the `snapshots` of factsnap.toml, else `snapshots`
    #[arg(long, value_name = "FOLDER")]
    snapshots: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigArguments,
}

impl SuiteArguments {
    pub(crate) fn suite(&self) -> Result<Suite, CaseError> {
        let config = self.config.find()?.unwrap_or_default();
        let folder = |given: &Option<PathBuf>, of: fn(&Config) -> Option<PathBuf>, usual: &str| {
            given.clone().or_else(|| of(&config).map(shortened)).unwrap_or_else(|| PathBuf::from(usual))
        };
        let cases = folder(&self.cases, Config::cases, "cases");
        let snapshots = folder(&self.snapshots, Config::snapshots, "snapshots");
        Ok(Suite::new(Path::new("."), config)?.cases(cases).snapshots(snapshots))
    }
}

/// The pending verdicts, or those of them that are named; what cannot be read is reported and passed over.
pub(crate) fn pending(suite: &Suite, names: &[String], color: Color) -> Result<(Vec<Pending>, Outcome), CaseError> {
    let pending = suite.pending();
    let mut outcome = Outcome::default();
    for problem in pending.unreadable {
        outcome.worsen(Outcome::Failed);
        complain(color, &problem.into());
    }
    if pending.verdicts.is_empty() && !names.is_empty() {
        let help = "run `factsnap test` first; it keeps new and changed verdicts for review".to_owned();
        return Err(Problem::new("no verdict is pending").with_help(Some(help)).into());
    }
    let all: Vec<&str> = pending.verdicts.iter().map(|one| one.name.as_str()).collect();
    let chosen = chosen(suite, names, &all, "pending verdict")?;
    let verdicts = pending.verdicts.iter().filter(|one| chosen.contains(one.name.as_str())).cloned().collect();
    Ok((verdicts, outcome))
}

/// A text with its diffs coloured, line by line; nothing in it moves the cursor.
pub(crate) fn painted(text: &str, coloured: bool) -> String {
    let text = visible_lines(text);
    let line = |line: &str| match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] => bold(line, coloured),
        [b'+', ..] => styled(line, Style::new().green(), coloured),
        [b'-', ..] => styled(line, Style::new().red(), coloured),
        [b'@', b'@', ..] => styled(line, Style::new().cyan(), coloured),
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn bold(text: &str, coloured: bool) -> String {
    styled(text, Style::new().bold(), coloured)
}

pub(crate) fn styled(text: &str, style: Style, coloured: bool) -> String {
    style.force_styling(coloured).apply_to(visible_lines(text)).to_string()
}

/// "2 accepted, 1 rejected": what there is none of left out.
pub(crate) fn counts(counts: &[(usize, &str)]) -> String {
    let some = counts.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}
