//! Whether cases are worse than those of a git revision, as `diff` says it.

use std::path::{Path, PathBuf};

use factsnap::Problem;
use factsnap::diff::{Effect, diff};

use super::color::Color;
use super::diff::side;
use super::git;
use super::outcome::{Ended, Outcome};
use super::project::Project;

/// Compares each path with the same path of a revision; a path that the revision does not have is new, and not worse.
pub(super) fn than(revision: &str, project: &Project, paths: &[PathBuf], color: Color) -> Ended {
    let mut outcome = Outcome::default();
    for path in paths {
        if path == Path::new("-") || !git::has(revision, path).map_err(Problem::new)? {
            continue;
        }
        let before = PathBuf::from(format!("{revision}:{}", path.display()));
        let (old, new) = (side::read(project, &before, color)?, side::read(project, path, color)?);
        outcome.worsen(old.outcome.max(new.outcome));
        if diff(old.records, new.records).iter().any(|diff| diff.effect == Effect::Worse) {
            outcome.worsen(Outcome::Inconsistent);
        }
    }
    Ok(outcome)
}
