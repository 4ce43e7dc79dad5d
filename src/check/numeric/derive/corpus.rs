//! What a source's own numbers give, and what they only seem to give.

use super::{Operand, Question, step, work_out};
use crate::mention::Reading;
use crate::rule::RuleSet;
use crate::span::Span;

/// The way a claim's first number is worked out, "Open" where nothing shows that it was, and the source with what from in brackets.
fn worked_out(source: &str, claim: &str) -> (String, String) {
    let source = Reading::new(source, Some(jiff::civil::date(2024, 5, 6)));
    let claim = Reading::new(claim, None);
    let asked = claim.quantities().first().map(|stated| Question::new(&claim, stated, &source, RuleSet::ALL));
    let mut text = source.document.text().to_owned();
    let shown = asked.as_ref().and_then(work_out);
    let open = if shown.is_none() { "Open " } else { "" };
    let Some(derived) = shown.or_else(|| asked.as_ref().and_then(step::any)) else {
        return ("Nothing".to_owned(), text);
    };
    let span = |operand: &Operand<'_>| match operand {
        Operand::Quantity(quantity) => quantity.span,
        Operand::Words(tokens) => source.document.span_of(tokens),
    };
    let mut spans: Vec<Span> = derived.from.iter().map(span).collect();
    spans.sort_by_key(|span| std::cmp::Reverse(span.start));
    for span in spans {
        text.insert(span.end as usize, ']');
        text.insert(span.start as usize, '[');
    }
    (format!("{open}{:?}", derived.by), text)
}

/// A row a line, or two: the way, the source and, behind an arrow, the claim.
#[test]
fn values_are_worked_out_as_the_table_says() {
    let rows = TABLE.replace("\n    =>", " =>");
    let mut wrong = Vec::new();
    for row in rows.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let ((way, source), claim) = row.split_once(" => ").and_then(|(a, b)| Some((a.split_once(": ")?, b))).unwrap();
        let plain: String = source.chars().filter(|c| !matches!(c, '[' | ']')).collect();
        let (found, marked) = worked_out(&plain, claim);
        if (found.as_str(), marked.as_str()) != (way, source) {
            wrong.push(format!("{found}: {marked}\n    => {claim}"));
        }
    }
    assert!(wrong.is_empty(), "these rows are read otherwise:\n{}", wrong.join("\n"));
}

const TABLE: &str = "
# one is so many more than the other
Difference: Hill has sold [67] books this week, and Moss sold [33]. => Hill has sold 34 more than Moss.
Open Difference: Hill have [67 points] this year. Moss are tenth on [33 points]. => Hill have 34 more than Moss.
# lists add up
Sum: The foundry let [eight] welders and [three] painters go in spring.
    => Eleven workers of the foundry had to go in spring.
# the whole may open the sentence
Difference: Of the [200] applicants, [50] were admitted by the academy.
    => The academy turned the other 150 applicants away.
# parts may share their noun
Sum: Team Karst came home from the games with [four] gold, [five] silver and [two] bronze medals.
    => Team Karst won 11 medals at the games.
# more of the same adds up
Sum: The plan for the old gasworks has [130] flats in the first phase, followed by a further [70].
    => The gasworks plan has 200 flats.
# no sum of what is no list
Nothing: The foundry let eight welders go. Three painters left. => Eleven workers left the foundry.
Nothing: The track has 17 corners and three straights. => The track has 20 corners.
# what lies between two values is their difference
Difference: The number of toll booths rose from [12] to [19] last year.
    => The number of toll booths rose by seven last year.
# no difference without its words or against them
Nothing: The number of toll booths rose from 12 to 19. => Seven toll booths were robbed.
Nothing: The number of toll booths rose from 12 to 19. => The number of toll booths fell by seven.
# what a part leaves is the rest
Difference: All but [two] of the [12] trustees signed the letter. => Ten trustees signed the letter.
Nothing: The van held 13 stowaways, including three minors. => The van held 10 stowaways.
# two values give the change between them
Change: The helpline took [3,000] calls from farmers last year, up from [1,600] the year before.
    => The helpline saw a nearly 90% increase in calls from farmers.
Quotient: Seizures of false passports rose from [180] to [375]. => Seizures of false passports more than doubled.
# a lead is so many points
Difference: A poll for the harbour union shows Lund leading with [46 percent] to Ng's [41 percent].
    => Lund leads Ng by five points in a poll.
# a part of a whole is a share
Quotient: The orchestra lost [16] of its [21] cellists in 1985. => The orchestra lost 76% of its cellists in 1985.
# listed names are counted
Count: The brewery serves the islands of [Alva, Brenne, Corso, Delos and Elm] by boat.
    => The brewery serves five islands by boat.
# people are counted together
Sum: The coach carried [8] adults and [13] children. => A total of 21 people were on the coach.
Sum: [Two] men and [a woman] died in the fire. => Three people died in the fire.
Open Sum: [Two] people died in Kent and [five] were hurt in Essex. => Seven people died.
# the opposite is told of the rest
Difference: [Nine] of the [ten] climbers survived the avalanche. => One climber died in the avalanche.
Nothing: Nine of the ten climbers survived the avalanche. => One climber survived the avalanche.
# names of people are counted
Count: Brandt kept goal for [the Leeds Owls, the York Rovers, the Hull Saints and the Ripon Crows] in his long career.
    => Brandt kept goal for four clubs in his career.
Nothing: Ann Lee, Bob Roy and Carl Moss were arrested on Monday. => Four people were arrested on Monday.
Sum: [Four] [other] men stood trial with Orff over the brawl. => Orff was one of five men on trial over the brawl.
# levels of a change are not added
Nothing: The harbour hired 285 dockers, up from 117 a year earlier. => The harbour hired 402 dockers.
# one number for each of some
Product: Tuning costs [$40] an hour at the shop, and the organ took [10 hours]. => The shop would have charged $400 for the organ.
Quotient: The hotline took [120] calls in [three weeks]. => The hotline takes 40 calls a week.
# what moved tells where it came from
Difference: Profit of the mill rose by [£800,000] to [£3.5m]. => Profit of the mill rose from £2.7m.
# a share leaves the rest
Difference: [61%] of the villagers voted for the dam. => 39% of the villagers voted against the dam.
# and what a text only may mean is open
Open Sum: [65,000] arrived on the island this year. They joined [232,000] refugees. => Nearly 300,000 refugees live on the island.
";
