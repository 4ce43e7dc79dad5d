//! Every subcommand as it is typed, with its output and exit status: the sessions in `tests/cli` and the README's.

use std::path::Path;

#[test]
fn sessions() {
    let sessions = trycmd::TestCases::new();
    sessions.case("tests/cli/*.md");
    if Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md").exists() {
        sessions.case("README.md");
    }
}
