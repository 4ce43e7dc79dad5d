//! Credit: how the statement a claim credits to one speaker bears on the statement a source credits to another.

use super::identity::{Identity, are_namesakes, head_stem, identity, is_of_foreign_body, is_personal};
use super::member::{group, is_voiced_by};
use super::polarity::{Polarity, opposed, polarity};
use super::retell::{Said, is_quoted_from, retells};
use crate::check::checker::Relation;
use crate::code::{ATT003, ATT004, ATT005};
use crate::finding::Reason;
use crate::lexicon::cue::{CueClass, Stance};
use crate::lexicon::group::Standing;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::text::Token;

/// Whether two statements are reported by one word.
pub(super) fn is_same_cue(claim: Said<'_>, source: Said<'_>) -> bool {
    let stem = |(reading, attribution): Said<'_>| {
        let cue = reading.document.tokens_in(attribution.cue);
        reading.document.get(cue.end.wrapping_sub(1)).map(|token| token.stem)
    };
    stem(claim) == stem(source)
}

pub(super) fn relate(
    summary: &Reading<'_>,
    stated: &Attribution,
    source: &Reading<'_>,
    given: &Attribution,
) -> Relation {
    let (Some(claimed), Some(speaker)) = (&stated.speaker, &given.speaker) else {
        return Relation::Undecided(Reason::UnclearSpeaker);
    };
    if is_of_foreign_body((summary, claimed), source) {
        return Relation::Neutral;
    }
    if is_hardened((summary, stated, claimed), (source, given, speaker)) {
        return Relation::Contradicts(Some(&ATT005), Reason::OppositeStance);
    }
    match identity((summary, claimed), (source, speaker)) {
        Identity::Same => relate_same((summary, stated), (source, given)),
        Identity::Near | Identity::Other if claimed.kind == SpeakerKind::Pronoun && is_thing(summary, claimed) => {
            Relation::Undecided(Reason::UnclearSpeaker)
        }
        Identity::Near if is_near_miss((summary, stated, claimed), (source, given, speaker)) => {
            Relation::Contradicts(Some(&ATT003), Reason::OfficeOfSpeaker)
        }
        Identity::Other => relate_others((summary, stated, claimed), (source, given, speaker)),
        Identity::Near | Identity::Unknown => Relation::Undecided(Reason::UnclearSpeaker),
    }
}

/// What two statements of one speaker have to do with each other.
fn relate_same(claim: Said<'_>, report: Said<'_>) -> Relation {
    match polarity(claim, report) {
        Polarity::Opposite => Relation::Contradicts(Some(&ATT005), Reason::OppositeStance),
        Polarity::Unclear => Relation::Undecided(Reason::PartlyHeld),
        Polarity::Same if reports_another(claim, report) => Relation::Neutral,
        Polarity::Same => Relation::Entails(Reason::Same),
    }
}

type Credited<'r> = (&'r Reading<'r>, &'r Attribution, &'r Speaker);

/// Whether what nobody in particular is said to believe is told as proven.
fn is_hardened((summary, stated, claimed): Credited<'_>, (source, given, speaker): Credited<'_>) -> bool {
    let nobody = claimed.kind == SpeakerKind::Impersonal && speaker.kind == SpeakerKind::Impersonal;
    let harder = stated.stance == Stance::Confirmed && given.class == CueClass::Belief;
    nobody && harder && retells((summary, stated), (source, given))
}

