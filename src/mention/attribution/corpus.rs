//! Examples of attributions: "{source}" and "⟨content⟩" are marked in each text, the cue is given beside it.

use crate::lexicon::cue::Stance;
use crate::mention::{Attribution, Reading, SpeakerKind};

/// Takes the marks out of a text: the text, the source and the content.
fn unmark(marked: &str) -> (String, String, String) {
    let plain = |part: &str| part.replace(['{', '}', '⟨', '⟩'], "");
    let between = |open: char, close: char| {
        marked.split_once(open).and_then(|(_, rest)| rest.rsplit_once(close)).map(|(part, _)| plain(part))
    };
    (plain(marked), between('{', '}').unwrap_or_default(), between('⟨', '⟩').unwrap_or_default())
}

/// Checks that a text with its source in braces and its content in angle brackets is understood so, by the given cue.
#[track_caller]
fn check(marked: &str, cue: &str) {
    let (text, source, content) = unmark(marked);
    let told = |a: &Attribution| {
        let source = a.speaker.as_ref().map_or("", |speaker| speaker.span.slice(&text));
        [source, a.cue.slice(&text), a.content.slice(&text)].map(str::to_owned)
    };
    let found: Vec<_> = Reading::new(&text, None).attributions.iter().map(told).collect();
    assert!(found.contains(&[source, cue.to_owned(), content]), "{found:#?} in {text}");
}

#[track_caller]
fn check_none(text: &str) {
    let found = Reading::new(text, None).attributions;
    assert!(found.is_empty(), "{found:#?} in {text}");
}

/// The words by which the last speaker of a text is known, and whom they mean.
#[track_caller]
fn known(text: &str) -> (Vec<&str>, Option<&str>) {
    let reading = Reading::new(text, None);
    let speaker = reading.attributions.last().and_then(|a| a.speaker.as_ref()).expect(text);
    let words = speaker.known_as.iter().map(|known| known.span.slice(text)).collect();
    (words, speaker.antecedent.map(|span| span.slice(text)))
}

#[test]
fn source_cue_content() {
    check("{Wang} announced ⟨that the road would open in May⟩.", "announced");
    check("{Rosa Diaz}, a lawyer in Lima, said ⟨she would appeal⟩.", "said");
    check("{Miguel Lee, 78}, a baker who came from a small town said ⟨it was their story⟩.", "said");
    check("{Lee}, who runs the clinic, said ⟨it was full⟩.", "said");
    check("{Officials} who met the press said ⟨the bridge was safe⟩.", "said");
    check("{Lee} on Monday said ⟨the talks were over⟩.", "said");
    check("Some say little, but {officials} fear ⟨the worst is yet to come⟩.", "fear");
    check("In Paris, {the mayor} said ⟨that the river was clean⟩.", "said");
    check("In 2012 {Acme} stated ⟨that the list was long⟩.", "stated");
    check("{Washington University} say ⟨they used ramps⟩.", "say");
    check("{Lee} agrees ⟨with the coach⟩.", "agrees");
    check("{City police} told Acme.com ⟨that the fire was out⟩.", "told");
    check("{Lee} declined ⟨to comment⟩.", "declined");
    check("{Lee} did not say ⟨whether the road would open⟩.", "did not say");
    check("{The firm} did not immediately ⟨respond to a request for comment⟩.", "did not immediately");
    check("all in lower case: {the mayor} said ⟨the river was clean⟩.", "said");
}

#[test]
fn clauses_without_that() {
    check("{The firm} maintained ⟨its trucks had stopped⟩.", "maintained");
    check_none("Lee warned the council.");
    check_none("She added the salt.");
    check_none("The pact would add “another voice” to the calls.");
    check_none("Claims the firm has paid rose.");
}

#[test]
fn presenting_judging_and_calling_a_thing_something() {
    check("{China} announces ⟨plans to train officers⟩.", "announces");
    check("{Baker} denied ⟨taking the money⟩.", "denied");
    check("{Diaz} accused ⟨the firm of fraud⟩.", "accused");
    check("{Lee} urged them ⟨to sell⟩.", "urged");
    check("{The opposition} called ⟨the plan reckless⟩.", "called");
    check("{Ann Lee} called ⟨the tax a disaster for shops⟩.", "called");
    check_none("Lee called the clinic a second time.");
}

