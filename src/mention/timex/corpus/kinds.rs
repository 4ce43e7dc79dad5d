//! One group for each kind of time, with the words that only look like one beside it.

use super::{check, check_at, none, open};
use jiff::civil::date;

#[test]
fn calendar_dates_in_any_order() {
    check("signed on [9/11/2001]", "2001-09-11");
    check("the vote on [the 9th]", "2013-03-09");
    check("on Saturday, October 20th and [21st, 2023]", "2023-10-21");
    check("on [Saturday, October 20th] and 21st, 2023", "2023-10-20");
    check("from 14 August-[24 August 2012]", "2012-08-24");
    none("The 9th Infantry held; version 9.11.2; a 9/10 score.");
}

#[test]
fn seasons_and_academic_years() {
    check("in the 2024-[25] season", "2025");
    check("in [the winter of 1941]", "1941-WI");
    open("for [the summer] holidays", "XXXX-SU");
    none("Prices fall in a spring mattress factory.");
}

#[test]
fn quarters_halves_and_fiscal_years() {
    check("over [the past three quarters]", "P3Q");
    open("up from [last year]'s quarter", "UNDEF-this-year-MINUS-1");
    none("Three quarters of voters, a quarter of a mile and the quarter-finals.");
}

#[test]
fn lengths_of_a_race() {
    check("She won in a time of [14:37:30].", "PT14H37.5M");
    check("It took [14 hours, 37 minutes and 30 seconds].", "PT14H37.5M");
}

#[test]
fn decades_centuries_and_eras() {
    check("in [the third century BC]", "BC02");
    check("a [19th-century] mill", "18");
    check("[AD 70]", "0070");
    check("the music of [the '20s]", "192");
    check_at("the music of [the '20s]", Some(date(2026, 5, 1)), "202");
    none("He hit his first century in two innings and a second century at Hove.");
    none("She scored a century before lunch.");
}

#[test]
fn weekdays_and_parts_of_the_day() {
    check("The talks start in Rome on [Monday].", "2013-03-25");
    open("Grab some beer? [TGIF].", "XXXX-WXX-5");
    check("[early Wednesday morning]", "2013-03-20TMO START");
    none("Coach Sunday Oliseh resigned; the Friday Times; the Sunday Mirror.");
}

#[test]
fn clock_times_and_zones() {
    check("at [5 p.m. EST on Friday]", "2013-03-22T17:00-05:00");
    open("It rang at [half past two].", "XXXX-XX-XXT02:30");
    open("It rang at [half past two in the afternoon].", "XXXX-XX-XXT14:30");
    open("It rang at [a quarter to five].", "XXXX-XX-XXT04:45");
    open("It rang at [twenty past nine in the evening].", "XXXX-XX-XXT21:20");
    open("It rang at [five o'clock in the morning].", "XXXX-XX-XXT05:00");
    none("They ran past two guards and half past the gate, a quarter to a third.");
    none("He won 6-4; a ratio of 3:1; Genesis 1:1.");
}

#[test]
fn holidays() {
    check("on [Good Friday 2024]", "2024-03-29");
    check("at [Pentecost 2024]", "2024-05-19");
    open("on [Ash Wednesday]", "XXXX-XX-XX");
    none("the Christmas Island crab and the Easter Island statues");
}

#[test]
fn lengths() {
    check("[a year and a half]", "P1.5Y");
    check("[a fortnight]", "P2W");
    check("a [nearly monthlong] campaign", "P1M LESS_THAN");
    check("during [the first year] of the war", "P1Y");
    check("in [less than an hour]", "PT1H LESS_THAN");
    none("a one-day international, the One-Day Cup and a one-day side");
}

#[test]
fn sets_of_times() {
    check("It meets [three times a week].", "P1W");
    check("elected [every four years]", "P4Y");
}

#[test]
fn ranges_keep_their_order() {
    check("between [November] and January", "2012-11");
    check("between November and [January]", "2013-01");
    check("through [the end of the year]", "2013 END");
}

#[test]
fn times_from_the_day_of_speech_or_of_the_story() {
    check("[This past weekend] he fell.", "2013-W11-WE");
    open("They will call for [the next day].", "XXXX-XX-XX");
    open("a call [later that day]", "XXXX-XX-XX END");
    check("He will be there [the following week].", "2013-W13");
    check_at("He was born [40 years ago].", Some(date(2024, 3, 7)), "1984");
}

#[test]
fn titles_and_names_are_no_times() {
    none("She was Gardener of the Year and Player of the Month.");
    none("Theresa May and April Jones read the Times.");
    none("They joined the March on Rome and a March for Life.");
}
