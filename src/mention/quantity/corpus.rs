//! Quantities grouped by normal form, and what is none, beside it.
//!
//! A row marks the mention in brackets and gives its normal form: the number or interval, unit, kind where it is no plain
//! count or measure, modifier, rate and head, in that order.
#![expect(clippy::format_push_string, reason = "a test that shows its text may allocate")]

use crate::mention::{QuantityKind, Reading};
use std::ops::Bound;

/// The normal form of a quantity, as the rows below write it.
fn normal_form(reading: &Reading<'_>, index: usize) -> String {
    let text = reading.document.text();
    let quantity = &reading.quantities[index];
    let mut form = match (quantity.number, quantity.other, quantity.range) {
        (Some(number), Some(other), _) => format!("{number}:{other}"),
        (Some(number), None, _) => number.to_string(),
        (None, _, Some(range)) => {
            let end = |bound: Bound<crate::mention::Rational>| match bound {
                Bound::Included(value) | Bound::Excluded(value) => value.to_string(),
                Bound::Unbounded => String::new(),
            };
            format!("{}..{}", end(range.low), end(range.high))
        }
        (None, ..) => "?".to_owned(),
    };
    if let Some(unit) = quantity.unit {
        form += &format!(" {}", unit.symbol);
    }
    if !matches!(quantity.kind, QuantityKind::Cardinal) {
        form += &format!(" {:?}", quantity.kind);
    }
    if let Some(modifier) = quantity.modifier {
        form += &format!(" {}", modifier.name());
    }
    if let Some(per) = quantity.per {
        form += &format!(" / {}", per.slice(text));
    }
    if let Some(head) = quantity.head {
        form += &format!(" <{}>", head.slice(text));
    }
    form
}

/// Checks that exactly the bracketed stretches are quantities, in order, with these normal forms.
#[track_caller]
fn check(marked: &str, forms: &[&str]) {
    let text: String = marked.chars().filter(|c| !matches!(c, '⟦' | '⟧')).collect();
    let reading = Reading::new(&text, None);
    let mut shown = String::new();
    let mut last = 0;
    for quantity in &reading.quantities {
        let (start, end) = (quantity.span.start as usize, quantity.span.end as usize);
        shown += &format!("{}⟦{}⟧", &text[last..start], &text[start..end]);
        last = end;
    }
    shown.push_str(&text[last..]);
    let got: Vec<String> = (0..reading.quantities.len()).map(|i| normal_form(&reading, i)).collect();
    let carets = |marked: &str| {
        let inside = marked.chars().scan(false, |inside, c| {
            *inside = if c == '⟦' { true } else { c != '⟧' && *inside };
            Some((c, *inside))
        });
        inside
            .filter(|(c, _)| !matches!(c, '⟦' | '⟧'))
            .map(|(_, inside)| if inside { '^' } else { ' ' })
            .collect::<String>()
    };
    assert!(
        shown == marked && got == forms,
        "\n  {text}\n  {} expected {forms:?}\n  {} found    {got:?}\n",
        carets(marked),
        carets(&shown)
    );
}

/// Checks that a text states no quantity.
#[track_caller]
fn none(texts: &[&str]) {
    for text in texts {
        check(text, &[]);
    }
}

