//! A judge asked batch by batch, several at once; what each batch gives is on the disk before the next is taken up.

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use factsnap::judgement::{Judge, Record, Records};
use factsnap::{CaseError, Config, Problem};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::answers::{Answered, read};
use super::plan::{Ask, Waiting};
use super::{program, say, store};
use crate::cli::color::Color;
use crate::cli::complain;
use crate::cli::outcome::{Ended, Halt, Outcome};
use crate::cli::project::Project;
use crate::cli::suite::counts;

/// A judge that is asked.
pub(super) struct Asking<'p> {
    pub(super) project: &'p Project,
    pub(super) judge: &'p Judge,
    pub(super) jobs: usize,
    /// Whether somebody wants it to stop.
    pub(super) stop: &'p AtomicBool,
    pub(super) color: Color,
}

impl Asking<'_> {
    /// Asks for everything that waits.
    pub(super) fn all(&self, waiting: &Waiting) -> Ended {
        let batches = waiting.batches(self.judge.batch);
        let bar = progress(&self.judge.name, waiting.asks.len(), self.judge.terminal);
        let mut sum = Sum::default();
        self.batches(&batches, |at, answered| {
            bar.inc((answered.records.len() + answered.failed) as u64);
            let answered = sum.add(at, answered);
            if answered.is_empty() {
                return Ok(());
            }
            let insert = |records: &mut Records| answered.into_iter().for_each(|record| records.insert(record));
            store::change(self.project, self.judge, insert).map(drop)
        })?;
        bar.finish_and_clear();
        self.complain(&mut sum.problems);
        let asked = waiting.asks.len();
        say(&format!("{}: {}; {} had a record", self.judge.name, sum.told(asked), waiting.recorded))?;
        if self.stop.load(Ordering::Relaxed) {
            return Err(Problem::new("interrupted; what was recorded is kept").into());
        }
        Ok(if sum.recorded == asked { Outcome::Consistent } else { Outcome::Inconsistent })
    }

    /// Runs batches, and gives what comes of each to `take`, one after the other; where that fails nothing more is asked.
    fn batches(
        &self,
        batches: &[Vec<&Ask>],
        take: impl FnMut(usize, Answered) -> Result<(), CaseError> + Send,
    ) -> Result<(), Halt> {
        let next = AtomicUsize::new(0);
        let taken = Mutex::new((take, Ok(())));
        let workers = if self.judge.terminal { 1 } else { self.jobs.min(batches.len()) };
        let work = || {
            while let Some((at, answered)) = self.answered(batches, &next) {
                let (take, result) = &mut *taken.lock().unwrap_or_else(PoisonError::into_inner);
                if result.is_ok() {
                    *result = take(at, answered);
                }
                if result.is_err() {
                    self.stop.store(true, Ordering::Relaxed);
                }
            }
        };
        thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
        Ok(taken.into_inner().unwrap_or_else(PoisonError::into_inner).1?)
    }

    /// What comes of the next batch; `None` where there is none, or nothing more is to be asked.
    fn answered(&self, batches: &[Vec<&Ask>], next: &AtomicUsize) -> Option<(usize, Answered)> {
        let folder = self.project.config().map_or(Path::new("."), Config::judge_folder);
        let at = (!self.stop.load(Ordering::Relaxed)).then(|| next.fetch_add(1, Ordering::Relaxed))?;
        let batch = batches.get(at)?;
        let lines: String = batch.iter().map(|ask| ask.request.as_str()).collect();
        let written = program::run(self.judge, folder, lines, batch.len(), self.stop);
        if !written.is_started {
            next.store(batches.len(), Ordering::Relaxed); // no other batch would fare better
        }
        Some((at, read(self.judge, batch, &written)))
    }

    fn complain(&self, problems: &mut [(usize, Vec<String>)]) {
        // Which batch was faster does not change what is read.
        problems.sort();
        for (at, lines) in problems {
            for line in lines {
                let message = format!("{}, batch {}: {line}", self.judge.name, *at + 1);
                complain(self.color, &CaseError::new(Problem::new(message)));
            }
        }
    }
}

/// What came of all batches.
#[derive(Default)]
struct Sum {
    recorded: usize,
    failed: usize,
    /// By the number of the batch.
    problems: Vec<(usize, Vec<String>)>,
}

impl Sum {
    /// Counts what came of a batch, and gives its records.
    fn add(&mut self, batch: usize, answered: Answered) -> Vec<Record> {
        self.recorded += answered.records.len();
        self.failed += answered.failed;
        if !answered.problems.is_empty() {
            self.problems.push((batch, answered.problems));
        }
        answered.records
    }

    /// "3 recorded, 1 failed".
    fn told(&self, asked: usize) -> String {
        let Self { recorded, failed, .. } = *self;
        let rest = counts(&[(failed, "failed"), (asked - recorded - failed, "not asked about")]);
        format!("{recorded} recorded{}{rest}", if rest.is_empty() { "" } else { ", " })
    }
}

/// What tells that somebody wants it to stop, which takes a moment: the judges are stopped with all that they have started.
pub(super) fn interruption() -> io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

fn progress(name: &str, cases: usize, is_at_terminal: bool) -> ProgressBar {
    // A person who is asked has the terminal.
    let target = if is_at_terminal { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let style = ProgressStyle::with_template("{prefix}: {bar:30} {pos}/{len} cases  {elapsed} elapsed, {eta} left");
    let bar = ProgressBar::with_draw_target(Some(cases as u64), target);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_prefix(name.to_owned());
    bar
}
