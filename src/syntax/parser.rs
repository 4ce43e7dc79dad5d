//! The tree of a sentence, made by moves from left to right (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011).

use super::clue::Clue;
use super::model::{CLASSES, Feature, Model, Weights, feature};
use super::relation::Relation;
use super::tag::{Class, Tag};
use super::tagger::best;

/// What the parser may do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// The next word goes on the stack.
    Shift,
    /// The top of the stack depends on the next word.
    Left,
    /// The top of the stack depends on the one below it.
    Right,
}

/// Every move, by the place that the model knows it by.
pub(super) const MOVES: [Move; 3] = [Move::Shift, Move::Left, Move::Right];

/// An arc into a word: its head and its relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    /// A word of the sentence, or its length, which stands for what the sentence hangs on.
    pub(super) head: usize,
    pub(super) relation: Relation,
}

/// The tree of a sentence: an arc into every word. Exactly one hangs on nothing, and there is no cycle.
pub(super) fn arcs(clues: &[Clue], tags: &[Tag], model: &Model<'_>) -> Vec<Arc> {
    let mut state = State::new(clues, tags);
    let mut features = Vec::with_capacity(96);
    while !state.is_done() {
        state.move_features(&mut features);
        let chosen = state.best_move(&model.moves.scores(&features));
        let relation = state.arc(chosen).map(|(head, word)| {
            state.plain_relation(head, word).unwrap_or_else(|| {
                state.relation_features(head, word, &mut features);
                State::best_relation(&model.relations.scores(&features))
            })
        });
        state.apply(chosen, relation);
    }
    state.into_arcs()
}

/// The dependents that a word has so far, as far as features ask for them.
#[derive(Clone, Copy, Debug, Default)]
struct Dependents {
    /// The leftmost, second and third from the left, counted outwards from the nearest.
    left: [Option<u16>; 2],
    right: [Option<u16>; 2],
    left_count: u8,
    right_count: u8,
    /// One bit for each relation that a dependent has.
    relations: u64,
}

/// How far the reading of a sentence is.
pub(super) struct State<'s> {
    clues: &'s [Clue],
    tags: &'s [Tag],
    stack: Vec<usize>,
    /// The next word; behind the last one stands what the sentence hangs on.
    next: usize,
    arcs: Vec<Option<Arc>>,
    dependents: Vec<Dependents>,
    /// The last word of the run of nouns that each word is in.
    run_ends: Vec<usize>,
}

impl<'s> State<'s> {
    pub(super) fn new(clues: &'s [Clue], tags: &'s [Tag]) -> Self {
        let words = clues.len();
        let dependents = vec![Dependents::default(); words + 1];
        let (stack, arcs) = (Vec::with_capacity(words), vec![None; words]);
        Self { clues, tags, stack, next: 0, arcs, dependents, run_ends: run_ends(tags) }
    }

    pub(super) fn is_done(&self) -> bool {
        self.next == self.clues.len() && self.stack.is_empty()
    }

    /// The words on the stack, the top last.
    #[cfg(feature = "treebank")]
    pub(super) fn stack(&self) -> &[usize] {
        &self.stack
    }

    /// The next word.
    #[cfg(feature = "treebank")]
    pub(super) fn next(&self) -> usize {
        self.next
    }

