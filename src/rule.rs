//! Rules of judgement: one row for each, so that each can be switched off to see what it earns.
//!
//! A rule is what goes beyond comparing two values as intervals: it turns a relation, outranks or excuses one, derives a value, or
//! refuses to judge. Plain interval arithmetic is no rule and cannot be switched off.

use std::fmt;

/// One rule of judgement.
#[derive(Debug)]
pub struct Rule {
    /// Stable name in kebab case.
    pub name: &'static str,
    /// The checker that asks it.
    pub checker: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    id: RuleId,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}

impl Rule {
    /// The rule of a name.
    ///
    /// ```
    /// assert_eq!(factsnap::Rule::find("natural-bound").unwrap().checker, "numeric");
    /// ```
    pub fn find(name: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.name == name)
    }
}

/// The rules that a judgement asks; copied along with each claim, so that asking is one test of a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RuleSet(u128);

impl RuleSet {
    /// Every rule.
    pub(crate) const ALL: Self = Self(u128::MAX);

    /// All rules but one.
    pub(crate) fn without(rule: &Rule) -> Self {
        Self(!(1 << rule.id as u32))
    }

    /// Whether a rule is asked.
    pub(crate) fn asks(self, rule: RuleId) -> bool {
        self.0 & (1 << rule as u32) != 0
    }
}

