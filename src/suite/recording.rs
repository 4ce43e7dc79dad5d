//! What becomes of a verdict that was not accepted before, as the environment says it to insta, and to us.

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::case::{Problem, nearest};

/// What is written down, and when.
#[derive(Clone, Debug)]
pub(super) struct Recording {
    pub(super) update: Update,
    /// Whether a pending verdict passes: `cargo insta test` has a word with it afterwards.
    pub(super) force_pass: bool,
    /// Where verdicts are pending, if not beside the accepted ones.
    pub(super) pending: Option<PathBuf>,
    /// The file that learns which snapshots are in use.
    references: Option<PathBuf>,
}

/// Where a new verdict goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Update {
    /// It is accepted.
    Always,
    /// It is accepted where there was none, and pending where it changed.
    Unseen,
    /// It is pending.
    New,
    /// Nowhere.
    No,
    /// It is accepted, and one that has not changed is written anew.
    Force,
}

const WORDS: [&str; 7] = ["auto", "always", "unseen", "new", "no", "force", "1"];

impl Recording {
    pub(super) fn from_environment() -> Result<Self, Problem> {
        let path = |name| word(name).map(PathBuf::from);
        Ok(Self {
            update: update()?,
            force_pass: word("INSTA_FORCE_PASS").is_some_and(|word| word == "1"),
            pending: path("INSTA_PENDING_DIR"),
            references: path("INSTA_SNAPSHOT_REFERENCES_FILE"),
        })
    }

    /// Tells whoever asked that a snapshot is in use; nobody is told where it cannot be written.
    pub(super) fn is_in_use(&self, snapshot: &Path) {
        let Some(file) = &self.references else { return };
        if let Ok(mut file) = OpenOptions::new().append(true).create(true).open(file) {
            let _ = file.write_all(format!("{}\n", snapshot.display()).as_bytes());
        }
    }
}

fn update() -> Result<Update, Problem> {
    if word("INSTA_FORCE_UPDATE").is_some_and(|word| word == "1") {
        return Ok(Update::Force);
    }
    match word("INSTA_UPDATE").as_deref() {
        None | Some("auto") => Ok(if is_ci() { Update::No } else { Update::New }),
        Some("always" | "1") => Ok(Update::Always),
        Some("unseen") => Ok(Update::Unseen),
        Some("new") => Ok(Update::New),
        Some("no") => Ok(Update::No),
        Some("force") => Ok(Update::Force),
        Some(other) => {
            let help = nearest(other, WORDS).unwrap_or_else(|| format!("known are {}", WORDS[..6].join(", ")));
            Err(Problem::new(format!("INSTA_UPDATE is `{other}`")).with_help(Some(help)))
        }
    }
}

/// What a variable says; one that is empty says nothing.
fn word(name: &str) -> Option<String> {
    env::var(name).ok().filter(|word| !word.is_empty())
}

fn is_ci() -> bool {
    match env::var("CI").as_deref() {
        Ok("false" | "0" | "") => false,
        Ok(_) => true,
        Err(_) => env::var_os("TF_BUILD").is_some(),
    }
}
