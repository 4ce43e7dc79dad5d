//! One case: read, checked, held against what people say of it and against its snapshot.

use crate::case::{CaseError, load_case};
use crate::check::ReadSources;
use crate::config::SnapshotMode;
use crate::expectation::disagreements;
use crate::render;

use super::Suite;
use super::files::CaseFile;
use super::record::{Comparison, compare};

/// What came of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What a person says of the case and is not met, in words.
    pub unmet: Vec<String>,
    /// What a person says of words that the summary no longer has, where that is no error.
    pub notices: Vec<String>,
    /// The verdict beside the accepted one.
    pub comparison: Comparison,
    /// The verdict as a snapshot has it.
    pub verdict: String,
    /// Whether it is pending now.
    pub is_pending: bool,
}

impl Judged {
    /// Whether nothing is wrong.
    pub fn passes(&self) -> bool {
        self.unmet.is_empty() && matches!(self.comparison, Comparison::Same | Comparison::Accepted)
    }
}

/// A person's word is heard whatever the snapshot says.
pub(super) fn judge(suite: &Suite, file: &CaseFile) -> Result<Judged, CaseError> {
    let case = load_case(&file.path, &file.name)?.case;
    let settings = suite.config.settings(&file.path);
    let case = settings.prepare(case);
    let judgements = suite.judgements.as_ref().map_err(Clone::clone)?;
    let judged = judgements.findings(&suite.config.judging(&file.path), &case);
    let report = settings.select(ReadSources::new(&case.sources).check_with(&case, judged, suite.today));
    let verdict = match suite.config.snapshot_mode() {
        SnapshotMode::Full => render::snapshot(&case, &report),
        SnapshotMode::Verdicts => render::snapshot_of_verdicts(&case, &report),
    };
    let (notices, unmet): (Vec<_>, Vec<_>) =
        disagreements(&case, &report).into_iter().partition(|one| one.kind.is_notice() && !suite.strict);
    let [unmet, notices] = [unmet, notices].map(|all| all.iter().map(render::disagreement).collect());
    let (comparison, is_pending) = compare(suite, file, &verdict);
    Ok(Judged { unmet, notices, comparison, verdict, is_pending })
}
