//! Credit: how the statement a claim credits to one speaker bears on the statement a source credits to another.

use super::identity::{Identity, head_stem, identity};
use super::member::{group, is_voiced_by};
use super::polarity::{Polarity, polarity};
use super::retell::{Said, retells};
use crate::check::checker::Relation;
use crate::code::{ATT003, ATT004, ATT005};
use crate::finding::Reason;
use crate::lexicon::cue::{CueClass, Stance};
use crate::lexicon::group::Standing;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::rule::{RuleId, RuleSet};

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
    rules: RuleSet,
) -> Relation {
    let (Some(claimed), Some(speaker)) = (&stated.speaker, &given.speaker) else {
        return Relation::Undecided(Reason::UnclearSpeaker);
    };
    if rules.asks(RuleId::ConfirmedBelief) && is_hardened((summary, stated, claimed), (source, given, speaker)) {
        return Relation::Contradicts(Some(&ATT005), Reason::OppositeStance);
    }
    match identity((summary, claimed), (source, speaker)) {
        Identity::Same => relate_same((summary, stated), (source, given), rules),
        Identity::Near | Identity::Other if claimed.kind == SpeakerKind::Pronoun && is_thing(summary, claimed) => {
            Relation::Undecided(Reason::UnclearSpeaker)
        }
        Identity::Near
            if rules.asks(RuleId::NearSpeaker)
                && is_near_miss((summary, stated, claimed), (source, given, speaker), rules) =>
        {
            Relation::Contradicts(Some(&ATT003), Reason::OfficeOfSpeaker)
        }
        Identity::Other => relate_others((summary, stated, claimed), (source, given, speaker), rules),
        Identity::Near | Identity::Unknown => Relation::Undecided(Reason::UnclearSpeaker),
    }
}

/// What two statements of one speaker have to do with each other.
fn relate_same(claim: Said<'_>, report: Said<'_>, rules: RuleSet) -> Relation {
    match polarity(claim, report, rules) {
        Polarity::Opposite => Relation::Contradicts(Some(&ATT005), Reason::OppositeStance),
        Polarity::Unclear => Relation::Undecided(Reason::PartlyHeld),
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
fn relate_others(
    (summary, stated, claimed): Credited<'_>,
    (source, given, speaker): Credited<'_>,
    rules: RuleSet,
) -> Relation {
    let (claim, report) = ((summary, stated), (source, given));
    if let Some(group) = group(summary, claimed) {
        if is_voiced_by(group, report) {
            let turned = rules.asks(RuleId::OppositeCue) && stated.stance.opposes(given.stance);
            return match () {
                () if !rules.asks(RuleId::GroupVoice) => Relation::Undecided(Reason::UnclearSpeaker),
                () if turned => Relation::Contradicts(Some(&ATT005), Reason::OppositeStance),
                () => Relation::Entails(Reason::Same),
            };
        } else if group.standing == Standing::Opinion {
            return Relation::Contradicts(Some(&ATT004), Reason::OtherSpeaker);
        }
    }
    let names =
        are_two(claimed, speaker) && (is_like_act(stated, given) || retells(claim, report) && !announces(stated));
    let hears = rules.asks(RuleId::Hearer) && is_hearer((summary, claimed), report);
    if rules.asks(RuleId::TwoSpeakers) && !hears && names {
        return Relation::Contradicts(None, Reason::OtherSpeaker);
    }
    Relation::Undecided(Reason::UnclearSpeaker)
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
fn is_near_miss((summary, stated, claimed): Credited<'_>, (source, given, _): Credited<'_>, rules: RuleSet) -> bool {
    let same = retells((summary, stated), (source, given)) || announces(stated) && announces(given);
    let hears = rules.asks(RuleId::Hearer) && is_hearer((summary, claimed), (source, given));
    same && !hears
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

/// Whether the words for two speakers name two.
fn are_two(claimed: &Speaker, speaker: &Speaker) -> bool {
    claimed.kind == SpeakerKind::Name && speaker.kind == SpeakerKind::Name
}
