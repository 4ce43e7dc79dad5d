//! Two runs compared on a page.

use std::fs;
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

use super::{all_visible, browser, fits, in_view, shown, text};

#[test]
fn what_got_worse_comes_first_with_both_verdicts_and_reasons() {
    let Some(browser) = browser() else { return };
    let folder = TempDir::new().unwrap();
    let case = |id: &str, people: &str| {
        let summary = format!("{people} people were hurt.");
        json!({"id": id, "sources": [{"id": "1", "text": "The <b>crash</b> injured three people."}], "summary": summary}).to_string()
    };
    let run = |name: &str, cases: &[String]| fs::write(folder.path().join(name), cases.join("\n")).unwrap();
    run("old.jsonl", &[case("a/mended", "Nine"), case("same", "Nine"), case("worse", "Three"), case("gone", "Three")]);
    run("new.jsonl", &[case("a/mended", "Three"), case("same", "Nine"), case("worse", "Nine")]);
    let diff = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["diff", "--isolated", "--format", "html", "old.jsonl", "new.jsonl"])
        .env("SOURCE_DATE_EPOCH", "1782000000")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(diff.status.code(), Some(1), "{diff:?}");
    fs::write(folder.path().join("diff.html"), diff.stdout).unwrap();
    browser.look("light", 1400, 900);
    let url = format!("file://{}", folder.path().join("diff.html").display());
    browser.open(&url);
    assert_eq!(shown(&browser), json!(["worse", "a/mended", "gone"]));
    assert_eq!(text(&browser, "h1"), "What changed between two runs");
    assert_eq!(text(&browser, ".rate"), "3\ncases changed");
    assert!(all_visible(&browser, "#case-worse .finding .side"));
    let worse = "#case-worse .finding.stop";
    assert_eq!(text(&browser, &format!("{worse} .side:last-child .badge")), "contradicted");
    assert_eq!(text(&browser, "#case-worse .summaries del"), "Three");
    assert_eq!(text(&browser, "#case-worse .summaries ins"), "Nine");
    assert!(all_visible(&browser, "#case-worse .summaries .side"));
    assert_eq!(text(&browser, "#case-gone .unmet"), "This case is gone.");
    browser.choose("[name=verdict]", "better");
    assert_eq!((shown(&browser), text(&browser, "#found")), (json!(["a/mended"]), "1 of 3 changed cases".to_owned()));
    browser.open(&url);
    browser.press("j");
    assert!(in_view(&browser, &format!("{worse} h4")));
    browser.look("dark", 400, 800);
    assert!(fits(&browser));
    assert_eq!(browser.complaints(), json!([]));
}
