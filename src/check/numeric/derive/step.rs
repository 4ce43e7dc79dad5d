//! One step of arithmetic: what numbers told close together give, whatever words stand beside them.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

use super::question::Question;
use super::term::{Measure, Rate, Term, rate, terms};
use super::{Derived, Operand, Stated};
use crate::check::frame::Frame;
use crate::finding::Arithmetic;
use crate::lexicon::Function;
use crate::lexicon::arithmetic::COMPARES;
use crate::lexicon::calendar::Grain;
use crate::lexicon::person::{is_one, may_be_one};
use crate::lexicon::unit::Dimension;
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

/// The first step whose numbers stand in one sentence that says what the claim says, all that may be added; a list may be longer.
pub(super) fn shown<'r>(question: &Question<'r>) -> Option<Derived<'r>> {
    let document = &question.source.document;
    let terms = terms(question.source);
    let is_shown = |by: Arithmetic, parts: &[&Term<'r>]| {
        let tokens = stretch(parts);
        let sentence = document.sentence_around(tokens.start);
        let is_like = |term: &&Term<'_>| sentence.contains(&term.tokens.start) && is_of_claim(question, term);
        let is_list = by == Arithmetic::Sum && parts.len() > 2;
        (is_list || tokens.end <= sentence.end && question.fits(&tokens))
            && match by {
                Arithmetic::Sum if is_list => true,
                Arithmetic::Sum => {
                    terms.iter().filter(is_like).count() == parts.len() && are_told_alike(question, parts)
                }
                Arithmetic::Quotient => parts.windows(2).all(|pair| counts_one(question, pair[0], pair[1])),
                _ => true,
            }
    };
    find(question, &terms, &is_shown)
}

/// Whether the same is told of every count but what comes on top of others: not "two died and five were hurt".
fn are_told_alike<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let is_further = |quantity: &Quantity| Stated { reading: question.source, quantity }.is_further();
    let first_of_all = parts.iter().filter(|part| !part.quantity.is_some_and(is_further));
    let mut deeds = first_of_all.filter_map(|part| deed(question.source, part));
    let first = deeds.next();
    deeds.all(|deed| Some(deed) == first)
}

/// What is told of a count.
fn deed<'r>(reading: &'r Reading<'r>, term: &Term<'r>) -> Option<u32> {
    let stated = Stated { reading, quantity: term.quantity.filter(|_| term.measure == Measure::Count)? };
    stated.frame()?.telling_deed()
}

/// From the first to the last of some terms.
fn stretch(terms: &[&Term<'_>]) -> TokenRange {
    let start = terms.iter().map(|term| term.tokens.start).min().unwrap_or(0);
    start..terms.iter().map(|term| term.tokens.end).max().unwrap_or(start)
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
    let is_near = |term: &Term<'_>| (from..sentence.end).contains(&term.tokens.start) && is_apart(term);
    let terms: Vec<Term<'_>> = terms(question.summary).into_iter().filter(is_near).collect();
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
        let bears = if parts.len() > 2 { question.bears_on_list(&tokens) } else { question.bears_on(&tokens) };
        bears && is_asked(derived.by, parts) && !(derived.by.moves() && question.turns(&tokens))
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
    let (by, value) = match (question.stated.kind, term.measure) {
        (QuantityKind::Share, Measure::Share) => {
            let whole = Rational::from(if quantity.unit?.symbol == "%" { 100 } else { 1 });
            (Arithmetic::Difference, whole.checked_sub(&term.value)?)
        }
        (QuantityKind::Cardinal, Measure::Score) => {
            let (a, b) = (term.value, quantity.other?);
            (Arithmetic::Difference, if a > b { a.checked_sub(&b)? } else { b.checked_sub(&a)? })
        }
        (QuantityKind::Cardinal, Measure::Count) => {
            let one = one_more(question.source, quantity).or_else(|| one_before(question.source, quantity))?;
            let value = term.value.checked_add(&Rational::from(1))?;
            let noun = one.end.checked_sub(1).and_then(|at| question.source.document.get(at)).map(|noun| noun.stem);
            let of_one_kind =
                question.is_head(noun) || !question.counts(quantity) || one_more_is_bare(question.source, &one);
            let derived = || Derived { by: Arithmetic::Sum, value, from: vec![term.operand(), Operand::Words(one)] };
            let is_it = of_one_kind && may_add(question, &[term]) && is_of_claim(question, term);
            return (is_it && is_number(question, term, Arithmetic::Sum, value)).then(derived);
        }
        _ => return None,
    };
    let derived = || Derived { by, value, from: vec![term.operand()] };
    (value != term.value && is_number(question, term, by, value)).then(derived)
}

/// "And a woman", "a further case", "another" behind a count, "four other men": one more.
fn one_more(reading: &Reading<'_>, quantity: &Quantity) -> Option<TokenRange> {
    let document = &reading.document;
    let end = quantity.head_tokens.end.max(quantity.tokens.end);
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

/// "A man and" before a count: one more.
fn one_before(reading: &Reading<'_>, quantity: &Quantity) -> Option<TokenRange> {
    let document = &reading.document;
    let article = quantity.tokens.start.checked_sub(3)?;
    let is_one = document.lower(article + 2) == "and" && is_one(document.lower(article + 1));
    (is_one && matches!(document.lower(article), "a" | "an")).then_some(article..article + 2)
}

/// Whether one more is no more than "another", of whatever was counted.
fn one_more_is_bare(reading: &Reading<'_>, one: &TokenRange) -> bool {
    reading.document.lower(one.start) != "a" && one.len() == 1
}

/// Three and more numbers of a list added up.
fn of_list<'r>(
    question: &Question<'r>,
    terms: &[Term<'r>],
    holds: &dyn Fn(&Derived<'r>, &[&Term<'r>]) -> bool,
) -> Option<Derived<'r>> {
    let is_part = |term: &&Term<'r>| is_of_claim(question, term);
    let parts: Vec<&Term<'r>> = terms.iter().filter(is_part).take(MOST_PARTS).collect();
    let joined = parts.windows(2).take_while(|pair| pair[1].tokens.start <= pair[0].tokens.end + BETWEEN_ITEMS).count();
    (2..=joined + 1).find_map(|count| {
        let parts = parts.get(..count)?;
        let more = one_more(question.source, parts.last()?.quantity?);
        let (one, from) = if let Some(more) = more { (1, vec![Operand::Words(more)]) } else { (0, Vec::new()) };
        let value = parts.iter().try_fold(Rational::from(one), |sum, part| sum.checked_add(&part.value))?;
        let from = parts.iter().map(|part| part.operand()).chain(from).collect();
        let derived = Derived { by: Arithmetic::Sum, value, from };
        let agrees = (count > 2 || one > 0) && is_step(question, parts);
        (agrees && may_add(question, parts) && is_number(question, parts[0], Arithmetic::Sum, value))
            .then_some(derived)
            .filter(|derived| holds(derived, parts))
    })
}

