"""Every example of the package and of its page runs."""

import doctest
import importlib
from pathlib import Path

import pytest

MODULES = ["factsnap", "factsnap._arrow", "factsnap._check", "factsnap._report", "factsnap._offsets"]


@pytest.mark.parametrize("module", MODULES)
def test_examples_of_the_package_run(module):
    result = doctest.testmod(importlib.import_module(module), optionflags=doctest.ELLIPSIS)
    assert result.failed == 0 and result.attempted > 0


def test_examples_of_the_page_run():
    page = Path(__file__).parents[2] / "docs" / "python.md"
    result = doctest.testfile(str(page), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0 and result.attempted > 10
