//! README.md and the pages of `docs/` hold: their sessions print what stands there, and every other command, file and link in them is
//! one that works.
//!
//! `DOCS=overwrite cargo test --test readme` writes what the sessions print now, and the table of `mutate`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod blocks;
mod links;
mod pages;
mod pipelines;
mod project;
#[cfg(unix)]
mod session;
mod settings;
mod worth;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use blocks::{Block, blocks};
use pages::{Page, pages};

/// The commands of the pages that no session runs, and what does.
const ELSEWHERE: &[(&str, &str)] = &[
    ("cargo install --path . --locked --profile quick", ".ci/run"),
    ("cargo install --path . --locked", ".ci/run, with the profile quick"),
    ("factsnap check answers.parquet --format parquet > findings.parquet", "python/tests/test_tables.py"),
    ("cargo test --test cases", "the_project_of_ones_own_builds_and_runs_its_cases"),
    ("cargo insta review", "a person; .ci/run runs `cargo insta test`"),
    ("INSTA_UPDATE=always cargo test --test cases carriages", "tests/harness"),
    ("pip install factsnap", ".ci/python installs the wheel"),
    ("pip install 'factsnap[spark]'", ".ci/python, with pyspark"),
    ("python -m factsnap.spark cases.jsonl findings", "python/tests/test_spark.py"),
    ("sh docs/recipes/shell/review.sh my-model --prompt new-prompt.txt", "tests/command/recipes.rs"),
];

/// README sends people on; what it says itself fits on a few screens.
const LONGEST_README: usize = 200;

fn factsnap(folder: &Path, arguments: &[&str]) -> Option<i32> {
    Command::new(env!("CARGO_BIN_EXE_factsnap")).current_dir(folder).args(arguments).output().unwrap().status.code()
}

/// The only block of a language that has some words.
fn block<'t>(page: &'t Page, language: &str, words: &str) -> Block<'t> {
    let mut found: Vec<_> = blocks(&page.text)
        .into_iter()
        .filter(|block| block.language == language && block.body.contains(words))
        .collect();
    assert_eq!(found.len(), 1, "{}: {language} with {words}", page.path);
    found.remove(0)
}

#[test]
fn every_command_is_run() {
    let known: BTreeSet<&str> = ELSEWHERE.iter().map(|(command, _)| *command).collect();
    let pages = pages();
    let of_shell = |page: &'_ Page| -> Vec<String> {
        let found = blocks(&page.text).into_iter().filter(|block| block.language == "sh");
        found.flat_map(|block| block.body.lines().map(str::to_owned)).collect()
    };
    let commands: BTreeSet<String> = pages.iter().flat_map(of_shell).collect();
    let commands: BTreeSet<&str> = commands.iter().map(String::as_str).collect();
    assert_eq!(commands, known, "a command that a test can run belongs into a `console` block");
}

#[test]
fn every_block_is_of_a_kind_that_is_tested() {
    // `python` by python/tests/test_docs.py and test_recipes.py
    let languages = ["console", "json", "python", "sh", "toml", "yaml", "groovy", "rust,ignore", "text"];
    for page in pages() {
        let strange: Vec<_> =
            blocks(&page.text).into_iter().filter(|block| !languages.contains(&block.language)).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", page.path);
        let indented: Vec<&str> = outside_blocks(&page.text).filter(|line| line.starts_with("    ")).collect();
        assert!(indented.is_empty(), "{}: commands in no block: {indented:#?}", page.path);
    }
}

fn outside_blocks(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    text.lines().filter(move |line| {
        inside ^= line.starts_with("```");
        !inside
    })
}

#[test]
fn readme_is_short() {
    let lines = Page::at("README.md").text.lines().count();
    assert!(lines <= LONGEST_README, "README.md has {lines} lines: put some of them on a page of docs/");
}
