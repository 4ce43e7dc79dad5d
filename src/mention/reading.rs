//! A reading: one document and everything that was understood in it.

use std::sync::OnceLock;

use jiff::civil::Date;

use super::attribution::{self, Attribution, Quote};
use super::citation::{self, Citation};
use super::quantity::{self, Quantity, QuantityKind};
use super::taken::Taken;
use super::timex::{self, Timex};
use crate::syntax::{Sentence, Syntax};
use crate::text::{Document, TokenRange};

/// A document with its mentions, each kind in the order of the text. Times and numbers are found when somebody first asks: of
/// most sources nobody does, since no claim is of that kind.
///
/// The grammars run from the most to the least specific, and each passes over what an earlier one has taken: citation
/// marks, then timexes, then quantities, so that the 5 of "five years" is no plain number. Attributions and quotes
/// overlap all of them, because their content holds numbers and times.
///
/// ```
/// use factsnap::Reading;
///
/// let reading = Reading::new("Wang said 3,000 officers would train over the next five years [1].", None);
/// assert_eq!(reading.quantities().len(), 1);
/// assert_eq!(reading.timexes()[0].value.to_string(), "P5Y");
/// assert_eq!(reading.attributions.len(), 1);
/// assert_eq!(reading.citations[0].ids, ["1"]);
/// ```
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    /// The text, its tokens and sentences.
    pub document: Document<'t>,
    /// The day the text was published, which anchors "last week" and "the coming year".
    pub published: Option<Date>,
    /// Citation marks: `[1]`, `[1, 2]`.
    pub citations: Vec<Citation<'t>>,
    /// Stretches in quotation marks.
    pub quotes: Vec<Quote>,
    /// Who said what.
    pub attributions: Vec<Attribution>,
    pub(crate) syntax: Syntax,
    timexes: OnceLock<Vec<Timex>>,
    numbers: OnceLock<Numbers>,
}

/// The quantities of a text: those that say how much, those that names end with, and those that no number states.
#[derive(Clone, Debug)]
struct Numbers {
    quantities: Vec<Quantity>,
    designations: Vec<Quantity>,
    quantifiers: Vec<Quantity>,
}

impl<'t> Reading<'t> {
    /// Time expressions.
    pub fn timexes(&self) -> &[Timex] {
        let find = || timex::find(&self.document, &self.syntax, self.published, &self.taken_by(&[]));
        self.timexes.get_or_init(find)
    }

    /// Numbers with what they count or measure.
    pub fn quantities(&self) -> &[Quantity] {
        &self.found_numbers().quantities
    }

    /// The numbers that start in a stretch of tokens.
    pub(crate) fn quantities_in(&self, tokens: &TokenRange) -> &[Quantity] {
        starting_in(self.quantities(), tokens, |quantity| quantity.tokens.start)
    }

    /// The times that start in a stretch of tokens.
    pub(crate) fn timexes_in(&self, tokens: &TokenRange) -> &[Timex] {
        starting_in(self.timexes(), tokens, |timex| timex.tokens.start)
    }

    /// Numbers that names end with: "Tier 1".
    pub fn designations(&self) -> &[Quantity] {
        &self.found_numbers().designations
    }

    /// Shares that no number states: "all of", "most", "some".
    pub fn quantifiers(&self) -> &[Quantity] {
        &self.found_numbers().quantifiers
    }

    /// All that the numeric checker judges: quantities, the numbers of names, and quantifiers.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &Quantity> {
        self.quantities().iter().chain(self.designations()).chain(self.quantifiers())
    }

    fn found_numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| {
            let taken = self.taken_by(self.timexes());
            let found = quantity::find(&self.document, &taken, &self.syntax);
            let (designations, quantities) =
                found.into_iter().partition(|found| found.kind == QuantityKind::Designation);
            let quantifiers = quantity::find_quantifiers(&self.document, &taken, &self.syntax);
            Numbers { quantities, designations, quantifiers }
        })
    }

    /// What citation marks and times have taken.
    fn taken_by(&self, timexes: &[Timex]) -> Taken {
        let mut taken = Taken::new(self.document.tokens().len());
        for citation in &self.citations {
            taken.take(&citation.tokens);
        }
        for timex in timexes {
            taken.take(&timex.tokens);
        }
        taken
    }

    /// The sentence of a token, read when it is first asked for.
    pub(crate) fn sentence(&self, token: usize) -> Sentence<'_> {
        self.syntax.sentence(&self.document, token)
    }

    /// Reads a text. What is not understood yields no mention, never an error.
    pub fn new(text: &'t str, published: Option<Date>) -> Self {
        Self::citing(text, published, &[])
    }

    /// The same for a text that may cite sources by these ids: the "(1)" of one that has no source 1 is no mark.
    pub(crate) fn citing(text: &'t str, published: Option<Date>, ids: &[&str]) -> Self {
        let document = Document::new(text);
        let syntax = Syntax::new(&document);
        let quotes = attribution::quotes(&document);
        let citations = citation::find(&document, &quotes, ids);
        let attributions = attribution::find(&document, &quotes, &syntax);
        let (timexes, numbers) = (OnceLock::new(), OnceLock::new());
        Self { document, published, citations, quotes, attributions, syntax, timexes, numbers }
    }
}

/// Of mentions in the order of the text, those that start in a stretch.
fn starting_in<'m, M>(mentions: &'m [M], tokens: &TokenRange, start: impl Fn(&M) -> usize) -> &'m [M] {
    let first = mentions.partition_point(|mention| start(mention) < tokens.start);
    let end = mentions.partition_point(|mention| start(mention) < tokens.end);
    mentions.get(first..end).unwrap_or_default()
}
