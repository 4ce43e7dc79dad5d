//! What is recorded, when it is asked for again, and how it is replayed.

use super::project::Project;

#[test]
fn what_has_a_record_is_asked_for_once() {
    let Some(project) = Project::new("good", 3, "") else { return };
    let (_, plan, _) = project.run(&["judge", "--dry-run"]);
    assert!(
        plan.starts_with("reader: 3 cases to ask about in 1 batch, ") && plan.ends_with(" bytes; 0 recorded\n"),
        "{plan}"
    );
    assert!(project.asked().is_empty() && project.recorded().is_empty());

    assert_eq!(project.run(&["judge"]).1, "reader: 3 recorded; 0 had a record\n");
    assert_eq!(project.asked(), ["flock-1", "flock-2", "flock-3"]);
    let records = project.read("judgements/reader.jsonl");
    assert_eq!(project.run(&["judge"]).1, "reader: 0 recorded; 3 had a record\n");
    assert!(project.asked().is_empty());
    assert_eq!(project.read("judgements/reader.jsonl"), records);

    project.case("flock-2", "Twenty sheep were counted on the hill.");
    project.run(&["judge"]);
    assert_eq!(project.asked(), ["flock-2"]);
    project.run(&["judge", "--update", "*-3"]);
    assert_eq!(project.asked(), ["flock-3"]);
    // A case with the texts of another has its record, and may be asked about for itself.
    project.case("flock-9", "Twenty sheep were counted on the hill.");
    assert_eq!(project.run(&["judge"]).1, "reader: 0 recorded; 4 had a record\n");
    project.run(&["judge", "--update", "*-9"]);
    assert_eq!(project.asked(), ["flock-9"]);
    std::fs::remove_file(project.at("cases/flock-9.toml")).unwrap();
    project.run(&["judge", "--update", "*-2"]);
    assert_eq!(project.asked(), ["flock-2"]);

    // The old summary of flock-2 is nobody's now.
    assert_eq!(project.recorded(), ["flock-1", "flock-2", "flock-2", "flock-3"]);
    assert_eq!(project.run(&["judge", "--prune"]).1, "reader: 1 removed, 3 kept\n");
    assert_eq!(project.recorded(), ["flock-1", "flock-2", "flock-3"]);
}

#[test]
fn the_bytes_are_the_same_for_any_jobs_and_line_endings() {
    let Some(project) = Project::new("good", 23, "batch = 2") else { return };
    assert_eq!(project.run(&["judge", "--jobs", "8"]).0, 0);
    let records = project.read("judgements/reader.jsonl");
    std::fs::remove_file(project.at("judgements/reader.jsonl")).unwrap();
    assert_eq!(project.run(&["judge", "--jobs", "1"]).0, 0);
    assert_eq!(project.read("judgements/reader.jsonl"), records);

    let checked = |project: &Project| project.run(&["check", "--format", "jsonl", "--jobs", "8"]);
    let plain = checked(&project);
    assert_eq!(project.run(&["check", "--format", "jsonl", "--jobs", "1"]), plain);
    project.write("judgements/reader.jsonl", &records.replace('\n', "\r\n"));
    assert_eq!(checked(&project), plain);
    // As a checkout on another system has the cases.
    for at in 1..=23 {
        let name = format!("cases/flock-{at}.toml");
        project.write(&name, &project.read(&name).replace('\n', "\r\n"));
    }
    assert_eq!(project.run(&["judge"]).1, "reader: 0 recorded; 23 had a record\n");
}

