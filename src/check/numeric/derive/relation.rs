//! How two quantities of one sentence stand to each other, by the words between them: old and new, part and whole.

use crate::lexicon::Function;
use crate::mention::{Quantity, Reading};
use crate::text::Token;

/// Two numbers of which one became the other, or that are set against each other.
pub(super) struct Change<'r> {
    pub(super) old: &'r Quantity,
    pub(super) new: &'r Quantity,
}

/// A number of things and some of them.
pub(super) struct Part<'r> {
    pub(super) some: &'r Quantity,
    pub(super) whole: &'r Quantity,
    /// "All but two of the twelve": some are left out.
    pub(super) is_left_out: bool,
}

/// Two numbers with more words between them are not compared, unless the words say so.
const REACH: usize = 16;

/// "375 doses, sent to addresses in three countries, were seized, compared with just five".
const COMPARED_REACH: usize = 30;

/// "From 12 to 19", "19, up from 12", "19 against 12 a year before", "19, compared with 12".
pub(super) fn change<'r>(reading: &Reading<'_>, first: &'r Quantity, second: &'r Quantity) -> Option<Change<'r>> {
    if second.tokens.start > first.tokens.end + COMPARED_REACH {
        return None;
    }
    let near = second.tokens.start <= first.tokens.end + REACH;
    let (opens, then) = (introducer(reading, first), introducer(reading, second));
    match (opens, then) {
        ("from", "to") if near => Some(Change { old: first, new: second }),
        ("from", _) => None,
        (_, "from" | "than") if !near => None,
        (_, "from" | "than" | "against" | "versus" | "vs" | "compared with" | "compared to") => {
            Some(Change { old: second, new: first })
        }
        (_, "on" | "at" | "with") if near && is_set_against(reading, second) => {
            Some(Change { old: second, new: first })
        }
        _ => None,
    }
}

/// "On 28 percent, ahead of Ms Lund on 25": the one who is behind or ahead stands before the number.
fn is_set_against(reading: &Reading<'_>, second: &Quantity) -> bool {
    let document = &reading.document;
    let near = second.tokens.start.saturating_sub(MOST_PASSED + 2)..second.tokens.start;
    let leads =
        |at: usize| document.lower(at) == "behind" || document.lower(at) == "ahead" && document.lower(at + 1) == "of";
    { near }.any(leads)
}

/// "Three of the 12 judges", "of the 12 judges, three", "31 people, nine of them minors", "all but two of the 12 members".
pub(super) fn part<'r>(reading: &Reading<'_>, first: &'r Quantity, second: &'r Quantity) -> Option<Part<'r>> {
    let document = &reading.document;
    let behind = first.tokens.end + usize::from(document.lower(first.tokens.end) == "out");
    let of = document.lower(behind) == "of" && second.tokens.start <= behind + 4;
    if of && introducer(reading, second) == "of" {
        let before = |back: usize| first.tokens.start.checked_sub(back).map_or("", |at| document.lower(at));
        let is_left_out = before(1) == "but" && matches!(before(2), "all" | "every" | "everyone");
        return Some(Part { some: first, whole: second, is_left_out });
    }
    if opens_with_whole(reading, first, second) {
        return Some(Part { some: second, whole: first, is_left_out: false });
    }
    let near = second.tokens.start <= first.tokens.end + REACH;
    let back = matches!(document.lower(second.tokens.end + 1), "them" | "whom" | "which" | "those");
    let of_them = document.lower(second.tokens.end) == "of" && back;
    let before = |back: usize| second.tokens.start.checked_sub(back).map_or("", |at| document.lower(at));
    let of_whom = matches!((before(2), before(1)), ("of", "whom" | "which"));
    let including = matches!(introducer(reading, second), "including" | "among them");
    (near && (of_them || of_whom || including)).then_some(Part { some: second, whole: first, is_left_out: false })
}

/// "Of the 12 judges, three": the whole opens the sentence.
fn opens_with_whole(reading: &Reading<'_>, whole: &Quantity, some: &Quantity) -> bool {
    let document = &reading.document;
    let opens = document.sentence_around(whole.tokens.start).start;
    let comma = some.tokens.start.checked_sub(1).filter(|&at| document.lower(at) == ",");
    let beside = comma.is_some_and(|at| at <= whole.head_tokens.end.max(whole.tokens.end) + MOST_PASSED);
    beside && document.lower(opens) == "of" && whole.tokens.start <= opens + 3
}

/// The preposition before a quantity, articles and adverbs passed over: "from its 12 branches", "with just five".
pub(super) fn introducer<'r>(reading: &'r Reading<'_>, quantity: &Quantity) -> &'r str {
    let document = &reading.document;
    let passed = |at: &usize| {
        let function = document.get(*at).and_then(Token::function);
        let is_owned = matches!(document.lower(quantity.tokens.start.saturating_sub(1)), "'s" | "’s");
        let owner =
            is_owned && (*at + 1 == quantity.tokens.start || document.get(*at).is_some_and(Token::is_capitalised));
        owner || matches!(function, Some(Function::Determiner | Function::Adverb)) || document.lower(*at) == "the"
    };
    let floor = quantity.tokens.start.saturating_sub(MOST_PASSED);
    let Some(at) = (floor..quantity.tokens.start).rev().find(|at| !passed(at)) else { return "" };
    let before = at.checked_sub(1).map_or("", |at| document.lower(at));
    match (before, document.lower(at)) {
        ("compared" | "compares" | "comparing", "with") => "compared with",
        ("compared" | "compares" | "comparing", "to") => "compared to",
        ("among", "them") => "among them",
        (_, word) => word,
    }
}

const MOST_PASSED: usize = 5;
