//! Numbers: which quantity of a source speaks of the same thing, and whether it entails the claim's.

use num_traits::CheckedMul;

use super::checker::{Candidate, Checker, Claim, Mention, Outcome, Relation, Rules};
use super::derive;
use super::interval;
use super::witness::Witness;
use crate::code::{NUM000, NUM001, NUM002, NUM003, NUM004, NUM009};
use crate::finding::Reason;
use crate::interval::Interval;
use crate::lexicon::unit::{Dimension, Unit};
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::text::TokenKind;

/// Judges every quantity of a summary.
pub(crate) struct Numeric;

static RULES: Rules = Rules {
    supported: &NUM000,
    contradicted: &NUM001,
    unsupported: &NUM002,
    misplaced: &NUM003,
    undetermined: &NUM009,
    margin: 350,
    same_thing: 350,
};

impl Checker for Numeric {
    fn rules(&self) -> &'static Rules {
        &RULES
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Claim<'r>> {
        let quantity = |quantity| Claim { reading: summary, mention: Mention::Quantity(quantity) };
        summary.quantities.iter().map(quantity).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Quantity(stated) = claim.mention else { return Vec::new() };
        let comparable = || witness.reading.quantities.iter().filter(|quantity| commensurable(stated, quantity));
        let equal = comparable().filter(|quantity| quantity.number == stated.number).take(MOST_CANDIDATES);
        let others = comparable().filter(|quantity| quantity.number != stated.number).take(MOST_CANDIDATES);
        equal.chain(others).map(|quantity| Candidate { witness, mention: Mention::Quantity(quantity) }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let (Mention::Quantity(stated), Mention::Quantity(given)) = (&claim.mention, &candidate.mention) else {
            return 0;
        };
        match (head(claim.reading, stated), head(&candidate.witness.reading, given)) {
            (Some(a), Some(b)) if a == b => 400,
            (Some(_), Some(_)) => 0,
            (None, None) if stated.unit.is_some() || stated.kind != QuantityKind::Cardinal => 300,
            _ => 150,
        }
    }

    /// The rarer a number, the less likely it is that a source has it of something else by chance.
    fn margin(&self, claim: &Claim<'_>) -> u32 {
        let Mention::Quantity(Quantity { number: Some(number), .. }) = claim.mention else { return RULES.margin };
        RULES.margin + 100 * interval::digits(*number).min(3)
    }

    fn without_evidence(
        &self,
        claim: &Claim<'_>,
        witnesses: &[Witness<'_>],
        nearest: Option<&Candidate<'_>>,
    ) -> Outcome {
        match claim.mention {
            Mention::Quantity(stated) if is_countable(claim.reading, stated) => (&NUM009, Reason::Countable),
            Mention::Quantity(stated) if is_count_of_years(claim.reading, stated, witnesses) => {
                (&NUM009, Reason::Countable)
            }
            _ if nearest.is_some() => (&NUM002, Reason::NoSuchValue),
            _ => (&NUM002, Reason::NoEvidence),
        }
    }

    fn derive<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
        derive::derive(claim, witness)
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        match (&claim.mention, &candidate.mention) {
            (Mention::Quantity(stated), Mention::Quantity(given)) => {
                if changes_apart((claim.reading, stated), (&candidate.witness.reading, given)) {
                    return Relation::Neutral;
                }
                let turned = || {
                    let ways = direction(claim.reading, stated).zip(direction(&candidate.witness.reading, given));
                    ways.is_some_and(|(here, there)| here != there)
                };
                let relation = match relate(stated, given) {
                    Relation::Entails(_) if turned() => Relation::Contradicts(None, Reason::OtherDirection),
                    relation => relation,
                };
                let against = matches!(relation, Relation::Contradicts(..)) && is_countable(claim.reading, stated);
                let same_head = head(claim.reading, stated) == head(&candidate.witness.reading, given);
                // "two men" may be counted from names; only another number of men speaks against it.
                if against && !same_head { Relation::Neutral } else { relation }
            }
            _ => Relation::Neutral,
        }
    }
}

/// Which way a change goes that a quantity measures: the last word for a rise or a fall right before it.
fn direction(reading: &Reading<'_>, quantity: &Quantity) -> Option<&'static str> {
    let share = quantity.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Share | Dimension::Points));
    let start = reading.document.sentence_around(quantity.tokens.start).start;
    let before = start.max(quantity.tokens.start.saturating_sub(CHANGE_REACH))..quantity.tokens.start;
    let concepts = before.rev().filter_map(|i| reading.document.get(i)?.senses().concept);
    { concepts }.find(|concept| share && matches!(*concept, "increase" | "decline"))
}

/// "rose by almost 5%": so many words stand between a change and its measure.
const CHANGE_REACH: usize = 4;

/// Whether one is where a change starts ("from 2.25") and the other where it ends ("to 2.5").
fn changes_apart(claim: (&Reading<'_>, &Quantity), source: (&Reading<'_>, &Quantity)) -> bool {
    matches!((word_before(claim), word_before(source)), ("from", "to") | ("to", "from"))
}

fn word_before<'r>((reading, quantity): (&'r Reading<'_>, &Quantity)) -> &'r str {
    quantity.tokens.start.checked_sub(1).map_or("", |at| reading.document.lower(at))
}

