//! Speakers: whether the one a summary credits with a statement is the one who made it.

use super::align::MOST;
use super::checker::{Candidate, Checker, Claim, Mention, Outcome, Relation, Rules};
use super::identity::{Identity, are_namesakes, head_stem, identity, is_named_in};
use super::member::{group, is_heard, is_voiced_by};
use super::retell::{FEWEST_WORDS, Said, content_words, rambles_through, retells};
use super::witness::Witness;
use crate::code::{ATT000, ATT001, ATT002, ATT003, ATT004, ATT005, ATT009};
use crate::finding::Reason;
use crate::lexicon::cue::{CueClass, Stance};
use crate::lexicon::group::Standing;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::text::{Token, TokenRange};

/// Judges every attribution of a summary.
pub(crate) struct Speakers;

static RULES: Rules = Rules {
    supported: &ATT000,
    contradicted: &ATT001,
    unsupported: &ATT002,
    misplaced: &ATT001,
    undetermined: &ATT009,
    margin: 250,
    same_thing: 750,
};

impl Checker for Speakers {
    fn rules(&self) -> &'static Rules {
        &RULES
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Claim<'r>> {
        let claim = |attribution| Claim { reading: summary, mention: Mention::Attribution(attribution) };
        summary.attributions.iter().map(claim).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Attribution(stated) = claim.mention else { return Vec::new() };
        let said = witness.reading.attributions.iter().map(Mention::Attribution);
        let done = own_actions(claim.reading, stated, &witness.reading).map(Mention::Passage);
        said.chain(done).map(|mention| Candidate { witness, mention }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Attribution(stated), Mention::Attribution(given)) = (&claim.mention, &candidate.mention) else {
            return 0;
        };
        let (summary, source) = (claim.reading, &candidate.witness.reading);
        let alike = is_same_cue((summary, stated), (source, given)) || opposed(stated.stance, given.stance);
        let retold = retells((summary, stated), (source, given));
        let turn = is_turn(source, given) && rambles_through((summary, stated), (source, given));
        let turn = turn && !is_spread((summary, stated), (source, given));
        u32::from(alike) * 100 + if retold { RETOLD } else { u32::from(turn) * TURN }
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        match (&claim.mention, &candidate.mention) {
            (Mention::Attribution(stated), Mention::Attribution(given)) => {
                relate(claim.reading, stated, &candidate.witness.reading, given)
            }
            (Mention::Attribution(_), Mention::Passage(_)) => Relation::Entails(Reason::OwnAction),
            _ => Relation::Neutral,
        }
    }

    fn without_evidence(&self, claim: &Claim<'_>, witnesses: &[Witness<'_>], _: Option<&Candidate<'_>>) -> Outcome {
        let Mention::Attribution(stated) = claim.mention else { return (&ATT009, Reason::UnclearSpeaker) };
        let Some(speaker) = &stated.speaker else { return (&ATT009, Reason::UnclearSpeaker) };
        let named = witnesses.iter().any(|witness| is_named_in((claim.reading, speaker), &witness.reading));
        match speaker.kind {
            SpeakerKind::Group if group(claim.reading, speaker).is_some_and(|group| !is_heard(group, witnesses)) => {
                (&ATT004, Reason::NoEvidence)
            }
            SpeakerKind::Impersonal
                if is_opinion(claim.reading, stated) && !is_voiced(claim.reading, stated, witnesses) =>
            {
                (&ATT004, Reason::NoEvidence)
            }
            SpeakerKind::Name if !named && is_proper(claim.reading, speaker) => {
                let near = has_speaker(claim.reading, speaker, witnesses, Identity::Near);
                if near { (&ATT003, Reason::OfficeOfSpeaker) } else { (&ATT002, Reason::NoEvidence) }
            }
            SpeakerKind::Name if is_news(claim.reading, stated, witnesses) => (&ATT002, Reason::NoEvidence),
            _ => (&ATT009, Reason::PartlyHeld),
        }
    }
}

/// Whether hardly a word of what is credited stands in any source: no paraphrase, however free, changes every word.
fn is_news(summary: &Reading<'_>, stated: &Attribution, witnesses: &[Witness<'_>]) -> bool {
    let words = content_words((summary, stated));
    let stands = |word: &u32| witnesses.iter().any(|w| w.reading.document.tokens().iter().any(|t| t.stem == *word));
    let said = words.clone().count();
    let done = matches!(stated.stance, Stance::Agreed | Stance::Refused);
    !done && said >= FEWEST_WORDS && words.filter(stands).count() * 5 <= said
}

/// How much better the statement that a claim retells fits than any other: beyond the margin, whoever says the others.
const RETOLD: u32 = MOST;

/// How much better the turn of a transcript fits that has the claim's words.
const TURN: u32 = 400;

/// Whether the statement is a turn of a transcript: "Amanda: …".
fn is_turn(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    attribution.cue.slice(reading.document.text()) == ":"
}

