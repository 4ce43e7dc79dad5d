//! What a source's own numbers give, and what they only seem to give.

use super::{Operand, Question, work_out};
use crate::finding::Arithmetic::{self, Change, Count, Difference, Quotient, Sum};
use crate::mention::Reading;
use crate::rule::RuleSet;

/// The way a claim's first number is worked out from a source, with the words it is worked out from.
fn worked_out(claim: &str, source: &str) -> Option<(Arithmetic, Vec<String>)> {
    let source = Reading::new(source, Some(jiff::civil::date(2024, 5, 6)));
    let claim = Reading::new(claim, None);
    let derived = work_out(&Question::new(&claim, claim.quantities.first()?, &source, RuleSet::ALL))?;
    let words = derived.from.iter().map(|operand| match operand {
        Operand::Quantity(quantity) => quantity.span,
        Operand::Words(tokens) => source.document.span_of(tokens),
    });
    Some((derived.by, words.map(|span| span.slice(source.document.text()).to_owned()).collect()))
}

#[track_caller]
fn gives(source: &str, claim: &str, by: Arithmetic, from: &[&str]) {
    let found = worked_out(claim, source);
    assert_eq!(found, Some((by, from.iter().map(|word| (*word).to_owned()).collect())), "{claim:?} from {source:?}");
}

#[track_caller]
fn gives_nothing(source: &str, claim: &str) {
    assert_eq!(worked_out(claim, source), None, "{claim:?} from {source:?}");
}

#[test]
fn lists_add_up() {
    gives(
        "The foundry let eight welders and three painters go in spring.",
        "Eleven workers of the foundry had to go in spring.",
        Sum,
        &["eight", "three"],
    );
    gives(
        "The club paid $10m, $12m and $8m for its forwards.",
        "The club paid $30m for forwards.",
        Sum,
        &["$10m", "$12m", "$8m"],
    );
    gives(
        "Ticket sales brought in £4.5m and the car park £1.2m, while lodgers paid £0.3m a year to the abbey.",
        "Visitors bring £6m a year to the abbey.",
        Sum,
        &["£4.5m", "£1.2m", "£0.3m a year"],
    );
    gives(
        "Inspectors fined 26 haulage firms and seven depots over the leaks.",
        "More than 30 haulage firms and depots were fined over the leaks.",
        Sum,
        &["26", "seven"],
    );
}

#[test]
fn the_whole_may_open_the_sentence() {
    let source = "Of the 200 applicants, 50 were admitted by the academy.";
    gives(source, "The academy turned the other 150 applicants away.", Difference, &["200", "50"]);
    gives_nothing(source, "Half of the applicants were admitted by the academy.");
    gives_nothing(
        "Of the 200 visitors most came by bus, and 50 tickets were left at the academy.",
        "A quarter of the visitors had tickets for the academy.",
    );
}

#[test]
fn parts_may_share_their_noun() {
    gives(
        "Team Karst came home from the games with four gold, five silver and two bronze medals.",
        "Team Karst won 11 medals at the games.",
        Sum,
        &["four", "five", "two"],
    );
    gives_nothing("Team Karst has 17 corners and three fast zones on its track.", "The track of Karst has 20 zones.");
}

#[test]
fn more_of_the_same_adds_up() {
    gives(
        "The plan for the old gasworks has 130 flats in the first phase, followed by a further 70.",
        "The gasworks plan has 200 flats.",
        Sum,
        &["130", "70"],
    );
    gives(
        "Ten guests died in the hotel fire itself. Another 13 guests died on the way to hospital.",
        "The hotel fire left 23 guests dead.",
        Sum,
        &["Ten", "13"],
    );
    gives(
        "Police held four men and a woman over the forged stamps.",
        "Five people were held over forged stamps.",
        Sum,
        &["four", "a woman"],
    );
}

#[test]
fn no_sum_of_what_is_no_list() {
    gives_nothing("The foundry let eight welders go. Three painters left.", "Eleven workers left the foundry.");
    gives_nothing("It had one boy and two girls in the choir.", "Three singers left the choir.");
    gives_nothing("Rents fell by 8 points and 3 points.", "Rents fell 11%.");
    gives_nothing(
        "The rebels won three skirmishes, losing two forts on the coast.",
        "The rebels lost a five-fort line on the coast.",
    );
    gives_nothing(
        "The flood killed ten villagers. Another 13 villagers were injured.",
        "The flood killed 23 villagers.",
    );
    gives_nothing("The club paid $10m, $12m and $8m for forwards.", "The club paid $20m for forwards.");
    gives_nothing("The track has 17 corners and three straights.", "The track has 20 corners.");
    gives_nothing(
        "Out of the 122 schools in Orm and Tal, 80 have closed.",
        "More than 200 schools in Orm have closed.",
    );
    gives_nothing("Police held four men and a woman over the stamps.", "Five men were held over the stamps.");
    gives_nothing(
        "The troop killed three young guards, two brothers aged 17 and 18 and their uncle.",
        "The troop killed five soldiers, brothers and an uncle among them.",
    );
    gives_nothing("The choir bought eight harps and three horns.", "Eleven trawlers sank off the cape.");
}