/// What two speakers with different names have to do with each other.
fn relate_others((summary, stated, claimed): Credited<'_>, (source, given, speaker): Credited<'_>) -> Relation {
    let (claim, report) = ((summary, stated), (source, given));
    if let Some(group) = group(summary, claimed) {
        if is_voiced_by(group, report) {
            let against = Relation::Contradicts(Some(&ATT005), Reason::OppositeStance);
            return if opposed(stated.stance, given.stance) { against } else { Relation::Entails(Reason::Same) };
        } else if group.standing == Standing::Opinion {
            return Relation::Contradicts(Some(&ATT004), Reason::OtherSpeaker);
        }
    }
    let names =
        are_two(claimed, speaker) && (is_like_act(stated, given) || retells(claim, report) && !announces(stated));
    let quoted = || quotes_one_of_two(claim, report);
    let binds = !announces(stated) || is_like_act(stated, given);
    let known =
        || binds && retells(claim, report) && is_known_apart((summary, stated, claimed), (source, given, speaker));
    if !is_hearer((summary, claimed), report) && (names || quoted() || known()) {
        return Relation::Contradicts(None, Reason::OtherSpeaker);
    }
    Relation::Undecided(Reason::UnclearSpeaker)
}

/// Whether the claim has a person say what a source quotes a person for; bodies are quoted by whoever speaks for them.
pub(super) fn quotes_one_of_two(claim: Said<'_>, report: Said<'_>) -> bool {
    let person = |said: Said<'_>| {
        said.1.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Name && is_personal(said.0, speaker))
    };
    person(claim) && person(report) && is_quoted_from(claim, report)
}

/// Whether a statement word for word the claim's is known to be somebody else's, though not by two names.
fn is_known_apart((summary, stated, claimed): Credited<'_>, (source, _, speaker): Credited<'_>) -> bool {
    use SpeakerKind::{Description, Group, Name};
    let (claim, report) = ((summary, claimed), (source, speaker));
    // Inspectors may speak for their commission, and "the club" be anybody's.
    let body = claimed.kind == Group && speaker.kind == Name && !is_person(source, speaker);
    if body || points_back(source, speaker) {
        return are_namesakes(claim, report);
    }
    is_resolved(summary, claimed) && is_resolved(source, speaker)
        || matches!((claimed.kind, speaker.kind), (Name, Description | Group) | (Group, Name))
        || are_namesakes(claim, report)
        || speaks((summary, stated, claimed)) && speaks_elsewhere(claim, report)
}

/// Whether the claim's speaker is the one whom the source's statement was told to, who may pass it on: "told |the BBC|".
fn is_hearer((summary, claimed): (&Reading<'_>, &Speaker), (source, given): (&Reading<'_>, &Attribution)) -> bool {
    let cue = source.document.tokens_in(given.cue).end;
    let hearer = cue..given.content_tokens.start.min(cue + HEARER).max(cue);
    let head = head_stem(summary, claimed);
    hearer.filter_map(|i| source.document.get(i)).any(|token| Some(token.stem) == head)
}

/// The longest phrase for a hearer, in tokens.
const HEARER: usize = 8;

/// Whether the one credited belongs to the one who said just this, or announced it, which binds who says it.
fn is_near_miss((summary, stated, claimed): Credited<'_>, (source, given, _): Credited<'_>) -> bool {
    let same = retells((summary, stated), (source, given)) || announces(stated) && announces(given);
    same && !is_hearer((summary, claimed), (source, given))
}

fn announces(attribution: &Attribution) -> bool {
    attribution.class == CueClass::Announcement
}

/// Whether two cues name acts of one kind: who is angry announces nothing.
fn is_like_act(a: &Attribution, b: &Attribution) -> bool {
    let kind = |attribution: &Attribution| match attribution.class {
        CueClass::Speech | CueClass::Announcement | CueClass::Belief | CueClass::Question => 0,
        CueClass::Judgement | CueClass::Warning => 1,
        CueClass::Request => 2,
    };
    kind(a) == kind(b)
}

/// "it", which stands for a thing as often as for whoever speaks.
fn is_thing(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    matches!(reading.document.lower(speaker.tokens.start), "it" | "its")
}

/// Whether a speaker is a name, or a pronoun whose name is known.
fn is_resolved(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let person = speaker.kind == SpeakerKind::Pronoun && !is_thing(reading, speaker) && speaker.antecedent.is_some();
    speaker.kind == SpeakerKind::Name || person
}

