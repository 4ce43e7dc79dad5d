//! Pronouns: whom "he" or "she" stands for where neither a speaker nor the subject of the sentence before fits.

use super::names::Names;
use super::resolve::Resolver;
use super::{Speaker, SpeakerKind};
use crate::lexicon::Gender;
use crate::text::TokenRange;

/// How many sentences back somebody may stand whom a pronoun means by sex alone.
const REACH: usize = 5;

impl Resolver<'_, '_, '_> {
    /// The only person of the pronoun's sex whom the nearest sentence with any names.
    pub(super) fn only_person(&self, speaker: &Speaker, sentence: usize) -> Option<Speaker> {
        let wanted = match self.scene.lower(speaker.tokens.start) {
            "he" | "his" | "him" => Gender::Male,
            "she" | "her" => Gender::Female,
            _ => return None,
        };
        let near = sentence.saturating_sub(REACH)..=sentence;
        let mut sentences = near.rev().filter_map(|index| self.scene.document.sentence_ranges().get(index));
        let (name, alone) =
            sentences.find_map(|range| self.person_in(&(range.start..range.end.min(speaker.tokens.start)), wanted))?;
        let mut found = Speaker::new(self.scene, name, SpeakerKind::Name);
        self.name(&mut found);
        alone.then_some(found)
    }

    /// The person of a sex in a sentence, and whether there is no other.
    fn person_in(&self, sentence: &TokenRange, wanted: Gender) -> Option<(TokenRange, bool)> {
        let mut persons = self.names.runs_in(sentence).filter(|run| run.len() > 1 && self.sex(run) == Some(wanted));
        let first = persons.next()?;
        let surname = |run: &TokenRange| self.scene.lower(run.end.wrapping_sub(1)).to_owned();
        let alone = persons.all(|other| surname(other) == surname(first));
        Some((first.clone(), alone))
    }

    /// The sex that the given name or title of a run of names shows.
    fn sex(&self, run: &TokenRange) -> Option<Gender> {
        run.clone().take(2).find_map(|i| self.scene.gender(i))
    }
}

impl Names {
    /// The runs of capitalised words in a stretch.
    fn runs_in(&self, stretch: &TokenRange) -> impl Iterator<Item = &TokenRange> {
        let first = self.runs.partition_point(|run| run.start < stretch.start);
        let end = stretch.end;
        self.runs.iter().skip(first).take_while(move |run| run.end <= end)
    }
}
