//! Who a speaker is: the other words by which the document knows the same person, office or body.

use super::scene::Scene;
use super::who::{Somebody, Sort, Who};
use super::{Attribution, Speaker, SpeakerKind, TokenSpan};
use crate::lexicon::{Function, Gender};
use crate::span::Span;
use crate::syntax::relation::Relation;
use crate::text::TokenRange;

/// How many stretches a speaker is known by.
const MOST_KNOWN: usize = 10;
/// How many sentences back whoever a pronoun means may stand.
const REACH: usize = 3;
/// The same for somebody whose sex alone tells them.
const FAR_REACH: usize = 5;

/// Fills in the other words for each speaker, in the order of the text.
pub(super) fn resolve(scene: &Scene<'_, '_>, attributions: &mut [Attribution]) {
    let mut resolver = Resolver { scene, who: Who::of(scene), spoke: Vec::new() };
    for attribution in attributions.iter_mut() {
        let content = attribution.content;
        if let Some(speaker) = &mut attribution.speaker {
            resolver.resolve(speaker, content);
        }
    }
}

struct Resolver<'s, 'd, 't> {
    scene: &'s Scene<'d, 't>,
    who: Who<'s, 'd, 't>,
    /// Who spoke so far, each with the sentence of its words.
    spoke: Vec<(usize, usize)>,
}