#[test]
fn an_apposition_never_turns_the_order() {
    check("The mayor, {Ann Lee}, said ⟨the dam held⟩.", "said");
    check("{Ann Lee}, 43, said ⟨the road closed⟩.", "said");
    check("{Professor Ann Lee}, of Ely University, said ⟨patients felt better⟩.", "said");
    check("{Ann Lee}, the mayor, said ⟨Tom Hill, her deputy, had resigned⟩.", "said");
    check("⟨Three people, all of them children, were hurt⟩, said {Ann Lee}.", "said");
    check("⟨The storm cut power, closed roads and hit trains⟩, said {officials}.", "said");
    check("⟨The dam held⟩, the mayor, {Ann Lee}, said.", "said");
}

#[test]
fn content_before_its_source() {
    check("⟨The road will open in May⟩, {state-run Global Times} reported on Monday.", "reported");
    check("⟨“We will win,”⟩ said {Wang}, a minister of state.", "said");
    check("⟨\"It is over,”⟩ {Smith} said.", "said");
    check("⟨\"Why now?\"⟩ {Smith} asked.", "asked");
    check("⟨“It is over,”⟩ {Diaz}, 58, told the paper in an interview.", "told");
    check("⟨Taxes will fall next year⟩, says {Prime Minister Ann Lee}.", "says");
}

#[test]
fn split_and_carried_on() {
    for (text, parts) in [
        (
            "“We won,” Lee said, “and we are glad.” “Now we rest.”",
            &["“We won,”", "“and we are glad.”", "“Now we rest.”"][..],
        ),
        ("The dam, Ann Lee said, will hold.", &["The dam", "will hold"]),
    ] {
        let reading = Reading::new(text, None);
        let said = &reading.attributions[0];
        let rest = said.rest.iter().map(|part| part.span);
        let found: Vec<_> = std::iter::once(said.content).chain(rest).map(|span| span.slice(text)).collect();
        assert_eq!(found, parts);
    }
}

#[test]
fn statements_end_where_the_next_begins_or_lie_in_each_other() {
    check("{Wang} announced ⟨that the road would open⟩, the Global Times reported.", "announced");
    check("⟨Wang announced that the road would open⟩, {the Global Times} reported.", "reported");
    check("{Lee} said ⟨prices rose⟩, but Diaz said they fell.", "said");
    check("{Lee} said ⟨prices rose⟩, adding that wages fell.", "said");
    check("{Lee} said prices rose, adding ⟨that wages fell⟩.", "adding");
    check("{Lee} put up Tom Hill and Ann Berg, saying ⟨they were ready⟩.", "saying");
    check("{Lee} left early and said ⟨the talks had failed⟩.", "said");
}

#[test]
fn passives_and_according_to() {
    check("⟨This plan⟩, announced by {the Ministry of Public Security}, is new.", "announced by");
    check("⟨The deal⟩ was confirmed by {Acme} last week.", "confirmed by");
    check("⟨The toll was branded a “sad joke”⟩ by {the Herald}.", "branded");
    check_none("It opened as promised by the end of May.");
    check("According to {the Global Times}, ⟨the plan is new⟩.", "According to");
    check("⟨The plan is new⟩, according to {a Pew report}.", "according to");
}

#[test]
fn nobody_in_particular_and_labels() {
    check("The port {is seen as} ⟨a gift⟩.", "is seen as");
    check("{There are also worries} ⟨about the cost⟩.", "There are also worries");
    check("⟨It has⟩ raised concerns among {some international observers}.", "raised concerns");
    check("⟨Lenders must address⟩ {international skepticism}.", "international skepticism");
    check("Anna: hello\nBen: hi\n{Anna}: ⟨are you in?⟩", ":");
    check("{Lee}: ⟨“We will win.”⟩", ":");
}

#[test]
fn kinds_of_speaker() {
    for (text, kind) in [
        ("Wang said it rained.", SpeakerKind::Name),
        ("He said it rained.", SpeakerKind::Pronoun),
        ("The minister said it rained.", SpeakerKind::Description),
        ("Some observers said it rained.", SpeakerKind::Group),
        ("Shopkeepers said it rained.", SpeakerKind::Group),
    ] {
        let reading = Reading::new(text, None);
        assert_eq!(reading.attributions[0].speaker.as_ref().map(|s| s.kind), Some(kind), "{text}");
    }
}

