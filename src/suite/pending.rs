//! The verdicts that wait, and a person's word on each: accepted or rejected, whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::case::{Problem, plain_io_words};
use crate::disk::write_whole;

use super::Suite;
use super::files::of_kind;
use super::record::{pending_folder, read};
use super::snapshot::Snapshot;

/// A verdict that waits for a person's word.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The name of its case.
    pub name: String,
    /// The file that it waits in.
    pub path: PathBuf,
    /// The snapshot that it would become.
    pub snapshot: PathBuf,
    /// The bytes of the file when it was read.
    bytes: Vec<u8>,
}

/// What waits in a folder.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// Every verdict that waits, sorted by name.
    pub verdicts: Vec<Pending>,
    /// What could not be read.
    pub unreadable: Vec<Problem>,
}

impl Suite {
    /// The verdicts that wait for a person's word.
    pub fn waiting(&self) -> Waiting {
        let mut unreadable = Vec::new();
        let found = of_kind(&pending_folder(self), "new", &mut unreadable);
        let mut waiting = Waiting::default();
        waiting.unreadable.extend(unreadable.into_iter().map(|(_, error)| Problem::new(error)));
        for file in found {
            let Some(name) = file.name.strip_suffix(".snap") else { continue };
            match fs::read(&file.path) {
                Ok(bytes) => waiting.verdicts.push(Pending {
                    name: name.to_owned(),
                    path: file.path,
                    snapshot: self.snapshot(name),
                    bytes,
                }),
                Err(error) => waiting.unreadable.push(self.cannot("read", &file.path, &plain_io_words(&error))),
            }
        }
        waiting
    }

    /// The verdict beside the accepted one, as a diff; on failure why it cannot be shown.
    ///
    /// # Errors
    ///
    /// What waits, or what was accepted, is no snapshot.
    pub fn diff(&self, waits: &Pending) -> Result<String, Problem> {
        let new = self.parsed(waits)?;
        let accepted = read(self, &waits.snapshot).map_err(Problem::new)?;
        let label = self.shown(&waits.snapshot);
        Ok(match accepted {
            Some(accepted) => diff(&format!("{label} (accepted)"), &accepted.verdict, "waiting", &new.verdict),
            None => diff("no snapshot yet", "", &label, &new.verdict),
        })
    }

    /// The verdict that waits.
    ///
    /// # Errors
    ///
    /// What waits is no snapshot.
    pub fn verdict(&self, waits: &Pending) -> Result<String, Problem> {
        self.parsed(waits).map(|snapshot| snapshot.verdict)
    }

    /// The file of its case, while that is still there.
    pub fn case_of(&self, waits: &Pending) -> Option<PathBuf> {
        Some(self.cases.join(format!("{}.toml", waits.name))).filter(|path| path.is_file())
    }

    /// Makes a verdict that waits the accepted one.
    ///
    /// # Errors
    ///
    /// Somebody else had a word with it since it was read, or a file cannot be written; nothing is half done then.
    pub fn accept(&self, waits: &Pending) -> Result<(), Problem> {
        self.still_waits(waits)?;
        let accepted = self.parsed(waits)?.accepted();
        write_whole(&waits.snapshot, accepted.as_bytes())
            .map_err(|error| self.cannot("written", &waits.snapshot, &plain_io_words(&error)))?;
        self.remove(waits)
    }

    /// Takes a verdict that waits away.
    ///
    /// # Errors
    ///
    /// Somebody else had a word with it since it was read, or its file cannot be removed.
    pub fn reject(&self, waits: &Pending) -> Result<(), Problem> {
        self.still_waits(waits)?;
        self.remove(waits)
    }

    fn parsed(&self, waits: &Pending) -> Result<Snapshot, Problem> {
        let failed = |error: &str| Problem::new(format!("{}: {error}", self.shown(&waits.path)));
        let text = str::from_utf8(&waits.bytes).map_err(|_| failed("it is not UTF-8"))?;
        Snapshot::parse(text).map_err(|error| failed(&error))
    }

    /// Two people may look at one folder: what is accepted is what was shown.
    fn still_waits(&self, waits: &Pending) -> Result<(), Problem> {
        let shown = self.shown(&waits.path);
        match fs::read(&waits.path) {
            Ok(bytes) if bytes == waits.bytes => Ok(()),
            Ok(_) => Err(Problem::new(format!("{shown} has changed since it was read; look at it again"))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Problem::new(format!("{shown} is gone; it may have been accepted or rejected elsewhere")))
            }
            Err(error) => Err(self.cannot("read", &waits.path, &plain_io_words(&error))),
        }
    }

    fn remove(&self, waits: &Pending) -> Result<(), Problem> {
        match fs::remove_file(&waits.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(self.cannot("removed", &waits.path, &plain_io_words(&error)))
            }
            _ => Ok(()),
        }
    }

    fn cannot(&self, what: &str, path: &Path, why: &str) -> Problem {
        Problem::new(format!("{} cannot be {what}: {why}", self.shown(path)))
    }
}

/// Two verdicts as a unified diff.
pub(super) fn diff(old_label: &str, old: &str, new_label: &str, new: &str) -> String {
    let lines = |verdict: &str| if verdict.is_empty() { String::new() } else { format!("{}\n", verdict.trim_end()) };
    let (old, new) = (lines(old), lines(new));
    TextDiff::from_lines(&old, &new).unified_diff().header(old_label, new_label).to_string()
}
