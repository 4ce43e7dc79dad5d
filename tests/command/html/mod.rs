//! The report in a real browser: a claim is chosen, and what is shown is read.
//!
//! Runs where Chromium and its driver are installed; elsewhere it says so and is passed over, but not under `CI`.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod webdriver;

use std::fs;
use std::path::Path;
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

/// A folder with the report of some records, and its address.
fn report(records: &[Value]) -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    fs::write(folder.path().join("cases.jsonl"), lines.join("\n")).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["check", "--isolated", "--format", "concise", "--output", "html=report.html", "cases.jsonl"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(run.status.code().is_some_and(|code| code < 2), "{run:?}");
    let url = format!("file://{}", folder.path().join("report.html").display());
    (folder, url)
}

/// A case whose claim and evidence stand far down in their texts.
fn record(id: &str, people: &str) -> Value {
    long_record(id, people, 120)
}

fn long_record(id: &str, people: &str, filler: usize) -> Value {
    let filler = "The road runs along the coast and is busy with lorries. ".repeat(filler);
    let source = format!("{filler}\n\nThe crash injured three people on Monday, <b>the mayor</b> said.\n\n{filler}");
    let summary = format!("{filler}\n\n{people} people were injured in the crash, critics said.");
    json!({"id": id, "sources": [{"id": "1", "title": "Crash", "text": source, "published": "2024-09-09"}], "summary": summary})
}

/// Whether an element is shown and lies within the window.
fn in_view(browser: &Browser, css: &str) -> bool {
    let script = format!(
        "const e = document.querySelector({css:?}); if (!e || !e.checkVisibility()) return false;
         const r = e.getBoundingClientRect();
         const top = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2);
         return r.top >= 0 && r.bottom <= innerHeight && (e.contains(top) || top?.contains(e) === true);"
    );
    browser.run(&script) == true
}

fn text(browser: &Browser, css: &str) -> String {
    let script = format!("return document.querySelector({css:?}).innerText");
    browser.run(&script).as_str().unwrap().to_owned()
}

#[test]
fn choosing_a_claim_shows_its_finding_and_its_evidence_and_back() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&[record("fine", "Three"), record("wrong", "Nine")]);
    for (scheme, width, height) in [("light", 1400, 900), ("dark", 1400, 700), ("light", 390, 800)] {
        browser.look(scheme, width, height);
        browser.open("about:blank");
        browser.open(&url);
        assert!(in_view(&browser, "#overview h1"));
        assert_eq!(text(&browser, ".cases tbody tr th"), "wrong", "the worst case comes first");
        browser.click("a[href='#c2']");
        assert!(!in_view(&browser, "#overview h1") && in_view(&browser, "#c2h"));
        let (claim, evidence) = ("#c2 a.claim.contradicted", "#c2 a.evidence.contradicted");
        assert!(!in_view(&browser, evidence));
        browser.click(claim);
        assert!(in_view(&browser, evidence), "{width}: the evidence is not in view");
        assert!(in_view(&browser, "#c2 .finding.contradicted .reason"), "{width}: the finding is not in view");
        assert_eq!(text(&browser, evidence), "three");
        assert_eq!(
            text(&browser, "#c2 .finding.contradicted .reason"),
            "source 1 says 3 people, the summary says 9 people"
        );
        assert!(!in_view(&browser, "#c2 .finding.unsupported .reason"));
        browser.click(evidence);
        assert!(in_view(&browser, claim), "{width}: the way back");
        browser.click("#c2 .finding.contradicted dd a[href='#c2f1']");
        assert!(in_view(&browser, claim));
        browser.click("#c2 a.claim.unsupported");
        assert!(in_view(&browser, "#c2 .finding.unsupported .reason"), "{width}: a finding without evidence");
    }
    let complaints = browser.complaints();
    assert_eq!(complaints.as_array().map(Vec::len), Some(0), "{complaints}");
}

#[test]
fn the_keyboard_and_a_screen_reader_get_there_too() {
    const ENTER: &str = "\u{e007}";
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&[record("fine", "Three"), record("wrong", "Nine")]);
    browser.look("light", 1400, 900);
    browser.open(&format!("{url}#c2"));
    browser.run("document.querySelector('#c2 a.claim.contradicted').focus({preventScroll: true})");
    browser.press(ENTER);
    assert!(in_view(&browser, "#c2 a.evidence.contradicted"));
    assert_eq!(browser.told("#c2"), ("region".to_owned(), "wrong".to_owned()));
    assert_eq!(browser.told("#c2 .findings").0, "list");
    assert_eq!(browser.told("#c2 a.claim.contradicted"), ("link".to_owned(), "Nine".to_owned()));
    let described = "const e = document.querySelector('#c2 a.claim.contradicted');
        return document.getElementById(e.getAttribute('aria-describedby')).textContent";
    assert_eq!(browser.run(described), "source 1 says 3 people, the summary says 9 people");
    browser.open(&url);
    assert_eq!(browser.told("table.cases").0, "table");
    assert_eq!(browser.told("#v-contradicted"), ("radio".to_owned(), "contradicted".to_owned()));
    let unnamed =
        "return [...document.querySelectorAll('a, input')].filter(e => !e.textContent && !e.labels?.length).length";
    assert_eq!(browser.run(unnamed), 0);
}

