//! Which word is put in the place of which, by kind: never the same thing in another word.

use super::Kind;

/// The word that is put in the place of one, in the letter case of that one.
pub(super) fn swap(kind: Kind, word: &str) -> Option<String> {
    swap_in(table(kind), word)
}

/// The same for the word of a fraction: "third".
pub(super) fn swap_part(word: &str) -> Option<String> {
    swap_in(PARTS, word)
}

fn swap_in(table: Table, word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let (_, other) = table.iter().find(|(known, _)| *known == lower)?;
    Some(in_case_of(word, other))
}

fn in_case_of(word: &str, other: &str) -> String {
    let is_upper = |c: char| c.is_uppercase();
    if word.len() > 1 && word.chars().all(is_upper) {
        return other.to_uppercase();
    }
    let mut letters = other.chars();
    match letters.next() {
        Some(first) if word.starts_with(is_upper) => first.to_uppercase().chain(letters).collect(),
        _ => other.to_owned(),
    }
}

type Table = &'static [(&'static str, &'static str)];

const fn table(kind: Kind) -> Table {
    match kind {
        Kind::Digit => NUMBERS,
        Kind::Scale => SCALES,
        Kind::Unit => UNITS,
        Kind::Currency => CURRENCIES,
        Kind::Sign => SIGNS,
        Kind::Weekday => WEEKDAYS,
        Kind::Month => MONTHS,
        Kind::Duration => DURATIONS,
        Kind::TimeDirection => DIRECTIONS,
        Kind::Cue => CUES,
        Kind::Year | Kind::Speaker | Kind::QuotedWord | Kind::Citation => &[],
    }
}

#[rustfmt::skip]
const NUMBERS: Table = &[
    ("one", "four"), ("two", "six"), ("three", "eight"), ("four", "seven"), ("five", "nine"), ("six", "two"),
    ("seven", "three"), ("eight", "five"), ("nine", "six"), ("ten", "fourteen"), ("eleven", "sixteen"),
    ("twelve", "seventeen"), ("thirteen", "nineteen"), ("fourteen", "eleven"), ("fifteen", "eighteen"),
    ("sixteen", "twelve"), ("seventeen", "thirteen"), ("eighteen", "fifteen"), ("nineteen", "fourteen"),
    ("twenty", "sixty"), ("thirty", "seventy"), ("forty", "eighty"), ("fifty", "ninety"), ("sixty", "thirty"),
    ("seventy", "forty"), ("eighty", "fifty"), ("ninety", "twenty"),
];

/// Shares are changed in the part they are of: three thirds would be no share.
#[rustfmt::skip]
const PARTS: Table = &[
    ("half", "quarter"), ("third", "tenth"), ("thirds", "sevenths"), ("quarter", "tenth"), ("quarters", "sevenths"),
    ("fifth", "half"), ("fifths", "sevenths"), ("tenth", "third"), ("tenths", "thirds"),
];

#[rustfmt::skip]
const SCALES: Table = &[
    ("hundred", "thousand"), ("thousand", "million"), ("million", "billion"), ("billion", "million"),
    ("trillion", "billion"), ("bn", "m"), ("mn", "bn"), ("hundreds", "thousands"), ("thousands", "millions"),
    ("millions", "billions"), ("billions", "millions"), ("crore", "lakh"), ("lakh", "crore"),
];

#[rustfmt::skip]
const UNITS: Table = &[
    ("km", "miles"), ("kilometre", "mile"), ("kilometres", "miles"), ("kilometer", "mile"), ("kilometers", "miles"),
    ("mile", "kilometre"), ("miles", "kilometres"), ("metre", "foot"), ("metres", "feet"), ("meters", "feet"),
    ("feet", "metres"), ("inches", "feet"), ("yards", "miles"), ("centimetres", "metres"), ("centimeters", "meters"),
    ("cm", "m"), ("mm", "cm"), ("millimetres", "centimetres"), ("acres", "hectares"), ("hectares", "acres"),
    ("kg", "tonnes"), ("kilograms", "tonnes"), ("kilos", "tonnes"), ("tonnes", "kilograms"), ("tons", "kilograms"),
    ("grams", "kilograms"), ("pounds", "tonnes"), ("ounces", "pounds"), ("litres", "gallons"), ("liters", "gallons"),
    ("gallons", "litres"), ("barrels", "gallons"), ("mph", "knots"), ("celsius", "fahrenheit"), ("fahrenheit", "celsius"),
    ("megawatts", "kilowatts"), ("kilowatts", "megawatts"), ("gigawatts", "megawatts"), ("mw", "kw"), ("gw", "mw"),
];

#[rustfmt::skip]
const CURRENCIES: Table = &[
    ("$", "€"), ("€", "$"), ("£", "$"), ("¥", "$"), ("₹", "$"), ("dollar", "euro"), ("dollars", "euros"),
    ("euro", "dollar"), ("euros", "dollars"), ("pound", "dollar"), ("pounds", "dollars"), ("yen", "dollars"),
    ("yuan", "dollars"), ("rupees", "dollars"), ("roubles", "dollars"), ("rubles", "dollars"), ("francs", "dollars"),
    ("usd", "eur"), ("eur", "usd"), ("gbp", "usd"),
];

