//! The subject of a cue verb, and what stands between the two.

use super::clue::Clue;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::beside::TOLD_BY_FACTS;
use crate::lexicon::cue::Form;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form as WordForm};
use crate::text::TokenRange;

/// How far back an apposition between commas may open.
const APPOSITION: usize = 32;

/// What stands between a subject and its verb.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing a verb group may show, and they combine freely")]
pub(super) struct VerbGroup {
    /// First token of the group: the first auxiliary, or the verb.
    pub(super) start: usize,
    pub(super) has_auxiliary: bool,
    /// A form of "be" stands right before the verb.
    pub(super) is_passive: bool,
    pub(super) is_negated: bool,
    /// "to" stands before it.
    pub(super) is_infinitive: bool,
}

impl Scene<'_, '_> {
    /// The auxiliaries and adverbs before the verb at `at`.
    pub(super) fn verb_group(&self, at: usize, form: Form, floor: usize) -> VerbGroup {
        let mut group = VerbGroup { start: at, ..VerbGroup::default() };
        let sentence = self.sentence(at);
        let mut be = false;
        while group.start > floor {
            let before = group.start - 1;
            match sentence.class(before) {
                Class::Auxiliary => {
                    be |= !group.has_auxiliary && sentence.lemma(before) == "be";
                    group.has_auxiliary = true;
                }
                _ if sentence.form(before) == WordForm::Negation || self.lower(before) == "never" => {
                    group.is_negated = true;
                }
                _ if self.is_adverb(before) && before > floor => {}
                _ => break,
            }
            group.start = before;
        }
        group.is_passive = be && matches!(form, Form::Past | Form::Participle);
        group.is_infinitive = group.start > floor && self.lower(group.start - 1) == "to" && !group.has_auxiliary;
        group
    }

    /// Who speaks by a verb that stands behind them: the noun phrase right before it; over commas, pronouns and other verbs as
    /// the tree has it, or who spoke last.
    pub(super) fn subject(
        &self,
        cue: usize,
        group: &VerbGroup,
        zone: &TokenRange,
        earlier: &[Clue],
    ) -> Option<TokenRange> {
        let before = group.start.checked_sub(1).filter(|&before| before >= zone.start)?;
        let tree = || self.tree_subject(cue, zone);
        if self.quote_ending(before).is_some() {
            return tree();
        }
        let is_relative = |at: usize| {
            matches!(self.lower(at), "who" | "which")
                && !self.is_content(at)
                && self.sentence(at).relation(at).is_subject()
        };
        match self.lower(before) {
            "," => self.before_apposition(before, zone.start).or_else(tree),
            "and" | "but" | "or" | "then" => {
                let sentence = self.sentence(cue);
                let shares = |clue: &&Clue| sentence.upwards(cue).any(|verb| verb == clue.cue.start);
                let told = earlier.iter().rev().take(3).find(shares).and_then(|clue| clue.source.clone());
                told.or_else(tree)
            }
            _ => {
                let near = (zone.start.max(before.saturating_sub(14))..=before).rev();
                let mut clause = near.take_while(|&at| !self.is_stop(at) && self.lower(at) != ",");
                match clause.find(|&at| is_relative(at)) {
                    Some(who) => self.antecedent(who, zone.start),
                    None => self.phrase_before(self.before_time(group.start, zone.start), zone.start).or_else(tree),
                }
            }
        }
    }

    /// Where a time that stands between subject and verb opens: "Wang |on Monday| said", "the paper |last year| said".
    fn before_time(&self, verb: usize, floor: usize) -> usize {
        let mut start = verb;
        while start > floor + 1 && self.is_time(start - 1) {
            start -= 1;
        }
        let opens =
            start < verb && (self.function(start - 1) == Some(Function::Preposition) || self.is_adverb(start - 1));
        if opens { start - 1 } else { start }
    }

