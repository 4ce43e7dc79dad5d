//! Where a person finds a case's summary: a file, and the place in it.

/// The place at which a summary starts in the file that holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file, as it was named.
    pub path: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column in characters.
    pub column: usize,
    /// Whether the file has the summary's text byte for byte from there, so that places within it can be told.
    pub is_verbatim: bool,
}

impl Origin {
    /// A summary that stands on one line of a file, in a form that tells no places within it.
    pub fn record(path: impl Into<String>, line: usize) -> Self {
        Self { path: path.into(), line, column: 1, is_verbatim: false }
    }
}