#[test]
fn counts_with_their_nouns() {
    check("China will train ⟦3,000⟧ foreign security officials over time.", &["3000 <foreign security officials>"]);
    check("⟦Two⟧ people carried ⟦94,000⟧ cigarettes.", &["2 <people>", "94000 <cigarettes>"]);
    check("⟦two and a half⟧ cups, ⟦a million and a half⟧ fans", &["5/2 <cups>", "1500000 <fans>"]);
    check("⟦1.2 thousand⟧ homes lost power.", &["1200 <homes>"]);
    check("The fire left ⟦10⟧ dead and ⟦20⟧ injured.", &["10 <dead>", "20 <injured>"]);
    check("⟦Three⟧ of the men fled.", &["3 <men>"]);
    check("⟦Three⟧ of them fled.", &["3"]);
    check("⟦Two⟧ of the town's schools closed.", &["2 <schools>"]);
    check("⟦Two⟧ former England captains spoke.", &["2 <former England captains>"]);
    check("⟦Four⟧ more US soldiers died.", &["4 <US soldiers>"]);
    check("Their ⟦two⟧ daughters Ann and Eve agreed.", &["2 <daughters>"]);
    check("⟦2m⟧ people voted, or ⟦300k⟧ fewer.", &["2000000 <people>", "300000"]);
    check("a mother of ⟦two⟧ calls", &["2"]);
    check(
        "⟦136⟧ confirmed cases and ⟦40⟧ stripped-down services",
        &["136 <confirmed cases>", "40 <stripped-down services>"],
    );
    check("He lost there ⟦five⟧ times as a player.", &["5 <times>"]);
    check("a ⟦12⟧-member panel", &["12 <member>"]);
    check("⟦1.200⟧ workers and ⟦1 200⟧ managers", &["1200 <workers>", "1200 <managers>"]);
    check("It fell by ⟦-5⟧ points.", &["-5 <points>"]);
    check("⟦Nine⟧ of Norway's squad fell ill.", &["9 <squad>"]);
    check("He has ⟦12⟧ Serie A goals.", &["12 <Serie A goals>"]);
    check("⟦Six⟧ police staff and ⟦two⟧ police dogs came.", &["6 <police staff>", "2 <police dogs>"]);
    check("⟦Six⟧ police arrived.", &["6 <police>"]);
    check("a ⟦two⟧-goal lead and a ⟦900⟧-strong crowd", &["2 <goal>", "900 <crowd>"]);
    check("⟦3 lakh⟧ voters, ⟦2 crore⟧ doses", &["300000 <voters>", "20000000 <doses>"]);
    check("⟦fifty - two⟧ boats", &["52 <boats>"]);
    check("⟦1.3x10^6⟧ cells, ⟦4e14⟧ waves", &["1300000 <cells>", "400000000000000 <waves>"]);
    check("It cost ⟦10 grand⟧, like ⟦two⟧ grand pianos.", &["10000", "2 <grand pianos>"]);
    check("Unemployment fell to ⟦2.3m⟧.", &["2300000"]);
    check("People cleared a wall of ⟦2.3m⟧ high.", &["23/10 m"]);
    check("All ⟦five⟧ escaped unhurt.", &["5"]);
    check("He won ⟦eight⟧ of the past ⟦nine⟧ contests.", &["8 <contests>", "9 <contests>"]);
}

#[test]
fn nouns_stop_before_verbs_times_and_comparisons() {
    check("Sales were up ⟦19%⟧ year-over-year.", &["19 % Share"]);
    check("Profit grew ⟦38%⟧ versus budget.", &["38 % Share"]);
    check("While ⟦94.8%⟧ got one of their picks, they wept.", &["474/5 % Share"]);
    check("The ⟦34-year-old⟧ faces ⟦three⟧ charges.", &["34 yr Age", "3 <charges>"]);
    check("He beat the ⟦17th⟧ seed Carl Berg.", &["17 Ordinal <seed>"]);
    check("her ⟦first⟧-ever summit", &["1 Ordinal <summit>"]);
    check("the ⟦first⟧ known mention of it", &["1 Ordinal <known mention>"]);
    check("⟦310 million⟧ active monthly users", &["310000000 <active monthly users>"]);
    check("prices ⟦as low as $35⟧", &["35 USD at_least"]);
    check("a ⟦25½in⟧ pipe", &["51/2 in <pipe>"]);
}

