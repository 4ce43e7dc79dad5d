//! Number words: units, tens, scales, ordinals, parts, vague numbers, and the letters news writes for scales.

/// What a number word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// "zero" to "nineteen".
    Unit(u8),
    /// "twenty" to "ninety".
    Ten(u8),
    /// "hundred".
    Hundred,
    /// "thousand", "million", "bn", "lakh": ten to this power.
    Scale(u8),
    /// "hundreds", "millions": a scale after a number ("three thousand millions"), a vague number alone.
    Scales(u8),
    /// A letter that is a scale only where it is glued to digits: the "m" of "1.9m".
    Letter(u8),
    /// "first" to "nineteenth", and "twentieth" to "ninetieth".
    Ordinal(u8),
    /// "hundredth", "millionth": the ordinal of ten to this power.
    OrdinalScale(u8),
    /// "thirds", "quarters": parts of a whole.
    Parts(u8),
    /// "hundredths", "millionths": parts of ten to this power.
    PartsScale(u8),
    /// "half".
    Half,
    /// "quarter".
    Quarter,
    /// "a", "an": one, where a scale or a part follows ("a hundred", "a third of").
    Article,
    /// "dozen": twelve.
    Dozen,
    /// "dozens": twelves after a number ("two hundred dozens"), a vague number alone.
    Dozens,
    /// "couple", in "a couple of".
    Couple,
    /// "doubled", "twice", "halved": a factor, as numerator and denominator.
    Factor(u8, u8),
    /// "several", "a few": a number that only its bounds are known of.
    Vague(Vague),
}

/// A vague number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vague {
    /// "several".
    Several,
    /// "a few".
    Few,
    /// "a handful".
    Handful,
    /// "scores".
    Scores,
}

use Numeral::{
    Article, Couple, Dozen, Dozens, Factor, Half, Hundred, Letter, Ordinal, OrdinalScale, Parts, PartsScale, Quarter,
    Scale, Scales, Ten, Unit,
};

