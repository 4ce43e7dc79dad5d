//! ragas: an evaluation data set of single turns, as `to_jsonl`, `to_csv` or a dump of its list writes it.

use super::record::Record;
use super::shape::{Shape, records};
use crate::case::{CaseError, Problem};

pub(super) fn read(shape: Shape, text: &str) -> Result<Vec<Record>, CaseError> {
    let mut records = records(shape, text, &[&["samples"], &["data"]])?;
    for record in &mut records {
        let is_dialogue =
            |fields: &super::record::Fields| fields.get("user_input").is_some_and(serde_json::Value::is_array);
        if record.fields.as_ref().is_ok_and(is_dialogue) {
            let problem = Problem::new("a sample with several turns has no single summary to check");
            record.fields = Err(problem);
        }
    }
    Ok(records)
}
