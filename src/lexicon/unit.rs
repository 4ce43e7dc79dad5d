//! Units of measure, money and shares: symbol, dimension and the factor to the dimension's base unit.

/// What a unit measures; only values of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Money of one currency: its ISO 4217 code is the unit's symbol.
    Money,
    /// A share of a whole: percent, "one in five", a fraction of something.
    Share,
    /// A difference between two shares: percentage points, basis points.
    Points,
    /// Length, in metres.
    Length,
    /// Age, in years.
    Age,
}

/// One unit: how it is written, what it measures, and how much of the base unit it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// SI or common symbol, or ISO 4217 code.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Numerator and denominator of the factor to the dimension's base unit.
    pub factor: (i64, i64),
    /// Lower-cased single words and symbols that name it.
    pub(crate) names: &'static [&'static str],
}

/// Every unit that a single word or symbol names.
pub(crate) const UNITS: &[Unit] = &[
    Unit { symbol: "USD", dimension: Dimension::Money, factor: (1, 1), names: &["$", "dollar", "dollars"] },
    Unit { symbol: "%", dimension: Dimension::Share, factor: (1, 100), names: &["%", "percent"] },
];

impl Unit {
    /// The factor to the base unit, exactly.
    pub(crate) fn factor(&self) -> crate::mention::Rational {
        crate::mention::Rational::new(i128::from(self.factor.0), i128::from(self.factor.1))
    }
}
