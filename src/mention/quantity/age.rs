//! Ages: "71-year-old", "aged 71", "71," after a name, "in her 40s".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::interval::Interval;
use crate::lexicon::Calendar;
use crate::lexicon::calendar::Grain;
use crate::lexicon::unit::{self, Unit};
use crate::mention::number::{Number, Rational, number_at};
use crate::text::TokenKind;

impl Grammar<'_, '_> {
    pub(super) fn age(&self, at: usize) -> Option<Draft> {
        let number = number_at(self.document, at)?;
        self.years_old(at, number)
            .or_else(|| self.decade_of_life(at, number))
            .or_else(|| self.aged(at, number))
            .or_else(|| self.beside_name(at, number))
    }

    /// "71-year-old", "three months old", "71 years of age".
    fn years_old(&self, at: usize, number: Number) -> Option<Draft> {
        let grain = self.past_hyphen(number.end);
        let unit = self.age_unit(grain)?;
        let old = self.past_hyphen(grain + 1);
        let end = match () {
            () if self.is_any(old, &["old", "olds"]) => old + 1,
            () if self.starts_with(old, &["of", "age"]) => old + 2,
            () => return None,
        };
        Some(age(at..end, number.value, unit))
    }

    fn age_unit(&self, at: usize) -> Option<&'static Unit> {
        let symbol = match self.document.get(at)?.senses().calendar? {
            Calendar::Grain(Grain::Year) => "year",
            Calendar::Grain(Grain::Month) => "month",
            Calendar::Grain(Grain::Week) => "week",
            Calendar::Grain(Grain::Day) => "day",
            _ => return None,
        };
        unit::by_symbol(symbol)
    }

    /// "in her 40s", "in his mid-30s", "over-65s".
    fn decade_of_life(&self, at: usize, number: Number) -> Option<Draft> {
        if !(self.is(number.end, "s") && self.is_glued(number.end)) {
            return None;
        }
        let value = number.value.filter(|value| value.is_integer() && *value < Rational::from(120))?;
        let part = at.checked_sub(2).filter(|&before| self.is_hyphen(before + 1)).or(at.checked_sub(1));
        let part = part.filter(|&part| self.is_any(part, &["early", "mid", "late", "over", "under"]));
        let tokens = part.filter(|&part| !self.is_any(part, &["over", "under"])).unwrap_or(at)..number.end + 1;
        if part.is_some_and(|part| self.is_any(part, &["over", "under"])) {
            return Some(age(tokens, Some(value), unit::by_symbol("year")?));
        }
        let owner = tokens
            .start
            .checked_sub(1)
            .filter(|&before| before > 0 && self.is_any(before - 1, &["in", "into", "until", "well", "to", "reached"]))
            .is_some_and(|before| self.is_any(before, &["his", "her", "their", "my", "its", "your", "our"]));
        let (from, to) = match part.map(|part| self.lower(part)) {
            Some("early") => (0, 4),
            Some("mid") => (4, 7),
            Some("late") => (7, 10),
            _ => (0, 10),
        };
        let range = Interval::half_open(value + Rational::from(from), value + Rational::from(to));
        owner.then(|| Draft::range(QuantityKind::Age, &tokens, Some(range)).with_unit(unit::by_symbol("year")))
    }

    /// "aged 71", "age 71", "at the age of 71", "turned 71".
    fn aged(&self, at: usize, number: Number) -> Option<Draft> {
        let before = at.checked_sub(1).filter(|&before| before >= self.floor)?;
        let is_age = self.is_any(before, &["aged", "age", "ages"])
            || self.ends_with(at, &["age", "of"])
            || self.ends_with(at, &["ages", "of"]);
        if let (true, Some(unit)) = (is_age, self.age_unit(number.end)) {
            return Some(age(at..number.end + 1, number.value, unit));
        }
        let turned = self.is_any(before, &["turned", "turning", "turns"])
            && !self.is_plural(number.end)
            && !self.is_hyphen(number.end);
        let small = number.value.is_some_and(|value| value <= Rational::from(120));
        if !small || !is_age && !turned || self.unit_after(number.end).is_some() {
            return None;
        }
        let open = self.is_hyphen(number.end) || self.is_any(number.end, &["to", "and"]);
        let second = number_at(self.document, number.end + 1)
            .filter(|second| open && second.value > number.value && second.value <= Some(Rational::from(120)));
        let unit = unit::by_symbol("year");
        match second.and_then(|second| Some((Interval::closed(number.value?, second.value?), second.end))) {
            Some((range, end)) => Some(Draft::range(QuantityKind::Age, &(at..end), Some(range)).with_unit(unit)),
            None => Some(age(at..number.end, number.value, unit?)),
        }
    }

    /// "Anna Lund, 64, said", "Lund (64)".
    fn beside_name(&self, at: usize, number: Number) -> Option<Draft> {
        let opening = at.checked_sub(1)?;
        let name = self.document.get(at.checked_sub(2)?)?;
        let is_name = name.is_capitalised() && name.kind == TokenKind::Word && name.senses().calendar.is_none();
        let closed = match self.document.word(opening) {
            "," => self
                .document
                .get(number.end)
                .is_none_or(|_| self.is_any(number.end, &[",", ".", ";", "and", "who", "—", "–"])),
            "(" => self.is(number.end, ")"),
            _ => false,
        };
        let plain = self.document.get(at).is_some_and(|token| token.kind == TokenKind::Number) && number.end == at + 1;
        let plausible = number
            .value
            .is_some_and(|value| value.is_integer() && value > Rational::from(2) && value < Rational::from(115));
        let unit = unit::by_symbol("year")?;
        (is_name && closed && plain && plausible).then(|| age(at..number.end, number.value, unit))
    }
}

fn age(tokens: std::ops::Range<usize>, value: Option<Rational>, unit: &'static Unit) -> Draft {
    Draft::point(QuantityKind::Age, &tokens, value).with_unit(Some(unit))
}
