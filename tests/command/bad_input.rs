//! Input that is wrong, hostile or enormous: a clear error or a verdict, never a panic.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A case whose source and summary are fine, with room for something that is not.
const HEAD: &str = "[[source]]\nid = \"1\"\ntext = \"It rained.\"\n";

pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs the command in a folder; what it prints must hold no character that could fool a terminal.
#[track_caller]
pub(crate) fn run(folder: &Path, arguments: &[&str], stdin: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not wait to be told the rest.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ran = Ran { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) };
    let printed =
        [&ran.stdout, &ran.stderr].map(|text| text.chars().filter(|c| *c != '\n').any(factsnap::render::is_hidden));
    assert_eq!(printed, [false, false], "{}{}", ran.stdout, ran.stderr);
    assert!(!ran.stderr.contains("panicked"), "{}", ran.stderr);
    ran
}

/// Checks one TOML case for people and expects just these problems, and exit status 2.
#[track_caller]
fn refused(toml: impl AsRef<[u8]>, problems: &str) {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("bad.toml"), toml).unwrap();
    refused_in(folder.path(), problems);
}

#[track_caller]
fn refused_in(folder: &Path, problems: &str) {
    let ran = run(folder, &["check", "--format", "concise", "bad.toml"], b"");
    assert_eq!(ran.stderr, problems);
    assert_eq!((ran.stdout.as_str(), ran.status), ("1 case: 1 unreadable; no claims\n", Some(2)));
}

/// Checks JSON lines on standard input and expects just this output and exit status.
#[track_caller]
fn answered(lines: &str, answer: &str, status: i32) {
    let ran = run(Path::new("."), &["check", "--format", "jsonl", "-"], lines.as_bytes());
    assert_eq!(ran.stdout, answer);
    assert_eq!((ran.stderr.as_str(), ran.status), ("", Some(status)));
}

#[test]
fn broken_toml() {
    refused("summary = \"It rained.\nx", "bad.toml:1:22: invalid basic string, expected `\"`\n");
    refused("summary \"x\"", "bad.toml:1:9: key with no value, expected `=`\n");
    refused("", "bad.toml:1:1: missing field `summary`\n");
}

#[test]
fn broken_toml_is_shown_with_a_caret() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("bad.toml"), format!("{HEAD}publised = 2024-09-09\n")).unwrap();
    let ran = run(folder.path(), &["check", "bad.toml"], b"");
    let expected = "\
error: unknown field `publised` of a source
 --> bad.toml:4:1
  |
4 | publised = 2024-09-09
  | ^^^^^^^^
  |
  = help: did you mean `published`?

";
    assert_eq!((ran.stderr.as_str(), ran.status), (expected, Some(2)));
}

#[test]
fn unknown_fields_name_the_nearest_known_one() {
    refused(
        "sumary = \"x\"\nzzz = 1\n[[source]]\nid = \"1\"\ntxt = \"x\"\n",
        "bad.toml:1:1: unknown field `sumary` of a case; did you mean `summary`?\n\
         bad.toml:2:1: unknown field `zzz` of a case; the fields are allow, expect, label, meta, note, source, sources, summary, tags; \
         put anything else into `meta`\n\
         bad.toml:5:1: unknown field `txt` of a source; did you mean `text`?\n",
    );
    refused(
        format!("summary.txt = \"x\"\n{HEAD}[[expect]]\nclam = \"x\""),
        "bad.toml:1:9: unknown field `txt` of a summary; did you mean `text`?\n\
         bad.toml:6:1: unknown field `clam` of an expect; did you mean `claim`?\n",
    );
    refused(
        format!("id = \"x\"\nsummary = \"x\"\n{HEAD}"),
        "bad.toml:1:1: unknown field `id` of a case; a case file is named by its path\n",
    );
}

