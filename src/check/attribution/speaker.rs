//! Speakers: whether the one a summary credits with a statement is the one who made it.

use super::credit::{is_same_cue, relate};
use super::identity::{Identity, head_stem, identity, is_foreign_to, is_named_in};
use super::member::{group, is_heard};
use super::mood::{is_opinion, is_voiced};
use super::retell::{FEWEST_WORDS, Said, content_words, retells, retells_turn};
use crate::check::align::MOST;
use crate::check::checker::{Checker, Outcome, Relation, Standards};
use crate::check::claim::{Candidate, Claim, Mention};
use crate::check::witness::Witness;
use crate::code::{ATT000, ATT001, ATT002, ATT003, ATT004, ATT009};
use crate::finding::Reason;
use crate::lexicon::cue::{CueClass, Stance};
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::rule::RuleId;
use crate::text::TokenRange;

/// Judges every attribution of a summary.
pub(crate) struct Speakers;

static STANDARDS: Standards = Standards {
    supported: &ATT000,
    contradicted: &ATT001,
    unsupported: &ATT002,
    misplaced: &ATT001,
    undetermined: &ATT009,
    margin: 250,
    same_thing: 750,
};

/// How much better a statement fits that is reported by the claim's own verb.
const SAME_CUE: u32 = 100;

/// How much better a statement fits that takes the opposite stance: who agrees and who disagrees speak of one thing.
const OPPOSED: u32 = 200;

/// How much better the statement that a claim retells fits than any other: beyond the margin, whoever says the others.
const RETOLD: u32 = MOST;

/// How much better the turn of a transcript fits that has the claim's words.
const TURN: u32 = 400;

impl Checker for Speakers {
    fn standards(&self) -> &'static Standards {
        &STANDARDS
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Mention<'r>> {
        summary.attributions.iter().map(Mention::Attribution).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Attribution(stated) = claim.mention else { return Vec::new() };
        let said = witness.reading.attributions.iter().take(MOST_CANDIDATES).map(Mention::Attribution);
        let done = own_actions(claim.reading, stated, &witness.reading);
        let done = done.filter(|_| claim.asks(RuleId::OwnDoing)).map(Mention::Passage);
        said.chain(done).map(|mention| Candidate { witness, mention }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Attribution(stated), Mention::Attribution(given)) = (&claim.mention, &candidate.mention) else {
            return 0;
        };
        let (summary, source) = (claim.reading, &candidate.witness.reading);
        let (told, report): (Said<'_>, Said<'_>) = ((summary, stated), (source, given));
        let act = match () {
            () if claim.asks(RuleId::OppositeCue) && stated.stance.opposes(given.stance) => OPPOSED,
            () if claim.asks(RuleId::SameCue) && is_same_cue(told, report) => SAME_CUE,
            () => 0,
        };
        let retold = match () {
            () if retells(told, report) => RETOLD,
            () if claim.asks(RuleId::TurnRetold) && retells_turn(told, report) => TURN,
            () => 0,
        };
        act + retold
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        match (&claim.mention, &candidate.mention) {
            (Mention::Attribution(stated), Mention::Attribution(given)) => {
                relate(claim.reading, stated, &candidate.witness.reading, given, claim.rules)
            }
            (Mention::Attribution(_), Mention::Passage(_)) => Relation::Entails(Reason::OwnAction),
            _ => Relation::Neutral,
        }
    }

    fn without_evidence(&self, claim: &Claim<'_>, witnesses: &[Witness<'_>], _: Option<&Candidate<'_>>) -> Outcome {
        let Mention::Attribution(stated) = claim.mention else { return (&ATT009, Reason::UnclearSpeaker) };
        let Some(speaker) = &stated.speaker else { return (&ATT009, Reason::UnclearSpeaker) };
        let named = witnesses.iter().any(|witness| is_named_in((claim.reading, speaker), &witness.reading));
        let unheard = claim.asks(RuleId::UnheardGroup);
        match speaker.kind {
            SpeakerKind::Group
                if unheard && group(claim.reading, speaker).is_some_and(|group| !is_heard(group, witnesses)) =>
            {
                (&ATT004, Reason::NoEvidence)
            }
            SpeakerKind::Impersonal
                if unheard && is_opinion(claim.reading, stated) && !is_voiced(claim.reading, stated, witnesses) =>
            {
                (&ATT004, Reason::NoEvidence)
            }
            SpeakerKind::Name if claim.asks(RuleId::UnknownName) && !named && is_proper(claim.reading, speaker) => {
                let near = has_speaker(claim.reading, speaker, witnesses, Identity::Near);
                if near { (&ATT003, Reason::OfficeOfSpeaker) } else { (&ATT002, Reason::NoEvidence) }
            }
            SpeakerKind::Group | SpeakerKind::Description
                if unheard
                    && witnesses.iter().all(|witness| is_foreign_to((claim.reading, speaker), &witness.reading)) =>
            {
                (&ATT002, Reason::NoEvidence)
            }
            SpeakerKind::Name if claim.asks(RuleId::NewsToAll) && is_news(claim.reading, stated, witnesses) => {
                (&ATT002, Reason::NoEvidence)
            }
            _ => (&ATT009, Reason::PartlyHeld),
        }
    }
}

/// More statements than an article or a transcript has.
const MOST_CANDIDATES: usize = 1000;

/// Whether hardly a word of what is credited stands in any source: no paraphrase, however free, changes every word.
fn is_news(summary: &Reading<'_>, stated: &Attribution, witnesses: &[Witness<'_>]) -> bool {
    let words = content_words((summary, stated));
    let stands = |word: &u32| witnesses.iter().any(|w| w.reading.document.tokens().iter().any(|t| t.stem == *word));
    let said = words.clone().count();
    let done = matches!(stated.stance, Stance::Agreed | Stance::Refused);
    !done && said >= FEWEST_WORDS && words.filter(stands).count() * 5 <= said
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

/// Whether the words are a proper name beyond doubt: a single capitalised word that opens a sentence may be any noun.
fn is_proper(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let opens = reading.document.sentence_around(speaker.tokens.start).start;
    let names = speaker.tokens.clone().filter_map(|i| Some((i, reading.document.get(i)?)));
    let capitalised = names.filter(|(_, token)| token.is_name());
    let label = reading.document.word(speaker.tokens.end) == ":";
    !label && capitalised.filter(|(i, token)| *i > opens || token.is_all_caps()).count() > 0
}
