//! Sums: numbers of one sentence that add up to the number a claim states.

use num_traits::CheckedAdd;

use crate::lexicon::Function;
use crate::mention::{Quantity, QuantityKind, Rational, Reading};

/// The longest list that is added up.
const MOST_PARTS: usize = 4;

/// More numbers than an article has.
const MOST_QUANTITIES: usize = 500;

/// Neighbouring quantities of one sentence whose sum is the claim's number; the first of several.
///
/// Small numbers are left out: three is the sum of too much by chance.
pub(super) fn parts<'r>(stated: &Quantity, source: &'r Reading<'r>) -> Option<&'r [Quantity]> {
    let wanted = stated.number.filter(|number| stated.kind == QuantityKind::Cardinal && *number > Rational::from(4))?;
    let quantities = &source.quantities[..source.quantities.len().min(MOST_QUANTITIES)];
    (0..quantities.len()).find_map(|start| {
        let sentence = source.document.sentence_at(quantities[start].tokens.start);
        let is_part = |part: &&Quantity| {
            part.kind == QuantityKind::Cardinal
                && part.modifier == stated.modifier
                && part.unit == stated.unit
                && source.document.sentence_at(part.tokens.start) == sentence
        };
        let joined = |parts: &[Quantity]| parts.windows(2).all(|pair| is_coordinated(source, &pair[0], &pair[1]));
        let most = quantities[start..].iter().take(MOST_PARTS).take_while(is_part).count();
        (2..=most)
            .map(|count| &quantities[start..start + count])
            .find(|parts| sum(parts) == Some(wanted) && joined(parts))
    })
}

/// "eight welders and three painters", "eight died when it fell and three more later"; not "five were killed and seven
/// injured": one list of one thing done, or more of the same.
fn is_coordinated(source: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    let between = first.tokens.end..second.tokens.start;
    let breaks = |function| matches!(function, Function::Auxiliary | Function::Pronoun | Function::Subordinator);
    let is_list = between.len() <= 6
        && between.filter_map(|i| source.document.get(i)).all(|token| !token.function().is_some_and(breaks));
    let next = source.document.lower(second.tokens.end);
    is_list || matches!(next, "more" | "others" | "further" | "additional")
}

fn sum(parts: &[Quantity]) -> Option<Rational> {
    parts.iter().try_fold(Rational::from(0), |sum, part| sum.checked_add(&part.number?))
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::mention::Reading;

    #[track_caller]
    fn check(claim: &str, source: &str, expected: &[&str]) {
        let (claim, source) = (Reading::new(claim, None), Reading::new(source, None));
        let found = parts(&claim.quantities[0], &source).unwrap_or_default();
        let words: Vec<&str> = found.iter().map(|part| part.span.slice(source.document.text())).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn neighbours_of_one_sentence_add_up() {
        check("Eleven workers", "It let eight welders and three painters go.", &["eight", "three"]);
        check("$30m", "It paid $10m, $12m and $8m.", &["$10m", "$12m", "$8m"]);
    }

    #[test]
    fn nothing_else_does() {
        check("Eleven workers", "It let eight welders go. Three painters left.", &[]);
        check("Three men", "One boy and two girls", &[]);
        check("11%", "It fell by 8 points and 3 points.", &[]);
    }
}
