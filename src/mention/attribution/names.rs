//! The names of a document: runs of capitalised words, with the titles and appositions that describe each.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::Speaker;
use super::scene::Scene;
use crate::lexicon::Function;
use crate::lexicon::body::Body;
use crate::text::{Token, TokenRange};

/// How many runs of one name are looked at.
const MOST_RUNS: usize = 48;

/// The runs of capitalised words of a document, looked up by each of their last words.
pub(super) struct Names {
    /// In the order of the text.
    pub(super) runs: Vec<TokenRange>,
    by_word: HashMap<u32, Vec<usize>, FixedState>,
}

impl Names {
    pub(super) fn of(scene: &Scene<'_, '_>) -> Self {
        let mut names = Self { runs: Vec::new(), by_word: HashMap::default() };
        let tokens = scene.document.tokens();
        let mut at = 0;
        while at < tokens.len() {
            let end = run_end(scene, at);
            if end > at {
                for word in at.max(end.saturating_sub(4))..end {
                    names.by_word.entry(stem(scene, word)).or_default().push(names.runs.len());
                }
                names.runs.push(at..end);
            }
            at = end.max(at + 1);
        }
        names
    }

    /// Whether a capitalised word stands somewhere as a name: in a longer one, or where no sentence opens.
    pub(super) fn is_known(&self, scene: &Scene<'_, '_>, word: usize) -> bool {
        let mut runs = self.by_word.get(&stem(scene, word)).into_iter().flatten().take(MOST_RUNS);
        runs.any(|&run| {
            self.runs
                .get(run)
                .is_some_and(|run| run.len() > 1 || scene.document.sentence_around(run.start).start != run.start)
        })
    }

    /// The name proper in a noun phrase: its last run of capitalised words without the titles before it.
    pub(super) fn core(&self, scene: &Scene<'_, '_>, phrase: &TokenRange) -> TokenRange {
        let head = if is_titled(scene, phrase) { phrase.end.saturating_sub(1) } else { scene.source_head(phrase) };
        let found = self.runs.partition_point(|run| run.end <= head);
        match self.runs.get(found) {
            Some(run) if run.start <= head => {
                without_titles(scene, &(run.start.max(phrase.start)..run.end.min(phrase.end)), phrase)
            }
            _ => phrase.clone(),
        }
    }

    /// Every run that names the same as `core`; that one alone where the document has several who share the name.
    pub(super) fn same(&self, scene: &Scene<'_, '_>, core: &TokenRange) -> Vec<TokenRange> {
        let last = stem(scene, core.end - 1);
        let mut found: Vec<TokenRange> = Vec::new();
        let words = if core.len() > 1 { vec![last, stem(scene, core.start)] } else { vec![last] };
        for word in words {
            for &run in self.by_word.get(&word).into_iter().flatten().take(MOST_RUNS) {
                let Some(run) = self.runs.get(run) else { continue };
                if names_same(scene, core, &without_titles(scene, run, run)) && !found.contains(run) {
                    found.push(run.clone());
                }
            }
        }
        self.acronyms(scene, core, &mut found);
        if core.len() == 1 && Self::is_shared(scene, &found) { vec![core.clone()] } else { found }
    }

    /// Whether two of the runs give one surname to different people.
    fn is_shared(scene: &Scene<'_, '_>, runs: &[TokenRange]) -> bool {
        let full: Vec<_> = runs.iter().filter(|run| run.len() == 2).take(12).collect();
        full.iter().any(|a| {
            full.iter().any(|b| {
                let surname = stem(scene, a.end - 1) == stem(scene, b.end - 1);
                let (first, other) = (a.start, b.start);
                let differ = stem(scene, first) != stem(scene, other);
                let given = |i: usize| scene.gender(i).is_some();
                surname && differ && given(first) && given(other)
            })
        })
    }

    /// "Global Security Initiative (GSI)": an acronym and what it stands for.
    fn acronyms(&self, scene: &Scene<'_, '_>, core: &TokenRange, found: &mut Vec<TokenRange>) {
        if core.len() == 1 && scene.token(core.start).is_some_and(Token::is_all_caps) {
            let initials = scene.document.word(core.start);
            let spelled = self.runs.iter().take(400).find(|run| spells(scene, run, initials));
            found.extend(spelled.cloned());
        } else if let Some(run) =
            found.iter().find(|run| scene.lower(run.end) == "(" && scene.lower(run.end + 2) == ")")
        {
            let acronym = run.end + 1..run.end + 2;
            if scene.token(acronym.start).is_some_and(Token::is_all_caps) {
                found.push(acronym);
            }
        }
    }

    /// The run with the titles before it and the appositions around it.
    pub(super) fn descriptions(scene: &Scene<'_, '_>, run: &TokenRange, known: &mut Vec<TokenRange>) {
        let sentence = scene.document.sentence_around(run.start);
        known.push(with_titles(scene, run, &sentence));
        if scene.function(run.end) != Some(Function::Clitic) {
            known.extend(apposition(scene, run, &sentence));
        }
    }

    /// The nearest earlier name that the words of a description are said of: "the minister".
    pub(super) fn described(&self, scene: &Scene<'_, '_>, speaker: &Speaker) -> Option<TokenRange> {
        let noun = stem(scene, scene.source_head(&speaker.tokens));
        let body = |at: usize| scene.token(at).and_then(|token| token.senses().body);
        let company = body(scene.source_head(&speaker.tokens)) == Some(Body::Firm);
        let end = self.runs.partition_point(|run| run.end <= speaker.tokens.start);
        let earlier = self.runs.get(end.saturating_sub(60)..end)?;
        let said = earlier.iter().rev().find(|run| {
            let mut known = Vec::new();
            Self::descriptions(scene, run, &mut known);
            let firm = company && matches!(body(run.end - 1), Some(Body::Form | Body::Firm));
            firm || known.iter().any(|tokens| tokens.clone().any(|i| stem(scene, i) == noun))
        });
        said.cloned()
    }
}

