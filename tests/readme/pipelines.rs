//! What stands on the page about continuous integration works as far as it can be tried without the services.

use std::fs;

use tempfile::TempDir;

use crate::pages::{Page, root};
use crate::{block, factsnap};

#[test]
fn the_pipelines_run_what_there_is() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("cases")).unwrap();
    let wrong = "summary = 'Nine people were hurt.'\n[[source]]\nid = '1'\ntext = 'Seven people were hurt.'\n";
    fs::write(folder.path().join("cases/a.toml"), wrong).unwrap();
    let page = Page::at("docs/ci.md");
    let lines = [block(&page, "yaml", "reports:"), block(&page, "groovy", "junit")]
        .map(|block| block.body.lines().find(|line| line.contains("factsnap check")).unwrap());
    for line in lines {
        let command = &line[line.find("factsnap ").unwrap()..];
        let command = command.split('\'').next().unwrap();
        let words: Vec<&str> = command.split_whitespace().skip(1).collect();
        assert_eq!(factsnap(folder.path(), &words), Some(1), "{command}");
        fs::remove_file(folder.path().join("facts.xml")).unwrap(); // each writes its own
    }
    assert!(folder.path().join("codequality.json").exists());
}

#[test]
fn the_hook_and_the_action_are_ours() {
    let page = Page::at("docs/ci.md");
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let hook = block(&page, "yaml", "hooks:");
    let id = hook.body.lines().find_map(|line| line.trim().strip_prefix("- id: ")).unwrap();
    assert!(hooks.contains(&format!("- id: {id}\n")) && hooks.contains("- id: factsnap-installed\n"));

    let action = fs::read_to_string(root().join(".github/actions/factsnap/action.yml"));
    let Ok(action) = action else { return }; // not in the published package
    let job = block(&page, "yaml", "uses: OWNER");
    let inputs = job.body.split("with:\n").nth(1).unwrap().lines().filter_map(|line| line.trim().split_once(':'));
    let unknown: Vec<_> = inputs.filter(|(name, _)| !action.contains(&format!("\n  {name}:\n"))).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