impl Resolver<'_, '_, '_> {
    fn resolve(&mut self, speaker: &mut Speaker, content: Span) {
        let tokens = speaker.tokens.clone();
        let sentence = self.scene.document.sentence_at(tokens.start);
        let found = match speaker.kind {
            SpeakerKind::Impersonal => return,
            SpeakerKind::Name => self.named(&tokens),
            SpeakerKind::Description => self.described(speaker),
            SpeakerKind::Pronoun => self.meant(&tokens, content, sentence),
            SpeakerKind::Group => None,
        };
        let pronoun = speaker.kind == SpeakerKind::Pronoun;
        let found = match found {
            None if pronoun => return,
            found => found.unwrap_or_else(|| self.who.add_described(&tokens, self.sort(speaker))),
        };
        self.who.stands_at(&tokens, found);
        self.spoke.push((sentence, found));
        self.tell(speaker, found);
    }

    fn named(&self, phrase: &TokenRange) -> Option<usize> {
        let inside = phrase.start..self.scene.source_head(phrase) + 1;
        self.who.places_in(&inside).next_back().map(|place| place.1)
    }

    fn described(&self, speaker: &mut Speaker) -> Option<usize> {
        if let Some(name) = self.apposed_name(&speaker.tokens) {
            let described = speaker.tokens.clone();
            *speaker = Speaker::new(self.scene, name.clone(), SpeakerKind::Name);
            speaker.known_as = vec![self.stretch(described)];
            return self.named(&name);
        }
        let definite = matches!(self.scene.lower(speaker.tokens.start), "the" | "this" | "that");
        let said_so = || self.who.described_so(&speaker.tokens);
        definite.then(said_so).flatten()
    }

    /// A name that follows as an apposition: "the minister, |Wang Xiaohong|, said".
    fn apposed_name(&self, described: &TokenRange) -> Option<TokenRange> {
        let scene = self.scene;
        let end = described.end;
        let named = end + 1 + usize::from(scene.lower(end + 1) == "the");
        let opens = scene.lower(end) == "," && scene.is_name(named) && !scene.is_time(named);
        let sentence = scene.document.sentence_around(end);
        let name = scene.phrase_from(end + 1, sentence.end.min(end + 12)).filter(|_| opens)?;
        let closed = scene.lower(name.end) == "," || scene.ends_at(name.end, sentence.end);
        (closed && scene.is_name(name.end - 1)).then_some(name)
    }

    fn sort(&self, speaker: &Speaker) -> Sort {
        let head = self.scene.token(self.scene.source_head(&speaker.tokens));
        match () {
            () if speaker.kind == SpeakerKind::Group || self.scene.is_plural(&speaker.tokens) => Sort::Several,
            () if head.is_some_and(|token| token.senses().body.is_some()) => Sort::Body,
            () => Sort::Person,
        }
    }

    /// Whom a pronoun means: in the nearest sentence that has anybody it fits, who speaks there, or is its subject, or
    /// stands first.
    fn meant(&self, pronoun: &TokenRange, content: Span, sentence: usize) -> Option<usize> {
        let word = self.scene.lower(pronoun.start);
        let fits = |somebody: &Somebody| may_mean(word, somebody);
        let gender = Some(if word == "she" || word == "her" { Gender::Female } else { Gender::Male });
        let of_sex = |somebody: &Somebody| fits(somebody) && somebody.gender == gender;
        let person = |somebody: &Somebody| fits(somebody) && somebody.sort != Sort::Open;
        let ranges = self.scene.document.sentence_ranges();
        let nearest = |reach: usize, fits: &dyn Fn(&Somebody) -> bool| {
            (sentence.saturating_sub(reach)..=sentence).rev().find_map(|index| {
                let range = ranges.get(index)?;
                self.first_of(&(range.start..range.end.min(pronoun.start)), content, index, fits)
            })
        };
        nearest(REACH, &person).or_else(|| nearest(FAR_REACH, &of_sex)).or_else(|| nearest(REACH, &fits))
    }

    fn first_of(
        &self,
        stretch: &TokenRange,
        content: Span,
        sentence: usize,
        fits: &dyn Fn(&Somebody) -> bool,
    ) -> Option<usize> {
        let scene = self.scene;
        // Nobody speaks of themselves by name.
        let told: Vec<usize> = self.who.places_in(&scene.document.tokens_in(content)).map(|place| place.1).collect();
        let fits = |index: usize| !told.contains(&index) && self.who.get(index).is_some_and(fits);
        let places: Vec<&(TokenRange, usize)> = self
            .who
            .places_in(stretch)
            .filter(|(tokens, index)| fits(*index) && scene.function(tokens.end) != Some(Function::Clitic))
            .collect();
        let spoke = self.spoke.iter().rev().take(6).find(|(said, index)| *said == sentence && fits(*index));
        if let Some((_, index)) = spoke {
            return Some(*index);
        }
        let subject = places.iter().find(|(tokens, _)| {
            let syntax = scene.sentence(tokens.start);
            let alone = !matches!(scene.lower(tokens.end), "and" | "or");
            alone
                && tokens
                    .clone()
                    .any(|i| syntax.relation(i).is_subject() && syntax.relation(i) != Relation::PassiveSubject)
        });
        let sure = |index: &usize| self.who.get(*index).is_some_and(|somebody| somebody.sort != Sort::Open);
        let mut all = places.iter().map(|place| place.1).filter(sure);
        let first = all.next();
        let alone = all.all(|other| Some(other) == first);
        subject.map(|place| place.1).or(first.filter(|_| alone))
    }

    /// All the words by which somebody is known, what is said twice once; the fullest is the antecedent.
    fn tell(&self, speaker: &mut Speaker, index: usize) {
        let own = (speaker.kind != SpeakerKind::Pronoun).then(|| speaker.tokens.clone());
        let given = std::mem::take(&mut speaker.known_as).into_iter().map(|known| known.tokens);
        let words = self.who.get(index).map(|somebody| somebody.words.clone()).unwrap_or_default();
        let mut kept: Vec<TokenRange> = Vec::new();
        for tokens in own.into_iter().chain(given).chain(words) {
            let same = |other: &TokenRange| self.text(other).eq_ignore_ascii_case(self.text(&tokens));
            if kept.len() < MOST_KNOWN && !tokens.is_empty() && !kept.iter().any(same) {
                kept.push(tokens);
            }
        }
        kept.sort_by_key(|tokens| (tokens.start, tokens.end));
        let is_named = |tokens: &TokenRange| tokens.clone().any(|i| self.scene.is_name(i));
        let fullest = kept.iter().rev().max_by_key(|tokens| (is_named(tokens), tokens.len()));
        let fullest = fullest.filter(|fullest| **fullest != speaker.tokens);
        speaker.antecedent = fullest.map(|tokens| self.scene.document.span_of(tokens));
        speaker.known_as = kept.into_iter().map(|tokens| self.stretch(tokens)).collect();
    }

    fn text(&self, tokens: &TokenRange) -> &str {
        self.scene.document.span_of(tokens).slice(self.scene.document.text())
    }

    fn stretch(&self, tokens: TokenRange) -> TokenSpan {
        TokenSpan { span: self.scene.document.span_of(&tokens), tokens }
    }
}

/// Whether a pronoun fits somebody.
fn may_mean(pronoun: &str, somebody: &Somebody) -> bool {
    match pronoun {
        "he" | "his" | "him" => is_person(somebody) && somebody.gender != Some(Gender::Female),
        "she" | "her" => is_person(somebody) && somebody.gender != Some(Gender::Male),
        "they" | "their" | "them" => somebody.sort == Sort::Several,
        "it" | "its" => matches!(somebody.sort, Sort::Body | Sort::Open),
        _ => false,
    }
}

fn is_person(somebody: &Somebody) -> bool {
    matches!(somebody.sort, Sort::Person | Sort::Open)
}

impl Speaker {
    pub(super) fn new(scene: &Scene<'_, '_>, tokens: TokenRange, kind: SpeakerKind) -> Self {
        Self { span: scene.document.span_of(&tokens), tokens, kind, antecedent: None, known_as: Vec::new() }
    }
}
