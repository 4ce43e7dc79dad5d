//! Tables in files, with and without the feature that reads them; `python/tests/test_tables.py` has many more.

use std::fs;

use tempfile::TempDir;

use crate::bad_input::run;

/// What every Parquet and Arrow file begins with is all that is needed to know one.
#[test]
fn tables_on_standard_input_are_one_error() {
    for start in [&b"PAR1"[..], b"ARROW1\0\0", b"\xff\xff\xff\xff"] {
        let table = [start, b"\nx\ny\n"].concat();
        let ran = run(TempDir::new().unwrap().path(), &["check", "--format", "concise", "-"], &table);
        assert_eq!(ran.stderr, "-: standard input is read as JSON lines; a Parquet or Arrow file must be named\n");
        assert_eq!(ran.status, Some(2));
    }
}

#[cfg(not(feature = "arrow"))]
#[test]
fn a_program_without_tables_says_where_they_are() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.parquet"), "PAR1").unwrap();
    fs::write(folder.path().join("b.jsonl"), r#"{"sources": ["It rained."], "summary": "It rained."}"#).unwrap();
    let built = "this factsnap was built without Parquet and Arrow; `cargo install factsnap --features arrow`, \
                 `pip install factsnap` and the released archives have them\n";
    let ran = run(folder.path(), &["check", "--format", "concise", "."], b"");
    assert_eq!((ran.stderr.as_str(), ran.status), (format!("a.parquet: {built}").as_str(), Some(2)));
    assert!(ran.stdout.starts_with("2 cases: 1 passed, 1 unreadable"), "{}", ran.stdout);
    for table in ["arrow", "parquet"] {
        let ran = run(folder.path(), &["check", "--format", table, "b.jsonl"], b"");
        assert_eq!((ran.stdout.as_str(), ran.stderr, ran.status), ("", format!("error: {built}"), Some(2)));
        let to_file = format!("{table}=out");
        assert_eq!(run(folder.path(), &["check", "--output", &to_file, "b.jsonl"], b"").status, Some(2));
        assert!(!folder.path().join("out").exists());
    }
}

#[cfg(feature = "arrow")]
#[test]
fn files_that_are_no_tables_harm_no_other() {
    let folder = TempDir::new().unwrap();
    let none = "this is neither a Parquet nor an Arrow file";
    for (name, bytes) in [("a.parquet", "PAR1 and more"), ("b.arrow", "ARROW1"), ("c.feather", "x"), ("d.ipc", "")] {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    fs::write(folder.path().join("e.jsonl"), r#"{"sources": ["It rained."], "summary": "It rained."}"#).unwrap();
    let ran = run(folder.path(), &["check", "--format", "concise", "."], b"");
    let told: Vec<&str> = ran.stderr.lines().collect();
    assert!(told[0].starts_with("a.parquet: the file is broken"), "{told:?}");
    assert!(told[1].ends_with("it ends in the middle"), "{told:?}");
    assert_eq!(told[2..], [format!("c.feather: {none}"), format!("d.ipc: {none}")]);
    assert!(ran.stdout.starts_with("5 cases: 1 passed, 4 unreadable"), "{}", ran.stdout);
    assert_eq!(ran.status, Some(2));
}