#[test]
fn numbers_side_by_side_stay_apart() {
    check("They paid ⟦$10 million⟧ and ⟦15⟧ people left.", &["10000000 USD", "15 <people>"]);
    check("worth ⟦€400-500m⟧", &["400000000..500000000 EUR"]);
    check("pay is ⟦nearly a fifth⟧ higher", &["1/5 1 Share nearly"]);
    check("at ⟦145km/h⟧", &["145 km/h"]);
    check("a ⟦100-mile-an-hour⟧ ball", &["100 mph <ball>"]);
    check("Music: +⟦10.4%⟧", &["52/5 % Share"]);
    check("the ⟦400⟧ richest Americans", &["400 <richest Americans>"]);
    check("⟦90-odd⟧ caps", &["90 approximately <caps>"]);
}

#[test]
fn coordinated_counts_keep_their_own_nouns() {
    check("Officers held ⟦one⟧ Peruvian and ⟦two⟧ Greek sailors.", &["1 <Peruvian>", "2 <Greek sailors>"]);
    check("killing ⟦one⟧ and injuring ⟦two⟧", &["1", "2"]);
}

#[test]
fn vague_counts_end_where_the_next_word_begins() {
    check("⟦Dozens⟧ of homes burned.", &["24..200 <homes>"]);
    check("⟦Hundreds⟧ marched.", &["200..2000"]);
    check("⟦hundreds of thousands⟧ of voters", &["200000..1000000 <voters>"]);
    check("⟦tens of thousands⟧ of birds", &["20000..100000 <birds>"]);
    check("⟦several⟧ officials and ⟦a few⟧ guests", &["3.. <officials>", "2..10 <guests>"]);
    check("⟦thousands of pounds⟧", &["2000..1000000 GBP"]);
    check("⟦several hundred⟧ workers", &["200..1500 <workers>"]);
    check("⟦a couple of⟧ drinks", &["2 <drinks>"]);
    check("⟦a dozen⟧ eggs and ⟦two dozen⟧ rolls", &["12 <eggs>", "24 <rolls>"]);
}

#[test]
fn money_of_any_form() {
    check("It paid ⟦$1.2bn⟧ for it.", &["1200000000 USD"]);
    check("a fine of ⟦£2.3m⟧", &["2300000 GBP"]);
    check("⟦50p a ticket⟧", &["50 p / ticket"]);
    check("⟦C$300 million⟧, ⟦USD 5m⟧, ⟦A$20⟧", &["300000000 CAD", "5000000 USD", "20 AUD"]);
    check("a ⟦5-million-euro⟧ grant", &["5000000 EUR <grant>"]);
    check("⟦20 million pounds⟧ of aid", &["20000000 GBP <aid>"]);
    check("⟦20 dollars 43 cents⟧", &["2043/100 USD"]);
    check("⟦six⟧ ⟦£1.80⟧ tubs", &["6", "9/5 GBP"]);
    check("a ⟦$150⟧ voucher", &["150 USD <voucher>"]);
    check("⟦15 dollars 50⟧, or ⟦twelve euros and fifty cents⟧", &["31/2 USD", "25/2 EUR"]);
    check("He paid ⟦15 dollars⟧ ⟦50⟧ times.", &["15 USD", "50 <times>"]);
    check("up ⟦30c a litre⟧", &["30 ¢ / litre"]);
    check("⟦120 MEUR⟧", &["120000000 EUR"]);
    check("It costs ⟦£20⟧ (⟦$25⟧).", &["20 GBP", "25 USD"]);
    check("⟦a dollar⟧ more, and ⟦$2⟧ more a gallon", &["1 USD", "2 USD"]);
    check("The result was (⟦$4.99⟧).", &["-499/100 USD"]);
    check("⟦Rs. 1,000 crore⟧", &["10000000000 INR"]);
}

