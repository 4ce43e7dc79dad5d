//! `factsnap check`: every case judged, in the order given.

use std::cell::OnceCell;
use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::{Args, ValueEnum};
use factsnap::render::{Failure, Judged, Show};
use factsnap::{Case, CaseError, FailOn, Gate, Problem, ReadSources, Report, Selection, Source};

use super::color::Color;
use super::input::Input;
use super::outcome::{Ended, Outcome};
use super::output::{Format, Outputs, ToFile, to_file};
use super::pipeline;
use super::progress::Progress;
use super::project::{Project, ProjectArguments};
use super::read::{Piece, Read, Reader};
use super::texts::Texts;
use super::worse;

/// What `check` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON lines (.jsonl), tables (.parquet, .arrow), folders of them, or - for JSON lines on standard
    /// input; the `cases` of factsnap.toml, else the folder `cases`
    #[arg(conflicts_with = "source")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    texts: Texts,
    /// When to fail; default: `fail-on` of factsnap.toml, else `unmet`
    #[arg(long, value_enum, value_name = "WHEN")]
    fail_on: Option<When>,
    /// The git revision that nothing may be worse than, for `--fail-on worse`
    #[arg(long, value_name = "REVISION", default_value = "HEAD")]
    base: String,
    /// Also fail if an `expect` or an `allow` is about words that are no longer in the summary
    #[arg(long)]
    strict: bool,
    /// Pass if an input has no record at all, as a part of a distributed job may
    #[arg(long)]
    allow_empty: bool,
    /// What else to show in the formats for people, beside what needs attention
    #[arg(long, value_enum, value_delimiter = ',', value_name = "WHAT")]
    show: Vec<Shown>,
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Also write another format to a file; may be given more than once
    #[arg(long, value_name = "FORMAT=FILE", value_parser = to_file)]
    output: Vec<ToFile>,
    /// Codes that count: an id, the start of an id, or a name
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    select: Vec<String>,
    /// Codes that do not count; where --select and --ignore both match a code, the longer word wins
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Cases checked at once; default: one per processor
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    project: ProjectArguments,
}

const EXAMPLES: &str = "\
Exit status: 0 every case passes, 1 one does not, 2 something could not be read. A case passes when \
what it says in `expect` and `label` is met and no other claim is flagged, unless --fail-on says otherwise.

Examples:
  factsnap check
      the cases of the project: the folder `cases`, or what factsnap.toml says
  factsnap check --source article.txt --published 2024-09-09 --summary summary.txt
      two texts, without a case file
  factsnap check --fail-on worse --base origin/main cases
  factsnap check --select NUM,TIM --ignore TIM009 cases
  factsnap check --format github --output sarif=factsnap.sarif --output html=report.html cases
  producer | factsnap check --format jsonl -
      records from another program";

/// Runs `check`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let run = Run::new(arguments)?;
    let is_compared = run.gate.fail_on == FailOn::Worse && run.text.is_none();
    let compared = if is_compared { worse::comparable(&run.project.paths(&arguments.paths)?)? } else { Vec::new() };
    let mut outcome = run.outputs(arguments, color)?;
    if is_compared {
        outcome.worsen(worse::than(&arguments.base, &run.project, compared, color)?);
    }
    Ok(outcome)
}

/// When a run fails, as the command line has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum When {
    /// A claim is flagged, expected or not
    Flagged,
    /// An `expect` or a `label` is not met, or a claim is flagged that no case expects
    Unmet,
    /// As unmet, or a judge of your own has not judged a case yet
    Unjudged,
    /// A case is worse than in the git revision of --base
    Worse,
    /// Never, unless something cannot be read
    Never,
}

/// What is shown besides what needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Shown {
    /// Claims that cannot be decided
    Undetermined,
    /// Claims that are flagged as the case expects
    Expected,
    /// Claims that hold
    Supported,
}

/// What to check, and how.
struct Run {
    inputs: Vec<Input>,
    /// The case that is named as texts, and the file of its summary.
    text: Option<(Case, PathBuf)>,
    project: Project,
    gate: Gate,
    /// Whether an input may have no record.
    allow_empty: bool,
    jobs: usize,
}

/// A piece that was judged.
enum Answer {
    Case(Box<Read>, Report),
    Unreadable { id: Option<String>, line: Option<usize>, error: CaseError },
}

impl When {
    fn fail_on(self) -> FailOn {
        match self {
            Self::Flagged => FailOn::Flagged,
            Self::Unmet => FailOn::Unmet,
            Self::Unjudged => FailOn::Unjudged,
            Self::Worse => FailOn::Worse,
            Self::Never => FailOn::Never,
        }
    }
}

