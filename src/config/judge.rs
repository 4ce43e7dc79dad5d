//! A `[[judge]]` as it is written, and what cannot be meant by it.

use std::time::Duration;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::case::{Problem, nearest};
use crate::judgement::{CHECKERS, Judge};

/// A judge as written; what each word may be is checked as it is read, so that the error has its place.
#[derive(Debug, Deserialize)]
pub(super) struct JudgeRecord {
    #[serde(deserialize_with = "name")]
    name: String,
    #[serde(deserialize_with = "version")]
    version: String,
    #[serde(deserialize_with = "command")]
    command: Vec<String>,
    checkers: Option<Vec<Checker>>,
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    env: Vec<String>,
    batch: Option<Count>,
    timeout: Option<Count>,
    #[serde(default)]
    terminal: bool,
}

/// A checker that a judge may speak of.
#[derive(Debug)]
struct Checker(String);

/// A number from 1.
#[derive(Debug)]
struct Count(u32);

impl<'de> Deserialize<'de> for Checker {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        if CHECKERS.contains(&word.as_str()) {
            return Ok(Self(word));
        }
        let help = nearest(&word, CHECKERS).unwrap_or_else(|| format!("known are {}", CHECKERS.join(", ")));
        Err(Error::custom(format!("unknown checker `{word}`; {help}")))
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const MOST: i64 = 1_000_000;
        let number = i64::deserialize(deserializer)?;
        let count = u32::try_from(number).ok().filter(|_| (1..=MOST).contains(&number));
        count.map(Self).ok_or_else(|| Error::custom(format!("`{number}` is no number from 1 to {MOST}")))
    }
}

/// A name that is a file's on every system.
fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    const LONGEST: usize = 40;
    let name = String::deserialize(deserializer)?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !name.is_empty() && name.len() <= LONGEST && name.chars().all(is_plain) && !name.starts_with('-') {
        return Ok(name);
    }
    Err(Error::custom(format!("`{name}` is no name for a judge: use up to {LONGEST} letters, digits, `-` and `_`")))
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let version = String::deserialize(deserializer)?;
    if version.trim().is_empty() { Err(Error::custom("a judge needs a version, as \"1\"")) } else { Ok(version) }
}

fn command<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let command = Vec::<String>::deserialize(deserializer)?;
    let has_program = command.first().is_some_and(|program| !program.is_empty());
    if has_program {
        Ok(command)
    } else {
        Err(Error::custom("a judge needs a command, as [\"python3\", \"judge.py\"]"))
    }
}

/// The judges, each of another name; on some systems the case of letters does not tell their files apart.
pub(super) fn judges(records: Vec<JudgeRecord>) -> Result<Vec<Judge>, Problem> {
    let mut judges: Vec<Judge> = Vec::new();
    for record in records {
        if judges.iter().any(|judge| judge.name.eq_ignore_ascii_case(&record.name)) {
            return Err(Problem::new(format!("two judges are called `{}`", record.name)));
        }
        judges.push(judge(record));
    }
    Ok(judges)
}

fn judge(record: JudgeRecord) -> Judge {
    let usual = Judge::default();
    let JudgeRecord { name, version, command, paths, env, terminal, .. } = record;
    let checkers = record.checkers.map(|all| all.into_iter().map(|one| one.0).collect());
    let timeout = record.timeout.map(|Count(seconds)| Duration::from_secs(seconds.into()));
    let batch = record.batch.map(|Count(cases)| cases as usize);
    Judge {
        checkers: checkers.unwrap_or(usual.checkers),
        timeout: timeout.unwrap_or(usual.timeout),
        batch: if terminal { 1 } else { batch.unwrap_or(usual.batch) },
        name,
        version,
        command,
        paths,
        env,
        terminal,
    }
}
