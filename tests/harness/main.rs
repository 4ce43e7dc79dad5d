//! The harness at work on small projects of its own: this program runs its tests, and is the test program of those projects.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bytes;
mod project;

use std::env;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use project::{IN_PROJECT, Project};

fn main() -> ExitCode {
    match env::var(IN_PROJECT).as_deref() {
        Ok("usual folders") => factsnap::harness!().run(),
        Ok("insta") => bytes::by_insta(|name, verdict| insta::assert_snapshot!(name, verdict)),
        Ok("other folders") => factsnap::harness!().cases("facts/in").snapshots("facts/out").run(),
        _ => libtest_mimic::run(&Arguments::from_args(), trials()).exit_code(),
    }
}

fn trials() -> Vec<Trial> {
    macro_rules! trials {
        ($($name:ident)*) => { vec![$(Trial::test(stringify!($name), || { $name(); Ok(()) })),*] };
    }
    trials! {
        a_new_case_shows_its_verdict_and_waits_for_a_word
        an_accepted_case_passes_and_leaves_nothing_behind
        a_changed_verdict_shows_a_diff
        update_always_accepts
        nothing_is_written_under_ci
        force_pass_leaves_the_word_to_cargo_insta
        a_miss_fails_whatever_the_snapshot_says
        a_false_alarm_fails_whatever_the_snapshot_says
        both_a_miss_and_a_changed_verdict_are_told
        an_open_gap_passes_and_a_closed_one_fails
        an_orphan_snapshot_fails_under_its_own_name
        two_files_with_one_id_fail_under_their_own_name
        a_folder_without_cases_fails
        a_missing_folder_fails
        a_broken_case_fails_under_its_own_name_only
        a_broken_snapshot_is_told_from_a_missing_one
        a_name_filters
        an_exact_name_looks_at_one_file
        the_list_is_what_nextest_reads
        other_folders_can_be_named
        insta_learns_which_snapshots_are_in_use
        the_head_of_a_snapshot_names_no_machine
        hidden_files_are_no_cases
        the_same_bytes_whatever_the_number_of_threads
        an_update_that_cannot_be_meant_fails
        a_broken_configuration_fails_whatever_is_asked_for
        unseen_accepts_what_is_new_only
        verdicts_wait_where_the_environment_says
    }
    .into_iter()
    .chain(bytes::trials())
    .collect()
}

/// The summary keeps to its source.
const RIGHT: &str = r#"
note = "The count is the source's."
summary = "The storm closed three schools."

[[source]]
id = "1"
text = "Three schools were closed by the storm."

[[expect]]
claim = "three schools"
verdict = "supported"
"#;

/// The summary does not keep to its source.
const WRONG: &str = r#"
note = "Three became nine."
summary = "The storm closed nine schools."

[[source]]
id = "1"
text = "The storm closed three schools."

[[expect]]
claim = "nine schools"
verdict = "contradicted"
"#;

fn a_new_case_shows_its_verdict_and_waits_for_a_word() {
    let project = Project::new().with("cases/weather/schools.toml", RIGHT);
    project
        .run(&[])
        .fails(1)
        .says("no snapshot yet: snapshots/weather/schools.snap")
        .says("consistent: 1 supported")
        .says("cargo insta review")
        .says("INSTA_UPDATE=always cargo test weather/schools -- --exact")
        .says_nothing_of("panicked");
    assert_eq!(project.files("snapshots"), ["snapshots/weather/schools.snap.new"]);
}

fn an_accepted_case_passes_and_leaves_nothing_behind() {
    let project = Project::new().with("cases/schools.toml", RIGHT);
    project.run(&[]).fails(1);
    project.run_with(&[], &[("INSTA_UPDATE", "always")]).passes();
    assert_eq!(project.files("snapshots"), ["snapshots/schools.snap"]);
    project.run(&[]).passes();
}

fn a_changed_verdict_shows_a_diff() {
    let project = Project::new().with("cases/schools.toml", RIGHT).accepted();
    let project = project.with("cases/schools.toml", &RIGHT.replace("three schools", "3 schools"));
    project
        .run(&[])
        .fails(1)
        .says("the verdict changed")
        .says("--- snapshots/schools.snap (accepted)\n+++ this run")
        .says("\n-")
        .says("\n+")
        .says("It is pending in snapshots/schools.snap.new")
        .says_nothing_of("Snapshot Summary");
}

fn update_always_accepts() {
    let project = Project::new().with("cases/schools.toml", RIGHT).accepted();
    let before = project.read("snapshots/schools.snap").unwrap();
    let project = project.with("cases/schools.toml", &RIGHT.replace("three schools", "3 schools")).accepted();
    assert_ne!(project.read("snapshots/schools.snap").unwrap(), before);
    project.run(&[]).passes();
}

