//! Frames: the deed that a mention is told of in its clause, and whether that has happened.

use super::checker::Mention;
use crate::mention::Reading;
use crate::syntax::Sentence;
use crate::syntax::status::Status;
use crate::syntax::tag::Form;

/// What a mention is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// What the predicate of its clause means, whatever its form.
    deed: u32,
    tense: Tense,
}

/// When and whether a clause says that something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tense {
    /// It has happened: "opened", "has opened".
    Past,
    /// It holds, or happens as a rule: "opens", "is opening".
    Present,
    /// It is to come: "will open", "plans to open", "is due to open".
    Ahead,
    /// It is denied, wished or supposed, or was only planned.
    Unreal,
}

impl Frame {
    /// The frame of a mention; `None` where no verb is found for it.
    pub(super) fn of(reading: &Reading<'_>, mention: &Mention<'_>) -> Option<Self> {
        let at = mention.tokens().clone().next_back()?;
        let sentence = reading.sentence(at);
        let predicate = sentence.predicate_of(at)?;
        let deed = reading.document.get(predicate)?.stem;
        Some(Self { deed, tense: tense(&sentence, predicate) })
    }

    /// Whether one tells as done what the other tells as still to come, of one deed.
    pub(super) fn is_turned(self, other: Self) -> bool {
        use Tense::{Ahead, Past};
        self.deed == other.deed && matches!((self.tense, other.tense), (Past, Ahead) | (Ahead, Past))
    }
}

fn tense(sentence: &Sentence<'_>, predicate: usize) -> Tense {
    let mut helpers = sentence.helpers(predicate);
    let modal = helpers.clone().find(|&at| sentence.form(at) == Form::Modal);
    match (sentence.form(predicate), modal) {
        _ if sentence.is_negated(predicate) => Tense::Unreal,
        (_, Some(modal)) if matches!(sentence.lower(modal), "will" | "shall" | "'ll" | "’ll") => Tense::Ahead,
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

/// "plans to open", "is due to open": to come as long as the plan holds; what was planned may have come since.
fn of_infinitive(sentence: &Sentence<'_>, predicate: usize) -> Tense {
    let is_ahead = matches!(sentence.status(predicate), Status::Planned | Status::Expected);
    let governor = sentence.head(predicate).filter(|_| is_ahead);
    match governor.map(|governor| tense(sentence, governor)) {
        Some(Tense::Present | Tense::Ahead) => Tense::Ahead,
        _ => Tense::Unreal,
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Tense};
    use crate::check::checker::Mention;
    use crate::mention::Reading;

    /// The tense of the clause that holds the text's last time.
    #[track_caller]
    fn check(text: &str, tense: Option<Tense>) {
        let reading = Reading::new(text, None);
        let frame = reading.timexes.last().and_then(|timex| Frame::of(&reading, &Mention::Timex(timex)));
        assert_eq!(frame.map(|frame| frame.tense), tense, "{text:?}");
    }

    #[test]
    fn what_has_happened_and_what_is_to_come() {
        check("The museum opened on Friday.", Some(Tense::Past));
        check("The museum has been open since Friday.", Some(Tense::Past));
        check("The museum was reopened on Friday.", Some(Tense::Past));
        check("The museum opens at 9 a.m.", Some(Tense::Present));
        check("The museum will reopen on Friday.", Some(Tense::Ahead));
        check("The museum plans to reopen on Friday.", Some(Tense::Ahead));
        check("The museum is expected to reopen on Friday.", Some(Tense::Ahead));
    }

    #[test]
    fn what_was_planned_denied_or_supposed_tells_neither() {
        check("The museum planned to reopen on Friday.", Some(Tense::Unreal));
        check("The museum did not reopen on Friday.", Some(Tense::Unreal));
        check("The museum could reopen on Friday.", Some(Tense::Unreal));
        check("On Friday.", None);
    }

    #[test]
    fn only_one_deed_is_turned() {
        let frame = |text: &str| {
            let reading = Reading::new(text, None);
            Frame::of(&reading, &Mention::Timex(&reading.timexes[0])).unwrap()
        };
        let (done, ahead) = (frame("The museum reopened on Friday."), frame("The museum will reopen on Friday."));
        assert!(done.is_turned(ahead) && ahead.is_turned(done));
        assert!(!frame("The museum closed on Friday.").is_turned(ahead));
    }
}