#[test]
fn missing_fields() {
    refused(HEAD, "bad.toml:1:1: missing field `summary`\n");
    refused(
        format!("summary = \"It rained.\"\n{HEAD}[[expect]]\nverdict = \"supported\"\n[[allow]]\ncode = \"NUM001\"\n"),
        "bad.toml:5:1: expect 1 has no `claim`\n\
         bad.toml:7:1: allow 1 has no `claim`\n\
         bad.toml:7:1: allow 1 has no `reason`\n",
    );
    refused("summary = \"x\"\n[[source]]\nid = \"1\"", "bad.toml:2:1: the source has neither `text` nor `file`\n");
    refused(
        "summary = \"x\"",
        "bad.toml: a case needs at least one source; each `source` needs a `text` or a `file`\n",
    );
    refused(format!("summary = {{}}\n{HEAD}"), "bad.toml:1:11: the summary has neither `text` nor `file`\n");
}

#[test]
fn wrong_types() {
    refused(
        format!("summary = 3\n{HEAD}"),
        "bad.toml:1:11: expected a text, or a table (TOML) or an object (JSON) with `text` or `file`, found the number 3\n",
    );
    refused("summary = \"x\"\n[[source]]\nid = 1\ntext = \"x\"", "bad.toml:3:6: expected text, found the number 1\n");
    refused(
        format!("summary = \"x\"\n{HEAD}published = \"lately\""),
        "bad.toml:5:13: `lately` is not a date; write it as 2024-09-09\n",
    );
    refused(
        format!("summary = \"x\"\nlabel = \"consistant\"\n{HEAD}"),
        "bad.toml:2:9: unknown label `consistant`; did you mean `consistent`?\n",
    );
}

#[test]
fn an_expect_must_mean_something() {
    let case =
        |expect: &str| format!("summary = \"Rain fell over the hills and over the town.\"\n{HEAD}[[expect]]\n{expect}");
    refused(
        case("claim = \"snow\"\nverdict = \"false\""),
        "bad.toml:7:11: unknown verdict `false`; it can be supported, undetermined, unsupported, contradicted, flagged\n",
    );
    refused(
        case("claim = \"over the\"\nnth = 3\nverdict = \"unsuported\"\nchecker = \"numbers\""),
        "bad.toml:8:11: unknown verdict `unsuported`; did you mean `unsupported`?\n\
         bad.toml:9:11: unknown checker `numbers`; did you mean `numeric`?\n",
    );
    refused(case("claim = \"hills\"\nnth = 0\nverdict = \"supported\""), "bad.toml:7:7: `nth` counts from 1\n");
    refused(case("claim = \"\"\nverdict = \"supported\""), "bad.toml:6:9: the `claim` of an `expect` is empty\n");
}

#[test]
fn source_ids_tell_sources_apart() {
    refused(format!("summary = \"x\"\n{HEAD}{HEAD}"), "bad.toml:6:6: two sources have the id `1`\n");
    refused("summary = \"x\"\n[[source]]\nid = \" \"\ntext = \"x\"", "bad.toml:3:6: the `id` of a source is empty\n");
}

#[test]
fn an_empty_summary_says_nothing() {
    refused(format!("summary = \"  \\n\"\n{HEAD}"), "bad.toml:1:11: the summary is empty\n");
    answered(
        "{\"id\": \"a\", \"sources\": [{\"id\": \"1\", \"text\": \"x\"}], \"summary\": \"\"}\n",
        "{\"id\":\"a\",\"line\":1,\"error\":\"-:1:1: the summary is empty\"}\n",
        2,
    );
}

#[test]
fn a_marker_without_a_source_is_a_finding() {
    let line = r#"{"id": "a", "sources": [{"id": "1", "text": "It rained."}], "summary": "It rained [7]."}"#;
    let ran = run(Path::new("."), &["check", "--format", "jsonl", "-"], line.as_bytes());
    assert_ne!(ran.status, Some(2), "{}", ran.stdout);
    assert!(ran.stdout.starts_with("{\"id\":\"a\",\"verdict\":"), "{}", ran.stdout);
}

