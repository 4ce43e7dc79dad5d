//! The command between other programs: it answers as it is asked, and a closed pipe is no pass.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

const FINE: &str = r#"{"id": "a", "sources": [{"id": "1", "text": "The crash hurt three people."}], "summary": "It hurt three people."}"#;

const PAGE: &str = "[1]\nTitle\nIt rained.\n\nIt rained\n1\n.\n";

fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["check", "--isolated"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn a_record_is_answered_before_the_next_is_asked() {
    for format in ["jsonl", "github"] {
        let mut child = start(&["--format", format, "-"]);
        let mut input = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        for _ in 0..3 {
            writeln!(input, "{}", FINE.replace("It hurt three", "It hurt nine")).unwrap();
            input.flush().unwrap();
            assert!(answers.next().unwrap().unwrap().contains("NUM001"));
        }
        drop(input);
        assert_eq!(answers.count(), usize::from(format == "github"));
        assert_eq!(child.wait().unwrap().code(), Some(1));
    }
}

#[test]
fn a_closed_pipe_is_no_pass() {
    for format in ["human", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html"] {
        let mut child = start(&["--format", format, "-"]);
        drop(child.stdout.take());
        let mut input = child.stdin.take().unwrap();
        for _ in 0..2000 {
            if writeln!(input, "{FINE}").is_err() {
                break; // nobody reads on
            }
        }
        drop(input);
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (output.status.code(), String::from_utf8(output.stderr).unwrap()),
            (Some(2), String::new()),
            "{format}"
        );
    }
}

/// What a command says and how it ends where its standard output goes to `out`.
#[cfg(unix)]
fn told(arguments: &str, out: impl Into<Stdio>) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    command.args(arguments.split(' ')).current_dir("tests/cli/test.in").env("INSTA_UPDATE", "no").env_remove("CI");
    let output = command.stdin(Stdio::null()).stdout(out).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(unix)]
#[test]
fn what_judges_or_counts_loses_nothing_to_a_closed_pipe() {
    let to_nobody = || std::io::pipe().unwrap().1;
    for arguments in ["test", "score cases", "mutate cases", "diff cases cases", "accept", "reject"] {
        assert_eq!(told(arguments, to_nobody()), (Some(2), String::new()), "{arguments}");
    }
    for arguments in ["--help", "explain", "mentions cases", "config", "schema case", "completions bash", "man"] {
        assert_eq!(told(arguments, to_nobody()), (Some(0), String::new()), "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for arguments in
        ["check cases", "test", "score cases", "accept", "explain", "--help", "--version", "mentions cases"]
    {
        let why = "error: the output cannot be written: the disk is full\n".to_owned();
        assert_eq!(told(arguments, full()), (Some(2), why), "{arguments}");
    }
    let (status, why) = told("check cases --format concise --output json=/dev/full", Stdio::null());
    assert_eq!((status, &*why), (Some(2), "error: /dev/full cannot be written: the disk is full\n"));
}

#[cfg(unix)]
#[test]
fn an_input_that_cannot_be_read_is_told() {
    for command in ["check", "mentions", "score", "mutate"] {
        let folder = std::fs::File::open("tests").unwrap();
        let mut command =
            Command::new(env!("CARGO_BIN_EXE_factsnap")).arg(command).arg("-").stdin(folder).output().unwrap();
        command.stderr.truncate("error: it is a folder, not a file\n".len());
        let why = String::from_utf8(command.stderr).unwrap();
        assert_eq!((command.status.code(), &*why), (Some(2), "error: it is a folder, not a file\n"));
    }
}

#[test]
fn answers_are_the_same_however_many_work_on_them() {
    let records: Vec<String> = (0..300).map(|at| FINE.replace("\"a\"", &format!("\"{at}\""))).collect();
    let records = records.join("\n");
    let answers = |jobs| {
        let mut child = start(&["--format", "jsonl", "--jobs", jobs, "-"]);
        let mut input = child.stdin.take().unwrap();
        let records = records.clone();
        let writer = std::thread::spawn(move || input.write_all(records.as_bytes()));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let alone = answers("1");
    assert_eq!(alone.lines().count(), 300);
    assert_eq!(alone, answers("5"));
}

#[test]
fn what_comes_from_a_stream_is_named_by_what_it_is() {
    let folder = tempfile::TempDir::new().unwrap();
    let import = |from: &str, text: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_factsnap"));
        command.args(["import", "--from", from, "-"]).current_dir(folder.path());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
    };
    assert!(import("csv", "source,summary\nIt rained.,It rained.\n").starts_with("cases/record.toml\n"));
    let mut new = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    let mut new = new.args(["new", "rain", "--page", "-"]).current_dir(folder.path());
    new = new.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = new.spawn().unwrap();
    child.stdin.take().unwrap().write_all(PAGE.as_bytes()).unwrap();
    let told = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(told.contains("`factsnap check cases/rain.toml` then tests it."), "{told}");
    assert!(import("page", PAGE).starts_with("cases/page.toml\n"));
}

#[test]
fn a_run_is_compared_as_it_comes() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut child = start(&["--format", "jsonl", "-"]);
    writeln!(child.stdin.take().unwrap(), "{FINE}").unwrap();
    let old = folder.path().join("old.jsonl");
    std::fs::write(&old, child.wait_with_output().unwrap().stdout).unwrap();
    let mut child = start(&["--format", "jsonl", "-"]);
    writeln!(child.stdin.take().unwrap(), "{}", FINE.replace("It hurt three", "It hurt nine")).unwrap();
    let mut diff = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    let told = diff.arg("diff").arg(old).arg("-").stdin(child.stdout.take().unwrap()).output().unwrap();
    child.wait().unwrap();
    assert!(String::from_utf8(told.stdout).unwrap().ends_with("1 case changed: 1 worse\n"));
}

/// `script` gives the command a terminal of its own.
#[cfg(target_os = "linux")]
#[test]
fn a_long_run_on_a_terminal_shows_how_far_it_has_come() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("records"), format!("{FINE}\n")).unwrap();
    let check = format!("{} check --isolated --format jsonl - > answers", env!("CARGO_BIN_EXE_factsnap"));
    let run = format!("(cat records; sleep 3; cat records; sleep 1) | {check}");
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &run, "/dev/null"]).current_dir(folder.path());
    let Ok(output) = script.stdin(Stdio::null()).output() else {
        return println!("passed over: there is no `script` here");
    };
    let seen = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && seen.contains("2 cases, "), "{seen:?}");
    let answers = std::fs::read_to_string(folder.path().join("answers")).unwrap();
    assert_eq!(answers.lines().count(), 2);
}
