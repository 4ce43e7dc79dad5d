//! The style of the report: what stands in `style.css`, and the rules that are alike but for a name or a number.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::overview::{STATES, pair};
use crate::code::CODES;
use crate::verdict::Verdict;

const FIXED: &str = include_str!("style.css");

/// The whole style for cases of no more findings than these.
pub(super) fn style(most_findings: usize) -> String {
    let mut style = FIXED.to_owned();
    filters(&mut style);
    for number in 1..=most_findings {
        chosen(&mut style, number);
    }
    style
}

/// The style's name in the page's policy, so that no other style has any effect.
pub(super) fn hash(style: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}

/// Hides the rows that the chosen filters leave out.
fn filters(style: &mut String) {
    let verdicts = Verdict::ALL.map(Verdict::as_str);
    let mut checkers: Vec<&str> = CODES.iter().map(|code| code.checker).collect();
    checkers.dedup();
    let mut hide = |chosen: &str, kept: &str| {
        let _ = writeln!(style, ".list{chosen} tbody tr:not(.{kept}){{display:none}}");
    };
    for name in verdicts.iter().chain(&STATES) {
        hide(&format!(":has(#v-{name}:checked)"), name);
    }
    for checker in &checkers {
        hide(&format!(":has(#c-{checker}:checked)"), checker);
        for verdict in &verdicts {
            let both = format!(":has(#v-{verdict}:checked):has(#c-{checker}:checked)");
            hide(&both, &pair(verdict, checker));
        }
    }
}

/// Shows a finding and lights up its claim and evidence while any of the three is what the address names.
fn chosen(style: &mut String, number: usize) {
    let of = format!(".case:has(.t{number}:target)");
    let _ = writeln!(
        style,
        "{of} .finding.k{number}{{border-color:var(--focus);background:var(--raised);position:sticky;inset:0 auto 0 auto;\
         max-height:min(60%,30vh);overflow:auto;z-index:2;box-shadow:0 0 10px #0005}}\n\
         {of} .finding.k{number} .detail{{display:block}}\n\
         {of} .mark.k{number}{{background:var(--chosen);text-decoration-thickness:3px}}"
    );
}

#[cfg(test)]
mod tests {
    use super::{hash, style};

    #[test]
    fn every_finding_has_its_rules() {
        let style = style(2);
        assert!(style.contains(".t2:target") && !style.contains(".t3:target"));
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));
        assert!(hash(&style).ends_with('='));
    }
}
