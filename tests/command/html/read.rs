//! What is read without a click, without scripts, on a small screen, in the dark, on paper, and by a screen reader.

use serde_json::json;

use super::{all_visible, browser, fits, in_view, mixed, report, shown, text};

const FINDING: &str = "#case-wrong .finding.contradicted";

#[test]
fn a_flagged_claim_is_read_beside_its_source_without_a_click() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    for run in [true, false] {
        browser.scripts(run);
        browser.look("light", 1400, 900);
        browser.open(&url);
        assert_eq!(shown(&browser), json!(["broken", "missed", "late", "wrong", "fine"]), "the worst come first");
        assert_eq!(text(&browser, ".rate"), "20%\n1 of 5 cases pass");
        assert_eq!(
            text(&browser, ".title p"),
            format!("21 June 2026 · factsnap {} · How to read this report", env!("CARGO_PKG_VERSION"))
        );
        for part in [".reason", ".side:first-child mark", ".side:last-child mark"] {
            assert!(all_visible(&browser, &format!("{FINDING} {part}")), "{part}");
        }
        assert_eq!(
            text(&browser, &format!("{FINDING} .side:first-child .words")),
            "Nine people were injured in the crash."
        );
        let there = "The crash injured three people on Monday, <b>the mayor</b> said.";
        assert_eq!(text(&browser, &format!("{FINDING} .side:last-child .words")), there);
        assert_eq!(
            text(&browser, &format!("{FINDING} .side:last-child .where")),
            "Source 1 · The Courier · 9 September 2024"
        );
        let sides = "const [a, b] = [...document.querySelectorAll('#case-wrong .finding.contradicted .side')].map(e => e.getBoundingClientRect());
            return a.right <= b.left && a.top === b.top";
        assert_eq!(browser.run(sides), true, "the two stand side by side");
        assert!(all_visible(&browser, "#case-missed .unmet") && all_visible(&browser, "#case-broken .unmet"));
        assert!(!all_visible(&browser, ".finding.supported, .texts .text"), "what holds is folded");
        assert_eq!(
            all_visible(&browser, ".tools, #case-wrong .finding.contradicted [data-copy]"),
            run,
            "what only a script does is shown where scripts run"
        );
    }
    browser.scripts(true);
    let complaints = browser.complaints();
    assert_eq!(complaints.as_array().map(Vec::len), Some(0), "{complaints}");
}

#[test]
fn the_evidence_leads_into_the_full_text_and_back() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    for (run, width) in [(true, 1400), (true, 400), (false, 1400)] {
        browser.scripts(run);
        browser.look("light", width, 900);
        browser.open("about:blank");
        browser.open(&url);
        browser.click(&format!("{FINDING} .side:last-child .where a"));
        let evidence = "#case-wrong .sources a.contradicted";
        assert!(in_view(&browser, evidence), "{width}: the evidence is in view, and nothing covers it");
        browser.click(evidence);
        assert!(in_view(&browser, &format!("{FINDING} h4")), "{width}: the way back");
    }
    browser.scripts(true);
}

#[test]
fn nothing_runs_over_and_nothing_is_covered_on_a_small_screen() {
    let Some(browser) = browser() else { return };
    let long = json!({"id": "a".repeat(300), "tags": ["b".repeat(200)], "sources": [{"id": "c".repeat(200), "text": "d".repeat(2000)}],
        "summary": format!("{} 77 {}", "e".repeat(500), "f".repeat(500))});
    let (_folder, url) = report(&[mixed().to_vec(), vec![long]].concat());
    for width in [320, 400, 800] {
        browser.look("light", width, 800);
        browser.open(&url);
        browser.run("for (const one of document.querySelectorAll('details')) one.open = true");
        assert!(fits(&browser), "{width}");
        browser.run("document.querySelector('#case-wrong .finding.contradicted').scrollIntoView()");
        for side in ["first", "last"] {
            assert!(in_view(&browser, &format!("{FINDING} .side:{side}-child mark")), "{width}: {side}");
        }
    }
}

#[test]
fn on_paper_everything_is_unfolded() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    browser.open(&url);
    assert!(!all_visible(&browser, ".finding"));
    browser.on_paper();
    assert!(
        all_visible(&browser, ".finding") && all_visible(&browser, ".texts .text") && !all_visible(&browser, ".tools")
    );
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
    let (_folder, url) = report(&mixed());
    let mut behind = Vec::new();
    for scheme in ["light", "dark"] {
        browser.look(scheme, 1400, 900);
        browser.open(&url);
        browser.run("for (const one of document.querySelectorAll('details')) one.open = true");
        assert_eq!(browser.run(LOW_CONTRAST), json!([]), "{scheme}");
        browser.run("document.querySelector('#keys').showModal()");
        assert_eq!(browser.run(LOW_CONTRAST), json!([]), "{scheme}, with the keys shown");
        behind.push(browser.run("return getComputedStyle(document.body).backgroundColor"));
    }
    assert_ne!(behind[0], behind[1]);
}

#[test]
fn a_screen_reader_is_told_what_is_where() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    browser.look("light", 1400, 900);
    browser.open(&url);
    let told = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    assert_eq!(browser.told("header"), told("banner", ""));
    assert_eq!(browser.told("main"), told("main", ""));
    assert_eq!(browser.told("footer"), told("contentinfo", ""));
    assert_eq!(browser.told("#tools"), told("search", "Search and filter cases"));
    assert_eq!(browser.told("[name=q]"), told("searchbox", "Search"));
    assert_eq!(browser.told("[name=verdict]"), told("combobox", "Show"));
    assert_eq!(browser.told("#found").0, "status");
    assert_eq!(browser.told("#case-wrong"), told("article", "wrong"));
    assert_eq!(browser.told("#case-wrong .findings").0, "list");
    assert_eq!(browser.told(".checkers"), told("table", "Claims by checker and verdict"));
    let unnamed = "return [...document.querySelectorAll('a, input, select, button, summary')]
        .filter(e => !e.textContent.trim() && !e.labels?.[0]?.textContent.trim()).length";
    assert_eq!(browser.run(unnamed), 0);
    browser.press("\u{e004}"); // Tab
    assert_eq!(text(&browser, ":focus"), "Skip to the cases");
    assert_eq!(browser.run("return getComputedStyle(document.activeElement).outlineStyle"), "solid");
}
