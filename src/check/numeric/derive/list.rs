//! Lists: which quantities stand side by side as parts of one whole.

use super::question::Question;
use crate::check::numeric::stated::Stated;
use crate::lexicon::Function;
use crate::lexicon::lemma::{is_gerund, is_irregular_verb, is_regular_past};
use crate::lexicon::person::is_one;
use crate::mention::{Quantity, Reading};
use crate::syntax::tag::{Class, Form};
use crate::text::TokenRange;

/// One list of one thing done, or more of the same: "eight welders and three painters", "eight died when it fell and three
/// more later"; not "five were killed and seven injured".
pub(super) fn is_joined(question: &Question<'_>, first: &Quantity, second: &Quantity) -> bool {
    let reading = question.source;
    let between = first.tokens.end..second.tokens.start;
    let aside = between.clone().any(|at| matches!(reading.document.lower(at), "(" | ")"));
    if aside || other_outcome(question, &(between.start..second.tokens.end + 4)) {
        return false;
    }
    let one_sentence = between.end <= reading.document.sentence_around(first.tokens.start).end;
    let listed = || is_list(reading, first.head_tokens.end.max(between.start)..between.end);
    (one_sentence && (listed() || is_told_again(reading, first, second)))
        || (between.len() <= MORE_REACH && is_more(reading, second))
}

/// "21 dockers to clear the pier in May and 27 dockers in June": the noun again, and no deed of its own.
fn is_told_again(reading: &Reading<'_>, first: &Quantity, second: &Quantity) -> bool {
    let is_same = Stated { reading, quantity: first }.counts_same(Stated { reading, quantity: second });
    let sentence = reading.sentence(second.tokens.start);
    let stands_apart = |at: usize| {
        let is_deed = sentence.is_finite_predicate(at) || matches!(sentence.class(at), Class::Punctuation);
        is_deed || sentence.form(at) == Form::PastParticiple && sentence.class(at) == Class::Verb
    };
    let end = second.head_tokens.end.max(second.tokens.end);
    let until =
        (end..sentence.tokens().end).take(LIST_REACH).take_while(|&at| sentence.class(at) != Class::Punctuation);
    let and = second.tokens.start.checked_sub(1).filter(|&at| sentence.class(at) == Class::Coordinator);
    let between = and.map(|and| first.tokens.end..and);
    let plain = |range: TokenRange| range.len() <= 2 * LIST_REACH && !{ range }.any(stands_apart);
    is_same && between.is_some_and(plain) && !{ until }.any(stands_apart)
}

/// "130 homes at first, followed by a further 70" and "Another 70 came later" may stand so far apart.
const MORE_REACH: usize = 30;

/// Longer stretches between two numbers hold more than the items of a list.
const LIST_REACH: usize = 7;

fn is_list(reading: &Reading<'_>, between: TokenRange) -> bool {
    let word = |at: usize| reading.document.lower(at);
    // "Dairies took in two million and inns one, while markets brought half of one": clauses side by side.
    let side_by_side = between.clone().any(|at| word(at) == "while");
    let breaks = |at: usize| {
        let function = reading.document.get(at).and_then(crate::text::Token::function);
        match function {
            Some(Function::Auxiliary) if word(at) == "may" => reading.document.word(at) != "May",
            Some(Function::Auxiliary | Function::Pronoun) => true,
            Some(Function::Subordinator) => word(at) != "while" && word(at) != "as",
            _ => !side_by_side && is_verb(reading, at) && !is_shared_verb(reading, at, between.end),
        }
    };
    let comma = between.clone().next_back().is_some_and(|at| matches!(word(at), "," | ";"));
    let added = is_added(reading, between.end);
    between.len() <= LIST_REACH
        && (added || comma || has_joint(reading, between.end))
        && (added || !between.clone().any(breaks))
}

/// "Six adults drowned, along with two children".
fn is_added(reading: &Reading<'_>, end: usize) -> bool {
    let word = |back: usize| end.checked_sub(back).map_or("", |at| reading.document.lower(at));
    matches!((word(2), word(1)), ("along" | "together", "with"))
}

/// Whether the second of two joined parts may end the list: "and three painters", "another three".
pub(super) fn closes(reading: &Reading<'_>, last: &Quantity) -> bool {
    has_joint(reading, last.tokens.start) || is_more(reading, last) || is_added(reading, last.tokens.start)
}

