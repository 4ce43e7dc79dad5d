//! Opposites: words of which one thing cannot be both, each pair of sides an axis ("profit" and "loss", "bought" and "sold").

use Kind::{Contrary, Converse};

/// How the sides of an axis exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Of one thing, only one side can be true: "opened" and "closed".
    Contrary,
    /// Each side tells the other's from the other end, so that they exclude each other of one and the same doer alone:
    /// what the one "sold" the other "bought".
    Converse,
}

/// Two lists of words that are opposites of each other, in every form they take, with a space between.
#[derive(Debug)]
pub(crate) struct Axis {
    pub(crate) kind: Kind,
    sides: [&'static str; 2],
}

impl Axis {
    /// The words of each side.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &'static str)> + use<> {
        let [left, right] = self.sides;
        left.split_whitespace().map(|word| (0, word)).chain(right.split_whitespace().map(|word| (1, word)))
    }
}

/// On which side of which axes a word, or a stretch of words, stands: one bit an axis, by its place in [`AXES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Poles {
    sides: [u128; 2],
}

impl Poles {
    /// Puts a word on one side of an axis.
    pub(super) fn add(&mut self, axis: usize, side: usize) {
        if let Some(bits) = self.sides.get_mut(side) {
            *bits |= 1 << axis;
        }
    }

    /// The axes that a side is taken on.
    pub(crate) fn axes(self) -> u128 {
        self.sides[0] | self.sides[1]
    }

    /// The same without some axes.
    pub(crate) fn without(self, axes: u128) -> Self {
        Self { sides: self.sides.map(|side| side & !axes) }
    }

    /// Both together.
    pub(crate) fn or(self, other: Self) -> Self {
        Self { sides: [self.sides[0] | other.sides[0], self.sides[1] | other.sides[1]] }
    }

    /// What several words take together: none where they are divided.
    pub(crate) fn of(words: impl Iterator<Item = Self>) -> Self {
        let all = words.fold(Self::default(), Self::or);
        all.without(all.opposed(all))
    }

    /// The axes on which two stand on opposite sides.
    pub(crate) fn opposed(self, other: Self) -> u128 {
        (self.sides[0] & other.sides[1]) | (self.sides[1] & other.sides[0])
    }
}

/// The axes among some that are of a kind.
pub(crate) fn of_kind(axes: u128, kind: Kind) -> u128 {
    let bits = AXES.iter().enumerate().filter(|(_, axis)| axis.kind == kind).map(|(at, _)| 1 << at);
    axes & bits.sum::<u128>()
}

const fn axis(kind: Kind, left: &'static str, right: &'static str) -> Axis {
    Axis { kind, sides: [left, right] }
}

