//! What the nearest `factsnap.toml` and the command line say of a run: which cases, and how each of them is judged.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use factsnap::judgement::Judgements;
use factsnap::{
    Case, CaseError, Config, Gate, Problem, ReadSources, Report, Selection, Settings, check_without_each, day, today,
};
use jiff::civil::Date;

use super::git;
use super::input::{Input, inputs};

/// The folder that cases live in where nobody says otherwise.
const CASES: &str = "cases";

/// The folder that new cases are written to: the one that is given, else the project's.
pub(crate) fn folder(given: Option<&Path>) -> Result<PathBuf, CaseError> {
    match given {
        Some(folder) => Ok(folder.to_owned()),
        None => Ok(Config::find(Path::new("."))?.and_then(|config| config.cases()).map_or(CASES.into(), shortened)),
    }
}

/// Which configuration holds.
#[derive(Debug, Args)]
pub(crate) struct ConfigArguments {
    /// The configuration to use instead of the nearest factsnap.toml
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    config: Option<PathBuf>,
    /// Use no configuration
    #[arg(long)]
    isolated: bool,
}

/// What every command that judges cases takes.
#[derive(Debug, Args)]
pub(crate) struct ProjectArguments {
    #[command(flatten)]
    config: ConfigArguments,
    /// The day that counts as today for the `until` of an allow; default: that of `SOURCE_DATE_EPOCH`, else today in UTC
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
}

impl ConfigArguments {
    /// The configuration that is named or found.
    pub(crate) fn find(&self) -> Result<Option<Config>, CaseError> {
        match &self.config {
            _ if self.isolated => Ok(None),
            Some(file) => Config::read(file).map(Some),
            None => Config::find(Path::new(".")),
        }
    }
}

/// What holds for a run.
pub(crate) struct Project {
    config: Option<Config>,
    /// What the command line says, which comes after everything a file says.
    told: Settings,
    today: Date,
    judgements: Arc<Judgements>,
}

/// How the cases of one file are judged.
pub(crate) struct Rules {
    settings: Settings,
    today: Date,
    judgements: Arc<Judgements>,
    /// Which of the judges judge them.
    pub(crate) judging: Vec<usize>,
}

impl Project {
    /// The configuration that is named or found, and the codes that the command line selects.
    pub(crate) fn new(arguments: &ProjectArguments, selection: Selection) -> Result<Self, CaseError> {
        let config = arguments.config.find()?;
        let told = Settings { selection, published: None };
        let judgements = config.as_ref().map(Config::judgements).transpose()?.unwrap_or_default();
        Ok(Self { config, told, today: arguments.today.unwrap_or_else(today), judgements: Arc::new(judgements) })
    }

    /// The configuration, where there is one.
    pub(crate) fn config(&self) -> Option<&Config> {
        self.config.as_ref()
    }

    /// The judges with their records.
    pub(crate) fn judgements(&self) -> &Judgements {
        &self.judgements
    }

    /// The inputs of some paths; where there are none, the project's own cases.
    pub(crate) fn inputs(&self, paths: &[PathBuf]) -> Result<Vec<Input>, CaseError> {
        Ok(inputs(&self.paths(paths)?))
    }

    /// What a run lets pass, as far as the configuration says.
    pub(crate) fn gate(&self) -> Gate {
        self.config.as_ref().map(Config::gate).unwrap_or_default()
    }

    /// Some paths; where there are none, the folder of the project's own cases.
    pub(crate) fn paths(&self, paths: &[PathBuf]) -> Result<Vec<PathBuf>, CaseError> {
        if !paths.is_empty() {
            return Ok(paths.to_owned());
        }
        let configured = self.config.as_ref().and_then(Config::cases).map(shortened);
        let usual = || Some(PathBuf::from(CASES)).filter(|folder| folder.is_dir());
        let folder = configured.or_else(usual).ok_or_else(|| Problem {
            place: None,
            message: format!("no cases are given, and there is no folder `{CASES}` here"),
            help: Some("name case files, folders or -, or set `cases` in factsnap.toml".to_owned()),
        })?;
        Ok(vec![folder])
    }

    /// How the cases of a file are judged; what a revision has is judged as it would be now: `main:cases/a.toml`.
    pub(crate) fn rules(&self, path: &Path) -> Rules {
        let revised = path.to_str().and_then(git::parse).filter(|_| !path.exists());
        let path = revised.map_or(path, |(_, path)| Path::new(path));
        let of_file = self.config.as_ref().map(|config| config.settings(path)).unwrap_or_default();
        let judging = self.config.as_ref().map(|config| config.judging(path)).unwrap_or_default();
        let settings = of_file.overridden_by(&self.told);
        Rules { settings, today: self.today, judgements: Arc::clone(&self.judgements), judging }
    }
}

impl Rules {
    /// The case with what is set for its sources.
    pub(crate) fn prepare(&self, case: Case) -> Case {
        self.settings.prepare(case)
    }

    /// What is found in a case that was prepared, as far as it counts.
    pub(crate) fn judge(&self, case: &Case) -> Report {
        self.judge_by(&ReadSources::new(&case.sources), case)
    }

    /// The same where its sources have been read.
    pub(crate) fn judge_by(&self, sources: &ReadSources<'_>, case: &Case) -> Report {
        let judged = self.judgements.findings(&self.judging, case);
        self.settings.select(sources.check_with(case, judged, self.today))
    }

    /// The names of the judges that have judged it.
    pub(crate) fn judged(&self, case: &Case) -> Vec<&str> {
        self.judgements.judged(&self.judging, case)
    }

    /// What would be found without each of the rules of judgement, as far as it counts.
    pub(crate) fn judge_without_each(&self, case: &Case) -> Vec<Report> {
        check_without_each(case).into_iter().map(|report| self.settings.select(report)).collect()
    }
}

/// A folder as seen from where the command runs, if it lies below.
pub(crate) fn shortened(folder: PathBuf) -> PathBuf {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let below = here.ok().and_then(|here| folder.strip_prefix(here).ok().map(Path::to_owned));
    below.filter(|below| !below.as_os_str().is_empty()).unwrap_or(folder)
}
