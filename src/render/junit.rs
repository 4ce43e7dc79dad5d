//! `JUnit` XML, for test reports: a suite for each case and a test for each finding, written case by case.

use std::collections::HashMap;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::concern::{Concern, Unmet, concerns, unmet};
use super::escape::visible;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::tally::Tally;
use super::words::quoted;
use crate::case::Origin;
use crate::finding::Finding;
use crate::verdict::Verdict;

/// Writes a `JUnit` report.
///
/// A contradicted or unsupported finding is a failure, and so is an `expect` that is not met; an undetermined or allowed one is skipped, a case that cannot be read
/// is an error. There are no times: the output is the same in every run.
#[derive(Debug, Default)]
pub struct Junit;

impl Format for Junit {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let mut xml = Writer::new(&mut *out);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writeln!(out, "\n<testsuites name=\"factsnap\">")
    }

    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        let mut suite = Suite::new(Writer::new(out), visible(&judged.case.id).into_owned());
        suite.open(judged)?;
        suite.tests(judged)?;
        suite.close()
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        let (path, line) = failure.place();
        let name = failure.id.map_or_else(|| format!("{path}:{line}"), str::to_owned);
        let mut suite = Suite::new(Writer::new(out), visible(&name).into_owned());
        suite
            .start("testsuite", &[("name", &suite.name.clone()), ("tests", "1"), ("failures", "0"), ("errors", "1")])?;
        suite.start("testcase", &[("name", "can be read"), ("classname", &suite.name.clone())])?;
        let place = format!("{}:{line}", visible(&path));
        suite.told("error", &[("type", "unreadable"), ("message", &failure.message())], &place)?;
        suite.end("testcase")?;
        suite.close()
    }

    fn finish(&mut self, _: &Tally, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "</testsuites>")
    }
}

/// One case being written.
struct Suite<W: Write> {
    xml: Writer<W>,
    name: String,
    /// How often each test's name has been given, since a name that comes twice would stand for one test.
    given: HashMap<String, usize>,
}

impl<W: Write> Suite<W> {
    fn new(xml: Writer<W>, name: String) -> Self {
        Self { xml, name, given: HashMap::new() }
    }

    fn open(&mut self, judged: &Judged<'_>) -> io::Result<()> {
        let report = judged.report;
        let failing = judged.failing();
        let is_open = |one: &&Finding| {
            one.verdict() == Verdict::Undetermined && !failing.iter().any(|failing| std::ptr::eq(*failing, *one))
        };
        let undetermined = report.findings.iter().filter(is_open).count();
        let unmet = judged.disagreements();
        let notices = unmet.iter().filter(|unmet| !judged.fails(unmet)).count();
        let tests = (report.findings.len() + report.allowed.len() + unmet.len()).to_string();
        let failures = (failing.len() + unmet.len() - notices).to_string();
        let skipped = (undetermined + report.allowed.len() + notices).to_string();
        let name = self.name.clone();
        let counts = [("tests", &*tests), ("failures", &failures), ("errors", "0"), ("skipped", &skipped)];
        self.start("testsuite", &[&[("name", &*name)], &counts[..]].concat())
    }

    fn tests(&mut self, judged: &Judged<'_>) -> io::Result<()> {
        let Judged { case, report, .. } = *judged;
        for finding in report.findings.iter().filter(|finding| finding.verdict() == Verdict::Supported) {
            let words = visible(&quoted(finding.claim.span.slice(&case.summary))).into_owned();
            self.test(finding, &words, None)?;
        }
        if judged.is_quiet() && report.allowed.is_empty() {
            return Ok(());
        }
        let origin = (judged.origin)();
        for concern in concerns(judged, &origin) {
            self.test(concern.finding, &concern.words, Some((&origin, &concern)))?;
        }
        unmet(judged, &origin).iter().try_for_each(|unmet| self.unmet(&origin, unmet))
    }

    fn unmet(&mut self, origin: &Origin, unmet: &Unmet) -> io::Result<()> {
        let name = self.once(format!("{} {}", unmet.name, unmet.words));
        let class = self.name.clone();
        self.start("testcase", &[("name", &name), ("classname", &class)])?;
        let (line, column) = unmet.start;
        let place = format!("{}:{line}:{column}: {}", visible(&origin.path), unmet.told);
        if unmet.is_notice {
            self.told("skipped", &[("message", &unmet.told)], "")?;
        } else {
            self.told("failure", &[("type", unmet.kind), ("message", &unmet.told)], &place)?;
        }
        self.end("testcase")
    }

    fn test(&mut self, finding: &Finding, words: &str, concern: Option<(&Origin, &Concern<'_>)>) -> io::Result<()> {
        let name = self.once(format!("{} {words}", finding.code));
        let class = self.name.clone();
        self.start("testcase", &[("name", &name), ("classname", &class)])?;
        if let Some((origin, concern)) = concern {
            self.concern(origin, concern)?;
        }
        self.end("testcase")
    }

    fn concern(&mut self, origin: &Origin, concern: &Concern<'_>) -> io::Result<()> {
        let code = concern.finding.code;
        if concern.is_expected {
            return Ok(());
        }
        if let Some(why) = &concern.allowed {
            return self.told("skipped", &[("message", &format!("allowed: {why}"))], "");
        }
        let (line, column) = concern.start;
        let place = format!("{}:{line}:{column}: {}: {}", visible(&origin.path), code.verdict, concern.words);
        if concern.fails {
            self.told("failure", &[("type", code.name), ("message", &concern.reason)], &place)
        } else {
            self.told("skipped", &[("message", &concern.reason)], "")
        }
    }

    /// A name that no test of this suite has had.
    fn once(&mut self, name: String) -> String {
        let nth = self.given.entry(name.clone()).and_modify(|nth| *nth += 1).or_insert(1);
        if *nth == 1 { name } else { format!("{name} #{nth}") }
    }

    fn start(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.xml.write_event(Event::Start(with(element, attributes)))
    }

    fn told(&mut self, element: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.start(element, attributes)?;
        self.xml.write_event(Event::Text(BytesText::new(text)))?;
        self.end(element)
    }

    fn end(&mut self, element: &str) -> io::Result<()> {
        self.xml.write_event(Event::End(BytesEnd::new(element)))
    }

    fn close(mut self) -> io::Result<()> {
        self.end("testsuite")?;
        writeln!(self.xml.get_mut())
    }
}

fn with<'e>(element: &'e str, attributes: &[(&str, &str)]) -> BytesStart<'e> {
    BytesStart::new(element).with_attributes(attributes.iter().copied())
}
