//! What the words that name a speaker are: a name, a pronoun, a description, a group.

use super::SpeakerKind;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::capital::is_demonym;
use crate::lexicon::group::Group;
use crate::lexicon::person::are_persons;
use crate::syntax::tag::Class;
use crate::text::{Token, TokenRange};

impl Scene<'_, '_> {
    /// What the words of a source are.
    pub(super) fn speaker_kind(&self, source: &TokenRange) -> SpeakerKind {
        let head = self.source_head(source);
        let all_caps = self.token(head).is_some_and(Token::is_all_caps); // the WHO
        if self.is_pronoun(head) || self.sentence(head).class(head) == Class::Pronoun && !all_caps {
            return SpeakerKind::Pronoun;
        }
        if self.is_subject_word(head) || self.is_group(source, head) {
            return SpeakerKind::Group;
        }
        if source.len() == 1 && are_persons(self.lower(head)) && self.is_capital_by_place(head) {
            return SpeakerKind::Group;
        }
        let bare = !self.document.tokens().iter().take(200).any(|token| token.is_capitalised());
        // "the New Zealander", "a former Royal Marine"
        let article = self.lower(source.start);
        if matches!(article, "a" | "an") || article == "the" && self.is_demonym(head) {
            return SpeakerKind::Description;
        }
        let placed = source.start == head && source.len() > 1 && self.is_capital_by_place(head);
        let placed = placed && self.sentence(head).class(head) == Class::Noun; // "|Video| of the match shows"
        if self.is_name(head) && !placed || bare && source.len() == 1 {
            SpeakerKind::Name
        } else {
            SpeakerKind::Description
        }
    }

    /// Whether a word has its capital only because a sentence opens with it.
    fn is_capital_by_place(&self, at: usize) -> bool {
        self.capitals().are_by_place(self.lower(at))
    }

    /// The head noun: the last word before "of", "for" and the like, or before a bracket.
    pub(super) fn source_head(&self, source: &TokenRange) -> usize {
        let ends = |i: usize| {
            self.lower(i) == "("
                || matches!(self.lower(i), "of" | "for" | "at" | "from" | "with" | "in" | "on" | "to" | "behind")
                    && self.function(i) == Some(Function::Preposition)
        };
        let end = (source.start + 1..source.end).find(|&i| ends(i));
        end.unwrap_or(source.end).saturating_sub(1)
    }

    /// A plural of people with no name, number or "the" that would pick out members.
    fn is_group(&self, source: &TokenRange, head: usize) -> bool {
        let open = match self.function(source.start) {
            Some(Function::Determiner) => {
                matches!(
                    self.lower(source.start),
                    "some" | "many" | "other" | "most" | "several" | "all" | "any" | "few" | "such" | "more"
                )
            }
            _ => true,
        };
        let named = source.clone().skip(1).any(|i| self.is_name(i) && !self.is_demonym(i));
        let first = source.start == self.document.sentence_around(source.start).start
            || !self.is_name(source.start)
            || self.is_demonym(source.start);
        open && first && !named && Group::find(self.lower(head)).is_some()
    }

    /// "Chinese", "American", "Western": a capitalised adjective names no organisation.
    pub(super) fn is_demonym(&self, at: usize) -> bool {
        is_demonym(self.lower(at))
    }
}
