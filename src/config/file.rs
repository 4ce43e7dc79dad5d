//! A `factsnap.toml` read: every problem with its line and column, and the nearest key that there is.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::judge::{JudgeRecord, judges};
use super::keys::CONFIG_KEYS;
use super::selection::Selection;
use super::{Config, Override, Settings, SnapshotMode};
use crate::case::{CaseError, Day, Problem, nearest, plain_io_words, plain_words};
use crate::gate::{FailOn, Gate};

/// The file as written.
#[derive(Debug, Deserialize)]
struct Record {
    #[serde(default)]
    select: Vec<String>,
    #[serde(default)]
    ignore: Vec<String>,
    published: Option<Day>,
    cases: Option<PathBuf>,
    snapshots: Option<PathBuf>,
    judgements: Option<PathBuf>,
    #[serde(default)]
    snapshot: SnapshotMode,
    #[serde(rename = "fail-on", default)]
    fail_on: FailOn,
    #[serde(default)]
    strict: bool,
    #[serde(rename = "override", default)]
    overrides: Vec<OverrideRecord>,
    #[serde(rename = "judge", default)]
    judges: Vec<JudgeRecord>,
}

/// An override as written.
#[derive(Debug, Deserialize)]
struct OverrideRecord {
    paths: Vec<String>,
    #[serde(default)]
    select: Vec<String>,
    #[serde(default)]
    ignore: Vec<String>,
    published: Option<Day>,
}

impl Config {
    /// Reads a file that is named.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or says what cannot be meant: the error names it, with line and column.
    pub fn read(path: &Path) -> Result<Self, CaseError> {
        let failed = |problem: Problem| CaseError::new(problem).in_file(path);
        let text = fs::read_to_string(path).map_err(|error| failed(Problem::new(plain_io_words(&error))))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let folder = folder.canonicalize().map_err(|error| failed(Problem::new(plain_io_words(&error))))?;
        parse(&text, folder).map_err(|error| error.in_file(path))
    }
}

fn parse(text: &str, folder: PathBuf) -> Result<Config, CaseError> {
    let broken = |error: &toml::de::Error| placed(text, Problem::new(plain_words(error.message())), error.span());
    let table = DeTable::parse(text).map_err(|error| broken(&error))?;
    let problems = [unknown_keys(text, table.get_ref()), unknown_codes(text, table.get_ref())].concat();
    if !problems.is_empty() {
        return Err(CaseError { path: None, problems });
    }
    let record = Record::deserialize(Deserializer::from(table)).map_err(|error| broken(&error))?;
    let settings = settings(&record.select, &record.ignore, record.published)?;
    let overrides = record.overrides.into_iter().map(of_paths).collect::<Result<_, _>>()?;
    let gate = Gate { fail_on: record.fail_on, strict: record.strict };
    let judges = judges(record.judges)?;
    let Record { cases, snapshots, snapshot, judgements, .. } = record;
    Ok(Config { folder, settings, gate, cases, snapshots, snapshot, overrides, judgements, judges })
}

fn of_paths(record: OverrideRecord) -> Result<Override, Problem> {
    let settings = settings(&record.select, &record.ignore, record.published)?;
    Ok(Override { paths: record.paths, settings })
}

fn settings(select: &[String], ignore: &[String], published: Option<Day>) -> Result<Settings, Problem> {
    Ok(Settings { selection: Selection::new(select, ignore)?, published: published.map(|day| day.0) })
}

/// The tables of the file: the whole, and each override and judge with the start of its keys' names.
fn tables<'t, 'd>(table: &'t DeTable<'d>) -> Vec<(&'static str, &'t DeTable<'d>)> {
    let several = ["override.", "judge."].into_iter().flat_map(|start| {
        let items = table.get(start.trim_end_matches('.')).and_then(|value| value.get_ref().as_array());
        let items = items.into_iter().flat_map(|items| items.iter());
        items.filter_map(move |item| Some((start, item.get_ref().as_table()?)))
    });
    [("", table)].into_iter().chain(several).collect()
}

fn unknown_keys(text: &str, table: &DeTable<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (start, table) in tables(table) {
        let known: Vec<&str> = CONFIG_KEYS.iter().filter_map(|key| key.name.strip_prefix(start)).collect();
        let known: Vec<&str> = known.into_iter().filter(|name| !name.contains('.')).collect();
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let help = nearest(key.get_ref(), known.iter().copied())
                .unwrap_or_else(|| format!("the keys are {}", known.join(", ")));
            let problem = Problem::new(format!("unknown key `{}`", key.get_ref())).with_help(Some(help));
            problems.extend(placed(text, problem, Some(key.span())).problems);
        }
    }
    problems
}

