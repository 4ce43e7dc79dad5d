//! Examples of attributions: "{source}" and "[content]" are marked in each text, the cue is given beside it.

use crate::lexicon::cue::Stance;
use crate::mention::{Reading, SpeakerKind};

/// Takes the marks out of a text: the text, the source and the content ("" for none).
fn unmark(marked: &str) -> (String, String, String) {
    let between = |open: char, close: char| match (marked.find(open), marked.rfind(close)) {
        (Some(start), Some(end)) => marked[start + open.len_utf8()..end].replace(['{', '}', '⟨', '⟩'], ""),
        _ => String::new(),
    };
    (marked.replace(['{', '}', '⟨', '⟩'], ""), between('{', '}'), between('⟨', '⟩'))
}

/// Checks that a text with its source in braces and its content in angle brackets is understood so, by the given cue.
#[track_caller]
fn check(marked: &str, cue: &str) {
    let (text, source, content) = unmark(marked);
    let reading = Reading::new(&text, None);
    let found: Vec<_> = reading
        .attributions
        .iter()
        .map(|a| (a.speaker.as_ref().map_or("", |s| s.span.slice(&text)), a.cue.slice(&text), a.content.slice(&text)))
        .collect();
    let expected = (source.as_str(), cue, content.as_str());
    assert!(found.contains(&expected), "{}", carets(&reading, &text, expected));
}

/// The text with carets under what was found, for a failure message.
fn carets(reading: &Reading<'_>, text: &str, expected: (&str, &str, &str)) -> String {
    let mut shown = format!("expected {expected:?} in\n{text}\n");
    for attribution in &reading.attributions {
        let mut line = vec![' '; text.len()];
        let speaker = attribution.speaker.as_ref().map(|s| s.span).unwrap_or_default();
        for (span, mark) in [(attribution.content, '.'), (attribution.cue, '^'), (speaker, 's')] {
            line.get_mut(span.start as usize..span.end as usize).into_iter().flatten().for_each(|c| *c = mark);
        }
        shown.extend(line);
        shown.push('\n');
    }
    shown
}

#[track_caller]
fn check_none(text: &str) {
    let reading = Reading::new(text, None);
    assert!(reading.attributions.is_empty(), "{}", carets(&reading, text, ("", "", "")));
}

#[test]
fn source_cue_content() {
    check("{Wang} announced ⟨that the road would open in May⟩.", "announced");
    check("{The minister} said ⟨the road would open⟩.", "said");
    check("{Rosa Diaz}, a lawyer in Lima, said ⟨she would appeal⟩.", "said");
    check("{Lee}, who runs the clinic, said ⟨it was full⟩.", "said");
    check("{Officials} who met the press said ⟨the bridge was safe⟩.", "said");
    check("{Lee} on Monday said ⟨the talks were over⟩.", "said");
    check("{The minister} claims ⟨that the road is safe⟩.", "claims");
    check("Some say little, but {officials} fear ⟨the worst is yet to come⟩.", "fear");
    check("In Paris, {the mayor} said ⟨that the river was clean⟩.", "said");
    check("In 2012 {Acme} stated ⟨that the list was long⟩.", "stated");
    check("{Washington University} say ⟨they used ramps⟩.", "say");
    check("{Lee} agrees ⟨with the coach⟩.", "agrees");
    check("{City police} told Acme.com ⟨that the fire was out⟩.", "told");
    check("{Lee} declined ⟨to comment⟩.", "declined");
    check("{Lee} did not say ⟨whether the road would open⟩.", "did not say");
    check("{The firm} would not ⟨comment on the fire⟩.", "would not");
    check("{The firm} did not immediately ⟨respond to a request for comment⟩.", "did not immediately");
    check("all in lower case: {the mayor} said ⟨the river was clean⟩.", "said");
}

#[test]
fn clauses_without_that() {
    check("{Lee} warned ⟨the dam was unsafe⟩.", "warned");
    check("{The firm} maintained ⟨its trucks had stopped⟩.", "maintained");
    check_none("Lee warned the council.");
    check_none("She added the salt.");
    check_none("Claims the firm has paid rose.");
}

#[test]
fn calling_a_thing_something() {
    check("{The opposition} called ⟨the plan reckless⟩.", "called");
    check("{Ann Lee} called ⟨the tax a disaster for shops⟩.", "called");
    check_none("Lee called the police.");
    check_none("Lee called the clinic a second time.");
    check_none("She called him a day later.");
}

