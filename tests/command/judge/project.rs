//! A project with some cases and a judge that does as it is told.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A judge with a mode as its argument: `good` answers every case, others do harm.
const JUDGE: &str = r#"
import json, os, subprocess, sys, time

mode, out = sys.argv[1], sys.stdout.buffer

def answer(request, **changed):
    claim = {"claim": request["claims"][0]["text"], "checker": "numeric", "verdict": "contradicted", "reason": "I read otherwise."}
    return (json.dumps({"case": request["case"], "claims": [{**claim, **changed}]}) + "\n").encode()

requests = [json.loads(line) for line in sys.stdin.buffer]
with open("asked.txt", "a") as asked:
    asked.writelines(request["case"] + "\n" for request in requests)
if mode == "reversed":
    requests.reverse()
for at, request in enumerate(requests):
    last = at + 1 == len(requests)
    if mode == "dies" and at == 1:
        sys.stderr.write("Traceback\nValueError: \x1b[31mno \u202e model\n")
        os._exit(3)
    if mode == "hangs" and at == 1:
        out.flush()
        subprocess.run(["sleep", "60"])
    if mode == "slow":
        time.sleep(0.05)
    if mode == "flood" and last:
        for _ in range(100):
            out.write(b"x" * 1_000_000)
    if mode == "latin" and at == 0:
        out.write(b'{"case": "\xff"}\n')
        continue
    if mode == "rubbish" and at == 0:
        out.write(b"Sure! Here is the \x1b]0;JSON\x07 you asked for:\n")
    if mode == "unknown" and at == 0:
        out.write(answer({**request, "case": "nobody/knows"}))
    if mode == "made-up" and at == 0:
        out.write(answer(request, evidence=[{"source": "1", "words": "four hundred sheep"}]))
    elif mode == "misquotes" and at == 0:
        out.write(answer(request, claim="four hundred sheep"))
    elif mode == "secrets":
        out.write(answer(request, reason=",".join(sorted(os.environ))))
    else:
        out.write(answer(request))
    if mode == "twice" and at == 0:
        out.write(answer(request, verdict="supported"))
    out.flush()
"#;

/// A project of cases `flock-1` and so on, in a folder that goes away again.
pub(crate) struct Project {
    pub(crate) root: TempDir,
}

impl Project {
    /// A project whose judge is in a mode, or `None` where there is no Python to run it.
    pub(crate) fn new(mode: &str, cases: usize, keys: &str) -> Option<Self> {
        if !Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success()) {
            assert!(std::env::var_os("CI").is_none(), "there is no python3");
            return None;
        }
        let project = Self { root: TempDir::new().unwrap() };
        project.write("judge.py", JUDGE);
        project.mode(mode, keys);
        for at in 1..=cases {
            project.case(&format!("flock-{at}"), &format!("{at} sheep were counted on the hill."));
        }
        Some(project)
    }

    pub(crate) fn mode(&self, mode: &str, keys: &str) {
        let judge = format!(
            "[[judge]]\nname = \"reader\"\nversion = \"1\"\ncommand = [\"python3\", \"judge.py\", \"{mode}\"]\n"
        );
        self.write("factsnap.toml", &format!("{judge}{keys}\n"));
    }

    pub(crate) fn case(&self, name: &str, summary: &str) {
        let source = "[[source]]\nid = '1'\ntext = 'Eighty sheep\nwere counted on the hill.'\n".replace('\'', "'''");
        self.write(&format!("cases/{name}.toml"), &format!("summary = '''{summary}'''\n{source}"));
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.at(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn at(&self, name: &str) -> std::path::PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap_or_default()
    }

    /// The cases that have a record, in the order of the file.
    pub(crate) fn recorded(&self) -> Vec<String> {
        let text = self.read("judgements/reader.jsonl");
        let record =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["case"].as_str().unwrap().to_owned();
        text.lines().map(record).collect()
    }

    /// The cases that the judge was asked about, sorted, and forgets them.
    pub(crate) fn asked(&self) -> Vec<String> {
        let mut asked: Vec<String> = self.read("asked.txt").lines().map(str::to_owned).collect();
        let _ = fs::remove_file(self.at("asked.txt"));
        asked.sort();
        asked
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        command(self.root.path(), arguments)
    }

    /// The exit status, what is printed, and what is complained of.
    pub(crate) fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        told(&self.command(arguments).output().unwrap())
    }
}

pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factsnap"));
    command.args(arguments).current_dir(folder).env("CI", "true").env_remove("INSTA_UPDATE");
    command
}

pub(crate) fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}
