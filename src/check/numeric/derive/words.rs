//! Terms, the numbers of a text that arithmetic may start from, and what the words beside them allow: which may be added, set apart,
//! multiplied or divided to be told as the claim's.

use super::question::Question;
use super::{Operand, Stated};
use crate::check::frame::Frame;
use crate::finding::Arithmetic;
use crate::lexicon::Function;
use crate::lexicon::arithmetic::FOR_EACH;
use crate::lexicon::calendar::{Calendar, Grain};
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, Reading, TimexValue};
use crate::text::{Token, TokenRange};

/// Whether the words allow such a step from two numbers to the claim's.
pub(super) fn allows<'r>(question: &Question<'r>, by: Arithmetic, a: &Term<'r>, b: &Term<'r>) -> bool {
    let is_ratio = question.stated.kind != QuantityKind::Cardinal;
    match by {
        Arithmetic::Sum => is_of_one_rate(question, a, b) && (is_ratio || may_add(question, &[a, b])),
        Arithmetic::Difference => is_of_one_rate(question, a, b) && may_differ(question, a, b),
        Arithmetic::Product => multiplies(question, a, b),
        Arithmetic::Quotient if is_ratio => true,
        Arithmetic::Quotient => divides(question, b),
        Arithmetic::Change => question.tells_apart(),
        Arithmetic::Count => false,
    }
}

/// Whether the same is told of every count but what comes on top of others: not "two died and five were hurt".
pub(super) fn are_told_alike<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let is_further = |quantity: &'r Quantity| question.given(quantity).is_further();
    let first_of_all = parts.iter().filter(|part| !part.quantity.is_some_and(is_further));
    let mut deeds = first_of_all.filter_map(|part| deed(question, part));
    let first = deeds.next();
    deeds.all(|deed| Some(deed) == first)
}

fn deed<'r>(question: &Question<'r>, term: &Term<'r>) -> Option<u32> {
    let count = term.quantity.filter(|_| term.measure == Measure::Count)?;
    question.given(count).frame()?.telling_deed()
}

/// Whether a number measures what the claim's does; how far two shares lie apart is told in points.
pub(super) fn is_of_claim(question: &Question<'_>, term: &Term<'_>) -> bool {
    let stated = question.stated;
    match (term.measure, stated.unit) {
        (Measure::Share, _) => question.is_of_points(),
        (Measure::Count, None) => stated.kind == QuantityKind::Cardinal,
        (Measure::Time(Grain::Year), _) => stated.kind == QuantityKind::Age,
        (Measure::Of(_), None) => question.is_headless() && question.tells_apart(), // "67 points, 34 more than"
        (Measure::Of(unit), Some(of)) => unit.is_comparable(of) && unit.dimension != Dimension::Temperature,
        _ => false,
    }
}

/// Whether no number is the claim's own, so that nothing need be added to it or taken from it.
pub(super) fn is_step(question: &Question<'_>, parts: &[&Term<'_>]) -> bool {
    parts.iter().all(|term| Some(term.value) != question.stated.number)
}

/// Whether the claim may tell numbers together: no small count, and all of one thing where it counts that.
pub(super) fn may_add<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let stated = question.stated;
    let large = stated.unit.is_some() || stated.number.is_some_and(|number| number > Rational::from(SMALL));
    let is_count = parts.iter().any(|part| part.measure == Measure::Count);
    let quantities: Vec<&Quantity> = parts.iter().filter_map(|part| part.quantity).collect();
    let is_measured = stated.unit.is_none() && parts.iter().any(|part| matches!(part.measure, Measure::Of(_)));
    let names_one = || matches!(parts, [part] if part.quantity.is_some_and(|quantity| question.counts(quantity)));
    !is_measured
        && (large || question.counts_anybody() || names_one())
        && (!is_count || question.counts_all(&quantities) && !are_apart(question, parts))
}