#[test]
fn files_stay_in_the_folder_of_the_case() {
    let case = |name: &str| format!("summary.file = '{name}'\n{HEAD}");
    let outside = "is outside the folder of the case";
    refused(case("../x.txt"), &format!("bad.toml:1:16: file `../x.txt` {outside}\n"));
    refused(case("/etc/hostname"), &format!("bad.toml:1:16: file `/etc/hostname` {outside}\n"));
    refused(case("a/../../x.txt"), &format!("bad.toml:1:16: file `a/../../x.txt` {outside}\n"));
    refused(case("..\\x.txt"), &format!("bad.toml:1:16: file `..\\x.txt` {outside}\n"));
    refused(case("gone.txt"), "bad.toml:1:16: file `gone.txt` cannot be read: there is no such file or folder\n");
    refused(case("."), "bad.toml:1:16: file `.` cannot be read: it is a folder, not a file\n");
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(folder.path().join("secret.txt"), "It rained.").unwrap();
    std::os::unix::fs::symlink("../secret.txt", inner.join("link.txt")).unwrap();
    fs::write(inner.join("bad.toml"), format!("summary.file = 'link.txt'\n{HEAD}")).unwrap();
    refused_in(&inner, "bad.toml:1:16: file `link.txt` is a link to a place outside the folder of the case\n");
}

#[test]
fn text_and_file_exclude_each_other() {
    refused(
        format!("summary = {{ text = \"x\", file = \"x.txt\" }}\n{HEAD}"),
        "bad.toml:1:32: the summary has both `text` and `file`\n",
    );
}

#[test]
fn invalid_utf8() {
    refused(b"summary = \"caf\xe9\"\n", "bad.toml:1:15: not UTF-8: byte 14 is not part of a valid character\n");
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("latin.txt"), b"caf\xe9").unwrap();
    fs::write(folder.path().join("bad.toml"), format!("summary.file = 'latin.txt'\n{HEAD}")).unwrap();
    refused_in(
        folder.path(),
        "bad.toml:1:16: file `latin.txt` is not UTF-8: byte 3 is not part of a valid character\n",
    );
}

#[test]
fn invalid_utf8_harms_its_own_record_only() {
    let good = r#"{"id":"b","sources":[{"id":"1","text":"x"}],"summary":"x"}"#;
    let lines = [b"\xff\n".as_slice(), good.as_bytes(), b"\n\n", good.as_bytes()].concat();
    let ran = run(Path::new("."), &["check", "--format", "jsonl", "-"], &lines);
    let answer = "{\"id\":\"b\",\"verdict\":\"consistent\",\"findings\":[]}\n";
    let error = "{\"id\":null,\"line\":1,\"error\":\"-:1:1: not UTF-8: byte 0 of the line is not part of a valid character\"}\n";
    assert_eq!(ran.stdout, format!("{error}{answer}{answer}"));
    assert_eq!(ran.status, Some(2));
}

#[test]
fn broken_json_lines_keep_their_place() {
    answered(
        "{\"id\": \"a\", \"sumary\": 1}\n[]\n{\"id\": 3}\n{\"id\": \"c\"\n",
        concat!(
            "{\"id\":\"a\",\"line\":1,\"error\":\"-:1:24: missing field `summary`\"}\n",
            "{\"id\":null,\"line\":2,\"error\":\"-:2:1: a record is a JSON object: {\\\"sources\\\": …, \\\"summary\\\": …}\"}\n",
            "{\"id\":null,\"line\":3,\"error\":\"-:3:8: expected text, found the number 3\"}\n",
            "{\"id\":null,\"line\":4,\"error\":\"-:4:10: the text breaks off inside an object: expected `}`\"}\n",
        ),
        2,
    );
}

#[test]
fn a_record_without_an_id_is_called_by_its_line() {
    let rest = r#""sources": [{"id": "1", "text": "x"}], "summary": "x"}"#;
    answered(
        &format!("\n{{{rest}\n{{\"id\": \"\", {rest}\n"),
        concat!(
            "{\"id\":\"line-2\",\"verdict\":\"consistent\",\"findings\":[]}\n",
            "{\"id\":\"\",\"line\":3,\"error\":\"-:3:1: the `id` is empty\"}\n",
        ),
        2,
    );
}

