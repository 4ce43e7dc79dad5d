//! The noun counted: the run of words after a quantity up to its last noun, found without a tagger.

use super::draft::Draft;
use super::{Grammar, QuantityKind};
use crate::lexicon::unit::Dimension;
use crate::lexicon::{Calendar, Function};
use crate::text::{TokenKind, TokenRange};

/// How far a noun may stand from its number.
const LONGEST: usize = 8;

/// Plurals without an "s", and nouns that count without one.
const PLURALS: &[&str] = &[
    "aircraft",
    "alumni",
    "bacteria",
    "billionaire",
    "cattle",
    "children",
    "clergy",
    "criteria",
    "crew",
    "data",
    "deer",
    "elite",
    "feet",
    "fish",
    "followers",
    "folk",
    "geese",
    "media",
    "men",
    "mice",
    "offspring",
    "oxen",
    "people",
    "personnel",
    "phenomena",
    "police",
    "servicemen",
    "servicewomen",
    "sheep",
    "species",
    "spacecraft",
    "staff",
    "teeth",
    "troops",
    "women",
    "congressmen",
    "fishermen",
    "gunmen",
    "policemen",
    "businessmen",
    "firemen",
    "salmon",
    "swine",
    "youth",
    "grandchildren",
    "schoolchildren",
];

/// Nouns in "s" that stand before another noun ("sales jobs").
const BEFORE_NOUN: &[&str] = &[
    "arms",
    "communications",
    "customs",
    "earnings",
    "economics",
    "goods",
    "news",
    "operations",
    "sales",
    "savings",
    "series",
    "species",
    "sports",
    "systems",
    "works",
];

/// Adjectives that count people by themselves: "12 dead", "30 injured".
const STATES: &[&str] = &[
    "dead",
    "hurt",
    "injured",
    "killed",
    "missing",
    "wounded",
    "homeless",
    "unemployed",
    "infected",
    "hospitalized",
    "hospitalised",
    "arrested",
    "jobless",
];

/// Words in "s" that are verbs after a singular noun ("one man says").
const VERBS: &[&str] = &[
    "says",
    "includes",
    "remains",
    "makes",
    "wants",
    "gives",
    "shows",
    "means",
    "comes",
    "goes",
    "needs",
    "takes",
    "becomes",
    "costs",
    "gets",
    "tells",
    "seems",
    "appears",
    "exceeding",
    "involving",
    "including",
    "following",
    "according",
    "regarding",
    "featuring",
    "using",
    "carrying",
    "containing",
    "showing",
    "trying",
    "waiting",
];

impl Grammar<'_, '_> {
    pub(super) fn head(&self, draft: &Draft) -> TokenRange {
        let none = draft.end..draft.end;
        let of = self.is(draft.end, "of");
        let measured = draft.unit.is_some_and(|unit| unit.dimension != Dimension::Share);
        let of = of && draft.unit.is_none_or(|unit| unit.dimension != Dimension::Speed);
        let skip = match draft.kind {
            QuantityKind::Age | QuantityKind::Score | QuantityKind::Ratio => return none,
            QuantityKind::Multiplier => false,
            _ => measured && !of,
        };
        let money = draft.unit.is_some_and(|unit| unit.dimension == Dimension::Money);
        if skip || money || draft.per.is_some() {
            return none;
        }
        let compares = self.is(draft.end, "as") || draft.end > 0 && self.lower(draft.end - 1).ends_with("fold");
        if draft.kind == QuantityKind::Multiplier && !compares {
            return none;
        }
        let start = if draft.kind == QuantityKind::Multiplier {
            self.after_times(draft.end)
        } else {
            self.noun_start(draft.end)
        };
        let one = draft.kind == QuantityKind::Ordinal || draft.number.is_some_and(|number| number == 1.into());
        let joined = start > draft.end && self.is_hyphen(start - 1);
        if joined && draft.kind != QuantityKind::Multiplier && !one {
            return if self.is_verb(start) || !self.continues_noun(start, start) { none } else { start..start + 1 };
        }
        let loose = of && draft.number.is_none_or(|number| number < 2.into())
            || draft.unit.is_some()
            || draft.kind == QuantityKind::Multiplier
            || joined;
        self.noun_run(start, one, loose)
    }

    /// Past "of", articles, a total ("of the 12 workers") and a hyphen.
    fn noun_start(&self, end: usize) -> usize {
        let mut at = self.past_hyphen(end);
        if self.is(at, "of") {
            at += 1;
            while self.document.get(at).is_some_and(|token| token.function() == Some(Function::Determiner)) {
                at += 1;
            }
            if let Some(number) = crate::mention::number::number_at(self.document, at) {
                at = number.end;
            }
        }
        while self.is_any(
            at,
            &[
                "more",
                "other",
                "additional",
                "further",
                "fewer",
                "extra",
                "separate",
                "different",
                "such",
                "or",
                "so",
                "ever",
                "-",
            ],
        ) && at < end + LONGEST
        {
            at += 1;
        }
        at
    }

