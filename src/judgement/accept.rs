//! Whether an answer may be kept: it speaks of what was asked, and its words stand where it says.

use super::judge::{CHECKERS, Judge};
use super::key::Content;
use super::place::{finding, quoted};
use super::protocol::{JudgeAnswer, Judged};
use super::record::Record;
use crate::case::{Case, nearest};

/// Characters of a reason that are kept.
const REASON: usize = 500;

/// Claims of one case that are kept; whoever says more says nothing.
const CLAIMS: usize = 500;

impl Judge {
    /// What is kept of an answer.
    ///
    /// # Errors
    ///
    /// An answer with anything in it that does not hold, and what that is: nothing of it is kept then.
    pub fn accept(&self, case: &Case, answer: JudgeAnswer) -> Result<Record, String> {
        if answer.claims.len() > CLAIMS {
            return Err(format!("{} claims are more than the {CLAIMS} that are kept of a case", answer.claims.len()));
        }
        let mut places = Vec::new();
        for judged in &answer.claims {
            self.asked(judged)?;
            let place = (finding(&self.name, case, judged)?.claim.span, judged.checker.clone());
            if places.contains(&place) {
                return Err(format!("the {} claim {} is judged twice", judged.checker, quoted(&judged.claim)));
            }
            places.push(place);
        }
        let mut claims: Vec<(_, Judged)> = places.into_iter().zip(answer.claims.into_iter().map(shortened)).collect();
        claims.sort_by(|(one, _), (other, _)| one.cmp(other));
        let claims = claims.into_iter().map(|(_, judged)| judged).collect();
        let key = Content::of(case).key(self);
        Ok(Record { case: case.id.clone(), key, version: self.version.clone(), claims })
    }

    fn asked(&self, judged: &Judged) -> Result<(), String> {
        if self.speaks_of(&judged.checker) {
            return Ok(());
        }
        let known = if CHECKERS.contains(&judged.checker.as_str()) { "not asked about" } else { "not known" };
        let help = nearest(&judged.checker, self.checkers.iter().map(String::as_str));
        let help = help.unwrap_or_else(|| format!("asked about are {}", self.checkers.join(", ")));
        Err(format!("the checker {} is {known}; {help}", quoted(&judged.checker)))
    }
}

fn shortened(judged: Judged) -> Judged {
    let reason = judged.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let reason = match reason.char_indices().nth(REASON) {
        Some((end, _)) => format!("{}…", reason.get(..end).unwrap_or_default()),
        None => reason,
    };
    Judged { reason, ..judged }
}

#[cfg(test)]
mod tests {
    use crate::case::Case;
    use crate::judgement::{Judge, JudgeAnswer};

    fn accepted(claims: &str) -> Result<usize, String> {
        let case = Case::new("Nine people, nine dogs.").with_source("1", "Three\npeople were there.");
        let judge = Judge { checkers: vec!["numeric".into(), "other".into()], ..Judge::default() };
        let answer = JudgeAnswer::read(&format!(r#"{{"case": "", "claims": [{claims}]}}"#))?;
        judge.accept(&case, answer).map(|record| record.claims.len())
    }

    #[track_caller]
    fn refused(claims: &str, why: &str) {
        assert!(accepted(claims).is_err_and(|error| error.contains(why)), "{:?}", accepted(claims));
    }

    #[test]
    fn what_holds_is_kept() {
        let evidence = r#""evidence": [{"source": "1", "words": "Three people"}]"#;
        let nine = format!(r#"{{"claim": "Nine", "checker": "numeric", "verdict": "contradicted", {evidence}}}"#);
        assert_eq!(accepted(&nine), Ok(1));
        assert_eq!(accepted(""), Ok(0));
    }

    #[test]
    fn what_does_not_hold_is_refused() {
        let claim = |claim: &str, rest: &str| format!(r#"{{"claim": "{claim}", "verdict": "supported", {rest}}}"#);
        let numeric = r#""checker": "numeric""#;
        refused(&claim("Ten", numeric), r#"the claim "Ten" does not stand in the summary"#);
        refused(&claim("Nine", r#""checker": "numeric", "nth": 2"#), "does not stand");
        refused(&claim("Nine", r#""checker": "timeframe""#), "is not asked about; asked about are numeric, other");
        refused(&claim("Nine", r#""checker": "numerics""#), "is not known; did you mean `numeric`?");
        let made_up = r#""checker": "other", "evidence": [{"source": "1", "words": "Nine people"}]"#;
        refused(&claim("Nine", made_up), r#"the evidence "Nine people" does not stand in source "1""#);
        let nowhere = r#""checker": "other", "evidence": [{"source": "2", "words": "Three"}]"#;
        refused(&claim("Nine", nowhere), r#"there is no source "2" to give evidence"#);
        refused(&[claim("Nine", numeric), claim("Nine", numeric)].join(","), "judged twice");
        refused(r#"{"claim": "Nine", "checker": "numeric", "verdict": "wrong"}"#, "unknown value `wrong`");
        refused(&claim("Nine", r#""checker": "numeric", "why": """#), "unknown field `why`");
    }

    #[test]
    fn a_long_reason_is_cut() {
        let case = Case::new("Nine.");
        let reason = "é ".repeat(10_000);
        let claims =
            format!(r#"[{{"claim": "Nine", "checker": "other", "verdict": "supported", "reason": "{reason}"}}]"#);
        let answer = JudgeAnswer::read(&format!(r#"{{"case": "", "claims": {claims}}}"#)).unwrap();
        let record = Judge::default().accept(&case, answer).unwrap();
        assert_eq!(record.claims[0].reason.chars().count(), 501);
    }
}
