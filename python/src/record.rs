//! Records as JSON, judged.

use factsnap::render::{human, json_error_line, json_line};
use factsnap::{Case, CaseError, Origin, ReadSources, check};
use serde::Deserialize;

/// Of each record whether it is a case, and its line. Records in a row often have the same sources, which are read once.
pub(crate) fn check_lines(records: &[String]) -> Vec<(bool, String)> {
    let mut cases =
        records.iter().map(|record| Case::from_json_line(record).map_err(|error| unreadable(record, &error)));
    let (mut lines, mut next) = (Vec::with_capacity(records.len()), cases.next());
    while let Some(case) = &next {
        let sources = case.as_ref().map(|case| case.sources.clone()).unwrap_or_default();
        let sources = ReadSources::new(&sources);
        let has_them = |case: &Result<Case, String>| case.as_ref().is_ok_and(|case| sources.are(&case.sources));
        while let Some(Ok(case)) = next.take_if(|case| has_them(case)) {
            lines.push((true, json_line(&case, &sources.check(&case))));
            next = cases.next();
        }
        if let Some(Err(line)) = next.take_if(|case| case.is_err()) {
            lines.push((false, line));
            next = cases.next();
        }
    }
    lines
}

/// What stands in the place of a record that is no case.
fn unreadable(record: &str, error: &CaseError) -> String {
    #[derive(Deserialize)]
    struct Id {
        id: Option<String>,
    }
    let id = serde_json::from_str::<Id>(record).ok().and_then(|record| record.id);
    json_error_line(id.as_deref(), None, error)
}

/// The first line of the snapshot, then what the command shows.
pub(crate) fn excerpts(record: &str) -> Result<String, String> {
    let case = read(record)?;
    let report = check(&case);
    let origin = Origin { path: "summary".to_owned(), line: 1, column: 1, is_verbatim: true };
    let verdict = factsnap::render::snapshot(&case, &report);
    let verdict = verdict.lines().next().unwrap_or_default();
    Ok(format!("{verdict}\n\n{}", human(&case, &report, &origin, false)).trim_end().to_owned())
}

pub(crate) fn snapshot(record: &str) -> Result<String, String> {
    let case = read(record)?;
    Ok(factsnap::render::snapshot(&case, &check(&case)))
}

fn read(record: &str) -> Result<Case, String> {
    Case::from_json_line(record).map_err(|error| error.to_string())
}
