//! What only looks like a time: "may" the verb, "1500 people", years inside names, ages, "year-on-year".

use super::scan::Scan;
use crate::lexicon::among;
use crate::lexicon::calendar::Calendar;
use crate::lexicon::timing::{
    BEFORE_MONTH, BEFORE_PERSON, NAMES_AFTER, NUMBER_FOLLOWS, OF_YEAR, YEAR_FOLLOWS, YEAR_MAY_FOLLOW,
};
use crate::syntax::tag::{Class, Form};
use crate::text::Token;

/// Whether a month word is the month, given the token after it and its full stop.
pub(super) fn is_month(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let dated = has_day(scan, at, end);
    let tokens = scan.document.tokens();
    let has_no_capitals = || tokens.len() > UNCAPITALISED && !tokens.iter().any(|token| token.is_capitalised());
    let (short, capital) = (scan.lower(at).len() <= 4, scan.is_capitalised(at) || has_no_capitals());
    let shouted = scan.get(at).is_some_and(Token::is_all_caps) && short && !scan.is(at, "may");
    if shouted || !scan.is_any(at, "may march mar august dec jun sep oct april june jan") {
        return dated || !shouted && (capital || !short);
    }
    let placed = among(scan.written_before(at), BEFORE_MONTH);
    let named = scan.is_name(end) && end == at + 1;
    if scan.is_any(at, "may march") {
        let verb = || matches!(scan.sentence(at).class(at), Class::Auxiliary | Class::Verb);
        return dated && (capital || placed || at == 0 || scan.is_number(at - 1)) || capital && placed && !verb();
    }
    let person = named && scan.before_any(at, BEFORE_PERSON) || scan.before_any(at, "called named");
    dated || !person && if capital { placed || !named && !short } else { placed && scan.lower(at).len() > 3 }
}

/// A text of more tokens without a capital has lost them.
const UNCAPITALISED: usize = 40;

/// Whether a day or year stands beside a month.
fn has_day(scan: &Scan<'_, '_>, at: usize, end: usize) -> bool {
    let ordinal = |index: usize| scan.is_any(index, "st nd rd th") || scan.ordinal(index).is_some();
    let back = |count: usize| at.checked_sub(count).unwrap_or(usize::MAX);
    let day_before = ordinal(back(1))
        || scan.is_number(back(1))
        || scan.is(back(1), "of") && ordinal(back(2))
        || at > 1 && scan.is_hyphen(at - 1) && scan.is_number(at - 2);
    day_before || scan.day_number(scan.after_hyphen(end)).is_some() || scan.year(scan.after_comma(end)).is_some()
}

/// Whether a bare number before this token counts things, so that it is no year: "1500 people", "2000 metres".
pub(super) fn counts(scan: &Scan<'_, '_>, after: usize) -> bool {
    let Some(token) = scan.get(after) else { return false };
    let unit = token.senses().unit.is_some() && scan.lower(after).len() > 1 && token.function().is_none();
    let grain = matches!(scan.calendar(after), Some(Calendar::Grain(_))) && !scan.is(after, "second");
    let glued = scan.is_glued(after) && scan.is_word(after) && !scan.lower(after).starts_with(['\'', '’']);
    unit && !scan.is_capitalised(after) && scan.calendar(after).is_none()
        || scan.is_any(after, "% people men women children troops")
        || grain
        || glued && !scan.is(after, "s")
}

/// "Sunday Times", "USA Today", "Good Friday": a calendar word within a name.
pub(super) fn is_in_name(scan: &Scan<'_, '_>, at: usize) -> bool {
    let paper = scan.is_capitalised(at + 1) && scan.is_any(at + 1, NAMES_AFTER);
    scan.is_capitalised(at)
        && (paper || scan.before_any(at, "black good") || scan.is(at, "today") && scan.before(at) == "usa")
}

/// What follows a length of time when it is an age or a comparison: "years old", "year-on-year", "years of age".
pub(super) fn is_age_or_rate(scan: &Scan<'_, '_>, end: usize) -> bool {
    let after = scan.after_hyphen(end);
    scan.is_any(after, "old olds")
        || after > end && scan.is_any(after, "on over to")
        || scan.is(after, "of") && scan.is(after + 1, "age")
}

/// Whether a four-digit number standing alone is a year.
pub(super) fn is_year(scan: &Scan<'_, '_>, at: usize, value: i32) -> bool {
    let before = scan.written_before(at);
    if is_count(scan, at, before) {
        return false;
    }
    if is_counted(scan, at + 1) {
        return among(before, OF_YEAR);
    }
    let strong = among(before, YEAR_FOLLOWS);
    let loose = among(before, YEAR_MAY_FOLLOW) && value >= 1400 && value % 100 != 0;
    let follows_name = at > 0 && scan.document.get(at - 1).is_some_and(Token::is_undated_name); // "Euro 2016"
    strong || !follows_name && ((1900..=2100).contains(&value) || loose)
}

/// Whether a plural noun stands at a token: "1984 |voters|", never "the outlook for 2021 |remains| weak", where nothing else
/// can be the verb.
fn is_counted(scan: &Scan<'_, '_>, at: usize) -> bool {
    let plural = scan.document.is_plural(at) && !scan.is_capitalised(at) && scan.calendar(at).is_none();
    let sentence = scan.sentence(at);
    plural && sentence.form(at) == Form::Plural && sentence.tokens().any(|other| sentence.is_finite_predicate(other))
}

/// A count or a name: "1500 people", "$2000", "No. 1984", and not "no later than 2030".
fn is_count(scan: &Scan<'_, '_>, at: usize, before: &str) -> bool {
    let bounds = before == "than" && scan.is_any(at.wrapping_sub(2), "later earlier sooner");
    counts(scan, at + 1)
        || scan.is_glued(at) && !among(before, "( [ - – — ' \" ‘ “ .")
        || among(before, NUMBER_FOLLOWS) && !bounds
}
