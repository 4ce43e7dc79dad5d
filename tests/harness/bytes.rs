//! Whoever writes a snapshot, its bytes are the same: the harness, the command, and insta itself.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use factsnap::{check, load_case, render};
use libtest_mimic::Trial;

use crate::project::{IN_PROJECT, Project};
use crate::{RIGHT, WRONG};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        Trial::test("the_bytes_of_insta", || {
            the_bytes_of_insta();
            Ok(())
        }),
        Trial::test("the_bytes_of_the_command", || {
            the_bytes_of_the_command();
            Ok(())
        }),
        Trial::test("the_command_goes_by_the_environment_too", || {
            the_command_goes_by_the_environment_too();
            Ok(())
        }),
        Trial::test("without_texts_a_new_wording_changes_nothing", || {
            without_texts_a_new_wording_changes_nothing();
            Ok(())
        }),
        Trial::test("each_takes_the_snapshots_of_the_other", || {
            each_takes_the_snapshots_of_the_other();
            Ok(())
        }),
    ]
}

/// Names that YAML would read as something else than a name, were they not quoted.
const NAMES: &[&str] = &["schools", "deep/er/schools", "a, b", "it's", "100%", "#1", "-x", "é", "=", "[1]"];

/// A project with a case of every name that holds and one that does not.
fn project() -> Project {
    let project = Project::new().with("Cargo.toml", "").with("tests/harness/main.rs", include_str!("main.rs"));
    let with = |project: Project, name: &&str| {
        let (right, wrong) = (format!("cases/{name}.toml"), format!("cases/wrong {name}.toml"));
        project.with(&right, RIGHT).with(&wrong, WRONG)
    };
    NAMES.iter().fold(project, with)
}

/// Asserts the verdict of every case as the harness did when insta wrote its files; arguments are their names.
pub(crate) fn by_insta(assert: fn(&str, &str)) -> ExitCode {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap();
    for name in env::args().skip(1) {
        let path = Path::new(&root).join(format!("cases/{name}.toml"));
        let case = load_case(&path, &name).unwrap().case;
        let verdict = render::snapshot(&case, &check(&case));
        let snapshot = Path::new(&root).join(format!("snapshots/{name}.snap"));
        let mut settings = insta::Settings::new();
        settings.set_snapshot_path(snapshot.parent().unwrap());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_input_file(&path);
        let stem = snapshot.file_stem().unwrap().to_string_lossy().into_owned();
        settings.bind(|| assert(&stem, &verdict));
    }
    ExitCode::SUCCESS
}

/// Every file below `snapshots` with its text; the line of the assertion is that of whoever asserts.
fn written(project: &Project, with_line: bool) -> Vec<(String, String)> {
    let line = |line: &str| match line.strip_prefix("assertion_line: ") {
        Some(_) if !with_line => "assertion_line: 1\n".to_owned(),
        _ => line.to_owned(),
    };
    let text = |path: &str| project.read(path).unwrap().split_inclusive('\n').map(line).collect::<String>();
    project.files("snapshots").into_iter().map(|path| (path.clone(), text(&path))).collect()
}

fn the_bytes_of_insta() {
    for update in ["new", "always"] {
        let (ours, theirs) = (project(), project());
        let _ = ours.run_with(&[], &[("INSTA_UPDATE", update)]);
        let cases = theirs.files("cases");
        let names: Vec<&str> =
            cases.iter().map(|case| case.trim_start_matches("cases/").trim_end_matches(".toml")).collect();
        let root = theirs.path().to_str().unwrap();
        let environment = [
            (IN_PROJECT, "insta"),
            ("INSTA_UPDATE", update),
            ("INSTA_FORCE_PASS", "1"),
            ("INSTA_OUTPUT", "none"),
            ("INSTA_WORKSPACE_ROOT", root),
        ];
        theirs.run_with(&names, &environment).passes();
        let [ours, theirs] = [&ours, &theirs].map(|project| written(project, false));
        assert_eq!(ours.len(), cases.len());
        ours.iter().zip(&theirs).for_each(|(ours, theirs)| assert_eq!(ours, theirs));
        assert!(ours.iter().all(|(_, text)| text.contains("\nassertion_line: 1\n") == (update == "new")));
    }
}

