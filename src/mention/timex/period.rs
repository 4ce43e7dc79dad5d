//! Named periods: quarters, halves, fiscal years, seasons, decades, centuries, holidays, and the nth of a period.

use super::bare_year;
use super::date_value::DateValue;
use super::duration_value::DurationValue;
use super::form::{DateForm, Form, Found, Shift, Unit, Whole};
use super::scan::Scan;
use super::value::TimexModifier;
use crate::lexicon::calendar::{Calendar, Grain, HOLIDAYS, Holiday};
use crate::text::{Token, TokenRange};

/// So far ahead people name a year by two digits.
const YEARS_PLANNED: i32 = 10;

impl Scan<'_, '_> {
    /// A year standing alone, with its era: "2024", "44 BC", "AD 70", "fiscal 2025".
    pub(super) fn lone_year(&self, at: usize) -> Option<Found> {
        if let Some(Calendar::Era(true)) = self.calendar(at) {
            let (year, _) = self.digits(at + 1)?;
            let era = self.get(at).is_some_and(Token::is_all_caps);
            return (era && year > 0).then(|| Found::date(at..at + 2, DateForm::Stated(DateValue::Year(year))));
        }
        if let Some(found) = self.short_year(at) {
            return Some(found);
        }
        let (year, end) = self.year(at)?;
        if end == at + 1 && !bare_year::is_year(self, at, year) {
            return None;
        }
        let owns = self.is_any(end, "'s ’s");
        if let Some((part, after)) = self.period_of_year(end + 1).filter(|_| owns) {
            let fiscal = self.before_any(at, "fiscal fy");
            let form = DateForm::Stated(part.in_year(year));
            let (start, form) = if fiscal { (at - 1, fiscal_form(form)) } else { (at, form) };
            return Some(Found::date(start..after, form));
        }
        if self.before_any(at, "fiscal fy") {
            return Some(Found::date(at - 1..end, DateForm::Stated(DateValue::FiscalYear(year))));
        }
        if self.before(at) == "year" && self.back_any(at, 2, "fiscal financial") {
            return Some(Found::date(at - 2..end, DateForm::Stated(DateValue::FiscalYear(year))));
        }
        let start = if self.before_any(at, "year years") && self.back(at, 2) == "the" { at - 2 } else { at };
        Some(Found::date(start..end, DateForm::Stated(DateValue::Year(year))))
    }

    /// "in '84", "the summer of '69": two digits behind an apostrophe, of a year past or soon to come.
    fn short_year(&self, at: usize) -> Option<Found> {
        let (digits, 2) = self.digits(at)? else { return None };
        let opened = self.before_any(at, "' ’ ‘") && self.is_glued(at);
        let placed = self.back_any(at, 2, "in since until of by from to before after");
        let alone = !self.is_glued(at + 1) || !self.is_word(at + 1);
        let year = self.in_its_century(digits, YEARS_PLANNED);
        (opened && placed && alone).then(|| Found::date(at - 1..at + 1, DateForm::Stated(DateValue::Year(year))))
    }

    /// "FY2025", "FY25", "FY 2025".
    pub(super) fn fiscal_word(&self, at: usize) -> Option<Found> {
        let digits = self.lower(at).strip_prefix("fy")?;
        let (digits, end) = if digits.is_empty() { (self.lower(at + 1), at + 2) } else { (digits, at + 1) };
        let year: i32 = digits.parse().ok()?;
        let year = match digits.len() {
            2 => self.in_its_century(year, YEARS_PLANNED),
            4 => year,
            _ => return None,
        };
        Some(Found::date(at..end, DateForm::Stated(DateValue::FiscalYear(year))))
    }

    /// "Q3", "Q3 2024", "H1 of 2025", "3Q 2024".
    pub(super) fn short_period(&self, at: usize) -> Option<Found> {
        let (open, end) = match self.calendar(at) {
            Some(Calendar::Quarter(quarter)) => (DateValue::Quarter { year: None, quarter }, at + 1),
            Some(Calendar::Half(half)) if self.get(at)?.is_capitalised() => {
                (DateValue::Half { year: None, half }, at + 1)
            }
            _ => self.reversed_period(at)?,
        };
        let fiscal = self.is_any(end, "fy fiscal");
        let (form, after) = self.with_year(open, if fiscal { end + 1 } else { end })?;
        if after > end + 1 && fiscal {
            return Some(Found::date(at..after, fiscal_form(form)));
        }
        let (form, after) = if fiscal { (DateForm::Stated(open), end) } else { (form, after) };
        if let Some(Found { form: Form::Date(DateForm::Stated(DateValue::FiscalYear(year))), tokens, .. }) =
            self.fiscal_word(end)
        {
            return Some(Found::date(at..tokens.end, fiscal_form(DateForm::Stated(open.in_year(year)))));
        }
        Some(Found::date(at..after, form))
    }

