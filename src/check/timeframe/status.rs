//! Status: a deed that a summary tells as done and a source as still to come, or the other way round, with or without a time.

use super::super::align::Rarity;
use super::super::claim::Mention;
use super::super::effort::Effort;
use super::super::frame::Frame;
use super::super::tense::Tense;
use super::super::witness::Witness;
use super::{not_compared, told_otherwise};
use crate::code::{TIM002, TIM006};
use crate::finding::{Finding, Reason};
use crate::lexicon::Modifier;
use crate::lexicon::status::{AWAITING, SEEMING, frequency};
use crate::mention::Reading;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form};
use crate::text::TokenRange;

/// Judges the deeds of a summary that a source tells of, each by the clause of a source that fits it best, beside what the
/// times are judged to be: a time that goes wrong with its deed is told with it.
///
/// Only what is turned becomes a finding: most sentences of the news tell what was done.
pub(super) fn judge(
    summary: &Reading<'_>,
    witnesses: &[Witness<'_>],
    (rarity, effort): (&Rarity, &Effort),
    findings: &mut Vec<Finding>,
) {
    let deeds = (0..summary.document.tokens().len()).filter_map(|at| Deed::stated(summary, at));
    let judge = |deed: &Deed<'_>| judge_deed(deed, witnesses, (rarity, effort));
    let rest = |deed: Deed<'_>, reason| not_compared(summary, deed.word, reason);
    let turned = effort.start().findings(deeds, judge, rest).into_iter();
    let is_beside = |deed: &Finding, time: &Finding| deed.claim.span.overlaps(time.claim.span);
    let is_wrong_time = |time: &Finding| time.verdict().is_flagged() && time.code.checker == TIM006.checker;
    let is_turned = |time: &Finding| is_wrong_time(time) && matches!(time.reason, Reason::OtherStatus);
    // "on Monday" after "met" is another day than after "will meet"
    let is_wrong_by_deed = |time: &Finding| is_turned(time) || time.code.id == TIM002.id;
    let is_other_time = |time: &&Finding| is_wrong_time(time) && !is_wrong_by_deed(time);
    let of_right_time = |deed: &Finding| !findings.iter().filter(is_other_time).any(|time| is_beside(deed, time));
    let turned: Vec<Finding> = turned.filter(of_right_time).collect();
    findings.retain(|time| !is_wrong_by_deed(time) || !turned.iter().any(|deed| is_beside(deed, time)));
    findings.iter_mut().filter(|time| is_turned(time)).for_each(|time| tell_of_deed(summary, time));
    findings.extend(turned);
    let stated: Vec<Often> = Often::all(summary).collect();
    let asked = witnesses.iter().filter(|_| !stated.is_empty());
    let given: Vec<_> =
        asked.flat_map(|witness| Often::all(&witness.reading).map(move |often| (witness, often))).collect();
    // told as done "often", of which no source says so, and one that it is done "rarely"
    let is_often = |often: &Often| {
        effort.spend(given.len() * FOR_TWO);
        let mut same = given.iter().filter(|(_, other)| often.is_of_same(other));
        let (witness, other) = same.clone().next().filter(|_| same.all(|(_, other)| other.rank != often.rank))?;
        Some(told_otherwise(&TIM006, (summary, often.tokens.clone()), (witness, other.tokens.clone()), Reason::Differs))
    };
    let rest = |often: Often, reason| not_compared(summary, often.tokens.start, reason);
    let often = effort.start().findings(stated.into_iter(), is_often, rest).into_iter();
    let often: Vec<Finding> = often.filter(|often| !findings.iter().any(|deed| is_beside(deed, often))).collect();
    findings.extend(often);
}

/// Makes a finding on the time of a deed one on the deed: what is at fault is the verb.
fn tell_of_deed(summary: &Reading<'_>, finding: &mut Finding) {
    let time = summary.document.tokens_in(finding.claim.span);
    let predicate = time.clone().last().and_then(|last| summary.sentence(last).predicate_of(last));
    let Some(clause) = predicate.map(|predicate| Frame::at(summary, predicate).stretch()) else { return };
    let whole = clause.start.min(time.start)..clause.end.max(time.end);
    finding.code = &TIM006;
    finding.claim = Mention::Passage(whole).statement(summary);
}

/// The least share of the words of a clause, in thousandths, that stands in the clause of a source which tells of the same deed.
const SAME_DEED: u32 = 300;

/// The least number of words that two clauses of one deed share.
const FEW: usize = 2;

/// How much more of them a clause must share than any that tells the deed as the summary does.
const LEAD: u32 = 100;

/// What two clauses take, for the telling of a deed or how often it is done.
const FOR_TWO: usize = 20;

fn judge_deed(deed: &Deed<'_>, witnesses: &[Witness<'_>], (rarity, effort): (&Rarity, &Effort)) -> Option<Finding> {
    let places: usize = witnesses.iter().map(|witness| witness.places_of(deed.stem).len()).sum();
    if !effort.spend(witnesses.len() * FOR_TWO + places * FOR_TWO * FOR_TWO) {
        return None;
    }
    let told = |witness| {
        let places = Witness::places_of(witness, deed.stem);
        places.filter_map(move |at| Some((witness, Deed::given(&witness.reading, at)?)))
    };
    let given: Vec<_> = witnesses.iter().flat_map(told).collect();
    if given.is_empty() {
        return None;
    }
    // What a passive does it to says enough where no source has it the summary's way.
    let is_one_way = given.iter().all(|(_, other)| deed.tense.turns(other.tense));
    let patient = deed.patient().filter(|_| is_one_way);
    let stems = [deed.stems(), deed.stems_but_subject(patient)];
    let are_all = |of: fn(Tense) -> bool| deed.tense == Tense::Past && given.iter().all(|(_, other)| of(other.tense));
    let is_never_done = are_all(Tense::is_unreached); // so that no clause can be the one in which it is
    let is_only_told_so = are_all(|tense| tense == Tense::Ahead);
    let least = if is_only_told_so { 1 } else { SAME_DEED };
    let few = if is_only_told_so || patient.is_some() { 1 } else { FEW };
    // "she will name" tells by whom elsewhere; who does a thing does others as well.
    let asked = |other: &Deed<'_>| &stems[usize::from(is_only_told_so || other.frame.subject().is_none())];
    let share = |other: &Deed<'_>| deed.share(asked(other), other, few, rarity);
    let agrees = |other: &Deed<'_>| deed.tense == other.tense || other.tense == Tense::Present;
    let agreeing = given.iter().filter(|(_, other)| agrees(other)).map(|(_, other)| share(other)).max();
    let turned = given.iter().filter(|(_, other)| deed.tense.turns(other.tense) || is_never_done);
    let (fit, (witness, against)) =
        turned.map(|told| (share(&told.1), told)).reduce(|a, b| if b.0 > a.0 { b } else { a })?;
    if fit < least.max(agreeing.map_or(0, |best| best + LEAD)) {
        return None;
    }
    Some(told_otherwise(&TIM006, (deed.reading, deed.stretch()), (witness, against.stretch()), Reason::OtherStatus))
}

