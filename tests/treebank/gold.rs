//! A treebank's sentence over our own tokens: the two are matched by the bytes they cover.

use super::conllu::{Sentence, Word};
use crate::syntax::relation::Relation;
use crate::syntax::tag::{Class, Form, Tag};
use crate::text::{Document, Token, TokenKind};

/// What people say of a sentence, for each of our tokens.
pub(super) struct Gold<'f> {
    pub(super) document: Document<'f>,
    pub(super) tags: Vec<Tag>,
    /// `None` for the root.
    pub(super) heads: Vec<Option<usize>>,
    pub(super) relations: Vec<Relation>,
    pub(super) lemmas: Vec<&'f str>,
    /// Whether the token is one word of the treebank, no more and no less.
    pub(super) exact: Vec<bool>,
}

impl<'f> Gold<'f> {
    /// Reads the sentence's text as any text is read, and lays the treebank's words over its tokens.
    pub(super) fn new(sentence: &Sentence<'f>) -> Self {
        let document = Document::new(sentence.text);
        let matched = Matched::new(document.tokens(), &sentence.words);
        let count = document.tokens().len();
        let mut gold = Self {
            document,
            tags: vec![Tag::at(0); count],
            heads: vec![None; count],
            relations: vec![Relation::Unclear; count],
            lemmas: vec![""; count],
            exact: vec![false; count],
        };
        for at in 0..count {
            gold.lay(at, &matched, &sentence.words);
        }
        gold
    }

    fn lay(&mut self, at: usize, matched: &Matched, words: &[Word<'f>]) {
        let main = matched.token_of[matched.word_of[at]];
        if main != at {
            // A later piece of a word: "." of "Mr.", "e" and "-" of "e-mail".
            let symbol = self.document.tokens()[at].kind == TokenKind::Symbol;
            let whole = words[matched.word_of[at]].tag;
            self.tags[at] = if symbol { symbol_tag(self.document.word(at)) } else { whole };
            (self.heads[at], self.relations[at]) = (Some(main), Relation::Piece);
            return;
        }
        // Several words in one token ("cannot") are the one that the others hang on.
        let mut covered = (0..words.len()).filter(|&word| matched.token_of[word] == at).peekable();
        let first = covered.peek().copied().unwrap_or(matched.word_of[at]);
        let hangs_outside = |word: usize| words[word].head.is_none_or(|head| matched.token_of[head] != at);
        let alone = (0..words.len()).filter(|&word| matched.token_of[word] == at).count() == 1;
        let word = covered.find(|&word| hangs_outside(word)).unwrap_or(first);
        self.tags[at] = words[word].tag;
        self.heads[at] = words[word].head.map(|head| matched.token_of[head]);
        self.relations[at] = words[word].relation;
        self.lemmas[at] = words[word].lemma;
        self.exact[at] = alone && matched.word_of.iter().filter(|&&of| of == word).count() == 1;
    }
}

fn symbol_tag(word: &str) -> Tag {
    let form = match word {
        "." | "!" | "?" => Form::Stop,
        "," => Form::Comma,
        "-" => Form::Hyphen,
        _ => Form::Colon,
    };
    Tag::new(Class::Punctuation, form)
}

/// Which word each token is of, and which token stands for each word.
struct Matched {
    word_of: Vec<usize>,
    token_of: Vec<usize>,
}

impl Matched {
    fn new(tokens: &[Token], words: &[Word<'_>]) -> Self {
        let shared = |token: &Token, word: &Word<'_>| {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            end.min(word.end).saturating_sub(start.max(word.start))
        };
        let most = |token| (0..words.len()).rev().max_by_key(|&word| shared(token, &words[word])).unwrap_or_default();
        let word_of: Vec<usize> = tokens.iter().map(most).collect();
        let token_of = (0..words.len()).map(|word| {
            let pieces = (0..tokens.len()).filter(|&at| word_of[at] == word);
            let main = pieces.clone().max_by_key(|&at| weight(tokens, at, pieces.clone().next() == Some(at)));
            let covering = || (0..tokens.len()).max_by_key(|&at| shared(&tokens[at], &words[word]));
            main.or_else(covering).unwrap_or_default()
        });
        let token_of = token_of.collect();
        Self { word_of, token_of }
    }
}

/// Which piece stands for a word: the number it opens with ("21st"), else the longest one of letters, else the first.
fn weight(tokens: &[Token], at: usize, first: bool) -> (bool, u32, std::cmp::Reverse<usize>) {
    let token = tokens[at];
    let letters = if token.kind == TokenKind::Symbol { 0 } else { token.span.len() };
    (first && token.kind == TokenKind::Number, letters, std::cmp::Reverse(at))
}