#[test]
fn an_apposition_never_turns_the_order() {
    check("The mayor, {Ann Lee}, said ⟨the dam held⟩.", "said");
    check("{Ann Lee}, a lawyer, said ⟨clients left⟩.", "said");
    check("{Ann Lee}, 43, said ⟨the road closed⟩.", "said");
    check("{Ann Lee}, who runs the port, said ⟨ships left⟩.", "said");
    check("{Professor Ann Lee}, of Ely University, said ⟨patients felt better⟩.", "said");
    check("{Ann Lee}, the mayor, said ⟨Tom Hill, her deputy, had resigned⟩.", "said");
    check("⟨Three people, all of them children, were hurt⟩, said {Ann Lee}.", "said");
    check("⟨The storm cut power, closed roads and hit trains⟩, said {officials}.", "said");
    check("⟨The dam held⟩, the mayor, {Ann Lee}, said.", "said");
}

#[test]
fn content_before_its_source() {
    check("⟨The road will open in May⟩, {Wang} said.", "said");
    check("⟨The road will open in May⟩, {state-run Global Times} reported on Monday.", "reported");
    check("⟨“We will win,”⟩ said {Wang}, a minister of state.", "said");
    check("⟨“It is over.”⟩ {Smith} said.", "said");
    check("⟨\"It is over,”⟩ {Smith} said.", "said");
    check("⟨\"Why now?\"⟩ {Smith} asked.", "asked");
    check("⟨“It is over,”⟩ {Diaz}, 58, told the paper in an interview.", "told");
    check("⟨Taxes will fall next year⟩, says {Prime Minister Ann Lee}.", "says");
}

#[test]
fn split_and_carried_on() {
    let text = "“We won,” Lee said, “and we are glad.” “Now we rest.”";
    let reading = Reading::new(text, None);
    let said = &reading.attributions[0];
    let rest: Vec<_> = said.rest.iter().map(|part| part.span.slice(text)).collect();
    assert_eq!(said.content.slice(text), "“We won,”");
    assert_eq!(rest, ["“and we are glad.”", "“Now we rest.”"]);
    check_broken_off("The dam, Ann Lee said, will hold.", "The dam", "will hold");
}

#[track_caller]
fn check_broken_off(text: &str, first: &str, second: &str) {
    let reading = Reading::new(text, None);
    let said = &reading.attributions[0];
    let rest: Vec<_> = said.rest.iter().map(|part| part.span.slice(text)).collect();
    assert_eq!((said.content.slice(text), rest), (first, vec![second]));
}

#[test]
fn layers_lie_in_each_other() {
    let text = "Wang announced that the road would open, the Global Times reported.";
    check("{Wang} announced ⟨that the road would open⟩, the Global Times reported.", "announced");
    check("⟨Wang announced that the road would open⟩, {the Global Times} reported.", "reported");
    assert_eq!(Reading::new(text, None).attributions.len(), 2);
}

#[test]
fn statements_end_where_the_next_begins() {
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
    check("According to {the Global Times}, ⟨the plan is new⟩.", "According to");
    check("⟨The plan is new⟩, according to {a Pew report}.", "according to");
    check("According to {Acme campaign manager Rosa Diaz}, ⟨it was true⟩.", "According to");
}

#[test]
fn presenting_and_judging() {
    check("{China} announces ⟨plans to train officers⟩.", "announces");
    check("{A paper on trade} outlined ⟨a plan for ports⟩.", "outlined");
    check("{Baker} denied ⟨taking the money⟩.", "denied");
    check("{Diaz} accused ⟨the firm of fraud⟩.", "accused");
    check("{Lee} urged them ⟨to sell⟩.", "urged");
}

#[test]
fn nobody_in_particular() {
    check("{Critics} argue ⟨that the plan is weak⟩.", "argue");
    check("The port {is seen as} ⟨a gift⟩.", "is seen as");
    check("{There are also worries} ⟨about the cost⟩.", "There are also worries");
    check("⟨It has⟩ raised concerns among {some international observers}.", "raised concerns");
    check("⟨Lenders must address⟩ {international skepticism}.", "international skepticism");
}

#[test]
fn labels() {
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
        ("Mendes said it rained.", SpeakerKind::Name),
    ] {
        let reading = Reading::new(text, None);
        assert_eq!(reading.attributions[0].speaker.as_ref().map(|s| s.kind), Some(kind), "{text}");
    }
}

#[test]
fn speakers_are_known_by_their_other_words() {
    for (text, known) in [
        ("Rosa Diaz, a lawyer in Lima, spoke. Diaz said she would appeal.", "a lawyer"),
        ("Ali Khan met Wang. Khan said it went well. Trade grew, he said.", "Ali Khan"),
        ("The World Health Organization (WHO) met. The WHO said cases fell.", "The World Health Organization"),
        ("A relief group, the Red Lantern, said it rained.", "the Red Lantern"),
        ("Mendes spoke. He said it rained. Mendes said it snowed. He said it was cold.", "Mendes"),
        ("Trade minister Ann Lee spoke. The minister said ports would open.", "Trade minister Ann Lee"),
    ] {
        let reading = Reading::new(text, None);
        let speaker = reading.attributions.last().and_then(|a| a.speaker.as_ref()).expect(text);
        let found: Vec<_> = speaker.known_as.iter().map(|known| known.span.slice(text)).collect();
        assert!(found.iter().any(|words| words.contains(known)), "{text}: {found:?}");
    }
}

