//! Every format read back by something that is not ours, with hostile text in every field and in a file's name.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod github;
pub(crate) mod hostile;

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use boon::{Compiler, Schemas};
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{Html, Selector};
use serde_json::Value;
use sha2::{Digest, Sha256};

use hostile::{ALLOWED, CASES, FLAGGED, Run, UNMET, UNREADABLE, shown};

#[track_caller]
pub(crate) fn assert_valid(schema: &str, instance: &Value) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_str(schema).unwrap()).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(instance, index) {
        panic!("{error:#}");
    }
}

#[test]
fn sarif() {
    let Run { text, path, .. } = shown("sarif");
    let instance: Value = serde_json::from_str(&text).unwrap();
    assert_valid(include_str!("sarif-2.1.0.json"), &instance);
    let run = &instance["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), FLAGGED + ALLOWED + UNMET);
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], run["tool"]["driver"]["rules"][rule]["id"]);
    }
    assert_eq!(results.iter().filter(|result| result.get("suppressions").is_some()).count(), ALLOWED);
    let uri = &instance["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(unescaped(uri.as_str().unwrap()), path);
    assert_eq!(instance["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

/// The text that `%41` and the like stand for.
fn unescaped(uri: &str) -> String {
    let mut parts = uri.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn junit() {
    let text = shown("junit").text;
    let report = roxmltree::Document::parse(&text).unwrap();
    let named = |node: roxmltree::Node<'_, '_>, name: &str| node.has_tag_name(name);
    let suites: Vec<_> = report.root_element().children().filter(|node| named(*node, "testsuite")).collect();
    assert_eq!(suites.len(), CASES);
    let number = |suite: &roxmltree::Node<'_, '_>, of: &str| suite.attribute(of).unwrap().parse::<usize>().unwrap();
    let count = |of: &str| suites.iter().map(|suite| number(suite, of)).sum::<usize>();
    assert_eq!((count("failures"), count("errors")), (FLAGGED + UNMET, UNREADABLE));
    for suite in &suites {
        let cases: Vec<_> = suite.children().filter(|node| named(*node, "testcase")).collect();
        assert_eq!(number(suite, "tests"), cases.len());
        let titles: HashSet<_> = cases.iter().map(|case| case.attribute("name").unwrap()).collect();
        assert_eq!(titles.len(), cases.len(), "a name that comes twice stands for one test");
    }
}

#[test]
fn gitlab() {
    let issues: Value = serde_json::from_str(&shown("gitlab").text).unwrap();
    assert_valid(include_str!("gitlab.json"), &issues);
    let issues = issues.as_array().unwrap();
    assert_eq!(issues.len(), FLAGGED + UNMET + UNREADABLE);
    let fingerprints: HashSet<_> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), issues.len());
}

#[test]
fn github_annotations() {
    let Run { text, path, .. } = shown("github");
    let commands: Vec<_> = text.lines().filter_map(github::command).collect();
    assert_eq!(commands.len(), FLAGGED + UNMET + UNREADABLE);
    for command in &commands {
        assert!(["error", "notice"].contains(&command.name.as_str()), "{command:?}");
        assert!(
            command
                .properties
                .keys()
                .all(|key| { ["file", "line", "col", "endLine", "endColumn", "title"].contains(&key.as_str()) })
        );
    }
    assert_eq!(commands[0].properties["file"], factsnap::render::visible(&path));
    assert!(commands.iter().any(|command| command.message.contains("::error::%0A")), "{commands:#?}");
}

#[test]
fn json_and_json_lines() {
    let array: Vec<Value> = serde_json::from_str(&shown("json").text).unwrap();
    let lines: Vec<Value> = shown("jsonl").text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(array, lines);
    assert_eq!(lines.len(), CASES);
    assert!(lines.iter().any(|line| line["id"] == hostile::TEXT), "JSON gives the id back as it was");
}

/// Each row, its cells taken as what the schema says of their columns, is what the schema says of a row.
#[test]
fn csv_is_as_its_schema_says() {
    let schema = factsnap::schema::schema(factsnap::schema::Topic::Findings);
    let Run { text, path, .. } = shown("csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let rows: Vec<Value> = reader.records().map(|row| row_of(&names, &row.unwrap(), &schema)).collect();
    assert_eq!(rows.iter().filter(|row| row["allowed"].is_string()).count(), ALLOWED);
    assert_eq!(rows.iter().filter(|row| row["error"].is_string()).count(), UNREADABLE);
    assert_eq!(rows.iter().map(|row| row["row"].as_u64().unwrap()).collect::<HashSet<_>>().len(), CASES);
    assert_eq!(rows[0]["file"], factsnap::render::visible_lines(&path).as_ref());
    for row in &rows {
        assert_valid(&schema.to_string(), row);
    }
}

fn row_of(names: &csv::StringRecord, row: &csv::StringRecord, schema: &Value) -> Value {
    let value = |name: &str, cell: &str| match &schema["properties"][name]["type"] {
        _ if cell.is_empty() => Value::Null,
        kind if kind.to_string().contains("string") => cell.into(),
        _ => serde_json::from_str(cell).unwrap(),
    };
    names.iter().zip(row).map(|(name, cell)| (name.to_owned(), value(name, cell))).collect()
}

#[test]
fn markdown() {
    let text = shown("markdown").text;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(&text, options) {
        let is_foreign = matches!(event, Event::Html(_) | Event::InlineHtml(_))
            || matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock));
        assert!(!is_foreign, "{event:?}");
    }
}

#[test]
fn html() {
    let page = Html::parse_document(&shown("html").text);
    let all = |selector: &str| page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    assert_eq!((all("script").len(), all("b").len(), all("img").len()), (1, 0, 0));
    let policy = all("meta[http-equiv='Content-Security-Policy']")[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for own in ["script", "style"] {
        let text: String = all(own)[0].text().collect();
        let hash = STANDARD.encode(Sha256::digest(text));
        assert!(policy.contains(&format!("{own}-src 'sha256-{hash}'")), "{policy} has not the {own}");
    }
    assert_eq!(all("article.case").len(), CASES);
    let ids: Vec<_> = all("[id]").iter().map(|element| element.attr("id").unwrap()).collect();
    let distinct: HashSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len());
    for link in all("a[href]") {
        let target = link.attr("href").unwrap().strip_prefix('#').unwrap();
        assert!(distinct.contains(&target), "{target} is nowhere");
    }
    for labelled in all("[aria-labelledby]") {
        assert!(distinct.contains(&labelled.attr("aria-labelledby").unwrap()));
    }
    let expected = factsnap::render::visible_lines(&hostile::summary().replace("\r\n", "\n")).into_owned();
    let mut summaries = all("article.case .summary > .text").into_iter().map(|text| text.text().collect::<String>());
    assert!(summaries.any(|summary| summary == expected));
    let claims: Vec<_> = all("[data-claim]").iter().map(|finding| finding.attr("data-claim").unwrap()).collect();
    assert!(claims.len() > FLAGGED);
    for claim in claims {
        let table: toml::Table = format!("claim = {claim}").parse().unwrap();
        assert!(table["claim"].is_str());
    }
}
