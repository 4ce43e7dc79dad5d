//! The test program that a snapshot names in its head, so that it is the same whoever writes it.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the verdicts are asserted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Program {
    /// Its file, from the workspace's folder.
    pub(super) source: String,
    /// The line of its `harness!`.
    pub(super) line: u32,
}

impl Program {
    /// The program of the package that a folder belongs to: the first file of `tests` that calls `harness!`.
    pub(super) fn find(folder: &Path, workspace: &Path) -> Option<Self> {
        let package = folder.ancestors().find(|above| above.join("Cargo.toml").is_file())?;
        files(&package.join("tests")).into_iter().find_map(|file| {
            let text = fs::read_to_string(&file).ok()?;
            let is_call = |line: &str| line.contains("harness!(") && !line.trim_start().starts_with("//");
            let line = text.lines().position(is_call)? + 1;
            Some(Self { source: below(workspace, &file)?, line: u32::try_from(line).ok()? })
        })
    }
}

/// The roots of test programs: `tests/*.rs` and `tests/*/main.rs`, sorted.
fn files(tests: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(tests).into_iter().flatten().flatten().map(|entry| entry.path());
    let root = |path: PathBuf| if path.is_dir() { path.join("main.rs") } else { path };
    let mut files: Vec<PathBuf> =
        entries.map(root).filter(|path| path.is_file() && path.extension().is_some_and(|end| end == "rs")).collect();
    files.sort();
    files
}

/// A path as snapshots have it: from a folder that it lies below, links followed.
pub(super) fn below(folder: &Path, path: &Path) -> Option<String> {
    let [folder, path] = [folder.canonicalize().ok()?, path.canonicalize().ok()?];
    path.strip_prefix(folder).ok().map(slashed)
}

pub(super) fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
