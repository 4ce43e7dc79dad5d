//! The base form of a word by its class and form: the exceptions of the lexicon, else the rules of spelling.

use std::borrow::Cow;

use super::tag::{Class, Form, Tag};
use crate::lexicon::lookup;

/// The base form of a lower-cased word that has this tag.
pub(crate) fn lemma(lower: &str, tag: Tag) -> Cow<'_, str> {
    let irregular = lookup(lower).senses().base.unwrap_or(lower);
    match (tag.class(), tag.form()) {
        (Class::Auxiliary, _) if modal(lower) != lower => Cow::Borrowed(modal(lower)),
        (Class::Auxiliary | Class::Verb, _) if helping(lower) != lower => Cow::Borrowed(helping(lower)),
        (Class::Verb | Class::Noun, form) if irregular != lower && form != Form::Singular => Cow::Borrowed(irregular),
        (Class::Verb, Form::Past | Form::PastParticiple) => without(lower, "ed"),
        (Class::Verb, Form::Gerund | Form::PresentParticiple) => without(lower, "ing"),
        (Class::Verb, Form::Present) | (Class::Noun, Form::Plural) => without_s(lower),
        (Class::Adjective | Class::Adverb, form @ (Form::Comparative | Form::Superlative)) => {
            degree(lower, if form == Form::Comparative { "er" } else { "est" })
        }
        _ => Cow::Borrowed(lower),
    }
}

fn helping(lower: &str) -> &str {
    match lower {
        "am" | "is" | "are" | "was" | "were" | "been" | "being" | "'m" | "'re" | "'s" | "’s" | "isn" | "aren"
        | "wasn" | "weren" => "be",
        "has" | "had" | "having" | "'ve" | "hasn" | "haven" | "hadn" => "have",
        "does" | "did" | "done" | "doing" | "don" | "doesn" | "didn" => "do",
        _ => lower,
    }
}

fn modal(lower: &str) -> &str {
    match lower {
        "'ll" | "won" | "’ll" => "will",
        "wouldn" | "'d" => "would",
        "cannot" => "can",
        "couldn" => "could",
        "shouldn" => "should",
        _ => lower,
    }
}

fn without_s(lower: &str) -> Cow<'_, str> {
    if let Some(rest) = lower.strip_suffix("ies").filter(|rest| rest.len() > 1) {
        return Cow::Owned(format!("{rest}y"));
    }
    let sibilant = ["sses", "shes", "ches", "xes", "zzes", "oes"].iter().any(|end| lower.ends_with(end));
    let rest = if sibilant { lower.strip_suffix("es") } else { lower.strip_suffix('s') };
    Cow::Borrowed(rest.filter(|rest| rest.len() > 1 && !rest.ends_with('s') || sibilant).unwrap_or(lower))
}

/// "planned", "planning": what an ending was put to, as it is spelt without it.
fn without<'w>(lower: &'w str, ending: &str) -> Cow<'w, str> {
    let Some(rest) = lower.strip_suffix(ending).filter(|rest| rest.contains(is_vowel)) else {
        return Cow::Borrowed(lower);
    };
    if let Some(rest) = rest.strip_suffix('i').filter(|_| ending == "ed") {
        return Cow::Owned(format!("{rest}y"));
    }
    match rest.as_bytes() {
        [_, _, .., a, b] if a == b && !b"lsfz".contains(b) && !is_vowel(char::from(*b)) => {
            Cow::Borrowed(&rest[..rest.len() - 1])
        }
        _ if lost_e(rest) => Cow::Owned(format!("{rest}e")),
        _ => Cow::Borrowed(rest),
    }
}