#[test]
fn what_lies_between_two_values_is_their_difference() {
    gives(
        "The number of toll booths rose from 12 to 19 last year.",
        "The number of toll booths rose by seven last year.",
        Difference,
        &["19", "12"],
    );
    gives(
        "Unemployment in the canton fell to 5.8% in May from 6.1% in April.",
        "Unemployment in the canton fell by 0.3 percentage points.",
        Difference,
        &["6.1%", "5.8%"],
    );
    gives(
        "Rent in the quarter is now $950, up from $800 a year ago.",
        "Rent in the quarter is up $150 on the year.",
        Difference,
        &["$950", "$800"],
    );
    gives(
        "The senate passed the water bill by 214 votes to 199.",
        "The water bill passed by a margin of 15 votes.",
        Difference,
        &["214", "199"],
    );
    gives("Rovers beat Wanderers 3-1 in the final.", "Rovers won the final by two goals.", Difference, &["3-1"]);
}

#[test]
fn no_difference_without_its_words_or_against_them() {
    gives_nothing("The number of toll booths rose from 12 to 19.", "Seven toll booths were robbed.");
    gives_nothing("The number of toll booths rose from 12 to 19.", "The number of toll booths fell by seven.");
    gives_nothing("There are 12 toll booths and 19 bridges.", "Toll booths rose by seven.");
    gives_nothing(
        "Unemployment in the canton fell from 6.1% to 5.8%.",
        "Unemployment in the canton fell by 0.3 percent.",
    );
}

#[test]
fn what_a_part_leaves_is_the_rest() {
    gives(
        "Customs held 31 passengers, nine of them minors, on the night ferry.",
        "On the night ferry customs held 22 adult passengers.",
        Difference,
        &["31", "nine"],
    );
    gives(
        "All but two of the 12 trustees signed the letter.",
        "Ten trustees signed the letter.",
        Difference,
        &["12", "two"],
    );
    gives_nothing("The van held 13 stowaways, including three minors.", "The van held 10 stowaways.");
    gives_nothing("Two of the 12 trustees signed the letter.", "Four trustees signed the letter.");
}

#[test]
fn two_values_give_the_change_between_them() {
    gives(
        "The helpline took 3,000 calls from farmers last year, up from 1,600 the year before.",
        "The helpline saw a nearly 90% increase in calls from farmers.",
        Change,
        &["3,000", "1,600"],
    );
    gives(
        "Wolf numbers rose from 1,706 to 2,226 in the survey.",
        "Wolf numbers in the survey rose by 30%.",
        Change,
        &["2,226", "1,706"],
    );
    gives(
        "Seizures of false passports rose from 180 to 375.",
        "Seizures of false passports more than doubled.",
        Quotient,
        &["375", "180"],
    );
    gives(
        "The mill has 200 workers, down from 400 at its height.",
        "The mill has halved the number of its workers.",
        Quotient,
        &["200", "400"],
    );
    gives(
        "In 2016 some 375 forged passports, found at airports, ferry ports and stations, were seized, compared with just five.",
        "Seizures of forged passports at ports more than doubled.",
        Quotient,
        &["some 375", "five"],
    );
    gives_nothing("Wolf numbers rose from 1,706 to 2,226.", "Wolf numbers fell by 30%.");
    gives_nothing("Wolf numbers rose from 1,706 to 2,226.", "Wolf numbers doubled.");
    gives_nothing("Wolf numbers rose from 1,706 to 2,226.", "Wolf numbers rose by 38%.");
}

#[test]
fn a_lead_is_so_many_points() {
    let source = "A poll for the harbour union shows Lund leading with 46 percent to Ng's 41 percent.";
    gives(source, "Lund leads Ng by five points in a poll.", Difference, &["46 percent", "41 percent"]);
    gives_nothing(source, "Lund leads Ng by six points in a poll.");
    gives(
        "Lund leads Ng 50 percent to 44 percent.",
        "Lund is ahead of Ng by six points.",
        Difference,
        &["50 percent", "44 percent"],
    );
}

