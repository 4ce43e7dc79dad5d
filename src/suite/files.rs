//! Which cases and snapshots there are, and what is wrong with the folders as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use crate::case::case_id;
use crate::disk::{files_below, has_ending};

/// One case file and the name of its test: its path below the folder, without ending, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CaseFile {
    /// The name.
    pub name: String,
    /// The file.
    pub path: PathBuf,
}

impl CaseFile {
    /// The case of a name, where there is one; costs one look at the disk.
    pub fn by_name(folder: &Path, name: &str) -> Option<Self> {
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        let path = folder.join(format!("{name}.toml"));
        (inside && path.is_file()).then(|| Self { name: name.to_owned(), path })
    }
}

/// What two walks over the folders found.
#[derive(Debug)]
pub struct Files {
    /// One entry for every name, sorted.
    pub cases: Vec<CaseFile>,
    /// Files whose names are the same, or would be on a disk that does not tell A from a.
    pub(super) duplicates: BTreeMap<String, Vec<PathBuf>>,
    /// Snapshots without a case.
    pub orphans: Vec<CaseFile>,
    /// Folders and files that could not be read.
    pub(super) unreadable: Vec<(String, String)>,
}

impl Files {
    pub(super) fn find(cases: &Path, snapshots: &Path) -> Self {
        let mut unreadable = Vec::new();
        let mut found = of_kind(cases, "toml", &mut unreadable);
        let duplicates = duplicates(&found);
        found.dedup_by(|later, earlier| later.name == earlier.name);
        let names: BTreeSet<&str> = found.iter().map(|case| case.name.as_str()).collect();
        let mut orphans = of_kind(snapshots, "snap", &mut unreadable);
        orphans.retain(|snapshot| !names.contains(snapshot.name.as_str()));
        Self { cases: found, duplicates, orphans, unreadable }
    }
}

fn duplicates(cases: &[CaseFile]) -> BTreeMap<String, Vec<PathBuf>> {
    let mut by_name: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for case in cases {
        by_name.entry(case.name.to_lowercase()).or_default().push(case.path.clone());
    }
    by_name.retain(|_, paths| paths.len() > 1);
    by_name
}

/// Every file of one kind below a folder, sorted by name.
pub(super) fn of_kind(folder: &Path, ending: &str, unreadable: &mut Vec<(String, String)>) -> Vec<CaseFile> {
    let mut found = Vec::new();
    for file in files_below(folder) {
        match file {
            Ok(path) if has_ending(&path, &[ending]) => found.push(CaseFile { name: case_id(folder, &path), path }),
            Ok(_) => {}
            Err((path, why)) => unreadable.push((case_id(folder, &path), format!("{}: {why}", path.display()))),
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{CaseFile, duplicates};

    #[test]
    fn names_that_differ_in_case_only_are_duplicates() {
        let case = |name: &str| CaseFile { name: name.into(), path: format!("{name}.toml").into() };
        let found = duplicates(&[case("a/B"), case("a/b"), case("c")]);
        assert_eq!(found.keys().collect::<Vec<_>>(), ["a/b"]);
    }

    #[test]
    fn a_name_leads_nowhere_but_into_the_folder() {
        assert_eq!(CaseFile::by_name(Path::new("src"), "../Cargo"), None);
    }
}
