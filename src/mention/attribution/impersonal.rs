//! Attributions to nobody in particular: "there are worries", "raised concerns among", "reportedly", "international scepticism".

use super::clue::{Clue, Place, cover};
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::attitude::{REPORTING, ROUSES, SPREAD};
use crate::lexicon::cue::{CueClass, CueNoun, Stance};
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// The attitude noun at `at` with whatever rouses it, holds it, or says that it is there.
    pub(super) fn attitude_clue(&self, at: usize, noun: CueNoun) -> Option<Clue> {
        let zone = self.zone(at);
        let start = self.adjectives_before(at, zone.start);
        self.roused(at, start, noun, &zone)
            .or_else(|| self.exists(at, start, noun, &zone))
            .or_else(|| self.was_voiced(at, start, noun, &zone))
            .or_else(|| self.widespread(at, start, noun, &zone))
    }

    /// The first of the adjectives and determiners before a noun.
    fn adjectives_before(&self, at: usize, floor: usize) -> usize {
        let mut start = at;
        while start > floor && at - start < 4 {
            let before = start - 1;
            let adjective = self.is_content(before) && !self.is_rousing(before) && !self.is_cue_form(before);
            let determiner = matches!(
                self.lower(before),
                "some"
                    | "many"
                    | "more"
                    | "serious"
                    | "much"
                    | "any"
                    | "no"
                    | "the"
                    | "a"
                    | "an"
                    | "other"
                    | "such"
                    | "and"
                    | "further"
            );
            if !adjective && !determiner {
                break;
            }
            start = before;
        }
        start
    }

    fn is_rousing(&self, at: usize) -> bool {
        ROUSES.binary_search(&self.lower(at)).is_ok()
    }

    /// "has raised concerns |among some observers|", "faces international scepticism".
    fn roused(&self, at: usize, start: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        let mut verb = start.checked_sub(1).filter(|&verb| verb >= zone.start)?;
        if self.lower(verb) == "with" {
            verb = verb.checked_sub(1)?;
        }
        if !self.is_rousing(verb)
            || matches!(self.lower(verb), "ease" | "eased" | "allay" | "allayed" | "overcome") && start == at
        {
            return None;
        }
        let holder = self.holder(at + 1, zone);
        if holder.is_none() && self.is_weak_attitude(at) {
            return None;
        }
        let own =
            matches!(self.lower(verb), "expressed" | "expresses" | "express" | "expressing" | "voiced" | "voices");
        if own && holder.is_none() {
            return None; // The cue verb "expressed" has a source of its own.
        }
        let addressed = self.lower(verb).starts_with("address") || self.lower(verb) == "overcome";
        if addressed && start == at {
            return None;
        }
        let claim_start = if addressed { start } else { verb };
        Some(self.felt(noun, claim_start..at + 1, holder, zone))
    }

    /// Words that name other things as often as an attitude.
    fn is_weak_attitude(&self, at: usize) -> bool {
        matches!(self.lower(at), "questions" | "doubt" | "praise" | "opposition" | "anger" | "alarm" | "fury")
    }

    /// "among |some international observers|", "from |the opposition|".
    fn holder(&self, at: usize, zone: &TokenRange) -> Option<TokenRange> {
        let joins = matches!(self.lower(at), "among" | "amongst" | "from" | "by" | "in" | "within");
        joins
            .then(|| self.phrase_from(at + 1, zone.end))
            .flatten()
            .filter(|phrase| self.lower(at) != "in" && self.lower(at) != "within" || self.is_plural(phrase))
    }

    /// "There are also |worries|", "there is growing concern".
    fn exists(&self, at: usize, start: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        let there = (zone.start.max(start.saturating_sub(5))..start).rev().find(|&i| self.lower(i) == "there")?;
        let links = (there + 1..start).all(|i| self.function(i).is_some());
        if !links || (there + 1..=start).any(|i| self.lower(i) == "no") {
            return None;
        }
        let holder = self.holder(at + 1, zone);
        Some(self.felt(noun, there..at + 1, holder, zone))
    }

    /// "concerns |have been raised|", "fears |are growing|".
    fn was_voiced(&self, at: usize, start: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        let mut next = at + 1;
        let mut passive = false;
        while next < zone.end && self.function(next).is_some() && next < at + 6 {
            passive |= self.function(next) == Some(Function::Auxiliary);
            next += 1;
        }
        let voiced = matches!(
            self.lower(next),
            "raised" | "voiced" | "expressed" | "growing" | "mounting" | "rising" | "mounted" | "sparked"
        );
        if !passive || !voiced || next >= zone.end {
            return None;
        }
        let holder = self.holder(next + 1, zone);
        Some(self.felt(noun, start..next + 1, holder, zone))
    }

    /// "international scepticism": an attitude that many hold, presupposed.
    fn widespread(&self, at: usize, start: usize, noun: CueNoun, zone: &TokenRange) -> Option<Clue> {
        let spread = (start..at).find(|&i| SPREAD.binary_search(&self.lower(i)).is_ok())?;
        let weak = self.is_weak_attitude(at);
        let holder = self.holder(at + 1, zone);
        (!weak).then(|| self.felt(noun, spread..at + 1, holder, zone))
    }

    fn felt(&self, noun: CueNoun, cue: TokenRange, holder: Option<TokenRange>, zone: &TokenRange) -> Clue {
        let claim = holder.as_ref().map_or(cue.clone(), |holder| cover(&cue, holder));
        let after = claim.end..zone.end;
        let about = matches!(self.lower(claim.end), "about" | "over" | "that" | "of" | "regarding" | "for" | "at");
        let place =
            if about && !after.is_empty() { Place::After(claim.end) } else { Place::Exactly(zone.start..cue.start) };
        let impersonal = holder.is_none();
        Clue { source: holder, cue, claim, class: noun.class, stance: noun.stance, place, impersonal }
    }

    /// "reportedly": the clause around it.
    pub(super) fn adverb_clue(&self, at: usize) -> Option<Clue> {
        if REPORTING.binary_search(&self.lower(at)).is_err() || self.lower(at) == "apparently" {
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
}
