//! Case files with their snapshots: what each case is judged to be, what was accepted of it, and what is pending.
//!
//! The command (`factsnap test`, `review`, `accept`, `reject`) and the test harness ([`crate::harness!`]) share all of it, so
//! that both can work on one folder, and cargo-insta too: the files are those that insta writes.
//!
//! ```
//! use factsnap::suite::{Comparison, Suite};
//! use factsnap::{CaseError, Config};
//!
//! let folder = tempfile::TempDir::new()?;
//! std::fs::create_dir(folder.path().join("cases"))?;
//! let case = "summary = 'It rained.'\n[[source]]\nid = '1'\ntext = 'It rained.'\n";
//! std::fs::write(folder.path().join("cases/rain.toml"), case)?;
//!
//! let suite = Suite::new(folder.path(), Config::default()).map_err(CaseError::from)?.accepting();
//! let files = suite.files();
//! assert_eq!(files.cases[0].name, "rain");
//! assert_eq!(suite.judge(&files.cases[0])?.comparison, Comparison::Accepted);
//! assert_eq!(suite.judge(&files.cases[0])?.comparison, Comparison::Same);
//! assert!(suite.pending().verdicts.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod choice;
mod files;
mod judge;
mod message;
mod pending;
mod program;
mod record;
mod recording;
mod snapshot;

use std::env;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::case::{CaseError, Problem};
use crate::config::{Config, today};
use crate::judgement::Judgements;

use program::{Program, slashed};
use recording::{Recording, Update};

pub use choice::chosen;
pub use files::{CaseFile, Files};
pub use judge::Judged;
pub use message::{Complaint, ComplaintKind};
pub use pending::{AllPending, Pending};
pub use record::Comparison;

/// The cases of a folder and the snapshots of another.
#[derive(Clone, Debug)]
pub struct Suite {
    /// The folder that paths are shown from.
    root: PathBuf,
    cases: PathBuf,
    snapshots: PathBuf,
    config: Config,
    /// What judges have said, or why that cannot be read.
    judgements: Result<Judgements, CaseError>,
    /// Whether a word of a person that speaks of nothing any more is an error.
    strict: bool,
    today: Date,
    /// The folder that the paths within a snapshot start at.
    workspace: PathBuf,
    program: Option<Program>,
    recording: Recording,
}

impl Suite {
    /// The suite of a project's folder: `cases` and `snapshots` in it, or the folders that its configuration names.
    ///
    /// `CI`, `INSTA_UPDATE` and the other variables that insta reads say what is written down.
    ///
    /// # Errors
    ///
    /// An `INSTA_UPDATE` that says what cannot be meant.
    pub fn new(root: &Path, config: Config) -> Result<Self, Problem> {
        let workspace = workspace(root, &config);
        Ok(Self {
            root: root.to_owned(),
            cases: config.cases().unwrap_or_else(|| root.join("cases")),
            snapshots: config.snapshots().unwrap_or_else(|| root.join("snapshots")),
            program: Program::find(&absolute(root), &workspace),
            strict: config.gate().strict,
            judgements: config.judgements(),
            config,
            today: today(),
            workspace,
            recording: Recording::from_environment()?,
        })
    }

    /// The same with its cases in this folder.
    #[must_use]
    pub fn cases(self, folder: PathBuf) -> Self {
        Self { cases: folder, ..self }
    }

    /// The same with its snapshots in this folder.
    #[must_use]
    pub fn snapshots(self, folder: PathBuf) -> Self {
        Self { snapshots: folder, ..self }
    }

    /// The same with each `until` of an allow held against this day instead of [`today`](crate::today()).
    #[must_use]
    pub fn today(self, today: Date) -> Self {
        Self { today, ..self }
    }

    /// The same with an error for an `expect` or an `allow` whose words the summary no longer has.
    #[must_use]
    pub fn strict(self) -> Self {
        Self { strict: true, ..self }
    }

    /// The same with every verdict accepted, whatever the environment says.
    #[must_use]
    pub fn accepting(mut self) -> Self {
        if self.recording.update != Update::Force {
            self.recording.update = Update::Always;
        }
        self
    }

    /// The same with its verdicts asserted by a test program: its file, and the line that does so.
    #[cfg(feature = "harness")]
    #[must_use]
    pub(crate) fn asserted_at(mut self, (file, line): (&str, u32)) -> Self {
        let path = Path::new(file);
        let source = program::below(&self.workspace, path)
            .unwrap_or_else(|| slashed(path.strip_prefix(&self.workspace).unwrap_or(path)));
        self.program = Some(Program { source, line });
        self
    }

    /// The cases, the snapshots without one, and what could not be read.
    pub fn files(&self) -> Files {
        Files::find(&self.cases, &self.snapshots)
    }

    /// Judges a case, holds it against its snapshot, and writes down what is new.
    ///
    /// # Errors
    ///
    /// A case that cannot be read.
    pub fn judge(&self, file: &CaseFile) -> Result<Judged, CaseError> {
        judge::judge(self, file)
    }

    /// Whether verdicts that were not accepted are written down, to be pending.
    pub fn records(&self) -> bool {
        self.recording.update != Update::No
    }

    /// The folder of the cases.
    pub fn case_folder(&self) -> &Path {
        &self.cases
    }

    /// The folder of the snapshots.
    pub fn snapshot_folder(&self) -> &Path {
        &self.snapshots
    }

    /// The snapshot of a case.
    fn snapshot(&self, name: &str) -> PathBuf {
        self.snapshots.join(format!("{name}.snap"))
    }

    /// Where the verdict of a case is pending.
    pub fn pending_path(&self, name: &str) -> PathBuf {
        record::pending(self, name)
    }

    /// A path as people call it: from the project's folder.
    pub fn shown(&self, path: &Path) -> String {
        slashed(path.strip_prefix(&self.root).unwrap_or(path))
    }
}

/// The folder that insta would take for the workspace: what the environment says, the folder of the lock file that governs a
/// package, else that of the configuration.
fn workspace(root: &Path, config: &Config) -> PathBuf {
    if let Some(named) = env::var_os("INSTA_WORKSPACE_ROOT").filter(|named| !named.is_empty()) {
        return PathBuf::from(named);
    }
    let root = absolute(root);
    let locked = root.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    locked.or(config.folder()).unwrap_or(&root).to_owned()
}

fn absolute(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
