//! Calling a thing something: "called the plan reckless", "called it a disaster".

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::judging::is_judging;
use crate::text::TokenRange;

impl Scene<'_, '_> {
    /// Whether an object and what it is called stand at a token: "called |the plan reckless|", never "called |the police|".
    pub(super) fn is_given_name(&self, at: usize, end: usize) -> bool {
        let led = self.is_pronoun(at) || self.is_name(at) || self.function(at) == Some(Function::Determiner);
        let Some(object) = self.called(at, end).filter(|_| led) else { return false };
        let last = object.end - 1;
        let within = object.len() > 2 && self.is_judging(last, end);
        within || self.is_judging(object.end, end) || self.is_article_of_name(object.end, end)
    }

    fn called(&self, at: usize, end: usize) -> Option<TokenRange> {
        let pronoun = matches!(self.lower(at), "her" | "him" | "it" | "me" | "them" | "this" | "us");
        let alone = pronoun && (self.function(at + 1) == Some(Function::Determiner) || self.is_judging(at + 1, end));
        if alone { Some(at..at + 1) } else { self.phrase_from(at, end) }
    }

    /// An adjective that judges, with nothing behind it that it could describe.
    fn is_judging(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        let closed = self.ends_at(next, end) || self.is_stop(next) || !self.is_content(next);
        at < end && is_judging(self.lower(at)) && closed && !self.is_capitalised(at)
    }

    /// "|a disaster", never "|a second time", "|a day later".
    fn is_article_of_name(&self, at: usize, end: usize) -> bool {
        let noun = at + 1;
        let counts = self.token(noun).is_none_or(|token| token.senses().numeral.is_some())
            || matches!(
                self.lower(noun),
                "bit" | "cab" | "couple" | "few" | "little" | "lot" | "number" | "taxi" | "year" | "while"
            );
        let timed = (noun..end.min(noun + 3))
            .any(|i| self.is_time(i) || matches!(self.lower(i), "ago" | "later" | "time" | "times"));
        at < end && matches!(self.lower(at), "a" | "an") && self.is_content(noun) && !counts && !timed
    }
}
