//! The file of a judge's records, written by one run at a time, so that two at once keep what both have recorded.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use factsnap::disk::write_whole;
use factsnap::judgement::{Judge, Records};
use factsnap::{CaseError, Problem, plain_io_words};

use crate::cli::project::Project;

/// Changes the records of a judge, those that another run has added meanwhile among them; what `change` gives.
pub(super) fn change<T>(
    project: &Project,
    judge: &Judge,
    change: impl FnOnce(&mut Records) -> T,
) -> Result<(Records, T), CaseError> {
    let folder = project.config().map(factsnap::Config::judgement_folder).unwrap_or_default();
    let path = folder.join(judge.file_name());
    let cannot = |error: &io::Error| {
        CaseError::from(Problem::new(format!("{} cannot be written: {}", path.display(), plain_io_words(error))))
    };
    let _lock = Lock::new(&folder, &judge.name).map_err(|error| cannot(&error))?;
    let before = Records::read(&path)?;
    let mut records = before.clone();
    let given = change(&mut records);
    if records != before {
        write_whole(&path, records.text().as_bytes()).map_err(|error| cannot(&error))?;
    }
    Ok((records, given))
}

/// What only one run holds at a time; the system takes it from a run that is killed.
struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Waits until no other run holds it.
    fn new(folder: &Path, name: &str) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let path = folder.join(format!(".{name}.lock"));
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(&path)?;
            match file.lock() {
                // Where the disk knows no locks, one run at a time has to do.
                Err(error) if error.kind() != io::ErrorKind::Unsupported => return Err(error),
                _ if is_at(&file, &path) => return Ok(Self { file, path }),
                _ => {} // whoever held it has taken it away
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere a file that is open cannot be taken away.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Whether a file is still the one of a name.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |metadata: &fs::Metadata| (metadata.dev(), metadata.ino());
    matches!((file.metadata(), fs::metadata(path)), (Ok(held), Ok(there)) if id(&held) == id(&there))
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}
