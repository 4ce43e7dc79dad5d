//! A page as copied from a browser: "2 Sources", the articles behind bracketed numbers, furniture, then the summary, whose
//! citation marks have become bare digits on lines of their own before the full stop.

use super::Imported;
use super::furniture::{is_end, is_furniture};
use crate::case::{Case, CaseError, Place, Problem, Source};

/// A line of the page and the byte it starts at.
type Line<'p> = (usize, &'p str);

pub(super) fn read(text: &str) -> Result<Imported, CaseError> {
    let lines: Vec<Line<'_>> = lines(text);
    let (promised, lines) = after_heading(&lines);
    let heads: Vec<usize> =
        (0..lines.len()).filter(|&at| lines.get(at).is_some_and(|line| number(line.1).is_some())).collect();
    let Some(&last) = heads.last() else {
        let help = "a source starts with its number in brackets on a line of its own: [1]".to_owned();
        return Err(Problem::new("there are no sources on the page").with_help(Some(help)).at(text, 0..0).into());
    };
    if let Some((at, count)) = promised.filter(|(_, count)| *count != heads.len()) {
        let message = format!("the page says {count} sources, but has {}", heads.len());
        let help = "each source starts with its number in brackets on a line of its own: [1]".to_owned();
        return Err(Problem::new(message).with_help(Some(help)).at(text, at..at).into());
    }
    let split = split(lines, last).map_err(|unsplit| {
        let at = lines.get(last).map_or(0, |line| line.0);
        unsplit.told(text).at(text, at..at)
    })?;
    let ends = heads.iter().skip(1).copied().chain([split]);
    let sources = heads.iter().zip(ends).map(|(&start, end)| source(lines.get(start..end).unwrap_or_default()));
    let sources: Vec<Source> = sources.collect();
    if let Some((source, &head)) = sources.iter().zip(&heads).find(|(source, _)| source.text.trim().is_empty()) {
        let at = lines.get(head).map_or(0, |line| line.0);
        return Err(Problem::new(format!("source {} has no text", source.id)).at(text, at..at).into());
    }
    let is_second = |at: usize, source: &Source| sources.iter().take(at).any(|other| other.id == source.id);
    if let Some((at, source)) = sources.iter().enumerate().find(|(at, source)| is_second(*at, source)) {
        let line = heads.get(at).and_then(|head| lines.get(*head)).map_or(0, |line| line.0);
        return Err(Problem::new(format!("two sources have the number {}", source.id)).at(text, line..line).into());
    }
    let summary = summary(lines.get(split..).unwrap_or_default(), &sources);
    if summary.trim().is_empty() {
        return Err(Problem::new("there is no summary after the sources").at(text, text.len()..text.len()).into());
    }
    let case = Case { sources, summary, ..Case::default() };
    Ok(Imported { name: None, case })
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.push((start, line.trim()));
        start += line.len() + 1;
    }
    lines
}

/// The number of sources that "2 Sources" promises, with its place, and the lines behind it.
fn after_heading<'l, 'p>(lines: &'l [Line<'p>]) -> (Option<(usize, usize)>, &'l [Line<'p>]) {
    let promise = |line: &Line<'_>| {
        let (count, rest) = line.1.split_once(' ')?;
        ["source", "sources"].contains(&rest.to_lowercase().as_str()).then(|| count.parse().ok())?
    };
    let found = lines.iter().enumerate().find_map(|(index, line)| Some((index, (line.0, promise(line)?))));
    match found {
        // Only a heading before the first source is one.
        Some((index, promised)) if !lines.iter().take(index).any(|line| number(line.1).is_some()) => {
            (Some(promised), lines.get(index + 1..).unwrap_or_default())
        }
        _ => (None, lines),
    }
}

/// The id of `[1]` on a line of its own.
fn number(line: &str) -> Option<&str> {
    let id = line.strip_prefix('[')?.strip_suffix(']')?;
    (!id.is_empty() && id.len() <= 3 && id.bytes().all(|byte| byte.is_ascii_digit())).then_some(id)
}

/// Why it cannot be said where the summary starts.
enum Unsplit {
    /// There is nothing after the last source.
    NoSummary,
    /// No line of the page's own stands between the last article and the summary.
    NoMark,
    /// Such lines stand at two places, each with text behind it; the bytes they start at.
    Two(usize, usize),
}

