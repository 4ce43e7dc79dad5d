//! Irregular inflections and their base forms, and the light stemmer that joins the regular ones.

use super::plural::is_irregular;

/// Verbs whose past and participle are spelt as the verb itself; sorted.
const UNCHANGED: &[&str] = &[
    "beset",
    "bet",
    "bid",
    "broadcast",
    "burst",
    "cast",
    "cost",
    "cut",
    "hit",
    "hurt",
    "offset",
    "overrun",
    "quit",
    "reset",
    "rid",
    "set",
    "shed",
    "shut",
    "slit",
    "split",
    "spread",
    "thrust",
    "upset",
];

/// Whether a word may be the participle of a verb that it is the base form of too: "hurt".
pub(crate) fn is_unchanged(lower: &str) -> bool {
    UNCHANGED.binary_search(&lower).is_ok()
}

/// Irregular form, base form; sorted by form. Regular inflections are [`stem`]'s work.
pub(crate) const WORDS: &[(&str, &str)] = &[
    ("arose", "arise"),
    ("ate", "eat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("begun", "begin"),
    ("bled", "bleed"),
    ("bought", "buy"),
    ("bred", "breed"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("children", "child"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("clung", "cling"),
    ("crept", "creep"),
    ("criteria", "criterion"),
    ("dealt", "deal"),
    ("died", "die"),
    ("dies", "die"),
    ("drawn", "draw"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("dug", "dig"),
    ("dying", "die"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("feet", "foot"),
    ("fell", "fall"),
    ("felt", "feel"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("forbade", "forbid"),
    ("forgot", "forget"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("got", "get"),
    ("gotten", "get"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hung", "hang"),
    ("kept", "keep"),
    ("knew", "know"),
    ("known", "know"),
    ("laid", "lay"),
    ("leapt", "leap"),
    ("led", "lead"),
    ("left", "leave"),
    ("lent", "lend"),
    ("lost", "lose"),
    ("made", "make"),
    ("meant", "mean"),
    ("men", "man"),
    ("met", "meet"),
    ("mice", "mouse"),
    ("overcame", "overcome"),
    ("overtook", "overtake"),
    ("paid", "pay"),
    ("people", "person"),
    ("ran", "run"),
    ("risen", "rise"),
    ("rode", "ride"),
    ("rose", "rise"),
    ("said", "say"),
    ("sang", "sing"),
    ("sank", "sink"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("shook", "shake"),
    ("shot", "shoot"),
    ("shrank", "shrink"),
    ("slept", "sleep"),
    ("slid", "slide"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("sprang", "spring"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("struck", "strike"),
    ("swam", "swim"),
    ("swept", "sweep"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("swung", "swing"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thought", "think"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("told", "tell"),
    ("took", "take"),
    ("tore", "tear"),
    ("understood", "understand"),
    ("undertook", "undertake"),
    ("underwent", "undergo"),
    ("upheld", "uphold"),
    ("went", "go"),
    ("wept", "weep"),
    ("withdrew", "withdraw"),
    ("woke", "wake"),
    ("women", "woman"),
    ("won", "win"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("written", "write"),
    ("wrote", "write"),
];

/// The part of a lower-cased regular word that its inflections share: always a prefix, so nothing is allocated.
///
/// It joins, it does not name: "plan", "plans", "planned" and "planning" all give "plan", "countries" and "country" give
/// "countr". Short words are left alone, because there a suffix is likelier to be part of the word ("bus", "red").
///
/// The suffixes are those of step 1 of Porter's stemmer (1980), which drop inflection and leave derivation alone.
pub(crate) fn stem(lower: &str) -> &str {
    if lower.len() < 4 || !lower.is_ascii() {
        return lower;
    }
    let plural = strip_plural(lower);
    let bare = ["ing", "ed"]
        .iter()
        .find_map(|suffix| plural.strip_suffix(suffix).filter(|rest| has_vowel(rest) && rest.len() > 2))
        .map_or(plural, undouble);
    bare.strip_suffix(['e', 'y']).filter(|rest| rest.len() > 2).unwrap_or(bare)
}

/// The base form of an irregular inflection; any other word as it is.
pub(super) fn base(lower: &str) -> &str {
    let row = WORDS.binary_search_by_key(&lower, |row| row.0).ok().and_then(|row| WORDS.get(row));
    row.map_or(lower, |row| row.1)
}

/// Whether a lower-cased word is an irregular form of a verb: "rose", "dies"; "left" is as often what remains.
pub(crate) fn is_irregular_verb(lower: &str) -> bool {
    base(lower) != lower && !is_irregular(lower) && lower != "left"
}

/// Whether a lower-cased word ends like the past tense and the past participle of a regular verb.
pub(crate) fn is_regular_past(lower: &str) -> bool {
    lower.len() > 3 && lower.ends_with("ed") && NO_PAST.binary_search(&lower).is_err()
}

/// Whether a lower-cased word has the form of a past tense or a past participle.
pub(crate) fn is_past_form(lower: &str) -> bool {
    is_regular_past(lower) || is_irregular_verb(lower) && !lower.ends_with('s')
}

/// Whether a lower-cased word ends like a gerund or a present participle.
pub(crate) fn is_gerund(lower: &str) -> bool {
    lower.len() > 5 && lower.ends_with("ing")
}

/// Words that only end like a past tense; sorted.
const NO_PAST: &[&str] = &[
    "breed", "creed", "exceed", "greed", "hatred", "hundred", "indeed", "kindred", "need", "proceed", "sacred", "seed",
    "shed", "shred", "sled", "speed", "succeed", "united", "weed",
];

/// The part of a stem that a verb shares with its regular nouns: "invest" and "investment", "donate" and "donation".
///
/// Only alignment may use it: it joins what tells of one event, not what is one word. Each suffix asks for so long a rest
/// that "nation", "station", "moment" and "senator" keep theirs.
///
/// Some suffixes of steps 2 to 4 of Porter's stemmer (1980), those that name an action.
pub(crate) fn root(stem: &str) -> &str {
    if UNRELATED.contains(&stem) {
        return stem;
    }
    let cut = |word, suffix, least| str::strip_suffix(word, suffix).filter(|rest: &&str| rest.len() >= least);
    if let Some(rest) = cut(stem, "ment", 5) {
        return rest.strip_suffix(['e', 'y']).unwrap_or(rest);
    }
    let acted = cut(stem, "ion", 5).filter(|rest| rest.ends_with(['s', 't']));
    let verb = acted.or_else(|| cut(stem, "or", 6).filter(|rest| rest.ends_with("at"))).unwrap_or(stem);
    let verb = cut(verb, "at", 6).unwrap_or(verb);
    ["is", "iz"].iter().find_map(|suffix| cut(verb, *suffix, 6)).or_else(|| undoubled_l(verb)).unwrap_or(verb)
}

/// Words whose rest is another word.
const UNRELATED: &[&str] = &["apartment", "department", "government", "publication", "statement"];

/// "cancelled" doubles the letter that "cancel" has once.
fn undoubled_l(stem: &str) -> Option<&str> {
    stem.strip_suffix('l').filter(|rest| rest.len() > 5 && rest.ends_with('l'))
}

fn strip_plural(word: &str) -> &str {
    if let Some(rest) = word.strip_suffix("ies") {
        return rest;
    }
    if ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        return word;
    }
    let sibilant = ["sses", "xes", "ches", "shes", "zes"].iter().any(|end| word.ends_with(end));
    word.strip_suffix(if sibilant { "es" } else { "s" }).unwrap_or(word)
}

fn undouble(word: &str) -> &str {
    match word.as_bytes() {
        [.., a, b] if a == b && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'l' | b's' | b'z') => {
            &word[..word.len() - 1]
        }
        _ => word,
    }
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

#[cfg(test)]
mod tests {
    use super::{NO_PAST, WORDS, is_past_form, root, stem};

    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(WORDS.iter().map(|row| row.0));
    }

    #[test]
    fn forms_of_the_past_are_told_from_nouns() {
        crate::lexicon::assert_well_formed(NO_PAST.iter().copied());
        assert!(["rose", "said", "died", "planned"].into_iter().all(is_past_form));
        assert!(!["people", "need", "dies", "plan", "united"].into_iter().any(is_past_form));
    }

    #[test]
    fn inflections_share_a_stem() {
        for family in [
            &["plan", "plans", "planned", "planning"][..],
            &["country", "countries"],
            &["announce", "announces", "announced", "announcing"],
            &["crash", "crashes", "crashed"],
            &["officer", "officers"],
            &["increase", "increased", "increasing"],
        ] {
            for word in family {
                assert_eq!(stem(word), stem(family[0]), "{word}");
            }
        }
    }

    #[test]
    fn what_only_looks_inflected_is_left_alone() {
        for word in ["bus", "red", "king", "this", "crisis", "gas", "spring"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn a_verb_and_its_nouns_share_a_root() {
        for family in [
            &["infect", "infected", "infection", "infections"][..],
            &["donate", "donated", "donation"],
            &["invest", "investing", "investment", "investments"],
            &["develop", "development"],
            &["elect", "election", "elections"],
            &["employ", "employed", "employment"],
            &["retire", "retirement"],
            &["investigate", "investigation", "investigator"],
            &["demonstrate", "demonstration", "demonstrators"],
            &["examine", "examination"],
            &["apologise", "apologize", "apology"],
            &["cancel", "cancelled"],
            &["vaccine", "vaccines", "vaccinated", "vaccination"],
        ] {
            for word in family {
                assert_eq!(root(stem(word)), root(stem(family[0])), "{word}");
            }
        }
    }

    #[test]
    fn what_only_looks_derived_keeps_its_root() {
        for (a, b) in [
            ("nation", "nate"),
            ("station", "state"),
            ("statement", "state"),
            ("department", "depart"),
            ("apartment", "apart"),
            ("government", "governor"),
            ("publication", "public"),
            ("senator", "senate"),
            ("university", "universe"),
            ("mission", "miss"),
            ("action", "actor"),
            ("pension", "pens"),
            ("basement", "base"),
            ("shipment", "ship"),
            ("format", "form"),
            ("organ", "organise"),
            ("director", "direct"),
            ("minister", "mining"),
            ("million", "mill"),
        ] {
            assert_ne!(root(stem(a)), root(stem(b)), "{a} and {b}");
        }
    }
}
