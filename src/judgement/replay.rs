//! What judges have said of a case, as findings that stand beside those of the rules.

use std::path::Path;

use super::judge::Judge;
use super::key::{Content, Key};
use super::place::finding;
use super::record::{Record, Records};
use crate::case::{Case, CaseError};
use crate::code;
use crate::finding::{Finding, Reason, Statement, Value};
use crate::span::Span;

/// The judges of a project, each with all that it has said.
#[derive(Clone, Debug, Default)]
pub struct Judgements {
    judges: Vec<(Judge, Records)>,
}

impl Judgements {
    /// Some judges with their records.
    pub fn new(judges: Vec<(Judge, Records)>) -> Self {
        Self { judges }
    }

    /// Some judges with the records that a folder has of them.
    ///
    /// # Errors
    ///
    /// A file of records that cannot be read.
    pub fn read(folder: &Path, judges: &[Judge]) -> Result<Self, CaseError> {
        let with_records = |judge: &Judge| Ok((judge.clone(), Records::read(&folder.join(judge.file_name()))?));
        judges.iter().map(with_records).collect::<Result<_, _>>().map(Self::new)
    }

    /// The judges with their records, in the order of the configuration.
    pub fn judges(&self) -> &[(Judge, Records)] {
        &self.judges
    }

    /// What some of the judges, by their places, have said of a case; one finding of those that have said nothing yet.
    pub fn findings(&self, judging: &[usize], case: &Case) -> Vec<Finding> {
        if judging.is_empty() {
            return Vec::new();
        }
        let content = Content::of(case);
        let judges = judging.iter().filter_map(|at| self.judges.get(*at));
        judges.flat_map(|(judge, records)| findings(judge, records.get(&content.key(judge)), case)).collect()
    }

    /// The names of those of the judges that have judged a case.
    pub fn judged(&self, judging: &[usize], case: &Case) -> Vec<&str> {
        let judges = judging.iter().filter_map(|at| self.judges.get(*at));
        let mut content = None;
        let mut has_record = |(judge, records): &(Judge, Records)| {
            records.get(&content.get_or_insert_with(|| Content::of(case)).key(judge)).is_some()
        };
        judges.filter(|one| has_record(one)).map(|(judge, _)| judge.name.as_str()).collect()
    }

    /// The judge that has judged the cases which show its codes.
    pub fn of_examples() -> Self {
        let judge = Judge { name: "reader".to_owned(), version: "1".to_owned(), ..Judge::default() };
        let records = Records::parse(include_str!("../../judgements/reader.jsonl")).unwrap_or_default();
        Self::new(vec![(judge, records)])
    }

    /// The keys that some of the judges have of a case, each with the place of its judge.
    pub fn keys(&self, judging: &[usize], case: &Case) -> Vec<(usize, Key)> {
        let content = Content::of(case);
        judging.iter().filter_map(|at| Some((*at, content.key(&self.judges.get(*at)?.0)))).collect()
    }
}

fn findings(judge: &Judge, record: Option<&Record>, case: &Case) -> Vec<Finding> {
    let Some(record) = record else { return vec![unjudged(judge, None)] };
    let asked = record.claims.iter().filter(|judged| judge.speaks_of(&judged.checker));
    // Nothing but an edit of the file can bring in words that do not hold.
    asked
        .map(|judged| finding(&judge.name, case, judged))
        .collect::<Result<_, _>>()
        .unwrap_or_else(|problem| vec![unjudged(judge, Some(problem))])
}

/// It speaks of the summary as a whole, at no words of it.
fn unjudged(judge: &Judge, problem: Option<String>) -> Finding {
    let claim = Statement { span: Span::default(), value: Value::Words };
    let reason = Reason::Unjudged { judge: judge.name.clone(), problem };
    Finding { code: &code::JDG010, claim, evidence: Vec::new(), reason }
}

#[cfg(test)]
mod tests {
    use super::Judgements;
    use crate::case::Case;
    use crate::judgement::{Judge, JudgeAnswer, Records};

    const ANSWER: &str = r#"{"case": "", "claims": [
        {"claim": "Nine", "checker": "numeric", "verdict": "contradicted", "reason": "Three."},
        {"claim": "hurt", "checker": "other", "verdict": "supported"}]}"#;

    fn codes(judge: &Judge, edit: impl Fn(&str) -> String) -> Vec<&'static str> {
        let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
        let record = judge.accept(&case, JudgeAnswer::read(ANSWER).unwrap()).unwrap();
        let mut records = Records::default();
        records.insert(record);
        let records = Records::parse(&edit(&records.text())).unwrap();
        let judge = Judge { checkers: vec!["numeric".into()], ..judge.clone() };
        let judgements = Judgements::new(vec![(judge, records)]);
        judgements.findings(&[0], &case).iter().map(|finding| finding.code.id).collect()
    }

    #[test]
    fn records_are_findings_of_what_is_asked_now() {
        assert_eq!(codes(&Judge::default(), str::to_owned), ["JDG001"]);
    }

    #[test]
    fn a_record_that_was_edited_does_not_hold() {
        assert_eq!(codes(&Judge::default(), |text| text.replace("Nine", "Ten")), ["JDG010"]);
        assert_eq!(codes(&Judge::default(), |_| String::new()), ["JDG010"]);
    }
}
