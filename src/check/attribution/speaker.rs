//! Speakers: whether the one whom a summary credits with a statement is the one who made it.
//!
//! A claim is held against every statement of the sources; the one that has most of it decides, by who made it.

use super::group::{Voices, is_voiced};
use super::identity::{Identity, head_stem, identity, is_named, is_named_in, is_voice_of_name, may_speak_for};
use super::polarity::{Polarity, polarity};
use super::retell::{FEWEST_WORDS, Said, retells};
use super::statement::{Statement, Told, retold, statements};
use super::told;
use crate::check::align::{Fit, Rarity};
use crate::check::claim::Mention;
use crate::check::witness::Witness;
use crate::code::{ATT000, ATT001, ATT002, ATT003, ATT004, ATT005, ATT009, Code};
use crate::finding::{Evidence, Finding, Reason};
use crate::lexicon::body::Body;
use crate::lexicon::capital::is_state;
use crate::lexicon::cue::{CueClass, Stance};
use crate::lexicon::person::is_person;
use crate::mention::{Attribution, Reading, Speaker, SpeakerKind};
use crate::rule::{RuleId, RuleSet};
use crate::text::TokenRange;

/// How much worse than another's a statement of the claimed speaker may fit and still support the claim.
const MARGIN: Fit = 250;

/// How much of a claim another's statement must have to be what the claim tells.
const FOUND: Fit = 500;

/// How much of a claim another's statement must have where the claimed speaker speaks as well.
const SURE: Fit = 700;

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
    rules: RuleSet,
) -> Vec<Finding> {
    let statements = statements(witnesses);
    let judge = |stated| {
        let told = Told::of(summary, stated, rarity);
        let trial = Trial { summary, stated, told, statements: &statements, witnesses, rules };
        let (code, reason, evidence) = trial.judge();
        Finding { code, claim: Mention::Attribution(stated).statement(summary), evidence, reason }
    };
    let told = told::judge_told(summary, &statements, rarity);
    summary.attributions.iter().map(judge).chain(told).collect()
}

/// What one claim is judged by.
struct Trial<'s> {
    summary: &'s Reading<'s>,
    stated: &'s Attribution,
    told: Told,
    statements: &'s [Statement<'s>],
    witnesses: &'s [Witness<'s>],
    rules: RuleSet,
}

/// Who made a statement, seen from the speaker of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Same,
    /// A body for its member, an office for its holder: near, and not the same.
    Near,
    /// Somebody else by name.
    Other,
    /// Somebody else, as it seems, who is described and not named.
    Described,
    Unclear,
    /// The source itself.
    Own,
}

/// A statement of a source, and how it bears on the claim.
#[derive(Clone, Copy)]
struct Heard<'s> {
    statement: &'s Statement<'s>,
    link: Link,
    /// How much of the claim it has.
    fit: Fit,
    /// The same with what else shows that it is the one that is told.
    score: Fit,
}

