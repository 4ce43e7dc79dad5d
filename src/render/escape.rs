//! Untrusted text made safe to show: control, bidirectional and zero-width characters are written out, not obeyed.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character can change or hide what is shown around it.
///
/// ```
/// use factsnap::render::is_hidden;
///
/// assert!(is_hidden('\u{1b}') && is_hidden('\u{202e}') && is_hidden('\u{200b}'));
/// assert!(!is_hidden('é') && !is_hidden(' '));
/// ```
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// A text with its hidden characters written out: `\r`, `\u{202e}`. Line breaks and tabs become spaces, so that the result
/// is one line.
///
/// ```
/// assert_eq!(factsnap::render::visible("safe\u{202e}\r\nline"), r"safe\u{202e}\r line");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, |c, out| match c {
        '\n' | '\t' => out.push(' '),
        _ => out.extend(c.escape_default()),
    })
}

/// The same with line breaks kept, for a text that is shown as it is laid out.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |c, out| match c {
        '\n' => out.push('\n'),
        '\t' => out.push(' '),
        _ => out.extend(c.escape_default()),
    })
}

/// A fragment of a JSON string with what JSON itself does not escape written as `\u202e`: the same value, safe to look at.
pub(super) fn json_fragment(fragment: &str) -> Cow<'_, str> {
    escaped(fragment, |c, out| {
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

fn escaped(text: &str, mut escape: impl FnMut(char, &mut String)) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hidden(c) { escape(c, &mut out) } else { out.push(c) }
    }
    Cow::Owned(out)
}
