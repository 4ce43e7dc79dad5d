//! The pages that people write: README.md and those of `docs/` that no table of the program writes.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

/// The pages of `docs/` that `src/cli/docs.rs` writes, and holds.
const GENERATED: &[&str] = &["commands.md", "configuration.md", "findings.md"];

/// Held while pages are read and perhaps written.
pub(crate) static WRITING: Mutex<()> = Mutex::new(());

/// A page of Markdown, as it is now.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its path below the root: `docs/ci.md`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Page {
    /// The page at a path below the root.
    pub(crate) fn at(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap();
        Self { path: path.to_owned(), text: text.replace("\r\n", "\n") }
    }

    /// Its name without folder and ending: `ci`.
    pub(crate) fn stem(&self) -> &str {
        self.path.trim_start_matches("docs/").trim_end_matches(".md")
    }

    /// Takes what it says now for what it is to say, if that is asked for.
    pub(crate) fn write(&self, now: &str) -> bool {
        let asked = std::env::var_os("DOCS").is_some_and(|what| what == "overwrite");
        if asked {
            fs::write(root().join(&self.path), now).unwrap();
        }
        asked
    }
}

pub(crate) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// The names of all pages in `docs/`, in order.
pub(crate) fn names() -> Vec<String> {
    let entries = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let pages = entries.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut names: Vec<String> = pages.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// README.md, then the pages of `docs/` that people write.
pub(crate) fn pages() -> Vec<Page> {
    let written = names().into_iter().filter(|name| !GENERATED.contains(&name.as_str()));
    [Page::at("README.md")].into_iter().chain(written.map(|name| Page::at(&format!("docs/{name}")))).collect()
}
