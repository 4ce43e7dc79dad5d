//! The steps of the GitHub action, run as a runner runs them: on a pull request in a repository with an origin.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use super::yaml::{read, root, text};
use super::{ACTION, case};

/// A runner's folders, a repository with a pull request checked out, and what steps have said so far.
struct Runner {
    folder: TempDir,
    action: Value,
    inputs: BTreeMap<&'static str, String>,
    outputs: BTreeMap<String, String>,
}

impl Runner {
    /// On `main` the case is right; the pull request makes of it what it likes.
    fn new(told: &str, inputs: &[(&'static str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let inputs = inputs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        let runner = Self { folder, action: read(ACTION), inputs, outputs: BTreeMap::new() };
        for name in ["origin/cases", "temp", "bin"] {
            fs::create_dir_all(runner.path(name)).unwrap();
        }
        fs::write(runner.path("origin/cases/crash.toml"), case("Three people were injured.")).unwrap();
        git(&runner.path("origin"), &["init", "-q", "-b", "main"]);
        git(&runner.path("origin"), &["add", "."]);
        git(&runner.path("origin"), &["commit", "-q", "-m", "one"]);
        let origin = format!("file://{}", runner.path("origin").display());
        git(runner.folder.path(), &["clone", "-q", "--depth=1", &origin, "checkout"]);
        fs::write(runner.path("checkout/cases/crash.toml"), case(told)).unwrap();
        runner
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// Runs the script of a step, and keeps what it puts out.
    fn step(&mut self, name: &str) -> Output {
        let steps = self.action["runs"]["steps"].as_array().unwrap();
        let step = steps.iter().find(|step| text(&step["name"]) == name).expect(name).clone();
        assert_eq!(text(&step["shell"]), "bash");
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", text(&step["run"])]);
        bash.current_dir(self.path("checkout"));
        self.surroundings(&mut bash);
        for (name, value) in step["env"].as_object().into_iter().flatten() {
            bash.env(name, self.filled(text(value)));
        }
        let output = bash.output().unwrap();
        for (name, value) in self.file("output").lines().filter_map(|line| line.split_once('=')) {
            self.outputs.insert(format!("{}.outputs.{name}", text(&step["id"])), value.to_owned());
        }
        let _ = fs::remove_file(self.path("output"));
        output
    }

    fn surroundings(&self, bash: &mut Command) {
        let program = Path::new(env!("CARGO_BIN_EXE_factsnap")).parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = [self.path("bin"), program].into_iter().chain(std::env::split_paths(&path));
        bash.env("PATH", std::env::join_paths(path).unwrap())
            .env("RUNNER_TEMP", self.path("temp"))
            .env("RUNNER_OS", "Linux")
            .env("RUNNER_ARCH", "X64")
            .env("GITHUB_ACTION_PATH", root().join(ACTION).parent().unwrap())
            .env("GITHUB_OUTPUT", self.path("output"))
            .env("GITHUB_PATH", self.path("paths"))
            .env("GITHUB_STEP_SUMMARY", self.path("summary.md"))
            .env("GITHUB_BASE_REF", "main")
            .env("GITHUB_REPOSITORY", "someone/something");
    }

    /// The value of an environment variable, its expression replaced.
    fn filled(&self, value: &str) -> String {
        let Some(name) = value.strip_prefix("${{ ").and_then(|rest| rest.strip_suffix(" }}")) else {
            return value.to_owned();
        };
        if let Some(input) = name.strip_prefix("inputs.") {
            let default = || text(&self.action["inputs"][input]["default"]).to_owned();
            return self.inputs.get(input).cloned().unwrap_or_else(default);
        }
        if let Some(output) = name.strip_prefix("steps.") {
            return self.outputs.get(output).cloned().unwrap_or_default();
        }
        assert_eq!(name, "github.event.pull_request.number", "a test must know what this is");
        "7".to_owned()
    }
}

#[track_caller]
fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
    let run = Command::new("git").current_dir(folder).args(identity).args(arguments).output().expect("git is needed");
    assert!(run.status.success(), "{run:?}");
}

#[test]
fn a_pull_request_that_makes_a_case_worse() {
    let mut runner = Runner::new("Nine people were injured.", &[]);
    let named = runner.step("Name what is built");
    assert!(named.status.success(), "{named:?}");
    assert!(runner.outputs["source.outputs.key"].starts_with("factsnap-Linux-X64-"));

    let checked = runner.step("Check");
    assert!(checked.status.success(), "{checked:?}");
    let annotations = String::from_utf8(checked.stdout).unwrap();
    assert!(annotations.starts_with("::error file=cases/crash.toml,line=5"), "{annotations}");
    assert!(runner.file("temp/factsnap-report/facts.sarif").contains("NUM001"));

    let compared = runner.step("Compare with the base of the pull request");
    assert!(compared.status.success(), "{compared:?}");
    let comment = runner.file("temp/factsnap-report/comment.md");
    assert!(comment.starts_with("<!-- factsnap -->\n### factsnap: 1 case changed: 1 worse"), "{comment}");
    assert!(runner.file("summary.md").ends_with(&comment));

    assert_eq!(runner.step("Judge").status.code(), Some(1));
    for (fail_on, status) in [("worse", 1), ("never", 0), ("flagged", 1)] {
        runner.inputs.insert("fail-on", fail_on.to_owned());
        runner.step("Check");
        assert_eq!(runner.step("Judge").status.code(), Some(status), "{fail_on}");
    }
    runner.inputs.insert("fail-on", "sometimes".to_owned());
    assert_eq!(runner.step("Check").status.code(), Some(2));
}

#[test]
fn inputs_and_paths_are_never_read_as_commands() {
    let hostile = "cases\n$(touch hostile); `touch hostile`\n-x";
    let mut runner = Runner::new("Three people were injured.", &[("paths", hostile), ("args", "--ignore=TIM\n\n")]);
    runner.step("Check");
    runner.step("Compare with the base of the pull request");
    assert!(!runner.path("checkout/hostile").exists());
    assert_eq!(runner.step("Judge").status.code(), Some(2), "there are no such files");

    runner.inputs.insert("paths", "cases".to_owned());
    runner.step("Check");
    runner.step("Compare with the base of the pull request");
    assert!(runner.file("temp/factsnap-report/comment.md").contains("no case changed"));
    assert_eq!(runner.step("Judge").status.code(), Some(0));
}

#[test]
fn the_comment_is_written_once_and_then_changed() {
    let mut runner = Runner::new("Nine people were injured.", &[]);
    runner.step("Check");
    runner.step("Compare with the base of the pull request");
    // Stands for GitHub's own program: notes how it was called, and lists the comments there are.
    let program =
        "#!/bin/sh\necho \"$*\" >> \"$RUNNER_TEMP/calls\"\ncase $2 in --paginate) cat \"$RUNNER_TEMP/ids\";; esac\n";
    fs::write(runner.path("bin/gh"), program).unwrap();
    Command::new("chmod").arg("+x").arg(runner.path("bin/gh")).status().unwrap();
    for (ids, call) in [
        ("", "api --silent repos/someone/something/issues/7/comments -F body=@"),
        ("12\n13\n", "api --silent --method PATCH repos/someone/something/issues/comments/12 -F body=@"),
    ] {
        fs::write(runner.path("temp/ids"), ids).unwrap();
        let commented = runner.step("Comment");
        assert!(commented.status.success(), "{commented:?}");
        let calls = runner.file("temp/calls");
        assert!(calls.lines().last().unwrap().starts_with(call), "{calls}");
    }
}
