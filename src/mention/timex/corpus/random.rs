//! Words of the calendar in any order: times are read in order, without overlap.

use jiff::civil::date;
use proptest::prelude::*;

use super::{PUBLISHED, Reading};
use crate::lexicon::calendar::WORDS;

const GLUE: &str = "the a of in - , . 's to and half more than two last later ago : / th s";

fn word() -> impl Strategy<Value = String> {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<String>>();
    let calendar: Vec<String> = WORDS.iter().flat_map(|row| words(row.1)).collect();
    let shouted = calendar.iter().map(|word| word.to_uppercase()).collect::<Vec<String>>();
    prop_oneof![
        prop::sample::select(calendar),
        prop::sample::select(shouted),
        prop::sample::select(words(GLUE)),
        (0_u64..=3_000).prop_map(|number| number.to_string()),
        any::<u128>().prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_are_read_in_order_without_overlap(words in prop::collection::vec((word(), prop::bool::ANY), 0..24)) {
        let text = words.iter().flat_map(|(word, glued)| [word.as_str(), if *glued { "" } else { " " }]).collect::<String>();
        for published in [None, Some(PUBLISHED)] {
            let reading = Reading::new(&text, published);
            let timexes = reading.timexes();
            for pair in timexes.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start, "{text}");
            }
        }
    }
}

#[test]
fn nothing_panics() {
    let long = "9".repeat(400);
    for text in [
        format!("in {long} and {long} years ago"),
        format!("for {long} centuries, the {long}th of May {long}"),
        "9999999999 millennia later, 170141183460469231731687303715884105727 decades ago".to_owned(),
        "the 99th century BC, 9999 BC, AD 1, 0 BC, 00-00-0000, 2024-13-45, 25:61".to_owned(),
        "first 1st of the last - – of - the 's ' . May . 31 June".to_owned(),
    ] {
        let _ = Reading::new(&text, Some(date(9999, 12, 31)));
        let _ = Reading::new(&text, Some(date(-9999, 1, 1)));
        let _ = Reading::new(&text, None);
    }
}
