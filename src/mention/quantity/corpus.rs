//! Examples of quantities grouped by kind, each with its normal form, and of numbers that are no quantities.

use std::ops::Bound;

use super::{Quantity, QuantityKind};
use crate::mention::{Rational, Reading};

/// The only quantity of `text` covers what stands in brackets and reads `normal`; its head stands in braces, if it has one.
#[track_caller]
fn check(text: &str, normal: &str) {
    let plain = text.replace(['[', ']', '{', '}'], "");
    let reading = Reading::new(&plain, None);
    let found: Vec<String> = reading.quantities.iter().map(|quantity| marked(&plain, quantity)).collect();
    let carets: Vec<String> = reading.quantities.iter().map(|quantity| carets(&plain, quantity)).collect();
    assert_eq!(found, [text], "\n  {plain}\n  {}", carets.join("\n  "));
    let written: Vec<String> = reading.quantities.iter().map(written).collect();
    assert_eq!(written, [normal], "normal form of {plain:?}");
}

#[track_caller]
fn check_none(text: &str) {
    let reading = Reading::new(text, None);
    let found: Vec<String> = reading.quantities.iter().map(|quantity| carets(text, quantity)).collect();
    assert!(found.is_empty(), "no quantity expected\n  {text}\n  {}", found.join("\n  "));
}

fn marked(text: &str, quantity: &Quantity) -> String {
    let mut marks = vec![(quantity.span.start as usize, '['), (quantity.span.end as usize, ']')];
    marks.extend(quantity.head.iter().flat_map(|head| [(head.start as usize, '{'), (head.end as usize, '}')]));
    marks.sort_by_key(|&(at, mark)| (at, mark == '[' || mark == '{'));
    let mut marked = text.to_owned();
    for (at, mark) in marks.into_iter().rev() {
        marked.insert(at, mark);
    }
    marked
}

fn carets(text: &str, quantity: &Quantity) -> String {
    let before = text[..quantity.span.start as usize].chars().count();
    let under = text[quantity.span.start as usize..quantity.span.end as usize].chars().count();
    format!("{}{} {}", " ".repeat(before), "^".repeat(under), written(quantity))
}

/// Kind (but for a cardinal), range, unit.
fn written(quantity: &Quantity) -> String {
    let kind = if quantity.kind == QuantityKind::Cardinal { String::new() } else { format!("{:?} ", quantity.kind) };
    let unit = quantity.unit.map_or(String::new(), |unit| format!(" {}", unit.symbol));
    let number = match quantity.range {
        Some(range) if range.as_point().is_some() => end(&range.low).1,
        Some(range) => interval(&range.low, &range.high),
        None => "?".to_owned(),
    };
    format!("{kind}{number}{unit}")
}

fn interval(low: &Bound<Rational>, high: &Bound<Rational>) -> String {
    let ((low_open, low), (high_open, high)) = (end(low), end(high));
    format!("{}{low},{high}{}", if low_open { "(" } else { "[" }, if high_open { ")" } else { "]" })
}

fn end(bound: &Bound<Rational>) -> (bool, String) {
    match bound {
        Bound::Included(value) => (false, value.to_string()),
        Bound::Excluded(value) => (true, value.to_string()),
        Bound::Unbounded => (true, String::new()),
    }
}

#[test]
fn counts_and_what_they_count() {
    check("China will train [3,000] {foreign security officials} over the coming year.", "3000");
    check("Guards found [12] {workers} plan their own shifts.", "12");
    check("At the gate [two dozen] {people} were waiting.", "24");
    check("They adopted [half a million] {sheep}.", "500000");
    check("The plant employs [1.9m] {people}.", "1900000");
    check("They trained [three] {aid workers} killed later.", "3");
    check("Storms left [30] {injured}.", "30");
    check("The fund hired [14] {sales managers}.", "14");
    check("A [12]-{member} panel sat.", "12");
    check("Fewer teachers came: [6] of the {teachers}.", "6");
    check("They met [one] {police officer} who said so.", "1");
    check("Later the [two] shook hands.", "2");
    check("The [second] {robot} successfully left.", "Ordinal 2");
    check("It runs [40] {low-paid jobs}.", "40");
}

#[test]
fn bounds_and_blurs() {
    check("It drew [about 2,000] {guests}.", "[1800,2200]");
    check("It drew [more than 100] {guests}.", "(100,)");
    check("It drew [at least 5] {guests}.", "[5,)");
    check("It drew [no fewer than 5] {guests}.", "[5,)");
    check("It drew [up to 7] {guests}.", "(,7]");
    check("It drew [no more than 7] {guests}.", "(,7]");
    check("It drew [nearly 2,000] {guests}.", "[1800,2000)");
    check("It drew [just over 200] {guests}.", "(200,220]");
    check("It drew [fewer than 60] {guests}.", "(,60)");
    check("It seats [5,000 or more].", "[5000,)");
    check("It seats [300+] {people}.", "[300,)");
    check("It drew [an estimated 40,000] {guests}.", "[36000,44000]");
}

