//! JSON schemas of what is read and written, for editors and for whoever reads the output.

mod case;
mod config;

use serde_json::Value;

use crate::judgement::{JudgeAnswer, JudgeRequest};
use crate::run::RunLine;

/// What a schema describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A case file.
    Case,
    /// A line of `factsnap check --format jsonl`.
    Output,
    /// A row of `factsnap check --format csv`, `arrow` or `parquet`.
    Findings,
    /// A `factsnap.toml`.
    Config,
    /// A line that a judge reads.
    JudgeRequest,
    /// A line that a judge writes.
    JudgeAnswer,
}

/// The JSON schema of a topic.
///
/// ```
/// use factsnap::schema::{Topic, schema};
///
/// assert_eq!(schema(Topic::Case)["properties"]["note"]["type"][0], "string");
/// ```
pub fn schema(topic: Topic) -> Value {
    match topic {
        Topic::Case => case::schema(),
        Topic::Output => schemars::schema_for!(RunLine).to_value(),
        Topic::Findings => crate::table::schema(),
        Topic::Config => config::schema(),
        Topic::JudgeRequest => schemars::schema_for!(JudgeRequest).to_value(),
        Topic::JudgeAnswer => schemars::schema_for!(JudgeAnswer).to_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Topic, schema};
    use crate::case::{Allow, Case, Expect};
    use crate::check::check;
    use crate::code::Code;
    use crate::render::json_line;
    use crate::run::RunLine;
    use crate::verdict::Expected;

    /// Everything the output has is read back, so that the schema, which is made of what is read, leaves nothing out.
    #[test]
    fn the_output_is_what_its_schema_says() {
        let text = "On Monday the mayor said nine people were hurt [1].";
        let mut case = Case::new(text).with_source("1", "On Monday the mayor said three people were hurt.");
        case.id = "crash".to_owned();
        let expect =
            |claim: &str, verdict| Expect { claim: claim.to_owned(), nth: None, checker: None, verdict, gap: None };
        case.expect = vec![expect("nine", Expected::Supported)];
        let (reason, until) = ("It is known.".to_owned(), None);
        case.allow =
            vec![Allow { code: Code::find("ATT020").unwrap(), claim: "[1]".to_owned(), nth: None, reason, until }];
        let line = json_line(&case, &check(&case));
        assert!(line.contains("unmet"), "{line}");
        let read = RunLine::read(&line).unwrap();
        let written: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(serde_json::to_value(read).unwrap(), written);
    }

    #[test]
    fn everything_is_explained() {
        for topic in
            [Topic::Case, Topic::Output, Topic::Findings, Topic::Config, Topic::JudgeRequest, Topic::JudgeAnswer]
        {
            untold(&schema(topic), "");
        }
    }

    /// Every property has a description, or refers to something that has one.
    #[track_caller]
    fn untold(value: &serde_json::Value, path: &str) {
        let Some(fields) = value.as_object() else { return };
        for (name, property) in fields.get("properties").and_then(serde_json::Value::as_object).into_iter().flatten() {
            assert!(property.get("description").is_some(), "{path}/{name}");
        }
        for (name, value) in fields {
            untold(value, &format!("{path}/{name}"));
        }
    }
}
