//! What a release holds: the crate, and the archive of each target, packed as the workflow packs it.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};

use tempfile::TempDir;

use super::yaml::{commands, read, root, text};
use super::{RELEASE, help};

/// Packs the program of these tests under the name of a target.
fn pack(target: &str, tag: &str, dist: &TempDir) -> Output {
    let mut bash = Command::new("bash");
    bash.arg(root().join(".ci/package")).arg(target);
    bash.env("BINARY", env!("CARGO_BIN_EXE_factsnap")).env("TAG", tag).env("DIST", dist.path());
    bash.output().unwrap()
}

#[test]
fn an_archive_holds_what_a_person_installs() {
    let dist = TempDir::new().unwrap();
    let tag = concat!("v", env!("CARGO_PKG_VERSION"));
    let packed = pack("x86_64-unknown-linux-gnu", tag, &dist);
    assert!(packed.status.success(), "{packed:?}");
    let name = concat!("factsnap-", env!("CARGO_PKG_VERSION"), "-x86_64-unknown-linux-gnu");
    let run = |program: &str, arguments: &[&str]| {
        let run = Command::new(program).args(arguments).current_dir(dist.path()).output().unwrap();
        assert!(run.status.success(), "{run:?}");
        String::from_utf8(run.stdout).unwrap()
    };
    run("tar", &["-xzf", &format!("{name}.tar.gz")]);
    run("sha256sum", &["--check", &format!("{name}.tar.gz.sha256")]);
    let file = |file: &str| fs::read_to_string(dist.path().join(name).join(file)).expect(file);
    for licence in ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE-CC-BY-SA-4.0", "README.md", "CHANGELOG.md"] {
        assert_eq!(file(licence), fs::read_to_string(root().join(licence)).unwrap());
    }
    for (shell, path) in
        [("bash", "factsnap.bash"), ("zsh", "_factsnap"), ("fish", "factsnap.fish"), ("powershell", "_factsnap.ps1")]
    {
        assert_eq!(file(&format!("completions/{path}")), run(&format!("./{name}/factsnap"), &["completions", shell]));
    }
    let pages = fs::read_dir(dist.path().join(name).join("man/man1")).unwrap();
    let pages: BTreeSet<String> = pages.map(|page| page.unwrap().file_name().into_string().unwrap()).collect();
    let listed = file("man/man1/factsnap.1");
    assert!(pages.len() > 10 && pages.contains("factsnap.1"), "{pages:?}");
    for page in pages.iter().filter_map(|page| page.strip_prefix("factsnap-")?.strip_suffix(".1")) {
        assert!(listed.contains(&format!("factsnap\\-{page}(1)")), "{page} is no subcommand");
        assert!(!help(page).is_empty());
    }
    let named = listed.split("factsnap\\-").skip(1).filter(|rest| !rest.starts_with("help(1)")).count();
    assert_eq!(pages.len(), 1 + named, "each subcommand has a page");
}

#[test]
fn nothing_is_packed_under_a_wrong_name() {
    let dist = TempDir::new().unwrap();
    for (target, tag, why) in [
        ("x86_64-unknown-linux-gnu", "v9.9.9", "the tag is v9.9.9, but Cargo.toml has version"),
        ("x86_64-linux", "", "rustc knows no target x86_64-linux"),
    ] {
        let packed = pack(target, tag, &dist);
        assert_eq!(packed.status.code(), Some(2), "{packed:?}");
        assert!(String::from_utf8(packed.stderr).unwrap().contains(why));
    }
    assert_eq!(fs::read_dir(dist.path()).unwrap().count(), 0);
}

#[test]
fn the_workflow_packs_every_system_by_the_script() {
    let workflow = read(RELEASE);
    assert_eq!(workflow["on"]["push"]["tags"], serde_json::json!(["v*"]));
    let archive = &workflow["jobs"]["archive"];
    let targets = archive["strategy"]["matrix"]["include"].as_array().unwrap();
    let targets: Vec<&str> = targets.iter().map(|row| text(&row["target"])).collect();
    let known = Command::new("rustc").args(["--print", "target-list"]).output().unwrap();
    let known = String::from_utf8(known.stdout).unwrap();
    let unknown = targets.iter().find(|target| known.lines().all(|line| line != **target));
    assert_eq!(unknown, None);
    for system in ["linux-gnu", "linux-musl", "aarch64-apple-darwin", "x86_64-apple-darwin", "windows"] {
        assert!(targets.iter().any(|target| target.contains(system)), "{system}");
    }
    let steps = archive["steps"].as_array().unwrap();
    assert!(steps.iter().any(|step| text(&step["run"]) == ".ci/package \"$TARGET\""));
    let upload = steps.iter().find(|step| text(&step["uses"]).contains("upload-artifact")).unwrap();
    assert_eq!(text(&upload["with"]["path"]), "target/dist/*", "where the script writes");
    for script in commands(&workflow) {
        let parsed = Command::new("bash").args(["-n", "-c", &script]).output().unwrap();
        assert!(parsed.status.success(), "{script}: {parsed:?}");
    }
}

#[test]
fn only_the_release_itself_may_write() {
    let workflow = read(RELEASE);
    assert_eq!(workflow["permissions"], serde_json::json!({"contents": "read"}));
    let triggers: Vec<&String> = workflow["on"].as_object().unwrap().keys().collect();
    assert_eq!(triggers, ["push", "workflow_dispatch"]);
    let writing = workflow["jobs"].as_object().unwrap().iter().filter(|(_, job)| job.get("permissions").is_some());
    assert_eq!(writing.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["release"]);
    assert_eq!(text(&workflow["jobs"]["release"]["if"]), "startsWith(github.ref, 'refs/tags/')");
}

#[test]
fn the_crate_holds_what_building_needs_and_little_else() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let listed =
        Command::new(cargo).args(["package", "--list", "--allow-dirty", "--offline"]).current_dir(root()).output();
    let listed = listed.unwrap();
    assert!(listed.status.success(), "{listed:?}");
    let files = String::from_utf8(listed.stdout).unwrap().replace('\\', "/");
    let files: Vec<&str> = files.lines().collect();
    for needed in ["src/main.rs", "src/syntax/model.bin", "src/render/html/report.css", "README.md", "LICENSE-MIT"] {
        assert!(files.contains(&needed), "{needed}");
    }
    // The examples of `explain` are compiled in.
    for entry in fs::read_dir(root().join("cases")).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file())
    {
        let name = format!("cases/{}", entry.file_name().to_string_lossy());
        assert!(files.contains(&name.as_str()), "{name}");
    }
    for needless in ["tests/", "snapshots/", ".ci/", ".github/"] {
        assert!(files.iter().all(|file| !file.starts_with(needless)), "{needless}");
    }
    let size = |file: &&str| fs::metadata(root().join(file)).map_or(0, |file| file.len());
    assert!(files.iter().map(size).sum::<u64>() < 6 << 20);
}
