//! Frames: what a number or a time is told with in its clause: the deed, whether that has happened, and the words beside it.

use super::claim::Mention;
use super::tense::{Tense, tense};
use crate::lexicon::negation::EXCEPTING;
use crate::lexicon::opposite::{Kind, Poles, of_kind};
use crate::lexicon::status::Status;
use crate::mention::{Reading, Timex, TimexValue};
use crate::span::Span;
use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form};
use crate::text::TokenRange;

/// What a mention is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'r> {
    reading: &'r Reading<'r>,
    sentence: Sentence<'r>,
    /// The first and the last token of the mention itself.
    mention: (usize, usize),
    /// The verb of its clause, or what is said of the clause's subject.
    predicate: usize,
}

impl<'r> Frame<'r> {
    /// The frame of a mention; where its sentence has no verb, what that hangs on stands for one.
    pub(super) fn of(reading: &'r Reading<'r>, mention: &Mention<'_>) -> Option<Self> {
        let tokens = mention.tokens();
        let last = tokens.clone().next_back()?;
        let sentence = reading.sentence(last);
        let root = || sentence.upwards(last).last();
        let predicate = sentence.predicate_of(last).or_else(root)?;
        let between = tokens.end.min(predicate)..tokens.start.max(predicate);
        if { between }.any(|at| sentence.is_word(at, ";")) {
            return None; // no clause goes on behind one
        }
        Some(Self { reading, sentence, mention: (tokens.start, last), predicate })
    }

    /// The frame of a clause itself, by its predicate.
    pub(super) fn at(reading: &'r Reading<'r>, predicate: usize) -> Self {
        Self { reading, sentence: reading.sentence(predicate), mention: (predicate, predicate), predicate }
    }

    /// When and whether the clause says that its deed happens.
    pub(super) fn tense(self) -> Tense {
        match tense(&self.sentence, self.predicate) {
            Tense::Ahead if self.is_habit() => Tense::Unreal,
            tense => tense,
        }
    }

    /// "told us that she would sing every night", "for hours": of the past, and not to come.
    fn is_habit(self) -> bool {
        let lasts = |timex: &&Timex| match timex.in_itself {
            TimexValue::Set(_) => true,
            TimexValue::Duration(length) => length.amount.is_none(),
            _ => false,
        };
        let clause = self.sentence.whole(self.predicate);
        self.sentence.helpers(self.predicate).any(|at| self.sentence.is_word(at, "would"))
            && self.reading.timexes_in(&clause).iter().any(|timex| lasts(&timex))
    }

    /// Whether one tells as done what the other tells as still to come, of one deed.
    pub(super) fn is_turned(self, other: Self) -> bool {
        self.deed() == other.deed() && self.tense().turns(other.tense())
    }

    /// What the predicate means, whatever its form.
    pub(super) fn deed(self) -> Option<u32> {
        self.reading.document.get(self.predicate).map(|token| token.stem)
    }

    /// Whether both tell one deed, if need be as what the verb leads to: "had to be put down".
    pub(super) fn shares_deed(self, other: Self) -> bool {
        self.deed() == other.deed() || self.told().any(|deed| other.told().any(|told| told == deed))
    }

    /// The stem of the deed, unless it says no more than that something is or somebody has it.
    pub(super) fn telling_deed(self) -> Option<u32> {
        let verb = self.reading.document.get(self.predicate)?;
        verb.is_content_word().then_some(verb.stem)
    }

    /// Whether one tells as the deed what the other tells the opposite of, of one thing or of what is left open: "the trial
    /// begins", "it is to finish".
    pub(super) fn is_opposite(self, other: Self) -> bool {
        let words = |frame: Self| frame.deeds().filter_map(move |at| frame.reading.document.get(at));
        let poles = |frame: Self| Poles::of(words(frame).map(|token| token.senses().poles));
        let same_thing = self.subject().zip(other.subject()).is_none_or(|(own, other)| own == other);
        let tells_it = other.sentence.tokens().any(|at| other.stem(at) == self.deed());
        // Of a number in the clause the checker of numbers says so.
        let counts = || {
            self.own().any(|at| {
                self.reading.quantities_in(&(0..at + 1)).last().is_some_and(|quantity| quantity.tokens.contains(&at))
            })
        };
        same_thing && !tells_it && of_kind(poles(self).opposed(poles(other)), Kind::Contrary) != 0 && !counts()
    }

