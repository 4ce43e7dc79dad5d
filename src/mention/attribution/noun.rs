//! Cues that are no verbs: "according to X", "his statement that", "a warning from X", "reportedly".

use super::clue::{Clue, Place, cover};
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::{CueClass, CueNoun, REPORTING, Stance};
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// "according to X" at either end of its sentence.
    pub(super) fn according_clue(&self, at: usize) -> Option<Clue> {
        if self.lower(at + 1) != "to" {
            return None;
        }
        let zone = self.zone(at);
        let source = self.phrase_from(at + 2, zone.end)?;
        let first =
            at == zone.start || at == zone.start + 1 && self.function(zone.start) == Some(Function::Coordinator);
        let place = if first {
            let comma = (source.end..zone.end).take(30).find(|&i| self.lower(i) == ",")?;
            Place::After(comma + 1)
        } else {
            let next = self.lower(source.end) == "," && self.lower(at - 1) == "," && at < zone.start + 4;
            if next { Place::After(source.end + 1) } else { Place::Before(at) }
        };
        Some(Clue {
            claim: at..source.end,
            source: Some(source),
            cue: at..at + 2,
            class: CueClass::Speech,
            stance: Stance::Affirmed,
            place,
            impersonal: false,
        })
    }

    /// "reportedly": the clause around it.
    pub(super) fn adverb_clue(&self, at: usize) -> Option<Clue> {
        if REPORTING.binary_search(&self.lower(at)).is_err() {
            return None;
        }
        let zone = self.zone(at);
        let stance = if self.lower(at) == "reportedly" { Stance::Affirmed } else { Stance::Claimed };
        let cue = at..at + 1;
        Some(Clue {
            source: None,
            claim: cue.clone(),
            cue,
            class: CueClass::Speech,
            stance,
            place: Place::Exactly(zone),
            impersonal: true,
        })
    }

    /// "his statement that …", "a warning from X that …".
    pub(super) fn noun_clue(&self, at: usize, noun: CueNoun) -> Option<Clue> {
        let zone = self.zone(at);
        self.author_clue(at, noun, &zone).or_else(|| self.owner_clue(at, noun, &zone))
    }

    /// "a warning |from X|", "remarks |by Y|".
    fn author_clue(&self, at: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        if !matches!(self.lower(at + 1), "from" | "by") || self.is_time(at + 2) {
            return None;
        }
        let source = self.phrase_from(at + 2, zone.end)?;
        let content = self.skip_adverbials(source.end, zone.end);
        let opens = matches!(self.lower(content), "that" | "to" | "about" | "over") && content < zone.end;
        if !opens && noun.class != CueClass::Warning {
            return None;
        }
        let cue = at..at + 2;
        let place = if opens { Place::After(content) } else { Place::Exactly(zone.start..at) };
        Some(Self::noun_with(noun, source, cue, place))
    }

    /// "his claim that", "Wang's announcement that".
    fn owner_clue(&self, at: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        let opens = match self.lower(at + 1) {
            "that" => !matches!(self.lower(at + 2), "is" | "was" | "has" | "had" | "were" | "," | "."),
            "about" | "over" => noun.class == CueClass::Warning,
            _ => false,
        };
        if !opens {
            return None;
        }
        let source = self.owner(at, zone.start)?;
        Some(Self::noun_with(noun, source, at..at + 1, Place::After(at + 1)))
    }

    fn noun_with(noun: CueNoun, source: TokenRange, cue: TokenRange, place: Place) -> Clue {
        let claim = cover(&source, &cue);
        Clue { source: Some(source), cue, claim, class: noun.class, stance: noun.stance, place, impersonal: false }
    }

    /// The possessive before a noun, over adjectives: "his", "the minister's".
    pub(super) fn owner(&self, at: usize, floor: usize) -> Option<TokenRange> {
        let mut before = at.checked_sub(1)?;
        for _ in 0..3 {
            if before < floor {
                return None;
            }
            if matches!(self.lower(before), "his" | "her" | "their" | "its" | "my" | "our" | "your") {
                return Some(before..before + 1);
            }
            if self.function(before) == Some(Function::Clitic) && self.lower(before).ends_with('s') {
                return self.phrase_before(before, floor);
            }
            if !self.is_content(before) {
                return None;
            }
            before = before.checked_sub(1)?;
        }
        None
    }
}
