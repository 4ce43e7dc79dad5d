//! Whether the clause around a time looks ahead or back, which decides the direction of a bare weekday or month.

use super::form::Way;
use crate::lexicon::Function;
use crate::text::{Document, TokenKind, TokenRange};

/// How far from a time its verb is looked for.
const REACH: usize = 14;

/// Words after which an infinitive lies ahead: "expected to", "plans to".
const PLANS: &[&str] = &[
    "agree",
    "agreed",
    "aim",
    "aims",
    "due",
    "expect",
    "expected",
    "expects",
    "going",
    "hope",
    "hopes",
    "intend",
    "intends",
    "likely",
    "plan",
    "planned",
    "planning",
    "plans",
    "scheduled",
    "set",
    "slated",
    "want",
    "wants",
    "vowed",
    "pledged",
    "promised",
    "about",
    "ready",
    "willing",
    "seek",
    "seeks",
    "hoping",
    "poised",
    "supposed",
    "upcoming",
    "urged",
    "asked",
];

/// Words that look ahead by themselves.
const AHEAD: &[&str] = &[
    "will",
    "'ll",
    "’ll",
    "shall",
    "would",
    "may",
    "could",
    "should",
    "must",
    "can",
    "might",
    "scheduled",
    "slated",
    "upcoming",
    "due",
    "begins",
    "starts",
    "opens",
    "reopens",
    "resumes",
    "closes",
    "ends",
    "expires",
    "takes",
    "planned",
];

/// Verbs of the timetable, whose present tells the future: "talks start on Thursday".
const TIMETABLE: &[&str] = &[
    "airs", "arrives", "begin", "departs", "faces", "goes", "heads", "hosts", "kicks", "launches", "leaves", "marks",
    "meet", "meets", "open", "plays", "reopen", "resume", "returns", "start", "travels", "visits",
];

/// Verbs in the present, whose end lies ahead, and what has been put off: "runs until May", "was adjourned until May".
const STANDING: &[&str] = &[
    "adjourned",
    "are",
    "closes",
    "continue",
    "continues",
    "deferred",
    "extended",
    "extends",
    "has",
    "have",
    "is",
    "lasts",
    "postponed",
    "remain",
    "remains",
    "rescheduled",
    "run",
    "runs",
    "stay",
    "stays",
];

/// Behind these a participle is no past: "is held", "will be closed", "remains shut".
const COPULAS: &[&str] = &["are", "be", "been", "being", "is", "remain", "remains", "stay", "stays"];

/// Auxiliaries that look back.
const BACK: &[&str] = &["was", "were", "had", "did", "has", "have", "been"];

/// The direction the clause around some tokens takes; `None` where no verb tells.
pub(super) fn direction(document: &Document<'_>, tokens: &TokenRange) -> Option<Way> {
    let sentence = document.sentence_around(tokens.start);
    let low = sentence.start.max(tokens.start.saturating_sub(REACH));
    let high = sentence.end.min(tokens.end + REACH);
    let ends = tokens.start > sentence.start && is_end(document, tokens.start - 1);
    if is_told_of(document, tokens, &sentence) {
        return Some(Way::Ahead);
    }
    let told = |at: usize| if ends { standing(document, at) } else { None }.or_else(|| verb(document, at));
    let left = (low..tokens.start).rev().find_map(told);
    left.or_else(|| (tokens.end..high).find_map(told)).or(ends.then_some(Way::Ahead))
}

/// "The deadline is Friday", "Monday is a holiday", "Sunday marks ten years": the present of a day is that of the coming one.
fn is_told_of(document: &Document<'_>, tokens: &TokenRange, sentence: &TokenRange) -> bool {
    let before = tokens.start > sentence.start && document.lower(tokens.start - 1) == "is";
    let opens = tokens.start == sentence.start;
    before || opens && matches!(document.lower(tokens.end), "is" | "marks")
}

/// Whether a word makes the time behind it a bound of what goes on: "until Friday", "by May", "starting Monday", "as soon as
/// Friday".
fn is_end(document: &Document<'_>, at: usize) -> bool {
    match document.lower(at) {
        "until" | "till" | "through" | "by" | "starting" | "effective" => true,
        "as" => matches!(document.lower(at.wrapping_sub(1)), "soon" | "early"),
        "than" => matches!(document.lower(at.wrapping_sub(1)), "later" | "sooner"),
        _ => false,
    }
}

/// What is so now, or was put off, ends ahead: "has been closed until May", and not "was closed until May".
fn standing(document: &Document<'_>, at: usize) -> Option<Way> {
    let word = document.lower(at);
    let perfect = word == "been" && at > 0 && matches!(document.lower(at - 1), "has" | "have");
    (STANDING.contains(&word) || perfect).then_some(Way::Ahead)
}

fn verb(document: &Document<'_>, at: usize) -> Option<Way> {
    let token = document.get(at).filter(|token| token.kind == TokenKind::Word)?;
    let word = document.lower(at);
    let before = if at == 0 { "" } else { document.lower(at - 1) };
    if word == "may" && token.is_capitalised() {
        return None; // the month
    }
    if BACK.contains(&word) {
        return Some(Way::Back);
    }
    let wont = word == "won" && document.lower(at + 1).ends_with('t');
    let planned = word == "to" && (PLANS.contains(&before) || matches!(before, "is" | "are"));
    if AHEAD.contains(&word) || wont || planned {
        return Some(Way::Ahead);
    }
    if token.function() == Some(Function::Auxiliary) {
        return None;
    }
    if TIMETABLE.contains(&word) && at > 0 && is_finite(document, at) {
        return Some(Way::Ahead);
    }
    let passive = COPULAS.contains(&before) || at > 1 && document.lower(at - 2) == "be";
    (!passive && document.is_past_form(at)).then_some(Way::Back)
}

/// Whether a word that may be a noun is a verb: a noun stands before it, and a preposition or a time behind it.
fn is_finite(document: &Document<'_>, at: usize) -> bool {
    let subject = document.get(at - 1).is_some_and(|token| {
        token.function() == Some(Function::Pronoun) || token.is_content_word() && token.senses().calendar.is_none()
    });
    let after = document.get(at + 1).is_some_and(|token| {
        token.function() == Some(Function::Preposition) || token.senses().calendar.is_some() || !token.is_content_word()
    });
    subject && after
}
