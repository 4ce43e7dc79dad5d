//! Laws of numbers: another way to write one changes nothing, another digit or unit is flagged where it stands.

use proptest::prelude::*;
use proptest::sample::select;

use super::{article, assert_flags_only, config, flagged, judge, text, thousands};

/// A unit and another that gives the same number another meaning.
const UNITS: [(&str, &str); 5] = [
    ("kilometres", "miles"),
    ("tonnes", "kilograms"),
    ("dollars", "euros"),
    ("million pounds", "billion pounds"),
    ("percent", "percentage points"),
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_number_may_be_written_in_any_way(article in article(), pick in any::<prop::sample::Index>(), hundreds in 11_u32..99) {
        prop_assume!(hundreds % 10 != 0);
        let mut article = article;
        let picked = pick.index(article.len());
        article[picked].number = hundreds * 100;
        let told = &article[picked];
        let plain = (hundreds * 100).to_string();
        let scaled = format!("{}.{} thousand", hundreds / 10, hundreds % 10);
        for number in [plain, scaled, words(hundreds * 100)] {
            let summary = told.with_number(&number);
            let report = judge(&text(&article), &summary);
            prop_assert!(flagged(&report).is_empty(), "{summary:?}: {:?}", flagged(&report));
        }
    }

    #[test]
    fn a_changed_digit_is_flagged_where_it_stands(article in article(), pick in any::<prop::sample::Index>(), by in 1_u32..9) {
        let told = pick.get(&article);
        let digit = told.number / 10 % 10;
        let changed = told.number - digit * 10 + (digit + by) % 10 * 10;
        // A round number may be the old one rounded, and another event's number is another law's matter.
        prop_assume!(changed % 100 != 0 && article.iter().all(|other| other.number != changed));
        let changed = thousands(changed);
        let summary = told.with_number(&changed);
        assert_flags_only(&summary, &judge(&text(&article), &summary), &changed)?;
    }

    #[test]
    fn a_changed_unit_is_flagged_where_it_stands(article in article(), number in 21_u32..900, units in select(UNITS.to_vec())) {
        let told = |unit: &str| format!("The ferry line moved {number} {unit} past the old lighthouse.");
        let source = format!("{} {}", text(&article), told(units.0));
        let summary = told(units.1);
        assert_flags_only(&summary, &judge(&source, &summary), &format!("{number} {}", units.1))?;
    }
}

/// A number of thousands and hundreds in words.
fn words(number: u32) -> String {
    const UNITS: [&str; 10] = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let (thousands, hundreds) = ((number / 1000) as usize, (number / 100 % 10) as usize);
    format!("{} thousand {} hundred", UNITS[thousands], UNITS[hundreds])
}
