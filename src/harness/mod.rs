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
//! the verdict and writes `snapshots/<same path>.snap.new`; `cargo insta review` accepts it, as does `INSTA_UPDATE=always
//! cargo test <name>` where cargo-insta is not at hand. What the case's `expect` says is not accepted that way: a verdict
//! that disagrees with it fails as `missed` or `false alarm` whatever the snapshot says.
//!
//! These fail under a name of their own, since no case would show them: a snapshot whose case is gone
//! (`orphan-snapshot::…`), two case files with one id (`duplicate-id::…`), a folder without cases (`no-cases`), a folder that
//! cannot be read (`unreadable::…`) and a `factsnap.toml` that says what cannot be meant (`broken-config`).
//!
//! The nearest `factsnap.toml` says which codes count, where cases and snapshots live, and what holds for some of them only.
//!
//! nextest starts one process for every case. The harness then builds the one path from the name; two lines keep insta
//! from looking for the workspace each time, and save the harness a restart of its own to say the same:
//!
//! ```toml
//! # .cargo/config.toml
//! [env]
//! INSTA_WORKSPACE_ROOT = { value = "", relative = true }
//! INSTA_OUTPUT = "none"
//! ```

mod environment;
mod files;
mod judge;
mod message;
mod record;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::case::CaseError;
use crate::config::Config;

use files::{CaseFile, Files};

#[doc(hidden)]
pub use insta;

/// A [`Harness`](crate::harness::Harness) for the package that calls it.
///
/// A macro because two things must be those of the calling package and not of this one: the folder of its manifest, and
/// the `source` that insta writes into the head of a snapshot.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     factsnap::harness!().cases("tests/facts").snapshots("tests/verdicts").run()
/// }
/// ```
#[macro_export]
macro_rules! harness {
    () => {
        $crate::harness::Harness::new(::core::env!("CARGO_MANIFEST_DIR"), |name, verdict| {
            $crate::harness::insta::assert_snapshot!(name, verdict);
        })
    };
}

/// Runs every case of a folder as a test of its own; made by [`harness!`](crate::harness!).
#[derive(Clone, Debug)]
pub struct Harness {
    root: PathBuf,
    cases: PathBuf,
    snapshots: PathBuf,
    /// The nearest `factsnap.toml`, or what is wrong with it.
    config: Result<Config, CaseError>,
    /// insta's assertion as expanded in the calling package: the snapshot's name, then its text.
    assert: fn(&str, &str),
}

impl Harness {
    #[doc(hidden)]
    pub fn new(compiled_in: &str, assert: fn(&str, &str)) -> Self {
        // The compiled-in folder goes stale when packages share a target folder, so what cargo says now comes first.
        let root = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(compiled_in), PathBuf::from);
        let config = Config::find(&root).map(Option::unwrap_or_default);
        let folder = |of: fn(&Config) -> Option<PathBuf>, usual| {
            config.as_ref().ok().and_then(of).unwrap_or_else(|| root.join(usual))
        };
        let (cases, snapshots) = (folder(Config::cases, "cases"), folder(Config::snapshots, "snapshots"));
        Self { root, cases, snapshots, config, assert }
    }

    /// Reads the cases from this folder instead of `cases`; a relative one starts at the package's manifest.
    #[must_use]
    pub fn cases(mut self, folder: impl AsRef<Path>) -> Self {
        self.cases = self.root.join(folder);
        self
    }

    /// Keeps the snapshots in this folder instead of `snapshots`; a relative one starts at the package's manifest.
    #[must_use]
    pub fn snapshots(mut self, folder: impl AsRef<Path>) -> Self {
        self.snapshots = self.root.join(folder);
        self
    }

    /// Runs the tests that the command line asks for, in the manner of libtest; `--help` tells how.
    pub fn run(self) -> ExitCode {
        if let Some(exit) = environment::restart_for_insta(&self.root) {
            return exit;
        }
        record::silence_mismatches();
        let arguments = Arguments::from_args();
        let trials = Arc::new(self).trials(&arguments);
        libtest_mimic::run(&arguments, trials).exit_code()
    }

    fn trials(self: Arc<Self>, arguments: &Arguments) -> Vec<Trial> {
        match self.only_case(arguments) {
            Some(file) => vec![self.case_trial(file)],
            None => self.all_trials(),
        }
    }

    /// The one case that `--exact NAME` asks for, found without walking the folder: nextest asks so for every single case.
    fn only_case(&self, arguments: &Arguments) -> Option<CaseFile> {
        let name = arguments.filter.as_ref().filter(|_| arguments.exact && !arguments.list)?;
        CaseFile::by_name(&self.cases, name)
    }

    fn all_trials(self: Arc<Self>) -> Vec<Trial> {
        if let Err(error) = &self.config {
            let message = error.to_string();
            return vec![Trial::test("broken-config", || Err(message.into()))];
        }
        let files = Files::find(&self.cases, &self.snapshots);
        let mut trials = Vec::with_capacity(files.cases.len());
        trials.extend(
            message::complaints(&files, &self).map(|(name, message)| Trial::test(name, || Err(message.into()))),
        );
        trials.extend(files.cases.into_iter().map(|file| Arc::clone(&self).case_trial(file)));
        trials
    }

    fn case_trial(self: Arc<Self>, file: CaseFile) -> Trial {
        Trial::test(file.name.clone(), move || judge::judge(&self, &file).map_err(Into::into))
    }

    /// The snapshot of a case.
    fn snapshot(&self, name: &str) -> PathBuf {
        self.snapshots.join(format!("{name}.snap"))
    }

    /// A path as people call it: from the package's folder.
    fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string().replace('\\', "/")
    }
}
