//! Persons: which nouns count people, and who of them is counted among whom ("21 people" of "8 adults and 13 children").

use super::group::Group;

/// Nouns by which anybody may be counted; sorted.
const ANYBODY: &[&str] = &[
    "casualties",
    "deaths",
    "fatalities",
    "individuals",
    "others",
    "passengers",
    "people",
    "persons",
    "survivors",
    "victims",
];

/// Nouns for one person, by age, sex, kin, trade or lot; sorted.
const ONE: &[&str] = &[
    "adult",
    "agent",
    "aunt",
    "baby",
    "boy",
    "boyfriend",
    "brother",
    "bystander",
    "cadet",
    "captive",
    "child",
    "civilian",
    "clerk",
    "climber",
    "cousin",
    "cyclist",
    "daughter",
    "driver",
    "employee",
    "engineer",
    "father",
    "firefighter",
    "fisherman",
    "friend",
    "girl",
    "girlfriend",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "guard",
    "guest",
    "gunman",
    "hiker",
    "hostage",
    "husband",
    "infant",
    "inmate",
    "judge",
    "lady",
    "man",
    "migrant",
    "militant",
    "miner",
    "minor",
    "monk",
    "mother",
    "motorcyclist",
    "motorist",
    "nephew",
    "niece",
    "nun",
    "nurse",
    "officer",
    "partner",
    "patient",
    "pedestrian",
    "pensioner",
    "person",
    "pilgrim",
    "pilot",
    "player",
    "policeman",
    "policewoman",
    "prisoner",
    "protester",
    "pupil",
    "rebel",
    "recruit",
    "resident",
    "sailor",
    "shopper",
    "sister",
    "soldier",
    "son",
    "student",
    "suspect",
    "teacher",
    "teenager",
    "toddler",
    "tourist",
    "uncle",
    "victim",
    "villager",
    "visitor",
    "widow",
    "wife",
    "woman",
    "youth",
];

/// Nouns for several of them that no ending makes of those for one; sorted.
const SEVERAL: &[&str] = &["babies", "children", "crew", "ladies", "staff", "troops"];

/// How nouns end for people by what they do; things end so as well, but they are not counted among people.
const AGENTS: &[&str] = &["er", "or", "ist", "ian", "ee"];

/// Whether a lower-cased noun counts anybody.
pub(crate) fn is_anybody(noun: &str) -> bool {
    ANYBODY.binary_search(&noun).is_ok()
}

/// Whether a lower-cased noun names one person, so that "a woman" adds one.
pub(crate) fn is_one(noun: &str) -> bool {
    ONE.binary_search(&noun).is_ok()
}

/// Whether a lower-cased noun names people: "miners", "firemen", "experts".
pub(crate) fn are_persons(noun: &str) -> bool {
    let regular = noun.strip_suffix('s').is_some_and(may_be_one);
    is_anybody(noun)
        || SEVERAL.binary_search(&noun).is_ok()
        || regular
        || noun.ends_with("men")
        || Group::find(noun).is_some()
}

/// Whether a lower-cased noun counts people, one or several.
pub(crate) fn is_person(noun: &str) -> bool {
    is_one(noun) || are_persons(noun)
}

/// Whether a noun behind people may name one more of them: "four nurses and a porter".
pub(crate) fn may_be_one(noun: &str) -> bool {
    is_one(noun) || AGENTS.iter().any(|agent| noun.ends_with(agent))
}

#[cfg(test)]
mod tests {
    use super::{ANYBODY, ONE, SEVERAL, are_persons, is_one};

    #[test]
    fn tables_are_sorted() {
        for table in [ANYBODY, ONE, SEVERAL] {
            crate::lexicon::assert_well_formed(table.iter().copied());
        }
    }

    #[test]
    fn one_is_told_from_several() {
        assert!(["miners", "firemen", "women", "experts", "people", "porters"].into_iter().all(are_persons));
        assert!(!["miner", "woman", "roads"].into_iter().any(are_persons));
        assert!(is_one("miner") && !is_one("miners"));
    }
}
