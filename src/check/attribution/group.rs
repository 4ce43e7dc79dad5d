//! Groups and moods: who speaks for people whom nobody names, and whether a source has anybody feel so.

use super::names::{Names, lemma};
use super::retell::Said;
use crate::check::witness::Witness;
use crate::lexicon::attitude::MOODS;
use crate::lexicon::capital::is_demonym;
use crate::lexicon::cue::Stance;
use crate::lexicon::group::{Group, Standing};
use crate::lexicon::lemma::stem;
use crate::lexicon::person::are_persons;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::text::Token;

/// A group that a summary cites, whose members a text can be asked for.
#[derive(Clone, Copy)]
pub(super) enum Voices<'r> {
    Known(&'static Group),
    /// A plural that no table has: "drivers"; its stem.
    Plain(&'r str),
}

impl<'r> Voices<'r> {
    /// The group that a speaker is.
    pub(super) fn of(reading: &'r Reading<'r>, speaker: &Speaker) -> Option<Self> {
        let document = &reading.document;
        // "all experts" counts those of the source, and its "Norwegian experts" may go by their trade.
        let opens = document.sentence_around(speaker.tokens.start).start;
        let is_name = |at: usize| document.is_name(at) && (at > opens || is_demonym(document.lower(at)));
        let picked = speaker.tokens.clone().any(|at| document.lower(at) == "all" || is_name(at));
        if speaker.kind != SpeakerKind::Group || picked {
            return None;
        }
        let mut groups = speaker.tokens.clone().rev().filter_map(|i| Group::find(document.lower(i)));
        if let Some(group) = groups.next() {
            return (group.standing != Standing::Open).then_some(Self::Known(group));
        }
        let word = document.lower(speaker.tokens.end - 1);
        let noun = document.get(speaker.tokens.start).is_some_and(|token| token.function().is_none());
        let plain = speaker.tokens.len() == 1 && noun && are_persons(word);
        plain.then(|| Self::Plain(lemma(document, speaker.tokens.start)))
    }

    /// Whether the speaker of a statement is one of the group, by name or by what is said.
    pub(super) fn are_voiced_by(self, said: Said<'_>) -> bool {
        let named = said.1.speaker.as_ref().and_then(|speaker| Names::of(said.0, speaker));
        let against = matches!(said.1.stance, Stance::Disagreed | Stance::Denied | Stance::Warned);
        let nobody = said.1.speaker.as_ref().is_none_or(|speaker| speaker.kind == SpeakerKind::Impersonal);
        let critics = matches!(self, Self::Known(group) if group.members.contains(&"critic"));
        named.is_some_and(|names| names.any_word(|word| self.has(word))) || against && (nobody || critics)
    }

    /// Whether a text would have to name the group to have it speak: anybody named may be one of it.
    pub(super) fn are_open(self) -> bool {
        matches!(self, Self::Plain(_))
    }

    /// Whether nobody can be asked back who they are: "critics", "experts".
    pub(super) fn are_anybody(self) -> bool {
        matches!(self, Self::Known(group) if group.standing == Standing::Opinion)
    }

    /// Whether a source has the group, or anybody who may be one of it.
    pub(super) fn are_heard(self, witnesses: &[Witness<'_>]) -> bool {
        witnesses.iter().map(|witness| &witness.reading).any(|reading| match self {
            Self::Known(group) if group.standing == Standing::Calling => {
                let document = &reading.document;
                (0..document.tokens().len()).any(|i| self.has(lemma(document, i)))
            }
            Self::Plain(_) if self.are_told_to_speak(reading) => true,
            _ => reading.attributions.iter().any(|given| self.are_voiced_by((reading, given))),
        })
    }

    /// Whether the group is the subject of a verb of saying, wherever: "the plan |negotiators announced|".
    fn are_told_to_speak(self, reading: &Reading<'_>) -> bool {
        let document = &reading.document;
        let speaks = |at: usize| {
            let sentence = reading.sentence(at);
            let verb = sentence.head(at).filter(|_| sentence.relation(at).is_subject());
            let says = |verb: usize| {
                document.get(verb).is_some_and(|verb| verb.senses().cue.is_some_and(|cue| cue.verb.is_some()))
            };
            verb.is_some_and(says) || says(at + 1)
        };
        (0..document.tokens().len()).any(|at| self.has(lemma(document, at)) && speaks(at))
    }

    /// Whether a word without its ending names one of the group.
    fn has(self, word: &str) -> bool {
        match self {
            Self::Known(group) => stem(group.word) == word || group.members.iter().any(|member| stem(member) == word),
            Self::Plain(plural) => stem(plural) == word,
        }
    }
}

/// Whether a source has one of the moods that an impersonal attribution states; `None` where it states none ("reportedly").
pub(super) fn is_voiced(reading: &Reading<'_>, stated: &Attribution, witnesses: &[Witness<'_>]) -> Option<bool> {
    let claim = reading.document.tokens_in(stated.claim).filter_map(|i| reading.document.get(i));
    let moods: Vec<&str> = claim.filter_map(mood).collect();
    let against = |given: &Attribution| matches!(given.stance, Stance::Disagreed | Stance::Denied);
    let opposed = || witnesses.iter().any(|witness| witness.reading.attributions.iter().any(against));
    let has = |mood: &str| witnesses.iter().flat_map(|w| w.reading.document.tokens()).any(|token| token.means(mood));
    let voiced = |mood: &str| has(mood) || matches!(mood, "anger" | "criticism") && opposed();
    (!moods.is_empty()).then(|| moods.into_iter().any(voiced))
}

fn mood(token: Token) -> Option<&'static str> {
    MOODS.iter().copied().find(|mood| token.means(mood))
}
