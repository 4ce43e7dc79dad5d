//! `factsnap check`: every case judged, in the order given.

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use clap::Args;
use factsnap::render::{Failure, Judged};
use factsnap::{CaseError, Config, Report, Selection, Settings, check_on, today};
use jiff::civil::Date;

use super::color::Color;
use super::input::{Input, inputs};
use super::outcome::Outcome;
use super::output::{Format, Outputs, ToFile, to_file};
use super::progress::Progress;
use super::read::{Piece, Read, Reader};
use super::{complain, complain_of, pipeline};

/// What `check` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON-lines files (.jsonl), folders of them, or - for JSON lines on standard input; the `cases` of
    /// factsnap.toml when left out
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
    /// The configuration to use instead of the nearest factsnap.toml
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    config: Option<PathBuf>,
    /// Use no configuration
    #[arg(long)]
    isolated: bool,
}

const EXAMPLES: &str = "\
Examples:
  factsnap check cases
  factsnap check --select NUM,TIM --ignore TIM009 cases
  factsnap check --format github --output sarif=factsnap.sarif --output html=report.html cases
  producer | factsnap check --format jsonl -";

/// Runs `check`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> io::Result<Outcome> {
    let run = match Run::new(arguments) {
        Ok(run) => run,
        Err(error) => {
            complain_of(color, &error);
            return Ok(Outcome::Failed);
        }
    };
    if run.inputs.is_empty() {
        complain(
            color,
            "there is nothing to check",
            Some("name case files, folders or -, or set `cases` in factsnap.toml"),
        );
        return Ok(Outcome::Failed);
    }
    match run.outputs(arguments, color) {
        // Whoever read the output has had enough of it, but not every case was judged: that is no pass.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Outcome::Failed),
        result => result,
    }
}

/// What to check, and how.
struct Run {
    inputs: Vec<Input>,
    config: Option<Config>,
    /// What the command line says, which comes after everything a file says.
    told: Settings,
    jobs: usize,
    today: Date,
}

/// A piece that was judged.
enum Answer {
    Case(Box<Read>, Report),
    Unreadable { id: Option<String>, line: Option<usize>, error: CaseError },
}

impl Run {
    fn new(arguments: &Arguments) -> Result<Self, CaseError> {
        let config = match &arguments.config {
            _ if arguments.isolated => None,
            Some(file) => Some(Config::read(file)?),
            None => Config::find(Path::new("."))?,
        };
        let selection = Selection::new(&arguments.select, &arguments.ignore)?;
        let inputs = match config.as_ref().and_then(Config::cases) {
            Some(cases) if arguments.paths.is_empty() => inputs(&[shortened(cases)]),
            _ => inputs(&arguments.paths),
        };
        let jobs = arguments.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let told = Settings { selection, published: None };
        Ok(Self { inputs, config, told, jobs, today: today() })
    }

    fn outputs(&self, arguments: &Arguments, color: Color) -> io::Result<Outcome> {
        let mut outputs = Outputs::start(arguments.format, &arguments.output, color)?;
        let mut outcome = Outcome::default();
        let progress = Progress::new(&self.inputs);
        let read = |give: &mut dyn FnMut(Piece) -> bool| {
            let settings = |path: &Path| self.settings(path);
            let mut reader = Reader { settings: &settings, progress: &progress, give };
            let _ = self.inputs.iter().all(|input| reader.input(input));
        };
        pipeline::run(
            self.jobs,
            read,
            |piece| self.judge(piece),
            |answer| match answer {
                Some(answer) => {
                    outcome.worsen(answer.outcome());
                    answer.write(&mut outputs)
                }
                None => progress.show(outputs.cases(), || outputs.flush()),
            },
        )?;
        progress.finish();
        outputs.finish()?;
        Ok(outcome)
    }

    fn settings(&self, path: &Path) -> Settings {
        let of_file = self.config.as_ref().map(|config| config.settings(path)).unwrap_or_default();
        of_file.overridden_by(&self.told)
    }

    fn judge(&self, piece: Piece) -> Answer {
        match piece {
            Piece::Case(read) => {
                let report = read.settings.select(check_on(&read.case, self.today));
                Answer::Case(read, report)
            }
            Piece::Unreadable { id, line, error } => Answer::Unreadable { id, line, error },
        }
    }
}

impl Answer {
    fn outcome(&self) -> Outcome {
        match self {
            Self::Case(_, report) if report.is_consistent() => Outcome::Consistent,
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

/// A folder as seen from where the command runs, if it lies below.
fn shortened(folder: PathBuf) -> PathBuf {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let below = here.ok().and_then(|here| folder.strip_prefix(here).ok().map(Path::to_owned));
    below.filter(|below| !below.as_os_str().is_empty()).unwrap_or(folder)
}
