//! Numbers that are no quantities: list marks, times, addresses, terms with "half".

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::Function;
use crate::lexicon::beside::{LENGTHS, OPENS_TIME, SET_PHRASES};
use crate::lexicon::unit::WHOLE;
use crate::mention::number::{Rational, skip_hyphen};
use crate::text::TokenKind;

/// A preamble stands among the first tokens of a summary.
const LATEST_START: usize = 40;

impl Reader<'_, '_> {
    /// Whether what was read as a quantity is none.
    pub(super) fn is_no_quantity(&self, at: usize, quantity: &Quantity) -> bool {
        let plain = quantity.kind == QuantityKind::Cardinal && quantity.unit.is_none() && quantity.modifier.is_none();
        // "multi-million": so much more than one that no number is meant
        let start = quantity.tokens.start;
        let is_multi = self.lower(start) == "multi" || self.before(start) == "-" && self.back(start, 2) == "multi";
        self.is_pronoun_one(quantity)
            || self.is_glued_to_text(quantity)
            || self.is_about_summary(quantity)
            || is_multi
            || self.is_time(quantity)
            || self.leaves_out_grain(quantity)
            || self.is_half_of_term(quantity)
            || self.is_third_of_row(quantity)
            || (plain && (self.is_named(at, quantity) || self.is_list_mark(quantity)))
    }

    /// "One" as a pronoun, in a set phrase, or as "one of the": a count in "one man was killed" and hardly elsewhere.
    fn is_pronoun_one(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let alone = quantity.tokens.len() == 1 && quantity.unit.is_none() && !self.is_ranked(start);
        if self.lower(start) != "one" || !alone {
            return false;
        }
        let before = self.before(start);
        let word = self.lower(skip_hyphen(self.document, start + 1));
        let pointed = matches!(before, "the" | "this" | "that" | "no"); // "the one Republican who"
        let is_victim =
            || start > 0 && self.document.get(start - 1).is_some_and(|token| token.senses().victim.is_some());
        let is_answer = || self.document.sentence_around(start).len() <= 2;
        let is_set = SET_PHRASES.has(word) || word == "of" || word == "point" && before == "at";
        is_set || pointed || quantity.head.is_none() && !is_victim() && !is_answer()
    }

    /// What a summary says of itself: "Here is a summary in 79 words:" among its first words, "summarised in five steps".
    fn is_about_summary(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let counted = self.lower(skip_hyphen(self.document, quantity.tokens.end));
        let (length, part) = (LENGTHS.has(counted), matches!(counted, "step" | "steps" | "point" | "points"));
        let tells = |at: usize| self.lower(at).starts_with("summari") && self.lower(at) != "summaries";
        let told = self.before(start) == "in" && (start.saturating_sub(3)..start).any(tells);
        let sentence = self.document.sentence_around(start);
        let is_early = sentence.start < LATEST_START;
        let in_preamble = || { sentence }.take(LATEST_START).any(|at| self.lower(at) == "summary" || tells(at));
        (length || part) && told || length && is_early && in_preamble()
    }

    /// A duration ("five years"), a clock time ("2.30 pm", "9:30") or a decade ("1990s").
    fn is_time(&self, quantity: &Quantity) -> bool {
        let is_other = matches!(quantity.kind, QuantityKind::Age | QuantityKind::Multiplier | QuantityKind::Score);
        let is_ordinal = quantity.kind == QuantityKind::Ordinal;
        let end = quantity.tokens.end;
        let next = skip_hyphen(self.document, end);
        let counted = quantity.unit.is_none_or(|unit| *unit == WHOLE); // "19% year on year" is no time
        let grain = !is_ordinal && counted && self.is_grain(next + usize::from(self.lower(next) == "of"));
        let is_clock = |at| matches!(self.lower(at), "am" | "pm" | "a.m." | "p.m." | "o'clock" | "gmt" | "bst");
        let joined = matches!(self.lower(end), "and" | "to" | "-" | "–") && self.is_digits(end + 1);
        let era = matches!(self.document.word(next), "AD" | "BC" | "BCE" | "CE");
        let clock = is_clock(next) || joined && is_clock(end + 2) || era; // "between 10 and 11 a.m."
        let colon = self.lower(end) == ":" && self.is_glued(end) && self.is_glued(end + 1) && self.is_digits(end + 1);
        // "the late 19th and early 20th centuries"
        let joins = is_ordinal && matches!(self.lower(end), "and" | "to" | "or");
        let century = joins && (end + 1..end + 5).any(|at| self.lower(at).starts_with("centur"));
        let decade = self.lower(end) == "s" && self.is_glued(end);
        let timed = grain || clock || (colon && quantity.unit.is_none()) || decade || century;
        timed && !is_other && !quantity.is_money()
    }

