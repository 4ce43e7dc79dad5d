//! The house rules that neither the compiler nor clippy can see.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use factsnap::{CODES, RULES, Report, case_id, check, check_without_each, load_case};

/// Which modules a module may import from; a path names one submodule only. The order is the way of the data.
///
/// What is not here: `lib.rs`, which names every module, and the binary, which sees the public API only.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("interval", &[]),
    ("verdict", &[]),
    ("code", &["verdict"]),
    ("rule", &[]),
    ("lexicon", &["span", "interval"]),
    ("text", &["span", "lexicon"]),
    ("syntax", &["lexicon", "text"]),
    ("mention", &["span", "interval", "lexicon", "text", "syntax"]),
    ("case", &["span", "verdict", "code", "text::lines"]),
    ("finding", &["span", "interval", "verdict", "code", "mention"]),
    ("recall", &["span", "mention", "case", "finding"]),
    ("expectation", &["span", "verdict", "case", "finding", "recall"]),
    ("gate", &["case", "finding", "expectation"]),
    (
        "check",
        &[
            "span", "interval", "verdict", "code", "rule", "lexicon", "text", "syntax", "mention", "case", "finding",
            "recall",
        ],
    ),
    (
        "render",
        &[
            "span",
            "interval",
            "verdict",
            "code",
            "rule",
            "lexicon",
            "text",
            "mention",
            "case",
            "finding",
            "expectation",
            "run",
            "diff",
            "gate",
            "table",
        ],
    ),
    ("judgement", &["span", "verdict", "code", "case", "finding", "render"]),
    ("run", &["span", "verdict"]),
    ("table", &["case", "run"]),
    ("schema", &["verdict", "config", "judgement", "run", "table"]),
    ("import", &["case"]),
    ("diff", &["span", "verdict", "case", "expectation", "run"]),
    ("mutate", &["span", "verdict", "lexicon", "text", "mention", "case", "finding", "expectation", "check"]),
    ("score", &["span", "verdict", "rule", "case", "finding", "expectation"]),
    ("disk", &["case"]),
    ("config", &["code", "case", "finding", "gate", "judgement", "disk"]),
    ("suite", &["case", "check", "config", "disk", "expectation", "judgement", "render"]),
    ("harness", &["case", "config", "render", "suite"]),
];

/// No file is longer, but for tables.
const LONGEST: usize = 450;

/// Longer files, and why they are not split.
const TABLES: &[(&str, &str)] = &[
    ("src/lexicon/synonym.rs", "every group of near-synonyms, a row each"),
    ("src/syntax/corpus.rs", "every sentence that is read right, a row each"),
];

#[test]
fn imports_go_one_way() {
    let mut complaints = Vec::new();
    for file in files("src", "rs") {
        let module = top_module(&file);
        if ["lib", "main", "cli"].contains(&module.as_str()) {
            continue;
        }
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
            complaints.push(format!("{}: give the module {module} a row in this test's table", shown(&file)));
            continue;
        };
        let text = read(&file);
        let wrong = imports(&text).filter(|(_, path)| !may_import(&module, allowed, path));
        complaints
            .extend(wrong.map(|(line, path)| format!("{}:{line}: {module} must not import {path}", shown(&file))));
    }
    assert_none(&complaints);
}

#[test]
fn rooms_have_no_circles() {
    let folders: BTreeSet<PathBuf> =
        files("src", "rs").iter().filter_map(|file| file.parent().map(Path::to_owned)).collect();
    let circles =
        folders.iter().filter(|folder| !folder.starts_with(root().join("src/cli"))).filter_map(|folder| circle(folder));
    assert_none(&circles.collect::<Vec<_>>());
}

/// Two parts of a folder that each lead to the other: a part is a file, with the folder of its name.
fn circle(folder: &Path) -> Option<String> {
    let files: Vec<PathBuf> =
        below(folder).into_iter().filter(|file| file.extension().is_some_and(|end| end == "rs")).collect();
    let part = |file: &Path| {
        let inside = file.strip_prefix(folder).unwrap_or(file).with_extension("");
        inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()).unwrap_or_default()
    };
    let parts: BTreeSet<String> = files.iter().map(|file| part(file)).filter(|part| part != "mod").collect();
    let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| !file.to_string_lossy().contains("corpus")) {
        let named = named_parts(folder, file).into_iter().filter(|named| parts.contains(named) && *named != part(file));
        leads.entry(part(file)).or_default().extend(named);
    }
    let mut pairs =
        parts.iter().flat_map(|one| parts.iter().map(move |other| (one, other))).filter(|(one, other)| one < other);
    let (one, other) = pairs.find(|(one, other)| reaches(&leads, one, other) && reaches(&leads, other, one))?;
    Some(format!("{}: {one} and {other} lead to each other", shown(folder)))
}

