//! Laws of meaning: the same thing told in another construction is judged alike, and another thing in the same one is not.

use factsnap::{Report, Verdict};
use proptest::prelude::*;
use proptest::sample::select;

use super::{Event, Told, article, config, flagged, judge, text, thousands, when};

/// What somebody did to something, in the forms that a sentence may need.
#[derive(Clone, Copy, Debug)]
struct Deed {
    doer: &'static str,
    /// Base form, past tense, past participle.
    verb: [&'static str; 3],
    done_to: &'static str,
}

impl Deed {
    fn active(self) -> String {
        format!("{} {} {}", self.doer, self.verb[1], self.done_to)
    }

    fn passive(self) -> String {
        format!("{} was {} by {}", self.done_to, self.verb[2], self.doer)
    }

    fn planned(self) -> String {
        format!("{} will {} {}", self.doer, self.verb[0], self.done_to)
    }
}

const DEEDS: [Deed; 6] = [
    Deed { doer: "the council", verb: ["close", "closed", "closed"], done_to: "the old ferry pier" },
    Deed { doer: "the bank", verb: ["sell", "sold", "sold"], done_to: "its insurance arm" },
    Deed { doer: "the brewery", verb: ["buy", "bought", "bought"], done_to: "a bottling plant" },
    Deed { doer: "the regulator", verb: ["approve", "approved", "approved"], done_to: "the new vaccine" },
    Deed { doer: "the orchestra", verb: ["dismiss", "dismissed", "dismissed"], done_to: "its conductor" },
    Deed { doer: "the airline", verb: ["cancel", "cancelled", "cancelled"], done_to: "the night flight" },
];

/// Two deeds that have nothing in common.
fn two_deeds() -> impl Strategy<Value = (Deed, Deed)> {
    (select(&DEEDS[..]), select(&DEEDS[..])).prop_filter("two of them", |(one, other)| one.doer != other.doer)
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The verdicts of a checker, in the order of the summary.
fn verdicts(report: &Report, checker: &str) -> Vec<Verdict> {
    report.findings.iter().filter(|finding| finding.code.checker == checker).map(factsnap::Finding::verdict).collect()
}

/// Numbers of two that nothing rounds to the other.
fn two_numbers() -> impl Strategy<Value = (u32, u32)> {
    (21_u32..900, 21_u32..900).prop_filter("far apart", |(one, other)| one.abs_diff(*other) * 5 > *one.max(other))
}

fn event() -> impl Strategy<Value = Event> {
    select(&super::EVENTS[..])
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_noun_left_out_may_be_written_out(Event { before, counted, after } in event(), (now, then) in two_numbers(), claimed in 21_u32..900) {
        let left_out = format!("{before} {now} {counted} {after}, up from {then} a year earlier.");
        let written_out = format!("{before} {now} {counted} {after}, up from {then} {counted} a year earlier.");
        prop_assume!(claimed != then);
        for claim in [now, claimed] {
            let summary = format!("{before} {claim} {counted} {after}.");
            let [short, long] = [&left_out, &written_out].map(|source| verdicts(&judge(source, &summary), "numeric"));
            prop_assert_eq!(short, long, "{} of {}", summary, left_out);
        }
        let [short, long] = [&left_out, &written_out].map(|summary| verdicts(&judge(&written_out, summary), "numeric"));
        prop_assert_eq!(short, long);
    }

    #[test]
    fn what_a_figure_is_compared_with_is_another(Event { before, counted, after } in event(), (now, then) in two_numbers(), noun: bool) {
        let noun = if noun { counted } else { "" };
        let source = format!("{before} {now} {counted} {after}, up from {then} {noun} a year earlier.");
        let summary = format!("{before} {then} {counted} {after}.");
        prop_assert!(!flagged(&judge(&source, &summary)).is_empty(), "{summary} of {source}");
    }

    #[test]
    fn a_sum_may_be_told_for_its_parts(Event { before, counted, after } in event(), (one, other) in two_numbers(), off in 1_u32..9) {
        let source = format!("{before} {one} {counted} {after} in May and {other} {counted} in June.");
        let told = |number: u32| judge(&source, &format!("{before} {} {counted} {after} in the two months.", thousands(number)));
        prop_assert!(!verdicts(&told(one + other), "numeric").iter().any(|verdict| verdict.is_flagged()), "{one} and {other}: {source}");
        let wrong = one + other + off * (one + other) / 10 + 1;
        prop_assert!(!verdicts(&told(wrong), "numeric").contains(&Verdict::Supported), "{wrong} for {source}");
    }

    #[test]
    fn an_unrelated_sentence_in_the_source_changes_nothing(article in article(), pick in any::<prop::sample::Index>(), by in 0_u32..9, deed in select(&DEEDS[..]), at_end: bool) {
        let told = pick.get(&article);
        let claim = Told { number: told.number + told.number * by / 8, ..told.clone() }.sentence();
        let other = capital(&format!("{}.", deed.active()));
        let longer = if at_end { format!("{} {other}", text(&article)) } else { format!("{other} {}", text(&article)) };
        let judged = |source: &str| judge(source, &claim).findings.into_iter().map(|finding| (finding.verdict(), finding.code.id)).collect::<Vec<_>>();
        prop_assert_eq!(judged(&text(&article)), judged(&longer));
    }

    #[test]
    fn a_time_may_stand_first_or_last(Event { before, counted, after } in event(), when in when(), other in when(), number in 21_u32..900) {
        let last = format!("{before} {number} {counted} {after} {when}.");
        let first = |when: &str| format!("{}, {}{} {number} {counted} {after}.", capital(when), before[..1].to_lowercase(), &before[1..]);
        for claimed in [&when, &other] {
            let plain = format!("{before} {number} {counted} {after} {claimed}.");
            let expected = verdicts(&judge(&last, &plain), "timeframe");
            prop_assert_eq!(&expected, &verdicts(&judge(&first(&when), &plain), "timeframe"));
            prop_assert_eq!(&expected, &verdicts(&judge(&last, &first(claimed)), "timeframe"));
        }
    }

    #[test]
    fn active_or_passive_is_judged_alike(deed in select(&DEEDS[..]), when in when(), other in when()) {
        let [active, passive] = [deed.active(), deed.passive()].map(|told| move |when: &str| capital(&format!("{told} {when}.")));
        for claimed in [&when, &other] {
            let expected = verdicts(&judge(&active(&when), &active(claimed)), "timeframe");
            prop_assert_eq!(&expected, &verdicts(&judge(&active(&when), &passive(claimed)), "timeframe"), "{}", claimed);
            prop_assert_eq!(&expected, &verdicts(&judge(&passive(&when), &active(claimed)), "timeframe"), "{}", claimed);
        }
    }

    #[test]
    fn an_order_may_be_told_from_either_side((one, other) in two_deeds(), connective in select(&[["after", "before"], ["once", "before"]][..])) {
        let [after, before] = connective;
        let source = capital(&format!("{} {after} {}.", one.active(), other.active()));
        for same in [
            format!("{} {before} {}.", other.active(), one.active()),
            format!("{} after {}.", one.active(), other.active()),
            format!("after {}, {}.", other.active(), one.active()),
            format!("before {}, {}.", one.active(), other.active()),
        ] {
            prop_assert!(flagged(&judge(&source, &capital(&same))).is_empty(), "{same} of {source}");
        }
    }

    #[test]
    fn an_order_turned_is_flagged((one, other) in two_deeds()) {
        let source = capital(&format!("{} after {}.", one.active(), other.active()));
        for turned in [format!("{} before {}.", one.active(), other.active()), format!("{} after {}.", other.active(), one.active())] {
            prop_assert!(!flagged(&judge(&source, &capital(&turned))).is_empty(), "{turned} of {source}");
        }
    }

    #[test]
    fn what_is_planned_is_not_done(deed in select(&DEEDS[..]), day in 1_u32..29) {
        let planned = capital(&format!("{} on {day} May.", deed.planned()));
        for done in [deed.active(), deed.passive()] {
            let summary = capital(&format!("{done} on {day} May."));
            prop_assert!(!flagged(&judge(&planned, &summary)).is_empty(), "{summary} of {planned}");
            let source = capital(&format!("{} on {day} May.", deed.active()));
            prop_assert!(flagged(&judge(&source, &summary)).is_empty(), "{summary} of {source}");
        }
    }

    #[test]
    fn a_rise_by_so_much_is_none_to_so_much(level in 400_u32..900, by in 21_u32..90, falls: bool) {
        let verb = if falls { "fell" } else { "rose" };
        let source = format!("Membership of the rowing club {verb} by {by} to {level} last year.");
        for right in [format!("by {by}"), format!("to {level}")] {
            prop_assert!(flagged(&judge(&source, &format!("Membership of the rowing club {verb} {right} last year."))).is_empty(), "{right}");
        }
        for wrong in [format!("to {by}"), format!("by {level}")] {
            prop_assert!(!flagged(&judge(&source, &format!("Membership of the rowing club {verb} {wrong} last year."))).is_empty(), "{wrong}");
        }
        let other = if falls { "rose" } else { "fell" };
        let turned = format!("Membership of the rowing club {other} by {by} last year.");
        prop_assert!(!flagged(&judge(&source, &turned)).is_empty(), "{}", turned);
    }

    #[test]
    fn so_many_each_are_not_so_many_in_all(Event { counted, .. } in event(), number in 21_u32..900) {
        let told = |scope: &str| format!("The two depots received {number} {counted} {scope}.");
        for (source, claim) in [("each", "in total"), ("in total", "each"), ("each", "between them")] {
            prop_assert!(!flagged(&judge(&told(source), &told(claim))).is_empty(), "{claim} of {source}");
            prop_assert!(flagged(&judge(&told(source), &told(source))).is_empty(), "{source}");
        }
    }
}
