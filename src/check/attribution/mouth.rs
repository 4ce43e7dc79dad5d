//! Words in another's mouth: whose the very words are that a summary has somebody say.

use super::identity::{Identity, identity, may_speak_for};
use super::link::{Link, link};
use super::names::Names;
use super::retell::Said;
use super::statement::Statement;
use super::wording::{Word, fold};
use crate::check::effort::Effort;
use crate::lexicon::cue::CueClass;
use crate::lexicon::naming::NAMING;
use crate::lexicon::person::may_be_one;
use crate::mention::{Attribution, Quote, Reading, Speaker, SpeakerKind};
use crate::rule::RuleSet;
use crate::text::Token;

/// Fewer words in a row than this anybody may have used.
const FEWEST: u32 = 3;

/// The statement that has the words which a claim quotes, where everybody who uses them is somebody else by name.
pub(super) fn of_another<'s>(
    claim: Said<'_>,
    statements: &'s [Statement<'s>],
    (rules, effort): (RuleSet, &Effort),
) -> Option<&'s Statement<'s>> {
    let (summary, stated) = claim;
    let thought = matches!(stated.class, CueClass::Belief | CueClass::Request | CueClass::Question);
    let claimed = stated.speaker.as_ref().filter(|speaker| !thought && speaker.kind == SpeakerKind::Name)?;
    let first = summary.quotes.partition_point(|quote| quote.span.start < stated.span.start);
    let end = summary.quotes.partition_point(|quote| quote.span.start < stated.span.end);
    let steps = summary.attributions.len() + statements.len() * FOR_EACH;
    let within = summary.quotes.get(first..end).unwrap_or_default().iter().take_while(|_| effort.spend(steps));
    let quoted = within.filter(|quote| quote.words >= FEWEST && !quote.nested && is_own(claim, quote));
    quoted.map(|quote| fold(summary, &quote.tokens)).find_map(|stated| {
        let mut owners =
            statements.iter().filter(|owner| owner.given.is_some() && says(owner.spoken(), &stated)).peekable();
        let first = *owners.peek()?;
        let another = |said: Said<'_>| is_another((summary, claimed), said, rules);
        owners.all(|owner| owner.said().is_some_and(another)).then_some(first)
    })
}

/// What looking for a quotation in a statement takes.
const FOR_EACH: usize = 20;

/// Whether a quotation is in what the claim credits, and no statement within it credits it to somebody else.
fn is_own((summary, stated): Said<'_>, quote: &Quote) -> bool {
    let nearer = |other: &Attribution| {
        other.cue != stated.cue && other.holds(quote.span) && other.content.len() < stated.content.len()
    };
    let named = NAMING.binary_search(&summary.document.lower(quote.outer().start.wrapping_sub(1))).is_ok();
    let tells = |at: usize| {
        summary.document.get(at).is_some_and(|token| token.senses().cue.is_some_and(|cue| cue.noun.is_some()))
    };
    // "half a page of the study behind |the claim that| …"
    let passed_on = (stated.content_tokens.start..quote.tokens.start)
        .any(|at| tells(at) && summary.document.lower(at + 1) == "that");
    stated.holds(quote.span) && !named && !passed_on && !summary.attributions.iter().any(nearer)
}

/// Whether the words stand in a row in the quotations of a statement.
fn says(said: &[Word], stated: &[Word]) -> bool {
    said.windows(stated.len().max(1)).any(|run| run == stated)
}

/// Whether who says it in a source is surely not the claim's speaker.
fn is_another(claim: (&Reading<'_>, &Speaker), said: Said<'_>, rules: RuleSet) -> bool {
    match link(claim, said, rules) {
        Link::Other => true,
        Link::Described => goes_on(claim, said) || is_newcomer(said),
        _ => false,
    }
}

/// Whether somebody is brought in without a name, as nobody is who has one: "a defence lawyer".
fn is_newcomer((source, given): Said<'_>) -> bool {
    let is_body = |token: Token| token.senses().body.is_some();
    let described = given.speaker.as_ref().filter(|speaker| speaker.kind == SpeakerKind::Description);
    described.is_some_and(|speaker| {
        let document = &source.document;
        let is_person = |noun: usize| may_be_one(document.lower(noun)) && !document.get(noun).is_some_and(is_body);
        matches!(document.lower(speaker.tokens.start), "a" | "an" | "another")
            && Names::of(source, speaker).and_then(|names| names.head()).is_some_and(|head| is_person(head.at))
    })
}

/// Whether a pronoun means who speaks by name in the sentence right before: who speaks goes on speaking.
fn goes_on(claim: (&Reading<'_>, &Speaker), (source, given): Said<'_>) -> bool {
    let Some(speaker) = given.speaker.as_ref().filter(|speaker| speaker.kind == SpeakerKind::Pronoun) else {
        return false;
    };
    let start = source.document.tokens_in(given.span).start;
    let sentence = source.document.sentence_at(start);
    let before = |other: &&Speaker| source.document.sentence_at(other.tokens.start) + 1 == sentence;
    let mut named = source.attributions.iter().filter_map(|other| other.speaker.as_ref()).filter(before);
    named.any(|other| {
        other.kind == SpeakerKind::Name
            && identity((source, other), (source, speaker)) == Identity::Same
            && identity(claim, (source, other)) == Identity::Other
            && !may_speak_for((source, other), claim)
    })
}
