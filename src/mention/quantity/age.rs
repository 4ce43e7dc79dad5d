//! Ages: "71-year-old", "aged 71", "71 years old", "Smith, 71,", "in her 40s".

use super::{Quantity, QuantityKind, Reader, counts};
use crate::interval::Interval;
use crate::lexicon::Function;
use crate::lexicon::beside::AGED;
use crate::lexicon::person::{are_persons, is_one};
use crate::lexicon::unit::{Unit, by_symbol};
use crate::mention::number::{Number, Rational, number_at, skip_hyphen};
use crate::text::TokenKind;

impl Reader<'_, '_> {
    /// An age in any of its forms.
    pub(super) fn age(&self, at: usize) -> Option<Quantity> {
        let number = number_at(self.document, at)?;
        self.years_old(at, number)
            .or_else(|| self.span_of_years(at, number))
            .or_else(|| self.in_their_forties(at, number))
            .or_else(|| self.aged(at, number))
            .or_else(|| self.next_age(at, number))
            .or_else(|| self.behind_name(at, number))
    }

    /// "71-year-old", "ten months old", "6 weeks of age".
    fn years_old(&self, at: usize, number: Number) -> Option<Quantity> {
        let grain = skip_hyphen(self.document, number.end);
        let unit = self.unit_of_age(grain)?;
        let old = skip_hyphen(self.document, grain + 1);
        let end = match (self.lower(old), self.lower(old + 1)) {
            ("old" | "olds", _) => old + 1,
            ("of", "age") => old + 2,
            _ => return None,
        };
        let mut quantity = of_age(at, number, end, unit);
        if grain == number.end {
            self.add_bounds(&mut quantity); // "won by Ace under 17-year-old Sean Bell"
        }
        self.add_head(&mut quantity);
        Some(quantity)
    }

    /// "between 11 and 16 years old", "11 to 16 years old".
    fn span_of_years(&self, at: usize, number: Number) -> Option<Quantity> {
        let joins = matches!(self.lower(number.end), "and" | "to" | "or" | "-");
        let second = number_at(self.document, number.end + 1).filter(|_| joins)?;
        let age = self.years_old(number.end + 1, second)?;
        let (low, high) = number.value.zip(second.value).filter(|(low, high)| low < high)?;
        let tokens = at - usize::from(matches!(self.before(at), "between" | "from"))..age.tokens.end;
        Some(Quantity { tokens, modifier: None, number: None, range: Some(Interval::closed(low, high)), ..age })
    }

    /// "in her 40s": a decade of life.
    fn in_their_forties(&self, at: usize, number: Number) -> Option<Quantity> {
        let is_decade = |years: i128| (0..100).contains(&years) && years % 10 == 0;
        let value = number.value.filter(|value| value.is_integer() && is_decade(value.to_integer()))?;
        let owned = matches!(self.before(at), "his" | "her" | "their" | "my" | "our" | "your");
        if !owned || self.lower(number.end) != "s" || !self.is_glued(number.end) {
            return None;
        }
        let range = Some(Interval::half_open(value, value + Rational::from(10)));
        Some(Quantity { number: None, range, ..of_age(at, number, number.end + 1, by_symbol("yr")?) })
    }

    /// "aged 71", "at the age of 71", "age 71".
    fn aged(&self, at: usize, number: Number) -> Option<Quantity> {
        number.value.filter(|v| *v < Rational::from(150) && self.opens_age(at, number))?;
        let grain = self.unit_of_age(number.end).filter(|unit| unit.symbol != "yr");
        let mut quantity = self.with_second(Quantity::of(at, number));
        quantity.kind = QuantityKind::Age;
        quantity.unit = grain.or_else(|| by_symbol("yr"));
        quantity.tokens.end += usize::from(grain.is_some());
        let age = at.checked_sub(2).filter(|&age| self.before(at) == "of" && self.lower(age) == "age");
        match age.and_then(|age| self.modifier_before(age - usize::from(self.before(age) == "the"))) {
            Some((modifier, start)) => {
                quantity.tokens.start = start;
                quantity.bound_by(modifier);
            }
            None => self.add_bounds(&mut quantity),
        }
        Some(quantity)
    }

