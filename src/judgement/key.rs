//! What a record is kept under: a hash of the case that a judge was shown, and of who judged in which version.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::judge::Judge;
use crate::case::Case;

/// A hash of the sources of a case, with what is known of them, and of its summary.
///
/// ```
/// use factsnap::Case;
/// use factsnap::judgement::{Content, Judge};
///
/// let case = Case::new("It rained.").with_source("1", "It rained.\nA lot.");
/// let same = Case::new("It rained.").with_source("1", "It rained.\r\nA lot."); // as another system writes its lines
/// let judge = Judge { name: "a".into(), version: "1".into(), ..Judge::default() };
/// assert_eq!(Content::of(&case).key(&judge), Content::of(&same).key(&judge));
/// let newer = Judge { version: "2".into(), ..judge.clone() };
/// assert_ne!(Content::of(&case).key(&judge), Content::of(&case).key(&newer));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content([u8; 32]);

/// What a record is kept under: half a SHA-256 in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Content {
    /// The content of a case, whose id and all that people say of it are no part of it.
    pub fn of(case: &Case) -> Self {
        let mut hash = Sha256::new();
        hash.update((case.sources.len() as u64).to_le_bytes());
        for source in &case.sources {
            let published = source.published.map(|day| day.to_string());
            let about = [&source.title, &source.publisher, &source.author, &published];
            part(&mut hash, Some(&source.id));
            for one in about {
                part(&mut hash, one.as_deref());
            }
            part(&mut hash, Some(&source.text));
        }
        part(&mut hash, Some(&case.summary));
        Self(hash.finalize().into())
    }

    /// The key of what a judge says of it.
    pub fn key(&self, judge: &Judge) -> Key {
        const BYTES: usize = 16;
        let mut hash = Sha256::new();
        hash.update(self.0);
        part(&mut hash, Some(&judge.name));
        part(&mut hash, Some(&judge.version));
        Key(hash.finalize().iter().take(BYTES).fold(String::new(), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        }))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The parts are kept apart by their lengths; what is absent is not what is empty.
fn part(hash: &mut Sha256, text: Option<&str>) {
    let text = text.map(plain_lines);
    hash.update(text.as_ref().map_or(u64::MAX, |text| text.len() as u64).to_le_bytes());
    hash.update(text.unwrap_or_default().as_bytes());
}

/// The same on every system: lines end in `\n` alone.
fn plain_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::Content;
    use crate::case::{Case, Source};

    #[test]
    fn everything_that_is_shown_counts() {
        let source = Source { id: "1".into(), text: "It rained.".into(), ..Source::default() };
        let of = |source: Source, summary: &str| {
            Content::of(&Case { sources: vec![source], summary: summary.into(), ..Case::default() })
        };
        let day = jiff::civil::date(2024, 9, 9);
        let others = [
            of(source.clone(), "It rains."),
            of(Source { text: "It rained. ".into(), ..source.clone() }, "It rained."),
            of(Source { title: Some(String::new()), ..source.clone() }, "It rained."),
            of(Source { publisher: Some("A".into()), ..source.clone() }, "It rained."),
            of(Source { author: Some("A".into()), ..source.clone() }, "It rained."),
            of(Source { published: Some(day), ..source.clone() }, "It rained."),
            of(Source { id: "2".into(), ..source.clone() }, "It rained."),
        ];
        let all: Vec<Content> = [of(source, "It rained.")].into_iter().chain(others).collect();
        for (at, one) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(one), "{at}");
        }
    }

    #[test]
    fn what_people_say_of_a_case_does_not_count() {
        let case = Case::new("It rained.").with_source("1", "It rained.");
        let told = Case { id: "a".into(), note: Some("b".into()), tags: vec!["c".into()], ..case.clone() };
        assert_eq!(Content::of(&case), Content::of(&told));
    }
}
