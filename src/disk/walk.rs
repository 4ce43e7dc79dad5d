//! What lies below a folder.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::case::plain_io_words;

/// The name of the configuration, which is no case.
pub const CONFIG_FILE: &str = "factsnap.toml";

/// Every file below a folder in sorted order, or why a place there cannot be read; nothing where there is no such folder.
///
/// What is hidden is an editor's or a version control's, and is passed over like the configuration. Links are followed, since a
/// case that is silently left out would look like a case that passes.
///
/// ```
/// use factsnap::disk::files_below;
///
/// let folder = tempfile::TempDir::new()?;
/// for name in ["b.toml", "a.toml", ".hidden.toml", "factsnap.toml"] {
///     std::fs::write(folder.path().join(name), "")?;
/// }
/// let found: Vec<_> = files_below(folder.path()).filter_map(Result::ok).collect();
/// assert_eq!(found, [folder.path().join("a.toml"), folder.path().join("b.toml")]);
/// assert_eq!(files_below(&folder.path().join("nowhere")).count(), 0);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn files_below(folder: &Path) -> impl Iterator<Item = Result<PathBuf, (PathBuf, String)>> + '_ {
    // Where that cannot be seen, the walk says why.
    let is_there = !matches!(folder.try_exists(), Ok(false));
    let walk = is_there.then(|| WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter());
    let entries = walk
        .into_iter()
        .flat_map(|walk| walk.filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry.file_name())));
    entries.filter_map(|entry| match entry {
        Ok(entry) => entry.file_type().is_file().then(|| Ok(entry.into_path())),
        Err(error) => Some(Err((error.path().unwrap_or(folder).to_owned(), why(&error)))),
    })
}

fn why(error: &walkdir::Error) -> String {
    match (error.loop_ancestor(), error.io_error()) {
        (Some(_), _) => "it links to a folder that contains it".to_owned(),
        (None, Some(error)) => plain_io_words(error),
        (None, None) => error.to_string(),
    }
}

fn is_passed_over(name: &OsStr) -> bool {
    name == CONFIG_FILE || name.as_encoded_bytes().starts_with(b".")
}

/// Whether a file's name ends in one of some endings, in letters of any case.
///
/// ```
/// use factsnap::disk::has_ending;
///
/// assert!(has_ending("a/b.TOML".as_ref(), &["toml"]) && !has_ending("toml".as_ref(), &["toml"]));
/// ```
pub fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
