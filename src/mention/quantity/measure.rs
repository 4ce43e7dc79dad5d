//! One number with its sign and unit: "25 miles", "$1.2bn", "6ft 2in", "-5°C", "a quarter-point".

use num_traits::{CheckedAdd, CheckedMul};

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::Numeral;
use crate::lexicon::unit::{self, Dimension, Unit};
use crate::mention::number::{Number, Rational, number_at};
use crate::text::TokenKind;

/// Words that show that the "m" of "100m" is metres.
const LENGTH_WORDS: &[&str] = &[
    "tall",
    "long",
    "wide",
    "high",
    "deep",
    "away",
    "sprint",
    "race",
    "hurdles",
    "freestyle",
    "backstroke",
    "breaststroke",
    "butterfly",
    "relay",
    "final",
    "medley",
    "thick",
    "below",
    "above",
    "x",
    "steeplechase",
    "radius",
    "dash",
    "record",
    "gold",
    "world",
    "champion",
    "heats",
];

/// Whole and part of measures that are given in two units: "6ft 2in", "5 lb 3 oz", "20 dollars 43 cents".
const COMPOUNDS: &[(&str, &str)] =
    &[("ft", "in"), ("lb", "oz"), ("st", "lb"), ("km", "m"), ("m", "cm"), ("m", "ft"), ("yd", "ft"), ("mi", "yd")];

impl Grammar<'_, '_> {
    pub(super) fn measure(&self, at: usize) -> Option<Draft> {
        let draft = self.single(at)?;
        Some(self.with_compound(draft))
    }

    /// A number with the unit before or after it.
    pub(super) fn single(&self, at: usize) -> Option<Draft> {
        let number = self
            .glued_code(at)
            .map_or_else(|| number_at(self.document, at).map(|n| (n, None)), |(n, u)| Some((n, Some(u))));
        let (number, code) = number?;
        let minus = self.minus_before(at);
        let start = minus.unwrap_or(at);
        let before = code.map(|unit| (unit, start)).or_else(|| self.currency_before(start));
        let start = before.map_or(start, |(_, start)| start);
        let start = self.minus_before(start).filter(|_| before.is_some()).unwrap_or(start);
        let negative = minus.is_some() || start < before.map_or(start, |(_, start)| start);
        let (number, glued) = if before.is_none() { self.without_letter(number) } else { (number, None) };
        let value = if negative { number.value.map(|value| -value) } else { number.value };
        let number = Number { value, end: number.end };
        let draft = Draft::point(QuantityKind::Cardinal, &(start..number.end), value);
        Some(match (before, glued) {
            (Some((unit, _)), _) => self.after_currency(draft, unit),
            (None, Some(unit)) => Draft { end: number.end + 1, unit: Some(unit), ..draft },
            (None, None) => self.with_unit_after(at, draft),
        })
    }

    /// "$5", "$5 million dollars", "US$ 5": the unit again after the number, or the scale after the code.
    fn after_currency(&self, draft: Draft, unit: &'static Unit) -> Draft {
        let again = self.unit_after(draft.end).filter(|(other, _)| other.dimension == Dimension::Money);
        let end = again.map_or(draft.end, |(_, end)| end);
        Draft { end, unit: Some(unit), ..draft }
    }

    fn with_unit_after(&self, at: usize, draft: Draft) -> Draft {
        if let Some(end) = self.point_after(&draft, at) {
            return Draft { end, ..draft }.with_unit(unit::by_symbol("pp"));
        }
        let found = self.unit_after(draft.end).or_else(|| self.unit_after_article(at, draft.end));
        let Some((unit, end)) = found else { return self.as_share(at, draft) };
        let draft = self.with_scale_after(Draft { end, ..draft }, unit);
        let kind = if unit.dimension == Dimension::Share { QuantityKind::Share } else { draft.kind };
        in_major_unit(Draft { kind, ..draft }, unit)
    }

    /// "half a mile", "quarter of a mile": the unit behind the article.
    fn unit_after_article(&self, at: usize, end: usize) -> Option<(&'static Unit, usize)> {
        let is_part =
            matches!(self.numeral(end.checked_sub(1)?), Some(Numeral::Half | Numeral::Quarter | Numeral::Parts(_)));
        let article = if self.is(end, "of") { end + 1 } else { end };
        let is_article = self.is_any(article, &["a", "an"]) && end > at;
        (is_part && is_article).then(|| self.unit_after(article + 1)).flatten()
    }

    /// "75 USD million": the scale behind the code.
    fn with_scale_after(&self, draft: Draft, unit: &Unit) -> Draft {
        let Some(Numeral::Scale(power)) = self.numeral(draft.end).filter(|_| unit.dimension == Dimension::Money) else {
            return draft;
        };
        let power = 10_i128.checked_pow(u32::from(power)).map(Rational::from);
        let value = draft.number.zip(power).and_then(|(value, power)| value.checked_mul(&power));
        Draft::point(draft.kind, &(draft.start..draft.end + 1), value)
    }

    /// "a quarter-point", "half a point", "half-point": percentage points where the number is a part.
    fn point_after(&self, draft: &Draft, at: usize) -> Option<usize> {
        let is_part = matches!(
            self.numeral(draft.end.checked_sub(1)?),
            Some(Numeral::Half | Numeral::Quarter | Numeral::Parts(_))
        );
        let article = usize::from(self.is(draft.end, "a"));
        let point = self.past_hyphen(draft.end + article);
        let is_whole = self.is_any(point, &["percentage", "percent"]);
        let point = if is_whole { self.past_hyphen(point + 1) } else { point };
        (is_part && at < draft.end && self.is_any(point, &["point", "points"])).then_some(point + 1)
    }

