//! What the harness tells a person when a test fails; findings and disagreements are worded by `render`.

use std::path::PathBuf;

use similar::TextDiff;

use crate::case::{CaseError, Problem};
use crate::render::visible_lines;

use super::Harness;
use super::files::{CaseFile, Files};
use super::record::{Comparison, pending};

/// What is wrong with a case that cannot be read, with carets under the places.
pub(super) fn broken(harness: &Harness, file: &CaseFile, error: &CaseError) -> String {
    let path = harness.shown(&file.path);
    error.problems.iter().map(|problem| self::problem(&path, problem)).collect::<Vec<_>>().join("\n\n")
}

fn problem(path: &str, problem: &Problem) -> String {
    let Some(place) = &problem.place else { return format!("{path}: {problem}") };
    let width = |text: Option<&str>| text.map_or(0, |text| text.chars().count());
    let indent = " ".repeat(width(place.excerpt.get(..place.caret.start)));
    let carets = "^".repeat(width(place.excerpt.get(place.caret.clone())).max(1));
    let excerpt = visible_lines(&place.excerpt);
    format!("{path}:{}:{}: {problem}\n  {excerpt}\n  {indent}{carets}", place.line, place.column)
}

/// The verdict beside the accepted one, where they differ.
pub(super) fn comparison(harness: &Harness, file: &CaseFile, verdict: &str, comparison: &Comparison) -> Option<String> {
    let snapshot = harness.shown(&harness.snapshot(&file.name));
    let accept = accept(harness, file);
    match comparison {
        Comparison::Same => None,
        Comparison::Missing => Some(format!("no snapshot yet: {snapshot}\n\n{}\n\n{accept}", verdict.trim_end())),
        Comparison::Changed(accepted) => {
            Some(format!("the verdict changed\n\n{}\n{accept}", diff(&snapshot, accepted, verdict)))
        }
        Comparison::Broken(error) => Some(format!("{snapshot}: {error}\n\n{}\n\n{accept}", verdict.trim_end())),
    }
}

fn diff(snapshot: &str, accepted: &str, verdict: &str) -> String {
    let accepted = format!("{}\n", accepted.trim_end());
    let verdict = format!("{}\n", verdict.trim_end());
    let diff = TextDiff::from_lines(&accepted, &verdict);
    diff.unified_diff().header(&format!("{snapshot} (accepted)"), "this run").to_string()
}

fn accept(harness: &Harness, file: &CaseFile) -> String {
    let name = &file.name;
    let new = pending(&harness.snapshot(name));
    if new.exists() {
        format!(
            "Where every line of it is right, accept it: `cargo insta review`,\n\
             or `INSTA_UPDATE=always cargo test {name} -- --exact` without cargo-insta. It waits in {}.",
            harness.shown(&new)
        )
    } else {
        format!("Nothing was written (CI, or INSTA_UPDATE=no). To accept it, run `cargo test {name}` at your desk.")
    }
}

/// The tests that fail by being there: a name and what to tell.
pub(super) fn complaints<'f>(
    files: &'f Files,
    harness: &'f Harness,
) -> impl Iterator<Item = (String, String)> + use<'f> {
    let none = files.cases.is_empty().then(|| ("no-cases".to_owned(), no_cases(harness)));
    let unreadable = files.unreadable.iter().map(|(path, error)| (format!("unreadable::{path}"), unreadable(error)));
    let duplicates = files.duplicates.iter();
    let duplicates = duplicates.map(|(name, paths)| (format!("duplicate-id::{name}"), duplicate(harness, paths)));
    let orphans = files.orphans.iter();
    let orphans = orphans.map(|file| (format!("orphan-snapshot::{}", file.name), orphan(harness, file)));
    none.into_iter().chain(unreadable).chain(duplicates).chain(orphans)
}

fn no_cases(harness: &Harness) -> String {
    let folder = harness.shown(&harness.cases);
    let state = if harness.cases.is_dir() { "holds no case" } else { "is not there" };
    format!("the folder {folder} {state}: put `<name>.toml` files into it, or name another folder in the test's `main`")
}

fn unreadable(error: &str) -> String {
    format!("{error}; cases may be left out")
}

fn duplicate(harness: &Harness, paths: &[PathBuf]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("  {}", harness.shown(path))).collect();
    format!("these files name one case (the case of letters does not count); rename all but one:\n{}", paths.join("\n"))
}

fn orphan(harness: &Harness, orphan: &CaseFile) -> String {
    let snapshot = harness.shown(&orphan.path);
    let case = harness.shown(&harness.cases.join(format!("{}.toml", orphan.name)));
    format!("{snapshot} has no case; delete it, or move it to where {case} went")
}
