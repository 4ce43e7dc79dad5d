//! Word classes in context: the Universal POS classes, and the finer tags that also carry a word's form.

/// The Universal POS class of a word as it is used in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Adjective,
    /// A preposition, or the particle of a verb ("up" in "gave up").
    Adposition,
    Adverb,
    /// A helping verb or the copula.
    Auxiliary,
    Coordinator,
    Determiner,
    Interjection,
    Noun,
    Numeral,
    /// "to" of the infinitive, "not", "'s" of the possessor.
    Particle,
    Pronoun,
    /// A proper noun.
    Name,
    Punctuation,
    Subordinator,
    Symbol,
    Verb,
    Other,
}

/// The form of a word, as far as its class has forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The class has no forms, or the word stands in its plain one.
    Plain,
    Singular,
    Plural,
    /// "his", and "'s" of a noun.
    Possessive,
    /// "who", "that" and "which" that stand for what is before them.
    Relative,
    /// "what", "when", "how" that ask.
    Interrogative,
    /// "there" of "there is".
    Existential,
    /// "this" and "that" alone.
    Demonstrative,
    /// "someone", "none".
    Indefinite,
    Comparative,
    Superlative,
    /// "third".
    Ordinal,
    /// "will", "could": finite, and says how sure or how wanted.
    Modal,
    Infinitive,
    Imperative,
    /// Finite, in the past.
    Past,
    /// Finite, in the present.
    Present,
    Gerund,
    PresentParticiple,
    /// "taken", of the perfect, of the passive or of a noun.
    PastParticiple,
    /// The particle of a phrasal verb.
    Particle,
    Negation,
    Currency,
    Stop,
    Comma,
    Colon,
    Open,
    Close,
    Quote,
    Hyphen,
}

/// A class with a form: what the tagger tells apart. It is the place of a row in [`TAGS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag(u8);

use Class as C;
use Form as F;

/// Every tag; the model knows them by their place, so a new one means training again.
const TAGS: &[(Class, Form)] = &[
    (C::Noun, F::Singular),
    (C::Noun, F::Plural),
    (C::Name, F::Singular),
    (C::Name, F::Plural),
    (C::Pronoun, F::Plain),
    (C::Pronoun, F::Possessive),
    (C::Pronoun, F::Relative),
    (C::Pronoun, F::Interrogative),
    (C::Pronoun, F::Existential),
    (C::Pronoun, F::Demonstrative),
    (C::Pronoun, F::Indefinite),
    (C::Determiner, F::Plain),
    (C::Determiner, F::Interrogative),
    (C::Adjective, F::Plain),
    (C::Adjective, F::Comparative),
    (C::Adjective, F::Superlative),
    (C::Adjective, F::Ordinal),
    (C::Adverb, F::Plain),
    (C::Adverb, F::Comparative),
    (C::Adverb, F::Superlative),
    (C::Adverb, F::Interrogative),
    (C::Verb, F::Infinitive),
    (C::Verb, F::Imperative),
    (C::Verb, F::Past),
    (C::Verb, F::Present),
    (C::Verb, F::Gerund),
    (C::Verb, F::PresentParticiple),
    (C::Verb, F::PastParticiple),
    (C::Auxiliary, F::Modal),
    (C::Auxiliary, F::Infinitive),
    (C::Auxiliary, F::Past),
    (C::Auxiliary, F::Present),
    (C::Auxiliary, F::PresentParticiple),
    (C::Auxiliary, F::PastParticiple),
    (C::Adposition, F::Plain),
    (C::Adposition, F::Particle),
    (C::Subordinator, F::Plain),
    (C::Coordinator, F::Plain),
    (C::Particle, F::Infinitive),
    (C::Particle, F::Negation),
    (C::Particle, F::Possessive),
    (C::Numeral, F::Plain),
    (C::Symbol, F::Currency),
    (C::Symbol, F::Plain),
    (C::Interjection, F::Plain),
    (C::Other, F::Plain),
    (C::Punctuation, F::Stop),
    (C::Punctuation, F::Comma),
    (C::Punctuation, F::Colon),
    (C::Punctuation, F::Open),
    (C::Punctuation, F::Close),
    (C::Punctuation, F::Quote),
    (C::Punctuation, F::Hyphen),
];

impl Tag {
    /// How many tags there are.
    pub(super) const COUNT: usize = TAGS.len();

    /// Of a name or a verb, as the place of its row says, which a test holds.
    pub(super) const NAME: Self = Self(2);
    pub(super) const PAST: Self = Self(23);
    pub(super) const PRESENT: Self = Self(24);
    pub(super) const PAST_PARTICIPLE: Self = Self(27);
    /// Of what is no word of the sentence asked.
    pub(super) const UNKNOWN: Self = Self(45);

    /// The tag of a class with a form, else of the class alone.
    pub(super) fn new(class: Class, form: Form) -> Self {
        let place = |found: &dyn Fn(&(Class, Form)) -> bool| TAGS.iter().position(found);
        let place = place(&|row| *row == (class, form)).or_else(|| place(&|row| row.0 == class));
        Self(place.unwrap_or_default() as u8)
    }

    /// The tag at a place that the model names.
    pub(super) fn at(place: usize) -> Self {
        Self(place.min(TAGS.len() - 1) as u8)
    }

    /// Its place, which the model knows it by.
    pub(super) fn place(self) -> usize {
        usize::from(self.0)
    }

    pub(crate) fn class(self) -> Class {
        TAGS[self.place()].0
    }

    pub(crate) fn form(self) -> Form {
        TAGS[self.place()].1
    }

    /// Whether it is a verb or a helping verb.
    pub(crate) fn is_verbal(self) -> bool {
        matches!(self.class(), Class::Verb | Class::Auxiliary)
    }

    /// Whether it is a finite form: one that can be the verb of a main clause.
    pub(crate) fn is_finite(self) -> bool {
        self.is_verbal() && matches!(self.form(), Form::Past | Form::Present | Form::Modal | Form::Imperative)
    }

    /// Whether a word like this may stand inside a noun phrase, in front of its head or as the head.
    pub(super) fn runs_on(self) -> bool {
        matches!(self.class(), Class::Noun | Class::Name | Class::Adjective) || self.form() == Form::Hyphen
    }

    /// Whether a word like this often stands between two clauses.
    pub(super) fn opens_clause(self) -> bool {
        matches!(self.class(), Class::Subordinator | Class::Coordinator)
            || matches!(self.form(), Form::Comma | Form::Stop | Form::Colon | Form::Relative | Form::Interrogative)
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Form, Tag};

    #[test]
    fn the_named_tags_are_what_they_say() {
        assert_eq!(Tag::PAST, Tag::new(Class::Verb, Form::Past));
        assert_eq!(Tag::PAST_PARTICIPLE, Tag::new(Class::Verb, Form::PastParticiple));
        assert_eq!(Tag::UNKNOWN, Tag::new(Class::Other, Form::Plain));
    }
}