fn nothing_is_written_under_ci() {
    let project = Project::new().with("cases/schools.toml", RIGHT);
    project.run_with(&[], &[("CI", "true")]).fails(1).says("consistent: 1 supported").says("Nothing was written");
    assert_eq!(project.files("snapshots"), [""; 0]);
}

fn force_pass_leaves_the_word_to_cargo_insta() {
    let project = Project::new().with("cases/right.toml", RIGHT);
    project.run_with(&[], &[("INSTA_FORCE_PASS", "1")]).passes();
    assert_eq!(project.files("snapshots"), ["snapshots/right.snap.new"]);
    let project = project.with("cases/right.toml", &RIGHT.replace("\"supported\"", "\"contradicted\""));
    project.run_with(&[], &[("INSTA_FORCE_PASS", "1")]).fails(1).says("missed");
}

fn a_miss_fails_whatever_the_snapshot_says() {
    let project = Project::new().with("cases/schools.toml", &RIGHT.replace("\"supported\"", "\"contradicted\""));
    project
        .accepted()
        .run(&[])
        .fails(1)
        .says("missed: \"three schools\" is contradicted")
        .says_nothing_of("the verdict changed");
}

fn a_false_alarm_fails_whatever_the_snapshot_says() {
    let project = Project::new().with("cases/schools.toml", &WRONG.replace("\"contradicted\"", "\"supported\""));
    project.accepted().run(&[]).fails(1).says("false alarm: \"nine schools\" is supported");
}

fn both_a_miss_and_a_changed_verdict_are_told() {
    let project = Project::new().with("cases/schools.toml", WRONG).accepted();
    let project =
        project.with("cases/schools.toml", &WRONG.replace("closed nine", "closed three").replace("nine", "three"));
    project.run(&[]).fails(1).says("missed").says("the verdict changed");
}

fn an_open_gap_passes_and_a_closed_one_fails() {
    let gap = "gap = \"not seen yet\"\n";
    let open = RIGHT.replace("\"supported\"", "\"contradicted\"") + gap;
    Project::new().with("cases/schools.toml", &open).accepted().run(&[]).passes();
    let closed = RIGHT.to_owned() + gap;
    Project::new().with("cases/schools.toml", &closed).accepted().run(&[]).fails(1).says("closed gap");
}

fn an_orphan_snapshot_fails_under_its_own_name() {
    let project =
        Project::new().with("cases/schools.toml", RIGHT).accepted().with("snapshots/old/gone.snap", "---\n---\n");
    project.run(&[]).fails(1).says("orphan-snapshot::old/gone").says("snapshots/old/gone.snap has no case");
    project.run(&["schools"]).passes();
    project.run(&["--exact", "orphan-snapshot::old/gone"]).fails(1);
}

fn two_files_with_one_id_fail_under_their_own_name() {
    let project = Project::new().with("cases/schools.toml", RIGHT).with("cases/schools.TOML", RIGHT).accepted();
    if project.files("cases").len() == 1 {
        return; // This disk does not tell the two apart either.
    }
    project.run(&[]).fails(1).says("duplicate-id::schools").says("cases/schools.TOML\n  cases/schools.toml");
    let project = Project::new().with("cases/Schools.toml", RIGHT).with("cases/schools.toml", RIGHT).accepted();
    project.run(&[]).fails(1).says("test Schools").says("duplicate-id::schools");
}

fn a_folder_without_cases_fails() {
    let project = Project::new().with("cases/readme.txt", "none yet");
    project.run(&[]).fails(1).says("no-cases").says("the folder cases has no cases");
}

fn a_missing_folder_fails() {
    Project::new().run(&[]).fails(1).says("no-cases").says("the folder cases does not exist");
}

fn a_broken_case_fails_under_its_own_name_only() {
    let project =
        Project::new().with("cases/schools.toml", RIGHT).accepted().with("cases/odd/broken.toml", "\nsumary = \"\"\n");
    project
        .run(&[])
        .fails(1)
        .says("---- odd/broken ----\ncases/odd/broken.toml:2:1: ")
        .says("\n  sumary = \"\"\n  ^^^^^^")
        .says_nothing_of("panicked");
    project.run(&["--exact", "schools"]).passes();
}

fn a_broken_snapshot_is_told_from_a_missing_one() {
    let project =
        Project::new().with("cases/schools.toml", RIGHT).with("snapshots/schools.snap", "---\nsource: [\n---\n");
    project.run(&[]).fails(1).says("snapshots/schools.snap").says_nothing_of("no snapshot yet");
}

fn a_name_filters() {
    let project = Project::new().with("cases/a/one.toml", RIGHT).with("cases/b/one.toml", RIGHT).accepted();
    project.run(&["a/"]).passes().says("1 passed").says("1 filtered out");
    project.run(&["--skip", "a/"]).passes().says("1 passed");
}

