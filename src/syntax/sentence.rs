//! A sentence as it was read, by the tokens of its document: what every view of it is asked through.

use std::sync::{LazyLock, OnceLock};

use super::read::read;
use super::relation::Relation;
use super::tag::{Class, Form, Tag};
use super::tree::Tree;
use crate::text::{Document, Token, TokenRange};

/// What has been read of a document: each sentence when somebody first asks, and once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Syntax {
    trees: Box<[OnceLock<Tree>]>,
}

impl Syntax {
    /// Nothing read yet.
    pub(crate) fn new(document: &Document<'_>) -> Self {
        Self { trees: document.sentence_ranges().iter().map(|_| OnceLock::new()).collect() }
    }

    /// The sentence that holds a token of the document this was made for; an empty one past the end.
    pub(crate) fn sentence<'r>(&'r self, document: &'r Document<'r>, token: usize) -> Sentence<'r> {
        let at = document.sentence_at(token);
        let range = document.sentence_ranges().get(at).cloned().unwrap_or(token..token);
        Sentence { document, tree: self.trees.get(at), first: range.start, end: range.end }
    }
}

/// One sentence, read when it is first asked something. Tokens are named by their places in the document; one of another sentence
/// has no head and no dependents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence<'r> {
    document: &'r Document<'r>,
    tree: Option<&'r OnceLock<Tree>>,
    first: usize,
    end: usize,
}

impl<'r> Sentence<'r> {
    /// The tokens of the sentence.
    pub(crate) fn tokens(&self) -> TokenRange {
        self.first..self.end
    }

    fn tree(&self) -> &'r Tree {
        static NONE: LazyLock<Tree> = LazyLock::new(Tree::default);
        self.tree.map_or_else(|| &*NONE, |tree| tree.get_or_init(|| read(self.document, &self.tokens())))
    }

    /// Class and form of a token.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        let word = at.checked_sub(self.first).and_then(|at| self.tree().word(at));
        word.map_or(Tag::UNKNOWN, |word| word.tag)
    }

    /// The class of a token.
    pub(crate) fn class(&self, at: usize) -> Class {
        self.tag(at).class()
    }

    /// The form of a token.
    pub(crate) fn form(&self, at: usize) -> Form {
        self.tag(at).form()
    }

    /// The token that a token depends on.
    pub(crate) fn head(&self, at: usize) -> Option<usize> {
        let word = at.checked_sub(self.first).and_then(|at| self.tree().word(at))?;
        word.head.map(|head| head + self.first)
    }

    /// How a token depends on its head.
    pub(crate) fn relation(&self, at: usize) -> Relation {
        let word = at.checked_sub(self.first).and_then(|at| self.tree().word(at));
        word.map_or(Relation::Unclear, |word| word.relation)
    }

    /// The tokens that depend on a token, in order.
    pub(crate) fn dependents(self, at: usize) -> impl DoubleEndedIterator<Item = usize> + Clone + 'r {
        let local = at.checked_sub(self.first).unwrap_or(usize::MAX);
        self.tree().dependents(local).map(move |dependent| dependent + self.first)
    }

    /// The tokens that depend on a token in this way, in order.
    pub(crate) fn dependents_by(
        self,
        at: usize,
        relation: Relation,
    ) -> impl DoubleEndedIterator<Item = usize> + Clone + 'r {
        self.dependents(at).filter(move |&dependent| self.relation(dependent) == relation)
    }

    /// The first token that depends on a token in this way.
    pub(crate) fn dependent(&self, at: usize, relation: Relation) -> Option<usize> {
        self.dependents_by(at, relation).next()
    }

    /// A token and all that it depends on, upwards.
    pub(crate) fn upwards(self, at: usize) -> impl Iterator<Item = usize> + 'r {
        let local = at.checked_sub(self.first).unwrap_or(usize::MAX);
        self.tree().upwards(local).map(move |at| at + self.first)
    }

    /// A token with all that depends on it: one stretch, since no arc crosses another.
    pub(crate) fn whole(&self, at: usize) -> TokenRange {
        let outermost = |first: bool| {
            let next = move |at: &usize| {
                let mut dependents = self.dependents(*at);
                let found = if first { dependents.next() } else { dependents.next_back() };
                found.filter(|found| if first { found < at } else { found > at })
            };
            std::iter::successors(Some(at), next).last().unwrap_or(at)
        };
        outermost(true)..outermost(false) + 1
    }

    /// Whether a token is the word, in lower case.
    pub(crate) fn is_word(&self, at: usize, word: &str) -> bool {
        self.document.lower(at) == word
    }

    /// Whether a token opens with a capital.
    pub(crate) fn is_capitalised(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::is_capitalised)
    }

    /// A token in lower case.
    pub(crate) fn lower(&self, at: usize) -> &'r str {
        self.document.lower(at)
    }

    /// Whether a token is the predicate of a finite clause.
    pub(crate) fn is_finite_predicate(&self, at: usize) -> bool {
        self.tokens().contains(&at) && self.tree().is_finite_predicate(at - self.first)
    }

    /// Whether a token is a verb in the passive: "was taken", or without a helping verb, "the car taken by thieves".
    pub(crate) fn is_passive(&self, at: usize) -> bool {
        let bare = self.form(at) == Form::PastParticiple && self.relation(at) == Relation::NounClause;
        bare || (self.tokens().contains(&at) && self.tree().is_passive(at - self.first))
    }
}

#[cfg(test)]
mod tests {
    use super::Syntax;
    use crate::text::Document;

    proptest::proptest! {
        #[test]
        fn any_sentence_is_one_tree(text in "([a-zA-Z]{1,6}|[0-9,]{1,5}|[$%.'\\-\"(),]| the | of | said | million | year | was ){0,60}") {
            let document = Document::new(&text);
            let syntax = Syntax::new(&document);
            for range in document.sentence_ranges() {
                let sentence = syntax.sentence(&document, range.start);
                let roots: Vec<usize> = range.clone().filter(|&at| sentence.head(at).is_none()).collect();
                proptest::prop_assert_eq!(roots.len(), 1);
                for at in range.clone() {
                    proptest::prop_assert_eq!(sentence.upwards(at).last(), roots.first().copied());
                    let (whole, core, extent) = (sentence.whole(at), sentence.core(at), sentence.extent(at));
                    proptest::prop_assert!(whole.contains(&at) && core.contains(&at) && extent.contains(&at));
                    proptest::prop_assert!(range.start <= whole.start && whole.end <= range.end);
                }
            }
        }
    }
}
