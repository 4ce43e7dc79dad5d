//! Closed-class words of English as typed tables, one file a kind, and the one look-up over all of them.
//!
//! To teach factsnap a word, add a row to the table of its kind. A word may stand in several tables ("second" is an
//! ordinal and a unit of time, "may" a month and an auxiliary); which sense holds is for the grammars to say.

pub(crate) mod abbreviation;
pub(crate) mod arithmetic;
pub(crate) mod attitude;
pub(crate) mod beside;
pub(crate) mod body;
pub(crate) mod calendar;
pub(crate) mod capital;
pub(crate) mod cue;
pub(crate) mod direction;
pub(crate) mod family;
pub(crate) mod function;
pub(crate) mod given_name;
pub(crate) mod group;
pub(crate) mod lemma;
pub(crate) mod modifier;
pub(crate) mod naming;
pub(crate) mod negation;
pub(crate) mod numeral;
pub(crate) mod opposite;
pub(crate) mod person;
pub(crate) mod plural;
pub(crate) mod status;
pub(crate) mod synonym;
pub(crate) mod timing;
pub(crate) mod title;
pub(crate) mod unit;
pub(crate) mod victim;

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

pub(crate) use calendar::Calendar;
pub(crate) use cue::Cue;
pub(crate) use function::Function;
pub(crate) use given_name::Gender;
pub(crate) use modifier::Modifier;
pub(crate) use numeral::Numeral;
pub(crate) use unit::Unit;

/// Everything the lexicon knows of one word: at most one sense of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Senses {
    /// Number words, scales and the letters that stand for them.
    pub(crate) numeral: Option<Numeral>,
    /// Units of measure, money and shares.
    pub(crate) unit: Option<&'static Unit>,
    /// Months, weekdays, seasons, grains and the words that place a time.
    pub(crate) calendar: Option<Calendar>,
    /// Verbs and nouns that report what somebody said or thinks.
    pub(crate) cue: Option<Cue>,
    /// Words that bound or blur a value.
    pub(crate) modifier: Option<Modifier>,
    /// Words that carry grammar and no content.
    pub(crate) function: Option<Function>,
    /// What speaks without being a person: "ministry", "report".
    pub(crate) body: Option<body::Body>,
    /// Whether it negates what it stands by: "not", "nobody".
    pub(crate) negates: bool,
    /// How it tells of victims: "injured", "killing".
    pub(crate) victim: Option<victim::Victim>,
    /// Whether it may stand before a person's name without being part of it: "minister", "dr".
    pub(crate) title: bool,
    /// What pronoun somebody with this title or given name takes.
    pub(crate) gender: Option<Gender>,
    /// The base form of an irregular inflection ("said" is "say").
    pub(crate) base: Option<&'static str>,
    /// The word that stands for it and its near-synonyms in alignment ("personnel" and "officer" are "official").
    pub(crate) concept: Option<&'static str>,
    /// Which way a change goes: "rose", "lower".
    pub(crate) direction: Option<direction::Direction>,
    /// On which side of which opposites it stands: "profit" and not "loss".
    pub(crate) poles: opposite::Poles,
}

/// A word's place in the lexicon; `WordId::default()` is the unknown word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordId(u16);

impl WordId {
    /// What the lexicon knows of the word; nothing of the unknown one.
    pub(crate) fn senses(self) -> &'static Senses {
        &LEXICON.senses[usize::from(self.0)]
    }

    /// The family of a word that the tables have, known once for all its places.
    pub(crate) fn family(self) -> Option<u32> {
        LEXICON.families.get(usize::from(self.0)).copied().filter(|_| self != Self::default())
    }
}

/// Finds a lower-cased word in the tables.
pub(crate) fn lookup(lower: &str) -> WordId {
    if lower.len() > LEXICON.longest {
        return WordId::default();
    }
    LEXICON.ids.get(lower).copied().unwrap_or_default()
}

