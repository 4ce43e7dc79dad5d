//! Identity: whether the words for two speakers name the same one.

use super::names::{Names, acronym_of, spells};
use crate::check::witness::Witness;
use crate::lexicon::title;
use crate::mention::{Reading, Speaker, SpeakerKind};
use crate::text::{Document, Token, TokenRange};

/// How two speakers relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// One is known by the name of the other.
    Same,
    /// They share part of a name or office without being known by it: a ministry and its minister.
    Near,
    /// Nothing of one is in the names of the other.
    Other,
    /// One of them is a pronoun whose antecedent is not clear.
    Unknown,
}

/// Compares the speaker of a claim with that of a source's statement.
pub(crate) fn identity(claim: (&Reading<'_>, &Speaker), source: (&Reading<'_>, &Speaker)) -> Identity {
    if fullest(claim).is_some_and(|words| fullest(source).is_some_and(|other| words.eq_ignore_ascii_case(other))) {
        return Identity::Same;
    }
    let (Some(claimed), Some(given)) = (Names::of(claim.0, claim.1), Names::of(source.0, source.1)) else {
        return Identity::Unknown;
    };
    let is_of_one = |a: &Names<'_>, b: &Names<'_>| a.speaks_for_others() && a.shares_name(b);
    match () {
        () if claimed.is_known_as(&given) || given.is_known_as(&claimed) => Identity::Same,
        () if is_of_one(&claimed, &given) || is_of_one(&given, &claimed) => Identity::Unknown,
        () if claimed.shares_name(&given) => Identity::Near,
        () if given.shares_name(&claimed) => Identity::Unknown,
        () => Identity::Other,
    }
}

/// The fullest words a text has for a speaker; a pronoun without an antecedent has none.
fn fullest<'t>((reading, speaker): (&Reading<'t>, &Speaker)) -> Option<&'t str> {
    let own = (speaker.kind != SpeakerKind::Pronoun).then_some(speaker.span);
    speaker.antecedent.or(own).map(|span| span.slice(reading.document.text()))
}

/// Whether somebody is called by the trade to speak for one who is named: "an Acme spokesman".
pub(crate) fn is_voice_of_name(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let voice = Names::of(reading, speaker).is_some_and(|names| names.speaks_for_others());
    voice && speaker.tokens.clone().any(|at| reading.document.is_name(at))
}

/// Whether somebody may speak for a body by office, as its chief does, and is not known to belong to another.
pub(crate) fn may_speak_for(person: (&Reading<'_>, &Speaker), body: (&Reading<'_>, &Speaker)) -> bool {
    let (document, speaker) = (&body.0.document, body.1);
    let is_body = |at: usize| {
        document.get(at).is_some_and(|token| token.senses().body.is_some() || token.is_all_caps() && token.is_name())
    };
    let named = document.lower(speaker.tokens.start) == "the" || speaker.tokens.clone().any(is_body);
    let known = person.1.known_as.iter().map(|known| known.tokens.clone()).chain([person.1.tokens.clone()]);
    let there = &person.0.document;
    // "chair of the Heritage Fund" speaks for no Trust; letters alone may spell it.
    let own = Names::of(body.0, speaker).and_then(|names| names.head()).map(|head| document.lower(head.at));
    let is_theirs = |at: usize| own == Some(there.lower(at)) || there.get(at).is_some_and(Token::is_all_caps);
    let of_another = |mut range: TokenRange| {
        there.lower(range.start) == "of" && range.clone().any(|at| there.is_name(at)) && !range.any(is_theirs)
    };
    let office = |range: &TokenRange| {
        let leads = range.clone().find(|&at| title::leads(there.lower(at)));
        leads.is_some_and(|at| !(range.start..at).any(|before| there.is_name(before)) && !of_another(at + 1..range.end))
    };
    speaker.kind == SpeakerKind::Name && named && known.into_iter().any(|range| office(&range))
}

/// Whether a text has the name of a speaker anywhere.
pub(crate) fn is_named_in(claim: (&Reading<'_>, &Speaker), text: &Reading<'_>) -> bool {
    let Some(names) = Names::of(claim.0, claim.1) else { return true };
    let spelled = |acronym: &str| spells(&text.document, 0..text.document.tokens().len(), acronym);
    names.is_head_in(&text.document)
        || names.head().is_some_and(|head| acronym_of(head.text).is_some_and(spelled))
        || is_spelled_by_acronym_in(&names, &text.document)
}

fn is_spelled_by_acronym_in(names: &Names<'_>, text: &Document<'_>) -> bool {
    let names_it = |(i, token): (usize, &Token)| token.is_capitalised() && names.spells_acronym(text.word(i));
    text.tokens().iter().enumerate().any(names_it)
}

/// The stem of the word a speaker is called by: the surname, the organisation, the office.
pub(crate) fn head_stem(reading: &Reading<'_>, speaker: &Speaker) -> Option<u32> {
    let names = Names::of(reading, speaker).filter(|_| speaker.kind != SpeakerKind::Pronoun)?;
    reading.document.get(names.head()?.at).map(|token| token.stem)
}

/// Whether a name is that of whoever publishes a text: "Acme News" and "Acme" for Acme News.
pub(super) fn is_publisher((reading, speaker): (&Reading<'_>, &Speaker), witness: &Witness<'_>) -> bool {
    let publisher = witness.publisher.unwrap_or_default().to_lowercase();
    let there = publisher.split_whitespace().filter(|word| *word != "the");
    let here = speaker.tokens.clone().map(|at| reading.document.lower(at)).filter(|word| *word != "the");
    speaker.kind == SpeakerKind::Name
        && here.clone().count() > 0
        && here.zip(there.chain(std::iter::once(""))).all(|(one, other)| one == other)
}

/// Whether a speaker is whose own words a text is: "Lund", "Minister Teo Lund" and "he" for Teo Lund, "the ministry" for the
/// Ministry of Health.
pub(super) fn is_author((reading, speaker): (&Reading<'_>, &Speaker), witness: &Witness<'_>) -> bool {
    let author = witness.author.unwrap_or_default().to_lowercase();
    let author: Vec<&str> = author.split_whitespace().collect();
    let known = speaker.known_as.iter().map(|known| known.tokens.clone()).chain([speaker.tokens.clone()]);
    let is_meant = |tokens: TokenRange| {
        let words: Vec<&str> = tokens.map(|at| reading.document.lower(at)).filter(|word| *word != "the").collect();
        let surname = words.last().filter(|_| speaker.kind != SpeakerKind::Pronoun);
        surname.is_some_and(|surname| author.last() == Some(surname))
            || (!words.is_empty() && words.iter().all(|word| author.contains(word)))
    };
    !author.is_empty() && known.into_iter().any(is_meant)
}

/// Whether the words are a proper name beyond doubt: a single capitalised word that opens a sentence may be any noun.
pub(super) fn is_proper(reading: &Reading<'_>, speaker: &Speaker) -> bool {
    let opens = reading.document.sentence_around(speaker.tokens.start).start;
    let names = speaker.tokens.clone().filter_map(|i| Some((i, reading.document.get(i)?)));
    let capitalised = names.filter(|(_, token)| token.is_name());
    let label = reading.document.word(speaker.tokens.end) == ":";
    !label && capitalised.filter(|(i, token)| *i > opens || token.is_all_caps()).count() > 0
}