    /// "twice as many people": the noun behind the comparison.
    fn after_times(&self, end: usize) -> usize {
        let many = self.is(end, "as") && self.is_any(end + 1, &["many", "much"]);
        if many { end + 2 } else { self.noun_start(end) }
    }

    /// The words from `start` to the noun counted; an empty range where none is found.
    fn noun_run(&self, start: usize, one: bool, loose: bool) -> TokenRange {
        let end = self.run_end(start);
        let last = if one || loose { self.last_singular(start, end) } else { None };
        let plural = self.last_plural(start, end);
        let last = if one { last } else { plural.or_else(|| self.state(start)).or(last) };
        last.map_or(start..start, |last| start..last + 1)
    }

    /// One past the last token that a noun phrase may hold.
    fn run_end(&self, start: usize) -> usize {
        let mut at = start;
        while at < start + LONGEST && self.continues_noun(at, start) && !self.is_finite(at) {
            at += 1;
        }
        at
    }

    fn continues_noun(&self, at: usize, start: usize) -> bool {
        let Some(token) = self.document.get(at) else { return false };
        if token.opens_paragraph() && at > start {
            return false;
        }
        match token.kind {
            TokenKind::Symbol => at > start && self.is_hyphen(at) && self.past_hyphen(at) > at,
            TokenKind::Number => at > start && self.is_hyphen(at - 1),
            TokenKind::Word => {
                let time = matches!(
                    token.senses().calendar,
                    Some(Calendar::Month(_) | Calendar::Weekday(_) | Calendar::Deictic(_) | Calendar::Grain(_))
                );
                let possessive = self.is_any(at, &["'s", "’s"]) && at > start;
                let numeral = token.senses().numeral.is_some() && at > start && !self.is_hyphen(at - 1);
                (token.function().is_none() || possessive) && !time && !numeral
            }
        }
    }

    /// The first plural of the run that no other noun of the phrase follows.
    fn last_plural(&self, start: usize, end: usize) -> Option<usize> {
        let first = (start..end).find(|&at| self.is_plural(at) && self.past_hyphen(at + 1) == at + 1)?;
        let mut last = first;
        while last + 1 < end && !self.is_verb(last + 1) && !VERBS.contains(&self.lower(last + 1)) {
            let possessive = self.is_any(last + 1, &["'s", "’s"]);
            let chained = self.is_plural(last + 1) || possessive || BEFORE_NOUN.contains(&self.lower(last));
            let next = (last + 1..end).find(|&at| self.is_plural(at));
            match next.filter(|_| chained) {
                Some(next) => last = next,
                None => break,
            }
        }
        Some(last)
    }

    /// The last word of a run before a verb.
    fn last_singular(&self, start: usize, end: usize) -> Option<usize> {
        let mut last = None;
        for at in start..end {
            let verb = VERBS.contains(&self.lower(at)) || self.is_verb(at) && last.is_some();
            let cue = self.document.get(at).is_some_and(|token| token.senses().cue.is_some());
            if (verb || cue) && at > start || cue {
                break;
            }
            if self.is(at, "time") {
                return Some(at); // "the first time voters …"
            }
            let joint = self.is_hyphen(at) || self.is_any(at, &["'s", "’s"]);
            if self.is_adverb(at) && last.is_some() {
                break;
            }
            if !joint && !self.is_adverb(at) {
                last = Some(at);
            }
        }
        last.filter(|&last| !self.is_verb(last) && !self.is_any(last, &["years", "ago"]))
    }

    fn is_adverb(&self, at: usize) -> bool {
        const NOUNS: &[&str] =
            &["family", "ally", "supply", "assembly", "rally", "monopoly", "reply", "anomaly", "fly", "bully", "jelly"];
        self.lower(at).ends_with("ly")
            && !NOUNS.contains(&self.lower(at))
            && !self.document.get(at).is_some_and(|token| token.is_capitalised())
    }

    /// "shook", "said", "told": past forms that are no adjectives, unlike "broken" and "lost".
    fn is_finite(&self, at: usize) -> bool {
        const ADJECTIVES: &[&str] = &["lost", "left", "made", "paid", "built", "sold", "spent"];
        let word = self.lower(at);
        let irregular = self.is_verb(at) && !word.ends_with("ed") && !word.ends_with("en") && !word.ends_with("wn");
        irregular && !ADJECTIVES.contains(&word)
            || self.document.get(at).is_some_and(|token| token.senses().cue.is_some())
    }

    fn state(&self, start: usize) -> Option<usize> {
        STATES.contains(&self.lower(start)).then_some(start)
    }

    /// Whether a word looks like a plural noun.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let Some(token) = self.document.get(at).filter(|token| token.is_content_word()) else { return false };
        let word = self.lower(at);
        let regular =
            word.len() > 2 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
        let short_name = token.is_all_caps() && !self.document.word(at).ends_with('s');
        (regular && !short_name && !VERBS.contains(&word)) || PLURALS.contains(&word)
    }
}
