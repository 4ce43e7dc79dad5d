//! `factsnap test`: the verdict of each case held to its snapshot, as the Rust harness does it.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::thread;

use clap::Args;
use factsnap::render::visible_lines;
use factsnap::suite::{CaseFile, Comparison, Complaint, ComplaintKind, Files, Judged, Suite};
use factsnap::{CaseError, day};
use jiff::civil::Date;

use super::color::Color;
use super::complain;
use super::outcome::{Ended, Outcome};
use super::pipeline;
use super::suite::{SuiteArguments, bold, counts, painted};

const EXAMPLES: &str = "\
A new or changed verdict fails, and is pending in `snapshots/<id>.snap.new` until it is accepted or rejected. Where `CI` is \
set, or INSTA_UPDATE is `no`, nothing is written. `cargo test` with the Rust harness and `cargo insta review` work on the same \
files.

Exit status: 0 every verdict is the accepted one, 1 one is not, an `expect` is not met or a snapshot has no case, 2 something \
could not be read or written.

Examples:
  factsnap test
  factsnap test weather/rain cases/numeric
  factsnap test --accept weather
      accepts the verdicts as they are, without a review";

/// What `test` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Cases: ids or parts of them, case files, snapshots, folders; default: all
    paths: Vec<String>,
    /// Accept every verdict as it is now
    #[arg(long)]
    accept: bool,
    /// Also fail if an `expect` or an `allow` is about words that are no longer in the summary
    #[arg(long)]
    strict: bool,
    /// Cases checked at once; default: one per processor
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    suite: SuiteArguments,
    /// The day that counts as today for the `until` of an allow; default: that of `SOURCE_DATE_EPOCH`, else today in UTC
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
}

/// Runs `test`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    Ok(Run::new(arguments, color)?.all(arguments.jobs)?)
}

/// What is tested, and what came of it so far.
struct Run {
    suite: Suite,
    cases: Vec<CaseFile>,
    complaints: Vec<Complaint>,
    color: Color,
    tally: Tally,
}

/// How many cases and snapshots came out how.
#[derive(Debug, Default)]
struct Tally {
    passed: usize,
    accepted: usize,
    unmet: usize,
    changed: usize,
    new: usize,
    orphans: usize,
    duplicates: usize,
    unreadable: usize,
    has_no_cases: bool,
    /// Verdicts that are pending now, whatever else is wrong with their cases.
    pending: usize,
    /// Verdicts that would be pending if anything were written.
    unwritten: usize,
}

impl Run {
    fn new(arguments: &Arguments, color: Color) -> Result<Self, CaseError> {
        let suite = suite(arguments)?;
        let files = suite.files();
        let chosen = chosen(&suite, arguments, &files)?;
        let is_meant = |complaint: &Complaint| match complaint.kind {
            ComplaintKind::Orphan => chosen.contains(&complaint.name),
            ComplaintKind::Duplicate => chosen.iter().any(|name| name.to_lowercase() == complaint.name),
            ComplaintKind::NoCases | ComplaintKind::Unreadable => true,
        };
        let complaints = suite.complaints(&files).into_iter().filter(is_meant).collect();
        let cases = files.cases.into_iter().filter(|case| chosen.contains(&case.name)).collect();
        Ok(Self { suite, cases, complaints, color, tally: Tally::default() })
    }

    fn all(mut self, jobs: Option<NonZeroUsize>) -> io::Result<Outcome> {
        let mut out = io::stdout().lock();
        for complaint in &self.complaints {
            self.tally.complaint(complaint.kind);
            // A name as it is shown for cases; where there is none, or a folder is meant, the message says it.
            let title = match complaint.kind {
                ComplaintKind::Orphan | ComplaintKind::Duplicate => {
                    bold(&complaint.name, self.color.on_stdout()) + ": "
                }
                ComplaintKind::NoCases | ComplaintKind::Unreadable => String::new(),
            };
            writeln!(out, "{title}{}\n", visible_lines(&complaint.message))?;
        }
        self.each_case(jobs, &mut out)?;
        self.tally.write(&mut out)?;
        Ok(self.tally.outcome())
    }

