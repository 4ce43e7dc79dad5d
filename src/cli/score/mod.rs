//! `factsnap score`: how often the verdicts agree with what people say is true, and a ratchet that holds the figures.

mod table;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use factsnap::render::{reason, visible};
use factsnap::score::{Drop, Scores, Slip, SlipKind};
use factsnap::{Case, Finding, Report, Selection};

use super::cases::{Known, each_case, plain, problem, problem_at};
use super::color::Color;
use super::complain_of;
use super::excerpt::excerpt;
use super::input::why;
use super::outcome::Outcome;
use super::project::{Project, ProjectArguments};

const EXAMPLES: &str = "\
Examples:
  factsnap score labelled.jsonl
      recall, precision, false alarms and balanced accuracy by checker, data set and tag
  factsnap score labelled.jsonl --list missed
      the errors that were not noticed, each in its sentence
  factsnap score labelled.jsonl --save scores.json
  factsnap score labelled.jsonl --against scores.json
      keep the figures; later, exit with status 1 when one of them is worse";

/// What `score` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Cases with `label` or `expect`: JSON lines, case files, folders of them, or - for standard input; the project's
    /// cases when left out
    #[arg(value_name = "LABELLED")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    project: ProjectArguments,
    /// How to show the scores
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Show what the program got wrong, before the table
    #[arg(long, value_enum)]
    list: Option<List>,
    /// Keep the figures in a file
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Fail when a figure is worse than in this file
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// How scores are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table a group, for people
    Human,
    /// The counts, as `--save` keeps them
    Json,
}

/// Which of the program's errors are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum List {
    /// Wrong places that were not flagged
    Missed,
    /// Right places that were flagged
    Alarms,
}

/// Runs `score`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let project = Project::new(&arguments.project, Selection::default());
    let before = arguments.against.as_deref().map(kept).transpose();
    let (project, before) = match project.and_then(|project| Ok((project, before?))) {
        Ok(both) => both,
        Err(error) => {
            complain_of(color, &error);
            return Ok(Outcome::Failed);
        }
    };
    let mut scores = Scores::default();
    let mut outcome = each_case(&project, &arguments.paths, color, |Known { data_set, case, rules }| {
        let report = rules.judge(&case);
        let slips = scores.add(data_set, &case, &report);
        arguments.list.map_or(Ok(()), |list| show_slips(&mut out, list, &case, &report, &slips))
    })?;
    match arguments.format {
        Format::Human if scores.is_empty() => {}
        Format::Human => write!(out, "{}", table::human(&scores))?,
        Format::Json => writeln!(out, "{}", json(&scores))?,
    }
    if let Some(before) = &before {
        outcome.worsen(ratchet(&mut out, &scores.worse_than(before), arguments.format)?);
    }
    out.flush()?;
    if let Some(path) = &arguments.save
        && let Err(error) = fs::write(path, json(&scores) + "\n")
    {
        complain_of(color, &problem(path, format!("cannot be written: {}", why(&error))));
        outcome.worsen(Outcome::Failed);
    }
    if scores.is_empty() && outcome != Outcome::Failed {
        let message = "no case has a `label` or an `expect`, so there is nothing to score";
        super::complain(
            color,
            message,
            Some("say what is true of a summary with a `label`, or of a claim with an `expect`"),
        );
        outcome = Outcome::Failed;
    }
    Ok(outcome)
}

fn kept(path: &Path) -> Result<Scores, factsnap::CaseError> {
    let text = fs::read_to_string(path).map_err(|error| problem(path, format!("cannot be read: {}", why(&error))))?;
    serde_json::from_str(&text).map_err(|error| {
        let message = format!("no scores as `factsnap score --save` keeps them: {}", plain(&error));
        problem_at(path, &text, (error.line(), error.column()), message)
    })
}

fn json(scores: &Scores) -> String {
    serde_json::to_string_pretty(scores).unwrap_or_default() // names and counts are always JSON
}

fn show_slips(out: &mut impl Write, list: List, case: &Case, report: &Report, slips: &[Slip]) -> io::Result<()> {
    let wanted = match list {
        List::Missed => SlipKind::Missed,
        List::Alarms => SlipKind::Alarm,
    };
    for slip in slips.iter().filter(|slip| slip.kind == wanted) {
        let kind = if wanted == SlipKind::Missed { "missed" } else { "alarm" };
        write!(out, "{}: {kind} {}: {}", visible(&case.id), slip.row, excerpt(&case.summary, slip.span))?;
        let there = report.findings.iter().filter(|found| concerns(found, slip));
        let there: Vec<String> = there.map(|found| said(case, found)).collect();
        if !there.is_empty() {
            write!(out, " | {}", there.join("; "))?;
        }
        match &slip.note {
            Some(note) => writeln!(out, " | {}", visible(note))?,
            None => writeln!(out)?,
        }
    }
    Ok(())
}

/// Whether a finding tells what the program made of the place: for an alarm the flag itself.
fn concerns(finding: &Finding, slip: &Slip) -> bool {
    match slip.kind {
        SlipKind::Alarm => finding.claim.span == slip.span && finding.verdict().is_flagged(),
        SlipKind::Missed => {
            finding.claim.span.overlaps(slip.span) && (slip.row == "any" || finding.code.checker == slip.row)
        }
    }
}

/// "NUM001 contradicted: source 1 has 3 people, the summary 9 people".
fn said(case: &Case, finding: &Finding) -> String {
    format!("{} {}: {}", finding.code.id, finding.verdict(), visible(&reason(case, finding)))
}

fn ratchet(out: &mut impl Write, drops: &[Drop], format: Format) -> io::Result<Outcome> {
    if format == Format::Human {
        if drops.is_empty() {
            writeln!(out, "\nno figure is worse than the kept one")?;
        }
        for drop in drops {
            writeln!(out, "{}", table::drop_line(drop))?;
        }
    }
    Ok(if drops.is_empty() { Outcome::Consistent } else { Outcome::Inconsistent })
}
