//! Judges that do harm: each costs its batch an error by name, the rest is kept, and nothing is half-written.

use std::time::{Duration, Instant};

use super::project::Project;

/// What comes of a judge in a mode, over six cases in batches of three: who is recorded, and what is complained of.
#[track_caller]
fn check(mode: &str, keys: &str, missing: &[usize], complaints: &[&str]) -> Option<Project> {
    let project = Project::new(mode, 6, &format!("batch = 3\n{keys}"))?;
    let started = Instant::now();
    let (status, printed, complained) = project.run(&["judge"]);
    assert!(started.elapsed() < Duration::from_secs(40), "{:?}", started.elapsed());
    let expected: Vec<String> = (1..=6).filter(|at| !missing.contains(at)).map(|at| format!("flock-{at}")).collect();
    assert_eq!(project.recorded(), expected, "{complained}");
    assert_eq!(status, i32::from(!missing.is_empty()), "{complained}");
    for complaint in complaints {
        assert!(complained.contains(complaint), "{complaint}\n{complained}");
    }
    assert!(!complained.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{complained:?}");
    assert!(complained.len() < 10_000 && printed.lines().count() == 1, "{printed}");
    let litter: Vec<_> =
        std::fs::read_dir(project.at("judgements")).map(|all| all.flatten().collect()).unwrap_or_default();
    assert!(litter.len() <= 1, "{litter:?}");
    Some(project)
}

#[test]
fn one_that_dies_keeps_what_it_said() {
    let died = ["reader, batch 1: it ended with exit status: 3; it says: ValueError: \\u{1b}[31mno \\u{202e} model"];
    let project = check("dies", "", &[2, 3, 5, 6], &died);
    let Some(project) = project else { return };
    project.mode("good", "");
    project.asked();
    let (status, printed, _) = project.run(&["judge"]);
    assert_eq!((status, printed.as_str()), (0, "reader: 4 recorded; 2 had a record\n"));
    assert_eq!(project.asked(), ["flock-2", "flock-3", "flock-5", "flock-6"]);
}

#[test]
fn one_that_hangs_is_stopped_with_all_it_started() {
    check(
        "hangs",
        "timeout = 2",
        &[2, 3, 5, 6],
        &["it took more than 2 seconds, which is its `timeout`", "there is no answer"],
    );
}

#[test]
fn one_that_floods_is_stopped() {
    check("flood", "", &[3, 6], &["batch 1: it writes more than it may", "flock-6: there is no answer"]);
}

#[test]
fn rubbish_is_refused_line_by_line() {
    check("latin", "", &[1, 4], &["line 1 of its output: it is not UTF-8", "flock-1: there is no answer"]);
    check("unknown", "", &[], &["nobody/knows: nobody asked about this case"]);
    check("rubbish", "", &[], &["line 1 of its output: no answer as the protocol has it: expected a value"]);
}

#[test]
fn answers_come_in_any_order_but_once() {
    check("reversed", "", &[], &[]);
    check("twice", "", &[1, 4], &["flock-1: it is answered twice", "batch 2: flock-4: it is answered twice"]);
}

#[test]
fn words_that_nobody_wrote_are_refused() {
    let made_up = "flock-1: the evidence \"four hundred sheep\" does not stand in source \"1\"";
    check("made-up", "", &[1, 4], &[made_up]);
    check("misquotes", "", &[1, 4], &["flock-4: the claim \"four hundred sheep\" does not stand in the summary"]);
}

#[test]
fn it_is_given_the_environment_that_is_named() {
    let Some(project) = Project::new("secrets", 1, "env = [\"WANTED\", \"ABSENT\"]") else { return };
    let run = project.command(&["judge"]).env("WANTED", "1").env("UNWANTED", "1").status().unwrap();
    assert!(run.success());
    let records = project.read("judgements/reader.jsonl");
    assert!(records.contains("WANTED") && records.contains("PATH"), "{records}");
    assert!(!records.contains("UNWANTED") && !records.contains("HOME") && !records.contains("ABSENT"), "{records}");
}

#[test]
fn no_shell_reads_the_command() {
    let Some(project) = Project::new("good; touch touched", 1, "") else { return };
    assert_eq!(project.run(&["judge"]).0, 0);
    assert!(!project.at("touched").exists());
    project.write("factsnap.toml", "[[judge]]\nname = 'a'\nversion = '1'\ncommand = ['no-such-program']\n");
    let (status, _, complained) = project.run(&["judge"]);
    assert!(
        status == 1 && complained.contains("`no-such-program` cannot be run: there is no such file or folder"),
        "{complained}"
    );
}

#[cfg(unix)]
#[test]
fn whoever_is_killed_while_recording_loses_nothing() {
    let Some(project) = Project::new("slow", 40, "batch = 1") else { return };
    let mut rounds = 0;
    while project.recorded().len() < 40 {
        let before = project.recorded();
        let mut child = project.command(&["judge", "--jobs", "2"]).stdout(std::process::Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        while child.try_wait().unwrap().is_none() && started.elapsed() < Duration::from_secs(2 + rounds) {
            std::thread::sleep(Duration::from_millis(20));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let after = project.recorded(); // every line of it can be read
        assert!(before.iter().all(|case| after.contains(case)), "{before:?} {after:?}");
        rounds += 1;
        assert!(rounds < 60, "{after:?}");
    }
    let mut once = project.recorded();
    once.dedup();
    assert_eq!(once.len(), 40);
    assert!(rounds > 1, "it was not killed in time to show anything");
}

#[cfg(unix)]
#[test]
fn whoever_interrupts_keeps_what_was_recorded() {
    let Some(project) = Project::new("slow", 60, "batch = 1") else { return };
    let child = project
        .command(&["judge"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let started = Instant::now();
    while project.recorded().is_empty() && started.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let interrupt = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    let (status, printed, complained) = super::project::told(&child.wait_with_output().unwrap());
    assert_eq!(status, 2, "{complained}");
    assert!(complained.contains("interrupted; what was recorded is kept"), "{complained}");
    assert!(printed.contains("not asked about"), "{printed}");
    assert!(!project.recorded().is_empty() && project.recorded().len() < 60);
}
