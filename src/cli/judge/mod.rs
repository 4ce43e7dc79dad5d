//! `factsnap judge`: the user's own judges are asked for what they have not judged yet, and what they say is recorded.
//!
//! The only command that runs a judge. All others read what is recorded.

mod answers;
mod ask;
mod plan;
mod program;
mod store;

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use factsnap::judgement::{Key, Records};
use factsnap::{CaseError, Problem, Selection, nearest};

use super::color::Color;
use super::outcome::{Ended, Outcome};
use super::project::{Project, ProjectArguments};

use ask::Asking;
use plan::Plan;

const EXAMPLES: &str = "\
A judge is a program of yours, named by `[[judge]]` in factsnap.toml. It reads cases as JSON lines and writes verdicts as JSON lines. \
They are recorded in judgements/NAME.jsonl. All other commands read that file and never run the judge. See docs/judges.md.

Exit status: 0 every case that was asked about has a record, 1 one has none, because a judge failed or an answer was refused, \
2 something could not be read or written, or it was interrupted.

Examples:
  factsnap judge
      asks each judge about the cases it has no record of: new ones, and those whose summary or sources changed
  factsnap judge --dry-run
  factsnap judge --judge reader --update 'rail/*' --jobs 4
  factsnap judge --prune";

/// What `judge` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON-lines files (.jsonl), folders of them, or - for JSON lines on standard input; the project's
    /// cases when left out
    paths: Vec<PathBuf>,
    /// Only these judges; all of them when left out
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    judge: Vec<String>,
    /// Ask again about these cases, even if they have a record: an id, a part of ids, or a pattern such as `rail/*`
    #[arg(long, value_name = "PATTERN")]
    update: Option<String>,
    /// Only show how many cases would be asked about, and how many bytes that is
    #[arg(long)]
    dry_run: bool,
    /// Only remove the records that no case of the project uses, those that were made with PATHS among them
    #[arg(long, conflicts_with_all = ["paths", "update", "dry_run"])]
    prune: bool,
    /// How many batches run at once
    #[arg(long, value_name = "N", default_value = "1")]
    jobs: NonZeroUsize,
    #[command(flatten)]
    project: ProjectArguments,
}

/// Runs `judge`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let project = Project::new(&arguments.project, Selection::default())?;
    let judges = chosen(&project, &arguments.judge)?;
    let mut plan = Plan::new(&project, &judges, arguments, color)?;
    if arguments.prune {
        return prune(&project, &plan, &judges);
    }
    let mut outcome = plan.outcome;
    let stop = ask::interruption()?;
    for at in judges {
        let Some((judge, _)) = project.judgements().judges().get(at) else { continue };
        let waiting = plan.take(at);
        if arguments.dry_run {
            say(&waiting.told(judge))?;
            continue;
        }
        let asking = Asking { project: &project, judge, jobs: arguments.jobs.get(), stop: &stop, color };
        outcome.worsen(asking.all(&waiting)?);
    }
    Ok(outcome)
}

/// The places of the judges that are named, all where none is.
fn chosen(project: &Project, names: &[String]) -> Result<Vec<usize>, CaseError> {
    let judges = project.judgements().judges();
    if judges.is_empty() {
        let help = "add a [[judge]] with `name`, `version` and `command` to factsnap.toml; see docs/judges.md";
        return Err(Problem::new("no judge is configured").with_help(Some(help.to_owned())).into());
    }
    if names.is_empty() {
        return Ok((0..judges.len()).collect());
    }
    let place = |name: &String| {
        let place = judges.iter().position(|(judge, _)| judge.name == *name);
        let help = || nearest(name, judges.iter().map(|(judge, _)| judge.name.as_str()));
        place.ok_or_else(|| Problem::new(format!("no judge is called `{name}`")).with_help(help()).into())
    };
    names.iter().map(place).collect()
}

/// Takes out what no case has; where a case cannot be read nobody knows what it has.
fn prune(project: &Project, plan: &Plan, judges: &[usize]) -> Ended {
    if plan.outcome == Outcome::Failed {
        return Err(Problem::new("nothing was removed, since a case cannot be read").into());
    }
    for at in judges {
        let Some((judge, records)) = project.judgements().judges().get(*at) else { continue };
        // What another run has recorded meanwhile may be of a case that was not there yet.
        let is_used = |key: &Key| plan.is_known(*at, key) || records.get(key).is_none();
        let unused = |records: &mut Records| records.retain(is_used);
        // Where nothing is recorded there need not be a folder for it.
        let (kept, removed) =
            if records.is_empty() { (Records::default(), 0) } else { store::change(project, judge, unused)? };
        say(&format!("{}: {removed} removed, {} kept", judge.name, kept.len()))?;
    }
    Ok(Outcome::Consistent)
}

fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}