/// How often an adverb says that something is done: "rarely used".
struct Often {
    rank: usize,
    deed: u32,
    /// What is told with it.
    beside: Vec<u32>,
    tokens: TokenRange,
}

impl Often {
    fn all<'r>(reading: &'r Reading<'r>) -> impl Iterator<Item = Self> + 'r {
        (0..reading.document.tokens().len()).filter_map(|at| Self::at(reading, at))
    }

    fn at(reading: &Reading<'_>, at: usize) -> Option<Self> {
        let rank = frequency(reading.document.lower(at))?;
        let sentence = reading.sentence(at);
        let deed = sentence.head(at)?;
        let denied = sentence.dependents(deed).any(|other| other != at && sentence.form(other) == Form::Negation);
        let word = reading.document.get(deed).filter(|word| word.is_content_word() && !denied)?;
        let mut beside = stems(reading, sentence.whole(sentence.head(deed).unwrap_or(deed)));
        beside.retain(|stem| *stem != word.stem);
        Some(Self { rank, deed: word.stem, beside, tokens: at.min(deed)..at.max(deed) + 1 })
    }

    fn is_of_same(&self, other: &Self) -> bool {
        self.deed == other.deed && self.beside.iter().any(|stem| other.beside.contains(stem))
    }
}

/// The stems of the content words among some tokens, each once.
fn stems(reading: &Reading<'_>, tokens: impl Iterator<Item = usize>) -> Vec<u32> {
    let words = tokens.filter_map(|at| reading.document.get(at)).filter(|token| token.is_content_word());
    let mut stems: Vec<u32> = words.map(|token| token.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// A deed and how it is told.
struct Deed<'r> {
    reading: &'r Reading<'r>,
    /// Its word, and what that means, whatever its form.
    word: usize,
    stem: u32,
    /// The clause that tells it; where its word only describes a noun, what is told with that.
    frame: Frame<'r>,
    tense: Tense,
    /// Whether a verb tells it.
    is_verb: bool,
}

impl<'r> Deed<'r> {
    /// The deed that a summary tells by a verb, as done or as still to come.
    fn stated(reading: &'r Reading<'r>, at: usize) -> Option<Self> {
        let sentence = reading.sentence(at);
        let word = reading.document.get(at).filter(|word| word.is_content_word())?;
        let is_participle = sentence.form(at) == Form::PastParticiple;
        let having = is_participle && at.checked_sub(1).is_some_and(|before| sentence.is_word(before, "having"));
        let described = sentence.head(at).filter(|_| having && sentence.relation(at) == Relation::Adjective);
        let frame = Frame::at(reading, described.unwrap_or(at));
        let has_ended = having || is_participle && sentence.dependents(at).any(|by| sentence.is_word(by, "already"));
        let tense = if has_ended { Tense::Past } else { frame.tense() };
        // What is told by "revealed that" is what was revealed.
        let is_told = sentence.class(at) == Class::Verb && sentence.content(at).is_none();
        // "until they have settled" tells of nothing done.
        let is_waited_for = sentence
            .dependents_by(at, Relation::Mark)
            .any(|mark| AWAITING.binary_search(&sentence.lower(mark)).is_ok());
        // "seemed to wait" tells what was waited for, if anything
        let is_seeming = SEEMING.binary_search(&&*sentence.lemma(at)).is_ok()
            && sentence.dependent(at, Relation::OpenComplement).is_some();
        let is_judged = is_told && !is_seeming && !is_waited_for && matches!(tense, Tense::Past | Tense::Ahead);
        is_judged.then_some(Self { reading, word: at, stem: word.stem, frame, tense, is_verb: true })
    }

    /// The deed that a source tells of by a verb; or by a noun or an adjective, where that shows that it is not done:
    /// "will be put to the court for approval", "almost complete".
    fn given(reading: &'r Reading<'r>, at: usize) -> Option<Self> {
        let sentence = reading.sentence(at);
        let (before, stem) = (at.checked_sub(1)?, reading.document.get(at)?.stem);
        let is_nearly =
            || reading.document.get(before).is_some_and(|word| word.senses().modifier == Some(Modifier::Nearly));
        let (frame, tense) = match sentence.class(at) {
            Class::Verb => (Frame::at(reading, at), None),
            Class::Noun if sentence.is_word(before, "for") => (Frame::at(reading, sentence.predicate_of(at)?), None),
            Class::Adjective if is_nearly() => (Frame::at(reading, sentence.head(at)?), Some(Tense::Ahead)),
            _ => return None,
        };
        let tense = tense.unwrap_or_else(|| frame.tense());
        let is_verb = sentence.class(at) == Class::Verb;
        (is_verb || tense == Tense::Ahead).then_some(Self { reading, word: at, stem, frame, tense, is_verb })
    }

    /// The words to point at.
    fn stretch(&self) -> TokenRange {
        let clause = self.frame.stretch();
        clause.start.min(self.word)..clause.end.max(self.word + 1)
    }

    /// The words that say of whom and of what the deed is told.
    fn stems(&self) -> Vec<u32> {
        stems(self.reading, self.frame.members())
    }

    /// The same without the subject, but for what is kept of it.
    fn stems_but_subject(&self, kept: Option<usize>) -> Vec<u32> {
        let subject = self.frame.whole_subject();
        stems(self.reading, self.frame.members().filter(|at| !subject.contains(at) || Some(*at) == kept))
    }

    /// The subject of a passive: what the deed is done to.
    fn patient(&self) -> Option<usize> {
        let sentence = self.reading.sentence(self.word);
        sentence.subject(self.word).filter(|_| sentence.is_passive(self.word))
    }

    /// How much of the words of this deed, its stems, the other's clause has, by their rarity, in thousandths; nothing where the deed is
    /// done to or by something else.
    fn share(&self, stems: &[u32], other: &Self, few: usize, rarity: &Rarity) -> u32 {
        if !self.is_of_same(other) {
            return 0;
        }
        let given = other.stems();
        let weight = |stems: &mut dyn Iterator<Item = &u32>| stems.map(|&stem| rarity.weight(stem)).sum::<u32>();
        let shared: Vec<&u32> = stems.iter().filter(|stem| given.contains(stem)).collect();
        if other.is_verb && shared.len() < few {
            return 0;
        }
        weight(&mut shared.into_iter()) * 1000 / weight(&mut stems.iter()).max(1)
    }

    /// Whether the deed is done to the same thing, or if to nothing by the same; of a deed that a noun or an adjective tells, any
    /// word of the clause may say so.
    fn is_of_same(&self, other: &Self) -> bool {
        match (self.frame.object(), other.frame.patient()) {
            (None, _) if !other.is_verb => true,
            (Some(object), _) if !other.is_verb => other.stems().contains(&object),
            (None, None) => {
                other.frame.subject().is_none_or(|subject| self.frame.subject().is_none_or(|own| own == subject))
            }
            // "The pier has reopened" of "will reopen the pier", but no rise of a number of "will raise its powers"
            (None, Some(patient)) if !self.reading.sentence(self.word).is_passive(self.word) => {
                self.stems().contains(&patient)
            }
            (None, _) => true,
            (object, patient) => object == patient,
        }
    }
}
