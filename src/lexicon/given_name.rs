//! Given names and titles that show a person's gender, so that "she" is not taken for a man.

/// What pronoun a person is known to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// Whether one lower-cased given name is a common short form of the other, or both are of a third.
pub(crate) fn is_short_for(a: &str, b: &str) -> bool {
    SHORT_FORMS.iter().any(|forms| forms.contains(&a) && forms.contains(&b))
}

/// Names that one person may go by; those of which one opens the other ("rob", "robert") need no row.
const SHORT_FORMS: &[&[&str]] = &[
    &["abigail", "abby", "gail"],
    &["albert", "bert"],
    &["alexander", "alexandra", "sandy", "sasha"],
    &["andrew", "drew"],
    &["anthony", "tony"],
    &["barbara", "babs"],
    &["catherine", "katherine", "kathryn", "kate", "katie", "kathy"],
    &["charles", "chuck"],
    &["christopher", "kit"],
    &["edward", "ted", "ned"],
    &["elizabeth", "beth", "betty", "betsy", "liz", "lizzie"],
    &["gerald", "jerry"],
    &["henry", "harry", "hank"],
    &["jacqueline", "jackie"],
    &["james", "jim", "jimmy", "jamie"],
    &["john", "jack", "jon"],
    &["lawrence", "larry"],
    &["leonard", "len", "lenny"],
    &["margaret", "maggie", "meg", "peggy"],
    &["mary", "molly", "polly"],
    &["michael", "mike", "mick"],
    &["nicholas", "nick"],
    &["patricia", "patrick", "paddy", "trish"],
    &["richard", "dick", "rick"],
    &["robert", "bob", "bobby"],
    &["sarah", "sally"],
    &["stephen", "steven", "steve"],
    &["theodore", "ted"],
    &["william", "bill", "billy"],
];

/// Titles of women, and their most frequent given names in English-language news; names of both are in neither table; sorted.
#[rustfmt::skip]
pub(crate) const FEMALE: &[&str] = &[
    "abigail", "actress", "agnes", "aisha", "alexandra", "alice", "alison", "amanda", "amelia", "amina", "amy",
    "ana", "angela", "anita", "ann", "anna", "anne", "annie", "audrey", "barbara", "baroness", "beatrice", "betty",
    "beverley", "beverly", "brenda", "bridget", "carla", "carmen", "carol", "caroline", "carolyn", "catherine",
    "chairwoman", "charlotte", "cheryl", "chloe", "christina", "christine", "claire", "clara", "clare", "claudia",
    "congresswoman", "councilwoman", "cynthia", "dame", "danielle", "debbie", "deborah", "denise", "diana", "diane",
    "donna", "doreen", "doris", "dorothy", "duchess", "edith", "eileen", "elaine", "eleanor", "elena", "elizabeth",
    "ellen", "ellie", "emily", "emma", "esther", "eva", "evelyn", "fatima", "fiona", "florence", "frances", "gail",
    "georgia", "geraldine", "gillian", "gloria", "grace", "hannah", "harriet", "heather", "heidi", "helen",
    "helena", "holly", "irene", "isabel", "isabella", "jacqueline", "jane", "janet", "janice", "jasmine",
    "jennifer", "jenny", "jessica", "joan", "joanna", "joanne", "josephine", "joyce", "judith", "judy", "julia",
    "julie", "karen", "kate", "katherine", "kathleen", "kathryn", "kathy", "katie", "kimberly", "kirsty", "lady",
    "laura", "lauren", "leah", "lesley", "liliana", "lillian", "linda", "lisa", "liz", "lorraine", "louise",
    "lucia", "lucy", "lydia", "lynn", "madam", "maggie", "mandy", "margaret", "maria", "marian", "marie", "marilyn",
    "marjorie", "martha", "mary", "maureen", "megan", "melanie", "melissa", "michelle", "mildred", "miriam", "miss",
    "moira", "molly", "monica", "mrs", "ms", "nadia", "nancy", "naomi", "natalie", "natasha", "nicola", "nicole",
    "nina", "norma", "olga", "olivia", "pamela", "patricia", "paula", "pauline", "penelope", "phyllis", "princess",
    "queen", "rachel", "rebecca", "rhonda", "rita", "rosa", "rosalind", "rose", "rosemary", "ruth", "sally",
    "samantha", "sandra", "sara", "sarah", "shannon", "sharon", "sheila", "shirley", "silvia", "sofia", "sonia",
    "sophia", "sophie", "spokeswoman", "stella", "stephanie", "susan", "susanna", "suzanne", "sylvia", "tamara",
    "teresa", "theresa", "tina", "tracey", "ursula", "valerie", "vanessa", "vera", "veronica", "victoria", "violet",
    "virginia", "wendy", "yasmin", "yvonne", "zoe",
];

