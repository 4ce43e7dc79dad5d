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
    "agents",
    "babies",
    "boys",
    "brothers",
    "bystanders",
    "cadets",
    "captives",
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
    "gunmen",
    "hikers",
    "hostages",
    "infants",
    "inmates",
    "judges",
    "ladies",
    "men",
    "migrants",
    "militants",
    "miners",
    "minors",
    "monks",
    "motorcyclists",
    "motorists",
    "nuns",
    "nurses",
    "officers",
    "patients",
    "pedestrians",
    "pensioners",
    "pilots",
    "players",
    "policemen",
    "policewomen",
    "prisoners",
    "protesters",
    "pupils",
    "rebels",
    "recruits",
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
    let acts = AGENTS.iter().any(|agent| noun.strip_suffix('s').is_some_and(|one| one.ends_with(agent)));
    is_anybody(noun) || SOME.binary_search(&noun).is_ok() || Group::find(noun).is_some() || is_one(noun) || acts
}

/// Whether a noun names one person, so that "a woman" adds one.
pub(super) fn is_one(noun: &str) -> bool {
    let plural = |noun: &str| SOME.iter().any(|plural| plural.strip_suffix('s') == Some(noun));
    matches!(noun, "man" | "woman" | "child" | "person" | "baby" | "policeman" | "fisherman" | "youth") || plural(noun)
}

/// Whether a noun behind people may name one more of them: "four nurses and a porter".
pub(super) fn may_be_one(noun: &str) -> bool {
    is_one(noun) || AGENTS.iter().any(|agent| noun.ends_with(agent))
}

/// How nouns end for people by what they do; things end so as well, but they are not counted among people.
const AGENTS: &[&str] = &["er", "or", "ist", "ian", "ee"];

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
