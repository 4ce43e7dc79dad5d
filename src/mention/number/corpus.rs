//! Examples of numbers by their value, and of words that are none.

use super::{number_at, ordinal_at};
use crate::text::Document;

/// The number that opens `text` covers what stands before the bar (all of it without one) and has this value.
#[track_caller]
fn check(text: &str, value: &str) {
    let (number, rest) = text.split_once('|').unwrap_or((text, ""));
    let joined = format!("{number}{rest}");
    let document = Document::new(&joined);
    let found = number_at(&document, 0);
    let covered = found.map(|found| document.span_of(&(0..found.end)).slice(&joined));
    assert_eq!(covered, Some(number.trim()), "extent in {joined:?}");
    let found = found.and_then(|found| found.value).map(|value| value.to_string());
    assert_eq!(found.as_deref(), Some(value), "value of {joined:?}");
}

#[track_caller]
fn check_ordinal(text: &str, place: &str) {
    let document = Document::new(text);
    assert!(number_at(&document, 0).is_none(), "{text:?} is no cardinal");
    let found = ordinal_at(&document, 0).and_then(|found| found.value).map(|value| value.to_string());
    assert_eq!(found.as_deref(), Some(place), "{text:?}");
}

#[track_caller]
fn check_none(text: &str) {
    assert_eq!(number_at(&Document::new(text), 0), None, "{text:?}");
}

#[test]
fn digits_with_separators() {
    check("1,200| jobs", "1200");
    check("1 234 567| people", "1234567");
    check("12,34,567.89", "123456789/100");
    check("1.200.000| euros", "1200000");
    check("1.200,50", "2401/2");
    check("4.800", "24/5");
    check("1,3", "13/10");
    check(".08| inches", "2/25");
    check("245| 2300 yen", "245");
}

#[test]
fn scales() {
    check("1.2 million", "1200000");
    check("1.2bn| of debt", "1200000000");
    check("300k", "300000");
    check("2m| people", "2000000");
    check("5-million|-euro fine", "5000000");
    check("three lakh crore", "3000000000000");
    check("three crore twelve lakh fifty-six thousand seven hundred twenty-one", "31256721");
    check("two hundred dozens", "2400");
    check("three thousand millions", "3000000000");
}

#[test]
fn number_words() {
    check("twenty-five| men", "25");
    check("one hundred and forty two", "142");
    check("two million three thousand and nineteen", "2003019");
    check("nineteen hundred seventy-three", "1973");
    check("two hundred and two thousand", "202000");
    check("a hundred| men", "100");
    check("a couple of| men", "2");
    check("two dozen", "24");
    check("half a dozen", "6");
    check("two point two million", "2200000");
    check("nought point eleven", "11/100");
    check("one thousand| and two thousand", "1000");
    check("twenty five| and seventy four", "25");
    check("eight| three", "8");
}

#[test]
fn parts() {
    check("1/2", "1/2");
    check("2 1/2| inches", "5/2");
    check("2½", "5/2");
    check("½", "1/2");
    check("two thirds| of", "2/3");
    check("two-thirds| majority", "2/3");
    check("three quarters", "3/4");
    check("one fifth", "1/5");
    check("a third| of", "1/3");
    check("half a million| people", "500000");
    check("quarter million", "250000");
    check("two and a half| years", "5/2");
    check("two-and-a-half|-year", "5/2");
    check("five and a half million", "5500000");
    check("one million and a half", "1500000");
    check("three and one fourth", "13/4");
    check("one hundred and three quarters", "403/4");
    check("three quarters billion", "750000000");
}

#[test]
fn ordinals() {
    check_ordinal("first", "1");
    check_ordinal("21st", "21");
    check_ordinal("twenty-first", "21");
    check_ordinal("one hundred and forty-second", "142");
    check_ordinal("five thousandth", "5000");
}

#[test]
fn no_numbers() {
    for text in ["a man", "a third man", "dozens", "several hundred", "1.2.3", "4th"] {
        check_none(text);
    }
}
