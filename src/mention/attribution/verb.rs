//! Cue verbs in the active: source before the verb, or behind it after the content.

use super::SpeakerKind;
use super::clue::{Clue, Place};
use super::complement::Complement;
use super::place::Quoted;
use super::scene::Scene;
use super::subject::VerbGroup;
use crate::lexicon::Function;
use crate::lexicon::beside::CAUSES;
use crate::lexicon::cue::{CueClass, CueVerb, Form, Stance, frame};
use crate::lexicon::lemma::is_unchanged;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form as WordForm};
use crate::text::{Token, TokenRange};

/// A source farther from its verb than this, in tokens, is no part of what a finding points at.
const FAR: usize = 12;
impl Scene<'_, '_> {
    /// The attribution whose cue is the verb at `at`, where it is one in its context.
    pub(super) fn verb_clue(&self, at: usize, verb: &CueVerb, form: Form, earlier: &[Clue]) -> Option<Clue> {
        let zone = self.zone(at);
        let group = self.verb_group(at, form, zone.start);
        if let Some(passive) = self.passive_clue(at, verb, form, &group, &zone) {
            return Some(passive);
        }
        let silent = group.is_negated && !self.withholds(verb, &group);
        if group.is_passive || silent || group.is_infinitive {
            return None;
        }
        let titled = form != Form::Gerund && self.is_capitalised(at + 1);
        if self.is_capitalised(at) && at != zone.start && !titled {
            return None; // "the Most Promising prize"
        }
        if form == Form::Base && !group.has_auxiliary && self.is_caused(at, zone.start) {
            return None; // "lets opponents |claim|"
        }
        if form == Form::Past && matches!(self.lower(at.wrapping_sub(1)), "'s" | "’s") {
            return None; // "Acme's reported sales"
        }
        if verb.base() == "deny" && self.is_kept_from(at + 1) {
            return None; // "denied him entry"
        }
        if matches!(self.lower(at.wrapping_sub(1)), "more" | "most" | "very" | "less") {
            return None; // "a more detailed plan"
        }
        if form == Form::Participle && !group.has_auxiliary {
            return None;
        }
        let inverted = (!group.is_negated).then(|| self.inverted(at, verb, form, &group, &zone)).flatten();
        let found = inverted.or_else(|| self.subject_first(at, verb, form, &group, &zone, earlier))?;
        (!self.is_no_statement(at, verb, form, &group)).then_some(found)
    }

    /// Whether the tree shows that a verb tells nothing, which is asked last: few words that may be one get so far.
    fn is_no_statement(&self, at: usize, verb: &CueVerb, form: Form, group: &VerbGroup) -> bool {
        let sentence = self.sentence(at);
        // "groups that want to talk and |ask|"
        let is_wanted = || form == Form::Base && !group.has_auxiliary && sentence.form(at) == WordForm::Infinitive;
        // "police posts"
        let is_noun = || verb.takes(frame::NOUN) && form != Form::Past && sentence.class(at) == Class::Noun;
        let is_past = |i: usize| self.document.is_past_form(i) || is_unchanged(self.lower(i));
        let is_behind_past = form == Form::Past && !group.has_auxiliary && (at.saturating_sub(3)..at).any(is_past);
        // "was dismissed and later |told|"
        let shares_passive = || {
            sentence.form(at) == WordForm::PastParticiple
                && sentence.relation(at) == Relation::Conjunct
                && sentence.head(at).is_some_and(|first| sentence.is_passive(first) && first + 3 >= at)
        };
        is_wanted() || is_noun() || is_behind_past && shares_passive()
    }

    /// Whether somebody lets, makes or helps the one before a bare verb do it.
    fn is_caused(&self, at: usize, floor: usize) -> bool {
        (floor.max(at.saturating_sub(4))..at).any(|i| CAUSES.has(self.lower(i)))
    }

    /// "|him| entry", "|Alex| any more": one to whom something is denied.
    fn is_kept_from(&self, at: usize) -> bool {
        matches!(self.lower(at), "him" | "her" | "them" | "us" | "me" | "you")
            || self.is_name(at) && self.function(at + 1) == Some(Function::Determiner)
    }

