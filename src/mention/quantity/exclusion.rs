//! Numbers that are no quantities: names, list marks, phone numbers, dates' parts, durations, "one" as a pronoun, the preamble.

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::{Calendar, Function, Numeral};
use crate::text::{TokenKind, TokenRange};

/// Words that a number after them names and does not count.
const NAMED: &[&str] = &[
    "airbus",
    "amendment",
    "android",
    "annex",
    "apartment",
    "apollo",
    "appendix",
    "area",
    "article",
    "articles",
    "asx",
    "bbc",
    "bed",
    "block",
    "boeing",
    "bus",
    "cac",
    "category",
    "cell",
    "channel",
    "chapter",
    "chapters",
    "class",
    "code",
    "covid",
    "csi",
    "dax",
    "district",
    "dow",
    "episode",
    "exercise",
    "exhibit",
    "exit",
    "figure",
    "flight",
    "form",
    "formula",
    "fortune",
    "ftse",
    "galaxy",
    "gate",
    "grade",
    "group",
    "highway",
    "interstate",
    "ios",
    "ipad",
    "iphone",
    "item",
    "kospi",
    "lane",
    "level",
    "line",
    "lockdown",
    "lot",
    "mark",
    "model",
    "nasdaq",
    "nikkei",
    "no",
    "nos",
    "note",
    "number",
    "p",
    "page",
    "pages",
    "paragraph",
    "part",
    "phase",
    "pier",
    "platform",
    "playstation",
    "precinct",
    "proposition",
    "ps",
    "radio",
    "resolution",
    "road",
    "room",
    "route",
    "rule",
    "russell",
    "schedule",
    "season",
    "section",
    "sections",
    "sims",
    "size",
    "slide",
    "stage",
    "step",
    "stoxx",
    "studio",
    "suite",
    "table",
    "terminal",
    "tier",
    "title",
    "topix",
    "type",
    "unit",
    "version",
    "vol",
    "volume",
    "ward",
    "week",
    "windows",
    "world",
    "xbox",
    "zone",
];

impl Grammar<'_, '_> {
    /// The token after digits or number words that are no quantity.
    pub(super) fn excluded(&self, at: usize) -> Option<usize> {
        let token = self.document.get(at)?;
        if token.kind == TokenKind::Number {
            let none = self.is_list_mark(at)
                || self.is_edition(at)
                || self.is_name(at)
                || self.is_glued_name(at)
                || self.is_address(at);
            return none
                .then_some(at + 1)
                .or_else(|| self.phone_end(at))
                .or_else(|| self.preamble_end(at))
                .or_else(|| self.set_pair(at));
        }
        match self.numeral(at)? {
            Numeral::Unit(_) | Numeral::Ten(_) => {
                self.set_phrase(at).or_else(|| self.named_word(at)).or_else(|| self.numbered_word(at))
            }
            Numeral::Half => self.half_of_period(at),
            Numeral::Article if self.numeral(at + 1) == Some(Numeral::Half) && self.past_hyphen(at + 2) > at + 2 => {
                self.half_of_period(at + 1)
            }
            Numeral::Article if self.numeral(at + 1) == Some(Numeral::Quarter) => self.quarter_final(at + 1),
            Numeral::Quarter => self.quarter_of_period(at),
            _ => None,
        }
    }

    /// "number one", "day two", "a thing or two".
    fn numbered_word(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let next = at + 1;
        let named = self.numbers_things(before) && !self.is_plural(next) && self.unit_after(next).is_none();
        let or_two = self.is(before, "or") && before > 1 && self.is_any(before - 2, &["a", "an"]);
        let handed = self.is(at, "one") && self.past_hyphen(next) > next && self.lower(next + 1).ends_with("ed");
        (named || or_two && !self.is_plural(next) || handed).then_some(next)
    }

