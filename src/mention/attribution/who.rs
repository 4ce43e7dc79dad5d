//! Who is who: everybody whom a document names, each with the words by which it knows them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::run::{apposition, core, names_same, runs, spells, stem, with_titles};
use super::scene::Scene;
use crate::lexicon::body::Body;
use crate::lexicon::{Function, Gender};
use crate::text::TokenRange;

/// So many that share a word are told apart.
const MOST_NAMESAKES: usize = 24;

/// What somebody is, as far as the words show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    /// A ministry, a firm, a paper.
    Body,
    /// "the officials", "Ann Lee and Tom Hill".
    Several,
    Open,
}

/// One whom a document names or describes.
#[derive(Clone, Debug)]
pub(super) struct Somebody {
    /// "Ann Lee", "Lee"; none for one who is only described.
    pub(super) names: Vec<TokenRange>,
    /// The names with the titles before them, and the appositions: "Mayor Ann Lee", "the mayor".
    pub(super) words: Vec<TokenRange>,
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
}

/// Everybody in a document.
pub(super) struct Who<'s, 'd, 't> {
    pub(super) scene: &'s Scene<'d, 't>,
    everybody: Vec<Somebody>,
    /// Where each is named, or spoken of as the one who speaks, in the order of the text.
    places: Vec<(TokenRange, usize)>,
    by_word: HashMap<u32, Vec<usize>, FixedState>,
}

impl<'s, 'd, 't> Who<'s, 'd, 't> {
    /// Longer names first, so that the short ones find whom they stand for.
    pub(super) fn of(scene: &'s Scene<'d, 't>) -> Self {
        let mut who = Self { scene, everybody: Vec::new(), places: Vec::new(), by_word: HashMap::default() };
        let mut names: Vec<(TokenRange, TokenRange)> = runs(scene).map(|run| (core(scene, &run), run)).collect();
        names.sort_by_key(|(core, _)| std::cmp::Reverse(core.len()));
        for (core, run) in &names {
            let found = who.named_so(core).unwrap_or_else(|| who.add(core));
            who.places.push((run.clone(), found));
            who.describe(found, core, run);
        }
        who.places.sort_by_key(|(range, _)| range.start);
        who.note_pronouns();
        who
    }

