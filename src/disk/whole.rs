//! Files that are there whole or not at all: written beside their place, and put there once they are complete.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that appears, or takes the place of an older one, when it is finished.
///
/// A link stays a link, and what it leads to is written, with the rights that it has.
///
/// ```
/// use std::io::Write;
///
/// let folder = tempfile::TempDir::new()?;
/// let path = folder.path().join("a.txt");
/// let mut file = factsnap::disk::WholeFile::create(&path)?;
/// file.write_all(b"whole")?;
/// assert!(!path.exists());
/// file.finish()?;
/// assert_eq!(std::fs::read_to_string(&path)?, "whole");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct WholeFile {
    out: BufWriter<Place>,
}

#[derive(Debug)]
enum Place {
    Beside(NamedTempFile, PathBuf),
    /// What is no file, as `/dev/stdout` or a pipe, cannot be put in place of itself.
    Straight(File),
}

impl WholeFile {
    /// Begins a file.
    ///
    /// # Errors
    ///
    /// A place where no file can be written.
    pub fn create(path: &Path) -> io::Result<Self> {
        let place = match fs::metadata(path) {
            Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => Place::Straight(File::options().write(true).open(path)?),
            Ok(there) if there.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
            Ok(there) => {
                let path = target(path)?;
                let file = beside(&path)?;
                file.as_file().set_permissions(there.permissions())?;
                Place::Beside(file, path)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let path = target(path)?;
                Place::Beside(beside(&path)?, path)
            }
            Err(error) => return Err(error),
        };
        Ok(Self { out: BufWriter::with_capacity(1 << 16, place) })
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    ///
    /// What cannot be written, or not be put there; the older file stays then.
    pub fn finish(self) -> io::Result<()> {
        match self.out.into_inner().map_err(io::IntoInnerError::into_error)? {
            Place::Beside(file, path) => file.persist(path).map(|_| ()).map_err(|error| error.error),
            Place::Straight(mut file) => file.flush(),
        }
    }
}

/// Writes a file in a folder that need not be there yet.
///
/// # Errors
///
/// What cannot be written; an older file stays then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder(path))?;
    let mut file = WholeFile::create(path)?;
    file.write_all(bytes)?;
    file.finish()
}

/// Writes a file that must not be there yet, in a folder that need not be.
///
/// # Errors
///
/// What cannot be written, or a file that is there.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder(path))?;
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    file.persist_noclobber(path).map(|_| ()).map_err(|error| error.error)
}

/// Where a path leads by its links, also to what is not there yet.
fn target(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = folder(&path).join(next),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// A file beside a path that is to take its place; hidden, so that nobody takes it for a case.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".factsnap-");
    // Readable as any other new file, and no more: the system takes away what it takes away of every new file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder(path))
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

impl Write for Place {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Beside(file, _) => file.write(bytes),
            Self::Straight(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Beside(file, _) => file.flush(),
            Self::Straight(file) => file.flush(),
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::{WholeFile, write_new, write_whole};

    #[test]
    fn a_file_that_is_not_finished_leaves_the_old_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, "old").unwrap();
        let mut file = WholeFile::create(&path).unwrap();
        file.write_all(b"half").unwrap();
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        write_whole(&path, b"whole").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        assert!(write_new(&path, b"new").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside");
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name);
        symlink("later.txt", at("link")).unwrap();
        for text in ["first", "second"] {
            write_whole(&at("link"), text.as_bytes()).unwrap();
            assert!(at("link").is_symlink());
            assert_eq!(fs::read_to_string(at("later.txt")).unwrap(), text);
        }
        symlink("round", at("round")).unwrap();
        assert!(write_whole(&at("round"), b"").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_was_written() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("plain"), "").unwrap();
        write_new(&at("new"), b"").unwrap();
        write_whole(&at("a/whole"), b"").unwrap();
        let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode();
        assert_eq!([mode("new"), mode("a/whole")], [mode("plain"); 2]);
    }
}