/// Declares the rules and the list of all of them, so that neither can be without the other.
macro_rules! rules {
    ($($checker:literal { $($id:ident $name:literal $about:literal;)* })*) => {
        /// What the code calls a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum RuleId {
            $($(#[doc = $about] $id,)*)*
        }

        /// Every rule, by checker.
        pub static RULES: &[Rule] = &[$($(Rule { name: $name, checker: $checker, about: $about, id: RuleId::$id }),*),*];
    };
}

rules! {
    "numeric" {
        AgeOfAnother "age-of-another" "Of two ages that stand by two names, the same one contradicts, and another says nothing.";
        ChangeEnds "change-ends" "Where a change starts or how far it goes, and where it ends, say nothing of each other.";
        CountOfYears "count-of-years" "An ordinal that a source has as a number, or that the years to its publication give, is undetermined.";
        Countable "countable" "A small count or an ordinal in words that no source states is undetermined: a reader may have counted.";
        CountsOthers "counts-others" "Two differing counts of different things, or one on top of the other, do not contradict.";
        DirectionTurned "direction-turned" "The number of a rise reported of a fall contradicts.";
        EachForAll "each-for-all" "An amount reported for each that the source gives for all together contradicts.";
        LabelledApart "labelled-apart" "A number to which a list gives another label than the claim's contradicts if it is the same, else it says nothing.";
        Listed "listed" "Three and more names in a list are counted.";
        NaturalBound "natural-bound" "A bound follows only from a value within a quarter of it.";
        OneOfThem "one-of-them" "A count of one may be one of several, and outweighs no other count.";
        OneStep "one-step" "A number that two others close together give by one step of arithmetic is undetermined.";
        OppositeWords "opposite-words" "The same number of a profit and of a loss contradicts; two numbers of them say nothing of each other.";
        OtherEstimate "other-estimate" "Two different numbers contradict though both are approximate.";
        PartAsWhole "part-as-whole" "What a source says of some, reported of all, contradicts.";
        QuantifierSilence "quantifier-silence" "\"Most\", \"none\" and the like that no source states are undetermined.";
        Quantifiers "quantifiers" "\"All\" and \"nobody\" are held against shares and counts.";
        RateAndAmount "rate-and-amount" "So much for each and so much in all do not contradict.";
        Restated "restated" "A measure repeated in brackets in another unit is judged as the first.";
        Series "series" "A place in a series gives a count too: the 14th title makes 14 titles.";
        ToldOfAnother "told-of-another" "A number that its source gives for something else, while it gives another one for what the claim is about, contradicts.";
        UnitLeftOut "unit-left-out" "A bare number takes the unit that the source gives the same number.";
        UnlikelyRange "unlikely-range" "The rarer a number, or the same range, the worse it may fit beside another number: it is seldom met by chance.";
    }
    "timeframe" {
        Anniversary "anniversary" "\"The 40th anniversary\" means 40 years.";
        BetweenDates "between-dates" "The length between two dates that a source names together is worked out.";
        BoundedLength "bounded-length" "\"More than ten years\" follows from twelve.";
        CurrentPeriod "current-period" "\"This year\" is said so loosely that another time does not contradict it.";
        DeedTurned "deed-turned" "An act reported as done contradicts where a source reports it as still to come, and the other way round; so does another frequency.";
        HourAlone "hour-alone" "A clock time that a source has as a bare number is undetermined.";
        InferredYear "inferred-year" "A year that neither text states, or only one of them, does not make two dates differ.";
        KindOfSeason "kind-of-season" "A season that names a kind of thing (\"the summer holidays\") is undetermined, also where only a source does so.";
        ManyEvents "many-events" "A month, a year or a decade needs a word in common with its evidence.";
        NthOfUnit "nth-of-unit" "\"The fourth day\" means four days.";
        OrderTurned "order-turned" "Two events reported in the opposite order contradict.";
        Outranked "outranked" "Another date of the claim's own event outranks the same date of something else.";
        PartOfDay "part-of-day" "A part of a day of which a source has only the day is undetermined.";
        SameWords "same-words" "The same words for a time are the same time, whatever day each text speaks from.";
        SideTurned "side-turned" "An event reported on the other side of a date, or denied of it, contradicts.";
        StatusTurned "status-turned" "What is still to come, reported as done, contradicts, and the other way round.";
        VagueTime "vague-time" "A time that says little (\"now\", \"months\") is undetermined where no source has it.";
    }
    "attribution" {
        FittedQuote "fitted-quote" "A quotation holds whose first word alone, or of three words any, differs in its ending.";
        GroupVoice "group-voice" "A member of a group, or whoever speaks against a thing, is its voice.";
        Hearer "hearer" "Whoever heard a statement may pass it on.";
        LooseMarks "loose-marks" "Quotation marks around a name, a title or an irony promise nobody's words.";
        NearSpeaker "near-speaker" "A body named for the person who speaks for it is a near miss.";
        NegationTurned "negation-turned" "One negation more or less in one statement turns it.";
        OppositeCue "opposite-cue" "A cue of the opposite stance turns a statement, and marks it as the one that is meant.";
        OwnVoice "own-voice" "Whoever publishes a source says what it says.";
        StrangeSentence "strange-sentence" "A cited sentence of which the source has hardly a word is held by nobody.";
        TwoSpeakers "two-speakers" "A statement credited to one name that a source has of another name contradicts.";
        UnheardGroup "unheard-group" "A group, a mood or a foreign body that no source has say anything is unsupported.";
        UnknownName "unknown-name" "A proper name that no source has said nothing.";
        WordsOfAnother "words-of-another" "A quotation of three words or more is of whoever says just those words in a source.";
    }
}

#[cfg(test)]
mod tests {
    use super::{RULES, RuleSet};

    #[test]
    fn names_are_sorted_by_checker_and_fit_a_set() {
        for pair in RULES.windows(2).filter(|pair| pair[0].checker == pair[1].checker) {
            assert!(pair[0].name < pair[1].name, "{} stands before {}", pair[0], pair[1]);
        }
        assert!(RULES.len() <= 128);
    }

    #[test]
    fn one_rule_is_switched_off_alone() {
        for rule in RULES {
            let set = RuleSet::without(rule);
            let off: Vec<&str> = RULES.iter().filter(|other| !set.asks(other.id)).map(|other| other.name).collect();
            assert_eq!(off, [rule.name]);
        }
    }
}