fn unknown_codes(text: &str, table: &DeTable<'_>) -> Vec<Problem> {
    let lists = tables(table).into_iter().flat_map(|(_, table)| ["select", "ignore"].map(|key| table.get(key)));
    let words = lists.flatten().filter_map(|list| list.get_ref().as_array()).flat_map(|list| list.iter());
    let problem = |word: &Spanned<DeValue<'_>>| {
        let problem = Selection::new(&[word.get_ref().as_str()?], &[""; 0]).err()?;
        Some(placed(text, problem, Some(word.span())).problems)
    };
    words.filter_map(problem).flatten().collect()
}

fn placed(text: &str, problem: Problem, span: Option<Range<usize>>) -> CaseError {
    match span {
        Some(span) => problem.at(text, span).into(),
        None => problem.into(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::parse;
    use crate::code::Code;
    use crate::config::{CONFIG_KEYS, SnapshotMode};

    #[track_caller]
    fn refused(text: &str, problems: &str) {
        assert_eq!(parse(text, PathBuf::new()).unwrap_err().to_string(), problems);
    }

    #[test]
    fn what_cannot_be_meant_is_told_with_its_place() {
        refused("selct = []", "1:1: unknown key `selct`; did you mean `select`?");
        refused(
            "ignore = [\"NUM\", \"NUM01\"]",
            "1:18: no code has the id or name `NUM01`, or an id that starts with it; did you mean `NUM001`?",
        );
        refused("published = \"lately\"", "1:13: `lately` is not a date; write it as 2024-09-09");
        refused("snapshot = \"verdict\"", "1:12: unknown value `verdict`, expected `full` or `verdicts`");
        refused("[[override]]\npath = [\"a\"]", "2:1: unknown key `path`; did you mean `paths`?");
        refused("[[override]]\nselect = []", "1:1: missing field `paths`");
        refused("select = \"NUM\"", "1:10: expected a list, found the text \"NUM\"");
    }

    #[test]
    fn a_judge_that_cannot_be_meant_is_told_with_its_place() {
        let judge = |name: &str, more: &str| {
            format!("[[judge]]\nname = \"{name}\"\nversion = \"1\"\ncommand = [\"judge\"]\n{more}\n")
        };
        refused(&judge("a", "timout = 3"), "5:1: unknown key `timout`; did you mean `timeout`?");
        let help = "use up to 40 letters, digits, `-` and `_`";
        refused(&judge("../a", ""), &format!("2:8: `../a` is no name for a judge: {help}"));
        refused(&judge("a", "checkers = [\"numbers\"]"), "5:12: unknown checker `numbers`; did you mean `numeric`?");
        refused(&judge("a", "batch = 0"), "5:9: `0` is no number from 1 to 1000000");
        refused("[[judge]]\nname = \"a\"", "1:1: missing field `version`");
        refused(&(judge("a", "") + &judge("A", "")), "two judges are called `A`");
        refused(
            &judge("a", "").replace("[\"judge\"]", "[]"),
            "4:11: a judge needs a command, as [\"python3\", \"judge.py\"]",
        );
    }

    #[test]
    fn every_key_is_read_as_its_example_writes_it() {
        let whole = CONFIG_KEYS.iter().map(|key| key.example).collect::<Vec<_>>().join("\n");
        let config = parse(&whole, PathBuf::from("project")).unwrap();
        assert_eq!(config.cases().unwrap(), Path::new("project/facts"));
        assert_eq!(config.snapshots().unwrap(), Path::new("project/facts/verdicts"));
        assert_eq!(config.snapshot_mode(), SnapshotMode::Verdicts);
        let includes = |path: &str, code: &str| {
            config.settings(&Path::new("project").join(path)).selection.includes(Code::find(code).unwrap())
        };
        assert!(includes("new/a.toml", "TIM001") && !includes("new/a.toml", "TIM002"));
        assert!(includes("legacy/deep/a.toml", "NUM001") && !includes("legacy/a.toml", "TIM001"));
        assert!(includes("drafts/deep/a.toml", "TIM001") && !includes("drafts/a.toml", "TIM001"));
        let published = |path: &str| config.settings(&Path::new("project").join(path)).published.unwrap().to_string();
        assert_eq!([published("a.toml"), published("drafts/a.toml")], ["2024-09-09", "2023-01-01"]);
        let judge = &config.judges()[0];
        assert_eq!((judge.name.as_str(), judge.version.as_str(), judge.command.len()), ("reader", "2", 2));
        assert_eq!((judge.batch, judge.timeout.as_secs(), judge.terminal), (20, 60, false));
        assert_eq!([&judge.checkers[0], &judge.checkers[1], &judge.env[0]], ["numeric", "other", "OPENAI_API_KEY"]);
        let judging = |path: &str| config.judging(&Path::new("project").join(path));
        assert_eq!([judging("a.toml"), judging("drafts/deep/a.toml")], [vec![], vec![0]]);
        assert_eq!(config.judgement_folder(), Path::new("project/facts/judgements"));
    }
}