    /// A fraction that no unit follows is a share.
    fn as_share(&self, at: usize, draft: Draft) -> Draft {
        let small = draft.number.is_some_and(|value| value > Rational::from(0) && value < Rational::from(1));
        if !small || !self.is_fraction(at, draft.end) {
            return draft;
        }
        Draft { kind: QuantityKind::Share, ..draft }.with_unit(unit::by_symbol("share"))
    }

    /// Whether a number is written as a fraction, not as a decimal.
    fn is_fraction(&self, start: usize, end: usize) -> bool {
        (start..end).any(|token| match self.numeral(token) {
            Some(Numeral::Half | Numeral::Quarter | Numeral::Parts(_) | Numeral::Ordinal(_)) => true,
            _ => matches!(self.document.word(token), "/" | "⁄" | "½" | "⅓" | "⅔" | "¼" | "¾" | "⅕" | "⅛"),
        })
    }

    /// "100m" before a word of length, "10k race", "5t": the letter is a unit, not a scale.
    fn without_letter(&self, number: Number) -> (Number, Option<&'static Unit>) {
        let letter = number.end.saturating_sub(1);
        let (power, symbol) = match (self.numeral(letter), self.document.word(letter)) {
            (Some(Numeral::Letter(6)), "m") if self.shows_length(number.end) => (6, "m"),
            (Some(Numeral::Letter(3)), "k" | "K") if self.is_any(number.end, &["run", "race", "walk"]) => (3, "km"),
            (Some(Numeral::Letter(12)), "t") => (12, "t"),
            _ => return (number, None),
        };
        let value = number.value.map(|value| value / Rational::from(10_i128.pow(power)));
        (Number { value, end: letter }, unit::by_symbol(symbol))
    }

    fn shows_length(&self, at: usize) -> bool {
        let next = self.past_hyphen(at);
        let foot = self.is(at, "(")
            && (at..at + 6).any(|token| self.is_any(token, &["ft", "feet", "yd", "yards", "miles", "mile"]));
        foot || LENGTH_WORDS.contains(&self.lower(next)) || self.is(at, "and") && self.is(at + 2, "cm")
    }

    /// "6ft 2in", "7 feet and 10 inches", "20 dollars 43 cents".
    fn with_compound(&self, draft: Draft) -> Draft {
        let Some(whole) = draft.unit else { return draft };
        let next = if self.is_any(draft.end, &["and", ","]) { draft.end + 1 } else { draft.end };
        if !self
            .document
            .get(next)
            .is_some_and(|token| token.kind == TokenKind::Number || token.senses().numeral.is_some())
        {
            return draft;
        }
        let below = Self { floor: draft.end, ..*self };
        let Some(part) = number_at(self.document, next) else { return draft };
        let Some((unit, end)) = below.inch_after(whole, part.end).or_else(|| below.unit_after(part.end)) else {
            return draft;
        };
        let cents = whole.dimension == Dimension::Money && unit.symbol == whole.symbol && unit.factor != (1, 1);
        if !cents && !COMPOUNDS.contains(&(whole.symbol, unit.symbol)) {
            return draft;
        }
        let sum = || {
            let part = part.value?.checked_mul(&(unit.factor() / whole.factor()))?;
            draft.number?.checked_add(&part)
        };
        Draft::point(draft.kind, &(draft.start..end), sum()).with_unit(draft.unit)
    }

    /// "6ft 2in", "6ft 2": inches after feet.
    fn inch_after(&self, whole: &Unit, at: usize) -> Option<(&'static Unit, usize)> {
        (whole.symbol == "ft" && (self.is(at, "in") || self.is(at, "\""))).then_some((unit::by_symbol("in")?, at + 1))
    }

    /// "USD115", "Rs500", "Rs1.5": a code glued to digits, which the lexer leaves in one word.
    fn glued_code(&self, at: usize) -> Option<(Number, &'static Unit)> {
        let token = self.document.get(at).filter(|token| token.kind == TokenKind::Word)?;
        let word = self.document.word(at);
        let digits = word.find(|c: char| c.is_ascii_digit()).filter(|_| token.senses().numeral.is_none())?;
        let code = word.get(..digits)?;
        let unit = unit::UNITS.iter().find(|unit| unit.dimension == Dimension::Money && unit.symbol == code);
        let unit = unit.or_else(|| unit::by_symbol(if matches!(code, "Rs" | "rs") { "INR" } else { return None }))?;
        let mut written = word.get(digits..)?.to_owned();
        let mut end = at + 1;
        if matches!(self.document.word(end), "." | ",")
            && self.is_glued(end)
            && self.is_glued(end + 1)
            && self.document.get(end + 1).is_some_and(|t| t.kind == TokenKind::Number)
        {
            written.push_str(self.document.word(end));
            written.push_str(self.document.word(end + 1));
            end += 2;
        }
        let value = crate::mention::number::parse_digits(&written)?;
        Some((crate::mention::number::with_scale(self.document, value, end), unit))
    }
}

/// Cents as dollars: the unit of money is its code, so that all of one currency compares.
fn in_major_unit(draft: Draft, unit: &'static Unit) -> Draft {
    if unit.dimension != Dimension::Money || unit.factor == (1, 1) {
        return draft.with_unit(Some(unit));
    }
    let value = draft.number.and_then(|value| value.checked_mul(&unit.factor()));
    Draft::point(draft.kind, &draft.tokens(), value).with_unit(unit::by_symbol(unit.symbol))
}
