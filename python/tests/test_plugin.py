"""The pytest plugin, run by a pytest of its own."""

import pytest

CASE = """
summary = "Nine people were hurt."
[[source]]
id = "1"
text = "The crash injured three people."
"""


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """Whether the gate runs under CI shall not matter here."""
    for name in ["CI", "TF_BUILD", "INSTA_UPDATE", "INSTA_FORCE_PASS", "INSTA_WORKSPACE_ROOT", "PYTEST_ADDOPTS"]:
        monkeypatch.delenv(name, raising=False)


def run(pytester, *arguments):
    return pytester.runpytest_subprocess("-q", *arguments)


def test_a_failure_shows_the_claim_beside_its_source(pytester):
    pytester.makepyfile(
        """
        def test_good(factsnap):
            factsnap.assert_consistent("It rained for two days.", "It rained for two days.")

        def test_bad(factsnap):
            factsnap.assert_consistent("The crash injured three people.", "Nine people were hurt.", published="2024-09-09")
        """
    )
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "contradicted*NUM001*: source 1 says 3 people, the summary says 9 people",
            "*Nine people were hurt.",
            "*^^^^ 9 people",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_snapshot_is_accepted_once_and_held_from_then_on(pytester):
    test = """
        def test_it(factsnap):
            factsnap.snapshot("The crash injured three people.", "{} people were hurt.", name="crash")
    """
    pytester.makepyfile(test_crash=test.format("Nine"))
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["no snapshot yet: *crash.txt", "inconsistent: 1 contradicted", "Run `pytest --factsnap-update`*"]
    )
    assert not (pytester.path / "__factsnap__").exists()
    run(pytester, "--factsnap-update").assert_outcomes(passed=1)
    kept = pytester.path / "__factsnap__" / "test_crash" / "crash.txt"
    assert kept.read_text().startswith("inconsistent: 1 contradicted\n")
    run(pytester).assert_outcomes(passed=1)
    pytester.makepyfile(test_crash=test.format("Three"))
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["the verdict changed", "-inconsistent: 1 contradicted", "+consistent: 1 supported"])


def test_a_name_that_is_no_file_name_is_refused(pytester):
    pytester.makepyfile('def test_it(factsnap):\n    factsnap.snapshot("a", "b", name="../x")\n')
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*ValueError: the name '../x' is no file name*"])


@pytest.fixture
def project(pytester):
    (pytester.path / "cases" / "build").mkdir(parents=True)
    (pytester.path / "cases" / "crash.toml").write_text(CASE)
    (pytester.path / "cases" / "build" / "rain.toml").write_text(CASE.replace("Nine", "Three"))
    pytester.makeini("[pytest]\nfactsnap_cases = cases\ntestpaths = tests\n")
    (pytester.path / "tests").mkdir()
    (pytester.path / "tests" / "test_own.py").write_text("def test_own(): pass\n")
    return pytester


def test_cases_are_tests_with_the_snapshots_of_the_command(project):
    result = run(project)
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(["*no snapshot yet: *crash.snap", "*NUM001*", "*factsnap review*"])
    assert (project.path / "snapshots" / "crash.snap.new").is_file()
    accept = project.run("factsnap", "accept")
    accept.stdout.fnmatch_lines(["*2 accepted*"])
    run(project).assert_outcomes(passed=3)
    assert project.run("factsnap", "test").ret == 0


def test_update_accepts_and_one_case_can_be_named(project):
    run(project, "--factsnap-update").assert_outcomes(passed=3)
    run(project, "cases/build/rain.toml").assert_outcomes(passed=1)
    run(project, "tests").assert_outcomes(passed=1)
    assert project.run("factsnap", "test").ret == 0


def test_what_is_wrong_with_a_folder_fails(project):
    run(project, "--factsnap-update")
    (project.path / "cases" / "crash.toml").write_text("summary = 7\n")
    (project.path / "cases" / "build" / "rain.toml").unlink()
    result = run(project)
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(["*crash.toml*", "*rain.snap has no case*"])


def test_a_broken_configuration_is_one_clear_error(project):
    (project.path / "factsnap.toml").write_text('casess = "x"\n')
    result = run(project)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: *factsnap.toml*casess*"])
