//! The findings of a case that a person should look at, each with its place and words: what the formats for programs share.

use std::collections::HashMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::against::reason_and_others;
use super::escape::visible;
use super::judged::Judged;
use super::place::Places;
use super::words::quoted;
use crate::case::{Case, Origin};
use crate::expectation::{Disagreement, Word};
use crate::finding::Finding;
use crate::verdict::Verdict;

/// A finding that is not supported, safe to show.
pub(super) struct Concern<'c> {
    pub(super) finding: &'c Finding,
    /// 1-based line and column of its first character.
    pub(super) start: (usize, usize),
    /// 1-based line and column behind its last character; `None` where the file does not tell.
    pub(super) end: Option<(usize, usize)>,
    /// The summary's words in quotation marks.
    pub(super) words: String,
    /// Why, and who says otherwise, in one sentence.
    pub(super) reason: String,
    /// The same for the same finding in every run, and for no other.
    pub(super) fingerprint: String,
    /// Why a person allows it.
    pub(super) allowed: Option<String>,
    /// Whether it fails the case.
    pub(super) fails: bool,
    /// Whether it is flagged as a person expects.
    pub(super) is_expected: bool,
}

/// A person's word that is not met, safe to show.
pub(super) struct Unmet {
    /// 1-based line and column of the first character of the first place it speaks of.
    pub(super) start: (usize, usize),
    /// The key that the person wrote it under.
    pub(super) name: &'static str,
    /// Whether it is to be told and fails nothing.
    pub(super) is_notice: bool,
    /// What is wrong: `missed`, `closed gap`.
    pub(super) kind: &'static str,
    /// The claim it is about, in quotation marks.
    pub(super) words: String,
    /// What is wrong, in one sentence that starts with the kind.
    pub(super) told: String,
    /// The same for the same word in every run, and for no other.
    pub(super) fingerprint: String,
}

/// What a person says of a case and is not met.
pub(super) fn unmet(judged: &Judged<'_>, origin: &Origin) -> Vec<Unmet> {
    let case = judged.case;
    let places = Places::new(case, origin);
    let unmet = |disagreement: Disagreement<'_>| {
        let (words, at) = match disagreement.word {
            Word::Expect(expect) => {
                (quoted(&expect.claim), case.expect.iter().position(|one| std::ptr::eq(one, expect)))
            }
            Word::Allow(allow) => (quoted(&allow.claim), case.allow.iter().position(|one| std::ptr::eq(one, allow))),
            Word::Label(_) => ("the summary".to_owned(), None),
        };
        let (name, at) = (disagreement.word.name(), at.unwrap_or_default().to_string());
        Unmet {
            start: places.at(disagreement.span.start),
            kind: disagreement.kind.name(),
            is_notice: !judged.fails(&disagreement),
            name,
            told: visible(&super::disagreement(&disagreement)).into_owned(),
            fingerprint: fingerprint(&[&case.id, name, &words, &at]),
            words: visible(&words).into_owned(),
        }
    };
    judged.disagreements().into_iter().map(unmet).collect()
}

/// What programs know a person's word that is not met by, as they know a finding by its code.
pub(super) const EXPECT: &str = "expect";

/// The findings of a case that are not supported, in order, and after them those that a person allows.
pub(super) fn concerns<'c>(judged: &Judged<'c>, origin: &Origin) -> Vec<Concern<'c>> {
    let Judged { case, report, .. } = *judged;
    let places = Places::new(case, origin);
    let (failing, disputes) = (judged.failing(), report.disputes());
    let mut seen = HashMap::new();
    let open = report.findings.iter().filter(|finding| finding.verdict() != Verdict::Supported);
    let open = open.map(|finding| (finding, None));
    let allowed = report.allowed.iter().map(|allowed| (&allowed.finding, Some(allowed.allow)));
    let concern = |(finding, allow): (&'c Finding, Option<usize>)| {
        let span = finding.claim.span;
        let words = span.slice(&case.summary);
        let nth = seen.entry((finding.code.id, words)).and_modify(|nth| *nth += 1).or_insert(0_usize);
        let is_failing = failing.iter().any(|one| std::ptr::eq(*one, finding));
        Concern {
            finding,
            start: places.at(span.start),
            end: (origin.is_verbatim && !span.is_empty()).then(|| places.at(span.end)),
            words: if span.is_empty() { "the summary".to_owned() } else { visible(&quoted(words)).into_owned() },
            reason: visible(&reason_and_others(case, &disputes, finding)).into_owned(),
            fingerprint: {
                let nth = nth.to_string();
                let parts = [case.id.as_str(), finding.code.id, words, &nth];
                fingerprint(&parts.into_iter().chain(finding.judge()).collect::<Vec<_>>())
            },
            allowed: allow.map(|at| allow_reason(case, at)),
            fails: allow.is_none() && is_failing,
            is_expected: allow.is_none() && finding.verdict().is_flagged() && !is_failing,
        }
    };
    open.chain(allowed).map(concern).collect()
}

/// Why a person allows something, on one line.
pub(super) fn allow_reason(case: &Case, allow: usize) -> String {
    case.allow.get(allow).map(|allow| visible(&allow.reason).into_owned()).unwrap_or_default()
}

/// Half a SHA-256 in hexadecimal digits, the parts kept apart; known programs compare no more than that it is the same.
pub(super) fn fingerprint(parts: &[&str]) -> String {
    const BYTES: usize = 16;
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(BYTES).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A path as other programs want it: `/` between its parts on every system.
pub(super) fn plain_path(path: &str) -> String {
    if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{concerns, fingerprint};
    use crate::case::Origin;
    use crate::gate::Gate;
    use crate::render::{Judged, sample};

    #[test]
    fn a_fingerprint_is_of_the_case_the_code_and_the_words() {
        assert_ne!(fingerprint(&["ab", "c"]), fingerprint(&["a", "bc"]));
        let (case, report) = sample::training();
        let origin = || Origin::record("plan.jsonl", 3);
        let judged = Judged { case: &case, report: &report, origin: &origin, gate: Gate::default() };
        let of = |concerns: Vec<super::Concern<'_>>| concerns.into_iter().map(|c| c.fingerprint).collect::<Vec<_>>();
        let (here, there) = (of(concerns(&judged, &origin())), of(concerns(&judged, &Origin::record("x", 9))));
        assert_eq!(here, there);
        assert_ne!(here[0], here[1]);
    }
}
