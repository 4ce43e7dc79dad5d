//! `factsnap mentions`: what is understood in any text.

use std::fs;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use factsnap::render::{human_error, human_mentions, json_error_line, json_mentions_line, mentions_json};
use factsnap::{CaseError, Passage, Problem, Reading, case_id, load_case, plain_io_words};

use super::color::Color;
use super::input::{Input, inputs, open};
use super::outcome::{Ended, Outcome};
use super::records::Records;

const EXAMPLES: &str = "\
Examples:
  echo 'China will train 3,000 officers in the coming year.' | factsnap mentions
  factsnap mentions --format jsonl article.txt cases";

/// What `mentions` takes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// Text files, case files (.toml), JSON lines (.jsonl) of texts or cases, tables of cases (.parquet, .arrow), folders, or - for standard input
    #[arg(default_value = "-")]
    paths: Vec<PathBuf>,
    /// How to show the mentions
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line per mention, for people
    Human,
    /// One line of JSON per text
    Jsonl,
}

/// Runs `mentions`.
pub(crate) fn run(arguments: &Arguments, color: Color) -> Ended {
    let out = io::BufWriter::new(io::stdout().lock());
    let mut run = Run { out, format: arguments.format, color, outcome: Outcome::default() };
    for input in inputs(&arguments.paths) {
        run.input(&input)?;
    }
    run.out.flush()?;
    Ok(run.outcome)
}

struct Run<W> {
    out: W,
    format: Format,
    color: Color,
    outcome: Outcome,
}

impl<W: Write> Run<W> {
    fn input(&mut self, input: &Input) -> io::Result<()> {
        match input {
            Input::Case { path, folder } => {
                let id = case_id(folder, path);
                match load_case(path, &id) {
                    Ok(loaded) => self.passages(&Passage::of_case(loaded.case)),
                    Err(error) => self.failed(Some(&id), None, &error),
                }
            }
            Input::Standard => self.standard(),
            Input::Text(path) => match fs::read_to_string(path) {
                Ok(text) => self.passages(&[Passage { id: Some(path.display().to_string()), published: None, text }]),
                Err(error) => self.unreadable(path, &plain_io_words(&error)),
            },
            Input::Records(path) => match Records::open(path, open) {
                Ok(records) => self.records(records, path),
                Err(error) => self.unreadable(path, &plain_io_words(&error)),
            },
            Input::Unreadable(path, why) => self.unreadable(path, why),
        }
    }

    /// JSON lines for programs; a person may also pipe in plain text.
    fn standard(&mut self) -> io::Result<()> {
        let first = io::stdin().lock().fill_buf().map(|read| read.trim_ascii_start().first().copied());
        let is_plain = matches!(first, Ok(Some(byte)) if byte != b'{');
        if self.format == Format::Jsonl || !is_plain {
            return match Records::of_standard_input() {
                Ok(records) => self.records(records, Path::new("-")),
                Err(error) => self.unreadable(Path::new("-"), &plain_io_words(&error)),
            };
        }
        let mut text = String::new();
        match io::stdin().read_to_string(&mut text) {
            Ok(_) => self.passages(&[Passage { id: Some("-".to_owned()), published: None, text }]),
            Err(error) => self.unreadable(Path::new("-"), &plain_io_words(&error)),
        }
    }

    fn records(&mut self, mut records: Records, path: &Path) -> io::Result<()> {
        loop {
            match records.next_passages() {
                Ok(None) => return Ok(()),
                Ok(Some(Ok(passages))) => self.passages(&passages)?,
                Ok(Some(Err(record))) => {
                    self.failed(record.id.as_deref(), Some(record.line), &record.error.in_file(path))?;
                }
                // What is left of the stream cannot be read, and no other input is harmed.
                Err(error) => return self.unreadable(path, &plain_io_words(&error)),
            }
        }
    }

    fn passages(&mut self, passages: &[Passage]) -> io::Result<()> {
        for Passage { id, published, text } in passages {
            let reading = Reading::new(text, *published);
            match self.format {
                Format::Human => write!(self.out, "{}", human_mentions(id.as_deref().unwrap_or("-"), &reading))?,
                Format::Jsonl => {
                    writeln!(self.out, "{}", json_mentions_line(id.as_deref(), mentions_json(&reading)))?;
                }
            }
        }
        Ok(())
    }

    fn unreadable(&mut self, path: &Path, why: &str) -> io::Result<()> {
        self.failed(None, None, &CaseError::new(Problem::new(why)).in_file(path))
    }

    fn failed(&mut self, id: Option<&str>, line: Option<usize>, error: &CaseError) -> io::Result<()> {
        self.outcome.worsen(Outcome::Failed);
        self.out.flush()?;
        match self.format {
            Format::Human => writeln!(io::stderr(), "{}", human_error(error, self.color.on_stderr())),
            Format::Jsonl => writeln!(self.out, "{}", json_error_line(id, line, error)),
        }
    }
}