/// Whether counts cannot be added: parts ("four of the 11"), levels of a change, or counts of which other deeds are told.
fn are_apart<'r>(question: &Question<'r>, parts: &[&Term<'r>]) -> bool {
    let document = &question.source.document;
    let is_part = |some: &Term<'_>, whole: &Term<'_>| {
        let of = some.tokens.end;
        document.lower(of) == "of" && (of..of + 4).contains(&whole.tokens.start)
    };
    let moves = |at: usize| document.get(at).is_some_and(|token| token.senses().direction.is_some());
    // "followed by a further 70": what stands behind a preposition has no deed of its own
    let is_preposition = |at: usize| document.get(at).and_then(Token::function) == Some(Function::Preposition);
    // "against one firm and 13 individuals": what "and" joins is told with the first
    let is_joined = |at: usize| document.lower(at.saturating_sub(1)) == "and";
    let acts = |part: &&&Term<'r>| {
        let start = part.tokens.start;
        !is_joined(start) && !(start.saturating_sub(3)..start).any(is_preposition)
    };
    let deeds = || parts.iter().filter(acts).filter_map(|part| deed(question, part));
    let claim = question.claim().frame().and_then(Frame::telling_deed);
    stretch(parts).any(moves)
        || parts.windows(2).any(|pair| is_part(pair[0], pair[1]) || is_part(pair[1], pair[0]))
        || claim.is_some_and(|claim| deeds().any(|deed| deed == claim) && !deeds().all(|deed| deed == claim))
}

/// The sum of too much by chance.
const SMALL: i128 = 4;

/// Whether the claim may tell how far two counts of one thing lie apart: by its words, or as the rest ("adult passengers").
fn may_differ<'r>(question: &Question<'r>, a: &Term<'r>, b: &Term<'r>) -> bool {
    let (Measure::Count, Some(part)) = (b.measure, b.quantity) else { return true };
    let opens = question.tells_apart() || question.is_headless() || question.is_narrower(a.quantity);
    opens || tells_opposite(question, part)
}

/// Whether the claim tells the opposite of what is told of a part, or denies it.
fn tells_opposite<'r>(question: &Question<'r>, part: &'r Quantity) -> bool {
    let source = question.given(part);
    let Some((here, there)) = question.claim().frame().zip(source.frame()) else { return false };
    let denied = here.is_denied() != there.is_denied() && here.deed() == there.deed();
    denied || source.is_excepted() || here.poles().opposed(there.poles()) != 0
}

/// Whether both numbers are told of as much as the claim's is: each of something, or in all.
fn is_of_one_rate(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    let stated = rate(question.claim());
    stated == Rate::InAll || [a, b].iter().all(|term| term.rate(question.source) == stated)
}

/// Whether the first number is told of each of what the second counts, or the second is a factor or a share of the first.
fn multiplies(question: &Question<'_>, a: &Term<'_>, b: &Term<'_>) -> bool {
    matches!(b.measure, Measure::Factor | Measure::Share) || b.is_what_each(&a.rate(question.source))
}

/// Whether the claim's number is told of each of what a number counts.
fn divides(question: &Question<'_>, b: &Term<'_>) -> bool {
    b.measure == Measure::Factor || b.is_what_each(&rate(question.claim()))
}

/// A number to start from.
#[derive(Clone, Copy)]
pub(super) struct Term<'r> {
    pub(super) value: Rational,
    pub(super) measure: Measure,
    pub(super) tokens: &'r TokenRange,
    /// The number; absent for a length of time.
    pub(super) quantity: Option<&'r Quantity>,
}

/// What a number measures.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Measure {
    Count,
    Of(&'static Unit),
    Share,
    Factor,
    Time(Grain),
    /// Two sides of a game or a vote.
    Score,
}

