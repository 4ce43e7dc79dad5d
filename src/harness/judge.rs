//! One case: read, checked, held against what people say of it and against its snapshot.

use crate::case::load_case;
use crate::check::check_on;
use crate::config::today;
use crate::expectation::disagreements;
use crate::render;

use super::files::CaseFile;
use super::record::compare;
use super::{Harness, message};

/// Everything that is wrong with one case, in words; a person's word comes before the snapshot's.
pub(super) fn judge(harness: &Harness, file: &CaseFile) -> Result<(), String> {
    let case = load_case(&file.path, &file.name).map_err(|error| message::broken(harness, file, &error))?.case;
    let settings = harness.config.as_ref().map(|config| config.settings(&file.path)).map_err(ToString::to_string)?;
    let case = settings.prepare(case);
    let report = settings.select(check_on(&case, today()));
    let verdict = render::snapshot(&case, &report);
    let disagreements = disagreements(&case, &report);
    let comparison = compare(harness, file, &verdict);
    let problems: Vec<String> = disagreements
        .iter()
        .map(render::disagreement)
        .chain(message::comparison(harness, file, &verdict, &comparison))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n\n")) }
}
