//! One step of arithmetic: what numbers told close together give, whatever words stand beside them.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

use super::question::{Question, apart};
use super::words::{Measure, Term, allows, are_told_alike, is_of_claim, is_step, may_add, stretch, terms, terms_in};
use super::{Derived, Operand};
use crate::finding::Arithmetic;
use crate::lexicon::person::may_be_one;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::text::{Token, TokenKind, TokenRange};

/// Numbers that arithmetic takes from a text stand so near.
const REACH: usize = 60;

/// Between two items of a list that is added up there are no more words.
const BETWEEN_ITEMS: usize = 25;

/// More numbers are not worked with: of a text, beside one another, in one sum.
const MOST_TERMS: usize = 500;
const MOST_NEIGHBOURS: usize = 12;
const MOST_PARTS: usize = 8;

/// What looking for a step among the numbers of a text takes.
pub(super) fn effort(source: &Reading<'_>) -> usize {
    source.quantities().len().min(MOST_TERMS) * MOST_NEIGHBOURS * FOR_TWO
}

/// What two numbers take.
const FOR_TWO: usize = 100;

/// The first step whose numbers stand in one sentence that says what the claim says, all that may be added; a list may be longer.
pub(super) fn shown<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let document = &question.source.document;
    let terms = terms(question.source);
    let is_shown = |by: Arithmetic, parts: &[&Term<'r>]| {
        let tokens = stretch(parts);
        let sentence = document.sentence_around(tokens.start);
        let is_in_it = |term: &&Term<'r>| sentence.contains(&term.tokens.start) && is_of_claim(question, term);
        let is_all = || terms.iter().filter(is_in_it).count() == parts.len() && are_told_alike(question, parts);
        by == Arithmetic::Sum && parts.len() > 2 || tokens.end <= sentence.end && (by != Arithmetic::Sum || is_all())
    };
    find(question, &terms, &is_shown)
}

/// The first step whose numbers stand where a source says something that the claim says.
pub(super) fn any<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    find(question, &terms(question.source), &|_, _| true)
}

/// Whether the numbers of the claim's own sentence and the one before give it.
pub(super) fn of_its_own(question: &Question<'_>) -> bool {
    let tokens = &question.stated.tokens;
    let document = &question.summary.document;
    let sentence = document.sentence_around(tokens.start);
    let from = document.sentence_around(sentence.start.saturating_sub(1)).start;
    let is_apart = |term: &Term<'_>| term.tokens.end <= tokens.start || tokens.end <= term.tokens.start;
    let terms: Vec<Term<'_>> = terms_in(question.summary, &(from..sentence.end)).into_iter().filter(is_apart).collect();
    find(question, &terms, &|_, _| true).is_some()
}

/// The first step from some of the terms that gives the claim's number: of two, of a list, of one alone.
fn find<'r>(
    question: &Question<'r>,
    terms: &[Term<'r>],
    is_asked: &dyn Fn(Arithmetic, &[&Term<'r>]) -> bool,
) -> Option<Derived<'r>> {
    question.stated.range?;
    let holds = |derived: &Derived<'r>, parts: &[&Term<'r>]| {
        let tokens = stretch(parts);
        (parts.len() > 2 || question.bears_on(&tokens))
            && is_asked(derived.by, parts)
            && !(derived.by.moves() && question.turns(&tokens))
    };
    let of_two = |at: usize| {
        let one = &terms[at];
        let behind = terms[at + 1..].iter().take(MOST_NEIGHBOURS);
        let mut behind = behind.take_while(|other| other.tokens.start <= one.tokens.end + REACH);
        let both = |other| of_pair(question, one, other).or_else(|| of_pair(question, other, one));
        behind.find_map(|other| both(other).filter(|derived| holds(derived, &[one, other])))
    };
    let of_one = |at: usize| of_one(question, &terms[at]).filter(|derived| holds(derived, &[&terms[at]]));
    let places = || 0..terms.len().min(MOST_TERMS);
    let listed = || places().find_map(|at| of_list(question, &terms[at..], &holds));
    places().find_map(of_two).or_else(listed).or_else(|| places().find_map(of_one))
}