#[test]
fn shares_and_points() {
    check("⟦25%⟧ of voters", &["25 % Share <voters>"]);
    check("up ⟦5 per cent⟧", &["5 % Share"]);
    check("a ⟦25 basis points⟧ cut", &["25 bp <cut>"]);
    check("⟦a quarter-point⟧ cut", &["1/4 pp <cut>"]);
    check("⟦A third⟧ of voters agreed.", &["1/3 1 Share <voters>"]);
    check("⟦one in five⟧ children, ⟦nine out of 10⟧ pupils", &["1/5 1 Share <children>", "9/10 1 Share <pupils>"]);
    check("a ⟦two-thirds⟧ majority", &["2/3 1 Share <majority>"]);
    check("⟦half⟧ the votes", &["1/2 1 Share <votes>"]);
    check("It rose by ⟦3 percentage points⟧.", &["3 pp"]);
    check("from ⟦5⟧ to ⟦10 percent⟧", &["5 % Share", "10 % Share"]);
    check("⟦4⟧ and ⟦6 percent⟧", &["4 % Share", "6 % Share"]);
    check("⟦two - thirds⟧ of them", &["2/3 1 Share"]);
    check("⟦a thousandth⟧ of the cost", &["1/1000 1 Share <cost>"]);
    check("⟦one of every five⟧ pupils", &["1/5 1 Share <pupils>"]);
    check("⟦one third⟧; ⟦half⟧ of the ⟦300⟧ staff left", &["1/3 1 Share", "1/2 1 Share <staff>", "300 <staff>"]);
}

#[test]
fn factors() {
    check("Profits ⟦doubled⟧ and costs ⟦halved⟧.", &["2 Multiplier", "1/2 Multiplier"]);
    check("Sales ⟦more than tripled⟧.", &["3 Multiplier more_than"]);
    check("⟦twice⟧ as many as before", &["2 Multiplier"]);
    check("a ⟦three-fold⟧ rise, a ⟦tenfold⟧ fall", &["3 Multiplier", "10 Multiplier"]);
    check("It is ⟦40 times⟧ larger.", &["40 Multiplier"]);
    check("He was shot ⟦three⟧ times.", &["3 <times>"]);
    check("⟦half⟧ as many as before", &["1/2 Multiplier"]);
}

#[test]
fn ordinals_that_claim_a_place() {
    check("the ⟦first⟧ female president", &["1 Ordinal <female president>"]);
    check("She finished ⟦second⟧.", &["2 Ordinal"]);
    check("the ⟦21st⟧ goal", &["21 Ordinal <goal>"]);
    check("the world number ⟦two⟧", &["2 Ordinal"]);
    none(&["Let me first say it.", "First of all, it rained.", "why it failed in the first place"]);
    none(&["First, it rained.", "At first it rained.", "when they first met", "first aid", "the Second World War"]);
    check("the world No ⟦3⟧", &["3 Ordinal"]);
    check("World number ⟦one⟧ Ana Berg lost.", &["1 Ordinal"]);
    none(&["No 10 denied it.", "at Number 10 Downing Street"]);
}

#[test]
fn ages() {
    check("a ⟦71-year-old⟧ man", &["71 yr Age <man>"]);
    check("Jane Smith, ⟦34⟧, of Leeds", &["34 yr Age"]);
    check("her brother, ⟦18⟧, was out", &["18 yr Age"]);
    check("when he was ⟦16⟧", &["16 yr Age"]);
    check("a boy aged ⟦11⟧", &["11 yr Age"]);
    check("a woman in her ⟦40s⟧", &["40..50 yr Age"]);
    check("a man in his ⟦mid-20s⟧", &["24..27 yr Age"]);
    check("⟦over-65s⟧ and ⟦under 16s⟧", &["65 yr Age more_than", "16 yr Age less_than"]);
    check("between the ages of ⟦30 and 40⟧", &["30..40 yr Age"]);
    check("between the age of ⟦30 and 40⟧ years", &["30..40 yr Age"]);
    check("England ⟦Under-21s⟧ won.", &["21 yr Age less_than"]);
    check("sons aged ⟦four⟧, ⟦six⟧ and ⟦nine⟧", &["4 yr Age", "6 yr Age", "9 yr Age"]);
    check("men aged ⟦24⟧ and ⟦31⟧", &["24 yr Age", "31 yr Age"]);
    check("Mary Ford, ⟦45⟧, and ⟦three⟧ guests", &["45 yr Age", "3 <guests>"]);
    check("He was ⟦59⟧. She is ⟦31⟧ and well.", &["59 yr Age", "31 yr Age"]);
    check("He was ⟦60⟧ runs short. He was ⟦12⟧ under.", &["60 <runs>", "12"]);
    check("The pair, both ⟦22⟧, were held.", &["22 yr Age"]);
}

