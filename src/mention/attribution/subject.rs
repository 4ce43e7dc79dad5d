//! The subject of a cue verb: the noun phrase before it, over auxiliaries, appositions and relative pronouns.

use super::clue::Clue;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::cue::Form;
use crate::lexicon::lemma::is_gerund;
use crate::lexicon::person::is_person;
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
        let mut be = false;
        while group.start > floor {
            let before = group.start - 1;
            match self.function(before) {
                Some(Function::Auxiliary) if self.lower(before) != "may" || !self.is_capitalised(before) => {
                    be |= !group.has_auxiliary && self.is_be(before);
                    group.has_auxiliary = true;
                }
                Some(Function::Clitic) if self.is_auxiliary_clitic(before) => {
                    group.is_negated |= self.lower(before).ends_with('t');
                    be |= !group.has_auxiliary && self.lower(before).ends_with("re");
                    group.has_auxiliary = true;
                }
                Some(Function::Negation) if matches!(self.lower(before), "not" | "never") => group.is_negated = true,
                _ if self.is_adverb(before) && before > floor => {}
                _ => match self.time_before(group.start, floor) {
                    Some(time) => {
                        group.start = time;
                        continue;
                    }
                    None => break,
                },
            }
            group.start = before;
        }
        group.is_passive = be && matches!(form, Form::Past | Form::Participle);
        group.is_infinitive = group.start > floor && self.lower(group.start - 1) == "to" && !group.has_auxiliary;
        group
    }

    /// The start of a time that stands between subject and verb: "Wang |on Monday| said", "the paper |last year| said".
    fn time_before(&self, end: usize, floor: usize) -> Option<usize> {
        let time = end.checked_sub(1).filter(|&time| time > floor && self.is_time(time))?;
        let before = time - 1;
        let opened =
            matches!(self.lower(before), "last" | "this" | "next" | "on" | "late" | "early" | "earlier" | "in");
        let start = if opened && before > floor { before } else { time };
        let placed =
            start.checked_sub(1).filter(|&i| i > floor && matches!(self.lower(i), "earlier" | "later" | "late"));
        let start = placed.unwrap_or(start); // "Lee |earlier this week| said"
        let subject = start.checked_sub(1).filter(|&subject| subject >= floor)?;
        (self.is_content(subject) || self.is_subject_word(subject)).then_some(start)
    }

    fn is_be(&self, at: usize) -> bool {
        matches!(self.lower(at), "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am")
    }

    /// "'d", "'ve", "'ll", "n't", and "'s" behind a pronoun.
    fn is_auxiliary_clitic(&self, at: usize) -> bool {
        !self.lower(at).ends_with('s') || at.checked_sub(1).is_some_and(|before| self.is_pronoun(before))
    }

    /// The source before a verb group that starts at `start`, and where source and cue begin together.
    pub(super) fn subject(&self, start: usize, zone: &TokenRange, earlier: &[Clue]) -> Option<TokenRange> {
        let before = start.checked_sub(1).filter(|&before| before >= zone.start)?;
        if self.quote_ending(before).is_some() {
            return None;
        }
        if let Some(who) = self.relative_before(before, zone.start) {
            return self.antecedent(who, zone);
        }
        match self.lower(before) {
            "who" | "which" if !self.is_content(before) => self.antecedent(before, zone),
            "and" | "but" | "then" | "or" => self.shared_subject(before, zone, earlier),
            "," => self.before_apposition(before, zone.start).map(|subject| self.with_partner(&subject, zone.start)),
            "-" | "—" | "–" => None,
            _ => self.phrase_before(start, zone.start),
        }
    }

    /// The subject that the tree gives a verb.
    pub(super) fn tree_subject(&self, cue: usize, zone: &TokenRange) -> Option<TokenRange> {
        let sentence = self.sentence(cue);
        let head = sentence.subject(cue).filter(|&head| self.lower(head + 1) != ")")?; // "(Reuters) - Lee met Hill and said"
        let core = sentence.noun_phrase_of(head).core;
        let whole = self.phrase_from(core.start, cue).filter(|phrase| phrase.contains(&head));
        let phrase = whole.unwrap_or(core);
        (zone.start <= phrase.start && phrase.end <= cue).then_some(phrase)
    }

    /// "officials |who| spoke with the paper said": the pronoun of a relative clause that ends before the verb.
    fn relative_before(&self, before: usize, floor: usize) -> Option<usize> {
        let near = (floor.max(before.saturating_sub(14))..=before).rev();
        let mut near = near.take_while(|&i| !self.is_stop(i) && self.lower(i) != "," && self.quote_ending(i).is_none());
        near.find(|&i| self.lower(i) == "who" && i > floor && !self.is_content(i))
    }

    /// "|Ann Lee, the mayor, and |Tom Hill, her deputy, said": two who speak, each with an apposition.
    fn with_partner(&self, subject: &TokenRange, floor: usize) -> TokenRange {
        let and =
            subject.start.checked_sub(2).filter(|&comma| self.lower(comma) == "," && self.lower(comma + 1) == "and");
        let partner = and.filter(|&comma| comma > floor).and_then(|comma| self.before_apposition(comma, floor));
        let named = partner.filter(|partner| self.is_name(partner.end - 1));
        named.map_or(subject.clone(), |partner| partner.start..subject.end)
    }

    /// The noun phrase that "who" stands for, over a comma.
    fn antecedent(&self, who: usize, zone: &TokenRange) -> Option<TokenRange> {
        let comma = who.checked_sub(1).is_some_and(|i| i >= zone.start && self.lower(i) == ",");
        let end = if comma { who - 1 } else { who };
        let phrase = self.phrase_before(end, zone.start)?;
        if self.lower(phrase.start) == "one" {
            return Some(self.named_before(phrase.clone(), zone.start).unwrap_or(phrase)); // "Lee, one of the students, who"
        }
        let head = self.source_head(&phrase);
        let inner = head + 2..phrase.end;
        let thing = !self.is_name(head) && !self.is_title(head) && !is_person(self.lower(head));
        let named = thing && !inner.is_empty() && inner.clone().all(|i| self.is_name(i));
        Some(if named { inner } else { phrase })
    }

    /// The subject of the verbs before "and": the source of the sentence's last cue, or its first noun phrase.
    pub(super) fn shared_subject(&self, at: usize, zone: &TokenRange, earlier: &[Clue]) -> Option<TokenRange> {
        let last = earlier.iter().rev().take(3).find(|clue| zone.contains(&clue.cue.start) && clue.cue.start < at);
        match last.and_then(|clue| clue.source.clone()) {
            Some(source) => Some(source),
            None => self.first_subject(zone).filter(|subject| subject.end < at),
        }
    }

    /// The first noun phrase of a sentence, behind an opening "In Paris," or "On Monday".
    fn first_subject(&self, zone: &TokenRange) -> Option<TokenRange> {
        let mut start = zone.start;
        let gerund = is_gerund(self.lower(start));
        if gerund
            || self.function(start) == Some(Function::Preposition)
            || self.function(start) == Some(Function::Subordinator)
        {
            start = (start..zone.end.min(start + 16)).find(|&i| self.lower(i) == ",")? + 1;
        } else if matches!(self.function(start), Some(Function::Coordinator | Function::Adverb)) {
            start += 1;
        }
        let start = if self.lower(start) == "," { start + 1 } else { start };
        self.phrase_from(start, zone.end)
    }

    /// The noun phrase before an apposition that ends with the comma at `comma`: "Wang|, the minister,| said".
    pub(super) fn before_apposition(&self, comma: usize, floor: usize) -> Option<TokenRange> {
        let lowest = floor.max(comma.saturating_sub(APPOSITION));
        if let Some(name) = self.before_whose(lowest..comma, floor) {
            return Some(name);
        }
        let mut at = comma;
        while at > lowest {
            at -= 1;
            if self.quote_ending(at).is_some() || self.is_stop(at) && self.lower(at) != "." {
                return None;
            }
            if self.lower(at) == "," {
                let Some(phrase) = self.phrase_before(at, floor) else { continue };
                let before = phrase.start.checked_sub(1).filter(|&i| i >= floor);
                let set_off = |&i: &usize| i > floor && self.lower(i - 1) == ",";
                let aside = before.filter(set_off).filter(|&i| self.function(i) == Some(Function::Preposition));
                if let Some(aside) = aside {
                    at = aside; // "Ann Lee, 38, from Hull, who saw it, said"
                    continue;
                }
                if before.is_some_and(|i| i == floor && self.function(i) == Some(Function::Preposition)) {
                    return None; // "In a letter to Acme, the union rejected it, said …"
                }
                let apposed = at + 1..comma;
                let person =
                    apposed.len() > 1 && apposed.clone().all(|i| self.is_name(i)) && self.gender(at + 1).is_some();
                if person && self.is_name(phrase.end - 1) && self.gender(phrase.start).is_none() {
                    return Some(apposed); // "the lawyer who sued Acme, |Ann Lee|, said"
                }
                return Some(self.named_before(phrase.clone(), floor).unwrap_or(phrase));
            }
        }
        None
    }

    /// "Wang, |whose list has Lee, Hill and Diaz|, said": the name before a clause that holds a list of its own.
    fn before_whose(&self, apposed: TokenRange, floor: usize) -> Option<TokenRange> {
        let mut near = apposed.clone().rev().take_while(|&i| !self.is_stop(i) && self.quote_ending(i).is_none());
        let whose = near.find(|&i| self.lower(i) == "whose" && i > floor && self.lower(i - 1) == ",")?;
        self.phrase_before(whose - 1, floor).filter(|name| self.is_name(name.end - 1))
    }

    /// "Wang, |a lawyer in Boston|, who …": the name that a description follows.
    fn named_before(&self, phrase: TokenRange, floor: usize) -> Option<TokenRange> {
        let comma = phrase.start.checked_sub(1).filter(|&i| i > floor && self.lower(i) == ",")?;
        if self.is_name(phrase.end - 1) && !self.is_capitalised(comma + 1) {
            return None;
        }
        self.phrase_before(comma, floor).filter(|name| self.is_name(name.end - 1))
    }
}