    fn reversed_period(&self, at: usize) -> Option<(DateValue, usize)> {
        let (number, 1) = self.digits(at)? else { return None };
        let number = u8::try_from(number).ok()?;
        let glued = self.is_glued(at + 1) && self.is_capitalised(at + 1);
        match self.lower(at + 1) {
            "q" if glued && (1..=4).contains(&number) => {
                Some((DateValue::Quarter { year: None, quarter: number }, at + 2))
            }
            "h" if glued && (1..=2).contains(&number) => Some((DateValue::Half { year: None, half: number }, at + 2)),
            _ => None,
        }
    }

    /// "third quarter of 2024", "first half", "20th century", "first week of May", "first nine months of 2015".
    pub(super) fn ordinal_period(&self, at: usize) -> Option<Found> {
        let (number, after) = self.ordinal(at)?;
        let start = self.article_before(at);
        if let Some(found) = self.century(start, number, after) {
            return Some(found);
        }
        if let Some((open, end)) = self.ordinal_part(at) {
            return self.part_with_year(start, open, end);
        }
        self.nth_of(start, number, after)
            .or_else(|| self.first_few(start, number, after))
            .or_else(|| self.nth_day(start, number, after))
    }

    fn article_end(&self, start: usize) -> usize {
        start + usize::from(self.is(start, "the"))
    }

    fn article_before(&self, at: usize) -> usize {
        let at = if self.before_any(at, "fiscal financial latest") { at - 1 } else { at };
        let compound = self.ordinal(at).is_some_and(|(_, end)| self.is_hyphen(end));
        if !compound && self.before_any(at, "the its their this") { at - 1 } else { at }
    }

    /// "third quarter", "first half": the part, and the token after it.
    pub(super) fn ordinal_part(&self, at: usize) -> Option<(DateValue, usize)> {
        let (number, after) = self.ordinal(at)?;
        let at = self.after_hyphen(after);
        let at = if self.is_any(at, "fiscal financial calendar") { at + 1 } else { at };
        match self.calendar(at)? {
            Calendar::Grain(Grain::Quarter) if (1..=4).contains(&number) && !self.lower(at).ends_with('s') => {
                Some((DateValue::Quarter { year: None, quarter: number }, at + 1))
            }
            Calendar::Grain(Grain::Half) if (1..=2).contains(&number) => {
                let placed = self.is_any(at + 1, "of") && self.whole(at + 2).is_some() || self.year(at + 1).is_some();
                let of_fiscal = self.is(at + 1, "of") && self.is_any(at + 2, "fiscal financial");
                let fiscal = of_fiscal || self.is_any(at - 1, "fiscal financial");
                (placed || fiscal || self.is_hyphen(at - 1))
                    .then_some((DateValue::Half { year: None, half: number }, at + 1))
            }
            _ => None,
        }
    }

    fn part_with_year(&self, start: usize, open: DateValue, end: usize) -> Option<Found> {
        let fiscal = self.is_any(end + 1, "fiscal financial");
        if let DateValue::Half { half, .. } = open
            && self.is(end, "of")
            && !fiscal
            && let Some((whole, after)) = self.whole(end + 1)
        {
            return Some(half_of_whole(start..after, half, whole));
        }
        let of = if self.is(end, "of") { end + 1 } else { end };
        let of = if self.is(of, "the") { of + 1 } else { of };
        if self.is_any(of, "fiscal financial") {
            let year_at = of + 1 + usize::from(self.is(of + 1, "year"));
            if let Some((year, after)) = self.year(year_at) {
                return Some(Found::date(start..after, fiscal_form(DateForm::Stated(open.in_year(year)))));
            }
        }
        let (form, end) = self.with_year(open, end)?;
        Some(Found::date(start..end, form))
    }

    /// "20th century", "the fifth century BC", "the 19th and 20th centuries".
    fn century(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let at = self.after_hyphen(after);
        let Calendar::Grain(Grain::Century) = self.calendar(at)? else { return None };
        let bc = matches!(self.calendar(at + 1), Some(Calendar::Era(false)));
        let placed = self.lower(start) == "the" || self.is_hyphen(after) || self.before_any(start, "early late");
        if number < 10 && !bc && !placed {
            return None; // "his first century", a hundred runs
        }
        let century = i32::from(number).checked_sub(1)?;
        let (value, end) = if bc { (-century, at + 2) } else { (century, at + 1) };
        (number > 0 && number <= 30).then(|| Found::date(start..end, DateForm::Stated(DateValue::Century(value))))
    }

