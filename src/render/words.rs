//! The normal form of a value, for programs and for people, and some words of a text in quotation marks.

use super::numbers::{quantity_value, quantity_words};
#[cfg(feature = "cli")]
use super::times::days_for_people;
use super::times::{day_range, timex_words};
use crate::case::Case;
use crate::finding::{Evidence, Statement, Value};
use crate::mention::Timex;

/// The id of the source that evidence stands in.
pub(super) fn source_id<'c>(case: &'c Case, evidence: &Evidence) -> &'c str {
    case.sources.get(evidence.source).map_or("", |source| &source.id)
}

/// The text that the span of evidence is of.
pub(super) fn evidence_text<'c>(case: &'c Case, evidence: &Evidence) -> &'c str {
    case.sources.get(evidence.source).map_or("", |source| match &source.title {
        Some(title) if evidence.in_title => title,
        _ => &source.text,
    })
}

/// The value of a statement for programs: "3000", ">=5 %", "5..10 km", "P5Y", a speaker's name, "1, 2".
pub(super) fn value(value: &Value) -> Option<String> {
    match value {
        Value::Quantity(quantity) => quantity_value(quantity),
        Value::Timex(timex) => Some(timex.value.to_string()),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(ids) => Some(ids.join(", ")),
        Value::Words => None,
    }
}

/// The normal form of a statement for people: "3,000 officers", "P5Y (five years)".
pub(super) fn normal_form(statement: &Statement, text: &str) -> Option<String> {
    match &statement.value {
        Value::Quantity(quantity) => quantity_words(quantity, text),
        Value::Timex(timex) => Some(timex_form(timex)),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(ids) if ids.len() == 1 => Some(format!("source {}", ids.join(", "))),
        Value::Sources(ids) => Some(format!("sources {}", ids.join(", "))),
        Value::Words => None,
    }
}

/// The same for people who know no TIMEX3: "five years", "9 September 2024"; nothing where that would be its code.
#[cfg(feature = "cli")]
pub(super) fn form_for_people(statement: &Statement, text: &str) -> Option<String> {
    let Value::Timex(timex) = &statement.value else { return normal_form(statement, text) };
    let value = timex.value.to_string();
    let is_year = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let words = timex_words(&value).or_else(|| is_year.then(|| value.clone()))?;
    // Of a length it is worth telling which days it covers; a date says that itself.
    let days = timex.days.filter(|_| value.starts_with('P')).and_then(|days| days_for_people(&days));
    Some(days.map_or(words.clone(), |days| format!("{words}, {days}")))
}

pub(super) fn timex_form(timex: &Timex) -> String {
    let value = timex.value.to_string();
    let mut notes: Vec<String> = timex_words(&value).into_iter().collect();
    notes.extend(timex.modifier.map(|modifier| modifier.to_string()));
    notes.extend(timex.days.and_then(|days| day_range(&days)).filter(|days| !days.contains(&value)));
    if notes.is_empty() { value } else { format!("{value} ({})", notes.join(", ")) }
}

/// What a statement says, as part of a sentence: "five years", "3,000 officers", or its own words in quotation marks.
pub(super) fn plain(statement: &Statement, text: &str) -> String {
    let words = match &statement.value {
        Value::Quantity(quantity) => quantity_words(quantity, text),
        Value::Timex(timex) => timex_words(&timex.value.to_string()),
        Value::Speaker(name) => Some(name.clone()),
        Value::Sources(_) | Value::Words => None,
    };
    words.unwrap_or_else(|| quoted(statement.span.slice(text)))
}

/// Some words of a text in quotation marks, on one line, cut where they are many; words that bring their own marks get none.
pub(super) fn quoted(words: &str) -> String {
    const MOST: usize = 80;
    let mut line = String::new();
    for word in words.split_whitespace() {
        if line.chars().count() > MOST {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().take(MOST + 1));
    }
    match line.char_indices().nth(MOST) {
        None if is_quoted(&line) => line,
        None => format!("\"{line}\""),
        Some((end, _)) => format!("\"{}…\"", line.get(..end).unwrap_or_default().trim_end()),
    }
}

/// Whether a text stands between double quotation marks and has none within.
fn is_quoted(text: &str) -> bool {
    const MARKS: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let inner = text.strip_prefix(MARKS).and_then(|rest| rest.strip_suffix(MARKS));
    inner.is_some_and(|inner| !inner.contains(MARKS))
}
