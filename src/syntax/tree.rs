//! The tree of a sentence: each word's tag, head and relation, and the walks over it that every view is made of.

use super::relation::Relation;
use super::tag::Tag;

/// A word as it is used in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) tag: Tag,
    /// The word it depends on, by its place in the sentence; `None` for the one that the sentence hangs on.
    pub(crate) head: Option<usize>,
    /// How it depends on it.
    pub(crate) relation: Relation,
}

impl Word {
    /// What is no word of the sentence asked.
    pub(super) const UNREAD: Self = Self { tag: Tag::UNKNOWN, head: None, relation: Relation::Unclear };
}

/// A word as a tree keeps it: a long text has millions.
#[derive(Clone, Copy, Debug)]
struct Kept {
    tag: Tag,
    relation: Relation,
    /// [`NO_HEAD`] for none.
    head: u16,
}

const NO_HEAD: u16 = u16::MAX;

impl Kept {
    fn head(self) -> Option<usize> {
        (self.head != NO_HEAD).then_some(self.head.into())
    }
}

/// The words of a sentence and how they hang together. Places count from the sentence's first token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    words: Box<[Kept]>,
    /// The dependents of all words, those of one word together and in order; before them, for each word and the end, where its own
    /// start, counted from the front.
    dependents: Box<[u16]>,
}

impl Tree {
    /// Gives a word another tag.
    pub(super) fn retag(&mut self, at: usize, tag: Tag) {
        self.words[at].tag = tag;
    }

    pub(super) fn new(words: &[Word]) -> Self {
        let first = words.len() + 1;
        let mut places = vec![0_u16; first + words.iter().filter(|word| word.head.is_some()).count()];
        for head in words.iter().filter_map(|word| word.head) {
            places[head + 1] += 1;
        }
        places[0] = first as u16;
        for at in 1..first {
            places[at] += places[at - 1];
        }
        let mut free = places[..first].to_vec();
        for (at, word) in words.iter().enumerate() {
            if let Some(head) = word.head {
                places[usize::from(free[head])] = at as u16;
                free[head] += 1;
            }
        }
        let keep = |word: &Word| {
            let head = word.head.map_or(NO_HEAD, |head| head as u16);
            Kept { tag: word.tag, relation: word.relation, head }
        };
        Self { words: words.iter().map(keep).collect(), dependents: places.into() }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// A word, where there is one.
    pub(crate) fn word(&self, at: usize) -> Option<Word> {
        let kept = self.words.get(at)?;
        Some(Word { tag: kept.tag, head: kept.head(), relation: kept.relation })
    }

    /// The words that depend on a word, in order.
    pub(crate) fn dependents(&self, at: usize) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        let next = at.saturating_add(1);
        let is_word = at < self.words.len();
        let range = self.dependents.get(at).zip(self.dependents.get(next)).filter(|_| is_word);
        let range = range.map_or(0..0, |(&start, &end)| start.into()..end.into());
        self.dependents[range].iter().map(|&at| at.into())
    }

    /// The words that depend on a word in this way, in order.
    pub(crate) fn dependents_by(
        &self,
        at: usize,
        relation: Relation,
    ) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        self.dependents(at).filter(move |&dependent| self.words[dependent].relation == relation)
    }

    /// A word and all that it depends on, upwards.
    pub(crate) fn upwards(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let start = Some(at).filter(|&at| at < self.words.len());
        // A tree has no cycle; the bound is for trees that were not made by the parser.
        std::iter::successors(start, |&at| self.words[at].head()).take(self.words.len())
    }

    /// Whether a word is the predicate of a finite clause: a finite verb, or what a finite helping verb belongs to.
    pub(crate) fn is_finite_predicate(&self, at: usize) -> bool {
        let helps = |relation| matches!(relation, Relation::Auxiliary | Relation::PassiveAuxiliary | Relation::Copula);
        let word = self.words[at];
        let helped = |at: usize| helps(self.words[at].relation) && self.words[at].tag.is_finite();
        !helps(word.relation) && (word.tag.is_finite() || self.dependents(at).any(helped))
    }

    /// Whether a word is a verb in the passive with its helping verb: "was taken".
    pub(crate) fn is_passive(&self, at: usize) -> bool {
        self.dependents_by(at, Relation::PassiveAuxiliary).next().is_some()
    }
}
