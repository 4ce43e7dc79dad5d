"""Bytes of UTF-8, which every output counts, as the characters that Python counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

CONTINUATION = re.compile(rb"[\x80-\xbf]")


class Offsets:
    """A text whose places are asked for.

    >>> Offsets("Zoë said").chars(5, 9)
    (4, 8)
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """The characters of a stretch of bytes."""
        return (self._char(start), self._char(end))

    def _char(self, byte: int) -> int:
        return byte - bisect_left(self._continuations, byte)

    @cached_property
    def _continuations(self) -> list[int]:
        """Every byte that begins no character."""
        if self.text.isascii():
            return []
        return [found.start() for found in CONTINUATION.finditer(self.text.encode("utf-8", "replace"))]
