//! Numbers grouped by value, and what is no number, beside it.

use super::{Rational, number_at, ordinal_at};
use crate::text::Document;

/// Checks that the text starts with a number of this value, in all but the `rest` of its words.
#[track_caller]
fn check(text: &str, numerator: i128, denominator: i128, rest: &str) {
    let document = Document::new(text);
    let number = number_at(&document, 0);
    let got = number.map(|n| (n.value, (n.end..document.tokens().len()).map(|i| document.word(i)).collect::<String>()));
    assert_eq!(got, Some((Some(Rational::new(numerator, denominator)), rest.to_owned())), "{text}");
}

#[track_caller]
fn whole(value: i128, texts: &[&str]) {
    for text in texts {
        check(text, value, 1, "");
    }
}

#[test]
fn whole_numbers() {
    whole(0, &["0", "zero", "nought"]);
    whole(12, &["12", "twelve", "a dozen", "one dozen"]);
    whole(6, &["half a dozen", "half-dozen"]);
    whole(24, &["two dozen"]);
    whole(25, &["twenty-five", "twenty five", "25"]);
    whole(106, &["one hundred and six", "a hundred and six", "a hundred six"]);
    whole(1200, &["1,200", "1 200", "1.2 thousand", "twelve hundred", "1.2k"]);
    whole(721_012, &["seven hundred twenty-one thousand and twelve"]);
    whole(4321, &["4 thousand 3 hundred and 21"]);
    whole(1_234_567, &["1,234,567", "1.234.567", "1 234 567", "12,34,567"]);
    whole(1_200_000_000, &["1.2bn", "1.2 billion", "1.2B", "1.2-billion"]);
    whole(31_256_721, &["three crore twelve lakh fifty-six thousand seven hundred twenty-one"]);
    whole(2_500_000, &["two and a half million", "2.5 million", "2½ million", "two-and-a-half million"]);
    whole(1_500_000, &["one million and a half", "a million and a half"]);
    whole(500_000, &["half a million", "half million", "half-million", "500k"]);
    whole(250_000, &["a quarter of a million", "a quarter million"]);
    whole(1_300_000, &["1.3x10^6", "1.3e6", "1.3 million"]);
    whole(8, &["eight", "zero eight"]);
    whole(10_000, &["10 grand", "ten thousand"]);
    check("2m people", 2_000_000, 1, "people");
    check("2m new jobs", 2_000_000, 1, "newjobs");
    check("2m wall", 2, 1, "mwall");
    check("2m steel girders", 2, 1, "msteelgirders");
}

#[test]
fn fractions() {
    for text in ["1/2", "½", "half", "one half", "one-half", ".5", "0.5"] {
        check(text, 1, 2, "");
    }
    check("two thirds", 2, 3, "");
    check("two-thirds", 2, 3, "");
    check("a third of", 1, 3, "of");
    check("three-quarters of", 3, 4, "of");
    check("two - thirds", 2, 3, "");
    check("five thousandths", 5, 1000, "");
    check("a millionth of", 1, 1_000_000, "of");
    check("4e-2", 1, 25, "");
    check("2 1/2", 5, 2, "");
    check("10½", 21, 2, "");
    check("one and a half", 3, 2, "");
    check("three and one fourth", 13, 4, "");
    check("two point two million", 2_200_000, 1, "");
    check("nine point nought four", 226, 25, "");
}

#[test]
fn digits_of_any_convention() {
    check("1,234,567.89", 123_456_789, 100, "");
    check("1.234.567,89", 123_456_789, 100, "");
    check("12,50", 25, 2, "");
    check("0,125", 1, 8, "");
}

#[test]
fn what_cannot_be_held_has_no_value() {
    for text in [&"9".repeat(60), "22,24,26", "3e999999999", "3e99", "3^99999999999999", "3e-300", "3x10^400"] {
        let document = Document::new(text);
        let number = number_at(&document, 0).map(|number| (number.value, number.end));
        assert_eq!(number, Some((None, document.tokens().len())), "{text}");
    }
}

#[test]
fn what_is_measured_is_left_for_the_grammar() {
    check("half a year", 1, 2, "year");
    check("a couple of years", 2, 1, "years");
    check("two and a half years", 5, 2, "years");
    check("two-and-a-half-year", 5, 2, "-year");
    check("fourteen-month", 14, 1, "-month");
    check("5-million-euro", 5_000_000, 1, "-euro");
}

#[test]
fn two_numbers_stay_two() {
    check("10 grand pianos", 10, 1, "grandpianos");
    check("12st", 12, 1, "st");
    check("3 hundred and 2 hundred", 300, 1, "and2hundred");
    check("forty five and sixty seven", 45, 1, "andsixtyseven");
    check("two and three", 2, 1, "andthree");
    check("five million and two billion", 5_000_000, 1, "andtwobillion");
}

#[test]
fn no_numbers() {
    for text in [
        "the",
        "a man",
        "a third man",
        "21st",
        "twenty-first",
        "second",
        "1.2.3",
        "192.168.10.1",
        "a couple from York",
        "$",
    ] {
        assert_eq!(number_at(&Document::new(text), 0), None, "{text}");
    }
}

#[test]
fn ordinals() {
    for (text, value) in [
        ("third", 3),
        ("21st", 21),
        ("twenty-first", 21),
        ("one hundred and forty second", 142),
        ("two hundredth", 200),
        ("millionth", 1_000_000),
    ] {
        let got = ordinal_at(&Document::new(text), 0).and_then(|n| n.value);
        assert_eq!(got, Some(Rational::from(value)), "{text}");
    }
    for text in ["third", "2 st", "two", "twenty thirds"] {
        assert_eq!(ordinal_at(&Document::new(text), 1), None, "{text}");
    }
}
