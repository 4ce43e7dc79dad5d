//! What news says of times: dates told in passing, ends that lie ahead, weeks of a month, periods of the accounts.

use super::{check, none, open};

#[test]
fn a_date_told_in_passing_is_no_frame() {
    for text in [
        "The bridge, built in 1962, will close on [3 May].",
        "The bridge, which was built in 1962, will close on [3 May].",
        "The bridge (opened in 1962) reopens on [3 May].",
        "The 1962 bridge will close on [3 May].",
        "The bridge built in 1962 will close on [3 May].",
        "A man who was born in 1962 will speak on [3 May].",
        "It opened in 1962. It will close on [3 May].",
    ] {
        check(text, "2013-05-03");
    }
    check("The firm, founded in 1998, reported a loss in [January].", "2013-01");
    check("In 2009 he moved to Paris, and in [June] he married.", "2009-06");
    check("He was born in 1950 and died on [3 May].", "1950-05-03");
    check("He moved to Paris in May 2009. He married in [June].", "2009-06");
}

#[test]
fn an_end_lies_ahead_of_what_stands() {
    for text in [
        "Until [December 31] the road is closed.",
        "The road will be closed until [December 31].",
        "They have until [December 31] to answer.",
        "The show runs through [December 31].",
        "The trial was adjourned until [December 31].",
        "The work must be done by [December 31].",
    ] {
        check(text, "2013-12-31");
    }
    check("The road was closed until [December 31].", "2012-12-31");
    check("He lived there until [December].", "2012-12");
    check("They had left by [December 31].", "2012-12-31");
    check("He has until [Tuesday] to answer.", "2013-03-26");
}

#[test]
fn the_weeks_of_a_month_are_those_that_mostly_lie_in_it() {
    check("in [the first week of September 2013]", "2013-W36");
    check("in [the second week of May 2012]", "2012-W19");
    check("in [the last week of May 2012]", "2012-W22");
    check("in [the first week of 2012]", "2012-W01");
    check("on [the last weekend of June 2012]", "2012-W26-WE");
    check("They will meet in [the first week of May].", "2013-W18");
    open("in [the first week of May]", "XXXX-05");
    open("in [the last quarter of the year]", "XXXX-Q4");
    open("[the last Friday of May 2012]", "2012-05-25");
}

#[test]
fn periods_of_the_accounts() {
    check("sales of [the quarter] ended Sept. 30", "2012-Q3");
    check("profit of [the fiscal year] ended June 30, 2012", "2012");
    check("profit of [the year] ending March 31, 2014", "2014");
    check("It rose in [1989's third quarter].", "1989-Q3");
    check("It rose in [fiscal 1989's third quarter].", "FY1989-Q3");
    check("in [the first half of fiscal 2013]", "2013-H1");
    check("It fell in [the fiscal third quarter].", "2012-Q3");
}

#[test]
fn times_past_and_ahead_without_a_measure() {
    check("[A few years ago] he left.", "PAST_REF");
    check("The fire began; [days later] it was out.", "FUTURE_REF");
    check("He had left [weeks earlier].", "PAST_REF");
    check("the [recent] drop in prices", "PAST_REF");
    none("the recent fall in prices");
    check("a threat to [the future] of the club", "FUTURE_REF");
    none("the most recent fall in prices; the oil futures market; Future Publishing");
}

#[test]
fn a_bare_time_of_day_is_of_the_day_just_named() {
    check("On Tuesday they met. At [10:15] they left.", "2013-03-19T10:15");
    check("It ended at [10:15 p.m.].", "2013-03-22T22:15");
    check("It ended at [dawn].", "2013-03-22TMO");
    check("They work at [night].", "XXXX-XX-XXTNI");
    open("It ended at [10:15 p.m.].", "XXXX-XX-XXT22:15");
}

#[test]
fn years_with_the_word() {
    check("in [the year 2000]", "2000");
}

#[test]
fn periods_compared_and_parts_of_this_year() {
    check("sales of [the most recent quarter]", "2012-Q4");
    check("sales of [the last fiscal year]", "2012");
    check("for [the last year and a half]", "P1.5Y");
    check("It will open by [mid-year].", "2013 MID");
    check("It will open by [year's end].", "2013 END");
    none("a prior-year student; a mid-life crisis");
}

#[test]
fn bounds_without_a_verb_lie_ahead() {
    check("a vote as soon as [Monday]", "2013-03-25");
    check("a vote no later than [Monday]", "2013-03-25");
    check("new fares starting [Monday]", "2013-03-25");
    check("as recently as [Monday]", "2013-03-18");
}

#[test]
fn short_times_and_vague_amounts() {
    check("out within [minutes]", "PTXM");
    check("for [a dozen years]", "P12Y");
    check("for [six-to-nine months]", "P6M/P9M");
    check("for [a half hour]", "PT30M");
    none("The minutes of the meeting were read.");
}

#[test]
fn seasons_beside_a_noun_and_recurring_nights() {
    check("linked with a [summer] move", "2012-SU");
    check("on [Sunday nights]", "XXXX-WXX-7TNI");
    none("Donna Summer sang at the Winter Palace.");
    open("at [3:30 in the afternoon]", "XXXX-XX-XXT15:30");
}

#[test]
fn a_story_has_the_year_it_names_first() {
    check("The siege began in [June]. In May 1941 it ended; by 1942 the town was rebuilt.", "1941-06");
}

#[test]
fn seasons_of_sport() {
    check("He scored ten [last season].", "UNDEF-this-season-MINUS-1");
    check("He has scored ten [this season].", "UNDEF-this-season");
    check("He will coach [next season].", "UNDEF-this-season-PLUS-1");
    check("He coached in [the previous season].", "UNDEF-this-season-MINUS-1");
    check("He coached in the [2012]-13 season.", "2012");
    none("the same season; the rainy season; a seasoned player; Season two");
}

#[test]
fn the_present_of_a_day_is_that_of_the_coming_one() {
    check("The deadline is [Monday].", "2013-03-25");
    check("[Monday] is a holiday.", "2013-03-25");
    check("The album goes on sale [Tuesday].", "2013-03-26");
    check("The plays he wrote opened on [Monday].", "2013-03-18");
    check("in [the next century]", "21");
    check("over [the next century]", "P100Y");
    none("the third in as many days");
}
