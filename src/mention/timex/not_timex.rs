//! What only looks like a time: "may" the verb, "1500 people", years inside names, ages, "year-on-year".

use super::scan::Scan;
use crate::lexicon::Function;
use crate::lexicon::among;
use crate::lexicon::calendar::Calendar;

/// Words before which a capitalised "May", "March" or "Mar" is the month.
const BEFORE_MONTH: &str = "in into since until till by of early late mid last next this from to through during after before and between on - – ( , for every each or previous following by about around coming past the a s";

/// Nouns for sections, papers and shows whose names hold a calendar word.
const NAMES_AFTER: &str = "times mail mirror express telegraph post show programme star herald news record beast live magazine sun prayer politics gazette tribune night football";

/// Whether a month word is the month, given the token after it and its full stop.
pub(super) fn is_month(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let shouted =
        scan.get(at).is_some_and(crate::text::Token::is_all_caps) && scan.lower(at).len() <= 4 && !scan.is(at, "may");
    if shouted && !has_day(scan, at, end) {
        return false;
    }
    let ambiguous = scan.is_any(at, "may march mar august dec jun sep oct april june jan");
    if !ambiguous {
        return scan.is_capitalised(at) || scan.lower(at).len() > 4 || has_day(scan, at, end);
    }
    let walked = scan.is(at, "march") && scan.is_any(at + 1, "on for against to");
    if walked && scan.before_any(at, "the a") && scan.is_capitalised(at + 2) {
        return false; // "the March on Rome"
    }
    if scan.lower(at) == "may" || scan.lower(at) == "march" {
        let dated = has_day(scan, at, end);
        let bounded = scan.before(at) == "as" && scan.back_any(at, 2, "early late recently soon");
        return is_described(scan, at)
            || bounded && scan.is_capitalised(at)
            || scan.is_capitalised(at)
                && (dated || among(scan.document.lower(at.wrapping_sub(1)), BEFORE_MONTH) && !is_modal(scan, at))
            || dated && (at == 0 || among(scan.document.lower(at - 1), BEFORE_MONTH))
            || at > 0 && scan.is_number(at - 1) && scan.year(scan.after_comma(end)).is_some();
    }
    let named = scan.is_capitalised(end)
        && scan.is_word(end)
        && scan.calendar(end).is_none()
        && end == at + 1
        && scan.function(end).is_none();
    if scan.before_any(at, "called named") {
        return false;
    }
    let person = named && scan.before_any(at, "and , by from to the a with for ( or on");
    if person && !has_day(scan, at, end) {
        return false;
    }
    let before = at > 0 && among(scan.document.lower(at - 1), BEFORE_MONTH);
    has_day(scan, at, end)
        || scan.is_capitalised(at) && (before || !named && scan.lower(at).len() > 3)
        || !scan.is_capitalised(at) && before && scan.lower(at).len() > 3
}

/// "the hottest March", "a wet May": a capital within a sentence, behind a plain adjective.
fn is_described(scan: &Scan<'_, '_>, at: usize) -> bool {
    let adjective = at.checked_sub(1).and_then(|before| scan.get(before));
    scan.is_capitalised(at)
        && !scan.is_capitalised(at + 1)
        && adjective.is_some_and(|token| token.is_content_word() && !token.is_capitalised())
        && scan.back_any(at, 2, "the a its this last")
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
    let placed = scan.before_any(at, "in since until of early late and last next by");
    scan.is(at, "may")
        && !placed
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

/// "Friday" the name, "Sunday Times", "Daily Mail", "Today programme".
pub(super) fn is_in_name(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    if is_given_name(scan, at) {
        return true;
    }
    scan.is_capitalised(at)
        && scan.is_capitalised(next)
        && (scan.is_any(next, NAMES_AFTER) && !(scan.is(next, "night")))
        || scan.is_capitalised(at) && scan.is(next, "programme")
        || matches!((scan.before(at), scan.lower(at)), ("usa", "today") | ("black" | "good" | "ash", _) if scan.is_capitalised(at.wrapping_sub(1)))
}

/// "coach Sunday Oliseh": a weekday between the noun for a person and a surname.
fn is_given_name(scan: &Scan<'_, '_>, at: usize) -> bool {
    let role = scan.before_any(at, "coach manager captain striker midfielder defender goalkeeper actor actress singer named called mr mrs ms president minister");
    role && scan.is_capitalised(at) && scan.is_capitalised(at + 1) && scan.calendar(at + 1).is_none()
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

/// "one-day cricket", "the One-Day Cup", "scored a century": kinds and counts of a game.
pub(super) fn is_cricket(scan: &Scan<'_, '_>, start: usize, end: usize) -> bool {
    let last = end.wrapping_sub(1);
    let format = scan.is(last, "day") && scan.is_hyphen(last.wrapping_sub(1)) && scan.is(start, "one");
    let game = "international internationals cricket side squad team match matches series game games captain captaincy cup tournament final format";
    let runs = scan.is(last, "century")
        && scan.before_any(start, "scored hit made struck scoring hitting making unbeaten maiden");
    format && (scan.is_any(end, game) || scan.is_capitalised(last)) || runs
}

/// Whether a currency or number sign stands before a number.
pub(super) fn is_amount_sign(scan: &Scan<'_, '_>, at: usize) -> bool {
    at > 0
        && (matches!(scan.document.lower(at - 1), "#" | "no")
            || scan.document.get(at - 1).is_some_and(|token| token.senses().unit.is_some() && !token.is_content_word()))
}
