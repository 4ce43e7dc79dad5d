//! Quantity against quantity: whether the words at their sides let them agree or disagree, and whether their values do.

use num_traits::CheckedMul;

use super::SMALL;
use super::comparable::{is_age_or_bare, is_open_scale, is_series_and_count, leaves_unit_out};
use super::interval::{self, in_base_unit};
use super::quantifier;
use super::stated::Stated;
use super::words::{are_ages_apart, labelled_apart, opposed};
use crate::check::checker::Relation;
use crate::code::NUM004;
use crate::finding::Reason;
use crate::mention::{Quantity, QuantityKind, Rational};
use crate::rule::{RuleId, RuleSet};

/// How two quantities relate, by their values and by the words at their sides; the first rule that applies holds.
pub(super) fn relate(stated: Stated<'_>, given: Stated<'_>, rules: RuleSet) -> Relation {
    if let Some(relation) = quantifier::relate(stated, given) {
        return if rules.asks(RuleId::Quantifiers) { relation } else { Relation::Neutral };
    }
    let ends = rules.asks(RuleId::ChangeEnds) && changes_apart(stated, given);
    if ends || (stated.quantity.kind == QuantityKind::Designation && !stated.counts_same(given)) {
        return Relation::Neutral;
    }
    if is_series_and_count(stated.quantity, given.quantity) {
        return if rules.asks(RuleId::Series) { relate_series(stated, given) } else { Relation::Neutral };
    }
    let relation = relate_values(stated.quantity, given.quantity, rules);
    let applies = |(rule, of, holds, _): &&Row| rules.asks(*rule) && of(&relation) && holds(stated, given);
    ROWS.iter().find(applies).map_or(relation, |(.., becomes)| becomes.clone())
}

/// What the words at the sides of two numbers make of the relation of their values: the rule, of which relations, where it
/// holds, and what becomes of them.
type Row = (RuleId, fn(&Relation) -> bool, fn(Stated<'_>, Stated<'_>) -> bool, Relation);

const OF_ANOTHER: Relation = Relation::Contradicts(None, Reason::OfAnother);
const OPPOSITE: Relation = Relation::Contradicts(None, Reason::Opposite);
const OTHER_DIRECTION: Relation = Relation::Contradicts(None, Reason::OtherDirection);

static ROWS: &[Row] = &[
    (RuleId::AgeOfAnother, entails, are_ages_apart, OF_ANOTHER),
    (RuleId::AgeOfAnother, contradicts, are_ages_apart, Relation::Neutral),
    (RuleId::LabelledApart, entails, labelled_apart, OF_ANOTHER),
    (RuleId::LabelledApart, contradicts, labelled_apart, Relation::Neutral),
    (RuleId::EachForAll, entails, is_each_of_all, OPPOSITE),
    // "climbed by 42%" of "climbed from 42%"
    (RuleId::ChangeEnds, entails, |a, b| (a.word_before(), b.word_before()) == ("by", "from"), OF_ANOTHER),
    // "$0.13 per share", "$0.13"
    (
        RuleId::RateAndAmount,
        contradicts,
        |a, b| a.quantity.per.is_some() != b.quantity.per.is_some(),
        Relation::Neutral,
    ),
    // "$900 a month", "$900 a week"
    (RuleId::RateAndAmount, entails, are_other_rates, Relation::Contradicts(Some(&NUM004), Reason::OtherUnit)),
    (RuleId::RateAndAmount, entails, is_amount_of_rate, OF_ANOTHER),
    (RuleId::DirectionTurned, entails, turned, OTHER_DIRECTION),
    (RuleId::OppositeWords, agrees, tells_opposite, OPPOSITE),
    (RuleId::PartAsWhole, entails, is_whole_of_part, OF_ANOTHER),
    (RuleId::CountsOthers, contradicts, counts_others, Relation::Neutral),
    (RuleId::OppositeWords, contradicts, opposed, Relation::Neutral),
];

fn entails(relation: &Relation) -> bool {
    matches!(relation, Relation::Entails(_))
}

fn contradicts(relation: &Relation) -> bool {
    matches!(relation, Relation::Contradicts(..))
}

