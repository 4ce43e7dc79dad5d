//! Who a speaker is: the other words by which the document knows the same person, office or organisation.

use super::names::Names;
use super::scene::Scene;
use super::{Attribution, Speaker, SpeakerKind, TokenSpan};
use crate::lexicon::{Function, Gender};
use crate::span::Span;
use crate::text::TokenRange;

/// How many stretches a speaker is known by.
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

pub(super) struct Resolver<'s, 'd, 't> {
    pub(super) scene: &'s Scene<'d, 't>,
    pub(super) names: Names,
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
        tokens.clone().take(8).find_map(|i| self.scene.gender(i))
    }

    fn stretch(&self, tokens: TokenRange) -> TokenSpan {
        TokenSpan { span: self.scene.document.span_of(&tokens), tokens }
    }

    pub(super) fn name(&self, speaker: &mut Speaker) {
        self.known_by(speaker, vec![speaker.tokens.clone()]);
    }

    /// Adds to the words for a named speaker all others that the document has.
    fn known_by(&self, speaker: &mut Speaker, mut known: Vec<TokenRange>) {
        let core = self.names.core(self.scene, &speaker.tokens);
        let runs = self.names.same(self.scene, &core);
        for run in &runs {
            Names::descriptions(self.scene, run, &mut known);
        }
        self.finish(speaker, known);
    }

    fn description(&self, speaker: &mut Speaker) {
        let mut known = vec![speaker.tokens.clone()];
        if let Some(name) = self.apposed_name(speaker) {
            *speaker = Speaker::new(self.scene, name.clone(), SpeakerKind::Name);
            known.push(name);
            return self.known_by(speaker, known);
        }
        let definite = matches!(self.scene.lower(speaker.tokens.start), "the" | "this" | "that");
        if definite && let Some(run) = self.names.described(self.scene, speaker) {
            for same in self.names.same(self.scene, &run) {
                Names::descriptions(self.scene, &same, &mut known);
            }
        }
        self.finish(speaker, known);
    }

    /// A name that follows as an apposition: "the minister, |Wang Xiaohong|, said".
    fn apposed_name(&self, speaker: &Speaker) -> Option<TokenRange> {
        let end = speaker.tokens.end;
        let named = end + 1 + usize::from(self.scene.lower(end + 1) == "the");
        let opens = self.scene.lower(end) == "," && self.scene.is_name(named) && !self.scene.is_time(named);
        let sentence = self.scene.document.sentence_around(end);
        let name = self.scene.phrase_from(end + 1, sentence.end.min(end + 12)).filter(|_| opens)?;
        let closed = self.scene.lower(name.end) == "," || self.scene.ends_at(name.end, sentence.end);
        (closed && self.scene.is_name(name.end - 1)).then_some(name)
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
        let fullest = kept
            .iter()
            .rev()
            .max_by_key(|tokens| (self.is_named(tokens), tokens.len()))
            .filter(|f| **f != speaker.tokens);
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
            (None, Some((_, subject))) => Some(subject),
            (None, None) => self.only_person(speaker, sentence),
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
            let inner = tokens.start + 1..tokens.end - 1;
            let verb =
                inner.into_iter().find(|&i| self.scene.document.is_past_form(i) && !self.scene.is_capitalised(i));
            let tokens = tokens.start..verb.unwrap_or(tokens.end);
            if !self.scene.is_name(tokens.end - 1)
                || tokens.len() == 1 && !self.names.is_known(self.scene, tokens.start)
            {
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
        let the_name =
            self.scene.lower(speaker.tokens.start) == "the" && self.scene.is_name(head) && !self.scene.is_title(head);
        let impersonal = self.scene.token(head).is_some_and(|token| token.senses().body.is_some());
        // "Mendes" ends like a plural and is none.
        let surname =
            speaker.kind == SpeakerKind::Name && !speaker.tokens.clone().any(|i| self.scene.lower(i) == "and");
        !the_name && !impersonal && (surname || !self.scene.is_plural(&speaker.tokens))
    }
}

impl Speaker {
    pub(super) fn new(scene: &Scene<'_, '_>, tokens: TokenRange, kind: SpeakerKind) -> Self {
        Self { span: scene.document.span_of(&tokens), tokens, kind, antecedent: None, known_as: Vec::new() }
    }
}
