//! Ordinals that state a place: "the first female president", "21st", "finished second".

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::{Calendar, Function, Numeral};
use crate::mention::number::ordinal_at;

/// Words after "first" and "second" that show a set phrase, no place.
const PHRASE_ENDS: &[&str] = &[
    "aid",
    "lady",
    "hand",
    "class",
    "name",
    "names",
    "person",
    "things",
    "thing",
    "of",
    "and",
    "off",
    "thought",
    "thoughts",
    "nature",
    "responder",
    "responders",
    "instance",
    "glance",
    "sight",
    "amendment",
    "choice",
    "party",
    "ladies",
    "cousin",
    "cousins",
    "guessed",
    "home",
    "homes",
    "hander",
];

impl Grammar<'_, '_> {
    pub(super) fn ordinal(&self, at: usize) -> Option<Draft> {
        let number = ordinal_at(self.document, at)?;
        if self.numeral(number.end).is_some_and(|next| !matches!(next, Numeral::Letter(_))) {
            return None; // "the first three months", "the first few"
        }
        let draft = Draft::point(QuantityKind::Ordinal, &(at..number.end), number.value);
        let is_word = matches!(self.numeral(number.end - 1), Some(Numeral::Ordinal(_)));
        if is_word && number.end == at + 1 && !self.states_place(at) {
            return None;
        }
        (!self.is_name_of(at, number.end)).then_some(draft)
    }

    /// Whether an ordinal of one word states a place: not "First, …", "at first", "first met", "second thoughts".
    fn states_place(&self, at: usize) -> bool {
        if self.lower(at) != "first" && self.lower(at) != "second" {
            return true;
        }
        let next = self.document.get(at + 1);
        let hyphen = self.past_hyphen(at + 1);
        let set_phrase = PHRASE_ENDS.contains(&self.lower(hyphen)) && !self.is_any(at + 1, &["and"]);
        let adverb = self.is_any(
            at.wrapping_sub(1),
            &[
                "at", "since", "when", "who", "was", "were", "is", "he", "she", "it", "they", "had", "has", "have",
                "been", "be", "we", "i", "you", "that", "which", "are",
            ],
        );
        let bare = next.is_none_or(|next| !next.is_content_word())
            && !self.is_hyphen(at + 1)
            && !self.follows_determiner(at)
            && !self.follows_placing(at)
            && !self.is(at + 1, "to");
        let opens = self.document.sentence_around(at).start == at && self.is(at + 1, ",");
        let sentence_adverb = opens || self.is_any(at + 1, &[",", ":"]) && !self.follows_placing(at);
        let verb = next.is_some_and(|next| next.kind == crate::text::TokenKind::Word && self.is_verb(at + 1));
        !(bare
            || set_phrase
            || sentence_adverb
            || self.is(at.wrapping_sub(1), "at")
            || adverb && (verb || next.is_none_or(|next| next.function().is_some()))
            || verb && !self.follows_determiner(at))
    }

    fn follows_placing(&self, at: usize) -> bool {
        const PLACED: &[&str] = &[
            "came",
            "finished",
            "placed",
            "ranked",
            "come",
            "finish",
            "ranks",
            "finishing",
            "coming",
            "ranking",
            "place",
        ];
        at.checked_sub(1).is_some_and(|before| PLACED.contains(&self.lower(before)))
    }

    fn follows_determiner(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|before| self.document.get(before)).is_some_and(|before| {
            matches!(before.function(), Some(Function::Determiner | Function::Clitic))
                || before.senses().numeral.is_some()
        })
    }

    /// Whether a word is a past form: regular or irregular.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let word = self.lower(at);
        let irregular = self.document.get(at).is_some_and(|token| {
            token.senses().base.is_some_and(|base| {
                base != "person"
                    && base != "man"
                    && base != "woman"
                    && base != "child"
                    && base != "foot"
                    && base != "mouse"
                    && base != "criterion"
            })
        });
        irregular || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
    }

    /// "First Minister", "Second World War", "Fifth Avenue", and periods such as "third quarter" that the timexes hold.
    fn is_name_of(&self, at: usize, end: usize) -> bool {
        let capital = |at: usize| self.document.get(at).is_some_and(|token| token.is_capitalised());
        let opens_sentence = self.document.sentence_around(at).start == at;
        let after_name = self.is_glued(at) && self.is_hyphen(at.wrapping_sub(1)) && at > 0;
        let calendar = self.document.get(self.past_hyphen(end)).and_then(|token| token.senses().calendar);
        let period = matches!(
            calendar,
            Some(Calendar::Grain(_) | Calendar::Month(_) | Calendar::Weekday(_) | Calendar::DayPart(_))
        );
        let of_month = self.is(end, "of")
            && self
                .document
                .get(end + 1)
                .is_some_and(|token| matches!(token.senses().calendar, Some(Calendar::Month(_))));
        let digits = self.document.word(at).starts_with(|c: char| c.is_ascii_digit());
        let street = digits
            && capital(end)
            && !opens_sentence
            && self.is_any(end, &["street", "avenue", "st", "ave", "district", "amendment", "floor"]);
        capital(at) && capital(end) && !opens_sentence
            || after_name
            || period && !self.is_any(end, &["second"])
            || of_month
            || street
    }
}
