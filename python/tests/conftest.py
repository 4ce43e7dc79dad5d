"""What the tests share."""

import pytest

ARTICLE = "The city will plant 3,000 trees in the coming year, the mayor said."
WRONG = "The city will plant 3,000 trees over the next five years."


@pytest.fixture
def article() -> str:
    return ARTICLE


@pytest.fixture
def wrong() -> str:
    return WRONG
