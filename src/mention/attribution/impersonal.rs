//! Attributions to nobody in particular: "there are worries", "raised concerns among observers", "international scepticism".

use super::clue::{Clue, Place, cover};
use super::scene::Scene;
use crate::lexicon::attitude::{ROUSES, SPREAD};
use crate::lexicon::cue::CueNoun;
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// The noun for a feeling at `at` with whoever holds it, or with words that say that it is there.
    pub(super) fn attitude_clue(&self, at: usize, noun: CueNoun) -> Option<Clue> {
        let zone = self.zone(at);
        let start = self.sentence(at).core(at).start.min(at).max(zone.start);
        let holder = self.holder(at + 1, &zone);
        let before = start.checked_sub(1).filter(|&before| before >= zone.start)?;
        let roused = holder.is_some() && ROUSES.binary_search(&self.lower(before)).is_ok();
        let there = (zone.start.max(start.saturating_sub(5))..start).rev().find(|&i| self.lower(i) == "there");
        let there = there.filter(|&there| {
            (there + 1..start).all(|i| self.function(i).is_some())
                && !(there + 1..=start).any(|i| self.lower(i) == "no")
        });
        let spread = || (start..at).find(|&i| SPREAD.binary_search(&self.lower(i)).is_ok());
        let opens = there.or(Some(before).filter(|_| roused)).or_else(spread)?;
        Some(self.felt(noun, opens..at + 1, holder, &zone))
    }

    /// "among |some international observers|", "from |the opposition|".
    fn holder(&self, at: usize, zone: &TokenRange) -> Option<TokenRange> {
        let placed = matches!(self.lower(at), "in" | "within");
        let joins = placed || matches!(self.lower(at), "among" | "amongst" | "from" | "by");
        let phrase = self.phrase_from(at + 1, zone.end).filter(|_| joins)?;
        (!placed || self.is_plural(&phrase)).then_some(phrase)
    }

    fn felt(&self, noun: CueNoun, cue: TokenRange, holder: Option<TokenRange>, zone: &TokenRange) -> Clue {
        let claim = holder.as_ref().map_or(cue.clone(), |holder| cover(&cue, holder));
        let closes = self.ends_at(claim.end, zone.end);
        let place = if closes { Place::Exactly(zone.start..cue.start) } else { Place::After(claim.end) };
        let impersonal = holder.is_none();
        Clue { source: holder, cue, claim, class: noun.class, stance: noun.stance, place, impersonal }
    }
}
