//! Tenses: when and whether a clause says that its deed happens.

use crate::lexicon::status::Status;
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
    /// It is denied, wished or supposed, or was only planned.
    Unreal,
}

impl Tense {
    /// Whether one tells as done what the other tells as still to come.
    pub(super) fn turns(self, other: Self) -> bool {
        matches!((self, other), (Self::Past, Self::Ahead) | (Self::Ahead, Self::Past))
    }
}

/// When and whether the clause of a predicate says that it happens.
pub(super) fn tense(sentence: &Sentence<'_>, predicate: usize) -> Tense {
    let mut helpers = sentence.helpers(predicate);
    let modal = helpers.clone().find(|&at| sentence.form(at) == Form::Modal);
    match (sentence.form(predicate), modal) {
        _ if sentence.is_negated(predicate) => Tense::Unreal,
        (_, None) if let Some(told) = sentence.is_to(predicate) => match told {
            Form::Present => Tense::Ahead,
            _ => Tense::Unreal,
        },
        (_, Some(modal)) if matches!(sentence.lower(modal), "will" | "shall" | "'ll" | "’ll") => Tense::Ahead,
        // "said that it would open"
        (_, Some(modal))
            if sentence.is_word(modal, "would") && sentence.relation(predicate) == Relation::Complement =>
        {
            match sentence.head(predicate).map(|cue| tense(sentence, cue)) {
                Some(Tense::Past) => Tense::Ahead,
                _ => Tense::Unreal,
            }
        }
        (_, Some(_)) => Tense::Unreal,
        (Form::Past, None) => Tense::Past,
        (Form::Present, None) => Tense::Present,
        (Form::Infinitive, None) => of_infinitive(sentence, predicate),
        _ => helpers.find_map(|at| of_helper(sentence, at)).unwrap_or(Tense::Unreal),
    }
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
        _ => Tense::Unreal,
    }
}

#[cfg(test)]
mod tests {
    use super::Tense;
    use crate::mention::Reading;

    /// The tense of the clause that holds the text's last time.
    #[track_caller]
    fn check(text: &str, tense: Option<Tense>) {
        let reading = Reading::new(text, None);
        let last = reading.timexes.last().map(|timex| timex.tokens.end - 1);
        let told = last.and_then(|last| {
            let sentence = reading.sentence(last);
            Some(super::tense(&sentence, sentence.predicate_of(last)?))
        });
        assert_eq!(told, tense, "{text:?}");
    }

    #[test]
    fn what_has_happened_and_what_is_to_come() {
        check("The museum opened on Friday.", Some(Tense::Past));
        check("The museum has been open since Friday.", Some(Tense::Past));
        check("The museum was reopened on Friday.", Some(Tense::Past));
        check("The museum opens at 9 a.m.", Some(Tense::Present));
        check("The museum will reopen on Friday.", Some(Tense::Ahead));
        check("The museum plans to reopen on Friday.", Some(Tense::Ahead));
        check("A grant will let the museum reopen on Friday.", Some(Tense::Ahead));
        check("The museum is expected to reopen on Friday.", Some(Tense::Ahead));
    }

    #[test]
    fn what_was_planned_denied_or_supposed_tells_neither() {
        check("The museum planned to reopen on Friday.", Some(Tense::Unreal));
        check("The museum did not reopen on Friday.", Some(Tense::Unreal));
        check("The museum could reopen on Friday.", Some(Tense::Unreal));
        check("On Friday.", None);
    }
}