#[test]
fn speakers_are_known_by_their_other_words_and_not_by_what_stands_beside() {
    for (text, own, stray) in [
        ("Rosa Diaz, a lawyer in Lima, spoke. Diaz said she would appeal.", "a lawyer", ""),
        ("Ali Khan met Wang. Khan said it went well. Trade grew, he said.", "Ali Khan", "Wang"),
        ("The World Health Organization (WHO) met. The WHO said cases fell.", "The World Health Organization", ""),
        ("A relief group, the Red Lantern, said it rained.", "the Red Lantern", ""),
        ("Trade minister Ann Lee spoke. The minister said ports would open.", "Trade minister Ann Lee", ""),
        ("Rosa Diaz and Ali Khan met. Khan said it went well.", "Ali Khan", "Diaz"),
        ("A Sign Of Strength\nAli Khan met them. Khan said it went well.", "Ali Khan", "Strength"),
        ("Rosa Diaz's lawyer Ali Khan spoke. Khan said it went well.", "Ali Khan", "Diaz"),
    ] {
        let (words, _) = known(text);
        assert!(words.iter().any(|words| words.contains(own)), "{text}: {words:?}");
        assert!(stray.is_empty() || !words.iter().any(|words| words.contains(stray)), "{text}: {words:?}");
    }
}

#[test]
fn a_pronoun_means_the_only_person_of_its_sex() {
    for (text, name) in [
        ("Tom Hill met Ann Lee. She said the wall held.", Some("Ann Lee")),
        ("Ann Lee left. Tom Hill stayed. She said the wall held.", Some("Ann Lee")),
        ("Ann Lee runs it. It is old. It leaks. It costs a lot. She said the wall held.", Some("Ann Lee")),
        ("The board chose Ann Lee and Rosa Diaz. She said the wall held.", None),
        ("The board chose Ann Lee. He said the wall held.", None),
    ] {
        assert_eq!(known(text).1, name, "{text}");
    }
}

#[test]
fn stances() {
    for (text, stance) in [
        ("Lee denied that he lied.", Stance::Denied),
        ("Lee warned that prices may rise.", Stance::Warned),
        ("Lee refused to pay.", Stance::Refused),
        ("Lee confirmed the deal.", Stance::Confirmed),
    ] {
        assert_eq!(Reading::new(text, None).attributions[0].stance, stance, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_cue() {
    for text in [
        "That said, the team played well.",
        "They set out sources of energy.",
        "The report was long.",
        "All told, nine ships sank.",
        "The plan to say nothing failed.",
        "Insurance claims rose sharply.",
        "He found the keys.",
        "Officers met the state department.",
        "One man accused of theft fled.",
        "The plan announced on Monday will cut costs.",
        "She won the Most Promising prize.",
        "The team left after claiming a narrow victory.",
        "They sent a more detailed response.",
        "Profits rose, indicating that demand was strong.",
        "Leaflets saying it was over lay in the street.",
    ] {
        check_none(text);
    }
}

#[test]
fn quotes_of_every_mark_over_paragraphs_too() {
    for (text, quotes) in [
        ("He said \"no way\" and “never again” and «jamais».", &["\"no way\"", "“never again”", "«jamais»"][..]),
        ("She called it 'a mess' and ‘a shame’ and ''a plan''.", &["'a mess'", "‘a shame’", "''a plan''"]),
        ("“We heard ‘run now’ and ran.”", &["“We heard ‘run now’ and ran.”", "‘run now’"]),
        ("“It rained.\n\n“Then it cleared,” Lee said.", &["“It rained.\n\n“Then it cleared,”"]),
        ("\"It rained.\n\n\"It cleared,\" Lee said.", &["\"It rained.\n\n\"It cleared,\""]),
        ("He said “it rained.\n\nThen they left.", &["“it rained."]),
        ("The officers' pay and the firms' profits rose in the '90s.", &[]),
        ("O’Brien didn’t say it’s the boys’ turn.", &[]),
        ("A 5\" pipe and a 6\" pipe.", &[]),
    ] {
        let reading = Reading::new(text, None);
        let found: Vec<_> = reading.quotes.iter().map(|quote| quote.span.slice(text)).collect();
        assert_eq!(found, quotes, "in {text}");
    }
}
