//! The way to insta and back: a verdict goes in, a comparison with the accepted one comes out.

use std::cell::Cell;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};

use insta::{Settings, Snapshot};

use super::Harness;
use super::files::CaseFile;

/// What insta makes of a verdict.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// It is the accepted one, or has just been accepted.
    Same,
    /// Nothing has been accepted yet.
    Missing,
    /// Another one has been accepted: this.
    Changed(String),
    /// The accepted one, or the new one, could not be read or written.
    Broken(String),
}

thread_local! {
    static COMPARING: Cell<bool> = const { Cell::new(false) };
}

/// insta reports a mismatch by a panic, which is caught below; the note that Rust prints for it would only add noise.
pub(super) fn silence_mismatches() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !COMPARING.get() {
            usual(panic);
        }
    }));
}

/// Compares a verdict with the accepted one and, as insta is told by its environment, writes it down.
pub(super) fn compare(harness: &Harness, file: &CaseFile, verdict: &str) -> Comparison {
    let path = harness.snapshot(&file.name);
    match assert(harness, file, &path, verdict) {
        Ok(()) => {
            remove_answered(&path, verdict);
            Comparison::Same
        }
        Err(panic) if !panic.starts_with("snapshot assertion") => Comparison::Broken(panic),
        Err(_) if !path.exists() => Comparison::Missing,
        Err(_) => match accepted(&path) {
            Ok(accepted) => Comparison::Changed(accepted),
            Err(error) => Comparison::Broken(error),
        },
    }
}

fn accepted(snapshot: &Path) -> Result<String, String> {
    let accepted = Snapshot::from_file(snapshot).map_err(|error| error.to_string())?;
    Ok(accepted.as_text().map(ToString::to_string).unwrap_or_default())
}

/// Takes away a verdict that still waits though it has just been accepted; insta itself would do so a run later.
///
/// Under `INSTA_FORCE_PASS` insta passes a verdict that does wait, so passing alone is not enough.
fn remove_answered(snapshot: &Path, verdict: &str) {
    let pending = pending(snapshot);
    if pending.exists() && accepted(snapshot).is_ok_and(|accepted| accepted.trim_end() == verdict.trim_end()) {
        let _ = fs::remove_file(pending); // What cannot be removed is offered for review once more.
    }
}

/// Where insta leaves a verdict that waits for a person's word.
pub(super) fn pending(snapshot: &Path) -> PathBuf {
    snapshot.with_extension("snap.new")
}

fn assert(harness: &Harness, file: &CaseFile, snapshot: &Path, verdict: &str) -> Result<(), String> {
    let stem = snapshot.file_stem().unwrap_or_default().to_string_lossy();
    let settings = settings(file, snapshot);
    COMPARING.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| settings.bind(|| (harness.assert)(&stem, verdict))));
    COMPARING.set(false);
    outcome.map_err(|panic| panic.downcast_ref::<String>().cloned().unwrap_or_default())
}

/// New settings for every case: the current ones would be those of whatever ran before on this thread.
fn settings(file: &CaseFile, snapshot: &Path) -> Settings {
    let mut settings = Settings::new();
    settings.set_snapshot_path(snapshot.parent().unwrap_or(snapshot));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_input_file(&file.path);
    settings
}