impl<'r> Term<'r> {
    pub(super) fn operand(&self) -> Operand<'r> {
        self.quantity.map_or_else(|| Operand::Words(self.tokens.clone()), Operand::Quantity)
    }

    /// Whether it measures or counts what another number is told of each of.
    pub(super) fn is_what_each(&self, rate: &Rate) -> bool {
        match self.measure {
            Measure::Time(grain) => *rate == Rate::Each(Some(grain)),
            measure => measure == Measure::Count && *rate == Rate::Each(None),
        }
    }

    /// What the number is told of each of.
    pub(super) fn rate(&self, reading: &Reading<'_>) -> Rate {
        self.quantity.map_or(Rate::InAll, |quantity| rate(Stated { reading, quantity }))
    }
}

impl Measure {
    fn of(quantity: &Quantity) -> Option<Self> {
        match (quantity.kind, quantity.unit) {
            (QuantityKind::Cardinal, None) => Some(Self::Count),
            (QuantityKind::Age, _) => Some(Self::Time(Grain::Year)),
            (QuantityKind::Share, _) => Some(Self::Share),
            (QuantityKind::Multiplier, _) => Some(Self::Factor),
            (QuantityKind::Score, _) => Some(Self::Score),
            (QuantityKind::Cardinal, Some(unit)) if unit.dimension == Dimension::Share => Some(Self::Share),
            (QuantityKind::Cardinal, Some(unit)) => Some(Self::Of(unit)),
            _ => None,
        }
    }

    /// Whether two numbers can be set against each other.
    pub(super) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Of(a), Self::Of(b)) => a.symbol == b.symbol && a.dimension != Dimension::Temperature,
            _ => self == other && !matches!(self, Self::Factor | Self::Score),
        }
    }
}

/// The counts, measures, shares, factors, scores and lengths of time of a text, in its order.
pub(super) fn terms<'r>(reading: &'r Reading<'r>) -> Vec<Term<'r>> {
    terms_in(reading, &(0..usize::MAX))
}

/// Those that start in a stretch.
pub(super) fn terms_in<'r>(reading: &'r Reading<'r>, tokens: &TokenRange) -> Vec<Term<'r>> {
    let quantities = reading.quantities_in(tokens).iter().filter_map(|quantity| {
        let measure = Measure::of(quantity)?;
        Some(Term { value: quantity.number?, measure, tokens: &quantity.tokens, quantity: Some(quantity) })
    });
    let lengths = reading.timexes_in(tokens).iter().filter_map(|timex| {
        let TimexValue::Duration(length) = timex.in_itself else { return None };
        let measure = Measure::Time(length.grain);
        Some(Term { value: length.amount?, measure, tokens: &timex.tokens, quantity: None })
    });
    let mut terms: Vec<Term<'r>> = quantities.chain(lengths).collect();
    terms.sort_by_key(|term| term.tokens.start);
    terms
}

pub(super) fn stretch(terms: &[&Term<'_>]) -> TokenRange {
    let start = terms.iter().map(|term| term.tokens.start).min().unwrap_or(0);
    start..terms.iter().map(|term| term.tokens.end).max().unwrap_or(start)
}

/// What a number is told of each of.
#[derive(PartialEq)]
pub(super) enum Rate {
    /// Of each unit of time, or of each thing.
    Each(Option<Grain>),
    /// Of no such thing.
    InAll,
}

/// "40 calls a week", "$5 an hour", "£3 each", "12 points per game", "an average of 20".
pub(super) fn rate(stated: Stated<'_>) -> Rate {
    let document = &stated.reading.document;
    let end = stated.quantity.end();
    let opens = |at: usize| FOR_EACH.contains(&document.lower(at));
    let grain = |at: usize| match document.get(at)?.senses().calendar {
        Some(Calendar::Grain(grain)) => Some(grain),
        _ => None,
    };
    let near = (end.saturating_sub(1)..end + 2).find_map(|at| grain(at).filter(|_| at > 0 && opens(at - 1)));
    let is_average = stated.words_before().iter().any(|word| word.starts_with("averag"));
    let is_of_each = stated.quantity.per.is_some() || stated.is_of_each() || stated.stands_behind_each();
    match near {
        Some(grain) => Rate::Each(Some(grain)),
        None if is_of_each || is_average => Rate::Each(None),
        None => Rate::InAll,
    }
}
