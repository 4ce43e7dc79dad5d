//! What stands beside the head of a name: given names and titles of persons, places and subjects of bodies.

use crate::lexicon::body::Body;
use crate::lexicon::given_name::is_short_for;
use crate::lexicon::lookup;
use crate::text::{Document, Token};

/// What stands beside a head that two names share; of two places of one name the greater holds: who agrees at one is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beside {
    /// Nothing, or on one side only.
    Silent,
    /// Two given names, titles of two sexes, two places or subjects ("Ministry of Finance", "Ministry of Defence").
    Clashes,
    /// The same given name, place or subject.
    Agrees,
}

/// Compares what stands beside one head in two texts.
pub(super) fn compare((a, here): (&Document<'_>, usize), (b, there): (&Document<'_>, usize)) -> Beside {
    if is_body(a, here) {
        return compare_bodies((a, here), (b, there));
    }
    match (given_name(a, here), given_name(b, there)) {
        (Some(mine), Some(theirs)) => compare_given(mine, theirs),
        _ => Beside::Silent,
    }
}

/// "the Bank of Japan" and "the Bank of India", "Ghent University" and "the University of Oregon": a body of a common kind is
/// known by the words around its noun, in whatever order.
fn compare_bodies(a: (&Document<'_>, usize), b: (&Document<'_>, usize)) -> Beside {
    let words = |(document, head): (&Document<'_>, usize)| -> Vec<String> {
        let before = names_before(document, head).map(|i| document.lower(i));
        before.chain(complement(document, head)).map(str::to_owned).collect()
    };
    let (mine, theirs) = (words(a), words(b));
    let more = |mine: &[String], theirs: &[String]| mine.iter().any(|word| !theirs.contains(word));
    match (more(&mine, &theirs), more(&theirs, &mine)) {
        (true, true) => Beside::Clashes,
        (false, false) if !mine.is_empty() => Beside::Agrees,
        _ => Beside::Silent,
    }
}

/// Whether a capitalised noun is one of those that many bodies share: only what stands beside it tells which.
fn is_body(document: &Document<'_>, head: usize) -> bool {
    let is_common = |token: Token| matches!(token.senses().body, Some(Body::Common | Body::Firm));
    document.get(head).is_some_and(|token| token.is_capitalised() && is_common(token))
}

/// The run of capitalised words right before a token, titles aside.
fn names_before<'d>(document: &'d Document<'_>, head: usize) -> impl Iterator<Item = usize> + 'd {
    let named = |i: &usize| document.get(*i).is_some_and(|token| token.is_name() && !token.senses().title);
    (head.saturating_sub(6)..head).rev().take_while(named)
}

fn compare_given(mine: &str, theirs: &str) -> Beside {
    if mine == theirs || mine.starts_with(theirs) || theirs.starts_with(mine) || is_short_for(mine, theirs) {
        return Beside::Agrees;
    }
    let gender = |name| lookup(name).senses().gender;
    match (gender(mine), gender(theirs)) {
        (Some(mine), Some(theirs)) if mine != theirs => Beside::Clashes,
        _ if is_courtesy(mine) || is_courtesy(theirs) => Beside::Silent,
        (Some(_), Some(_)) => Beside::Clashes,
        _ => Beside::Silent,
    }
}

fn is_courtesy(word: &str) -> bool {
    matches!(word, "mr" | "mrs" | "ms" | "miss")
}

/// The capitalised words of the phrase behind a head: "Finance" in "Ministry of Finance".
fn complement<'d>(document: &'d Document<'_>, head: usize) -> Vec<&'d str> {
    if !matches!(document.lower(head + 1), "of" | "for" | "in" | "at" | "from") {
        return Vec::new();
    }
    let words = (head + 2..head + 6).map_while(|i| document.get(i).map(|token| (i, token)));
    let named = words.skip_while(|(_, token)| token.function().is_some());
    named.take_while(|(_, token)| token.is_capitalised()).map(|(i, _)| document.lower(i)).collect()
}

/// The given name or courtesy title right before a surname, lower-cased; `None` for other words.
pub(super) fn given_name<'d>(document: &'d Document<'_>, surname: usize) -> Option<&'d str> {
    let before = surname.checked_sub(1)?;
    let at = if document.word(before) == "." { before.checked_sub(1)? } else { before };
    let token = document
        .get(at)
        .filter(|token| token.is_capitalised() && document.get(surname).is_some_and(Token::is_capitalised))?;
    let lower = document.lower(at);
    if is_courtesy(lower) {
        return Some(lower);
    }
    // Offices and ranks tell nothing of a person's own name.
    (!token.senses().title && !token.is_all_caps() && token.function().is_none()).then_some(lower)
}
