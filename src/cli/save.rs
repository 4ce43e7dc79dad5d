//! Case files written into a folder under safe names, none over another unless that is asked for.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use factsnap::disk::{write_new, write_whole};
use factsnap::{Case, Problem, plain_io_words, whole_case_toml};

/// A folder that cases are written to.
pub(crate) struct Folder<'p> {
    path: &'p Path,
    force: bool,
    written: HashSet<String>,
}

impl<'p> Folder<'p> {
    pub(crate) fn new(path: &'p Path, force: bool) -> Self {
        Self { path, force, written: HashSet::new() }
    }

    /// Writes a case under the safe form of a name; a second one of that name in this run gets a number.
    pub(crate) fn write(&mut self, name: &str, case: &Case) -> Result<PathBuf, Problem> {
        let name = self.free(&safe(name));
        let path = self.path.join(format!("{name}.toml"));
        write(&path, &whole_case_toml(case), self.force)?;
        Ok(path)
    }

    fn free(&mut self, name: &str) -> String {
        let numbered = (2..).map(|number: usize| format!("{name}-{number}"));
        let names = [name.to_owned()].into_iter().chain(numbered);
        // File systems that do not part the cases of letters must not lose a case.
        let free = names.into_iter().find(|name| !self.written.contains(&name.to_lowercase())).unwrap_or_default();
        self.written.insert(free.to_lowercase());
        free
    }
}

/// Writes a file in a folder that need not be there yet.
pub(crate) fn write(path: &Path, text: &str, force: bool) -> Result<(), Problem> {
    let written = if force { write_whole(path, text.as_bytes()) } else { write_new(path, text.as_bytes()) };
    written.map_err(|error| match error.kind() {
        // A file in the place of its folder is no file of its name.
        io::ErrorKind::AlreadyExists if fs::symlink_metadata(path).is_ok() => exists(path),
        _ => Problem::new(format!("{} cannot be written: {}", path.display(), plain_io_words(&error))),
    })
}

/// What is wrong with a file that would be written over.
pub(crate) fn exists(path: &Path) -> Problem {
    Problem::new(format!("{} exists", path.display())).with_help(Some("use --force to overwrite it".to_owned()))
}

/// A name of letters, digits, `-`, `_` and `.` that every file system takes and no shell misreads.
pub(crate) fn safe(name: &str) -> String {
    const LONGEST: usize = 80;
    let mut out = String::new();
    for c in name.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || c == '_' => out.push(c),
            // A point begins no hidden file and ends no name.
            '.' if out.chars().last().is_some_and(|last| last.is_ascii_alphanumeric()) => out.push('.'),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    let out = out.trim_end_matches(['-', '.']);
    match out {
        "" => "case".to_owned(),
        out if is_device(out) => format!("case-{out}"),
        out => out.to_owned(),
    }
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    ["con", "prn", "aux", "nul"].contains(&stem.as_str())
        || numbered.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Folder, safe};
    use factsnap::Case;

    #[test]
    fn names_are_safe() {
        for (name, expected) in [
            ("plan", "plan"),
            ("../../etc/passwd", "etc-passwd"),
            (".hidden", "hidden"),
            ("a/b\\c:d", "a-b-c-d"),
            ("What is said, of China?", "What-is-said-of-China"),
            ("über", "ber"),
            ("-rf", "rf"),
            ("a\0b\u{202e}c", "a-b-c"),
            ("nul", "case-nul"),
            ("COM1.txt", "case-COM1.txt"),
            ("", "case"),
            ("v1.2.", "v1.2"),
        ] {
            assert_eq!(safe(name), expected);
        }
        assert!(safe(&"x".repeat(1000)).len() <= 80);
    }

    #[test]
    fn nothing_is_overwritten() {
        let root = tempfile::TempDir::new().unwrap();
        let case = Case::new("It rained.").with_source("1", "It rained.");
        let mut folder = Folder::new(root.path(), false);
        assert!(folder.write("a", &case).unwrap().ends_with("a.toml"));
        assert!(folder.write("A", &case).unwrap().ends_with("A-2.toml"));
        assert!(Folder::new(root.path(), false).write("a", &case).unwrap_err().message.ends_with("exists"));
        assert!(Folder::new(root.path(), true).write("a", &case).is_ok());
        assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 2, "nothing is left beside");
    }
}
