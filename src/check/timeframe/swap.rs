//! Swapped times: "opens at nine and closes at five" told the other way round.

use super::relate;
use crate::check::checker::Relation;
use crate::mention::{Reading, Timex};
use crate::text::Token;

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// Whether a claim's time stands in the source behind the word that the claim has another time of its sentence behind, and the
/// source's time behind the claim's word is that other one.
pub(super) fn is_swapped(claim: Told<'_>, source: Told<'_>) -> bool {
    let Some((mine, given)) = ruler(claim).zip(ruler(source)).filter(|(mine, given)| mine != given) else {
        return false;
    };
    let other = |told, word| neighbours(told).find(|timex| ruler((timex, told.1)) == Some(word));
    let Some((stated, right)) = other(claim, given).zip(other(source, mine)) else { return false };
    let same = |a: &Timex, b: &Timex| matches!(relate::relate(a, b), Relation::Entails(_));
    same(stated, right) && !same(stated, source.0) && !same(claim.0, right)
}

/// The stem of the content word right before a time: "opens at nine".
fn ruler((timex, reading): Told<'_>) -> Option<u32> {
    let document = &reading.document;
    let first = document.sentence_around(timex.tokens.start).start.max(timex.tokens.start.saturating_sub(NEAR));
    let word = (first..timex.tokens.start).rev().filter_map(|at| document.get(at)).find(|token| is_ruler(*token));
    word.map(|token| token.stem)
}

/// How far before a time the word stands that it goes with.
const NEAR: usize = 4;

fn is_ruler(token: Token) -> bool {
    token.is_content_word() && token.senses().calendar.is_none()
}

/// The other times of the sentence.
fn neighbours((timex, reading): Told<'_>) -> impl Iterator<Item = &Timex> {
    let sentence = reading.document.sentence_around(timex.tokens.start);
    let first = reading.timexes.partition_point(|other| other.tokens.end <= sentence.start);
    let rest = reading.timexes.get(first..).unwrap_or_default();
    rest.iter()
        .take(MOST)
        .take_while(move |other| other.tokens.start < sentence.end)
        .filter(move |other| other.tokens != timex.tokens)
}

/// More times than a sentence has that could be told apart.
const MOST: usize = 12;
