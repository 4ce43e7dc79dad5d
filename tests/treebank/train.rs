//! Learning the model: first the tags, then, over tags as the tagger gives them, the moves and relations.

use super::conllu;
use super::gold::Gold;
use super::learner::{Layout, Learner};
use crate::syntax::clue::{Clue, clues};
use crate::syntax::model::{Feature, Table, Weights};
use crate::syntax::parser::{MOVES, Move, State};
use crate::syntax::relation::Relation;
use crate::syntax::tag::Tag;
use crate::syntax::tagger::{Guess, best, guess_features, guesses, tag_features, tags_by};

/// Features met less often are not learned.
const LEAST: u32 = 3;
const TAG_EPOCHS: usize = 8;
const PARSE_EPOCHS: usize = 12;
/// What is learned later learns from what a learner gave that had not seen the sentence; so many parts take turns.
const PARTS: usize = 5;
/// The most entries of each table: together they stay within two megabytes.
const MOST: Each = Each { guesses: 40_000, tags: 100_000, moves: 262_144, relations: 64_000 };
/// The first round finds the features that are worth most, the second learns those alone.
const ROUNDS: usize = 2;
/// From this epoch on the parser mostly goes where its own moves lead, right or wrong.
const EXPLORE_FROM: usize = 1;
/// So many features in a hundred are hidden at each decision, so that it is not learned by heart.
const HIDDEN: Each = Each { guesses: 20, tags: 20, moves: 30, relations: 30 };

/// A number for each decision.
struct Each {
    guesses: usize,
    tags: usize,
    moves: usize,
    relations: usize,
}

/// Learns a model from a treebank's file; the same file gives the same bytes.
pub fn train(file: &str) -> Vec<u8> {
    let golds: Vec<Gold<'_>> = conllu::sentences(file).map(|sentence| Gold::new(&sentence)).collect();
    let mut lessons: Vec<Lesson<'_>> = golds.iter().map(Lesson::new).collect();
    each_part(&mut lessons, learn_guesses, |lesson, table| lesson.guesses = guesses(&lesson.clues, table));
    each_part(&mut lessons, learn_tags, |lesson, table| lesson.tags = tags_by(&lesson.clues, &lesson.guesses, table));
    let all: Vec<&Lesson<'_>> = lessons.iter().collect();
    let (moves, relations) = learn_trees(&lessons);
    [learn_guesses(&all, ROUNDS), learn_tags(&all, ROUNDS), moves, relations].concat()
}

