//! Who a speaker is: the other words by which the document knows the same person, office or organisation.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::person::{Gender, gender_of, is_title};
use super::scene::Scene;
use super::{Attribution, Speaker, SpeakerKind, TokenSpan};
use crate::lexicon::Function;
use crate::span::Span;
use crate::text::{Token, TokenRange};

/// How many runs of one name are looked at, and how many stretches a speaker is known by.
const MOST_RUNS: usize = 48;
const MOST_KNOWN: usize = 10;
/// How many sentences back the antecedent of a pronoun may stand.
const PRONOUN_REACH: usize = 3;

/// Fills in the other words for each speaker, in the order of the text.
pub(super) fn resolve(scene: &Scene<'_, '_>, attributions: &mut [Attribution]) {
    let names = Names::of(scene);
    let mut resolver = Resolver { scene, names, past: Vec::new() };
    for attribution in attributions.iter_mut() {
        let content = attribution.content;
        if let Some(speaker) = &mut attribution.speaker {
            resolver.resolve(speaker, content);
        }
    }
    first_person(scene, attributions);
}

/// "I" and "we" in a quote are whoever the quote is credited to.
fn first_person(scene: &Scene<'_, '_>, attributions: &mut [Attribution]) {
    for index in 0..attributions.len() {
        let Some(speaker) = attributions.get(index).and_then(|a| a.speaker.as_ref()) else { continue };
        if !matches!(scene.lower(speaker.tokens.start), "i" | "we" | "my" | "our") {
            continue;
        }
        let from = index.saturating_sub(6);
        let near = attributions.iter().enumerate().skip(from).take(16);
        let outer =
            near.filter(|(other, a)| *other != index && a.holds(speaker.span)).min_by_key(|(_, a)| a.content.len());
        let Some((known_as, antecedent)) =
            outer.and_then(|(_, a)| a.speaker.as_ref()).map(|s| (s.known_as.clone(), s.antecedent.or(Some(s.span))))
        else {
            continue;
        };
        if let Some(speaker) = attributions.get_mut(index).and_then(|a| a.speaker.as_mut()) {
            speaker.antecedent = antecedent.filter(|_| !known_as.is_empty());
            speaker.known_as = known_as;
        }
    }
}

struct Resolver<'s, 'd, 't> {
    scene: &'s Scene<'d, 't>,
    names: Names,
    /// The speakers so far that somebody could be, each with its sentence.
    past: Vec<(usize, Speaker, Option<Gender>)>,
}

