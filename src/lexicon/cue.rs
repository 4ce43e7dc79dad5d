//! Cues: the verbs and nouns that report what somebody said, wrote or thinks, with what each may govern.

/// What a cue tells about the stance of its source towards the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// "said", "announced", "told".
    Affirmed,
    /// "denied", "rejected", "dismissed".
    Denied,
    /// "confirmed", "acknowledged", "admitted".
    Confirmed,
    /// "claimed", "alleged": the writer does not vouch for it.
    Claimed,
    /// "agreed", "endorsed".
    Agreed,
    /// "disagreed", "criticised", "condemned", "accused".
    Disagreed,
    /// "refused".
    Refused,
    /// "warned", "raised concerns".
    Warned,
    /// "urged", "called for", "demanded".
    Urged,
    /// "asked", "wondered".
    Asked,
}

impl Stance {
    /// Whether nobody takes both stances towards one thing.
    pub(crate) fn opposes(self, other: Self) -> bool {
        use Stance::{Affirmed, Agreed, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
        let against = |a, b| match a {
            Denied => matches!(b, Affirmed | Agreed | Claimed | Confirmed),
            Agreed => matches!(b, Denied | Disagreed | Refused | Warned),
            Refused => matches!(b, Agreed | Confirmed | Urged),
            _ => false,
        };
        against(self, other) || against(other, self)
    }
}

/// What kind of act a cue names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CueClass {
    /// Saying and writing: "said", "told", "wrote", "according to".
    Speech,
    /// Making something known: "announced", "unveiled", "proposed", "promised".
    Announcement,
    /// Thinking and knowing: "believes", "expects", "found".
    Belief,
    /// Warning and worrying: "warned", "fears", "concerns".
    Warning,
    /// Asking others to act: "urged", "called for".
    Request,
    /// Asking to know: "asked".
    Question,
    /// Passing judgement: "denied", "criticised", "describes as", "agreed".
    Judgement,
}

/// How an inflected form of a cue verb is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "say", "report".
    Base,
    /// "says", "reports".
    Third,
    /// "said", "wrote".
    Past,
    /// "written", "known", where it differs from the past.
    Participle,
    /// "saying".
    Gerund,
}

/// A verb that reports.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CueVerb {
    /// Base, third person, past, gerund; a fifth form is the participle where it is not the past.
    forms: &'static str,
    pub(crate) class: CueClass,
    pub(crate) stance: Stance,
    /// What it may govern: a union of the constants of [`frame`].
    pub(crate) frames: u16,
}

impl CueVerb {
    /// The form without an ending: "say".
    pub(crate) fn base(&self) -> &'static str {
        self.forms.split(' ').next().unwrap_or_default()
    }

    pub(crate) fn takes(&self, frames: u16) -> bool {
        self.frames & frames != 0
    }
}

/// What a cue verb may govern.
pub(crate) mod frame {
    /// A clause, with or without "that", or a quote: "said he would go".
    pub(crate) const CLAUSE: u16 = 1;
    /// A clause only where "that" or a quote shows it: "noted", "found", "claims", "reports".
    pub(crate) const THAT: u16 = 2;
    /// A hearer before the content: "told reporters".
    pub(crate) const HEARER: u16 = 4;
    /// A noun phrase: "unveiled a plan", "criticised the move".
    pub(crate) const OBJECT: u16 = 8;
    /// An infinitive, after the hearer if there is one: "promised to", "urged them to".
    pub(crate) const TO: u16 = 16;
    /// An object and "as": "described it as".
    pub(crate) const AS: u16 = 32;
    /// A preposition without which it is no cue: "called for", "warned of", "accused them of".
    pub(crate) const PARTICLE: u16 = 64;
    /// Reports only beside a quote: "continued", "laughed".
    pub(crate) const QUOTE: u16 = 128;
    /// Impersonal in the passive: "is seen as", "is said to".
    pub(crate) const RUMOUR: u16 = 256;
    /// Its base and third form are nouns as often: "state", "stress".
    pub(crate) const NOUN: u16 = 512;
}

/// A noun that reports: "his statement that", "a warning from".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CueNoun {
    pub(crate) class: CueClass,
    pub(crate) stance: Stance,
}

/// What one word may be among cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cue {
    pub(crate) verb: Option<(&'static CueVerb, Form)>,
    pub(crate) noun: Option<CueNoun>,
}

