//! Number words: units, tens, hundreds, scales, ordinals, fractions, vague counts, and the letters news writes for scales.

/// What a number word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// "zero" to "nineteen".
    Unit(u8),
    /// "twenty" to "ninety".
    Ten(u8),
    /// "hundred".
    Hundred,
    /// "dozen".
    Dozen,
    /// "couple": two, or loosely so before "hundred".
    Couple,
    /// "thousand", "million", "bn", "lakh": ten to this power.
    Scale(u8),
    /// "k", "m", "b", "grand": a scale only behind digits, and for "m" only where the context shows it.
    Letter(u8),
    /// "hundreds", "millions": an open number of this power of ten; behind a number, that power.
    Plural(u8),
    /// "several", "dozens": from the first number to the second, open where there is none.
    Vague(u8, Option<u8>),
    /// "first" to "nineteenth", and "twentieth" to "ninetieth".
    Ordinal(u8),
    /// "hundredth", "millionth": ten to this power, as an ordinal.
    ScaleOrdinal(u8),
    /// "thousandths", "millionths": parts of ten to this power.
    ScalePart(u8),
    /// "half", "quarters", "thirds": the denominator of a fraction.
    Part(u8),
    /// "doubled", "twice", "threefold": a factor.
    Times(u8),
    /// "halved": the factor a half.
    Halved,
}

use Numeral::{
    Couple, Dozen, Halved, Hundred, Letter, Ordinal, Part, Plural, Scale, ScaleOrdinal, ScalePart, Ten, Times, Unit,
    Vague,
};

/// Fractions of one character, each with what it says.
pub(crate) const VULGAR: &str = "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8";

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Numeral)] = &[
    ("b", Letter(9)),
    ("billion", Scale(9)),
    ("billions", Plural(9)),
    ("billionth", ScaleOrdinal(9)),
    ("billionths", ScalePart(9)),
    ("bln", Scale(9)),
    ("bn", Scale(9)),
    ("couple", Couple),
    ("cr", Letter(7)),
    ("crore", Scale(7)),
    ("crores", Plural(7)),
    ("double", Times(2)),
    ("doubled", Times(2)),
    ("doubles", Times(2)),
    ("doubling", Times(2)),
    ("dozen", Dozen),
    ("dozens", Vague(24, None)),
    ("eight", Unit(8)),
    ("eighteen", Unit(18)),
    ("eighteenth", Ordinal(18)),
    ("eightfold", Times(8)),
    ("eighth", Ordinal(8)),
    ("eighths", Part(8)),
    ("eightieth", Ordinal(80)),
    ("eighty", Ten(80)),
    ("eleven", Unit(11)),
    ("eleventh", Ordinal(11)),
    ("few", Vague(2, Some(10))),
    ("fifteen", Unit(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifths", Part(5)),
    ("fiftieth", Ordinal(50)),
    ("fifty", Ten(50)),
    ("first", Ordinal(1)),
    ("five", Unit(5)),
    ("fivefold", Times(5)),
    ("fortieth", Ordinal(40)),
    ("forty", Ten(40)),
    ("four", Unit(4)),
    ("fourfold", Times(4)),
    ("fourteen", Unit(14)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("fourths", Part(4)),
    ("fourtieth", Ordinal(40)), // a frequent misspelling, as is the next
    ("fourty", Ten(40)),
    ("grand", Letter(3)),
    ("half", Part(2)),
    ("halve", Halved),
    ("halved", Halved),
    ("halves", Part(2)),
    ("halving", Halved),
    ("handful", Vague(2, Some(10))),
    ("hundred", Hundred),
    ("hundreds", Plural(2)),
    ("hundredth", ScaleOrdinal(2)),
    ("hundredths", Part(100)),
    ("k", Letter(3)),
    ("lac", Scale(5)),
    ("lakh", Scale(5)),
    ("lakhs", Plural(5)),
    ("m", Letter(6)),
    ("mil", Letter(6)),
    ("million", Scale(6)),
    ("millions", Plural(6)),
    ("millionth", ScaleOrdinal(6)),
    ("millionths", ScalePart(6)),
    ("mln", Scale(6)),
    ("mn", Scale(6)),
    ("naught", Unit(0)),
    ("nine", Unit(9)),
    ("nineteen", Unit(19)),
    ("nineteenth", Ordinal(19)),
    ("nineth", Ordinal(9)),
    ("ninetieth", Ordinal(90)),
    ("ninety", Ten(90)),
    ("ninth", Ordinal(9)),
    ("ninths", Part(9)),
    ("nought", Unit(0)),
    ("one", Unit(1)),
    ("quadruple", Times(4)),
    ("quadrupled", Times(4)),
    ("quadrupling", Times(4)),
    ("quarter", Part(4)),
    ("quarters", Part(4)),
    ("quintupled", Times(5)),
    ("scores", Vague(40, None)),
    ("second", Ordinal(2)),
    ("seven", Unit(7)),
    ("sevenfold", Times(7)),
    ("seventeen", Unit(17)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("sevenths", Part(7)),
    ("seventieth", Ordinal(70)),
    ("seventy", Ten(70)),
    ("several", Vague(3, None)),
    ("six", Unit(6)),
    ("sixfold", Times(6)),
    ("sixteen", Unit(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixths", Part(6)),
    ("sixtieth", Ordinal(60)),
    ("sixty", Ten(60)),
    ("t", Letter(12)),
    ("ten", Unit(10)),
    ("tenfold", Times(10)),
    ("tens", Plural(1)),
    ("tenth", Ordinal(10)),
    ("tenths", Part(10)),
    ("third", Ordinal(3)),
    ("thirds", Part(3)),
    ("thirteen", Unit(13)),
    ("thirteenth", Ordinal(13)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Ten(30)),
    ("thousand", Scale(3)),
    ("thousands", Plural(3)),
    ("thousandth", ScaleOrdinal(3)),
    ("thousandths", ScalePart(3)),
    ("three", Unit(3)),
    ("threefold", Times(3)),
    ("thrice", Times(3)),
    ("tln", Scale(12)),
    ("tn", Scale(12)),
    ("treble", Times(3)),
    ("trebled", Times(3)),
    ("trebling", Times(3)),
    ("trillion", Scale(12)),
    ("trillions", Plural(12)),
    ("trillionth", ScaleOrdinal(12)),
    ("trillionths", ScalePart(12)),
    ("triple", Times(3)),
    ("tripled", Times(3)),
    ("triples", Times(3)),
    ("tripling", Times(3)),
    ("trn", Scale(12)),
    ("twelfth", Ordinal(12)),
    ("twelfths", Part(12)),
    ("twelve", Unit(12)),
    ("twentieth", Ordinal(20)),
    ("twenty", Ten(20)),
    ("twice", Times(2)),
    ("two", Unit(2)),
    ("twofold", Times(2)),
    ("zero", Unit(0)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
