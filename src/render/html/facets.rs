//! The tags, files and checkers of a run, which its cases are filtered by; cases know a tag or a file by its number.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::safe;
use crate::code::Code;
use crate::finding::Report;
use crate::render::concern::plain_path;

/// Files are listed one by one up to so many; beyond that their folders are.
const MOST_FILES: usize = 30;

/// What a run can be filtered by.
#[derive(Debug, Default)]
pub(super) struct Facets {
    tags: HashMap<String, usize>,
    files: HashMap<String, usize>,
    /// The codes that findings have, by their ids.
    pub(super) codes: BTreeMap<&'static str, &'static Code>,
}

/// One choice of a filter: what it is called, and the numbers of what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) name: String,
    pub(super) numbers: String,
}

impl Facets {
    /// Remembers the codes of a report.
    pub(super) fn add(&mut self, report: &Report) {
        let allowed = report.allowed.iter().map(|allowed| &allowed.finding);
        let codes = report.findings.iter().chain(allowed).map(|finding| finding.code);
        self.codes.extend(codes.map(|code| (code.id, code)));
    }

    /// The numbers of some tags.
    pub(super) fn tags(&mut self, tags: &[String]) -> String {
        let numbers: Vec<String> = tags.iter().map(|tag| number(&mut self.tags, safe(tag)).to_string()).collect();
        numbers.join(" ")
    }

    /// The number of a file.
    pub(super) fn file(&mut self, path: &str) -> usize {
        number(&mut self.files, safe(&plain_path(path)))
    }

    /// The checkers that judged anything, by name.
    pub(super) fn checkers(&self) -> BTreeSet<&'static str> {
        self.codes.values().map(|code| code.checker).collect()
    }

    /// The tags to choose from, by name.
    pub(super) fn tag_choices(&self) -> Vec<Choice> {
        choices(self.tags.iter().map(|(tag, number)| (tag.clone(), *number)))
    }

    /// The files to choose from, by name, or where they are many the folders that hold them.
    pub(super) fn file_choices(&self) -> Vec<Choice> {
        let files = || self.files.iter().map(|(file, number)| (file.as_str(), *number));
        if self.files.len() <= MOST_FILES {
            return choices(files().map(|(file, number)| (file.to_owned(), number)));
        }
        let folders = |file: &str| file.match_indices('/').map(|(at, _)| file[..=at].to_owned()).collect::<Vec<_>>();
        choices(files().flat_map(|(file, number)| folders(file).into_iter().map(move |folder| (folder, number))))
    }
}

fn number(known: &mut HashMap<String, usize>, name: String) -> usize {
    let next = known.len();
    *known.entry(name).or_insert(next)
}

fn choices(named: impl Iterator<Item = (String, usize)>) -> Vec<Choice> {
    let mut numbers: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (name, number) in named {
        numbers.entry(name).or_default().insert(number);
    }
    let joined = |numbers: BTreeSet<usize>| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    numbers.into_iter().map(|(name, numbers)| Choice { name, numbers: joined(numbers) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Choice, Facets};

    fn choice(name: &str, numbers: &str) -> Choice {
        Choice { name: name.to_owned(), numbers: numbers.to_owned() }
    }

    #[test]
    fn choices_are_sorted_and_stand_for_numbers() {
        let mut facets = Facets::default();
        assert_eq!(facets.tags(&["b".to_owned(), "a".to_owned()]), "0 1");
        assert_eq!(facets.tags(&["a".to_owned()]), "1");
        assert_eq!(facets.tag_choices(), [choice("a", "1"), choice("b", "0")]);
    }

    #[test]
    fn many_files_are_chosen_by_folder() {
        let mut facets = Facets::default();
        assert_eq!((facets.file("x/1"), facets.file("x/1")), (0, 0));
        assert_eq!(facets.file_choices(), [choice("x/1", "0")]);
        for at in 0..40 {
            facets.file(&format!("{}/{at}", if at < 20 { "a" } else { "a/b" }));
        }
        let names: Vec<String> = facets.file_choices().into_iter().map(|choice| choice.name).collect();
        assert_eq!(names, ["a/", "a/b/", "x/"]);
    }
}
