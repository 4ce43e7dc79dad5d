//! Units beside a number: symbols and codes before it, words, phrases and glued letters after it.

use super::Grammar;
use crate::lexicon::unit::{self, Dimension, GLUED, PHRASES, Unit};

/// Dollars by the letters before the sign.
const DOLLARS: &[(&str, &str)] = &[
    ("a", "AUD"),
    ("aud", "AUD"),
    ("au", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("cad", "CAD"),
    ("hk", "HKD"),
    ("mx", "MXN"),
    ("mxn", "MXN"),
    ("nt", "TWD"),
    ("nz", "NZD"),
    ("r", "BRL"),
    ("s", "SGD"),
    ("us", "USD"),
    ("usd", "USD"),
    ("u.s.", "USD"),
];

impl Grammar<'_, '_> {
    /// The currency before a number and its first token: "$", "US$", "USD", "Rs.".
    pub(super) fn currency_before(&self, at: usize) -> Option<(&'static Unit, usize)> {
        let last = at.checked_sub(1).filter(|&last| last >= self.floor)?;
        if self.is(last, ".") && last > self.floor && self.is(last - 1, "rs") {
            return Some((unit::by_symbol("INR")?, last - 1));
        }
        let token = self.document.get(last)?;
        let currency = token.senses().unit.filter(|unit| unit.dimension == Dimension::Money)?;
        let word = self.document.word(last);
        if word == "$" {
            let country = last.checked_sub(1).filter(|&country| country >= self.floor && self.is_glued(last));
            let dollar = country.and_then(|country| DOLLARS.iter().find(|row| self.is(country, row.0)));
            return match (dollar, country) {
                (Some((_, code)), Some(country)) => Some((unit::by_symbol(code)?, country)),
                _ => Some((currency, last)),
            };
        }
        let is_code = word == currency.symbol || matches!(word, "Rs" | "Ksh" | "KSh" | "RMB" | "NIS" | "NTD");
        (is_code || !word.chars().any(char::is_alphabetic)).then_some((currency, last))
    }

    /// The unit after a number and the token after it: "miles", "-mile", "per cent", "bn dollars", "°C".
    pub(super) fn unit_after(&self, at: usize) -> Option<(&'static Unit, usize)> {
        let start = self.past_hyphen(at);
        if self.is_glued(at)
            && let Some(row) = GLUED.iter().find(|row| row.0 == self.document.word(at))
        {
            return Some((unit::by_symbol(row.1)?, at + 1));
        }
        self.unit_phrase(start).or_else(|| self.unit_word(start))
    }

    fn unit_phrase(&self, at: usize) -> Option<(&'static Unit, usize)> {
        let first = self.lower(at);
        let from = PHRASES.partition_point(|(words, _)| words.first().is_some_and(|word| *word < first));
        let same = PHRASES.get(from..)?.iter().take_while(|(words, _)| words.first() == Some(&first));
        for (words, symbol) in same {
            if let Some(end) = self.phrase_end(at, words) {
                return Some((unit::by_symbol(symbol)?, end));
            }
        }
        None
    }

    /// The token after a phrase whose words may be joined by hyphens ("square-mile").
    fn phrase_end(&self, at: usize, words: &[&str]) -> Option<usize> {
        let mut next = at;
        for (index, word) in words.iter().enumerate() {
            next = if index > 0 { self.past_hyphen(next) } else { next };
            if !self.is(next, word) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    fn unit_word(&self, at: usize) -> Option<(&'static Unit, usize)> {
        if self.is_any(at, &["p", "c"]) && self.is_glued(at) {
            let name = if self.is(at, "p") { "GBP" } else { "USD" };
            return Some((minor(name)?, at + 1));
        }
        let unit = self.document.get(at)?.senses().unit?;
        match (self.lower(at), unit.symbol) {
            ("pound" | "pounds", _) if self.is_sterling(at) => Some((unit::by_symbol("GBP")?, at + 1)),
            ("foot", _) if self.starts_with(at + 1, &["soldiers"]) => None,
            ("euro" | "euros", _) if self.document.word(at).starts_with('E') && self.is_tournament(at) => None,
            ("won", _) if !self.follows_large_number(at) => None,
            ("rs" | "ha" | "pt" | "mi" | "re", _) if !self.is_all_lower(at) && self.document.word(at) != "Rs" => None,
            ("ton" | "tons", _) if self.is(at + 1, "of") && self.ends_with(at, &["a"]) => None,
            ("$", _) if self.document.get(at + 1).is_some_and(|t| t.is_glued() && !self.is_sentence_mark(at + 1)) => {
                None
            }
            ("€" | "£" | "¥", _) if !self.is_glued(at) && self.is_glued(at + 1) && self.is_digit(at + 1) => None,
            _ => Some((unit, at + 1)),
        }
    }

    /// "Euro 2016", "the 2016 Euros": the championship, not the money.
    fn is_tournament(&self, at: usize) -> bool {
        let year = |at: usize| self.document.word(at).len() == 4 && self.is_digit(at);
        year(at + 1) || at > 0 && year(at - 1)
    }

    fn is_all_lower(&self, at: usize) -> bool {
        self.document.word(at) == self.lower(at)
    }

    fn is_digit(&self, at: usize) -> bool {
        self.document.word(at).starts_with(|c: char| c.is_ascii_digit())
    }

    fn is_sentence_mark(&self, at: usize) -> bool {
        matches!(self.document.word(at), "." | "," | ";" | ":" | ")" | "!" | "?" | "\"" | "”" | "-" | "–" | "—")
    }

    /// Pounds of money are paid and come in thousands; pounds of weight are what is left.
    fn is_sterling(&self, at: usize) -> bool {
        const SPENT: &[&str] = &[
            "cost", "costs", "costing", "paid", "pay", "pays", "paying", "fine", "fined", "price", "priced", "worth",
            "spent", "spend", "spending", "earn", "earns", "earned", "wage", "salary", "salaries", "bill", "fee",
            "fees", "budget", "debt", "debts", "raised", "donated", "invest", "invested", "sterling", "prize", "loan",
            "funding",
        ];
        let start = at.saturating_sub(8).max(self.document.sentence_around(at).start);
        self.follows_large_number(at)
            || self.is(at + 1, "sterling")
            || self.is(at + 1, "(") && self.is(at + 2, "$")
            || (start..at).any(|token| SPENT.contains(&self.lower(token)))
    }

    fn follows_large_number(&self, at: usize) -> bool {
        use crate::lexicon::Numeral::{Letter, Scale, Scales};
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(self.numeral(before), Some(Scale(_) | Scales(_) | Letter(_)))
            || self.is_digit(before) && self.document.word(before).len() > 4
            || self.is_hyphen(before) && before > 0 && matches!(self.numeral(before - 1), Some(Scale(_)))
    }
}

/// The hundredth part of a currency.
fn minor(symbol: &str) -> Option<&'static Unit> {
    unit::UNITS.iter().find(|unit| unit.symbol == symbol && unit.factor != (1, 1))
}