#[test]
fn a_part_of_a_whole_is_a_share() {
    let source = "The orchestra lost 16 of its 21 cellists in 1985.";
    gives(source, "The orchestra lost 16 out of 21 cellists in 1985.", Quotient, &["16", "21"]);
    gives(source, "The orchestra lost 76% of its cellists in 1985.", Quotient, &["16", "21"]);
    gives_nothing(source, "The orchestra lost a third of its cellists in 1985.");
    gives(
        "Only two out of their 12 cellists are Welsh.",
        "Two out of 12 cellists are Welsh.",
        Quotient,
        &["two", "12"],
    );
}

#[test]
fn listed_names_are_counted() {
    gives(
        "The brewery serves the islands of Alva, Brenne, Corso, Delos and Elm by boat.",
        "The brewery serves five islands by boat.",
        Count,
        &["Alva, Brenne, Corso, Delos and Elm"],
    );
    gives(
        "An 18-year-old man from Leer and a 21-year-old man from Emden were held over the fire.",
        "Two men were held over the fire.",
        Count,
        &["18-year-old", "21-year-old"],
    );
    gives_nothing("The brewery serves the islands of Alva, Brenne and Corso.", "The brewery serves four islands.");
    gives_nothing("A boy of 16 and a 14-year-old girl were held over the fire.", "Two girls were held over the fire.");
    gives_nothing(
        "Ida Moor, 16, Jan Orff, 18, Lea Quist, 20, and Bo Stern, 20, died in the crash.",
        "Three people died in the crash.",
    );
    gives_nothing("The chain bought one dairy in Alva and Brenne.", "The chain bought two dairies.");
    gives_nothing("Alva, Brenne and Corso rejected the plan.", "The brewery serves three islands.");
}

#[test]
fn people_are_counted_together() {
    let source = "The coach carried 8 adults and 13 children.";
    gives(source, "A total of 21 people were on the coach.", Sum, &["8", "13"]);
    gives_nothing(source, "A total of 23 people were on the coach.");
    let three = "Three people died in the fire.";
    gives("Two men and a woman died in the fire.", three, Sum, &["Two", "a woman"]);
    gives("A man and two women died in the fire.", three, Sum, &["two", "A man"]);
    gives_nothing("Two men and a dog died in the fire.", three);
    gives("Nine adults drowned, along with two children.", "Eleven people drowned.", Sum, &["Nine", "two"]);
    gives(
        "Four nurses, two doctors and a porter fell ill.",
        "Seven people fell ill.",
        Sum,
        &["Four", "two", "a porter"],
    );
    gives("Sales were $3m in May and $5m in June.", "Sales came to $8m.", Sum, &["$3m", "$5m"]);
    let seven = "Seven people died.";
    gives("Two people died in Kent and five in Essex.", seven, Sum, &["Two", "five"]);
    gives("Two people died in Kent as well as five in Essex.", seven, Sum, &["Two", "five"]);
    gives_nothing("Two people died in Kent and five were hurt in Essex.", seven);
}

#[test]
fn the_opposite_is_told_of_the_rest() {
    let source = "Nine of the ten climbers survived the avalanche.";
    gives(source, "One climber died in the avalanche.", Difference, &["ten", "Nine"]);
    gives_nothing(source, "Two climbers died in the avalanche.");
    gives_nothing(source, "One climber survived the avalanche.");
    gives(
        "Only two of the eight lifeboats were launched.",
        "Six lifeboats were not launched.",
        Difference,
        &["eight", "two"],
    );
}

#[test]
fn names_of_people_are_counted() {
    let source =
        "Brandt kept goal for the Leeds Owls, the York Rovers, the Hull Saints and the Ripon Crows in his long career.";
    let clubs = "Leeds Owls, the York Rovers, the Hull Saints and the Ripon Crows";
    gives(source, "Brandt kept goal for four clubs in his career.", Count, &[&format!("the {clubs}")]);
    gives_nothing(source, "Brandt kept goal for three clubs in his career.");
    gives_nothing(source, "The league has four clubs.");
    let source = "Ann Lee, Bob Roy and Carl Moss were arrested on Monday.";
    gives(source, "Three men were arrested on Monday.", Count, &["Ann Lee, Bob Roy and Carl Moss"]);
    gives_nothing(source, "Four people were arrested on Monday.");
    gives_nothing(source, "Three trams were late.");
    gives_nothing("Acme, Blue and Red were sued on Monday.", "Three people were sued on Monday.");
}
