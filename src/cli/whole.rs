//! Files that are there whole or not at all: written beside their place, and put there once they are complete.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// A file that appears, or takes the place of an older one, when it is finished.
pub(crate) struct WholeFile {
    out: BufWriter<Place>,
}

enum Place {
    Beside(NamedTempFile, PathBuf),
    /// What is no file, as `/dev/stdout` or a pipe, cannot be put in place of itself.
    Straight(File),
}

impl WholeFile {
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        let place = match fs::metadata(path) {
            Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(there) if !there.is_file() => Place::Straight(File::options().write(true).open(path)?),
            Ok(there) if there.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
            // A link stays a link, and what it leads to is written anew, with the rights that it has.
            Ok(there) => {
                let (file, path) = beside(&fs::canonicalize(path)?)?;
                file.as_file().set_permissions(there.permissions())?;
                Place::Beside(file, path)
            }
            Err(_) => {
                let (file, path) = beside(path)?;
                Place::Beside(file, path)
            }
        };
        Ok(Self { out: BufWriter::with_capacity(1 << 16, place) })
    }

    /// Puts the file in its place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.out.into_inner().map_err(io::IntoInnerError::into_error)? {
            Place::Beside(file, path) => file.persist(path).map(|_| ()).map_err(|error| error.error),
            Place::Straight(mut file) => file.flush(),
        }
    }
}

/// A file beside a path that is to take its place.
fn beside(path: &Path) -> io::Result<(NamedTempFile, PathBuf)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".factsnap-");
    // Readable as any other new file, and no more: the system takes away what it takes away of every new file.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    Ok((builder.tempfile_in(folder)?, path.to_owned()))
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

/// A folder of pages, of which `index.html` comes last.
pub(crate) struct Pages {
    folder: PathBuf,
    written: HashSet<String>,
}

impl Pages {
    pub(crate) fn create(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned(), written: HashSet::new() })
    }

    pub(crate) fn write(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut file = WholeFile::create(&self.folder.join(name))?;
        file.write_all(bytes)?;
        file.finish()?;
        self.written.insert(name.to_owned());
        if name == "index.html" { self.remove_older() } else { Ok(()) }
    }

    /// Removes the pages that an earlier, larger report left here; nothing that another program has written.
    fn remove_older(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if is_page(&name) && !self.written.contains(&name) && is_ours(&entry.path()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// Whether a name is that of a page with a number.
fn is_page(name: &str) -> bool {
    let number = name.strip_suffix(".html").and_then(|name| name.strip_prefix("page-").or(name.strip_prefix("index-")));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_ours(path: &Path) -> bool {
    let start = fs::read(path).unwrap_or_default();
    let start = String::from_utf8_lossy(start.get(..start.len().min(500)).unwrap_or_default()).into_owned();
    start.contains("<meta name=\"generator\" content=\"factsnap ")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::{Pages, WholeFile};

    #[test]
    fn a_file_that_is_not_finished_leaves_the_old_one() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("a.html");
        fs::write(&path, "old").unwrap();
        let mut file = WholeFile::create(&path).unwrap();
        file.write_all(b"half").unwrap();
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        let mut file = WholeFile::create(&path).unwrap();
        file.write_all(b"whole").unwrap();
        file.finish().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn older_pages_go_and_other_files_stay() {
        let folder = tempfile::TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name);
        let ours = "<meta name=\"generator\" content=\"factsnap 0\">";
        for (name, text) in [("page-2.html", ours), ("page-3.html", "mine"), ("page-x.html", ours)] {
            fs::write(at(name), text).unwrap();
        }
        let mut pages = Pages::create(folder.path()).unwrap();
        pages.write("page-1.html", b"").unwrap();
        pages.write("index.html", b"").unwrap();
        let kept = ["page-1.html", "page-2.html", "page-3.html", "page-x.html"].map(|name| at(name).exists());
        assert_eq!(kept, [true, false, true, true]);
    }
}