#[test]
fn a_source_may_be_its_text_alone_and_is_called_by_its_number() {
    answered(
        concat!(
            "{\"sources\": [\"It rained for 3 days.\", {\"text\": \"It rained for 4 days.\"}, {\"id\": \"1\", \"text\": \"It rained for 6 days.\"}], \"summary\": \"It rained for 5 days.\"}\n",
            "{\"source\": \"It rained.\", \"summary\": \"It rained.\"}\n",
            "{\"sources\": [3], \"summary\": \"x\"}\n",
        ),
        concat!(
            "{\"id\":\"line-1\",\"verdict\":\"inconsistent\",\"findings\":[{\"code\":\"TIM001\",\"checker\":\"timeframe\",\"verdict\":\"contradicted\",\"claim\":{\"start\":10,\"end\":20,\"text\":\"for 5 days\",\"value\":\"P5D\"},\"evidence\":[{\"source\":\"2\",\"start\":10,\"end\":20,\"text\":\"for 3 days\",\"value\":\"P3D\"}],\"reason\":\"source 2 says three days, the summary says five days\"}]}\n",
            "{\"id\":\"line-2\",\"verdict\":\"consistent\",\"findings\":[]}\n",
            "{\"id\":null,\"line\":3,\"error\":\"-:3:14: expected a text, or a table (TOML) or an object (JSON) with `text` or `file`, found the number 3\"}\n",
        ),
        2,
    );
}

#[test]
fn a_record_on_standard_input_names_no_files() {
    answered(
        "{\"id\":\"a\",\"sources\":[{\"id\":\"1\",\"text\":\"x\"}],\"summary\":{\"file\":\"x.txt\"}}\n",
        "{\"id\":\"a\",\"line\":1,\"error\":\"-:1:1: file `x.txt` cannot be read: only a case in a file may name other files\"}\n",
        2,
    );
}

#[test]
fn unknown_fields_of_a_record_are_passed_over() {
    answered(
        "{\"id\":\"a\",\"model\":\"m\",\"sources\":[{\"id\":\"1\",\"text\":\"x\",\"url\":\"u\"}],\"summary\":\"x\",\"meta\":{\"a\":[1]}}\n",
        "{\"id\":\"a\",\"verdict\":\"consistent\",\"findings\":[]}\n",
        0,
    );
}

#[test]
fn control_characters_are_shown_not_obeyed() {
    refused(
        b"summary = \"a\x1b[31m\"\n",
        "bad.toml:1:13: invalid basic string, expected non-double-quote visible characters, `\\`\n",
    );
    refused(
        "summary = \"x\"\n[[source]]\nid = \"1\\u0000\\u001B[2J\"\ntext = \"x\"\n[[source]]\nid = \"1\\u0000\\u001B[2J\"\ntext = \"x\"",
        "bad.toml:6:6: two sources have the id `1\\u{0}\\u{1b}[2J`\n",
    );
    let summary = r"Nine people \u0000 \u001b[31m 12 \u202e men \u200b and 45%\r\n of cows.";
    let line = format!(
        r#"{{"id":"\u001b]0;x\u0007","sources":[{{"id":"\u009b1","text":"Cows: \u001b 44%."}}],"summary":"{summary}"}}"#
    );
    for format in ["human", "concise", "json", "jsonl"] {
        let ran = run(Path::new("."), &["check", "--format", format, "-"], line.as_bytes());
        assert!(matches!(ran.status, Some(0 | 1)), "{format}: {}", ran.stderr);
    }
    for format in ["human", "jsonl"] {
        assert_eq!(run(Path::new("."), &["mentions", "--format", format, "-"], line.as_bytes()).status, Some(0));
    }
}

