//! Numbers: which quantity of a source speaks of the same thing, and whether it entails the claim's.

mod comparable;
mod counted;
mod derive;
mod interval;
mod part;
mod quantifier;
mod relation;
mod stated;
mod words;

use stated::Stated;

use super::align::Fit;
use super::checker::{Checker, Fitting, LEAST, Outcome, Relation, Standards};
use super::claim::{Candidate, Claim, Mention};
use super::witness::Witness;
use crate::code::{NUM000, NUM001, NUM002, NUM003, NUM009};
use crate::finding::Reason;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};
use crate::rule::{RuleId, RuleSet};

/// Judges every quantity of a summary.
pub(crate) struct Numeric;

static STANDARDS: Standards = Standards {
    supported: &NUM000,
    contradicted: &NUM001,
    unsupported: &NUM002,
    misplaced: &NUM003,
    undetermined: &NUM009,
    margin: 350,
    same_thing: 350,
};

impl Checker for Numeric {
    fn standards(&self) -> &'static Standards {
        &STANDARDS
    }

    fn claims<'r>(&self, summary: &'r Reading<'r>) -> Vec<Mention<'r>> {
        summary.numbers().map(Mention::Quantity).collect()
    }

    fn candidates<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Vec<Candidate<'r>> {
        let Mention::Quantity(stated) = claim.mention else { return Vec::new() };
        if !claim.effort.spend(witness.reading.quantities().len() * FOR_EACH_NUMBER) {
            return Vec::new();
        }
        let comparable = || witness.reading.numbers().filter(|quantity| comparable::commensurable(stated, quantity));
        let equal = comparable().filter(|quantity| quantity.number == stated.number).take(MOST_CANDIDATES);
        // The 20 of "five of the 20 men" is what the claim tells a part of, and no other number for it.
        let counts_some = |claim: &Stated<'r>| claim.quantity.number.is_some_and(|number| number > Rational::from(0));
        let whole = Stated::by_claim(claim).filter(counts_some).and_then(Stated::whole).map(|whole| whole.number);
        let is_other = |quantity: &&Quantity| quantity.number != stated.number && Some(quantity.number) != whole;
        let others = comparable().filter(is_other).take(MOST_CANDIDATES);
        equal.chain(others).map(|quantity| Candidate { witness, mention: Mention::Quantity(quantity) }).collect()
    }

    fn kinship(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> u32 {
        let Some((stated, given)) = Stated::by_claim(claim).zip(Stated::by_source(candidate)) else { return 0 };
        of_kind(stated, given, claim.rules) + TOGETHER * stated.told_together(given)
    }

    /// The rarer a number, the less likely it is that a source has it of something else by chance; a bound or a range takes
    /// in many numbers by chance. Two numbers of one sentence are told apart by the source itself.
    fn margin(&self, claim: &Claim<'_>, entailing: &Candidate<'_>, rival: &Candidate<'_>) -> u32 {
        let Some((stated, given)) = Stated::by_claim(claim).zip(Stated::by_source(entailing)) else {
            return STANDARDS.margin;
        };
        let other = Stated::by_source(rival);
        if claim.asks(RuleId::OneOfThem) && other.is_some_and(Stated::is_one_of_them) && !stated.is_one_of_them() {
            return u32::MAX / 2; // "one boy" may be one of the four
        }
        let is_bound = interval::is_bound(stated.quantity);
        let is_bound_alike = stated.quantity.modifier == given.quantity.modifier;
        match stated.quantity.number {
            Some(_) if stated.quantity.kind == QuantityKind::Designation => u32::MAX / 2, // it is the same name anywhere
            Some(_) if stated.is_countable() && stated.quantity.kind != given.quantity.kind => 0, // after "the third word" a fourth may follow
            Some(_) if entailing.is_same_sentence(rival) => {
                // What stands beside both tells neither from the other.
                let together = |side: Stated<'_>| TOGETHER * stated.told_together(side);
                (STANDARDS.margin + other.map_or(0, together)).saturating_sub(together(given))
            }
            Some(_) if !claim.asks(RuleId::UnlikelyRange) => STANDARDS.margin,
            None if interval::is_same_range(stated.quantity, given.quantity) => MARGIN_OF_RANGES,
            None if !stated.is_vague() => 0,
            Some(number) if Some(number) == given.quantity.number && (!is_bound || is_bound_alike) => {
                200 + 250 * interval::digits(number).min(3)
            }
            Some(number) if is_bound && number > Rational::from(SMALL) => MARGIN_OF_BOUNDS,
            _ => STANDARDS.margin,
        }
    }

    fn outweighs(&self, claim: &Claim<'_>, support: Fitting<'_, '_>, against: Fitting<'_, '_>) -> bool {
        let sides = Stated::by_claim(claim).zip(Stated::by_source(support.candidate));
        let Some(((stated, given), other)) = sides.zip(Stated::by_source(against.candidate)) else { return false };
        let is_of_amount =
            matches!(stated.quantity.kind, QuantityKind::Cardinal | QuantityKind::Share | QuantityKind::Age);
        let is_stated = stated.quantity.number.is_some() && stated.quantity.number == given.quantity.number;
        if !is_of_amount || !is_stated || stated.is_countable() || !claim.asks(RuleId::ToldOfAnother) {
            return false;
        }
        if against.fit >= support.fit + LEAST && words::is_copied_from(stated, other, given) {
            return true;
        }
        if support.candidate.is_same_sentence(against.candidate) {
            return words::is_told_with(stated, other, given);
        }
        support.context <= STRANGE && against.context >= LEAST && against.fit >= support.fit + LEAST
    }

    fn relate(&self, claim: &Claim<'_>, candidate: &Candidate<'_>) -> Relation {
        let Some((stated, given)) = Stated::by_claim(claim).zip(Stated::by_source(candidate)) else {
            return Relation::Neutral;
        };
        let first = counted::restated(stated, claim.rules);
        match relation::relate(first.unwrap_or(stated), given, claim.rules) {
            Relation::Entails(_) if first.is_some() => Relation::Entails(Reason::Converted),
            relation => relation,
        }
    }

    fn without_evidence(
        &self,
        claim: &Claim<'_>,
        witnesses: &[Witness<'_>],
        nearest: Option<&Candidate<'_>>,
    ) -> Outcome {
        claim.effort.spend(claim.effort.texts());
        match Stated::by_claim(claim).and_then(|stated| counted::worked_out(stated, witnesses, claim.rules)) {
            Some(reason) => (STANDARDS.undetermined, reason),
            None if nearest.is_some() => (STANDARDS.unsupported, Reason::NoSuchValue),
            None => (STANDARDS.unsupported, Reason::NoEvidence),
        }
    }

    fn derive<'r>(&self, claim: &Claim<'r>, witness: &'r Witness<'r>) -> Option<(Reason, Vec<Candidate<'r>>)> {
        claim.effort.spend(derive::steps(&witness.reading)).then(|| derive::derive(claim, witness)).flatten()
    }

    fn may_follow<'r>(&self, claim: &Claim<'r>, witnesses: &'r [Witness<'r>]) -> Option<(Reason, Vec<Candidate<'r>>)> {
        let may_follow = |witness: &'r Witness<'r>| {
            claim.effort.spend(derive::steps(&witness.reading)).then(|| derive::may_follow(claim, witness)).flatten()
        };
        let of_source = witnesses.iter().find_map(may_follow);
        of_source.or_else(|| derive::follows_from_its_own(claim).then(|| (Reason::Restated, Vec::new())))
    }
}

