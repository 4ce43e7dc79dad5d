//! Noun phrases: a view of the tree around a noun, a name, a pronoun, or a number that stands for one.

use super::relation::Relation;
use super::sentence::Sentence;
use super::tag::{Class, Form};
use crate::text::TokenRange;

impl Sentence<'_> {
    /// The head of the noun phrase that a token is the head or a part of; `None` for verbs and the like.
    pub(crate) fn phrase_head(&self, at: usize) -> Option<usize> {
        let head = self.upwards(at).find(|&at| !self.is_inside_phrase(at))?;
        self.is_nominal(head).then_some(head)
    }

    /// What a relative pronoun stands for.
    pub(crate) fn antecedent(&self, pronoun: usize) -> Option<usize> {
        let is_relative = self.form(pronoun) == Form::Relative;
        let asks = self.form(pronoun) == Form::Interrogative;
        let clause = self.upwards(pronoun).find(|&at| self.relation(at) == Relation::RelativeClause);
        let named = clause.filter(|_| is_relative || asks).and_then(|clause| self.head(clause));
        named.or_else(|| self.noun_before(pronoun).filter(|_| is_relative))
    }

    /// The head of the noun phrase that ends before a token, a comma and a preposition aside.
    fn noun_before(&self, at: usize) -> Option<usize> {
        let between = |at: &usize| matches!(self.class(*at), Class::Punctuation | Class::Adposition);
        let last = (self.tokens().start..at).rev().find(|at| !between(at)).filter(|&last| at - last <= 3)?;
        self.phrase_head(last).filter(|&head| head < at)
    }

    /// "cars" of "a third of the cars".
    pub(crate) fn of_complement(&self, head: usize) -> Option<usize> {
        let is_of = |&at: &usize| self.dependent(at, Relation::Case).is_some_and(|case| self.is_word(case, "of"));
        let nouns = [Relation::NounModifier, Relation::Oblique];
        self.dependents(head).filter(|&at| nouns.contains(&self.relation(at))).find(is_of)
    }

    fn is_nominal(&self, at: usize) -> bool {
        let stands_alone = || !self.is_inside_phrase(at);
        match self.class(at) {
            Class::Noun | Class::Name | Class::Pronoun | Class::Symbol => true,
            Class::Numeral | Class::Determiner | Class::Adjective => stands_alone(),
            _ => false,
        }
    }

    /// Whether a token only describes, counts or continues the head that it depends on.
    fn is_inside_phrase(&self, at: usize) -> bool {
        let relation = self.relation(at);
        is_modifier(relation)
            || matches!(relation, Relation::Number | Relation::Determiner | Relation::Case | Relation::Name)
            || matches!(relation, Relation::Fixed | Relation::Piece | Relation::Adverb | Relation::Punctuation)
    }

    /// From the first word before a head that belongs to it, to the head or the end of its name: "the two old men".
    pub(crate) fn core(&self, head: usize) -> TokenRange {
        let before = self.dependents(head).filter(|&at| {
            let relation = self.relation(at);
            let opens = is_modifier(relation) || matches!(relation, Relation::Determiner | Relation::Number);
            at < head && (opens || matches!(relation, Relation::Possessor | Relation::Description))
        });
        let start = before.map(|at| self.whole(at).start).next().unwrap_or(head);
        let goes_on = [Relation::Name, Relation::Piece, Relation::Fixed];
        let mut behind = self.dependents(head).filter(|&at| at > head && goes_on.contains(&self.relation(at)));
        start..behind.next_back().map_or(head, |at| self.whole(at).end - 1) + 1
    }

    /// The core with all that says more of it, without its preposition and its conjuncts: "the two old men from Lima, who …".
    pub(crate) fn extent(&self, head: usize) -> TokenRange {
        let whole = self.whole(head);
        let around = [Relation::Case, Relation::Mark, Relation::Punctuation, Relation::Coordinator, Relation::Copula];
        let apart = |&at: &usize| around.contains(&self.relation(at)) || self.relation(at).is_subject();
        let left = self.dependents(head).take_while(|at| *at < head && apart(at)).last();
        let start = left.map_or(whole.start, |at| self.whole(at).end);
        let neighbour = [Relation::Conjunct, Relation::Parataxis, Relation::Coordinator];
        let next = self.dependents(head).find(|&at| at > head && neighbour.contains(&self.relation(at)));
        let mut end = next.map_or(whole.end, |at| self.whole(at).start);
        while end > head + 1 && self.class(end - 1) == Class::Punctuation {
            end -= 1;
        }
        start.min(head)..end
    }
}

fn is_modifier(relation: Relation) -> bool {
    matches!(relation, Relation::Adjective | Relation::Compound | Relation::BareNounModifier)
}
