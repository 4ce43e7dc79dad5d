//! What is written for a program that shows the text and is not read: marks of emphasis in Markdown, and web addresses.

use std::ops::Range;

/// The mark of emphasis that opens at a byte, and the one that closes it: `**` of `**67** million`.
///
/// A mark opens before a word and behind none; the same mark closes behind a word, in the same paragraph. What has no partner
/// is a character like any other: a bullet, a product, a footnote.
pub(super) fn emphasis(text: &str, start: usize) -> Option<(Range<usize>, Range<usize>)> {
    /// Bytes in which a mark must close, so that no text takes more than linear time.
    const LONGEST: usize = 1000;
    const MOST: usize = 3;
    let rest = text.get(start..)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '*' | '_'))?;
    let count = rest.chars().take(MOST + 1).take_while(|c| *c == mark).count();
    if count > MOST {
        return None;
    }
    let inner = rest.get(count..)?;
    let opens = inner.chars().next().is_some_and(|c| !c.is_whitespace()) && !is_behind_word(text, start);
    if !opens {
        return None;
    }
    let paragraph = inner.get(..inner.floor_char_boundary(LONGEST))?.split("\n\n").next()?;
    let mut at = 0;
    while let Some(found) = paragraph.get(at..).and_then(|rest| rest.find(mark)) {
        at += found;
        let found = run(paragraph.get(at..)?, mark);
        let closes = !paragraph.get(..at)?.ends_with(char::is_whitespace)
            && !inner.get(at + found..)?.starts_with(char::is_alphanumeric);
        if closes && found == count && at > 0 {
            let close = start + count + at;
            return Some((start..start + count, close..close + count));
        }
        at += found;
    }
    None
}

/// How often a text repeats the mark that it starts with.
fn run(text: &str, mark: char) -> usize {
    text.len() - text.trim_start_matches(mark).len()
}

fn is_behind_word(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

/// The end of a web address that starts at a byte: with `http://`, `https://` or `www.`, or a name of small letters and a path.
///
/// The full stop or bracket behind it is the sentence's.
pub(super) fn address_end(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let first = rest.bytes().next()?;
    if !first.is_ascii_alphabetic() || is_behind_word(text, start) {
        return None;
    }
    let is_named = ["http://", "https://", "www."]
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start)));
    if !is_named && !has_host(rest) {
        return None;
    }
    let end = rest.find(|c: char| c.is_whitespace() || "()[]<>\"'“”‘’|*".contains(c)).unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '_']);
    (!address.is_empty()).then(|| start + address.len())
}

/// Whether a text starts as `example.org/` does.
fn has_host(text: &str) -> bool {
    const LONGEST: usize = 64;
    let is_of_host = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    let host = text.bytes().take(LONGEST).take_while(is_of_host).count();
    let (host, path) = text.split_at(host);
    if !path.starts_with('/') {
        return false; // as nearly every word shows
    }
    let name = host.rsplit_once('.').filter(|(name, _)| name.len() > 1 && !name.ends_with('.'));
    let is_domain = name.is_some_and(|(_, top)| top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_lowercase()));
    is_domain && path.get(1..).is_some_and(|path| path.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::{address_end, emphasis};

    #[test]
    fn emphasis_takes_time_that_grows_with_the_text() {
        let text = "**a ".repeat(50_000);
        assert!((0..text.len()).step_by(4).all(|at| emphasis(&text, at).is_none()));
        let row = "*".repeat(1_000_000);
        assert!((0..row.len()).all(|at| emphasis(&row, at).is_none()));
        assert_eq!(emphasis("*", 0), None);
        assert_eq!(emphasis("**", 0), None);
        assert_eq!(emphasis("*é*", 0), Some((0..1, 3..4)));
    }

    #[test]
    fn an_address_ends_with_what_is_its_own() {
        let end = |text: &str| address_end(text, 0).and_then(|end| text.get(..end)).map(str::to_owned);
        assert_eq!(end("https://a.org/x_y. Then").as_deref(), Some("https://a.org/x_y"));
        assert_eq!(end("HTTPS://a.org").as_deref(), Some("HTTPS://a.org"));
        assert_eq!(end("ab.org/9)").as_deref(), Some("ab.org/9"));
        for text in ["http", "a.b/c", "and/or", "end.He/she", "1.5/2", "example.org", "p.m./a.m."] {
            assert_eq!(end(text), None, "{text}");
        }
    }
}
