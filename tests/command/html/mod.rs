//! The report in a real browser: what is read without a click, what is found, and how it looks on a small screen.
//!
//! Runs where Chromium and its driver are installed; elsewhere it says so and is passed over, but not under `CI`.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod compared;
mod find;
mod large;
mod read;
mod webdriver;

use std::fs;
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use webdriver::Browser;

/// The browser, or a word on why there is none.
fn browser() -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        assert!(std::env::var_os("CI").is_none(), "under CI the report is tested in Chromium: install chromium-driver");
        println!("passed over: there is no chromium with chromedriver here");
    }
    browser
}

/// A folder with the report of some records under a name, and its address.
fn report_as(name: &str, records: &[Value]) -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    let (first, rest) = lines.split_first().unwrap();
    // Something to choose from where files are.
    fs::write(folder.path().join("cases.jsonl"), if rest.is_empty() { first.clone() } else { rest.join("\n") })
        .unwrap();
    fs::write(folder.path().join("more.jsonl"), first).unwrap();
    let output = format!("html={name}");
    let run = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["check", "--isolated", "--format", "concise", "--output", &output])
        .args(if rest.is_empty() { vec!["cases.jsonl"] } else { vec!["more.jsonl", "cases.jsonl"] })
        .env("SOURCE_DATE_EPOCH", "1782000000")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(run.status.code().is_some(), "{run:?}");
    let url = format!("file://{}", folder.path().join(name).display());
    (folder, url)
}

fn report(records: &[Value]) -> (TempDir, String) {
    report_as("report.html", records)
}

/// A case whose claim and evidence stand far down in their texts.
fn record(id: &str, people: &str) -> Value {
    let filler = "The road runs along the coast and is busy with lorries. ".repeat(60);
    let source = format!("{filler}\n\nThe crash injured three people on Monday, <b>the mayor</b> said.\n\n{filler}");
    let summary = format!("{filler}\n\n{people} people were injured in the crash.");
    let source =
        json!({"id": "1", "title": "Crash", "publisher": "The Courier", "text": source, "published": "2024-09-09"});
    json!({"id": id, "sources": [source], "summary": summary})
}

/// Cases of every kind: fine, wrong, wrong about a time and in critics nobody has, not as expected, and no case at all.
fn mixed() -> [Value; 5] {
    let late = json!({"id": "late", "sources": [{"id": "1", "text": "The fair opens on Monday, Ann Lee said."}],
        "summary": "The fair opens on Friday, critics said.", "tags": ["fair"]});
    let missed = json!({"id": "missed", "sources": [{"id": "1", "text": "The fair drew 40 people."}],
        "summary": "The fair drew 40 people.", "tags": ["fair", "people"], "expect": [{"claim": "40", "verdict": "contradicted"}]});
    [record("fine", "Three"), record("wrong", "Nine"), late, missed, json!({"id": "broken"})]
}

fn text(browser: &Browser, css: &str) -> String {
    // A case that has not been painted yet is not laid out as text either.
    let script = format!("const e = document.querySelector({css:?}); return e.innerText || e.textContent");
    browser.run(&script).as_str().unwrap().to_owned()
}

/// The cases that are shown, in order.
fn shown(browser: &Browser) -> Value {
    let script = "return [...document.querySelectorAll('h3, .cases tbody th')].filter(e => e.checkVisibility()).map(e => e.textContent)";
    browser.run(script)
}

/// Whether an element is shown and lies within the window, with nothing above it.
fn in_view(browser: &Browser, css: &str) -> bool {
    let script = format!(
        "const e = document.querySelector({css:?}); if (!e || !e.checkVisibility()) return false;
         const r = e.getBoundingClientRect();
         const top = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2);
         return r.top >= 0 && r.bottom <= innerHeight && r.left >= 0 && r.right <= innerWidth
            && (e.contains(top) || top?.contains(e) === true);"
    );
    browser.run(&script) == true
}

/// Whether nothing reaches over the right edge of the window.
fn fits(browser: &Browser) -> bool {
    browser.run("return document.documentElement.scrollWidth <= innerWidth") == true
}

/// Whether elements are laid out where somebody could read them, each of them, and that there is one.
fn all_visible(browser: &Browser, css: &str) -> bool {
    let script = format!(
        "const all = [...document.querySelectorAll({css:?})];
         return all.length > 0 && all.every(e => e.checkVisibility({{contentVisibilityAuto: false}}) && e.getBoundingClientRect().height > 0)"
    );
    browser.run(&script) == true
}