#[rustfmt::skip]
const SIGNS: Table = &[
    ("rose", "fell"), ("rise", "fall"), ("rises", "falls"), ("risen", "fallen"), ("rising", "falling"), ("fell", "rose"),
    ("fall", "rise"), ("falls", "rises"), ("fallen", "risen"), ("falling", "rising"), ("up", "down"), ("down", "up"),
    ("increase", "decrease"), ("increased", "decreased"), ("increases", "decreases"), ("increasing", "decreasing"),
    ("decrease", "increase"), ("decreased", "increased"), ("decreases", "increases"), ("grew", "shrank"),
    ("grow", "shrink"), ("grown", "shrunk"), ("growth", "decline"), ("decline", "growth"), ("declined", "grew"),
    ("drop", "rise"), ("dropped", "rose"), ("higher", "lower"), ("lower", "higher"), ("gained", "lost"), ("gain", "loss"),
    ("jumped", "plunged"), ("soared", "plunged"), ("surged", "slumped"), ("climbed", "slid"), ("slumped", "surged"),
    ("plunged", "soared"), ("plummeted", "soared"), ("tumbled", "climbed"), ("slipped", "rose"), ("slid", "climbed"),
    ("raised", "lowered"), ("raise", "lower"), ("lowered", "raised"), ("reduced", "raised"),
    ("below", "above"), ("minus", "plus"),
];

#[rustfmt::skip]
const WEEKDAYS: Table = &[
    ("monday", "Wednesday"), ("tuesday", "Thursday"), ("wednesday", "Friday"), ("thursday", "Saturday"),
    ("friday", "Sunday"), ("saturday", "Monday"), ("sunday", "Tuesday"),
    ("mon", "Wed"), ("tue", "Thu"), ("wed", "Fri"), ("thu", "Sat"), ("fri", "Sun"),
];

#[rustfmt::skip]
const MONTHS: Table = &[
    ("january", "April"), ("february", "May"), ("march", "June"), ("april", "July"), ("may", "August"),
    ("june", "September"), ("july", "October"), ("august", "November"), ("september", "December"),
    ("october", "January"), ("november", "February"), ("december", "March"), ("jan", "Apr"), ("feb", "May"),
    ("mar", "Jun"), ("apr", "Jul"), ("jun", "Sep"), ("jul", "Oct"), ("aug", "Nov"), ("sep", "Dec"), ("sept", "Dec"),
    ("oct", "Jan"), ("nov", "Feb"), ("dec", "Mar"),
];

#[rustfmt::skip]
const DURATIONS: Table = &[
    ("second", "minute"), ("seconds", "minutes"), ("minute", "hour"), ("minutes", "hours"), ("hour", "day"),
    ("hours", "days"), ("day", "week"), ("days", "weeks"), ("week", "month"), ("weeks", "months"), ("month", "year"),
    ("months", "years"), ("year", "month"), ("years", "months"), ("decade", "century"), ("decades", "centuries"),
    ("century", "decade"), ("centuries", "decades"), ("quarter", "month"), ("quarters", "months"),
    ("fortnight", "month"), ("fortnights", "months"),
];

#[rustfmt::skip]
const DIRECTIONS: Table = &[
    ("next", "last"), ("last", "next"), ("coming", "past"), ("past", "coming"), ("previous", "next"),
    ("following", "previous"), ("upcoming", "past"), ("tomorrow", "yesterday"), ("yesterday", "tomorrow"),
    ("ago", "from now"), ("before", "after"), ("after", "before"), ("since", "until"), ("until", "since"),
    ("earlier", "later"), ("later", "earlier"),
];

/// Only words that stand in the same place of a sentence.
#[rustfmt::skip]
const CUES: Table = &[
    ("said", "denied"), ("says", "denies"), ("saying", "denying"), ("announced", "denied"), ("announces", "denies"),
    ("confirmed", "denied"), ("confirms", "denies"), ("reported", "denied"), ("reports", "denies"),
    ("denied", "confirmed"), ("denies", "confirms"), ("claimed", "denied"), ("claims", "denies"),
    ("admitted", "denied"), ("admits", "denies"), ("acknowledged", "denied"), ("stated", "denied"), ("states", "denies"),
    ("declared", "denied"), ("declares", "denies"), ("argued", "denied"), ("argues", "denies"), ("revealed", "denied"),
    ("believes", "doubts"), ("believed", "doubted"), ("insisted", "denied"), ("insists", "denies"), ("accepted", "rejected"),
    ("rejected", "accepted"), ("agreed", "refused"), ("refused", "agreed"), ("praised", "criticised"),
    ("criticised", "praised"), ("criticized", "praised"), ("welcomed", "condemned"), ("condemned", "welcomed"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Kind, swap, table};

    #[test]
    fn each_word_stands_once_and_becomes_another() {
        for kind in Kind::ALL {
            let words: HashSet<&str> = table(kind).iter().map(|row| row.0).collect();
            assert_eq!(words.len(), table(kind).len(), "{kind}");
            assert!(table(kind).iter().all(|(word, other)| word != &other.to_lowercase()), "{kind}");
        }
    }

    #[test]
    fn letters_keep_their_case() {
        assert_eq!(swap(Kind::Scale, "Million").as_deref(), Some("Billion"));
        assert_eq!(swap(Kind::Currency, "USD").as_deref(), Some("EUR"));
        assert_eq!(swap(Kind::Month, "May").as_deref(), Some("August"));
        assert_eq!(swap(Kind::Month, "Mayor"), None);
    }
}
