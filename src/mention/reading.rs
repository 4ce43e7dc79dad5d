//! A reading: one document and everything that was understood in it.

use jiff::civil::Date;

use super::attribution::{self, Attribution, Quote};
use super::citation::{self, Citation};
use super::quantity::{self, Quantity, QuantityKind};
use super::taken::Taken;
use super::timex::{self, Timex};
use crate::syntax::{Sentence, Syntax};
use crate::text::Document;

/// A document with its mentions, each kind in the order of the text.
///
/// The grammars run from the most to the least specific, and each passes over what an earlier one has taken: citation
/// marks, then timexes, then quantities, so that the 5 of "five years" is no plain number. Attributions and quotes
/// overlap all of them, because their content holds numbers and times.
///
/// ```
/// use factsnap::Reading;
///
/// let reading = Reading::new("Wang said 3,000 officers would train over the next five years [1].", None);
/// assert_eq!(reading.quantities.len(), 1);
/// assert_eq!(reading.timexes[0].value.to_string(), "P5Y");
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
    /// Time expressions.
    pub timexes: Vec<Timex>,
    /// Numbers with what they count or measure.
    pub quantities: Vec<Quantity>,
    /// Numbers that names end with: "Tier 1".
    pub designations: Vec<Quantity>,
    /// Shares that no number states: "all of", "most", "some".
    pub quantifiers: Vec<Quantity>,
    /// Stretches in quotation marks.
    pub quotes: Vec<Quote>,
    /// Who said what.
    pub attributions: Vec<Attribution>,
    pub(crate) syntax: Syntax,
}

impl<'t> Reading<'t> {
    /// All that the numeric checker judges: quantities, the numbers of names, and quantifiers.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &Quantity> {
        self.quantities.iter().chain(&self.designations).chain(&self.quantifiers)
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
        let mut taken = Taken::new(document.tokens().len());
        for citation in &citations {
            taken.take(&citation.tokens);
        }
        let timexes = timex::find(&document, &syntax, published, &taken);
        for timex in &timexes {
            taken.take(&timex.tokens);
        }
        let found = quantity::find(&document, &taken, &syntax);
        let (designations, quantities) = found.into_iter().partition(|found| found.kind == QuantityKind::Designation);
        let quantifiers = quantity::find_quantifiers(&document, &taken, &syntax);
        let attributions = attribution::find(&document, &quotes, &syntax);
        Self {
            document,
            published,
            citations,
            timexes,
            quantities,
            designations,
            quantifiers,
            quotes,
            attributions,
            syntax,
        }
    }
}
