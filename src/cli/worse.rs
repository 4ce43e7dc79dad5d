//! Whether cases are worse than those of a git revision, as `diff` says it.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use factsnap::Problem;
use factsnap::diff::{Effect, diff};
use factsnap::render::visible;

use super::color::Color;
use super::diff::side;
use super::git;
use super::outcome::{Ended, Outcome};
use super::project::Project;

/// Some paths as git takes them.
pub(super) fn comparable(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Problem> {
    paths.iter().map(|path| below_here(path)).collect()
}

/// Compares each path with the same path of a revision; a path that the revision does not have is new, and not worse.
pub(super) fn than(revision: &str, project: &Project, paths: Vec<PathBuf>, color: Color) -> Ended {
    let mut outcome = Outcome::default();
    for path in paths {
        if !git::has(revision, &path).map_err(Problem::new)? {
            continue;
        }
        let before = PathBuf::from(format!("{revision}:{}", path.display()));
        let (old, new) = (side::read(project, &before, color)?, side::read(project, &path, color)?);
        outcome.worsen(old.outcome.max(new.outcome));
        let diffs = diff(old.records, new.records);
        let worse: Vec<&str> =
            diffs.iter().filter(|diff| diff.effect == Effect::Worse).map(|diff| diff.id.as_str()).collect();
        if !worse.is_empty() {
            // Where standard error is closed nobody can be told.
            let _ = writeln!(io::stderr(), "worse than in {revision}: {}", visible(&worse.join(", ")));
            outcome.worsen(Outcome::Inconsistent);
        }
    }
    Ok(outcome)
}

/// A path as git takes it, from the current folder on.
fn below_here(path: &Path) -> Result<PathBuf, Problem> {
    let no = |why: &str| Problem::new(format!("--fail-on worse cannot compare {}: {why}", path.display()));
    if path == Path::new("-") {
        return Err(no("standard input is not in git"));
    }
    if path.is_relative() {
        return Ok(path.to_owned());
    }
    let here = env::current_dir().and_then(|here| here.canonicalize()).map_err(|error| no(&error.to_string()))?;
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let below = real.strip_prefix(here).map_err(|_| no("it is outside the current folder"))?;
    Ok(if below.as_os_str().is_empty() { PathBuf::from(".") } else { below.to_owned() })
}