    /// "League Two", "the Six Nations": a capital where none is due, beside another.
    fn named_word(&self, at: usize) -> Option<usize> {
        let capital = |at: usize| {
            self.document.get(at).is_some_and(|token| token.is_capitalised() && token.kind == TokenKind::Word)
        };
        let sentence = self.document.sentence_around(at);
        let inside = at > sentence.start
            && !matches!(self.document.word(at - 1), "\"" | "“" | ":" | "‘" | "'" | ")" | "—" | "-" | "." | "*" | "•");
        let beside = inside && (capital(at + 1) || capital(at - 1) && !self.is_any(at - 1, &["the", "a"]));
        (capital(at) && beside).then_some(at + 1)
    }

    /// "1." or "1)" at the start of a line.
    fn is_list_mark(&self, at: usize) -> bool {
        let opens = self.document.get(at).is_some_and(|token| token.opens_line());
        let opens = opens
            || at > 0 && self.is(at - 1, ".") && self.document.get(at + 2).is_some_and(|next| next.is_capitalised());
        let marked = matches!(self.document.word(at + 1), "." | ")") && self.is_glued(at + 1) && !self.is_glued(at + 2);
        opens
            && marked
            && self.document.get(at + 2).is_some_and(|next| !next.opens_line())
            && self.document.word(at).len() <= 2
    }

