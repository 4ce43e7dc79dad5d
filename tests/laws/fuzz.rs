//! What the fuzzer begins with, and what it once broke: every file of `tests/fuzz` by the function of its target.

use std::fs;
use std::path::Path;

#[expect(unreachable_pub, reason = "the fuzzer's crate has them public")]
#[path = "../../fuzz/src/lib.rs"]
pub(super) mod targets;

/// What a target does with some bytes.
type Run = fn(&[u8]);

/// How many files there may be: few, each for a reason.
const MOST: usize = 60;

#[test]
fn every_seed_holds() {
    let runs: [(&str, Run); 4] = [
        ("check", targets::check),
        ("case", targets::case),
        ("import", targets::import),
        ("formats", targets::formats),
    ];
    let mut seeds = 0;
    for (target, run) in runs {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(target);
        let files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        assert!(!files.is_empty(), "{target} has no seeds");
        seeds += files.len();
        for file in files {
            println!("{}", file.display()); // shown where it fails
            run(&fs::read(&file).expect("a seed can be read"));
        }
    }
    assert!(seeds <= MOST, "{seeds} seeds");
}
