//! How a word depends on its head: the relations of Universal Dependencies, as far as the treebank of English tells them apart.

/// The relation of a word to its head; the place of a variant is what the model knows it by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// The word that its sentence hangs on; it has no head.
    Root,
    /// The subject of a verb, noun or adjective.
    Subject,
    /// The subject of a passive verb.
    PassiveSubject,
    /// A clause that is a subject.
    ClausalSubject,
    /// "there" of "there is", "it" of "it is true that".
    Expletive,
    Object,
    IndirectObject,
    /// A noun phrase beside a verb, with a preposition.
    Oblique,
    /// A noun phrase beside a verb, without a preposition: "last week".
    BareOblique,
    /// Who did what a passive tells.
    Agent,
    /// A noun phrase that says more of a noun, with a preposition.
    NounModifier,
    /// A noun phrase that says more of a noun, without a preposition: "5 miles" of "5 miles east".
    BareNounModifier,
    /// What stands before a name and describes it: "President".
    Description,
    Possessor,
    /// A number that counts or measures its head.
    Number,
    Adjective,
    Determiner,
    /// A preposition, or the "'s" of a possessor.
    Case,
    /// What opens a clause: "that", "because", "to".
    Mark,
    Auxiliary,
    /// The "be" of the passive.
    PassiveAuxiliary,
    /// The "be" between a subject and what is said of it.
    Copula,
    Adverb,
    /// A later member of a coordination, on its first.
    Conjunct,
    Coordinator,
    Apposition,
    /// A later word of a name.
    Name,
    Compound,
    /// The particle of a phrasal verb.
    Particle,
    /// A later word of a fixed phrase: "to" of "due to".
    Fixed,
    /// A clause that says more of a noun, other than a relative one.
    NounClause,
    RelativeClause,
    AdverbialClause,
    /// A clause without a subject of its own that completes a verb: "to leave" of "wants to leave".
    OpenComplement,
    /// A clause that completes a verb: what was said.
    Complement,
    /// A clause set beside another: "he said" behind what he said.
    Parataxis,
    Discourse,
    Listed,
    Vocative,
    /// A later piece of what the treebank has as one word.
    Piece,
    Punctuation,
    Unclear,
}

use Relation as R;

/// Every relation with its name in the treebank, in the order of their variants.
const RELATIONS: &[(Relation, &str)] = &[
    (R::Root, "root"),
    (R::Subject, "nsubj"),
    (R::PassiveSubject, "nsubj:pass"),
    (R::ClausalSubject, "csubj"),
    (R::Expletive, "expl"),
    (R::Object, "obj"),
    (R::IndirectObject, "iobj"),
    (R::Oblique, "obl"),
    (R::BareOblique, "obl:unmarked"),
    (R::Agent, "obl:agent"),
    (R::NounModifier, "nmod"),
    (R::BareNounModifier, "nmod:unmarked"),
    (R::Description, "nmod:desc"),
    (R::Possessor, "nmod:poss"),
    (R::Number, "nummod"),
    (R::Adjective, "amod"),
    (R::Determiner, "det"),
    (R::Case, "case"),
    (R::Mark, "mark"),
    (R::Auxiliary, "aux"),
    (R::PassiveAuxiliary, "aux:pass"),
    (R::Copula, "cop"),
    (R::Adverb, "advmod"),
    (R::Conjunct, "conj"),
    (R::Coordinator, "cc"),
    (R::Apposition, "appos"),
    (R::Name, "flat"),
    (R::Compound, "compound"),
    (R::Particle, "compound:prt"),
    (R::Fixed, "fixed"),
    (R::NounClause, "acl"),
    (R::RelativeClause, "acl:relcl"),
    (R::AdverbialClause, "advcl"),
    (R::OpenComplement, "xcomp"),
    (R::Complement, "ccomp"),
    (R::Parataxis, "parataxis"),
    (R::Discourse, "discourse"),
    (R::Listed, "list"),
    (R::Vocative, "vocative"),
    (R::Piece, "goeswith"),
    (R::Punctuation, "punct"),
    (R::Unclear, "dep"),
];

impl Relation {
    /// How many relations there are.
    pub(super) const COUNT: usize = RELATIONS.len();

    /// The relation of a treebank's name; a subtype that is not told apart counts as its type.
    #[cfg(any(test, feature = "treebank"))]
    pub(super) fn named(name: &str) -> Self {
        let of = |name: &str| RELATIONS.iter().find(|row| row.1 == name).map(|row| row.0);
        let kind = name.split(':').next().unwrap_or_default();
        of(name).or_else(|| of(kind)).unwrap_or(Self::Unclear)
    }

    /// The relation at a place that the model names.
    pub(super) fn at(place: usize) -> Self {
        RELATIONS.get(place).map_or(Self::Unclear, |row| row.0)
    }

    /// Its name in Universal Dependencies.
    #[cfg(feature = "treebank")]
    pub(crate) fn name(self) -> &'static str {
        RELATIONS[self as usize].1
    }

    /// Whether what depends so is the subject of its head.
    pub(crate) fn is_subject(self) -> bool {
        matches!(self, Self::Subject | Self::PassiveSubject | Self::ClausalSubject)
    }
}

#[cfg(test)]
mod tests {
    use super::{RELATIONS, Relation};

    #[test]
    fn the_table_keeps_the_order_of_the_variants() {
        for (place, (relation, name)) in RELATIONS.iter().enumerate() {
            assert_eq!((*relation as usize, Relation::named(name)), (place, *relation));
        }
    }
}
