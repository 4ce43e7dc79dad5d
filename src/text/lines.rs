//! Byte offset to line and column, worked out only where a person is shown a place.

/// The 1-based line and column (in characters) of a byte offset; offsets past the end name the end.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(offset)];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::line_column;

    #[test]
    fn counts_characters_not_bytes() {
        assert_eq!(line_column("é\nüb", 5), (2, 2));
        assert_eq!(line_column("", 9), (1, 1));
    }
}
