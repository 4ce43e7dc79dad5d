//! A quantity in its text: what it counts, and what the words beside it say of the count.

use crate::check::claim::{Candidate, Claim, Mention};
use crate::check::frame::Frame;
use crate::interval::Interval;
use crate::lexicon::beside::ADDED;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::numeral::Numeral;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::syntax::tag::{Class, Form};
use crate::text::TokenKind;

/// A quantity and the text that it stands in.
#[derive(Clone, Copy)]
pub(super) struct Stated<'r> {
    pub(super) reading: &'r Reading<'r>,
    pub(super) quantity: &'r Quantity,
}

/// People count what they name up to about here; beyond it, a number comes from somewhere.
pub(super) const MOST_COUNTED: i128 = 4;

/// More numbers of one sentence are not looked at.
const MOST_NEIGHBOURS: usize = 12;

impl<'r> Stated<'r> {
    pub(super) fn by_claim(claim: &Claim<'r>) -> Option<Self> {
        Self::new(claim.reading, &claim.mention)
    }

    pub(super) fn by_source(candidate: &Candidate<'r>) -> Option<Self> {
        Self::new(&candidate.witness.reading, &candidate.mention)
    }

    fn new(reading: &'r Reading<'r>, mention: &Mention<'r>) -> Option<Self> {
        let Mention::Quantity(quantity) = *mention else { return None };
        Some(Self { reading, quantity })
    }

