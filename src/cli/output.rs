//! The formats of `check`: what each shows for a case, for a case that cannot be read, and at the end.

use std::io::{self, Write};

use clap::ValueEnum;
use factsnap::render::{self, Tally};
use factsnap::{Case, CaseError, Origin, Report, disagreements};

use super::color::Color;

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Excerpts with carets, for people
    Human,
    /// One line a finding, for editors
    Concise,
    /// One JSON array
    Json,
    /// One line of JSON a case, as it is read
    Jsonl,
}

/// Writes reports in one format.
pub(crate) struct Output<W> {
    out: W,
    format: Format,
    color: Color,
    tally: Tally,
    is_first: bool,
}

impl<W: Write> Output<W> {
    pub(crate) fn new(out: W, format: Format, color: Color) -> Self {
        Self { out, format, color, tally: Tally::default(), is_first: true }
    }

    /// Writes what comes before the first case.
    pub(crate) fn start(&mut self) -> io::Result<()> {
        if self.format == Format::Json { write!(self.out, "[") } else { Ok(()) }
    }

    /// Writes one case; `origin` is asked only where places are shown.
    pub(crate) fn case(&mut self, case: &Case, report: &Report, origin: impl FnOnce() -> Origin) -> io::Result<()> {
        self.tally.add(report);
        match self.format {
            Format::Json | Format::Jsonl => self.json(&render::json_line(case, report)),
            Format::Concise if report.is_consistent() && report.findings.is_empty() => Ok(()),
            Format::Concise => write!(self.out, "{}", render::concise(case, report, &origin())),
            Format::Human => self.human(case, report, &origin()),
        }
    }

    fn human(&mut self, case: &Case, report: &Report, origin: &Origin) -> io::Result<()> {
        let coloured = self.color.on_stdout();
        write!(self.out, "{}", render::human(case, report, origin, coloured))?;
        let disagreements = disagreements(case, report);
        write!(self.out, "{}", render::human_disagreements(case, &disagreements, origin, coloured))
    }

    /// Writes a case that cannot be read: in its place for programs, to standard error for people.
    pub(crate) fn failed(&mut self, id: Option<&str>, line: Option<usize>, error: &CaseError) -> io::Result<()> {
        self.tally.add_unreadable();
        // What was found before stays before it where both go to one terminal.
        self.out.flush()?;
        match self.format {
            Format::Json | Format::Jsonl => self.json(&render::json_error_line(id, line, error)),
            Format::Concise => writeln!(io::stderr(), "{}", render::visible_lines(&error.to_string())),
            Format::Human => writeln!(io::stderr(), "{}", render::human_error(error, self.color.on_stderr())),
        }
    }

    fn json(&mut self, line: &str) -> io::Result<()> {
        let is_first = std::mem::take(&mut self.is_first);
        match (self.format, is_first) {
            (Format::Json, true) => write!(self.out, "\n{line}"),
            (Format::Json, false) => write!(self.out, ",\n{line}"),
            _ => writeln!(self.out, "{line}"),
        }
    }

    /// Writes what comes after the last case.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        match self.format {
            Format::Json => writeln!(self.out, "\n]")?,
            Format::Jsonl => {}
            Format::Human | Format::Concise => writeln!(self.out, "{}", self.tally)?,
        }
        self.out.flush()
    }
}
