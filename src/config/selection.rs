//! Which codes count: selected and ignored by id, by the start of one, or by name.

use crate::case::{Problem, nearest};
use crate::code::{CODES, Code};

/// Which codes count: the longest word that speaks of a code decides, and of two alike the one that ignores it.
///
/// ```
/// use factsnap::{Code, Selection};
///
/// let selection = Selection::new(&["NUM", "TIM001"], &["NUM00", "number-undetermined"])?;
/// let includes = |id| selection.includes(Code::find(id).unwrap());
/// assert_eq!([includes("NUM001"), includes("TIM001"), includes("TIM002"), includes("NUM009")], [false, true, false, false]);
/// assert!(Selection::new(&["NUMM"], &[]).is_err());
/// # Ok::<(), factsnap::Problem>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Upper-case starts of ids; empty for all codes.
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// The codes that some words select, all where there are none, without those that other words ignore.
    ///
    /// # Errors
    ///
    /// A word that no code has.
    pub fn new<W: AsRef<str>>(select: &[W], ignore: &[W]) -> Result<Self, Problem> {
        let select = select.iter().map(|word| start_of_ids(word.as_ref())).collect::<Result<_, _>>()?;
        Ok(Self { select, ignore: ignore.iter().map(|word| start_of_ids(word.as_ref())).collect::<Result<_, _>>()? })
    }

    /// Whether a code counts.
    pub fn includes(&self, code: &Code) -> bool {
        let longest = |starts: &[String]| starts.iter().filter(|s| code.id.starts_with(*s)).map(String::len).max();
        let selected = if self.select.is_empty() { Some(0) } else { longest(&self.select) };
        selected > longest(&self.ignore)
    }

    /// The other's selected codes if it has any, and what both ignore.
    pub(super) fn overridden_by(&self, other: &Self) -> Self {
        let select = if other.select.is_empty() { &self.select } else { &other.select };
        Self { select: select.clone(), ignore: [self.ignore.as_slice(), &other.ignore].concat() }
    }
}

/// The start of ids that a word stands for: itself, or the id of the code it names.
fn start_of_ids(word: &str) -> Result<String, Problem> {
    let start = word.trim().to_uppercase();
    if !start.is_empty() && CODES.iter().any(|code| code.id.starts_with(&start)) {
        return Ok(start);
    }
    if let Some(code) = CODES.iter().find(|code| code.name.eq_ignore_ascii_case(word.trim())) {
        return Ok(code.id.to_owned());
    }
    let written: String = word.chars().take(40).collect();
    let of_ids = || nearest(&start, CODES.iter().flat_map(|code| [code.id, code.id.get(..3).unwrap_or(code.id)]));
    let of_names = || nearest(&written.to_lowercase(), CODES.iter().map(|code| code.name));
    // An id has six characters, a name many more.
    let help = if written.len() > 8 { of_names().or_else(of_ids) } else { of_ids().or_else(of_names) };
    let help = help.unwrap_or_else(|| "`factsnap explain` lists the codes".to_owned());
    Err(Problem::new(format!("no code has the id or name `{written}`, or an id that starts with it"))
        .with_help(Some(help)))
}

#[cfg(test)]
mod tests {
    use super::Selection;
    use crate::code::Code;

    #[track_caller]
    fn check(select: &[&str], ignore: &[&str], code: &str, counts: bool) {
        let selection = Selection::new(select, ignore).unwrap();
        assert_eq!(selection.includes(Code::find(code).unwrap()), counts);
    }

    #[test]
    fn the_longest_word_decides() {
        check(&[], &[], "NUM001", true);
        check(&[], &["NUM"], "NUM001", false);
        check(&["num001"], &["NUM"], "NUM001", true);
        check(&["NUM"], &["NUM"], "NUM001", false);
        check(&["TIM"], &[], "NUM001", false);
        check(&["number-contradicted"], &[], "NUM001", true);
    }

    #[test]
    fn a_word_that_no_code_has_names_the_nearest() {
        let help = |word: &str| Selection::new(&[word], &[]).unwrap_err().help.unwrap();
        assert_eq!(help("NUM01"), "did you mean `NUM001`?");
        assert_eq!(help("number-contradict"), "did you mean `number-contradicted`?");
        assert_eq!(help(""), "`factsnap explain` lists the codes");
    }
}
