//! The tree of a sentence, made by moves from left to right (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011).

use super::clue::Clue;
use super::model::{CLASSES, Model, Weights};
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
    while !state.is_done() {
        let by_scores = || state.best_move(&model.moves.scores(&state.move_features()));
        let chosen = state.only_move().unwrap_or_else(by_scores);
        let relation = state.arc(chosen).map(|(head, word)| {
            state
                .plain_relation(head, word)
                .unwrap_or_else(|| State::best_relation(&model.relations.scores(&state.relation_features(head, word))))
        });
        state.apply(chosen, relation);
    }
    state.into_arcs()
}

/// The dependents that a word has so far, as far as features ask for them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dependents {
    /// The leftmost, second and third from the left, counted outwards from the nearest.
    pub(super) left: [Option<u16>; 2],
    pub(super) right: [Option<u16>; 2],
    pub(super) left_count: u8,
    pub(super) right_count: u8,
    /// One bit for each relation that a dependent has.
    pub(super) relations: u64,
}

/// How far the reading of a sentence is.
pub(super) struct State<'s> {
    pub(super) clues: &'s [Clue],
    pub(super) tags: &'s [Tag],
    /// The top last.
    pub(super) stack: Vec<usize>,
    /// The next word; behind the last one stands what the sentence hangs on.
    pub(super) next: usize,
    pub(super) arcs: Vec<Option<Arc>>,
    pub(super) dependents: Vec<Dependents>,
    /// The last word of the run of nouns that each word is in.
    pub(super) run_ends: Vec<usize>,
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

    /// Whether a move is possible, and leaves one word alone to hang on nothing.
    pub(super) fn allows(&self, wanted: Move) -> bool {
        let at_end = self.next == self.clues.len();
        match wanted {
            Move::Shift => !at_end,
            Move::Left => !self.stack.is_empty() && (!at_end || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    /// The move that takes no choice, since no other is possible: a tenth of all, most of them at the end of the sentence.
    fn only_move(&self) -> Option<Move> {
        let mut allowed = MOVES.into_iter().filter(|wanted| self.allows(*wanted));
        allowed.next().filter(|_| allowed.next().is_none())
    }

    pub(super) fn best_move(&self, scores: &[i32; CLASSES]) -> Move {
        let allowed = MOVES.into_iter().rev().filter(|wanted| self.allows(*wanted));
        allowed.max_by_key(|wanted| scores[*wanted as usize]).unwrap_or(Move::Shift)
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
