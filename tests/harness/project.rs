//! A small project in a temporary folder, and what its test program says.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// Set where this program is to act as a project's test program.
pub(crate) const IN_PROJECT: &str = "FACTSNAP_TEST_PROJECT";

/// A project of another package: a folder with cases and snapshots, and this program as its test program.
pub(crate) struct Project {
    folder: TempDir,
}

/// What came of running a project's test program.
pub(crate) struct Run {
    passed: bool,
    pub(crate) output: String,
}

impl Project {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// The same with one more file.
    pub(crate) fn with(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The same with whatever the verdicts are now as snapshots.
    pub(crate) fn accepted(self) -> Self {
        let _ = self.run_with(&[], &[("INSTA_UPDATE", "always")]);
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.folder.path().join(path)).ok()
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    pub(crate) fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        self.run_program(&env::current_exe().unwrap(), arguments, environment)
    }

    /// Runs the command in the project's folder.
    pub(crate) fn command(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        self.run_program(Path::new(env!("CARGO_BIN_EXE_factsnap")), arguments, environment)
    }

    /// Runs with an environment that holds nothing of the run we are in ourselves.
    fn run_program(&self, program: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
        let mut program = Command::new(program);
        for (name, _) in env::vars_os() {
            let ours = name.to_str().is_some_and(|name| name.starts_with("INSTA_") || name.starts_with("NEXTEST"));
            if ours || name == "CI" || name == "TF_BUILD" {
                program.env_remove(name);
            }
        }
        program
            .args(arguments)
            .current_dir(self.folder.path())
            .env("CARGO_MANIFEST_DIR", self.folder.path())
            .env(IN_PROJECT, "usual folders")
            .envs(environment.iter().copied());
        let output = program.output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        Run { passed: output.status.success(), output: String::from_utf8(text).unwrap() }
    }

    /// Every file below a folder, sorted, as paths from the project's own folder.
    pub(crate) fn files(&self, below: &str) -> Vec<String> {
        let folder = self.folder.path();
        let mut files: Vec<String> = walk(&folder.join(below))
            .into_iter()
            .map(|path| path.strip_prefix(folder.to_str().unwrap()).unwrap().trim_start_matches('/').to_owned())
            .collect();
        files.sort();
        files
    }
}

fn walk(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path.display().to_string()] }).collect()
}

impl Run {
    #[track_caller]
    pub(crate) fn passes(self) -> Self {
        assert!(self.passed, "should pass:\n{}", self.output);
        self
    }

    #[track_caller]
    pub(crate) fn fails(self, counted: usize) -> Self {
        assert!(!self.passed, "should fail:\n{}", self.output);
        self.says(&format!("; {counted} failed;"))
    }

    #[track_caller]
    pub(crate) fn says(self, words: &str) -> Self {
        assert!(self.output.contains(words), "should say {words:?}:\n{}", self.output);
        self
    }

    #[track_caller]
    pub(crate) fn says_nothing_of(self, words: &str) -> Self {
        assert!(!self.output.contains(words), "should not say {words:?}:\n{}", self.output);
        self
    }
}
