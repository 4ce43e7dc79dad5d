//! Where the words that a judge gives stand: word for word, however the text breaks its lines.

use crate::case::{Case, Source};
use crate::code::{self, Code};
use crate::finding::{Evidence, Finding, Judgement, Reason, Statement, Value};
use crate::span::Span;
use crate::verdict::Verdict;

use super::protocol::{self, Judged};

/// What a judge says of a claim as a finding.
///
/// # Errors
///
/// Words that do not stand where the judge says, and which.
pub(super) fn finding(judge: &str, case: &Case, judged: &Judged) -> Result<Finding, String> {
    let claim = find(&case.summary, &judged.claim, judged.nth.unwrap_or(1))
        .ok_or_else(|| format!("the claim {} does not stand in the summary", quoted(&judged.claim)))?;
    let evidence = judged.evidence.iter().map(|one| evidence(case, one)).collect::<Result<_, _>>()?;
    let (judge, checker, says) = (judge.to_owned(), judged.checker.clone(), judged.reason.clone());
    let reason = Reason::Judged(Box::new(Judgement { judge, checker, says }));
    Ok(Finding { code: code(judged.verdict), claim: words(claim), evidence, reason })
}

fn code(verdict: Verdict) -> &'static Code {
    match verdict {
        Verdict::Supported => &code::JDG000,
        Verdict::Contradicted => &code::JDG001,
        Verdict::Unsupported => &code::JDG002,
        Verdict::Undetermined => &code::JDG009,
    }
}

fn words(span: Span) -> Statement {
    Statement { span, value: Value::Words }
}

fn evidence(case: &Case, evidence: &protocol::Evidence) -> Result<Evidence, String> {
    let source = case.sources.iter().position(|source| source.id == evidence.source);
    let source = source.ok_or_else(|| format!("there is no source {} to give evidence", quoted(&evidence.source)))?;
    let place = case.sources.get(source).and_then(|source| in_source(source, &evidence.words));
    let (in_title, span) = place.ok_or_else(|| {
        format!("the evidence {} does not stand in source {}", quoted(&evidence.words), quoted(&evidence.source))
    })?;
    Ok(Evidence { source, in_title, statement: words(span) })
}

/// In the text, else in the title.
fn in_source(source: &Source, words: &str) -> Option<(bool, Span)> {
    let in_title = || find(source.title.as_deref()?, words, 1).map(|span| (true, span));
    find(&source.text, words, 1).map(|span| (false, span)).or_else(in_title)
}

/// The nth place where a text says some words; runs of white space are alike, since articles break their lines anywhere.
fn find(text: &str, words: &str, nth: usize) -> Option<Span> {
    let nth = nth.checked_sub(1)?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return None;
    }
    let (folded, places) = fold(text);
    let (at, found) = folded.match_indices(&words).nth(nth)?;
    let last = found.chars().next_back()?.len_utf8();
    let (start, end) = (*places.get(at)?, *places.get(at + found.len() - last)?);
    Some(Span::new(start, end + last as u32))
}

/// A text with single spaces, and for each of its bytes the place it comes from.
fn fold(text: &str) -> (String, Vec<u32>) {
    let (mut folded, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    for (at, c) in text.char_indices() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && folded.ends_with(' ') {
            continue;
        }
        folded.push(c);
        places.extend((at..at + c.len_utf8()).map(|at| at as u32));
    }
    (folded, places)
}

/// Words of a judge in a message, cut where they are many.
pub(super) fn quoted(words: &str) -> String {
    const MOST: usize = 60;
    let cut: String = words.chars().take(MOST).collect();
    format!("{cut:?}{}", if cut.len() < words.len() { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[track_caller]
    fn check(text: &str, words: &str, nth: usize, found: Option<&str>) {
        assert_eq!(find(text, words, nth).map(|span| span.slice(text)), found);
    }

    #[test]
    fn words_stand_word_for_word() {
        check("It rained on Monday.", "rained on Monday", 1, Some("rained on Monday"));
        check("It rained on Monday.", "rained on Tuesday", 1, None);
        check("It rained on Monday.", "Rained", 1, None);
        check("It rained on Monday.", " \n", 1, None);
        check("It rained on Monday.", "rained", 0, None);
    }

    #[test]
    fn line_breaks_are_spaces() {
        check("It rained\r\n  on é\u{a0}Monday.", "rained on é Monday", 1, Some("rained\r\n  on é\u{a0}Monday"));
        check("rain and\nrain and rain", "rain and", 2, Some("rain and"));
        check("a\n\u{3000}é", "a é", 1, Some("a\n\u{3000}é"));
    }

    #[test]
    fn the_nth_is_counted_from_one() {
        check("no, no, no", "no", 3, Some("no"));
        check("no, no, no", "no", 4, None);
        check("Nine\npeople. Nine people.", "Nine people", 1, Some("Nine\npeople"));
        check("Nine\npeople. Nine people.", "Nine people", 2, Some("Nine people"));
    }
}
