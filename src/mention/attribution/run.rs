//! Runs of capitalised words: where names stand, and what stands around them that says who is named.

use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::lemma::is_gerund;
use crate::syntax::tag::Class;
use crate::text::{Token, TokenRange};

/// More runs of capitalised words than a document has; what goes beyond is not looked at.
const MOST_RUNS: usize = 4000;

/// The runs of capitalised words of a document.
pub(super) fn runs<'s>(scene: &'s Scene<'_, '_>) -> impl Iterator<Item = TokenRange> + 's {
    let tokens = scene.document.tokens().len();
    let mut at = 0;
    let next = move || {
        while at < tokens {
            let run = at..run_end(scene, at);
            at = run.end.max(at + 1);
            if !run.is_empty() && !is_capital_by_place(scene, &run) {
                return Some(run);
            }
        }
        None
    };
    std::iter::from_fn(next).take(MOST_RUNS)
}

/// "|Taxation| would rise": a word with a capital only because a sentence opens with it.
fn is_capital_by_place(scene: &Scene<'_, '_>, run: &TokenRange) -> bool {
    let opens = run.len() == 1 && scene.document.sentence_around(run.start).start == run.start;
    let word = scene.lower(run.start);
    opens
        && (is_gerund(word)
            || scene.capitals().are_by_place(word) && scene.sentence(run.start).class(run.start) != Class::Name)
}

/// The end of the run of capitalised words at `start`; `start` itself where none opens.
fn run_end(scene: &Scene<'_, '_>, start: usize) -> usize {
    let mut at = start;
    while scene.is_name(at) && !scene.is_time(at) && (at == start || !scene.token(at).is_some_and(Token::opens_line)) {
        at += 1;
        let initial = scene.lower(at) == "."
            && scene.is_short_name(at - 1)
            && scene.document.sentence_at(at - 1) == scene.document.sentence_at(at + 1);
        let hyphen = scene.lower(at) == "-" && scene.token(at).is_some_and(Token::is_glued);
        if (initial || hyphen) && scene.is_name(at + 1) {
            at += 1;
        }
    }
    at
}

/// A run without the titles that open it.
pub(super) fn core(scene: &Scene<'_, '_>, run: &TokenRange) -> TokenRange {
    let last_title = run.clone().rev().skip(1).find(|&i| scene.is_title(i));
    let core = last_title.map_or(run.clone(), |title| title + 1..run.end);
    let stop = core.clone().find(|&i| scene.is_name(i)).unwrap_or(core.start); // "Sen. Lee"
    stop..core.end
}

pub(super) fn stem(scene: &Scene<'_, '_>, at: usize) -> u32 {
    scene.token(at).map_or(0, |token| token.stem)
}

/// Whether one name holds all the words of the other, and they share the last word, or the first of a person's name.
pub(super) fn names_same(scene: &Scene<'_, '_>, a: &TokenRange, b: &TokenRange) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let last = stem(scene, short.end - 1) == stem(scene, long.end - 1);
    let given = scene.gender(long.start).is_some() || scene.is_title(long.start.wrapping_sub(1));
    let first = long.len() == 2 && short.len() == 1 && stem(scene, short.start) == stem(scene, long.start) && given;
    (last || first) && short.clone().all(|i| long.clone().any(|j| stem(scene, i) == stem(scene, j)))
}

/// "Wang, |a minister of X|,": a noun phrase between commas behind a name, or "|the minister|, Wang,".
pub(super) fn apposition(scene: &Scene<'_, '_>, run: &TokenRange, sentence: &TokenRange) -> Option<TokenRange> {
    if scene.lower(run.end) == "," {
        let phrase = scene.phrase_from(run.end + 1, sentence.end)?;
        let described = scene.function(phrase.start) == Some(Function::Determiner)
            || !scene.is_capitalised(phrase.start)
            || phrase.len() > 3;
        let closed = scene.lower(phrase.end) == ","
            || scene.ends_at(phrase.end, sentence.end)
            || matches!(scene.lower(phrase.end), "who" | "and" | "in");
        if described && closed {
            return Some(phrase);
        }
    }
    let comma = run.start.checked_sub(1).filter(|&comma| comma > sentence.start && scene.lower(comma) == ",")?;
    let phrase = scene.phrase_before(comma, sentence.start)?;
    let closed = scene.lower(run.end) == "," || scene.ends_at(run.end, sentence.end);
    (closed && scene.function(phrase.start) == Some(Function::Determiner)).then_some(phrase)
}

/// A run with the capitalised and titling words before it: "former Minister of |Trade Li Na|".
pub(super) fn with_titles(scene: &Scene<'_, '_>, run: &TokenRange, sentence: &TokenRange) -> TokenRange {
    let Some(phrase) = scene.phrase_before(run.end, sentence.start) else { return run.clone() };
    let mut start = run.start;
    while start > phrase.start {
        let before = start - 1;
        let office = (phrase.start..before).any(|i| scene.lower(i) == "of");
        let joint = (matches!(scene.lower(before), "of" | "&" | "-" | ".") || scene.lower(before) == "and" && office)
            && before > phrase.start
            && (scene.is_name(before - 1) && (run.len() > 1 || scene.lower(before) != "of")
                || scene.lower(before) == "-");
        if scene.function(before) == Some(Function::Determiner) {
            return before..run.end;
        }
        if !joint && !scene.is_name(before) && !scene.is_title(before) && scene.lower(start) != "-" {
            break;
        }
        start = before;
    }
    while start < run.start && (scene.function(start).is_some() || matches!(scene.lower(start), "-" | "&" | ".")) {
        start += 1;
    }
    start..run.end
}

/// Whether the initials of a name are the letters of an acronym.
pub(super) fn spells(scene: &Scene<'_, '_>, name: &TokenRange, acronym: &str) -> bool {
    let letters = acronym.chars().filter(|c| c.is_alphabetic());
    let initials = name.clone().filter_map(|i| scene.document.word(i).chars().next()).filter(|c| c.is_alphabetic());
    name.len() > 1 && letters.eq(initials)
}

impl Scene<'_, '_> {
    /// "43": a number that stands behind a name like an age.
    pub(super) fn is_age(&self, at: usize) -> bool {
        let age =
            self.token(at).is_some_and(|token| token.kind == crate::text::TokenKind::Number && token.span.len() < 4);
        age && matches!(self.lower(at + 1), "," | ".")
    }
}
