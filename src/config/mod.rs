//! `factsnap.toml`: which codes count, where cases and snapshots live, and what holds for some paths only.

mod file;
mod judge;
mod keys;
mod selection;
mod today;

use std::path::{Path, PathBuf};

use fast_glob::glob_match;
use jiff::civil::Date;
use serde::Deserialize;

use crate::case::{Case, CaseError, Problem, plain_io_words};
use crate::code::Code;
use crate::finding::Report;
use crate::gate::Gate;
use crate::judgement::{Judge, Judgements};

pub use crate::disk::CONFIG_FILE;
pub use keys::{CONFIG_KEYS, ConfigKey};
pub use selection::Selection;
pub use today::today;

/// What a `factsnap.toml` says, or nothing.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The folder of the file, which its own paths start at.
    folder: PathBuf,
    settings: Settings,
    gate: Gate,
    cases: Option<PathBuf>,
    snapshots: Option<PathBuf>,
    snapshot: SnapshotMode,
    overrides: Vec<Override>,
    judgements: Option<PathBuf>,
    judges: Vec<Judge>,
}

/// What a snapshot says of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SnapshotMode {
    /// Verdicts with reasons and the words they rest on.
    #[default]
    Full,
    /// Codes, values and verdicts without texts.
    Verdicts,
}

/// What holds for some paths only.
#[derive(Clone, Debug)]
struct Override {
    paths: Vec<String>,
    settings: Settings,
}

/// What holds for a case.
///
/// ```
/// use factsnap::{Case, Selection, Settings, check};
///
/// let settings = Settings { selection: Selection::new(&["TIM"], &[])?, ..Settings::default() };
/// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// assert!(settings.select(check(&case)).is_consistent());
/// # Ok::<(), factsnap::Problem>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The codes that count.
    pub selection: Selection,
    /// The publication date of a source that has none of its own.
    pub published: Option<Date>,
}

impl Config {
    /// The configuration of the nearest `factsnap.toml` in a folder or above it; that of none is empty.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or says what cannot be meant.
    pub fn find(folder: &Path) -> Result<Option<Self>, CaseError> {
        let folder = folder
            .canonicalize()
            .map_err(|error| CaseError::new(Problem::new(plain_io_words(&error))).in_file(folder))?;
        let file = folder.ancestors().map(|above| above.join(CONFIG_FILE)).find(|file| file.is_file());
        file.map(|file| Self::read(&file)).transpose()
    }

    /// What a run lets pass, unless it is told otherwise.
    pub fn gate(&self) -> Gate {
        self.gate
    }

    /// Where cases are, if the file says so.
    pub fn cases(&self) -> Option<PathBuf> {
        self.cases.as_ref().map(|cases| self.folder.join(cases))
    }

    /// Where snapshots are, if the file says so.
    pub fn snapshots(&self) -> Option<PathBuf> {
        self.snapshots.as_ref().map(|snapshots| self.folder.join(snapshots))
    }

    /// What a snapshot says of a case.
    pub fn snapshot_mode(&self) -> SnapshotMode {
        self.snapshot
    }

    /// The judges of one's own.
    pub fn judges(&self) -> &[Judge] {
        &self.judges
    }

    /// Where the records of judges are.
    pub fn judgement_folder(&self) -> PathBuf {
        self.folder.join(self.judgements.as_deref().unwrap_or(Path::new("judgements")))
    }

    /// The judges with their records.
    ///
    /// # Errors
    ///
    /// A file of records that cannot be read.
    pub fn judgements(&self) -> Result<Judgements, CaseError> {
        Judgements::read(&self.judgement_folder(), &self.judges)
    }

    /// The places of the judges that judge the cases of a file.
    pub fn judging(&self, path: &Path) -> Vec<usize> {
        let is_judging = |judge: &Judge, below: &str| {
            judge.paths.is_empty() || judge.paths.iter().any(|pattern| glob_match(pattern, below))
        };
        let below =
            if self.judges.iter().all(|judge| judge.paths.is_empty()) { String::new() } else { self.below(path) };
        let judging = self.judges.iter().enumerate().filter(|(_, judge)| is_judging(judge, &below));
        judging.map(|(at, _)| at).collect()
    }

    /// The folder that a judge runs in.
    pub fn judge_folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the file, where there is one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        Some(self.folder.as_path()).filter(|folder| !folder.as_os_str().is_empty())
    }

    /// What holds for the cases of a file: the file's own words, then those of every override that names its path.
    pub fn settings(&self, path: &Path) -> Settings {
        let mut settings = self.settings.clone();
        if self.overrides.is_empty() {
            return settings;
        }
        let below = self.below(path);
        for one in self.overrides.iter().filter(|one| one.paths.iter().any(|pattern| glob_match(pattern, &below))) {
            settings = settings.overridden_by(&one.settings);
        }
        settings
    }

    /// A path as globs know it: from the folder of the file, with `/` between its parts.
    fn below(&self, path: &Path) -> String {
        // A file of a git revision need not be there now.
        let whole = path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
        let below = [&whole, path].into_iter().find_map(|path| path.strip_prefix(&self.folder).ok()).unwrap_or(path);
        below.to_string_lossy().replace('\\', "/")
    }
}

impl Settings {
    /// The same with what others say: their selected codes instead of these, their ignored ones too.
    #[must_use]
    pub fn overridden_by(&self, others: &Self) -> Self {
        let selection = self.selection.overridden_by(&others.selection);
        Self { selection, published: others.published.or(self.published) }
    }

    /// A case whose sources all have a publication date, where a default is set.
    #[must_use]
    pub fn prepare(&self, mut case: Case) -> Case {
        for source in &mut case.sources {
            source.published = source.published.or(self.published);
        }
        case
    }

    /// A report without the codes that do not count.
    #[must_use]
    pub fn select(&self, report: Report) -> Report {
        let counts = |code: &Code| self.selection.includes(code);
        let (findings, mut ignored): (_, Vec<_>) = report.findings.into_iter().partition(|one| counts(one.code));
        let (allowed, left_out): (_, Vec<_>) = report.allowed.into_iter().partition(|one| counts(one.finding.code));
        ignored.extend(left_out.into_iter().map(|allowed| allowed.finding));
        Report { findings, allowed, ignored }
    }
}