    /// "Boeing 747", "Route 66": digits right after a word that numbers things, and no plural after them.
    fn is_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let before = if self.is(before, ".") && before > 0 && self.is_any(before - 1, &["no", "nos", "vol"]) {
            before - 1
        } else {
            before
        };
        let plain = self.document.word(at).bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let word = self.document.get(before).is_some_and(|token| {
            token.is_capitalised()
                || self.is_any(before, &["number", "chapter", "page", "type", "phase", "level", "grade"])
        });
        let unit = self.unit_after(at + 1).is_some();
        let capital = |at: usize| {
            self.document.get(at).is_some_and(|token| token.is_capitalised() && token.senses().calendar.is_none())
        };
        let inside = capital(before)
            && before > self.document.sentence_around(at).start
            && capital(at + 1)
            && !self.is_plural(at + 1);
        if plain && !unit && inside && self.document.get(before).is_some_and(|token| token.is_content_word()) {
            return true; // "Click 2 Houston"
        }
        if self.numbers_things(before) && !unit && plain && (self.is(before, "year") || !self.is_plural(at + 1)) {
            return true;
        }
        plain && word && !unit && NAMED.binary_search(&self.lower(before)).is_ok()
    }

    /// "Euro 2016", "Agenda 2030": a year that a name ends with.
    fn is_edition(&self, at: usize) -> bool {
        let digits = self.document.word(at);
        let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        let before = at.checked_sub(1).and_then(|before| self.document.get(before));
        let name = before.is_some_and(|before| {
            before.kind == TokenKind::Word
                && before.is_capitalised()
                && before.function().is_none()
                && before.senses().calendar.is_none()
        });
        year && name
            && !self.is_plural(at + 1)
            && self.unit_after(at + 1).is_none()
            && self.currency_before(at).is_none()
    }

    /// "Covid-19", "F-16", "£5m-a-year" not: digits glued to a word or to a hyphen after one.
    fn is_glued_name(&self, at: usize) -> bool {
        let Some(hyphen) = at.checked_sub(1).filter(|_| self.is_glued(at)) else { return false };
        if self.is_any(hyphen, &["#", "@", "_", "/"]) && !self.is_digit_word(hyphen.wrapping_sub(1)) {
            return true;
        }
        let Some(before) = hyphen.checked_sub(1).and_then(|before| self.document.get(before)) else { return false };
        let word =
            before.kind == TokenKind::Word && before.senses().numeral.is_none() && before.senses().modifier.is_none();
        let part = self.is_any(hyphen - 1, &["early", "mid", "late", "to", "and", "or", "sub", "post", "pre", "a"]);
        let dash = self.document.word(hyphen) == "-";
        let dotted = self.is(hyphen, ".") && self.is_glued(hyphen);
        (dash && self.is_glued(hyphen) || dotted) && word && !part && before.senses().unit.is_none()
    }

    fn is_digit_word(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Digits inside a web address: glued tokens back to "http" or "www", or forward to a letter glued by a slash.
    fn is_address(&self, at: usize) -> bool {
        let mut back = at;
        for _ in 0..40 {
            if !self.is_glued(back) || back == 0 {
                return false;
            }
            back -= 1;
            if self.is_any(back, &["http", "https", "www"]) {
                return true;
            }
        }
        false
    }

    /// "555-123-4567", "+1-555-…", "(555) 123-4567".
    fn phone_end(&self, at: usize) -> Option<usize> {
        let mut end = at + 1;
        let mut groups = 1;
        while self.is_any(end, &["-", "."])
            && self.is_glued(end)
            && self.is_glued(end + 1)
            && self.is_digit_word(end + 1)
        {
            end += 2;
            groups += 1;
        }
        let spaced = |at: usize| {
            let digits = self.document.word(at);
            self.is_digit_word(at) && digits.len() >= 3 && digits.bytes().all(|b| b.is_ascii_digit())
        };
        if groups == 1 && spaced(at) && spaced(at + 1) && spaced(at + 2) && self.document.word(at).len() > 3 {
            return Some(at + 3); // "1300 477 722"
        }
        let long =
            groups >= 3 || groups == 2 && at > 0 && self.is(at - 1, ")") && self.document.word(end - 1).len() == 4;
        long.then_some(end)
    }

    /// "Here is a summary in 79 words:".
    fn preamble_end(&self, at: usize) -> Option<usize> {
        let sentence = self.document.sentence_around(at);
        let near = sentence.start < 40;
        let counted = self.is_any(
            self.past_hyphen(at + 1),
            &["word", "words", "sentences", "sentence", "points", "bullet", "paragraphs", "characters"],
        );
        (near
            && counted
            && (sentence.start..at + 8)
                .take(30)
                .any(|token| self.is_any(token, &["summary", "summarized", "summarised"])))
        .then_some(at + 1)
    }

    /// "9/11", "24/7", "50-50".
    fn set_pair(&self, at: usize) -> Option<usize> {
        let slash =
            self.is(at + 1, "/") && self.is_glued(at + 1) && self.is_glued(at + 2) && self.is_digit_word(at + 2);
        let fraction = crate::mention::number::number_at(self.document, at).is_some_and(|number| number.end > at + 1);
        let dated = self.is(at + 3, "/") && self.is_glued(at + 3) && self.is_digit_word(at + 4);
        (slash && !fraction).then_some(if dated { at + 5 } else { at + 3 })
    }

    /// "one another", "one by one", "one-on-one", "no one", "the one", "one of the".
    fn set_phrase(&self, at: usize) -> Option<usize> {
        if !self.is(at, "one") {
            return None;
        }
        let before = at.checked_sub(1);
        let after_no = before.is_some_and(|before| {
            self.is_any(
                before,
                &[
                    "no", "any", "every", "this", "that", "each", "another", "which", "the", "some", "next", "last",
                    "previous", "only", "square", "day",
                ],
            )
        });
        let exempt = before.is_some_and(|before| self.is_any(before, &["only", "every"]));
        let pronoun = self
            .is_any(at + 1, &["another", "of", "by", "who", "that", "which", "'s", "’s", "day", "thing", "point"])
            && !self.starts_with(at + 1, &["of"]);
        let of_many = self.is(at + 1, "of")
            && !before.is_some_and(|before| self.is_any(before, &["only", "just", "least", "than"]));
        let on_one =
            self.is_hyphen(at + 1) && self.is_any(at + 2, &["on", "off", "time", "way", "sided", "stop", "to"]);
        let numbered = matches!(
            self.numeral(at + 1),
            Some(
                Numeral::Hundred
                    | Numeral::Scale(_)
                    | Numeral::Ordinal(3..)
                    | Numeral::Quarter
                    | Numeral::Half
                    | Numeral::Dozen
            )
        );
        let share = self.is(at + 1, "in")
            && self.document.get(at + 2).is_some_and(|t| t.kind == TokenKind::Number || t.senses().numeral.is_some())
            || self.starts_with(at + 1, &["out", "of"])
            || self.is_hyphen(at + 1) && self.is(at + 2, "in");
        (!numbered && !share && (after_no && !exempt || pronoun || of_many || on_one)).then_some(at + 1)
    }

    /// "a quarter-final", "a quarter back".
    fn quarter_final(&self, at: usize) -> Option<usize> {
        self.is_any(self.past_hyphen(at + 1), &["final", "finals", "finalist", "back"]).then_some(at + 1)
    }

    /// Words that number what follows them though they are not capitalised: "episode two", "the world number one".
    fn numbers_things(&self, at: usize) -> bool {
        const NUMBERED: &[&str] = &[
            "number", "chapter", "page", "type", "phase", "level", "grade", "episode", "year", "day", "round", "game",
            "stage", "part", "step", "slide", "precinct", "section", "primary", "version", "season", "lap",
        ];
        NUMBERED.contains(&self.lower(at))
            && !(at > 0 && self.is_any(at - 1, &["per", "a", "each", "every", "next", "that", "same"]))
    }

    /// A quarter without an article is three months, fifteen minutes of play or a quarter-final, unless it parts a scale or a
    /// point.
    fn quarter_of_period(&self, at: usize) -> Option<usize> {
        let next = self.past_hyphen(at + 1);
        let parts = matches!(self.numeral(next), Some(Numeral::Scale(_) | Numeral::Hundred | Numeral::Dozen))
            || self.is_any(next, &["point", "points", "percentage", "percent", "mile", "inch", "pound"]);
        (!parts).then_some(at + 1)
    }

    /// "first half", "half-time", "half-brother", "the other half of the year".
    fn half_of_period(&self, at: usize) -> Option<usize> {
        let after_place = at.checked_sub(1).is_some_and(|before| {
            matches!(self.numeral(before), Some(Numeral::Ordinal(_)))
                || self.is_any(before, &["opening", "other", "top", "bottom", "better", "latter", "next", "last"])
        });
        let word = self.past_hyphen(at + 1);
        let compound = word > at + 1
            && self.is_any(
                word,
                &[
                    "time", "brother", "sister", "term", "back", "century", "hearted", "way", "hour", "day",
                    "marathon", "naked",
                ],
            );
        let year = self.is_any(word, &["year", "time", "term", "marathon", "back", "way", "hour", "century"])
            || self.is_any(at + 1, &["an"]) && self.is(at + 2, "hour");
        let adjective = word > at + 1
            && self.unit_after(at + 1).is_none()
            && self.numeral(word).is_none()
            && !self.is_any(word, &["point", "price", "share", "percentage"]);
        (after_place || compound || adjective || year).then_some(at + 1)
    }

    /// "five years", "30-day", "two consecutive days": the timexes hold them.
    pub(super) fn is_duration(&self, draft: &Draft) -> bool {
        if draft.unit.is_some() || !matches!(draft.kind, QuantityKind::Cardinal | QuantityKind::Share) {
            return false;
        }
        let mut at = draft.end;
        for _ in 0..3 {
            at = self.past_hyphen(at);
            match self.document.get(at).map(|token| token.senses().calendar) {
                Some(Some(Calendar::Grain(_) | Calendar::Fortnight)) => return true,
                Some(Some(Calendar::DayPart(_))) => return at == self.past_hyphen(draft.end),
                Some(_)
                    if self.is_any(
                        at,
                        &[
                            "full",
                            "consecutive",
                            "straight",
                            "more",
                            "long",
                            "calendar",
                            "working",
                            "business",
                            "school",
                            "financial",
                            "fiscal",
                            "extra",
                            "additional",
                            "successive",
                            "short",
                            "whole",
                            "or",
                            "so",
                            "of",
                        ],
                    ) =>
                {
                    at += 1
                }
                _ => return false,
            }
        }
        false
    }

    /// "$0.15 per share", "12 per 100,000", "$50 a head", "30 an hour".
    pub(super) fn with_rate(&self, draft: Draft) -> Draft {
        let per = self.is_any(draft.end, &["per", "/"])
            && (self.is(draft.end, "per") || self.is_glued(draft.end) && self.is_glued(draft.end + 1));
        let each = draft.unit.is_some() && self.is_any(draft.end, &["a", "an"]);
        let by = draft.end + 1;
        let fits = self.document.get(by).is_some_and(|token| match token.kind {
            TokenKind::Number => per,
            TokenKind::Word if each => {
                self.is_any(
                    by,
                    &[
                        "head", "share", "barrel", "ounce", "tonne", "ton", "gallon", "litre", "liter", "person",
                        "pound", "kilo",
                    ],
                ) || token.senses().calendar.is_some_and(|c| matches!(c, Calendar::Grain(_)))
            }
            TokenKind::Word => per && token.function().is_none(),
            TokenKind::Symbol => false,
        });
        if !(per || each) || !fits || draft.kind == QuantityKind::Ordinal {
            return draft;
        }
        let by = self.past_qualifiers(by);
        let end = crate::mention::number::number_at(self.document, by).map_or(by + 1, |number| number.end);
        let within = !(by..end).any(|token| self.taken.is_taken(token));
        if within { Draft { per: Some(by..end), end, ..draft } } else { Draft { per: Some(by..end), ..draft } }
    }

    /// Past what says which share or capital is meant: "per diluted common share".
    fn past_qualifiers(&self, at: usize) -> usize {
        const QUALIFIERS: &[&str] = &[
            "diluted", "basic", "adjusted", "common", "ordinary", "fully", "metric", "square", "cubic", "nautical",
            "troy",
        ];
        let mut at = at;
        for _ in 0..3 {
            at += usize::from(QUALIFIERS.contains(&self.lower(at)));
        }
        at
    }

    /// "one" counts only where a noun, a unit or a bound shows it.
    pub(super) fn is_pronoun(&self, at: usize, draft: &Draft, head: &TokenRange) -> bool {
        let lone =
            self.is(at, "one") && draft.start == at && draft.end == at + 1 && draft.kind == QuantityKind::Cardinal;
        let next = self.document.get(at + 1);
        let clause = next.is_some_and(|next| {
            matches!(
                next.function(),
                Some(
                    Function::Auxiliary
                        | Function::Pronoun
                        | Function::Preposition
                        | Function::Subordinator
                        | Function::Clitic
                        | Function::Adverb
                )
            )
        });
        let ing = self.lower(at + 1).ends_with("ing")
            && self.document.get(at + 2).is_some_and(|token| token.function().is_some());
        let stops = next
            .is_some_and(|next| next.kind == TokenKind::Symbol || next.function() == Some(Function::Coordinator))
            && self.document.get(at + 2).is_some();
        if lone && draft.modifier.is_none() && at > 0 && (ing || stops && head.is_empty()) {
            return true;
        }
        lone && head.is_empty()
            && draft.unit.is_none()
            && draft.modifier.is_none()
            && (clause || next.is_some_and(|next| self.is_verb_word(next, at + 1)))
    }

    fn is_verb_word(&self, token: crate::text::Token, at: usize) -> bool {
        token.senses().cue.is_some() || self.is_verb(at)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_that_number_things_are_sorted() {
        crate::lexicon::assert_well_formed(super::NAMED.iter().copied());
    }
}
