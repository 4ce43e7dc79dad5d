//! Names: the words by which one text knows a speaker, and whether two such lists can be of the same one.

use super::beside::{Beside, compare, given_name};
use crate::lexicon::body::SPOKESPEOPLE;
use crate::lexicon::{Function, lemma as lexical};
use crate::mention::{Reading, Speaker, SpeakerKind};
use crate::span::Span;
use crate::text::{Document, Token, TokenRange};

/// Every word by which a speaker is known in one text.
pub(super) struct Names<'r> {
    document: &'r Document<'r>,
    /// The last word of the first name or noun phrase: the surname, the organisation, the office.
    head: Option<Head<'r>>,
    /// The stretches that name the speaker, titles and appositions included.
    stretches: Vec<TokenRange>,
}

/// The word of a name that the others belong to.
#[derive(Clone, Copy)]
pub(super) struct Head<'r> {
    pub(super) lemma: &'r str,
    pub(super) text: &'r str,
    pub(super) at: usize,
}

impl<'r> Names<'r> {
    /// `None` for a pronoun that nothing else is known of.
    pub(super) fn of(reading: &'r Reading<'r>, speaker: &Speaker) -> Option<Self> {
        let document = &reading.document;
        let pronoun = speaker.kind == SpeakerKind::Pronoun;
        let own = (!pronoun).then_some(speaker.span);
        let spans = own.into_iter().chain(speaker.antecedent).map(|span: Span| document.tokens_in(span));
        let known = speaker.known_as.iter().map(|part| part.tokens.clone());
        let stretches = spans.chain(known).flat_map(|range| without_brackets(document, range));
        let stretches: Vec<TokenRange> = stretches.filter(|range| !range.is_empty()).collect();
        let head = head(document, stretches.first()?.clone());
        Some(Self { document, head, stretches })
    }

    pub(super) fn head(&self) -> Option<Head<'r>> {
        self.head
    }

    /// Whether the other is known by the head of this one's name, and nothing beside it speaks against it.
    pub(super) fn is_known_as(&self, other: &Names<'_>) -> bool {
        let Some(head) = self.head else { return false };
        let mut places = other.places_of(head.lemma).map(|there| self.beside(head, other.document, there)).peekable();
        if places.peek().is_none() {
            return other.spells_acronym(head.text);
        }
        places.fold(Beside::Silent, Ord::max) != Beside::Clashes
    }

    /// What all the places of this one's head say against a place of it in the other's names.
    fn beside(&self, head: Head<'_>, document: &Document<'_>, there: usize) -> Beside {
        let here = std::iter::once(head.at).chain(self.places_of(head.lemma));
        here.map(|here| compare((self.document, here), (document, there))).fold(Beside::Silent, Ord::max)
    }

    /// The tokens of the speaker's names that are a word, but for an owner: "Trump's lawyer".
    fn places_of<'n>(&'n self, word: &'n str) -> impl Iterator<Item = usize> + 'n {
        let tokens = self.stretches.iter().cloned().flatten();
        tokens.filter(move |&i| !self.is_owner(i) && is_word(lemma(self.document, i), word))
    }

    fn is_owner(&self, token: usize) -> bool {
        matches!(self.document.lower(token + 1), "'s" | "’s")
    }

    /// Whether a text has the head of the names where nothing beside it speaks against it.
    pub(super) fn is_head_in(&self, text: &Document<'_>) -> bool {
        let Some(head) = self.head else { return true };
        let mut places = (0..text.tokens().len()).filter(|&i| is_word(lemma(text, i), head.lemma));
        places.any(|there| compare((self.document, head.at), (text, there)) != Beside::Clashes)
    }

    /// Whether the initials of the speaker's names are the letters of a word in capitals.
    pub(super) fn spells_acronym(&self, text: &str) -> bool {
        acronym_of(text)
            .is_some_and(|acronym| self.stretches.iter().any(|range| spells(self.document, range.clone(), acronym)))
    }

    /// Whether a capitalised word of one, other than a surname or given name, stands in the names of the other.
    pub(super) fn shares_name(&self, other: &Names<'_>) -> bool {
        let is_head = |i: usize| self.head.is_some_and(|head| is_word(head.lemma, lemma(self.document, i)));
        let is_given = |i: usize| given_name(self.document, i + 1) == Some(self.document.lower(i)) && is_head(i + 1);
        let tokens = self.stretches.iter().flat_map(Clone::clone).filter(|&i| !is_head(i) && !is_given(i));
        let tokens = tokens.filter(|&i| !self.is_owner(i)); // "Lee's coach" is not Lee
        let names = tokens.filter(|&i| self.document.is_name(i));
        names.into_iter().any(|i| {
            let mut places = other.stretches.iter().cloned().flatten().filter(|&there| !other.is_owner(there));
            places.any(|there| {
                let capital = other.document.get(there).is_some_and(Token::is_capitalised);
                capital && is_word(lemma(self.document, i), lemma(other.document, there))
            })
        })
    }

    /// Whether it is somebody whose word is that of the others named beside: a spokesman, a family.
    pub(super) fn speaks_for_others(&self) -> bool {
        let is_one = |word: &str| matches!(word, "family" | "relatives") || SPOKESPEOPLE.contains(&word);
        self.head.is_some_and(|head| is_one(self.document.lower(head.at)))
    }

    /// Whether one of the words that name the speaker fits.
    pub(super) fn any_word(&self, mut fits: impl FnMut(&str) -> bool) -> bool {
        self.stretches.iter().flat_map(Clone::clone).any(|i| fits(lemma(self.document, i)))
    }
}

