//! Identity: whether the words for two speakers name the same one.

use crate::lexicon::title::is_title;
use crate::lexicon::{Function, lemma};
use crate::mention::{Reading, Speaker, SpeakerKind};
use crate::span::Span;
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
    if fullest(claim).is_some_and(|words| fullest(source) == Some(words)) {
        return Identity::Same;
    }
    let (Some(claimed), Some(given)) = (Names::of(claim.0, claim.1), Names::of(source.0, source.1)) else {
        return Identity::Unknown;
    };
    if claimed.is_known_as(&given) || given.is_known_as(&claimed) {
        return Identity::Same;
    }
    if claimed.shares_name(&given) { Identity::Near } else { Identity::Other }
}

/// The fullest words a text has for a speaker, lower-cased; a pronoun without an antecedent has none.
fn fullest((reading, speaker): (&Reading<'_>, &Speaker)) -> Option<String> {
    let own = (speaker.kind != SpeakerKind::Pronoun).then_some(speaker.span);
    speaker.antecedent.or(own).map(|span| span.slice(reading.document.text()).to_lowercase())
}

/// Whether a text has the head of a speaker's name anywhere.
pub(crate) fn is_named_in(claim: (&Reading<'_>, &Speaker), text: &Reading<'_>) -> bool {
    let Some(names) = Names::of(claim.0, claim.1) else { return true };
    let tokens = text.document.tokens();
    names.heads.iter().any(|head| {
        (0..tokens.len()).any(|i| lemma(&text.document, i) == head.lemma)
            || acronym_of(head.text).is_some_and(|acronym| spells(&text.document, 0..tokens.len(), acronym))
    }) || names.is_spelled_by_acronym_in(&text.document)
}

/// The stem of the word a speaker is called by: the surname, the organisation, the office.
pub(crate) fn head_stem(reading: &Reading<'_>, speaker: &Speaker) -> Option<u32> {
    let head = head(&reading.document, speaker.tokens.clone())?;
    reading.document.get(head.at).map(|token| token.stem)
}

/// Every word by which a speaker is known in one text.
struct Names<'r> {
    document: &'r Document<'r>,
    /// The last word of each name or noun phrase: the surname, the organisation, the office.
    heads: Vec<Head<'r>>,
    /// The stretches that name the speaker, titles and appositions included.
    stretches: Vec<TokenRange>,
}

#[derive(Clone, Copy)]
struct Head<'r> {
    lemma: &'r str,
    text: &'r str,
    at: usize,
}

impl<'r> Names<'r> {
    /// `None` for a pronoun that nothing else is known of.
    fn of(reading: &'r Reading<'r>, speaker: &Speaker) -> Option<Self> {
        let document = &reading.document;
        let pronoun = speaker.kind == SpeakerKind::Pronoun;
        let own = (!pronoun).then_some(speaker.span);
        let spans = own.into_iter().chain(speaker.antecedent).map(|span: Span| document.tokens_in(span));
        let known = speaker.known_as.iter().map(|part| part.tokens.clone());
        let stretches: Vec<TokenRange> = spans.chain(known).filter(|range| !range.is_empty()).collect();
        let first = stretches.first()?.clone();
        let heads = head(document, first).into_iter().collect();
        Some(Self { document, heads, stretches })
    }

    /// Whether the other is known by the head of this one's name, and no given name or title speaks against it.
    fn is_known_as(&self, other: &Names<'_>) -> bool {
        self.heads.iter().any(|head| {
            let mut places = other.places_of(head.lemma).peekable();
            if places.peek().is_none() {
                return other.spells_acronym(head.text) || self.spells_acronym_of(other);
            }
            places.any(|place| !self.clashes(head.at, other.document, place))
        })
    }

    /// The tokens of the speaker's names that are a word and name the speaker, not somebody beside: neither an owner
    /// ("Trump's lawyer"), nor what describes another ("Apple rival Samsung"), nor what stands behind a preposition other
    /// than "of" ("a spokesman for Ryan").
    fn places_of<'n>(&'n self, word: &'n str) -> impl Iterator<Item = usize> + 'n {
        let names = move |range: TokenRange| {
            let end = range.clone().skip(1).find(|&i| self.opens_another(i)).unwrap_or(range.end);
            (range.start..end).filter(move |&i| !self.is_owner(i) && (i + 1 >= end || !self.describes(i)))
        };
        self.stretches.iter().cloned().flat_map(names).filter(move |&i| lemma(self.document, i) == word)
    }

    fn is_owner(&self, token: usize) -> bool {
        matches!(self.document.lower(token + 1), "'s" | "’s")
    }

    fn describes(&self, token: usize) -> bool {
        let is_name = |i: usize| self.document.get(i).is_some_and(Token::is_capitalised);
        let noun = self.document.get(token + 1).is_some_and(Token::is_content_word) && !is_name(token + 1);
        // A spokesman's word is that of the body he speaks for.
        is_name(token) && noun && !SPEAKS_FOR.contains(&self.document.lower(token + 1))
    }

    fn opens_another(&self, token: usize) -> bool {
        let function = self.document.get(token).and_then(Token::function);
        let closes = matches!(function, Some(Function::Preposition | Function::Pronoun | Function::Subordinator));
        closes && self.document.lower(token) != "of"
    }

