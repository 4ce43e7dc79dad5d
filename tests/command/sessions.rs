//! Every subcommand as it is typed, with its output and exit status: the sessions in `tests/cli`.

#[test]
fn sessions() {
    // What continuous integration sets must not change what the sessions show.
    let sessions = trycmd::TestCases::new();
    sessions.env("CI", "false").env("INSTA_UPDATE", "");
    sessions.case("tests/cli/*.md");
}
