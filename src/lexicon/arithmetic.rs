//! Words that say how numbers come of one another: how far they lie apart, what is left of a whole, where a list opens.

/// Words beside a claim that states how far two numbers lie apart, those for a change aside; sorted.
pub(crate) const APART: &[&str] = &[
    "above",
    "additional",
    "ahead",
    "another",
    "behind",
    "below",
    "by",
    "clear",
    "deficit",
    "difference",
    "extra",
    "fewer",
    "gap",
    "lead",
    "less",
    "majority",
    "margin",
    "more",
    "saved",
    "saving",
    "short",
];

/// Words beside a claim that states what is left of a whole; sorted.
pub(crate) const REST: &[&str] = &["other", "others", "remainder", "remaining", "remains", "rest"];

/// Between a noun and the list of what it names.
pub(crate) const LEADS_IN: &[&str] =
    &["(", ",", "-", ":", "are", "as", "called", "like", "named", "namely", "of", "were", "–", "—"];

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::APART.iter().copied());
        crate::lexicon::assert_well_formed(super::REST.iter().copied());
    }
}
