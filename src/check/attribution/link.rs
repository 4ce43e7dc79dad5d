//! Links: who made a statement of a source, seen from the speaker of a claim.

use super::identity::{Identity, head_stem, identity, is_voice_of_name, may_speak_for};
use super::names::Names;
use super::retell::Said;
use super::statement::Statement;
use crate::check::align::Fit;
use crate::lexicon::body::Body;
use crate::lexicon::capital::is_state as names_state;
use crate::lexicon::person::is_person;
use crate::mention::{Reading, Speaker, SpeakerKind};
use crate::rule::{RuleId, RuleSet};

/// A speaker in its text.
type Called<'r> = (&'r Reading<'r>, &'r Speaker);

/// Who made a statement, seen from the speaker of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Same,
    /// A body for its member, an office for its holder: near, and not the same.
    Near,
    /// Somebody else by name.
    Other,
    /// Somebody else, as it seems, who is described and not named.
    Described,
    Unclear,
    /// The source itself.
    Own,
}

/// A statement of a source, and how it bears on the claim.
#[derive(Clone, Copy)]
pub(super) struct Heard<'s> {
    pub(super) statement: &'s Statement<'s>,
    pub(super) link: Link,
    /// How much of the claim it has.
    pub(super) fit: Fit,
    /// The same with what else shows that it is the one that is told.
    pub(super) score: Fit,
}

/// How many sentences back whoever a pronoun means may stand.
const REACH: usize = 4;

/// The longest phrase for a hearer, in tokens.
const HEARER: usize = 12;

pub(super) fn link(claim: Called<'_>, (source, given): Said<'_>, rules: RuleSet) -> Link {
    let Some(speaker) = &given.speaker else { return Link::Unclear };
    let thing = |(reading, speaker): Called<'_>| {
        speaker.kind == SpeakerKind::Pronoun && matches!(reading.document.lower(speaker.tokens.start), "it" | "its")
    };
    match identity(claim, (source, speaker)) {
        Identity::Same => Link::Same,
        Identity::Unknown => Link::Unclear,
        _ if thing(claim) || thing((source, speaker)) => Link::Unclear,
        _ if rules.asks(RuleId::Hearer) && is_hearer(claim, (source, given)) => Link::Unclear,
        Identity::Near => Link::Near,
        Identity::Other if may_speak_for((source, speaker), claim) => Link::Unclear,
        Identity::Other if is_thing(claim) || is_state(claim) => Link::Unclear,
        Identity::Other if is_misspelled(claim, (source, speaker)) => Link::Unclear,
        Identity::Other if is_sure(claim, (source, speaker)) => Link::Other,
        Identity::Other => Link::Described,
    }
}

/// Whether the words for a source's speaker are a name, or a pronoun that cannot mean the claim's speaker: nobody of that
/// name is near.
fn is_sure(claim: Called<'_>, (source, speaker): Called<'_>) -> bool {
    let document = &source.document;
    let sentence = document.sentence_at(speaker.tokens.start);
    let first = document.sentence_ranges().get(sentence.saturating_sub(REACH)).map_or(0, |range| range.start);
    let head = head_stem(claim.0, claim.1);
    let end = document.sentence_around(speaker.tokens.start).end;
    let near = || (first..end).filter_map(|i| document.get(i)).any(|token| Some(token.stem) == head);
    match speaker.kind {
        SpeakerKind::Name => true,
        SpeakerKind::Pronoun => !near(),
        _ => is_voice_of_name(source, speaker),
    }
}

/// Whether two surnames differ by a slip of the pen: "Labott" and "Labbot".
fn is_misspelled(claim: Called<'_>, source: Called<'_>) -> bool {
    let surname = |(reading, speaker): Called<'_>| {
        Some(Names::of(reading, speaker)?.head()?)
            .filter(|head| reading.document.is_name(head.at))
            .map(|head| head.text.to_lowercase())
    };
    let pair = surname(claim).zip(surname(source));
    pair.is_some_and(|(one, other)| one != other && one.len() > SHORT && strsim::osa_distance(&one, &other) <= SLIPS)
}

/// A name of so few letters is another with any other letter.
const SHORT: usize = 4;

/// So many letters may be put wrong in one name.
const SLIPS: usize = 2;

/// Whether the claim's speaker is no person and no body: "a study", "the scan", for which whoever made it may speak.
fn is_thing((summary, claimed): Called<'_>) -> bool {
    let document = &summary.document;
    let noun = claimed.tokens.end.checked_sub(1).filter(|_| claimed.kind == SpeakerKind::Description);
    noun.is_some_and(|noun| {
        let text = document.get(noun).is_some_and(|token| token.senses().body == Some(Body::Text));
        let body = document.get(noun).is_some_and(|token| token.senses().body.is_some() || token.is_capitalised());
        text || !body && !is_person(document.lower(noun))
    })
}

/// Whether the claim's speaker is a state, for which whoever is in office may speak.
pub(super) fn is_state((summary, claimed): Called<'_>) -> bool {
    let named = claimed.tokens.len() <= 2 && claimed.kind == SpeakerKind::Name; // "Saudi Arabia"
    named && names_state(summary.document.lower(claimed.tokens.start))
}

/// Whether the claim's speaker is the one whom the source's statement was told to, who may pass it on: "told |the BBC|".
fn is_hearer(claim: Called<'_>, (source, given): Said<'_>) -> bool {
    let document = &source.document;
    let cue = document.tokens_in(given.cue).end;
    let hearer = cue..given.content_tokens.start.min(cue + HEARER).max(cue);
    let sentence = document.sentence_around(cue.saturating_sub(1));
    let passed_on = sentence.filter(|&i| matches!(document.lower(i), "citing" | "quoting")).flat_map(|i| i..i + HEARER);
    let head = head_stem(claim.0, claim.1);
    hearer.chain(passed_on).filter_map(|i| document.get(i)).any(|token| Some(token.stem) == head)
}