/// Every word of the tables with what it may be; a word may come twice, as a verb and as a noun.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, Cue)> {
    const FORMS: [Form; 5] = [Form::Base, Form::Third, Form::Past, Form::Gerund, Form::Participle];
    let verbs = VERBS.iter().flat_map(|verb| {
        verb.forms.split(' ').zip(FORMS).map(move |(word, form)| (word, Cue { verb: Some((verb, form)), noun: None }))
    });
    let nouns = NOUNS.iter().map(|&(word, noun)| (word, Cue { verb: None, noun: Some(noun) }));
    verbs.chain(nouns)
}

/// The stance of whoever does what a lower-cased word says, if it is a form of a verb that reports: "opposing", "criticised".
pub(crate) fn stance_of(lower: &str) -> Option<Stance> {
    let verb = VERBS.iter().find(|verb| verb.forms.split(' ').any(|form| form == lower))?;
    Some(verb.stance)
}

impl Cue {
    /// Joins what two tables say of one word; the first table wins where both give the same part of speech.
    pub(crate) fn or(self, other: Self) -> Self {
        Self { verb: self.verb.or(other.verb), noun: self.noun.or(other.noun) }
    }
}

use CueClass::{Announcement, Belief, Judgement, Question, Request, Speech, Warning};
use Stance::{Affirmed, Agreed, Asked, Claimed, Confirmed, Denied, Disagreed, Refused, Urged, Warned};
use frame::{AS, CLAUSE, HEARER, NOUN, OBJECT, PARTICLE, QUOTE, RUMOUR, THAT, TO};

const fn verb(forms: &'static str, class: CueClass, stance: Stance, frames: u16) -> CueVerb {
    CueVerb { forms, class, stance, frames }
}

