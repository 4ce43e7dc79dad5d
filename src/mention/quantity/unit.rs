//! Units and currencies before and after a number, the rates behind them, and one measure in two units: "6ft 2in", `5'10"`,
//! "20 dollars 43 cents".

use num_traits::{CheckedAdd, CheckedDiv};

use super::{Quantity, Reader};
use crate::lexicon::beside::{GRAINS, HEATED, RATE_NOUNS};
use crate::lexicon::calendar::Calendar;
use crate::lexicon::lookup;
use crate::lexicon::unit::{Dimension, Unit, by_symbol};
use crate::mention::number::{Number, Rational, number_at, parse_digits, skip_hyphen, with_scale};
use crate::text::{Token, TokenKind};

/// Whether a word is letters with digits glued behind, as in "Rs20" and "USD115".
pub(super) fn has_digits(word: &str) -> bool {
    word.len() <= 16 && word.bytes().skip(2).take(2).any(|b| b.is_ascii_digit())
}

impl Reader<'_, '_> {
    /// A currency sign or code before a number: "$", "US$", "HK $", "EUR".
    pub(super) fn currency_before(&self, at: usize) -> Option<(&'static Unit, usize)> {
        (1..=3).rev().find_map(|words| {
            let last = at + words - 1;
            let (unit, next) = self.unit_named(at, words).filter(|(unit, _)| unit.dimension == Dimension::Money)?;
            let sign = self.kind(last) == Some(TokenKind::Symbol) || matches!(self.lower(last), "rs" | "us$");
            let code = words == 1 && unit.symbol == self.document.word(at);
            let article = matches!(self.lower(at), "a" | "s" | "r") && !self.is_glued(last);
            (!article && (sign || code || words == 2)).then_some((unit, next))
        })
    }

    /// "Rs20", "USD115.5": a currency glued to its digits.
    pub(super) fn glued_currency(&self, at: usize) -> Option<Quantity> {
        let word = self.document.word(at);
        if self.kind(at) != Some(TokenKind::Word) || !has_digits(word) {
            return None;
        }
        let digits = word.find(|c: char| c.is_ascii_digit())?;
        let (code, rest) = self.lower(at).split_at_checked(digits)?;
        let unit = lookup(code).senses().unit.filter(|unit| unit.dimension == Dimension::Money)?;
        let (last, text) = self.with_decimals(at, rest);
        let value = parse_digits(&text)?.value;
        let number = with_scale(self.document, Number { value, end: last, step: None }, true);
        Some(Quantity { unit: Some(unit), ..Quantity::of(at, number) })
    }

    /// Digits of a word and the decimals glued behind it ("CAD3" "." "03").
    fn with_decimals(&self, at: usize, digits: &str) -> (usize, String) {
        let decimals =
            self.lower(at + 1) == "." && self.is_glued(at + 1) && self.is_glued(at + 2) && self.is_digits(at + 2);
        if decimals { (at + 3, format!("{digits}.{}", self.lower(at + 2))) } else { (at + 1, digits.to_owned()) }
    }

    /// "$10 dollars", "£5 GBP": the currency once more.
    pub(super) fn repeated_currency(&self, end: usize) -> usize {
        let unit =
            self.document.get(end).filter(|token| token.kind == TokenKind::Word).and_then(|token| token.senses().unit);
        let money = unit.is_some_and(|unit| unit.dimension == Dimension::Money) && self.lower(end) != "won";
        end + usize::from(money && number_at(self.document, end + 1).is_none())
    }

    /// The unit behind a number, glued, hyphened or apart.
    pub(super) fn unit_after(&self, number: Number) -> Option<(&'static Unit, usize)> {
        let at = skip_hyphen(self.document, number.end);
        self.document.get(at)?;
        if at == number.end && self.lower(at) == "in" && self.is_glued(at) {
            return Some((by_symbol("in")?, at + 1)); // "25½in"; elsewhere "in" is a preposition
        }
        if let Some(found) = self.degrees_letter(at).filter(|_| at == number.end).or_else(|| self.part_of_point(number))
        {
            return Some(found);
        }
        let (unit, end) = (1..=3).rev().find_map(|words| self.unit_named(at, words))?;
        let sign_of_next = self.kind(at) == Some(TokenKind::Symbol) && unit.dimension == Dimension::Money;
        let nearer = self.is_glued(end) || !self.is_glued(at);
        if sign_of_next && nearer && self.is_digits(end) {
            return None; // "six £1.80 tubs", "1 $ 10 bill"
        }
        let unit = self.settled(unit, number, at, end)?;
        Some((unit, end))
    }

