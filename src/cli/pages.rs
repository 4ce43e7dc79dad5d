//! A report of several pages in a folder.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use factsnap::disk::write_whole;

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
        write_whole(&self.folder.join(name), bytes)?;
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

    use super::Pages;

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
