//! Swapped times: "opens at nine and closes at five" told the other way round.

use super::relate;
use crate::check::checker::Relation;
use crate::mention::{Reading, Timex};
use crate::text::Token;

/// A timex and the text it stands in.
type Told<'r> = (&'r Timex, &'r Reading<'r>);

/// Whether a claim's time stands in the source behind the word that the claim has another time of its sentence behind, and the
/// source has that other one, near by, behind the claim's word.
pub(super) fn is_swapped(claim: Told<'_>, source: Told<'_>) -> bool {
    let Some((mine, given)) = ruler(claim).zip(ruler(source)).filter(|(mine, given)| mine != given) else {
        return false;
    };
    let sentence = claim.1.document.sentence_around(claim.0.tokens.start);
    let of_claim = |timex: &&Timex| sentence.contains(&timex.tokens.start) && ruler((timex, claim.1)) == Some(given);
    let of_source = |timex: &&Timex| ruler((timex, source.1)) == Some(mine);
    let Some(stated) = neighbours(claim).find(of_claim) else { return false };
    let Some(right) = neighbours(source).find(of_source) else { return false };
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

/// The other times around one.
fn neighbours((timex, reading): Told<'_>) -> impl Iterator<Item = &Timex> {
    let at = reading.timexes.partition_point(|other| other.tokens.end <= timex.tokens.start);
    let near = at.saturating_sub(NEIGHBOURS)..reading.timexes.len().min(at + NEIGHBOURS + 1);
    let others = reading.timexes.get(near).unwrap_or_default().iter();
    others.filter(move |other| other.tokens != timex.tokens)
}

/// Times farther apart are not mistaken for each other.
const NEIGHBOURS: usize = 6;
