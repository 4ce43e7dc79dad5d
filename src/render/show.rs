//! Which findings a format for people shows, and in which order.

use super::judged::Judged;
use crate::finding::Finding;
use crate::verdict::Verdict;

/// What is shown besides what needs a look: the flagged claims that nobody expects, and what a person says and is not met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// Claims that cannot be decided.
    pub undetermined: bool,
    /// Claims that are flagged as the case expects.
    pub expected: bool,
    /// Claims that hold.
    pub supported: bool,
}

/// The findings of a case that are shown, the worst first.
pub(super) struct Selected<'c> {
    pub(super) findings: Vec<&'c Finding>,
    /// How many are undetermined and not shown.
    pub(super) hidden: usize,
}

impl Show {
    pub(super) fn of<'c>(self, judged: &Judged<'c>) -> Selected<'c> {
        let failing = judged.failing();
        let mut shown = Selected { findings: Vec::new(), hidden: 0 };
        for finding in &judged.report.findings {
            let is_failing = failing.iter().any(|one| std::ptr::eq(*one, finding));
            let is_shown = match finding.verdict() {
                Verdict::Supported => self.supported,
                Verdict::Undetermined => self.undetermined || is_failing,
                Verdict::Unsupported | Verdict::Contradicted => self.expected || is_failing,
            };
            if is_shown {
                shown.findings.push(finding);
            } else if finding.verdict() == Verdict::Undetermined {
                shown.hidden += 1;
            }
        }
        let rank = |finding: &&Finding| match finding.verdict() {
            Verdict::Contradicted | Verdict::Unsupported => 0,
            Verdict::Undetermined => 1,
            Verdict::Supported => 2,
        };
        shown.findings.sort_by_key(rank);
        shown
    }
}

/// What a person is told of undetermined claims that are not shown.
pub(super) fn of_hidden(count: usize) -> Option<String> {
    let claims = if count == 1 { "1 claim is".to_owned() } else { format!("{count} claims are") };
    (count > 0).then(|| format!("{claims} undetermined; `--show undetermined` shows more"))
}