    /// `"…," said Wang, a minister`: the verb behind the content, the source behind the verb.
    fn inverted(&self, at: usize, verb: &CueVerb, form: Form, group: &VerbGroup, zone: &TokenRange) -> Option<Clue> {
        if group.has_auxiliary
            || !matches!(form, Form::Past | Form::Third | Form::Base)
            || form == Form::Base && self.may_be_noun(at, form)
            || !verb.takes(frame::CLAUSE | frame::THAT | frame::QUOTE)
        {
            return None;
        }
        let place = self.place_before(group.start, zone)?;
        if matches!(verb.base(), "tell" | "inform" | "assure" | "remind") {
            return None;
        }
        let source = self.phrase_from(at + 1, zone.end)?;
        if form == Form::Base && !self.is_plural(&source) && !self.is_name(source.end - 1) {
            return None;
        }
        let after = self.skip_adverbials(source.end, zone.end);
        let quoted = matches!(place, Quoted::Quote);
        if !quoted && self.is_behind_subject(group.start, &source, zone) {
            return None;
        }
        if verb.takes(frame::OBJECT) && !quoted && !self.is_name(source.end - 1) {
            return None;
        }
        let closes = self.ends_at(after, zone.end)
            || self.is_stop(after)
            || matches!(
                self.lower(after),
                "," | "who" | "which" | "as" | "when" | "after" | "before" | "while" | "and" | ":" | "-" | "("
            );
        if form == Form::Base && !self.ends_at(after, zone.end) || !quoted && !verb.takes(frame::CLAUSE | frame::THAT) {
            return None;
        }
        let by_quote = quoted
            && !self.is_subject_word(source.start)
            && matches!(
                self.function(after),
                Some(Function::Preposition | Function::Subordinator | Function::Coordinator)
            );
        if !closes && !by_quote {
            return None;
        }
        let broken = || self.broken_off(&(zone.start..group.start - 1), after, zone).filter(|_| !quoted);
        let next = self.next_quote(after, zone.end).or_else(broken);
        let place = next.map_or(Place::Before(group.start), |next| Place::Split(group.start, next));
        Some(Clue::new(source, group.start..at + 1, verb, place))
    }

    /// "Wang said that …" and "…, Wang said".
    fn subject_first(
        &self,
        at: usize,
        verb: &CueVerb,
        form: Form,
        group: &VerbGroup,
        zone: &TokenRange,
        earlier: &[Clue],
    ) -> Option<Clue> {
        let source = self.source(at, form, group, zone, earlier)?;
        if !self.agrees(&source, form, group, verb) || self.is_own_belief(&source, verb) {
            return None;
        }
        let cue = at..at + 1;
        let governed = match self.complement(verb, cue.end, zone) {
            Complement::Content(next)
                if self.may_be_noun(at, form) && !self.is_capitalised(next) && self.is_loose(verb, &source, next) =>
            {
                return None;
            }
            governed => governed,
        };
        if group.is_negated {
            return Some(Self::silence(source, at, group, verb, governed));
        }
        let place = self.place(&source, verb, governed, zone)?;
        let mut found = Clue::new(source.clone(), cue.clone(), verb, place);
        if source.end + FAR < group.start {
            found.claim = group.start..cue.end;
        }
        if verb.base() == "call" && matches!(self.lower(at + 1), "for" | "on") {
            found.stance = Stance::Urged;
        }
        Some(found)
    }

    /// Who speaks by a verb that stands behind them: by the words before it, and by the tree where those leave it open.
    fn source(
        &self,
        at: usize,
        form: Form,
        group: &VerbGroup,
        zone: &TokenRange,
        earlier: &[Clue],
    ) -> Option<TokenRange> {
        let tree = || self.tree_subject(at, zone);
        if form == Form::Gerund && !group.has_auxiliary || self.lower(group.start) == "having" {
            let noun = group.start.checked_sub(1).filter(|&noun| noun > zone.start && self.is_content(noun));
            if let Some(owner) = noun.and_then(|noun| self.owner(noun, zone.start)) {
                return Some(owner); // "Lee's speech |denouncing| it"
            }
            let found = self.gerund_subject(group.start, zone, earlier)?;
            // Who speaks before in the sentence goes on speaking: "Lee said prices rose, adding …".
            let speaks = |clue: &Clue| zone.contains(&clue.cue.start) && clue.source.as_ref() == Some(&found);
            let goes_on = earlier.iter().rev().take(3).any(speaks);
            let apart = !matches!(self.lower(group.start.wrapping_sub(1)), "," | "and");
            let tree = || {
                tree().filter(|subject| {
                    let led =
                        subject.start.checked_sub(1).and_then(|i| self.function(i)) == Some(Function::Preposition);
                    let led = led && self.lower(subject.start - 1) != "with"; // "with the judge saying"
                    !led && !self.is_document_noun(subject.end - 1) // "issued a statement |saying|", "seen on the feeds |saying|"
                })
            };
            return if goes_on && !apart { Some(found) } else { tree().or(Some(found)) };
        }
        let before = group.start.wrapping_sub(1);
        let open = matches!(self.lower(before), "and" | "but" | "then") && self.quote_ending(before - 1).is_none();
        let shared = open && self.sentence(at).relation(at) == Relation::Conjunct;
        let told = shared.then(tree).flatten();
        told.or_else(|| self.subject(group.start, zone, earlier)).or_else(tree).or_else(|| {
            let comma = before >= zone.start && self.lower(before) == ",";
            self.phrase_before(before, zone.start).filter(|_| comma)
        })
    }

