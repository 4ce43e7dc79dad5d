//! Words around times: what blurs, counts, names or bounds one. Lists with blanks between their words; see [`super::among`].

/// Words after which four digits are a year even behind a name.
pub(crate) const YEAR_FOLLOWS: &str = "in since until till during early late mid year circa ca fiscal before after by between \
    throughout through spring summer autumn fall winter the";

/// Words after which four digits may be a year, unless they are a round number.
pub(crate) const YEAR_MAY_FOLLOW: &str = "from to and of for ( - – , or s ’s 's on as be into around at a with";

/// Words and signs after which a number counts or names something.
pub(crate) const NUMBER_FOLLOWS: &str =
    "$ £ € # ¥ no nos number room page flight over than some least most nearly almost x × invoice";

/// Words that make a plural after four digits what happened in that year: "the 2010 elections".
pub(crate) const OF_YEAR: &str = "in by since until during early late the his her its their 's ’s fiscal of";

/// Verbs before a century that is a hundred runs.
pub(crate) const SCORES: &str = "hit hitting made making scored scoring struck";

/// Whose they are makes them an age: "in his 60s".
pub(crate) const OWNERS: &str = "his her their my your our";

/// Words between a number and its unit that say nothing of the length.
pub(crate) const FILLERS: &str = "full whole more long straight consecutive successive calendar fiscal additional further extra \
    solid working business entire bloody brutal short gruelling grueling difficult hard happy trading other different \
    good separate";

/// What before a plural unit says that there are some of it, with a bar between.
pub(crate) const SOME: &str = "a few|the few|these few|those few|a couple|a couple of|a number of|couple of|dozens of|hundreds \
    of|thousands of|scores of|tens of|several|few|many|numerous|some|multiple|those|these";

/// Words between which and an amount "over" is "more than": "for over five years", where a bare "over five years" is a window.
pub(crate) const BEFORE_OVER: &str =
    "for after in of by with lasted lasting lasts took takes taking spent is was just well been to waited served a";

/// Words before which a word like "May", "March" or "Mar" is the month.
pub(crate) const BEFORE_MONTH: &str = "in into since until till by of early late mid last next this from to through during after \
    before and between on - – ( , for every each or previous following about around coming past the a s as";

/// Those after which a capitalised word behind it makes a person of it: "by April Jones".
pub(crate) const BEFORE_PERSON: &str = "and , by from to the a with for ( or on called named";

/// Nouns for sections, papers and shows whose names hold a calendar word.
pub(crate) const NAMES_AFTER: &str = "times mail mirror express telegraph post show programme star herald news record beast live \
    magazine sun prayer politics gazette tribune football";

/// Adjectives of a year that is a firm's or a country's own.
pub(crate) const FISCAL: &str = "fiscal financial fy";

/// Helping words after which "last" is a verb.
pub(crate) const BEFORE_VERB: &str = "will to would could can may might should must not 'll ’ll";

/// Adjectives that leave a unit of time what it is.
pub(crate) const KINDS_OF_YEAR: &str = "full calendar fiscal financial trading school academic";

/// Words before "as" and "than" that do so: "as soon as Friday".
pub(crate) const BOUNDS_OF_TWO: &str = "soon early later sooner";

/// Words, up to the time, that make it a bound of what goes on: "until Friday", "starting Monday", "as soon as Friday".
pub(crate) const BOUNDS: &str = "until till through by starting effective";

/// Verbs in the past after which an end lies ahead: "was adjourned until May".
pub(crate) const PUT_OFF: &str = "adjourn defer delay extend postpone reschedule";

/// Verbs of the timetable that are read as nouns at times: "Talks on the quota start on Thursday".
pub(crate) const STARTING: &str = "start starts begin begins open opens close closes end ends resume resumes";

/// Words that open a clause behind "once": "once the vote is over".
pub(crate) const BEHIND_ONCE: &str = "the he she it they we his her their its";

/// Verbs of which "after" is a part: "named after", "look after".
pub(crate) const TAKES_AFTER: &str = "named look looking called";

/// Words that tell how far one event is from another, before it or behind it; sorted.
pub(crate) const APART: &[&str] = &["after", "before", "earlier", "later"];
