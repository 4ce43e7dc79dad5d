//! The pending verdicts, and a person's word on each: accepted or rejected, whole or not at all.

use std::collections::HashMap;
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

/// A verdict that is neither accepted nor rejected yet.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The name of its case.
    pub name: String,
    /// The file that has it.
    pub path: PathBuf,
    /// The snapshot that it would become.
    pub snapshot: PathBuf,
    /// The file of its case; `None` where that is gone, and the verdict is of nothing any more.
    pub case: Option<PathBuf>,
    /// The bytes of the file when it was read.
    bytes: Vec<u8>,
}

/// Everything pending in a folder.
#[derive(Clone, Debug, Default)]
pub struct AllPending {
    /// Every pending verdict, sorted by name.
    pub verdicts: Vec<Pending>,
    /// What could not be read.
    pub unreadable: Vec<Problem>,
}

impl Suite {
    /// The pending verdicts.
    pub fn pending(&self) -> AllPending {
        let mut unreadable = Vec::new();
        let found = of_kind(&pending_folder(self), "new", &mut unreadable);
        let cases = if found.is_empty() { Vec::new() } else { of_kind(&self.cases, "toml", &mut unreadable) };
        let mut cases: HashMap<String, PathBuf> = cases.into_iter().map(|case| (case.name, case.path)).collect();
        let mut all = AllPending::default();
        all.unreadable.extend(unreadable.into_iter().map(|(_, error)| Problem::new(error)));
        for file in found {
            let Some(name) = file.name.strip_suffix(".snap") else { continue };
            match fs::read(&file.path) {
                Ok(bytes) => all.verdicts.push(Pending {
                    name: name.to_owned(),
                    path: file.path,
                    snapshot: self.snapshot(name),
                    case: cases.remove(name),
                    bytes,
                }),
                Err(error) => all.unreadable.push(self.cannot("read", &file.path, &plain_io_words(&error))),
            }
        }
        all
    }

    /// The verdict beside the accepted one, as a diff; on failure why it cannot be shown.
    ///
    /// # Errors
    ///
    /// What is pending, or what was accepted, is no snapshot.
    pub fn diff(&self, pending: &Pending) -> Result<String, Problem> {
        let new = self.parsed(pending)?;
        let accepted = read(self, &pending.snapshot).map_err(Problem::new)?;
        let label = self.shown(&pending.snapshot);
        Ok(match accepted {
            Some(accepted) => diff(&format!("{label} (accepted)"), &accepted.verdict, "pending", &new.verdict),
            None => diff("no snapshot yet", "", &label, &new.verdict),
        })
    }

    /// The pending verdict.
    ///
    /// # Errors
    ///
    /// What is pending is no snapshot.
    pub fn verdict(&self, pending: &Pending) -> Result<String, Problem> {
        self.parsed(pending).map(|snapshot| snapshot.verdict)
    }

    /// Makes a pending verdict the accepted one.
    ///
    /// # Errors
    ///
    /// Its case is gone, somebody else had a word with it since it was read, or a file cannot be written; nothing is half done
    /// then.
    pub fn accept(&self, pending: &Pending) -> Result<(), Problem> {
        if pending.case.is_none() {
            return Err(self.has_no_case(pending));
        }
        self.is_still_pending(pending)?;
        let accepted = self.parsed(pending)?.accepted();
        write_whole(&pending.snapshot, accepted.as_bytes())
            .map_err(|error| self.cannot("written", &pending.snapshot, &plain_io_words(&error)))?;
        self.remove(pending)
    }

    /// Takes a pending verdict away.
    ///
    /// # Errors
    ///
    /// Somebody else had a word with it since it was read, or its file cannot be removed.
    pub fn reject(&self, pending: &Pending) -> Result<(), Problem> {
        self.is_still_pending(pending)?;
        self.remove(pending)
    }

    fn parsed(&self, pending: &Pending) -> Result<Snapshot, Problem> {
        let failed = |error: &str| Problem::new(format!("{}: {error}", self.shown(&pending.path)));
        let text = str::from_utf8(&pending.bytes).map_err(|_| failed("it is not UTF-8"))?;
        Snapshot::parse(text).map_err(|error| failed(&error))
    }

    /// Two people may look at one folder: what is accepted is what was shown.
    fn is_still_pending(&self, pending: &Pending) -> Result<(), Problem> {
        let shown = self.shown(&pending.path);
        match fs::read(&pending.path) {
            Ok(bytes) if bytes == pending.bytes => Ok(()),
            Ok(_) => Err(Problem::new(format!("{shown} has changed since it was read; look at it again"))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Problem::new(format!("{shown} is gone; it may have been accepted or rejected elsewhere")))
            }
            Err(error) => Err(self.cannot("read", &pending.path, &plain_io_words(&error))),
        }
    }

    /// What a case was called before it got another name would be a snapshot without a case.
    fn has_no_case(&self, pending: &Pending) -> Problem {
        let case = self.shown(&self.cases.join(format!("{}.toml", pending.name)));
        let problem = Problem::new(format!("{} is of a case that is gone: {case}", self.shown(&pending.path)));
        problem.with_help(Some(format!("remove it with `factsnap reject {}`", pending.name)))
    }

    fn remove(&self, pending: &Pending) -> Result<(), Problem> {
        match fs::remove_file(&pending.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(self.cannot("removed", &pending.path, &plain_io_words(&error)))
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