type Decision = (&'static Code, Reason, Vec<Evidence>);

impl<'s> Trial<'s> {
    fn judge(&self) -> Decision {
        let Some(claimed) = &self.stated.speaker else { return (&ATT009, Reason::UnclearSpeaker, Vec::new()) };
        let mut heard: Vec<Heard<'s>> = self.statements.iter().map(|statement| self.hear(statement, claimed)).collect();
        heard.sort_by_key(|heard| std::cmp::Reverse(heard.score));
        self.hardened(claimed, &heard)
            .or_else(|| self.own_word(&heard))
            .or_else(|| self.own_doing(claimed, &heard))
            .or_else(|| self.of_group(claimed, &heard))
            .or_else(|| self.of_another(claimed, &heard))
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
        Heard { statement, link: self.link(claimed, source), fit, score }
    }

    fn link(&self, claimed: &Speaker, (source, given): Said<'s>) -> Link {
        let Some(speaker) = &given.speaker else { return Link::Unclear };
        let thing = |reading: &Reading<'_>, speaker: &Speaker| {
            speaker.kind == SpeakerKind::Pronoun && matches!(reading.document.lower(speaker.tokens.start), "it" | "its")
        };
        match identity((self.summary, claimed), (source, speaker)) {
            Identity::Same => Link::Same,
            Identity::Unknown => Link::Unclear,
            _ if thing(self.summary, claimed) || thing(source, speaker) => Link::Unclear,
            _ if self.asks(RuleId::Hearer) && self.is_hearer(claimed, (source, given)) => Link::Unclear,
            Identity::Near => Link::Near,
            Identity::Other if may_speak_for((source, speaker), (self.summary, claimed)) => Link::Unclear,
            Identity::Other if self.is_thing(claimed) || self.is_state(claimed) => Link::Unclear,
            Identity::Other if self.is_sure(claimed, (source, speaker)) => Link::Other,
            Identity::Other => Link::Described,
        }
    }

    /// Whether the claim's speaker is a state, for which whoever is in office may speak.
    fn is_state(&self, claimed: &Speaker) -> bool {
        let named = claimed.tokens.len() == 1 && claimed.kind == SpeakerKind::Name;
        named && is_state(self.summary.document.lower(claimed.tokens.start))
    }

    /// Whether the words for a source's speaker are a name, or a pronoun that cannot mean the claim's speaker: nobody else is
    /// near whom it fits, or nobody of that name.
    fn is_sure(&self, claimed: &Speaker, (source, speaker): (&Reading<'_>, &Speaker)) -> bool {
        let document = &source.document;
        let sentence = document.sentence_at(speaker.tokens.start);
        let first = document.sentence_ranges().get(sentence.saturating_sub(REACH)).map_or(0, |range| range.start);
        let head = head_stem(self.summary, claimed);
        let end = document.sentence_around(speaker.tokens.start).end;
        let near = || (first..end).filter_map(|i| document.get(i)).any(|token| Some(token.stem) == head);
        let known = match speaker.kind {
            SpeakerKind::Name => true,
            SpeakerKind::Pronoun => speaker.alone || !near(),
            _ => is_voice_of_name(source, speaker),
        };
        known && is_named(source, speaker)
    }

    /// Whether the claim's speaker is no person and no body: "a study", "the scan", for which whoever made it may speak.
    fn is_thing(&self, claimed: &Speaker) -> bool {
        let document = &self.summary.document;
        let noun = claimed.tokens.end.checked_sub(1).filter(|_| claimed.kind == SpeakerKind::Description);
        noun.is_some_and(|noun| {
            let text = document.get(noun).is_some_and(|token| token.senses().body == Some(Body::Text));
            let body = document.get(noun).is_some_and(|token| token.senses().body.is_some() || token.is_capitalised());
            text || !body && !is_person(document.lower(noun))
        })
    }

    /// Whether the claim's speaker is the one whom the source's statement was told to, who may pass it on: "told |the BBC|".
    fn is_hearer(&self, claimed: &Speaker, (source, given): Said<'_>) -> bool {
        let document = &source.document;
        let cue = document.tokens_in(given.cue).end;
        let hearer = cue..given.content_tokens.start.min(cue + HEARER).max(cue);
        let sentence = document.sentence_around(cue.saturating_sub(1));
        let passed_on =
            sentence.filter(|&i| matches!(document.lower(i), "citing" | "quoting")).flat_map(|i| i..i + HEARER);
        let head = head_stem(self.summary, claimed);
        hearer.chain(passed_on).filter_map(|i| document.get(i)).any(|token| Some(token.stem) == head)
    }

    /// Whether what nobody in particular is said to believe is told as proven.
    fn hardened(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let harder = claimed.kind == SpeakerKind::Impersonal && self.stated.stance == Stance::Confirmed;
        let believed = |source: Said<'s>| {
            let nobody = source.1.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Impersonal);
            nobody && source.1.class == CueClass::Belief && retells(self.said(), source)
        };
        let found = heard.iter().find(|heard| heard.statement.said().is_some_and(believed))?;
        let asked = harder && self.asks(RuleId::ConfirmedBelief);
        asked.then(|| (&ATT005, Reason::OppositeStance, vec![found.statement.evidence()]))
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
            heard.statement.said().map(|source| polarity(self.said(), source, heard.fit, self.rules))
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

    /// What a body does, it may be said to announce: sentences of a source that open with the speaker.
    fn own_doing(&self, claimed: &Speaker, heard: &[Heard<'s>]) -> Option<Decision> {
        let announces = claimed.kind == SpeakerKind::Name && self.stated.class == CueClass::Announcement;
        let name = head_stem(self.summary, claimed).filter(|_| announces && self.asks(RuleId::OwnDoing))?;
        let opens = |witness: &'s Witness<'s>, range: &TokenRange| {
            let first = range.clone().take(SUBJECT_TOKENS).filter_map(|i| witness.reading.document.get(i));
            first.map(|token| token.stem).any(|stem| stem == name)
        };
        let own = self.statements.iter().filter(|statement| statement.given.is_none());
        let own = own.filter(|statement| opens(statement.witness, &statement.tokens));
        let best = own.max_by_key(|statement| self.told.fit(statement))?;
        let by_another =
            |heard: &&Heard<'s>| heard.link == Link::Other && heard.statement.given.is_some_and(is_announcement);
        let told = heard.iter().find(by_another);
        let fit = self.told.fit(best);
        let beaten = told.is_some_and(|told| told.fit >= fit + AHEAD);
        (fit > DONE && !beaten).then(|| (&ATT000, Reason::OwnAction, vec![best.evidence()]))
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
        if self.told.len() < 2 {
            return self.of_office(heard); // "this initiative" may be anybody's by its words
        }
        let best = heard.iter().find(|heard| !matches!(heard.link, Link::Own))?;
        let source = best.statement.said()?;
        let likely = |link: Link| heard.iter().any(|heard| heard.link == link && heard.score + AS_LIKELY >= best.score);
        let told = heard.iter().any(|heard| heard.link == Link::Own && heard.fit > best.score);
        let retold = retells(self.said(), source);
        match best.link {
            Link::Near
                if self.asks(RuleId::NearSpeaker)
                    && best.fit >= FOUND
                    && (retold || self.announces() && is_announcement(source.1)) =>
            {
                Some((&ATT003, Reason::OfficeOfSpeaker, vec![best.statement.evidence()]))
            }
            Link::Other
                if self.asks(RuleId::TwoSpeakers)
                    && best.fit >= FOUND
                    && self.is_clear(claimed, source, retold || !is_turn(source) && best.fit >= WHOLE) =>
            {
                if is_turn(source) && best.statement.mentions(head_stem(self.summary, claimed)) {
                    return None; // who talks at length tells what others say
                }
                let like = is_like_act(self.stated, source.1) || retold && !self.announces();
                let unclear = [Link::Unclear, Link::Described, Link::Near].into_iter().any(likely);
                let own = heard.iter().find(|heard| heard.link == Link::Same);
                // Who speaks for himself too may have said it in words that are not quoted.
                let sure = own.is_none() || is_turn(source) || best.fit >= SURE;
                let clear = like && !told && !unclear && sure;
                let evidence = std::iter::once(best).chain(own).map(|heard| heard.statement.evidence()).collect();
                let reason = if own.is_some() { Reason::OfAnother } else { Reason::OtherSpeaker };
                clear.then_some((&ATT001, reason, evidence))
            }
            _ => None,
        }
    }

    /// What points back to an announcement that only one who belongs to the claimed body makes.
    fn of_office(&self, heard: &[Heard<'s>]) -> Option<Decision> {
        let announced = |heard: &&Heard<'s>| heard.statement.given.is_some_and(is_announcement);
        let near = heard.iter().filter(|heard| heard.link == Link::Near).find(announced);
        let near = near.filter(|_| self.announces() && self.asks(RuleId::NearSpeaker))?;
        Some((&ATT003, Reason::OfficeOfSpeaker, vec![near.statement.evidence()]))
    }

    fn announces(&self) -> bool {
        is_announcement(self.stated)
    }

    /// Whether the claim says enough to be told from what others say: in the very words of one with an office, where its
    /// speaker is described and speaks elsewhere.
    fn is_clear(&self, claimed: &Speaker, (source, given): Said<'_>, retold: bool) -> bool {
        let titled = |speaker: &Speaker| {
            let known = speaker.known_as.iter().flat_map(|known| known.tokens.clone());
            known.into_iter().any(|at| source.document.get(at).is_some_and(|token| token.senses().title))
        };
        match claimed.kind {
            SpeakerKind::Name => retold || self.told.len() >= FEWEST_WORDS,
            SpeakerKind::Description | SpeakerKind::Group => {
                let definite = matches!(self.summary.document.lower(claimed.tokens.start), "the" | "this" | "that");
                retold
                    && !definite
                    && self.stated.stance == given.stance
                    && given.speaker.as_ref().is_some_and(titled)
                    && self.has_speaker(claimed, Identity::Same)
            }
            SpeakerKind::Pronoun | SpeakerKind::Impersonal => false,
        }
    }

    /// Who says nothing of the kind in any source.
    fn unheard(&self, claimed: &Speaker) -> Option<Decision> {
        let (summary, witnesses) = (self.summary, self.witnesses);
        let named = || witnesses.iter().any(|witness| is_named_in((summary, claimed), &witness.reading));
        let group = Voices::of(summary, claimed);
        let unheard = self.asks(RuleId::UnheardGroup);
        let code = match claimed.kind {
            SpeakerKind::Group
                if unheard && group.is_some_and(|group| !group.are_open() && !group.are_heard(witnesses)) =>
            {
                &ATT004
            }
            SpeakerKind::Impersonal if unheard && is_voiced(summary, self.stated, witnesses) == Some(false) => &ATT004,
            SpeakerKind::Name if witnesses.iter().any(is_personal) && !named() => return None,
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

/// How many sentences back whoever a pronoun means may stand.
const REACH: usize = 4;

/// The longest phrase for a hearer, in tokens.
const HEARER: usize = 12;

/// The subject of an English news sentence stands among its first words.
const SUBJECT_TOKENS: usize = 6;

/// How much of an announcement a deed of the speaker's own must have.
const DONE: Fit = 250;

/// How much more of it another's announcement must have to be the one that is meant.
const AHEAD: Fit = 150;

fn undetermined(heard: &[Heard<'_>]) -> Decision {
    let best = heard.iter().find(|heard| heard.link != Link::Own && heard.score >= FOUND);
    let reason = if best.is_some() { Reason::UnclearSpeaker } else { Reason::PartlyHeld };
    (&ATT009, reason, best.map(|heard| heard.statement.evidence()).into_iter().collect())
}

/// Whether a text is told by one who speaks of himself, and may go by any name.
fn is_personal(witness: &Witness<'_>) -> bool {
    let Reading { document, quotes, .. } = &witness.reading;
    let own = |at: &usize| matches!(document.lower(*at), "i" | "my" | "we" | "our");
    let spoken = |at: &usize| quotes.iter().any(|quote| quote.tokens.contains(at));
    (0..document.tokens().len()).filter(own).filter(|at| !spoken(at)).take(FEW_OF_ME).count() == FEW_OF_ME
}

/// So many words for oneself stand in a text that tells of oneself.
const FEW_OF_ME: usize = 3;

/// Whether a statement is a turn of a transcript: "Amanda: …".
fn is_turn((reading, given): Said<'_>) -> bool {
    given.cue.slice(reading.document.text()) == ":"
}

fn is_announcement(attribution: &Attribution) -> bool {
    attribution.class == CueClass::Announcement
}

/// Whether two cues name acts of one kind: who is angry announces nothing.
fn is_like_act(a: &Attribution, b: &Attribution) -> bool {
    use Stance::{Affirmed, Agreed, Asked, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
    let kind = |attribution: &Attribution| match attribution.stance {
        Affirmed | Confirmed | Claimed => 0,
        Warned => 1,
        Disagreed => 2,
        Denied | Refused => 3,
        Agreed => 4,
        Urged => 5,
        Asked => 6,
    };
    kind(a) == kind(b)
}

/// Whether the words are a proper name beyond doubt: a single capitalised word that opens a sentence may be any noun.
fn is_proper(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let opens = reading.document.sentence_around(speaker.tokens.start).start;
    let names = speaker.tokens.clone().filter_map(|i| Some((i, reading.document.get(i)?)));
    let capitalised = names.filter(|(_, token)| token.is_name());
    let label = reading.document.word(speaker.tokens.end) == ":";
    !label && capitalised.filter(|(i, token)| *i > opens || token.is_all_caps()).count() > 0
}
