//! `factsnap mentions`: what is understood in any text.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use factsnap::render::{json_error_line, json_mentions_line, mentions_json};
use factsnap::{JsonLines, Passage, Reading};

use super::input::{Input, inputs, open};
use super::outcome::Outcome;

/// What `mentions` takes.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Text files, case files, JSON-lines files of texts or cases, or - for JSON lines on standard input
    #[arg(default_value = "-")]
    paths: Vec<PathBuf>,
    /// How to show the mentions
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line of JSON a text
    Jsonl,
}

/// Runs `mentions`.
pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let _ = arguments.format;
    let mut run = Run { out: io::BufWriter::new(io::stdout().lock()), outcome: Outcome::default() };
    for input in inputs(&arguments.paths) {
        match input {
            Input::Lines(path) => run.lines(JsonLines::new(open(&path)?, path.parent()))?,
            _ => run.lines(JsonLines::new(io::stdin().lock(), None))?,
        }
    }
    run.out.flush()?;
    Ok(run.outcome)
}

struct Run<W> {
    out: W,
    outcome: Outcome,
}

impl<W: Write> Run<W> {
    fn lines<R: io::BufRead>(&mut self, mut lines: JsonLines<R>) -> io::Result<()> {
        while let Some(record) = lines.next_passages()? {
            match record {
                Ok(passages) => passages.iter().try_for_each(|passage| self.passage(passage))?,
                Err(record) => {
                    self.outcome.worsen(Outcome::Failed);
                    writeln!(self.out, "{}", json_error_line(record.id.as_deref(), Some(record.line), &record.error))?;
                }
            }
        }
        Ok(())
    }

    fn passage(&mut self, passage: &Passage) -> io::Result<()> {
        let reading = Reading::new(&passage.text, passage.published);
        writeln!(self.out, "{}", json_mentions_line(passage.id.as_deref(), mentions_json(&reading)))
    }
}
