//! The frames that promptfoo puts around an output in its CSV: `[PASS] (1.00)`, the text, and why it was graded so.

use serde_json::Value;

use super::record::Fields;
use crate::case::Problem;

/// The records of a row: one for each column of framed outputs, or the row itself.
pub(super) fn unframed(row: Fields) -> Vec<Result<Fields, Problem>> {
    let framed = |value: &Value| value.as_str().and_then(frame).is_some();
    let columns: Vec<String> = row.iter().filter(|(_, value)| framed(value)).map(|(name, _)| name.clone()).collect();
    if columns.is_empty() {
        return vec![Ok(row)];
    }
    let said =
        row.iter().find(|(name, _)| name.eq_ignore_ascii_case("description")).and_then(|(_, said)| said.as_str());
    let is_rest = |name: &String| !columns.contains(name) && !name.eq_ignore_ascii_case("description");
    let rest: Fields =
        row.iter().filter(|(name, _)| is_rest(name)).map(|(name, it)| (name.clone(), it.clone())).collect();
    let record = |column: &String| {
        let Some((grade, text)) = row.get(column).and_then(Value::as_str).and_then(frame) else {
            return Ok(row.clone());
        };
        if grade == "[ERROR]" {
            return Err(Problem::new(format!(
                "the provider gave no output: {}",
                text.lines().next().unwrap_or_default()
            )));
        }
        let mut fields = rest.clone();
        let said = said.filter(|said| !said.trim().is_empty());
        let description = match said {
            Some(said) if columns.len() > 1 => Some(format!("{said} ({column})")),
            Some(said) => Some(said.to_owned()),
            None => None,
        };
        fields.extend(description.map(|said| ("__description".to_owned(), Value::String(said))));
        fields.insert("__providerOutput".to_owned(), Value::String(text.to_owned()));
        Ok(fields)
    };
    columns.iter().map(record).collect()
}

/// The grade and the text of `[PASS] (1.00)`, a blank line, the text, a blank line, `Pass Reason: …`.
fn frame(value: &str) -> Option<(&'static str, &str)> {
    let (grade, rest) =
        ["[PASS]", "[FAIL]", "[ERROR]"].into_iter().find_map(|grade| Some((grade, value.strip_prefix(grade)?)))?;
    let (score, text) = rest.strip_prefix(" (")?.split_once(')')?;
    let is_score = score.split(',').next().is_some_and(|score| score.trim().parse::<f64>().is_ok());
    let reasons =
        ["Pass Reason: ", "Fail Reason: "].into_iter().filter_map(|reason| text.rfind(&format!("\n{reason}")));
    let text = reasons.max().and_then(|at| text.get(..at)).unwrap_or(text);
    is_score.then(|| (grade, text.trim()))
}

#[cfg(test)]
mod tests {
    use super::frame;

    #[test]
    fn a_frame_is_taken_off() {
        assert_eq!(frame("[PASS] (1.00)\nIt rained.\n\nTwice."), Some(("[PASS]", "It rained.\n\nTwice.")));
        let graded = "[FAIL] (0.50, tone: 0.20)\n\nIt rained.\n\nFail Reason: expected \"snow\"";
        assert_eq!(frame(graded), Some(("[FAIL]", "It rained.")));
        assert_eq!(frame("[PASS] (1.00) It rained."), Some(("[PASS]", "It rained.")));
        assert_eq!(frame("[PASS] (yes) It rained."), None);
        assert_eq!(frame("It rained. [PASS] (1.00)"), None);
        assert_eq!(frame("[PASS]"), None);
    }
}
