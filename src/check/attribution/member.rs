//! Membership: whether somebody a source names is one of a group that a summary cites.

use super::names::{Names, lemma};
use super::retell::Said;
use crate::check::witness::Witness;
use crate::lexicon::cue::Stance;
use crate::lexicon::group::{Group, Standing};
use crate::lexicon::lemma::stem;
use crate::mention::{Reading, Speaker, SpeakerKind};

/// The group that a speaker is, where it is one whose members a text can be asked for.
pub(super) fn group(reading: &Reading<'_>, speaker: &Speaker) -> Option<&'static Group> {
    let mut groups = speaker.tokens.clone().rev().filter_map(|i| Group::find(reading.document.lower(i)));
    groups.next().filter(|group| group.standing != Standing::Open && speaker.kind == SpeakerKind::Group)
}

/// Whether the speaker of a statement is one of the group, by name or by what is said.
pub(super) fn is_voiced_by(group: &Group, said: Said<'_>) -> bool {
    let named = said.1.speaker.as_ref().and_then(|speaker| Names::of(said.0, speaker));
    let against = matches!(said.1.stance, Stance::Disagreed | Stance::Denied | Stance::Warned);
    named.is_some_and(|names| names.any_word(|word| is_member(group, word))) || against && is_against(group)
}

/// Whether a source has the group, or anybody who may be one of it.
pub(super) fn is_heard(group: &Group, witnesses: &[Witness<'_>]) -> bool {
    witnesses.iter().any(|witness| match group.standing {
        Standing::Opinion => {
            let reading = &witness.reading;
            reading.attributions.iter().any(|given| is_voiced_by(group, (reading, given)))
        }
        Standing::Calling | Standing::Open => {
            let document = &witness.reading.document;
            (0..document.tokens().len()).any(|i| is_member(group, lemma(document, i)))
        }
    })
}

/// Whether a word without its ending names one of the group.
fn is_member(group: &Group, word: &str) -> bool {
    stem(group.word) == word || group.members.iter().any(|member| stem(member) == word)
}

/// Whether whoever speaks against a thing is one of the group.
fn is_against(group: &Group) -> bool {
    group.members.contains(&"critic")
}