    /// Whether the words of a mention hold the verb itself: "the year starting in May".
    pub(super) fn is_told_within(self, phrase: Span) -> bool {
        self.reading.document.get(self.predicate).is_some_and(|token| phrase.overlaps(token.span))
    }

    /// Whether both mentions belong to one event: one deed, or, where the other stands with a noun, what that names: "it rained on
    /// Monday" and "the rain on Monday", "a storm broke on Monday" and "the storm on Monday".
    pub(super) fn is_event_of(self, other: Self) -> bool {
        let names = |noun: u32| [self.modified(), self.deed(), self.subject()].contains(&Some(noun));
        self.deed() == other.deed() || other.modified().is_some_and(names)
    }

    /// Whether it tells of what the other only names: "the poll is on 3 May" of "the 3 May poll".
    pub(super) fn tells_what(self, other: Self) -> bool {
        other.noun(|_| true).is_some_and(|noun| self.subject() == Some(noun))
    }

    /// Whether both mentions say more of one noun.
    pub(super) fn modifies_same(self, other: Self) -> bool {
        let noun = self.noun(|_| true);
        noun.is_some() && noun == other.noun(|_| true)
    }

    /// Whether the mention stands before a noun that it says more of, and the other does not: "the Feb. 1 caucuses" are not what
    /// was published on Monday.
    pub(super) fn stands_before_other_noun(self, other: Self) -> bool {
        let top = self.sentence.upwards(self.mention.1).take_while(|&at| self.is_mention(at)).last();
        let noun = top.and_then(|top| self.sentence.head(top)).filter(|&head| head > self.mention.1);
        let noun = noun.filter(|&head| matches!(self.sentence.class(head), Class::Noun | Class::Name));
        noun.is_some() && !self.modifies_same(other)
    }

    /// The noun that the mention says more of.
    fn modified(self) -> Option<u32> {
        self.noun(|relation| matches!(relation, Relation::NounModifier | Relation::BareNounModifier))
    }

    fn noun(self, modifies: impl Fn(Relation) -> bool) -> Option<u32> {
        let is_inside = |at: &usize| self.is_mention(*at);
        let top = self.sentence.upwards(self.mention.1).take_while(is_inside).last()?;
        self.sentence.head(top).filter(|_| modifies(self.sentence.relation(top))).and_then(|noun| self.stem(noun))
    }

    /// Whether the clause says that it did not happen: "was not paid", "failed to win".
    pub(super) fn is_denied(self) -> bool {
        self.sentence.status(self.predicate) == Status::Denied
    }

    /// Whether it denies what the other tells as true.
    pub(super) fn denies(self, other: Self) -> bool {
        // "tried to reach the summit" does not affirm it
        let is_open = |at: usize| other.sentence.relation(at) == Relation::OpenComplement;
        let is_real = |at: &usize| !is_open(*at) || other.sentence.status(*at) != Status::Hypothetical;
        let affirms = |stem: u32| other.deeds().filter(is_real).any(|at| other.stem(at) == Some(stem));
        let excepts = |at: usize| EXCEPTING.binary_search(&other.sentence.lower(at)).is_ok();
        self.is_denied() && !other.is_denied() && self.told().any(affirms) && !other.words().any(excepts)
    }

    /// What is told: the predicate, and what completes it.
    fn told(self) -> impl Iterator<Item = u32> {
        self.deeds().filter_map(move |at| self.stem(at))
    }

    fn deeds(self) -> impl Iterator<Item = usize> {
        std::iter::once(self.predicate).chain(self.sentence.dependents_by(self.predicate, Relation::OpenComplement))
    }

