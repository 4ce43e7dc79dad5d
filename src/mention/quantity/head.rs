//! The noun that a quantity counts, measures or orders, by the tree of its sentence.

use super::{Quantity, Reader};
use crate::lexicon::beside::FURTHER;
use crate::lexicon::person::is_one;
use crate::lexicon::unit::{Dimension, Unit};
use crate::lexicon::victim::Victim;
use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form};
use crate::text::{Token, TokenKind, TokenRange};

/// From a number to its noun there are no more steps in the tree, and no more words between them.
const MOST_WORDS: usize = 8;

impl Reader<'_, '_> {
    /// Adds the noun counted, where the sentence has one for it.
    pub(super) fn add_head(&self, quantity: &mut Quantity) {
        let start = quantity.tokens.start;
        if self.before(start) == "of" && is_one(self.back(start, 2)) {
            return; // "a mother of two": the children are not named
        }
        let Some(run) = self.counted(quantity) else { return };
        quantity.head = Some(self.document.span_of(&run));
        quantity.head_tokens = run;
    }

    fn counted(&self, quantity: &Quantity) -> Option<TokenRange> {
        let (start, end) = (quantity.tokens.start, quantity.tokens.end);
        if matches!(self.lower(end), "that" | "which" | "who" | "whom" | "whose") {
            return None; // "one of the 190 that have accepted donations"
        }
        let sentence = self.sentence(end.checked_sub(1)?);
        let is_in_many = || quantity.is_money() && sentence.form(end + 1) == Form::Plural;
        let is_whole = self.lower(end) == "of" || self.lower(end) == "in" && is_in_many();
        let measures = quantity.unit.is_some_and(|unit| unit.dimension != Dimension::Share);
        let determined = self.lower(end) == "-" || start > 0 && sentence.class(start - 1) == Class::Determiner;
        if measures && !is_whole && !determined {
            return None;
        }
        let above = noun_of(&sentence, quantity).map(|noun| self.words_of(&sentence, noun, quantity));
        let stands_near =
            |run: &TokenRange| (end..run.start).len() <= MOST_WORDS && !self.is_parted(&sentence, end..run.start);
        let is_title = |run: &TokenRange| self.document.get(run.end - 1).is_some_and(|word| word.senses().title);
        let run = above
            .filter(stands_near)
            .filter(|run| !is_title(run))
            .or_else(|| self.words_behind(&sentence, quantity, is_whole))?;
        let noun = run.end.checked_sub(1).filter(|_| !run.is_empty())?;
        let is_unit = self.document.get(noun)?.senses().unit.is_some_and(Unit::is_of_value);
        let is_word = self.kind(noun) == Some(TokenKind::Word) && !self.is_grain(noun);
        let is_free = is_word && !is_unit && !quantity.tokens.contains(&noun);
        is_free.then_some(run)
    }

    /// Whether what stands between a number and a noun is more than the words of one phrase: "38% versus budget".
    fn is_parted(&self, sentence: &Sentence<'_>, between: TokenRange) -> bool {
        { between }.any(|at| match sentence.class(at) {
            Class::Punctuation => sentence.form(at) != Form::Hyphen,
            Class::Adposition => self.lower(at) != "of",
            Class::Coordinator => self.numeral(at + 1).is_none() && !self.is_digits(at + 1),
            _ => false,
        })
    }

    /// The words of a noun with what stands before it and tells what it is: no article, number or owner.
    fn words_of(&self, sentence: &Sentence<'_>, noun: usize, quantity: &Quantity) -> TokenRange {
        let core = sentence.core(noun);
        let owner = sentence.dependent(noun, Relation::Possessor).map(|owner| sentence.whole(owner).end);
        let owner = owner.filter(|&end| sentence.form(end - 1) == Form::Possessive);
        let first_own = owner.unwrap_or(core.start);
        let behind = if noun >= quantity.tokens.end { quantity.tokens.end } else { 0 };
        let start = core.start.max(first_own).max(behind);
        let says_more = |at: usize| {
            let describes = matches!(sentence.class(at), Class::Noun | Class::Name | Class::Adjective | Class::Verb);
            (at == noun || describes) && !FURTHER.has(self.lower(at))
        };
        // "one Chilean and three Danish sailors": each has its own word, and one noun.
        if let Some(and) = (start + 1..noun).find(|&at| sentence.class(at) == Class::Coordinator)
            && says_more(start)
        {
            return start..and;
        }
        let number = (start..noun).rev().find(|&at| sentence.class(at) == Class::Numeral);
        let Some(first) = (number.map_or(start, |number| number + 1)..=noun).find(|&at| says_more(at)) else {
            return noun..noun;
        };
        let is_single = sentence.form(noun) == Form::Singular;
        let several = (first..noun).find(|&at| is_single && is_plural_noun(sentence, at));
        let goes_on = |&at: &usize| sentence.class(at) == Class::Noun && !self.taken.is_taken(at);
        let is_named = self.is_capitalised(noun); // "54 Lloyds branches"
        let is_open = (is_single || is_named) && self.lower(quantity.tokens.end) != "-";
        let behind = || (noun + 1..noun + MOST_WORDS).take_while(goes_on).filter(|_| is_open).last();
        let last = several.or_else(behind).map(|last| last + 1);
        first..last.unwrap_or(core.end.max(noun + 1))
    }

