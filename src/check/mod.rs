//! Checking: claims beside evidence, relations between them, and the one fold to a verdict.

mod align;
mod allow;
mod attribution;
mod checker;
mod claim;
mod date;

mod frame;
mod judge;
mod numeric;
mod rival;
mod tense;
mod timeframe;
mod weigh;
mod witness;

use align::Rarity;
use checker::Checker;
use witness::{Witness, witnesses};

use jiff::civil::Date;

use crate::case::Case;
use crate::finding::{Finding, Report};
use crate::mention::Reading;
use crate::rule::{RULES, RuleSet};
use crate::span::Span;

/// Every checker; a new one is a file and a row here.
const CHECKERS: &[&dyn Checker] = &[&numeric::Numeric, &timeframe::Timeframe, &attribution::Quotation];

/// Judges every number, timeframe and attribution of a case's summary.
///
/// Pure and total: no input, no clock, no global state; the same case gives the same report on every machine.
///
/// ```
/// use factsnap::{Case, Verdict, check};
///
/// let case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// assert_eq!(check(&case).count(Verdict::Contradicted), 1);
/// ```
pub fn check(case: &Case) -> Report {
    allow::apply(case, findings(case, RuleSet::ALL), None)
}

/// The same on a given day, which is asked for nothing but whether an `[[allow]]` of the case still holds.
///
/// ```
/// use factsnap::{Allow, Case, Code, check_on};
/// use jiff::civil::date;
///
/// let mut case = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// let (code, claim, reason) = (Code::find("NUM001").unwrap(), "Nine".to_owned(), "A fixture.".to_owned());
/// case.allow.push(Allow { code, claim, nth: None, reason, until: Some(date(2026, 1, 31)) });
/// assert!(check_on(&case, date(2026, 1, 31)).is_consistent());
/// assert!(!check_on(&case, date(2026, 2, 1)).is_consistent());
/// ```
pub fn check_on(case: &Case, today: Date) -> Report {
    allow::apply(case, findings(case, RuleSet::ALL), Some(today))
}

/// The reports without each of the [`RULES`], in their order, which show what each rule does.
///
/// The texts are read once; what takes time is reading.
///
/// ```
/// use factsnap::{Case, RULES, check, check_without_each};
///
/// let case = Case::new("The lamps cost $84 apiece.").with_source("1", "The two lamps cost $84.");
/// assert!(!check(&case).is_consistent());
/// let reports = check_without_each(&case);
/// let each = RULES.iter().position(|rule| rule.name == "each-for-all").unwrap();
/// assert!(reports[each].is_consistent());
/// ```
pub fn check_without_each(case: &Case) -> Vec<Report> {
    let texts = Texts::of(case);
    RULES.iter().map(|rule| allow::apply(case, texts.findings(case, RuleSet::without(rule)), None)).collect()
}

fn findings(case: &Case, rules: RuleSet) -> Vec<Finding> {
    Texts::of(case).findings(case, rules)
}

/// What was understood of a case's texts.
struct Texts<'c> {
    summary: Reading<'c>,
    witnesses: Vec<Witness<'c>>,
    rarity: Rarity,
}

impl<'c> Texts<'c> {
    fn of(case: &'c Case) -> Self {
        let witnesses = witnesses(&case.sources);
        let rarity = Rarity::of(&witnesses);
        let ids: Vec<&str> = case.sources.iter().map(|source| source.id.as_str()).collect();
        let summary = Reading::citing(&case.summary, common_day(case), &ids);
        Self { summary, witnesses, rarity }
    }

    fn findings(&self, case: &Case, rules: RuleSet) -> Vec<Finding> {
        let Self { summary, witnesses, rarity } = self;
        let mut findings: Vec<Finding> = Vec::new();
        for checker in CHECKERS {
            findings.extend(judge::judge(*checker, summary, witnesses, rarity, rules));
        }
        timeframe::judge_apart(summary, witnesses, rarity, &mut findings, rules);
        findings.extend(attribution::judge_speakers(summary, witnesses, rarity, rules));
        let cited = attribution::judge_citations(summary, &case.sources, witnesses, rarity, &findings, rules);
        findings.extend(cited);
        findings.sort_by_key(place);
        findings
    }
}

/// The order of findings.
fn place(finding: &Finding) -> (Span, &'static str, &'static str) {
    (finding.claim.span, finding.code.checker, finding.code.id)
}

/// The day a summary speaks from: that of what it sums up, where all its sources are of one day.
fn common_day(case: &Case) -> Option<Date> {
    let mut days = case.sources.iter().filter_map(|source| source.published);
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}
