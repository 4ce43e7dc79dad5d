//! Rows of text with carets below the words that are meant.

use super::escape::visible;
use super::excerpt::Excerpt;
use crate::span::Span;

/// Columns of a row.
const WIDTH: usize = 100;

/// A row of text and the carets below it; no carets where nothing in it is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) text: String,
    pub(super) carets: String,
}

/// One character as shown, and whether it is meant.
struct Cell {
    shown: String,
    meant: bool,
}

/// The excerpt around a span as rows of limited width, broken between words, hidden characters made visible.
pub(super) fn rows(text: &str, span: Span) -> Vec<Row> {
    let cells = cells(text, &Excerpt::new(text, span));
    let mut rows = Vec::new();
    let mut rest = cells.as_slice();
    while !rest.is_empty() {
        let (row, left) = rest.split_at(row_end(rest));
        rows.push(Row::new(row));
        rest = left;
    }
    rows
}

fn cells(text: &str, excerpt: &Excerpt) -> Vec<Cell> {
    let mut cells = Vec::new();
    let dots = |meant: bool| Cell { shown: "…".to_owned(), meant };
    cells.extend(excerpt.cut_before.then(|| dots(false)));
    for (at, c) in text.get(excerpt.shown.clone()).unwrap_or_default().char_indices() {
        let at = at + excerpt.shown.start;
        let meant = excerpt.span.contains(&at);
        if !excerpt.left_out.contains(&at) {
            cells.push(Cell { shown: visible(c.encode_utf8(&mut [0; 4])).into_owned(), meant });
        } else if at == excerpt.left_out.start {
            cells.push(dots(true));
        }
    }
    cells.extend(excerpt.cut_after.then(|| dots(false)));
    cells
}

/// How many cells fit into a row, up to and with the last space that does.
fn row_end(cells: &[Cell]) -> usize {
    let mut width = 0;
    let fitting = cells.iter().take_while(|cell| {
        width += cell.shown.chars().count();
        width <= WIDTH
    });
    let most = fitting.count().max(1);
    if most == cells.len() {
        return most;
    }
    let fitting = cells.get(..most).unwrap_or_default();
    fitting.iter().rposition(|cell| cell.shown == " ").map_or(most, |space| space + 1)
}

impl Row {
    fn new(cells: &[Cell]) -> Self {
        let mut row = Self::default();
        for cell in cells {
            row.text.push_str(&cell.shown);
            let mark = if cell.meant { '^' } else { ' ' };
            row.carets.extend(cell.shown.chars().map(|_| mark));
        }
        row.text.truncate(row.text.trim_end().len());
        row.carets.truncate(row.carets.trim_end().len());
        row
    }
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::span::Span;

    #[track_caller]
    fn check(text: &str, span: std::ops::Range<u32>, expected: &[&str]) {
        let rows = rows(text, Span::new(span.start, span.end));
        let lines: Vec<String> = rows.into_iter().flat_map(|row| [row.text, row.carets]).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn carets_count_characters() {
        check("Zoë met nine.", 9..13, &["Zoë met nine.", "        ^^^^"]);
    }

    #[test]
    fn hidden_characters_are_written_out() {
        check("a\u{202e}b\r\nc", 1..5, &["a\\u{202e}b\\r c", " ^^^^^^^^^"]);
    }

    #[test]
    fn a_long_span_takes_rows() {
        let text = "word ".repeat(60);
        let rows = rows(&text, Span::new(100, 159));
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].carets.len(), rows[0].text.chars().count());
        assert!(rows[1].carets.len() < rows[1].text.len());
    }
}
