//! Tenses: when and whether a clause says that its deed happens.

use crate::lexicon::status::{Status, UNDENYING, of_governor};
use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::syntax::tag::Form;

/// When and whether a clause says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// It has happened: "opened", "has opened".
    Past,
    /// It holds, or happens as a rule: "opens", "is opening".
    Present,
    /// It is to come: "will open", "plans to open", "is due to open".
    Ahead,
    /// It is wished, supposed or asked for, or was only planned.
    Open,
    /// It is denied.
    Denied,
    /// Nothing says.
    Unreal,
}

impl Tense {
    /// Whether one tells as done what the other tells as still to come.
    pub(super) fn turns(self, other: Self) -> bool {
        matches!((self, other), (Self::Past, Self::Ahead) | (Self::Ahead, Self::Past))
    }

    /// Whether it has not come, as far as the text tells.
    pub(super) fn is_unreached(self) -> bool {
        matches!(self, Self::Ahead | Self::Open | Self::Denied)
    }
}

/// When and whether the clause of a predicate says that it happens.
pub(super) fn tense(sentence: &Sentence<'_>, predicate: usize) -> Tense {
    let mut helpers = sentence.helpers(predicate);
    // "Will Power, the driver, won" tells of nothing to come.
    let is_name = |at: usize| at > sentence.tokens().start && sentence.is_capitalised(at);
    let modal = helpers.clone().find(|&at| sentence.form(at) == Form::Modal && !is_name(at));
    match (sentence.form(predicate), modal) {
        _ if is_yet_to(sentence, predicate) => Tense::Ahead,
        // "did not open until May" tells that it opened, "not only opened" too.
        _ if sentence.is_negated(predicate) && has_any(sentence, predicate, UNDENYING) => Tense::Unreal,
        _ if sentence.is_negated(predicate) => Tense::Denied,
        // "was building" tells of nothing finished.
        (Form::Gerund, None) if helpers.clone().any(|at| sentence.lemma(at) == "be") => Tense::Present,
        (_, None) if let Some(told) = sentence.is_to(predicate) => match told {
            Form::Present => Tense::Ahead,
            _ => Tense::Open,
        },
        (_, Some(modal)) if matches!(sentence.lower(modal), "will" | "shall" | "'ll" | "’ll") => Tense::Ahead,
        // "said that it would open", "had met them and would open"
        (_, Some(modal)) if sentence.is_word(modal, "would") => {
            match cue(sentence, predicate).map(|cue| tense(sentence, cue)) {
                Some(Tense::Past) => Tense::Ahead,
                _ => Tense::Open,
            }
        }
        // What somebody could do he may have done.
        (_, Some(modal)) if sentence.is_word(modal, "could") => Tense::Unreal,
        (_, Some(_)) => Tense::Open,
        (Form::Past, None) => Tense::Past,
        (Form::Present, None) => Tense::Present,
        (Form::Infinitive, None) => of_infinitive(sentence, predicate),
        _ => helpers.find_map(|at| of_helper(sentence, at)).unwrap_or(Tense::Unreal),
    }
}

/// "has |yet to| open": it is still to come.
fn is_yet_to(sentence: &Sentence<'_>, predicate: usize) -> bool {
    let first = sentence.helpers(predicate).next().unwrap_or(predicate);
    (first.saturating_sub(2)..predicate).any(|at| sentence.is_word(at, "yet") && sentence.is_word(at + 1, "to"))
}

/// "was opened", "has been opened".
fn of_helper(sentence: &Sentence<'_>, helper: usize) -> Option<Tense> {
    match sentence.form(helper) {
        _ if sentence.lemma(helper) == "have" => Some(Tense::Past),
        Form::Past => Some(Tense::Past),
        Form::Present => Some(Tense::Present),
        _ => None,
    }
}

/// "plans to open", "is due to open": to come as long as the plan holds; what was planned may have come since. What is to be
/// done by something that is to come itself is: "the grant will let them open".
fn of_infinitive(sentence: &Sentence<'_>, predicate: usize) -> Tense {
    let is_ahead = matches!(sentence.status(predicate), Status::Planned | Status::Expected);
    match sentence.head(predicate).map(|governor| tense(sentence, governor)) {
        Some(Tense::Present) if is_ahead => Tense::Ahead,
        Some(Tense::Ahead) => Tense::Ahead,
        _ if is_aimed_at(sentence, predicate) => Tense::Open,
        _ => Tense::Unreal,
    }
}

/// Whether the word that governs an infinitive tells of a plan, a wish or a request; "went on to win" tells of a win.
fn is_aimed_at(sentence: &Sentence<'_>, predicate: usize) -> bool {
    let governor = sentence.head(predicate).map(|governor| sentence.lemma(governor));
    let aims = |status| matches!(status, Status::Planned | Status::Expected | Status::Hypothetical);
    let is_done = sentence.tokens().any(|at| sentence.is_word(at, "did") && sentence.is_word(at + 1, "so"));
    !is_done && governor.is_some_and(|lemma| lemma != "go" && of_governor(&lemma).is_some_and(aims))
}

fn has_any(sentence: &Sentence<'_>, predicate: usize, words: &[&str]) -> bool {
    sentence.whole(predicate).any(|at| words.binary_search(&sentence.lower(at)).is_ok())
}

/// The verb that reports a clause, or the one that it is joined to.
fn cue(sentence: &Sentence<'_>, predicate: usize) -> Option<usize> {
    let first = sentence.upwards(predicate).find(|&at| sentence.relation(at) != Relation::Conjunct)?;
    sentence.head(first).filter(|_| sentence.relation(first) == Relation::Complement)
}
