//! What is somebody's own though no cue says so: what he publishes, and what he does.

use super::super::act::is_announcement;
use super::super::identity::{head_stem, is_publisher};
use super::super::link::{Heard, Link};
use super::{Decision, FOUND, Trial};
use crate::check::align::Fit;
use crate::code::ATT000;
use crate::finding::Reason;
use crate::lexicon::cue::{CueClass, Stance};
use crate::mention::{Speaker, SpeakerKind};
use crate::rule::RuleId;

/// How much of an announcement a deed of the speaker's own must have.
const DONE: Fit = 250;

/// How much more of it another's announcement must have to be the one that is meant.
const AHEAD: Fit = 150;

impl<'s> Trial<'s> {
    /// Whoever publishes a source says what it says.
    pub(super) fn own_voice(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let affirms = matches!(self.stated.stance, Stance::Affirmed | Stance::Confirmed | Stance::Claimed);
        let publishes = |heard: &&Heard<'s>| is_publisher((self.summary, claimed), heard.statement.witness);
        let best = heard.iter().filter(publishes).max_by_key(|heard| heard.fit).filter(|_| affirms)?;
        let told = best.fit >= FOUND && self.asks(RuleId::OwnVoice);
        told.then(|| (&ATT000, Reason::Same, vec![best.statement.evidence()]))
    }

    /// What a body does, it may be said to announce: sentences of a source that open with the speaker.
    pub(super) fn own_doing(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let announces = claimed.kind == SpeakerKind::Name && self.stated.class == CueClass::Announcement;
        let name = head_stem(self.summary, claimed).filter(|_| announces && self.asks(RuleId::OwnDoing))?;
        let own = self.statements.iter().filter(|statement| statement.given.is_none() && statement.opens_with(name));
        let best = own.max_by_key(|statement| self.told.fit(statement))?;
        let fit = self.told.fit(best);
        let beaten = heard.iter().any(|heard| {
            let another = heard.statement.given.is_some_and(is_announcement);
            heard.link == Link::Other && another && heard.fit >= fit + AHEAD
        });
        (fit > DONE && !beaten).then(|| (&ATT000, Reason::OwnAction, vec![best.evidence()]))
    }
}