    /// The stem of the head of the clause's subject.
    pub(super) fn subject(self) -> Option<u32> {
        self.sentence.subject(self.predicate).and_then(|subject| self.stem(subject))
    }

    /// The words of the noun phrase that the mention is part of.
    pub(super) fn phrase(self) -> impl Iterator<Item = usize> {
        let phrase = self.sentence.phrase_head(self.mention.1).map_or(0..0, |head| self.sentence.extent(head));
        phrase.filter(move |&at| self.is_beside(at))
    }

    /// What the deed is done to, where an active verb tells it of more than a pronoun.
    pub(super) fn object(self) -> Option<u32> {
        self.sentence.dependent(self.predicate, Relation::Object).and_then(|object| self.stem(object))
    }

    /// What the deed is done to, whether "opened the museum" or "the museum was opened" tells it.
    pub(super) fn patient(self) -> Option<u32> {
        self.object().or_else(|| self.subject().filter(|_| self.sentence.is_passive(self.predicate)))
    }

    /// The words of the clause but its predicate, those of its subject included, those of the clauses below it not.
    pub(super) fn members(self) -> impl Iterator<Item = usize> {
        let subject = self.whole_subject();
        let own = self.own();
        let others = subject.filter(move |&at| at != self.predicate && !self.is_own(at));
        own.filter(move |&at| at != self.predicate).chain(others)
    }

    /// The words of the clause's subject.
    pub(super) fn whole_subject(self) -> TokenRange {
        self.sentence.subject(self.predicate).map_or(0..0, |subject| self.sentence.whole(subject))
    }

    /// From the first word that helps the predicate to the last of the clause.
    pub(super) fn stretch(self) -> TokenRange {
        let start = self.sentence.helpers(self.predicate).next().map_or(self.predicate, |at| at.min(self.predicate));
        let last = self.own().filter(|&at| self.sentence.class(at) != Class::Punctuation).last();
        start..last.map_or(self.predicate, |last| last.max(self.predicate)) + 1
    }

    fn own(self) -> impl Iterator<Item = usize> {
        self.sentence.whole(self.predicate).filter(move |&at| self.is_own(at))
    }

    fn is_own(self, at: usize) -> bool {
        let clause = self.sentence.predicate_of(at);
        clause.is_none() || clause == self.sentence.predicate_of(self.predicate)
    }

    fn stem(self, at: usize) -> Option<u32> {
        self.reading.document.get(at).filter(|token| token.is_content_word()).map(|token| token.stem)
    }

    fn is_mention(self, at: usize) -> bool {
        (self.mention.0..=self.mention.1).contains(&at)
    }

    /// The words of the clause that say something of the mention: those between the commas and "and"s around it, the verb and
    /// its subject; without those of the clauses below it and of the mention itself.
    pub(super) fn words(self) -> impl Iterator<Item = usize> {
        let near = self.conjunct();
        let subject = self.sentence.subject(self.predicate);
        let bears = move |&at: &usize| near.contains(&at) || at == self.predicate || Some(at) == subject;
        self.sentence.whole(self.predicate).filter(bears).filter(move |&at| self.is_beside(at))
    }

    fn is_beside(self, at: usize) -> bool {
        !self.is_mention(at) && self.sentence.predicate_of(at).is_none_or(|predicate| predicate == self.predicate)
    }

    fn conjunct(self) -> TokenRange {
        let clause = self.sentence.whole(self.predicate);
        let divides =
            |&at: &usize| self.sentence.class(at) == Class::Coordinator || self.sentence.form(at) == Form::Comma;
        let start = (clause.start..self.mention.0).rev().find(divides).map_or(clause.start, |at| at + 1);
        start..(self.mention.1..clause.end).find(divides).unwrap_or(clause.end)
    }

    /// On which sides of which opposites the words of the clause stand.
    pub(super) fn poles(self) -> Poles {
        Poles::of(self.words().filter_map(|at| self.reading.document.get(at)).map(|token| token.senses().poles))
    }
}
