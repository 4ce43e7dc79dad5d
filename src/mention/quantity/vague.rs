//! Vague numbers as ranges with open ends: "dozens", "hundreds of thousands", "several hundred", "a few".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::interval::Interval;
use crate::lexicon::Numeral;
use crate::lexicon::numeral::Vague;
use crate::mention::number::Rational;

impl Grammar<'_, '_> {
    pub(super) fn vague(&self, at: usize) -> Option<Draft> {
        match self.numeral(at)? {
            Numeral::Vague(vague) => self.vague_word(at, at, vague),
            Numeral::Article => self.after_article(at),
            Numeral::Scales(power) => self.plural_scale(at, power_of_ten(power)?),
            Numeral::Dozens => self.plural_scale(at, Rational::from(12)),
            Numeral::Couple if self.is(at + 1, "of") => Some(couple(at..at + 2)),
            _ => None,
        }
    }

    /// "a few", "a handful of", "a couple of".
    fn after_article(&self, at: usize) -> Option<Draft> {
        match self.numeral(at + 1)? {
            Numeral::Vague(vague @ (Vague::Few | Vague::Handful)) => self.vague_word(at, at + 1, vague),
            Numeral::Couple => {
                let number = crate::mention::number::number_at(self.document, at)?;
                (number.value == Some(Rational::from(2))).then(|| couple(at..number.end))
            }
            _ => None,
        }
    }

    /// "several", "several hundred", "a few dozen".
    fn vague_word(&self, start: usize, at: usize, vague: Vague) -> Option<Draft> {
        let scale = match self.numeral(at + 1) {
            Some(Numeral::Hundred) => Some(Rational::from(100)),
            Some(Numeral::Scale(power)) => power_of_ten(power),
            Some(Numeral::Dozen) => Some(Rational::from(12)),
            _ => None,
        };
        let end = at + 1 + usize::from(scale.is_some());
        let bare_few = vague == Vague::Few && start == at && scale.is_none();
        let not_counted =
            vague == Vague::Scores && !self.is(end, "of") || vague == Vague::Handful && !self.is(end, "of");
        if bare_few || not_counted {
            return None;
        }
        let (low, high) = bounds(vague, scale.is_some());
        let scale = scale.unwrap_or(Rational::from(1));
        let times = |bound: i128| num_traits::CheckedMul::checked_mul(&Rational::from(bound), &scale);
        let range = match high {
            Some(high) => Interval::half_open(times(low)?, times(high)?),
            None => Interval::at_least(times(low)?),
        };
        Some(Draft::range(QuantityKind::Cardinal, &(start..end), Some(range)))
    }

    /// "hundreds", "tens of thousands", "dozens": two of them or more.
    fn plural_scale(&self, at: usize, scale: Rational) -> Option<Draft> {
        let (mut low, mut end) = (scale + scale, at + 1);
        while self.is(end, "of") {
            let next = match self.numeral(end + 1) {
                Some(Numeral::Scales(power)) => power_of_ten(power)?,
                _ => break,
            };
            low = num_traits::CheckedMul::checked_mul(&low, &next)?;
            end += 2;
        }
        let counted = end > at + 1 || !self.is_any(at, &["tens"]);
        let draft = Draft::range(QuantityKind::Cardinal, &(at..end), Some(Interval::at_least(low)));
        let draft = match self.currency_before(at) {
            Some((unit, start)) => Draft { start, ..draft }.with_unit(Some(unit)),
            None => self.unit_of(draft),
        };
        counted.then_some(draft)
    }

    /// "millions of dollars", "hundreds of miles".
    fn unit_of(&self, draft: Draft) -> Draft {
        match self.unit_after(draft.end + 1).filter(|_| self.is(draft.end, "of")) {
            Some((unit, end)) if unit.symbol == "lb" => {
                Draft { end, ..draft }.with_unit(crate::lexicon::unit::by_symbol("GBP"))
            }
            Some((unit, end)) if unit.factor != (1, 100) => Draft { end, ..draft }.with_unit(Some(unit)),
            _ => draft,
        }
    }
}

/// The least and, without it, the first too great; "several hundred" ends before the next scale, "several" a little later.
fn bounds(vague: Vague, scaled: bool) -> (i128, Option<i128>) {
    match vague {
        Vague::Several => (3, Some(if scaled { 10 } else { 20 })),
        Vague::Few | Vague::Handful => (2, Some(10)),
        Vague::Scores => (40, None),
    }
}

/// Two, which may be three.
fn couple(tokens: std::ops::Range<usize>) -> Draft {
    let two = Rational::from(2);
    let range = Some(Interval::closed(two, Rational::from(3)));
    Draft { range, ..Draft::point(QuantityKind::Cardinal, &tokens, Some(two)) }
}

fn power_of_ten(power: u8) -> Option<Rational> {
    10_i128.checked_pow(u32::from(power)).map(Rational::from)
}
