//! Codes: one row for each outcome a claim can have, iterated by `explain`, the docs and the tests.

use std::fmt;

use crate::verdict::Verdict;

/// One outcome of a claim: its stable name, its verdict, and what a person should know of it.
#[derive(Debug)]
pub struct Code {
    /// Stable id: three letters for the checker, three digits.
    pub id: &'static str,
    /// Short name in kebab case.
    pub name: &'static str,
    /// The name of the checker that gives it.
    pub checker: &'static str,
    /// The verdict it stands for.
    pub verdict: Verdict,
    /// What it means, in one sentence.
    pub meaning: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Where it may be wrong.
    pub limits: &'static str,
    /// A case of this repository that shows it: its name under `cases/`.
    pub example: &'static str,
    /// The text of that case.
    pub example_text: &'static str,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Code {}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id)
    }
}

impl Code {
    /// The code of an id, in any case of letters.
    ///
    /// ```
    /// assert_eq!(factsnap::Code::find("tim001").unwrap().name, "timeframe-contradicted");
    /// ```
    pub fn find(id: &str) -> Option<&'static Self> {
        CODES.iter().copied().find(|code| code.id.eq_ignore_ascii_case(id))
    }
}

/// Declares the codes and the list of all of them, so that neither can be without the other.
macro_rules! codes {
    ($($id:ident $name:literal $checker:literal $verdict:ident, $example:literal, $meaning:literal, $why:literal, $limits:literal;)*) => {
        $(
            #[doc = $meaning]
            pub(crate) static $id: Code = Code {
                id: stringify!($id),
                name: $name,
                checker: $checker,
                verdict: Verdict::$verdict,
                meaning: $meaning,
                why: $why,
                limits: $limits,
                example: $example,
                example_text: include_str!(concat!("../cases/", $example, ".toml")),
            };
        )*
        /// Every code, by id.
        pub static CODES: &[&Code] = &[$(&$id),*];
    };
}