impl Unsplit {
    fn told(&self, text: &str) -> Problem {
        let share = "put a line `Share` between the last source and the summary";
        let (message, help) = match self {
            Self::NoSummary => ("there is no summary after the last source".to_owned(), share),
            Self::NoMark => {
                ("the page does not show where its last article ends and the summary begins".to_owned(), share)
            }
            Self::Two(first, second) => {
                let [first, second] = [first, second].map(|at| {
                    let place = Place::new(text, *at..*at);
                    format!("line {}, `{}`", place.line, place.excerpt.trim())
                });
                let help = "remove the one that is inside the article or the summary";
                (format!("the summary may begin after {first}, or after {second}"), help)
            }
        };
        Problem::new(message).with_help(Some(help.to_owned()))
    }
}

/// The line at which the summary starts: behind the furniture after the last source, else the one sentence that stands between
/// the source's first paragraph and a mark. Where it may start at two lines nothing is guessed.
fn split(lines: &[Line<'_>], last: usize) -> Result<usize, Unsplit> {
    let is_text = |at: &usize| lines.get(*at).is_some_and(|line| !line.1.is_empty() && !is_furniture(line.1));
    let mut text = (last + 1..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| !line.1.is_empty()));
    let (Some(_title), Some(body)) = (text.next(), text.next()) else { return Err(Unsplit::NoSummary) };
    // Behind its first mark, or the end of the page, nothing belongs to an article any more.
    let stop = |at: &usize| lines.get(*at).is_some_and(|line| is_mark(line.1) || is_end(line.1));
    let end = (body + 1..lines.len()).find(stop).unwrap_or(lines.len());
    let is_start = |at: &usize| {
        let before = (body + 1..*at).rev().find(|at| lines.get(*at).is_some_and(|line| !line.1.is_empty()));
        is_text(at) && before.is_some_and(|before| !is_text(&before))
    };
    let starts: Vec<usize> = (body + 1..end).filter(is_start).collect();
    let between: Vec<usize> = (body + 1..end).filter(is_text).collect();
    let is_marked = lines.get(end).is_some_and(|line| is_mark(line.1));
    match (starts.as_slice(), between.as_slice()) {
        ([start], _) => Ok(*start),
        ([first, second, ..], _) => Err(Unsplit::Two(before(lines, *first), before(lines, *second))),
        ([], [only]) if is_marked => Ok(*only),
        ([], []) => Err(Unsplit::NoSummary),
        ([], _) => Err(Unsplit::NoMark),
    }
}

/// The byte at which the furniture before a line starts.
fn before(lines: &[Line<'_>], start: usize) -> usize {
    let before = lines.iter().take(start).rev().find(|line| !line.1.is_empty());
    before.map_or(0, |line| line.0)
}

fn is_mark(line: &str) -> bool {
    !line.is_empty() && line.len() <= 3 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// The source of the lines from its number on: a title, where there is more than one line, and paragraphs.
fn source(lines: &[Line<'_>]) -> Source {
    let mut texts = lines.iter().map(|line| line.1).filter(|line| !line.is_empty() && !is_furniture(line));
    let id = texts.next().and_then(number).unwrap_or_default().to_owned();
    let paragraphs: Vec<&str> = texts.collect();
    let (title, body) = match paragraphs.split_first() {
        Some((title, body)) if !body.is_empty() => (Some((*title).to_owned()), body),
        _ => (None, paragraphs.as_slice()),
    };
    Source { id, title, text: format!("{}\n", body.join("\n\n")), ..Source::default() }
}

/// The paragraphs of the summary with its marks in brackets again.
fn summary(lines: &[Line<'_>], sources: &[Source]) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut after_mark = false;
    for (_, line) in lines.iter().filter(|(_, line)| !line.is_empty()) {
        let is_id = is_mark(line) && sources.iter().any(|source| source.id == *line);
        if let Some(paragraph) = paragraphs.last_mut().filter(|_| is_id) {
            let space = if paragraph.ends_with(']') { "" } else { " " };
            paragraph.extend([space, "[", line, "]"]);
            after_mark = true;
            continue;
        }
        let rest = if after_mark { carry_on(paragraphs.last_mut(), line) } else { line };
        after_mark = false;
        if is_end(rest) {
            break;
        }
        if !rest.is_empty() && !is_furniture(rest) {
            paragraphs.push(rest.to_owned());
        }
    }
    if paragraphs.is_empty() { String::new() } else { paragraphs.join("\n\n") + "\n" }
}

/// Gives the paragraph before a mark the stop that stands behind it, or all that carries its sentence on; the rest is a new one.
fn carry_on<'l>(paragraph: Option<&mut String>, line: &'l str) -> &'l str {
    let Some(paragraph) = paragraph else { return line };
    let stops = line.len() - line.trim_start_matches(['.', '!', '?', '"', '”', '’', ')']).len();
    if stops > 0 {
        paragraph.push_str(line.get(..stops).unwrap_or_default());
        return line.get(stops..).unwrap_or_default().trim_start();
    }
    if line.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';' | ':')) {
        let space = if line.starts_with(char::is_alphabetic) { " " } else { "" };
        paragraph.extend([space, line]);
        return "";
    }
    line
}

