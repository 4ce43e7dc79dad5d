//! Every key of `factsnap.toml`, a row each: what the reader knows, and what help and documentation tell.

/// One key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfigKey {
    /// Its name; those of an override start with `override.`.
    pub name: &'static str,
    /// What it is written as.
    pub kind: &'static str,
    /// What it means, in one or two sentences.
    pub meaning: &'static str,
    /// A line that uses it.
    pub example: &'static str,
}

macro_rules! keys {
    ($($name:literal $kind:literal $example:literal $meaning:literal;)*) => {
        /// Every key of `factsnap.toml`, in the order in which it is told.
        pub static CONFIG_KEYS: &[ConfigKey] =
            &[$(ConfigKey { name: $name, kind: $kind, meaning: $meaning, example: $example }),*];
    };
}

keys! {
    "select" "codes" r#"select = ["NUM", "TIM001"]"#
        "The codes that count, each by its id, the start of one, or its name; all of them when absent.";
    "ignore" "codes" r#"ignore = ["ATT013"]"#
        "Codes that do not count. Where `select` and `ignore` both speak of a code, the longer word decides.";
    "cases" "folder" r#"cases = "facts""#
        "Where cases live: what `factsnap check` reads when it is given no path, and what the harness runs. Starts at the file's own folder.";
    "snapshots" "folder" r#"snapshots = "facts/verdicts""#
        "Where accepted verdicts are kept, by `factsnap test` and by the Rust harness. Starts at the file's own folder.";
    "snapshot" "full or verdicts" r#"snapshot = "verdicts""#
        "What a snapshot records. `full`, the default: every finding with its reason and the words it rests on, for summaries that stay as they are. `verdicts`: only codes, values and verdicts, for summaries that a model writes anew: a new wording of the same supported claims changes nothing, while another value, verdict or code does.";
    "fail-on" "word" r#"fail-on = "flagged""#
        "When `factsnap check` fails: `unmet` (what a case says in `expect` or `label` is not met, or a claim is flagged that nobody expects to be), `unjudged` (as `unmet`, or a judge has not judged a case yet), `flagged` (any claim is flagged), `worse` (a case is worse than in git), or `never`. `unmet` when absent.";
    "strict" "true or false" "strict = true"
        "Whether an `expect` or an `allow` whose words the summary no longer has is an error; it is a notice when absent.";
    "judgements" "folder" r#"judgements = "facts/judgements""#
        "Where the records of judges are kept, a file for each. Starts at the file's own folder; the folder `judgements` beside it when absent.";
    "published" "date" "published = 2024-09-09"
        "The publication date of every source that has none of its own.";
    "override" "tables" "[[override]]"
        "What holds for some cases only; of several that name a case, the later ones add to the earlier.";
    "override.paths" "globs" r#"paths = ["legacy/**", "drafts/*.toml"]"#
        "Which case files and files of JSON lines are meant, from the file's own folder.";
    "override.select" "codes" r#"select = ["NUM"]"#
        "The codes that count there, instead of those of the whole.";
    "override.ignore" "codes" r#"ignore = ["TIM009"]"#
        "Codes that do not count there either.";
    "override.published" "date" "published = 2023-01-01"
        "The publication date of the sources there that have none of their own.";
    "judge" "tables" "[[judge]]"
        "A judge of your own, whose verdicts stand beside those of the rules: a program that `factsnap judge` asks, and no other command.";
    "judge.name" "word" r#"name = "reader""#
        "Its name, of letters, digits, `-` and `_`. Its records are kept in a file of that name.";
    "judge.version" "word" r#"version = "2""#
        "Its version, which is yours to change: with another one it is asked about everything anew.";
    "judge.command" "words" r#"command = ["python3", "judge.py"]"#
        "The program and its arguments, started in the file's own folder. No shell reads them.";
    "judge.checkers" "words" r#"checkers = ["numeric", "other"]"#
        "What it may speak of: `numeric`, `timeframe`, `attribution`, and `other` for anything else; all of them when absent.";
    "judge.paths" "globs" r#"paths = ["drafts/**"]"#
        "Which case files and files of JSON lines it judges, from the file's own folder; all of them when absent.";
    "judge.env" "words" r#"env = ["OPENAI_API_KEY"]"#
        "The variables of the environment that it is given; besides these only `PATH`, and on Windows `SYSTEMROOT`.";
    "judge.batch" "number" "batch = 20"
        "How many cases it is given at once; 8 when absent.";
    "judge.timeout" "number" "timeout = 60"
        "The seconds that it may take for a batch; 600 when absent.";
    "judge.terminal" "true or false" "terminal = false"
        "Whether it asks a person at the terminal: then it is given a case at a time, and as long as it takes.";
}
