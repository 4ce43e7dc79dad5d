//! Persons: which nouns count people, and who of them is counted among whom ("21 people" of "8 adults and 13 children").

use crate::lexicon::group::Group;

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

/// Nouns for some of them, by age, sex, trade or lot; sorted.
const SOME: &[&str] = &[
    "adults",
    "babies",
    "boys",
    "brothers",
    "bystanders",
    "children",
    "civilians",
    "clerks",
    "climbers",
    "crew",
    "cyclists",
    "drivers",
    "employees",
    "engineers",
    "firefighters",
    "fishermen",
    "girls",
    "guards",
    "guests",
    "hikers",
    "infants",
    "inmates",
    "ladies",
    "men",
    "migrants",
    "militants",
    "miners",
    "minors",
    "motorcyclists",
    "motorists",
    "nurses",
    "officers",
    "patients",
    "pedestrians",
    "pensioners",
    "pilots",
    "players",
    "policemen",
    "prisoners",
    "protesters",
    "pupils",
    "sailors",
    "shoppers",
    "sisters",
    "soldiers",
    "staff",
    "suspects",
    "teenagers",
    "toddlers",
    "tourists",
    "troops",
    "villagers",
    "visitors",
    "women",
    "youths",
];

/// Whether a lower-cased noun counts anybody.
pub(super) fn is_anybody(noun: &str) -> bool {
    ANYBODY.binary_search(&noun).is_ok()
}

/// Whether a lower-cased noun counts people.
pub(super) fn is_person(noun: &str) -> bool {
    is_anybody(noun) || SOME.binary_search(&noun).is_ok() || Group::find(noun).is_some() || is_one(noun)
}

/// Whether a noun names one person, so that "a woman" adds one.
pub(super) fn is_one(noun: &str) -> bool {
    let plural = |noun: &str| SOME.iter().any(|plural| plural.strip_suffix('s') == Some(noun));
    matches!(noun, "man" | "woman" | "child" | "person" | "baby" | "policeman" | "fisherman" | "youth") || plural(noun)
}

/// Whether one person is one of several: "man" of "men", "girl" of "teenagers".
pub(super) fn is_one_of(person: &str, persons: &str) -> bool {
    let young = matches!(person, "boy" | "girl" | "child" | "teenager" | "youth");
    match persons {
        "children" | "teenagers" | "youths" => young,
        "men" => person == "man",
        "women" => person == "woman",
        _ if is_anybody(persons) => young || is_one(person),
        plural => plural.strip_suffix('s').is_some_and(|one| one == person),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(super::ANYBODY.iter().copied());
        crate::lexicon::assert_well_formed(super::SOME.iter().copied());
    }
}
