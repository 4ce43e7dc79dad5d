//! What the parser decides by: the words at the top of its stack and ahead, and what hangs on them so far.

use super::model::{Feature, feature};
use super::parser::{Dependents, State};
use super::tag::Tag;

impl State<'_> {
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
    pub(super) fn move_features(&self) -> [Feature; 76] {
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
        let of = feature;
        [
            of(0, s0.word, 0, 0),
            of(1, s0.tag, 0, 0),
            of(2, s0.both, 0, 0),
            of(3, b0.word, 0, 0),
            of(4, b0.tag, 0, 0),
            of(5, b0.both, 0, 0),
            of(6, b1.word, 0, 0),
            of(7, b1.tag, 0, 0),
            of(8, s1.word, 0, 0),
            of(9, s1.tag, 0, 0),
            of(10, s1.both, 0, 0),
            of(11, b2.tag, s0.tag, b0.tag),
            of(12, s0.both, b0.both, 0),
            of(13, s0.both, b0.tag, 0),
            of(14, s0.tag, b0.both, 0),
            of(15, s0.tag, b0.tag, 0),
            of(16, s0.word, b0.word, 0),
            of(17, s1.tag, s0.tag, 0),
            of(18, s1.both, s0.tag, 0),
            of(19, s1.tag, s0.both, 0),
            of(20, s1.both, s0.both, 0),
            of(21, b0.tag, b1.tag, 0),
            of(22, s1.tag, b0.tag, 0),
            of(23, s1.both, b0.tag, 0),
            of(24, s1.tag, b0.both, 0),
            of(25, s0.tag, b0.tag, b1.tag),
            of(26, s1.tag, s0.tag, b0.tag),
            of(27, s2.tag, s1.tag, s0.tag),
            of(28, b0.tag, b1.tag, b2.tag),
            of(29, s0.tag, s0r.tag, b0.tag),
            of(30, s0.tag, s0l.tag, b0.tag),
            of(31, s0.tag, b0.tag, b0l.tag),
            of(32, s1.tag, s1r.tag, s0.tag),
            of(33, s1.tag, s1l.tag, s0.tag),
            of(34, s1.tag, s0.tag, s0l.tag),
            of(35, s1.tag, s0.tag, s0r.tag),
            of(36, s0.tag, b0.both, b1.tag),
            of(37, s0.both, b0.tag, b1.tag),
            of(38, s1.both, s0.tag, b0.tag),
            of(39, s1.tag, s0.both, b0.tag),
            of(40, s1.tag, s0.tag, b0.both),
            of(41, s0.tag, s0l.relation, s0r.relation),
            of(42, s0.word, s0l.relation, s0r.relation),
            of(43, s1.tag, s1l.relation, s1r.relation),
            of(44, b0.tag, b0l.relation, b0_outer.relation),
            of(45, b0.word, b0l.relation, b0_outer.relation),
            of(46, s0.tag, b0.tag, far),
            of(47, s0.word, far, 0),
            of(48, b0.word, far, 0),
            of(49, s1.tag, s0.tag, between),
            of(50, s0.word, u32::from(s0d.right_count), 0),
            of(51, s0.tag, u32::from(s0d.right_count), u32::from(s0d.left_count)),
            of(52, b0.tag, u32::from(b0d.left_count), s0.tag),
            of(53, s1.tag, u32::from(s1d.right_count), s0.tag),
            of(54, s0.tag, fold(s0d.relations), b0.tag),
            of(55, s1.tag, fold(s1d.relations), s0.tag),
            of(56, s0.tag, s0r.word, b0.tag),
            of(57, s0.tag, s0l.word, b0.tag),
            of(58, s1.tag, s0.tag, s0l.word),
            of(59, s0.tag, b0.tag, b0l.word),
            of(60, s0.sense, b0.sense, 0),
            of(61, s1.sense, s0.sense, b0.tag),
            of(62, s0.tag, s0r.relation, outer_right.relation),
            of(63, s0.tag, s0l.relation, outer_left.relation),
            of(64, s1.word, s0l.word, s0.tag),
            of(65, s1.tag, s0.tag, fold(s0d.relations)),
            of(66, s1.word, b0.word, 0),
            of(67, s2.tag, s0.tag, b0.tag),
            of(68, b0.both, b1.tag, 0),
            of(69, b0.tag, b1.both, 0),
            of(73, s0.tag, b0.tag, run),
            of(74, s0.word, run, 0),
            of(75, s1.tag, s0.tag << 8 | b0.tag, run),
            of(70, s0.sense, b0.both, 0),
            of(71, s0.tag, b0.sense, b1.tag),
            of(72, s0.tag << 8 | b0.tag, b1.tag, b2.tag),
        ]
    }

    /// What the choice of an arc's relation is made by.
    pub(super) fn relation_features(&self, head: usize, word: usize) -> [Feature; 32] {
        let (h, d) = (self.atom(Some(head)), self.atom(Some(word)));
        let beside = |at: usize, by: isize| self.atom(at.checked_add_signed(by).filter(|&at| at <= self.clues.len()));
        let side = |at: usize, side, place| self.dependent(Some(at), side, place);
        let (dl, dl2, dr) = (side(word, Side::Left, 0), side(word, Side::Left, 1), side(word, Side::Right, 0));
        let (hl, hr) = (side(head, Side::Left, 0), side(head, Side::Right, 0));
        let (head_has, word_has) = (fold(self.dependents[head].relations), fold(self.dependents[word].relations));
        let way = u32::from(head < word) << 8 | distance(Some(word.min(head)), Some(word.max(head)));
        let left = u32::from(head < word);
        let suffix = self.clues[word].suffixes;
        let of = |template: u32, a, b, c| feature(100 + template, a, b, c);
        [
            of(0, d.word, left, 0),
            of(1, d.tag, left, 0),
            of(2, h.word, left, 0),
            of(3, h.tag, left, 0),
            of(4, d.both, h.both, left),
            of(5, d.both, h.tag, left),
            of(6, d.tag, h.both, left),
            of(7, d.tag, h.tag, way),
            of(8, d.tag, h.tag, head_has),
            of(9, d.tag, h.tag, word_has),
            of(10, d.tag, h.tag, dl.word),
            of(11, h.word, d.tag, dl.word),
            of(12, d.tag, dl.relation, dr.relation),
            of(13, d.tag, dl.tag, dl2.tag),
            of(14, dl.word, dl2.word, d.tag),
            of(15, hl.relation, hr.relation, d.tag),
            of(16, hr.tag, h.tag, d.tag),
            of(17, hl.tag, h.tag, d.tag),
            of(18, beside(word, -1).word, d.tag, left),
            of(19, beside(word, 1).word, d.tag, left),
            of(20, beside(word, -1).tag, d.tag, h.tag),
            of(21, beside(word, 1).tag, d.tag, h.tag),
            of(22, beside(head, 1).tag, d.tag, h.tag),
            of(23, d.sense, h.sense, left),
            of(24, d.sense, h.tag, d.tag),
            of(25, d.tag, h.word, head_has),
            of(26, suffix[2], h.tag, left),
            of(27, d.word, word_has, left),
            of(28, d.word, head_has, left),
            of(29, dl.both, h.tag, left),
            of(30, d.tag, word_has, left),
            of(31, self.clues[word].shape, h.tag, d.tag),
        ]
    }
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
