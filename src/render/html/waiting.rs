//! Cases that have been rendered and wait, in a temporary file, until their order is known.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::Range;

/// A temporary file that grows.
#[derive(Debug)]
pub(super) struct Waiting {
    file: BufWriter<File>,
    length: u64,
}

impl Waiting {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile()?), length: 0 })
    }

    /// Keeps a text and says where it is.
    pub(super) fn add(&mut self, text: &str) -> io::Result<Range<u64>> {
        self.file.write_all(text.as_bytes())?;
        let start = self.length;
        self.length += text.len() as u64;
        Ok(start..self.length)
    }

    /// Writes what was kept at a place.
    pub(super) fn copy(&mut self, place: &Range<u64>, out: &mut dyn Write) -> io::Result<()> {
        self.file.flush()?;
        let file = self.file.get_mut();
        file.seek(SeekFrom::Start(place.start))?;
        io::copy(&mut file.take(place.end - place.start), out)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Waiting;

    #[test]
    fn texts_come_back_in_any_order() {
        let mut waiting = Waiting::new().unwrap();
        let (one, other) = (waiting.add("one").unwrap(), waiting.add("other").unwrap());
        let mut out = Vec::new();
        waiting.copy(&other, &mut out).unwrap();
        waiting.copy(&one, &mut out).unwrap();
        assert_eq!(out, b"otherone");
    }
}
