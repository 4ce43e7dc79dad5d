//! A report to look at: one page without scripts, an overview of the run and each case beside its sources.

mod case;
mod marks;
mod overview;
mod style;

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::escape::visible_lines;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::tally::Tally;
use overview::{Codes, Row};

/// Writes the report.
///
/// The overview stands before the cases but is known after them only, so they wait in a temporary file; what stays in memory
/// is a row of the overview for each case.
#[derive(Debug, Default)]
pub struct Html {
    waiting: Option<BufWriter<File>>,
    rows: Vec<Row>,
    /// The most findings of a case: each needs a rule of its own in the style.
    most_findings: usize,
    codes: Codes,
}

impl Format for Html {
    fn start(&mut self, _: &mut dyn Write) -> io::Result<()> {
        self.waiting = Some(BufWriter::new(tempfile::tempfile()?));
        Ok(())
    }

    fn case(&mut self, judged: &Judged<'_>, _: &mut dyn Write) -> io::Result<()> {
        let number = self.rows.len() + 1;
        let allowed = judged.report.allowed.iter().map(|allowed| &allowed.finding);
        let codes = judged.report.findings.iter().chain(allowed).map(|finding| finding.code);
        self.codes.extend(codes.map(|code| (code.id, code)));
        self.most_findings = self.most_findings.max(judged.report.findings.len() + judged.report.allowed.len());
        self.rows.push(Row::of_case(number, judged));
        self.wait(&case::section(number, judged))
    }

    fn failed(&mut self, failure: &Failure<'_>, _: &mut dyn Write) -> io::Result<()> {
        self.rows.push(Row::of_failure(self.rows.len() + 1, failure));
        Ok(())
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let style = style::style(self.most_findings);
        let is_single = self.rows.len() == 1;
        write!(out, "{}", head(&style).into_string())?;
        write!(
            out,
            "<body{}><a class=\"skip\" href=\"#overview\">To the overview</a>",
            if is_single { " class=\"single\"" } else { "" }
        )?;
        writeln!(out, "<main>{}", overview::overview(tally, &self.codes, &mut self.rows).into_string())?;
        if let Some(waiting) = self.waiting.take() {
            let mut cases = waiting.into_inner().map_err(io::IntoInnerError::into_error)?;
            cases.rewind()?;
            io::copy(&mut cases, out)?;
        }
        writeln!(out, "</main></body></html>")
    }
}

impl Html {
    fn wait(&mut self, markup: &Markup) -> io::Result<()> {
        match &mut self.waiting {
            Some(waiting) => writeln!(waiting, "{}", markup.0),
            None => Ok(()),
        }
    }
}

fn head(style: &str) -> Markup {
    let policy = format!("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'", style::hash(style));
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"en\">")) // its end comes behind the cases
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { "factsnap report" }
            style { (PreEscaped(style)) }
        }
    }
}

/// Text from a case, its hidden characters written out; line breaks stay, whatever system they are from.
fn safe(text: &str) -> String {
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    visible_lines(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Html, safe};
    use crate::case::Origin;
    use crate::gate::Gate;
    use crate::render::{Format, Judged, Tally, sample};

    #[test]
    fn the_page_names_its_style_and_ends_once() {
        let (case, report) = sample::training();
        let (mut page, mut out) = (Html::default(), Vec::new());
        page.start(&mut out).unwrap();
        let origin = || Origin::record("plan.jsonl", 1);
        page.case(&Judged { case: &case, report: &report, origin: &origin, gate: Gate::default() }, &mut out).unwrap();
        page.finish(&Tally::default(), &mut out).unwrap();
        let page = String::from_utf8(out).unwrap();
        assert_eq!(page.matches("</html>").count(), 1);
        assert!(page.contains(" is\\u{202e} dear") && !page.contains("style="));
    }

    #[test]
    fn line_breaks_stay_and_hidden_characters_show() {
        assert_eq!(safe("a\r\nb\rc\u{202e}\0"), "a\nb\\rc\\u{202e}\\u{0}");
    }
}