    fn each_case(&mut self, jobs: Option<NonZeroUsize>, out: &mut impl Write) -> io::Result<()> {
        let jobs = jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let Self { suite, cases, color, tally, .. } = self;
        let give_all = |give: &mut dyn FnMut(CaseFile) -> bool| {
            let _ = cases.drain(..).all(give);
        };
        let judge = |files: &mut dyn Iterator<Item = CaseFile>, give: &mut dyn FnMut(_) -> bool| {
            let _ = files.map(|file| (suite.judge(&file), file)).all(give);
        };
        pipeline::run(jobs, give_all, judge, |answer| match answer {
            Some((Ok(judged), file)) => {
                tally.case(&judged, suite.records());
                show(suite, &file, &judged, *color, out)
            }
            Some((Err(error), _)) => {
                tally.unreadable += 1;
                out.flush()?;
                complain(*color, &error);
                Ok(())
            }
            None => out.flush(),
        })
    }
}

fn suite(arguments: &Arguments) -> Result<Suite, CaseError> {
    let suite = arguments.suite.suite()?;
    let suite = if arguments.accept { suite.accepting() } else { suite };
    let suite = if arguments.strict { suite.strict() } else { suite };
    Ok(if let Some(today) = arguments.today { suite.today(today) } else { suite })
}

/// The names of the cases and snapshots that are meant.
fn chosen(suite: &Suite, arguments: &Arguments, files: &Files) -> Result<BTreeSet<String>, CaseError> {
    let names: Vec<&str> = files.cases.iter().chain(&files.orphans).map(|file| file.name.as_str()).collect();
    // A folder without cases has nothing of any name, and that is what is wrong with it.
    let words: &[String] = if files.cases.is_empty() { &[] } else { &arguments.paths };
    Ok(factsnap::suite::chosen(suite, words, &names, "case or snapshot")?.into_iter().map(str::to_owned).collect())
}

/// What is wrong with a case.
fn show(suite: &Suite, file: &CaseFile, judged: &Judged, color: Color, out: &mut impl Write) -> io::Result<()> {
    let problems = suite.problems(file, judged).join("\n\n");
    if problems.is_empty() {
        return Ok(());
    }
    let coloured = color.on_stdout();
    writeln!(out, "{}: {}\n", bold(&file.name, coloured), painted(&problems, coloured))
}

impl Tally {
    fn complaint(&mut self, kind: ComplaintKind) {
        match kind {
            ComplaintKind::Orphan => self.orphans += 1,
            ComplaintKind::Duplicate => self.duplicates += 1,
            ComplaintKind::Unreadable => self.unreadable += 1,
            ComplaintKind::NoCases => self.has_no_cases = true,
        }
    }

    fn case(&mut self, judged: &Judged, records: bool) {
        let is_accepted = matches!(judged.comparison, Comparison::Same | Comparison::Accepted);
        self.pending += usize::from(judged.is_pending);
        self.unwritten += usize::from(!is_accepted && !records);
        let count = match &judged.comparison {
            Comparison::Broken(_) => &mut self.unreadable,
            _ if !judged.unmet.is_empty() => &mut self.unmet,
            Comparison::Same => &mut self.passed,
            Comparison::Accepted => &mut self.accepted,
            Comparison::Missing => &mut self.new,
            Comparison::Changed(_) => &mut self.changed,
        };
        *count += 1;
    }

    fn outcome(&self) -> Outcome {
        let wrong = self.unmet + self.changed + self.new + self.orphans + self.duplicates;
        match (self.unreadable, wrong) {
            _ if self.has_no_cases => Outcome::Failed,
            (0, 0) => Outcome::Consistent,
            (0, _) => Outcome::Inconsistent,
            _ => Outcome::Failed,
        }
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        if self.pending > 0 {
            writeln!(out, "Review them with `factsnap review`, or accept them all with `factsnap accept`.")?;
        }
        if self.unwritten > 0 {
            writeln!(
                out,
                "Nothing was written, because CI is set or INSTA_UPDATE is `no`. Run `factsnap test` on your own machine, then accept them."
            )?;
        }
        let plural = |count| if count == 1 { "" } else { "s" };
        let orphans = format!("snapshot{} without a case", plural(self.orphans));
        let duplicates = format!("name{} used twice", plural(self.duplicates));
        let errors = format!("error{}", plural(self.unreadable));
        let counted = counts(&[
            (self.passed, "passed"),
            (self.accepted, "accepted"),
            (self.unmet, "not as expected"),
            (self.changed, "changed"),
            (self.new, "new"),
            (self.orphans, &orphans),
            (self.duplicates, &duplicates),
            (self.unreadable, &errors),
        ]);
        writeln!(out, "{}", if counted.is_empty() { "nothing to test" } else { &counted })?;
        out.flush()
    }
}
