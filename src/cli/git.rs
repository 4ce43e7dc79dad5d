//! A git revision of a folder or file, laid out in a folder that goes away again; nothing of it is run.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The revision and the path of `main:cases`.
pub(crate) fn parse(argument: &str) -> Option<(&str, &str)> {
    argument.split_once(':').filter(|(revision, _)| !revision.is_empty())
}

/// What a revision has at a path, for as long as it is needed.
pub(crate) struct LaidOut {
    pub(crate) path: PathBuf,
    _folder: TempDir,
}

/// Writes what a revision has at a path to a new folder.
pub(crate) fn lay_out(revision: &str, path: &str) -> Result<LaidOut, String> {
    let folder = TempDir::new().map_err(|error| format!("no temporary folder for it: {error}"))?;
    // A path of a revision is taken from the current folder, as everywhere else on the command line.
    let path = path.trim_end_matches('/');
    let object = match path {
        "" | "." => format!("{revision}:./"),
        path => format!("{revision}:./{}", path.trim_start_matches("./")),
    };
    if revision.starts_with('-') {
        return Err("a revision does not start with `-`".to_owned()); // git would take it for an option
    }
    let kind = git(&["cat-file", "-t", &object])?;
    let at = folder.path().join(Path::new(path).file_name().unwrap_or("tree".as_ref()));
    match kind.trim() {
        "blob" => write(&at, git(&["cat-file", "blob", &object])?.as_bytes())?,
        "tree" => lay_out_tree(&object, &at)?,
        other => return Err(format!("it is a {other}, neither a folder nor a file")),
    }
    Ok(LaidOut { path: at, _folder: folder })
}

/// Whether a revision has something at a path; an error where there is no such revision.
pub(crate) fn has(revision: &str, path: &Path) -> Result<bool, String> {
    if revision.starts_with('-') {
        return Err("a revision does not start with `-`".to_owned()); // git would take it for an option
    }
    git(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])
        .map_err(|_| format!("git has no revision `{revision}`"))?;
    let path = path.to_string_lossy();
    Ok(git(&["cat-file", "-e", &format!("{revision}:./{}", path.trim_start_matches("./").trim_end_matches('/'))])
        .is_ok())
}

fn lay_out_tree(object: &str, tree: &Path) -> Result<(), String> {
    let listing = git(&["ls-tree", "-r", "-z", "--full-tree", object])?;
    let mut objects = Objects::open()?;
    fs::create_dir_all(tree).map_err(|error| error.to_string())?;
    for entry in listing.split('\0').filter(|entry| !entry.is_empty()) {
        let Some((about, name)) = entry.split_once('\t') else { continue };
        let mut about = about.split(' ');
        // Links and submodules are no files of the folder.
        let (Some("100644" | "100755"), Some("blob"), Some(id)) = (about.next(), about.next(), about.next()) else {
            continue;
        };
        if !Path::new(name).components().all(|part| matches!(part, Component::Normal(_))) {
            continue;
        }
        write(&tree.join(name), &objects.read(id)?)?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes));
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

fn git(arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("git").args(arguments).output().map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(message.lines().next().unwrap_or("git failed").trim_start_matches("fatal: ").to_owned())
}

/// One git process that answers for every file, because a process a file would take long.
struct Objects {
    process: std::process::Child,
}

impl Objects {
    fn open() -> Result<Self, String> {
        let mut command = Command::new("git");
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.spawn().map(|process| Self { process }).map_err(|error| format!("git cannot be run: {error}"))
    }

    fn read(&mut self, id: &str) -> Result<Vec<u8>, String> {
        self.ask(id).map_err(|error| format!("git cannot read the file {id}: {error}"))
    }

    /// The answer is `<id> blob <size>`, the bytes, and a line's end.
    fn ask(&mut self, id: &str) -> std::io::Result<Vec<u8>> {
        let (Some(input), Some(output)) = (&mut self.process.stdin, &mut self.process.stdout) else {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        };
        writeln!(input, "{id}")?;
        input.flush()?;
        // A buffer of one byte takes nothing of the next answer.
        let mut reader = BufReader::with_capacity(1, output);
        let mut head = String::new();
        reader.read_line(&mut head)?;
        let size = head.split_whitespace().nth(2).and_then(|size| size.parse().ok());
        let mut bytes = vec![0; size.ok_or(std::io::ErrorKind::InvalidData)?];
        reader.read_exact(&mut bytes)?;
        reader.read_exact(&mut [0])?;
        Ok(bytes)
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_revision_and_a_path() {
        assert_eq!(parse("main:cases"), Some(("main", "cases")));
        assert_eq!(parse("HEAD~1:"), Some(("HEAD~1", "")));
        assert_eq!(parse("cases"), None);
        assert_eq!(parse(":cases"), None);
    }
}
