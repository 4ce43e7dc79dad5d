//! Groups: the plural nouns by which a text cites people without naming them, and the words that name one of them.

/// A plural noun for people whom a text cites without naming.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// "critics".
    pub(crate) word: &'static str,
    /// What it takes to be one of them.
    pub(crate) standing: Standing,
    /// Words without their endings by which a text names one of the group: "analyst", "dr"; those of its own noun aside.
    pub(crate) members: &'static [&'static str],
}

/// What it takes to be one of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// To think so: "critics", "supporters", "observers". Nobody can ask such a group back.
    Opinion,
    /// A trade or a place in life: "doctors", "residents".
    Calling,
    /// Too little to tell who is not one of them: "people", "officials", "sources".
    Open,
}

impl Group {
    /// The group of a lower-cased plural noun.
    pub(crate) fn find(word: &str) -> Option<&'static Self> {
        let at = GROUPS.binary_search_by(|group| group.word.cmp(word)).ok()?;
        GROUPS.get(at)
    }
}

use Standing::{Calling, Open, Opinion};

const fn group(word: &'static str, standing: Standing, members: &'static [&'static str]) -> Group {
    Group { word, standing, members }
}

const EXPERTS: &[&str] = &[
    "academic",
    "analyst",
    "consultant",
    "doctor",
    "dr",
    "economist",
    "engineer",
    "expert",
    "historian",
    "institute",
    "nutritionist",
    "prof",
    "professor",
    "psychiatrist",
    "researcher",
    "scientist",
    "specialist",
    "strategist",
    "study",
    "surgeon",
    "university",
];
const CRITICS: &[&str] = &["activist", "campaigner", "critic", "detractor", "opponent", "opposition", "rival"];
const SCIENTISTS: &[&str] = &[
    "academic",
    "dr",
    "expert",
    "institute",
    "prof",
    "professor",
    "research",
    "researcher",
    "scientist",
    "study",
    "university",
];
const DOCTORS: &[&str] = &["consultant", "doctor", "dr", "gp", "hospital", "medic", "physician", "surgeon"];
const POLITICIANS: &[&str] = &[
    "congressman",
    "congresswoman",
    "council",
    "councillor",
    "councilor",
    "government",
    "governor",
    "leader",
    "lawmaker",
    "mayor",
    "member",
    "minister",
    "mp",
    "msp",
    "party",
    "politician",
    "president",
    "premier",
    "rep",
    "representative",
    "sen",
    "senator",
];
const CAMPAIGNERS: &[&str] = &["activist", "advocate", "campaign", "campaigner", "charity", "group", "protester"];
const NEIGHBOURS: &[&str] =
    &["local", "man", "neighbour", "neighbor", "people", "person", "resident", "villager", "woman"];

/// Sorted by word.
const GROUPS: &[Group] = &[
    group("academics", Calling, SCIENTISTS),
    group("activists", Calling, CAMPAIGNERS),
    group("advocates", Open, &[]),
    group("aides", Open, &[]),
    group("allies", Open, &[]),
    group("analysts", Opinion, EXPERTS),
    group("astronomers", Calling, SCIENTISTS),
    group("authorities", Open, &[]),
    group("campaigners", Calling, CAMPAIGNERS),
    group("commentators", Opinion, EXPERTS),
    group("conservatives", Open, &[]),
    group("consumers", Open, &[]),
    group("critics", Opinion, CRITICS),
    group("democrats", Open, &[]),
    group("detractors", Opinion, CRITICS),
    group("diplomats", Open, &[]),
    group("doctors", Calling, DOCTORS),
    group("economists", Calling, EXPERTS),
    group("executives", Open, &[]),
    group("experts", Opinion, EXPERTS),
    group("fans", Open, &[]),
    group("groups", Open, &[]),
    group("historians", Calling, EXPERTS),
    group("insiders", Opinion, &["insider", "source"]),
    group("investigators", Open, &[]),
    group("investors", Open, &[]),
    group("journalists", Open, &[]),
    group("lawmakers", Calling, POLITICIANS),
    group("lawyers", Open, &[]),
    group("leaders", Open, &[]),
    group("liberals", Open, &[]),
    group("locals", Calling, NEIGHBOURS),
    group("media", Open, &[]),
    group("observers", Opinion, &["commentator", "observer", "watcher"]),
    group("officials", Open, &[]),
    group("onlookers", Opinion, &["onlooker", "witness"]),
    group("operatives", Open, &[]),
    group("opponents", Opinion, CRITICS),
    group("parents", Open, &[]),
    group("people", Open, &[]),
    group("physicians", Calling, DOCTORS),
    group("police", Open, &[]),
    group("politicians", Calling, POLITICIANS),
    group("pollsters", Open, &[]),
    group("proponents", Opinion, &["backer", "proponent", "supporter"]),
    group("prosecutors", Open, &[]),
    group("pundits", Opinion, EXPERTS),
    group("reporters", Open, &[]),
    group("reports", Open, &[]),
    group("republicans", Open, &[]),
    group("researchers", Calling, SCIENTISTS),
    group("residents", Calling, NEIGHBOURS),
    group("sceptics", Opinion, CRITICS),
    group("scholars", Calling, SCIENTISTS),
    group("scientists", Calling, SCIENTISTS),
    group("skeptics", Opinion, CRITICS),
    group("sources", Open, &[]),
    group("specialists", Calling, EXPERTS),
    group("strategists", Open, &[]),
    group("students", Open, &[]),
    group("studies", Open, &[]),
    group("supporters", Opinion, &["backer", "fan", "proponent", "supporter"]),
    group("surveys", Open, &[]),
    group("teachers", Open, &[]),
    group("traders", Open, &[]),
    group("users", Open, &[]),
    group("voters", Open, &[]),
    group("watchdogs", Open, &[]),
    group("watchers", Opinion, &["commentator", "observer", "watcher"]),
    group("witnesses", Open, &[]),
    group("workers", Open, &[]),
];

#[cfg(test)]
mod tests {
    use super::GROUPS;

    #[test]
    fn table_is_sorted() {
        crate::lexicon::assert_well_formed(GROUPS.iter().map(|group| group.word));
    }
}