/// Whether the claim's own speaker has as many of its words as another's turn, over several turns.
fn is_spread(claim: Said<'_>, turn: Said<'_>) -> bool {
    let (Some(claimed), Some(speaker)) = (&claim.1.speaker, &turn.1.speaker) else { return true };
    let is_own = |given: &Speaker| identity((claim.0, claimed), (turn.0, given)) == Identity::Same;
    let own = turn.0.attributions.iter().filter(|given| given.speaker.as_ref().is_some_and(is_own));
    let own: Vec<&Attribution> = own.collect();
    let told = |word: &u32| own.iter().any(|given| content_words((turn.0, given)).any(|other| other == *word));
    let here = |word: &u32| content_words(turn).any(|other| other == *word);
    let (own, here) = (content_words(claim).filter(told).count(), content_words(claim).filter(here).count());
    !is_own(speaker) && own * 5 >= here * 4
}

/// Whether two statements are reported by one word.
fn is_same_cue(claim: Said<'_>, source: Said<'_>) -> bool {
    let stem = |(reading, attribution): Said<'_>| {
        let cue = reading.document.tokens_in(attribution.cue);
        reading.document.get(cue.end.wrapping_sub(1)).map(|token| token.stem)
    };
    stem(claim) == stem(source)
}

fn relate(summary: &Reading<'_>, stated: &Attribution, source: &Reading<'_>, given: &Attribution) -> Relation {
    let (Some(claimed), Some(speaker)) = (&stated.speaker, &given.speaker) else {
        return Relation::Undecided(Reason::UnclearSpeaker);
    };
    match identity((summary, claimed), (source, speaker)) {
        Identity::Same if opposed(stated.stance, given.stance) => {
            Relation::Contradicts(Some(&ATT005), Reason::OppositeStance)
        }
        Identity::Same if reports_another((summary, stated), (source, given)) => Relation::Neutral,
        Identity::Same => Relation::Entails(Reason::Same),
        Identity::Near | Identity::Other if claimed.kind == SpeakerKind::Pronoun && is_thing(summary, claimed) => {
            Relation::Undecided(Reason::UnclearSpeaker)
        }
        Identity::Near if is_hearer((summary, claimed), (source, given)) => Relation::Undecided(Reason::UnclearSpeaker),
        Identity::Near if retells((summary, stated), (source, given)) || announce(stated, given) => {
            Relation::Contradicts(Some(&ATT003), Reason::OfficeOfSpeaker)
        }
        Identity::Near => Relation::Undecided(Reason::UnclearSpeaker),
        Identity::Other => relate_others((summary, stated, claimed), (source, given, speaker)),
        Identity::Unknown => Relation::Undecided(Reason::UnclearSpeaker),
    }
}

type Credited<'r> = (&'r Reading<'r>, &'r Attribution, &'r Speaker);

