//! Case files with their snapshots, for the plugin of pytest: the same as `factsnap test` works on.

use std::path::{Path, PathBuf};

use factsnap::suite::{self, CaseFile};
use factsnap::{CaseError, Config};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// The cases of a folder and their snapshots.
#[pyclass(frozen)]
pub(crate) struct Suite {
    suite: suite::Suite,
}

#[pymethods]
impl Suite {
    /// The suite of a project: its folder, and those of its cases and snapshots where they are named.
    #[new]
    fn new(root: PathBuf, cases: Option<PathBuf>, snapshots: Option<PathBuf>, accepts: bool) -> PyResult<Self> {
        let suite = open(&root, cases, snapshots).map_err(told)?;
        Ok(Self { suite: if accepts { suite.accepting() } else { suite } })
    }

    /// The name and the file of every case, sorted.
    fn cases(&self) -> Vec<(String, PathBuf)> {
        self.suite.files().cases.into_iter().map(|case| (case.name, case.path)).collect()
    }

    /// What is wrong with the folders as a whole: the name that it fails under, and what it is.
    fn complaints(&self) -> Vec<(String, String)> {
        let complaints = self.suite.complaints(&self.suite.files());
        complaints.into_iter().map(|complaint| (complaint.title(), complaint.message)).collect()
    }

    /// Whether a case passes, and what is to be said of it.
    fn judge(&self, py: Python<'_>, name: String, path: PathBuf) -> PyResult<(bool, String)> {
        let file = CaseFile { name, path };
        let judged = py.detach(|| self.suite.judge(&file)).map_err(told)?;
        Ok((judged.passes(), self.suite.problems(&file, &judged).join("\n\n")))
    }

    /// Whether verdicts that are new or changed are written down, to be reviewed.
    fn records(&self) -> bool {
        self.suite.records()
    }
}

fn open(root: &Path, cases: Option<PathBuf>, snapshots: Option<PathBuf>) -> Result<suite::Suite, CaseError> {
    let config = Config::find(root)?.unwrap_or_default();
    let mut suite = suite::Suite::new(root, config)?;
    if let Some(cases) = cases {
        suite = suite.cases(cases);
    }
    if let Some(snapshots) = snapshots {
        suite = suite.snapshots(snapshots);
    }
    Ok(suite)
}

fn told(error: CaseError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