#[test]
fn numbers_beyond_all_bounds() {
    let digits = "9".repeat(400);
    let text =
        format!("{digits} men came, {digits}% of them in the year 999999999, on 99/99/9999, for {digits} years.");
    let line =
        format!(r#"{{"id":"a","sources":[{{"id":"1","text":"{text}","published":"9999-12-31"}}],"summary":"{text}"}}"#);
    for format in ["human", "concise", "jsonl"] {
        let ran = run(Path::new("."), &["check", "--format", format, "-"], line.as_bytes());
        assert!(matches!(ran.status, Some(0 | 1)), "{format}: {}", ran.stderr);
    }
    answered(
        "{\"id\":\"a\",\"sources\":[{\"id\":\"1\",\"text\":\"x\",\"published\":\"999999999-01-01\"}],\"summary\":\"x\"}\n",
        "{\"id\":\"a\",\"line\":1,\"error\":\"-:1:71: `999999999-01-01` is not a date; write it as 2024-09-09\"}\n",
        2,
    );
}

#[test]
fn a_huge_line_is_told_in_a_short_one() {
    const LONG: usize = 2_000_000;
    let line = format!("{{\"id\":\"a\",\"summary\":\"{}", "é".repeat(LONG / 2));
    let good = r#"{"id":"b","sources":[{"id":"1","text":"x"}],"summary":"x"}"#;
    let ran = run(Path::new("."), &["check", "--format", "jsonl", "-"], format!("{line}\n{good}").as_bytes());
    let expected = "{\"id\":null,\"line\":1,\"error\":\"-:1:1000021: the text ends inside a string: expected a closing `\\\"`\"}\n\
                    {\"id\":\"b\",\"verdict\":\"consistent\",\"findings\":[]}\n";
    assert_eq!((ran.stdout.as_str(), ran.status), (expected, Some(2)));
    let ran = run(Path::new("."), &["check", "-"], line.as_bytes());
    assert!(
        ran.stderr.len() < 1000
            && ran.stderr.starts_with("error: the text ends inside a string: expected a closing `\"`\n")
    );
    refused(&line[16..], "bad.toml:1:1000006: key with no value, expected `=`\n");
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = "[".repeat(100_000);
    let ran =
        run(Path::new("."), &["check", "--format", "jsonl", "-"], format!("{{\"id\":\"a\",\"meta\":{deep}").as_bytes());
    assert_eq!(ran.status, Some(2));
    assert!(ran.stdout.contains("lists or objects are nested too deeply"), "{}", ran.stdout);
    refused(format!("a = {deep}"), "bad.toml:1:85: cannot recurse further; max recursion depth met\n");
}

#[test]
fn paths_that_lead_nowhere() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("notes.txt"), "It rained.").unwrap();
    let ran = run(folder.path(), &["check", "--format", "concise", "gone", "notes.txt"], b"");
    assert_eq!(
        ran.stderr,
        "gone: there is no such file or folder\nnotes.txt: case files end in .toml, JSON lines in .jsonl, tables in \
         .parquet or .arrow; `factsnap import` reads others\n"
    );
    assert_eq!(ran.status, Some(2));
    assert_eq!(run(folder.path(), &["check"], b"").status, Some(2));
    assert_eq!(run(folder.path(), &["chek", "x"], b"").status, Some(2));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_one_that_leads_back_is_told() {
    use std::os::unix::fs::symlink;

    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let case = "[[source]]\ntext = \"It rained for 3 days.\"\n[summary]\ntext = \"It rained for 4 days.\"\n";
    fs::write(elsewhere.path().join("rain.toml"), case).unwrap();
    fs::create_dir(folder.path().join("cases")).unwrap();
    symlink(elsewhere.path(), folder.path().join("cases/linked")).unwrap();
    symlink(".", folder.path().join("cases/up")).unwrap();
    let ran = run(folder.path(), &["check", "--format", "concise", "cases"], b"");
    assert_eq!(ran.stderr, "cases/up: it links to a folder that contains it\n");
    assert!(ran.stdout.starts_with("cases/linked/rain.toml:4:19: TIM001 contradicted"), "{}", ran.stdout);
    assert_eq!(ran.status, Some(2));
}

#[test]
fn files_of_another_system_become_plain_cases() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("article.txt"), "\u{feff}Three boats sank.\r\nNobody was hurt.\r\n").unwrap();
    fs::write(folder.path().join("summary.txt"), "\u{feff}Boats sank.\r\nThere were nine boats.\r\n").unwrap();
    let arguments = ["new", "boats", "--source", "article.txt", "--summary", "summary.txt", "--folder", "."];
    let ran = run(folder.path(), &arguments, b"");
    assert_eq!((ran.stderr.as_str(), ran.status), ("", Some(0)));
    let text = fs::read_to_string(folder.path().join("boats.toml")).unwrap();
    assert!(text.contains("[summary]\ntext = '''\nBoats sank.\nThere were nine boats.\n'''\n"), "{text}");
    let ran = run(folder.path(), &["check", "--format", "concise", "boats.toml"], b"");
    assert!(ran.stdout.starts_with("boats.toml:11:12: NUM001"), "{}", ran.stdout);
}
