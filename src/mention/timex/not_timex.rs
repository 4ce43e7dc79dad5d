//! What only looks like a time: "may" the verb, "1500 people", years inside names, ages, "year-on-year".

use super::scan::Scan;
use crate::lexicon::Function;
use crate::lexicon::calendar::Calendar;

/// Words before which a capitalised "May", "March" or "Mar" is the month.
const BEFORE_MONTH: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "of",
    "early",
    "late",
    "mid",
    "last",
    "next",
    "this",
    "from",
    "to",
    "through",
    "during",
    "after",
    "before",
    "and",
    "between",
    "on",
    "-",
    "–",
    "(",
    ",",
    "for",
    "every",
    "each",
    "or",
    "previous",
    "following",
    "by",
    "about",
    "around",
    "coming",
    "past",
    "the",
    "a",
    "s",
];

/// Nouns for sections, papers and shows whose names hold a calendar word.
const NAMES_AFTER: &[&str] = &[
    "times",
    "mail",
    "mirror",
    "express",
    "telegraph",
    "post",
    "show",
    "programme",
    "star",
    "herald",
    "news",
    "record",
    "beast",
    "live",
    "magazine",
    "sun",
    "prayer",
    "politics",
    "gazette",
    "tribune",
    "night",
    "football",
];

/// Whether a month word is the month, given the token after it and its full stop.
pub(super) fn is_month(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let shouted =
        scan.get(at).is_some_and(crate::text::Token::is_all_caps) && scan.lower(at).len() <= 4 && !scan.is(at, "may");
    if shouted && !has_day(scan, at, end) {
        return false;
    }
    let ambiguous = matches!(
        scan.lower(at),
        "may" | "march" | "mar" | "august" | "dec" | "jun" | "sep" | "oct" | "april" | "june" | "jan"
    );
    if !ambiguous {
        return scan.is_capitalised(at) || scan.lower(at).len() > 4 || has_day(scan, at, end);
    }
    if scan.lower(at) == "may" || scan.lower(at) == "march" {
        let dated = has_day(scan, at, end);
        return scan.is_capitalised(at)
            && (dated || BEFORE_MONTH.contains(&scan.document.lower(at.wrapping_sub(1))) && !is_modal(scan, at))
            || dated && scan.document.text().bytes().all(|byte| !byte.is_ascii_uppercase());
    }
    let named = scan.is_capitalised(end)
        && scan.is_word(end)
        && scan.calendar(end).is_none()
        && end == at + 1
        && scan.function(end).is_none();
    let before = at > 0 && BEFORE_MONTH.contains(&scan.document.lower(at - 1));
    has_day(scan, at, end)
        || scan.is_capitalised(at) && (before || !named && scan.lower(at).len() > 3)
        || !scan.is_capitalised(at) && before && scan.lower(at).len() > 3
}

/// Whether a day or year stands beside a month.
fn has_day(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let after = scan.after_comma(end);
    let ordinal =
        |index: usize| matches!(scan.document.lower(index), "st" | "nd" | "rd" | "th") || scan.ordinal(index).is_some();
    let of = at > 1 && scan.document.lower(at - 1) == "of" && ordinal(at - 2);
    let day_before = of
        || at > 0
            && (scan.is_number(at - 1)
                || ordinal(at - 1)
                || at > 1 && scan.is_hyphen(at - 1) && scan.is_number(at - 2));
    let end = if scan.is(end, "the") { end + 1 } else { scan.after_hyphen(end) };
    scan.day_number(end).is_some() || scan.year(after).is_some() || day_before
}

/// "May he rest", "May Day" and the surname: not the month even after a preposition.
fn is_modal(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, "may")
        && (matches!(scan.function(at + 1), Some(Function::Pronoun))
            || scan.lower(at + 1) == "have"
            || scan.lower(at + 1) == "be")
}

/// Whether a bare number before this token counts things, so that it is no year: "1500 people", "2000 metres".
pub(super) fn counts(scan: &Scan<'_, '_>, after: usize) -> bool {
    let Some(token) = scan.get(after) else { return false };
    if token.senses().unit.is_some()
        && !scan.is_capitalised(after)
        && scan.calendar(after).is_none()
        && scan.lower(after).len() > 1
        && scan.function(after).is_none()
    {
        return true;
    }
    let word = scan.lower(after);
    scan.is(after, "%")
        || matches!(word, "people" | "men" | "women" | "children" | "troops")
        || (matches!(scan.calendar(after), Some(Calendar::Grain(_))) && !scan.is(after, "second"))
        || (scan.is_glued(after) && scan.is_word(after) && word != "s" && !word.starts_with(['\'', '’']))
}

