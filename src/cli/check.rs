//! `factsnap check`: every case judged, in the order given.

use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use clap::Args;
use factsnap::render::{Failure, Judged};
use factsnap::{CaseError, ReadSources, Report, Selection, disagreements};

use super::color::Color;
use super::input::Input;
use super::outcome::{Ended, Outcome};
use super::output::{Format, Outputs, ToFile, to_file};
use super::pipeline;
use super::progress::Progress;
use super::project::{Project, ProjectArguments};
use super::read::{Piece, Read, Reader};

/// What `check` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON-lines files (.jsonl), folders of them, or - for JSON lines on standard input; the `cases` of
    /// factsnap.toml, else the folder `cases`, when left out
    paths: Vec<PathBuf>,
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write another format to a file besides; may be given more than once
    #[arg(long, value_name = "FORMAT=FILE", value_parser = to_file)]
    output: Vec<ToFile>,
    /// Codes that count: an id, the start of one, or a name
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    select: Vec<String>,
    /// Codes that do not count; of a selected and an ignored word the longer decides
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Cases checked at once; as many as the machine has processors when left out
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    project: ProjectArguments,
}

const EXAMPLES: &str = "\
Exit status: 0 every summary is consistent, 1 one is not or an `expect` of a case is not met, 2 something could not be read.

Examples:
  factsnap check
      the cases of the project: the folder `cases`, or what factsnap.toml says
  factsnap check --select NUM,TIM --ignore TIM009 cases
  factsnap check --format github --output sarif=factsnap.sarif --output html=report.html cases
  producer | factsnap check --format jsonl -";

/// Runs `check`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    match Run::new(arguments)?.outputs(arguments, color) {
        // Whoever read the output has had enough of it, but not every case was judged: that is no pass.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Outcome::Failed),
        result => Ok(result?),
    }
}

/// What to check, and how.
struct Run {
    inputs: Vec<Input>,
    project: Project,
    jobs: usize,
}

/// A piece that was judged.
enum Answer {
    Case(Box<Read>, Report),
    Unreadable { id: Option<String>, line: Option<usize>, error: CaseError },
}

impl Run {
    fn new(arguments: &Arguments) -> Result<Self, CaseError> {
        let selection = Selection::new(&arguments.select, &arguments.ignore)?;
        let project = Project::new(&arguments.project, selection)?;
        let jobs = arguments.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        Ok(Self { inputs: project.inputs(&arguments.paths)?, project, jobs })
    }

    fn outputs(&self, arguments: &Arguments, color: Color) -> io::Result<Outcome> {
        let mut outputs = Outputs::start(arguments.format, &arguments.output, color)?;
        let mut outcome = Outcome::default();
        let progress = Progress::new(&self.inputs);
        let read = |give: &mut dyn FnMut(Piece) -> bool| {
            let mut reader = Reader { project: &self.project, progress: &progress, give };
            let _ = self.inputs.iter().all(|input| reader.input(input));
        };
        pipeline::run(self.jobs, read, judge, |answer| match answer {
            Some(answer) => {
                outcome.worsen(answer.outcome());
                answer.write(&mut outputs)
            }
            None => progress.show(outputs.cases(), || outputs.flush()),
        })?;
        progress.finish();
        outputs.finish()?;
        Ok(outcome)
    }
}

/// Judges pieces until nobody wants more. Cases in a row often have the same sources, which are read once.
fn judge(pieces: &mut dyn Iterator<Item = Piece>, give: &mut dyn FnMut(Answer) -> bool) {
    let mut next = pieces.next();
    while let Some(piece) = &next {
        let sources = piece.sources().to_vec();
        let sources = ReadSources::new(&sources);
        while let Some(piece) = next.take_if(|piece| sources.are(piece.sources())) {
            if !give(Answer::of(piece, &sources)) {
                return;
            }
            next = pieces.next();
        }
    }
}

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

    fn outcome(&self) -> Outcome {
        match self {
            Self::Case(read, report) if report.is_consistent() && disagreements(&read.case, report).is_empty() => {
                Outcome::Consistent
            }
            Self::Case(..) => Outcome::Inconsistent,
            Self::Unreadable { .. } => Outcome::Failed,
        }
    }

    fn write(&self, outputs: &mut Outputs) -> io::Result<()> {
        match self {
            Self::Case(read, report) => outputs.case(&Judged { case: &read.case, report, origin: &|| read.origin() }),
            Self::Unreadable { id, line, error } => outputs.failed(&Failure { id: id.as_deref(), line: *line, error }),
        }
    }
}
