//! What the verdicts and the codes of a page mean, at its foot.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::code::Code;

const VERDICTS: [(&str, &str); 5] = [
    ("contradicted", "A source says otherwise."),
    ("unsupported", "No source says so."),
    ("undetermined", "It cannot be decided; the reason says why. This is not a flag."),
    ("supported", "A source says so."),
    ("allowed", "A person has looked at it and allows it."),
];

/// The foot of a page.
pub(super) fn legend(codes: &BTreeMap<&'static str, &'static Code>) -> Markup {
    html! {
        footer {
            details id="legend" {
                summary { "How to read this report" }
                p { "Every number, time, quotation and speaker of a summary is a claim. Each is compared with the sources and gets one verdict. "
                    "A case passes when nothing in it is flagged (contradicted or unsupported), or when a person has said what is true of it and the verdicts agree." }
                dl class="meanings" { @for (verdict, meaning) in VERDICTS { dt { span class=(format!("badge {verdict}")) { (verdict) } } dd { (meaning) } } }
                @if !codes.is_empty() {
                    h2 { "Codes" }
                    dl class="meanings" { @for (id, code) in codes { dt id=(format!("code-{id}")) { (id) } dd { (with_code(code.meaning)) } } }
                }
            }
        }
    }
}

/// A sentence with what stands between backticks as code.
fn with_code(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}
