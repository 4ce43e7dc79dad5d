//! The `console` blocks of a page, typed into a shell one after the other in one folder: a newcomer's who reads the page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rexpect::ReadUntil;
use rexpect::session::spawn_command;
use tempfile::TempDir;

use crate::blocks::blocks;
use crate::pages::{Page, WRITING, pages, root};

#[test]
fn the_sessions_print_what_stands_there() {
    let _alone = WRITING.lock();
    let wrong: Vec<String> = pages().iter().filter_map(difference).collect();
    assert!(
        wrong.is_empty(),
        "DOCS=overwrite cargo test --test readme writes what is printed now:\n{}",
        wrong.concat()
    );
}

/// What a page shows otherwise than it is printed, if it is not written anew.
fn difference(page: &Page) -> Option<String> {
    let now = replayed(page);
    let holds = now == page.text || page.write(&now);
    (!holds).then(|| format!("{}\n{}", page.path, changed(&page.text, &now)))
}

/// A page with what its sessions print now, in a fresh folder.
fn replayed(page: &Page) -> String {
    let folder = TempDir::new().unwrap();
    // What a reader is taken to have: files to import and to measure.
    let given = root().join("tests/readme/files").join(page.stem());
    for file in fs::read_dir(given).into_iter().flatten().flatten() {
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let mut now = String::new();
    let mut at = 0;
    for block in blocks(&page.text).into_iter().filter(|block| block.language == "console") {
        now += &page.text[at..block.start];
        now += &played(block.body, folder.path());
        at = block.start + block.body.len();
    }
    now + &page.text[at..]
}

/// What stands after one prompt: what is typed, its further lines with `> `, and what is said to be printed.
struct Entry<'t> {
    typed: Vec<&'t str>,
    said: Vec<&'t str>,
}

fn entries(body: &str) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for line in body.lines() {
        if line.starts_with("$ ") {
            entries.push(Entry { typed: vec![line], said: Vec::new() });
        } else if let Some(entry) = entries.last_mut() {
            let goes_on = entry.said.is_empty() && (line.starts_with("> ") || line == ">");
            if goes_on { entry.typed.push(line) } else { entry.said.push(line) }
        }
    }
    entries
}

/// A block with what its commands print now, an empty line after what was printed.
fn played(body: &str, folder: &Path) -> String {
    let mut now = String::new();
    let mut printed_before = false;
    for Entry { typed, said } in entries(body) {
        let script: String = typed.iter().flat_map(|line| [line.get(2..).unwrap_or(""), "\n"]).collect();
        let printed = cut(&run(&script, folder), &said);
        let gap = if printed_before { "\n" } else { "" };
        now += &[gap, &typed.join("\n"), "\n", &printed].concat();
        printed_before = !printed.is_empty();
    }
    now
}

/// As many lines of the output as the page shows of it: a line `...` there leaves out the rest.
fn cut(printed: &str, said: &[&str]) -> String {
    match said.iter().position(|line| *line == "...") {
        Some(shown) => printed.split_inclusive('\n').take(shown).chain(["...\n"]).collect(),
        None => printed.to_owned(),
    }
}

/// What a command prints, after a line with its exit status where that is not 0.
fn run(script: &str, folder: &Path) -> String {
    if script.starts_with("factsnap review") {
        return reviewed(script, folder);
    }
    let run = shell(&format!("exec 2>&1\n{script}"), folder).output().unwrap();
    let status = run.status.code().unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    let printed = printed.trim_end();
    let status = if status == 0 { String::new() } else { format!("? {status}\n") };
    if printed.is_empty() { status } else { format!("{status}{printed}\n") }
}

/// What a review shows at a terminal to somebody who presses `a` each time it waits for a key.
fn reviewed(script: &str, folder: &Path) -> String {
    let mut review = spawn_command(shell(script, folder), Some(20_000)).unwrap();
    let mut printed = String::new();
    loop {
        let waits = "all that remain)".to_owned();
        let (before, found) = review.exp_any(vec![ReadUntil::String(waits), ReadUntil::EOF]).unwrap();
        printed += &[before.as_str(), &found].concat();
        if !found.starts_with("all that") {
            // rexpect gives each byte as a letter of its own.
            let bytes = printed.chars().map(|byte| byte as u8).collect();
            return format!("{}\n", String::from_utf8(bytes).unwrap().replace('\r', "").trim());
        }
        review.send("a").unwrap();
        review.flush().unwrap();
    }
}

/// A shell that finds our factsnap first, as a person's does: no continuous integration, nobody else's configuration.
fn shell(script: &str, folder: &Path) -> Command {
    let ours = Path::new(env!("CARGO_BIN_EXE_factsnap")).parent().map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(ours.into_iter().chain(env::split_paths(&path))).unwrap();
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).current_dir(folder).env("PATH", path).env("NO_COLOR", "1");
    for name in ["CI", "INSTA_UPDATE", "INSTA_WORKSPACE_ROOT", "SOURCE_DATE_EPOCH"] {
        shell.env_remove(name);
    }
    for (name, value) in [("NAME", "Newcomer"), ("EMAIL", "newcomer@example.org")] {
        shell.env(format!("GIT_AUTHOR_{name}"), value).env(format!("GIT_COMMITTER_{name}"), value);
    }
    shell
}

/// The lines that differ.
fn changed(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let gone = old.iter().filter(|line| !new.contains(line)).flat_map(|line| ["-", line, "\n"]);
    gone.chain(new.iter().filter(|line| !old.contains(line)).flat_map(|line| ["+", line, "\n"])).collect()
}
