"""One case checked, or many on several threads."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Optional, Union

from . import _native, _record
from ._record import Case, CaseError, Day, Sources
from ._report import Report

# Cases in a row that one thread is given: neighbours often have the same sources, which are read once.
TURN = 16
# Turns that wait for each thread: enough to keep it busy, few enough to forget.
WAITING = 2


@dataclass(frozen=True)
class Unreadable:
    """Stands in the place of a case that cannot be read; the cases after it are unharmed."""

    id: Optional[str]
    """The name of the case, where that much could be read."""
    error: str
    """What is wrong with it."""

    def to_dict(self) -> dict[str, Optional[str]]:
        """What ``factsnap check --format jsonl`` writes in the place of the case."""
        return {"id": self.id, "error": self.error}


def check(sources: Sources, summary: str, published: Optional[Day] = None, *, id: str = "summary") -> Report:
    """Judges every number, timeframe, attribution, quotation and citation mark of a summary.

    ``sources`` is a text, a mapping such as ``{"id": "1", "text": …, "published": "2024-09-09", "publisher": …}``, or a list
    whose items are texts, mappings or pairs ``(id, text)``. What has no id is named by its place: "1", "2" and so on, as
    citation marks have it. ``published`` is the day of every source that has none of its own; "last week" is counted from it.

    >>> import factsnap
    >>> report = factsnap.check(
    ...     ["The city will plant 3,000 trees in the coming year, the mayor said."],
    ...     "The city will plant 3,000 trees over the next five years.",
    ...     published="2024-09-09",
    ... )
    >>> [(finding.code, finding.claim.text) for finding in report.flagged]
    [('TIM001', 'over the next five years')]

    Raises ``CaseError`` for texts that are no case, and ``TypeError`` for what is no text.
    """
    record = _record.of_texts(sources, summary, published, id)
    [(is_case, line)] = _native.check_lines([record])
    if not is_case:
        raise CaseError(json.loads(line)["error"])
    return Report(record, line)


def check_many(cases: Iterable[Case], threads: Optional[int] = None) -> Iterator[Union[Report, Unreadable]]:
    """Judges cases on several threads and gives their reports in the order of the cases.

    A case is a pair ``(sources, summary)``, a mapping with the fields of a JSON-lines record (``id``, ``sources``, ``summary``
    and, where there are any, ``label``, ``expect``, ``allow``), or such a record as a line of JSON. A case that cannot be read
    gives an ``Unreadable`` in its place. ``threads`` is the number of processors when left out. The native code runs without
    the interpreter lock, and only some dozens of cases a thread are held at a time, so that a stream may be of any length.

    >>> import factsnap
    >>> cases = [("It rained for two days.", "It rained for two days."), ("Three were hurt.", "Nine were hurt."), 7]
    >>> for report in factsnap.check_many(cases, threads=2):
    ...     print("unreadable" if isinstance(report, factsnap.Unreadable) else report.verdict)
    consistent
    inconsistent
    unreadable
    """
    threads = (os.cpu_count() or 1) if threads is None else threads
    if threads < 1:
        raise ValueError(f"threads is {threads}, expected 1 or more")
    return _in_order(cases, threads)


def _in_order(cases: Iterable[Case], threads: int) -> Iterator[Union[Report, Unreadable]]:
    pool = ThreadPoolExecutor(threads, thread_name_prefix="factsnap")
    waiting: deque[Future[list[Union[Report, Unreadable]]]] = deque()
    try:
        for turn in _turns(cases):
            waiting.append(pool.submit(_judged, turn))
            while waiting and (len(waiting) > WAITING * threads or waiting[0].done()):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _turns(cases: Iterable[Case]) -> Iterator[list[Union[str, Unreadable]]]:
    records = (_read(case, place) for place, case in enumerate(cases, 1))
    while turn := list(islice(records, TURN)):
        yield turn


def _read(case: Case, place: int) -> Union[str, Unreadable]:
    try:
        return _record.of_case(case, place)
    except (TypeError, ValueError) as error:
        name = case.get("id") if isinstance(case, dict) else None
        return Unreadable(name if isinstance(name, str) else None, str(error))


def _judged(turn: list[Union[str, Unreadable]]) -> list[Union[Report, Unreadable]]:
    lines = iter(_native.check_lines([record for record in turn if isinstance(record, str)]))
    return [_answer(record, *next(lines)) if isinstance(record, str) else record for record in turn]


def _answer(record: str, is_case: bool, line: str) -> Union[Report, Unreadable]:
    if is_case:
        return Report(record, line)
    said = json.loads(line)
    return Unreadable(said["id"], said["error"])