fn reaches(leads: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::from([from]), vec![from]);
    while let Some(next) = open.pop() {
        for lead in leads.get(next).into_iter().flatten() {
            if lead == to {
                return true;
            }
            if seen.insert(lead.as_str()) {
                open.push(lead);
            }
        }
    }
    false
}

/// The parts of a folder that a file below it names, by `super::` or from the crate's root; tests and comments do not count.
fn named_parts(folder: &Path, file: &Path) -> Vec<String> {
    let text = read(file);
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let inside = file.strip_prefix(folder).unwrap_or(file);
    let is_mod = inside.file_stem().is_some_and(|stem| stem == "mod");
    let up = "super::".repeat(inside.components().count() - usize::from(is_mod));
    let room = folder
        .strip_prefix(root().join("src"))
        .unwrap_or(folder)
        .components()
        .map(|part| format!("{}::", part.as_os_str().to_string_lossy()));
    let from_root = format!("crate::{}", room.collect::<String>());
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let named = |line: &str| {
        let starts: Vec<usize> = [&up, &from_root]
            .into_iter()
            .filter(|path| !path.is_empty())
            .flat_map(|path| {
                line.match_indices(path.as_str())
                    .filter(|(at, _)| !line[..*at].ends_with("super::"))
                    .map(|(at, _)| at + path.len())
                    .collect::<Vec<_>>()
            })
            .collect();
        starts.into_iter().flat_map(|start| names_at(&line[start..])).collect::<Vec<_>>()
    };
    lines.flat_map(named).collect()
}

/// The names that a path goes on with: one, or several in braces.
fn names_at(rest: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match rest.strip_prefix('{') {
        Some(list) => list.split(',').map(|item| word(item.trim())).collect(),
        None => vec![word(rest)],
    }
}

#[test]
fn word_lists_stand_in_the_lexicon() {
    let is_list = |line: &str| {
        line.trim_start().trim_start_matches("pub(super) ").trim_start_matches("pub(crate) ").starts_with("const ")
            && line.contains(": &[&str]")
    };
    let mut complaints = Vec::new();
    for room in ["text", "syntax", "mention", "check"] {
        for file in files(&format!("src/{room}"), "rs") {
            let text = read(&file);
            let lists = text.lines().enumerate().filter(|(_, line)| is_list(line));
            complaints.extend(lists.map(|(at, line)| format!("{}:{}: {}", shown(&file), at + 1, line.trim())));
        }
    }
    assert_none(&complaints);
}

#[test]
fn render_sees_no_grammar() {
    let mut complaints = Vec::new();
    for file in files("src/render", "rs") {
        let text = read(&file);
        let wrong = imports(&text).filter(|(_, path)| path.starts_with("mention::") && !names_a_type(path));
        complaints.extend(wrong.map(|(line, path)| format!("{}:{line}: {path}", shown(&file))));
    }
    assert_none(&complaints);
}

#[test]
fn the_binary_has_no_modules_of_the_library() {
    let main = read(&root().join("src/main.rs"));
    let modules: Vec<&str> = main.lines().filter(|line| line.starts_with("mod ")).collect();
    assert!(modules.iter().all(|module| *module == "mod cli;"), "{modules:?}");
    let reaching = files("src/cli", "rs").into_iter().filter(|file| read(file).contains("#[path"));
    assert_eq!(reaching.count(), 0);
}

#[test]
fn every_file_opens_with_what_lives_there() {
    let untold = rust_files().into_iter().filter(|file| {
        let text = read(file);
        !text.lines().next().is_some_and(|line| line.starts_with("//! ") && line.len() > "//! A.".len())
    });
    assert_none(&untold.map(|file| shown(&file)).collect::<Vec<_>>());
}

#[test]
fn files_are_short_but_for_tables() {
    let long: BTreeSet<String> =
        rust_files().into_iter().filter(|file| read(file).lines().count() > LONGEST).map(|file| shown(&file)).collect();
    let tables: BTreeSet<String> = TABLES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(long, tables, "left: files of more than {LONGEST} lines; right: those that may be");
}

#[test]
fn lints_are_expected_never_allowed() {
    let attribute = concat!("[al", "low(");
    let guilty = rust_files().into_iter().filter(|file| read(file).contains(attribute));
    assert_none(&guilty.map(|file| shown(&file)).collect::<Vec<_>>());
}

#[test]
fn no_file_names_a_place_on_somebodys_machine() {
    let homes = [concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let guilty = all_files().into_iter().filter(|file| {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap_or_default()).into_owned();
        homes.iter().any(|home| text.match_indices(home).any(|(at, _)| starts_a_path(&text, at)))
    });
    assert_none(&guilty.map(|file| shown(&file)).collect::<Vec<_>>());
}

#[test]
fn every_code_is_explained() {
    let untold =
        CODES.iter().filter(|code| [code.meaning, code.why, code.limits].iter().any(|text| !text.ends_with('.')));
    assert_none(&untold.map(ToString::to_string).collect::<Vec<_>>());
}

