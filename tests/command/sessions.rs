//! Every subcommand as it is typed, with its output and exit status: the sessions in `tests/cli`.

#[test]
fn sessions() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}
