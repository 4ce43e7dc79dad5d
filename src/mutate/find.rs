//! The places of a summary where an error of some kind can be put.

use super::swap::{swap, swap_part};
use super::{Kind, Mutation, number};
use crate::case::Case;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::unit::Dimension;
use crate::mention::{Attribution, Quantity, QuantityKind, Quote, Reading, Speaker, SpeakerKind, Timex};
use crate::span::Span;
use crate::text::{Document, TokenKind, TokenRange};

pub(super) fn find(case: &Case) -> Vec<Mutation> {
    let reading = Reading::new(&case.summary, None);
    let mut finder = Finder { document: &reading.document, found: Vec::new() };
    for quantity in reading.quantities() {
        finder.quantity(quantity);
    }
    for timex in reading.timexes() {
        finder.timex(timex);
    }
    for quote in &reading.quotes {
        finder.quote(quote);
    }
    for citation in &reading.citations {
        finder.put(Kind::Citation, citation.span, format!("[{}]", unknown_id(case)));
    }
    let others = named_speakers(case);
    for attribution in &reading.attributions {
        finder.attribution(attribution, &others);
    }
    finder.found
}

struct Finder<'d, 't> {
    document: &'d Document<'t>,
    found: Vec<Mutation>,
}

impl Finder<'_, '_> {
    fn put(&mut self, kind: Kind, span: Span, text: String) {
        if span.slice(self.document.text()) != text && !span.is_empty() {
            self.found.push(Mutation { kind, span, text });
        }
    }

    /// Swaps the first word of some tokens that the table of a kind knows.
    fn swap_in(&mut self, kind: Kind, tokens: TokenRange) {
        self.swap_by(kind, tokens, |word| swap(kind, word));
    }

    fn swap_by(&mut self, kind: Kind, tokens: TokenRange, swap: impl Fn(&str) -> Option<String>) {
        for at in tokens {
            if let (Some(token), Some(other)) = (self.document.get(at), swap(self.document.word(at))) {
                return self.put(kind, token.span, other);
            }
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        let tokens = quantity.tokens.clone();
        let is_loose = !matches!(quantity.modifier, None | Some(Modifier::Approximately));
        if !is_loose {
            let is_share = quantity.kind == QuantityKind::Share;
            self.digit(tokens.clone(), is_share);
        }
        // A lower bound of a million times as much does not hold; an upper one would.
        if !matches!(quantity.modifier, Some(Modifier::LessThan | Modifier::AtMost | Modifier::Nearly)) {
            self.swap_in(Kind::Scale, tokens.clone());
        }
        if quantity.unit.is_some_and(|unit| unit.dimension == Dimension::Money) {
            self.swap_in(Kind::Currency, tokens);
        } else if quantity.unit.is_some() && !is_loose {
            self.swap_in(Kind::Unit, tokens);
        }
        if quantity.direction.is_some() {
            self.swap_in(Kind::Sign, self.document.tokens_in(quantity.phrase));
        }
    }

    fn digit(&mut self, tokens: TokenRange, is_share: bool) {
        for at in tokens.clone() {
            let Some(token) = self.document.get(at).filter(|token| token.kind == TokenKind::Number) else { continue };
            if let Some(other) = number::changed(self.document.word(at)) {
                return self.put(Kind::Digit, token.span, other);
            }
        }
        if is_share { self.swap_by(Kind::Digit, tokens, swap_part) } else { self.swap_in(Kind::Digit, tokens) }
    }

    fn timex(&mut self, timex: &Timex) {
        let tokens = timex.tokens.clone();
        for kind in [Kind::Weekday, Kind::Month] {
            self.swap_in(kind, tokens.clone());
        }
        for at in tokens.clone() {
            let Some(token) = self.document.get(at).filter(|token| token.kind == TokenKind::Number) else { continue };
            let word = self.document.word(at);
            match number::year(word) {
                Some(other) => self.put(Kind::Year, token.span, other),
                None => {
                    if let Some(other) = number::nearby(word) {
                        self.put(Kind::Digit, token.span, other);
                    }
                }
            }
        }
        // "For years" may be true where "for months" is.
        let is_vague = timex.value.to_string().contains('X');
        if timex.value.type_name() == "DURATION" && !is_vague {
            self.swap_in(Kind::Digit, tokens.clone());
            self.swap_in(Kind::Duration, tokens);
        }
        self.swap_in(Kind::TimeDirection, self.document.tokens_in(timex.phrase));
    }

    /// The longest word of a quote that is no title: what a writer remembers wrongly.
    fn quote(&mut self, quote: &Quote) {
        const ANOTHER: &str = "ordinary";
        if quote.is_scare() || quote.nested || !quote.closed {
            return;
        }
        let tokens = self.document.tokens_in(quote.content);
        let words = tokens.filter_map(|at| self.document.get(at)).filter(|token| token.is_content_word());
        let longest = words.map(|token| token.span).max_by_key(|span| (span.len(), std::cmp::Reverse(span.start)));
        if let Some(span) = longest {
            self.put(Kind::QuotedWord, span, ANOTHER.to_owned());
        }
    }

    fn attribution(&mut self, attribution: &Attribution, others: &[String]) {
        let Some(speaker) = &attribution.speaker else { return };
        // Behind what was said, and before a quotation, "denied" is no slip but no English.
        if attribution.cue.start < attribution.content.start && attribution.quote.is_none() && is_active(speaker.kind) {
            self.swap_in(Kind::Cue, self.document.tokens_in(attribution.cue));
        }
        // A pronoun is somebody else only where its sentence before is.
        if speaker.kind != SpeakerKind::Name {
            return;
        }
        let other = others.iter().find(|name| !is_known_as(self.document, speaker, name));
        let other = other.map_or("Harriet Blackwood", String::as_str);
        self.put(Kind::Speaker, speaker.span, other.to_owned());
    }
}

/// Whether somebody speaks, rather than that something is said.
fn is_active(kind: SpeakerKind) -> bool {
    kind != SpeakerKind::Impersonal
}

/// Whether a name shares a word with any name the summary has for a speaker.
fn is_known_as(document: &Document<'_>, speaker: &Speaker, name: &str) -> bool {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let spans = speaker.known_as.iter().map(|known| known.span).chain([speaker.span]).chain(speaker.antecedent);
    spans
        .into_iter()
        .any(|span| span.slice(document.text()).split_whitespace().any(|word| words.contains(&word.to_lowercase())))
}

/// The people and bodies that the sources credit with something by name, in order.
fn named_speakers(case: &Case) -> Vec<String> {
    let mut names = Vec::new();
    for source in &case.sources {
        let reading = Reading::new(&source.text, None);
        let speakers = reading.attributions.iter().filter_map(|attribution| attribution.speaker.as_ref());
        for speaker in speakers.filter(|speaker| speaker.kind == SpeakerKind::Name) {
            let name = speaker.span.slice(&source.text).to_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// A number that is no source's id: there is one among as many as there are sources, and one more.
fn unknown_id(case: &Case) -> usize {
    let mut ids = 1..=case.sources.len() + 1;
    ids.find(|id| case.sources.iter().all(|source| source.id != id.to_string())).unwrap_or_default()
}
