//! The page's content-security policy: its own style and its own script, each named by its hash, and nothing else.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

pub(super) const STYLE: &str = include_str!("report.css");
pub(super) const SCRIPT: &str = include_str!("report.js");

/// The policy in the words of its header.
pub(super) fn policy() -> String {
    let [style, script] = [STYLE, SCRIPT].map(hash);
    format!("default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'")
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, STYLE, policy};

    #[test]
    fn nothing_is_fetched_and_nothing_ends_its_element() {
        assert_eq!(policy().matches("sha256-").count(), 2);
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import") && !STYLE.contains('<'));
        assert!(!SCRIPT.contains("</") && !SCRIPT.contains("<!--") && !SCRIPT.contains("innerHTML"));
        // A browser reads CR LF as LF, and would find another hash.
        assert!(!STYLE.contains('\r') && !SCRIPT.contains('\r'));
    }
}