    /// Whether the words before a number make it an age.
    fn opens_age(&self, at: usize, number: Number) -> bool {
        let at = at - usize::from(matches!(self.before(at), "just" | "only" | "still" | "now"));
        let back = |count: usize| self.back(at, count);
        // "he was 59.", "she is 34 and …", "who was 18 when …"
        let end = number.end;
        let closes = || {
            matches!(self.lower(end), "." | "," | ";" | ")" | "and" | "when" | "at")
                && !(self.is_glued(end) && self.is_digits(end + 1) && self.is_glued(end + 1))
        };
        let alone = || !counts(self.document.get(number.end)); // and no number of what follows
        let is_grown = number.value.is_some_and(|value| value >= Rational::from(16));
        match back(1) {
            "aged" | "age" | "ages" => true,
            "of" if matches!(back(2), "age" | "ages") => true,
            "of" if AGED.has(back(2)) => closes(), // "a boy of 17"
            // "a man of 45 said", not "a mother of two"
            "of" if is_one(back(2)) => is_grown && (closes() || self.sentence(number.end).tag(number.end).is_finite()),
            "was" | "were" if back(3) == "when" => alone(),
            "was" | "is" | "'s" | "’s" => matches!(back(2), "he" | "she" | "who") && closes(),
            "at" => matches!(back(2), "died" | "dies" | "dead" | "away" | "who") && alone(),
            "turns" | "turned" | "turning" => alone(),
            "under" | "over" | "between" if are_persons(back(2)) => alone(), // "children under five"
            "under" | "over" | "between" => matches!(back(2), "aged" | "ages"),
            _ => false,
        }
    }

    /// The "six" and "nine" of "aged four, six and nine", the "31" of "aged 24 and 31".
    fn next_age(&self, at: usize, number: Number) -> Option<Quantity> {
        let gap = self.last_age.filter(|&end| end < at && at - end <= 2)?;
        let joined = (gap..at).all(|i| matches!(self.lower(i), "," | "and" | "or"));
        let next = self.document.get(number.end);
        let closes = next.is_none_or(|t| {
            t.kind == TokenKind::Symbol && t.senses().unit.is_none()
                || matches!(t.function(), Some(Function::Auxiliary | Function::Coordinator))
        });
        number.value.filter(|v| joined && closes && v.is_integer() && *v < Rational::from(120))?;
        Some(of_age(at, number, number.end, by_symbol("yr")?))
    }

    /// "Jane Smith, 71, of Leeds", "and Tom Hill, also 71,".
    fn behind_name(&self, at: usize, number: Number) -> Option<Quantity> {
        let comma = at.checked_sub(1 + usize::from(matches!(self.before(at), "also" | "then" | "now")))?;
        let name = self.document.get(comma.checked_sub(1)?)?;
        let is_person = name.is_capitalised() && !name.is_all_caps() || is_one(self.lower(comma - 1));
        let is_name = is_person && name.senses().calendar.is_none() && self.lower(comma) == ",";
        let digits = self.is_digits(at) && number.end == at + 1 && number.step.is_none();
        let (end, next) = (self.lower(number.end), self.kind(number.end + 1));
        let closes = matches!(end, "." | ";" | "(") || matches!(end, "," | "and") && next != Some(TokenKind::Number);
        let lived = number.value.is_some_and(|v| v > Rational::from(0) && v < Rational::from(120));
        if !(is_name && digits && closes && lived) {
            return None;
        }
        Some(of_age(at, number, number.end, by_symbol("yr")?))
    }

    /// The unit of an age's grain.
    fn unit_of_age(&self, at: usize) -> Option<&'static Unit> {
        by_symbol(match self.lower(at) {
            "year" | "years" => "yr",
            "month" | "months" => "mo",
            "week" | "weeks" => "wk",
            "day" | "days" => "day",
            _ => return None,
        })
    }
}

fn of_age(at: usize, number: Number, end: usize, unit: &'static Unit) -> Quantity {
    Quantity { kind: QuantityKind::Age, unit: Some(unit), ..Quantity::of(at, Number { end, ..number }) }
}
