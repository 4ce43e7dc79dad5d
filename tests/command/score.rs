//! `factsnap score` counts what the script counts that the labelled data beside this project came with: the same figures, and
//! the same rows in its lists.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its command has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The words that stand, one behind the other, before a share in what the script prints, and the figure's name here.
const SHARES: [(&[&str], &str); 13] = [
    (&["\nnumeric      found "], "numeric_errors_found"),
    (&["\ntimeframe    found "], "timeframe_errors_found"),
    (&["\nattribution  found "], "attribution_errors_found"),
    (&["\nany          found "], "other_errors_found"),
    (&["\nall errors found "], "errors_found"),
    (&["\nall errors found ", " any "], "errors_found_by_any"),
    (&["\nfaithful flagged "], "faithful_flagged"),
    (&["\nflawed with flags elsewhere "], "flawed_flagged_beside"),
    (&["\nprecision per flag ~ "], "flag_precision"),
    (&["\nright claims ", " supported "], "right_supported"),
    (&["\nright claims ", " undetermined "], "right_undetermined"),
    (&["\nright claims ", " no finding "], "right_no_finding"),
    (&["\nright claims ", " flagged "], "right_flagged"),
];

/// The same for plain counts.
const COUNTS: [(&[&str], &str); 5] = [
    (&["\nfaithful flagged ", "'numeric': "], "faithful_flagged_numeric"),
    (&["\nfaithful flagged ", "'timeframe': "], "faithful_flagged_timeframe"),
    (&["\nfaithful flagged ", "'attribution': "], "faithful_flagged_attribution"),
    (&["\nfaithful flagged ", " flags "], "flags_on_faithful"),
    (&["\nflawed with flags elsewhere ", " flags "], "flags_beside_error"),
];

#[test]
#[ignore = "reads all labelled data: `.ci/run` runs it"]
fn it_agrees_with_the_script() {
    let folders = ["newsroom", "faults"].map(|name| shared().join("data").join(name));
    let files: Vec<PathBuf> =
        folders.iter().flat_map(fs::read_dir).flatten().map(|entry| entry.unwrap().path()).collect();
    let has_python = Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success());
    if files.is_empty() || !has_python {
        eprintln!("skipped: there is no labelled data in ../shared, or no python3");
        return;
    }
    for file in files {
        let (lists, scores) = scored(&file);
        let [missed, alarms] = ["missed", "alarm"].map(|list| scripted(&file, list));
        let same = |list: &str, printed: &str| {
            let ours = lists.lines().filter(|line| line.contains(&format!(": {list} ")));
            // The script's list leaves out what another checker flags.
            let ours = rows(ours.filter(|line| !line.contains(", flagged by another checker: ")), ": ");
            assert_eq!(ours, rows(printed.lines().filter(|line| line.contains(" | ")), " "), "{}", file.display());
        };
        same("missed", &missed);
        same("alarm", &alarms);
        agree(&scores, &format!("\n{missed}"), &file);
    }
}

#[track_caller]
fn agree(scores: &Value, printed: &str, file: &Path) {
    let count = |name: &str, of: &str| scores["all"]["figures"][name][of].as_u64().unwrap_or(0);
    for (words, name) in SHARES {
        let share = format!("{}/{}", count(name, "hits"), count(name, "of"));
        assert_eq!(share, behind(printed, words).unwrap_or("0/0"), "{}: {name}", file.display());
    }
    for (words, name) in COUNTS {
        let hits = count(name, "hits").to_string();
        assert_eq!(hits, behind(printed, words).unwrap_or("0"), "{}: {name}", file.display());
    }
}

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}

/// The lists and the scores of a file.
fn scored(file: &Path) -> (String, Value) {
    let mut score = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    let printed = stdout(score.arg("score").arg(file).args(["--format", "json", "--list", "missed,alarm"]));
    let (lists, scores) = printed.split_at(printed.find("{\n").unwrap());
    (lists.to_owned(), serde_json::from_str(scores).unwrap())
}

fn scripted(file: &Path, list: &str) -> String {
    let mut script = Command::new("python3");
    script.arg(shared().join("tools/score_claims.py")).arg(env!("CARGO_BIN_EXE_factsnap")).arg(file);
    stdout(script.args(["--list", list]))
}

fn stdout(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The word behind some words, each of which is searched behind the one before; of one line, as the lists stand above.
fn behind<'t>(printed: &'t str, words: &[&str]) -> Option<&'t str> {
    let (first, more) = words.split_first()?;
    let line = printed.split_once(first)?.1.split('\n').next()?;
    let rest = more.iter().try_fold(line, |rest, words| Some(rest.split_once(words)?.1))?;
    rest.split([' ', ',', '}']).next()
}

/// The ids that lines begin with: one that flags several things in a row once.
fn rows<'t>(lines: impl Iterator<Item = &'t str>, end: &str) -> Vec<&'t str> {
    let mut rows: Vec<&str> = lines.filter_map(|line| line.split(end).next()).collect();
    rows.dedup();
    rows
}
