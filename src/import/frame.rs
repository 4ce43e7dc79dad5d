//! The tables that promptfoo writes: a column of outputs for each prompt and provider, each output in a frame with its grade
//! (`[PASS] (1.00)`, the text, why it was graded so), or, since 0.122, with the grade in columns behind it.

use serde_json::Value;

use super::record::Fields;
use crate::case::Problem;

/// How the name of a column of outputs starts, once it is known as one.
const OUTPUT: &str = "__output ";

/// What stands behind a column of outputs.
const GRADES: [&str; 5] = ["Status", "Score", "Named Scores", "Grader Reason", "Comment"];

/// Marks the columns of outputs that have their grades behind them, and gives each grade a name of its own.
pub(super) fn mark_outputs(names: &mut [String]) {
    for at in 0..names.len() {
        let grades =
            names.get(at + 1..).unwrap_or_default().iter().zip(GRADES).take_while(|(name, grade)| name == grade);
        let count = grades.count();
        if count < 2 {
            continue;
        }
        for (index, name) in names.iter_mut().enumerate().skip(at).take(count + 1) {
            *name = if index == at { format!("{OUTPUT}{at} {name}") } else { format!("__{name} {at}") };
        }
    }
}

/// The records of a row: one for each column of outputs, or the row itself.
pub(super) fn unframed(row: Fields) -> Vec<Result<Fields, Problem>> {
    let outputs: Vec<_> = row.iter().filter_map(|(name, value)| Some((name, output(name, value.as_str()?)?))).collect();
    if outputs.is_empty() {
        return vec![Ok(row)];
    }
    let is_description = |name: &str| name.eq_ignore_ascii_case("description");
    let said = row.iter().find(|(name, _)| is_description(name)).and_then(|(_, said)| said.as_str());
    let said = said.filter(|said| !said.trim().is_empty());
    let is_rest = |name: &String| !is_description(name) && outputs.iter().all(|(output, _)| *output != name);
    let rest: Fields =
        row.iter().filter(|(name, _)| is_rest(name)).map(|(name, it)| (name.clone(), it.clone())).collect();
    let record = |(name, output): &(&String, Result<&str, Problem>)| {
        let output = output.clone()?;
        let mut fields = rest.clone();
        let several = said.filter(|_| outputs.len() > 1).map(|said| format!("{said} ({})", label(name)));
        let description = several.or_else(|| said.map(str::to_owned));
        fields.extend(description.map(|said| ("__description".to_owned(), Value::String(said))));
        fields.insert("__providerOutput".to_owned(), Value::String(output.to_owned()));
        Ok(fields)
    };
    outputs.iter().map(record).collect()
}

/// The output in a cell, or why there is none; `None` where the cell is none of outputs.
fn output<'r>(name: &str, value: &'r str) -> Option<Result<&'r str, Problem>> {
    let missing = |why: &str| Problem::new(format!("the provider gave no output{why}"));
    if name.starts_with(OUTPUT) {
        return Some(if value.trim().is_empty() { Err(missing("")) } else { Ok(value) });
    }
    let (grade, text) = frame(value)?;
    let why = text.lines().next().unwrap_or_default();
    Some(if grade == "[ERROR]" { Err(missing(&format!(": {why}"))) } else { Ok(text) })
}

/// The prompt and provider that a column is of.
fn label(name: &str) -> &str {
    name.strip_prefix(OUTPUT).and_then(|rest| rest.split_once(' ')).map_or(name, |(_, label)| label)
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
    use super::{frame, mark_outputs};

    #[test]
    fn grades_behind_an_output_have_names_of_their_own() {
        let mut names =
            ["article", "[a] b", "Status", "Score", "Comment", "[a] b", "Status", "Score"].map(str::to_owned);
        mark_outputs(&mut names);
        let expected = [
            "article",
            "__output 1 [a] b",
            "__Status 1",
            "__Score 1",
            "Comment",
            "__output 5 [a] b",
            "__Status 5",
            "__Score 5",
        ];
        assert_eq!(names, expected);
        let mut others = ["article", "Status", "summary"].map(str::to_owned);
        mark_outputs(&mut others);
        assert_eq!(others, ["article", "Status", "summary"]);
    }

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
