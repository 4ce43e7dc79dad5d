//! `factsnap score`: how often the verdicts agree with what people say is true, and a ratchet that holds the figures.

mod table;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use factsnap::disk::write_whole;
use factsnap::render::{reason, visible};
use factsnap::score::{Apart, Drop, Earnings, Judges, Scores, Slip, SlipKind, Tally};
use factsnap::{Case, Finding, Problem, Report, Selection, plain_io_words};

use super::cases::{Known, each_case, plain, problem, problem_at};
use super::color::Color;
use super::complain;
use super::excerpt::excerpt;
use super::outcome::{Ended, Outcome};
use super::project::{Project, ProjectArguments};

const EXAMPLES: &str = "\
A summary is flawed if one of its claims is wrong (`expect` of contradicted or unsupported) or if it is labelled inconsistent. Any other is faithful. \
An error is found when its checker flags something at its place; a flag beside the errors is false. One on a claim that is \
expected to be undetermined counts neither way, unless the summary is labelled consistent.

Rows with the same source texts belong to one article. They resemble each other, so each share has an interval that allows for \
differences between articles, and the mean over the articles.

Examples:
  factsnap score a.jsonl b.jsonl
      errors found, faithful summaries flagged and the like: a line for each file, and one for all
  factsnap score labelled.jsonl --list missed,alarm
      the errors that were not noticed and the false flags too, each in its sentence
  factsnap score labelled.jsonl --tags kind
      a line also for each of the tags kind:numeric, kind:timeframe and so on
  factsnap score labelled.jsonl --rules
      which rules of judgement find something, and which only raise alarms
  factsnap score labelled.jsonl --save scores.json
  factsnap score labelled.jsonl --against scores.json
      keep the figures; later, exit with status 1 when one of them is worse";

/// What `score` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Cases with `label` or `expect`: JSON lines, case files, folders of them, or - for standard input; default: the
    /// project's cases
    #[arg(value_name = "LABELLED")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    project: ProjectArguments,
    /// How to show the scores
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Show what the program got wrong, before the tables
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LIST")]
    list: Vec<List>,
    /// Show a line for each of these tags too, or for each that starts with it: `kind` for `kind:numeric`
    #[arg(long, value_delimiter = ',', value_name = "TAG")]
    tags: Vec<String>,
    /// Also show what each rule contributes: errors found and false flags, with it minus without it
    #[arg(long, conflicts_with = "format")]
    rules: bool,
    /// Save the figures to a file
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Fail when a figure is worse than in this file
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// How scores are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables for people
    Human,
    /// Every figure, as `--save` keeps them: counts, and in thousandths interval and mean over articles
    Json,
}

/// Which of the program's errors are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum List {
    /// Errors that their checker does not flag
    Missed,
    /// Flags in faithful summaries, and flags in flawed ones that are not on the error
    #[value(alias = "alarms")]
    Alarm,
    /// Summaries that the rules get right and a judge does not, or the other way round, or one judge and not another
    Apart,
}

/// Runs `score`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let project = Project::new(&arguments.project, Selection::default())?;
    let before = arguments.against.as_deref().map(kept).transpose()?;
    let mut tally = Tally::default();
    let mut earnings = Earnings::default();
    let mut judges = Judges::default();
    let mut outcome = each_case(&project, &arguments.paths, color, |Known { data_set, case, rules }| {
        let report = rules.judge(&case);
        let slips = tally.add(data_set, &case, &report);
        if arguments.rules {
            earnings.add(&case, &report, &rules.judge_without_each(&case));
        }
        let apart = judges.add(&case, &report, &rules.judged(&case));
        show_apart(&mut out, &arguments.list, &case, &apart)?;
        show_slips(&mut out, &arguments.list, &case, &report, &slips)
    })?;
    let scores = Scores { compared: judges.compared(), ..tally.scores() };
    match arguments.format {
        Format::Human if scores.is_empty() => {}
        Format::Human => {
            write!(out, "{}", table::human(&scores, &arguments.tags))?;
            write!(out, "{}", scores.compared.as_ref().map(table::compared).unwrap_or_default())?;
            write!(out, "{}", table::earnings(&earnings))?;
        }
        Format::Json => writeln!(out, "{}", json(&scores))?,
    }
    if let Some(before) = &before {
        outcome.worsen(ratchet(&mut out, &scores.worse_than(before), arguments.format)?);
    }
    out.flush()?;
    if let Some(path) = &arguments.save
        && let Err(error) = write_whole(path, (json(&scores) + "\n").as_bytes())
    {
        complain(color, &problem(path, format!("cannot be written: {}", plain_io_words(&error))));
        outcome.worsen(Outcome::Failed);
    }
    if scores.is_empty() && outcome != Outcome::Failed {
        let help = "say what is true of a summary with a `label`, or of a claim with an `expect`";
        let problem = Problem::new("no case has a `label` or an `expect`, so there is nothing to score");
        return Err(problem.with_help(Some(help.to_owned())).into());
    }
    Ok(outcome)
}

