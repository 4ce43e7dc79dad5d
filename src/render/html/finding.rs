//! One finding: why, the summary's sentence, and the sentences of the sources beside it.

use maud::{Markup, html};

use super::safe;
use super::sentence::{Sentences, Stretch};
use super::snippet::{nth, toml_string};
use crate::case::{Case, Source};
use crate::finding::{Evidence, Finding};
use crate::render::reason::reason;
use crate::render::times::day;
use crate::render::words::{evidence_text, quoted, source_id};
use crate::span::Span;
use crate::verdict::Verdict;

/// Sentences of sources shown without a click.
const SHOWN: usize = 2;

/// What judges the `[[allow]]`s of a case, about which there is nothing to allow or expect.
const ALLOW: &str = "allow";

/// A finding with its name in links.
pub(super) struct Named<'c> {
    pub(super) anchor: String,
    pub(super) finding: &'c Finding,
    /// Why a person allows it.
    pub(super) allowed: Option<&'c str>,
    /// Who says otherwise, beside what it says.
    pub(super) against: Option<String>,
    /// Whether it is flagged, and a person says that it ought to be.
    pub(super) is_expected: bool,
}

/// Sentences of a source, with what is meant in them.
struct Piece {
    source: usize,
    in_title: bool,
    shown: Stretch,
    meant: Vec<Span>,
    /// The number of the first evidence in it.
    first: usize,
}

impl Named<'_> {
    /// The verdict, or that a person allows it.
    pub(super) fn verdict(&self) -> &'static str {
        if self.allowed.is_some() { "allowed" } else { self.finding.verdict().as_str() }
    }

    pub(super) fn is_flagged(&self) -> bool {
        self.allowed.is_none() && self.finding.verdict().is_flagged()
    }

    /// The claim in the full text.
    pub(super) fn claim(&self) -> String {
        format!("{}:c", self.anchor)
    }

    /// A piece of evidence in the full text, counted from 0.
    pub(super) fn evidence(&self, at: usize) -> String {
        format!("{}:{}", self.anchor, at + 1)
    }

    /// The finding in full, side by side.
    pub(super) fn full(&self, case: &Case, sentences: &Sentences<'_>) -> Markup {
        let claim = self.finding.claim.span;
        let pieces = pieces(case, self.finding, sentences);
        let why = capital(&safe(&reason(case, self.finding)));
        self.item(case, &why, &html! {
            div class="pair" {
                div class="side" {
                    p class="where" { "Summary" }
                    p class="words" { (sentences.summary.around(claim).marked(&case.summary, &[claim])) }
                }
                div class="side" {
                    @if pieces.is_empty() { p class="where" { "Sources" } p class="none" { "No sentence of a source fits this claim." } }
                    @for piece in pieces.iter().take(SHOWN) { (self.piece(case, piece)) }
                    @if pieces.len() > SHOWN {
                        details class="more" {
                            summary { (pieces.len() - SHOWN) " more from the sources" }
                            @for piece in pieces.iter().skip(SHOWN) { (self.piece(case, piece)) }
                        }
                    }
                }
            }
        })
    }

    /// The finding in brief, for one that nobody need look at: its words, and the sentence that bears them out.
    pub(super) fn brief(&self, case: &Case, sentences: &Sentences<'_>) -> Markup {
        let pieces = pieces(case, self.finding, sentences);
        let words = safe(&quoted(self.finding.claim.span.slice(&case.summary)));
        self.item(
            case,
            &words,
            &html! {
                p class="reason" { (capital(&safe(&reason(case, self.finding)))) }
                @for piece in pieces.iter().take(1) { (self.piece(case, piece)) }
            },
        )
    }

    fn item(&self, case: &Case, heading: &str, body: &Markup) -> Markup {
        let finding = self.finding;
        let verdict = self.verdict();
        let words = finding.claim.span.slice(&case.summary);
        let stop = if self.is_flagged() { " stop" } else { "" };
        html! {
            li class=(format!("finding {verdict}{stop}")) id=(self.anchor) tabindex=[self.is_flagged().then_some("-1")]
                data-f=(format!("{verdict}:{}", finding.code.checker)) data-code=(finding.code.id)
                data-verdict=(finding.verdict().as_str()) data-claim=(toml_string(words)) data-nth=[nth(case, finding)] {
                h4 { span class=(format!("badge {verdict}")) { (verdict) } " " span class="reason" { (heading) } @if self.is_expected { " " span class="badge" { "as expected" } } }
                @if let Some(against) = &self.against { p class="against" { "Disputed: " (safe(against)) } }
                @if let Some(why) = self.allowed { p class="allow" { "Allowed: " (safe(why)) } }
                (body)
                p class="acts" {
                    a class="code" href=(format!("#code-{}", finding.code.id)) { (finding.code.id) }
                    a href=(format!("#{}", self.anchor)) { "Link" }
                    @if !words.is_empty() && finding.code.checker != ALLOW { (self.copies()) }
                }
            }
        }
    }

    /// Buttons that work by the script alone, and are shown only where scripts run.
    fn copies(&self) -> Markup {
        let is_open = self.allowed.is_none() && self.finding.verdict() != Verdict::Supported;
        html! {
            @if is_open { button type="button" data-copy="allow" { "Copy as [[allow]]" } }
            button type="button" data-copy="expect" { "Copy as [[expect]]" }
        }
    }

    fn piece(&self, case: &Case, piece: &Piece) -> Markup {
        let Some(evidence) = self.finding.evidence.get(piece.first) else { return Markup::default() };
        let text = evidence_text(case, evidence);
        html! {
            p class="where" {
                a href=(format!("#{}", self.evidence(piece.first))) { "Source " (safe(source_id(case, evidence))) @if piece.in_title { ", title" } }
                @if let Some(source) = case.sources.get(piece.source) { (about(source)) }
            }
            p class="words" { (piece.shown.marked(text, &piece.meant)) }
        }
    }
}

/// Whose words a source is, who published it, and when.
pub(super) fn about(source: &Source) -> Markup {
    let author = source.author.as_deref().map(|author| format!("by {}", safe(author)));
    let about = [author, source.publisher.as_deref().map(safe), source.published.map(day)];
    html! { @for part in about.iter().flatten() { " · " (part) } }
}

/// The evidence by sentence, the best first.
fn pieces(case: &Case, finding: &Finding, sentences: &Sentences<'_>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, evidence) in finding.evidence.iter().enumerate() {
        let Some(shown) = shown(case, evidence, sentences) else { continue };
        let Evidence { source, in_title, statement } = evidence;
        let same = pieces
            .iter_mut()
            .find(|piece| (piece.source, piece.in_title, &piece.shown) == (*source, *in_title, &shown));
        match same {
            Some(piece) => piece.meant.push(statement.span),
            None => pieces.push(Piece {
                source: *source,
                in_title: *in_title,
                shown,
                meant: vec![statement.span],
                first: at,
            }),
        }
    }
    pieces
}

fn shown(case: &Case, evidence: &Evidence, sentences: &Sentences<'_>) -> Option<Stretch> {
    if evidence.in_title {
        return Some(Stretch::whole(evidence_text(case, evidence)));
    }
    Some(sentences.sources.get(evidence.source)?.around(evidence.statement.span))
}

/// A sentence with a capital at its start.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