/// The first of what two numbers give that is the claim's and may be told of them.
fn of_pair<'r>(question: &Question<'r>, a: &Term<'r>, b: &Term<'r>) -> Option<Derived<'r>> {
    let is_it = |&(by, value): &(Arithmetic, Rational)| {
        value > Rational::from(0) && is_number(question, a, by, value) && allows(question, by, a, b)
    };
    let (by, value) = steps(question, a, b).into_iter().flatten().find(is_it)?;
    Some(Derived { by, value, from: vec![a.operand(), b.operand()] })
}

/// Whether the words allow such a step from two numbers to the claim's.
fn allows<'r>(question: &Question<'r>, by: Arithmetic, a: &Term<'r>, b: &Term<'r>) -> bool {
    let is_ratio = question.stated.kind != QuantityKind::Cardinal;
    match by {
        Arithmetic::Sum => is_of_one_rate(question, a, b) && (is_ratio || may_add(question, &[a, b])),
        Arithmetic::Difference => is_of_one_rate(question, a, b) && may_differ(question, a, b),
        Arithmetic::Product => multiplies(question, a, b),
        Arithmetic::Quotient if is_ratio => question.stated.kind == QuantityKind::Share || counts_one(question, a, b),
        Arithmetic::Quotient => divides(question, b),
        Arithmetic::Change => question.tells_apart() && counts_one(question, a, b),
        Arithmetic::Count => false,
    }
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
    let apart = if a.value > b.value { a.value.checked_sub(&b.value) } else { b.value.checked_sub(&a.value) };
    let percent = Rational::from(if question.stated.unit.is_some_and(|unit| unit.symbol == "%") { 100 } else { 1 });
    let ratio = |part: Rational| part.checked_mul(&percent)?.checked_div(&b.value);
    let shares = is_share && a.measure == Measure::Share && is_step(question, &[a, b]);
    [
        (Arithmetic::Quotient, ratio(a.value).filter(|_| !is_share || a.value < b.value)),
        (Arithmetic::Change, apart.and_then(ratio).filter(|_| is_share)),
        (Arithmetic::Sum, a.value.checked_add(&b.value).filter(|_| shares)),
        (Arithmetic::Count, None),
    ]
    .map(|(by, value)| Some((by, value?)))
}

/// Whether a number measures what the claim's does; how far two shares lie apart is told in points.
fn is_of_claim(question: &Question<'_>, term: &Term<'_>) -> bool {
    let stated = question.stated;
    match (term.measure, stated.unit) {
        (Measure::Share, _) => question.is_of_points(),
        (Measure::Count, None) => stated.kind == QuantityKind::Cardinal,
        (Measure::Time(Grain::Year), _) => stated.kind == QuantityKind::Age,
        (Measure::Of(unit), Some(of)) => unit.is_comparable(of) && unit.dimension != Dimension::Temperature,
        _ => false,
    }
}