#[track_caller]
fn check_means(text: &str, name: Option<&str>) {
    let reading = Reading::new(text, None);
    let speaker = reading.attributions.last().and_then(|a| a.speaker.as_ref()).expect("a speaker");
    let means = speaker.antecedent.map(|span| span.slice(text));
    assert_eq!(means, name, "{text}");
}

#[test]
fn a_pronoun_means_the_only_person_of_its_sex() {
    check_means("The board named Ann Lee harbour master. She said the wall held.", Some("Ann Lee"));
    check_means("Tom Hill met Ann Lee. She said the wall held.", Some("Ann Lee"));
    check_means("Ann Lee left. Tom Hill stayed. She said the wall held.", Some("Ann Lee"));
    check_means("Ann Lee runs it. It is old. It leaks. It costs a lot. She said the wall held.", Some("Ann Lee"));
    check_means("The board chose Ann Lee and Rosa Diaz. She said the wall held.", None);
    check_means("The board chose Ann Lee. He said the wall held.", None);
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
        "Needless to say, it rained.",
        "They set out sources of energy.",
        "The report was long.",
        "All told, nine ships sank.",
        "The plan to say nothing failed.",
        "Insurance claims rose sharply.",
        "He found the keys.",
        "The body was found by police.",
        "Officers met the state department.",
        "One man accused of theft fled.",
        "The plan announced on Monday will cut costs.",
        "She won the Most Promising prize.",
        "The couple welcomed two girls.",
        "The team left after claiming a narrow victory.",
        "The journal Case Reports printed it.",
        "They sent a more detailed response.",
        "Profits rose, indicating that demand was strong.",
        "Leaflets saying it was over lay in the street.",
    ] {
        check_none(text);
    }
}

/// Checks the quotes of a text, with their marks, in the order in which they open.
#[track_caller]
fn check_quotes(text: &str, quotes: &[&str]) {
    let reading = Reading::new(text, None);
    let found: Vec<_> = reading.quotes.iter().map(|quote| quote.span.slice(text)).collect();
    assert_eq!(found, quotes, "in {text}");
}

#[test]
fn quotes_of_every_mark() {
    check_quotes("He said \"no way\" and “never again” and «jamais».", &["\"no way\"", "“never again”", "«jamais»"]);
    check_quotes("She called it 'a mess' and ‘a shame’.", &["'a mess'", "‘a shame’"]);
    check_quotes("Lee cited ''the plan'' twice.", &["''the plan''"]);
    check_quotes("“We heard ‘run now’ and ran.”", &["“We heard ‘run now’ and ran.”", "‘run now’"]);
}

#[test]
fn quotes_over_paragraphs() {
    check_quotes(
        "“It rained. We left.\n\n“Then it cleared,” Lee said.",
        &["“It rained. We left.\n\n“Then it cleared,”"],
    );
    check_quotes("\"It rained.\n\n\"It cleared,\" Lee said.", &["\"It rained.\n\n\"It cleared,\""]);
    check_quotes("He said “it rained.\n\nThen they left.", &["“it rained."]);
}

#[test]
fn apostrophes_and_inches_are_no_quotes() {
    check_quotes("The officers' pay and the firms' profits rose in the '90s.", &[]);
    check_quotes("O’Brien didn’t say it’s the boys’ turn.", &[]);
    check_quotes("A 5\" pipe and a 6\" pipe.", &[]);
}

/// Checks that no words for the last speaker of a text hold a stretch: somebody else's name, or a headline.
#[track_caller]
fn check_not_known_as(text: &str, stray: &str) {
    let reading = Reading::new(text, None);
    let speaker = reading.attributions.last().and_then(|a| a.speaker.as_ref()).expect(text);
    let found: Vec<_> = speaker.known_as.iter().map(|known| known.span.slice(text)).collect();
    assert!(found.iter().all(|words| !words.contains(stray)), "{text}: {found:?}");
}

#[test]
fn speakers_are_not_known_by_what_stands_beside() {
    check_not_known_as("Rosa Diaz and Ali Khan met. Khan said it went well.", "Diaz");
    check_not_known_as("A Sign Of Strength\nAli Khan met them. Khan said it went well.", "Strength");
    check_not_known_as("Rosa Diaz's lawyer Ali Khan spoke. Khan said it went well.", "Diaz");
}