/// How far two quantities are of one kind: by the noun that both count, or the measure that both are of.
fn of_kind(stated: Stated<'_>, given: Stated<'_>, rules: RuleSet) -> u32 {
    let Quantity { kind, unit, .. } = stated.quantity;
    let kind = if given.quantity.kind == QuantityKind::Ordinal { QuantityKind::Ordinal } else { *kind };
    // A noun in common says much of two counts, less of two of a series.
    let of_same_noun = match kind {
        QuantityKind::Ordinal | QuantityKind::Designation => 150,
        QuantityKind::Quantifier => 200,
        _ => 400,
    };
    let are_apart = || {
        rules.asks(RuleId::OppositeWords) && words::opposed(stated, given)
            || rules.asks(RuleId::LabelledApart) && words::labelled_apart(stated, given)
    };
    match (stated.head(), given.head()) {
        (Some(_), Some(_)) if stated.quantity.number != given.quantity.number && are_apart() => 0,
        (Some(_), Some(_)) if stated.counts_same(given) || given.is_some_of(stated) => of_same_noun,
        (Some(_), Some(_)) => 0,
        (Some(_), None) if given.leaves_out(stated) => of_same_noun,
        (None, None) if unit.is_some() || kind != QuantityKind::Cardinal => 300,
        _ => 150,
    }
}

/// What each number that both are told together with adds.
const TOGETHER: u32 = 150;

/// A statement that has hardly a word of the claim's says something else.
const STRANGE: Fit = 80;

/// Numbers up to a dozen are found in any text.
const SMALL: i128 = 12;

/// How much worse a number that a larger bound holds of ("over 1,800" of 1,821) may fit than another.
const MARGIN_OF_BOUNDS: u32 = 600;

/// How much worse the same range ("4% to 7%") may fit than another number.
const MARGIN_OF_RANGES: u32 = 700;

/// The steps that finding the numbers of one kind takes for each number of a source.
const FOR_EACH_NUMBER: usize = 4;

/// More numbers of one kind than an article has; those that equal the claim's are looked at first.
const MOST_CANDIDATES: usize = 250;
