//! Words beside numbers: what makes of one a score, a rate, a name's end or no number at all.

/// Words apart by spaces.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(&'static str);

impl Words {
    /// Whether a lower-cased word is one of them.
    pub(crate) fn has(self, word: &str) -> bool {
        super::among(word, self.0)
    }
}

/// Nouns and adjectives that follow metres rather than millions, besides singular nouns.
pub(crate) const AFTER_METRES: Words = Words(
    "above apart away backstroke below breaststroke butterfly deep finals freestyle heats high hurdles long \
    steeplechase tall thick walls waves wide",
);

/// What is counted in millions, near a bare "m" without a noun of its own: "unemployment rose to 2.3m".
pub(crate) const COUNTED: Words = Words(
    "audience copies customers doses downloads followers households inhabitants jobless jobs migrants passengers \
    people population readers refugees subscribers tourists unemployed unemployment users viewers views visitors \
    voters votes",
);

/// What "first", "second" and "third" make set terms with, hyphened or not.
pub(crate) const SET_TERMS: Words =
    Words("aid class degree hand lady name names party rate responder responders timer");

/// Nouns that "a" makes a rate of: "$98 a share".
pub(crate) const RATE_NOUNS: Words = Words(
    "barrel bottle box bushel copy cup day dozen fortnight gallon game gram head hour kilo kilogram kilometer \
    kilometre litre match mile minute month night ounce person piece pint play pop pound quarter season second \
    session share shot square ticket time ton tonne unit visit week year",
);

/// Grains of time with their short forms.
pub(crate) const GRAINS: Words = Words(
    "centuries century day days decade decades fortnight hour hours hr hrs min mins minute minutes month months \
    night nights quarter quarters sec second seconds secs week weekend weekends weeks year years yr yrs",
);

/// Words that make another thing of "all", "most" or "some" before them: "all over", "some kind", "most recent".
pub(crate) const NOT_BEFORE: Words = Words(
    "about along around but day form going in kind likely manner more night notably over point right sort that \
    this through time together too way week year",
);

/// Words that make another thing of a quantifier behind them: "at all", "after all", "the most".
pub(crate) const NOT_AFTER: Words = Words("above after at first in of once over the they we you");

/// Words that make another thing of "none" before them: "none too soon", "none other than".
pub(crate) const NOT_BEHIND_NONE: Words = Words("but of other so such than the too whatever whatsoever");

/// Nouns before "about" and "over" that say what something is about, so that no number is blurred.
pub(crate) const TAKES_ABOUT: Words = Words(
    "book concern concerns documentary fears fight film lead movie news questions reports row song stories story \
    talk victory win",
);

/// Words before "from" that make a range of two numbers and no change.
pub(crate) const SPANS: Words = Words("ranging ranged range ranges anywhere vary varying varied");

/// What stands before a temperature: "heat it |to| 350 F".
pub(crate) const HEATED: Words = Words("to at of about around above below");

/// Words between a number and its noun that say nothing of it: "two more men", "10 further tests".
pub(crate) const FURTHER: Words = Words("additional extra fewer further less more other separate such strong");

/// Words beside a count that comes on top of others: "two more men", "another five".
pub(crate) const ADDED: Words = Words("more others other further additional extra another");

/// Verbs of which "over" is a part: "hand over two islands".
pub(crate) const TAKES_OVER: Words = Words(
    "hand handed handing hands knock knocked mull mulling preside presided presides presiding sign signed take \
    taken takes taking took turn turned turning turns",
);

/// Pronouns that are a whole subject, in the nominative.
pub(crate) const PERSONAL: Words = Words("anyone everybody everyone he i it nobody she somebody someone they we you");

/// Words of quantity that are a whole subject: "some said".
pub(crate) const SOME: Words = Words("all another both few many most one others several some");

/// Who is told with an age behind "of": "a boy of 17".
pub(crate) const AGED: Words = Words("boy boys child girl girls lad man men teenager woman women youth youths");

/// What the length of a summary is told in.
pub(crate) const LENGTHS: Words = Words("bullet bullets paragraph paragraphs sentence sentences word words");

/// Lower-cased nouns that a number behind them names: "type 2", "page 5".
pub(crate) const NUMBERED: Words = Words(
    "appendix article category channel chapter covid day episode exit figure flight game gate grade group highway \
    interstate lane level line lot map option page pages paragraph part passage passages phase platform post psalm \
    question recommendation region room round route season section series source stage step table terminal tier type verse \
    version volume ward week zone",
);

/// Those of them that tell one thing from its like, where the others number the parts of a text.
pub(crate) const CLASSES: Words = Words(
    "category channel gate grade group highway interstate level phase platform route stage terminal tier type \
    ward zone",
);

/// Troops that a number before them names: "45 Commando".
pub(crate) const TROOPS: Words =
    Words("battalion battery brigade commando corps division flotilla group platoon regiment squadron wing");

/// What stands behind "one" in set phrases that count nothing.
pub(crate) const SET_PHRASES: Words = Words("another by day handed liner liners off on sided size stop thing time way");

/// Words near "pounds" that make them a weight.
pub(crate) const OF_WEIGHT: Words =
    Words("weigh weighs weighed weighing weight heavy lost lose losing gained kg kilos ounces overweight baby");

/// Behind a count, what it is counted on top of: "342 |others| wounded".
pub(crate) const ON_TOP: Words = Words("other others more");

/// Behind a quantifier, what it is of some of: "nobody |among| the hundreds taken to hospital".
pub(crate) const OF_SOME: Words = Words("among of who whose");

/// Prepositions that join a noun phrase to the noun before it: "a spokesman |for| the firm".
pub(crate) const JOINS: Words = Words("of for at from with in on to behind");

/// Words before "A to B" that make A the change and B the result.
pub(crate) const CHANGES: Words = Words(
    "added climbed cut declined decreased down dropped edged fell gained grew increased jumped lost plunged rose \
     shed slid slipped soared surged tumbled up",
);

/// What parts the clauses of a sentence, or the members of a list.
pub(crate) const DIVIDES: Words = Words(", ; : ( ) – — and but while whereas although though compared versus");

/// What opens a time, so that a bare number behind it may be one too.
pub(crate) const OPENS_TIME: Words = Words("within in on under over after for at inside by");

/// Adjectives that compare one amount with another by the share before them: "a third more", "a quarter cheaper".
pub(crate) const COMPARING: Words = Words("bigger cheaper fewer higher larger less lower more smaller");

/// What makes "no" before it something else than none: "no longer", "no such".
pub(crate) const AFTER_NO: Words = Words("fewer later less longer matter more other such");

/// What may stand between a name's comma and an age: "Lee, also 43", "Lee, a 43-year-old".
pub(crate) const BEFORE_AGE: Words = Words("a aged also an now then");

/// Verbs of speech with "not" before them that say that somebody keeps silent, by their base form.
pub(crate) const KEPT_BACK: Words = Words("answer comment disclose elaborate explain reply respond reveal say specify");

/// Participles by which a fact tells something, and nobody who speaks: "fell, suggesting that".
pub(crate) const TOLD_BY_FACTS: Words = Words("implying indicating revealing showing suggesting");