    /// Whether what stands beside a shared head tells two apart: two given names, titles of two sexes, or two places or
    /// subjects behind it ("Ministry of Finance", "Ministry of Defence").
    fn clashes(&self, here: usize, document: &Document<'_>, there: usize) -> bool {
        let (mine, theirs) = (complement(self.document, here), complement(document, there));
        if !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|word| theirs.contains(word)) {
            return true;
        }
        let (Some(a), Some(b)) = (given_name(self.document, here), given_name(document, there)) else { return false };
        a != b && !(a.starts_with(b) || b.starts_with(a))
    }

    fn spells_acronym(&self, text: &str) -> bool {
        acronym_of(text)
            .is_some_and(|acronym| self.stretches.iter().any(|range| spells(self.document, range.clone(), acronym)))
    }

    fn spells_acronym_of(&self, other: &Names<'_>) -> bool {
        other.heads.iter().any(|head| self.spells_acronym(head.text))
    }

    fn is_spelled_by_acronym_in(&self, text: &Document<'_>) -> bool {
        let all_caps = (0..text.tokens().len()).filter(|&i| text.tokens()[i].is_all_caps());
        all_caps.into_iter().any(|i| self.spells_acronym(text.word(i)))
    }

    /// Whether a capitalised word of one, other than a surname or given name, stands in the names of the other.
    fn shares_name(&self, other: &Names<'_>) -> bool {
        let is_head = |i: usize| self.heads.iter().any(|head| head.lemma == lemma(self.document, i));
        let is_given = |i: usize| given_name(self.document, i + 1) == Some(self.document.lower(i)) && is_head(i + 1);
        let tokens = self.stretches.iter().flat_map(Clone::clone).filter(|&i| !is_head(i) && !is_given(i));
        let names = tokens.filter(|&i| self.document.get(i).is_some_and(|t| t.is_capitalised() && t.is_content_word()));
        names.into_iter().any(|i| {
            let mut places = other.places_of(lemma(self.document, i));
            places.any(|place| other.document.get(place).is_some_and(Token::is_capitalised))
        })
    }
}

/// Nouns for those whose word is that of the body named before them.
const SPEAKS_FOR: &[&str] =
    &["spokesman", "spokesperson", "spokeswoman", "spokespeople", "official", "officials", "report", "statement"];

/// A word without its inflection; near-synonyms stay apart, because "Price" is not "Cost".
fn lemma<'d>(document: &'d Document<'_>, token: usize) -> &'d str {
    let base = document.get(token).and_then(|token| token.senses().base);
    lemma::stem(base.unwrap_or_else(|| document.lower(token)))
}

/// The capitalised words of the phrase behind a head: "Finance" in "Ministry of Finance".
fn complement<'d>(document: &'d Document<'_>, head: usize) -> Vec<&'d str> {
    let joins = matches!(document.lower(head + 1), "of" | "for" | "in" | "at" | "from");
    let words = (head + 2..head + 6).map_while(|i| document.get(i).map(|token| (i, token)));
    let named = words.filter(|_| joins).skip_while(|(_, token)| token.function().is_some());
    named.take_while(|(_, token)| token.is_capitalised()).map(|(i, _)| document.lower(i)).collect()
}

/// The head of a noun phrase: the last content word before the first preposition, comma or relative clause.
fn head<'r>(document: &'r Document<'r>, range: TokenRange) -> Option<Head<'r>> {
    let ends = |&i: &usize| {
        let function = document.get(i).and_then(Token::function);
        let closes = matches!(function, Some(Function::Preposition | Function::Pronoun | Function::Subordinator));
        i > range.start && (closes || matches!(document.word(i), "," | "(" | "-" | "–" | "—"))
    };
    let end = range.clone().find(ends).unwrap_or(range.end);
    let at = (range.start..end).rev().find(|&i| document.get(i).is_some_and(Token::is_content_word))?;
    Some(Head { lemma: lemma(document, at), text: document.word(at), at })
}

/// The given name or courtesy title right before a surname, lower-cased; `None` for other words.
fn given_name<'d>(document: &'d Document<'_>, surname: usize) -> Option<&'d str> {
    let before = (surname.checked_sub(1)?..surname).next()?;
    let at = if document.word(before) == "." { before.checked_sub(1)? } else { before };
    let token = document
        .get(at)
        .filter(|token| token.is_capitalised() && document.get(surname).is_some_and(Token::is_capitalised))?;
    let lower = document.lower(at);
    match lower {
        "mr" => Some("mr"),
        "mrs" | "ms" | "miss" => Some("ms"),
        // Offices and ranks tell nothing of a person's own name.
        _ if is_title(lower) || token.is_all_caps() || token.function().is_some() => None,
        _ => Some(lower),
    }
}

/// The letters of an acronym ("WHO", "U.N."); `None` for a word that is none.
fn acronym_of(text: &str) -> Option<&str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().all(|c| c.is_uppercase() || c == '.');
    ((2..=7).contains(&letters) && capitals).then_some(text)
}

/// Whether capitalised words in a row have the acronym's letters as their initials, small words stepped over.
fn spells(document: &Document<'_>, range: TokenRange, acronym: &str) -> bool {
    let letters: Vec<char> = acronym.chars().filter(|c| c.is_alphabetic()).collect();
    let capitalised = |i: &usize| document.get(*i).is_some_and(|token| token.is_capitalised() && !token.is_all_caps());
    let initials: Vec<(usize, char)> =
        range.filter(capitalised).filter_map(|i| Some((i, document.word(i).chars().next()?))).collect();
    initials.windows(letters.len()).any(|run| {
        let near = run.windows(2).all(|pair| pair[1].0 - pair[0].0 <= 2);
        near && run.iter().map(|(_, initial)| *initial).eq(letters.iter().copied())
    })
}
