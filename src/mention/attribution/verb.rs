//! Cue verbs in the active: source before the verb, or behind it after the content.

use super::clue::{Clue, Place};
use super::complement::Complement;
use super::place::Quoted;
use super::scene::Scene;
use super::subject::VerbGroup;
use crate::lexicon::beside::KEPT_BACK;
use crate::lexicon::cue::{CueClass, CueVerb, Form, Stance, frame};
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
        if form == Form::Past && matches!(self.lower(at.wrapping_sub(1)), "'s" | "’s") {
            return None; // "Acme's reported sales"
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
        // "would |add| a voice to the calls"
        let is_effect = || {
            verb.base() == "add"
                && self.lower(at + 1) != "that"
                && (group.start..at).any(|helper| sentence.form(helper) == WordForm::Modal)
        };
        is_wanted() || is_noun() || is_effect()
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
        let quoted = matches!(place, Quoted::Quote);
        let named = self.is_name(source.end - 1) && self.lower(source.end) == ",";
        let opening = self.before_apposition(group.start - 1, zone.start).filter(|subject| subject.start == zone.start);
        let is_behind = || opening.is_some() || !named && self.tree_subject(at, zone).is_some();
        if !quoted && !self.ends_at(source.end, zone.end) && is_behind() {
            return None; // "The mayor, Ann Lee, said the dam held"
        }
        let next = self.next_quote(self.skip_adverbials(source.end, zone.end), zone.end);
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
        let participle = form == Form::Gerund && !group.has_auxiliary || self.lower(group.start) == "having";
        let source = if participle {
            self.gerund_subject(group.start, zone, earlier)
        } else {
            self.subject(at, group, zone, earlier)
        }?;
        if !self.agrees(&source, form, group, verb) || self.is_own_belief(&source, verb) {
            return None;
        }
        let cue = at..at + 1;
        let governed = self.complement(verb, cue.end, zone);
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

    /// "did not say", "would not comment": a verb of speech with "not", which says that somebody keeps silent.
    fn withholds(&self, verb: &CueVerb, group: &VerbGroup) -> bool {
        let auxiliary =
            matches!(self.lower(group.start), "did" | "do" | "does" | "would" | "will" | "could" | "has" | "have");
        auxiliary && KEPT_BACK.has(verb.base())
    }

    /// "Lee |did not say| whether …", "Lee did not |comment|": what is kept back, or the verb where nothing is named.
    fn silence(source: TokenRange, at: usize, group: &VerbGroup, verb: &CueVerb, governed: Complement) -> Clue {
        let content = match governed {
            Complement::Content(next) | Complement::Marked(next) => next,
            Complement::Nothing(_) | Complement::Other => at,
        };
        let cue = group.start..if content == at { at } else { at + 1 };
        Clue { stance: Stance::Refused, ..Clue::new(source, cue, verb, Place::After(content)) }
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
        plural(last) || counts(last) || source.clone().any(|i| self.lower(i) == "and" || plural(i) && heads(i))
    }
}
