//! Laws of attributions: a statement is judged by who made it, under whatever name, and a quotation by its very words.

use factsnap::{Case, Report, Verdict, check};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{config, flagged, judge};

/// Surnames that are no other word.
const NAMES: [&str; 6] = ["Aldous", "Brandl", "Hartog", "Mendes", "Okafor", "Petrov"];

/// What somebody may say: no two share a content word.
const STATEMENTS: [&str; 6] = [
    "the northern bridge would need new steel cables",
    "olive farmers had lost half their harvest to frost",
    "passengers should expect longer queues at every airport",
    "the museum kept forged paintings in its cellar",
    "wolves were returning to the valley after decades",
    "the company owed its suppliers several unpaid invoices",
];

const CUES: [&str; 3] = ["said", "warned", "insisted"];

/// Who said what.
#[derive(Clone, Debug)]
struct Said {
    speaker: &'static str,
    cue: &'static str,
    statement: &'static str,
}

impl Said {
    fn sentence(&self) -> String {
        self.by(self.speaker)
    }

    fn by(&self, speaker: &str) -> String {
        format!("{speaker} {} that {}.", self.cue, self.statement)
    }

    fn quoted(&self, words: &str) -> String {
        format!("\"{words},\" {} said.", self.speaker)
    }

    /// The statement as a quotation opens: with a capital.
    fn words(&self) -> String {
        let mut letters = self.statement.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// Two to four people who each say one thing.
fn interview() -> impl Strategy<Value = Vec<Said>> {
    let cues = prop::collection::vec(select(&CUES[..]), 4);
    let people = (2_usize..5)
        .prop_flat_map(|n| (subsequence(NAMES.to_vec(), n), subsequence(STATEMENTS.to_vec(), n).prop_shuffle()));
    (people, cues).prop_map(|((names, statements), cues)| {
        let said = names.into_iter().zip(statements).zip(cues);
        said.map(|((speaker, statement), cue)| Said { speaker, cue, statement }).collect()
    })
}

fn text(interview: &[Said]) -> String {
    interview.iter().map(Said::sentence).collect::<Vec<_>>().join(" ")
}

fn verdicts(report: &Report) -> Vec<(Verdict, &'static str)> {
    report.findings.iter().map(|finding| (finding.verdict(), finding.code.id)).collect()
}

/// The verdicts on who said what, in the order of the summary.
fn spoken(report: &Report) -> Vec<Verdict> {
    let attributions = report.findings.iter().filter(|finding| finding.code.checker == "attribution");
    attributions.map(factsnap::Finding::verdict).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn two_speakers_exchanged_are_both_flagged(interview in interview()) {
        let (first, second) = (&interview[0], &interview[1]);
        let summary = format!("{} {}", first.by(second.speaker), second.by(first.speaker));
        let report = judge(&text(&interview), &summary);
        prop_assert_eq!(flagged(&report).len(), 2, "{:?}", flagged(&report));
    }

    #[test]
    fn a_person_renamed_everywhere_keeps_every_verdict(interview in interview(), swapped: bool, name in select(vec!["Lindqvist", "Varga", "Zorn"])) {
        let (first, second) = (&interview[0], &interview[1]);
        let summary = if swapped { first.by(second.speaker) } else { first.sentence() };
        let rename = |text: &str| text.replace(first.speaker, name);
        let before = judge(&text(&interview), &summary);
        let after = judge(&rename(&text(&interview)), &rename(&summary));
        prop_assert_eq!(verdicts(&before), verdicts(&after));
    }

    #[ignore = "gap: a pronoun is no name yet, so that it is undetermined where a name contradicts"]
    #[test]
    fn a_pronoun_for_the_only_one_it_can_mean_keeps_the_verdict(interview in interview(), swapped: bool, pronoun in select(vec!["He", "She"])) {
        let (first, second) = (&interview[0], &interview[1]);
        let told = if swapped { first } else { second };
        let named = format!("{} {}", second.sentence(), told.by(second.speaker));
        let pronominal = format!("{} {}", second.sentence(), told.by(pronoun));
        let source = text(&interview);
        prop_assert_eq!(verdicts(&judge(&source, &named)), verdicts(&judge(&source, &pronominal)));
    }

    #[test]
    fn a_word_taken_out_of_a_quotation_is_flagged(interview in interview(), pick in any::<prop::sample::Index>()) {
        let said = &interview[0];
        let words: Vec<String> = said.words().split(' ').map(str::to_owned).collect();
        // The first and the last may be left out: a quotation may begin and end where it likes.
        let dropped = 1 + pick.index(words.len() - 2);
        let shortened: Vec<&str> = words.iter().enumerate().filter(|(i, _)| *i != dropped).map(|(_, word)| word.as_str()).collect();
        let source = format!("{} {}", said.quoted(&said.words()), text(&interview[1..]));
        prop_assert!(flagged(&judge(&source, &said.quoted(&said.words()))).is_empty());
        let report = judge(&source, &said.quoted(&shortened.join(" ")));
        prop_assert!(!flagged(&report).is_empty(), "{shortened:?} went unnoticed");
    }

    #[test]
    fn the_order_of_the_sources_changes_no_verdict(interview in interview(), pick in any::<prop::sample::Index>(), swapped: bool) {
        let told = pick.get(&interview);
        let summary = if swapped { told.by(interview[0].speaker) } else { told.sentence() };
        let in_order = |said: Vec<&Said>| {
            let sources = said.iter().fold(Case::new(&*summary), |case, said| case.with_source(said.speaker, said.sentence()));
            verdicts(&check(&sources))
        };
        prop_assert_eq!(in_order(interview.iter().collect()), in_order(interview.iter().rev().collect()));
    }

    #[test]
    fn a_description_between_commas_changes_no_verdict(interview in interview(), swapped: bool, described in select(vec!["a lawyer", "43", "the head of the union", "who runs the port"])) {
        let (first, second) = (&interview[0], &interview[1]);
        let summary = if swapped { first.by(second.speaker) } else { first.sentence() };
        // Without "that", so that nothing but the grammar tells the statement from the speaker.
        let plain: Vec<String> = interview.iter().map(|said| format!("{} {} {}.", said.speaker, said.cue, said.statement)).collect();
        let with: Vec<String> = interview.iter().map(|said| format!("{}, {described}, {} {}.", said.speaker, said.cue, said.statement)).collect();
        let codes = |source: &[String]| -> Vec<&'static str> {
            let report = judge(&source.join(" "), &summary);
            report.findings.iter().filter(|finding| finding.code.checker == "attribution").map(|finding| finding.code.id).collect()
        };
        prop_assert_eq!(codes(&plain), codes(&with));
    }

    #[test]
    fn who_denies_a_thing_does_not_say_it(interview in interview()) {
        let said = &interview[0];
        let source = format!("{} denied that {}. {}", said.speaker, said.statement, text(&interview[1..]));
        let told = format!("{} said that {}.", said.speaker, said.statement);
        prop_assert_eq!(flagged(&judge(&source, &told)).len(), 1);
    }

    #[test]
    fn the_speaker_may_stand_first_or_last(interview in interview(), swapped: bool) {
        let (first, second) = (&interview[0], &interview[1]);
        let speaker = if swapped { second.speaker } else { first.speaker };
        let summary = first.by(speaker);
        let expected = spoken(&judge(&text(&interview), &summary));
        let last = |said: &Said, speaker: &str| [
            format!("{}, {speaker} {}.", said.words(), said.cue),
            format!("{}, according to {speaker}.", said.words()),
            format!("According to {speaker}, {}.", said.statement),
        ];
        for told in last(first, speaker) {
            prop_assert_eq!(&expected, &spoken(&judge(&text(&interview), &told)), "{}", told);
        }
        for told in last(first, first.speaker) {
            let source = format!("{told} {}", text(&interview[1..]));
            prop_assert_eq!(&expected, &spoken(&judge(&source, &summary)), "{}", source);
        }
    }

    #[test]
    fn another_cue_of_the_same_kind_keeps_the_verdict(interview in interview(), swapped: bool, cue in select(vec!["said", "stated", "added", "told reporters", "explained", "has said"])) {
        let (first, second) = (&interview[0], &interview[1]);
        let speaker = if swapped { second.speaker } else { first.speaker };
        let source = text(&interview);
        let told = Said { cue, ..first.clone() }.by(speaker);
        prop_assert_eq!(verdicts(&judge(&source, &first.by(speaker))), verdicts(&judge(&source, &told)), "{}", told);
    }

    #[ignore = "gap: a surname that ends as a plural does is taken for several people"]
    #[test]
    fn a_title_may_stand_for_its_holder(interview in interview(), swapped: bool, title in select(vec!["the mayor", "the finance minister", "the head coach"])) {
        let (first, second) = (&interview[0], &interview[1]);
        let told = if swapped { second } else { first };
        let source = format!("{}, {title}, {} that {}. {}", first.speaker, first.cue, first.statement, text(&interview[1..]));
        let (named, titled) = (told.by(first.speaker), told.by(&title.replacen("the", "The", 1)));
        prop_assert_eq!(verdicts(&judge(&source, &named)), verdicts(&judge(&source, &titled)), "{}", titled);
    }

    #[test]
    fn speakers_exchanged_are_flagged_in_any_order_of_words(interview in interview(), way in 0_usize..3) {
        let (first, second) = (&interview[0], &interview[1]);
        let told = |said: &Said, speaker: &str| match way {
            0 => format!("{}, {speaker} {}.", said.words(), said.cue),
            1 => format!("{}, according to {speaker}.", said.words()),
            _ => format!("According to {speaker}, {}.", said.statement),
        };
        let summary = format!("{} {}", told(first, second.speaker), told(second, first.speaker));
        let report = judge(&text(&interview), &summary);
        prop_assert_eq!(flagged(&report).len(), 2, "{}: {:?}", summary, flagged(&report));
    }
}
