//! A report in several files: the front page, and pages of cases, none much larger than a browser shows at once.

use std::io;
use std::ops::Range;

use maud::{Markup, html};

use super::about::About;
use super::entry::Entry;
use super::facets::Facets;
use super::index::{row, table};
use super::legend::legend;
use super::page::{Neighbours, after, before};
use super::tools::{keys, page_tools, tools};
use super::top::{tab, title, top};
use super::waiting::Waiting;
use crate::render::tally::Tally;

/// Bytes of cases on a page; a case that is larger alone has a page to itself.
const CASES: u64 = 1_000_000;
/// Bytes of rows on a front page; beyond that they are brief, and then go on in another.
const ROWS: usize = 1_800_000;

/// Takes a file of a report: its name, and all that it holds.
pub type WriteFile<'w> = Box<dyn FnMut(&str, &[u8]) -> io::Result<()> + 'w>;

/// A report, its cases in order.
pub(super) struct Report<'r> {
    pub(super) about: &'r About,
    pub(super) tally: &'r Tally,
    pub(super) facets: &'r Facets,
    pub(super) entries: &'r [Entry],
}

/// Gives every file of a report, the front page last, so that it never leads to a page that is not there yet.
pub(super) fn write(report: &Report<'_>, waiting: &mut Waiting, give: &mut WriteFile<'_>) -> io::Result<()> {
    let pages = divided(report.entries.iter().map(|entry| entry.place.end - entry.place.start), CASES);
    for (at, range) in pages.iter().enumerate() {
        let page = cases(report, at, range, pages.len(), waiting)?;
        give(&page_name(at), &page)?;
    }
    let page_of = |number: usize| pages.partition_point(|range| range.end <= number);
    let rows = |is_brief| -> Vec<String> {
        let entries = report.entries.iter().enumerate();
        entries.map(|(at, entry)| row(entry, &page_name(page_of(at)), is_brief).into_string()).collect()
    };
    let whole = Some(rows(false)).filter(|rows| rows.iter().map(String::len).sum::<usize>() <= ROWS);
    let is_brief = whole.is_none();
    let rows = whole.unwrap_or_else(|| rows(true));
    let fronts = divided(rows.iter().map(|row| row.len() as u64), ROWS as u64);
    for (at, range) in fronts.iter().enumerate().rev() {
        let rows = rows.get(range.clone()).unwrap_or_default().concat();
        give(
            &front_name(at),
            front(report, (at, fronts.len()), &table(range.len(), &rows, is_brief), range.len()).as_bytes(),
        )?;
    }
    Ok(())
}

fn page_name(at: usize) -> String {
    format!("page-{}.html", at + 1)
}

fn front_name(at: usize) -> String {
    if at == 0 { "index.html".to_owned() } else { format!("index-{}.html", at + 1) }
}

/// Things of some sizes in groups of at most so much, at least one thing in each and at least one group.
fn divided(sizes: impl Iterator<Item = u64>, most: u64) -> Vec<Range<usize>> {
    let (mut groups, mut start, mut end, mut filled) = (Vec::new(), 0, 0, 0);
    for size in sizes {
        if filled > 0 && filled + size > most {
            groups.push(start..end);
            (start, filled) = (end, 0);
        }
        filled += size;
        end += 1;
    }
    groups.push(start..end);
    groups
}

/// The names of the pages before and after one of several.
fn neighbours(at: usize, of: usize, name: impl Fn(usize) -> String) -> Neighbours {
    Neighbours { previous: at.checked_sub(1).map(&name), next: (at + 1 < of).then(|| name(at + 1)) }
}

fn cases(
    report: &Report<'_>,
    at: usize,
    range: &Range<usize>,
    of: usize,
    waiting: &mut Waiting,
) -> io::Result<Vec<u8>> {
    let neighbours = neighbours(at, of, page_name);
    let name = format!("Page {} of {of}", at + 1);
    let mut out = before(report.about, &format!("{name} · {}", report.about.title), &neighbours).into_bytes();
    let links = links(&neighbours, &name);
    let top = html! { header class="top slim" { (title(report.about)) (links) } };
    let head = html! { (page_tools()) h2 class="hidden" { "Cases" } };
    out.extend(format!("{}<main id=\"main\">{}", top.0, head.0).bytes());
    for entry in report.entries.get(range.clone()).unwrap_or_default() {
        waiting.copy(&entry.place, &mut out)?;
    }
    out.extend(b"</main>");
    out.extend(links.into_string().bytes());
    out.extend(legend(&report.facets.codes).into_string().bytes());
    out.extend(after().bytes());
    Ok(out)
}