/// "Wang, |a minister of X|,": a noun phrase between commas behind a name, or "|the minister|, Wang,".
fn apposition(scene: &Scene<'_, '_>, run: &TokenRange, sentence: &TokenRange) -> Option<TokenRange> {
    if scene.lower(run.end) == "," {
        let phrase = scene.phrase_from(run.end + 1, sentence.end)?;
        let described = scene.function(phrase.start) == Some(Function::Determiner)
            || !scene.is_capitalised(phrase.start)
            || phrase.len() > 3;
        let closed = scene.lower(phrase.end) == ","
            || scene.ends_at(phrase.end, sentence.end)
            || matches!(scene.lower(phrase.end), "who" | "and" | "in");
        if described && closed {
            return Some(phrase);
        }
    }
    let comma = run.start.checked_sub(1).filter(|&comma| comma > sentence.start && scene.lower(comma) == ",")?;
    let phrase = scene.phrase_before(comma, sentence.start)?;
    let closed = scene.lower(run.end) == "," || scene.ends_at(run.end, sentence.end);
    (closed && scene.function(phrase.start) == Some(Function::Determiner)).then_some(phrase)
}

/// The end of the run of capitalised words at `start`; `start` itself where none opens.
fn run_end(scene: &Scene<'_, '_>, start: usize) -> usize {
    let mut at = start;
    while scene.is_name(at) && !scene.is_time(at) && (at == start || !scene.token(at).is_some_and(Token::opens_line)) {
        at += 1;
        let initial = scene.lower(at) == "."
            && scene.token(at).is_some_and(Token::is_glued)
            && scene.token(at - 1).is_some_and(|t| t.span.len() <= 3);
        let hyphen = scene.lower(at) == "-" && scene.token(at).is_some_and(Token::is_glued);
        if (initial || hyphen) && scene.is_name(at + 1) {
            at += 1;
        }
    }
    at
}

fn stem(scene: &Scene<'_, '_>, at: usize) -> u32 {
    scene.token(at).map_or(0, |token| token.stem)
}

/// Whether one run holds all the words of the other, and they share the last word, or the first of a person's name.
fn names_same(scene: &Scene<'_, '_>, a: &TokenRange, b: &TokenRange) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let last = stem(scene, short.end - 1) == stem(scene, long.end - 1);
    let family_first = long.len() == 2
        && stem(scene, short.start) == stem(scene, long.start)
        && (scene.is_title(long.start.wrapping_sub(1)) || is_titled(scene, &(long.start.saturating_sub(6)..long.end)));
    (last || family_first) && short.clone().all(|i| long.clone().any(|j| stem(scene, i) == stem(scene, j)))
}

/// "Minister of Public Security |Wang Xiaohong|": whether a phrase with "of" names a person at its end.
fn is_titled(scene: &Scene<'_, '_>, phrase: &TokenRange) -> bool {
    let of = phrase.clone().rev().find(|&i| scene.lower(i) == "of");
    of.is_some_and(|of| {
        let titled = of.checked_sub(1).is_some_and(|i| scene.is_title(i));
        let names = (of + 1..phrase.end).filter(|&i| scene.is_name(i)).count();
        titled && names > 2 && scene.is_name(phrase.end - 1)
    })
}

/// A run without the titles that open it; the last two words where the office has a name of its own.
fn without_titles(scene: &Scene<'_, '_>, run: &TokenRange, phrase: &TokenRange) -> TokenRange {
    if run.len() > 2
        && (is_titled(scene, phrase)
            || scene.lower(run.start.wrapping_sub(1)) == "of" && scene.is_title(run.start.wrapping_sub(2)))
    {
        return run.end - 2..run.end;
    }
    let last_title = run.clone().rev().skip(1).find(|&i| scene.is_title(i));
    last_title.map_or(run.clone(), |title| title + 1..run.end)
}

/// A run with the capitalised and titling words before it: "former Minister of |Trade Li Na|".
fn with_titles(scene: &Scene<'_, '_>, run: &TokenRange, sentence: &TokenRange) -> TokenRange {
    let Some(phrase) = scene.phrase_before(run.end, sentence.start) else { return run.clone() };
    let mut start = run.start;
    while start > phrase.start && !scene.follows_headline(start) {
        let before = start - 1;
        let office = (phrase.start..before).any(|i| scene.lower(i) == "of");
        let joint = (matches!(scene.lower(before), "of" | "&" | "-" | ".") || scene.lower(before) == "and" && office)
            && before > phrase.start
            && (scene.is_name(before - 1) && (run.len() > 1 || scene.lower(before) != "of")
                || scene.lower(before) == "-");
        let determiner = scene.function(before) == Some(Function::Determiner);
        if determiner {
            return before..run.end;
        }
        if !joint && !scene.is_name(before) && !scene.is_title(before) && scene.lower(start) != "-" {
            break;
        }
        start = before;
    }
    while start < run.start && (scene.function(start).is_some() || matches!(scene.lower(start), "-" | "&" | ".")) {
        start += 1;
    }
    start..run.end
}

/// Whether the initials of a run are the letters of an acronym.
fn spells(scene: &Scene<'_, '_>, run: &TokenRange, acronym: &str) -> bool {
    let letters = acronym.chars().filter(|c| c.is_alphabetic());
    let initials = run.clone().filter_map(|i| scene.document.word(i).chars().next()).filter(|c| c.is_alphabetic());
    run.len() > 1 && letters.eq(initials)
}