/// One number alone: what a share leaves of the whole, how far two sides of a score lie apart, one more ("and another").
fn of_one<'r>(question: &Question<'r>, term: &Term<'r>) -> Option<Derived<'r>> {
    let quantity = term.quantity?;
    let mut one = None;
    let (by, value) = match (question.stated.kind, term.measure) {
        // what is left is no rise
        (QuantityKind::Share, Measure::Share) if question.stated.direction.is_none() => {
            let whole = Rational::from(if quantity.unit?.symbol == "%" { 100 } else { 1 });
            (Arithmetic::Difference, whole.checked_sub(&term.value)?)
        }
        (QuantityKind::Cardinal, Measure::Score) => (Arithmetic::Difference, apart(term.value, quantity.other?)?),
        (QuantityKind::Cardinal, Measure::Count) => {
            one = Some(one_more(question.source, quantity).filter(|_| is_of_claim(question, term))?);
            (Arithmetic::Sum, term.value.checked_add(&Rational::from(1))?)
        }
        _ => return None,
    };
    let may_add = one.as_ref().is_none_or(|one| {
        let noun = question.source.document.get(one.end.wrapping_sub(1)).map(|noun| noun.stem);
        let is_bare = one.len() == 1; // "another", of whatever was counted
        (is_bare || question.is_head(noun) || !question.counts(quantity)) && may_add(question, &[term])
    });
    let is_it = may_add && value != term.value && is_number(question, term, by, value);
    let from = [term.operand()].into_iter().chain(one.map(Operand::Words)).collect();
    is_it.then_some(Derived { by, value, from })
}

/// "And a woman", "a further case", "another" behind a count, "four other men": one more.
fn one_more(reading: &Reading<'_>, quantity: &Quantity) -> Option<TokenRange> {
    let document = &reading.document;
    let end = quantity.end();
    let words = |at: usize| match (document.lower(at), document.lower(at + 1)) {
        ("another", _) => Some(if document.get(at + 1).is_some_and(Token::is_content_word) { 2 } else { 1 }),
        ("a", "further") => Some(3),
        ("a" | "an", noun) if document.lower(at - 1) == "and" && at == end + 1 => may_be_one(noun).then_some(2),
        _ => None,
    };
    let other = quantity.tokens.end;
    if matches!(document.lower(other), "other" | "others") {
        return Some(other..other + 1);
    }
    let (at, words) = (end.max(1)..end + BETWEEN_ITEMS).find_map(|at| Some((at, words(at)?)))?;
    let next = document.get(at + words.max(2) - 1)?;
    (next.kind != TokenKind::Number && next.senses().numeral.is_none()).then_some(at..at + words)
}

/// Three and more numbers of a list added up.
fn of_list<'r>(
    question: &Question<'r>,
    terms: &[Term<'r>],
    holds: &dyn Fn(&Derived<'r>, &[&Term<'r>]) -> bool,
) -> Option<Derived<'r>> {
    let parts = list(question, terms)?;
    (2..=parts.len()).find_map(|count| {
        let parts = parts.get(..count)?;
        let more = one_more(question.source, parts.last()?.quantity?);
        let one = Rational::from(i128::from(more.is_some()));
        let value = parts.iter().try_fold(one, |sum, part| sum.checked_add(&part.value))?;
        let agrees = (count > 2 || more.is_some()) && is_step(question, parts) && may_add(question, parts);
        let from = parts.iter().map(|part| part.operand()).chain(more.map(Operand::Words)).collect();
        let derived = Derived { by: Arithmetic::Sum, value, from };
        let is_it = agrees && is_number(question, parts[0], Arithmetic::Sum, value) && holds(&derived, parts);
        is_it.then_some(derived)
    })
}