impl Resolver<'_, '_, '_> {
    fn resolve(&mut self, speaker: &mut Speaker, content: Span) {
        match speaker.kind {
            SpeakerKind::Name => self.name(speaker),
            SpeakerKind::Description => self.description(speaker),
            SpeakerKind::Pronoun => self.pronoun(speaker, content),
            SpeakerKind::Group => speaker.known_as = vec![self.stretch(speaker.tokens.clone())],
            SpeakerKind::Impersonal => {}
        }
        if matches!(speaker.kind, SpeakerKind::Name | SpeakerKind::Description) {
            let sentence = self.scene.document.sentence_at(speaker.tokens.start);
            let gender = speaker.known_as.iter().find_map(|known| self.gender(&known.tokens));
            self.past.push((sentence, speaker.clone(), gender));
        }
    }

    fn gender(&self, tokens: &TokenRange) -> Option<Gender> {
        tokens.clone().take(8).find_map(|i| gender_of(self.scene.lower(i)))
    }

    fn stretch(&self, tokens: TokenRange) -> TokenSpan {
        TokenSpan { span: self.scene.document.span_of(&tokens), tokens }
    }

    fn name(&self, speaker: &mut Speaker) {
        let mut known = vec![speaker.tokens.clone()];
        let core = self.names.core(self.scene, &speaker.tokens);
        let runs = self.names.same(self.scene, &core);
        for run in &runs {
            self.names.descriptions(self.scene, run, &mut known);
        }
        self.finish(speaker, known);
    }

    fn description(&self, speaker: &mut Speaker) {
        let mut known = vec![speaker.tokens.clone()];
        let definite = matches!(self.scene.lower(speaker.tokens.start), "the" | "this" | "that");
        if definite && let Some(run) = self.names.described(self.scene, speaker) {
            for same in self.names.same(self.scene, &run) {
                self.names.descriptions(self.scene, &same, &mut known);
            }
        }
        // A name that follows as an apposition: "the minister, Wang Xiaohong, said".
        let end = speaker.tokens.end;
        if self.scene.lower(end) == "," && self.scene.is_name(end + 1) {
            known.extend(self.scene.phrase_from(end + 1, end + 12));
        }
        self.finish(speaker, known);
    }

    /// Sorts, drops what is said twice, and takes the fullest stretch as the antecedent.
    fn finish(&self, speaker: &mut Speaker, known: Vec<TokenRange>) {
        let mut kept: Vec<TokenRange> = Vec::new();
        for tokens in known {
            let same = |other: &TokenRange| self.text(other).eq_ignore_ascii_case(self.text(&tokens));
            if kept.len() < MOST_KNOWN && !tokens.is_empty() && !kept.iter().any(same) {
                kept.push(tokens);
            }
        }
        kept.sort_by_key(|tokens| (tokens.start, tokens.end));
        let fullest =
            kept.iter().max_by_key(|tokens| (self.is_named(tokens), tokens.len())).filter(|f| **f != speaker.tokens);
        speaker.antecedent = fullest.map(|tokens| self.scene.document.span_of(tokens));
        speaker.known_as = kept.into_iter().map(|tokens| self.stretch(tokens)).collect();
    }

    fn is_named(&self, tokens: &TokenRange) -> bool {
        tokens.clone().any(|i| self.scene.is_name(i))
    }

    fn text(&self, tokens: &TokenRange) -> &str {
        self.scene.document.span_of(tokens).slice(self.scene.document.text())
    }

    fn pronoun(&self, speaker: &mut Speaker, content: Span) {
        let sentence = self.scene.document.sentence_at(speaker.tokens.start);
        let Some(antecedent) = self.antecedent(speaker, content, sentence) else { return };
        speaker.antecedent = antecedent.antecedent.or(Some(antecedent.span));
        speaker.known_as = antecedent.known_as;
    }

    /// The nearest of: the last fitting speaker, the name that opens the sentence before.
    fn antecedent(&self, speaker: &Speaker, content: Span, sentence: usize) -> Option<Speaker> {
        let word = self.scene.lower(speaker.tokens.start);
        let fits = |other: &Speaker, gender: Option<Gender>| match word {
            "he" | "his" | "him" => gender != Some(Gender::Female) && self.is_person(other),
            "she" | "her" => gender != Some(Gender::Male) && self.is_person(other),
            "they" | "their" | "them" => self.scene.is_plural(&other.tokens),
            "it" | "its" => !self.is_person(other) && !self.scene.is_plural(&other.tokens),
            _ => false,
        };
        let past = self
            .past
            .iter()
            .rev()
            .take(6)
            .filter(|(at, other, _)| at + PRONOUN_REACH >= sentence && !content.contains(other.span));
        let spoken = past.into_iter().find(|(_, other, gender)| fits(other, *gender));
        let subject = self
            .opening_name(speaker, sentence)
            .filter(|(_, other)| fits(other, other.known_as.iter().find_map(|known| self.gender(&known.tokens))));
        match (spoken, subject) {
            (Some((said, other, _)), Some((stood, subject))) => {
                Some(if stood > *said { subject } else { other.clone() })
            }
            (Some((_, other, _)), None) => Some(other.clone()),
            (None, subject) => subject.map(|(_, subject)| subject),
        }
    }

    /// A name that opens this sentence before the pronoun, or the sentence before.
    fn opening_name(&self, speaker: &Speaker, sentence: usize) -> Option<(usize, Speaker)> {
        (sentence.saturating_sub(2)..=sentence).rev().find_map(|index| {
            let range = self.scene.document.sentence_ranges().get(index)?.clone();
            let mut start = range.start;
            if self.scene.function(start) == Some(Function::Preposition) {
                start = (start..range.end.min(start + 14)).find(|&i| self.scene.lower(i) == ",")? + 1;
            }
            let tokens = self.scene.phrase_from(start, range.end.min(speaker.tokens.start))?;
            if !self.scene.is_name(tokens.end - 1) {
                return None;
            }
            let mut found = Speaker::new(self.scene, tokens, SpeakerKind::Name);
            self.name(&mut found);
            Some((index, found))
        })
    }

    /// Whether a speaker can be one person: a name without "the", or a noun that is no organisation.
    fn is_person(&self, speaker: &Speaker) -> bool {
        let head = self.scene.source_head(&speaker.tokens);
        let the_name = self.scene.lower(speaker.tokens.start) == "the" && self.scene.is_name(head);
        let impersonal = matches!(
            self.scene.lower(head),
            "report"
                | "statement"
                | "company"
                | "firm"
                | "ministry"
                | "government"
                | "agency"
                | "study"
                | "poll"
                | "survey"
                | "newspaper"
                | "times"
                | "post"
                | "department"
                | "party"
                | "campaign"
                | "committee"
                | "court"
                | "inc"
                | "corp"
                | "group"
                | "paper"
                | "council"
                | "police"
                | "university"
                | "reuters"
                | "press"
                | "news"
                | "bank"
                | "union"
        );
        !the_name && !impersonal && !self.scene.is_plural(&speaker.tokens)
    }
}

impl Speaker {
    pub(super) fn new(scene: &Scene<'_, '_>, tokens: TokenRange, kind: SpeakerKind) -> Self {
        Self { span: scene.document.span_of(&tokens), tokens, kind, antecedent: None, known_as: Vec::new() }
    }
}

