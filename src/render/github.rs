//! GitHub's workflow commands: each finding becomes an annotation of the line it stands on.

use std::io::{self, Write};

use super::concern::{Concern, concerns, plain_path, unmet};
use super::escape::visible;
use super::format::{Failure, Format};
use super::judged::Judged;
use super::tally::Tally;

/// Writes annotations and a closing line.
#[derive(Debug, Default)]
pub struct Github;

impl Format for Github {
    fn case(&mut self, judged: &Judged<'_>, out: &mut dyn Write) -> io::Result<()> {
        if judged.is_quiet() {
            return Ok(());
        }
        let origin = (judged.origin)();
        for concern in
            concerns(judged, &origin).iter().filter(|concern| concern.allowed.is_none() && !concern.is_expected)
        {
            writeln!(out, "{}", annotation(&origin.path, concern))?;
        }
        for unmet in unmet(judged, &origin) {
            let (path, (line, column)) = (property(&plain_path(&origin.path)), unmet.start);
            let command = if unmet.is_notice { "notice" } else { "error" };
            let (title, told) = (unmet.name, data(&unmet.told));
            writeln!(out, "::{command} file={path},line={line},col={column},title={title}::{told}")?;
        }
        Ok(())
    }

    fn failed(&mut self, failure: &Failure<'_>, out: &mut dyn Write) -> io::Result<()> {
        let (path, line) = failure.place();
        let path = property(&plain_path(&path));
        writeln!(out, "::error file={path},line={line},title=unreadable case::{}", data(&failure.message()))
    }

    fn finish(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{tally}")
    }
}

fn annotation(path: &str, concern: &Concern<'_>) -> String {
    let code = concern.finding.code;
    let command = if concern.fails { "error" } else { "notice" };
    let (line, column) = concern.start;
    let end = concern.end.map(|(line, column)| format!(",endLine={line},endColumn={}", column.saturating_sub(1)));
    let title = property(&format!("{} {}", code.id, code.name));
    let message = data(&format!("{}: {}: {}", code.verdict, concern.words, concern.reason));
    let path = property(&plain_path(path));
    format!("::{command} file={path},line={line},col={column}{},title={title}::{message}", end.unwrap_or_default())
}

/// Text behind the second `::`; what could end the line is escaped as GitHub's own toolkit does.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a comma or colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_value_or_a_line() {
        assert_eq!(data("50%0A\n::error::x"), "50%250A ::error::x");
        assert_eq!(property("a,b::c\u{202e}"), "a%2Cb%3A%3Ac\\u{202e}");
    }
}