/// Whether "and" stands before a number, with no more than its article and noun between.
fn has_joint(reading: &Reading<'_>, end: usize) -> bool {
    let word = |at: usize| reading.document.lower(at);
    let mut before = (end.saturating_sub(JOINT_REACH)..end).rev().take_while(|&at| !matches!(word(at), "," | ";"));
    before.any(|at| matches!(word(at), "and" | "plus" | "&" | "while") || is_as_well_as(reading, at))
}

/// The second "as" of "as well as".
fn is_as_well_as(reading: &Reading<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| reading.document.lower(before) == "well")
        && reading.document.lower(at) == "as"
}

/// "And stud farms £81m", "while visitors bring in £8m".
const JOINT_REACH: usize = 4;

/// Whether what was done to the first of two counts is done to the second: "two died in Kent and five in Essex", "two died
/// and five more died".
fn is_shared_verb(reading: &Reading<'_>, verb: usize, second: usize) -> bool {
    let document = &reading.document;
    let gapped = document.get(second + 1).is_some_and(|next| next.function() == Some(Function::Preposition));
    let stem = |at: usize| document.get(at).map(|token| token.stem);
    gapped || (second + 1..second + VERB_REACH).any(|at| stem(at) == stem(verb))
}

/// The verb stands so near behind its number: "five people later died".
const VERB_REACH: usize = 4;

fn is_verb(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.document.lower(at);
    is_irregular_verb(word) || is_regular_past(word) || is_gerund(word)
}

/// "Another 13 people", "a further 70", "three more".
fn is_more(reading: &Reading<'_>, second: &Quantity) -> bool {
    let opens = matches!(reading.document.lower(second.tokens.start), "another" | "further");
    opens || is_of_another(reading, second.tokens.start) || Stated { reading, quantity: second }.is_further()
}

/// "A second, with 20 tonnes", "another carried 20 tonnes": one more of the same has the number.
fn is_of_another(reading: &Reading<'_>, start: usize) -> bool {
    let word = |at: usize| reading.document.lower(at);
    let names =
        |at: usize| word(at) == "another" || word(at) == "second" && at > 0 && matches!(word(at - 1), "a" | "the");
    (start.saturating_sub(JOINT_REACH)..start).any(names)
}

/// What becomes of people that news counts, each kind by itself.
const OUTCOMES: [&str; 4] = ["die", "injure", "arrest", "imprison"];

/// Whether the words about a part tell an outcome that the claim does not: "another 13 were injured" adds nobody to the dead.
fn other_outcome(question: &Question<'_>, words: &TokenRange) -> bool {
    let outcomes = words
        .clone()
        .filter_map(|at| question.source.document.get(at))
        .filter(|token| OUTCOMES.iter().any(|outcome| token.means(outcome)));
    outcomes.into_iter().any(|token| !question.says(token.stem))
}

/// "A man and" before the first part: one more.
pub(super) fn one_before(reading: &Reading<'_>, first: &Quantity) -> Option<TokenRange> {
    let document = &reading.document;
    let noun = first.tokens.start.checked_sub(2)?;
    let joined = document.lower(noun + 1) == "and" && is_one(document.lower(noun));
    let article = noun.checked_sub(1).filter(|&at| joined && matches!(document.lower(at), "a" | "an"))?;
    Some(article..noun + 1)
}

/// "And a woman" behind the last part, "a further case was stopped": one more.
pub(super) fn one_more(reading: &Reading<'_>, last: &Quantity) -> Option<TokenRange> {
    let end = last.head_tokens.end.max(last.tokens.end);
    let document = &reading.document;
    let noun = document.get(end + 2).filter(|token| token.is_content_word())?;
    let joined =
        matches!(document.lower(end), "and" | "plus") && matches!(document.lower(end + 1), "a" | "an" | "another");
    let measured = noun.senses().calendar.is_some() || noun.senses().numeral.is_some() || noun.senses().unit.is_some();
    let beside = joined && !measured && !last.head_tokens.is_empty();
    beside.then_some(end + 1..end + 3).or_else(|| further_one(reading, last))
}

/// "57 cases were dropped. A further case was stopped."
fn further_one(reading: &Reading<'_>, last: &Quantity) -> Option<TokenRange> {
    let document = &reading.document;
    let stem = |at: usize| document.get(at).map(|token| token.stem);
    let head = last.head_tokens.end.checked_sub(1)?;
    let names_one = |at: &usize| {
        let further =
            document.lower(*at) == "another" || document.lower(*at) == "further" && document.lower(at - 1) == "a";
        further && stem(at + 1) == stem(head) && !document.is_plural(at + 1)
    };
    let end = last.head_tokens.end;
    let at = (end..end + MORE_REACH).find(names_one).filter(|_| !last.head_tokens.is_empty())?;
    Some(at..at + 2)
}
