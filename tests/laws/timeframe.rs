//! Laws of times: another one is flagged where it stands.

use proptest::prelude::*;

use super::{GRAINS, Told, WEEKDAYS, article, assert_flags_only, config, judge, text};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_changed_time_is_flagged_where_it_stands(article in article(), pick in any::<prop::sample::Index>(), step in 1_usize..4) {
        let told = pick.get(&article).clone();
        let when = another_time(&told.when, step);
        prop_assume!(article.iter().all(|other| other.when != when));
        let summary = Told { when: when.clone(), ..told }.sentence();
        assert_flags_only(&summary, &judge(&text(&article), &summary), &when)?;
    }
}

/// Another weekday, year or unit of time in the same words.
fn another_time(when: &str, step: usize) -> String {
    let (words, last) = when.rsplit_once(' ').expect("a preposition and a time");
    let other =
        |list: &[&str]| list.iter().position(|word| *word == last).map(|at| list[(at + step) % list.len()].to_owned());
    let last = other(&WEEKDAYS).or_else(|| other(&GRAINS)).unwrap_or_else(|| {
        let year: usize = last.parse().expect("a year");
        (year + step).to_string()
    });
    format!("{words} {last}")
}
