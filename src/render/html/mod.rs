//! A report to look at in a browser: one page, or a folder of pages, with what a person should look at first.

mod about;
mod anchor;
mod case;
mod diff;
mod entry;
mod facets;
mod finding;
mod index;
mod legend;
mod marks;
mod page;
mod pages;
mod policy;
mod sentence;
mod snippet;
mod state;
mod summaries;
mod texts;
mod tools;
mod top;
mod waiting;

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use maud::{Markup, html};

use super::escape::visible_lines;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::tally::Tally;
use anchor::Anchors;
use entry::Entry;
use facets::Facets;
use waiting::Waiting;

pub use about::About;
pub use diff::html_diff;
pub use pages::WriteFile;

/// Writes the report.
///
/// What should be looked at comes first, and is known only after the last case, so the cases wait in a temporary file; what
/// stays in memory is an entry for each.
pub struct Html<'w> {
    about: About,
    /// Where a report in several files goes.
    files: Option<WriteFile<'w>>,
    waiting: Option<Waiting>,
    entries: Vec<Entry>,
    facets: Facets,
    anchors: Anchors,
}

impl fmt::Debug for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Html").field("about", &self.about).field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

impl<'w> Html<'w> {
    /// A report on one page.
    ///
    /// ```
    /// use factsnap::render::{About, Format, Html, Tally};
    ///
    /// let (mut page, mut out) = (Html::new(About::on(factsnap::today())), Vec::new());
    /// page.start(&mut out)?;
    /// page.finish(&Tally::default(), &mut out)?;
    /// assert!(out.starts_with(b"<!DOCTYPE html>"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(about: About) -> Self {
        let (waiting, entries, facets, anchors) = Default::default();
        Self { about, files: None, waiting, entries, facets, anchors }
    }

    /// A report in several files, `index.html` the last of them; nothing is written to the stream that a format is given.
    pub fn in_files(about: About, files: WriteFile<'w>) -> Self {
        Self { files: Some(files), ..Self::new(about) }
    }

    /// Keeps a case until its order is known.
    fn wait(&mut self, mut entry: Entry, markup: &Markup) -> io::Result<()> {
        if let Some(waiting) = &mut self.waiting {
            entry.place = waiting.add(&format!("{}\n", markup.0))?;
        }
        self.entries.push(entry);
        Ok(())
    }

    fn one_page(&self, tally: &Tally, waiting: &mut Waiting, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "{}",
            page::before(&self.about, &top::tab(&self.about, &self.entries), &page::Neighbours::default())
        )?;
        let is_list = self.entries.len() > 1;
        let top = html! { (top::top(&self.about, tally, &self.entries)) };
        write!(out, "{}<main id=\"main\">", top.0)?;
        let tools = html! { @if is_list { (tools::tools(self.entries.len(), &self.facets)) } (tools::keys()) h2 class="hidden" { "Cases" } };
        writeln!(out, "{}<div id=\"cases\">", tools.0)?;
        for entry in &self.entries {
            waiting.copy(&entry.place, out)?;
        }
        write!(out, "</div></main>{}{}", legend::legend(&self.facets.codes).0, page::after())
    }
}

impl Format for Html<'_> {
    fn start(&mut self, _: &mut dyn Write) -> io::Result<()> {
        self.waiting = Some(Waiting::new()?);
        Ok(())
    }

    fn case(&mut self, judged: &Judged<'_>, _: &mut dyn Write) -> io::Result<()> {
        self.facets.add(judged.report);
        let origin = (judged.origin)();
        let anchor = self.anchors.case(&judged.case.id);
        let entry = Entry::of_case(self.entries.len(), anchor, judged, &origin.path, &mut self.facets);
        let section = case::section(judged, &origin, &entry, &mut self.anchors);
        self.wait(entry, &section)
    }

    fn failed(&mut self, failure: &Failure<'_>, _: &mut dyn Write) -> io::Result<()> {
        let anchor = self.anchors.case(failure.id.unwrap_or("unreadable"));
        let entry = Entry::of_failure(self.entries.len(), anchor, failure, &mut self.facets);
        let section = case::unreadable(&entry);
        self.wait(entry, &section)
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        self.entries.sort_by_cached_key(Entry::rank);
        let Some(mut waiting) = self.waiting.take() else { return Ok(()) };
        match self.files.take() {
            None => self.one_page(tally, &mut waiting, out),
            Some(mut files) => {
                let Self { about, facets, entries, .. } = &*self;
                pages::write(&pages::Report { about, tally, facets, entries }, &mut waiting, &mut files)
            }
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
    use super::{About, Html, safe};
    use crate::case::Origin;
    use crate::gate::Gate;
    use crate::render::{Format, Judged, Tally, sample};

    #[test]
    fn the_page_names_its_style_and_ends_once() {
        let (case, report) = sample::training();
        let about = About { title: "T <b>".to_owned(), date: jiff::civil::date(2026, 1, 2), version: "9".to_owned() };
        let (mut page, mut out) = (Html::new(about), Vec::new());
        page.start(&mut out).unwrap();
        let origin = || Origin::record("plan.jsonl", 1);
        page.case(&Judged { case: &case, report: &report, origin: &origin, gate: Gate::default() }, &mut out).unwrap();
        page.finish(&Tally::default(), &mut out).unwrap();
        let page = String::from_utf8(out).unwrap();
        assert_eq!(page.matches("</html>").count(), 1);
        assert!(page.contains(" is\\u{202e} dear") && !page.contains("style="));
        assert!(page.contains("T &lt;b&gt;") && page.contains("2 January 2026"));
    }

    #[test]
    fn line_breaks_stay_and_hidden_characters_show() {
        assert_eq!(safe("a\r\nb\rc\u{202e}\0"), "a\nb\\rc\\u{202e}\\u{0}");
    }
}
