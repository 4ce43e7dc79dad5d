//! The `console` blocks, typed into a shell one after the other in one folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::blocks::blocks;
use crate::{WRITING, readme, root};

#[test]
fn the_sessions_print_what_stands_there() {
    let folder = TempDir::new().unwrap();
    // What a reader is taken to have: files to import and to measure.
    for file in fs::read_dir(root().join("tests/readme/files")).unwrap().flatten() {
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let _alone = WRITING.lock();
    let text = readme();
    let mut now = String::new();
    let mut at = 0;
    for block in blocks(&text).into_iter().filter(|block| block.language == "console") {
        now += &text[at..block.start];
        now += &played(block.body, folder.path());
        at = block.start + block.body.len();
    }
    now += &text[at..];
    if env::var_os("UPDATE_README").is_some() {
        fs::write(root().join("README.md"), now).unwrap();
    } else if now != text {
        let changed = similar(&text, &now);
        panic!("README.md is not what is printed; UPDATE_README=1 writes it anew:\n{changed}");
    }
}

/// What stands after one prompt: what is typed, its further lines with `> `, and what is told to be printed.
struct Entry<'t> {
    typed: Vec<&'t str>,
    told: Vec<&'t str>,
}

fn entries(body: &str) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for line in body.lines() {
        if line.starts_with("$ ") {
            entries.push(Entry { typed: vec![line], told: Vec::new() });
        } else if let Some(entry) = entries.last_mut() {
            let goes_on = entry.told.is_empty() && line.starts_with("> ");
            if goes_on { entry.typed.push(line) } else { entry.told.push(line) }
        }
    }
    entries
}

/// A block with what its commands print now, an empty line after what was printed.
fn played(body: &str, folder: &Path) -> String {
    let mut now = String::new();
    let mut printed_before = false;
    for Entry { typed, told } in entries(body) {
        let script: String = typed.iter().flat_map(|line| [&line[2..], "\n"]).collect();
        let printed = cut(&run(&script, folder), &told);
        let gap = if printed_before { "\n" } else { "" };
        now += &[gap, &typed.join("\n"), "\n", &printed].concat();
        printed_before = !printed.is_empty();
    }
    now
}

/// As many lines of the output as README shows of it: a line `...` there leaves out the rest.
fn cut(printed: &str, told: &[&str]) -> String {
    match told.iter().position(|line| *line == "...") {
        Some(shown) => printed.split_inclusive('\n').take(shown).chain(["...\n"]).collect(),
        None => printed.to_owned(),
    }
}

/// What a command prints, after a line with its exit status where that is not 0.
fn run(script: &str, folder: &Path) -> String {
    let ours = Path::new(env!("CARGO_BIN_EXE_factsnap")).parent().map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(ours.into_iter().chain(env::split_paths(&path))).unwrap();
    let script = format!("exec 2>&1\n{script}");
    let run = Command::new("sh")
        .args(["-c", &script])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("CI")
        .output()
        .unwrap();
    let status = run.status.code().unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    let printed = printed.trim_end();
    let status = if status == 0 { String::new() } else { format!("? {status}\n") };
    if printed.is_empty() { status } else { format!("{status}{printed}\n") }
}

/// The lines that differ.
fn similar(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let gone = old.iter().filter(|line| !new.contains(line)).flat_map(|line| ["-", line, "\n"]);
    gone.chain(new.iter().filter(|line| !old.contains(line)).flat_map(|line| ["+", line, "\n"])).collect()
}