#[cfg(test)]
mod tests {
    use super::read;

    const PAGE: &str = "\
Menu
2 Sources
2 Sources
[1]
Bridge closed
The bridge was closed on Monday.

Nobody was hurt.
[2]
The bridge opens again on Friday.
A spokesman said so.
Share
Copy Link
The bridge closed on Monday
1
.It opens again on Friday
2
1
, as a spokesman said.

Nobody was hurt
1
.Related Stories
The work took 3 days.
Summarized by
Navi
26 Jul 2025";

    #[test]
    fn a_page_becomes_a_case() {
        let case = read(PAGE).unwrap().case;
        let [first, second] = &case.sources[..] else { panic!("{:?}", case.sources) };
        assert_eq!((first.id.as_str(), first.title.as_deref()), ("1", Some("Bridge closed")));
        assert_eq!(first.text, "The bridge was closed on Monday.\n\nNobody was hurt.\n");
        assert_eq!(second.text, "A spokesman said so.\n");
        assert_eq!(
            case.summary,
            "The bridge closed on Monday [1].\n\nIt opens again on Friday [2][1], as a spokesman said.\n\n\
             Nobody was hurt [1].\n\nThe work took 3 days.\n"
        );
    }

    #[test]
    fn a_page_without_furniture_is_split_behind_a_paragraph() {
        let case = read("[1]\nTitle\nIt rained.\n\nIt rained\n1\n.\n").unwrap().case;
        assert_eq!((case.sources[0].text.as_str(), case.summary.as_str()), ("It rained.\n", "It rained [1].\n"));
    }

    #[track_caller]
    fn refused(page: &str, why: &str) {
        assert_eq!(read(page).unwrap_err().to_string(), why);
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let number = "source starts with its number in brackets on a line of its own: [1]";
        refused("", &format!("1:1: there are no sources on the page; a {number}"));
        refused(
            "It rained.\n3 Sources\n[1]\na\nb\nShare\nc",
            &format!("2:1: the page says 3 sources, but has 1; each {number}"),
        );
        let share = "put a line `Share` between the last source and the summary";
        let unclear = "the page does not show where its last article ends and the summary begins";
        refused("[1]\nTitle\nBody\nRest\nSummary\n1\n.", &format!("1:1: {unclear}; {share}"));
        refused("[1]\nTitle\nBody\nRest\nSummary", &format!("1:1: {unclear}; {share}"));
        refused(
            "[1]\nTitle\nBody\nAdvertisement\n\nRest\nShare\nCopy link\nSummary\n1\n.",
            "1:1: the summary may begin after line 4, `Advertisement`, or after line 8, `Copy link`; \
             remove the one that is inside the article or the summary",
        );
        refused("[1]\nTitle\nBody", &format!("1:1: there is no summary after the last source; {share}"));
        refused("[1]\n[2]\nTitle\nBody\nShare\nSummary.", "1:1: source 1 has no text");
        refused("[1]\na\nb\n[1]\nc\nd\nShare\nSummary.", "4:1: two sources have the number 1");
    }

    #[test]
    fn hostile_pages_do_no_harm() {
        for page in [
            "[1]",
            "[1]\n[1]\n[1]",
            "1 Source",
            "[1]\n1\n2\n3",
            "[999]\nShare\nShare\nShare",
            "\0\n[1]\n\u{202e}\nx\ny",
        ] {
            let _ = read(page);
        }
    }
}