/// The numbers like the claim's that follow one another from the first term on; none where that is no such number.
fn list<'t, 'r>(question: &Question<'r>, terms: &'t [Term<'r>]) -> Option<Vec<&'t Term<'r>>> {
    let mut end = terms.first().filter(|first| is_of_claim(question, first))?.tokens.end;
    let near = terms.iter().filter(|term| is_of_claim(question, term)).take_while(|term| {
        let is_near = term.tokens.start <= end + BETWEEN_ITEMS;
        end = term.tokens.end;
        is_near
    });
    Some(near.take(MOST_PARTS).collect())
}

/// The first of what two numbers give that is the claim's and may be told of them.
fn of_pair<'r>(question: &Question<'r>, a: &Term<'r>, b: &Term<'r>) -> Option<Derived<'r>> {
    let is_it = |&(by, value): &(Arithmetic, Rational)| {
        value > Rational::from(0) && is_number(question, a, by, value) && allows(question, by, a, b)
    };
    let (by, value) = steps(question, a, b).into_iter().flatten().find(is_it)?;
    Some(Derived { by, value, from: vec![a.operand(), b.operand()] })
}

/// Whether a value is the claim's number, hardly rounded.
fn is_number(question: &Question<'_>, like: &Term<'_>, by: Arithmetic, value: Rational) -> bool {
    if matches!(by, Arithmetic::Quotient | Arithmetic::Change) && question.stated.kind != QuantityKind::Cardinal {
        return question.is_quotient(value);
    }
    let blank = || Quantity { modifier: None, kind: question.stated.kind, ..question.stated.clone() };
    let is_alike = |quantity: &&Quantity| quantity.unit.is_some() == question.stated.unit.is_some();
    let like = like.quantity.filter(|_| !question.is_of_points()).filter(is_alike);
    question.is_value(value, &like.cloned().unwrap_or_else(blank))
}

type Step = Option<(Arithmetic, Rational)>;

/// What the first and the second number give that may be a number of the claim's kind.
fn steps(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> [Step; 4] {
    match question.stated.kind {
        QuantityKind::Share | QuantityKind::Multiplier => of_ratio(question, a, b),
        QuantityKind::Cardinal | QuantityKind::Age if is_of_claim(question, a) => {
            let is_step = is_step(question, &[a, b]);
            let both = is_step && is_of_claim(question, b);
            let (sum, difference) = (a.value.checked_add(&b.value), a.value.checked_sub(&b.value));
            [
                (Arithmetic::Sum, sum.filter(|_| both)),
                (Arithmetic::Difference, difference.filter(|_| both)),
                (Arithmetic::Product, a.value.checked_mul(&b.value).filter(|_| is_step)),
                (Arithmetic::Quotient, a.value.checked_div(&b.value).filter(|_| is_step)),
            ]
            .map(|(by, value)| Some((by, value?)))
        }
        _ => [None; 4],
    }
}

/// Shares and factors: how much of, or how many times as much as, the second number the first is, and how far it is off.
fn of_ratio(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> [Step; 4] {
    if !a.measure.is_like(b.measure) {
        return [None; 4];
    }
    let is_share = question.stated.kind == QuantityKind::Share;
    let percent = Rational::from(if question.is_in_percent() { 100 } else { 1 });
    let ratio = |part: Rational| part.checked_mul(&percent)?.checked_div(&b.value);
    let shares = is_share && a.measure == Measure::Share && is_step(question, &[a, b]);
    [
        (Arithmetic::Quotient, ratio(a.value).filter(|_| !is_share || a.value < b.value)),
        (Arithmetic::Change, apart(a.value, b.value).and_then(ratio).filter(|_| is_share)),
        (Arithmetic::Sum, a.value.checked_add(&b.value).filter(|_| shares)),
        (Arithmetic::Count, None),
    ]
    .map(|(by, value)| Some((by, value?)))
}