fn agrees(relation: &Relation) -> bool {
    matches!(relation, Relation::Entails(_) | Relation::Undecided(Reason::Hedged))
}

/// Whether the same amount is of two different units of time each.
fn are_other_rates(stated: Stated<'_>, given: Stated<'_>) -> bool {
    stated.grain_of_rate().zip(given.grain_of_rate()).is_some_and(|(claim, source)| claim != source)
}

/// Whether the claim has as an amount what the source has of each unit of time, beside another amount: "caught 700ft above" of
/// "sank by 700ft a minute and was caught 90ft above".
fn is_amount_of_rate(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let is_amount = |other: &Quantity| {
        other.per.is_none() && other.unit == stated.quantity.unit && other.number != stated.quantity.number
    };
    // A wage or a price that was named by the hour is soon told without it.
    let is_rate = given.grain_of_rate().is_some() && stated.quantity.per.is_none() && !stated.quantity.is_money();
    is_rate && stated.quantity.unit.is_some() && given.sentence().any(is_amount)
}

/// Of a part ("five of the ten failed"), of what is left out ("all but three") and of where a change ends ("fell 10% to 900")
/// something else is told than of the number.
fn tells_opposite(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let is_told_of = |side: Stated<'_>| !side.is_divided() && !side.is_excepted() && !side.is_level();
    is_told_of(stated) && is_told_of(given) && opposed(stated, given)
}

/// Whether the claim tells of the whole what the source tells of its part: "cancelled all 200" of "cancelled 30 of the 200".
fn is_whole_of_part(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let same_deed = || stated.done_to().is_some_and(|deed| given.done_to() == Some(deed));
    let of_some = given.is_divided() && (stated.is_whole() || !stated.is_divided() && same_deed());
    of_some || given.has_among_it(stated)
}

/// Whether the claim has for each what the source has of all ("$38 apiece" of "paid $38 for both"), or in all what the source
/// has of each ("$200 in all" of "each worth $200").
fn is_each_of_all(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let is_each = || given.is_of_each() || given.words_before().contains(&"each");
    stated.is_of_each() && given.quantity.per.is_none() && !given.speaks_of_each() || stated.is_in_all() && is_each()
}

/// Whether two counts that differ may both be right, because they count other things: "one man" may be any of them, "three main
/// islands" are some of all, and "two more men" come on top of the others.
fn counts_others(stated: Stated<'_>, given: Stated<'_>) -> bool {
    let are_ranks = stated.is_rank() && given.is_rank();
    let narrower = || stated.is_narrower(given) || stated.is_one_of_them() || stated.lists_ages();
    let some = stated.is_countable() && narrower();
    let part_and_whole = |one: Stated<'_>, other: Stated<'_>| one.whole().is_some() && other.is_divided();
    (stated.is_countable() && !are_ranks && !stated.counts_same(given))
        || some
        || part_and_whole(stated, given)
        || part_and_whole(given, stated)
        || stated.is_further() != given.is_further()
}

/// Whether one is where a change starts ("from 2.25"), and the other where it ends ("to 2.5") or how far it goes ("by 0.25").
fn changes_apart(stated: Stated<'_>, given: Stated<'_>) -> bool {
    if stated.quantity.kind == QuantityKind::Age {
        return false; // "won by a 17-year-old" and "went to a 17-year-old"
    }
    let is_from_to = (stated.word_before(), stated.lower(stated.quantity.tokens.end)) == ("from", "to");
    let is_span = stated.quantity.direction.is_none() && is_from_to; // "from 24 to 29 °C"
    let are_ranges = stated.quantity.number.is_none() && given.quantity.number.is_none();
    match (stated.word_before(), given.word_before()) {
        ("by", "at") | ("at", "by") => true,
        ("by", "to") | ("to", "by") => !is_span,
        ("from", "to") | ("to", "from") => !is_span && !are_ranges, // "runs to between ten and 32"
        _ => false,
    }
}