    /// "Kelly told her viewers", "Kelly said she": what the first pronoun behind the first name of a sentence shows of them.
    fn note_pronouns(&mut self) {
        for range in self.scene.document.sentence_ranges() {
            let mut places = self.places_in(range);
            let Some((name, index)) = places.next().cloned() else { continue };
            let end = places.next().map_or(range.end, |(next, _)| next.start);
            drop(places);
            let shown = (name.end..end).find_map(|i| match self.scene.lower(i) {
                "he" | "his" | "himself" => Some(Gender::Male),
                "she" | "her" | "herself" => Some(Gender::Female),
                _ => None,
            });
            let somebody = &mut self.everybody[index];
            if shown.is_some() && somebody.gender.is_none() && somebody.sort != Sort::Body {
                (somebody.gender, somebody.sort) = (shown, Sort::Person);
            }
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&Somebody> {
        self.everybody.get(index)
    }

    /// The places in a stretch, each with who is there.
    pub(super) fn places_in(&self, stretch: &TokenRange) -> impl DoubleEndedIterator<Item = &(TokenRange, usize)> {
        let first = self.places.partition_point(|(range, _)| range.start < stretch.start);
        let end = self.places.partition_point(|(range, _)| range.start < stretch.end);
        self.places[first..end.max(first)].iter()
    }

    /// Notes that somebody stands at a place: one who speaks by a pronoun or a description.
    pub(super) fn stands_at(&mut self, tokens: &TokenRange, somebody: usize) {
        let at = self.places.partition_point(|(range, _)| range.start < tokens.start);
        if self.places.get(at).is_none_or(|(range, other)| range != tokens && *other != somebody) {
            self.places.insert(at, (tokens.clone(), somebody));
        }
    }

    /// One who is only described.
    pub(super) fn add_described(&mut self, words: &TokenRange, sort: Sort) -> usize {
        let gender = words.clone().find_map(|i| self.scene.gender(i));
        self.everybody.push(Somebody { names: Vec::new(), words: vec![words.clone()], sort, gender });
        self.everybody.len() - 1
    }

    fn add(&mut self, core: &TokenRange) -> usize {
        let index = self.everybody.len();
        let gender = core.clone().filter(|_| core.len() > 1).take(1).find_map(|i| self.scene.gender(i));
        self.everybody.push(Somebody { names: Vec::new(), words: Vec::new(), sort: Sort::Open, gender });
        for word in core.clone() {
            self.by_word.entry(stem(self.scene, word)).or_default().push(index);
        }
        index
    }

    /// The one whom a name may stand for; a surname that several have stands for none of them.
    fn named_so(&self, core: &TokenRange) -> Option<usize> {
        let last = stem(self.scene, core.end - 1);
        let namesakes = self.by_word.get(&last).into_iter().flatten().copied().take(MOST_NAMESAKES);
        let is_same = |&index: &usize| {
            let mut names = self.everybody[index].names.iter().take(1);
            names.any(|name| names_same(self.scene, name, core))
        };
        let mut same: Vec<usize> = namesakes.filter(is_same).collect();
        if core.len() == 1 && same.len() > 1 {
            let alone = |index: &usize| self.everybody[*index].names.first().is_some_and(|name| name.len() == 1);
            let titled = self.scene.gender(core.start.wrapping_sub(1));
            same.retain(|index| alone(index) || titled.is_some() && self.everybody[*index].gender == titled);
        }
        same.first().copied().or_else(|| self.spelled_by(core))
    }

    /// "the World Health Organization": whom an acronym stands for.
    fn spelled_by(&self, core: &TokenRange) -> Option<usize> {
        let acronym = self.scene.token(core.start).filter(|token| core.len() == 1 && token.is_all_caps())?;
        let letters = acronym.span.slice(self.scene.document.text());
        let full = self.everybody.iter().take(400);
        full.into_iter().position(|one| one.names.first().is_some_and(|name| spells(self.scene, name, letters)))
    }

    /// Adds what one place of a name shows of who is named.
    fn describe(&mut self, index: usize, core: &TokenRange, run: &TokenRange) {
        let scene = self.scene;
        let sentence = scene.document.sentence_around(run.start);
        let titled = with_titles(scene, run, &sentence);
        let owner = scene.function(run.end) == Some(Function::Clitic);
        let apposed = if owner { None } else { apposition(scene, run, &sentence) };
        let somebody = &mut self.everybody[index];
        let before = titled.start..core.start;
        let by_title = before.clone().any(|i| scene.is_title(i));
        let by_age = scene.lower(core.end) == "," && scene.is_age(core.end + 1);
        somebody.gender =
            somebody.gender.or_else(|| before.filter(|&i| scene.is_title(i)).find_map(|i| scene.gender(i)));
        somebody.sort = match somebody.sort {
            Sort::Open if by_title || by_age || somebody.gender.is_some() => Sort::Person,
            sort => sort,
        };
        somebody.names.push(core.clone());
        somebody.words.push(titled);
        somebody.words.extend(apposed);
    }

    /// The nearest one before a description whose own words it repeats: "the minister".
    pub(super) fn described_so(&self, phrase: &TokenRange) -> Option<usize> {
        let scene = self.scene;
        let head = scene.source_head(phrase);
        let noun = stem(scene, head);
        let firm = scene.token(head).is_some_and(|token| token.senses().body == Some(Body::Firm));
        let is_firm = |somebody: &Somebody| {
            let last = somebody.names.first().and_then(|name| scene.token(name.end - 1));
            firm && last.is_some_and(|token| matches!(token.senses().body, Some(Body::Form | Body::Firm)))
        };
        let says_so = |words: &TokenRange| {
            words.clone().any(|i| stem(scene, i) == noun && scene.function(i + 1) != Some(Function::Clitic))
        };
        let near = self.places.partition_point(|(range, _)| range.end <= phrase.start);
        let mut earlier = self.places[near.saturating_sub(60)..near].iter().rev().map(|place| place.1);
        earlier.find(|&index| {
            let somebody = &self.everybody[index];
            is_firm(somebody) || somebody.words.iter().any(says_so)
        })
    }
}
