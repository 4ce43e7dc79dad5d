//! `factsnap diff` and `check --fail-on worse` on git revisions: a folder of cases as it was and as it is, with nothing checked out.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its command has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

fn case(summary: &str) -> String {
    format!(
        "note = \"x\"\n[[source]]\nid = \"1\"\ntext = \"The crash injured three people.\"\n[summary]\nfile = \"{summary}\"\n"
    )
}

fn git(folder: &Path, arguments: &[&str]) -> bool {
    let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").current_dir(folder).args(identity).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

fn diff(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    factsnap(folder, &[&["diff"], arguments].concat())
}

fn factsnap(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .current_dir(folder)
        .args(["--color", "never"])
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn two_revisions_of_a_folder() {
    let root = TempDir::new().unwrap();
    let root = root.path();
    if !git(root, &["init", "-q", "-b", "main"]) {
        assert!(std::env::var_os("CI").is_none(), "git is needed");
        eprintln!("skipped: there is no git");
        return;
    }
    fs::create_dir_all(root.join("cases/deep")).unwrap();
    let write = |name: &str, text: &str| fs::write(root.join("cases").join(name), text).unwrap();
    write("deep/crash.toml", &case("crash.txt"));
    write("deep/crash.txt", "Three people were hurt.");
    write("same.toml", &case("same.txt"));
    write("same.txt", "Nine people were hurt.");
    assert!(git(root, &["add", "."]) && git(root, &["commit", "-qm", "one"]));
    write("deep/crash.txt", "Seven people were hurt.");
    write("broken.toml", "summary = \n");
    assert!(git(root, &["add", "."]) && git(root, &["commit", "-qm", "two"]));

    let (out, err, status) = diff(root, &["HEAD~1:cases", "HEAD:cases"]);
    assert!(out.contains("deep/crash: worse"), "{out}{err}");
    assert!(out.ends_with("1 case changed: 1 worse\n"), "{out}");
    assert!(err.contains("HEAD:cases/broken.toml:1:11"), "{err}");
    assert_eq!(status, Some(2));

    fs::remove_file(root.join("cases/broken.toml")).unwrap();
    assert_eq!(
        diff(root, &["main:cases/deep", "cases/deep"]),
        ("no case changed\n".to_owned(), String::new(), Some(0))
    );
    assert_eq!(diff(root, &["HEAD~1:cases", "cases"]).2, Some(1));
    // A path of a revision is taken from the current folder.
    assert_eq!(diff(&root.join("cases"), &["HEAD~1:deep", "deep"]).2, Some(1));

    let (_, err, status) = diff(root, &["nowhere:cases", "cases"]);
    assert!(err.starts_with("error: ") && err.contains("nowhere"), "{err}");
    assert_eq!(status, Some(2));
    assert_eq!(diff(root, &["--", "-x:cases", "cases"]).2, Some(2));

    // What is set for a path now holds for what a revision has there.
    fs::write(root.join("factsnap.toml"), "[[override]]\npaths = [\"cases/deep/**\"]\nignore = [\"NUM\"]\n").unwrap();
    let revisions = ["HEAD~1:cases/deep", "HEAD:cases/deep"];
    assert_eq!(diff(root, &revisions).0, "no case changed\n");
    assert_eq!(diff(root, &[&revisions[..], &["--isolated"]].concat()).2, Some(1));
}

#[test]
fn a_check_may_fail_on_what_got_worse_alone() {
    let root = TempDir::new().unwrap();
    let root = root.path();
    if !git(root, &["init", "-q", "-b", "main"]) {
        assert!(std::env::var_os("CI").is_none(), "git is needed");
        eprintln!("skipped: there is no git");
        return;
    }
    fs::create_dir_all(root.join("cases")).unwrap();
    let write = |name: &str, text: &str| fs::write(root.join("cases").join(name), text).unwrap();
    write("crash.toml", &case("crash.txt"));
    write("crash.txt", "Nine people were hurt.");
    assert!(git(root, &["add", "."]) && git(root, &["commit", "-qm", "one"]));
    let worse = |more: &[&str]| factsnap(root, &[&["check", "--fail-on", "worse"], more].concat());
    assert_eq!(factsnap(root, &["check"]).2, Some(1));
    assert_eq!(worse(&[]).2, Some(0), "it was flagged before");
    write("crash.txt", "Nine people were hurt. None of them died.");
    write("more.toml", &case("more.txt"));
    write("more.txt", "The crash injured three people.");
    assert_eq!(worse(&["cases/more.toml"]).2, Some(0), "a new case is no worse than none");
    write("crash.txt", "Nine people were hurt at 5 p.m. on Friday.");
    assert_eq!(worse(&["cases"]).2, Some(1));
    let (_, err, status) = worse(&["--base", "nowhere"]);
    assert_eq!((err.as_str(), status), ("error: git has no revision `nowhere`\n", Some(2)));
}