    /// The noun phrase that "who" stands for, over a comma.
    fn antecedent(&self, who: usize, floor: usize) -> Option<TokenRange> {
        let end = if self.lower(who.checked_sub(1)?) == "," { who - 1 } else { who };
        Some(self.named_before(self.phrase_before(end, floor)?, floor))
    }

    /// "Wang|, the minister,| said": the noun phrase before an apposition that ends with a comma.
    pub(super) fn before_apposition(&self, comma: usize, floor: usize) -> Option<TokenRange> {
        let near = floor.max(comma.saturating_sub(APPOSITION))..comma;
        let open = near.rev().take_while(|&at| !self.is_stop(at) && self.quote_ending(at).is_none());
        let mut commas = open.filter(|&at| self.lower(at) == ",");
        let found = self.named_before(self.phrase_before(commas.next()?, floor)?, floor);
        let led = found.start == floor + 1 && self.function(floor) == Some(Function::Preposition);
        (!led).then_some(found)
    }

    /// "Wang, a lawyer in Lima, who …": the name that a description follows.
    fn named_before(&self, phrase: TokenRange, floor: usize) -> TokenRange {
        let comma = phrase.start.checked_sub(1).filter(|&at| at > floor && self.lower(at) == ",");
        let name = comma.and_then(|comma| self.phrase_before(comma, floor));
        let ends_as_name = |last: usize| self.is_name(last) || self.is_age(last) && self.is_name(last - 2); // "Wang, 45, a …"
        name.filter(|name| ends_as_name(name.end - 1) && !self.is_name(phrase.start)).unwrap_or(phrase)
    }

    /// The subject that the tree gives a verb, where it stands before it.
    pub(super) fn tree_subject(&self, cue: usize, zone: &TokenRange) -> Option<TokenRange> {
        let sentence = self.sentence(cue);
        let head = sentence.subject(cue).filter(|&head| self.lower(head + 1) != ")")?; // "(Reuters) - Lee met Hill and said"
        let core = sentence.core(head);
        let whole = self.phrase_from(core.start, cue).filter(|phrase| phrase.contains(&head));
        let phrase = whole.unwrap_or(core);
        let placed = zone.start <= phrase.start && phrase.end <= cue;
        (placed && self.quote_around(phrase.start) == self.quote_around(cue)).then_some(phrase)
    }

    /// ", saying that", "and warning that": who speaks by a participle.
    pub(super) fn gerund_subject(&self, start: usize, zone: &TokenRange, earlier: &[Clue]) -> Option<TokenRange> {
        if TOLD_BY_FACTS.has(self.lower(start)) {
            return None; // it is the fact before that shows, and nobody who speaks
        }
        let owner = self.sentence(start).dependent(start.checked_sub(1)?, Relation::Possessor);
        if let Some(owner) = owner.filter(|&owner| owner >= zone.start) {
            return self.phrase_before(owner + 1, zone.start); // "Lee's speech |denouncing| it"
        }
        let joined = matches!(self.lower(start.wrapping_sub(1)), "," | "and");
        if let Some(speaker) = last_speaker(start, zone, earlier).filter(|_| joined) {
            return Some(speaker); // "Lee said prices rose, |adding|"
        }
        let opening = || self.phrase_from(zone.start, start).filter(|_| joined);
        let speaks = |subject: &TokenRange| {
            let before = subject.start.wrapping_sub(1);
            let led = self.function(before) == Some(Function::Preposition) && self.lower(before) != "with";
            let last = subject.end - 1;
            !led && (self.is_title(last) || !self.is_document_noun(last)) // "seen on the feeds |saying|"
        };
        self.tree_subject(start, zone).or_else(opening).filter(speaks)
    }
}

/// Who spoke last in the sentence.
fn last_speaker(at: usize, zone: &TokenRange, earlier: &[Clue]) -> Option<TokenRange> {
    let mut last = earlier.iter().rev().take(3);
    last.find(|clue| zone.contains(&clue.cue.start) && clue.cue.start < at)?.source.clone()
}
