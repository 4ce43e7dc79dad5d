"""The plugin of pytest: the fixture ``factsnap``, and case files as tests.

A test of one's own pipeline::

    def test_summary(factsnap):
        factsnap.assert_consistent(article, summarize(article), published="2024-09-09")

    def test_nothing_changed(factsnap):
        factsnap.snapshot(article, summarize(article), name="forum")

Case files, with the same snapshots as ``factsnap test``, are collected where pytest's configuration names their folder::

    [tool.pytest.ini_options]
    factsnap_cases = "cases"

``pytest --factsnap-update`` accepts what is new or changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any, Optional, Union

import pytest

from . import _native
from ._check import check
from ._record import Day, Sources
from ._report import Report

if pytest.version_tuple < (8,):
    raise pytest.UsageError("the plugin of factsnap needs pytest 8 or later; without it, run `pytest -p no:factsnap`")

HOW_TO_UPDATE = "Run `pytest --factsnap-update` to accept it."


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("factsnap", "facts of summaries")
    group.addoption("--factsnap-update", action="store_true", help="accept verdicts that are new or changed")
    parser.addini("factsnap_cases", "the folder of case files (.toml) that are tests", default="")
    parser.addini(
        "factsnap_snapshots", "the folder of their snapshots, else the one of factsnap.toml, else snapshots", default=""
    )


class Checker:
    """What the fixture ``factsnap`` gives a test."""

    def __init__(self, folder: Path, updates: bool) -> None:
        self._folder = folder
        self._updates = updates

    def check(self, sources: Sources, summary: str, published: Optional[Day] = None) -> Report:
        """The report of ``factsnap.check``."""
        return check(sources, summary, published)

    def assert_consistent(self, sources: Sources, summary: str, published: Optional[Day] = None) -> Report:
        """Fails where a claim of the summary is contradicted or unsupported, and shows each beside its source."""
        __tracebackhide__ = True
        report = check(sources, summary, published)
        if not report.is_consistent:
            pytest.fail(str(report), pytrace=False)
        return report

    def snapshot(self, sources: Sources, summary: str, published: Optional[Day] = None, *, name: str) -> Report:
        """Fails where the verdict is not the one that was accepted under this name, and shows the difference."""
        __tracebackhide__ = True
        report = check(sources, summary, published)
        file = self._folder / f"{_file_name(name)}.txt"
        verdict, accepted = report.snapshot(), _accepted(file)
        if verdict == accepted:
            return report
        if not self._updates:
            pytest.fail(_difference(file, accepted, verdict), pytrace=False)
        _write(file, verdict)
        return report


@pytest.fixture
def factsnap(request: pytest.FixtureRequest) -> Checker:
    """Checks summaries against their sources: ``assert_consistent``, ``snapshot`` and ``check``."""
    folder = request.path.parent / "__factsnap__" / request.path.stem
    return Checker(folder, bool(request.config.getoption("--factsnap-update")))


def _file_name(name: str) -> str:
    if not re.fullmatch(r"[\w][\w .-]*", name):
        raise ValueError(f"the name {name!r} is no file name: write letters, digits, '-', '_' and '.'")
    return name


def _accepted(file: Path) -> Optional[str]:
    return file.read_text("utf-8") if file.is_file() else None


def _difference(file: Path, accepted: Optional[str], verdict: str) -> str:
    shown = os.path.relpath(file)
    if accepted is None:
        return f"no snapshot yet: {shown}\n\n{verdict}\n{HOW_TO_UPDATE}"
    lines = unified_diff(accepted.splitlines(), verdict.splitlines(), f"{shown} (accepted)", "this run", lineterm="")
    return "\n".join(["the verdict changed", "", *lines, "", HOW_TO_UPDATE])


def _write(file: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_bytes(text.encode())
    beside.replace(file)


SUITE = pytest.StashKey["tuple[Path, _native.Suite]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Opens the folder of cases, and has it collected where nothing is named on the command line."""
    named = config.getini("factsnap_cases")
    if not named:
        return
    folder = Path(os.path.normpath(config.rootpath / named))
    config.stash[SUITE] = (folder, _suite(config, folder))
    is_chosen = config.args_source is not pytest.Config.ArgsSource.ARGS and not hasattr(config, "workerinput")
    if is_chosen and not any(_is_below(folder, config.invocation_params.dir / argument) for argument in config.args):
        config.args.append(str(folder))


def _suite(config: pytest.Config, folder: Path) -> _native.Suite:
    named = config.getini("factsnap_snapshots")
    snapshots = config.rootpath / named if named else None
    try:
        return _native.Suite(config.rootpath, folder, snapshots, bool(config.getoption("--factsnap-update")))
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None


def _is_below(path: Path, folder: Path) -> bool:
    return folder in (path, *path.parents)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> Optional[bool]:
    """No folder of cases is passed over for its name: a case that is left out would look like one that passes."""
    folder, _ = config.stash.get(SUITE, (None, None))
    is_case = folder is not None and folder in collection_path.parents and not collection_path.name.startswith(".")
    return False if is_case else None


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> Optional[pytest.Collector]:
    folder, _ = parent.config.stash.get(SUITE, (None, None))
    return CaseFolder.from_parent(parent, path=path) if path == folder else None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Optional[pytest.Collector]:
    folder, _ = parent.config.stash.get(SUITE, (None, None))
    if folder is None or folder not in file_path.parents:
        return None
    is_case = (
        file_path.suffix.lower() == ".toml" and file_path.name != "factsnap.toml" and not file_path.name.startswith(".")
    )
    return CaseFile.from_parent(parent, path=file_path) if is_case else None


class CaseFolder(pytest.Directory):
    """The folder of cases: what is in it, and what is wrong with it as a whole."""

    def collect(self) -> Iterator[Union[pytest.Item, pytest.Collector]]:
        for path in sorted(self.path.iterdir()) if self.path.is_dir() else ():
            yield from self._entry(path)
        _, suite = self.config.stash[SUITE]
        for title, message in suite.complaints():
            yield Complaint.from_parent(self, name=title, message=message)

    def _entry(self, path: Path) -> Iterator[Union[pytest.Item, pytest.Collector]]:
        hooks = self.session.gethookproxy(path)
        if hooks.pytest_ignore_collect(collection_path=path, config=self.config):
            return
        if path.is_dir():
            folder = hooks.pytest_collect_directory(path=path, parent=self)
            yield from () if folder is None else (folder,)
        else:
            yield from hooks.pytest_collect_file(file_path=path, parent=self)


class Complaint(pytest.Item):
    """Something that no case would show: a snapshot without a case, two cases of one name, no case at all."""

    def __init__(self, *, message: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._message = message

    def runtest(self) -> None:
        pytest.fail(self._message, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name


class CaseFile(pytest.File):
    """A case file, which is one test."""

    def collect(self) -> Iterator[pytest.Item]:
        folder, _ = self.config.stash[SUITE]
        name = self.path.relative_to(folder).with_suffix("").as_posix()
        yield CaseTest.from_parent(self, name=name)


class CaseTest(pytest.Item):
    """The verdict of a case held to its snapshot, and to what its `expect` says."""

    def runtest(self) -> None:
        _, suite = self.config.stash[SUITE]
        try:
            passes, said = suite.judge(self.name, self.path)
        except ValueError as error:
            pytest.fail(str(error), pytrace=False)
        if not passes:
            help = "Run `factsnap review` to step through what is new or changed, or `pytest --factsnap-update` to accept it."
            pytest.fail(f"{said}\n\n{help}" if suite.records() else said, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name
