//! Byte offset to line and column, worked out only where a person is shown a place.

/// The lines of a text, found again from a few remembered places, so that a text of any shape is asked in constant time.
#[derive(Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    /// The 1-based line and column of every [`STEP`]th byte, or of the character that it belongs to.
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 4096;

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut lines = Self { text, marks: vec![(1, 1)] };
        for at in (STEP..=text.len()).step_by(STEP) {
            let mark = lines.at(at);
            lines.marks.push(mark);
        }
        lines
    }

    /// The 1-based line and column (in characters) of a byte offset; offsets past the end name the end.
    pub(crate) fn at(&self, offset: usize) -> (usize, usize) {
        let offset = self.text.floor_char_boundary(offset);
        let mark = (offset / STEP).min(self.marks.len() - 1);
        let start = self.text.floor_char_boundary(mark * STEP);
        let (line, column) = self.marks.get(mark).copied().unwrap_or((1, 1));
        let between = self.text.get(start..offset).unwrap_or_default();
        match between.rsplit_once('\n') {
            None => (line, column + between.chars().count()),
            Some((before, last)) => (line + before.matches('\n').count() + 1, last.chars().count() + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn counts_characters_not_bytes() {
        assert_eq!(Lines::new("é\nüb").at(5), (2, 2));
        assert_eq!(Lines::new("").at(9), (1, 1));
    }

    #[test]
    fn long_texts_are_counted_from_the_nearest_mark() {
        let text = "é—\n".repeat(5000) + &"é".repeat(5000);
        let lines = Lines::new(&text);
        for offset in [0, 4095, 4096, 4097, 29_999, 30_000, 30_001, 35_000, 40_000] {
            let before = &text[..text.floor_char_boundary(offset)];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            assert_eq!(lines.at(offset), (line, column), "{offset}");
        }
    }
}
