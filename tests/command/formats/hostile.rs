//! A run over cases that try to break out of every format.

use std::fs;
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

/// What breaks out of HTML, XML, workflow commands, Markdown and terminals.
pub(crate) const TEXT: &str = "<script>alert(1)</script> ]]> --> ::error::%0A \u{1b}[31m \u{202e}x \0 \r\n \u{fffe} \u{200b} \
                               [a](http://b) <b>c</b> ![i](j) `q` | @me & \"'";

/// Cases that the run has, one of them unreadable.
pub(crate) const CASES: usize = 4;
/// Findings that are flagged; there are no undetermined ones.
pub(crate) const FLAGGED: usize = 6;
/// Findings that a person allows.
pub(crate) const ALLOWED: usize = 1;
/// Each `expect` that is not met.
pub(crate) const UNMET: usize = 1;
/// Cases that cannot be read.
pub(crate) const UNREADABLE: usize = 1;

pub(crate) struct Run {
    pub(crate) text: String,
    /// The hostile file.
    pub(crate) path: String,
    _folder: TempDir,
}

/// The summary of the file, which says the same wrong thing twice.
pub(crate) fn summary() -> String {
    format!("Nine people were hurt {TEXT}. Nine people were hurt in the crash.")
}

/// The run in a format; nothing in it may be obeyed by a terminal.
#[track_caller]
pub(crate) fn shown(format: &str) -> Run {
    let folder = TempDir::new().unwrap();
    let path = if cfg!(unix) { "a\n::error::%0A,]]>\u{1b}\u{202e}<b>.toml" } else { "a ]] %0A,.toml" };
    let source = factsnap::Source {
        id: TEXT.to_owned(),
        title: Some(TEXT.to_owned()),
        publisher: Some(TEXT.to_owned()),
        text: format!("The crash hurt three people. {TEXT}"),
        ..factsnap::Source::default()
    };
    let case = factsnap::case_toml(TEXT, &[source], &summary());
    fs::write(folder.path().join(path), case).unwrap();
    let record = json!({"id": TEXT, "sources": [{"id": "1", "text": "The crash hurt three people."}],
        "summary": "Nine people were hurt in the crash.",
        "allow": [{"code": "NUM001", "claim": "Nine", "reason": TEXT}]});
    let other = json!({"id": format!("{TEXT}2"), "sources": [{"id": "1", "text": "The crash hurt three people."}],
        "summary": format!("Nine people were hurt in the crash. {TEXT}"),
        "expect": [{"claim": TEXT, "verdict": "supported"}]});
    fs::write(folder.path().join("b.jsonl"), format!("{record}\n{{\"id\": {}}}\n{other}\n", json!(TEXT))).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["check", "--isolated", "--format", format, path, "b.jsonl"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(2), "{}", String::from_utf8_lossy(&run.stderr));
    let text = String::from_utf8(run.stdout).unwrap();
    let hidden: Vec<char> = text.chars().filter(|c| *c != '\n' && factsnap::render::is_hidden(*c)).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
    Run { text, path: path.to_owned(), _folder: folder }
}
