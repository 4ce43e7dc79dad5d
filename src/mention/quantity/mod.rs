//! Quantities: a number or number range with its unit, its modifier, and the noun it counts.

mod age;
mod bound;
mod designation;
mod factor;
mod head;
mod measured;
mod no_quantity;
mod pair;
mod quantifier;
mod unit;
mod vague;

use num_traits::CheckedDiv;

use super::number::{Number, Rational};
use super::taken::Taken;
use crate::interval::Interval;
use crate::lexicon::Function;
use crate::lexicon::direction::Direction;
use crate::lexicon::modifier::Modifier;
use crate::lexicon::numeral::Numeral;
use crate::lexicon::unit::{Dimension, Unit, by_symbol};
use crate::span::Span;
use crate::syntax::{Sentence, Syntax};
use crate::text::{Document, Token, TokenKind, TokenRange};

/// What kind of number a quantity is; kinds that are no counts or measures are kept apart in judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// A count or a measure: "3,000 officers", "$1.2bn", "25 miles".
    Cardinal,
    /// A place in an order: "the third", "21st", "No. 5".
    Ordinal,
    /// A share of a whole: "half", "a third of", "one in five", "25%".
    Share,
    /// A factor: "doubled", "three-fold", "40 times as many".
    Multiplier,
    /// The result of a game or a vote: "3-1". [`Quantity::other`] is the second number.
    Score,
    /// A ratio or odds: "3 to 1", "10:1". [`Quantity::other`] is the second number.
    Ratio,
    /// A share that no number states: "all of", "most", "some". [`Quantity::range`] is a range of shares.
    Quantifier,
    /// The number that a name ends with: "Tier 1", "Boeing 747"; it counts nothing, and it is the name that is told by it.
    Designation,
    /// A person's or thing's age: "71-year-old", "aged 71".
    Age,
}

/// A stretch of text that states a quantity.
///
/// ```
/// let reading = factsnap::Reading::new("More than 3,000 security officials were trained.", None);
/// let quantity = &reading.quantities()[0];
/// assert_eq!(quantity.span.slice(reading.document.text()), "More than 3,000");
/// assert_eq!(quantity.number, Some(3000.into()));
/// assert!(!quantity.range.unwrap().contains(&factsnap::Interval::point(3000.into())));
/// assert_eq!(quantity.head.unwrap().slice(reading.document.text()), "security officials");
/// ```
#[derive(Clone, Debug)]
pub struct Quantity {
    /// The words from the modifier to the unit and rate, without the noun counted: "about 2,000", "$0.15 per share".
    pub span: Span,
    pub(crate) tokens: TokenRange,
    /// [`Self::span`] with the word for the change it measures where that stands beside it: "up 40.6%", "a 5% drop".
    pub phrase: Span,
    /// Which way the change goes that the quantity measures.
    pub direction: Option<Direction>,
    /// Count, share, ordinal, …
    pub kind: QuantityKind,
    /// The number as stated, in the stated unit, before the modifier bears on it. `None` for a range ("5 to 10"), a vague
    /// number ("dozens"), and for what is too large to hold.
    pub number: Option<Rational>,
    /// The second number of a score or ratio.
    pub other: Option<Rational>,
    /// The values the words stand for, in the stated unit: a point for a bare number, more where a modifier or a range
    /// opens it. `None` for what is too large to hold.
    pub range: Option<Interval<Rational>>,
    /// What one step of the last stated decimal place is worth, so that rounding can be judged: 100,000 in "1.9 million".
    /// `None` where no decimals are stated.
    pub step: Option<Rational>,
    /// The word that bounds or blurs the number.
    pub modifier: Option<Modifier>,
    /// What the number measures; `None` for a plain count.
    pub unit: Option<&'static Unit>,
    /// What a rate is for: "share" in "$0.15 per share", "100,000 people" in "12 per 100,000 people".
    pub per: Option<Span>,
    /// The noun counted, its last word last: "foreign security officials". `None` where none was found.
    pub head: Option<Span>,
    pub(crate) head_tokens: TokenRange,
}

impl Quantity {
    fn new(tokens: TokenRange, number: Option<Rational>) -> Self {
        Self {
            span: Span::default(),
            tokens,
            phrase: Span::default(),
            direction: None,
            kind: QuantityKind::Cardinal,
            number,
            other: None,
            range: number.map(Interval::point),
            step: None,
            modifier: None,
            unit: None,
            per: None,
            head: None,
            head_tokens: 0..0,
        }
    }

    fn of(start: usize, number: Number) -> Self {
        Self { step: number.step, ..Self::new(start..number.end, number.value) }
    }

    /// The same of nothing counted.
    fn drop_head(&mut self) {
        (self.head, self.head_tokens) = (None, 0..0);
    }

    /// One past its last word, and past the noun it counts.
    pub(crate) fn end(&self) -> usize {
        self.tokens.end.max(self.head_tokens.end)
    }