/// Lets a learner that has not seen a sentence add to what is known of it, for every sentence.
fn each_part<'g>(
    lessons: &mut [Lesson<'g>],
    learn: fn(&[&Lesson<'g>], usize) -> Vec<u8>,
    add: fn(&mut Lesson<'g>, &Table),
) {
    for part in 0..PARTS {
        let others = lessons.iter().enumerate().filter(|(at, _)| at % PARTS != part).map(|(_, lesson)| lesson);
        let bytes = learn(&others.collect::<Vec<_>>(), 1);
        let (table, _) = Table::split(&bytes);
        for lesson in lessons.iter_mut().skip(part).step_by(PARTS) {
            add(lesson, &table);
        }
    }
}

/// A sentence to learn from.
struct Lesson<'g> {
    gold: &'g Gold<'g>,
    clues: Vec<Clue>,
    /// What a learner guesses that has not seen the sentence.
    guesses: Vec<Guess>,
    /// The tags of a learner that has not seen the sentence.
    tags: Vec<Tag>,
}

impl<'g> Lesson<'g> {
    fn new(gold: &'g Gold<'g>) -> Self {
        Self { gold, clues: clues(&gold.document, &(0..gold.tags.len())), guesses: Vec::new(), tags: Vec::new() }
    }
}

fn learn_guesses(lessons: &[&Lesson<'_>], rounds: usize) -> Vec<u8> {
    let describe = |lesson: &Lesson<'_>, given: &[Tag]| guess_features(&lesson.clues, given.len()).to_vec();
    learn_words(lessons, rounds, MOST.guesses, HIDDEN.guesses, describe)
}

fn learn_tags(lessons: &[&Lesson<'_>], rounds: usize) -> Vec<u8> {
    let describe = |lesson: &Lesson<'_>, given: &[Tag]| tag_features(&lesson.clues, &lesson.guesses, given).to_vec();
    learn_words(lessons, rounds, MOST.tags, HIDDEN.tags, describe)
}

/// Learns the tag of each word by features of the sentence and of the tags before it. See [`ROUNDS`].
fn learn_words(
    lessons: &[&Lesson<'_>],
    rounds: usize,
    most: usize,
    hidden: usize,
    describe: impl Fn(&Lesson<'_>, &[Tag]) -> Vec<Feature>,
) -> Vec<u8> {
    let mut learner = Learner::default();
    for lesson in lessons {
        for at in 0..lesson.clues.len() {
            learner.count(&describe(lesson, &lesson.gold.tags[..at]));
        }
    }
    learner.admit(LEAST);
    let mut chance = Chance(1);
    for epoch in 0..rounds * TAG_EPOCHS {
        if epoch == TAG_EPOCHS {
            learner.start_over(Layout::Classes, most);
        }
        for at in chance.order(lessons.len()) {
            let lesson = lessons[at];
            let mut given = Vec::with_capacity(lesson.clues.len());
            for right in &lesson.gold.tags {
                let mut features = describe(lesson, &given);
                chance.hide(hidden, &mut features);
                let scores = learner.scores(&features);
                learner.learn(&features, &scores, right.place(), 0..Tag::COUNT);
                given.push(Tag::at(best(&scores, Tag::COUNT)));
            }
        }
    }
    learner.table(Layout::Classes, most)
}

/// Learns moves and relations, in rounds like words.
fn learn_trees(lessons: &[Lesson<'_>]) -> (Vec<u8>, Vec<u8>) {
    let mut learners = TreeLearners { moves: Learner::default(), relations: Learner::default(), chance: Chance(2) };
    for lesson in lessons {
        learners.count(lesson);
    }
    learners.moves.admit(LEAST);
    learners.relations.admit(LEAST);
    for epoch in 0..ROUNDS * PARSE_EPOCHS {
        if epoch == PARSE_EPOCHS {
            learners.moves.start_over(Layout::Three, MOST.moves);
            learners.relations.start_over(Layout::Classes, MOST.relations);
        }
        for at in learners.chance.order(lessons.len()) {
            learners.learn(&lessons[at], epoch % PARSE_EPOCHS >= EXPLORE_FROM);
        }
    }
    (learners.moves.table(Layout::Three, MOST.moves), learners.relations.table(Layout::Classes, MOST.relations))
}

struct TreeLearners {
    moves: Learner,
    relations: Learner,
    chance: Chance,
}

impl TreeLearners {
    /// Takes note of the features on the way to the gold tree.
    fn count(&mut self, lesson: &Lesson<'_>) {
        let mut state = State::new(&lesson.clues, &lesson.tags);
        while !state.is_done() {
            self.moves.count(&state.move_features());
            let right = cheapest(&state, lesson.gold).next().unwrap_or(Move::Right);
            let relation = state.arc(right).map(|(head, word)| {
                self.relations.count(&state.relation_features(head, word));
                lesson.gold.relations[word]
            });
            state.apply(right, relation);
        }
    }

    /// Reads one sentence, learning from every wrong move and every wrong relation of a right arc.
    fn learn(&mut self, lesson: &Lesson<'_>, explores: bool) {
        let mut state = State::new(&lesson.clues, &lesson.tags);
        while !state.is_done() {
            let mut features = state.move_features().to_vec();
            self.chance.hide(HIDDEN.moves, &mut features);
            let scores = self.moves.scores(&features);
            let chosen = state.best_move(&scores);
            let right: Vec<Move> = cheapest(&state, lesson.gold).collect();
            let nearest = right.iter().copied().max_by_key(|made| scores[*made as usize]).unwrap_or(chosen);
            let better = if right.contains(&chosen) { chosen } else { nearest };
            let wrong = MOVES.into_iter().filter(|made| state.allows(*made) && !right.contains(made));
            self.moves.learn(&features, &scores, better as usize, wrong.map(|made| made as usize));
            let made = if explores && self.chance.one_to(10) > 1 { chosen } else { better };
            let relation = state.arc(made).map(|(head, word)| self.learn_relation(&state, lesson.gold, head, word));
            state.apply(made, relation);
        }
    }

    fn learn_relation(&mut self, state: &State<'_>, gold: &Gold<'_>, head: usize, word: usize) -> Relation {
        if let Some(plain) = state.plain_relation(head, word) {
            return plain;
        }
        let mut features = state.relation_features(head, word).to_vec();
        self.chance.hide(HIDDEN.relations, &mut features);
        let scores = self.relations.scores(&features);
        if gold.heads[word] == Some(head) {
            let root = Relation::Root as usize;
            let wrong = (0..Relation::COUNT).filter(|&relation| relation != root);
            self.relations.learn(&features, &scores, gold.relations[word] as usize, wrong);
        }
        State::best_relation(&scores)
    }
}

/// The moves that lose the fewest arcs of the gold tree (the dynamic oracle: Goldberg and Nivre 2013).
fn cheapest<'m>(state: &'m State<'_>, gold: &Gold<'_>) -> impl Iterator<Item = Move> + 'm {
    let cost = |made: Move| cost(state, gold, made);
    let costs = MOVES.map(|made| state.allows(made).then(|| cost(made)));
    let least = costs.iter().flatten().min().copied();
    MOVES.into_iter().zip(costs).filter(move |(_, cost)| cost.is_some() && *cost == least).map(|(made, _)| made)
}

/// How many arcs of the gold tree can no longer be made after a move.
fn cost(state: &State<'_>, gold: &Gold<'_>, made: Move) -> usize {
    let end = gold.heads.len();
    let head = |word: usize| gold.heads.get(word).map(|head| head.unwrap_or(end));
    let (stack, next) = (&state.stack, state.next);
    let waiting = next..=end;
    let (top, below) = (stack.last().copied(), stack.len().checked_sub(2).map(|at| stack[at]));
    let dependents = |top: usize| waiting.clone().filter(|&word| head(word) == Some(top)).count();
    match (made, top) {
        (Move::Shift, _) => {
            let heads = stack.iter().rev().skip(1).filter(|&&word| head(next) == Some(word)).count();
            heads + stack.iter().filter(|&&word| head(word) == Some(next)).count()
        }
        (Move::Left, Some(top)) => {
            let other = head(top).is_some_and(|head| Some(head) == below || (head != next && waiting.contains(&head)));
            usize::from(other) + dependents(top)
        }
        (Move::Right, Some(top)) => {
            let later = head(top).is_some_and(|head| waiting.contains(&head));
            usize::from(later) + dependents(top)
        }
        (_, None) => 0,
    }
}

/// The same chance on every machine (xorshift).
struct Chance(u64);

impl Chance {
    fn one_to(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most + 1
    }

    /// Takes away so many features in a hundred.
    fn hide(&mut self, percent: usize, features: &mut Vec<Feature>) {
        features.retain(|_| self.one_to(100) > percent);
    }

    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, self.one_to(at + 1) - 1);
        }
        order
    }
}