/// No more than 128. A word may stand on several axes; a form that often means another thing ("a fire", "sales") is left out.
pub(crate) const AXES: &[Axis] = &[
    axis(Contrary, "earnings profit profits", "loss losses"),
    axis(Contrary, "surplus surpluses", "deficit deficits shortfall shortfalls"),
    axis(
        Contrary,
        "hire hired hires hiring recruit recruited recruiting recruits",
        "discharged dismissed dismissing fired firing laid redundancies redundant sacked sacking",
    ),
    axis(Contrary, "open opened opening opens", "close closed closes closing closure closures shut shuts shutting"),
    axis(
        Converse,
        "acquire acquired acquires acquiring bought buy buying buys purchase purchased purchases purchasing",
        "sell selling sells sold",
    ),
    axis(Converse, "win winning wins won", "lose loses losing lost"),
    axis(
        Contrary,
        "add added adding adds attracted captured create created creates creating gain gained gaining gains \
         hire hired hires hiring recruit recruited recruiting recruits seized",
        "axed cut cuts cutting dropped lose loses losing loss losses lost shed shedding sheds slashed",
    ),
    axis(
        Contrary,
        "climb climbed climbing climbs expand expanded expanding expands grew grow growing grown grows growth \
         increase increased increases increasing jump jumped jumps raise raised raises raising rise risen rises \
         rising rose soared surge surged surges",
        "contracted cut cuts cutting decline declined declines declining decrease decreased decreases decreasing \
         descended drop dropped dropping drops fall fallen falling falls fell lowered lowering lowers plummeted \
         plunge plunged reduce reduced reduces reducing reduction reductions sank shrank shrink shrinking shrunk \
         slashed slump slumped tumbled",
    ),
    axis(Contrary, "import imports", "export exports"),
    axis(Converse, "imported importing", "exported exporting"),
    axis(
        Contrary,
        "accepted agree agreed agrees approve approved approves approving back backed backing backs favor favored \
         favors favour favoured favours for support supported supporting supports",
        "against disagree disagreed disapprove disapproved disapproves oppose opposed opposes opposing refuse refused \
         refuses refusing reject rejected rejecting rejects",
    ),
    axis(
        Contrary,
        "arrival arrivals arrive arrived arrives arriving enter entered entering enters join joined joining joins",
        "depart departed departing departs departure departures fled flee fleeing leave leaves leaving left quit \
         quits quitting",
    ),
    axis(
        Contrary,
        "dead death deaths die died dies kill killed killing kills",
        "hurt injure injured injures injuries injuring injury wound wounded wounding wounds",
    ),
    axis(
        Contrary,
        "dead death deaths die died dies kill killed killing kills",
        "alive rescued survive survived survives surviving survivor survivors unharmed unhurt",
    ),
    axis(Contrary, "earn earned earning earns", "lost spend spending spends spent"),
    axis(Converse, "paid pay paying pays", "receive received receives receiving"),
    axis(
        Contrary,
        "delay delayed delaying delays postponed",
        "cancel canceled canceling cancellation cancellations cancelled cancelling cancels scrapped",
    ),
    axis(Contrary, "acquittal acquittals acquitted cleared", "convicted conviction convictions guilty"),
    axis(Contrary, "admitted", "discharged"),
    axis(Contrary, "found rescue rescued rescues", "missing"),
    axis(Contrary, "save saved saves saving", "burned burnt destroy destroyed destroying destroys destruction"),
    axis(Converse, "borrow borrowed borrowing borrows", "lend lending lends lent loaned"),
    axis(Contrary, "lowest minimum", "highest maximum"),
    axis(Contrary, "smallest", "biggest largest"),
    axis(Contrary, "youngest", "oldest"),
    axis(Contrary, "arrest arrested arresting arrests detained", "freed release released releases releasing"),
    axis(Contrary, "net", "gross"),
    axis(
        Contrary,
        "boy boys brother brothers father fathers husband male males man men son sons",
        "daughter daughters female females girl girls mother mothers sister sisters wife woman women",
    ),
    axis(Contrary, "domestic", "foreign overseas"),
    axis(Contrary, "north northern", "south southern"),
    axis(Contrary, "east eastern", "west western"),
    axis(Contrary, "urban", "rural"),
    axis(Contrary, "adult adults", "child children minor minors"),
    axis(
        Contrary,
        "pass passed passes passing succeed succeeded succeeds successful worked",
        "fail failed failing fails",
    ),
    axis(Contrary, "deposit deposited deposits", "withdraw withdrawal withdrawals withdrawn withdrew"),
    axis(Contrary, "inflow inflows", "outflow outflows"),
    axis(Contrary, "income revenue revenues", "cost costs expenditure expense expenses spending"),
    axis(Contrary, "assets", "debt debts liabilities"),
    axis(Contrary, "includes including", "excludes excluding"),
    axis(Converse, "ahead clear lead leading leads led", "adrift behind trail trailed trailing trails"),
    axis(
        Contrary,
        "allow allowed allowing allows permitted",
        "banned banning bans barred forbade forbidden prohibited",
    ),
    axis(Contrary, "impose imposed imposes imposing", "lift lifted lifting lifts"),
    axis(Contrary, "improve improved improvement improves improving", "deteriorated worsen worsened worsening worsens"),
    axis(Contrary, "advantage advantages", "disadvantage disadvantages"),
    axis(Contrary, "victories victory", "defeat defeats"),
    axis(Contrary, "private", "public"),
    axis(Contrary, "landlord landlords", "tenant tenants"),
    axis(Contrary, "pupil pupils student students trainee trainees", "teacher teachers"),
    axis(Contrary, "doctor doctors nurse nurses", "patient patients"),
    axis(Contrary, "eligible", "ineligible"),
    axis(Contrary, "nominal", "real"),
    axis(Contrary, "indoor indoors", "outdoor outdoors"),
    axis(Contrary, "save saved saves saving savings", "waste wasted wastes wasting"),
    axis(Contrary, "build building builds built constructed", "demolish demolished demolishing demolition razed"),
    axis(Contrary, "employed employment", "unemployed unemployment"),
    axis(Contrary, "positive", "negative"),
    axis(Contrary, "legal legally", "illegal illegally"),
    axis(Contrary, "majority", "minority"),
    axis(Contrary, "consolidated", "unconsolidated"),
    axis(Contrary, "vaccinated", "unvaccinated"),
    axis(Contrary, "temporary", "permanent"),
    axis(Contrary, "upgrade upgraded upgrades", "downgrade downgraded downgrades"),
    axis(Contrary, "long", "short"),
    axis(Contrary, "strengthened", "weakened"),
    axis(Contrary, "attacker attackers", "victim victims"),
    axis(Contrary, "buyer buyers", "seller sellers"),
    axis(Contrary, "employee employees staff worker workers", "employer employers"),
    axis(Contrary, "appointed", "dismissed resigned sacked"),
    axis(Contrary, "home", "away"),
    axis(Contrary, "faster heavier higher larger longer older taller", "lighter lower shorter slower smaller younger"),
    axis(Contrary, "more", "fewer less"),
    axis(Contrary, "above", "below"),
    axis(Converse, "gave give given gives giving", "take taken takes taking took"),
    axis(Contrary, "awarded grant granted granting grants issued", "denied denies refused refuses rejected revoked"),
    axis(Contrary, "upheld", "overturned quashed"),
    axis(Contrary, "score scored scores scoring", "concede conceded concedes conceding"),
    axis(Contrary, "planted", "felled"),
    axis(Contrary, "introduced launch launched launches launching", "abolished canceled cancelled ended scrapped"),
    axis(Contrary, "satisfied", "dissatisfied unsatisfied"),
    axis(Contrary, "widen widened widening widens", "narrow narrowed narrowing narrows"),
    axis(Contrary, "accelerated", "slowed"),
    axis(Contrary, "profitable", "unprofitable"),
    axis(Contrary, "known", "unknown"),
    axis(Contrary, "black", "red"),
    axis(
        Contrary,
        "began begin beginning begins begun start started starting starts",
        "conclude concluded concludes concluding end ended ending ends finish finished finishes finishing",
    ),
];

#[cfg(test)]
mod tests {
    use super::{AXES, Kind, of_kind};
    use crate::lexicon::lookup;

    #[test]
    fn sides_are_sorted_and_fit_into_the_bits() {
        assert!(AXES.len() <= 128);
        for side in AXES.iter().flat_map(|axis| axis.sides) {
            crate::lexicon::assert_well_formed(side.split(' '));
        }
    }

    #[test]
    fn words_of_two_sides_are_opposed() {
        let poles = |word| lookup(word).senses().poles;
        for (a, b) in [("profit", "loss"), ("bought", "sold"), ("men", "women"), ("rose", "cut"), ("created", "cut")] {
            assert_ne!(poles(a).opposed(poles(b)), 0, "{a} and {b}");
            assert_eq!(poles(a).opposed(poles(a)), 0, "{a}");
        }
        assert_eq!(poles("bought").opposed(poles("won")), 0);
        assert_ne!(of_kind(poles("bought").axes(), Kind::Converse), 0);
    }
}
