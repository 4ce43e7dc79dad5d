//! A text as it is read: a word a line, then a clause a line.

use std::fmt::Write;

use crate::syntax::Syntax;
use crate::syntax::relation::Relation;
use crate::text::Document;

/// Reads a text and says how: class, form, base form, relation and head of each token; each clause with its parts.
pub fn show(text: &str) -> String {
    let document = Document::new(text);
    let syntax = Syntax::new(&document);
    let mut shown = String::new();
    for range in document.sentence_ranges() {
        let sentence = syntax.sentence(&document, range.start);
        for at in range.clone() {
            let (word, tag) = (document.word(at), sentence.tag(at));
            let head = sentence.head(at).map_or("-", |head| document.word(head));
            let (class, form) = (format!("{:?}", tag.class()), format!("{:?}", tag.form()));
            let (lemma, relation) = (sentence.lemma(at), sentence.relation(at).name());
            // Writing to a string cannot fail.
            let _ = writeln!(shown, "{at:>4} {word:<16} {class:<12} {form:<18} {lemma:<16} {relation:<14} {head}");
        }
        for predicate in range.clone().filter(|&at| sentence.predicate_of(at) == Some(at)) {
            let word = |at: Option<usize>| at.map_or("-", |at| document.word(at));
            let _ = writeln!(
                shown,
                "{:?} {}: subject {}, object {}, by {}, passive {}, negated {}, finite {}",
                sentence.status(predicate),
                document.word(predicate),
                word(sentence.subject(predicate)),
                word(sentence.dependent(predicate, Relation::Object)),
                word(sentence.connective(predicate)),
                sentence.is_passive(predicate),
                sentence.is_negated(predicate),
                sentence.is_finite_predicate(predicate),
            );
        }
    }
    shown
}
