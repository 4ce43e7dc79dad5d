//! Many cases: how soon they are shown and filtered, and a report in several files.

use std::collections::HashSet;
use std::fs;
use std::process::Command;

use serde_json::json;

use super::{Browser, browser, fits, in_view, mixed, report, report_as, shown, text};

/// Milliseconds that anything may take; several times what a machine with nothing else to do needs.
const MOST: f64 = 5000.0;

/// The milliseconds that a script takes, until what it changed has been laid out.
fn time(browser: &Browser, script: &str) -> f64 {
    let timed = format!(
        "const t = performance.now(); {script};
         return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {{ document.body.offsetHeight; done(performance.now() - t) }})))"
    );
    browser.run(&timed).as_f64().unwrap()
}

fn set(name: &str, value: &str) -> String {
    format!(
        "const control = document.forms[0].elements[{name:?}]; control.value = {value:?};
         control.dispatchEvent(new Event('input', {{bubbles: true}}))"
    )
}

#[test]
fn a_thousand_cases_are_quick() {
    let Some(browser) = browser() else { return };
    let filler = "The road runs along the coast and is busy with lorries. ".repeat(20);
    let source = format!("{filler}The crash injured three people on Monday.");
    let record = |at: usize| {
        let people = if at.is_multiple_of(2) { "Nine" } else { "Three" };
        json!({"id": format!("case-{at}"), "sources": [{"id": "1", "text": source}], "summary": format!("{people} people were injured.")})
    };
    let (_folder, url) = report(&(0..1000).map(record).collect::<Vec<_>>());
    browser.look("light", 1400, 900);
    browser.open(&url);
    let painted =
        browser.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime").as_f64().unwrap();
    let loaded = browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd").as_f64().unwrap();
    let filtered = time(&browser, &set("verdict", "contradicted"));
    assert_eq!(shown(&browser).as_array().unwrap().len(), 500);
    let searched = time(&browser, &set("q", "case-77"));
    let sorted = time(&browser, &set("sort", "name"));
    let went = time(&browser, "location.hash = 'case-case-998'");
    println!(
        "painted {painted} loaded {loaded} filtered {filtered} searched {searched} sorted {sorted} went {went} ms"
    );
    for took in [painted, loaded, filtered, searched, sorted, went] {
        assert!(took < MOST, "{took} ms");
    }
    browser.look("light", 400, 800);
    assert!(fits(&browser));
}

#[test]
fn many_findings_take_little_room() {
    const CASES: usize = 20;
    const FINDINGS: usize = 120;
    // A number and a mark each.
    let text =
        |mark: &str| (0..FINDINGS / 2).map(|at| format!("Stall {at} stood open{mark}.")).collect::<Vec<_>>().join(" ");
    let record = |at: usize| json!({"id": format!("case-{at}"), "sources": [{"id": "1", "text": text("")}], "summary": text(" [1]")});
    let (folder, _) = report(&(0..CASES).map(record).collect::<Vec<_>>());
    let size = fs::metadata(folder.path().join("report.html")).unwrap().len();
    assert!(size / (CASES * FINDINGS) as u64 <= 1500, "{size} bytes");
}

#[test]
fn a_report_in_several_files_is_found_from_its_index() {
    let Some(browser) = browser() else { return };
    let (folder, url) = report_as("report/", &mixed());
    browser.look("light", 1400, 900);
    browser.open(&format!("{url}index.html"));
    assert_eq!(shown(&browser), json!(["broken", "missed", "late", "wrong", "fine"]));
    assert_eq!(text(&browser, ".rate"), "20%\n1 of 5 cases pass");
    browser.choose("[name=verdict]", "contradicted");
    browser.choose("[name=checker]", "numeric");
    assert_eq!((shown(&browser), text(&browser, "#found")), (json!(["wrong"]), "1 of 5 cases".to_owned()));
    browser.press("\u{e00c}"); // Escape
    browser.press("j");
    assert_eq!(text(&browser, ":focus"), "wrong");
    browser.click("#case-wrong a");
    assert!(in_view(&browser, "#case-wrong .finding.contradicted h4"));
    browser.click("[data-step='-1']");
    assert_eq!(browser.run("return document.activeElement.closest('.case').id"), "case-late");
    browser.click("nav a");
    assert!(in_view(&browser, "#case-missed a"));
    browser.look("light", 400, 800);
    assert!(fits(&browser));
    assert_eq!(browser.complaints(), json!([]));
    let names: HashSet<_> =
        fs::read_dir(folder.path().join("report")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, HashSet::from(["index.html".into(), "page-1.html".into()]), "and nothing half written");
}

#[test]
fn a_run_that_cannot_be_written_leaves_what_was_there() {
    let (folder, _) = report(&mixed());
    let at = |name: &str| folder.path().join(name);
    let before = fs::read(at("report.html")).unwrap();
    let run = |outputs: &[&str]| {
        let outputs = outputs.iter().flat_map(|output| ["--output", output]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_factsnap"));
        command.args(["check", "--isolated", "--format", "concise", "more.jsonl", "cases.jsonl"]).args(outputs);
        command.env("SOURCE_DATE_EPOCH", "1782000000").current_dir(folder.path()).output().unwrap()
    };
    fs::create_dir(at("report.html.d")).unwrap();
    fs::create_dir_all(at("pages/index.html")).unwrap();
    let failed = run(&["html=pages/", "html=report.html"]);
    let told = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert!(failed.status.code() == Some(2) && told.contains("pages/ cannot be written"), "{told}");
    assert_eq!(fs::read(at("report.html")).unwrap(), before);
    let refused = run(&["sarif=pages/"]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(refused.status.code() == Some(2) && told.contains("only html is written to a folder"), "{told}");
    run(&["html=report.html"]);
    assert_eq!(fs::read(at("report.html")).unwrap(), before, "the same bytes every time");
    let left =
        fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    assert_eq!(left.filter(|name| name.starts_with('.')).count(), 0, "nothing half written stays behind");
}
