//! What was understood in a text, as one line of JSON: the answer of `factsnap mentions --format jsonl`.

use std::ops::Bound;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::mention::{Attribution, Quantity, Rational, Reading, Timex};
use crate::span::Span;

/// The mentions of a reading as JSON objects, in the order of the text.
///
/// Offsets are UTF-8 bytes. The fields are those of the output contract: `kind`, `start`, `end`, `text`, and per kind
/// `value`, `low`, `high`, `unit`, `modifier`, `head`; `type`, `value`, `mod`, `from`, `to`; `source`, `cue`, `content`,
/// `quote`; beyond it, attributions tell their `claim` (source and cue), `stance`, `rest` (the other stretches of a split
/// content), `speaker` (the fullest words for the source) and `known_as` (all of them).
///
/// ```
/// let reading = factsnap::Reading::new("3,000 officers", None);
/// assert_eq!(factsnap::render::mentions_json(&reading)[0]["value"], "3000");
/// ```
pub fn mentions_json(reading: &Reading<'_>) -> Vec<Value> {
    let text = reading.document.text();
    let mut mentions: Vec<(Span, Value)> = Vec::new();
    mentions.extend(reading.quantities().iter().map(|q| (q.span, quantity(q, text))));
    mentions.extend(reading.timexes().iter().map(|t| (t.span, timex(t, text))));
    mentions.extend(reading.attributions.iter().map(|a| (a.span, attribution(a, reading))));
    mentions.sort_by_key(|(span, _)| *span);
    mentions.into_iter().map(|(_, value)| value).collect()
}

fn quantity(quantity: &Quantity, text: &str) -> Value {
    let (low, high) = quantity.range.map_or((Bound::Unbounded, Bound::Unbounded), |r| (r.low, r.high));
    json!({
        "kind": "quantity",
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.span.slice(text),
        "value": quantity.number.as_ref().map(decimal),
        "low": bound(low),
        "high": bound(high),
        "unit": quantity.unit.map(|unit| unit.symbol),
        "modifier": quantity.modifier.map(crate::lexicon::modifier::Modifier::name),
        "head": quantity.head.map(|head| head.slice(text)),
    })
}

fn timex(timex: &Timex, text: &str) -> Value {
    let (low, high) = timex.days.map_or((Bound::Unbounded, Bound::Unbounded), |days| (days.low, days.high));
    json!({
        "kind": "timex",
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.span.slice(text),
        "type": timex.timex3.type_name(),
        "value": timex.timex3.to_string(),
        "mod": timex.modifier.map(|modifier| modifier.to_string()),
        "from": day(low),
        "to": day(high),
    })
}

fn attribution(attribution: &Attribution, reading: &Reading<'_>) -> Value {
    let text = reading.document.text();
    json!({
        "kind": "attribution",
        "start": attribution.span.start,
        "end": attribution.span.end,
        "text": attribution.span.slice(text),
        "source": attribution.speaker.as_ref().map(|speaker| speaker.span.slice(text)),
        "cue": attribution.cue.slice(text),
        "content": attribution.content.slice(text),
        "claim": attribution.claim.slice(text),
        "stance": format!("{:?}", attribution.stance).to_lowercase(),
        "speaker": attribution.speaker.as_ref().map(|speaker| speaker.antecedent.unwrap_or(speaker.span).slice(text)),
        "known_as": attribution.speaker.iter().flat_map(|s| &s.known_as).map(|known| known.span.slice(text)).collect::<Vec<_>>(),
        "rest": attribution.rest.iter().map(|part| part.span.slice(text)).collect::<Vec<_>>(),
        "quote": attribution.quote.and_then(|quote| reading.quotes.get(quote)).map(|quote| quote.span.slice(text)),
    })
}

fn bound(bound: Bound<Rational>) -> Option<String> {
    match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(decimal(&value)),
        Bound::Unbounded => None,
    }
}

fn day(bound: Bound<Date>) -> Option<String> {
    match bound {
        Bound::Included(day) | Bound::Excluded(day) => Some(day.to_string()),
        Bound::Unbounded => None,
    }
}

/// A number as a decimal without trailing zeros: "0.25", "3000". One that ends is exact; one that goes on for ever is
/// rounded to the fifteen significant digits that a double keeps: "0.333333333333333".
pub(crate) fn decimal(value: &Rational) -> String {
    const PLACES: usize = 30;
    const SIGNIFICANT: usize = 15;
    let whole = value.trunc().to_integer().unsigned_abs();
    let (mut digits, ends) = fraction_digits(value, PLACES);
    let sign = if *value.numer() < 0 { "-" } else { "" };
    if ends {
        return if digits.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{digits}") };
    }
    let before = if whole == 0 { 0 } else { whole.to_string().len() };
    let zeros = if whole == 0 { digits.bytes().take_while(|&b| b == b'0').count() } else { 0 };
    let kept = (SIGNIFICANT.saturating_sub(before) + zeros).clamp(1, PLACES - 1);
    let up = digits.as_bytes().get(kept).is_some_and(|&b| b >= b'5');
    digits.truncate(kept);
    let mut all = format!("{whole}{digits}");
    if up && let Ok(number) = all.parse::<u128>() {
        all = format!("{:0>width$}", number + 1, width = all.len());
    }
    let (whole, digits) = all.split_at(all.len() - kept);
    format!("{sign}{whole}.{digits}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The digits behind the decimal point, at most so many, and whether they are all.
fn fraction_digits(value: &Rational, most: usize) -> (String, bool) {
    let mut rest = (value - value.trunc()).reduced();
    let mut digits = String::new();
    while *rest.numer() != 0 && digits.len() < most {
        let Some(next) = num_traits::CheckedMul::checked_mul(&rest, &Rational::from(10)) else { break };
        digits.push_str(&next.trunc().to_integer().unsigned_abs().to_string());
        rest = next - next.trunc();
    }
    (digits, *rest.numer() == 0)
}

#[cfg(test)]
mod tests {
    use super::decimal;
    use crate::mention::Rational;

    #[test]
    fn decimals_are_short_and_signed() {
        for (numerator, denominator, text) in [
            (3000, 1, "3000"),
            (1, 4, "0.25"),
            (-1, 4, "-0.25"),
            (1, 3, "0.333333333333333"),
            (-2, 3, "-0.666666666666667"),
            (41, 42, "0.976190476190476"),
            (0, 1, "0"),
        ] {
            assert_eq!(decimal(&Rational::new(numerator, denominator)), text);
        }
    }
}
