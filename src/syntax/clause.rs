//! Clauses: a view of the tree around each predicate, with what is told by it, of whom, and how real it is.

use std::borrow::Cow;

use super::lemma::lemma;
use super::relation::Relation;
use super::sentence::Sentence;
use super::tag::{Class, Form};
use crate::lexicon::lookup;
use crate::lexicon::negation::EXCEPTING;
use crate::lexicon::status::{Status, of_governor, of_helper};

impl<'r> Sentence<'r> {
    /// The base form of a token as it is used here.
    pub(crate) fn lemma(&self, at: usize) -> Cow<'r, str> {
        lemma(self.lower(at), self.tag(at))
    }

    /// The predicate of the clause that a token is in.
    pub(crate) fn predicate_of(&self, at: usize) -> Option<usize> {
        self.upwards(at).find(|&at| self.is_predicate(at))
    }

    fn is_predicate(&self, at: usize) -> bool {
        let verbal = || self.class(at) == Class::Verb || self.is_finite_predicate(at);
        match self.relation(at) {
            Relation::ClausalSubject
            | Relation::Complement
            | Relation::OpenComplement
            | Relation::AdverbialClause
            | Relation::NounClause
            | Relation::RelativeClause => true,
            Relation::Root | Relation::Parataxis | Relation::Conjunct => verbal(),
            _ => false,
        }
    }

    /// The helping verbs of a predicate, in order: "has", "been".
    pub(crate) fn helpers(self, predicate: usize) -> impl Iterator<Item = usize> + Clone + 'r {
        let helps = [Relation::Auxiliary, Relation::PassiveAuxiliary, Relation::Copula];
        self.dependents(predicate).filter(move |&at| helps.contains(&self.relation(at)))
    }

    /// "before", "because", "that", "while": what joins a clause to the one above.
    pub(crate) fn connective(&self, predicate: usize) -> Option<usize> {
        let first = self.dependents(predicate).take_while(|&at| at < predicate);
        let joins = |&at: &usize| match self.relation(at) {
            Relation::Mark | Relation::Coordinator | Relation::Case => true,
            Relation::Adverb => self.form(at) == Form::Interrogative,
            _ => false,
        };
        first.into_iter().find(joins)
    }

    /// The subject of a predicate: its own, a relative pronoun's antecedent, the one that coordinated verbs share, the
    /// noun that a participle belongs to, or who is meant to do what an infinitive says.
    pub(crate) fn subject(&self, predicate: usize) -> Option<usize> {
        // Every step goes up the tree, so the walk ends.
        for at in self.upwards(predicate) {
            let own = self.dependents(at).find(|&at| self.relation(at).is_subject());
            if let Some(own) = own {
                return Some(self.antecedent(own).unwrap_or(own));
            }
            let head = self.head(at)?;
            match self.relation(at) {
                Relation::NounClause | Relation::RelativeClause if self.form(at) != Form::Infinitive => {
                    return Some(head);
                }
                // "asked him to leave": the object is to do it.
                Relation::OpenComplement if at == predicate => {
                    if let Some(object) = self.dependent(head, Relation::Object) {
                        return Some(object);
                    }
                }
                Relation::Conjunct | Relation::OpenComplement | Relation::AdverbialClause => {}
                _ => return None,
            }
        }
        None
    }

    /// The clause that a verb of saying or thinking reports: "sales fell" of "he said sales fell" and of "sales fell, he said".
    pub(crate) fn content(&self, cue: usize) -> Option<usize> {
        let beside = || self.head(cue).filter(|_| self.relation(cue) == Relation::Parataxis);
        self.dependent(cue, Relation::Complement).or_else(beside)
    }

    /// Whether a predicate is said not to be: "did not say", "no one said", "cannot".
    pub(crate) fn is_negated(&self, predicate: usize) -> bool {
        let denies = |at: usize| lookup(self.lower(at)).senses().negates || self.form(at) == Form::Negation;
        self.dependents(predicate).any(|at| match self.relation(at) {
            Relation::Adverb | Relation::Auxiliary | Relation::Coordinator | Relation::Determiner => denies(at),
            relation if relation.is_subject() || relation == Relation::Object => {
                denies(at) || self.dependent(at, Relation::Determiner).is_some_and(denies)
            }
            _ => false,
        }) || self.is_yet_to(predicate)
    }

    /// "Has yet to be built": it is not built.
    fn is_yet_to(&self, predicate: usize) -> bool {
        let follows_yet = |at: usize| self.lower(at) == "to" && at > 0 && self.lower(at - 1) == "yet";
        self.dependents(predicate).any(follows_yet)
    }

    /// How real a deed is: by negation, helping verbs, a condition, what governs it, and its form.
    pub(crate) fn status(&self, predicate: usize) -> Status {
        if self.is_negated(predicate) {
            return Status::Denied;
        }
        let is_to = self.is_to(predicate).map(|_| Status::Planned);
        let helper = self.helpers(predicate).find_map(|at| of_helper(&self.lemma(at))).or(is_to);
        let condition = self.connective(predicate).is_some_and(|at| ["if", "unless"].contains(&self.lower(at)));
        let condition = condition.then_some(Status::Hypothetical);
        helper.or(condition).or_else(|| self.governed(predicate)).unwrap_or_else(|| self.status_by_form(predicate))
    }

    /// The form of "is" where something "is to open" or "was to be opened".
    pub(crate) fn is_to(&self, predicate: usize) -> Option<Form> {
        let is_bare = |at: usize| self.form(at) == Form::Infinitive;
        let mut forms = self.helpers(predicate).filter(|&at| self.lemma(at) == "be").map(|at| self.form(at));
        let told = forms.find(|form| matches!(form, Form::Present | Form::Past))?;
        (is_bare(predicate) || self.helpers(predicate).any(is_bare)).then_some(told)
    }

    fn governed(&self, predicate: usize) -> Option<Status> {
        let governor = self.head(predicate)?;
        let status = of_governor(&self.lemma(governor));
        match self.relation(predicate) {
            Relation::OpenComplement => status.or_else(|| Some(self.status(governor))),
            Relation::Complement => status,
            Relation::NounClause if self.form(predicate) == Form::Infinitive && self.is_singled_out(governor) => None,
            Relation::NounClause | Relation::AdverbialClause if self.form(predicate) == Form::Infinitive => {
                status.or(Some(Status::Planned))
            }
            // "plans to close the plant and sell the land"
            Relation::Conjunct if self.form(predicate) == Form::Infinitive => Some(self.status(governor)),
            _ => None,
        }
    }

    /// Whether a noun is the first, the only or the largest of its kind: "the first to die" has died.
    fn is_singled_out(&self, noun: usize) -> bool {
        let singles = |at: usize| {
            let ranks = matches!(self.form(at), Form::Ordinal | Form::Superlative);
            ranks || EXCEPTING.binary_search(&self.lower(at)).is_ok()
        };
        self.dependents(noun).any(singles)
    }

    fn status_by_form(&self, predicate: usize) -> Status {
        let perfect = self.helpers(predicate).any(|at| self.lemma(at) == "have");
        match self.form(predicate) {
            Form::PresentParticiple | Form::Gerund if !perfect => Status::Ongoing,
            _ => Status::Done,
        }
    }
}
