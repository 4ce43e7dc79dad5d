//! Order: "before", "after" and their kin between two events, told the other way round than a source tells it.

use super::super::effort::Effort;
use super::super::witness::Witness;
use super::{not_compared, told_otherwise};
use crate::code::TIM005;
use crate::finding::{Finding, Reason};
use crate::lexicon::among;
use crate::lexicon::timing::{BEHIND_ONCE, TAKES_AFTER};
use crate::mention::{Reading, Timex};
use crate::syntax::tag::Class;
use crate::text::{Document, Token, TokenKind, TokenRange};

/// Judges the orders of events that a summary states, and that a source states of the same two events.
///
/// Only what is turned round becomes a finding: "after" stands in most sentences of the news, and in few of them the order
/// is what they tell.
pub(super) fn judge<'w>(summary: &Reading<'_>, witnesses: &'w [Witness<'w>], effort: &Effort) -> Vec<Finding> {
    let stated: Vec<Step> = steps(summary).collect();
    let told = |witness: &'w Witness<'w>| steps(&witness.reading).map(move |step| (witness, step));
    let given: Vec<_> = if stated.is_empty() { Vec::new() } else { witnesses.iter().flat_map(told).collect() };
    let judge = |step: &&Step| effort.spend(given.len() * FOR_TWO).then(|| judge_step(summary, step, &given)).flatten();
    effort.start().findings(stated.iter(), judge, |step, reason| not_compared(summary, step.phrase.start, reason))
}

/// What holding two orders against each other takes.
const FOR_TWO: usize = 20;

fn judge_step(summary: &Reading<'_>, step: &Step, given: &[(&Witness<'_>, Step)]) -> Option<Finding> {
    if given.iter().any(|(_, other)| step.relate(other) == Some(true)) {
        return None;
    }
    let (witness, other) =
        given.iter().find(|(_, other)| step.relate(other) == Some(false) && step.is_surely(other))?;
    Some(told_otherwise(&TIM005, (summary, step.phrase.clone()), (witness, other.phrase.clone()), Reason::Differs))
}

/// Two events and which comes first.
struct Step {
    /// Whether the main event comes before the other.
    before: bool,
    /// Whether the main event goes on till the other comes, and the stem of the verb beside the connective.
    awaits: bool,
    governor: Option<u32>,
    /// The connective and the event it opens.
    phrase: TokenRange,
    /// The stems of the event behind the connective.
    event: Vec<u32>,
    /// The stem of the word that the event is told by.
    deed: Option<u32>,
    /// The stems of the main event.
    main: Vec<u32>,
    /// Those of them that are no names: the same two people meet in many events.
    told: Vec<u32>,
}

impl Step {
    /// Whether two steps agree, where they are of the same two events.
    fn relate(&self, other: &Self) -> Option<bool> {
        if (self.awaits || other.awaits) && self.governor != other.governor {
            return None; // what was kept until he came may have been sold after he came
        }
        let main = shared(&self.main, &other.main);
        if is_same_event(&self.event, &other.event) && main >= 1 {
            return Some(self.before == other.before);
        }
        let crosswise = shared(&other.main, &self.event) + shared(&self.main, &other.event);
        let most = |part: &[u32], of: &[u32]| shared(part, of) * 2 >= of.len();
        let turned = most(&other.main, &self.event)
            && most(&self.main, &other.event)
            && crosswise + shared(&self.told, &other.told) >= 3;
        turned.then_some(self.before != other.before)
    }

    /// Whether more than names says that both are of the same two events.
    fn is_surely(&self, other: &Self) -> bool {
        let has = |stems: &[u32], deed: Option<u32>| deed.is_some_and(|deed| stems.contains(&deed));
        let is_same = has(&other.event, self.deed) && has(&self.event, other.deed);
        let straight = is_same && shared(&self.told, &other.told) >= 1;
        // "she left before him", "he left before her"
        let one_deed = [(&self.event, &other.main), (&other.event, &self.main), (&self.told, &other.told)];
        let swapped = !is_same_event(&self.event, &other.event) && one_deed.iter().all(|(a, b)| shared(a, b) > 0);
        straight || swapped || has(&other.told, self.deed) && has(&self.told, other.deed)
    }
}

/// Whether half of the words of one event stand in the other, and a third of those of the other in it.
fn is_same_event(claim: &[u32], source: &[u32]) -> bool {
    let shared = shared(source, claim);
    shared * 2 >= claim.len() && shared * 3 >= source.len()
}

fn shared(a: &[u32], b: &[u32]) -> usize {
    b.iter().filter(|stem| a.contains(stem)).count()
}

/// No event takes more words.
const EVENT: usize = 10;

/// The main event stands this near its connective.
const MAIN: usize = 16;