    /// The letter of "35C", but not of "24C-25C" and "4C/5C".
    fn degrees_letter(&self, at: usize) -> Option<(&'static Unit, usize)> {
        let symbol = match self.document.word(at) {
            "C" => "°C",
            "F" => "°F",
            _ => return None,
        };
        let joined = self.is_glued(at + 1) && matches!(self.lower(at + 1), "-" | "/" | "&");
        // "heat it to 350 F"
        let heated = HEATED.has(self.back(at, 2)) && !self.is_capitalised(at + 1);
        let digits = at > 0 && self.is_digits(at - 1) && (self.is_glued(at) || heated);
        Some((by_symbol(symbol)?, at + 1)).filter(|_| digits && !joined)
    }

    /// "quarter-point", "half a point", "a quarter of a percentage point": a fraction of a point of a rate.
    fn part_of_point(&self, number: Number) -> Option<(&'static Unit, usize)> {
        number.value.filter(|value| *value < Rational::from(1))?;
        let of = skip_hyphen(self.document, number.end + usize::from(self.lower(number.end) == "of"));
        let a = of + usize::from(matches!(self.lower(of), "a" | "one"));
        let at = a + usize::from(self.lower(a) == "percentage");
        let is_point = matches!(self.lower(at), "point" | "points");
        (is_point && !self.is_digit_like(number)).then_some((by_symbol("pp")?, at + 1))
    }

    /// The unit that a number of tokens names.
    fn unit_named(&self, at: usize, words: usize) -> Option<(&'static Unit, usize)> {
        let first = self.document.get(at)?;
        if words == 1 {
            return first.senses().unit.map(|unit| (unit, at + 1));
        }
        let last = self.document.get(at + words - 1)?;
        if self.taken.is_taken(at) || last.opens_line() || first.kind == TokenKind::Number {
            return None;
        }
        let (mut phrase, mut end) = (self.lower(at).to_owned(), at + 1);
        for _ in 1..words {
            let next = skip_hyphen(self.document, end);
            phrase = phrase + " " + self.lower(next);
            end = next + 1;
        }
        lookup(&phrase).senses().unit.map(|unit| (unit, end))
    }

