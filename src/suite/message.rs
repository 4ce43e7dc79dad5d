//! What a person is told where a test fails; findings and disagreements are worded by `render`.

use std::path::PathBuf;

use super::Suite;
use super::files::{CaseFile, Files};
use super::judge::Judged;
use super::pending::diff;
use super::record::Comparison;

impl Suite {
    /// Everything that is wrong with a case, and the notices, in words; a person's word comes before the snapshot's.
    pub fn problems(&self, file: &CaseFile, judged: &Judged) -> Vec<String> {
        let words = judged.unmet.iter().chain(&judged.notices).cloned();
        words.chain(self.difference(file, judged)).collect()
    }

    /// The verdict beside the accepted one, where they differ.
    fn difference(&self, file: &CaseFile, judged: &Judged) -> Option<String> {
        let snapshot = self.shown(&self.snapshot(&file.name));
        let verdict = judged.verdict.trim_end();
        match &judged.comparison {
            Comparison::Same | Comparison::Accepted => None,
            Comparison::Missing => Some(format!("no snapshot yet: {snapshot}\n\n{verdict}")),
            Comparison::Changed(accepted) => {
                let diff = diff(&format!("{snapshot} (accepted)"), accepted, "this run", verdict);
                Some(format!("the verdict changed\n\n{}", diff.trim_end()))
            }
            Comparison::Broken(error) => Some(format!("{error}\n\n{verdict}")),
        }
    }

    /// What is wrong with the folders as a whole.
    pub fn complaints(&self, files: &Files) -> Vec<Complaint> {
        let is_empty = files.cases.is_empty() && files.unreadable.is_empty();
        let none = is_empty.then(|| Complaint::new(ComplaintKind::NoCases, "", self.no_cases()));
        let unreadable = files.unreadable.iter().map(|(path, error)| {
            Complaint::new(ComplaintKind::Unreadable, path, format!("{error}; some cases may be missing"))
        });
        let duplicates = files
            .duplicates
            .iter()
            .map(|(name, paths)| Complaint::new(ComplaintKind::Duplicate, name, self.duplicate(paths)));
        // Where there is no case at all, that says why.
        let is_told = !files.cases.is_empty();
        let orphans =
            files.orphans.iter().map(|file| Complaint::new(ComplaintKind::Orphan, &file.name, self.orphan(file)));
        none.into_iter().chain(unreadable).chain(duplicates).chain(orphans.filter(|_| is_told)).collect()
    }

    fn no_cases(&self) -> String {
        let folder = self.shown(&self.cases);
        let state = if self.cases.is_dir() { "has no cases" } else { "does not exist" };
        format!("the folder {folder} {state}: put `<name>.toml` files into it, or give another folder")
    }

    fn duplicate(&self, paths: &[PathBuf]) -> String {
        let paths: Vec<String> = paths.iter().map(|path| format!("  {}", self.shown(path))).collect();
        format!(
            "these files are the same case, because upper and lower case are not told apart; rename all but one:\n{}",
            paths.join("\n")
        )
    }

    fn orphan(&self, orphan: &CaseFile) -> String {
        let snapshot = self.shown(&orphan.path);
        let case = self.shown(&self.cases.join(format!("{}.toml", orphan.name)));
        format!("{snapshot} has no case; delete it, or move it to where {case} went")
    }
}

/// What is wrong with the folders as a whole, which fails under a name of its own since no case would show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Which kind it is of.
    pub kind: ComplaintKind,
    /// The name of a case, a snapshot or a folder; empty where all are meant.
    pub name: String,
    /// What is wrong, in words.
    pub message: String,
}

/// The kinds of complaints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplaintKind {
    /// There is no case.
    NoCases,
    /// A folder or file cannot be read.
    Unreadable,
    /// Two files name one case.
    Duplicate,
    /// A snapshot has no case.
    Orphan,
}

impl Complaint {
    fn new(kind: ComplaintKind, name: &str, message: String) -> Self {
        Self { kind, name: name.to_owned(), message }
    }

    /// The name that it fails under: `orphan-snapshot::old/gone`.
    pub fn title(&self) -> String {
        let kind = match self.kind {
            ComplaintKind::NoCases => return "no-cases".to_owned(),
            ComplaintKind::Unreadable => "unreadable",
            ComplaintKind::Duplicate => "duplicate-id",
            ComplaintKind::Orphan => "orphan-snapshot",
        };
        format!("{kind}::{}", self.name)
    }
}
