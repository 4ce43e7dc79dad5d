//! One case file = one named test = one snapshot, for this and any other project's `tests/`.
//!
//! ```toml
//! # Cargo.toml
//! [dev-dependencies]
//! factsnap = { version = "0.1", default-features = false, features = ["harness"] }
//!
//! [[test]]
//! name = "cases"
//! harness = false
//! ```
//!
//! ```no_run
//! // tests/cases.rs
//! fn main() -> std::process::ExitCode {
//!     factsnap::harness!().run()
//! }
//! ```
//!
//! From then on nobody touches Rust: a new file under `cases/` is a new test without a rebuild. Its first run fails, shows
//! the verdict and writes `snapshots/<same path>.snap.new`; `cargo insta review` accepts it, as do `factsnap review` and
//! `INSTA_UPDATE=always cargo test <name>`. What the case's `expect` says is not accepted that way: a verdict
//! that disagrees with it fails as `missed` or `false alarm` whatever the snapshot says.
//!
//! These fail under a name of their own, since no case would show them: a snapshot whose case is gone
//! (`orphan-snapshot::…`), two case files with one id (`duplicate-id::…`), a folder without cases (`no-cases`), a folder that
//! cannot be read (`unreadable::…`) and a `factsnap.toml` that says what cannot be meant (`broken-config`).
//!
//! The nearest `factsnap.toml` says which codes count, where cases and snapshots live, and what holds for some of them only.
//!
//! nextest starts one process for every case. The harness then builds the one path from the name.
//!
//! The snapshots are those of `factsnap test`, `factsnap review` and `factsnap accept` too: see [`crate::suite`]. cargo-insta works
//! on them as well; where `insta` is no dependency of the package it notes that on standard error, and goes on.

mod message;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::config::Config;
use crate::suite::{CaseFile, Suite};

/// A [`Harness`](crate::harness::Harness) for the package that calls it.
///
/// A macro because two things must be those of the calling package and not of this one: the folder of its manifest, and
/// the `source` in the head of a snapshot.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     factsnap::harness!().cases("tests/facts").snapshots("tests/verdicts").run()
/// }
/// ```
#[macro_export]
macro_rules! harness {
    () => {
        $crate::harness::Harness::new(::core::env!("CARGO_MANIFEST_DIR"), (::core::file!(), ::core::line!()))
    };
}

/// Runs every case of a folder as a test of its own; made by [`harness!`](crate::harness!).
#[derive(Clone, Debug)]
pub struct Harness {
    root: PathBuf,
    /// The cases and snapshots, or what is wrong with the nearest `factsnap.toml` or the environment.
    suite: Result<Suite, String>,
}

impl Harness {
    #[doc(hidden)]
    pub fn new(compiled_in: &str, asserted_at: (&str, u32)) -> Self {
        // The compiled-in folder goes stale when packages share a target folder, so what cargo says now comes first.
        let root = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(compiled_in), PathBuf::from);
        let config = Config::find(&root).map_err(|error| error.to_string());
        let suite = config
            .and_then(|config| Suite::new(&root, config.unwrap_or_default()).map_err(|problem| problem.to_string()));
        Self { root, suite: suite.map(|suite| suite.asserted_at(asserted_at)) }
    }

    /// Reads the cases from this folder instead of `cases`; a relative one starts at the package's manifest.
    #[must_use]
    pub fn cases(self, folder: impl AsRef<Path>) -> Self {
        let folder = self.root.join(folder);
        Self { suite: self.suite.map(|suite| suite.cases(folder)), ..self }
    }

    /// Keeps the snapshots in this folder instead of `snapshots`; a relative one starts at the package's manifest.
    #[must_use]
    pub fn snapshots(self, folder: impl AsRef<Path>) -> Self {
        let folder = self.root.join(folder);
        Self { suite: self.suite.map(|suite| suite.snapshots(folder)), ..self }
    }

    /// Runs the tests that the command line asks for, in the manner of libtest; `--help` tells how.
    pub fn run(self) -> ExitCode {
        let arguments = Arguments::from_args();
        let trials = match self.suite {
            Ok(suite) => trials(&Arc::new(suite), &arguments),
            Err(message) => {
                // Whatever the command line asks for, it fails.
                let name = arguments.filter.clone().unwrap_or_else(|| "broken-config".to_owned());
                vec![Trial::test(name, || Err(message.into()))]
            }
        };
        libtest_mimic::run(&arguments, trials).exit_code()
    }
}

fn trials(suite: &Arc<Suite>, arguments: &Arguments) -> Vec<Trial> {
    match only_case(suite, arguments) {
        Some(file) => vec![case_trial(suite, file)],
        None => all_trials(suite),
    }
}

/// The one case that `--exact NAME` asks for, found without walking the folder: nextest asks so for every single case.
fn only_case(suite: &Suite, arguments: &Arguments) -> Option<CaseFile> {
    let name = arguments.filter.as_ref().filter(|_| arguments.exact && !arguments.list)?;
    CaseFile::by_name(suite.case_folder(), name)
}

fn all_trials(suite: &Arc<Suite>) -> Vec<Trial> {
    let files = suite.files();
    let complaints = suite.complaints(&files).into_iter();
    let complaints = complaints.map(|complaint| Trial::test(complaint.title(), || Err(complaint.message.into())));
    complaints.chain(files.cases.into_iter().map(|file| case_trial(suite, file))).collect()
}

fn case_trial(suite: &Arc<Suite>, file: CaseFile) -> Trial {
    let suite = Arc::clone(suite);
    Trial::test(file.name.clone(), move || judge(&suite, &file).map_err(Into::into))
}

/// Everything that is wrong with one case, in words.
fn judge(suite: &Suite, file: &CaseFile) -> Result<(), String> {
    let judged = suite.judge(file).map_err(|error| message::broken(suite, file, &error))?;
    let problems = suite.problems(file, &judged);
    if judged.passes() {
        for notice in problems {
            let _ = writeln!(io::stderr(), "{}: {notice}", file.name);
        }
        return Ok(());
    }
    Err(problems.into_iter().chain(message::accept(suite, file, &judged)).collect::<Vec<_>>().join("\n\n"))
}