    /// Settles names that are also other words: "m", "p", "won", "pounds", "stone".
    fn settled(&self, unit: &'static Unit, number: Number, at: usize, end: usize) -> Option<&'static Unit> {
        let glued = self.is_glued(at) && at == number.end;
        let next = self.lower(end);
        let scaled = number.value.is_some_and(|v| v >= Rational::from(1000));
        match self.document.word(at) {
            "c" if !glued || !self.is_digit_like(number) => return None,
            "m" | "g" | "t" | "l" | "ha" | "mi" | "oz" if !glued && !self.is_digit_like(number) => return None,
            "p" | "pc" | "P" | "T" | "M" | "L" | "V" | "W" | "B" | "st" if !glued => return None,
            "won" if !scaled || matches!(next, "the" | "a" | "an" | "in" | "by" | "seats") => return None,
            "degree" if at == number.end && self.document.is_plural(end) => return None, // "three degree courses"
            "cup" | "cups" if next != "of" => return None,
            "knot" | "dong" | "rand" | "yard" | "stone" if number.value == Some(Rational::from(1)) => return None,
            "C" | "G" | "ST" | "St" | "Stone" | "Foot" | "Mark" | "Cup" | "Cups" | "Yard" => return None, // "4G", "World Cup"
            _ => {}
        }
        Some(unit)
    }

    fn is_digit_like(&self, number: Number) -> bool {
        number.end.checked_sub(1).and_then(|i| self.kind(i)) == Some(TokenKind::Number)
    }

    /// "per share", "a barrel", "/hour", "per 100,000 people".
    pub(super) fn add_rate(&self, quantity: &mut Quantity) {
        let end = quantity.tokens.end;
        let may_have_rate = quantity.unit.is_some() || self.before(end) == "times";
        let article = skip_hyphen(self.document, end); // "a £20-a-week rise"
        let noun = skip_hyphen(self.document, article + 1);
        let noun = match self.lower(article) {
            "per" => noun,
            "a" | "an" | "each" if RATE_NOUNS.has(self.lower(noun)) && may_have_rate => noun,
            "/" if self.is_glued(end) && quantity.unit.is_some() => end + 1,
            _ => return,
        };
        if self.lower(noun) == "cent"
            || matches!(self.lower(noun + 1), "earlier" | "ago" | "later" | "before" | "after")
        {
            return;
        }
        let counted = number_at(self.document, noun).map_or(noun, |number| number.end);
        let is_noun = self.document.get(counted).is_some_and(|t| t.kind == TokenKind::Word && t.function().is_none());
        let squared = matches!(self.lower(counted), "square" | "cubic")
            && self.document.get(counted + 1).is_some_and(|t| t.senses().unit.is_some());
        let stop = counted + usize::from(is_noun) + usize::from(squared);
        if stop > noun {
            quantity.per = Some(self.document.span_of(&(noun..stop)));
            if !(end..stop).any(|i| self.taken.is_taken(i)) {
                quantity.tokens.end = stop; // "a year" may belong to a timex already
            }
        }
    }

    /// Whether a grain of time stands at a token, so that the number before it is a duration.
    pub(super) fn is_grain(&self, at: usize) -> bool {
        let calendar = self.document.get(at).and_then(|token| token.senses().calendar);
        matches!(calendar, Some(Calendar::Grain(_))) || GRAINS.has(self.lower(at))
    }

    /// `5'10"`, with straight, curly or doubled marks.
    pub(super) fn feet_and_inches(&self, at: usize, feet: Number) -> Option<Quantity> {
        let foot = feet.end;
        let glued = (foot..foot + 3).all(|i| self.is_glued(i));
        if !glued || !is_prime(self.lower(foot)) || !self.is_digits(foot + 1) {
            return None;
        }
        let end = match (self.lower(foot + 2), self.lower(foot + 3)) {
            ("\"" | "”" | "″", _) => foot + 3,
            (one, other) if is_prime(one) && is_prime(other) && self.is_glued(foot + 3) => foot + 4,
            _ => return None,
        };
        let inches = number_at(self.document, foot + 1)?.value?;
        let length = feet.value?.checked_add(&inches.checked_div(&Rational::from(12))?)?;
        Some(Quantity { unit: by_symbol("ft"), ..Quantity::of(at, Number { value: Some(length), end, ..feet }) })
    }

    /// A smaller unit of the same base adds to the number: "6ft 2in", "5 feet and 10 inches", "20 dollars 43 cents".
    pub(super) fn add_smaller_unit(&self, quantity: &mut Quantity) {
        let Some(unit) = quantity.unit.filter(|u| !matches!(u.dimension, Dimension::Share | Dimension::Points)) else {
            return;
        };
        let end = quantity.tokens.end;
        let next = if self.lower(end) == "and" { end + 1 } else { skip_hyphen(self.document, end) };
        let number = number_at(self.document, next).filter(|_| !self.taken.is_taken(next) && unit.offset == 0);
        let part =
            number.and_then(|number| self.named_part(unit, number).or_else(|| self.bare_part(quantity, unit, number)));
        let Some((part, end)) = part.filter(|(part, _)| *part < Rational::from(1)) else { return };
        quantity.set_number(quantity.number.and_then(|n| n.checked_add(&part)));
        quantity.step = None;
        quantity.tokens.end = end;
    }

    /// "2in", "43 cents": what the smaller number is of one larger unit.
    fn named_part(&self, unit: &'static Unit, number: Number) -> Option<(Rational, usize)> {
        let inches = || (unit.symbol == "ft" && self.lower(number.end) == "in").then_some(number.end + 1);
        let (small, end) = self.unit_after(number).or_else(|| Some((by_symbol("in")?, inches()?)))?;
        let value = number.value?;
        if unit.dimension == Dimension::Money {
            let cents = small.is_minor() && !unit.is_minor();
            return Some((value.checked_div(&Rational::from(100))?, end)).filter(|_| cents); // a cent is a hundredth of any currency
        }
        if !small.is_comparable(unit) || small.symbol == unit.symbol {
            return None;
        }
        let factor = Rational::new(unit.factor.0.into(), unit.factor.1.into());
        Some((small.to_base(&value)?.checked_div(&factor)?, end))
    }

    /// "5 feet 3", "15 dollars 50", "thirteen dollars forty-five": the smaller unit goes without saying.
    fn bare_part(&self, quantity: &Quantity, unit: &'static Unit, number: Number) -> Option<(Rational, usize)> {
        let worded = self.kind(quantity.tokens.end.checked_sub(1)?) == Some(TokenKind::Word);
        let adjacent = self.lower(quantity.tokens.end) != "and";
        let goes_on = |next: Token| next.is_content_word() || next.is_glued() && next.kind != TokenKind::Symbol;
        let alone = !self.document.get(number.end).is_some_and(goes_on);
        let value = number.value.filter(|v| v.is_integer() && worded && adjacent && alone)?;
        let whole = quantity.number.is_some_and(|n| n.is_integer());
        let parts = match unit {
            unit if unit.symbol == "ft" && quantity.number? < Rational::from(10) => 12,
            unit if unit.dimension == Dimension::Money && !unit.is_minor() && value >= Rational::from(10) => 100,
            _ => return None,
        };
        Some((value.checked_div(&Rational::from(parts))?, number.end))
            .filter(|(part, _)| whole && *part < Rational::from(1))
    }
}

fn is_prime(mark: &str) -> bool {
    matches!(mark, "'" | "’" | "′")
}
