//! The noun a number counts, without a tagger: the run of content words behind it, up to the first that is no noun.

use super::{Quantity, QuantityKind, Reader};
use crate::lexicon::lemma::{is_gerund, is_irregular_verb, is_regular_past};
use crate::lexicon::numeral::Numeral;
use crate::lexicon::unit::Dimension;
use crate::lexicon::victim::Victim;
use crate::lexicon::{Calendar, Function};
use crate::mention::number::{number_at, skip_hyphen};
use crate::text::{Token, TokenKind, TokenRange};

/// Longer runs of content words are no noun phrase.
const MOST_WORDS: usize = 6;

/// Words between a number and its noun that neither end the phrase nor belong to it; sorted.
const PASSED_OVER: &[&str] = &[
    "additional",
    "ever",
    "extra",
    "fewer",
    "further",
    "less",
    "long",
    "more",
    "odd",
    "other",
    "others",
    "separate",
    "strong",
    "such",
    "very",
];

/// Words that stand behind nouns and are none; sorted.
const NOT_BEHIND: &[&str] = &[
    "abroad",
    "ago",
    "ahead",
    "apart",
    "apiece",
    "available",
    "away",
    "close",
    "deep",
    "each",
    "earlier",
    "high",
    "last",
    "late",
    "left",
    "less",
    "long",
    "more",
    "nationwide",
    "next",
    "old",
    "overnight",
    "overseas",
    "tall",
    "today",
    "tomorrow",
    "tonight",
    "wide",
    "worldwide",
    "worth",
    "yesterday",
];

/// Frequent verb forms that the table of irregular ones lacks; sorted.
const VERBS: &[&str] = &[
    "agree", "attend", "come", "die", "face", "get", "go", "include", "live", "look", "make", "need", "own", "remain",
    "say", "says", "seek", "take", "use", "want", "wear", "work",
];

/// Adjectives before a name inside a noun phrase; sorted.
const BEFORE_NAMES: &[&str] = &["ex", "fellow", "former", "new", "other", "retired", "senior", "top", "young"];

/// Comparatives that stand behind a share and count nothing: "a fifth higher"; sorted.
const COMPARATIVES: &[&str] =
    &["bigger", "cheaper", "faster", "higher", "larger", "longer", "lower", "shorter", "slower", "smaller"];

/// Irregular past forms that are never adjectives, so that no noun phrase opens with one; sorted.
const PAST_FORMS: &[&str] = &[
    "ate", "became", "began", "came", "chose", "drew", "drove", "fell", "flew", "gave", "got", "grew", "had", "kept",
    "knew", "met", "ran", "rose", "said", "sang", "sank", "saw", "shook", "spoke", "stood", "struck", "threw", "told",
    "took", "went", "wore", "wrote",
];

impl Reader<'_, '_> {
    /// Finds the noun counted; money has none but what it is spent on or what stands directly behind it.
    pub(super) fn add_head(&self, quantity: &mut Quantity) {
        if self.counts_children(quantity.tokens.start) {
            return;
        }
        let Some(start) = self.head_start(quantity) else { return };
        let of = start > quantity.tokens.end && self.lower(quantity.tokens.end) == "of";
        let hyphened = self.lower(quantity.tokens.end) == "-";
        let manner = Manner::of(quantity, hyphened);
        let passed = PASSED_OVER.binary_search(&self.lower(start)).is_ok(); // "a 1,500-strong crowd"
        if hyphened && !passed && start == quantity.tokens.end + 1 && quantity.kind == QuantityKind::Cardinal {
            quantity.head = self.hyphened_noun(start).map(|noun| self.document.span_of(&noun));
            quantity.head_tokens = quantity.head.map_or(0..0, |_| start..start + 1);
            return;
        }
        if let Some(run) = self.noun_run(start, manner).map(|run| if of { self.owned(run, manner) } else { run }) {
            quantity.head = Some(self.document.span_of(&run));
            quantity.head_tokens = run;
        }
    }

    /// The "member" of "a 12-member panel": what is counted stands behind the hyphen, what has it does not.
    fn hyphened_noun(&self, at: usize) -> Option<TokenRange> {
        let noun = self.document.get(at).filter(|&t| self.may_stand_in_noun(t, at))?;
        (noun.is_glued() && !self.is_grain(at) && noun.senses().numeral.is_none()).then_some(at..at + 1)
    }

    /// "a mother of two": the children are not named, and no noun that follows is counted.
    fn counts_children(&self, start: usize) -> bool {
        let parent = start.checked_sub(2).map_or("", |i| self.lower(i));
        let parent = if parent == "-" { start.checked_sub(4).map_or("", |i| self.lower(i)) } else { parent };
        self.before(start) == "of"
            && matches!(parent, "mother" | "father" | "mum" | "mom" | "dad" | "parent" | "parents")
    }

