//! What a judge says is as little trusted as an article: it breaks out of no format.

use std::fs;

use serde_json::{Value, json};

use factsnap::judgement::{Judge, JudgeAnswer, JudgeRequest};
use factsnap::schema::{Topic, schema};
use factsnap::{Case, check};

use super::project::Project;
use crate::formats::assert_valid;
use crate::formats::hostile::TEXT;

/// A judge that says what breaks out of things, of words that do so too.
const JUDGE: &str = r#"
import json, sys

text = open("hostile.txt", encoding="utf-8", newline="").read()
for line in sys.stdin.buffer:
    claim = {"claim": text, "checker": "other", "verdict": "contradicted", "reason": text,
             "evidence": [{"source": text, "words": text}]}
    print(json.dumps({"case": json.loads(line)["case"], "claims": [claim]}))
"#;

fn project() -> Option<Project> {
    let project = Project::new("good", 0, "")?;
    project.write("judge.py", JUDGE);
    project.write("hostile.txt", TEXT);
    let source = json!([{"id": TEXT, "text": format!("It rained. {TEXT}")}]);
    let summary = format!("It rained in the hills. {TEXT}");
    let label = "inconsistent";
    project.write(
        "cases/a.jsonl",
        &json!({"id": TEXT, "sources": source, "summary": summary, "label": label}).to_string(),
    );
    let (status, _, complained) = project.run(&["judge"]);
    assert_eq!(status, 0, "{complained}");
    safe(&project.read("judgements/reader.jsonl"));
    Some(project)
}

#[track_caller]
fn safe(text: &str) {
    let hidden: Vec<char> = text.chars().filter(|c| *c != '\n' && factsnap::render::is_hidden(*c)).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn a_judge_breaks_out_of_nothing() {
    let Some(project) = project() else { return };
    let shown = |format: &str| {
        let (status, text, complained) = project.run(&["check", "--fail-on", "flagged", "--format", format]);
        assert_eq!(status, 1, "{format}: {complained}");
        safe(&text);
        assert!(text.contains("eader (a judge) says: "), "{format}: {text}");
        text
    };
    for format in ["human", "concise"] {
        shown(format);
    }
    let line: Value = serde_json::from_str(&shown("jsonl")).unwrap();
    assert_eq!((&line["findings"][0]["judge"], &line["findings"][0]["about"]), (&json!("reader"), &json!("other")));
    for format in ["json", "sarif", "gitlab"] {
        let _: Value = serde_json::from_str(&shown(format)).unwrap();
    }
    let junit = shown("junit");
    assert!(roxmltree::Document::parse(&junit).unwrap().descendants().all(|node| !node.has_tag_name("script")));
    let commands = shown("github");
    assert_eq!(commands.lines().filter(|line| line.starts_with("::error")).count(), 1, "{commands}");
    let markdown = shown("markdown");
    let events = pulldown_cmark::Parser::new(&markdown).collect::<Vec<_>>();
    let is_active = |event: &&pulldown_cmark::Event<'_>| {
        use pulldown_cmark::{Event, Tag};
        matches!(
            event,
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::HtmlBlock) | Event::Html(_) | Event::InlineHtml(_)
        )
    };
    assert_eq!(events.iter().find(is_active), None);
    let html = shown("html");
    let page = scraper::Html::parse_document(&html);
    let select = |selector: &str| page.select(&scraper::Selector::parse(selector).unwrap()).count();
    assert_eq!([select("script"), select("b"), select("img")], [1, 0, 0], "the page's own script alone");
}

#[test]
fn snapshots_and_diffs_hold_what_judges_say() {
    let Some(project) = project() else { return };
    let case = "summary = 'It rained.'\n[[source]]\nid = '1'\ntext = 'It rained.'\n";
    fs::remove_file(project.at("cases/a.jsonl")).unwrap();
    project.write("cases/rain.toml", case);
    project.write("hostile.txt", "rained");
    project.write("judge.py", &JUDGE.replace("{\"source\": text, ", "{\"source\": \"1\", "));
    assert_eq!(project.run(&["judge"]).0, 0);
    assert_eq!(project.run(&["test", "--accept"]).0, 0);
    let snapshot = project.read("snapshots/rain.snap");
    assert!(snapshot.contains("JDG001 contradicted: reader (a judge) says: rained"), "{snapshot}");
    assert_eq!(project.run(&["test"]).0, 0);
    project.write("cases/rain.toml", &case.replace("It rained.'\n[[", "It rained on.'\n[["));
    let (status, printed, _) = project.run(&["test"]);
    assert_eq!(status, 1);
    assert!(printed.contains("+JDG010 undetermined: reader (a judge) has not been asked yet"), "{printed}");
    // Snapshots of verdicts alone name the judge as well.
    let config = project.read("factsnap.toml");
    project.write("factsnap.toml", &format!("snapshot = 'verdicts'\n{config}"));
    project.run(&["judge"]);
    project.run(&["test", "--accept"]);
    assert!(project.read("snapshots/rain.snap").contains("\n  JDG001 reader other\n"));
}

#[test]
fn every_format_says_where_rules_and_a_judge_disagree() {
    let Some(project) = Project::new("good", 0, "") else { return };
    let case = "summary = 'Eighty sheep were counted.'\n[[source]]\nid = '1'\ntext = 'Eighty sheep were counted.'\n";
    project.write("cases/flock.toml", case);
    assert_eq!(project.run(&["judge"]).0, 0);
    let shown = |format: &str| project.run(&["check", "--format", format]).1;
    for format in ["concise", "markdown", "sarif", "gitlab", "junit", "github"] {
        let shown = shown(format);
        assert_eq!(shown.matches("; but the rules say supported (NUM000)").count(), 1, "{format}: {shown}");
    }
    let both = "reader (a judge) says contradicted, the rules say supported (NUM000)";
    assert!(shown("human").contains(&format!("note: {both}")));
    let html = shown("html");
    let page = scraper::Html::parse_document(&html);
    let disputed = scraper::Selector::parse(".finding .against").unwrap();
    let disputed: Vec<String> = page.select(&disputed).map(|told| told.text().collect()).collect();
    let other_side = "Disputed: the rules say supported (NUM000), reader (a judge) says contradicted";
    assert_eq!(disputed, [format!("Disputed: {both}"), other_side.to_owned()]);
    let line: Value = serde_json::from_str(&shown("jsonl")).unwrap();
    assert_valid(&schema(Topic::Output).to_string(), &line);
    let against = |at: usize| line["findings"][at]["against"].clone();
    assert_eq!(against(0), json!([{"code": "NUM000", "verdict": "supported"}]));
    assert_eq!(against(1), json!([{"code": "JDG001", "judge": "reader", "verdict": "contradicted"}]));
    project.run(&["test", "--accept"]);
    let snapshot = project.read("snapshots/flock.snap");
    assert!(snapshot.ends_with(&format!("\ndisputed\n  \"Eighty\": {both}\n")), "{snapshot}");
}

#[test]
fn the_protocol_is_what_its_schemas_say() {
    let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
    let request = JudgeRequest::new(&Judge::default(), &case, &check(&case)).line();
    assert_valid(&schema(Topic::JudgeRequest).to_string(), &serde_json::from_str(&request).unwrap());
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/judges.md")).unwrap();
    let answer = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    assert_valid(&schema(Topic::JudgeAnswer).to_string(), &serde_json::from_str(answer).unwrap());
    assert_eq!(JudgeAnswer::read(answer).unwrap().claims[0].claim, "to cheers");
}
