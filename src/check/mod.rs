//! Checking: claims beside evidence, relations between them, and the one fold to a verdict.

mod align;
mod allow;
mod attribution;
mod checker;
mod claim;
mod date;
mod effort;
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
use effort::Effort;
use witness::{Witness, witnesses};

use jiff::civil::Date;

use crate::case::{Case, Source};
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
    ReadSources::new(&case.sources).check(case)
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
    ReadSources::new(&case.sources).check_on(case, today)
}

/// The reports without each of the [`RULES`], in their order, which show what each rule does.
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
    let sources = ReadSources::new(&case.sources);
    let summary = sources.summary(case);
    let report = |rule| allow::apply(case, sources.findings(&summary, RuleSet::without(rule)), None);
    RULES.iter().map(report).collect()
}

/// Sources that are read once, to judge several summaries of them: what takes time is reading.
///
/// ```
/// use factsnap::{Case, ReadSources, Verdict};
///
/// let nine = Case::new("Nine people were hurt.").with_source("1", "The crash injured three people.");
/// let three = Case { summary: "Three people were hurt.".to_owned(), ..nine.clone() };
/// let sources = ReadSources::new(&nine.sources);
/// assert_eq!(sources.check(&nine).count(Verdict::Contradicted), 1);
/// assert_eq!(sources.check(&three).count(Verdict::Supported), 1);
/// ```
#[derive(Debug)]
pub struct ReadSources<'s> {
    sources: &'s [Source],
    witnesses: Vec<Witness<'s>>,
    rarity: Rarity,
}

impl<'s> ReadSources<'s> {
    /// Reads sources.
    pub fn new(sources: &'s [Source]) -> Self {
        let witnesses = witnesses(sources);
        let rarity = Rarity::of(&witnesses);
        Self { sources, witnesses, rarity }
    }

    /// Whether they are just these.
    pub fn are(&self, sources: &[Source]) -> bool {
        self.sources == sources
    }

    /// What [`check`] gives for a case that has these sources; one that has others ([`are`](Self::are)) is judged by these all
    /// the same.
    pub fn check(&self, case: &Case) -> Report {
        allow::apply(case, self.findings(&self.summary(case), RuleSet::ALL), None)
    }

    /// What [`check_on`] gives for a case that has these sources.
    pub fn check_on(&self, case: &Case, today: Date) -> Report {
        self.check_with(case, Vec::new(), today)
    }

    /// The same with the findings of others, as of a judge of the user's own, among those of the rules.
    pub fn check_with(&self, case: &Case, others: Vec<Finding>, today: Date) -> Report {
        let mut findings = self.findings(&self.summary(case), RuleSet::ALL);
        if !others.is_empty() {
            findings.extend(others);
            findings.sort_by_key(place);
        }
        allow::apply(case, findings, Some(today))
    }

    /// What is understood of the summary of a case.
    fn summary<'c>(&self, case: &'c Case) -> Reading<'c> {
        let ids: Vec<&str> = self.sources.iter().map(|source| source.id.as_str()).collect();
        Reading::citing(&case.summary, common_day(self.sources), &ids)
    }

    fn findings(&self, summary: &Reading<'_>, rules: RuleSet) -> Vec<Finding> {
        let Self { sources, witnesses, rarity } = self;
        let effort = Effort::on(summary, witnesses);
        let mut findings: Vec<Finding> = Vec::new();
        for checker in CHECKERS {
            findings.extend(judge::judge(*checker, summary, witnesses, rarity, (rules, &effort)));
        }
        timeframe::judge_apart(summary, witnesses, rarity, &mut findings, (rules, &effort));
        findings.extend(attribution::judge_speakers(summary, witnesses, rarity, (rules, &effort)));
        let cited = attribution::judge_citations(summary, sources, witnesses, rarity, &findings, (rules, &effort));
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
fn common_day(sources: &[Source]) -> Option<Date> {
    let mut days = sources.iter().filter_map(|source| source.published);
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}
