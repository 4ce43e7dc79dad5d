//! Ordinals that claim a place in an order ("the third time", "21st", "No. 5"), and designations: numbers that a name ends with,
//! mentions of their own, or that part a text ("Boeing 747", "type 2", "step 3").

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::Function;
use crate::lexicon::beside::{CLASSES, NUMBERED, SET_TERMS};
use crate::lexicon::numeral::Numeral;
use crate::mention::number::{number_at, ordinal_at};
use crate::syntax::tag::Class;
use crate::text::{Token, TokenKind};

impl Reader<'_, '_> {
    /// The number of a name as a mention of its own, with the word before it as what it tells apart: "Tier 1", "MAX 9".
    pub(super) fn designation(&self, at: usize, quantity: &Quantity) -> Option<Quantity> {
        let plain = quantity.kind == QuantityKind::Cardinal && quantity.unit.is_none() && quantity.modifier.is_none();
        let word = self.lower(at.checked_sub(1)?);
        let parts_text = NUMBERED.has(word.strip_suffix('s').unwrap_or(word));
        let tells = CLASSES.has(word) || (self.opens_name(at - 1) && !parts_text);
        let written = self.is_digits(at) && !self.is_year_of_name(at);
        if !(plain && written && tells && self.is_named(at, quantity)) {
            return None;
        }
        let mut designation = Quantity::new(at - 1..quantity.tokens.end, quantity.number);
        designation.kind = QuantityKind::Designation;
        designation.head_tokens = at - 1..at;
        designation.head = Some(self.document.span_of(&designation.head_tokens));
        Some(designation)
    }

    /// "Boeing 747", "Route 66", "Windows 11", "type 2": a number that a name ends with.
    pub(super) fn is_named(&self, at: usize, quantity: &Quantity) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|i| self.document.get(i)) else { return false };
        let small = quantity.tokens.len() == 1 && self.document.word(at).len() <= 4;
        if self.is_ranked(at) || !small || self.is_glued(at) || self.opens_line(at) {
            return false;
        }
        let noun = self.noun_before(at);
        let numbered =
            NUMBERED.has(noun) || self.is_digits(at) && noun.strip_suffix('s').is_some_and(|one| NUMBERED.has(one));
        numbered || self.follows_named(at) || (before.kind == TokenKind::Word && self.closes_name(at, before, quantity))
    }

    /// "Boeing 747", "World War Two": behind a name, unless it counts what follows ("In Leeds 12 men", "Officials 20").
    fn closes_name(&self, at: usize, before: Token, quantity: &Quantity) -> bool {
        let written = self.is_digits(at) || self.is_capital_word(at);
        let name = self.opens_name(at - 1) && before.function().is_none() && before.senses().numeral.is_none();
        let first = at.checked_sub(2).and_then(|i| self.document.get(i));
        let placed = first.is_none_or(|t| t.function() == Some(Function::Preposition) || t.kind == TokenKind::Symbol);
        let placed = placed && !before.is_all_caps() && !self.is_capital_word(at);
        let opens = self.document.sentence_around(at).start + 1 == at;
        let counts = self.counts_several(quantity) && (placed || opens) && !self.is_year_of_name(at);
        name && written && !counts
    }

    /// The "2012" of "London 2012 medallists": four digits of a year without a comma.
    fn is_year_of_name(&self, at: usize) -> bool {
        let word = self.document.word(at);
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
    }

    fn is_capital_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word) && self.is_capitalised(at)
    }

    /// The "3" of "passages 2 and 3", "steps 1, 2 and 3".
    fn follows_named(&self, at: usize) -> bool {
        let joins = |i: usize| matches!(self.before(i), "and" | "&" | "," | "or" | "to") && self.is_digits(i - 2);
        let joined = (0..at / 2).take_while(|&step| step < 4 && joins(at - 2 * step)).count();
        let noun = self.noun_before(at - 2 * joined);
        joined > 0 && NUMBERED.has(noun.strip_suffix('s').unwrap_or(noun))
    }

    /// The word before a token, without the "n" of a line break that a pipeline wrote as "\\n".
    fn noun_before(&self, at: usize) -> &str {
        let word = self.before(at);
        let escaped = at > 1 && self.document.word(at - 2) == "\\" && self.is_glued(at - 1);
        word.strip_prefix('n').filter(|_| escaped).unwrap_or(word)
    }

    /// "Boeing", "iPhone": a word with a capital in it.
    fn opens_name(&self, at: usize) -> bool {
        let word = self.document.word(at);
        self.is_capitalised(at)
            || word.starts_with(|c: char| c.is_ascii_lowercase()) && word.bytes().any(|b| b.is_ascii_uppercase())
    }

    /// Whether the noun counted is a plural, so that the number counts it and ends no name.
    fn counts_several(&self, quantity: &Quantity) -> bool {
        let several = quantity.number != Some(1.into()); // "Radio 1 DJ Jo James"
        several && quantity.head.is_some() && self.document.is_plural(quantity.head_tokens.end.saturating_sub(1))
    }

    /// An ordinal, or a rank written as a number.
    pub(super) fn ordinal(&self, at: usize) -> Option<Quantity> {
        let number = ordinal_at(self.document, at)?;
        let mut quantity = Quantity { kind: QuantityKind::Ordinal, ..Quantity::of(at, number) };
        self.add_head(&mut quantity);
        self.claims_place(at, number.end).then_some(quantity)
    }

    /// Whether an ordinal places something: not "First, …", "at first", "he first met", "first aid".
    fn claims_place(&self, at: usize, end: usize) -> bool {
        let hyphen = usize::from(self.lower(end) == "-" && self.is_glued(end));
        let is_name = self.is_capitalised(at) && self.is_capitalised(end); // "Second World War"
        let names = is_name && self.document.sentence_around(at).start != at;
        let is_idiom = self.lower(end) == "place" && self.back(at, 2) == "in"; // "in the first place"
        let is_adverb = || is_idiom || self.before(at) == "at" || self.sentence(at).class(at) == Class::Adverb;
        let is_order = self.lower(at) == "first" && self.document.get(end).is_some() && is_adverb();
        !(SET_TERMS.has(self.lower(end + hyphen)) || names || is_order)
    }

    /// "No. 5", "number one": a rank.
    pub(super) fn is_ranked(&self, at: usize) -> bool {
        let dot = usize::from(self.before(at) == ".");
        let word = self.back(at, 1 + dot);
        let marked = self.before(at) == "#" && at > 0 && !self.is_glued(at - 1) && self.document.word(at).len() <= 2;
        let small =
            || number_at(self.document, at).is_some() && matches!(self.numeral(at), None | Some(Numeral::Unit(_)));
        marked || word == "no" && dot == 1 || word == "number" && dot == 0 && small()
    }
}