    /// A full name, a person's pronoun or a group: one who is sure to speak.
    fn is_speaker(&self, source: &TokenRange) -> bool {
        let head = source.end - 1;
        source.len() > 1 && self.is_name(head)
            || self.is_pronoun(head) && self.lower(head) != "it"
            || self.speaker_kind(source) == SpeakerKind::Group
    }

    /// "insurance claims |offices", "claims |the firm has paid": what may as well go on behind a noun.
    fn is_loose(&self, verb: &CueVerb, source: &TokenRange, next: usize) -> bool {
        let led = self.function(source.start) == Some(Function::Determiner);
        let doubtful = verb.takes(frame::THAT) && !verb.takes(frame::OBJECT | frame::PARTICLE);
        self.is_content(next) || doubtful && !led && !self.is_speaker(source)
    }

    pub(super) fn verb_at(&self, at: usize) -> Option<&'static CueVerb> {
        self.token(at)?.senses().cue?.verb.map(|(verb, _)| verb)
    }

    /// "I think" in a quote, and "you know" anywhere, credit nobody with anything.
    fn is_own_belief(&self, source: &TokenRange, verb: &CueVerb) -> bool {
        let quoted = self.quote_around(source.start).is_some();
        verb.class == CueClass::Belief
            && (self.lower(source.start) == "you" || quoted && matches!(self.lower(source.start), "i" | "we"))
    }

    /// "claims", "reports", "claim": a noun unless what follows shows otherwise.
    fn may_be_noun(&self, at: usize, form: Form) -> bool {
        let noun = self.token(at).is_some_and(|t| t.senses().cue.is_some_and(|cue| cue.noun.is_some()));
        let noun = noun || self.verb_at(at).is_some_and(|verb| verb.takes(frame::NOUN));
        noun && matches!(form, Form::Third | Form::Base)
    }

    /// ", saying that", "and warning that": the source is that of the clause before.
    fn gerund_subject(&self, start: usize, zone: &TokenRange, earlier: &[Clue]) -> Option<TokenRange> {
        if matches!(self.lower(start), "indicating" | "suggesting" | "showing" | "implying" | "revealing") {
            return None; // it is the fact before that shows, and nobody who speaks
        }
        let relation = self.sentence(start).relation(start);
        if matches!(
            relation,
            Relation::Object | Relation::ClausalSubject | Relation::Complement | Relation::OpenComplement
        ) {
            return None; // "likened |denying| it to a wound"
        }
        let before = start.checked_sub(1).filter(|&before| before >= zone.start)?;
        match self.lower(before) {
            "," | "and" | "by" | "while" | "before" | "after" => self.shared_subject(before, zone, earlier),
            _ if self.quote_ending(before).is_some() => self.shared_subject(before, zone, earlier),
            _ if self.is_content(before) || self.is_pronoun(before) => {
                self.shared_subject(before, zone, earlier).filter(|_| {
                    !matches!(self.lower(start), "reporting" | "reading" | "feeling" | "seeing" | "finding" | "calling")
                })
            }
            _ => None,
        }
    }

    /// Whether the subject may stand with the form: "critics argue", "he argues", never "the insurance claims".
    fn agrees(&self, source: &TokenRange, form: Form, group: &VerbGroup, verb: &CueVerb) -> bool {
        let head = source.end - 1;
        let head = if self.lower(head) == ")" { source.start } else { head };
        let word = self.lower(head);
        if verb.base() == "tell" && word == "all" {
            return false; // "all told"
        }
        if verb.base() == "say" && matches!(word, "that" | "it") && source.len() == 1 && form == Form::Past {
            return word == "it";
        }
        match form {
            Form::Base => {
                group.has_auxiliary
                    || matches!(word, "i" | "we" | "you" | "they")
                    || self.is_plural(source)
                    || self.is_name(head) && self.document.sentence_around(source.start).start == source.start
            }
            Form::Third => {
                !matches!(word, "i" | "we" | "you" | "they")
                    && (self.is_name(head)
                        || self.is_subject_word(head)
                        || source.len() > 1
                        || !self.document.is_plural(head))
            }
            _ => true,
        }
    }

    /// Whether a source is plural: by its noun, by a word that counts, by "and".
    pub(super) fn is_plural(&self, source: &TokenRange) -> bool {
        let last = source.end.wrapping_sub(1);
        let plural = |i: usize| self.document.is_plural(i) && !self.token(i).is_some_and(Token::is_all_caps);
        let counts = |i: usize| {
            matches!(self.lower(i), "both" | "few" | "many" | "most" | "others" | "several" | "some")
                || self.token(i).is_some_and(|token| token.senses().numeral.is_some())
        };
        let heads = |i: usize| matches!(self.lower(i + 1), "in" | "at" | "from" | "for" | "of" | "with" | "to");
        plural(last)
            || counts(last)
            || counts(source.start)
            || source.clone().any(|i| self.lower(i) == "and" || plural(i) && heads(i))
    }
}