fn an_exact_name_looks_at_one_file() {
    let project = Project::new().with("cases/schools.toml", RIGHT).accepted().with("cases/other.toml", "broken");
    // Nothing is filtered out, so nothing else was found.
    project.run(&["--exact", "schools", "--nocapture"]).passes().says("0 filtered out");
    project.run(&["--exact", "../schools"]).passes().says("0 passed").says("2 filtered out");
}

fn the_list_is_what_nextest_reads() {
    let project = Project::new().with("cases/b/one.toml", RIGHT).with("cases/a.toml", "broken").accepted();
    let list = project.run(&["--list", "--format", "terse"]).passes().output;
    assert_eq!(list, "a: test\nb/one: test\n");
    assert_eq!(project.run(&["--list", "--format", "terse", "--ignored"]).passes().output, "");
}

fn other_folders_can_be_named() {
    let project = Project::new().with("facts/in/schools.toml", RIGHT);
    project.run_with(&[], &[(IN_PROJECT, "other folders")]).fails(1).says("no snapshot yet: facts/out/schools.snap");
    assert_eq!(project.files("facts/out"), ["facts/out/schools.snap.new"]);
}

fn an_update_that_cannot_be_meant_fails() {
    let project = Project::new().with("cases/schools.toml", RIGHT);
    let run = project.run_with(&[], &[("INSTA_UPDATE", "allways")]).fails(1);
    run.says("broken-config").says("INSTA_UPDATE is `allways`; did you mean `always`?");
}

fn a_broken_configuration_fails_whatever_is_asked_for() {
    let project = Project::new().with("cases/schools.toml", RIGHT).with("factsnap.toml", "selct = []\n");
    for arguments in [&[] as &[&str], &["school"], &["--exact", "schools"]] {
        project.run(arguments).fails(1).says("factsnap.toml:1:1: unknown key `selct`; did you mean `select`?");
    }
}

fn unseen_accepts_what_is_new_only() {
    let project = Project::new().with("cases/schools.toml", RIGHT);
    project.run_with(&[], &[("INSTA_UPDATE", "unseen")]).passes();
    let project = project.with("cases/schools.toml", WRONG);
    project.run_with(&[], &[("INSTA_UPDATE", "unseen")]).fails(1).says("the verdict changed");
    assert_eq!(project.files("snapshots"), ["snapshots/schools.snap", "snapshots/schools.snap.new"]);
}

fn verdicts_wait_where_the_environment_says() {
    let project = Project::new().with("cases/a/one.toml", RIGHT);
    let elsewhere = project.path().join("waiting");
    project.run_with(&[], &[("INSTA_PENDING_DIR", elsewhere.to_str().unwrap())]).fails(1);
    assert_eq!(project.files("snapshots"), [""; 0]);
    assert_eq!(project.files("waiting"), ["waiting/snapshots/a/one.snap.new"]);
}

fn insta_learns_which_snapshots_are_in_use() {
    let project = Project::new().with("cases/a/one.toml", RIGHT).with("cases/two.toml", RIGHT).accepted();
    let list = project.path().join("in-use");
    project.run_with(&[], &[("INSTA_SNAPSHOT_REFERENCES_FILE", list.to_str().unwrap())]).passes();
    let mut in_use: Vec<String> = project.read("in-use").unwrap().lines().map(str::to_owned).collect();
    in_use.sort();
    let snapshot = |name: &str| project.path().join("snapshots").join(name).display().to_string();
    assert_eq!(in_use, [snapshot("a/one.snap"), snapshot("two.snap")]);
}

fn the_head_of_a_snapshot_names_no_machine() {
    let project = Project::new().with("cases/a/one.toml", RIGHT).accepted();
    let snapshot = project.read("snapshots/a/one.snap").unwrap();
    assert!(
        snapshot.starts_with("---\nsource: tests/harness/main.rs\ninput_file: cases/a/one.toml\n---\n"),
        "{snapshot}"
    );
}

fn hidden_files_are_no_cases() {
    let project =
        Project::new().with("cases/one.toml", RIGHT).with("cases/.one.toml", "").with("cases/.git/x.toml", "");
    project.accepted().run(&[]).passes().says("1 passed");
}

fn the_same_bytes_whatever_the_number_of_threads() {
    let mut project = Project::new();
    for number in 0..20 {
        project = project.with(&format!("cases/{number}.toml"), WRONG);
    }
    let snapshots = |threads| {
        let _ = project.run_with(&["--test-threads", threads], &[("INSTA_UPDATE", "always")]);
        (0..20).map(|number| project.read(&format!("snapshots/{number}.snap")).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(snapshots("1"), snapshots("7"));
}