    /// Whether a move is possible, and leaves one word alone to hang on nothing.
    pub(super) fn allows(&self, wanted: Move) -> bool {
        let at_end = self.next == self.clues.len();
        match wanted {
            Move::Shift => !at_end,
            Move::Left => !self.stack.is_empty() && (!at_end || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    pub(super) fn best_move(&self, scores: &[i32; CLASSES]) -> Move {
        let mut allowed = [i32::MIN; CLASSES];
        for (place, _) in MOVES.iter().enumerate().filter(|(_, wanted)| self.allows(**wanted)) {
            allowed[place] = scores[place];
        }
        MOVES[best(&allowed, MOVES.len())]
    }

    /// The relation of an arc where it takes no choice: only what hangs on nothing is the root, and a mark is a mark.
    pub(super) fn plain_relation(&self, head: usize, word: usize) -> Option<Relation> {
        let mark = (self.tags[word].class() == Class::Punctuation).then_some(Relation::Punctuation);
        if head == self.clues.len() { Some(Relation::Root) } else { mark }
    }

    /// The relation with the highest score.
    pub(super) fn best_relation(scores: &[i32; CLASSES]) -> Relation {
        let mut allowed = *scores;
        allowed[Relation::Root as usize] = i32::MIN;
        Relation::at(best(&allowed, Relation::COUNT))
    }

    /// The arc that a move makes: head and dependent.
    pub(super) fn arc(&self, made: Move) -> Option<(usize, usize)> {
        let top = self.stack.last().copied()?;
        match made {
            Move::Shift => None,
            Move::Left => Some((self.next, top)),
            Move::Right => Some((self.stack[self.stack.len().checked_sub(2)?], top)),
        }
    }

    pub(super) fn apply(&mut self, made: Move, relation: Option<Relation>) {
        let Some((head, word)) = self.arc(made) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        let relation = relation.unwrap_or(Relation::Unclear);
        self.stack.pop();
        self.arcs[word] = Some(Arc { head, relation });
        let dependents = &mut self.dependents[head];
        let (places, count) = if word < head {
            (&mut dependents.left, &mut dependents.left_count)
        } else {
            (&mut dependents.right, &mut dependents.right_count)
        };
        *places = [Some(word as u16), places[0]];
        *count = count.saturating_add(1);
        dependents.relations |= 1 << relation as u64;
    }

    fn into_arcs(self) -> Vec<Arc> {
        let root = Arc { head: self.clues.len(), relation: Relation::Root };
        self.arcs.into_iter().map(|arc| arc.unwrap_or(root)).collect()
    }

    fn atom(&self, word: Option<usize>) -> Atom {
        let Some(word) = word else { return Atom { tag: Tag::COUNT as u32 + 1, ..Atom::default() } };
        let (Some(clue), Some(tag)) = (self.clues.get(word), self.tags.get(word)) else {
            return Atom { tag: Tag::COUNT as u32, word: 1, ..Atom::default() };
        };
        let tag = tag.place() as u32;
        let relation = self.arcs[word].map_or(0, |arc| arc.relation as u32 + 1);
        Atom {
            word: clue.word,
            tag,
            both: clue.word ^ (tag + 1).wrapping_mul(0x9e37_79b1),
            relation,
            sense: clue.sense,
        }
    }

    fn dependent(&self, word: Option<usize>, side: Side, place: usize) -> Atom {
        let dependents = word.map(|word| self.dependents[word]).unwrap_or_default();
        let places = if side == Side::Left { dependents.left } else { dependents.right };
        self.atom(places[place].map(usize::from))
    }

    fn counts(&self, word: Option<usize>) -> Dependents {
        word.map(|word| self.dependents[word]).unwrap_or_default()
    }

    /// What the choice of a move is made by.
    pub(super) fn move_features(&self, features: &mut Vec<Feature>) {
        let place = |back: usize| self.stack.len().checked_sub(back).map(|at| self.stack[at]);
        let ahead = |by: usize| Some(self.next + by).filter(|&at| at <= self.clues.len());
        let (top, below, next) = (place(1), place(2), ahead(0));
        let (s0, s1, s2) = (self.atom(top), self.atom(below), self.atom(place(3)));
        let (b0, b1, b2) = (self.atom(next), self.atom(ahead(1)), self.atom(ahead(2)));
        let (s0l, s0r) = (self.dependent(top, Side::Left, 0), self.dependent(top, Side::Right, 0));
        let (s1l, s1r) = (self.dependent(below, Side::Left, 0), self.dependent(below, Side::Right, 0));
        let (b0l, b0_outer) = (self.dependent(next, Side::Left, 0), self.dependent(next, Side::Left, 1));
        let outer_right = self.dependent(top, Side::Right, 1);
        let outer_left = self.dependent(top, Side::Left, 1);
        let (s0d, s1d, b0d) = (self.counts(top), self.counts(below), self.counts(next));
        let far = distance(top, next);
        let between = distance(below, top);
        let run = next.and_then(|next| Some((next, *self.run_ends.get(next)?)));
        let run = run.map_or(0, |(next, end)| distance(next.into(), end.into()) << 8 | self.atom(Some(end)).tag);
        features.clear();
        let mut add = |template, a, b, c| features.push(feature(template, a, b, c));
        add(0, s0.word, 0, 0);
        add(1, s0.tag, 0, 0);
        add(2, s0.both, 0, 0);
        add(3, b0.word, 0, 0);
        add(4, b0.tag, 0, 0);
        add(5, b0.both, 0, 0);
        add(6, b1.word, 0, 0);
        add(7, b1.tag, 0, 0);
        add(8, s1.word, 0, 0);
        add(9, s1.tag, 0, 0);
        add(10, s1.both, 0, 0);
        add(11, b2.tag, s0.tag, b0.tag);
        add(12, s0.both, b0.both, 0);
        add(13, s0.both, b0.tag, 0);
        add(14, s0.tag, b0.both, 0);
        add(15, s0.tag, b0.tag, 0);
        add(16, s0.word, b0.word, 0);
        add(17, s1.tag, s0.tag, 0);
        add(18, s1.both, s0.tag, 0);
        add(19, s1.tag, s0.both, 0);
        add(20, s1.both, s0.both, 0);
        add(21, b0.tag, b1.tag, 0);
        add(22, s1.tag, b0.tag, 0);
        add(23, s1.both, b0.tag, 0);
        add(24, s1.tag, b0.both, 0);
        add(25, s0.tag, b0.tag, b1.tag);
        add(26, s1.tag, s0.tag, b0.tag);
        add(27, s2.tag, s1.tag, s0.tag);
        add(28, b0.tag, b1.tag, b2.tag);
        add(29, s0.tag, s0r.tag, b0.tag);
        add(30, s0.tag, s0l.tag, b0.tag);
        add(31, s0.tag, b0.tag, b0l.tag);
        add(32, s1.tag, s1r.tag, s0.tag);
        add(33, s1.tag, s1l.tag, s0.tag);
        add(34, s1.tag, s0.tag, s0l.tag);
        add(35, s1.tag, s0.tag, s0r.tag);
        add(36, s0.tag, b0.both, b1.tag);
        add(37, s0.both, b0.tag, b1.tag);
        add(38, s1.both, s0.tag, b0.tag);
        add(39, s1.tag, s0.both, b0.tag);
        add(40, s1.tag, s0.tag, b0.both);
        add(41, s0.tag, s0l.relation, s0r.relation);
        add(42, s0.word, s0l.relation, s0r.relation);
        add(43, s1.tag, s1l.relation, s1r.relation);
        add(44, b0.tag, b0l.relation, b0_outer.relation);
        add(45, b0.word, b0l.relation, b0_outer.relation);
        add(46, s0.tag, b0.tag, far);
        add(47, s0.word, far, 0);
        add(48, b0.word, far, 0);
        add(49, s1.tag, s0.tag, between);
        add(50, s0.word, u32::from(s0d.right_count), 0);
        add(51, s0.tag, u32::from(s0d.right_count), u32::from(s0d.left_count));
        add(52, b0.tag, u32::from(b0d.left_count), s0.tag);
        add(53, s1.tag, u32::from(s1d.right_count), s0.tag);
        add(54, s0.tag, fold(s0d.relations), b0.tag);
        add(55, s1.tag, fold(s1d.relations), s0.tag);
        add(56, s0.tag, s0r.word, b0.tag);
        add(57, s0.tag, s0l.word, b0.tag);
        add(58, s1.tag, s0.tag, s0l.word);
        add(59, s0.tag, b0.tag, b0l.word);
        add(60, s0.sense, b0.sense, 0);
        add(61, s1.sense, s0.sense, b0.tag);
        add(62, s0.tag, s0r.relation, outer_right.relation);
        add(63, s0.tag, s0l.relation, outer_left.relation);
        add(64, s1.word, s0l.word, s0.tag);
        add(65, s1.tag, s0.tag, fold(s0d.relations));
        add(66, s1.word, b0.word, 0);
        add(67, s2.tag, s0.tag, b0.tag);
        add(68, b0.both, b1.tag, 0);
        add(69, b0.tag, b1.both, 0);
        add(73, s0.tag, b0.tag, run);
        add(74, s0.word, run, 0);
        add(75, s1.tag, s0.tag << 8 | b0.tag, run);
        add(70, s0.sense, b0.both, 0);
        add(71, s0.tag, b0.sense, b1.tag);
        add(72, s0.tag << 8 | b0.tag, b1.tag, b2.tag);
    }

    /// What the choice of an arc's relation is made by.
    pub(super) fn relation_features(&self, head: usize, word: usize, features: &mut Vec<Feature>) {
        let (h, d) = (self.atom(Some(head)), self.atom(Some(word)));
        let beside = |at: usize, by: isize| self.atom(at.checked_add_signed(by).filter(|&at| at <= self.clues.len()));
        let side = |at: usize, side, place| self.dependent(Some(at), side, place);
        let (dl, dl2, dr) = (side(word, Side::Left, 0), side(word, Side::Left, 1), side(word, Side::Right, 0));
        let (hl, hr) = (side(head, Side::Left, 0), side(head, Side::Right, 0));
        let (head_has, word_has) = (fold(self.dependents[head].relations), fold(self.dependents[word].relations));
        let way = u32::from(head < word) << 8 | distance(Some(word.min(head)), Some(word.max(head)));
        let left = u32::from(head < word);
        let suffix = self.clues[word].suffixes;
        features.clear();
        let mut add = |template: u32, a, b, c| features.push(feature(100 + template, a, b, c));
        add(0, d.word, left, 0);
        add(1, d.tag, left, 0);
        add(2, h.word, left, 0);
        add(3, h.tag, left, 0);
        add(4, d.both, h.both, left);
        add(5, d.both, h.tag, left);
        add(6, d.tag, h.both, left);
        add(7, d.tag, h.tag, way);
        add(8, d.tag, h.tag, head_has);
        add(9, d.tag, h.tag, word_has);
        add(10, d.tag, h.tag, dl.word);
        add(11, h.word, d.tag, dl.word);
        add(12, d.tag, dl.relation, dr.relation);
        add(13, d.tag, dl.tag, dl2.tag);
        add(14, dl.word, dl2.word, d.tag);
        add(15, hl.relation, hr.relation, d.tag);
        add(16, hr.tag, h.tag, d.tag);
        add(17, hl.tag, h.tag, d.tag);
        add(18, beside(word, -1).word, d.tag, left);
        add(19, beside(word, 1).word, d.tag, left);
        add(20, beside(word, -1).tag, d.tag, h.tag);
        add(21, beside(word, 1).tag, d.tag, h.tag);
        add(22, beside(head, 1).tag, d.tag, h.tag);
        add(23, d.sense, h.sense, left);
        add(24, d.sense, h.tag, d.tag);
        add(25, d.tag, h.word, head_has);
        add(26, suffix[2], h.tag, left);
        add(27, d.word, word_has, left);
        add(28, d.word, head_has, left);
        add(29, dl.both, h.tag, left);
        add(30, d.tag, word_has, left);
        add(31, self.clues[word].shape, h.tag, d.tag);
    }
}

/// For each word the last word of the nouns, adjectives and hyphens that follow it without a gap: where its phrase may end.
fn run_ends(tags: &[Tag]) -> Vec<usize> {
    let mut ends: Vec<usize> = (0..tags.len()).collect();
    for at in (0..tags.len().saturating_sub(1)).rev() {
        if tags[at].runs_on() && tags[at + 1].runs_on() {
            ends[at] = ends[at + 1];
        }
    }
    ends
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// What features say of a word of the tree so far.
#[derive(Clone, Copy, Default)]
struct Atom {
    word: u32,
    tag: u32,
    /// Word and tag in one.
    both: u32,
    relation: u32,
    sense: u32,
}

/// How far two words are apart, the farther the coarser.
fn distance(a: Option<usize>, b: Option<usize>) -> u32 {
    let Some(apart) = a.zip(b).map(|(a, b)| b.saturating_sub(a)) else { return 0 };
    match apart {
        0..=4 => apart as u32,
        5..=7 => 5,
        8..=14 => 6,
        _ => 7,
    }
}

/// A set of relations as one value of a feature.
fn fold(relations: u64) -> u32 {
    (relations.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}
