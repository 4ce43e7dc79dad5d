//! `factsnap check`: every case judged, in the order given.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use factsnap::render::{json_error_line, json_line};
use factsnap::{Case, CaseError, JsonLines, case_id, check, load_case};

use super::input::{Input, inputs, open};
use super::outcome::Outcome;

/// What `check` takes.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Case files (.toml), JSON-lines files (.jsonl), folders of them, or - for JSON lines on standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line of JSON a case
    Jsonl,
}

/// Runs `check`.
pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let _ = arguments.format;
    let mut run = Run { out: io::BufWriter::new(io::stdout().lock()), outcome: Outcome::default() };
    for input in inputs(&arguments.paths) {
        run.input(&input)?;
    }
    run.out.flush()?;
    Ok(run.outcome)
}

struct Run<W> {
    out: W,
    outcome: Outcome,
}

impl<W: Write> Run<W> {
    fn input(&mut self, input: &Input) -> io::Result<()> {
        match input {
            Input::Case { path, folder } => match load_case(path, &case_id(folder, path)) {
                Ok(loaded) => self.case(&loaded.case),
                Err(error) => self.failed(Some(&case_id(folder, path)), None, &error),
            },
            Input::Lines(path) => {
                let folder = path.parent().unwrap_or(Path::new(""));
                self.lines(JsonLines::new(open(path)?, Some(folder)))
            }
            Input::Standard => self.lines(JsonLines::new(io::stdin().lock(), None)),
            Input::Text(path) | Input::Unreadable(path, _) => Err(io::Error::other(format!("{}", path.display()))),
        }
    }

    fn lines<R: io::BufRead>(&mut self, mut lines: JsonLines<R>) -> io::Result<()> {
        while let Some(record) = lines.next_case()? {
            match record {
                Ok(case) => self.case(&case)?,
                Err(record) => self.failed(record.id.as_deref(), Some(record.line), &record.error)?,
            }
        }
        Ok(())
    }

    fn case(&mut self, case: &Case) -> io::Result<()> {
        let report = check(case);
        self.outcome.worsen(if report.is_consistent() { Outcome::Consistent } else { Outcome::Inconsistent });
        writeln!(self.out, "{}", json_line(case, &report))
    }

    fn failed(&mut self, id: Option<&str>, line: Option<usize>, error: &CaseError) -> io::Result<()> {
        self.outcome.worsen(Outcome::Failed);
        writeln!(self.out, "{}", json_error_line(id, line, error))
    }
}
