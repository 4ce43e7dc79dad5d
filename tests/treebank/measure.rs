//! How well sentences are read, against what people say of them.

use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use super::conllu;
use super::gold::Gold;
use crate::syntax::lemma::lemma;
use crate::syntax::model::{MODEL, Model};
use crate::syntax::read::read_by;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Tag};
use crate::syntax::tree::{Tree, Word};

/// Measures a model on a treebank's file, else the crate's, and says so, a figure a line.
pub fn measure(file: &str, model: Option<&[u8]>) -> String {
    let given = model.map(Model::from_bytes);
    let model = given.as_ref().unwrap_or(&MODEL);
    let golds: Vec<Gold<'_>> = conllu::sentences(file).map(|sentence| Gold::new(&sentence)).collect();
    let mut measures = Measures::default();
    for gold in &golds {
        measures.add(gold, &read(gold, model));
    }
    let started = Instant::now();
    for gold in &golds {
        black_box(read(gold, model));
    }
    let nanoseconds = started.elapsed().as_nanos() as usize / measures.tokens.max(1);
    format!("{measures}{nanoseconds} ns a token\n")
}

/// Counts of agreement, each of what was right and of what there was.
#[derive(Default)]
struct Measures {
    tokens: usize,
    exact: usize,
    class: Share,
    tag: Share,
    lemma: Share,
    participle: Share,
    head: Share,
    labelled: Share,
    number: Share,
    subject: Agreement,
    passive: Agreement,
    passive_of_verbs: Share,
    clause: Share,
    clause_above: Share,
    relations: Vec<Agreement>,
}

#[derive(Clone, Copy, Default)]
struct Share {
    right: usize,
    all: usize,
}

#[derive(Clone, Copy, Default)]
struct Agreement {
    both: usize,
    gold: usize,
    ours: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }
}

impl Agreement {
    fn add(&mut self, gold: bool, ours: bool) {
        self.gold += usize::from(gold);
        self.ours += usize::from(ours);
        self.both += usize::from(gold && ours);
    }
}

/// Our tree of a text: those of its sentences side by side.
fn read(gold: &Gold<'_>, model: &Model<'_>) -> Tree {
    let mut words = Vec::new();
    for sentence in gold.document.sentence_ranges() {
        let tree = read_by(model, &gold.document, sentence);
        let moved = |word: Word| Word { head: word.head.map(|head| head + sentence.start), ..word };
        words.extend((0..tree.len()).filter_map(|at| tree.word(at)).map(moved));
    }
    Tree::new(&words)
}

fn word(tree: &Tree, at: usize) -> Word {
    tree.word(at).unwrap_or(Word::UNREAD)
}

impl Measures {
    fn add(&mut self, gold: &Gold<'_>, ours: &Tree) {
        let words = (0..gold.tags.len()).map(|at| Word {
            tag: gold.tags[at],
            head: gold.heads[at],
            relation: gold.relations[at],
        });
        let theirs = Tree::new(&words.collect::<Vec<_>>());
        self.relations.resize(Relation::COUNT, Agreement::default());
        self.tokens += gold.tags.len();
        for at in (0..gold.tags.len()).filter(|&at| gold.exact[at]) {
            self.exact += 1;
            self.word(word(&theirs, at), word(ours, at));
            self.views(&theirs, ours, at);
            let inflected =
                matches!(gold.tags[at].class(), Class::Verb | Class::Noun | Class::Auxiliary | Class::Adjective);
            if inflected {
                let found = lemma(gold.document.lower(at), word(ours, at).tag);
                self.lemma.add(gold.lemmas[at].to_lowercase() == found);
            }
        }
    }

    fn word(&mut self, theirs: Word, ours: Word) {
        self.class.add(theirs.tag.class() == ours.tag.class());
        self.tag.add(theirs.tag == ours.tag);
        let head = theirs.head == ours.head;
        if theirs.relation != Relation::Punctuation {
            self.head.add(head);
            self.labelled.add(head && theirs.relation == ours.relation);
        }
        if theirs.relation == Relation::Number {
            self.number.add(head);
        }
        let same = head && theirs.relation == ours.relation;
        for (relation, agreement) in self.relations.iter_mut().enumerate() {
            let (theirs, ours) = (theirs.relation as usize == relation, ours.relation as usize == relation);
            agreement.add(theirs, ours);
            agreement.both -= usize::from(theirs && ours && !same);
        }
    }

    fn views(&mut self, theirs: &Tree, ours: &Tree, at: usize) {
        let of_finite = |tree: &Tree| {
            let word = word(tree, at);
            word.head.filter(|&head| word.relation.is_subject() && tree.is_finite_predicate(head))
        };
        let (gold, found) = (of_finite(theirs), of_finite(ours));
        self.subject.gold += usize::from(gold.is_some());
        self.subject.ours += usize::from(found.is_some());
        self.subject.both += usize::from(gold.is_some() && gold == found);
        self.passive.add(theirs.is_passive(at), ours.is_passive(at));
        if word(theirs, at).tag.class() == Class::Verb {
            let same = theirs.is_passive(at) == ours.is_passive(at);
            self.passive_of_verbs.add(same);
            if word(theirs, at).tag == Tag::PAST_PARTICIPLE {
                self.participle.add(same);
            }
        }
        let clause = |tree: &Tree, skip| tree.upwards(at).skip(skip).find(|&at| tree.is_finite_predicate(at));
        self.clause.add(clause(theirs, 0) == clause(ours, 0));
        self.clause_above.add(clause(theirs, 1) == clause(ours, 1));
    }
}

impl std::fmt::Display for Measures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "{} tokens, {} of them one word of the treebank; the measures are over those",
            self.tokens, self.exact
        )?;
        let shares = [
            ("class (UPOS)", self.class),
            ("tag: class and form", self.tag),
            ("base form of verbs, nouns and adjectives", self.lemma),
            ("head, punctuation left out (UAS)", self.head),
            ("head and relation (LAS)", self.labelled),
            ("head of a number (nummod)", self.number),
            ("passive or not, of each verb", self.passive_of_verbs),
            ("passive or not, of each past participle", self.participle),
            ("clause: nearest finite predicate at or above", self.clause),
            ("nearest finite predicate strictly above", self.clause_above),
        ];
        for (name, share) in shares {
            writeln!(f, "{name:<46} {:>6} % of {}", percent(share.right, share.all), share.all)?;
        }
        for (name, agreement) in [("subject of a finite verb", self.subject), ("passive", self.passive)] {
            writeln!(f, "{name:<46} {agreement}")?;
        }
        for (place, agreement) in self.relations.iter().enumerate().filter(|(_, agreement)| agreement.gold > 0) {
            writeln!(f, "  {:<44} {agreement}", Relation::at(place).name())?;
        }
        Ok(())
    }
}

impl std::fmt::Display for Agreement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { both, gold, ours } = *self;
        let (f1, recall) = (percent(2 * both, gold + ours), percent(both, gold));
        write!(f, "{f1:>6} % F1, recall {recall}, precision {} ({gold})", percent(both, ours))
    }
}

/// A share in per cent with two decimals.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000 + whole / 2).checked_div(whole).unwrap_or_default();
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write!(text, "{}.{:02}", hundredths / 100, hundredths % 100);
    text
}
