//! A judge as it is configured.

use std::time::Duration;

/// What a judge may speak of: what the rules judge, and anything else.
pub const CHECKERS: [&str; 4] = ["numeric", "timeframe", "attribution", "other"];

/// A judge as `[[judge]]` of `factsnap.toml` has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    /// Its name, which is that of its file of records too.
    pub name: String,
    /// Its version: with another one it is asked about everything anew.
    pub version: String,
    /// The program and its arguments; no shell reads them.
    pub command: Vec<String>,
    /// What it may speak of.
    pub checkers: Vec<String>,
    /// How long it may take for a batch.
    pub timeout: Duration,
    /// How many cases it is given at once.
    pub batch: usize,
    /// The variables of the environment that it is given.
    pub env: Vec<String>,
    /// The case files that it judges, as globs from the folder of the configuration; all where there are none.
    pub paths: Vec<String>,
    /// Whether it asks a person at the terminal, who takes as long as it takes.
    pub terminal: bool,
}

impl Default for Judge {
    fn default() -> Self {
        const TEN_MINUTES: Duration = Duration::from_mins(10);
        Self {
            name: String::new(),
            version: String::new(),
            command: Vec::new(),
            checkers: CHECKERS.map(str::to_owned).to_vec(),
            timeout: TEN_MINUTES,
            batch: 8,
            env: Vec::new(),
            paths: Vec::new(),
            terminal: false,
        }
    }
}

impl Judge {
    /// Whether it may speak of what a checker judges.
    pub fn speaks_of(&self, checker: &str) -> bool {
        self.checkers.iter().any(|one| one == checker)
    }

    /// The name of its file of records.
    pub fn file_name(&self) -> String {
        format!("{}.jsonl", self.name)
    }
}
