//! Laws of every text: spans, bytes, and that a text holds what it says.

use factsnap::{Case, Reading, Verdict, check, render};
use proptest::prelude::*;
use proptest::sample::select;

use super::{article, config, flagged, judge, text};

/// Texts that were once held against themselves: marks beside "&", and words glued to a mark.
#[test]
fn texts_that_did_not_hold_what_they_say() {
    for text in ["B\"b c&&", "The R&D “Q&A 7”7"] {
        assert!(flagged(&judge(text, text)).is_empty(), "{text:?}: {:?}", flagged(&judge(text, text)));
    }
}

/// Texts of any kind: letters and marks of several scripts, numbers, quotes, controls.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[ \n\t\"'“”‘’().,;:!?$£€%\\[\\]0-9-]{0,8}",
        select(vec![
            "said",
            "according to",
            "Monday",
            "five years",
            "1,200",
            "$1.2bn",
            "about",
            "more than",
            "between",
            "the",
            "he",
            "critics argue",
            "half",
            "two thirds",
            "last week",
            "31 February",
            "May 3-5",
            "999999999",
            "[1]",
            "in",
            "of",
            "3-1",
            "170141183460469231731687303715884105727",
            "0.00000000000000000000000000000000000001",
            "/3",
            "in his",
            "s",
            "71-year-old",
            "²",
            "½",
            "\u{202e}",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read_and_every_span_slices_it(source in any_text(), summary in any_text()) {
        let report = judge(&source, &summary);
        for finding in &report.findings {
            let span = finding.claim.span;
            prop_assert!(summary.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            for evidence in &finding.evidence {
                let span = evidence.statement.span;
                prop_assert!(source.get(span.start as usize..span.end as usize).is_some_and(|words| !words.is_empty()));
            }
        }
    }

    #[test]
    fn spans_of_every_mention_lie_in_order_on_character_boundaries(text in any_text()) {
        let reading = Reading::new(&text, None);
        let inside = |span: factsnap::Span| text.get(span.start as usize..span.end as usize).is_some();
        prop_assert!(reading.quantities().iter().all(|q| inside(q.span) && q.head.is_none_or(inside)));
        prop_assert!(reading.timexes().iter().all(|t| inside(t.span) && inside(t.phrase) && t.phrase.contains(t.span)));
        prop_assert!(reading.attributions.iter().all(|a| inside(a.span) && inside(a.cue) && inside(a.content)));
        prop_assert!(reading.quantities().is_sorted_by_key(|q| q.span));
        prop_assert!(reading.timexes().is_sorted_by_key(|t| t.span));
    }

    #[test]
    fn a_text_holds_what_it_says(text in any_text().prop_filter("marks need sources", |text| !text.contains('['))) {
        let report = judge(&text, &text);
        prop_assert!(flagged(&report).is_empty(), "{text:?}: {:?}", flagged(&report));
    }

    #[test]
    fn a_copied_sentence_is_consistent(article in article(), pick in any::<prop::sample::Index>()) {
        let report = judge(&text(&article), &pick.get(&article).sentence());
        prop_assert!(flagged(&report).is_empty(), "{:?}", flagged(&report));
        prop_assert!(report.count(Verdict::Supported) >= 2);
    }

    #[test]
    fn a_further_source_takes_no_support_away(article in article(), other in article(), pick in any::<prop::sample::Index>()) {
        let summary = pick.get(&article).sentence();
        let alone = Case::new(&*summary).with_source("1", text(&article));
        let both = alone.clone().with_source("2", text(&other));
        let (alone, both) = (check(&alone), check(&both));
        for (before, after) in alone.findings.iter().zip(&both.findings) {
            if before.verdict() == Verdict::Supported {
                prop_assert_ne!(after.verdict(), Verdict::Unsupported);
            }
        }
    }

    #[test]
    fn a_source_of_another_day_takes_no_support_away(article in article(), other in article(), pick in any::<prop::sample::Index>()) {
        let mut case = Case::new(pick.get(&article).sentence()).with_source("1", text(&article)).with_source("2", text(&other));
        case.sources[0].published = Some(jiff::civil::date(2024, 1, 3));
        case.sources[1].published = Some(jiff::civil::date(2024, 6, 5));
        prop_assert!(flagged(&check(&case)).is_empty());
    }

    #[test]
    fn the_same_case_gives_the_same_bytes(article in article(), summary in any_text()) {
        let case = Case::new(summary).with_source("1", text(&article));
        prop_assert_eq!(render::json_line(&case, &check(&case)), render::json_line(&case, &check(&case)));
    }
}
