//! Which column of a table is what: `summary=output,source=context`.

use crate::case::{CaseError, Problem, nearest};

/// What a column may be.
pub(super) const TARGETS: &[&str] =
    &["author", "id", "label", "note", "published", "publisher", "source", "summary", "tag", "title"];

/// Which column, or dotted path of a JSON record, is what; what is not said is found by its usual names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map(Vec<(&'static str, String)>);

impl Map {
    /// Reads `summary=output,source=context`; a source may be given more than once.
    ///
    /// ```
    /// use factsnap::import::Map;
    ///
    /// assert!(Map::parse("summary=output,source=first,source=second").is_ok());
    /// let error = Map::parse("sumary=output").unwrap_err();
    /// assert_eq!(error.to_string(), "`sumary` is nothing a column can be; did you mean `summary`?");
    /// ```
    ///
    /// # Errors
    ///
    /// A part without `=`, or one that names something that a column cannot be.
    pub fn parse(text: &str) -> Result<Self, CaseError> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts.map(Self::part).collect::<Result<_, Problem>>().map(Self).map_err(CaseError::from)
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn part(part: &str) -> Result<(&'static str, String), Problem> {
        let (target, column) = part.split_once('=').ok_or_else(|| {
            Problem::new(format!("`{part}` has no `=`"))
                .with_help(Some("write summary=output,source=context".to_owned()))
        })?;
        let known = TARGETS.iter().copied().find(|known| *known == target.trim()).ok_or_else(|| {
            let known = || format!("known are {}", TARGETS.join(", "));
            let help = nearest(target, TARGETS.iter().copied()).unwrap_or_else(known);
            Problem::new(format!("`{target}` is not a kind of column")).with_help(Some(help))
        })?;
        Ok((known, column.trim().to_owned()))
    }

    /// The columns that are said to be something; none where nothing is said of it.
    pub(super) fn columns(&self, target: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(known, _)| *known == target).map(|(_, column)| column.as_str())
    }
}
