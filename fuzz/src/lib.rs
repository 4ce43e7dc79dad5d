//! What each target does with its bytes, and what must hold of it. The fuzzer and `tests/laws/fuzz.rs` share it.

use std::fs;
use std::io;

use factsnap::import::{Form, Map, Shape, decode, import as read_cases};
use factsnap::judgement::{JudgeAnswer, Records};
use factsnap::render::{self, Format, Judged, Show, Tally};
use factsnap::score::Scores;
use factsnap::suite::{Comparison, Suite};
use factsnap::{
    Case, Config, Finding, Gate, JsonLines, LoadedCase, Origin, Reading, Report, RunLine, day, whole_case_toml,
};

/// The line that parts the texts of an input for [`check`].
const PART: &str = "\n----\n";

/// The day of every report.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 1, 1);

/// Sources, then a summary, each parted from the next by a line of four dashes; a first line that is a day is the source's.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts: Vec<&str> = text.split(PART).collect();
    let mut case = Case::new(parts.pop().unwrap_or_default());
    for (at, part) in parts.into_iter().enumerate() {
        let (first, rest) = part.split_once('\n').unwrap_or((part, ""));
        let published = day(first).ok();
        case = case.with_source((at + 1).to_string(), if published.is_some() { rest } else { part });
        case.sources[at].published = published;
    }
    holds(&case);
}

/// What must hold of any case that is checked.
pub fn holds(case: &Case) {
    let report = factsnap::check(case);
    spans_slice(case, &report);
    let place = |finding: &Finding| (finding.claim.span, finding.code.checker, finding.code.id);
    assert!(report.findings.is_sorted_by_key(place), "findings are in order");
    let line = render::json_line(case, &report);
    assert_eq!(line, render::json_line(case, &factsnap::check(case)), "the same bytes twice");
    assert!(RunLine::read(&line).is_ok(), "its own line is read back: {line}");
    show(case, &report);
    let mentions = render::mentions_json(&Reading::new(&case.summary, None));
    assert!(!render::json_mentions_line(None, mentions).is_empty());
}

fn spans_slice(case: &Case, report: &Report) {
    for finding in &report.findings {
        slice(&case.summary, finding.claim.span);
        for evidence in &finding.evidence {
            let source = &case.sources[evidence.source];
            let text = if evidence.in_title { source.title.as_deref().unwrap_or_default() } else { &source.text };
            slice(text, evidence.statement.span);
        }
    }
}

#[track_caller]
fn slice(text: &str, span: factsnap::Span) {
    let words = text.get(span.start as usize..span.end as usize);
    assert!(words.is_some_and(|words| !words.is_empty()), "{span:?} is no stretch of {text:?}");
}

fn show(case: &Case, report: &Report) {
    let origin = || Origin::record("cases/a.toml", 1);
    let judged = Judged { case, report, origin: &origin, gate: Gate::default() };
    let formats: [Box<dyn Format>; 4] = [
        Box::new(render::Human::new(true, Show::default())),
        Box::new(render::Html::new(render::About::on(DAY))),
        Box::new(render::Sarif::default()),
        Box::new(render::Junit),
    ];
    for mut format in formats {
        let mut tally = Tally::default();
        tally.add(&judged);
        let out = &mut io::sink();
        let shown = format.start(out).and_then(|()| format.case(&judged, out));
        assert!(shown.and_then(|()| format.finish(&tally, out)).is_ok());
    }
    render::snapshot(case, report);
}

/// A case file: its error says something, and what is read is written and read again as the same.
pub fn case(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match LoadedCase::of_text(&text, "a.toml", "a") {
        Ok(loaded) => {
            assert!(loaded.origin().line > 0);
            comes_back(&loaded.case);
        }
        Err(error) => assert!(!error.to_string().is_empty() && !render::human_error(&error, true).is_empty()),
    }
}