fn steps<'r>(reading: &'r Reading<'r>) -> impl Iterator<Item = Step> + 'r {
    (0..reading.document.tokens().len()).filter_map(|at| step(reading, at))
}

fn step(reading: &Reading<'_>, at: usize) -> Option<Step> {
    let document = &reading.document;
    let (before, start) = connective(document, at)?;
    let sentence = document.sentence_around(at);
    let most = sentence.end.min(start + EVENT);
    let event = start..(start..most).find(|&token| ends(document, token)).unwrap_or(most);
    let opens = !document.tokens()[sentence.start..at].iter().any(|token| token.kind == TokenKind::Word);
    let main = if opens {
        event.end..sentence.end.min(event.end + MAIN)
    } else {
        sentence.start.max(at.saturating_sub(MAIN))..at
    };
    let sentence = reading.sentence(at);
    let is_top = |token: &usize| sentence.head(*token).is_none_or(|head| !event.contains(&head));
    let tops = event.clone().filter(is_top).filter_map(|top| document.get(top));
    let deed = tops.filter(|token| token.is_content_word()).map(|token| token.stem).next();
    let is_told = |token: &Token| token.is_content_word() && !token.is_capitalised();
    let awaits = matches!(document.lower(at), "until" | "till");
    let is_verb = |at: &usize| sentence.class(*at) == Class::Verb;
    let verb = if opens { main.clone().find(is_verb) } else { main.clone().rev().find(is_verb) };
    let governor = verb.and_then(|at| document.get(at)).map(|token| token.stem);
    // Whose verb it is may stand farther off: "the review, which …, was held before".
    let subject = verb.and_then(|verb| sentence.subject(verb)).filter(|subject| !main.contains(subject));
    let whole = || main.clone().chain(subject);
    let told = whole().filter_map(|at| document.get(at)).filter(is_told).map(|token| token.stem).collect();
    let [of_event, of_main] = [stems(document, event.clone()), stems(document, whole())];
    let is_step = !opens_with_time(reading, &event) && !of_event.is_empty() && !of_main.is_empty();
    is_step.then_some(Step {
        before,
        awaits,
        governor,
        phrase: at..event.end,
        event: of_event,
        deed,
        main: of_main,
        told,
    })
}

/// "before 2020": a time, and no event, stands behind the connective.
fn opens_with_time(reading: &Reading<'_>, event: &TokenRange) -> bool {
    let timexes = reading.timexes();
    let next = timexes.get(timexes.partition_point(|timex| timex.tokens.end <= event.start));
    next.is_some_and(|timex| timex.tokens.start <= event.start + 1 && !belongs_to_noun(reading, timex))
}

/// "before |Saturday|'s match", "before the |2012| season": the time of an event that has a name.
fn belongs_to_noun(reading: &Reading<'_>, timex: &Timex) -> bool {
    let (last, next) = (timex.tokens.end - 1, timex.tokens.end);
    let sentence = reading.sentence(last);
    let noun = sentence.head(last).filter(|&head| head >= next && sentence.class(head) == Class::Noun);
    noun.is_some() || matches!(reading.document.lower(next), "'s" | "’s")
}

/// Whether a word says that what stands before it comes first, and where the event after it opens.
fn connective(document: &Document<'_>, at: usize) -> Option<(bool, usize)> {
    match (document.lower(at), document.lower(at + 1)) {
        (_, "which" | "that" | "this") => None,
        ("before" | "until" | "till", _) => Some((true, at + 1)),
        ("since", next) if next.ends_with("ing") => Some((false, at + 1)),
        ("prior", "to") | ("ahead", "of") | ("followed", "by") => Some((true, at + 2)),
        ("preceded", "by") => Some((false, at + 2)),
        ("after", _) if !among(document.lower(at.wrapping_sub(1)), TAKES_AFTER) => Some((false, at + 1)),
        ("once", next) if among(next, BEHIND_ONCE) => Some((false, at + 1)),
        _ => None,
    }
}

/// Whether a token ends the event behind a connective.
fn ends(document: &Document<'_>, at: usize) -> bool {
    let is_mark = document.get(at).is_some_and(|token| token.kind == TokenKind::Symbol)
        && matches!(document.word(at), "," | ";" | ":" | "." | "(" | ")" | "—" | "–" | "\"" | "”");
    is_mark || matches!(document.lower(at), "and" | "but" | "while" | "when") || connective(document, at).is_some()
}

fn stems(document: &Document<'_>, tokens: impl Iterator<Item = usize>) -> Vec<u32> {
    let terms = tokens.filter_map(|i| document.get(i).filter(|token: &Token| token.is_content_word()));
    terms.map(|token| token.stem).collect()
}
