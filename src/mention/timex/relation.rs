//! The preposition before a time: how the time bounds its event, and where the whole phrase starts.

use super::TimexRelation;
use crate::text::Document;

/// Prepositions of one or more words, longest first where one ends another.
const PREPOSITIONS: &[(&str, TimexRelation)] = &[
    ("no later than", TimexRelation::By),
    ("not later than", TimexRelation::By),
    ("no earlier than", TimexRelation::Since),
    ("earlier than", TimexRelation::Before),
    ("later than", TimexRelation::After),
    ("as early as", TimexRelation::In),
    ("as late as", TimexRelation::In),
    ("as recently as", TimexRelation::In),
    ("prior to", TimexRelation::Before),
    ("ahead of", TimexRelation::Before),
    ("up to", TimexRelation::Until),
    ("up until", TimexRelation::Until),
    ("starting in", TimexRelation::Since),
    ("starting on", TimexRelation::Since),
    ("starting from", TimexRelation::Since),
    ("beginning in", TimexRelation::Since),
    ("beginning on", TimexRelation::Since),
    ("ever since", TimexRelation::Since),
    ("as of", TimexRelation::In),
    ("back to", TimexRelation::Since),
    ("at", TimexRelation::In),
    ("on", TimexRelation::In),
    ("in", TimexRelation::In),
    ("during", TimexRelation::In),
    ("within", TimexRelation::In),
    ("over", TimexRelation::In),
    ("throughout", TimexRelation::In),
    ("for", TimexRelation::In),
    ("since", TimexRelation::Since),
    ("from", TimexRelation::Since),
    ("starting", TimexRelation::Since),
    ("until", TimexRelation::Until),
    ("till", TimexRelation::Until),
    ("through", TimexRelation::Until),
    ("by", TimexRelation::By),
    ("before", TimexRelation::Before),
    ("after", TimexRelation::After),
    ("following", TimexRelation::After),
    ("beyond", TimexRelation::After),
    ("between", TimexRelation::In),
    ("of", TimexRelation::In),
];

impl TimexRelation {
    /// Whether nothing has both to one time: what lies on one side of a date, or of the day of speech, is not on the other.
    pub(crate) fn opposes(self, other: Self) -> bool {
        use TimexRelation::{After, Ago, Ahead, Before, By, Next, Past, Since, Until};
        let apart = |a, b| matches!((a, b), (Before | Until | By, Since | After) | (Past | Ago, Next | Ahead));
        apart(self, other) || apart(other, self)
    }
}

/// The relation that the words before a token state, and the token they start at.
pub(super) fn preposition(document: &Document<'_>, start: usize, floor: usize) -> Option<(TimexRelation, usize)> {
    let pointed = start.checked_sub(1).is_some_and(|at| at >= floor && matches!(document.lower(at), "this" | "that"));
    let start = start - usize::from(pointed); // "from this upcoming Saturday"
    PREPOSITIONS.iter().find_map(|&(phrase, relation)| {
        let word_before = |end: usize, word| (end > floor && document.lower(end - 1) == word).then(|| end - 1);
        phrase.rsplit(' ').try_fold(start, word_before).map(|first| (relation, first))
    })
}