codes! {
    ALW001 "allow-unused" "allow" Unsupported, "mixed/allow-unused",
        "An `[[allow]]` of the case matches no finding.",
        "A permission that permits nothing hides what comes later.",
        "It must name the very code and some words of the claim.";
    ALW002 "allow-expired" "allow" Unsupported, "mixed/allow-expired",
        "An `[[allow]]` of the case holds no longer: its `until` has passed.",
        "What was allowed for a while was not allowed for ever.",
        "The day is that of `--today`, of SOURCE_DATE_EPOCH, or else the present one in UTC.";
    ATT000 "attribution-supported" "attribution" Supported, "attribution/speaker-by-surname",
        "A source credits the statement to the same speaker.",
        "Shown so that silence is never mistaken for a pass.",
        "Two people of one surname are told apart only where the summary says more than the surname.";
    ATT001 "speaker-contradicted" "attribution" Contradicted, "attribution/speakers-swapped",
        "A source credits the statement to somebody else.",
        "Words put into the wrong mouth are the error people sue over.",
        "The statement is found by its rare words, numbers and names; a free paraphrase may not be found.";
    ATT002 "speaker-unsupported" "attribution" Unsupported, "attribution/another-university",
        "No source credits such a statement to anybody.",
        "A statement that nobody made reads exactly like one that somebody did.",
        "Somebody whom a source has under another spelling of the name looks like a stranger.";
    ATT003 "speaker-near-miss" "attribution" Unsupported, "attribution/ministry-for-its-minister",
        "The speaker named is the organisation or office of the one who spoke.",
        "A ministry's word binds it; its minister's remark may not.",
        "Only offices and organisations named beside the person in a source are known.";
    ATT004 "generic-source-unsupported" "attribution" Unsupported, "attribution/critics-nobody-quoted",
        "No source has such a group say anything of the kind.",
        "Invented critics, experts and worries make a summary look balanced.",
        "A group named in other words than the summary's, or by one of its members, may be missed.";
    ATT005 "stance-contradicted" "attribution" Contradicted, "attribution/denied-told-as-confirmed",
        "The same speaker took the opposite stance, or said the opposite.",
        "To deny and to confirm are opposites, though every other word agrees.",
        "Only the cue's own stance and a negation among the very words are read, not irony or later retraction.";
    ATT006 "claim-told-as-fact" "attribution" Unsupported, "attribution/accusation-told-as-fact",
        "A source reports it only as somebody's claim or accusation.",
        "An allegation stated as a fact is libel in the making.",
        "Only sentences that credit nobody are judged, and only claims that a source credits with \"claimed\", \"accused\" and the like.";
    ATT009 "attribution-undetermined" "attribution" Undetermined, "attribution/speaker-unclear",
        "It cannot be decided who is meant, or whether the statement was made.",
        "Said plainly, so that nobody takes it for a pass.",
        "Pronouns without a clear antecedent end here.";
    ATT010 "quote-supported" "attribution" Supported, "attribution/quote-verbatim",
        "The quoted words stand in a source.",
        "Shown so that silence is never mistaken for a pass.",
        "Case, quote marks, dashes, ellipses and bracketed insertions are folded.";
    ATT011 "quote-altered" "attribution" Contradicted, "attribution/quote-word-changed",
        "A source has the quotation in other words.",
        "Quotation marks promise the very words.",
        "A quote that was translated again differs in every word and is reported as not found.";
    ATT012 "quote-unsupported" "attribution" Unsupported, "attribution/quote-invented",
        "No source has the quoted words.",
        "An invented quotation is a published falsehood.",
        "Three words or fewer that nobody is said to have used, and single marks as headlines have them, may be irony or a title and are left undetermined.";
    ATT013 "quote-of-indirect-speech" "attribution" Unsupported, "attribution/indirect-speech-put-in-quotes",
        "Words that a source reports in its own grammar stand in quotation marks.",
        "Nobody is known to have said just these words.",
        "Words copied unchanged are reported only where there are four or more, and the source quotes others but nobody near them.";
    ATT020 "citation-supported" "attribution" Supported, "attribution/citation-holds",
        "The cited source supports the sentence.",
        "Shown so that silence is never mistaken for a pass.",
        "Judged by the content words of the sentence; a free paraphrase shares few with its source.";
    ATT021 "citation-wrong-source" "attribution" Contradicted, "attribution/citation-points-elsewhere",
        "Another source supports the sentence, the cited one does not.",
        "A reader who follows the mark finds nothing there.",
        "Only said where another source has far more of the sentence's words; a source that has some of it is not called wrong.";
    ATT022 "citation-unsupported" "attribution" Unsupported, "attribution/citation-held-by-nobody",
        "No source supports the sentence that cites one.",
        "A mark lends its source's name to what the source never said.",
        "Only said where two thirds of the sentence's words stand nowhere in what is cited and nothing in it is supported there.";
    ATT023 "citation-without-source" "attribution" Unsupported, "attribution/citation-without-source",
        "The mark names a source that the case does not have.",
        "A mark that leads nowhere gives a false look of evidence.",
        "Bracketed numbers, ranges of them, and single letters at the end of a clause are read as marks.";
    ATT029 "citation-undetermined" "attribution" Undetermined, "attribution/citation-undetermined",
        "It cannot be decided whether the cited source supports the sentence.",
        "Said plainly, so that nobody takes it for a pass.",
        "Free paraphrase shares few words with its source.";
    JDG000 "judge-supported" "judge" Supported, "judge/what-a-judge-says",
        "A judge of your own says that a source supports the claim.",
        "Shown so that silence is never mistaken for a pass.",
        "It is as good as the judge; only the words it relies on are known to stand in the source.";
    JDG001 "judge-contradicted" "judge" Contradicted, "judge/what-a-judge-says",
        "A judge of your own says that a source contradicts the claim.",
        "A judge sees what no rule looks for.",
        "It is as good as the judge; `factsnap score` says how good that is where people have labelled cases.";
    JDG002 "judge-unsupported" "judge" Unsupported, "judge/what-a-judge-says",
        "A judge of your own says that no source supports the claim.",
        "What no source says cannot be checked by anybody.",
        "It is as good as the judge, and the words that a judge does not find may still be there.";
    JDG009 "judge-undetermined" "judge" Undetermined, "judge/what-a-judge-says",
        "A judge of your own cannot decide the claim.",
        "Said plainly, so that nobody takes it for a pass.",
        "A judge that is asked again may decide it: `factsnap judge --update CASE`.";
    JDG010 "not-yet-judged" "judge" Undetermined, "judge/not-yet-judged",
        "A judge of your own has not been asked about this summary, or its record does not hold.",
        "A summary that was written anew has no verdict of the judge until `factsnap judge` has asked it.",
        "Any change of the summary, the sources or the judge's version asks for a new record; `--fail-on unjudged` fails without one.";
    NUM000 "number-supported" "numeric" Supported, "numeric/same-number-in-words",
        "A source gives the same number, or one that entails it, for the same thing.",
        "Shown so that silence is never mistaken for a pass.",
        "What is counted is known by its noun, unit and surrounding words.";
    NUM001 "number-contradicted" "numeric" Contradicted, "numeric/another-count",
        "A source gives another number for the same thing.",
        "A wrong number is the most common error of machine summaries that a reader can check.",
        "Two figures for two things that share a noun may be taken for one.";
    NUM002 "number-unsupported" "numeric" Unsupported, "numeric/number-from-nowhere",
        "No source gives the number for such a thing.",
        "A number without a source cannot be checked by anybody.",
        "A number worked out from several others in ways not known here looks like an invented one.";
    NUM003 "number-misplaced" "numeric" Contradicted, "numeric/counts-swapped",
        "The source has this number, but for something else.",
        "Every digit stands in the source and the sentence is still false.",
        "Decided only where a source gives another number for the thing itself.";
    NUM004 "number-unit-contradicted" "numeric" Contradicted, "numeric/million-for-billion",
        "The digits agree with a source, the unit, currency or scale does not.",
        "Million for billion is wrong by a factor of a thousand and easy to overlook.",
        "A rounded conversion at a rate the source does not state is not known here.";
    NUM009 "number-undetermined" "numeric" Undetermined, "numeric/vague-against-exact",
        "The number can be neither confirmed nor refuted.",
        "Said plainly, so that nobody takes it for a pass.",
        "Vague amounts and numbers too large to hold end here.";
    TIM000 "timeframe-supported" "timeframe" Supported, "timeframe/coming-year-is-next-twelve-months",
        "A source dates the event so, or in a way that entails it.",
        "Shown so that silence is never mistaken for a pass.",
        "The event is known by the words around its date.";
    TIM001 "timeframe-contradicted" "timeframe" Contradicted, "timeframe/five-years-for-the-coming-year",
        "A source gives another time for the same event.",
        "A plan for one year reported as a plan for five is a different plan.",
        "Two events in similar words may be taken for one.";
    TIM002 "timeframe-unsupported" "timeframe" Unsupported, "timeframe/date-from-nowhere",
        "No source gives such a time for the event.",
        "A date without a source cannot be checked by anybody.",
        "Dates worked out from several others in ways not known here look invented.";
    TIM003 "timeframe-misplaced" "timeframe" Contradicted, "timeframe/arrest-and-trial",
        "The source has this time, but for another event.",
        "Every word stands in the source and the sentence is still false.",
        "Decided only where a source gives another time for the event itself.";
    TIM004 "timeframe-grain-contradicted" "timeframe" Contradicted, "timeframe/days-for-years",
        "The number agrees with a source, the unit of time does not.",
        "Thirty days is not thirty years.",
        "Only seen where the source's number has another unit for the same event.";
    TIM005 "timeframe-order-contradicted" "timeframe" Contradicted, "timeframe/after-for-before",
        "A source has the two events the other way round.",
        "What came after cannot be the cause of what came before.",
        "Only seen where a source orders the same two events with words like \"before\" and \"after\".";
    TIM006 "timeframe-status-contradicted" "timeframe" Contradicted, "timeframe/suit-planned-told-as-filed",
        "A source reports the act as still to come, the summary as done, or the other way round.",
        "What is planned may never come; what is done cannot be stopped.",
        "Only seen where both describe the act with words of one family; next to a time it is TIM001.";
    TIM009 "timeframe-undetermined" "timeframe" Undetermined, "timeframe/no-publication-date",
        "The time cannot be decided; mostly because a publication date is missing.",
        "Said plainly, so that nobody takes it for a pass.",
        "Give the source a `published` date to decide \"last week\" against a calendar date.";
}

#[cfg(test)]
mod tests {
    use super::CODES;

    #[test]
    fn codes_are_sorted_and_distinct() {
        assert!(CODES.is_sorted_by(|a, b| a.id < b.id));
    }
}