#[test]
fn filters_leave_what_they_name() {
    let Some(browser) = browser() else { return };
    let late = json!({"id": "late", "sources": [{"id": "1", "text": "The fair opens on Monday."}], "summary": "The fair opens on Friday."});
    let (_folder, url) = report(&[record("fine", "Three"), record("wrong", "Nine"), late]);
    browser.look("light", 1400, 900);
    browser.open(&url);
    let shown = || {
        let rows = "return [...document.querySelectorAll('.cases tbody tr')].filter(e => e.checkVisibility()).map(e => e.querySelector('th').innerText).sort()";
        browser.run(rows)
    };
    assert_eq!(shown(), json!(["fine", "late", "wrong"]));
    browser.click("label[for='v-contradicted']");
    assert_eq!(shown(), json!(["late", "wrong"]));
    browser.click("label[for='c-timeframe']");
    assert_eq!(shown(), json!(["late"]));
    browser.click("label[for='v-all']");
    browser.click("label[for='c-numeric']");
    assert_eq!(shown(), json!(["fine", "wrong"]));
}

/// The contrast of every text against what lies behind it, by WCAG 2.2; those below AA.
const LOW_CONTRAST: &str = "
    const channel = c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
    const parse = c => c.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
    const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
    const low = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || !e.checkVisibility()) continue;
        const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
        if ((a + .05) / (b + .05) < 4.5) low.add(e.tagName + '.' + e.className + ' ' + ((a + .05) / (b + .05)).toFixed(2));
    }
    return [...low]";

#[test]
fn contrast_is_enough_in_light_and_dark() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&[record("fine", "Three"), record("wrong", "Nine")]);
    for scheme in ["light", "dark"] {
        browser.look(scheme, 1400, 900);
        for page in ["", "#c2", "#c2f1e1", "#c2f2d"] {
            browser.open("about:blank");
            browser.open(&format!("{url}{page}"));
            assert_eq!(browser.run(LOW_CONTRAST), json!([]), "{scheme} {page}");
        }
    }
}

/// The milliseconds that a script takes, until what it changed has been laid out.
fn time(browser: &Browser, script: &str) -> f64 {
    let timed =
        format!("const t = performance.now(); {script}; document.body.offsetHeight; return performance.now() - t");
    browser.run(&timed).as_f64().unwrap()
}

#[test]
fn many_findings_are_quick() {
    const CASES: usize = 200;
    const FINDINGS: usize = 120;
    let Some(browser) = browser() else { return };
    // A number and a mark each.
    let text = |mark: &str| {
        let stalls: Vec<String> = (0..FINDINGS / 2).map(|at| format!("Stall {at} stood open{mark}.")).collect();
        stalls.join(" ")
    };
    let record = |at: usize| json!({"id": format!("case-{at}"), "sources": [{"id": "1", "text": text("")}], "summary": text(" [1]")});
    let records: Vec<Value> = (0..CASES).map(record).collect();
    let (folder, url) = report(&records);
    let size = fs::metadata(folder.path().join("report.html")).unwrap().len();
    assert!(size / (CASES * FINDINGS) as u64 <= 1000, "{size} bytes");
    browser.look("light", 1400, 900);
    browser.open(&url);
    let loaded = browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd").as_f64().unwrap();
    assert!(loaded < 10_000.0, "{loaded} ms to load");
    for target in ["#c150", "#c150f60", "#c150f60e1", "#c20f7e1", "#overview"] {
        let took = time(&browser, &format!("location.hash = '{target}'"));
        assert!(took < 1000.0, "{took} ms to show {target}");
    }
    let took = time(&browser, "document.querySelector('#v-consistent').click()");
    assert!(took < 1000.0, "{took} ms to filter");
    println!("{size} bytes, {loaded} ms to load");
}

#[test]
fn a_thousand_cases_are_quick_and_nothing_runs_over() {
    /// Milliseconds; several times what a busy machine of two processors takes.
    const MOST: f64 = 10_000.0;
    let Some(browser) = browser() else { return };
    let records: Vec<Value> = (0..1000)
        .map(|at| long_record(&format!("case-{at}"), if at % 2 == 0 { "Nine" } else { "Three" }, 40))
        .collect();
    let (folder, url) = report(&records);
    assert!(fs::metadata(Path::new(folder.path()).join("report.html")).unwrap().len() > 5_000_000);
    browser.look("light", 390, 800);
    browser.open(&url);
    let loaded = browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd");
    assert!(loaded.as_f64().unwrap() < MOST, "{loaded} ms to load");
    assert_eq!(browser.run("return document.documentElement.scrollWidth <= innerWidth"), true);
    let chosen = time(&browser, "location.hash = '#c901f1e1'");
    assert!(chosen < MOST / 5.0, "{chosen} ms to choose");
    assert_eq!(browser.run("return document.documentElement.scrollWidth <= innerWidth"), true);
}
