//! What plugs factsnap in elsewhere: the hooks for pre-commit, the GitHub action and our own workflows.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

#[cfg(unix)]
mod action;
#[cfg(unix)]
mod release;
mod yaml;

use std::fs;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use yaml::{commands, root, text, uses};

const ACTION: &str = ".github/actions/factsnap/action.yml";
const WORKFLOW: &str = ".github/workflows/ci.yml";
const RELEASE: &str = ".github/workflows/release.yml";

pub(crate) fn case(told: &str) -> String {
    format!("[[source]]\nid = \"1\"\ntext = \"The crash injured three people.\"\n[summary]\ntext = \"{told}\"\n")
}

#[test]
fn the_hooks_judge_the_files_they_are_given() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("right.toml"), case("Three people were injured.")).unwrap();
    fs::write(folder.path().join("wrong.toml"), case("Nine people were injured.")).unwrap();
    let hooks = yaml::read(".pre-commit-hooks.yaml");
    let hooks = hooks.as_array().unwrap();
    assert_eq!(hooks.len(), 2);
    for hook in hooks {
        let mut words = text(&hook["entry"]).split_whitespace();
        assert_eq!(words.next(), Some("factsnap"));
        let words: Vec<&str> = words.collect();
        let judge = |files: &[&str]| {
            let mut run = Command::new(env!("CARGO_BIN_EXE_factsnap"));
            run.current_dir(folder.path()).args(&words).args(files).output().unwrap()
        };
        assert_eq!(judge(&["right.toml"]).status.code(), Some(0), "{hook}");
        let both = judge(&["right.toml", "wrong.toml"]);
        assert_eq!(both.status.code(), Some(1), "{hook}");
        assert!(String::from_utf8(both.stdout).unwrap().starts_with("wrong.toml:5:9: NUM001 contradicted"));
        assert!(["rust", "system"].contains(&text(&hook["language"])));
        assert_eq!(text(&hook["files"]), r"^cases/.*\.(toml|jsonl)$");
    }
}

#[test]
fn no_script_has_anything_put_into_it() {
    for file in [ACTION, WORKFLOW, RELEASE] {
        let scripts = commands(&yaml::read(file));
        assert!(!scripts.is_empty());
        let guilty: Vec<_> = scripts.iter().filter(|script| script.contains("${{")).collect();
        assert!(guilty.is_empty(), "{file}: give it an environment variable: {guilty:#?}");
        assert!(scripts.iter().all(|script| !script.contains("eval ")), "{file}");
    }
}

#[test]
fn what_others_wrote_is_pinned() {
    for file in [ACTION, WORKFLOW, RELEASE] {
        for used in uses(&yaml::read(file)) {
            let version = used.rsplit_once('@').map_or("", |(_, version)| version);
            let major = version.strip_prefix('v').is_some_and(|number| number.parse::<u32>().is_ok());
            let commit = version.len() == 40 && version.chars().all(|c| c.is_ascii_hexdigit());
            assert!(major || commit || used.starts_with("./"), "{file}: {used}");
        }
    }
}

#[test]
fn the_token_reads_only_where_nothing_else_is_asked_for() {
    let workflow = yaml::read(WORKFLOW);
    assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}));
    let triggers: Vec<&String> = workflow["on"].as_object().unwrap().keys().collect();
    assert_eq!(triggers, ["pull_request", "push"], "never pull_request_target");
    let writing = workflow["jobs"].as_object().unwrap().iter().filter(|(_, job)| job.get("permissions").is_some());
    assert_eq!(writing.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["facts"]);
}

#[test]
fn our_own_workflow_gives_the_action_inputs_that_it_has() {
    let (action, workflow) = (yaml::read(ACTION), yaml::read(WORKFLOW));
    let steps = workflow["jobs"]["facts"]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| text(&step["uses"]).starts_with("./")).unwrap();
    assert!(root().join(text(&step["uses"])).join("action.yml").exists());
    let unknown = |name: &&String| action["inputs"].get(name.as_str()).is_none();
    let given = step["with"].as_object().unwrap();
    assert_eq!(given.keys().find(unknown), None);
}

#[test]
fn every_option_in_a_script_is_one_of_the_commands() {
    for file in [ACTION, WORKFLOW, RELEASE] {
        for script in commands(&yaml::read(file)) {
            for line in script.replace("\\\n", " ").lines() {
                let Some(words) = line.trim().strip_prefix("factsnap ") else { continue };
                let words = words.split_whitespace().take_while(|word| !["--", ">>"].contains(word));
                let words: Vec<&str> = words.collect();
                let help = help(words[0]);
                let options = words.iter().filter(|word| word.starts_with("--"));
                options.for_each(|option| assert!(help.contains(&format!("{option} <")), "{file}: {option}"));
            }
        }
    }
}

fn help(subcommand: &str) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_factsnap")).args([subcommand, "--help"]).output().unwrap();
    assert!(run.status.success(), "there is no subcommand {subcommand}");
    String::from_utf8(run.stdout).unwrap()
}

/// Every value of a key, however deep.
pub(crate) fn all<'v>(value: &'v Value, key: &str) -> Vec<&'v Value> {
    match value {
        Value::Object(map) => {
            map.iter().flat_map(|(name, value)| if name == key { vec![value] } else { all(value, key) }).collect()
        }
        Value::Array(list) => list.iter().flat_map(|value| all(value, key)).collect(),
        _ => Vec::new(),
    }
}
