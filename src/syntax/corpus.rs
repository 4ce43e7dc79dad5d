//! Sentences as news words them, and what is read in them: the views that the layers above ask for, row by row.
//!
//! A row marks the words that it asks for in brackets. A row stands here because the model reads it right; what it does
//! not read yet is in `MODEL.md`.

use super::relation::Relation;
use super::tag::{Class, Form};
use super::{Sentence, Syntax};
use crate::text::Document;

/// Checks what is read at each bracketed word, in order.
#[track_caller]
fn check(marked: &str, expected: &[&str], view: fn(&Sentence<'_>, usize) -> String) {
    let text: String = marked.chars().filter(|c| !matches!(c, '⟦' | '⟧')).collect();
    let document = Document::new(&text);
    let syntax = Syntax::new(&document);
    let mut open = 0;
    let starts = marked.match_indices('⟦').map(|(at, mark)| {
        let start = at - open * mark.len() * 2;
        open += 1;
        start
    });
    let tokens: Vec<usize> =
        starts.map(|start| document.tokens().partition_point(|t| (t.span.start as usize) < start)).collect();
    let found: Vec<String> = tokens.iter().map(|&at| view(&syntax.sentence(&document, at), at)).collect();
    let carets: String = marked
        .chars()
        .scan(false, |inside, c| {
            *inside = if c == '⟦' { true } else { c != '⟧' && *inside };
            Some((c, *inside))
        })
        .filter(|(c, _)| !matches!(c, '⟦' | '⟧'))
        .map(|(_, inside)| if inside { '^' } else { ' ' })
        .collect();
    assert_eq!(found, expected, "\n{text}\n{carets}\n");
}

/// Class, form and base form.
fn word(sentence: &Sentence<'_>, at: usize) -> String {
    format!("{:?} {:?} {}", sentence.class(at), sentence.form(at), sentence.lemma(at))
}

/// What a number counts, or what it is taken from.
fn counted(sentence: &Sentence<'_>, at: usize) -> String {
    let is_number = |at: usize| sentence.class(at) == Class::Numeral;
    let top = sentence.upwards(at).take_while(|&at| is_number(at)).last().unwrap_or(at);
    let noun = sentence.head(top).filter(|_| sentence.relation(top) == Relation::Number);
    let whole = || sentence.of_complement(top).map(|of| format!("of {}", sentence.lower(of)));
    noun.map(|noun| sentence.lower(noun).to_owned()).or_else(whole).unwrap_or_else(|| "elided".to_owned())
}

/// Every part that a noun phrase has.
fn phrase(sentence: &Sentence<'_>, at: usize) -> String {
    let Some(head) = sentence.phrase_head(at) else { return "none".to_owned() };
    let words =
        |places: &mut dyn Iterator<Item = usize>| places.map(|at| sentence.lower(at)).collect::<Vec<_>>().join(" ");
    let all = |relation| words(&mut sentence.dependents_by(head, relation));
    let before = |relation| words(&mut sentence.dependents_by(head, relation).filter(|&at| at < head));
    let parts = [
        ("the", all(Relation::Determiner)),
        ("number", all(Relation::Number)),
        ("more", before(Relation::Adjective)),
        ("more", before(Relation::Compound)),
        ("whose", all(Relation::Possessor)),
        ("of", words(&mut sentence.of_complement(head).into_iter())),
        ("called", all(Relation::Description)),
        ("and", all(Relation::Conjunct)),
        ("is", all(Relation::Apposition)),
        ("by", before(Relation::Case)),
    ];
    let parts = parts.into_iter().filter(|(_, part)| !part.is_empty()).map(|(name, part)| format!("; {name}: {part}"));
    format!("{}{}", words(&mut sentence.core(head)), parts.collect::<String>())
}

/// The extent of a noun phrase with all that says more of it.
fn extent(sentence: &Sentence<'_>, at: usize) -> String {
    let tokens = sentence.phrase_head(at).map(|head| sentence.extent(head)).unwrap_or_default();
    tokens.map(|at| sentence.lower(at)).collect::<Vec<_>>().join(" ")
}

/// The clause that a word is in: predicate, relation to the clause above, status, connective, subject, object, modal, passive,
/// negated.
fn clause(sentence: &Sentence<'_>, at: usize) -> String {
    let Some(predicate) = sentence.predicate_of(at) else { return "none".to_owned() };
    let is_object = |at: &usize| matches!(sentence.relation(*at), Relation::Object | Relation::IndirectObject);
    let object = sentence.dependents(predicate).find(is_object);
    let named = [
        ("by", sentence.connective(predicate)),
        ("subject", sentence.subject(predicate)),
        ("object", object),
        ("modal", sentence.helpers(predicate).find(|&at| sentence.form(at) == Form::Modal)),
    ];
    let named = named.into_iter().filter_map(|(name, part)| part.map(|at| format!("; {name}: {}", sentence.lower(at))));
    let held =
        [("; passive", sentence.is_passive(predicate)), ("; negated", sentence.is_negated(predicate))].into_iter();
    let held = held.filter(|(_, holds)| *holds).map(|(name, _)| name);
    let (lemma, relation) = (sentence.lemma(predicate), sentence.relation(predicate));
    let status = sentence.status(predicate);
    format!("{lemma} {relation:?} {status:?}{}{}", named.collect::<String>(), held.collect::<String>())
}

#[test]
fn words_have_the_class_and_form_of_their_sentence() {
    check(
        "Police ⟦report⟧ fewer thefts, but the ⟦report⟧ is disputed.",
        &["Verb Present report", "Noun Singular report"],
        word,
    );
    check(
        "Exports ⟦rose⟧ while the number of ⟦jobs⟧ ⟦fell⟧.",
        &["Verb Past rise", "Noun Plural job", "Verb Past fall"],
        word,
    );
    check(
        "The bridge was ⟦closed⟧ on Monday and has ⟦remained⟧ shut.",
        &["Verb PastParticiple close", "Verb PastParticiple remain"],
        word,
    );
    check("A ⟦poll⟧ ⟦found⟧ that sixty in a hundred agree.", &["Noun Singular poll", "Verb Past find"], word);
    check(
        "⟦May⟧ said the vote ⟦may⟧ be held in ⟦May⟧.",
        &["Name Singular may", "Auxiliary Modal may", "Name Singular may"],
        word,
    );
    check(
        "It was the ⟦largest⟧ fire in the city and ⟦worse⟧ than the last.",
        &["Adjective Superlative large", "Adjective Comparative bad"],
        word,
    );
    check(
        "She ⟦did⟧ ⟦not⟧ say ⟦whether⟧ the ⟦women⟧ had ⟦left⟧.",
        &[
            "Auxiliary Past do",
            "Particle Negation not",
            "Subordinator Plain whether",
            "Noun Plural woman",
            "Verb PastParticiple leave",
        ],
        word,
    );
    check(
        "The ⟦third⟧ trial ended and ⟦two⟧ men were ⟦freed⟧.",
        &["Adjective Ordinal third", "Numeral Plain two", "Verb PastParticiple free"],
        word,
    );
    check("Storm ⟦leaves⟧ thousands ⟦without⟧ power", &["Verb Present leave", "Adposition Plain without"], word);
    check(
        "Workers ⟦have⟧ the right ⟦to⟧ ⟦strike⟧ in the region.",
        &["Verb Present have", "Particle Infinitive to", "Verb Infinitive strike"],
        word,
    );
    check(
        "Its shares ⟦trade⟧ in London, where ⟦trade⟧ was slow.",
        &["Verb Present trade", "Noun Singular trade"],
        word,
    );
    check("He ⟦hopes⟧ that ⟦hopes⟧ of peace will grow.", &["Verb Present hope", "Noun Plural hope"], word);
    check("She is the ⟦first⟧ woman to ⟦lead⟧ the navy.", &["Adjective Ordinal first", "Verb Infinitive lead"], word);
    check("⟦Rep⟧. Ana Rivera ⟦backed⟧ the plan.", &["Name Singular rep", "Verb Past back"], word);
    check("The ⟦wounded⟧ soldiers ⟦were⟧ flown home.", &["Adjective Plain wounded", "Auxiliary Past be"], word);
    check("Rebels ⟦have⟧ ⟦taken⟧ the town of Kita.", &["Auxiliary Present have", "Verb PastParticiple take"], word);
}

#[test]
fn numbers_count_what_stands_beside_them_or_was_left_out() {
    check("They shared prizes of ⟦12,000⟧, 8,000 and ⟦5,000⟧ dollars.", &["dollars", "dollars"], counted);
    check("Six men and ⟦two⟧ women were rescued after ⟦14⟧ hours.", &["women", "hours"], counted);
    check("⟦Three⟧ of them died and ⟦10⟧ others were hurt.", &["of them", "others"], counted);
    check("Sales fell to ⟦310⟧ million euros, down from ⟦352⟧ million in May.", &["euros", "elided"], counted);
    check("The fine was cut to $⟦5⟧ million from $⟦8⟧ million.", &["$", "$"], counted);
    check("About ⟦3,000⟧ young people applied for ⟦200⟧ places.", &["people", "places"], counted);
    check("Profit rose ⟦12⟧ percent, against ⟦9⟧ percent last year.", &["percent", "percent"], counted);
    check("At least ⟦12⟧ people were hurt, ⟦four⟧ of them badly.", &["people", "of them"], counted);
    check("In 2020 the town had ⟦9,000⟧ residents; now it has fewer than ⟦7,000⟧.", &["residents", "elided"], counted);
    check("A lorry and ⟦six⟧ cars caught fire.", &["cars"], counted);
    check("The team won ⟦three⟧ gold medals and lost ⟦two⟧.", &["medals", "elided"], counted);
    check("More than half of the ⟦300⟧ homes stood empty.", &["homes"], counted);
    check("The firm employs ⟦1.2⟧ million workers in ⟦27⟧ countries.", &["workers", "countries"], counted);
    check("⟦Two⟧ of the suspects are brothers.", &["of suspects"], counted);
    check("A ⟦15⟧-year-old boy was killed.", &["year"], counted);
    check("The five-year plan costs ⟦30⟧ billion pounds.", &["pounds"], counted);
    check("The committee voted by ⟦seven⟧ votes to ⟦three⟧.", &["votes", "elided"], counted);
    check("The flat has ⟦two⟧ small bedrooms.", &["bedrooms"], counted);
    check("The army lost ⟦one⟧ of its ⟦18⟧ jets.", &["of jets", "jets"], counted);
    check("The price rose by ⟦50⟧ cents to $⟦4.20⟧ a litre.", &["cents", "$"], counted);
    check("Only ⟦one⟧ of the ⟦nine⟧ judges disagreed.", &["of judges", "judges"], counted);
    check("Some ⟦500⟧ workers at ⟦three⟧ plants will lose their jobs.", &["workers", "plants"], counted);
    check("The company bought ⟦60⟧ buses, half of them electric.", &["buses"], counted);
}

#[test]
fn noun_phrases_have_parts() {
    check("A ⟦lorry⟧ and six cars were damaged.", &["a lorry; the: a; and: cars"], phrase);
    check(
        "President ⟦Ana⟧ Costa met the two old ⟦men⟧ from Lima.",
        &["president ana costa; called: president", "the two old men; the: the; number: two; more: old"],
        phrase,
    );
    check(
        "The ⟦mayor⟧ of the city praised its fire ⟦service⟧.",
        &["the mayor; the: the; of: city", "its fire service; more: fire; whose: its"],
        phrase,
    );
    check(
        "The ⟦number⟧ of visitors fell in the first ⟦quarter⟧.",
        &["the number; the: the; of: visitors", "the first quarter; the: the; more: first; by: in"],
        phrase,
    );
    check("A ⟦third⟧ of the ⟦cars⟧ were sold.", &["a third; the: a; of: cars", "the cars; the: the; by: of"], phrase);
    check(
        "The ⟦president's⟧ wife opened the new ⟦school⟧.",
        &["the president; the: the", "the new school; the: the; more: new"],
        phrase,
    );
    check("No ⟦child⟧ was hurt in the ⟦fire⟧.", &["no child; the: no", "the fire; the: the; by: in"], phrase);
    check("The drug was tested on 1,500 ⟦patients⟧ in Japan.", &["1,500 patients; number: 1,500; by: on"], phrase);
    check(
        "Each ⟦household⟧ will get a ⟦payment⟧ of 300 pounds.",
        &["each household; the: each", "a payment; the: a; of: pounds"],
        phrase,
    );
    check(
        "⟦Officials⟧ in Lagos said ⟦they⟧ were looking for more ⟦bodies⟧.",
        &["officials", "they", "more bodies; more: more; by: for"],
        phrase,
    );
    check(
        "The company's new ⟦plant⟧ in Leeds will make 300 ⟦engines⟧ a day.",
        &["the company 's new plant; more: new; whose: company", "300 engines; number: 300"],
        phrase,
    );
    check(
        "The finance ⟦minister⟧ praised the ⟦work⟧ of the police.",
        &["the finance minister; the: the; more: finance", "the work; the: the; of: police"],
        phrase,
    );
}

#[test]
fn noun_phrases_have_an_extent() {
    check("The ⟦head⟧ of the union and two ministers met.", &["the head of the union"], extent);
    check("He thanked the ⟦people⟧ who had helped him.", &["the people who had helped him"], extent);
    check("Voters in the ⟦south⟧ of the country stayed at home.", &["the south of the country"], extent);
    check("The ⟦plan⟧ to build a bridge was dropped.", &["the plan to build a bridge"], extent);
}

#[test]
fn clauses_have_a_kind_a_status_and_a_subject() {
    check(
        "Prices ⟦rose⟧ 5% after the strike, ministers ⟦said⟧.",
        &["rise Complement Done; subject: prices", "say Root Done; subject: ministers"],
        clause,
    );
    check(
        "Officials ⟦said⟧ that sales had ⟦fallen⟧.",
        &["say Root Done; subject: officials", "fall Complement Done; by: that; subject: sales"],
        clause,
    );
    check(
        "Sales will ⟦fall⟧, the bank ⟦warned⟧.",
        &["fall Complement Planned; subject: sales; modal: will", "warn Root Done; subject: bank"],
        clause,
    );
    check(
        "The mayor ⟦said⟧ the bridge would be ⟦closed⟧ in May.",
        &["say Root Done; subject: mayor", "close Complement Hypothetical; subject: bridge; modal: would; passive"],
        clause,
    );
    check(
        "The council is ⟦expected⟧ to ⟦approve⟧ the plan.",
        &[
            "expect Root Done; subject: council; passive",
            "approve OpenComplement Expected; by: to; subject: council; object: plan",
        ],
        clause,
    );
    check(
        "The airline ⟦plans⟧ to ⟦hire⟧ 1,500 pilots.",
        &["plan Root Done; subject: airline", "hire OpenComplement Planned; by: to; subject: airline; object: pilots"],
        clause,
    );
    check(
        "Ministers ⟦denied⟧ that they had ⟦seen⟧ the report.",
        &["deny Root Done; subject: ministers", "see Complement Denied; by: that; subject: they; object: report"],
        clause,
    );
    check(
        "The minister did not ⟦say⟧ how many soldiers would be ⟦sent⟧.",
        &[
            "say Root Denied; subject: minister; negated",
            "send Complement Hypothetical; subject: soldiers; modal: would; passive",
        ],
        clause,
    );
    check(
        "A man who ⟦stole⟧ six cars was ⟦jailed⟧.",
        &["steal RelativeClause Done; subject: man", "jail Root Done; subject: man; passive"],
        clause,
    );
    check(
        "If the strike ⟦continues⟧, trains may be ⟦delayed⟧.",
        &[
            "continue AdverbialClause Hypothetical; by: if; subject: strike",
            "delay Root Hypothetical; subject: trains; modal: may; passive",
        ],
        clause,
    );
    check(
        "Engineers are ⟦repairing⟧ the dam that ⟦burst⟧ last week.",
        &["repair Root Ongoing; subject: engineers; object: dam", "burst RelativeClause Done; subject: dam"],
        clause,
    );
    check(
        "He was ⟦born⟧ in Lagos and ⟦raised⟧ in London.",
        &["born Root Done; subject: he; passive", "raise Conjunct Done; by: and; subject: he"],
        clause,
    );
    check(
        "The court ⟦ordered⟧ the firm to ⟦pay⟧ a fine.",
        &[
            "order Root Done; subject: court; object: firm",
            "pay OpenComplement Hypothetical; by: to; subject: firm; object: fine",
        ],
        clause,
    );
    check(
        "Nobody was ⟦hurt⟧ in the blast, which destroyed two houses.",
        &["hurt Root Denied; subject: nobody; passive; negated"],
        clause,
    );
    check(
        "The bill was ⟦passed⟧ before the minister ⟦resigned⟧.",
        &["pass Root Done; subject: bill; passive", "resign AdverbialClause Done; by: before; subject: minister"],
        clause,
    );
}

#[test]
fn what_the_treebank_hardly_has_is_settled() {
    // The parts of a date and the digits of a citation mark are no words of their own.
    for date in ["9 May", "May 9", "9 May 2016", "May 9, 2016", "Monday [1][2]"] {
        let text = format!("The council did not ⟦vote⟧ on {date}, a clerk ⟦said⟧.");
        check(&text, &["vote Complement Denied; subject: council; negated", "say Root Done; subject: clerk"], clause);
    }
    // Verbs that a treebank of the web hardly has.
    check(
        "Two people were ⟦hurt⟧ when the ferry ⟦sank⟧ off the coast.",
        &["hurt Root Done; subject: people; passive", "sink AdverbialClause Done; by: when; subject: ferry"],
        clause,
    );
    // A plural before what is to be done may be the verb.
    check(
        "The brewers' union ⟦plans⟧ to ⟦sue⟧ the state.",
        &["plan Root Done; subject: union", "sue OpenComplement Planned; by: to; subject: union; object: state"],
        clause,
    );
}

#[test]
fn clauses_have_voice_and_negation() {
    check(
        "Customers should not ⟦drink⟧ the water until tests are ⟦finished⟧.",
        &[
            "drink Root Denied; subject: customers; object: water; modal: should; negated",
            "finish AdverbialClause Done; by: until; subject: tests; passive",
        ],
        clause,
    );
    check(
        "Three people ⟦died⟧, while ten others were ⟦taken⟧ to hospital.",
        &["die Root Done; subject: people", "take AdverbialClause Done; by: while; subject: others; passive"],
        clause,
    );
    check(
        "The union has ⟦refused⟧ to ⟦accept⟧ the offer.",
        &["refuse Root Done; subject: union", "accept OpenComplement Denied; by: to; subject: union; object: offer"],
        clause,
    );
    check("The village was ⟦flooded⟧ by heavy rain.", &["flood Root Done; subject: village; passive"], clause);
    check(
        "Rescuers ⟦found⟧ the boy and ⟦took⟧ him home.",
        &[
            "find Root Done; subject: rescuers; object: boy",
            "take Conjunct Done; by: and; subject: rescuers; object: him",
        ],
        clause,
    );
    check(
        "She ⟦left⟧ because the firm had ⟦lost⟧ money.",
        &["leave Root Done; subject: she", "lose AdverbialClause Done; by: because; subject: firm; object: money"],
        clause,
    );
    check("He has never ⟦visited⟧ Japan.", &["visit Root Denied; subject: he; object: japan; negated"], clause);
    check("The dam has yet to be ⟦built⟧.", &["build Root Denied; by: to; subject: dam; passive; negated"], clause);
    check("The deal is ⟦worth⟧ 2 billion pounds.", &["worth Root Done; subject: deal; object: pounds"], clause);
    check("The fire was a ⟦disaster⟧ for the village.", &["disaster Root Done; subject: fire"], clause);
    check(
        "Although exports ⟦grew⟧, profits were ⟦flat⟧.",
        &["grow AdverbialClause Done; by: although; subject: exports", "flat Root Done; subject: profits"],
        clause,
    );
    check(
        "\"We will ⟦rebuild⟧ the bridge,\" Mayor Ana Costa ⟦told⟧ reporters.",
        &[
            "rebuild Complement Planned; subject: we; object: bridge; modal: will",
            "tell Root Done; subject: ana; object: reporters",
        ],
        clause,
    );
    check(
        "The bank ⟦cut⟧ 400 jobs, ⟦raising⟧ fears of a crisis.",
        &["cut Root Done; subject: bank; object: jobs", "raise AdverbialClause Ongoing; subject: bank; object: fears"],
        clause,
    );
    check(
        "The president ⟦signed⟧ the law on Friday and will ⟦visit⟧ Kenya next week.",
        &[
            "sign Root Done; subject: president; object: law",
            "visit Conjunct Planned; by: and; subject: president; object: kenya; modal: will",
        ],
        clause,
    );
    check("Unlike last year, exports ⟦grew⟧ faster than imports.", &["grow Root Done; subject: exports"], clause);
    check(
        "The drug has been ⟦approved⟧ by regulators in Japan.",
        &["approve Root Done; subject: drug; passive"],
        clause,
    );
}

#[test]
fn clauses_below_and_beside_others() {
    check(
        "The firm could ⟦face⟧ a fine of 5 million euros.",
        &["face Root Hypothetical; subject: firm; object: fine; modal: could"],
        clause,
    );
    check(
        "There were 40 ⟦people⟧ on board when the boat ⟦sank⟧.",
        &["be Root Done; subject: people", "sink AdverbialClause Done; by: when; subject: boat"],
        clause,
    );
    check(
        "The ministry ⟦said⟧ it had no plans to ⟦sell⟧ the land.",
        &["say Root Done; subject: ministry", "sell NounClause Planned; by: to; object: land"],
        clause,
    );
    check("Workers are ⟦striking⟧ over pay.", &["strike Root Ongoing; subject: workers"], clause);
    check(
        "The minister ⟦resigned⟧ after she was ⟦accused⟧ of fraud.",
        &["resign Root Done; subject: minister", "accuse AdverbialClause Done; by: after; subject: she; passive"],
        clause,
    );
    check(
        "The company ⟦said⟧ on Friday it would ⟦close⟧ two plants.",
        &[
            "say Root Done; subject: company",
            "close Complement Hypothetical; subject: it; object: plants; modal: would",
        ],
        clause,
    );
    check(
        "Police ⟦believe⟧ the fire was ⟦started⟧ on purpose.",
        &["believe Root Done; subject: police", "start Complement Done; subject: fire; passive"],
        clause,
    );
    check(
        "The president is ⟦expected⟧ to ⟦sign⟧ the bill.",
        &[
            "expect Root Done; subject: president; passive",
            "sign OpenComplement Expected; by: to; subject: president; object: bill",
        ],
        clause,
    );
    check(
        "Passengers were ⟦told⟧ to ⟦leave⟧ the train.",
        &[
            "tell Root Done; subject: passengers; passive",
            "leave OpenComplement Hypothetical; by: to; subject: passengers; object: train",
        ],
        clause,
    );
    check(
        "Scientists ⟦warned⟧ that the ice could ⟦melt⟧ by 2050.",
        &["warn Root Done; subject: scientists", "melt Complement Hypothetical; by: that; subject: ice; modal: could"],
        clause,
    );
    check(
        "The museum was ⟦opened⟧ by the king and ⟦attracts⟧ many visitors.",
        &[
            "open Root Done; subject: museum; passive",
            "attract Conjunct Done; by: and; subject: museum; object: visitors",
        ],
        clause,
    );
    check("He ⟦denies⟧ the charges.", &["deny Root Done; subject: he; object: charges"], clause);
    check("No one was ⟦injured⟧.", &["injure Root Denied; subject: one; passive; negated"], clause);
    check(
        "The storm ⟦killed⟧ ten people and ⟦left⟧ thousands homeless.",
        &[
            "kill Root Done; subject: storm; object: people",
            "leave Conjunct Done; by: and; subject: storm; object: thousands",
        ],
        clause,
    );
    check(
        "The factory will be ⟦moved⟧ to Poland if the union ⟦agrees⟧.",
        &[
            "move Root Planned; subject: factory; modal: will; passive",
            "agree AdverbialClause Hypothetical; by: if; subject: union",
        ],
        clause,
    );
    check(
        "The union ⟦says⟧ its members are ⟦underpaid⟧.",
        &["say Root Done; subject: union", "underpaid Complement Done; subject: members"],
        clause,
    );
    check("The rail line is being ⟦built⟧ by a Chinese company.", &["build Root Done; subject: line; passive"], clause);
    check(
        "Wages have ⟦risen⟧ more slowly than prices, which jumped 8 percent.",
        &["rise Root Done; subject: wages"],
        clause,
    );
}

/// Who did what a passive tells, and what a cue reports.
fn beside(sentence: &Sentence<'_>, at: usize) -> String {
    let shown = |at: Option<usize>| at.map_or("-", |at| sentence.lower(at));
    format!("by {}, reports {}", shown(sentence.dependent(at, Relation::Agent)), shown(sentence.content(at)))
}

#[test]
fn passives_have_agents_and_cues_have_contents() {
    check("The village was ⟦flooded⟧ on Monday.", &["by -, reports -"], beside);
    check("The fire was ⟦caused⟧ by a faulty heater.", &["by heater, reports -"], beside);
    check("Officials ⟦said⟧ that sales had fallen.", &["by -, reports fallen"], beside);
    check("Sales will fall, the bank ⟦warned⟧.", &["by -, reports fall"], beside);
}

#[test]
fn a_relative_pronoun_stands_for_a_noun() {
    let subject = |sentence: &Sentence<'_>, at: usize| {
        sentence.subject(at).map_or("-".to_owned(), |subject| sentence.lower(subject).to_owned())
    };
    check("Nobody was hurt in the blast, which ⟦destroyed⟧ two houses.", &["blast"], subject);
    check("Wages have risen more slowly than prices, which ⟦jumped⟧ 8 percent.", &["prices"], subject);
}
