//! Whether the clause around a time looks ahead or back, which decides the direction of a bare weekday or month.

use super::form::Way;
use crate::lexicon::among;
use crate::lexicon::status::Status;
use crate::lexicon::timing::{BOUNDS, BOUNDS_OF_TWO, PUT_OFF, STARTING};
use crate::syntax::Sentence;
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form};
use crate::text::{Document, TokenRange};

/// The direction the clause around some tokens takes; `None` where no verb tells.
pub(super) fn direction(document: &Document<'_>, sentence: &Sentence<'_>, tokens: &TokenRange) -> Option<Way> {
    let bounds = is_bound(sentence, tokens.start);
    let top = tokens.clone().find(|&at| sentence.head(at).is_none_or(|head| !tokens.contains(&head)))?;
    let owns = matches!(sentence.lower(tokens.end), "'s" | "’s"); // "is held over Thursday's fire"
    let told = sentence.upwards(top).find_map(|at| verb(document, sentence, at, (bounds, owns)));
    told.or_else(|| bounds.then_some(Way::Ahead))
}

fn is_bound(sentence: &Sentence<'_>, start: usize) -> bool {
    let back = |count: usize| start.checked_sub(count).map_or("", |at| sentence.lower(at));
    among(back(1), BOUNDS) || among(back(1), "as than") && among(back(2), BOUNDS_OF_TWO)
}

/// What a verb with its helping verbs says: "will open", "has opened", "is to open", "opens".
fn verb(document: &Document<'_>, sentence: &Sentence<'_>, at: usize, (bounds, owns): (bool, bool)) -> Option<Way> {
    let helpers = || sentence.helpers(at);
    let has = |form: Form| sentence.form(at) == form || helpers().any(|helper| sentence.form(helper) == form);
    let have = |token: usize| sentence.lemma(token) == "have";
    let perfect = helpers().any(have) || have(at);
    let finite = |helper: usize| matches!(sentence.form(helper), Form::Present | Form::Past);
    let is_verb = sentence.class(at) == Class::Verb;
    if has(Form::Modal) && !helpers().any(finite) {
        let past = perfect && !helpers().any(|helper| among(sentence.lower(helper), "will 'll ’ll shall"));
        return Some(if past { Way::Back } else { Way::Ahead });
    }
    let bare = helpers().next().is_none() && !matches!(sentence.relation(at), Relation::OpenComplement);
    let participle = is_verb && bare && sentence.form(at) == Form::PastParticiple;
    let mistaken = bare && matches!(sentence.class(at), Class::Verb | Class::Noun) && document.is_past_form(at); // "it rose"
    // "is expected Friday" has a participle that looks like a past.
    let past =
        has(Form::Past) && !helpers().any(|helper| sentence.form(helper) == Form::Present) || participle || mistaken;
    if past || perfect && !bounds {
        let put_off = bounds && among(&sentence.lemma(at), PUT_OFF);
        return Some(if put_off { Way::Ahead } else { Way::Back });
    }
    if sentence.form(at) == Form::Infinitive && is_verb && sentence.is_to(at) != Some(Form::Present) {
        let governed = matches!(sentence.status(at), Status::Planned | Status::Expected | Status::Hypothetical);
        return (governed && sentence.relation(at) != Relation::AdverbialClause).then_some(Way::Ahead);
    }
    let reports = document.get(at).is_some_and(|token| token.senses().cue.is_some()); // "The quake of 2 May, it says, …"
    let is_noun = sentence.class(at) == Class::Noun
        && at.checked_sub(1).is_none_or(|before| sentence.class(before) != Class::Determiner);
    (has(Form::Present) && !owns && (!reports || helpers().next().is_some())
        || is_noun && among(sentence.lower(at), STARTING))
    .then_some(Way::Ahead)
}