    pub(super) fn frame(self) -> Option<Frame<'r>> {
        Frame::of(self.reading, &Mention::Quantity(self.quantity))
    }

    pub(super) fn lower(self, at: usize) -> &'r str {
        self.reading.document.lower(at)
    }

    /// The stem of the noun counted.
    pub(super) fn head(self) -> Option<u32> {
        let last = self.quantity.head_tokens.clone().next_back()?;
        self.reading.document.get(last).map(|token| token.stem)
    }

    /// The noun counted, lower-cased; empty where there is none.
    pub(super) fn noun(self) -> &'r str {
        self.quantity.head_tokens.clone().next_back().map_or("", |at| self.lower(at))
    }

    /// Whether both count the same: their nouns agree, or one leaves out what the other names ("three Danish").
    pub(super) fn counts_same(self, other: Self) -> bool {
        let ends_within = |one: Stated<'_>, other: Stated<'_>| one.head().is_some_and(|head| other.names(head));
        ends_within(self, other) || ends_within(other, self)
    }

    /// Whether a word stands in the noun counted.
    fn names(self, stem: u32) -> bool {
        let mut words = self.quantity.head_tokens.clone().filter_map(|at| self.reading.document.get(at));
        words.any(|token| token.stem == stem)
    }

    /// Whether it leaves out the noun of a number before it that counts the same as another: "meant to sell 100 books and sold 400".
    pub(super) fn leaves_out(self, other: Self) -> bool {
        let before = self.sentence().take_while(|quantity| quantity.tokens.start < self.quantity.tokens.start);
        let counted = before.filter(|quantity| quantity.head.is_some()).last();
        counted.is_some_and(|quantity| Self { quantity, ..self }.counts_same(other))
    }

    /// How many other numbers of one sentence, two at most, stand in the other's sentence too.
    pub(super) fn told_together(self, other: Self) -> u32 {
        let others = || other.sentence().filter(|quantity| quantity.tokens != other.quantity.tokens);
        let there = || others().filter_map(|quantity| quantity.number);
        let shared = |quantity: &Quantity| quantity.number.is_some_and(|number| there().any(|other| other == number));
        let differs = |quantity: &&Quantity| quantity.number != self.quantity.number;
        self.sentence().filter(differs).filter(|quantity| shared(quantity)).take(2).count() as u32
    }

    /// The numbers of its sentence.
    pub(super) fn sentence(self) -> impl Iterator<Item = &'r Quantity> {
        let sentence = self.reading.document.sentence_around(self.quantity.tokens.start);
        self.reading.quantities_in(&sentence).iter().take(MOST_NEIGHBOURS)
    }

    /// Whether it counts a kind of what the other counts, and fewer: "three main islands" of "50 islands".
    pub(super) fn is_narrower(self, other: Self) -> bool {
        let fewer = self.quantity.number.zip(other.quantity.number).is_some_and(|(few, many)| few < many);
        let before = self.quantity.head_tokens.start..self.quantity.head_tokens.end.saturating_sub(1);
        let mut words = before.filter_map(|at| self.reading.document.get(at));
        fewer && words.any(|token| !other.names(token.stem))
    }

    /// Whether as many ages stand behind it, so that it counts those: "two men aged 19 and 20".
    pub(super) fn lists_ages(self) -> bool {
        let behind = self.sentence().skip_while(|quantity| quantity.tokens.start <= self.quantity.tokens.start);
        let ages = behind.take_while(|quantity| quantity.kind == QuantityKind::Age).count();
        self.quantity.number == Some(Rational::from(ages as i128))
    }

    pub(super) fn word_before(self) -> &'r str {
        self.lower(self.quantity.tokens.start.wrapping_sub(1))
    }

    /// Whether a count comes on top of others: "two more men", "another five".
    pub(super) fn is_further(self) -> bool {
        ADDED.has(self.word_before()) || ADDED.has(self.lower(self.quantity.tokens.end))
    }

    /// Whether the number is where a change ends whose size stands before it: the 900 of "fell 10% to 900".
    pub(super) fn is_level(self) -> bool {
        let to = self.quantity.tokens.start.saturating_sub(1);
        let ends_before = |other: &Quantity| (to.saturating_sub(2)..=to).contains(&other.tokens.end);
        self.word_before() == "to" && self.sentence().any(ends_before)
    }

    /// Whether the number is a place reached among others: "came third", "are fifth in the league", "the second largest".
    pub(super) fn is_rank(self) -> bool {
        let sentence = self.reading.sentence(self.quantity.tokens.start);
        let acts = |at: usize| matches!(sentence.class(at), Class::Verb | Class::Auxiliary);
        let is_placed = || self.head().is_none() && self.quantity.tokens.start.checked_sub(1).is_some_and(acts);
        let of_superlative = || (0..2).any(|on| sentence.form(self.quantity.tokens.end + on) == Form::Superlative);
        self.quantity.kind == QuantityKind::Ordinal && (is_placed() || of_superlative())
    }

    /// Whether a place in a series is one that nobody says was reached: "if they dared me to swim an 81st lake".
    pub(super) fn is_yet_to_be_reached(self) -> bool {
        let Some(frame) = self.frame().filter(|_| self.quantity.kind == QuantityKind::Ordinal) else { return false };
        let is_any = matches!(self.word_before(), "a" | "an");
        frame.tense().is_unreached() || is_any
    }

    /// The unit of time that the number is told of each of: "€900 a month".
    pub(super) fn grain_of_rate(self) -> Option<Grain> {
        let last = self.reading.document.tokens_in(self.quantity.per?).last()?;
        match self.reading.document.get(last)?.senses().calendar {
            Some(Calendar::Grain(grain)) => Some(grain),
            _ => None,
        }
    }

    /// Whether it is some of those that a number before it counts by the other's noun: "two of the intruders" behind "five rebels"
    /// told as "two rebels".
    pub(super) fn is_some_of(self, other: Self) -> bool {
        let of = self.quantity.tokens.end;
        let is_part = self.lower(of) == "of" && matches!(self.lower(of + 1), "the" | "them" | "those" | "these");
        let before = || self.reading.quantities_in(&(0..self.quantity.tokens.start)).last();
        let is_whole = |quantity: &'r Quantity| {
            quantity.number > self.quantity.number && Self { quantity, ..self }.counts_same(other)
        };
        is_part && before().is_some_and(is_whole)
    }

    /// The three words before the number.
    pub(super) fn words_before(self) -> [&'r str; 3] {
        let start = self.quantity.tokens.start;
        let opens = self.reading.document.sentence_around(start).start;
        [3, 2, 1].map(|back| if start < opens + back { "" } else { self.lower(start - back) })
    }

    /// Whether a reader can count to the number, so that no source need state it: "two men", "the first".
    pub(super) fn is_countable(self) -> bool {
        let is_low = self.quantity.number.is_some_and(|number| number <= Rational::from(MOST_COUNTED));
        let counts = self.quantity.kind == QuantityKind::Cardinal && self.quantity.unit.is_none() && is_low;
        (counts || self.quantity.kind == QuantityKind::Ordinal) && self.is_in_words()
    }

    /// Whether a number looks like a year: four digits without a comma.
    pub(super) fn is_year(self) -> bool {
        let word = self.reading.document.word(self.quantity.tokens.start);
        self.quantity.tokens.len() == 1 && word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn is_in_words(self) -> bool {
        let mut tokens = self.quantity.tokens.clone().filter_map(|i| self.reading.document.get(i));
        tokens.all(|token| token.kind != TokenKind::Number)
    }

    /// Whether a count picks one of several out: "one passenger fainted" beside "75 passengers", unlike "only one".
    pub(super) fn is_one_of_them(self) -> bool {
        let is_one = self.quantity.kind == QuantityKind::Cardinal && self.quantity.number == Some(Rational::from(1));
        let is_count = is_one && self.quantity.unit.is_none() && self.is_in_words();
        let end = self.quantity.end(); // "two Danish and one Polish sailors" share their noun
        let shares = || [end - 1, end].into_iter().any(|at| self.reading.document.is_plural(at));
        is_count && !shares() && !matches!(self.word_before(), "only" | "just")
    }

    /// Whether a quantity says no more than that there are some: "several steps", "a few of them".
    pub(super) fn is_several(self) -> bool {
        let Quantity { number, unit, range, .. } = self.quantity;
        number.is_none() && unit.is_none() && range.is_some_and(|range| range.contains(&Interval::point(5.into())))
    }

    /// Whether a quantity names no number at all: "several", "dozens", "hundreds of thousands".
    pub(super) fn is_vague(self) -> bool {
        let numeral = |i| self.reading.document.get(i)?.senses().numeral;
        let mut numerals = self.quantity.tokens.clone().filter_map(numeral);
        self.quantity.number.is_none() && numerals.any(|word| matches!(word, Numeral::Vague(..) | Numeral::Plural(_)))
    }
}
