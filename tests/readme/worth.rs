//! The table of `factsnap mutate` on our own cases: the page about accuracy promises no more than holds.

use std::collections::BTreeMap;
use std::process::Command;

use crate::pages::{Page, WRITING, root};

const HEAD: &str = "| kind of error | noticed | of | share |\n|---|---:|---:|---:|\n";

/// How far the cases may fall behind the page, in hundredths: a new case shifts a share, a broken rule does so by more.
const SLACK: f64 = 3.0;

#[test]
fn the_table_promises_no_more_than_holds() {
    let run = Command::new(env!("CARGO_BIN_EXE_factsnap"))
        .args(["mutate", "cases", "--format", "markdown"])
        .current_dir(root())
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    let _alone = WRITING.lock();
    let page = Page::at("docs/accuracy.md");
    let (said, now) = (table(&page.text), table(&printed));
    if page.write(&page.text.replace(said, now)) {
        return;
    }
    let (said, now) = (shares(said), shares(now));
    assert_eq!(said.keys().collect::<Vec<_>>(), now.keys().collect::<Vec<_>>());
    let worse: Vec<_> = said.iter().filter(|(kind, share)| now[*kind] + SLACK < **share).collect();
    assert!(now["**all**"] >= 90.0, "{now:?}");
    assert!(worse.is_empty(), "{} says more than {now:?}: {worse:?}; DOCS=overwrite writes it anew", page.path);
}

/// The rows below the head.
fn table(text: &str) -> &str {
    let start = text.find(HEAD).unwrap() + HEAD.len();
    let rows = text[start..].split_inclusive('\n').take_while(|line| line.starts_with('|'));
    &text[start..start + rows.map(str::len).sum::<usize>()]
}

fn shares(table: &str) -> BTreeMap<&str, f64> {
    table
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1], cells[4].trim_end_matches('%').parse().unwrap())
        })
        .collect()
}
