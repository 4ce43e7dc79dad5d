//! A verdict held against the accepted one, and written down where it is another.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::case::plain_io_words;
use crate::disk::write_whole;

use super::Suite;
use super::files::CaseFile;
use super::program::below;
use super::recording::Update;
use super::snapshot::{Head, Snapshot, normal};

/// A verdict beside the accepted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// It is the accepted one.
    Same,
    /// It is another, and has just been accepted.
    Accepted,
    /// Nothing has been accepted yet.
    Missing,
    /// Another one has been accepted: this.
    Changed(String),
    /// The accepted one could not be read, or the new one not be written.
    Broken(String),
}

/// Compares a verdict with the accepted one and, as the environment says, writes it down; and whether it is pending by then.
pub(super) fn compare(suite: &Suite, file: &CaseFile, verdict: &str) -> (Comparison, bool) {
    let path = suite.snapshot(&file.name);
    suite.recording.is_in_use(&path);
    let accepted = read(suite, &path);
    let is_same = matches!(&accepted, Ok(Some(accepted)) if accepted.verdict == normal(verdict));
    let written = record(suite, file, verdict, is_same, accepted.as_ref().ok().and_then(Option::as_ref));
    let is_pending = !is_same && written == Ok(false) && suite.records();
    let comparison = match written {
        Err(error) => Comparison::Broken(error),
        Ok(_) if is_same => Comparison::Same,
        Ok(true) => Comparison::Accepted,
        // What is to be thought of it is asked afterwards.
        Ok(false) if suite.recording.force_pass => Comparison::Same,
        Ok(false) => match accepted {
            Ok(None) => Comparison::Missing,
            Ok(Some(accepted)) => Comparison::Changed(accepted.verdict),
            Err(error) => Comparison::Broken(error),
        },
    };
    (comparison, is_pending)
}

/// The snapshot in a file, if there is one.
pub(super) fn read(suite: &Suite, path: &Path) -> Result<Option<Snapshot>, String> {
    let read = match fs::read_to_string(path) {
        Ok(text) => Snapshot::parse(&text).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("it cannot be read: {}", plain_io_words(&error))),
    };
    read.map_err(|error| format!("{}: {error}", suite.shown(path)))
}

/// Writes a verdict where it belongs; whether it is the accepted one by now.
fn record(
    suite: &Suite,
    file: &CaseFile,
    verdict: &str,
    is_same: bool,
    accepted: Option<&Snapshot>,
) -> Result<bool, String> {
    let (path, pending) = (suite.snapshot(&file.name), pending(suite, &file.name));
    let update = suite.recording.update;
    let accepts = match update {
        Update::Force => true,
        Update::Always => !is_same,
        Update::Unseen => !is_same && !path.exists(),
        Update::New | Update::No => false,
    };
    let cannot =
        |path: &Path, error: &io::Error| format!("{} cannot be written: {}", suite.shown(path), plain_io_words(error));
    if accepts {
        let head = head(suite, file, accepted, false);
        write_whole(&path, head.above(verdict).as_bytes()).map_err(|error| cannot(&path, &error))?;
    }
    if accepts || is_same {
        let _ = fs::remove_file(pending); // What cannot be removed is offered for review once more.
    } else if update != Update::No {
        let head = head(suite, file, accepted, true);
        write_whole(&pending, head.above(verdict).as_bytes()).map_err(|error| cannot(&pending, &error))?;
    }
    Ok(accepts)
}

fn head(suite: &Suite, file: &CaseFile, accepted: Option<&Snapshot>, is_pending: bool) -> Head {
    let source = suite.program.as_ref().map(|program| program.source.clone());
    Head {
        source: source.or_else(|| accepted.and_then(Snapshot::source)),
        assertion_line: suite.program.as_ref().map(|program| program.line).filter(|_| is_pending),
        input_file: below(&suite.workspace, &file.path),
    }
}

/// Where a verdict is pending.
pub(super) fn pending(suite: &Suite, name: &str) -> PathBuf {
    pending_folder(suite).join(format!("{name}.snap.new"))
}

/// Beside the accepted ones, or where the environment says.
pub(super) fn pending_folder(suite: &Suite) -> PathBuf {
    let elsewhere = suite.recording.pending.as_ref().and_then(|folder| {
        let snapshots = std::path::absolute(&suite.snapshots).ok()?;
        Some(folder.join(snapshots.strip_prefix(&suite.workspace).ok()?))
    });
    elsewhere.unwrap_or_else(|| suite.snapshots.clone())
}
