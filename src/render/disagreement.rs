//! Where a person and the program disagree, in words.

use super::words::quoted;
use crate::expectation::{Disagreement, DisagreementKind, Word};
use crate::verdict::Expected;

/// Where a person's word and the program's disagree, in one sentence that starts with the kind's name.
///
/// ```
/// use factsnap::{Case, Expect, Expected, check, disagreements, render::disagreement};
///
/// let mut case = Case::new("It rained.").with_source("1", "It rained.");
/// let (claim, verdict) = ("It rained".into(), Expected::Contradicted);
/// case.expect.push(Expect { claim, nth: None, checker: None, verdict, gap: None });
/// let report = check(&case);
/// assert_eq!(
///     disagreement(&disagreements(&case, &report)[0]),
///     r#"missed: "It rained" is contradicted, but nothing there is flagged"#,
/// );
/// ```
pub fn disagreement(disagreement: &Disagreement<'_>) -> String {
    format!("{}: {}", disagreement.kind.name(), told(disagreement))
}

fn told(disagreement: &Disagreement<'_>) -> String {
    let expected = disagreement.word.expected();
    let (claim, nth) = match disagreement.word {
        Word::Expect(expect) => (quoted(&expect.claim), expect.nth),
        Word::Allow(allow) => (quoted(&allow.claim), allow.nth),
        Word::Label(_) => ("the summary".to_owned(), None),
    };
    let claim = claim + &nth.map(|nth| format!(" (occurrence {nth})")).unwrap_or_default();
    match (disagreement.kind, disagreement.word) {
        (DisagreementKind::Lapsed, word) => {
            format!("the summary no longer says {claim}; change or remove the `{}`", word.name())
        }
        (kind, Word::Label(_)) => format!("{}{}", of_label(expected.is_flagged()), found(kind, expected)),
        (kind, _) => format!("{claim} is {expected}{}", found(kind, expected)),
    }
}

fn of_label(is_flagged: bool) -> &'static str {
    if is_flagged {
        "the label says that the summary is inconsistent"
    } else {
        "the label says that the summary is consistent"
    }
}

fn found(kind: DisagreementKind, expected: Expected) -> String {
    match kind {
        DisagreementKind::Missed if expected.is_flagged() => ", but nothing there is flagged".to_owned(),
        DisagreementKind::Missed => ", but no finding there says so".to_owned(),
        DisagreementKind::FalseAlarm => ", but it is flagged".to_owned(),
        DisagreementKind::OtherVerdict(found) => format!(", but factsnap says {found}"),
        DisagreementKind::GapClosed => " now; remove its `gap`".to_owned(),
        DisagreementKind::Lapsed => String::new(),
    }
}