/// Sorted by base form.
pub(crate) const VERBS: &[CueVerb] = &[
    verb("accuse accuses accused accusing", Judgement, Disagreed, PARTICLE),
    verb("acknowledge acknowledges acknowledged acknowledging", Judgement, Confirmed, CLAUSE),
    verb("add adds added adding", Speech, Affirmed, THAT),
    verb("admit admits admitted admitting", Judgement, Confirmed, CLAUSE | TO),
    verb("advise advises advised advising", Request, Urged, THAT | HEARER | TO),
    verb("advocate advocates advocated advocating", Request, Urged, THAT | PARTICLE),
    verb("affirm affirms affirmed affirming", Speech, Confirmed, THAT),
    verb("agree agrees agreed agreeing", Judgement, Agreed, THAT | TO | PARTICLE),
    verb("allege alleges alleged alleging", Speech, Claimed, CLAUSE | RUMOUR),
    verb("announce announces announced announcing", Announcement, Affirmed, CLAUSE | OBJECT),
    verb("answer answers answered answering", Speech, Affirmed, THAT | NOUN),
    verb("anticipate anticipates anticipated anticipating", Belief, Affirmed, THAT),
    verb("applaud applauds applauded applauding", Judgement, Agreed, OBJECT),
    verb("argue argues argued arguing", Speech, Affirmed, CLAUSE | PARTICLE),
    verb("ask asks asked asking", Question, Asked, QUOTE | THAT | HEARER | TO),
    verb("assert asserts asserted asserting", Speech, Claimed, CLAUSE),
    verb("assume assumes assumed assuming", Belief, Affirmed, THAT),
    verb("assure assures assured assuring", Speech, Affirmed, THAT | HEARER),
    verb("back backs backed backing", Judgement, Agreed, OBJECT | NOUN),
    verb("believe believes believed believing", Belief, Affirmed, CLAUSE | RUMOUR),
    verb("blame blames blamed blaming", Judgement, Disagreed, OBJECT),
    verb("blast blasts blasted blasting", Judgement, Disagreed, QUOTE | AS | NOUN),
    verb("boast boasts boasted boasting", Speech, Claimed, THAT | PARTICLE),
    verb("brand brands branded branding", Judgement, Disagreed, QUOTE | AS | NOUN),
    verb("call calls called calling", Judgement, Affirmed, QUOTE | PARTICLE),
    verb("caution cautions cautioned cautioning", Warning, Warned, CLAUSE | PARTICLE),
    verb("chant chants chanted chanting", Speech, Affirmed, QUOTE),
    verb("characterise characterises characterised characterising", Judgement, Affirmed, AS),
    verb("characterize characterizes characterized characterizing", Judgement, Affirmed, AS),
    verb("cite cites cited citing", Speech, Affirmed, QUOTE),
    verb("claim claims claimed claiming", Speech, Claimed, THAT | TO),
    verb("clarify clarifies clarified clarifying", Speech, Affirmed, THAT),
    verb("commend commends commended commending", Judgement, Agreed, OBJECT),
    verb("comment comments commented commenting", Speech, Affirmed, THAT),
    verb("complain complains complained complaining", Judgement, Disagreed, THAT | PARTICLE),
    verb("concede concedes conceded conceding", Judgement, Confirmed, CLAUSE),
    verb("conclude concludes concluded concluding", Belief, Affirmed, THAT),
    verb("condemn condemns condemned condemning", Judgement, Disagreed, OBJECT),
    verb("confess confesses confessed confessing", Judgement, Confirmed, CLAUSE | PARTICLE),
    verb("confirm confirms confirmed confirming", Speech, Confirmed, CLAUSE | OBJECT),
    verb("consider considers considered considering", Belief, Affirmed, THAT | AS | RUMOUR),
    verb("contend contends contended contending", Speech, Claimed, CLAUSE),
    verb("continue continues continued continuing", Speech, Affirmed, QUOTE),
    verb("counter counters countered countering", Speech, Affirmed, THAT | NOUN),
    verb("criticise criticises criticised criticising", Judgement, Disagreed, OBJECT),
    verb("criticize criticizes criticized criticizing", Judgement, Disagreed, OBJECT),
    verb("decide decides decided deciding", Belief, Affirmed, THAT),
    verb("declare declares declared declaring", Announcement, Affirmed, CLAUSE | OBJECT),
    verb("decline declines declined declining", Judgement, Refused, TO),
    verb("decry decries decried decrying", Judgement, Disagreed, OBJECT),
    verb("defend defends defended defending", Judgement, Agreed, OBJECT),
    verb("demand demands demanded demanding", Request, Urged, THAT | OBJECT),
    verb("denounce denounces denounced denouncing", Judgement, Disagreed, OBJECT),
    verb("deny denies denied denying", Judgement, Denied, CLAUSE | OBJECT),
    verb("deride derides derided deriding", Judgement, Disagreed, OBJECT),
    verb("describe describes described describing", Speech, Affirmed, AS),
    verb("detail details detailed detailing", Announcement, Affirmed, OBJECT | NOUN),
    verb("disagree disagrees disagreed disagreeing", Judgement, Disagreed, THAT | PARTICLE),
    verb("disclose discloses disclosed disclosing", Announcement, Affirmed, CLAUSE | OBJECT),
    verb("dismiss dismisses dismissed dismissing", Judgement, Disagreed, AS | OBJECT),
    verb("doubt doubts doubted doubting", Belief, Denied, THAT | NOUN),
    verb("email emails emailed emailing", Speech, Affirmed, QUOTE | NOUN),
    verb("emphasise emphasises emphasised emphasising", Speech, Affirmed, CLAUSE | OBJECT),
    verb("emphasize emphasizes emphasized emphasizing", Speech, Affirmed, CLAUSE | OBJECT),
    verb("encourage encourages encouraged encouraging", Request, Agreed, HEARER | TO | OBJECT),
    verb("endorse endorses endorsed endorsing", Judgement, Agreed, OBJECT),
    verb("envisage envisages envisaged envisaging", Belief, Affirmed, THAT),
    verb("estimate estimates estimated estimating", Belief, Affirmed, CLAUSE | RUMOUR),
    verb("exclaim exclaims exclaimed exclaiming", Speech, Affirmed, CLAUSE),
    verb("expect expects expected expecting", Belief, Affirmed, THAT),
    verb("explain explains explained explaining", Speech, Affirmed, CLAUSE),
    verb("express expresses expressed expressing", Speech, Affirmed, OBJECT),
    verb("fear fears feared fearing", Warning, Warned, CLAUSE | RUMOUR),
    verb("feel feels felt feeling", Belief, Affirmed, THAT),
    verb("find finds found finding", Belief, Affirmed, THAT),
    verb("forecast forecasts forecast forecasting", Belief, Affirmed, CLAUSE | OBJECT),
    verb("frame frames framed framing", Judgement, Affirmed, AS | NOUN),
    verb("hail hails hailed hailing", Judgement, Agreed, AS | OBJECT),
    verb("hint hints hinted hinting", Speech, Claimed, THAT | PARTICLE),
    verb("hope hopes hoped hoping", Belief, Affirmed, CLAUSE),
    verb("imply implies implied implying", Speech, Claimed, THAT),
    verb("indicate indicates indicated indicating", Speech, Affirmed, THAT),
    verb("inform informs informed informing", Speech, Affirmed, THAT | HEARER),
    verb("insist insists insisted insisting", Speech, Claimed, CLAUSE | PARTICLE),
    verb("joke jokes joked joking", Speech, Affirmed, THAT),
    verb("judge judges judged judging", Belief, Affirmed, THAT | NOUN),
    verb("know knows knew knowing known", Belief, Affirmed, THAT),
    verb("lament laments lamented lamenting", Judgement, Disagreed, THAT | NOUN),
    verb("laud lauds lauded lauding", Judgement, Agreed, OBJECT),
    verb("maintain maintains maintained maintaining", Speech, Claimed, THAT),
    verb("mention mentions mentioned mentioning", Speech, Affirmed, THAT),
    verb("mock mocks mocked mocking", Judgement, Disagreed, OBJECT),
    verb("note notes noted noting", Speech, Affirmed, THAT | NOUN),
    verb("object objects objected objecting", Judgement, Disagreed, THAT | PARTICLE | NOUN),
    verb("observe observes observed observing", Speech, Affirmed, THAT),
    verb("opine opines opined opining", Speech, Affirmed, CLAUSE),
    verb("oppose opposes opposed opposing", Judgement, Disagreed, OBJECT),
    verb("outline outlines outlined outlining", Announcement, Affirmed, OBJECT),
    verb("pledge pledges pledged pledging", Announcement, Affirmed, CLAUSE | TO | OBJECT),
    verb("point points pointed pointing", Speech, Affirmed, PARTICLE),
    verb("portray portrays portrayed portraying", Judgement, Affirmed, AS),
    verb("post posts posted posting", Speech, Affirmed, QUOTE | NOUN),
    verb("praise praises praised praising", Judgement, Agreed, OBJECT),
    verb("predict predicts predicted predicting", Belief, Affirmed, CLAUSE | OBJECT),
    verb("present presents presented presenting", Judgement, Affirmed, AS | NOUN),
    verb("proclaim proclaims proclaimed proclaiming", Announcement, Affirmed, CLAUSE),
    verb("promise promises promised promising", Announcement, Affirmed, CLAUSE | TO | OBJECT | HEARER),
    verb("propose proposes proposed proposing", Announcement, Affirmed, THAT | OBJECT | TO),
    verb("prove proves proved proving proven", Judgement, Confirmed, THAT | RUMOUR),
    verb("quip quips quipped quipping", Speech, Affirmed, CLAUSE),
    verb("quote quotes quoted quoting", Speech, Affirmed, AS | NOUN),
    verb("read reads read reading", Speech, Affirmed, QUOTE),
    verb("reaffirm reaffirms reaffirmed reaffirming", Speech, Confirmed, THAT | OBJECT),
    verb("realise realises realised realising", Belief, Affirmed, THAT),
    verb("realize realizes realized realizing", Belief, Affirmed, THAT),
    verb("rebuke rebukes rebuked rebuking", Judgement, Disagreed, OBJECT),
    verb("recall recalls recalled recalling", Speech, Affirmed, THAT),
    verb("reckon reckons reckoned reckoning", Belief, Affirmed, CLAUSE),
    verb("recommend recommends recommended recommending", Request, Urged, THAT | OBJECT),
    verb("refuse refuses refused refusing", Judgement, Refused, TO),
    verb("regard regards regarded regarding", Belief, Affirmed, AS | RUMOUR),
    verb("reiterate reiterates reiterated reiterating", Speech, Affirmed, CLAUSE | OBJECT),
    verb("reject rejects rejected rejecting", Judgement, Denied, OBJECT),
    verb("remark remarks remarked remarking", Speech, Affirmed, THAT),
    verb("remember remembers remembered remembering", Belief, Affirmed, THAT),
    verb("remind reminds reminded reminding", Speech, Affirmed, THAT | HEARER),
    verb("repeat repeats repeated repeating", Speech, Affirmed, THAT),
    verb("reply replies replied replying", Speech, Affirmed, CLAUSE),
    verb("report reports reported reporting", Speech, Affirmed, CLAUSE | RUMOUR),
    verb("respond responds responded responding", Speech, Affirmed, THAT),
    verb("retort retorts retorted retorting", Speech, Affirmed, CLAUSE),
    verb("reveal reveals revealed revealing", Announcement, Affirmed, CLAUSE | OBJECT),
    verb("ridicule ridicules ridiculed ridiculing", Judgement, Disagreed, OBJECT),
    verb("rule rules ruled ruling", Announcement, Affirmed, THAT | NOUN),
    verb("say says said saying", Speech, Affirmed, CLAUSE | RUMOUR),
    verb("see sees saw seeing seen", Belief, Affirmed, AS | RUMOUR),
    verb("shout shouts shouted shouting", Speech, Affirmed, QUOTE),
    verb("show shows showed showing shown", Belief, Affirmed, THAT | NOUN),
    verb("slam slams slammed slamming", Judgement, Disagreed, AS | OBJECT),
    verb("speculate speculates speculated speculating", Belief, Claimed, THAT),
    verb("state states stated stating", Speech, Affirmed, CLAUSE | NOUN),
    verb("stress stresses stressed stressing", Speech, Affirmed, THAT | OBJECT | NOUN),
    verb("suggest suggests suggested suggesting", Speech, Claimed, CLAUSE),
    verb("suspect suspects suspected suspecting", Belief, Claimed, THAT),
    verb("swear swears swore swearing sworn", Speech, Affirmed, THAT),
    verb("tell tells told telling", Speech, Affirmed, HEARER | CLAUSE),
    verb("testify testifies testified testifying", Speech, Affirmed, CLAUSE),
    verb("think thinks thought thinking", Belief, Affirmed, CLAUSE | RUMOUR),
    verb("threaten threatens threatened threatening", Warning, Warned, TO),
    verb("tout touts touted touting", Judgement, Agreed, AS),
    verb("tweet tweets tweeted tweeting", Speech, Affirmed, CLAUSE),
    verb("underline underlines underlined underlining", Speech, Affirmed, THAT),
    verb("unveil unveils unveiled unveiling", Announcement, Affirmed, OBJECT),
    verb("urge urges urged urging", Request, Urged, THAT | HEARER | TO | OBJECT),
    verb("vent vents vented venting", Speech, Affirmed, QUOTE),
    verb("view views viewed viewing", Belief, Affirmed, AS | RUMOUR | NOUN),
    verb("voice voices voiced voicing", Speech, Affirmed, OBJECT | NOUN),
    verb("vow vows vowed vowing", Announcement, Affirmed, CLAUSE | TO),
    verb("warn warns warned warning", Warning, Warned, CLAUSE | HEARER | PARTICLE),
    verb("welcome welcomes welcomed welcoming", Judgement, Agreed, AS | OBJECT),
    verb("wonder wonders wondered wondering", Question, Asked, THAT),
    verb("worry worries worried worrying", Warning, Warned, THAT | PARTICLE),
    verb("write writes wrote writing written", Speech, Affirmed, THAT),
    verb("yell yells yelled yelling", Speech, Affirmed, QUOTE),
];

