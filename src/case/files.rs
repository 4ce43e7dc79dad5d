//! The texts a case names by file: relative to its folder and never outside it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::words::plain_io_words;

/// Where a case may name files.
#[derive(Clone, Copy, Debug)]
pub(super) enum Files<'p> {
    /// In the folder of the case.
    Under(&'p Path),
    /// Nowhere: the case is no file itself.
    None,
}

impl Files<'_> {
    /// The text of a file that a case names; on failure what is wrong with it, to be told beside the place that names it.
    pub(super) fn read(self, name: &str) -> Result<String, String> {
        let Self::Under(folder) = self else {
            return Err(format!("file `{name}` cannot be read: only a case in a file may name other files"));
        };
        let path = inside(folder, name)?;
        if !path.is_file() && !path.is_dir() {
            return Err(format!("file `{name}` cannot be read: it is not a regular file")); // a pipe would block for ever
        }
        let bytes =
            fs::read(&path).map_err(|error| format!("file `{name}` cannot be read: {}", plain_io_words(&error)))?;
        String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            format!("file `{name}` is not UTF-8: byte {at} is not part of a valid character")
        })
    }
}

/// The path of a named file, if it lies in the folder, links followed.
fn inside(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let named = Path::new(name);
    if name.contains('\\') || !named.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(format!("file `{name}` is outside the folder of the case"));
    }
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let cannot = |error: &std::io::Error| format!("file `{name}` cannot be read: {}", plain_io_words(error));
    let root = folder.canonicalize().map_err(|error| cannot(&error))?;
    let path = folder.join(named).canonicalize().map_err(|error| cannot(&error))?;
    if path.starts_with(&root) {
        Ok(path)
    } else {
        Err(format!("file `{name}` is a link to a place outside the folder of the case"))
    }
}