/// Endings of what is left of a word that had an "e" there, and longer ones of words that had none: the longest decides.
/// Sorted by ending; after the verbs of the treebank.
const HAD_E: &[(&str, bool)] = &[
    ("ag", true),
    ("aid", false),
    ("ak", true),
    ("ang", false),
    ("ap", true),
    ("at", true),
    ("b", true),
    ("bin", true),
    ("bl", true),
    ("c", true),
    ("car", true),
    ("chang", true),
    ("cid", true),
    ("cil", true),
    ("cit", true),
    ("ckl", true),
    ("cl", true),
    ("clar", true),
    ("com", true),
    ("creat", true),
    ("dl", true),
    ("duc", true),
    ("eak", false),
    ("eap", false),
    ("eat", false),
    ("edul", true),
    ("eth", true),
    ("fil", true),
    ("fin", true),
    ("fl", true),
    ("g", true),
    ("gin", true),
    ("gl", true),
    ("i", true),
    ("ik", true),
    ("ing", false),
    ("ir", true),
    ("let", true),
    ("lin", true),
    ("loat", false),
    ("lod", true),
    ("lor", true),
    ("lud", true),
    ("mb", false),
    ("min", true),
    ("nam", true),
    ("oak", false),
    ("ong", false),
    ("oot", false),
    ("ot", true),
    ("our", false),
    ("out", false),
    ("pair", false),
    ("par", true),
    ("pil", true),
    ("pl", true),
    ("pon", true),
    ("rad", true),
    ("rb", false),
    ("re", true),
    ("reath", true),
    ("s", true),
    ("ss", false),
    ("stor", true),
    ("tast", true),
    ("te", true),
    ("tl", true),
    ("u", true),
    ("uad", true),
    ("um", true),
    ("ung", false),
    ("ur", true),
    ("ut", true),
    ("v", true),
    ("vad", true),
    ("vid", true),
    ("vit", true),
    ("void", false),
    ("vok", true),
    ("wast", true),
    ("z", true),
];

fn lost_e(rest: &str) -> bool {
    let row = |ending: &str| HAD_E.binary_search_by_key(&ending, |row| row.0).ok().map(|at| HAD_E[at].1);
    let mut endings = (0..rest.len()).filter_map(|at| rest.get(at..));
    endings.find_map(row).unwrap_or_else(|| is_short(rest))
}

/// One vowel before one consonant, "hop" of "hoping": without the "e" the consonant would have doubled.
fn is_short(rest: &str) -> bool {
    let mut back = rest.chars().rev();
    let (last, vowel, before) = (back.next(), back.next(), back.next());
    let closed = last.is_some_and(|c| !is_vowel(c) && !"wxh".contains(c)) && vowel.is_some_and(is_vowel);
    closed && before.is_none_or(|c| !is_vowel(c)) && rest.matches(is_vowel).count() == 1
}

/// "larger", "easiest", "bigger".
fn degree<'w>(lower: &'w str, ending: &str) -> Cow<'w, str> {
    match lower {
        "more" | "most" | "less" | "least" => Cow::Borrowed(lower),
        "better" | "best" => Cow::Borrowed("good"),
        "worse" | "worst" => Cow::Borrowed("bad"),
        "further" | "furthest" => Cow::Borrowed("far"),
        _ => match lower.strip_suffix(ending).and_then(|rest| rest.strip_suffix('i')) {
            Some(rest) => Cow::Owned(format!("{rest}y")),
            None => without(lower, ending),
        },
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::{Class, Form, Tag, lemma};

    #[track_caller]
    fn check(class: Class, form: Form, words: &str) {
        for pair in words.split(' ') {
            let (word, expected) = pair.split_once('=').unwrap();
            assert_eq!(lemma(word, Tag::new(class, form)), expected, "{word}");
        }
    }

    #[test]
    fn verbs() {
        check(
            Class::Verb,
            Form::Past,
            "said=say announced=announce planned=plan tried=try used=use hoped=hope called=call",
        );
        check(
            Class::Verb,
            Form::Past,
            "visited=visit passed=pass agreed=agree increased=increase rose=rise reached=reach",
        );
        check(Class::Verb, Form::PresentParticiple, "killing=kill rising=rise running=run making=make buying=buy");
        check(Class::Verb, Form::Present, "says=say reaches=reach denies=deny goes=go rises=rise");
    }

    #[test]
    fn nouns_and_degrees() {
        check(Class::Noun, Form::Plural, "countries=country women=woman boxes=box prices=price losses=loss");
        check(Class::Adjective, Form::Comparative, "larger=large bigger=big easier=easy better=good higher=high");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(super::HAD_E.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn helping_verbs() {
        check(Class::Auxiliary, Form::Present, "is=be has=have does=do");
    }
}
