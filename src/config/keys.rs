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
        "The codes that count: ids, the start of ids, or names. Default: all codes.";
    "ignore" "codes" r#"ignore = ["ATT013"]"#
        "Codes that do not count. If `select` and `ignore` both match a code, the longer word wins.";
    "cases" "folder" r#"cases = "facts""#
        "The folder of the cases: what `factsnap check` reads when no path is given, and what `factsnap test` and the Rust harness run. Relative to this file.";
    "snapshots" "folder" r#"snapshots = "facts/verdicts""#
        "The folder of the accepted verdicts, for `factsnap test` and the Rust harness. Relative to this file.";
    "snapshot" "full or verdicts" r#"snapshot = "verdicts""#
        "What a snapshot records. `full`, the default: each finding with its reason and the words it is based on, for summaries that do not change by themselves. `verdicts`: only codes, values and verdicts, for summaries that a model writes again and again: a new wording of the same claims changes nothing, another value, verdict or code does.";
    "fail-on" "word" r#"fail-on = "flagged""#
        "When `factsnap check` fails: `unmet` (what a case says in `expect` or `label` is not met, or a claim is flagged that no case expects), `unjudged` (as `unmet`, or a judge has not judged a case yet), `flagged` (any claim is flagged), `worse` (a case is worse than in git), or `never`. Default: `unmet`.";
    "strict" "true or false" "strict = true"
        "Whether it is an error if the words of an `expect` or an `allow` are no longer in the summary. Default: only a notice.";
    "judgements" "folder" r#"judgements = "facts/judgements""#
        "The folder of the judges' records, one file for each judge. Relative to this file. Default: `judgements`.";
    "published" "date" "published = 2024-09-09"
        "The publication date of every source that has none of its own.";
    "override" "tables" "[[override]]"
        "Settings for some cases only. If several match a case, all apply, in their order.";
    "override.paths" "globs" r#"paths = ["legacy/**", "drafts/*.toml"]"#
        "The case files and JSON-lines files it applies to. Relative to this file.";
    "override.select" "codes" r#"select = ["NUM"]"#
        "The codes that count there, instead of the project's.";
    "override.ignore" "codes" r#"ignore = ["TIM009"]"#
        "More codes that do not count there.";
    "override.published" "date" "published = 2023-01-01"
        "The publication date of the sources there that have none of their own.";
    "judge" "tables" "[[judge]]"
        "A judge of your own. Its verdicts stand beside those of the rules. It is a program that `factsnap judge` runs, and no other command.";
    "judge.name" "word" r#"name = "reader""#
        "Its name: letters, digits, `-` and `_`. Its records are kept in a file of that name.";
    "judge.version" "word" r#"version = "2""#
        "Its version. Change it when you change the model or the prompt: the judge is then asked about every case again.";
    "judge.command" "words" r#"command = ["python3", "judge.py"]"#
        "The program and its arguments. It runs in the folder of this file, without a shell.";
    "judge.checkers" "words" r#"checkers = ["numeric", "other"]"#
        "What it judges: `numeric`, `timeframe`, `attribution`, and `other` for anything else. Default: all four.";
    "judge.paths" "globs" r#"paths = ["drafts/**"]"#
        "The case files and JSON-lines files it judges. Relative to this file. Default: all of them.";
    "judge.env" "words" r#"env = ["OPENAI_API_KEY"]"#
        "The environment variables it gets, besides `PATH` (and `SYSTEMROOT` on Windows). Default: none.";
    "judge.batch" "number" "batch = 20"
        "How many cases it gets at once. Default: 8.";
    "judge.timeout" "number" "timeout = 60"
        "How many seconds it may take for a batch. Default: 600.";
    "judge.terminal" "true or false" "terminal = false"
        "Whether it asks a person at the terminal. It then gets one case at a time, without a time limit. Default: false.";
}
