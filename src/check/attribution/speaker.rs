//! Speakers: whether the one whom a summary credits with a statement is the one who made it.
//!
//! A claim is held against every statement of the sources; the one that has most of it decides, by who made it.

use super::group::{Voices, is_voiced};
use super::identity::{Identity, identity, is_author, is_named_in, is_proper, is_publisher};
use super::link::{Heard, Link, is_state, link};
use super::polarity::{Polarity, polarity, steps};
use super::retell::{FEWEST_WORDS, Said, is_like_act, is_turn, retells};
use super::statement::{Statement, Told, retold, statements};
use super::{mouth, told};
use crate::check::align::{Fit, Rarity};
use crate::check::claim::Mention;
use crate::check::effort::{Effort, PAIR};
use crate::check::witness::Witness;
use crate::code::{ATT000, ATT001, ATT002, ATT003, ATT004, ATT005, ATT009, Code};
use crate::finding::{Evidence, Finding, Reason};
use crate::lexicon::cue::{CueClass, Stance};
use crate::lexicon::person::are_persons;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::rule::{RuleId, RuleSet};

/// How much worse than another's a statement of the claimed speaker may fit and still support the claim.
const MARGIN: Fit = 250;

/// How much of a claim another's statement must have to be what the claim tells.
const FOUND: Fit = 500;

/// How much of a claim another's statement must have where the claimed speaker speaks as well.
const SURE: Fit = 600;

/// How much better a statement fits that takes the opposite stance: who agrees and who disagrees speak of one thing.
const OPPOSED: Fit = 200;

/// How much of a claim a source must tell itself to have it of nobody else.
const TOLD: Fit = 700;

/// How much of a short claim another's statement must have to be what the claim tells.
const WHOLE: Fit = 900;

/// How much of a claim a statement must have to be the same statement, turned: less where its own cue takes a side.
const TURNED: Fit = 400;
const SIDED: Fit = 250;

/// How near an unclear speaker's statement may come before it is as likely the one that is told.
const AS_LIKELY: Fit = 125;

/// Judges every attribution of a summary.
pub(crate) fn judge_speakers(
    summary: &Reading<'_>,
    witnesses: &[Witness<'_>],
    rarity: &Rarity,
    (rules, effort): (RuleSet, &Effort),
) -> Vec<Finding> {
    let statements = statements(witnesses);
    let judge = |stated| {
        let told = || Told::of(summary, stated, rarity);
        let trial = || Trial { summary, stated, told: told(), statements: &statements, witnesses, rules, effort };
        let decision = effort.within(|| trial().judge());
        let (code, reason, evidence) = decision.unwrap_or_else(|| (&ATT009, effort.reason(), Vec::new()));
        Finding { code, claim: Mention::Attribution(stated).statement(summary), evidence, reason }
    };
    effort.start();
    let mut findings: Vec<Finding> = summary.attributions.iter().map(judge).collect();
    findings.extend(told::judge_told(summary, &statements, (rarity, effort)));
    findings
}

/// What one claim is judged by.
struct Trial<'s> {
    summary: &'s Reading<'s>,
    stated: &'s Attribution,
    told: Told,
    statements: &'s [Statement<'s>],
    witnesses: &'s [Witness<'s>],
    rules: RuleSet,
    effort: &'s Effort,
}

