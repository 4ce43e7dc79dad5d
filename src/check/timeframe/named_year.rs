//! Years in names: a summary's "Euro 2016" where no source has 2016 anywhere.

use super::super::claim::Mention;
use super::super::witness::Witness;
use crate::code::{TIM000, TIM002};
use crate::finding::{Finding, Reason};
use crate::mention::{Reading, Timex, named_year};

/// Judges the years in names of a summary: what a source has under any name is supported, because a name is not an event.
pub(super) fn judge(summary: &Reading<'_>, witnesses: &[Witness<'_>]) -> Vec<Finding> {
    let document = &summary.document;
    let free = |token: &usize| {
        !summary.timexes().iter().any(|timex| timex.tokens.contains(token))
            && !summary.quantities().iter().any(|quantity| quantity.tokens.contains(token))
    };
    let years = (0..document.tokens().len()).filter_map(|at| named_year(document, at).filter(|_| free(&at)));
    years.map(|year| judge_year(summary, &year, witnesses)).collect()
}

fn judge_year(summary: &Reading<'_>, year: &Timex, witnesses: &[Witness<'_>]) -> Finding {
    let claim = Mention::Timex(year).statement(summary);
    let (code, reason) = if witnesses.iter().any(|witness| has(&witness.reading, year, summary)) {
        (&TIM000, Reason::Same)
    } else {
        (&TIM002, Reason::NoEvidence)
    };
    Finding { code, claim, evidence: Vec::new(), reason }
}

/// Whether a source has a year, in digits or as the year of a date it states.
fn has(source: &Reading<'_>, year: &Timex, summary: &Reading<'_>) -> bool {
    let digits = summary.document.get(year.tokens.start).map(|token| token.stem);
    let number = year.value.date().and_then(|date| date.year());
    source.document.tokens().iter().any(|token| Some(token.stem) == digits)
        || source.timexes().iter().any(|timex| timex.value.date().and_then(|date| date.year()) == number)
        || source.published.map(|day| i32::from(day.year())) == number
}