impl Run {
    fn new(arguments: &Arguments) -> Result<Self, CaseError> {
        let selection = Selection::new(&arguments.select, &arguments.ignore)?;
        let project = Project::new(&arguments.project, selection)?;
        let jobs = arguments.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let text = arguments.texts.case().transpose()?.zip(arguments.texts.summary.clone());
        if text.is_some() && arguments.fail_on == Some(When::Worse) {
            return Err(Problem::new("--fail-on worse compares case files with git, not two texts").into());
        }
        let inputs = if text.is_some() { Vec::new() } else { project.inputs(&arguments.paths)? };
        let Gate { fail_on, strict } = project.gate();
        let gate =
            Gate { fail_on: arguments.fail_on.map_or(fail_on, When::fail_on), strict: strict || arguments.strict };
        Ok(Self { inputs, text, project, gate, allow_empty: arguments.allow_empty, jobs })
    }

    fn outputs(&self, arguments: &Arguments, color: Color) -> io::Result<Outcome> {
        let show = Show {
            undetermined: arguments.show.contains(&Shown::Undetermined),
            expected: arguments.show.contains(&Shown::Expected),
            supported: arguments.show.contains(&Shown::Supported),
        };
        let mut outputs = Outputs::start(arguments.format, show, &arguments.output, color)?;
        let mut outcome = Outcome::default();
        let progress = Progress::new(&self.inputs);
        let read = |give: &mut dyn FnMut(Piece) -> bool| {
            if let Some((case, path)) = &self.text {
                give(Piece::Case(Box::new(Read::of_text(case.clone(), path, &self.project))));
            }
            let Self { project, allow_empty, .. } = self;
            let mut reader = Reader { project, progress: &progress, allow_empty: *allow_empty, give };
            let _ = self.inputs.iter().all(|input| reader.input(input));
        };
        pipeline::run(self.jobs, read, judge, |answer| match answer {
            Some(answer) => {
                outcome.worsen(answer.outcome(self.gate));
                answer.write(self.gate, &mut outputs)
            }
            None => progress.show(outputs.cases(), || outputs.flush()),
        })?;
        progress.finish();
        outputs.finish()?;
        Ok(outcome)
    }
}

/// Judges pieces until nobody wants more. Cases near one another often have the same sources, which are read once and kept: as
/// many as do not take much memory, then all are forgotten.
fn judge(pieces: &mut dyn Iterator<Item = Piece>, give: &mut dyn FnMut(Answer) -> bool) {
    let mut next = pieces.next();
    while next.is_some() {
        let sources: Vec<OnceCell<Vec<Source>>> = vec![OnceCell::new(); MOST_KEPT];
        let mut kept: Vec<ReadSources<'_>> = Vec::new();
        let mut bytes = 0;
        while let Some(piece) =
            next.take_if(|piece| bytes < MOST_BYTES || kept.iter().any(|kept| kept.are(piece.sources())))
        {
            let known = kept.iter().rposition(|kept| kept.are(piece.sources()));
            let at = known.unwrap_or_else(|| {
                let own = sources[kept.len()].get_or_init(|| piece.sources().to_vec());
                // A case takes some memory, however short its sources are.
                bytes += MOST_BYTES / MOST_KEPT + own.iter().map(|source| source.text.len()).sum::<usize>();
                kept.push(ReadSources::new(own));
                kept.len() - 1
            });
            if !give(Answer::of(piece, &kept[at])) {
                return;
            }
            next = pieces.next();
        }
    }
}

/// No more sources are kept, neither so many nor of so many bytes.
const MOST_KEPT: usize = 128;
const MOST_BYTES: usize = 2_000_000;

impl Answer {
    fn of(piece: Piece, sources: &ReadSources<'_>) -> Self {
        match piece {
            Piece::Case(read) => {
                let report = read.rules.judge_by(sources, &read.case);
                Self::Case(read, report)
            }
            Piece::Unreadable { id, line, error } => Self::Unreadable { id, line, error },
        }
    }

    fn outcome(&self, gate: Gate) -> Outcome {
        match self {
            Self::Case(read, report) if gate.passes(&read.case, report) => Outcome::Consistent,
            Self::Case(..) => Outcome::Inconsistent,
            Self::Unreadable { .. } => Outcome::Failed,
        }
    }

    fn write(&self, gate: Gate, outputs: &mut Outputs) -> io::Result<()> {
        match self {
            Self::Case(read, report) => {
                outputs.case(&Judged { case: &read.case, report, origin: &|| read.origin(), gate })
            }
            Self::Unreadable { id, line, error } => outputs.failed(&Failure { id: id.as_deref(), line: *line, error }),
        }
    }
}
