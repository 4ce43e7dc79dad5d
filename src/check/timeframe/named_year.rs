//! Years in names: a summary's "Euro 2016" where no source has 2016 anywhere.

use super::super::claim::Mention;
use super::super::witness::Witness;
use crate::code::{TIM000, TIM002};
use crate::finding::{Finding, Reason};
use crate::mention::Reading;
use crate::text::{Document, TokenKind};

/// Judges the years in names of a summary: what a source has under any name is supported, because a name is not an event.
pub(super) fn judge(summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> Vec<Finding> {
    let document = &summary.document;
    let is_free = |at: &usize| {
        !summary.timexes().iter().any(|timex| timex.tokens.contains(at))
            && !summary.quantities().iter().any(|quantity| quantity.tokens.contains(at))
    };
    let years = (0..document.tokens().len()).filter(|&at| is_year_in_name(document, at)).filter(is_free);
    let judged = years.map(|at| {
        let is_told = witnesses.iter().any(|witness| has_year(&witness.reading, document.lower(at)));
        let (code, reason) = if is_told { (&TIM000, Reason::Same) } else { (&TIM002, Reason::NoEvidence) };
        let claim = Mention::Passage(at..at + 1).statement(summary);
        Finding { code, claim, evidence: Vec::new(), reason }
    });
    judged.collect()
}

/// Whether a token is a year, of the name before it, and counts nothing.
fn is_year_in_name(document: &Document<'_>, at: usize) -> bool {
    let is_number = document.get(at).is_some_and(|token| token.kind == TokenKind::Number && !token.is_glued());
    let is_year = document.word(at).parse().is_ok_and(|year: i32| (1900..2100).contains(&year));
    let name = at.checked_sub(1).filter(|_| is_number && is_year).and_then(|before| document.get(before));
    let is_name = name.is_some_and(|name| name.is_undated_name() && !name.is_all_caps() && name.is_content_word());
    let next = document.get(at + 1);
    is_name && !next.is_some_and(|next| next.senses().unit.is_some() || next.is_glued() && next.is_content_word())
}

/// Whether a source has the digits of a year, or is of that year.
fn has_year(source: &Reading<'_>, year: &str) -> bool {
    has_digits(source, year) || source.published.is_some_and(|day| day.year().to_string() == year)
}

/// Whether a source has the digits of a year anywhere: "the Police Act 2002".
pub(super) fn has_digits(source: &Reading<'_>, year: &str) -> bool {
    (0..source.document.tokens().len()).any(|at| source.document.lower(at) == year)
}
