//! What summaries say of times: habits, sides, rates, rows of periods, the periods of firms, and what says no time at all.

use super::{check, none, relation};
use crate::mention::timex::TimexRelation::{After, Before, By, In, Since, Until};
use crate::mention::{Reading, Timex};

#[test]
fn months_beside_a_noun_or_with_this() {
    check("Voters will decide [this November].", "2013-11");
    check("The [November] vote will be close.", "2013-11");
    check("The [November] vote was close.", "2012-11");
}

#[test]
fn the_side_of_every_time() {
    for (text, side) in [
        ("The road is shut until [the end of March].", Until),
        ("It is shut up to [June].", Until),
        ("It has been shut since [early June].", Since),
        ("It dates back to [1910].", Since),
        ("It opens from [June].", Since),
        ("It must open no later than [March 2014].", By),
        ("It opened before [the end of March].", Before),
        ("It opened ahead of [June 2012].", Before),
        ("It opened after [June 2012].", After),
        ("It stood as of [June 2012].", In),
        ("It opened during [June 2012].", In),
    ] {
        relation(text, side);
    }
}

#[test]
fn so_many_in_a_row() {
    none("It was a third straight win, the second in a row, and a long straight road.");
}

#[test]
fn rates() {
    check("It costs £20/[month].", "P1M");
    check("It costs £20 [per week].", "P1W");
    none("Write to the day/night desk.");
}

#[test]
fn periods_of_firms() {
    check("up from [the 1988 second quarter]", "1988-Q2");
    check("in [the first quarter of fiscal 2014]", "FY2014-Q1");
    check("It will open by [year-end].", "2013 END");
}

#[test]
fn years_of_few_digits() {
    check("The temple burned in [the year 71].", "0071");
    none("He won in 300 races and sold 410.");
    none("She rides route 71 and the year 12 pupils walk.");
}

#[test]
fn minutes_and_halves_of_a_match() {
    none("He scored in the 89th minute and again in the second half.");
}

#[test]
fn what_says_no_time() {
    let vague = |text: &str| Reading::new(text, None).timexes.iter().map(Timex::is_vague).collect::<Vec<_>>();
    for text in
        ["Recently, he left.", "Currently, it is shut.", "It is now shut.", "It will soon open.", "a quarterly report"]
    {
        assert_eq!(vague(text), [true], "{text}");
    }
    for text in ["It opened in May.", "It lasted two days.", "They meet twice a month.", "He left yesterday."] {
        assert_eq!(vague(text), [false], "{text}");
    }
}
