//! The recipes, run as those who take them over would: by promptfoo's own call, by pytest, and by the shell.
//!
//! Where an interpreter is missing, its test says so and is passed over, but not under `CI`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// A command with factsnap on its path.
fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let ours = Path::new(env!("CARGO_BIN_EXE_factsnap")).parent().map(Path::to_owned);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(ours.into_iter().chain(std::env::split_paths(&path))).unwrap();
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", path);
    command
}

/// The first of some interpreters that runs with the arguments.
fn interpreter(programs: &[&'static str], arguments: &[&str]) -> Option<&'static str> {
    let runs = |program: &&&str| Command::new(program).args(arguments).output().is_ok_and(|run| run.status.success());
    let found = programs.iter().find(runs).copied();
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "under CI the recipes are run: install one of {programs:?}");
        eprintln!("passed over: there is none of {programs:?} here");
    }
    found
}

fn shown(run: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr)).replace('\r', "")
}

#[test]
fn promptfoo_gets_a_verdict_of_an_output() {
    let Some(node) = interpreter(&["node", "nodejs"], &["--version"]) else { return };
    // As promptfoo calls it: the module's function, with the output and a context of which we read two fields.
    let script = "
        const judge = require('./factsnap.cjs');
        const article = 'The company will replace its oldest carriages in the coming year.';
        const context = (config) => ({ prompt: '', vars: { article, both: ['Nothing.', article] }, config });
        const right = 'The company will replace its oldest carriages within a year.';
        const wrong = 'The company will replace its oldest carriages over the next five years.';
        console.log(JSON.stringify(judge(right, context({ sources: ['article'] }))));
        console.log(JSON.stringify(judge(wrong, context({ sources: ['both'] }))));
        try { judge(wrong, context({ sources: ['nowhere'] })); } catch { console.log('no source'); }
    ";
    let run = command(node, &root().join("docs/recipes/promptfoo")).args(["-e", script]).output().unwrap();
    let told = shown(&run);
    let lines: Vec<&str> = told.lines().collect();
    let wrong = r#"{"pass":false,"score":0,"reason":"TIM001 \"over the next five years\": source 2 says one year, the summary says five years"}"#;
    assert_eq!(lines, [r#"{"pass":true,"score":1,"reason":"Keeps to the facts"}"#, wrong, "no source"]);
}

/// What the recipe says of an output, or the error that it raises, a line each.
fn promptfoo_says(node: &str, calls: &str) -> Vec<String> {
    let script = format!(
        "const judge = require('./factsnap.cjs');
         const article = 'It rained for three days.';
         const say = (output, config, vars) => {{
             try {{ console.log(judge(output, {{ vars: vars ?? {{ article }}, config }}).reason); }}
             catch (error) {{ console.log(error.message); }}
         }};
         {calls}"
    );
    let run = command(node, &root().join("docs/recipes/promptfoo")).args(["-e", &script]).output().unwrap();
    shown(&run).lines().map(str::to_owned).collect()
}

#[test]
fn promptfoo_gets_an_error_for_what_is_not_text() {
    let Some(node) = interpreter(&["node", "nodejs"], &["--version"]) else { return };
    let said = promptfoo_says(
        node,
        "const c = { sources: ['article'] };
         say({ answer: 'It rained.', context: [] }, c); say(null, c); say(undefined, c); say(3, c); say(['It rained.'], c);
         say(' ', c);
         say('It rained.', c, { article: { body: 'It rained.' } }); say('It rained.', c, { article: [null] });
         say('It rained.', c, { article: [] }); say('It rained.', undefined, { article });",
    );
    let field = "name the field that holds the summary: `config: {field: answer}`";
    let source =
        "name what holds the text: `config: {sources: [article]}`, or `[article.body]` for a field of an object";
    let expected = [
        format!("factsnap: the output must be text, but is an object with answer, context; {field}"),
        format!("factsnap: the output must be text, but is null; {field}"),
        format!("factsnap: the output must be text, but is missing; {field}"),
        format!("factsnap: the output must be text, but is number 3; {field}"),
        format!("factsnap: the output must be text, but is a list; {field}"),
        "factsnap: the output is empty".to_owned(),
        format!("factsnap: the variable `article` must be text, but is an object with body; {source}"),
        format!("factsnap: the variable `article` must be text, but is null; {source}"),
        "factsnap: the variable `article` is an empty list".to_owned(),
        format!("factsnap: the variable `context` must be text, but is missing; {source}"),
    ];
    assert_eq!(said, expected);
}

#[test]
fn promptfoo_names_a_field_of_an_output_and_of_a_variable() {
    let Some(node) = interpreter(&["node", "nodejs"], &["--version"]) else { return };
    let said = promptfoo_says(
        node,
        "const c = { sources: ['article'], field: 'answer' };
         const right = 'It rained for three days.', wrong = 'It rained for nine days.';
         say({ answer: right }, c); say({ answer: wrong }, c); say(JSON.stringify({ answer: wrong }), c);
         say({ result: { answer: wrong } }, { sources: 'article', field: 'result.answer' });
         say({ answer: right }, { sources: ['article.body'], field: 'answer' }, { article: { body: wrong } });
         say({ anwser: right }, c); say(right, c); say({ answer: 'It rained.' }, c);",
    );
    assert_eq!(said.len(), 8, "{said:#?}");
    assert_eq!(said[0], "Keeps to the facts");
    assert!(said[1].starts_with("TIM001 \"for nine days\""), "{said:#?}");
    assert!(said[2..4].iter().all(|wrong| *wrong == said[1]), "{said:#?}");
    assert!(said[4].starts_with("TIM001 \"for three days\""), "{said:#?}");
    assert_eq!(
        said[5],
        "factsnap: the field `answer` of the output must be text, but is missing; the output is an object with anwser"
    );
    assert_eq!(said[6], "factsnap: the output is plain text, but `config` names a `field` of it; leave `field` out");
    assert_eq!(said[7], "No number, time or attribution to check");
}

#[test]
fn promptfoo_is_told_where_the_program_is_missing() {
    let Some(node) = interpreter(&["node", "nodejs"], &["--version"]) else { return };
    let script = "process.env.PATH = '/nowhere';
        const context = { vars: { article: 'It rained.' }, config: { sources: 'article' } };
        try { require('./factsnap.cjs')('It rained.', context); } catch (error) { console.log(error.message); }";
    let run = command(node, &root().join("docs/recipes/promptfoo")).args(["-e", script]).output().unwrap();
    assert_eq!(shown(&run), "factsnap: the program is not on the PATH; install it first\n");
}

#[test]
fn promptfoo_is_told_where_the_assertion_the_assertion_is() {
    let file = fs::read_to_string(root().join("docs/recipes/promptfoo/promptfooconfig.yaml")).unwrap();
    assert!(file.contains("- type: javascript\n      value: file://factsnap.cjs\n"), "{file}");
    let folder = TempDir::new().unwrap();
    let run = command(env!("CARGO_BIN_EXE_factsnap"), folder.path())
        .args(["import", "--from", "promptfoo", "--map", "source=article,summary=draft"])
        .arg(root().join("docs/recipes/promptfoo/promptfooconfig.yaml"))
        .output()
        .unwrap();
    assert!(run.status.success(), "its own tests can be imported: {}", shown(&run));
}

#[test]
fn pytest_holds_a_summary_to_its_article() {
    let pythons = ["python3", "/usr/bin/python3", "python"];
    let folder = root().join("docs/recipes/pytest");
    let has_pytest = |python: &&&str| {
        Command::new(python).args(["-m", "pytest", "--version"]).output().is_ok_and(|run| run.status.success())
    };
    let run = if let Some(python) = pythons.iter().find(has_pytest) {
        command(python, &folder).args(["-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"]).output().unwrap()
    } else {
        let Some(python) = interpreter(&pythons, &["--version"]) else { return };
        let script = "import test_facts as t; [f() for n, f in vars(t).items() if n.startswith('test_')]";
        command(python, &folder).args(["-B", "-c", script]).output().unwrap()
    };
    assert!(run.status.success(), "{}", shown(&run));
}

#[test]
fn the_shell_writes_summaries_anew_and_shows_what_got_worse() {
    let (Some(shell), Some(git)) = (interpreter(&["sh"], &["-c", "true"]), interpreter(&["git"], &["--version"]))
    else {
        return;
    };
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let write = |name: &str, text: &str| fs::write(folder.join("cases").join(name), text).unwrap();
    fs::create_dir(folder.join("cases")).unwrap();
    write("rain.toml", "[[source]]\nid = \"1\"\nfile = \"rain.article.txt\"\n[summary]\nfile = \"rain.summary.txt\"\n");
    write("rain.article.txt", "It rained for three days and the river rose.\n");
    write("rain.summary.txt", "It rained for three days.\n");
    let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
    for arguments in [["init", "-q", "."], ["add", ".", "-f"], ["commit", "-q", "-mone"]] {
        assert!(command(git, folder).args(identity).args(arguments).status().unwrap().success());
    }
    let review = |model: &[&str]| {
        let script = root().join("docs/recipes/shell/review.sh");
        let run = command(shell, folder).arg(script).args(model).output().unwrap();
        (run.status.code(), shown(&run))
    };

    let (status, told) = review(&["cat"]);
    assert!(status == Some(0) && told.ends_with("no case changed\n"), "{told}");
    assert!(told.contains("rain.summary.txt | 2 +-"), "{told}");

    let (status, told) = review(&["sed", "s/three days/three weeks/"]);
    assert!(status == Some(1) && told.contains("rain: worse"), "{told}");
    assert!(told.ends_with("1 case changed: 1 worse\n"), "{told}");

    let (status, told) = review(&["false"]);
    assert_eq!(status, Some(2), "{told}");
}

#[test]
fn every_recipe_has_a_page_that_shows_what_it_prints() {
    let folder = root().join("docs/recipes");
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let index = read(&folder.join("README.md"));
    for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().into_string().unwrap();
        let page = read(&entry.path().join("README.md"));
        assert!(index.contains(&format!("({name})")), "{name} is missing from the list");
        let linked: Vec<&str> = page.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert_eq!(linked.iter().find(|file| !entry.path().join(file).exists()), None, "{name}");
        assert!(page.contains("## Use it") && page.contains("## What you see"), "{name}");
    }
    let folder = TempDir::new().unwrap();
    let cases = folder.path().join("cases");
    fs::create_dir(&cases).unwrap();
    let case = |told: &str| {
        let source = "[[source]]\nid = \"1\"\ntext = \"It rained for three days and the river rose.\"\n";
        fs::write(cases.join("rain.toml"), format!("{source}[summary]\ntext = \"{told}\"\n")).unwrap();
    };
    let say = |arguments: &[&str]| {
        shown(&command(env!("CARGO_BIN_EXE_factsnap"), folder.path()).args(arguments).output().unwrap())
    };
    case("It rained for three days.");
    fs::write(folder.path().join("old.jsonl"), say(&["check", "--format", "jsonl", "cases"])).unwrap();
    case("It rained for three weeks.");
    let told = say(&["diff", "old.jsonl", "cases"]);
    let page = read(&root().join("docs/recipes/shell/README.md"));
    assert!(told.contains("worse\n") && told.lines().skip(1).all(|line| page.contains(line)), "{told}\n{page}");
}