    /// Where the noun phrase may start: behind the number, "of the", or the number it is a part of.
    fn head_start(&self, quantity: &Quantity) -> Option<usize> {
        let end = quantity.tokens.end;
        let measured = quantity.unit.is_some_and(|unit| unit.dimension != Dimension::Share);
        let mut at = skip_hyphen(self.document, end);
        let of = match self.lower(at) {
            "of" => true,
            "in" => {
                quantity.is_money()
                    && self.document.get(at + 1).is_some_and(|t| t.is_content_word() && !t.is_capitalised())
                    && !self.taken.is_taken(at + 1)
            }
            _ => false,
        };
        if of {
            at += 1;
            if self.lower(at) == "all" {
                at += 1;
            }
            while self.document.get(at).is_some_and(|t| t.function() == Some(Function::Determiner) && !t.is_name())
                && at < end + 4
            {
                at += 1;
            }
            let placed = matches!(self.lower(at), "past" | "last" | "next" | "previous" | "final" | "first" | "latest");
            let counted = number_at(self.document, at + usize::from(placed)); // "eight of the past nine contests"
            return Some(counted.map_or(at, |number| number.end));
        }
        if quantity.kind == QuantityKind::Share
            && matches!(self.lower(at), "the" | "its" | "their" | "his" | "her" | "a" | "an" | "all")
        {
            return Some(at + 1); // "half the votes"
        }
        if quantity.kind == QuantityKind::Ordinal {
            at = number_at(self.document, at).map_or(at, |number| number.end); // "the first three goals"
        }
        let apart = at == end && measured && !self.is_attributive(quantity);
        if apart { None } else { Some(at) }
    }

    /// What belongs to the noun found: "states" for "the country's top 10 states".
    fn owned(&self, run: TokenRange, manner: Manner) -> TokenRange {
        let clitic = self.document.get(run.end).is_some_and(|t| t.function() == Some(Function::Clitic));
        let apostrophe = matches!(self.lower(run.end), "'" | "’") && self.is_glued(run.end);
        let top = self.lower(run.start) == "top" && run.len() == 1;
        let next = run.end + usize::from(clitic || apostrophe);
        let next = next + usize::from(next > run.end && self.lower(next) == "top");
        let numbered = number_at(self.document, next).map_or(next, |number| number.end);
        if next == run.end && !(top && numbered > next) {
            return run;
        }
        self.noun_run(numbered, manner).unwrap_or(run)
    }

    /// Whether a measure stands before a noun: "a $40m deal", "the 25-mile trip".
    fn is_attributive(&self, quantity: &Quantity) -> bool {
        let start = quantity.tokens.start;
        let before = self.before(start);
        matches!(before, "a" | "an" | "the" | "its" | "their" | "his" | "her" | "'s" | "’s" | "this" | "that")
            || quantity.tokens.clone().any(|i| self.lower(i) == "-")
            || quantity.kind == QuantityKind::Share
    }

    /// The longest run of words that may be a noun phrase, its last word a noun.
    fn noun_run(&self, from: usize, manner: Manner) -> Option<TokenRange> {
        let passed = (from..from + 3).take_while(|&i| PASSED_OVER.binary_search(&self.lower(i)).is_ok()).count();
        let start = from + passed;
        if self.is_grain(start) {
            return None; // "19% year on year"
        }
        let mut end = start;
        let mut plural = false;
        while end < start + MOST_WORDS {
            let hyphened = end > start && self.before(end) == "-" && self.is_glued(end);
            let Some(token) = self.document.get(end).filter(|&t| hyphened || self.may_stand_in_noun(t, end)) else {
                break;
            };
            let is_plural = self.document.is_plural(end);
            if end > start && (self.ends_noun(token, end, manner, plural) || (plural && !is_plural)) {
                break;
            }
            plural |= is_plural && manner == Manner::Several && !self.is_police_staff(end);
            end += 1;
            let next = skip_hyphen(self.document, end);
            if next > end && self.kind(next) == Some(TokenKind::Word) {
                end = next;
            }
        }
        let end = self.trimmed(start, end);
        let lone_verb = end == start + 1 && (self.is_verb(start) || self.is_verb_of_one(start, manner));
        let escaped =
            manner == Manner::Several && !plural && is_regular_past(self.lower(start)) && !self.is_victim(start);
        let finite = escaped || PAST_FORMS.binary_search(&self.lower(start)).is_ok();
        let comparative = end == start + 1 && COMPARATIVES.binary_search(&self.lower(start)).is_ok();
        (end > start && !lone_verb && !finite && !comparative).then_some(start..end)
    }

    fn is_victim(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(|token| token.senses().victim == Some(Victim::Befallen))
    }

    /// "police staff", "police dogs": the police count nothing where a noun follows.
    fn is_police_staff(&self, at: usize) -> bool {
        let next = at + 1;
        self.lower(at) == "police" && matches!(self.lower(next), "staff" | "personnel" | "force")
            || self.lower(at) == "police" && self.document.is_plural(next)
    }

    /// The "faces" of "the 34-year-old faces charges": a plural cannot be one thing.
    fn is_verb_of_one(&self, at: usize, manner: Manner) -> bool {
        manner == Manner::One
            && self.document.is_plural(at)
            && !self.is_capitalised(at)
            && !matches!(self.lower(at), "people" | "police" | "series" | "species" | "means" | "headquarters")
    }