/// Adverbs that report without a verb; sorted.
pub(crate) const REPORTING: &[&str] = &["allegedly", "purportedly", "reportedly", "supposedly"];

const fn noun(class: CueClass, stance: Stance) -> CueNoun {
    CueNoun { class, stance }
}

const fn warning(stance: Stance) -> CueNoun {
    CueNoun { class: Warning, stance }
}

/// Sorted by word.
pub(crate) const NOUNS: &[(&str, CueNoun)] = &[
    ("accusation", noun(Judgement, Disagreed)),
    ("accusations", noun(Judgement, Disagreed)),
    ("alarm", warning(Warned)),
    ("allegation", noun(Speech, Claimed)),
    ("allegations", noun(Speech, Claimed)),
    ("anger", warning(Disagreed)),
    ("announcement", noun(Announcement, Affirmed)),
    ("announcements", noun(Announcement, Affirmed)),
    ("argument", noun(Speech, Affirmed)),
    ("arguments", noun(Speech, Affirmed)),
    ("assertion", noun(Speech, Claimed)),
    ("assertions", noun(Speech, Claimed)),
    ("assessment", noun(Belief, Affirmed)),
    ("assessments", noun(Belief, Affirmed)),
    ("backlash", warning(Disagreed)),
    ("belief", noun(Belief, Affirmed)),
    ("beliefs", noun(Belief, Affirmed)),
    ("call", noun(Request, Urged)),
    ("calls", noun(Request, Urged)),
    ("claim", noun(Speech, Claimed)),
    ("claims", noun(Speech, Claimed)),
    ("comment", noun(Speech, Affirmed)),
    ("comments", noun(Speech, Affirmed)),
    ("complaint", noun(Judgement, Disagreed)),
    ("complaints", noun(Judgement, Disagreed)),
    ("concern", warning(Warned)),
    ("concerns", warning(Warned)),
    ("conclusion", noun(Belief, Affirmed)),
    ("conclusions", noun(Belief, Affirmed)),
    ("condemnation", warning(Disagreed)),
    ("controversy", warning(Disagreed)),
    ("criticism", warning(Disagreed)),
    ("criticisms", warning(Disagreed)),
    ("denial", noun(Judgement, Denied)),
    ("denials", noun(Judgement, Denied)),
    ("doubt", warning(Denied)),
    ("doubts", warning(Denied)),
    ("estimate", noun(Belief, Affirmed)),
    ("estimates", noun(Belief, Affirmed)),
    ("fear", warning(Warned)),
    ("fears", warning(Warned)),
    ("forecast", noun(Belief, Affirmed)),
    ("forecasts", noun(Belief, Affirmed)),
    ("fury", warning(Disagreed)),
    ("opinion", noun(Belief, Affirmed)),
    ("opinions", noun(Belief, Affirmed)),
    ("opposition", warning(Disagreed)),
    ("outcry", warning(Disagreed)),
    ("outrage", warning(Disagreed)),
    ("pledge", noun(Announcement, Affirmed)),
    ("pledges", noun(Announcement, Affirmed)),
    ("praise", warning(Agreed)),
    ("prediction", noun(Belief, Affirmed)),
    ("predictions", noun(Belief, Affirmed)),
    ("promise", noun(Announcement, Affirmed)),
    ("promises", noun(Announcement, Affirmed)),
    ("proposal", noun(Announcement, Affirmed)),
    ("proposals", noun(Announcement, Affirmed)),
    ("questions", warning(Asked)),
    ("remark", noun(Speech, Affirmed)),
    ("remarks", noun(Speech, Affirmed)),
    ("report", noun(Speech, Affirmed)),
    ("reports", noun(Speech, Affirmed)),
    ("scepticism", warning(Denied)),
    ("skepticism", warning(Denied)),
    ("speculation", warning(Claimed)),
    ("statement", noun(Speech, Affirmed)),
    ("statements", noun(Speech, Affirmed)),
    ("suggestion", noun(Speech, Claimed)),
    ("suggestions", noun(Speech, Claimed)),
    ("suspicion", warning(Claimed)),
    ("suspicions", warning(Claimed)),
    ("testimony", noun(Speech, Affirmed)),
    ("threat", noun(Warning, Warned)),
    ("threats", noun(Warning, Warned)),
    ("unease", warning(Warned)),
    ("view", noun(Belief, Affirmed)),
    ("views", noun(Belief, Affirmed)),
    ("vow", noun(Announcement, Affirmed)),
    ("vows", noun(Announcement, Affirmed)),
    ("warning", noun(Warning, Warned)),
    ("warnings", noun(Warning, Warned)),
    ("worries", warning(Warned)),
    ("worry", warning(Warned)),
];

#[cfg(test)]
mod tests {
    use super::{NOUNS, VERBS};

    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_well_formed(NOUNS.iter().map(|row| row.0));
        crate::lexicon::assert_well_formed(VERBS.iter().map(|verb| verb.forms));
    }

    #[test]
    fn every_verb_has_four_or_five_forms() {
        for verb in VERBS {
            assert!(matches!(verb.forms.split(' ').count(), 4 | 5), "{}", verb.forms);
        }
    }
}