fn front(report: &Report<'_>, (at, of): (usize, usize), table: &Markup, cases: usize) -> String {
    let neighbours = neighbours(at, of, front_name);
    let mut out = before(report.about, &tab(report.about, report.entries), &neighbours);
    let body = html! {
        (top(report.about, report.tally, report.entries))
        @if of > 1 { (links(&neighbours, &format!("Part {} of {of} of the table", at + 1))) }
        main id="main" { (tools(cases, report.facets)) (keys()) (table) }
        (legend(&report.facets.codes))
    };
    out.push_str(&body.into_string());
    out.push_str(&after());
    out
}

fn links(neighbours: &Neighbours, name: &str) -> Markup {
    html! {
        nav class="pages" aria-label=(name) {
            a href="index.html" { "All cases" }
            span { (name) }
            @if let Some(page) = &neighbours.previous { a rel="prev" href=(page) { "Previous page" } }
            @if let Some(page) = &neighbours.next { a rel="next" href=(page) { "Next page" } }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::divided;
    use crate::case::Origin;
    use crate::gate::Gate;
    use crate::render::{About, Format, Html, Judged, Tally, sample};

    /// The files of a report of so many cases, by their names.
    fn files(cases: usize) -> BTreeMap<String, Vec<u8>> {
        let (mut case, report) = sample::training();
        case.tags = vec!["training".to_owned()];
        case.sources[0].text.push_str(&" The road runs along the coast.".repeat(100));
        let mut files = BTreeMap::new();
        let give = |name: &str, bytes: &[u8]| {
            files.insert(name.to_owned(), bytes.to_vec());
            Ok(())
        };
        let mut html = Html::in_files(About::on(jiff::civil::date(2026, 1, 2)), Box::new(give));
        let (mut out, mut tally) = (Vec::new(), Tally::default());
        html.start(&mut out).unwrap();
        for number in 0..cases {
            case.id = format!("training/plan-number-{number}");
            let origin = || Origin::record(format!("cases/training/plan-number-{number}.toml"), 1);
            let judged = Judged { case: &case, report: &report, origin: &origin, gate: Gate::default() };
            tally.add(&judged);
            html.case(&judged, &mut out).unwrap();
        }
        html.finish(&tally, &mut out).unwrap();
        assert!(out.is_empty());
        drop(html);
        files
    }

    #[test]
    fn five_thousand_cases_are_found_from_an_index_and_no_file_is_large() {
        const LARGEST: usize = 2_000_000;
        let files = files(5000);
        assert!(files.len() > 10 && files.values().all(|bytes| bytes.len() <= LARGEST));
        assert!(!files.contains_key("index-2.html"), "one table has them all");
        let text = |name: &str| std::str::from_utf8(&files[name]).unwrap();
        let rows: Vec<&str> = text("index.html").split("<th><a href=\"").skip(1).collect();
        assert_eq!(rows.len(), 5000);
        for row in rows {
            let (page, rest) = row.split_once('#').unwrap();
            let anchor = rest.split_once('"').unwrap().0;
            assert!(text(page).contains(&format!("id=\"{anchor}\"")), "{anchor} is not in {page}");
        }
    }

    #[test]
    fn a_report_of_nothing_has_a_front_page() {
        assert!(files(0).contains_key("index.html"));
    }

    #[test]
    fn groups_hold_no_more_than_they_may() {
        assert_eq!(divided([4, 4, 4, 20, 1].into_iter(), 10), [0..2, 2..3, 3..4, 4..5]);
        assert_eq!(divided([].into_iter(), 10), vec![0..0; 1]);
    }
}
