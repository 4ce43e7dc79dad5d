//! Naming: words behind which quotation marks name a thing, and quote nobody.

/// Words behind which quotation marks name a word, a question, a title or a button; sorted.
pub(crate) const NAMING: &[&str] = &[
    "adjective",
    "button",
    "category",
    "choose",
    "click",
    "clicking",
    "command",
    "entitled",
    "expression",
    "field",
    "heading",
    "headline",
    "keyword",
    "label",
    "labeled",
    "labelled",
    "mean",
    "meaning",
    "means",
    "menu",
    "named",
    "noun",
    "option",
    "phrase",
    "phrases",
    "press",
    "query",
    "question",
    "questions",
    "search",
    "section",
    "select",
    "sentence",
    "tab",
    "tap",
    "term",
    "terms",
    "title",
    "titled",
    "type",
    "verb",
    "word",
    "words",
];

#[cfg(test)]
mod tests {
    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(super::NAMING.iter().copied());
    }
}
