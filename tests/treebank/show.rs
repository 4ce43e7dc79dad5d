//! A text as it is read: a word a line, then a clause a line.

use std::fmt::Write;

use crate::syntax::Syntax;
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
        for clause in sentence.clauses() {
            let word = |at: Option<usize>| at.map_or("-", |at| document.word(at));
            let objects: Vec<&str> = clause.objects.iter().map(|&at| document.word(at)).collect();
            let _ = writeln!(
                shown,
                "{:?} {:?} {}: subject {}, objects {objects:?}, by {}, passive {}, negated {}, finite {}",
                clause.kind,
                clause.status,
                document.word(clause.predicate),
                word(clause.subject),
                word(clause.connective),
                clause.passive,
                clause.negated,
                clause.finite,
            );
        }
    }
    shown
}
