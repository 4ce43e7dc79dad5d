//! Names for cases and findings that stay the same from run to run, so that a link to one goes on working.

use std::collections::HashMap;

use crate::render::concern::fingerprint;

/// Gives out names, none twice.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: HashMap<String, usize>,
}

impl Anchors {
    /// The name of a case: `case-numeric/crash`; never with a colon, which parts it from its findings.
    pub(super) fn case(&mut self, id: &str) -> String {
        const LONGEST: usize = 80;
        let plain: String = id.chars().take(LONGEST).map(|c| if is_plain(c) { c } else { '-' }).collect();
        // Ids that look alike once their other characters are gone are told apart by all of them.
        let name = if plain == id { format!("case-{plain}") } else { format!("case-{plain}.{}", short_hash(id)) };
        self.first_free(name)
    }

    /// The name of a finding of a case: by its code and the words of its claim.
    pub(super) fn finding(&mut self, case: &str, code: &str, claim: &str) -> String {
        const LONGEST: usize = 24;
        let words = claim.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
        let words: String = words.take(LONGEST).collect();
        let words: Vec<&str> = words.split('-').filter(|word| !word.is_empty()).collect();
        self.first_free(format!("{case}:{code}:{}", words.join("-")))
    }

    /// A name, or where it was given before, the name with the number of this time.
    fn first_free(&mut self, name: String) -> String {
        let times = self.given.entry(name.clone()).or_default();
        *times += 1;
        if *times == 1 {
            return name;
        }
        let numbered = format!("{name}~{times}");
        self.first_free(numbered)
    }
}

/// Whether a character may stand in a name and in an address as it is.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')
}

fn short_hash(text: &str) -> String {
    const DIGITS: usize = 8;
    fingerprint(&[text]).chars().take(DIGITS).collect()
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn names_are_plain_and_none_comes_twice() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.case("numeric/crash"), "case-numeric/crash");
        assert_eq!(anchors.case("numeric/crash"), "case-numeric/crash~2");
        let (one, other) = (anchors.case("<b>"), anchors.case("\"b'"));
        assert!(one.starts_with("case--b-.") && other.starts_with("case--b-.") && one != other);
        assert_eq!(anchors.case(""), "case-");
    }

    #[test]
    fn a_finding_is_named_by_what_it_is_about() {
        let mut anchors = Anchors::default();
        let case = anchors.case("crash");
        assert_eq!(anchors.finding(&case, "NUM001", "Nine  people"), "case-crash:NUM001:Nine-people");
        assert_eq!(anchors.finding(&case, "NUM001", "Nine people"), "case-crash:NUM001:Nine-people~2");
        assert_eq!(anchors.finding(&case, "ATT010", "<é>"), "case-crash:ATT010:");
    }
}