fn kept(path: &Path) -> Result<Scores, factsnap::CaseError> {
    let text = fs::read_to_string(path)
        .map_err(|error| problem(path, format!("cannot be read: {}", plain_io_words(&error))))?;
    serde_json::from_str(&text).map_err(|error| {
        let message = format!("not a file that `factsnap score --save` writes: {}", plain(&error));
        problem_at(path, &text, (error.line(), error.column()), message)
    })
}

fn json(scores: &Scores) -> String {
    serde_json::to_string_pretty(scores).unwrap_or_default() // names and counts are always JSON
}

/// A line for each slip: whose and what it is, the words, what the program says there, and what people say.
fn show_slips(out: &mut impl Write, lists: &[List], case: &Case, report: &Report, slips: &[Slip]) -> io::Result<()> {
    for slip in slips {
        let (list, kind, more) = match slip.kind {
            SlipKind::Missed => (List::Missed, "missed", ""),
            SlipKind::MissedByChecker => (List::Missed, "missed", ", flagged by another checker"),
            SlipKind::Alarm => (List::Alarm, "alarm", ""),
            SlipKind::AlarmBeside => (List::Alarm, "alarm", ", beside the error"),
        };
        if lists.contains(&list) {
            let there = report.findings.iter().filter(|found| concerns(found, slip));
            let there: Vec<String> = there.map(|found| said(case, found)).collect();
            let there = (!there.is_empty()).then(|| there.join("; "));
            let told = [there, slip.note.clone(), note(case), cause(case)].into_iter().flatten();
            let told = told.map(|told| visible(&told).into_owned());
            let line: Vec<String> = [excerpt(&case.summary, slip.span)].into_iter().chain(told).collect();
            writeln!(out, "{}: {kind} {}{more}: {}", visible(&case.id), slip.checker, line.join(" | "))?;
        }
    }
    Ok(())
}

/// A line for each two of whom just one gets the summary right.
fn show_apart(out: &mut impl Write, lists: &[List], case: &Case, apart: &[Apart]) -> io::Result<()> {
    for Apart { right, wrong } in apart.iter().filter(|_| lists.contains(&List::Apart)) {
        writeln!(out, "{}: {right} right, {wrong} wrong", visible(&case.id))?;
    }
    Ok(())
}

/// What a person says of the whole case.
fn note(case: &Case) -> Option<String> {
    case.meta.get("note")?.as_str().map(str::to_owned)
}

/// The tag that says what kind of error or trap is in the case: `cause:rounding`.
fn cause(case: &Case) -> Option<String> {
    case.tags.iter().find(|tag| tag.starts_with("cause:")).cloned()
}

/// Whether a finding tells what the program made of the place: for an alarm the flag itself.
fn concerns(finding: &Finding, slip: &Slip) -> bool {
    let is_its_own = slip.checker == "any" || slip.checker == finding.code.checker;
    let is_flagged = finding.verdict().is_flagged();
    match slip.kind {
        SlipKind::Alarm | SlipKind::AlarmBeside => finding.claim.span == slip.span && is_its_own && is_flagged,
        SlipKind::Missed | SlipKind::MissedByChecker => {
            finding.claim.span.overlaps(slip.span) && (is_its_own || is_flagged)
        }
    }
}

/// "NUM001 contradicted: source 1 says 3 people, the summary says 9 people".
fn said(case: &Case, finding: &Finding) -> String {
    format!("{} {}: {}", finding.code.id, finding.verdict(), reason(case, finding))
}

fn ratchet(out: &mut impl Write, drops: &[Drop], format: Format) -> io::Result<Outcome> {
    if format == Format::Human {
        if drops.is_empty() {
            writeln!(out, "\nno figure is worse than the saved one")?;
        }
        for drop in drops {
            writeln!(out, "{}", table::drop_line(drop))?;
        }
    }
    Ok(if drops.is_empty() { Outcome::Consistent } else { Outcome::Inconsistent })
}