#[test]
fn ranges() {
    check("It takes [5 to 10] {helpers}.", "[5,10]");
    check("It takes [5-10] {helpers}.", "[5,10]");
    check("It takes [between five and ten] {helpers}.", "[5,10]");
    check("It takes [two or three] {helpers}.", "[2,3]");
    check("It costs [$10-$20].", "[10,20] USD");
    check("It holds [2 to 3 million litres].", "[2000000,3000000] l");
    check("It was [15% to 20%] of {output}.", "Share [15,20] %");
}

#[test]
fn vague_numbers() {
    check("[Dozens] of {fans} sang.", "[24,)");
    check("[Hundreds of thousands] of {fans} sang.", "[200000,)");
    check("They saw [several hundred] {fans}.", "[300,1000)");
    check("They saw [a couple of] {fans}.", "[2,3]");
    check("They lost [millions of dollars] in fees.", "[2000000,) USD");
}

#[test]
fn money() {
    check("They paid [$1.2bn].", "1200000000 USD");
    check("They paid [US$ 5 million].", "5000000 USD");
    check("They paid [C$40].", "40 CAD");
    check("They paid [USD 5m].", "5000000 USD");
    check("They paid [£2.3m].", "2300000 GBP");
    check("They paid [50p].", "1/2 GBP");
    check("They paid [Rs500].", "500 INR");
    check("A [5-million-euro] fine followed.", "5000000 EUR");
    check("They paid [20 million pounds].", "20000000 GBP");
    check("They paid [20 dollars 43 cents].", "2043/100 USD");
    check("It pays [$0.15 per share].", "3/20 USD");
}

#[test]
fn measures() {
    check("A [25-mile] road.", "25 mi");
    check("He is [6ft 2in] tall.", "37/6 ft");
    check("She won the [100m] sprint.", "100 m");
    check("It hit [-5°C].", "-5 °C");
    check("It hit [104 degrees Fahrenheit].", "104 °F");
    check("They seized [3 tonnes] of {rice}.", "3 t");
    check("It burned [500 square miles].", "500 mi2");
    check("It went at [30 mph].", "30 mph");
    check("The dog weighs [60 pounds].", "60 lb");
    check("It makes [2.5 gigawatts].", "5/2 GW");
}

#[test]
fn shares_and_points() {
    check("It won [25%] of the {vote}.", "Share 25 %");
    check("It won [a third] of {voters}.", "Share 1/3 share");
    check("It won [half] of the {seats}.", "Share 1/2 share");
    check("It hit [one in five] {drivers}.", "Share 1/5 share");
    check("It hit [3 out of 4] {drivers}.", "Share 3/4 share");
    check("A [two-thirds] {majority} is due.", "Share 2/3 share");
    check("[A quarter-point] cut came.", "1/4 pp");
    check("It rose [25 basis points].", "25 bp");
    check("It rose [two percentage points].", "2 pp");
    check("A [5 per cent] {rise} came.", "Share 5 %");
}

#[test]
fn factors_ratios_scores() {
    check("Sales [doubled].", "Multiplier 2");
    check("Sales [halved].", "Multiplier 1/2");
    check("A [three-fold] {rise}.", "Multiplier 3");
    check("It has [twice] as many {cars}.", "Multiplier 2");
    check("It is [40 times] larger.", "Multiplier 40");
    check("They lead by [3 to 1].", "Ratio 3");
    check("They won [3-1].", "Score 3000001/1000000");
}

#[test]
fn ordinals() {
    check("She is the [first] {female president}.", "Ordinal 1");
    check("He came [third].", "Ordinal 3");
    check("It was the [21st] {attempt}.", "Ordinal 21");
    check("Her [twenty-first] {book}.", "Ordinal 21");
}

#[test]
fn ages() {
    check("A [71-year-old] man sang.", "Age 71 year");
    check("He was aged [71].", "Age 71 year");
    check("Anna Lund, [64], sang.", "Age 64 year");
    check("A woman in her [40s] sang.", "Age [40,50) year");
    check("They took an [eight-month-old] calf.", "Age 8 month");
}

#[test]
fn no_quantities() {
    for text in [
        "A Boeing 747 landed on Route 66.",
        "He runs Windows 11 and watches Channel 4.",
        "The G7 met after 9/11 and Covid-19.",
        "No one came.",
        "One of the guests left; the one he knew.",
        "They know one another.",
        "First, they left.",
        "At first they stayed.",
        "They first met there.",
        "Call 555-123-4567.",
        "See https://example.org/a/12/3?b=45 now.",
        "Here is a summary in 79 words:",
        "1. They left.\n2. They stayed.",
        "Version 1.2.3 is out.",
        "They reached the quarter-finals of the Six Nations.",
        "It has a double-digit lead.",
    ] {
        check_none(text);
    }
}