/// Whether a word is one of those in a list with blanks between; the empty word is in none.
pub(crate) fn among(word: &str, words: &str) -> bool {
    // By bytes, which is faster than by characters: lists are short, and asked for nearly every word.
    !word.is_empty() && words.as_bytes().split(|&byte| byte == b' ').any(|one| one == word.as_bytes())
}

struct Lexicon {
    ids: HashMap<&'static str, WordId, FixedState>,
    senses: Vec<Senses>,
    /// By place, like the senses.
    families: Vec<u32>,
    longest: usize,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::from_tables);

impl Lexicon {
    fn from_tables() -> Self {
        let mut lexicon =
            Self { ids: HashMap::default(), senses: vec![Senses::default()], families: Vec::new(), longest: 0 };
        lexicon.add(numeral::WORDS, |s, v| s.numeral = Some(v));
        for unit in unit::MEASURES.iter().chain(unit::MONEY) {
            for name in unit.names {
                lexicon.entry(name).unit = Some(unit);
            }
        }
        for &(calendar, words) in calendar::WORDS {
            for word in words.split(' ') {
                lexicon.entry(word).calendar = Some(calendar);
            }
        }
        for (word, cue) in cue::words() {
            let senses = lexicon.entry(word);
            senses.cue = Some(senses.cue.unwrap_or_default().or(cue));
        }
        lexicon.add(body::WORDS, |s, v| s.body = Some(v));
        lexicon.add(direction::WORDS, |s, v| s.direction = Some(v));
        lexicon.add(modifier::WORDS, |s, v| s.modifier = Some(v));
        lexicon.add(function::WORDS, |s, v| s.function = Some(v));
        lexicon.add(lemma::WORDS, |s, v| s.base = Some(v));
        lexicon.add(victim::WORDS, |s, v| s.victim = Some(v));
        for word in negation::WORDS {
            lexicon.entry(word).negates = true;
        }
        for title in title::WORDS {
            lexicon.entry(title).title = true;
        }
        for (names, gender) in [(given_name::FEMALE, Gender::Female), (given_name::MALE, Gender::Male)] {
            for name in names {
                lexicon.entry(name).gender = Some(gender);
            }
        }
        for group in synonym::GROUPS {
            for word in *group {
                lexicon.entry(word).concept = group.first().copied();
            }
        }
        for (at, axis) in opposite::AXES.iter().enumerate() {
            for (side, word) in axis.words() {
                lexicon.entry(word).poles.add(at, side);
            }
        }
        lexicon.families = vec![0; lexicon.senses.len()];
        for (word, id) in &lexicon.ids {
            let place = usize::from(id.0);
            lexicon.families[place] = family::of_word(&lexicon.senses[place], word);
        }
        lexicon
    }

    fn add<T: Copy>(&mut self, table: &'static [(&'static str, T)], set: fn(&mut Senses, T)) {
        for &(word, value) in table {
            set(self.entry(word), value);
        }
    }

    fn entry(&mut self, word: &'static str) -> &mut Senses {
        let next = WordId(self.senses.len() as u16);
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.senses.push(Senses::default());
            self.longest = self.longest.max(word.len());
        }
        &mut self.senses[usize::from(id.0)]
    }
}

/// Asserts what every word table promises: lower case, sorted, no word twice.
#[cfg(test)]
#[track_caller]
pub(crate) fn assert_well_formed<'t>(words: impl IntoIterator<Item = &'t str>) {
    let mut last = "";
    for word in words {
        assert_eq!(word, word.to_lowercase(), "a table holds lower-cased words");
        assert!(last < word, "{word:?} stands after {last:?}");
        last = word;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_have_several_senses() {
        let second = lookup("second").senses();
        assert!(second.numeral.is_some() && second.calendar.is_some());
    }

    #[test]
    fn an_unknown_word_has_no_sense() {
        let senses = lookup("zyzzyva").senses();
        assert!(senses.numeral.is_none() && senses.cue.is_none() && senses.function.is_none());
    }
}
