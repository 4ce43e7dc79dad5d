//! Which fields a TOML case may have: unknown ones are found before reading, each with its place and the nearest known one.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::error::{MOST_PROBLEMS, Problem};
use super::record::{ALLOW_FIELDS, CASE_FIELDS, EXPECT_FIELDS, SOURCE_FIELDS, SUMMARY_FIELDS};

/// The unknown fields of a case file, in the order of the file.
pub(super) fn unknown_fields(text: &str, table: &DeTable<'_>) -> Vec<Problem> {
    let mut unknown = Vec::new();
    check(table, "a case", CASE_FIELDS, &mut unknown);
    for (key, value) in table {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("source" | "sources", DeValue::Array(items)) => check_all(items, "a source", SOURCE_FIELDS, &mut unknown),
            ("allow", DeValue::Array(items)) => check_all(items, "an allow", ALLOW_FIELDS, &mut unknown),
            ("expect", DeValue::Array(items)) => check_all(items, "an expect", EXPECT_FIELDS, &mut unknown),
            ("summary", DeValue::Table(table)) => check(table, "a summary", SUMMARY_FIELDS, &mut unknown),
            _ => {}
        }
    }
    unknown.sort_by_key(|(start, _, _)| *start);
    unknown.into_iter().take(MOST_PROBLEMS).map(|(start, end, problem)| problem.at(text, start..end)).collect()
}

type Unknown = (usize, usize, Problem);

fn check_all(items: &[Spanned<DeValue<'_>>], of: &str, known: &[&str], unknown: &mut Vec<Unknown>) {
    for item in items {
        if let DeValue::Table(table) = item.get_ref() {
            check(table, of, known, unknown);
        }
    }
}

fn check(table: &DeTable<'_>, of: &str, known: &[&str], unknown: &mut Vec<Unknown>) {
    for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
        let name = key.get_ref();
        let problem = Problem::new(format!("unknown field `{name}` of {of}")).with_help(Some(meant(name, of, known)));
        unknown.push((key.span().start, key.span().end, problem));
    }
}

fn meant(name: &str, of: &str, known: &[&str]) -> String {
    if (name, of) == ("id", "a case") {
        return "a case file is named by its path".to_owned();
    }
    nearest(name, known.iter().copied())
        .unwrap_or_else(|| format!("the fields are {}; put anything else into `meta`", known.join(", ")))
}

/// "did you mean `published`?" for the valid name that is nearest to what was written, if any is near.
///
/// ```
/// assert_eq!(factsnap::nearest("publised", ["id", "published"]).as_deref(), Some("did you mean `published`?"));
/// assert_eq!(factsnap::nearest("colour", ["id", "published"]), None);
/// ```
pub fn nearest<'n>(written: &str, valid: impl IntoIterator<Item = &'n str>) -> Option<String> {
    const NEAR: f64 = 0.75;
    valid
        .into_iter()
        .map(|name| (strsim::jaro_winkler(written, name), name))
        .filter(|(similarity, _)| *similarity > NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| format!("did you mean `{name}`?"))
}
