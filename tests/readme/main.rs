//! README.md holds: its sessions print what stands there, and every other command and file in it is one that works.
//!
//! `UPDATE_README=1 cargo test --test readme` writes what the sessions print now, and the table of `mutate`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod blocks;
#[cfg(unix)]
mod session;
mod worth;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use tempfile::TempDir;

use blocks::{Block, blocks};

/// The commands of README that no session runs, and what does.
const ELSEWHERE: &[(&str, &str)] = &[
    ("cargo install --path . --locked --profile quick", ".ci/run"),
    ("cargo insta review", "a person; .ci/run runs `cargo insta test`"),
    ("INSTA_UPDATE=always cargo test --test cases carriages", "tests/harness"),
    ("sh docs/recipes/shell/review.sh my-model --prompt new-prompt.txt", "tests/command/recipes.rs"),
    ("factsnap diff main:cases cases", "tests/command/revisions.rs"),
];

/// Held while README is read and perhaps written.
pub(crate) static WRITING: Mutex<()> = Mutex::new(());

pub(crate) fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

pub(crate) fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

fn factsnap(folder: &Path, arguments: &[&str]) -> Option<i32> {
    Command::new(env!("CARGO_BIN_EXE_factsnap")).current_dir(folder).args(arguments).output().unwrap().status.code()
}

/// The only block of a language that has some words.
fn block<'t>(text: &'t str, language: &str, words: &str) -> Block<'t> {
    let mut found: Vec<_> =
        blocks(text).into_iter().filter(|block| block.language == language && block.body.contains(words)).collect();
    assert_eq!(found.len(), 1, "{language} with {words}");
    found.remove(0)
}

#[test]
fn every_command_is_run() {
    let text = readme();
    let commands =
        blocks(&text).into_iter().filter(|block| block.language == "sh").flat_map(|block| block.body.lines());
    let known: Vec<&str> = ELSEWHERE.iter().map(|(command, _)| *command).collect();
    assert_eq!(commands.collect::<Vec<_>>(), known, "a command that a test can run belongs into a `console` block");
    let languages = ["console", "sh", "toml", "yaml", "groovy", "text", "rust,ignore"];
    let strange: Vec<_> = blocks(&text).into_iter().filter(|block| !languages.contains(&block.language)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let indented: Vec<&str> = outside_blocks(&text).filter(|line| line.starts_with("    ")).collect();
    assert!(indented.is_empty(), "commands in no block: {indented:#?}");
}

fn outside_blocks(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    text.lines().filter(move |line| {
        inside ^= line.starts_with("```");
        !inside
    })
}

#[test]
fn the_pipelines_run_what_there_is() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("cases")).unwrap();
    fs::copy(root().join("cases/timeframe/five-years-for-the-coming-year.toml"), folder.path().join("cases/a.toml"))
        .unwrap();
    let text = readme();
    let lines = [block(&text, "yaml", "reports:"), block(&text, "groovy", "junit")]
        .map(|block| block.body.lines().find(|line| line.contains("factsnap check")).unwrap());
    for line in lines {
        let command = &line[line.find("factsnap ").unwrap()..];
        let command = command.split('\'').next().unwrap();
        let words: Vec<&str> = command.split_whitespace().skip(1).collect();
        assert_eq!(factsnap(folder.path(), &words), Some(1), "{command}");
        assert!(folder.path().join("facts.xml").exists());
    }
    assert!(folder.path().join("codequality.json").exists());
}

#[test]
fn the_hook_and_the_action_are_ours() {
    let text = readme();
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let hook = block(&text, "yaml", "hooks:");
    let id = hook.body.lines().find_map(|line| line.trim().strip_prefix("- id: ")).unwrap();
    assert!(hooks.contains(&format!("- id: {id}\n")) && hooks.contains("- id: factsnap-installed\n"));

    let action = fs::read_to_string(root().join(".github/actions/factsnap/action.yml"));
    let Ok(action) = action else { return }; // not in the published package
    let job = block(&text, "yaml", "uses:");
    let inputs = job.body.split("with:\n").nth(1).unwrap().lines().filter_map(|line| line.trim().split_once(':'));
    let unknown: Vec<_> = inputs.filter(|(name, _)| !action.contains(&format!("\n  {name}:\n"))).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_case_and_the_configuration_can_be_read() {
    let text = readme();
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join("facts")).unwrap();
    let case = block(&text, "toml", "[summary]").body;
    let allowed = case
        .replace("[[expect]]", "[[allow]]")
        .replace("verdict = \"contradicted\"", "code = \"TIM001\"\nreason = \"x\"");
    fs::write(folder.join("factsnap.toml"), block(&text, "toml", "[[override]]").body).unwrap();
    fs::write(folder.join("facts/case.toml"), case).unwrap();
    assert_eq!(factsnap(folder, &["check"]), Some(1));
    fs::write(folder.join("facts/case.toml"), allowed).unwrap();
    assert_eq!(factsnap(folder, &["check"]), Some(0));
    let allow = block(&text, "toml", "[[allow]]").body;
    let source =
        "[[source]]\nid = \"1\"\ntext = \"Seven people were hurt.\"\n[summary]\ntext = \"Nine people were hurt.\"\n";
    fs::write(folder.join("facts/case.toml"), format!("{source}{}", allow.replace("2027-01-31", "9999-12-31")))
        .unwrap();
    assert_eq!(factsnap(folder, &["check"]), Some(0));
}

#[test]
fn the_snapshot_is_one() {
    let text = readme();
    let folder = TempDir::new().unwrap();
    let case = block(&text, "toml", "[summary]").body;
    fs::write(folder.path().join("case.toml"), case).unwrap();
    let loaded = factsnap::load_case(&folder.path().join("case.toml"), "case").unwrap();
    let snapshot = factsnap::render::snapshot(&loaded.case, &factsnap::check(&loaded.case));
    assert_eq!(block(&text, "text", "summary ").body.trim_end(), snapshot.trim_end());
}

/// A project of its own beside this one, as README says: slow, because it builds; `.ci/run` runs it.
#[test]
#[ignore = "builds a project; run with --include-ignored"]
fn the_project_of_ones_own_builds_and_runs_its_cases() {
    let page = readme();
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let path = format!("path = {:?}", root().display().to_string());
    let manifest = block(&page, "toml", "[dev-dependencies]").body.replace("path = \"../factsnap\"", &path);
    let package = "[package]\nname = \"own\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    for name in ["src", "tests", "cases"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    fs::write(folder.join("Cargo.toml"), format!("{package}{manifest}")).unwrap();
    fs::write(folder.join("src/lib.rs"), "").unwrap();
    fs::write(folder.join("tests/cases.rs"), block(&page, "rust,ignore", "harness!").body).unwrap();
    fs::write(folder.join("cases/forum.toml"), block(&page, "toml", "[summary]").body).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let test = |update: &str| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(folder).args(["test", "--offline", "--test", "cases"]).env_remove("CI");
        cargo.env("INSTA_UPDATE", update).env("CARGO_TARGET_DIR", root().join("target/own-project"));
        cargo.env_remove("INSTA_WORKSPACE_ROOT").env_remove("CARGO_MANIFEST_DIR").output().unwrap()
    };
    let first = test("no");
    let told = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(!first.status.success() && told.contains("TIM001 contradicted"), "{first:?}");
    let _ = test("always");
    assert!(folder.join("snapshots/forum.snap").exists());
    let after = test("no");
    assert!(after.status.success(), "{after:?}");
}