    /// "the first week of May", "the second Monday of next month", "the final day of the year".
    fn nth_of(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let unit = match self.calendar(after)? {
            Calendar::Grain(grain) if !self.lower(after).ends_with('s') && grain >= Grain::Day => Unit::Grain(grain),
            Calendar::Weekday(weekday) => Unit::Weekday(weekday),
            _ => return None,
        };
        let number = i8::try_from(number).ok()?;
        if !self.is_any(after + 1, "of in") {
            return None;
        }
        let (whole, end) = self.whole(after + 2)?;
        Some(Found::date(start..end, DateForm::Nth(number, unit, whole)))
    }

    /// "the first nine months of 2015", "the first two years of the war".
    fn first_few(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        if number != 1 {
            return None;
        }
        let (value, end) = match self.counted(after) {
            Some(Found { form: Form::Duration(value), tokens, .. }) => (value, tokens.end),
            None if self.lower(start) == "the" && self.is_first_unit(after) => match self.calendar(after)? {
                Calendar::Grain(grain) => (DurationValue::one(grain), after + 1),
                _ => return None,
            },
            None if self.is_any(after, "few several") => match self.calendar(after + 1)? {
                Calendar::Grain(grain) => (DurationValue::new(None, grain), after + 2),
                _ => return None,
            },
            _ => return None,
        };
        let end = if self.is(end, "of") { self.whole(end + 1).map_or(end, |(_, end)| end) } else { end };
        Some(Found::new(start..end, Form::Duration(value)))
    }

    /// "during the first year of the war": the unit alone, after a word that places something in it.
    fn is_first_unit(&self, at: usize) -> bool {
        let Some(Calendar::Grain(grain)) = self.calendar(at) else { return false };
        let placed = self.back_any(at, 3, "in during for after within of off over");
        let unit = (Grain::Week..=Grain::Year).contains(&grain)
            && !matches!(grain, Grain::Quarter | Grain::Half | Grain::Weekend);
        placed && unit && !self.lower(at).ends_with('s')
    }

    /// "the 9th", "the 28th of that month": a day of the month named before.
    fn nth_day(&self, start: usize, number: u8, after: usize) -> Option<Found> {
        let day = (1..=31).contains(&number).then_some(DateValue::DayOfMonth(number))?;
        let month = self.relative(after + 1).filter(|(shift, _)| self.is(after, "of") && shift.grain == Grain::Month);
        if let Some((shift, end)) = month {
            return Some(Found::date(start..end, DateForm::Within(day, shift)));
        }
        let written = after == self.article_end(start) + 2 && self.is_number(after - 2) && self.is_glued(after - 1);
        let dated = self.before_any(start, "on until by since till") && self.lower(start) == "the";
        let ends = !self.is_word(after) || self.function(after).is_some() && !self.is_any(after, "of");
        (written && dated && ends).then(|| Found::date(start..after, DateForm::Stated(day)))
    }

    /// A quarter, half, season or month within a year named before it ("last year's third quarter").
    pub(super) fn period_of_year(&self, at: usize) -> Option<(DateValue, usize)> {
        if let Some((month, end)) = self.month(at) {
            return Some((DateValue::Month { year: None, month }, end));
        }
        if let Some(Calendar::Season(season)) = self.calendar(at) {
            return Some((DateValue::Season { year: None, season }, at + 1));
        }
        self.ordinal_part(at)
    }

    /// "summer", "the spring of 2024", "winter 1941-42".
    pub(super) fn season(&self, at: usize) -> Option<Found> {
        let Calendar::Season(season) = self.calendar(at)? else { return None };
        let open = DateValue::Season { year: None, season };
        let (form, end) = self.with_year(open, at + 1)?;
        let det = self.before_any(at, "the this that");
        let start = if det { at - 1 } else { at };
        let dated = end > at + 1;
        if self.is_hyphen(at + 1)
            || self.is_hyphen(at.wrapping_sub(1)) && !matches!(self.back(at, 2), "mid")
            || !dated && !self.is_bare_season(at, det)
        {
            return None;
        }
        let form = match (form, self.before(at)) {
            (DateForm::Stated(open @ DateValue::Season { year: None, .. }), "this") => {
                DateForm::Placed(open, crate::lexicon::calendar::Placing::This)
            }
            (DateForm::Stated(open @ DateValue::Season { year: None, .. }), "that") => {
                DateForm::Placed(open, crate::lexicon::calendar::Placing::Same)
            }
            (form, _) => form,
        };
        Some(Found::date(start..end, form))
    }