#[test]
fn measures() {
    check("⟦25 miles⟧ away", &["25 mi"]);
    check("a ⟦25-mile⟧ trip", &["25 mi <trip>"]);
    check("He is ⟦6ft 6in⟧ tall.", &["13/2 ft"]);
    check("It was ⟦37°C⟧ and ⟦98.6 degrees Fahrenheit⟧.", &["37 °C", "493/5 °F"]);
    check("at ⟦over 130mph⟧", &["130 mph more_than"]);
    check("⟦2 tons⟧ of cocaine", &["2 ton <cocaine>"]);
    check("a ⟦2m⟧ wall", &["2 m <wall>"]);
    check("⟦301,338 square miles⟧", &["301338 mi²"]);
    check("He is ⟦5ft 10⟧, she ⟦5'11''⟧.", &["35/6 ft", "71/12 ft"]);
    check("She weighs ⟦12st 4lb⟧.", &["86/7 st"]);
    check("the ⟦21st⟧ of them", &["21 Ordinal"]);
    check("⟦a kilogram⟧ of gold, ⟦about a mile⟧ off", &["1 kg <gold>", "1 mi approximately"]);
    none(&["a foot in the door", "many a mile"]);
    check("It was ⟦35C⟧, then ⟦ten below zero⟧.", &["35 °C", "-10"]);
    check("a change of ⟦-.08⟧", &["-2/25"]);
    check("It was ⟦0C⟧ or ⟦minus 5C⟧, give or take.", &["0 °C", "-5 °C"]);
}

#[test]
fn rates() {
    check("⟦$0.15 per share⟧", &["3/20 USD / share"]);
    check("⟦£90bn⟧ a year", &["90000000000 GBP / year"]);
    check("⟦$0.34 per diluted share⟧", &["17/50 USD / diluted share"]);
    check("⟦12 per 100,000 people⟧", &["12 / 100,000 people"]);
    check("⟦£9 a head⟧", &["9 GBP / head"]);
    check("⟦$3 per square foot⟧", &["3 USD / square foot"]);
    check("a ⟦£20-a-week⟧ rise, a ⟦$5m-a-year⟧ deal", &["20 GBP / week <rise>", "5000000 USD / year <deal>"]);
}

#[test]
fn bounds() {
    check("⟦about 2,000⟧ votes", &["2000 approximately <votes>"]);
    check("⟦at least 50⟧ votes", &["50 at_least <votes>"]);
    check("⟦no more than seven euros⟧", &["7 EUR at_most"]);
    check("⟦just under half⟧ of them", &["1/2 1 Share nearly"]);
    check("⟦nearly 250 kilograms⟧", &["250 kg nearly"]);
    check("⟦an estimated 500⟧ people", &["500 approximately <people>"]);
    check("⟦100 or more⟧ people, ⟦50+⟧ dogs", &["100 at_least <people>", "50 at_least <dogs>"]);
    check("⟦as many as 40⟧ people", &["40 at_most <people>"]);
    check("a film about ⟦two⟧ brothers", &["2 <brothers>"]);
    check("⟦up to a six⟧-point lead", &["6 at_most <point>"]);
    check("⟦nearly a 10%⟧ rise", &["10 % Share nearly <rise>"]);
    check("to hand over ⟦two⟧ islands", &["2 <islands>"]);
    check("They united around ⟦one⟧ candidate.", &["1 <candidate>"]);
}