/// Who has won a 14th title has won 14 titles, and the 15th birthday makes one 15 years old.
fn relate_series(stated: Stated<'_>, given: Stated<'_>) -> Relation {
    let number = stated.quantity.number;
    let is_age = [stated, given].iter().any(|side| side.quantity.kind == QuantityKind::Age);
    let of_same = is_age || {
        let open = [stated, given].iter().filter(|side| side.head().is_none()).count();
        let is_telling = number.is_some_and(|number| number > Rational::from(SMALL));
        open == 2 || is_telling && open == 1 || stated.counts_same(given)
    };
    let is_open = [stated, given].into_iter().any(Stated::is_yet_to_be_reached);
    let follows = of_same && !is_open && number.is_some() && number == given.quantity.number;
    if follows { Relation::Entails(Reason::Follows) } else { Relation::Neutral }
}

fn relate_values(stated: &Quantity, given: &Quantity, rules: RuleSet) -> Relation {
    if stated.kind == QuantityKind::Quantifier {
        return relate_quantifiers(stated, given);
    }
    if matches!(stated.kind, QuantityKind::Score | QuantityKind::Ratio) {
        return relate_pairs(stated, given);
    }
    let dimension = |quantity: &Quantity| quantity.unit.map(|unit| unit.dimension);
    let same_number = stated.number.is_some() && stated.number == given.number;
    let if_same = |relation| if same_number { relation } else { Relation::Neutral };
    if is_open_scale((dimension(stated), dimension(given))) {
        return if_same(Relation::Entails(Reason::Follows));
    }
    if leaves_unit_out(stated, given) {
        return if rules.asks(RuleId::UnitLeftOut) { Relation::Entails(Reason::Same) } else { Relation::Neutral };
    }
    if stated.unit.zip(given.unit).is_some_and(|(a, b)| !a.is_comparable(b)) {
        return if_same(Relation::Contradicts(Some(&NUM004), Reason::OtherUnit));
    }
    if is_age_or_bare(stated, given) && !same_number {
        return Relation::Neutral;
    }
    let (Some(claim), Some(evidence)) = (in_base_unit(stated), in_base_unit(given)) else {
        return Relation::Undecided(Reason::TooLarge);
    };
    let converted = stated.unit.zip(given.unit).is_some_and(|(a, b)| a.symbol != b.symbol);
    match interval::compare((stated, &claim), (given, &evidence), rules) {
        Relation::Entails(Reason::Same) if converted => Relation::Entails(Reason::Converted),
        Relation::Contradicts(None, _) if is_power_apart(stated, given) => {
            Relation::Contradicts(Some(&NUM004), Reason::OtherUnit)
        }
        relation => relation,
    }
}

/// "All" is neither "some" nor "most", and more than either; "some" is left open by "most".
fn relate_quantifiers(stated: &Quantity, given: &Quantity) -> Relation {
    match stated.range.zip(given.range) {
        Some((claim, evidence)) if claim == evidence => Relation::Entails(Reason::Same),
        Some((claim, evidence)) if claim.is_disjoint(&evidence) || evidence.contains(&claim) => {
            Relation::Contradicts(None, Reason::Differs)
        }
        _ => Relation::Undecided(Reason::Vague),
    }
}

/// Scores and odds agree as they stand or the other way round ("lost 1-3"), and say nothing of other numbers.
fn relate_pairs(stated: &Quantity, given: &Quantity) -> Relation {
    let (claim, evidence) = ((stated.number, stated.other), (given.number, given.other));
    let agree = claim == evidence || claim == (evidence.1, evidence.0);
    if agree { Relation::Entails(Reason::Same) } else { Relation::Neutral }
}

/// Whether one is a change for the more, the other one for the less.
fn turned(stated: Stated<'_>, given: Stated<'_>) -> bool {
    stated.quantity.direction.zip(given.quantity.direction).is_some_and(|(here, there)| here != there)
}

/// Whether the digits agree and only the thousands do not: million for billion.
fn is_power_apart(stated: &Quantity, given: &Quantity) -> bool {
    let (Some(a), Some(b)) = (stated.number, given.number) else { return false };
    let times = |power: &u32| a.min(b).checked_mul(&Rational::from(10_i128.pow(*power)));
    a.min(b) > Rational::from(0) && [3, 6, 9].iter().any(|power| times(power) == Some(a.max(b)))
}