/// Whether a reader can count to the number, so that no source need state it: "two men" whom it names, "the first" of a kind.
fn is_countable(reading: &Reading<'_>, stated: &Quantity) -> bool {
    let in_words =
        stated.tokens.clone().all(|i| reading.document.get(i).is_none_or(|token| token.kind != TokenKind::Number));
    match stated.kind {
        QuantityKind::Cardinal if stated.unit.is_none() => {
            in_words && stated.number.is_some_and(|number| number <= Rational::from(MOST_COUNTED))
        }
        QuantityKind::Ordinal => in_words,
        _ => false,
    }
}

/// Whether an ordinal has the number that a source has as another kind: "the 40th anniversary" after "40 years".
fn is_count_of_years(reading: &Reading<'_>, stated: &Quantity, witnesses: &[Witness<'_>]) -> bool {
    let number = reading.document.get(stated.tokens.start).filter(|token| token.kind == TokenKind::Number);
    let mut tokens = witnesses.iter().flat_map(|witness| witness.reading.document.tokens());
    stated.kind == QuantityKind::Ordinal
        && number.is_some_and(|number| tokens.any(|token| token.kind == number.kind && token.stem == number.stem))
}

/// People count what they name up to about here; beyond it, a number comes from somewhere.
const MOST_COUNTED: i128 = 4;

/// More numbers of one kind than an article has; those that equal the claim's are looked at first.
const MOST_CANDIDATES: usize = 250;

/// The stem of the noun counted.
fn head(reading: &Reading<'_>, quantity: &Quantity) -> Option<u32> {
    let last = quantity.head_tokens.clone().next_back()?;
    reading.document.get(last).map(|token| token.stem)
}

/// Whether two quantities are of kinds that can agree or disagree at all.
fn commensurable(a: &Quantity, b: &Quantity) -> bool {
    let dimension = |quantity: &Quantity| quantity.unit.map(|unit| unit.dimension);
    let pair = (dimension(a), dimension(b));
    if a.kind == b.kind {
        return pair.0 == pair.1 || is_share_and_points(pair) || is_open_scale(pair);
    }
    // "Lund, 64" may be read as a bare number where the sentence does not show that it is an age.
    let age_or_bare =
        |kind, bare: &Quantity| kind == QuantityKind::Age && bare.kind == QuantityKind::Cardinal && bare.unit.is_none();
    is_share_and_points(pair)
        || pair.0 == pair.1 && pair.0.is_some()
        || age_or_bare(a.kind, b)
        || age_or_bare(b.kind, a)
}

/// "79 degrees" leaves the scale open that "79 °F" names.
fn is_open_scale(pair: (Option<Dimension>, Option<Dimension>)) -> bool {
    use Dimension::{Angle, Temperature};
    matches!(pair, (Some(Angle), Some(Temperature)) | (Some(Temperature), Some(Angle)))
}

fn is_share_and_points(pair: (Option<Dimension>, Option<Dimension>)) -> bool {
    matches!(
        pair,
        (Some(Dimension::Share), Some(Dimension::Points)) | (Some(Dimension::Points), Some(Dimension::Share))
    )
}

fn relate(stated: &Quantity, given: &Quantity) -> Relation {
    if matches!(stated.kind, QuantityKind::Score | QuantityKind::Ratio) {
        return relate_pairs(stated, given);
    }
    let dimension = |quantity: &Quantity| quantity.unit.map(|unit| unit.dimension);
    if is_open_scale((dimension(stated), dimension(given))) {
        let same = stated.number.is_some() && stated.number == given.number;
        return if same { Relation::Entails(Reason::Follows) } else { Relation::Neutral };
    }
    if is_other_unit(stated.unit, given.unit) {
        let same_digits = stated.number.is_some() && stated.number == given.number;
        return if same_digits { Relation::Contradicts(Some(&NUM004), Reason::OtherUnit) } else { Relation::Neutral };
    }
    let (Some(claim), Some(evidence)) = (in_base_unit(stated), in_base_unit(given)) else {
        return Relation::Undecided(Reason::TooLarge);
    };
    let converted = stated.unit.zip(given.unit).is_some_and(|(a, b)| a.symbol != b.symbol);
    match interval::compare(stated, given, &claim, &evidence) {
        Relation::Entails(Reason::Same) if converted => Relation::Entails(Reason::Converted),
        Relation::Contradicts(None, _) if is_power_apart(stated, given) => {
            Relation::Contradicts(Some(&NUM004), Reason::OtherUnit)
        }
        relation => relation,
    }
}

/// Scores and odds agree as they stand or the other way round ("lost 1-3"), and say nothing of other numbers.
fn relate_pairs(stated: &Quantity, given: &Quantity) -> Relation {
    let (claim, evidence) = ((stated.number, stated.other), (given.number, given.other));
    let agree = claim == evidence || claim == (evidence.1, evidence.0);
    if agree { Relation::Entails(Reason::Same) } else { Relation::Neutral }
}

/// Whether two units cannot be converted into each other.
fn is_other_unit(a: Option<&Unit>, b: Option<&Unit>) -> bool {
    a.zip(b).is_some_and(|(a, b)| !a.is_comparable(b))
}

fn in_base_unit(quantity: &Quantity) -> Option<Interval<Rational>> {
    quantity.range?.try_map(|value| quantity.unit.map_or(Some(*value), |unit| unit.to_base(value)))
}

/// Whether the digits agree and only the thousands do not: million for billion.
fn is_power_apart(stated: &Quantity, given: &Quantity) -> bool {
    let (Some(a), Some(b)) = (stated.number, given.number) else { return false };
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if small <= Rational::from(0) {
        return false;
    }
    [3, 6, 9].iter().any(|power| small.checked_mul(&Rational::from(10_i128.pow(*power))) == Some(large))
}