/// "the club": words for somebody named before, who may be anybody where it is not clear who.
fn points_back(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let definite = matches!(reading.document.lower(speaker.tokens.start), "the" | "this" | "that");
    definite && speaker.tokens.len() == 2 && speaker.known_as.len() < 2
}

/// Whether it is somebody who speaks, and not a thing that shows: "a scan revealed".
fn speaks((summary, stated, claimed): Credited<'_>) -> bool {
    match claimed.kind {
        SpeakerKind::Name | SpeakerKind::Group => true,
        SpeakerKind::Description => stated.class != CueClass::Belief && !shows(summary, stated),
        SpeakerKind::Pronoun | SpeakerKind::Impersonal => false,
    }
}

/// Whether a cue is a verb that things are said to do.
fn shows(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let cue = reading.document.tokens_in(attribution.cue).filter_map(|i| reading.document.get(i));
    let mut verbs = cue.filter_map(|token| token.senses().cue?.verb);
    verbs.any(|(verb, _)| matches!(verb.base(), "detail" | "indicate" | "outline" | "reveal" | "suggest"))
}

/// Whether the source knows the claim's speaker too, and it is not the one who says this.
fn speaks_elsewhere((summary, claimed): (&Reading<'_>, &Speaker), (source, speaker): (&Reading<'_>, &Speaker)) -> bool {
    let mut others = source.attributions.iter().filter_map(|other| other.speaker.as_ref());
    let apart = |other: &Speaker| {
        identity((summary, claimed), (source, other)) == Identity::Same
            && identity((source, other), (source, speaker)) == Identity::Other
    };
    !reports_others(source, speaker) && (stands_in((summary, claimed), source) || others.any(apart))
}

/// Whether the source has the words for the claim's speaker, two of content at least, in one run.
fn stands_in((summary, claimed): (&Reading<'_>, &Speaker), source: &Reading<'_>) -> bool {
    let tokens = claimed.tokens.clone().filter_map(|i| summary.document.get(i));
    let contents = tokens.clone().filter(|token| token.is_content_word()).count();
    let words: Vec<u32> = tokens.map(|token| token.stem).collect();
    let run = |run: &[Token]| run.iter().map(|token| token.stem).eq(words.iter().copied());
    contents > 1 && source.document.tokens().windows(words.len()).any(run)
}

/// Whether a speaker is one whose trade is to pass on what others say.
fn reports_others(source: &Reading<'_>, speaker: &Speaker) -> bool {
    let mut words = speaker.tokens.clone().map(|i| source.document.lower(i));
    words.any(|word| matches!(word, "media" | "report" | "reports" | "newspaper" | "newspapers" | "paper" | "press"))
}

/// Whether the words for two speakers name two.
fn are_two(claimed: &Speaker, speaker: &Speaker) -> bool {
    claimed.kind == SpeakerKind::Name && speaker.kind == SpeakerKind::Name
}

/// Whether a name is a person's and not that of a body, whose word is also its people's.
fn is_person(source: &Reading<'_>, speaker: &Speaker) -> bool {
    let document = &source.document;
    let body = speaker
        .tokens
        .clone()
        .any(|i| matches!(document.lower(i), "the" | "of" | "for") || document.get(i).is_some_and(Token::is_all_caps));
    !body
}

/// Whether the source's statement only reports the announcement that the claim credits: a newspaper is no announcer.
fn reports_another(claim: (&Reading<'_>, &Attribution), report: (&Reading<'_>, &Attribution)) -> bool {
    let by_another = |inner: &Attribution| {
        let speakers = inner.speaker.as_ref().zip(claim.1.speaker.as_ref());
        speakers.is_some_and(|(inner, claimed)| identity((claim.0, claimed), (report.0, inner)) == Identity::Other)
    };
    announces(claim.1)
        && !announces(report.1)
        && report.0.attributions.iter().any(|inner| announces(inner) && report.1.holds(inner.cue) && by_another(inner))
}