type Decision = (&'static Code, Reason, Vec<Evidence>);

impl<'s> Trial<'s> {
    fn judge(&self) -> Decision {
        let Some(claimed) = &self.stated.speaker else { return (&ATT009, Reason::UnclearSpeaker, Vec::new()) };
        if !self.effort.spend(self.statements.len() * PAIR + self.effort.texts()) {
            return undetermined(&[]);
        }
        let mut heard: Vec<Heard<'s>> = self.statements.iter().map(|statement| self.hear(statement, claimed)).collect();
        heard.sort_by_key(|heard| std::cmp::Reverse(heard.score));
        self.own_voice(claimed, &heard)
            .or_else(|| self.in_anothers_mouth(&heard))
            .or_else(|| self.other_side(&heard))
            .or_else(|| self.own_word(&heard))
            .or_else(|| self.of_group(claimed, &heard))
            .or_else(|| self.of_another(claimed, &heard))
            .or_else(|| self.authored(claimed, &heard))
            .or_else(|| self.unheard(claimed))
            .unwrap_or_else(|| undetermined(&heard))
    }

    fn said(&self) -> Said<'s> {
        (self.summary, self.stated)
    }

    fn asks(&self, rule: RuleId) -> bool {
        self.rules.asks(rule)
    }

    fn hear(&self, statement: &'s Statement<'s>, claimed: &Speaker) -> Heard<'s> {
        let asked = statement.given.is_some_and(|given| given.stance == Stance::Asked);
        let fit = if asked && self.stated.stance != Stance::Asked { 0 } else { self.told.fit(statement) };
        let Some(source) = statement.said() else { return Heard { statement, link: Link::Own, fit, score: fit } };
        let opposed = self.asks(RuleId::OppositeCue) && self.stated.stance.opposes(source.1.stance);
        let act = if opposed { OPPOSED } else { 0 };
        let score = fit + act + if fit > 0 { retold(self.said(), source) } else { 0 };
        Heard { statement, link: link((self.summary, claimed), source, self.rules), fit, score }
    }

    /// Whoever publishes a source says what it says; so does whose own words it is, whatever verb the summary has for it.
    fn own_voice(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let stance = self.stated.stance;
        let affirms = matches!(stance, Stance::Affirmed | Stance::Confirmed | Stance::Claimed);
        let publishes = |heard: &&Heard<'s>| {
            let witness = heard.statement.witness;
            let is_own =
                !matches!(stance, Stance::Denied | Stance::Disagreed) && is_author((self.summary, claimed), witness);
            is_own || (affirms && is_publisher((self.summary, claimed), witness))
        };
        let best = heard.iter().filter(publishes).max_by_key(|heard| heard.fit)?;
        let told = best.fit >= FOUND && self.asks(RuleId::OwnVoice);
        told.then(|| (&ATT000, Reason::Same, vec![best.statement.evidence()]))
    }

    /// What is credited to whose own words a source is, and is not found there: in a whole speech it may stand in other words.
    fn authored(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let is_author = |heard: &&Heard<'s>| is_author((self.summary, claimed), heard.statement.witness);
        let best = heard.iter().filter(is_author).max_by_key(|heard| heard.fit)?;
        Some((&ATT009, Reason::PartlyHeld, vec![best.statement.evidence()]))
    }

    /// Whether somebody else by name has the very words that are quoted.
    fn in_anothers_mouth(&self, heard: &[Heard<'s>]) -> Option<Decision> {
        let asked = self.asks(RuleId::WordsOfAnother);
        let owner = mouth::of_another(self.said(), self.statements, (self.rules, self.effort)).filter(|_| asked)?;
        Some(of_another(owner, heard))
    }

    /// Whether one who is only ever for a thing in the sources is told to be against one, or the other way round.
    fn other_side(&self, heard: &[Heard<'s>]) -> Option<Decision> {
        let side = self.stated.stance;
        let takes_side = matches!(side, Stance::Agreed | Stance::Disagreed) && self.asks(RuleId::OppositeCue);
        let own = || heard.iter().filter(|heard| heard.link == Link::Same && heard.fit > 0);
        let stance = |heard: &Heard<'s>| heard.statement.given.map(|given| given.stance);
        let retold = |heard: &Heard<'s>| heard.statement.said().is_some_and(|source| retells(self.said(), source));
        let against = |heard: &&Heard<'s>| stance(heard).is_some_and(|other| side.opposes(other));
        let against = own().find(against)?;
        let clear = takes_side && !own().any(|heard| stance(heard) == Some(side) || retold(heard));
        clear.then(|| (&ATT005, Reason::OppositeStance, vec![against.statement.evidence()]))
    }

    /// What the claimed speaker says of it in a source.
    fn own_word(&self, heard: &[Heard<'s>]) -> Option<Decision> {
        let own = heard.iter().filter(|heard| heard.link == Link::Same && heard.fit > 0);
        let rival =
            heard.iter().filter(|heard| !matches!(heard.link, Link::Same | Link::Own)).map(|heard| heard.score).max();
        let pooled = self.told.pooled(&own.clone().map(|heard| heard.statement));
        let best = own.clone().next()?.score.max(pooled);
        if best + MARGIN < rival.unwrap_or(0) {
            return None;
        }
        let bears = |heard: &Heard<'s>| {
            let source = heard.statement.said().filter(|source| self.effort.spend(steps(self.said(), *source)))?;
            Some(polarity(self.said(), source, heard.fit, self.rules))
        };
        let best_of = |wanted: Polarity| own.clone().find(|heard| bears(heard) == Some(wanted));
        let (same, turned) = (best_of(Polarity::Same), best_of(Polarity::Opposite));
        let evidence = |heard: &Heard<'s>| vec![heard.statement.evidence()];
        let is_plain = |heard: &Heard<'s>| heard.statement.given.is_some_and(|given| given.stance == Stance::Affirmed);
        match (same, turned) {
            (same, Some(turned))
                if same.is_none_or(|same| same.score + MARGIN < turned.score)
                    && turned.fit >= if is_plain(turned) { TURNED } else { SIDED }
                    && turned.score >= FOUND =>
            {
                Some((&ATT005, Reason::OppositeStance, evidence(turned)))
            }
            (Some(same), _) => Some((&ATT000, Reason::Same, evidence(same))),
            _ => best_of(Polarity::Unclear).map(|unclear| (&ATT009, Reason::PartlyHeld, evidence(unclear))),
        }
    }

    /// What a group is credited with that nobody need be named for.
    fn of_group(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let group = Voices::of(self.summary, claimed)?;
        let best = heard.iter().find(|heard| {
            matches!(heard.link, Link::Other | Link::Described | Link::Near | Link::Own) && heard.fit >= FOUND
        })?;
        let voiced = heard.iter().filter(|heard| heard.score + MARGIN >= best.score && heard.fit > 0);
        let voice = voiced.clone().find(|heard| heard.statement.said().is_some_and(|said| group.are_voiced_by(said)));
        if let Some(voice) = voice.filter(|_| self.asks(RuleId::GroupVoice)) {
            let turned = voice.statement.given.is_some_and(|given| self.stated.stance.opposes(given.stance));
            let evidence = vec![voice.statement.evidence()];
            return Some(if turned && self.asks(RuleId::OppositeCue) {
                (&ATT005, Reason::OppositeStance, evidence)
            } else {
                (&ATT000, Reason::Same, evidence)
            });
        }
        let unclear = heard.iter().find(|heard| heard.link == Link::Unclear && heard.score + AS_LIKELY >= best.score);
        let named = group.are_anybody() && matches!(best.link, Link::Other | Link::Described);
        let nobody = unclear.is_none() && (named || !group.are_heard(self.witnesses));
        let open = group.are_open() && (best.link != Link::Own || best.fit < TOLD);
        let nobody = nobody && !open && self.asks(RuleId::UnheardGroup);
        let reason = if best.link == Link::Own { Reason::NoEvidence } else { Reason::OtherSpeaker };
        nobody.then(|| (&ATT004, reason, vec![best.statement.evidence()]))
    }

    /// The claim is somebody else's by name.
    fn of_another(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let best = heard.iter().find(|heard| !matches!(heard.link, Link::Own))?;
        let source = best.statement.said()?;
        let likely = |link: Link| heard.iter().any(|heard| heard.link == link && heard.score + AS_LIKELY >= best.score);
        let told = heard.iter().any(|heard| heard.link == Link::Own && heard.fit > best.score);
        let retold = retells(self.said(), source);
        let both_announce = [self.stated, source.1].iter().all(|said| said.class == CueClass::Announcement);
        match best.link {
            Link::Near if self.asks(RuleId::NearSpeaker) && best.fit >= FOUND && (retold || both_announce) => {
                Some((&ATT003, Reason::OfficeOfSpeaker, vec![best.statement.evidence()]))
            }
            Link::Other
                if self.asks(RuleId::TwoSpeakers)
                    && best.fit >= FOUND
                    && self.is_clear(claimed, retold || !is_turn(source) && best.fit >= WHOLE) =>
            {
                let like = is_like_act(self.stated, source.1) || retold;
                let unclear = [Link::Unclear, Link::Described, Link::Near].into_iter().any(likely);
                let own = heard.iter().find(|heard| heard.link == Link::Same);
                // Who speaks for himself too may have said it in words that are not quoted.
                let sure = own.is_none() || is_turn(source) || best.fit >= SURE;
                let clear = like && !told && !unclear && sure;
                clear.then(|| of_another(best.statement, heard))
            }
            _ => None,
        }
    }

    /// Whether the claim says enough to be told from what others say: in the very words of another, where its speaker is
    /// described and speaks elsewhere.
    fn is_clear(&self, claimed: &Speaker, retold: bool) -> bool {
        match claimed.kind {
            SpeakerKind::Name => retold || self.told.len() >= FEWEST_WORDS,
            // A source that has the word for the group would use it of whoever belongs to it.
            SpeakerKind::Group if self.is_of_plain_group(claimed) => self.told.len() >= FEWEST_WORDS,
            SpeakerKind::Description if retold => {
                let definite = matches!(self.summary.document.lower(claimed.tokens.start), "the" | "this" | "that");
                !definite && self.has_speaker(claimed, Identity::Same)
            }
            _ => false,
        }
    }

    /// Whether people are called by their trade alone ("doctors"), and a source has the word.
    fn is_of_plain_group(&self, claimed: &Speaker) -> bool {
        let people = self.summary.document.lower(claimed.tokens.end - 1);
        let named = |witness: &Witness<'_>| is_named_in((self.summary, claimed), &witness.reading);
        are_persons(people) && self.witnesses.iter().any(named)
    }

    /// Who says nothing of the kind in any source.
    fn unheard(&self, claimed: &Speaker) -> Option<Decision> {
        let (summary, witnesses) = (self.summary, self.witnesses);
        let named = || witnesses.iter().any(|witness| is_named_in((summary, claimed), &witness.reading));
        let group = Voices::of(summary, claimed).filter(|_| self.asks(RuleId::UnheardGroup));
        let code = match claimed.kind {
            SpeakerKind::Group if group.is_some_and(|group| !group.are_open() && !group.are_heard(witnesses)) => {
                &ATT004
            }
            SpeakerKind::Impersonal
                if self.asks(RuleId::UnheardGroup) && is_voiced(summary, self.stated, witnesses) == Some(false) =>
            {
                &ATT004
            }
            SpeakerKind::Name if is_state((summary, claimed)) => return None, // whoever is in office speaks for it
            SpeakerKind::Name if witnesses.iter().any(Witness::is_personal) && !named() => return None,
            // "the Almanac [1]": the source goes by that name.
            SpeakerKind::Name if summary.citations.iter().any(|mark| mark.tokens.start == claimed.tokens.end) => {
                return None;
            }
            SpeakerKind::Name if self.asks(RuleId::UnknownName) && !named() && is_proper(summary, claimed) => {
                if self.has_speaker(claimed, Identity::Near) {
                    return self.asks(RuleId::NearSpeaker).then_some((&ATT003, Reason::OfficeOfSpeaker, Vec::new()));
                }
                &ATT002
            }
            _ => return None,
        };
        Some((code, Reason::NoEvidence, Vec::new()))
    }

    /// Whether a source has a speaker who relates to the claim's in this way.
    fn has_speaker(&self, claimed: &Speaker, wanted: Identity) -> bool {
        self.statements.iter().filter_map(Statement::said).any(|(source, given)| {
            given.speaker.as_ref().is_some_and(|speaker| identity((self.summary, claimed), (source, speaker)) == wanted)
        })
    }
}

/// The claim is another's: that statement, and what the claimed speaker says himself.
fn of_another(another: &Statement<'_>, heard: &[Heard<'_>]) -> Decision {
    let own = heard.iter().find(|heard| heard.link == Link::Same);
    let reason = if own.is_some() { Reason::OfAnother } else { Reason::OtherSpeaker };
    let statements = std::iter::once(another).chain(own.map(|own| own.statement));
    (&ATT001, reason, statements.map(Statement::evidence).collect())
}

fn undetermined(heard: &[Heard<'_>]) -> Decision {
    let best = heard.iter().find(|heard| heard.link != Link::Own && heard.score >= FOUND);
    let reason = if best.is_some() { Reason::UnclearSpeaker } else { Reason::PartlyHeld };
    (&ATT009, reason, best.map(|heard| heard.statement.evidence()).into_iter().collect())
}
