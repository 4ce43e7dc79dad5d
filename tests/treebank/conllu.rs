//! Sentences of a treebank as its files have them (CoNLL-U).

use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form, Tag};

/// A sentence: its text, and its words as people read them.
pub(super) struct Sentence<'f> {
    pub(super) text: &'f str,
    pub(super) words: Vec<Word<'f>>,
}

/// A word of the treebank.
pub(super) struct Word<'f> {
    /// Its base form.
    pub(super) lemma: &'f str,
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) tag: Tag,
    /// Place of its head; `None` for the root.
    pub(super) head: Option<usize>,
    pub(super) relation: Relation,
}

/// Every sentence of a file. Lines that are none of a word are passed over.
pub(super) fn sentences(file: &str) -> impl Iterator<Item = Sentence<'_>> {
    file.split("\n\n").filter_map(|block| {
        let text = block.lines().find_map(|line| line.strip_prefix("# text = "))?;
        let mut at = 0;
        let words: Vec<Word<'_>> = block.lines().filter_map(|line| word(line, text, &mut at)).collect();
        (!words.is_empty()).then_some(Sentence { text, words })
    })
}

fn word<'f>(line: &'f str, text: &str, at: &mut usize) -> Option<Word<'f>> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, class, fine, features, head, relation, ..] = columns[..] else { return None };
    id.parse::<usize>().ok()?;
    let start = text[*at..].find(form).map_or(*at, |found| *at + found);
    *at = (start + form.len()).min(text.len());
    let head = head.parse::<usize>().ok()?.checked_sub(1);
    let relation = Relation::named(relation);
    Some(Word { lemma, start, end: *at, tag: tag(class, fine, features), head, relation })
}

fn tag(class: &str, fine: &str, features: &str) -> Tag {
    let class = self::class(class);
    let has = |feature: &str| features.split('|').any(|found| found == feature);
    let form = match class {
        Class::Noun | Class::Name if fine.ends_with('S') || has("Number=Plur") || has("Number=Ptan") => Form::Plural,
        Class::Noun | Class::Name => Form::Singular,
        Class::Pronoun if has("Poss=Yes") => Form::Possessive,
        Class::Pronoun if fine == "EX" => Form::Existential,
        Class::Pronoun if has("PronType=Rel") => Form::Relative,
        Class::Pronoun if has("PronType=Int") => Form::Interrogative,
        Class::Pronoun if has("PronType=Dem") => Form::Demonstrative,
        Class::Pronoun if !has("PronType=Prs") => Form::Indefinite,
        Class::Determiner | Class::Adverb if has("PronType=Int") || has("PronType=Rel") => Form::Interrogative,
        Class::Adjective if has("NumType=Ord") => Form::Ordinal,
        Class::Adjective | Class::Adverb if has("Degree=Cmp") => Form::Comparative,
        Class::Adjective | Class::Adverb if has("Degree=Sup") => Form::Superlative,
        Class::Auxiliary if fine == "MD" => Form::Modal,
        Class::Verb if has("Mood=Imp") => Form::Imperative,
        Class::Verb if has("VerbForm=Ger") => Form::Gerund,
        Class::Verb | Class::Auxiliary => verb_form(fine),
        Class::Adposition if fine == "RP" => Form::Particle,
        Class::Particle if fine == "TO" => Form::Infinitive,
        Class::Particle if fine == "POS" => Form::Possessive,
        Class::Particle => Form::Negation,
        Class::Symbol if fine == "$" => Form::Currency,
        Class::Punctuation => punctuation(fine),
        _ => Form::Plain,
    };
    Tag::new(class, form)
}

fn class(name: &str) -> Class {
    match name {
        "ADJ" => Class::Adjective,
        "ADP" => Class::Adposition,
        "ADV" => Class::Adverb,
        "AUX" => Class::Auxiliary,
        "CCONJ" => Class::Coordinator,
        "DET" => Class::Determiner,
        "INTJ" => Class::Interjection,
        "NOUN" => Class::Noun,
        "NUM" => Class::Numeral,
        "PART" => Class::Particle,
        "PRON" => Class::Pronoun,
        "PROPN" => Class::Name,
        "PUNCT" => Class::Punctuation,
        "SCONJ" => Class::Subordinator,
        "SYM" => Class::Symbol,
        "VERB" => Class::Verb,
        _ => Class::Other,
    }
}

fn verb_form(fine: &str) -> Form {
    match fine {
        "VBD" => Form::Past,
        "VBZ" | "VBP" => Form::Present,
        "VBG" => Form::PresentParticiple,
        "VBN" => Form::PastParticiple,
        _ => Form::Infinitive,
    }
}

fn punctuation(fine: &str) -> Form {
    match fine {
        "." => Form::Stop,
        "," => Form::Comma,
        "-LRB-" => Form::Open,
        "-RRB-" => Form::Close,
        "``" | "''" => Form::Quote,
        "HYPH" => Form::Hyphen,
        _ => Form::Colon,
    }
}