#[test]
fn ranges_scores_and_ratios() {
    check("⟦5 to 10⟧ goals", &["5..10 <goals>"]);
    check("In summary, they won by ⟦three⟧ points.", &["3 <points>"]);
    check("⟦between 5 and 10 miles⟧", &["5..10 mi"]);
    check("⟦$5-10 million⟧", &["5000000..10000000 USD"]);
    check("⟦two or three⟧ goals", &["2..3 <goals>"]);
    check("from ⟦5%⟧ to ⟦10%⟧", &["5 % Share", "10 % Share"]);
    check("They won ⟦3-1⟧.", &["3:1 Score"]);
    check("by ⟦3 to 1⟧", &["3:1 Ratio"]);
    check("The court ruled ⟦seven to two⟧ for her.", &["7:2 Score"]);
    check("It passed the senate ⟦52 to 48⟧ on Friday.", &["52:48 Score"]);
    check("They won ⟦5⟧ to ⟦4⟧ seats.", &["5", "4 <seats>"]);
    check("⟦10⟧ or ⟦1,000⟧ votes", &["10", "1000 <votes>"]);
    check("⟦5 feet 3 to 5 feet 4 inches⟧ tall", &["21/4..16/3 ft"]);
    check("from ⟦5⟧ to ⟦10 million⟧ homes", &["5000000", "10000000 <homes>"]);
    check("It fell ⟦4.5p⟧ to ⟦120p⟧.", &["9/2 p", "120 p"]);
    check("It rose ⟦5 to 10 per cent⟧.", &["5..10 % Share"]);
    check("The bank raised it by ⟦a quarter point⟧.", &["1/4 pp"]);
    check("It rose ⟦half a point⟧, then ⟦three quarters of a percentage point⟧.", &["1/2 pp", "3/4 pp"]);
    check("It fell by ⟦a tenth of one percent⟧.", &["1/10 % Share"]);
    check("Sales will be up ⟦4% to 7%⟧.", &["4..7 % Share"]);
    check("a ⟦20- to 30-mile⟧ walk", &["20..30 mi <walk>"]);
    check("a ⟦two- to three-fold⟧ rise", &["2..3 Multiplier"]);
}

#[test]
fn names_and_numbered_things() {
    none(&[
        "a Boeing 747 landed",
        "along Route 66",
        "on Windows 11",
        "the attacks of 9/11",
        "Covid-19 spread",
        "the G7 met",
        "version 1.2.3",
        "type 2 diabetes",
        "a show on Channel 4",
        "the Six Nations title",
        "see page 12",
        "a 1-2-3 start",
        "fast 4G access",
        "an iPhone 14 case",
        r"Buy it.\n\npassage 3:Leave it.",
        "at Euro 2016",
        "a London 2012 medal",
        "Radio 1 presenter Jo James spoke.",
        "London 2012 medallists came.",
        "repeat steps 1-3",
        "as passages 2 and 3 say",
        "a Ferrari one-two",
        "Wales' Six Nations squad",
    ]);
}

#[test]
fn pronouns_and_set_phrases() {
    none(&[
        "no one came",
        "one another",
        "one of the men",
        "the one he wanted",
        "He plays centre-half.",
        "no one right way",
        "the defensive half",
        "a half-sister",
        "the first-aid room",
        "At one point it fell.",
        "For one thing, it is dark.",
        "the paper that one signs",
    ]);
}

#[test]
fn times_and_telephone_numbers() {
    none(&[
        "call 555-1234",
        "It grew in 1999.",
        "kick-off at 7:45",
        "at 9.30 pm",
        "a two-week trip",
        "call +44 20 7123 4567 or (555) 321-7654",
        "call 1300 477 722",
    ]);
}

#[test]
fn list_marks() {
    none(&["Bring:\n1. Milk\n2. Bread", "Good. 1. Jane Doe leads", "Chop them. 2  Stir the sauce."]);
}

#[test]
fn what_a_summary_says_of_itself() {
    none(&[
        "Here is a summary in 79 words:",
        "in 50 words or fewer",
        "So the answer to the question of how one folds a quilt can be summarised in five steps.",
    ]);
}
