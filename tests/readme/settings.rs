//! Every case, part of a case and configuration on the pages can be read, and does what stands beside it.

use std::fs;
use std::path::Path;

use factsnap::Case;
use tempfile::TempDir;

use crate::blocks::blocks;
use crate::pages::{Page, pages};
use crate::{block, factsnap};

#[test]
fn the_cases_and_configurations_can_be_read() {
    for page in pages() {
        for block in blocks(&page.text).into_iter().filter(|block| block.language == "toml") {
            if let Err(error) = read(block.body) {
                panic!("{}: {error}\n{}", page.path, block.body);
            }
        }
    }
}

#[test]
fn the_json_can_be_read() {
    for page in pages() {
        for block in blocks(&page.text).into_iter().filter(|block| block.language == "json") {
            if let Err(error) = serde_json::from_str::<serde_json::Value>(block.body) {
                panic!("{}: {error}\n{}", page.path, block.body);
            }
        }
    }
}

/// A manifest, a case, what may stand in one, or a `factsnap.toml`.
fn read(body: &str) -> Result<(), String> {
    const REST: &str = "[[source]]\nid = \"1\"\ntext = \"It rained.\"\n[summary]\ntext = \"It rained.\"\n";
    let case = |text: &str| Case::from_toml(text, "page").map(drop).map_err(|error| error.to_string());
    if body.contains("[dev-dependencies]") || body.contains("[tool.pytest.ini_options]") {
        return Ok(()); // the project of one's own builds with it; python/tests/test_plugin.py
    }
    if body.contains("[summary]") || body.contains("summary = ") {
        return case(body);
    }
    if ["[[expect]]", "[[allow]]", "label = "].iter().any(|start| body.starts_with(start)) {
        return case(&format!("{body}{REST}"));
    }
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("factsnap.toml"), body).unwrap();
    match checked(folder.path(), "[[source]]\nid = \"1\"\ntext = \"It rained.\"\n[summary]\ntext = \"It rained.\"\n") {
        Some(0) => Ok(()),
        status => Err(format!("the configuration cannot be read: {status:?}")),
    }
}

/// The exit status of a check of one case in a folder.
fn checked(folder: &Path, case: &str) -> Option<i32> {
    fs::write(folder.join("case.toml"), case).unwrap();
    factsnap(folder, &["check", "case.toml"])
}

#[test]
fn the_case_is_met_and_an_allow_of_its_claim_passes() {
    let page = Page::at("docs/cases.md");
    let case = block(&page, "toml", "[summary]").body;
    let folder = TempDir::new().unwrap();
    assert_eq!(checked(folder.path(), case), Some(0));
    let (rest, _) = case.split_once("[[expect]]").unwrap();
    assert_eq!(checked(folder.path(), rest), Some(1));
    let allow = block(&page, "toml", "[[allow]]").body;
    assert_eq!(checked(folder.path(), &format!("{rest}{}", allow.replace("2027-01-31", "9999-12-31"))), Some(0));
    assert_eq!(checked(folder.path(), &format!("{rest}{}", allow.replace("2027-01-31", "2020-01-31"))), Some(1));
}
