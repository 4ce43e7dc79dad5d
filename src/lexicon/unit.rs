//! Units of measure, money and shares: symbol, dimension and the exact factor to a base unit.

mod measure;
mod money;

pub(crate) use measure::MEASURES;
pub(crate) use money::MONEY;

use num_traits::{CheckedAdd, CheckedMul};

use num_rational::Ratio;

/// What a unit measures; only values of one dimension and base unit can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Money of one currency: the base unit is its ISO 4217 code.
    Money,
    /// A share of a whole: percent, "one in five", a fraction of something. The base unit is the whole.
    Share,
    /// A difference between two shares, in percentage points.
    Points,
    /// Length, in metres.
    Length,
    /// Area, in square metres.
    Area,
    /// Volume, in litres.
    Volume,
    /// Mass, in grams.
    Mass,
    /// Speed, in metres a second.
    Speed,
    /// Temperature, in kelvins.
    Temperature,
    /// An angle or a temperature without its scale, in degrees.
    Angle,
    /// Energy, in joules.
    Energy,
    /// Power, in watts.
    Power,
    /// Data, in bytes.
    Data,
    /// Frequency, in hertz.
    Frequency,
    /// Electric tension, in volts.
    Tension,
    /// Age, in years.
    Age,
}

/// One unit: how it is written, what it measures, and how much of the base unit it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// SI or common symbol, or ISO 4217 code; a minor unit of money has its own ("¢", "p").
    pub symbol: &'static str,
    /// The symbol of the base unit: units with the same base can be compared.
    pub base: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Numerator and denominator of the factor to the base unit.
    pub factor: (i64, i64),
    /// What is added before the factor is applied, in hundredths: 27,315 for degrees Celsius.
    pub offset: i64,
    /// Lower-cased words, phrases of up to three words, and symbols that name it.
    pub(crate) names: &'static [&'static str],
}

impl Unit {
    const fn new(
        dimension: Dimension,
        base: &'static str,
        symbol: &'static str,
        factor: (i64, i64),
        names: &'static [&'static str],
    ) -> Self {
        Self { symbol, base, dimension, factor, offset: 0, names }
    }

    /// A value of this unit in the base unit; `None` where it does not fit.
    ///
    /// Differences must not be converted with an offset: a rise of 2 °C is no 275 K.
    pub fn to_base(&self, value: &Ratio<i128>) -> Option<Ratio<i128>> {
        let offset = Ratio::new(i128::from(self.offset), 100);
        let factor = Ratio::new(i128::from(self.factor.0), i128::from(self.factor.1));
        value.checked_add(&offset)?.checked_mul(&factor)
    }

    /// What people call many of it where it is money: "euros"; a currency that has no common name in English by its code.
    pub fn called(&self) -> &'static str {
        money::CALLED.iter().find(|(symbol, _)| *symbol == self.symbol).map_or(self.symbol, |(_, called)| called)
    }

    /// Whether "a" before the unit says one of it: "a mile", "a dollar", not "a foot", "a stone" or "a degree".
    pub(crate) fn takes_article(&self) -> bool {
        let plain = ["USD", "EUR", "km", "mi", "in", "kg", "g", "t", "L", "mL", "gal", "ac", "ha", "pp", "bp"];
        plain.contains(&self.symbol)
    }

    /// Whether it is a hundredth of a currency: cents, pence.
    pub(crate) fn is_minor(&self) -> bool {
        self.dimension == Dimension::Money && self.factor == (1, 100)
    }

    /// Whether it is what something is worth or a share of it, and no thing that is counted.
    pub(crate) fn is_of_value(&self) -> bool {
        matches!(self.dimension, Dimension::Money | Dimension::Share | Dimension::Points)
    }

    /// Whether values of the two units can be compared once both are in the base unit.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.dimension == other.dimension && self.base == other.base
    }
}

/// The unit of fractions and of "one in five": the whole itself.
pub(crate) const WHOLE: Unit = Unit::new(Dimension::Share, "1", "1", (1, 1), &[]);

/// The unit with a symbol, for the grammars that decide between two readings of one name.
pub(crate) fn by_symbol(symbol: &str) -> Option<&'static Unit> {
    MEASURES.iter().chain(MONEY).find(|unit| unit.symbol == symbol)
}

#[cfg(test)]
mod tests {
    use super::{MEASURES, MONEY, Ratio, by_symbol};
    use std::collections::HashSet;

    #[test]
    fn names_and_symbols_are_unique_and_lower_cased() {
        let (mut names, mut symbols) = (HashSet::new(), HashSet::new());
        for unit in MEASURES.iter().chain(MONEY) {
            assert!(symbols.insert(unit.symbol), "{} stands twice", unit.symbol);
            for name in unit.names {
                assert_eq!(*name, name.to_lowercase());
                assert!(names.insert(*name), "{name} stands twice");
            }
        }
    }

    #[track_caller]
    fn equal(a: (i128, &str), b: (i128, &str)) {
        let base = |(value, symbol): (i128, &str)| by_symbol(symbol)?.to_base(&Ratio::from(value));
        assert!(base(a).is_some());
        assert_eq!(base(a), base(b), "{a:?} and {b:?}");
    }

    #[test]
    fn units_convert_exactly() {
        equal((125, "mi"), (201_168, "m"));
        equal((12, "in"), (1, "ft"));
        equal((1760, "yd"), (1, "mi"));
        equal((100, "°C"), (212, "°F"));
        equal((-40, "°C"), (-40, "°F"));
        equal((14, "lb"), (1, "st"));
        equal((200, "p"), (2, "GBP"));
        equal((100, "bp"), (1, "pp"));
        equal((36, "km/h"), (10, "m/s"));
    }
}
