//! What was understood in a text, for people: one line a mention, with its place, its words and its normal form.

use super::escape::visible;
use super::numbers::quantity_words;
use super::words::{quoted, timex_form};
use crate::mention::{Attribution, Citation, Reading};
use crate::span::Span;
use crate::text::lines::Lines;

/// The mentions of a text in the order of the text, below its name.
///
/// ```
/// let reading = factsnap::Reading::new("It cost 3,000 [1].", None);
/// let listing = factsnap::render::human_mentions("note.txt", &reading);
/// assert!(listing.starts_with("note.txt\n  1:9   quantity     \"3,000\""), "{listing}");
/// ```
pub fn human_mentions(name: &str, reading: &Reading<'_>) -> String {
    let text = reading.document.text();
    let lines = Lines::new(text);
    let mut out = format!("{}\n", visible(name));
    let rows = rows(reading);
    if rows.is_empty() {
        out.push_str("  no mentions\n");
    }
    for Row { span, kind, form } in rows {
        let (line, column) = lines.at(span.start as usize);
        let place = format!("{line}:{column}");
        let row = format!("  {place:<5} {kind:<12} {}  {form}", quoted(span.slice(text)));
        out.push_str(visible(row.trim_end()).as_ref());
        out.push('\n');
    }
    out
}

struct Row {
    span: Span,
    kind: &'static str,
    form: String,
}

fn rows(reading: &Reading<'_>) -> Vec<Row> {
    let text = reading.document.text();
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(reading.quantities().iter().map(|quantity| {
        let form = quantity_words(quantity, text).unwrap_or_else(|| "too large or too vague to hold".to_owned());
        Row { span: quantity.span, kind: "quantity", form }
    }));
    rows.extend(reading.timexes().iter().map(|timex| Row { span: timex.span, kind: "timex", form: timex_form(timex) }));
    rows.extend(reading.attributions.iter().map(|attribution| Row {
        span: attribution.claim,
        kind: "attribution",
        form: attribution_form(attribution, reading),
    }));
    rows.extend(reading.citations.iter().map(|citation| Row {
        span: citation.span,
        kind: "citation",
        form: citation_form(citation),
    }));
    rows.sort_by_key(|row| (row.span, row.kind));
    rows
}

/// `speaker "Wang" (Minister Wang Xiaohong), cue "announced", content "that China would …"`.
fn attribution_form(attribution: &Attribution, reading: &Reading<'_>) -> String {
    let words = |span: Span| quoted(span.slice(reading.document.text()));
    let speaker = match &attribution.speaker {
        Some(speaker) => {
            let fuller = speaker.antecedent.map(|span| format!(" ({})", words(span))).unwrap_or_default();
            format!("speaker {}{fuller}", words(speaker.span))
        }
        None => "no speaker".to_owned(),
    };
    let quote = if attribution.quote.is_some() { ", quoted" } else { "" };
    format!("{speaker}, cue {}, content {}{quote}", words(attribution.cue), words(attribution.content))
}

fn citation_form(citation: &Citation<'_>) -> String {
    format!("source{} {}", if citation.ids.len() > 1 { "s" } else { "" }, citation.ids.join(", "))
}