/// Whether no number is the claim's own, so that nothing need be added to it or taken from it.
fn is_step(question: &Question<'_>, parts: &[&Term<'_>]) -> bool {
    parts.iter().all(|term| Some(term.value) != question.stated.number)
}

/// Whether two counts are of one thing, or nothing says of what.
fn counts_one(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let reading = question.source;
    match (a.quantity, b.quantity) {
        (Some(one), Some(other)) if a.measure == Measure::Count => {
            let same = || Stated { reading, quantity: one }.counts_same(Stated { reading, quantity: other });
            one.head.is_none() || other.head.is_none() || same()
        }
        _ => true,
    }
}

/// Whether the claim may tell numbers together: no small count, and all of one thing where it counts that.
fn may_add<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let stated = question.stated;
    let large = stated.unit.is_some() || stated.number.is_some_and(|number| number > Rational::from(SMALL));
    let is_count = parts.iter().any(|part| part.measure == Measure::Count);
    let quantities: Vec<&Quantity> = parts.iter().filter_map(|part| part.quantity).collect();
    let names_one = || matches!(parts, [part] if part.quantity.is_some_and(|quantity| question.counts(quantity)));
    (large || question.counts_anybody() || names_one())
        && (!is_count || question.counts_all(&quantities) && !are_apart(question, parts))
}

/// Whether counts cannot be added: one is a part of the other ("four of the 11"), they are compared ("285, up from 117"), or
/// the claim tells what is told of one alone.
fn are_apart<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let document = &question.source.document;
    let is_part = |some: &Term<'_>, whole: &Term<'_>| {
        let of = some.tokens.end;
        document.lower(of) == "of" && (of..of + 4).contains(&whole.tokens.start)
    };
    let stated = Stated { reading: question.summary, quantity: question.stated };
    let claim = stated.frame().and_then(Frame::telling_deed);
    let moves = |at: usize| document.get(at).is_some_and(|token| token.senses().direction.is_some());
    let before = |part: &Term<'_>| part.tokens.start.saturating_sub(3)..part.tokens.start;
    let is_compared = |part: &&Term<'_>| before(part).any(|at| COMPARES.contains(&document.lower(at)));
    // "followed by a further 70": what stands behind a preposition has no deed of its own
    let is_behind = |at: usize| document.get(at).and_then(Token::function) == Some(Function::Preposition);
    let depends = |part: &&&Term<'r>| (part.tokens.start.saturating_sub(3)..part.tokens.start).any(is_behind);
    let deeds = || parts.iter().filter(|part| !depends(part)).filter_map(|part| deed(question.source, part));
    stretch(parts).any(moves)
        || parts.iter().any(is_compared)
        || parts.windows(2).any(|pair| is_part(pair[0], pair[1]) || is_part(pair[1], pair[0]))
        || claim.is_some_and(|claim| deeds().any(|deed| deed == claim) && !deeds().all(|deed| deed == claim))
}

/// The sum of too much by chance.
const SMALL: i128 = 4;

/// Whether the claim may tell how far two numbers lie apart: of counts of one thing only, and where it says so, counts nothing
/// itself ("of 14 people ten were"), tells the opposite of the part, or has a name of its own for the rest ("adult passengers").
fn may_differ(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let (Measure::Count, Some(part)) = (b.measure, b.quantity) else { return true };
    let opens = question.tells_apart() || question.is_headless() || question.is_narrower(a.quantity);
    counts_one(question, a, b) && (opens || tells_opposite(question, part))
}

/// Whether the claim tells the opposite of what is told of a part, or denies it.
fn tells_opposite(question: &Question<'_>, part: &Quantity) -> bool {
    let claim = Stated { reading: question.summary, quantity: question.stated };
    let source = Stated { reading: question.source, quantity: part };
    let Some((here, there)) = claim.frame().zip(source.frame()) else { return false };
    let denied = here.is_denied() != there.is_denied() && here.deed() == there.deed();
    denied || here.poles().opposed(there.poles()) != 0 || source.is_excepted()
}

/// Whether both numbers are told of as much as the claim's is: each of something, or in all.
fn is_of_one_rate(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let stated = rate(Stated { reading: question.summary, quantity: question.stated });
    stated == Rate::InAll || [a, b].iter().all(|term| term.rate(question.source) == stated)
}

/// Whether the first number is told of each of what the second counts, or the second is a factor or a share of the first.
fn multiplies(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    match b.measure {
        Measure::Factor | Measure::Share => true,
        Measure::Time(grain) => a.rate(question.source) == Rate::Each(Some(grain)),
        Measure::Count => a.rate(question.source) == Rate::Each(None),
        Measure::Of(_) | Measure::Score => false,
    }
}

/// Whether the claim's number is told of each of what a number counts.
fn divides(question: &Question<'_>, b: &Term<'_>) -> bool {
    let stated = rate(Stated { reading: question.summary, quantity: question.stated });
    match b.measure {
        Measure::Time(grain) => stated == Rate::Each(Some(grain)),
        Measure::Count => stated == Rate::Each(None),
        Measure::Factor => true,
        _ => false,
    }
}