    /// The same in the unit that all of its dimension have in common, so that equal values look alike: 3 km as 3,000 m, one in five
    /// as 20 %. A temperature stays, since a rise of 2 °C is none of 275 K.
    pub(crate) fn in_common_unit(&self) -> Self {
        let common = |unit: &Unit| match unit.dimension {
            Dimension::Temperature => None,
            Dimension::Share => by_symbol("%"),
            _ => by_symbol(unit.base),
        };
        let Some((unit, common)) = self.unit.and_then(|unit| Some((unit, common(unit)?))) else { return self.clone() };
        let factor = common.to_base(&Rational::from(1));
        let image = |value: &Rational| unit.to_base(value)?.checked_div(&factor?);
        let range = self.range.as_ref().and_then(|range| range.try_map(image));
        match self.number.as_ref().map(image) {
            Some(None) => self.clone(),
            number => Self { number: number.flatten(), range, unit: Some(common), ..self.clone() },
        }
    }

    pub(crate) fn is_money(&self) -> bool {
        self.unit.is_some_and(|unit| unit.dimension == Dimension::Money)
    }
}

/// Two amounts that are compared are of like size: none is more than so many times the other.
const MOST_TIMES: i128 = 20;

pub(crate) use quantifier::find as find_quantifiers;

/// Finds the quantities of a document among the tokens that are not taken.
pub(crate) fn find(document: &Document<'_>, taken: &Taken, syntax: &Syntax) -> Vec<Quantity> {
    let mut reader = Reader { document, taken, syntax, floor: 0, last_age: None };
    let mut found = Vec::new();
    let mut next = 0;
    for (at, &token) in document.tokens().iter().enumerate() {
        let may_open = at >= next && !taken.is_taken(at) && opens(document, at, token);
        let Some(mut quantity) = may_open.then(|| reader.read(at)).flatten() else { continue };
        next = quantity.tokens.end.max(at + 1);
        if quantity.kind != QuantityKind::Designation && reader.is_no_quantity(at, &quantity) {
            continue;
        }
        reader.place(&mut quantity);
        reader.floor = next;
        reader.last_age = (quantity.kind == QuantityKind::Age).then_some(next);
        found.push(quantity);
    }
    found
}

/// Whether a quantity may start at a token: digits, a number word, a currency, a fraction, an article before a number.
fn opens(document: &Document<'_>, at: usize, token: Token) -> bool {
    let senses = token.senses();
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Symbol => match document.word(at) {
            "." => document.get(at + 1).is_some_and(|next| next.is_glued() && next.kind == TokenKind::Number),
            sign => !sign.is_ascii() || senses.unit.is_some_and(|unit| unit.dimension == Dimension::Money),
        },
        TokenKind::Word => {
            senses.numeral.is_some()
                || (token.is_capitalised() && (senses.unit.is_some() || unit::has_digits(document.word(at))))
                || (token.span.len() <= 4 && before_number(document, at))
        }
    }
}

/// "a" before a number word or a currency sign, "us" and "c" before a currency sign.
fn before_number(document: &Document<'_>, at: usize) -> bool {
    let counts = |next: Token| next.senses().numeral.is_some() || next.senses().unit.is_some_and(Unit::takes_article);
    let is_one = matches!(document.lower(at), "a" | "an");
    document.word(at + 1) == "$" || is_one && document.get(at + 1).is_some_and(counts)
}

/// Whether a word may be counted, by the number before it or as one.
fn counts(word: Option<Token>) -> bool {
    word.is_some_and(|token| token.is_content_word() || token.kind == TokenKind::Number)
}

/// Reads one quantity at a time; `floor` is the end of the one before, which no modifier reaches beyond.
struct Reader<'d, 't> {
    document: &'d Document<'t>,
    taken: &'d Taken,
    syntax: &'d Syntax,
    floor: usize,
    /// The end of the quantity before, where that is an age.
    last_age: Option<usize>,
}

impl<'d> Reader<'d, '_> {
    /// The sentence of a token, read when it is first asked for.
    fn sentence(&self, at: usize) -> Sentence<'d> {
        self.syntax.sentence(self.document, at)
    }

    fn read(&self, at: usize) -> Option<Quantity> {
        if let Some(Numeral::Times(_) | Numeral::Halved) = self.numeral(at) {
            return self.factor_word(at);
        }
        let quantity = self
            .age(at)
            .or_else(|| self.score_or_ratio(at))
            .or_else(|| self.one_in(at))
            .or_else(|| self.vague(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.measured_or_counted(at))?;
        self.designation(at, &quantity).or(Some(quantity))
    }

    /// Where a quantity stands, once all its words are known.
    fn place(&self, quantity: &mut Quantity) {
        let change = self.change(&quantity.tokens).filter(|_| quantity.kind != QuantityKind::Score); // "lost 3-1"
        quantity.span = self.document.span_of(&quantity.tokens);
        quantity.direction = change.as_ref().map(|change| change.0);
        quantity.phrase = change.map_or(quantity.span, |change| self.document.span_of(&change.1));
    }

    fn lower(&self, at: usize) -> &str {
        self.document.lower(at)
    }

    /// The lower-cased token before one; empty at the start.
    fn before(&self, at: usize) -> &str {
        self.back(at, 1)
    }

    fn back(&self, at: usize, count: usize) -> &str {
        at.checked_sub(count).map_or("", |i| self.document.lower(i))
    }

    fn numeral(&self, at: usize) -> Option<Numeral> {
        self.document.get(at)?.senses().numeral
    }

    fn is_glued(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::is_glued)
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::is_capitalised)
    }

    fn opens_line(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::opens_line)
    }

    fn function(&self, at: usize) -> Option<Function> {
        self.document.get(at)?.function()
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.document.get(at).map(|token| token.kind)
    }

    fn is_digits(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
    }
}

#[cfg(test)]
mod corpus;