/// Whether a four-digit number standing alone is a year.
pub(super) fn is_year(scan: &Scan<'_, '_>, at: usize, value: i32) -> bool {
    let before = if at == 0 { "" } else { scan.document.lower(at - 1) };
    let glued = scan.is_glued(at);
    if scan.is(at + 1, "/") && scan.is_glued(at + 1) || before == "/" && glued {
        return false;
    }
    if counts(scan, at + 1)
        || (glued && !matches!(before, "(" | "[" | "-" | "–" | "—" | "/" | "'" | "\"" | "‘" | "“" | "."))
    {
        return false;
    }
    if matches!(
        before,
        "$" | "£"
            | "€"
            | "#"
            | "¥"
            | "no"
            | "nos"
            | "number"
            | "room"
            | "page"
            | "flight"
            | "over"
            | "than"
            | "about"
            | "some"
            | "least"
            | "most"
            | "nearly"
            | "almost"
            | "approximately"
            | "x"
            | "×"
    ) && !(before == "about" && value > 1800 && value < 2030 && !plural(scan, at + 1))
    {
        return false;
    }
    if scan.is_hyphen(at + 1)
        && scan.is_word(at + 2)
        && !matches!(scan.lower(at + 2), "born" | "style" | "era" | "vintage" | "built")
    {
        return matches!(scan.calendar(at + 2), Some(_)) || scan.is(at + 2, "based");
    }
    if glued
        && matches!(before, "-" | "–" | "/")
        && scan.is_word(at.wrapping_sub(2))
        && scan.calendar(at - 2).is_none()
        && !matches!(scan.lower(at - 2), "mid" | "pre" | "post" | "early" | "late" | "s")
    {
        return false;
    }
    let strong = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "early"
            | "late"
            | "mid"
            | "year"
            | "circa"
            | "ca"
            | "fiscal"
            | "before"
            | "after"
            | "by"
            | "between"
            | "throughout"
            | "through"
            | "spring"
            | "summer"
            | "autumn"
            | "fall"
            | "winter"
            | "the"
    );
    if plural(scan, at + 1) {
        return matches!(
            before,
            "in" | "since"
                | "until"
                | "during"
                | "early"
                | "late"
                | "the"
                | "his"
                | "her"
                | "its"
                | "their"
                | "'s"
                | "fiscal"
        );
    }
    let name = at > 0
        && scan.document.get(at - 1).is_some_and(|token| {
            token.is_capitalised()
                && token.function().is_none()
                && !matches!(
                    token.senses().calendar,
                    Some(
                        Calendar::Month(_)
                            | Calendar::Season(_)
                            | Calendar::Weekday(_)
                            | Calendar::Holiday(_)
                            | Calendar::Era(_)
                            | Calendar::Quarter(_)
                            | Calendar::Half(_)
                            | Calendar::Grain(_)
                    )
                )
                && !strong
        });
    let loose = matches!(
        before,
        "from"
            | "to"
            | "and"
            | "of"
            | "for"
            | "("
            | "-"
            | "–"
            | ","
            | "or"
            | "s"
            | "’s"
            | "'s"
            | "on"
            | "election"
            | "as"
            | "be"
            | "into"
            | "around"
            | "at"
            | "a"
            | "with"
    );
    strong || (!name && (1900..=2100).contains(&value)) || (!name && loose && value >= 1400 && value % 100 != 0)
}

/// Whether a token is a lower-cased plural noun.
fn plural(scan: &Scan<'_, '_>, at: usize) -> bool {
    let word = scan.lower(at);
    scan.is_word(at)
        && !scan.is_capitalised(at)
        && scan.function(at).is_none()
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && scan.calendar(at).is_none()
        && !matches!(
            word,
            "was"
                | "has"
                | "is"
                | "sees"
                | "saw"
                | "does"
                | "shows"
                | "says"
                | "marks"
                | "remains"
                | "means"
                | "includes"
        )
        || matches!(word, "people" | "men" | "women" | "children" | "troops")
}

/// "Friday" the name, "Sunday Times", "Daily Mail", "Today programme".
pub(super) fn is_in_name(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    scan.is_capitalised(at)
        && scan.is_capitalised(next)
        && (NAMES_AFTER.contains(&scan.lower(next)) && !(scan.is(next, "night")))
        || scan.is_capitalised(at) && scan.is(next, "programme")
        || matches!((scan.before(at), scan.lower(at)), ("usa", "today") | ("black" | "good" | "ash", _) if scan.is_capitalised(at.wrapping_sub(1)))
}

/// What follows a length of time when it is an age or a comparison: "years old", "year-on-year", "years of age".
pub(super) fn is_age_or_rate(scan: &Scan<'_, '_>, end: usize) -> bool {
    let after = scan.after_hyphen(end);
    match scan.lower(after) {
        "old" | "olds" => true,
        "on" | "over" | "to" if after > end => true,
        "of" => scan.is(after + 1, "age"),
        _ => false,
    }
}

/// Whether a currency or number sign stands before a number.
pub(super) fn is_amount_sign(scan: &Scan<'_, '_>, at: usize) -> bool {
    at > 0
        && (matches!(scan.document.lower(at - 1), "#" | "no")
            || scan.document.get(at - 1).is_some_and(|token| token.senses().unit.is_some() && !token.is_content_word()))
}
