//! Quantities grouped by normal form, and what is none, beside it.
//!
//! A row marks the mention in brackets and gives its normal form: the number or interval, unit, kind where it is no plain
//! count or measure, modifier, rate, head and direction, in that order, and the phrase where it holds more words.

use crate::mention::{Quantity, QuantityKind, Reading};
use crate::span::Span;
use std::ops::Bound;

/// The normal form of a quantity, as the rows below write it.
fn normal_form(text: &str, quantity: &Quantity) -> String {
    let number = match (quantity.number, quantity.other, quantity.range) {
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
    let slice = |span: Option<Span>| span.map(|span| span.slice(text).to_owned());
    let more = [
        quantity.unit.map(|unit| unit.symbol.to_owned()),
        (quantity.kind != QuantityKind::Cardinal).then(|| format!("{:?}", quantity.kind)),
        quantity.modifier.map(|modifier| modifier.name().to_owned()),
        slice(quantity.per).map(|per| format!("/ {per}")),
        slice(quantity.head).map(|head| format!("<{head}>")),
        quantity.direction.map(|direction| format!("{direction:?}")),
        slice(Some(quantity.phrase).filter(|phrase| *phrase != quantity.span)).map(|phrase| format!("in {phrase}")),
    ];
    [Some(number)].into_iter().chain(more).flatten().collect::<Vec<_>>().join(" ")
}

/// Rows of text with its quantities in brackets and, behind an arrow, their normal forms; and texts without any.
#[test]
fn quantities_are_read_as_the_table_says() {
    let rows = TABLE.replace("\n    =>", " =>");
    let rows = rows.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    let wrong: String = rows.map(difference).collect();
    assert!(wrong.is_empty(), "{wrong}");
}

fn difference(row: &str) -> String {
    match (row.strip_prefix("None: "), row.split_once(" => ")) {
        (Some(texts), _) => texts.split(" | ").map(|text| otherwise(text, &[])).collect(),
        (None, Some((marked, forms))) => otherwise(marked, &forms.split(" | ").collect::<Vec<_>>()),
        (None, None) => format!("\n  {row}\n    has no arrow\n"),
    }
}

/// What is read otherwise than that exactly the bracketed stretches are quantities, in order, with these normal forms.
fn otherwise(marked: &str, forms: &[&str]) -> String {
    let marked = marked.replace('¶', "\n");
    let text: String = marked.chars().filter(|c| !matches!(c, '[' | ']')).collect();
    let reading = Reading::new(&text, None);
    let mut found: Vec<&Quantity> = reading.numbers().collect();
    found.sort_by_key(|quantity| quantity.span.start);
    let mut shown = text.clone();
    for quantity in found.iter().rev() {
        shown.insert(quantity.span.end as usize, ']');
        shown.insert(quantity.span.start as usize, '[');
    }
    let got: Vec<String> = found.iter().map(|quantity| normal_form(&text, quantity)).collect();
    let wrong = || format!("\n  {marked}\n    wanted {forms:?}\n    got    {got:?} of {shown}\n");
    if shown == marked && got == forms { String::new() } else { wrong() }
}

const TABLE: &str = r"
# counts with their nouns
China will train [3,000] foreign security officials over time. => 3000 <foreign security officials>
Unemployment fell to [2.3m]. => 2300000 Down in fell to 2.3m
The fire left [10] dead and [20] injured. => 10 <dead> | 20 <injured>
[Three] of the men fled. => 3 <men>
[2m] people voted, or [300k] fewer. => 2000000 <people> | 300000
He has [12] Premier League goals. => 12 <Premier League goals>
a [two]-goal lead and a [900]-strong crowd => 2 <goal> | 900 <crowd>
# nouns stop before verbs times and comparisons
Sales were up [19%] year-over-year. => 19 % Share Up in up 19%
He spent ??[25,000] on treatment. => 25000
He beat the [17th] seed Carl Berg. => 17 Ordinal <seed>
# numbers side by side stay apart
They paid [$10 million] and [15] people left. => 10000000 USD | 15 <people>
a [100-mile-an-hour] ball => 100 mph <ball>
# coordinated counts keep their own nouns
Officers held [one] Peruvian and [two] Greek sailors. => 1 <Peruvian> | 2 <Greek sailors>
# vague counts end where the next word begins
[Dozens] of homes burned. => 24..200 <homes>
[hundreds of thousands] of voters => 200000..1000000 <voters>
[several] officials and [a few] guests => 3.. <officials> | 2..10 <guests>
[thousands of pounds] => 2000..1000000 GBP
[a couple of] drinks => 2 <drinks>
# money of any form
[50p a ticket] => 50 p / ticket
[C$300 million], [USD 5m], [A$20] => 300000000 CAD | 5000000 USD | 20 AUD
a [5-million-euro] grant => 5000000 EUR <grant>
[six] [£1.80] tubs => 6 | 9/5 GBP
[15 dollars 50], or [twelve euros and fifty cents] => 31/2 USD | 25/2 EUR
He paid [15 dollars] [50] times. => 15 USD | 50 <times>
[a dollar] more, and [$2] more a gallon => 1 USD | 2 USD
The result was ([$4.99]). => -499/100 USD
[Rs. 1,000 crore] => 10000000000 INR
# shares and points
[25%] of voters => 25 % Share <voters>
a [25 basis points] cut => 25 bp Down in 25 basis points cut
[A third] of voters agreed. => 1/3 1 Share <voters>
[one in five] children, [nine out of 10] pupils => 1/5 1 Share <children> | 9/10 1 Share <pupils>
[4] and [6 percent] => 4 % Share | 6 % Share
# factors
Sales [more than tripled]. => 3 Multiplier more_than
[twice] as many as before => 2 Multiplier
a [three-fold] rise, a [tenfold] fall => 3 Multiplier Up in three-fold rise | 10 Multiplier Down in tenfold fall
It is [40 times] larger. => 40 Multiplier
[half] as many as before => 1/2 Multiplier
# ordinals that claim a place
the [first] female president => 1 Ordinal <female president>
She finished [second]. => 2 Ordinal
None: Let me first say it. | First of all, it rained. | why it failed in the first place
None: First, it rained. | At first it rained. | when they first met | first aid | the Second World War
# ages
a [71-year-old] man => 71 yr Age <man>
Jane Smith, [34], of Leeds => 34 yr Age
when he was [16] => 16 yr Age
children [between 11 and 16 years old] => 11..16 yr Age
boys [under the age of 12] => 12 yr Age less_than
women [over 50]; children [under five] => 50 yr Age more_than | 5 yr Age less_than
a woman in her [40s] => 40..50 yr Age
between the ages of [30 and 40] => 30..40 yr Age
sons aged [four], [six] and [nine] => 4 yr Age | 6 yr Age | 9 yr Age
# measures
a [25-mile] trip => 25 mi <trip>
He is [6ft 6in] tall. => 13/2 ft
It was [37°C] and [98.6 degrees Fahrenheit]. => 37 °C | 493/5 °F
He is [5ft 10], she [5'11'']. => 35/6 ft | 71/12 ft
[a kilogram] of gold, [about a mile] off => 1 kg <gold> | 1 mi approximately
It was [35C], then [ten below zero]. => 35 °C | -10
None: a foot in the door | many a mile
# rates
[$0.15 per share] => 3/20 USD / share
[£90bn] a year => 90000000000 GBP / year
[12 per 100,000 people] => 12 / 100,000 people
# bounds
[about 2,000] votes => 2000 approximately <votes>
[no more than seven euros] => 7 EUR at_most
[100 or more] people, [50+] dogs => 100 at_least <people> | 50 at_least <dogs>
a film about [two] brothers => 2 <brothers>
[>= 5] cats, [<5] dogs => 5 at_least <cats> | 5 less_than <dogs>
# ranges scores and ratios
[5 to 10] goals => 5..10 <goals>
[between 5 and 10 miles] => 5..10 mi
[$5-10 million] => 5000000..10000000 USD
[two or three] goals => 2..3 <goals>
by [3 to 1] => 3:1 Ratio
from [5] to [10 million] homes => 5000000 | 10000000 <homes>
Sales fell from [240] to [190 million euros]. => 240000000 EUR Down | 190000000 EUR
It rose [5 to 10 per cent]. => 5..10 % Share Up in rose 5 to 10 per cent
It rose [half a point], then [three quarters of a percentage point]. => 1/2 pp Up in rose half a point | 3/4 pp
# names and numbered things
None: the attacks of 9/11 | Covid-19 spread | the G7 met | version 1.2.3 | see page 12 | a 1-2-3 start | fast 4G access
None: London 2012 medallists came. | a multi-million deal | as passages 2 and 3 say | Bring:¶1. Milk¶2. Bread | Good. 1. Jane Doe leads
# pronouns, terms, times and what a summary says of itself
None: one another | one of the men | the one he wanted | He plays centre-half.
None: kick-off at 7:45 | She speaks between 10 and 11 a.m. there. | at 9.30 pm
None: So the answer can be summarised in five steps. | Here is a summary in 79 words:
# a unit left out stays open
The poll has Ng at [36 percent], Ruiz at [14] and Kaur at [8]. => 36 % Share | 14 | 8
Sales were [310 million euros], down from [352 million]. => 310000000 EUR | 352000000 Down
Profit fell [10%] to [90]. => 10 % Share Down in fell 10% | 90
There [40 percent] stayed and [12] voters left. => 40 % Share | 12 <voters>
# shares that no number states, with what they are of
[Most] members liked it, [some] users did not. => 1/2..1 Quantifier <members> | 0..1 Quantifier <users>
[None] of the bridges was open to [all the] lorries. => 0..0 Quantifier <bridges> | 1..1 Quantifier <lorries>
[Nobody] came, [no one] stayed, [no] tickets were sold. => 0..0 Quantifier | 0..0 Quantifier | 0..0 Quantifier <tickets>
[Not one] of the sailors and [neither] of the pilots drowned. => 0..0 Quantifier <sailors> | 0..0 Quantifier <pilots>
It expects [single-digit] growth => 1..9 Quantifier <growth> Up in single-digit growth
None: There is no evidence, no longer, and no man is an island.
None: It rained all day, and they all left after all. | It spread all over the valley for some time.
# the change that a number measures
Sales fell by [almost 5%] => 5 % Share nearly Down in fell by almost 5%
They saw a [40%] increase in orders => 40 % Share <increase> Up in 40% increase
Selkirk lost [3-1] at home => 3:1 Score
The up-and-coming firm has [12] workers => 12 <workers>
# marks of emphasis are not read, and digits of an address are no number
The fund holds **[67** million euros] for __[1,200]__ people. => 67000000 EUR | 1200 <people>
Its **[9]** buses, and *[12] trams*, left. => 9 <buses> | 12 <trams>
None: Look at https://example.org/2024/kills-7?id=77 and www.example.org/12/13.
# names end with numbers
Its [Tier 1] ratio rose as [12] [Boeing 747] jets left. => 1 Designation <Tier> | 12 <jets> Up | 747 Designation <Boeing>
In Leeds [12] men met [30] women. => 12 <men> | 30 <women>
# what a sentence leaves out, and signs
None: a writer of the late 19th and early 20th centuries
a change of [-.08] => -2/25
None: It will weaken to a gale within 24 hours and to a breeze within 36.
";
