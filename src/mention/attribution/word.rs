//! Words: what one token may be in the words for a source, by its class and by how it is written.

use super::scene::Scene;
use crate::lexicon::beside::{PERSONAL, SOME};
use crate::lexicon::cue::Form;
use crate::lexicon::person::is_person;
use crate::lexicon::{Calendar, Function};
use crate::text::{Token, TokenKind};

impl Scene<'_, '_> {
    /// "the Global Times |report", "a Pew |study": what may follow a name inside a noun phrase.
    pub(super) fn is_document_noun(&self, at: usize) -> bool {
        let senses = self.token(at).map(Token::senses);
        let tells = senses.is_some_and(|senses| {
            senses.cue.is_some_and(|cue| cue.noun.is_some()) || senses.body.is_some() || senses.title
        });
        tells || self.lower(at) == "and" || is_person(self.lower(at))
    }

    /// Pronouns and quantity words that are a whole subject.
    pub(super) fn is_subject_word(&self, at: usize) -> bool {
        self.is_pronoun(at) || SOME.has(self.lower(at))
    }

    /// Personal pronouns and their like, in the nominative.
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        PERSONAL.has(self.lower(at)) && !self.token(at).is_some_and(Token::is_all_caps) // "IT"
    }

    /// A word that reads as a verb: a cue in a form that no noun of the table has.
    pub(super) fn is_cue_form(&self, at: usize) -> bool {
        let cue = self.token(at).and_then(|t| t.senses().cue);
        self.lower(at) == "according"
            || cue.is_some_and(|cue| {
                cue.noun.is_none()
                    && cue.verb.is_some_and(|(_, form)| matches!(form, Form::Past | Form::Third | Form::Gerund))
            })
    }

    /// Months, weekdays and grains: they stand beside a source but are none.
    pub(super) fn is_time(&self, at: usize) -> bool {
        !self.is_in_title(at) && self.is_time_word(at)
    }

    /// "the South China |Morning| Post", "the |Daily| Ledger", "the |Sunday| Times": part of the name it opens.
    fn is_in_title(&self, at: usize) -> bool {
        let placed = at.checked_sub(1).is_some_and(|before| {
            let named = self.is_capitalised(before) && self.is_content(before) && !self.is_time_word(before);
            self.lower(before) == "the" || named
        });
        placed
            && self.is_capitalised(at)
            && self.is_capitalised(at + 1)
            && self.is_content(at + 1)
            && !self.is_time_word(at + 1)
    }

    fn is_time_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| match t.senses().calendar {
            Some(Calendar::Month(_)) => t.is_capitalised() && self.lower(at) != "may",
            Some(_) => self.lower(at) != "second",
            None => false,
        })
    }

    pub(super) fn is_adverb(&self, at: usize) -> bool {
        self.function(at) == Some(Function::Adverb) && !self.is_capitalised(at)
            || self.lower(at).len() > 4
                && self.lower(at).ends_with("ly")
                && !self.is_capitalised(at)
                && self.lower(at) != "family"
    }

    /// Whether a token is part of a proper name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.document.is_name(at) && !(self.is_cue_form(at) && self.document.sentence_around(at).start == at)
    }

    /// "Sen.", "J.": what a full stop shortens inside a name.
    pub(super) fn is_short_name(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| {
            t.kind == TokenKind::Word
                && t.is_capitalised()
                && t.span.len() <= 5
                && (!t.is_all_caps() || t.span.len() == 1)
        })
    }
}