    fn may_stand_in_noun(&self, token: Token, at: usize) -> bool {
        // "monthly users": the timexes take the adjective, not the noun phrase.
        let recurring = matches!(token.senses().calendar, Some(Calendar::Recurring(..)));
        let word = token.kind == TokenKind::Word
            && (recurring || !self.taken.is_taken(at))
            && !matches!(
                self.lower(at),
                "next" | "last" | "ahead" | "apiece" | "worldwide" | "versus" | "vs" | "compared"
            );
        // the "A" of "Serie A goals"
        let letter = self.document.word(at) == "A" && at > 0 && self.is_capitalised(at - 1) && !token.opens_line();
        let function = token.function().is_some() && !token.is_name() && !letter;
        word && !function
            && !token.opens_paragraph()
            && self.lower(at) != "s"
            && (token.span.len() > 1 || token.is_capitalised())
    }

    /// Whether a word behind a noun is no part of the phrase: a verb form, an adverb, a name beside it.
    fn ends_noun(&self, token: Token, at: usize, manner: Manner, plural: bool) -> bool {
        if token.is_glued() && self.before(at) == "-" {
            return false;
        }
        let word = self.lower(at);
        let noun_behind =
            self.document.get(at + 1).is_some_and(|t| self.may_stand_in_noun(t, at + 1) && !self.is_verb(at + 1));
        let awaited = manner == Manner::Several && !plural && noun_behind; // the plural noun is still to come
        let participle = is_regular_past(word);
        let gerund = is_gerund(word) && !noun_behind && !token.is_capitalised();
        let inflected = manner == Manner::One
            && self.document.is_plural(at)
            && !token.is_capitalised()
            && !matches!(word, "people");
        let recurring = matches!(token.senses().calendar, Some(Calendar::Recurring(..)));
        let adverb =
            word.ends_with("ly") && word.len() > 4 && !recurring && !matches!(word, "family" | "assembly" | "supply");
        let named = token.is_capitalised()
            && !self.is_capitalised(at - 1)
            && !awaited
            && (manner != Manner::Several || plural || !self.document.is_plural(at)) // "the 400 richest Americans"
            && !BEFORE_NAMES.contains(&self.before(at));
        let reports = token.senses().cue.is_some()
            && !self.is_verb(at - 1)
            && !awaited
            && !self.document.is_plural(at)
            && !noun_behind;
        let frequent = manner == Manner::Several && VERBS.binary_search(&word).is_ok();
        let counts = matches!(
            token.senses().numeral,
            Some(Numeral::Unit(_) | Numeral::Ten(_) | Numeral::Hundred | Numeral::Scale(_))
        );
        self.is_verb(at)
            || counts
            || reports
            || frequent
            || (participle && !awaited)
            || (adverb && !awaited)
            || gerund
            || inflected
            || named
            || self.before(at) == "time"
            || NOT_BEHIND.binary_search(&word).is_ok()
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.document.get(at).is_some_and(Token::is_capitalised)
    }

    /// Whether a word is an irregular verb form: "rose", "won".
    fn is_verb(&self, at: usize) -> bool {
        is_irregular_verb(self.lower(at))
    }

    /// Leaves participles and adverbs at the end of the run out, unless they are all there is ("10 killed").
    fn trimmed(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start + 1 && (self.lower(end - 1).ends_with("ly") || self.lower(end - 1) == "-") {
            end -= 1;
        }
        let alone = end == start + 1;
        let word = self.lower(start);
        let participle = is_regular_past(word) && !self.is_victim(start);
        let adverb = word.ends_with("ly") && !matches!(word, "family" | "assembly");
        if alone && (participle || adverb) && !self.document.is_plural(start) { start } else { end }
    }
}

/// How a number bears on its noun, which tells where the noun phrase may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// A plural count: the phrase ends with the first plural noun.
    Several,
    /// One thing, or an age before a person: a word in -s behind the noun is a verb ("one man decides").
    One,
    /// An ordinal, a measure or a part before a noun: "the first goal", "a three-bedroom house".
    Single,
}

impl Manner {
    fn of(quantity: &Quantity, hyphened: bool) -> Self {
        let one = quantity.number == Some(1.into()) && quantity.modifier.is_none();
        match quantity.kind {
            QuantityKind::Age => Self::One,
            QuantityKind::Cardinal if one && !hyphened => Self::One,
            QuantityKind::Cardinal if quantity.unit.is_none() && !hyphened => Self::Several,
            QuantityKind::Share => Self::Several,
            _ => Self::Single,
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        for table in [
            super::PASSED_OVER,
            super::NOT_BEHIND,
            super::BEFORE_NAMES,
            super::VERBS,
            super::COMPARATIVES,
            super::PAST_FORMS,
        ] {
            crate::lexicon::assert_well_formed(table.iter().copied());
        }
    }
}