fn the_bytes_of_the_command() {
    let (by_harness, by_command) = (project(), project());
    let both = |update| {
        let _ = by_harness.run_with(&[], &[("INSTA_UPDATE", update)]);
        let _ = by_command.command(&["test"], &[("INSTA_UPDATE", update)]);
        let [harness, command] = [&by_harness, &by_command].map(|project| written(project, true));
        assert_eq!(harness, command);
        harness
    };
    let waiting = both("new");
    assert!(waiting.iter().all(|(path, text)| path.ends_with(".snap.new") && text.contains("\nassertion_line: ")));
    let accepted = both("always");
    assert_eq!(accepted.len(), waiting.len());
    assert!(accepted.iter().all(|(path, text)| !path.contains(".new") && !text.contains("assertion_line")));
}

fn the_command_goes_by_the_environment_too() {
    let project = Project::new().with("cases/schools.toml", RIGHT);
    for (name, value) in [("CI", "true"), ("INSTA_UPDATE", "no"), ("TF_BUILD", "1")] {
        project.command(&["test"], &[(name, value)]).says("consistent: 1 supported").says("Nothing was written");
        assert_eq!(project.files("snapshots"), [""; 0]);
    }
    let wrong = project.command(&["test"], &[("INSTA_UPDATE", "allways")]);
    wrong.says("error: INSTA_UPDATE is `allways`").says("did you mean `always`?");
    let passes = project.command(&["test"], &[("INSTA_FORCE_PASS", "1")]).passes();
    passes.says("1 passed");
    assert_eq!(project.files("snapshots"), ["snapshots/schools.snap.new"]);
    project.command(&["test"], &[("INSTA_UPDATE", "always"), ("CI", "true")]).passes().says("1 accepted");
    let project = project.with("cases/schools.toml", WRONG);
    project.command(&["test", "--accept"], &[("CI", "true")]).passes().says("1 accepted");
}

fn without_texts_a_new_wording_changes_nothing() {
    let project = project().with("factsnap.toml", "snapshot = \"verdicts\"\n").accepted();
    assert!(project.read("snapshots/schools.snap").unwrap().ends_with("---\nconsistent\n\nsupported\n  NUM000 3\n"));
    let (other_words, other_value) = ("3 schools were shut by it; yes, three schools.", "It shut four schools.");
    let project = project.with("cases/schools.toml", &RIGHT.replace("The storm closed three schools.", other_words));
    project.run(&["--exact", "schools"]).passes();
    project.command(&["test", "--isolated", "schools"], &[("CI", "true")]).says("the verdict changed");
    project.command(&["test", "schools"], &[]).passes();
    let wrong =
        RIGHT.replace("The storm closed three schools.", other_value).replace("\"three schools\"", "\"four schools\"");
    let project = project.with("cases/schools.toml", &wrong);
    project.run(&["--exact", "schools"]).fails(1).says("-  NUM000 3\n").says("+  NUM001 4; source 1: 3\n");
    project.command(&["test", "schools"], &[]).says("+  NUM001 4; source 1: 3\n");
}

fn each_takes_the_snapshots_of_the_other() {
    let project = project().accepted();
    project.command(&["test"], &[]).passes().says("passed");
    let project = project.with("cases/schools.toml", WRONG);
    project.run(&[]).fails(1).says("the verdict changed");
    let changed = written(&project, true);
    project.command(&["test"], &[("CI", "true")]).says("1 changed").says("Nothing was written");
    project.command(&["test"], &[]).says("1 changed");
    assert_eq!(written(&project, true), changed);
    project.command(&["accept", "schools"], &[]).passes().says("accepted schools");
    let by_command = written(&project, true);
    project.run(&[]).passes();
    let _ = project.run_with(&[], &[("INSTA_UPDATE", "force")]);
    assert_eq!(written(&project, true), by_command);
    assert!(insta::Snapshot::from_file(&project.path().join("snapshots/schools.snap")).is_ok());
}