    /// The nouns right behind a number, by their classes alone, where the tree hangs the number on something else.
    fn words_behind(&self, sentence: &Sentence<'_>, quantity: &Quantity, is_whole: bool) -> Option<TokenRange> {
        let is_passed = |at: usize| {
            let precedes = matches!(sentence.class(at), Class::Determiner | Class::Numeral | Class::Adverb);
            precedes || sentence.form(at) == Form::Hyphen || FURTHER.has(self.lower(at))
        };
        let mut near = (quantity.tokens.end + usize::from(is_whole)..).take(MOST_WORDS);
        let first = near.find(|&at| !is_passed(at)).filter(|&at| !self.taken.is_taken(at))?;
        // "1.2 thousand homes lost power" read as a verb
        let is_misread = quantity.unit.is_none()
            && quantity.number != Some(1.into())
            && sentence.form(first) == Form::Present
            && self.document.is_plural(first);
        let is_noun = |at: usize| is_noun(sentence, at) || at == first && is_misread;
        let says_more = |&at: &usize| {
            let describes = sentence.class(at) == Class::Adjective
                || matches!(sentence.form(at), Form::Hyphen | Form::Past | Form::PastParticiple | Form::Gerund);
            (describes || is_noun(at)) && !self.taken.is_taken(at)
        };
        let run = || (first..).take(MOST_WORDS).take_while(says_more).filter(|&at| is_noun(at));
        let last = run().find(|&at| is_misread || is_plural_noun(sentence, at)).or_else(|| run().last());
        let is_person = |word: Token| word.is_capitalised() || word.senses().victim == Some(Victim::Befallen);
        let alone = || self.document.get(first).is_some_and(is_person).then_some(first);
        Some(first..last.or_else(alone)? + 1)
    }
}

/// The noun above or below a quantity in the tree: "cars" of "six cars", of "six of the cars", and of "a six-car fire".
fn noun_of(sentence: &Sentence<'_>, quantity: &Quantity) -> Option<usize> {
    let mut at = quantity.tokens.end - 1;
    for _ in 0..MOST_WORDS {
        let head = sentence.head(at).filter(|&head| is_inside(sentence, at, head));
        if let Some(own) = head.filter(|head| quantity.tokens.contains(head)) {
            at = own;
            continue;
        }
        if let Some(whole) = sentence.of_complement(at).filter(|whole| *whole > at) {
            return Some(sentence.antecedent(whole).unwrap_or(whole)).filter(|&noun| is_noun(sentence, noun));
        }
        let head = head.filter(|&head| head > at && sentence.class(head) != Class::Symbol)?;
        let describes = sentence.class(head) == Class::Adjective;
        let above = sentence.head(head).filter(|&above| above > head && is_inside(sentence, head, above));
        if !describes || above.is_none() {
            return Some(head);
        }
        at = head;
    }
    None
}

fn is_plural_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.class(at) == Class::Noun && sentence.form(at) == Form::Plural
}

fn is_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.class(at), Class::Noun | Class::Name)
}

/// Whether a token belongs to the noun phrase of the head that it depends on.
fn is_inside(sentence: &Sentence<'_>, at: usize, head: usize) -> bool {
    use Relation::{Adjective, BareNounModifier, Compound, Determiner, Fixed, Name, Number, Piece};
    match sentence.relation(at) {
        Number => !sentence.is_finite_predicate(head) || sentence.class(head) != Class::Verb,
        Compound | Adjective | Determiner | Fixed | Name | Piece => true,
        BareNounModifier => is_noun(sentence, head),
        _ => false,
    }
}