    /// The 36 of "within 24 hours, and within 36": a time whose grain stands behind the one before.
    fn leaves_out_grain(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let opener = if quantity.modifier.is_some() { self.lower(start) } else { self.before(start) };
        let bare = quantity.kind == QuantityKind::Cardinal && quantity.unit.is_none() && quantity.head.is_none();
        let is_time = |at: usize| {
            let timed = self.taken.is_taken(at) && self.is_grain(skip_hyphen(self.document, at + 1));
            timed && (self.before(at) == opener || self.lower(at) == opener)
        };
        let before = self.document.sentence_around(start).start..start;
        bare && OPENS_TIME.has(opener) && { before }.any(is_time)
    }

    /// Digits inside an address, a version, a phone number or a name: "9/11", "Covid-19", "#5", "555-1234".
    fn is_glued_to_text(&self, quantity: &Quantity) -> bool {
        let measured = quantity.unit.is_some_and(|unit| *unit != WHOLE);
        quantity.kind != QuantityKind::Age
            && (self.is_glued_before(quantity.tokens.start, measured) || (!measured && self.is_glued_after(quantity)))
    }

    fn is_glued_before(&self, start: usize, measured: bool) -> bool {
        let Some(last) = start.checked_sub(1).filter(|_| self.is_glued(start)) else { return false };
        let digits = self.is_digits(start);
        match self.lower(last) {
            ":" | "." if !digits => false, // a lost space: "3:Around half"
            "-" | "–" => {
                let joined = last > 0 && self.is_glued(last) && self.kind(last - 1) != Some(TokenKind::Symbol);
                joined && !measured
            }
            "#" => !self.is_ranked(start),
            "?" => self.is_glued(last) && self.before(last) != "?", // "??25,000": a currency sign that was lost
            "/" | "=" | "&" | "_" | "@" | ":" | "." => true,
            _ => self.is_digits(last) && !measured,
        }
    }

    fn is_glued_after(&self, quantity: &Quantity) -> bool {
        let end = quantity.tokens.end;
        if !self.is_glued(end) {
            return false;
        }
        match self.lower(end) {
            "/" if self.kind(quantity.tokens.start) == Some(TokenKind::Word) => false, // "two/three"
            "/" | "_" | "@" | "=" | "&" => true,
            "-" | "–" => self.is_glued(end + 1) && self.is_digits(end + 1),
            "'s" | "’s" | "s" | "x" => false,
            _ => {
                let digits = self.is_digits(quantity.tokens.start) && quantity.tokens.len() == 1;
                digits && self.kind(end) == Some(TokenKind::Word) && quantity.kind == QuantityKind::Cardinal
            }
        }
    }

    /// "1." or "2)" at the head of a line or behind a full stop.
    fn is_list_mark(&self, quantity: &Quantity) -> bool {
        let (start, end) = (quantity.tokens.start, quantity.tokens.end);
        let short = quantity.tokens.len() == 1 && self.document.word(start).len() <= 2 && self.is_digits(start);
        let bracketed = self.before(start) == "(" && self.lower(end) == ")" && self.opens_line(start - 1);
        let marked = matches!(self.lower(end), "." | ")" | ":") && self.is_glued(end);
        let inside = matches!(self.before(start), "." | ")" | "!" | "?" | "•") && self.is_capitalised(end + 1);
        let heads_line = self.opens_line(start) && self.document.get(end + 1).is_some();
        short && (bracketed || marked && (inside || heads_line))
    }

    /// The half of a match, of a compound or of a distance: "first half", "half-back", "half marathon".
    fn is_half_of_term(&self, quantity: &Quantity) -> bool {
        let end = quantity.tokens.end;
        let bare = quantity.number == Some(Rational::new(1, 2))
            && end > 0
            && self.lower(end - 1) == "half"
            && quantity.modifier.is_none();
        let determined = self.function(end) == Some(Function::Determiner);
        let whole = determined || matches!(self.lower(end), "of" | "as");
        let start = quantity.tokens.start;
        let alone = matches!(self.before(start), "by" | "in" | "to" | "than" | "and" | "only" | "just" | "");
        bare && !whole && !(alone && quantity.head.is_none())
    }

    /// "One shows a loss, another a profit and a third nothing".
    fn is_third_of_row(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let is_third = self.lower(start) == "a" && self.lower(start + 1) == "third" && quantity.tokens.len() == 2;
        let mut before = self.document.sentence_around(start).start..start;
        is_third && self.lower(start + 2) != "of" && before.any(|at| matches!(self.lower(at), "another" | "second"))
    }
}
