//! A project of one's own with the Rust harness, as the page about snapshots has it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::block;
use crate::pages::{Page, root};

/// Slow, because it builds; `.ci/run` runs it.
#[test]
#[ignore = "builds a project; run with --include-ignored"]
fn the_project_of_ones_own_builds_and_runs_its_cases() {
    let page = Page::at("docs/snapshots.md");
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
    fs::write(folder.join("cases/forum.toml"), block(&Page::at("docs/cases.md"), "toml", "[summary]").body).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let first = tested(folder, "no");
    let printed = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(!first.status.success() && printed.contains("TIM001 contradicted"), "{first:?}");
    let _ = tested(folder, "always");
    assert!(folder.join("snapshots/forum.snap").exists());
    let after = tested(folder, "no");
    assert!(after.status.success(), "{after:?}");
}

fn tested(folder: &Path, update: &str) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(folder).args(["test", "--offline", "--test", "cases"]).env_remove("CI");
    cargo.env("INSTA_UPDATE", update).env("CARGO_TARGET_DIR", root().join("target/own-project"));
    cargo.env_remove("INSTA_WORKSPACE_ROOT").env_remove("CARGO_MANIFEST_DIR").output().unwrap()
}
