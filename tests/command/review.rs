//! `factsnap review` at a terminal of its own: keys go in, files and words come out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;

use rexpect::session::{PtySession, spawn_command};
use tempfile::TempDir;

/// A project whose cases have new verdicts, all pending.
fn pending(names: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in names {
        write(&folder, name, "nine");
    }
    assert!(run(folder.path(), &["test"]).contains(&format!("{} new", names.len())));
    folder
}

fn write(folder: &TempDir, name: &str, number: &str) {
    let cases = folder.path().join("cases");
    fs::create_dir_all(&cases).unwrap();
    let source = "[[source]]\nid = '1'\ntext = 'The storm closed three schools.'\n";
    let case = format!("summary = 'The storm closed {number} schools.'\n{source}");
    fs::write(cases.join(format!("{name}.toml")), case).unwrap();
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    command.args(arguments).current_dir(folder).env("CI", "false");
    for name in ["INSTA_UPDATE", "INSTA_WORKSPACE_ROOT", "NO_COLOR"] {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &[&str]) -> String {
    String::from_utf8(command(folder, arguments).output().unwrap().stdout).unwrap()
}

/// A review at a terminal, which answers within twenty seconds or has failed.
fn start(folder: &TempDir, arguments: &[&str]) -> PtySession {
    let arguments = [&["review"], arguments].concat();
    spawn_command(command(folder.path(), &arguments), Some(20_000)).unwrap()
}

/// Presses a key where the review waits for one.
fn press(review: &mut PtySession, title: &str, key: &str) -> String {
    let before = review.exp_string(title).unwrap();
    let shown = review.exp_string("all that remain)").unwrap();
    review.send(key).unwrap();
    review.flush().unwrap();
    before + &shown
}

#[track_caller]
fn ends(review: &mut PtySession, words: &str, status: i32) {
    let rest = review.exp_eof().unwrap();
    assert!(rest.contains(words), "{words}: {rest:?}");
    // rexpect shows what became of a program by its `Debug` only.
    let ended = format!("{:?}", review.process().wait().unwrap());
    assert!(ended.starts_with("Exited(") && ended.ends_with(&format!(", {status})")), "{ended}");
}

fn snapshots(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join("snapshots")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_key_accepts_rejects_or_skips() {
    let folder = pending(&["a", "b", "c", "d", "e"]);
    fs::rename(folder.path().join("cases/b.toml"), folder.path().join("b.toml")).unwrap();
    let mut review = start(&folder, &[]);
    let shown = press(&mut review, "[1/5] a", "a");
    assert!(shown.contains("cases/a.toml") && shown.contains("+inconsistent: 1 contradicted"), "{shown}");
    assert!(press(&mut review, "[2/5] b", "r").contains("the case of this verdict is gone"));
    press(&mut review, "[3/5] c", "xs"); // a key without a meaning does nothing
    press(&mut review, "[4/5] d", "\r");
    press(&mut review, "[5/5] e", "\u{1b}");
    ends(&mut review, "2 accepted, 2 rejected, 1 not reviewed", 0);
    assert_eq!(snapshots(&folder), ["a.snap", "c.snap.new", "d.snap"]);
    let accepted = fs::read_to_string(folder.path().join("snapshots/a.snap")).unwrap();
    assert!(accepted.starts_with("---\ninput_file: cases/a.toml\n---\ninconsistent"), "{accepted}");
    assert!(run(folder.path(), &["test"]).ends_with("2 passed, 2 new\n"));
}

#[test]
fn a_verdict_whose_case_is_gone_is_not_accepted() {
    let folder = pending(&["a", "b"]);
    fs::rename(folder.path().join("cases/b.toml"), folder.path().join("cases/c.toml")).unwrap();
    let accept = command(folder.path(), &["accept"]).output().unwrap();
    assert_eq!(
        (accept.status.code(), accept.stdout.as_slice()),
        (Some(2), b"accepted a\n1 accepted, 1 not done\n".as_slice())
    );
    let complained = String::from_utf8(accept.stderr).unwrap();
    let why = "snapshots/b.snap.new is of a case that is gone: cases/b.toml\nhelp: remove it with `factsnap reject b`";
    assert!(complained.contains(why), "{complained}");
    press(&mut start(&folder, &[]), "[1/1] b", "a");
    assert_eq!(snapshots(&folder), ["a.snap", "b.snap.new"]);
    assert_eq!(run(folder.path(), &["reject", "b"]), "rejected b\n1 rejected\n");
    assert_eq!(snapshots(&folder), ["a.snap"]);
}

#[test]
fn a_capital_letter_answers_for_all_that_remain() {
    let folder = pending(&["a", "b", "c"]);
    press(&mut start(&folder, &[]), "[1/3] a", "S");
    assert_eq!(snapshots(&folder), ["a.snap.new", "b.snap.new", "c.snap.new"]);
    let mut review = start(&folder, &[]);
    press(&mut review, "[1/3] a", "s");
    press(&mut review, "[2/3] b", "A");
    ends(&mut review, "2 accepted, 1 not reviewed", 0);
    let mut review = start(&folder, &[]);
    press(&mut review, "[1/1] a", "R");
    ends(&mut review, "1 rejected", 0);
    assert_eq!(snapshots(&folder), ["b.snap", "c.snap"]);
}

#[test]
fn stopping_leaves_what_was_done_and_nothing_half_done() {
    for stop in ["q", "\u{3}"] {
        let folder = pending(&["a", "b", "c"]);
        let mut review = start(&folder, &[]);
        press(&mut review, "[1/3] a", "a");
        press(&mut review, "[2/3] b", stop);
        ends(&mut review, "1 accepted, 2 not reviewed", 0);
        assert_eq!(snapshots(&folder), ["a.snap", "b.snap.new", "c.snap.new"]);
    }
}

#[test]
fn a_change_is_shown_as_a_diff_or_whole() {
    let folder = pending(&["a"]);
    run(folder.path(), &["accept"]);
    write(&folder, "a", "ten");
    run(folder.path(), &["test"]);
    let mut review = start(&folder, &["cases/a.toml"]);
    let diff = press(&mut review, "[1/1] a", "d");
    assert!(diff.contains("--- snapshots/a.snap (accepted)") && diff.contains("-NUM001") && diff.contains("+NUM001"));
    let whole = press(&mut review, "[1/1] a", "d");
    assert!(whole.contains("\nNUM001 contradicted") && !whole.contains("-NUM001"), "{whole:?}");
    assert!(press(&mut review, "[1/1] a", "a").contains("+NUM001"));
    ends(&mut review, "1 accepted", 0);
}

#[test]
fn what_was_answered_elsewhere_is_not_answered_twice() {
    let folder = pending(&["a", "b", "c"]);
    let mut review = start(&folder, &[]);
    review.exp_string("[1/3] a").unwrap();
    run(folder.path(), &["accept", "a"]);
    write(&folder, "b", "ten");
    run(folder.path(), &["test", "b"]);
    let newer = fs::read(folder.path().join("snapshots/b.snap.new")).unwrap();
    press(&mut review, "", "A");
    review.exp_string("snapshots/a.snap.new is gone; it may have been accepted or rejected elsewhere").unwrap();
    review.exp_string("snapshots/b.snap.new has changed since it was read").unwrap();
    ends(&mut review, "1 accepted, 2 not reviewed", 2);
    assert_eq!(snapshots(&folder), ["a.snap", "b.snap.new", "c.snap"]);
    assert_eq!(fs::read(folder.path().join("snapshots/b.snap.new")).unwrap(), newer);
}

#[test]
fn what_cannot_be_accepted_is_said_and_left() {
    let folder = pending(&["a", "b"]);
    fs::write(folder.path().join("snapshots/a.snap.new"), "<<<<<<< HEAD\n").unwrap();
    fs::create_dir(folder.path().join("snapshots/b.snap")).unwrap();
    let mut review = start(&folder, &[]);
    assert!(press(&mut review, "[1/2] a", "a").contains("snapshots/a.snap.new: this is not a snapshot"));
    press(&mut review, "[2/2] b", "a");
    review.exp_string("snapshots/b.snap cannot be written").unwrap();
    ends(&mut review, "2 not reviewed", 2);
    assert_eq!(snapshots(&folder), ["a.snap.new", "b.snap", "b.snap.new"]);
}

#[test]
fn colour_is_as_it_is_asked_for() {
    let folder = pending(&["a"]);
    let mut coloured = start(&folder, &["--color", "always"]);
    assert!(coloured.exp_string("remain)").unwrap().contains("\u{1b}[32m+"));
    let mut plain = start(&folder, &["--color", "never"]);
    assert!(!plain.exp_string("remain)").unwrap().contains('\u{1b}'));
}

#[test]
fn there_may_be_nothing_to_review() {
    let folder = TempDir::new().unwrap();
    ends(&mut start(&folder, &[]), "no verdict is pending", 0);
}
