//! Words that say how numbers come of one another: how far they lie apart, what is left of a whole, where a list opens.

/// Words beside a claim that states how far two numbers lie apart or what is left of one, those for a change aside; sorted.
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
    "other",
    "others",
    "remainder",
    "remaining",
    "remains",
    "rest",
    "saved",
    "saving",
    "short",
];

/// What goes by names that can be counted, people aside.
pub(crate) const PLACES: &[&str] =
    &["cities", "counties", "countries", "islands", "nations", "provinces", "states", "towns", "villages"];

/// What a text makes, gives or asks, one after the other, and seldom counts itself; sorted.
pub(crate) const POINTS: &[&str] = &[
    "arguments",
    "conditions",
    "criticisms",
    "demands",
    "examples",
    "explanations",
    "ideas",
    "lessons",
    "options",
    "points",
    "proposals",
    "questions",
    "reasons",
    "recommendations",
    "rules",
    "scenarios",
    "steps",
    "suggestions",
    "tips",
    "ways",
];

/// Before what a rate is for: "40 calls a week".
pub(crate) const FOR_EACH: &[&str] = &["/", "a", "an", "each", "every", "per"];

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::APART.iter().copied());
        crate::lexicon::assert_well_formed(super::FOR_EACH.iter().copied());
        crate::lexicon::assert_well_formed(super::POINTS.iter().copied());
        crate::lexicon::assert_well_formed(super::PLACES.iter().copied());
    }
}
