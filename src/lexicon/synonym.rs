//! Near-synonyms of news English: words that name one thing or event, so that alignment finds them by each other.

/// Each group by the word that stands for it, then the others; inflections that the stemmer does not join are listed.
///
/// They help to find what a claim speaks of. They never make two values agree.
pub(crate) const GROUPS: &[&[&str]] = &[
    &["accident", "accidents", "crash", "crashes", "crashed", "collision", "collisions"],
    &["anger", "angry", "backlash", "fury", "outcry", "outrage", "uproar"],
    &["arrest", "arrests", "arrested", "detain", "detained", "detains", "detention"],
    &["attack", "attacks", "attacked", "assault", "assaults", "assaulted", "raid", "raids"],
    &["blast", "blasts", "bombing", "bombings", "explosion", "explosions", "exploded"],
    &["boy", "boys", "girl", "girls", "child", "children", "kid", "kids", "youngster", "youngsters"],
    &["buy", "buys", "bought", "purchase", "purchases", "purchased", "acquire", "acquired", "acquisition"],
    &["company", "companies", "firm", "firms", "business", "businesses", "corporation"],
    &["cost", "costs", "price", "prices", "priced"],
    &[
        "decline",
        "declines",
        "declined",
        "decrease",
        "decreased",
        "drop",
        "drops",
        "dropped",
        "fall",
        "falls",
        "fell",
        "fallen",
    ],
    &[
        "die",
        "died",
        "dies",
        "dying",
        "dead",
        "death",
        "deaths",
        "killed",
        "kill",
        "kills",
        "killing",
        "fatalities",
        "fatality",
    ],
    &[
        "doubt",
        "doubts",
        "doubted",
        "scepticism",
        "skepticism",
        "sceptic",
        "sceptics",
        "skeptic",
        "skeptics",
        "sceptical",
        "skeptical",
    ],
    &["employee", "employees", "worker", "workers", "staff", "staffer", "staffers", "workforce", "jobs", "job"],
    &[
        "fear",
        "fears",
        "feared",
        "concern",
        "concerns",
        "concerned",
        "worry",
        "worries",
        "worried",
        "anxiety",
        "anxieties",
        "alarm",
        "unease",
    ],
    &["hire", "hires", "hired", "recruit", "recruits", "recruited"],
    &["home", "homes", "house", "houses", "household", "households"],
    &["imprison", "imprisoned", "jail", "jailed", "prison", "imprisonment"],
    &[
        "increase",
        "increases",
        "increased",
        "rise",
        "rises",
        "rose",
        "risen",
        "grow",
        "grew",
        "grown",
        "growth",
        "gain",
        "gained",
    ],
    &["injure", "injured", "injures", "injury", "injuries", "wounded", "wound", "wounds", "hurt"],
    &["marry", "married", "marriage", "wed", "wedding"],
    &["official", "officials", "officer", "officers", "personnel"],
    &["person", "persons", "people", "individual", "individuals"],
    &["praise", "praised", "praises", "acclaim", "acclaimed", "plaudits"],
    &["revenue", "revenues", "sales", "turnover"],
    &["soldier", "soldiers", "troops", "troop", "servicemen"],
    &["start", "starts", "started", "begin", "begins", "began", "begun", "launch", "launched", "launches"],
    &["student", "students", "pupil", "pupils"],
    &["survey", "surveys", "surveyed", "poll", "polls", "polled"],
];

#[cfg(test)]
mod tests {
    use super::GROUPS;

    #[test]
    fn groups_are_sorted_and_disjoint() {
        crate::lexicon::assert_well_formed(GROUPS.iter().map(|group| group[0]));
        let mut words: Vec<&str> = GROUPS.concat();
        words.sort_unstable();
        crate::lexicon::assert_well_formed(words);
    }
}
