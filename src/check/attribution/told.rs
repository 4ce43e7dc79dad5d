//! Claims told as facts: what a source has only as somebody's accusation or claim, told by the summary in its own voice.

use super::statement::{Statement, Told};
use crate::check::align::{Fit, Rarity};
use crate::check::claim::Mention;
use crate::check::effort::Effort;
use crate::code::{ATT006, ATT009};
use crate::finding::{Finding, Reason};
use crate::lexicon::cue::{CueClass, Stance};
use crate::mention::{Attribution, Reading};
use crate::text::TokenRange;

/// How much of a sentence a claim must have to be what the sentence tells.
const FOUND: Fit = 550;

/// How much less of it the source may have in its own voice, or of one who vouches for it.
const AHEAD: Fit = 200;

/// Judges the sentences of a summary that credit nobody; there is a finding only where one is wrong.
pub(super) fn judge_told(
    summary: &Reading<'_>,
    statements: &[Statement<'_>],
    (rarity, effort): (&Rarity, &Effort),
) -> Vec<Finding> {
    if !statements.iter().any(|statement| statement.given.is_some_and(is_claimed)) {
        return Vec::new();
    }
    let ranges = summary.document.sentence_ranges().iter();
    let judge = |range: &&TokenRange| {
        effort.spend(statements.len() * FOR_EACH + summary.attributions.len());
        is_plain(summary, range).then(|| judge(summary, range, statements, rarity)).flatten()
    };
    let rest = |range: &TokenRange, reason| {
        let claim = Mention::Passage(range.start..summary.document.tokens().len()).statement(summary);
        Finding { code: &ATT009, claim, evidence: Vec::new(), reason }
    };
    effort.start().findings(ranges, judge, rest)
}

/// What looking for a sentence in a statement takes.
const FOR_EACH: usize = 60;

fn judge(summary: &Reading<'_>, range: &TokenRange, statements: &[Statement<'_>], rarity: &Rarity) -> Option<Finding> {
    let told = Told::of_sentence(summary, range, rarity);
    let best = |kept: &dyn Fn(&Statement<'_>) -> bool| {
        statements.iter().filter(|statement| kept(statement)).max_by_key(|statement| told.fit(statement))
    };
    let claimed = best(&|statement| statement.given.is_some_and(is_claimed))?;
    let vouched =
        best(&|statement| !statement.given.is_some_and(is_claimed)).map_or(0, |statement| told.fit(statement));
    let fit = told.fit(claimed);
    (fit >= FOUND && fit >= vouched + AHEAD).then(|| Finding {
        code: &ATT006,
        claim: Mention::Passage(range.clone()).statement(summary),
        evidence: vec![claimed.evidence()],
        reason: Reason::ToldAsFact,
    })
}

/// Whether nobody is credited with anything in a sentence, and it says of nothing that it is a claim: "is accused of".
fn is_plain(summary: &Reading<'_>, range: &TokenRange) -> bool {
    let document = &summary.document;
    let span = document.span_of(range);
    let hedges = |at: usize| {
        document.get(at).is_some_and(|token| {
            let cue = token.senses().cue;
            let verb = cue.and_then(|cue| cue.verb).map(|(verb, _)| (verb.stance, verb.class));
            let noun = cue.and_then(|cue| cue.noun).map(|noun| (noun.stance, noun.class));
            verb.or(noun).is_some_and(is_unvouched)
        })
    };
    !summary.attributions.iter().any(|stated| span.contains(stated.claim) || stated.span.contains(span))
        && !range.clone().any(hedges)
}

/// Whether a source does not vouch for what it credits: "claimed", "alleged", "accused of".
fn is_claimed(given: &Attribution) -> bool {
    is_unvouched((given.stance, given.class))
}

/// Whether words of this kind claim or accuse.
fn is_unvouched((stance, class): (Stance, CueClass)) -> bool {
    stance == Stance::Claimed && class != CueClass::Belief
        || stance == Stance::Disagreed && class == CueClass::Judgement
}
