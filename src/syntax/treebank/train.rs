//! Learning the model: first the tags, then, over tags as the tagger gives them, the moves and relations.

use super::conllu;
use super::gold::Gold;
use super::learner::Learner;
use crate::syntax::clue::{Clue, clues};
use crate::syntax::model::{Model, Weights};
use crate::syntax::parser::{MOVES, Move, State};
use crate::syntax::tag::Tag;
use crate::syntax::tagger::{best, tag_features, tags};

/// Features met less often are not learned.
const LEAST: u32 = 3;
const TAG_EPOCHS: usize = 8;
const PARSE_EPOCHS: usize = 10;
/// The parser learns from tags that a tagger gave which had not seen the sentence; so many parts take turns.
const PARTS: usize = 5;
/// The most entries of each table.
const MOST: [usize; 3] = [120_000, 190_000, 120_000];
/// From this epoch on the parser mostly goes where its own moves lead, right or wrong.
const EXPLORE_FROM: usize = 1;

/// Learns a model from a treebank's file; the same file gives the same bytes.
pub fn train(file: &str) -> Vec<u8> {
    let golds: Vec<Gold<'_>> = conllu::sentences(file).map(|sentence| Gold::new(&sentence)).collect();
    let lessons: Vec<Lesson<'_>> = golds.iter().map(Lesson::new).collect();
    let given = given_tags(&lessons);
    let (moves, relations) = learn_trees(&lessons, &given);
    let all: Vec<&Lesson<'_>> = lessons.iter().collect();
    let tags = learn_tags(&all).table(MOST[0]);
    [tags, moves.table(MOST[1]), relations.table(MOST[2])].concat()
}

/// A sentence to learn from.
struct Lesson<'g> {
    gold: &'g Gold<'g>,
    clues: Vec<Clue>,
}

impl<'g> Lesson<'g> {
    fn new(gold: &'g Gold<'g>) -> Self {
        Self { gold, clues: clues(&gold.document, &(0..gold.tags.len())) }
    }
}

/// The tags of every sentence by a tagger that has not seen it.
fn given_tags(lessons: &[Lesson<'_>]) -> Vec<Vec<Tag>> {
    let mut given = vec![Vec::new(); lessons.len()];
    for part in 0..PARTS {
        let others = lessons.iter().enumerate().filter(|(at, _)| at % PARTS != part).map(|(_, lesson)| lesson);
        let bytes = learn_tags(&others.collect::<Vec<_>>()).table(MOST[0]);
        let model = Model::from_bytes(&bytes);
        for (at, lesson) in lessons.iter().enumerate().filter(|(at, _)| at % PARTS == part) {
            given[at] = tags(&lesson.clues, &model.tags);
        }
    }
    given
}

fn learn_tags(lessons: &[&Lesson<'_>]) -> Learner {
    let mut learner = Learner::default();
    let mut features = Vec::new();
    for lesson in lessons {
        for at in 0..lesson.clues.len() {
            tag_features(&lesson.clues, &lesson.gold.tags[..at], &mut features);
            learner.count(&features);
        }
    }
    learner.admit(LEAST);
    let mut chance = Chance(1);
    for epoch in 0..TAG_EPOCHS {
        let mut wrong = 0;
        for at in chance.order(lessons.len()) {
            let Lesson { gold, clues } = lessons[at];
            let mut given = Vec::with_capacity(clues.len());
            for right in &gold.tags {
                tag_features(clues, &given, &mut features);
                let chosen = best(&learner.scores(&features), Tag::COUNT);
                learner.learn(&features, right.place(), chosen);
                wrong += usize::from(chosen != right.place());
                given.push(Tag::at(chosen));
            }
        }
        eprintln!("tags, epoch {epoch}: {wrong} wrong");
    }
    learner
}

fn learn_trees(lessons: &[Lesson<'_>], given: &[Vec<Tag>]) -> (Learner, Learner) {
    let mut model = Model { tags: Learner::default(), moves: Learner::default(), relations: Learner::default() };
    let mut features = Vec::new();
    for (lesson, tags) in lessons.iter().zip(given) {
        let mut state = State::new(&lesson.clues, tags);
        while !state.is_done() {
            state.move_features(&mut features);
            model.moves.count(&features);
            let right = cheapest(&state, lesson.gold).next().unwrap_or(Move::Right);
            let relation = state.arc(right).map(|(head, word)| {
                state.relation_features(head, word, &mut features);
                model.relations.count(&features);
                lesson.gold.relations[word]
            });
            state.apply(right, relation);
        }
    }
    model.moves.admit(LEAST);
    model.relations.admit(LEAST);
    let mut chance = Chance(2);
    for epoch in 0..PARSE_EPOCHS {
        let mut wrong = [0; 2];
        for at in chance.order(lessons.len()) {
            let state = State::new(&lessons[at].clues, &given[at]);
            let explores = epoch >= EXPLORE_FROM;
            learn_tree(state, lessons[at].gold, &mut model, &mut wrong, explores.then_some(&mut chance));
        }
        eprintln!("trees, epoch {epoch}: {wrong:?} wrong");
    }
    (model.moves, model.relations)
}

/// Reads one sentence, learning from every wrong move and every wrong relation of a right arc.
fn learn_tree(
    mut state: State<'_>,
    gold: &Gold<'_>,
    model: &mut Model<Learner>,
    wrong: &mut [usize; 2],
    mut explores: Option<&mut Chance>,
) {
    let mut features = Vec::new();
    while !state.is_done() {
        state.move_features(&mut features);
        let scores = model.moves.scores(&features);
        let chosen = state.best_move(&scores);
        let right: Vec<Move> = cheapest(&state, gold).collect();
        let is_right = right.contains(&chosen);
        let nearest = right.iter().copied().max_by_key(|made| scores[*made as usize]).unwrap_or(chosen);
        let better = if is_right { chosen } else { nearest };
        model.moves.learn(&features, better as usize, chosen as usize);
        wrong[0] += usize::from(!is_right);
        let strays = explores.as_mut().is_some_and(|chance| chance.one_to(10) > 1);
        let made = if strays { chosen } else { better };
        let relation = state.arc(made).map(|(head, word)| {
            state.relation_features(head, word, &mut features);
            let given = state.best_relation(head, &model.relations.scores(&features));
            let is_arc = head < gold.heads.len() && gold.heads[word] == Some(head);
            if is_arc {
                model.relations.learn(&features, gold.relations[word] as usize, given as usize);
                wrong[1] += usize::from(given != gold.relations[word]);
            }
            given
        });
        state.apply(made, relation);
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
    let (stack, next) = (state.stack(), state.next());
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

    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            order.swap(at, self.one_to(at + 1) - 1);
        }
        order
    }
}
