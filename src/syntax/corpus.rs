//! Sentences as news words them, and what is read in them: the views that the layers above ask for, row by row.
//!
//! A row marks the words that it asks for in brackets. A row stands here because the model reads it right; what it does
//! not read yet is in `MODEL.md`.

use super::phrase::Counted;
use super::{Sentence, Syntax};
use crate::text::Document;

/// Checks what is read at each bracketed word, in order.
#[track_caller]
fn check(marked: &str, expected: &[&str], view: fn(&Sentence<'_>, usize) -> String) {
    let text: String = marked.chars().filter(|c| !matches!(c, '⟦' | '⟧')).collect();
    let document = Document::new(&text);
    let syntax = Syntax::new(&document);
    let mut open = 0;
    let starts = marked.match_indices('⟦').map(|(at, mark)| {
        let start = at - open * mark.len() * 2;
        open += 1;
        start
    });
    let tokens: Vec<usize> =
        starts.map(|start| document.tokens().partition_point(|t| (t.span.start as usize) < start)).collect();
    let found: Vec<String> = tokens.iter().map(|&at| view(&syntax.sentence(&document, at), at)).collect();
    let carets: String = marked
        .chars()
        .scan(false, |inside, c| {
            *inside = if c == '⟦' { true } else { c != '⟧' && *inside };
            Some((c, *inside))
        })
        .filter(|(c, _)| !matches!(c, '⟦' | '⟧'))
        .map(|(_, inside)| if inside { '^' } else { ' ' })
        .collect();
    assert_eq!(found, expected, "\n{text}\n{carets}\n");
}

fn shown(sentence: &Sentence<'_>, at: Option<usize>) -> String {
    at.map_or("-".to_owned(), |at| sentence.lower(at).to_owned())
}

/// Class, form and base form.
fn word(sentence: &Sentence<'_>, at: usize) -> String {
    format!("{:?} {:?} {}", sentence.class(at), sentence.form(at), sentence.lemma(at))
}

/// What a number counts.
fn counted(sentence: &Sentence<'_>, at: usize) -> String {
    match sentence.counted(at) {
        Counted::Noun(noun) => sentence.lower(noun).to_owned(),
        Counted::Among(whole) => format!("of {}", sentence.lower(whole)),
        Counted::Elided => "elided".to_owned(),
    }
}

/// Every part that a noun phrase has.
fn phrase(sentence: &Sentence<'_>, at: usize) -> String {
    let Some(phrase) = sentence.noun_phrase(at) else { return "none".to_owned() };
    let words = |range: std::ops::Range<usize>| range.map(|at| sentence.lower(at)).collect::<Vec<_>>().join(" ");
    let list = |heads: &[usize]| heads.iter().map(|&at| sentence.lower(at)).collect::<Vec<_>>().join(" ");
    let parts = [
        ("the", phrase.determiner.map(|at| sentence.lower(at).to_owned())),
        ("number", phrase.number.map(|at| sentence.lower(at).to_owned())),
        ("more", Some(list(&phrase.modifiers)).filter(|list| !list.is_empty())),
        ("whose", phrase.possessor.map(|at| sentence.lower(at).to_owned())),
        ("of", phrase.of.map(|at| sentence.lower(at).to_owned())),
        ("called", phrase.description.map(|at| sentence.lower(at).to_owned())),
        ("and", Some(list(&phrase.conjuncts)).filter(|list| !list.is_empty())),
        ("is", Some(list(&phrase.appositions)).filter(|list| !list.is_empty())),
        ("by", phrase.preposition.map(|at| sentence.lower(at).to_owned())),
    ];
    let parts = parts.into_iter().filter_map(|(name, part)| part.map(|part| format!("; {name}: {part}")));
    format!("{}{}", words(phrase.core.clone()), parts.collect::<String>())
}

/// The extent of a noun phrase with all that says more of it.
fn extent(sentence: &Sentence<'_>, at: usize) -> String {
    let tokens = sentence.noun_phrase(at).map(|phrase| phrase.tokens).unwrap_or_default();
    tokens.map(|at| sentence.lower(at)).collect::<Vec<_>>().join(" ")
}

/// The clause that a word is in: predicate, kind, status, connective, subject, objects, modal, passive, negated.
fn clause(sentence: &Sentence<'_>, at: usize) -> String {
    let Some(clause) = sentence.clause_of(at) else { return "none".to_owned() };
    let (kind, status) = (clause.kind, clause.status);
    let mut form = format!("{} {kind:?} {status:?}", sentence.lemma(clause.predicate));
    let objects = clause.objects.first().copied();
    let named = [("by", clause.connective), ("subject", clause.subject), ("object", objects), ("modal", clause.modal)];
    for (name, part) in named.into_iter().filter(|(_, part)| part.is_some()) {
        form.push_str(&format!("; {name}: {}", shown(sentence, part)));
    }
    for (name, _) in [("passive", clause.passive), ("negated", clause.negated)].into_iter().filter(|(_, holds)| *holds)
    {
        form.push_str(&format!("; {name}"));
    }
    form
}

#[test]
fn dump() {
    for line in std::fs::read_to_string("/tmp/rows.txt").unwrap().lines() {
        let Some((name, marked)) = line.split_once('|') else { continue };
        let view = match name {
            "w" => word,
            "c" => counted,
            "p" => phrase,
            "x" => extent,
            _ => clause,
        };
        let found = std::panic::catch_unwind(|| check(marked, &[], view)).unwrap_err();
        let found = found.downcast_ref::<String>().unwrap();
        let left =
            found.lines().find(|l| l.trim().starts_with("left:")).unwrap_or("?").trim().trim_start_matches("left: ");
        println!("ROW {name}|{marked}|{left}");
    }
}