/// The runs of capitalised words of a document, looked up by each of their last words.
struct Names {
    runs: Vec<TokenRange>,
    by_word: HashMap<u32, Vec<usize>, FixedState>,
}

impl Names {
    fn of(scene: &Scene<'_, '_>) -> Self {
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

    /// The name proper in a noun phrase: its last run of capitalised words without the titles before it.
    fn core(&self, scene: &Scene<'_, '_>, phrase: &TokenRange) -> TokenRange {
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
    fn same(&self, scene: &Scene<'_, '_>, core: &TokenRange) -> Vec<TokenRange> {
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
        if core.len() == 1 && self.is_shared(scene, &found) { vec![core.clone()] } else { found }
    }

    /// Whether two of the runs give one surname to different people.
    fn is_shared(&self, scene: &Scene<'_, '_>, runs: &[TokenRange]) -> bool {
        let full: Vec<_> = runs.iter().filter(|run| run.len() == 2).take(12).collect();
        full.iter().any(|a| {
            full.iter().any(|b| {
                let surname = stem(scene, a.end - 1) == stem(scene, b.end - 1);
                let (first, other) = (a.start, b.start);
                let differ = stem(scene, first) != stem(scene, other);
                let given = |i: usize| gender_of(scene.lower(i)).is_some();
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
    fn descriptions(&self, scene: &Scene<'_, '_>, run: &TokenRange, known: &mut Vec<TokenRange>) {
        let sentence = scene.document.sentence_around(run.start);
        known.push(with_titles(scene, run, &sentence));
        if scene.function(run.end) != Some(Function::Clitic) {
            known.extend(apposition(scene, run, &sentence));
        }
    }

    /// The nearest earlier name that the words of a description are said of: "the minister".
    fn described(&self, scene: &Scene<'_, '_>, speaker: &Speaker) -> Option<TokenRange> {
        let noun = stem(scene, scene.source_head(&speaker.tokens));
        let company = matches!(
            scene.lower(scene.source_head(&speaker.tokens)),
            "company" | "firm" | "group" | "carmaker" | "bank"
        );
        let end = self.runs.partition_point(|run| run.end <= speaker.tokens.start);
        let earlier = self.runs.get(end.saturating_sub(60)..end)?;
        let said = earlier.iter().rev().find(|run| {
            let mut known = Vec::new();
            self.descriptions(scene, run, &mut known);
            let firm = company
                && scene.token(run.end - 1).is_some_and(|_| {
                    matches!(scene.lower(run.end - 1), "inc" | "corp" | "ltd" | "co" | "plc" | "group")
                });
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
        && (is_title(scene.lower(long.start.wrapping_sub(1)))
            || is_titled(scene, &(long.start.saturating_sub(6)..long.end)));
    (last || family_first) && short.clone().all(|i| long.clone().any(|j| stem(scene, i) == stem(scene, j)))
}

/// "Minister of Public Security |Wang Xiaohong|": whether a phrase with "of" names a person at its end.
fn is_titled(scene: &Scene<'_, '_>, phrase: &TokenRange) -> bool {
    let of = phrase.clone().rev().find(|&i| scene.lower(i) == "of");
    of.is_some_and(|of| {
        let titled = of.checked_sub(1).is_some_and(|i| is_title(scene.lower(i)));
        let names = (of + 1..phrase.end).filter(|&i| scene.is_name(i)).count();
        titled && names > 2 && scene.is_name(phrase.end - 1)
    })
}

/// A run without the titles that open it; the last two words where the office has a name of its own.
fn without_titles(scene: &Scene<'_, '_>, run: &TokenRange, phrase: &TokenRange) -> TokenRange {
    if run.len() > 2
        && (is_titled(scene, phrase)
            || scene.lower(run.start.wrapping_sub(1)) == "of" && is_title(scene.lower(run.start.wrapping_sub(2))))
    {
        return run.end - 2..run.end;
    }
    let last_title = run.clone().rev().skip(1).find(|&i| is_title(scene.lower(i)));
    last_title.map_or(run.clone(), |title| title + 1..run.end)
}

/// A run with the capitalised and titling words before it: "former Minister of |Trade Li Na|".
fn with_titles(scene: &Scene<'_, '_>, run: &TokenRange, sentence: &TokenRange) -> TokenRange {
    let Some(phrase) = scene.phrase_before(run.end, sentence.start) else { return run.clone() };
    let mut start = run.start;
    while start > phrase.start {
        let before = start - 1;
        let joint = matches!(scene.lower(before), "of" | "and" | "&" | "-" | ".")
            && before > phrase.start
            && (scene.is_name(before - 1) && (run.len() > 1 || scene.lower(before) != "of")
                || scene.lower(before) == "-");
        let determiner = scene.function(before) == Some(Function::Determiner);
        if determiner {
            return before..run.end;
        }
        if !joint && !scene.is_name(before) && !is_title(scene.lower(before)) && scene.lower(start) != "-" {
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