/// Sorted by word.
pub(crate) const WORDS: &[(&str, Numeral)] = &[
    ("a", Article),
    ("an", Article),
    ("b", Letter(9)),
    ("billion", Scale(9)),
    ("billions", Scales(9)),
    ("billionth", OrdinalScale(9)),
    ("billionths", PartsScale(9)),
    ("bln", Scale(9)),
    ("bn", Scale(9)),
    ("couple", Couple),
    ("cr", Letter(7)),
    ("crore", Scale(7)),
    ("crores", Scales(7)),
    ("double", Factor(2, 1)),
    ("doubled", Factor(2, 1)),
    ("doubles", Factor(2, 1)),
    ("doubling", Factor(2, 1)),
    ("dozen", Dozen),
    ("dozens", Dozens),
    ("dozs", Dozens),
    ("eight", Unit(8)),
    ("eighteen", Unit(18)),
    ("eighteenth", Ordinal(18)),
    ("eighteenths", Parts(18)),
    ("eightfold", Factor(8, 1)),
    ("eighth", Ordinal(8)),
    ("eighths", Parts(8)),
    ("eightieth", Ordinal(80)),
    ("eightieths", Parts(80)),
    ("eighty", Ten(80)),
    ("eleven", Unit(11)),
    ("eleventh", Ordinal(11)),
    ("elevenths", Parts(11)),
    ("few", Numeral::Vague(Vague::Few)),
    ("fifteen", Unit(15)),
    ("fifteenth", Ordinal(15)),
    ("fifteenths", Parts(15)),
    ("fifth", Ordinal(5)),
    ("fifths", Parts(5)),
    ("fiftieth", Ordinal(50)),
    ("fiftieths", Parts(50)),
    ("fifty", Ten(50)),
    ("first", Ordinal(1)),
    ("five", Unit(5)),
    ("fivefold", Factor(5, 1)),
    ("fortieth", Ordinal(40)),
    ("fortieths", Parts(40)),
    ("forty", Ten(40)),
    ("four", Unit(4)),
    ("fourfold", Factor(4, 1)),
    ("fourteen", Unit(14)),
    ("fourteenth", Ordinal(14)),
    ("fourteenths", Parts(14)),
    ("fourth", Ordinal(4)),
    ("fourths", Parts(4)),
    ("fourtieth", Ordinal(40)),
    ("fourtieths", Parts(40)),
    ("fourty", Ten(40)),
    ("half", Half),
    ("halve", Factor(1, 2)),
    ("halved", Factor(1, 2)),
    ("halves", Parts(2)),
    ("halving", Factor(1, 2)),
    ("handful", Numeral::Vague(Vague::Handful)),
    ("hundred", Hundred),
    ("hundredfold", Factor(100, 1)),
    ("hundreds", Scales(2)),
    ("hundredth", OrdinalScale(2)),
    ("hundredths", PartsScale(2)),
    ("k", Letter(3)),
    ("lac", Scale(5)),
    ("lakh", Scale(5)),
    ("lakhs", Scales(5)),
    ("lkhs", Scales(5)),
    ("m", Letter(6)),
    ("mil", Scale(6)),
    ("million", Scale(6)),
    ("millions", Scales(6)),
    ("millionth", OrdinalScale(6)),
    ("millionths", PartsScale(6)),
    ("mio", Scale(6)),
    ("mln", Scale(6)),
    ("mn", Scale(6)),
    ("naught", Unit(0)),
    ("nine", Unit(9)),
    ("nineteen", Unit(19)),
    ("nineteenth", Ordinal(19)),
    ("nineteenths", Parts(19)),
    ("nineth", Ordinal(9)),
    ("ninetieth", Ordinal(90)),
    ("ninetieths", Parts(90)),
    ("ninety", Ten(90)),
    ("ninth", Ordinal(9)),
    ("ninths", Parts(9)),
    ("nought", Unit(0)),
    ("one", Unit(1)),
    ("quadrillion", Scale(15)),
    ("quadruple", Factor(4, 1)),
    ("quadrupled", Factor(4, 1)),
    ("quadrupling", Factor(4, 1)),
    ("quarter", Quarter),
    ("quarters", Parts(4)),
    ("quintupled", Factor(5, 1)),
    ("scores", Numeral::Vague(Vague::Scores)),
    ("second", Ordinal(2)),
    ("seven", Unit(7)),
    ("sevenfold", Factor(7, 1)),
    ("seventeen", Unit(17)),
    ("seventeenth", Ordinal(17)),
    ("seventeenths", Parts(17)),
    ("seventh", Ordinal(7)),
    ("sevenths", Parts(7)),
    ("seventieth", Ordinal(70)),
    ("seventieths", Parts(70)),
    ("seventy", Ten(70)),
    ("several", Numeral::Vague(Vague::Several)),
    ("six", Unit(6)),
    ("sixfold", Factor(6, 1)),
    ("sixteen", Unit(16)),
    ("sixteenth", Ordinal(16)),
    ("sixteenths", Parts(16)),
    ("sixth", Ordinal(6)),
    ("sixths", Parts(6)),
    ("sixtieth", Ordinal(60)),
    ("sixtieths", Parts(60)),
    ("sixty", Ten(60)),
    ("t", Letter(12)),
    ("ten", Unit(10)),
    ("tenfold", Factor(10, 1)),
    ("tens", Scales(1)),
    ("tenth", Ordinal(10)),
    ("tenths", Parts(10)),
    ("third", Ordinal(3)),
    ("thirds", Parts(3)),
    ("thirteen", Unit(13)),
    ("thirteenth", Ordinal(13)),
    ("thirteenths", Parts(13)),
    ("thirtieth", Ordinal(30)),
    ("thirtieths", Parts(30)),
    ("thirty", Ten(30)),
    ("thousand", Scale(3)),
    ("thousands", Scales(3)),
    ("thousandth", OrdinalScale(3)),
    ("thousandths", PartsScale(3)),
    ("three", Unit(3)),
    ("threefold", Factor(3, 1)),
    ("thrice", Factor(3, 1)),
    ("tln", Scale(12)),
    ("tn", Scale(12)),
    ("treble", Factor(3, 1)),
    ("trebled", Factor(3, 1)),
    ("trillion", Scale(12)),
    ("trillions", Scales(12)),
    ("trillionth", OrdinalScale(12)),
    ("trillionths", PartsScale(12)),
    ("triple", Factor(3, 1)),
    ("tripled", Factor(3, 1)),
    ("triples", Factor(3, 1)),
    ("tripling", Factor(3, 1)),
    ("trn", Scale(12)),
    ("twelfth", Ordinal(12)),
    ("twelfths", Parts(12)),
    ("twelve", Unit(12)),
    ("twentieth", Ordinal(20)),
    ("twentieths", Parts(20)),
    ("twenty", Ten(20)),
    ("twice", Factor(2, 1)),
    ("two", Unit(2)),
    ("twofold", Factor(2, 1)),
    ("zero", Unit(0)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::WORDS.iter().map(|row| row.0));
    }
}