#[test]
fn every_code_is_shown_by_its_example() {
    let mut complaints = Vec::new();
    for code in CODES {
        let case = fs::read_to_string(root().join("cases").join(format!("{}.toml", code.example)));
        let snapshot = fs::read_to_string(root().join("snapshots").join(format!("{}.snap", code.example)));
        match (case, snapshot) {
            (Err(_), _) => complaints.push(format!("{code}: there is no case {}", code.example)),
            (Ok(case), _) if case != code.example_text => {
                complaints.push(format!("{code}: its text is not that of {}", code.example));
            }
            (Ok(_), Ok(snapshot)) if snapshot.contains(code.id) => {}
            (Ok(_), _) => complaints.push(format!("{code}: the snapshot of {} does not show it", code.example)),
        }
    }
    assert_none(&complaints);
}

#[test]
fn cases_and_snapshots_come_in_pairs() {
    let (cases, snapshots) = (names("cases", "toml"), names("snapshots", "snap"));
    let missing = cases.difference(&snapshots).map(|name| format!("the case {name} has no snapshot"));
    let orphans = snapshots.difference(&cases).map(|name| format!("the snapshot {name} has no case"));
    assert_none(&missing.chain(orphans).collect::<Vec<_>>());
}

#[test]
fn every_case_says_what_it_shows_and_what_is_true() {
    let mut complaints = Vec::new();
    for file in files("cases", "toml") {
        match load_case(&file, &case_id(&root().join("cases"), &file)) {
            Err(error) => complaints.push(error.to_string()),
            Ok(loaded) => {
                if loaded.case.note.is_none_or(|note| note.trim().is_empty()) {
                    complaints.push(format!("{}: no note", shown(&file)));
                }
                if loaded.case.expect.is_empty() {
                    complaints.push(format!("{}: no expect", shown(&file)));
                }
            }
        }
    }
    assert_none(&complaints);
}

fn may_import(module: &str, allowed: &[&str], path: &str) -> bool {
    let is_below = |name: &&str| path == *name || path.strip_prefix(*name).is_some_and(|rest| rest.starts_with("::"));
    is_below(&module) || allowed.iter().any(is_below)
}

/// What a file takes from elsewhere in its crate: line number and path behind `crate::`.
///
/// Comments and tests do not count. A path that names an item at the crate's root, or several modules in braces, comes out as such and
/// is in no table: modules import from modules, one a line.
fn imports(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code = code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.flat_map(|(index, line)| {
        line.match_indices("crate::").map(move |(at, found)| {
            let rest = &line[at + found.len()..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(rest.len());
            (index + 1, if end == 0 { rest } else { rest[..end].trim_end_matches(':') })
        })
    })
}

#[test]
fn every_rule_decides_a_case() {
    let codes = |report: &Report| report.findings.iter().map(|found| (found.claim.span, found.code.id)).collect();
    let mut idle: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    for file in files("cases", "toml") {
        let Ok(loaded) = load_case(&file, "case") else { continue };
        let all: Vec<_> = codes(&check(&loaded.case));
        let reports = check_without_each(&loaded.case);
        let deciding = RULES.iter().zip(&reports).filter(|(_, without)| codes(without) != all);
        deciding.for_each(|(rule, _)| {
            idle.remove(rule.name);
        });
    }
    let complain = |rule: &&str| format!("no case under cases/ has another verdict without the rule {rule}");
    assert_none(&idle.iter().map(complain).collect::<Vec<_>>());
}

/// Whether the path leads to a type and not into a module: `mention::Quantity`, not `mention::quantity::find`.
fn names_a_type(path: &str) -> bool {
    path.split("::").nth(1).is_some_and(|part| part.starts_with(char::is_uppercase))
}

/// The module right below the crate's root that a file of `src` belongs to.
fn top_module(file: &Path) -> String {
    let inside = file.strip_prefix(root().join("src")).unwrap_or(file).with_extension("");
    inside.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether what stands here begins a path, rather than going on with a web address or a relative one.
fn starts_a_path(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|before: char| before.is_alphanumeric() || ".-_~/}".contains(before))
}

#[track_caller]
fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string().replace('\\', "/")
}

fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    files(folder, ending).into_iter().map(|file| case_id(&root().join(folder), &file)).collect()
}

fn rust_files() -> Vec<PathBuf> {
    ["src", "tests", "fuzz", "examples", "benches"].iter().flat_map(|folder| files(folder, "rs")).collect()
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = below(&root().join(folder));
    found.retain(|file| file.extension().is_some_and(|found| found == ending));
    found.sort();
    found
}

/// Every file of the project, hidden ones too; what git and cargo keep for themselves is not the project's.
fn all_files() -> Vec<PathBuf> {
    let entries = fs::read_dir(root()).into_iter().flatten().flatten().map(|entry| entry.path());
    let ours = entries.filter(|path| !path.ends_with(".git") && !path.ends_with("target"));
    ours.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}
