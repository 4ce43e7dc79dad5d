//! `factsnap mutate`: errors put into consistent summaries one at a time, and how many of them are noticed.

mod table;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use factsnap::mutate::{Mutation, is_wrong, mutations};
use factsnap::render::visible;
use factsnap::{Case, ReadSources, Selection};

use super::cases::{Known, each_case};
use super::color::Color;
use super::complain;
use super::excerpt::excerpt;
use super::outcome::{Ended, Outcome};
use super::project::{Project, ProjectArguments, Rules};
use super::save::Folder;
use table::Table;

const EXAMPLES: &str = "\
An error counts as noticed if factsnap flags something at its place. Cases that a person says are wrong \
(`label`, `expect`) are skipped, and so are places that are flagged already.

Examples:
  factsnap mutate cases
      how much a green case is worth, by kind of error, and what goes unnoticed
  factsnap mutate cases/plan.toml --survivors gaps
      writes a ready-made case for each error that goes unnoticed
  factsnap mutate cases --at-least 90
      exits with status 1 when fewer than 90 of 100 are noticed";

/// What `mutate` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Cases: case files, JSON lines, folders of them, or - for JSON lines on standard input; the project's cases when left
    /// out
    paths: Vec<PathBuf>,
    #[command(flatten)]
    project: ProjectArguments,
    /// How to show what was noticed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write a case for each error that goes unnoticed into a folder
    #[arg(long, value_name = "FOLDER")]
    survivors: Option<PathBuf>,
    /// Write over cases of the same name
    #[arg(long, requires = "survivors")]
    force: bool,
    /// Fail when fewer than this many of 100 errors are noticed
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    at_least: Option<u8>,
}

/// How the counts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// By case, then by kind, for people
    Human,
    /// By kind, as a table for a page
    Markdown,
}

/// Runs `mutate`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let project = Project::new(&arguments.project, Selection::default())?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut folder = arguments.survivors.as_deref().map(|path| Folder::new(path, arguments.force));
    let mut table = Table::default();
    let mut kept = Outcome::default();
    let mut outcome = each_case(&project, &arguments.paths, color, |Known { case, rules, .. }| {
        if is_wrong(&case) {
            table.skip();
            return Ok(());
        }
        let survivors = try_all(&case, rules, &mut table);
        if arguments.format == Format::Human {
            show(&mut out, &case, &table, &survivors)?;
        }
        for survivor in &survivors {
            kept.worsen(keep(folder.as_mut(), &case, survivor, color));
        }
        Ok(())
    })?;
    outcome.worsen(kept);
    match arguments.format {
        Format::Human => write!(out, "{}", table.human())?,
        Format::Markdown => write!(out, "{}", table.markdown())?,
    }
    out.flush()?;
    if arguments.at_least.is_some_and(|percent| !table.total().is_at_least(percent)) {
        outcome.worsen(Outcome::Inconsistent);
    }
    Ok(outcome)
}

/// Counts every error of a case and gives those that went unnoticed.
fn try_all(case: &Case, rules: &Rules, table: &mut Table) -> Vec<Mutation> {
    let mut survivors = Vec::new();
    let sources = ReadSources::new(&case.sources);
    table.open_case();
    for mutation in mutations(case) {
        let is_noticed = mutation.is_noticed(&rules.judge_by(&sources, &mutation.apply(case)));
        table.add(mutation.kind, is_noticed);
        if !is_noticed {
            survivors.push(mutation);
        }
    }
    survivors
}

fn show(out: &mut impl Write, case: &Case, table: &Table, survivors: &[Mutation]) -> io::Result<()> {
    let count = table.of_case();
    if count.of > 0 {
        writeln!(out, "{}: {} of {} noticed", visible(&case.id), count.noticed, count.of)?;
    }
    for survivor in survivors {
        let was = visible(survivor.span.slice(&case.summary));
        let place = excerpt(&survivor.apply(case).summary, survivor.place());
        writeln!(out, "  {} unnoticed, was {was}: {place}", survivor.kind)?;
    }
    Ok(())
}

/// Writes the case of an error that went unnoticed.
fn keep(folder: Option<&mut Folder<'_>>, case: &Case, survivor: &Mutation, color: Color) -> Outcome {
    let Some(folder) = folder else { return Outcome::Consistent };
    let name = format!("{}-{}", case.id.rsplit('/').next().unwrap_or_default(), survivor.kind);
    match folder.write(&name, &survivor.as_case(case)) {
        Ok(_) => Outcome::Consistent,
        Err(problem) => {
            complain(color, &problem.into());
            Outcome::Failed
        }
    }
}