/// Whether two words are one, however their apostrophes are typed: "O'Malley" and "O’Malley".
fn is_word(a: &str, b: &str) -> bool {
    const APOSTROPHES: [char; 2] = ['\'', '’'];
    // Only a plain apostrophe lets a word lose its ending.
    let same = |(a, b): (&str, &str)| a.starts_with(b) || b.starts_with(a);
    let typed = a.contains(APOSTROPHES) && b.contains(APOSTROPHES);
    a == b
        || typed
            && a.split(APOSTROPHES).count() == b.split(APOSTROPHES).count()
            && a.split(APOSTROPHES).zip(b.split(APOSTROPHES)).all(same)
}

/// A word without its inflection; near-synonyms stay apart, because "Price" is not "Cost".
pub(super) fn lemma<'d>(document: &'d Document<'_>, token: usize) -> &'d str {
    let base = document.get(token).and_then(|token| token.senses().base);
    lexical::stem(base.unwrap_or_else(|| document.lower(token)))
}

/// A name and what stands in brackets behind it, each for itself: "the Coastal Safety Board (CSB)".
fn without_brackets(document: &Document<'_>, range: TokenRange) -> [TokenRange; 2] {
    let bracket = |mark: &str| range.clone().skip(1).find(|&at| document.word(at) == mark);
    match (bracket("("), bracket(")")) {
        (Some(open), Some(close)) if open < close => [range.start..open, open + 1..close],
        _ => [range.clone(), range.end..range.end],
    }
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

/// The acronym that a word is ("WHO", "U.N.", `MoD`); `None` for a word that is none.
pub(super) fn acronym_of(text: &str) -> Option<&str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    // The small words of a name may have small letters: "DfE", "DoJ".
    let small = text.chars().all(|c| c.is_uppercase() || matches!(c, '.' | 'o' | 'f'));
    ((2..=7).contains(&letters) && capitals > 1 && small).then_some(text)
}

/// Whether the capitals inside one word are the letters: `GlaxoSmithKline`.
fn humps(word: &str, letters: &[char]) -> bool {
    word.chars().any(char::is_lowercase) && word.chars().filter(|c| c.is_uppercase()).eq(letters.iter().copied())
}

/// Whether one word, or capitalised words in a row, have the acronym's letters as their initials, small words stepped over.
pub(super) fn spells(document: &Document<'_>, range: TokenRange, acronym: &str) -> bool {
    let letters: Vec<char> = acronym.chars().filter(|c| c.is_uppercase()).collect();
    let capitalised = |i: &usize| document.get(*i).is_some_and(|token| token.is_capitalised() && !token.is_all_caps());
    if range.clone().any(|i| humps(document.word(i), &letters)) {
        return true;
    }
    let initials: Vec<(usize, char)> =
        range.filter(capitalised).filter_map(|i| Some((i, document.word(i).chars().next()?))).collect();
    initials.windows(letters.len()).any(|run| {
        let near = run.windows(2).all(|pair| pair[1].0 - pair[0].0 <= 2);
        near && run.iter().map(|(_, initial)| *initial).eq(letters.iter().copied())
    })
}