    /// Without a year a season is one after a word that places it: "in the fall", never "prices fall" or "a spring".
    fn is_bare_season(&self, at: usize, det: bool) -> bool {
        let before = if det { self.back(at, 2) } else { self.before(at) };
        let placed = matches!(
            before,
            "in" | "by"
                | "during"
                | "until"
                | "since"
                | "early"
                | "late"
                | "mid"
                | "of"
                | "through"
                | "throughout"
                | "over"
                | "before"
                | "after"
                | "for"
                | "every"
                | "each"
                | "-"
        );
        let this = self.before_any(at, "this that");
        let noun =
            self.is_word(at + 1) && self.function(at + 1).is_none() && !self.is_any(at + 1, "months season period");
        match self.lower(at) {
            "fall" => {
                (this || det || self.before_any(at, "early late in by every each"))
                    && placed | this
                    && !noun
                    && !self.is_any(at + 1, "of in from into to below by on")
            }
            "spring" => (this || placed) && !noun,
            _ => !self.is_capitalised(at) || this || placed || self.is(at + 1, "of"),
        }
    }

    /// "Christmas", "Easter 2024", "New Year's Eve", "Labor Day last year".
    pub(super) fn holiday(&self, at: usize) -> Option<Found> {
        let (holiday, end) = self.long_holiday(at).or_else(|| match self.calendar(at)? {
            Calendar::Holiday(holiday) if self.is_capitalised(at) || self.is_any(at, "christmas xmas halloween") => {
                Some((holiday, at + 1))
            }
            _ => None,
        })?;
        if let Some((year, end)) = self.year(self.after_comma(end)) {
            return Some(Found::date(at..end, DateForm::Holiday(holiday, Some(Whole::Date(DateValue::Year(year))))));
        }
        if let Some((shift, end)) = self.relative_year(end) {
            return Some(Found::date(at..end, DateForm::Holiday(holiday, Some(Whole::Shift(shift)))));
        }
        let titled = self.document.get(end).is_some_and(Token::is_undated_name);
        if end > at + 1 && (titled || self.is(end, ")") && self.is(end + 1, "agreement") || self.is(end, "agreement")) {
            return None;
        }
        let noun = self.is_word(end) && self.function(end).is_none() && end == at + 1 && self.calendar(end).is_none();
        let before = self.function(at.wrapping_sub(1)).is_some() || at == 0 || !self.is_capitalised(at - 1);
        (before && (!noun || self.before_any(at, "at on before by after since")))
            .then(|| Found::date(at..end, DateForm::Holiday(holiday, None)))
    }

    fn long_holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let word = self.lower(at);
        let first = |row: &(&'static str, Holiday)| row.0.split(' ').next().unwrap_or_default();
        let from = HOLIDAYS.partition_point(|row| first(row) < word);
        HOLIDAYS.get(from..)?.iter().take_while(|row| first(row) == word).find_map(|(words, holiday)| {
            let end = words.split(' ').try_fold(at, |end, part| {
                let end = self.after_dot(end);
                (self.lower(end).replace('’', "'") == part).then_some(end + 1)
            });
            end.map(|end| (*holiday, end))
        })
    }
}

fn fiscal_form(form: DateForm) -> DateForm {
    match form {
        DateForm::Stated(DateValue::Quarter { year: Some(year), quarter }) => {
            DateForm::Stated(DateValue::FiscalQuarter { year, quarter })
        }
        other => other,
    }
}

/// "the first half of the year" is H1, "the second half of May" the end of a month.
fn half_of_whole(tokens: TokenRange, half: u8, whole: Whole) -> Found {
    let open = DateValue::Half { year: None, half };
    let (form, narrowed) = match whole {
        Whole::Date(DateValue::Year(year)) => (DateForm::Stated(open.in_year(year)), false),
        Whole::Shift(shift) if shift.grain == Grain::Year => (DateForm::Within(open, shift), false),
        Whole::Date(date) => (DateForm::Stated(date), true),
        Whole::Shift(shift) => (DateForm::Shift(shift), true),
    };
    let side = if half == 1 { TimexModifier::Start } else { TimexModifier::End };
    Found::date(tokens, form).with(narrowed.then_some(side))
}