#[track_caller]
fn comes_back(case: &Case) {
    let written = whole_case_toml(case);
    match Case::from_toml(&written, "a") {
        Ok(read) => assert_eq!((&read.sources, &read.summary), (&case.sources, &case.summary), "{written}"),
        Err(error) => panic!("what was written is not read: {error}\n{written}"),
    }
}

/// Bytes in every form and shape: what is read can be kept as a case file.
pub fn import(bytes: &[u8]) {
    let Ok(decoded) = decode(bytes.to_vec()) else { return };
    let maps = ["", "summary=a,source=b.c"].map(|map| Map::parse(map).unwrap_or_default());
    for (form, shape) in FORMS.iter().flat_map(|form| SHAPES.iter().map(move |shape| (*form, *shape))) {
        for map in &maps {
            let read = read_cases(form, shape, &decoded.text, map);
            for imported in read.into_iter().flatten().flatten() {
                comes_back(&imported.case);
            }
        }
    }
}

const FORMS: &[Form] = &[Form::Page, Form::Jsonl, Form::Csv, Form::Promptfoo, Form::Deepeval, Form::Ragas];

const SHAPES: &[Shape] = &[Shape::Json, Shape::Csv, Shape::Yaml];

/// Bytes as each format that is read back: JSON lines, a saved run, records and answers of judges, scores, a snapshot, a table.
pub fn formats(bytes: &[u8]) {
    let mut lines = JsonLines::new(bytes, None);
    while let Ok(Some(_)) = lines.next_case() {}
    let mut lines = JsonLines::new(bytes, None);
    while let Ok(Some(_)) = lines.next_passages() {}
    let text = String::from_utf8_lossy(bytes);
    for line in text.lines() {
        let _ = RunLine::read(line);
        let _ = JudgeAnswer::read(line);
    }
    if let Ok(records) = Records::parse(&text) {
        assert_eq!(Records::parse(&records.text()).map(|read| read.len()), Ok(records.len()));
    }
    if let Ok(scores) = serde_json::from_str::<Scores>(&text) {
        let written = serde_json::to_string(&scores).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Scores>(&written).ok(), Some(scores));
    }
    let folder = tempfile::TempDir::new();
    let Ok(folder) = folder else { return };
    assert!(snapshot(folder.path(), bytes).is_ok());
    #[cfg(feature = "arrow")]
    table(folder.path(), bytes);
}

/// Bytes where a snapshot is looked for: they are compared or told as broken, and accepting puts a sound one there.
fn snapshot(folder: &std::path::Path, bytes: &[u8]) -> io::Result<()> {
    let (cases, snapshots) = (folder.join("cases"), folder.join("snapshots"));
    fs::create_dir(&cases)?;
    fs::create_dir(&snapshots)?;
    fs::write(cases.join("a.toml"), "summary = 'It rained.'\n[[source]]\nid = '1'\ntext = 'It rained.'\n")?;
    fs::write(snapshots.join("a.snap"), bytes)?;
    let suite = Suite::new(folder, Config::default()).map_err(|problem| io::Error::other(problem.to_string()))?;
    let suite = suite.accepting();
    for file in &suite.files().cases {
        let judged = [suite.judge(file), suite.judge(file)].map(|judged| judged.map(|judged| judged.comparison));
        match judged {
            [Ok(Comparison::Accepted | Comparison::Same), Ok(second)] => assert_eq!(second, Comparison::Same),
            [Ok(Comparison::Broken(why)), _] => assert!(!why.is_empty()),
            other => panic!("{other:?}"),
        }
    }
    Ok(())
}

#[cfg(feature = "arrow")]
fn table(folder: &std::path::Path, bytes: &[u8]) {
    let path = folder.join("a.parquet");
    if fs::write(&path, bytes).is_err() {
        return;
    }
    let Ok(mut rows) = factsnap::table::TableRows::open(&path) else { return };
    while let Ok(Some(_)) = rows.next_case() {}
}
