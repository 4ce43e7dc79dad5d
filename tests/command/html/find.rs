//! Search, filters and order, kept in the address; keys; names that links hold on to; what is copied.

use factsnap::{Case, check};
use serde_json::json;

use super::{browser, in_view, mixed, report, shown, text};

#[test]
fn filters_leave_what_they_name_and_the_address_keeps_them() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    browser.look("light", 1400, 900);
    browser.open(&url);
    let address = || browser.run("return location.search").as_str().unwrap().to_owned();
    let found = || text(&browser, "#found");
    browser.choose("[name=verdict]", "contradicted");
    assert_eq!((shown(&browser), found()), (json!(["late", "wrong"]), "2 of 5 cases".to_owned()));
    let verdicts = "return [...new Set([...document.querySelectorAll('.finding')].filter(e => e.checkVisibility()).map(e => e.dataset.verdict))]";
    assert_eq!(browser.run(verdicts), json!(["contradicted"]), "within a case only these are shown");
    browser.choose("[name=checker]", "timeframe");
    assert_eq!((shown(&browser), address()), (json!(["late"]), "?verdict=contradicted&checker=timeframe".to_owned()));
    browser.open(&format!("{url}{}", address()));
    assert_eq!((shown(&browser), found()), (json!(["late"]), "1 of 5 cases".to_owned()), "the same for somebody else");
    browser.click("#clear");
    browser.run("return new Promise(done => setTimeout(done, 50))");
    assert_eq!((shown(&browser).as_array().unwrap().len(), address()), (5, String::new()));
    browser.choose("[name=tag]", "fair");
    assert_eq!(shown(&browser), json!(["missed", "late"]));
    browser.choose("[name=verdict]", "unmet");
    assert_eq!(shown(&browser), json!(["missed"]));
    browser.open(&format!("{url}?verdict=supported"));
    assert_eq!(browser.run(verdicts), json!(["supported"]), "what is folded is opened when it is asked for");
    browser.open(&format!("{url}?verdict=passes"));
    assert_eq!(shown(&browser), json!(["fine"]));
    browser.open(&format!("{url}?verdict=unreadable"));
    assert_eq!(shown(&browser), json!(["broken"]));
    browser.open(&format!("{url}?file=more.jsonl"));
    assert_eq!(shown(&browser), json!(["fine"]));
    browser.open(&format!("{url}?sort=name"));
    assert_eq!(shown(&browser), json!(["broken", "fine", "late", "missed", "wrong"]));
    assert_eq!(browser.complaints(), json!([]));
}

#[test]
fn a_search_goes_through_what_cases_say() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    browser.look("light", 1400, 900);
    browser.open(&url);
    browser.press("/");
    browser.write("[name=q]", "COURIER nine");
    browser.run("return new Promise(done => setTimeout(done, 50))");
    assert_eq!(shown(&browser), json!(["wrong"]), "all words, in any case of letters");
    assert_eq!(browser.run("return new URLSearchParams(location.search).get('q')"), "COURIER nine");
    browser.write("[name=q]", " <nowhere>");
    browser.run("return new Promise(done => setTimeout(done, 50))");
    assert_eq!((shown(&browser), text(&browser, "#found")), (json!([]), "0 of 5 cases".to_owned()));
    assert!(in_view(&browser, "#nothing"));
}

#[test]
fn keys_go_from_one_flagged_claim_to_the_next() {
    let Some(browser) = browser() else { return };
    let (_folder, url) = report(&mixed());
    browser.look("light", 1400, 900);
    browser.open(&format!("{url}?verdict=flagged"));
    let here = || {
        browser
            .run("return document.activeElement.closest('.case')?.id + ' ' + location.hash")
            .as_str()
            .unwrap()
            .to_owned()
    };
    browser.press("j");
    let first = here();
    assert!(first.starts_with("case-late #case-late:"), "{first}");
    browser.press("j");
    browser.press("n");
    assert_eq!(here(), "case-wrong #case-wrong:NUM001:Nine");
    assert!(in_view(&browser, "#case-wrong .finding.contradicted h4"));
    browser.press("j");
    assert_eq!(text(&browser, "#said"), "This is the last one.");
    browser.press("k");
    browser.press("p");
    assert_eq!(here(), first);
    browser.press("o");
    assert_eq!(browser.run("return document.querySelector('#case-late .whole').open"), false);
    browser.press("?");
    assert!(in_view(&browser, "#keys"));
    browser.press("j");
    browser.press("\u{e00c}"); // Escape
    assert!(!in_view(&browser, "#keys"));
    browser.click("[data-step='1']");
    assert!(here().starts_with("case-late"));
}

#[test]
fn names_in_addresses_hold_on_to_cases_and_findings() {
    let Some(browser) = browser() else { return };
    let folders = [report(&mixed()), report(&mixed().into_iter().rev().collect::<Vec<_>>())];
    for (_folder, url) in &folders {
        browser.look("light", 1400, 900);
        browser.open("about:blank");
        browser.open(&format!("{url}#case-wrong:NUM001:Nine"));
        assert!(in_view(&browser, "#case-wrong .finding.contradicted h4"), "wherever the case stands");
        browser.open("about:blank");
        browser.open(&format!("{url}#case-fine"));
        assert!(in_view(&browser, "#case-fine h3"));
        assert_eq!(browser.run("return document.querySelector('#case-fine .whole').open"), true);
    }
}

#[test]
fn what_is_copied_can_be_pasted_into_the_case() {
    let Some(browser) = browser() else { return };
    let summary = "A \"crash\" \\ in\u{202e} Orle hurt nine\npeople. A \"crash\" in Orle hurt nine\npeople.";
    let source = "The crash hurt three people.";
    let (_folder, url) =
        report(&[json!({"id": "quoted", "sources": [{"id": "1", "text": source}], "summary": summary})]);
    browser.look("light", 1400, 900);
    browser.open(&url);
    let case = Case::new(summary).with_source("1", source);
    let file = factsnap::whole_case_toml(&case);
    let flagged = check(&case).findings.iter().filter(|finding| finding.verdict().is_flagged()).count();
    assert!(flagged > 1);
    for (what, left) in [("allow", flagged - 1), ("expect", flagged)] {
        browser.click(&format!(".finding.contradicted:last-child [data-copy={what}]"));
        browser.run("return new Promise(done => setTimeout(done, 100))");
        let copied = browser.copied();
        let pasted =
            Case::from_toml(&format!("{file}\n{copied}"), "quoted").unwrap_or_else(|error| panic!("{error}\n{copied}"));
        let report = check(&pasted);
        let still = report.findings.iter().filter(|finding| finding.verdict().is_flagged()).count();
        assert_eq!((still, factsnap::disagreements(&pasted, &report).len()), (left, 0), "{copied}");
        assert_eq!((pasted.allow.len(), pasted.expect.len()), if what == "allow" { (1, 0) } else { (0, 1) });
    }
    assert_eq!(text(&browser, "#said"), "Copied. Paste it at the end of the case file.");
}
