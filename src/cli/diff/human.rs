//! Differences as lines for a terminal.

use std::fmt::Write as _;

use factsnap::diff::{CaseDiff, CaseKind, Change, Effect};
use factsnap::render::visible;

use super::{became, headline, reason, tallies, whole};

pub(super) fn page(diffs: &[CaseDiff]) -> String {
    let mut out = String::new();
    for diff in diffs {
        let whole = whole(&diff.kind).map(|whole| format!(" ({whole})")).unwrap_or_default();
        let _ = writeln!(out, "{}: {}{whole}", visible(&diff.id), diff.effect.as_str());
        if let CaseKind::Broken(why) = &diff.kind {
            let _ = writeln!(out, "  {}", visible(why));
        }
        for change in &diff.changes {
            let _ = writeln!(out, "{}", line(change));
        }
        out.push('\n');
    }
    for (checker, tally) in tallies(diffs) {
        let checker = visible(&checker);
        let _ = writeln!(out, "{checker}: {} new, {} gone, {} changed", tally.new, tally.gone, tally.changed);
    }
    let _ = writeln!(out, "{}", headline(diffs));
    out
}

fn line(change: &Change) -> String {
    let kind = change.kind().as_str();
    let effect = match change.effect {
        Effect::Better => "+",
        Effect::Worse => "-",
        Effect::Neutral => " ",
    };
    let claim = change.finding().map(|finding| finding.claim.text.as_str()).unwrap_or_default();
    format!("{effect} {kind:<8}{} \"{}\": {}", visible(&became(change)), visible(claim), visible(&reason(change)))
}
