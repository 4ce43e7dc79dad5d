//! The fenced blocks of a page of Markdown.

/// A block: its language, where its body stands, and the body.
#[derive(Debug)]
pub(crate) struct Block<'t> {
    pub(crate) language: &'t str,
    pub(crate) start: usize,
    pub(crate) body: &'t str,
}

/// Every block that is fenced by three backticks, in order.
pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(fence) = text[at..].find("```").map(|offset| at + offset + 3) {
        let start = text[fence..].find('\n').map_or(text.len(), |offset| fence + offset + 1);
        let end = text[start..].find("```").map_or(text.len(), |offset| start + offset);
        found.push(Block { language: text[fence..start].trim(), start, body: &text[start..end] });
        at = (end + 3).min(text.len());
    }
    found
}
