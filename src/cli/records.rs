//! A file of many cases, one after the other: JSON lines, or a table.

use std::io::{self, BufRead};
use std::path::Path;

use factsnap::disk::has_ending;
#[cfg(feature = "arrow")]
use factsnap::table::TableRows;
use factsnap::{Case, JsonLines, Passage, RecordError, render};

/// What the names of tables end in.
const TABLES: &[&str] = &["parquet", "arrow", "arrows", "feather", "ipc"];

/// What tables begin with: Parquet, Arrow files, Arrow streams.
const TABLE_STARTS: &[&[u8]] = &[b"PAR1", b"ARROW1", &[0xff; 4]];

/// What is said where tables were left out of the program.
#[cfg(not(feature = "arrow"))]
const LEFT_OUT: &str = "this factsnap was built without Parquet and Arrow; `cargo install factsnap --features arrow`, \
                        `pip install factsnap` and the released archives have them";

/// The cases of a file.
pub(crate) enum Records {
    Lines(JsonLines<Box<dyn BufRead>>),
    #[cfg(feature = "arrow")]
    Table(TableRows),
}

/// Whether a file is a table, by its name.
pub(crate) fn is_table(path: &Path) -> bool {
    has_ending(path, TABLES)
}

/// A format that is a table: in Parquet, or of Arrow's own.
#[cfg(feature = "arrow")]
#[expect(clippy::unnecessary_wraps, reason = "where tables were left out it fails")]
pub(crate) fn table(is_parquet: bool) -> io::Result<Box<dyn render::Format>> {
    Ok(Box::new(if is_parquet { render::ArrowTable::parquet() } else { render::ArrowTable::arrow() }))
}

/// The same where tables were left out.
#[cfg(not(feature = "arrow"))]
pub(crate) fn table(_: bool) -> io::Result<Box<dyn render::Format>> {
    Err(io::Error::other(LEFT_OUT))
}

impl Records {
    /// Opens a file; one of lines by `open`.
    pub(crate) fn open(path: &Path, open: impl FnOnce(&Path) -> io::Result<Box<dyn BufRead>>) -> io::Result<Self> {
        if is_table(path) {
            return Self::table(path);
        }
        Ok(Self::Lines(JsonLines::new(open(path)?, path.parent())))
    }

    #[cfg(feature = "arrow")]
    fn table(path: &Path) -> io::Result<Self> {
        TableRows::open(path).map(Self::Table)
    }

    #[cfg(not(feature = "arrow"))]
    fn table(path: &Path) -> io::Result<Self> {
        std::fs::File::open(path)?;
        Err(io::Error::other(LEFT_OUT))
    }

    /// Those of standard input, which names no files.
    pub(crate) fn of_standard_input() -> io::Result<Self> {
        let mut input = io::stdin().lock();
        // Every "line" of a table would be an error.
        if TABLE_STARTS.iter().any(|start| input.fill_buf().is_ok_and(|bytes| bytes.starts_with(start))) {
            return Err(io::Error::other(
                "standard input is read as JSON lines; a Parquet or Arrow file must be named",
            ));
        }
        Ok(Self::Lines(JsonLines::new(Box::new(input), None)))
    }

    /// How many rows there are, where that is known.
    pub(crate) fn rows(&self) -> Option<usize> {
        match self {
            Self::Lines(_) => None,
            #[cfg(feature = "arrow")]
            Self::Table(rows) => rows.rows(),
        }
    }

    /// The line or the row of the case that was read last, from 1.
    pub(crate) fn line(&self) -> usize {
        match self {
            Self::Lines(lines) => lines.line(),
            #[cfg(feature = "arrow")]
            Self::Table(rows) => rows.row(),
        }
    }

    /// The next case; `None` at the end.
    pub(crate) fn next_case(&mut self) -> io::Result<Option<Result<Case, RecordError>>> {
        match self {
            Self::Lines(lines) => lines.next_case(),
            #[cfg(feature = "arrow")]
            Self::Table(rows) => rows.next_case(),
        }
    }

    /// The texts of the next record.
    pub(crate) fn next_passages(&mut self) -> io::Result<Option<Result<Vec<Passage>, RecordError>>> {
        match self {
            Self::Lines(lines) => lines.next_passages(),
            #[cfg(feature = "arrow")]
            Self::Table(rows) => Ok(rows.next_case()?.map(|case| case.map(Passage::of_case))),
        }
    }
}
