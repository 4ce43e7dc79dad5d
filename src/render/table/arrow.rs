//! Arrow and Parquet files, written batch by batch.

use std::io::{self, Write};

use arrow_array::RecordBatch;
use arrow_ipc::writer::FileWriter;
use arrow_schema::ArrowError;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use super::super::format::{Failure, Format};
use super::super::judged::Judged;
use super::super::tally::Tally;
use super::{Entry, Numbers};
use crate::table::{Findings, findings_schema};

/// Rows that are held before they are written.
const BATCH: usize = 1024;

/// Bytes of a group of rows in a Parquet file, which are held before they are written.
const GROUP: usize = 8 << 20;

/// Writes the table of findings as an Arrow or a Parquet file.
pub struct ArrowTable {
    kind: Kind,
    numbers: Numbers,
    findings: Findings,
    writer: Option<Writer>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Arrow,
    Parquet,
}

/// A writer into memory, which is emptied after each batch: where a run is written to is given anew every time.
enum Writer {
    Arrow(FileWriter<Vec<u8>>),
    Parquet(ArrowWriter<Vec<u8>>),
}

impl ArrowTable {
    /// A file of Arrow's own, which Feather readers know too.
    pub fn arrow() -> Self {
        Self::of(Kind::Arrow)
    }

    /// A Parquet file, packed by Snappy, which every reader knows.
    pub fn parquet() -> Self {
        Self::of(Kind::Parquet)
    }

    fn of(kind: Kind) -> Self {
        Self { kind, numbers: Numbers::default(), findings: Findings::new(), writer: None }
    }

    fn add(&mut self, Entry { number, file, line }: &Entry, out: &mut dyn Write) -> io::Result<()> {
        self.findings.push(*number, Some(file), line);
        if self.findings.len() >= BATCH { self.write(out) } else { Ok(()) }
    }

    fn write(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let batch = self.findings.finish().map_err(io::Error::other)?;
        self.writer.as_mut().map_or(Ok(()), |writer| {
            writer.write(&batch).map_err(io::Error::other)?;
            writer.drain(out)
        })
    }
}

impl Format for ArrowTable {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let mut writer = Writer::new(self.kind).map_err(io::Error::other)?;
        writer.drain(out)?;
        self.writer = Some(writer);
        Ok(())
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        let entry = self.numbers.case(judged)?;
        self.add(&entry, out)
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        let entry = self.numbers.failed(failure)?;
        self.add(&entry, out)
    }

    fn finish(&mut self, _: &Tally, out: &mut dyn Write) -> io::Result<()> {
        self.write(out)?;
        let rest = self.writer.take().map(Writer::finish).transpose().map_err(io::Error::other)?;
        out.write_all(&rest.unwrap_or_default())
    }
}

impl Writer {
    fn new(kind: Kind) -> Result<Self, ArrowError> {
        let schema = findings_schema();
        Ok(match kind {
            Kind::Arrow => Self::Arrow(FileWriter::try_new(Vec::new(), &schema)?),
            Kind::Parquet => {
                let properties = WriterProperties::builder()
                    .set_compression(Compression::SNAPPY)
                    .set_max_row_group_bytes(Some(GROUP))
                    .build();
                Self::Parquet(ArrowWriter::try_new(Vec::new(), schema, Some(properties))?)
            }
        })
    }

    fn write(&mut self, batch: &RecordBatch) -> Result<(), ArrowError> {
        match self {
            Self::Arrow(writer) => writer.write(batch),
            Self::Parquet(writer) => Ok(writer.write(batch)?),
        }
    }

    /// Writes out what is complete.
    fn drain(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let bytes = match self {
            Self::Arrow(writer) => {
                writer.flush().map_err(io::Error::other)?;
                writer.get_mut()
            }
            Self::Parquet(writer) => {
                writer.sync()?;
                writer.inner_mut()
            }
        };
        out.write_all(bytes)?;
        bytes.clear();
        Ok(())
    }

    /// Ends the file and gives its last bytes.
    fn finish(self) -> Result<Vec<u8>, ArrowError> {
        match self {
            Self::Arrow(writer) => writer.into_inner(),
            Self::Parquet(writer) => Ok(writer.into_inner()?),
        }
    }
}
