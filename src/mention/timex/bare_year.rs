//! Whether four digits standing alone are a year: "in 1989", never "1500 people" or "Blade Runner 2049".

use super::not_timex::counts;
use super::scan::Scan;
use crate::lexicon::among;
use crate::lexicon::timing::{NUMBER_FOLLOWS, OF_YEAR, YEAR_FOLLOWS, YEAR_MAY_FOLLOW};
use crate::syntax::tag::Form;
use crate::text::Token;

/// Whether a four-digit number standing alone is a year.
pub(super) fn is_year(scan: &Scan<'_, '_>, at: usize, value: i32) -> bool {
    let before = scan.written_before(at);
    if is_count(scan, at, before) {
        return false;
    }
    let next = at + 1;
    let plural = scan.document.is_plural(next) && !scan.is_capitalised(next) && scan.calendar(next).is_none();
    if plural && scan.sentence(next).form(next) == Form::Plural {
        return among(before, OF_YEAR);
    }
    let entry = scan.document.get(at).is_some_and(Token::opens_line) || before == ".";
    let strong = among(before, YEAR_FOLLOWS) || entry && value > 1500 && (scan.is_dash(at + 1) || scan.is(at + 1, ":"));
    let loose = among(before, YEAR_MAY_FOLLOW) && value >= 1400 && value % 100 != 0;
    let follows_name = at > 0 && scan.document.get(at - 1).is_some_and(Token::is_undated_name); // "Euro 2016"
    strong || !follows_name && ((1900..=2100).contains(&value) || loose)
}

/// A count or a name: "1500 people", "$2000", "No. 1984", and not "no later than 2030".
fn is_count(scan: &Scan<'_, '_>, at: usize, before: &str) -> bool {
    let bounds = before == "than" && scan.is_any(at.wrapping_sub(2), "later earlier sooner");
    counts(scan, at + 1)
        || scan.is_glued(at) && !among(before, "( [ - – — ' \" ‘ “ .")
        || among(before, NUMBER_FOLLOWS) && !bounds
}