/// Titles of men, and their most frequent given names in English-language news; names of both are in neither table; sorted.
#[rustfmt::skip]
pub(crate) const MALE: &[&str] = &[
    "aaron", "abdul", "abdullah", "abraham", "adam", "adrian", "ahmad", "ahmed", "alan", "albert", "alberto",
    "alexander", "alfred", "ali", "allan", "andre", "andreas", "andrew", "andy", "anthony", "antonio", "arnold",
    "arthur", "baron", "barry", "ben", "benjamin", "bernard", "bill", "billy", "bob", "bobby", "brad", "bradley",
    "brendan", "brian", "bruce", "bryan", "carl", "carlos", "charles", "charlie", "christopher", "clive", "colin",
    "congressman", "councilman", "craig", "dan", "daniel", "darren", "dave", "david", "dean", "dennis", "derek",
    "diego", "dmitry", "dominic", "donald", "doug", "douglas", "duke", "duncan", "earl", "eddie", "edgar", "edward",
    "edwin", "emmanuel", "enrique", "eric", "ernest", "eugene", "felix", "fernando", "francesco", "francis",
    "francisco", "frank", "fred", "frederick", "gareth", "gary", "gavin", "geoff", "geoffrey", "george", "gerald",
    "gerard", "giovanni", "glenn", "gordon", "graham", "greg", "gregory", "guy", "hans", "harold", "harry",
    "hassan", "hector", "henry", "herbert", "howard", "hugh", "hugo", "hussein", "ian", "ibrahim", "igor", "isaac",
    "ivan", "jack", "jacob", "jaime", "james", "jason", "javier", "jeff", "jeffrey", "jeremy", "jerry", "jim",
    "jimmy", "joe", "joel", "johan", "john", "johnny", "jonathan", "jorge", "jose", "joseph", "joshua", "juan",
    "justin", "karl", "keith", "ken", "kenneth", "kevin", "khalid", "king", "klaus", "larry", "lawrence", "leo",
    "leon", "leonard", "liam", "lord", "louis", "luca", "lucas", "luigi", "luis", "luke", "malcolm", "manuel",
    "marcel", "marcus", "mario", "mark", "martin", "marvin", "matt", "matteo", "matthew", "maurice", "max",
    "michael", "miguel", "mike", "mohamed", "mohammad", "mohammed", "mr", "muhammad", "nathan", "neil", "nicholas",
    "nick", "nigel", "norman", "oliver", "omar", "oscar", "owen", "pablo", "patrick", "paul", "pedro", "pete",
    "peter", "phil", "philip", "phillip", "pierre", "pope", "prince", "rafael", "ralph", "ray", "raymond",
    "ricardo", "richard", "rob", "robert", "roberto", "rodney", "roger", "roland", "ron", "ronald", "roy",
    "russell", "ryan", "sam", "samuel", "scott", "sean", "sebastian", "sergei", "shane", "simon", "sir",
    "spokesman", "stanley", "stephen", "steve", "steven", "stewart", "stuart", "ted", "terence", "terry",
    "theodore", "thomas", "tim", "timothy", "toby", "tom", "tommy", "tony", "trevor", "tyler", "vernon", "victor",
    "vincent", "vladimir", "walter", "wayne", "william", "winston", "xavier", "yusuf", "zachary",
];

#[cfg(test)]
mod tests {
    use super::{FEMALE, MALE};

    #[test]
    fn tables_are_sorted_and_disjoint() {
        crate::lexicon::assert_well_formed(FEMALE.iter().copied());
        crate::lexicon::assert_well_formed(MALE.iter().copied());
        assert!(FEMALE.iter().all(|name| MALE.binary_search(name).is_err()));
    }
}