#[test]
fn two_at_once_keep_what_both_recorded() {
    let Some(project) = Project::new("slow", 24, "batch = 1") else { return };
    // Each has cases that the other is not asked about.
    let cases = |from: usize, to: usize| (from..=to).map(|at| format!("cases/flock-{at}.toml")).collect::<Vec<_>>();
    let start = |cases: Vec<String>| {
        project.command(&["judge", "--jobs", "2"]).args(cases).stdout(std::process::Stdio::null()).spawn().unwrap()
    };
    for mut run in [start(cases(1, 16)), start(cases(9, 24))] {
        assert!(run.wait().unwrap().success());
    }
    let mut recorded = project.recorded();
    recorded.dedup();
    assert_eq!(recorded.len(), 24, "{recorded:?}");
    let files: Vec<_> =
        std::fs::read_dir(project.at("judgements")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(files == ["reader.jsonl"] || cfg!(not(unix)), "{files:?}");
}

#[test]
fn nothing_is_judged_in_silence() {
    let Some(project) = Project::new("good", 1, "") else { return };
    project.case("flock-1", "Eighty sheep were counted on the hill.");
    let unjudged = |arguments: &[&str]| project.run(&[&["check"], arguments].concat());
    assert_eq!(unjudged(&[]).0, 0);
    let (status, printed, _) = unjudged(&["--fail-on", "unjudged"]);
    assert_eq!(status, 1);
    assert!(printed.contains("undetermined[JDG010]: reader (a judge) has not been asked yet"), "{printed}");
    assert!(printed.contains("1 case: 1 failed"), "{printed}");
    assert_eq!(unjudged(&["--fail-on", "unjudged", "--ignore", "JDG"]).0, 0);
    assert_eq!(unjudged(&["--fail-on", "unjudged", "--isolated"]).0, 0);

    project.run(&["judge"]);
    let (status, printed, _) = unjudged(&["--fail-on", "unjudged"]);
    assert_eq!(status, 1, "it says that eighty is wrong");
    assert!(printed.contains("contradicted[JDG001]: reader (a judge) says: I read otherwise"), "{printed}");
    assert!(
        printed.contains("note: reader (a judge) says contradicted, the rules say supported (NUM000)"),
        "{printed}"
    );
    assert_eq!(unjudged(&["--fail-on", "unjudged", "--ignore", "JDG001"]).0, 0);
}

#[test]
fn a_persons_word_holds_for_judges_too() {
    let Some(project) = Project::new("good", 0, "") else { return };
    let source = "[[source]]\nid = '1'\ntext = 'Eighty sheep were counted on the hill.'\n";
    let case = |more: &str| {
        project.write("cases/flock.toml", &format!("summary = 'Eighty sheep were counted.'\n{source}{more}"));
    };
    case("");
    project.run(&["judge"]);
    let status = || project.run(&["check"]).0;
    assert_eq!(status(), 1);
    case("[[expect]]\nclaim = 'Eighty'\nchecker = 'judge'\nverdict = 'contradicted'\n");
    assert_eq!(status(), 0);
    case("[[expect]]\nclaim = 'Eighty'\nchecker = 'numeric'\nverdict = 'supported'\n");
    assert_eq!(status(), 1, "a judge that speaks of a number is a false alarm at a number");
    case("[[allow]]\ncode = 'JDG001'\nclaim = 'Eighty'\nreason = 'It cannot count.'\n");
    assert_eq!(status(), 0);
}

#[test]
fn a_record_that_was_edited_or_merged_badly_is_refused() {
    let Some(project) = Project::new("good", 1, "") else { return };
    project.run(&["judge"]);
    let records = project.read("judgements/reader.jsonl");
    project.write("judgements/reader.jsonl", &records.replace("\"claim\":\"1\"", "\"claim\":\"2\""));
    let (_, printed, _) = project.run(&["check", "--show", "undetermined"]);
    assert!(
        printed.contains("the record of reader (a judge) does not hold: the claim \"2\" does not stand"),
        "{printed}"
    );
    project.write("judgements/reader.jsonl", &format!("{records}=======\n{records}"));
    let (status, _, complained) = project.run(&["check"]);
    assert_eq!(status, 2);
    assert!(complained.contains("no record of a judge") && complained.contains("reader.jsonl:2:1"), "{complained}");
}
