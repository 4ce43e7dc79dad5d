//! Years in names: a summary's "Euro 2016" where no source has 2016 anywhere.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::super::claim::Mention;
use super::super::witness::Witness;
use crate::code::{TIM000, TIM002};
use crate::finding::{Finding, Reason};
use crate::mention::{DateValue, Reading, Timex, TimexValue};
use crate::text::{Document, TokenKind};

/// Judges the years in names of a summary: what a source has under any name is supported, because a name is not an event.
pub(super) fn judge(summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> Vec<Finding> {
    let document = &summary.document;
    let is_free = |at: &usize| {
        let upto = 0..at + 1;
        !summary.timexes_in(&upto).last().is_some_and(|timex| timex.tokens.contains(at))
            && !summary.quantities_in(&upto).last().is_some_and(|quantity| quantity.tokens.contains(at))
    };
    let years = (0..document.tokens().len()).filter(|&at| is_year_in_name(document, at)).filter(is_free);
    let mut numbers: Option<HashSet<&str, FixedState>> = None;
    let judged = years.map(|at| {
        let year = document.lower(at);
        let is_of_year = |source: &Reading<'_>| source.published.is_some_and(|day| day.year().to_string() == year);
        let mut sources = witnesses.iter().map(|witness| &witness.reading);
        let numbers = numbers.get_or_insert_with(|| witnesses.iter().flat_map(|w| numbers_of(&w.reading)).collect());
        let is_told = numbers.contains(year) || sources.any(is_of_year);
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

/// Whether a source has the digits of a claim's year anywhere: "the Police Act 2002".
pub(super) fn has_digits_of(timex: &Timex, witnesses: &[Witness<'_>]) -> bool {
    let TimexValue::Date(DateValue::Year(year)) = timex.in_itself else { return false };
    witnesses.iter().any(|witness| has_digits(&witness.reading, &year.to_string()))
}

fn has_digits(source: &Reading<'_>, year: &str) -> bool {
    numbers_of(source).any(|number| number == year)
}

/// The numbers of a text, as they are written.
fn numbers_of<'r>(source: &'r Reading<'_>) -> impl Iterator<Item = &'r str> {
    let numbers = source.document.tokens().iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Number);
    numbers.map(|(at, _)| source.document.lower(at))
}