/// What two speakers with different names have to do with each other.
fn relate_others((summary, stated, claimed): Credited<'_>, (source, given, speaker): Credited<'_>) -> Relation {
    if let Some(group) = group(summary, claimed).filter(|group| group.standing == Standing::Opinion) {
        return match is_voiced_by(group, (source, given)) {
            true => Relation::Entails(Reason::Same),
            false => Relation::Contradicts(Some(&ATT004), Reason::OtherSpeaker),
        };
    }
    let retold = retells((summary, stated), (source, given));
    if is_hearer((summary, claimed), (source, given)) {
        return Relation::Undecided(Reason::UnclearSpeaker);
    }
    let apart = are_two(claimed, speaker)
        && (retold && stated.class != CueClass::Announcement || is_like_act(stated, given))
        || retold && may_be_two(claimed, speaker) && (claimed.kind == SpeakerKind::Name || is_person(source, speaker))
        || retold && are_namesakes((summary, claimed), (source, speaker))
        || retold
            && speaks(stated, claimed)
            && speaks_elsewhere((summary, claimed), (source, speaker))
            && !(claimed.kind == SpeakerKind::Group
                && speaker.kind == SpeakerKind::Name
                && !is_person(source, speaker));
    match apart {
        true => Relation::Contradicts(None, Reason::OtherSpeaker),
        false => Relation::Undecided(Reason::UnclearSpeaker),
    }
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

/// Whether both make something known that binds who says it.
fn announce(a: &Attribution, b: &Attribution) -> bool {
    a.class == CueClass::Announcement && b.class == CueClass::Announcement
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

/// Whether it is somebody who speaks, and not a thing that shows: "a scan revealed".
fn speaks(stated: &Attribution, claimed: &Speaker) -> bool {
    match claimed.kind {
        SpeakerKind::Name | SpeakerKind::Group => true,
        SpeakerKind::Description => !matches!(stated.class, CueClass::Announcement | CueClass::Belief),
        SpeakerKind::Pronoun | SpeakerKind::Impersonal => false,
    }
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

/// Whether they may be two; an office or organisation may also be that of the one named.
fn may_be_two(claimed: &Speaker, speaker: &Speaker) -> bool {
    use SpeakerKind::{Description, Group, Name};
    matches!((claimed.kind, speaker.kind), (Name, Description | Group) | (Group, Name))
}

/// Whether the source's statement only reports the announcement that the claim credits: a newspaper is no announcer.
fn reports_another(claim: (&Reading<'_>, &Attribution), report: (&Reading<'_>, &Attribution)) -> bool {
    let announces = |attribution: &Attribution| attribution.class == CueClass::Announcement;
    let by_another = |inner: &Attribution| {
        let speakers = inner.speaker.as_ref().zip(claim.1.speaker.as_ref());
        speakers.is_some_and(|(inner, claimed)| identity((claim.0, claimed), (report.0, inner)) == Identity::Other)
    };
    announces(claim.1)
        && !announces(report.1)
        && report.0.attributions.iter().any(|inner| announces(inner) && report.1.holds(inner.cue) && by_another(inner))
}

/// Whether nobody takes both stances towards one thing.
fn opposed(a: Stance, b: Stance) -> bool {
    use Stance::{Affirmed, Agreed, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
    let against = |a, b| match a {
        Denied => matches!(b, Affirmed | Agreed | Claimed | Confirmed),
        Agreed => matches!(b, Denied | Disagreed | Refused | Warned),
        Refused => matches!(b, Agreed | Urged),
        _ => false,
    };
    against(a, b) || against(b, a)
}

/// Sentences of a source that open with the speaker: who announces a plan of its own need not be quoted announcing it.
fn own_actions(summary: &Reading<'_>, stated: &Attribution, source: &Reading<'_>) -> impl Iterator<Item = TokenRange> {
    let subject = stated
        .speaker
        .as_ref()
        .filter(|speaker| speaker.kind == SpeakerKind::Name && stated.class == CueClass::Announcement);
    let head = subject.and_then(|speaker| head_stem(summary, speaker));
    let opens = move |range: &&TokenRange| {
        let first = (*range).clone().take(SUBJECT_TOKENS).filter_map(|i| source.document.get(i));
        first.map(|token| Some(token.stem)).any(|stem| stem == head)
    };
    source.document.sentence_ranges().iter().filter(move |_| head.is_some()).filter(opens).cloned()
}

/// The subject of an English news sentence stands among its first words.
const SUBJECT_TOKENS: usize = 6;

/// Whether a source has a speaker who relates to the claim's in this way.
fn has_speaker(summary: &Reading<'_>, speaker: &Speaker, witnesses: &[Witness<'_>], wanted: Identity) -> bool {
    witnesses.iter().any(|witness| {
        let mut speakers = witness.reading.attributions.iter().filter_map(|given| given.speaker.as_ref());
        speakers.any(|given| identity((summary, speaker), (&witness.reading, given)) == wanted)
    })
}

/// Whether an impersonal attribution states a mood ("worries", "scepticism") rather than a mere hedge ("reportedly").
fn is_opinion(reading: &Reading<'_>, stated: &Attribution) -> bool {
    moods(reading, stated).next().is_some()
}

/// Whether a source has one of the moods that an impersonal attribution states.
fn is_voiced(reading: &Reading<'_>, stated: &Attribution, witnesses: &[Witness<'_>]) -> bool {
    let against = |given: &Attribution| matches!(given.stance, Stance::Disagreed | Stance::Denied);
    let opposed = witnesses.iter().any(|witness| witness.reading.attributions.iter().any(against));
    let angry = opposed && moods_of(reading, stated).any(|mood| matches!(mood, "anger" | "criticism"));
    angry
        || moods(reading, stated).any(|mood| {
            let mut tokens = witnesses.iter().flat_map(|witness| witness.reading.document.tokens());
            tokens.any(|token| token.stem == mood)
        })
}

/// The stems of the words of a claim that name a mood.
fn moods<'r>(reading: &'r Reading<'_>, stated: &Attribution) -> impl Iterator<Item = u32> + 'r {
    let claim = reading.document.tokens_in(stated.claim).filter_map(|i| reading.document.get(i));
    claim.filter(|token| mood(*token).is_some()).map(|token| token.stem)
}

/// The moods that a claim names.
fn moods_of<'r>(reading: &'r Reading<'_>, stated: &Attribution) -> impl Iterator<Item = &'static str> + 'r {
    let claim = reading.document.tokens_in(stated.claim);
    claim.filter_map(|i| reading.document.get(i)).filter_map(mood)
}

fn mood(token: Token) -> Option<&'static str> {
    token.senses().concept.filter(|concept| MOODS.contains(concept))
}

/// The concepts of `lexicon/synonym.rs` that name a mood.
const MOODS: &[&str] = &["anger", "criticism", "doubt", "fear", "praise"];

/// Whether the words are a proper name beyond doubt: a single capitalised word that opens a sentence may be any noun.
fn is_proper(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let opens = reading.document.sentence_around(speaker.tokens.start).start;
    let names = speaker.tokens.clone().filter_map(|i| Some((i, reading.document.get(i)?)));
    let capitalised = names.filter(|(_, token)| token.is_capitalised() && token.is_content_word());
    let label = reading.document.word(speaker.tokens.end) == ":";
    !label && capitalised.filter(|(i, token)| *i > opens || token.is_all_caps()).count() > 0
}
