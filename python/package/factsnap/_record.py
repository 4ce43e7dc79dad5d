"""Sources and summaries as people have them, made into the records that the checker reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Optional, Union

Day = Union[str, date]
Source = Union[str, "tuple[str, str]", "Mapping[str, Any]"]
Sources = Union[Source, "Iterable[Source]"]
Case = Union[str, "tuple[Sources, str]", "Mapping[str, Any]"]

SOURCE_FORMS = "a text, a pair (id, text), or a mapping with `text`"
CASE_FORMS = "a pair (sources, summary), a mapping with `sources` and `summary`, or a line of JSON"


class CaseError(ValueError):
    """A case that cannot be read: what is wrong with it, in words.

    >>> import factsnap
    >>> try:
    ...     factsnap.check([{"text": "It rained.", "published": "yesterday"}], "It rained.")
    ... except factsnap.CaseError as error:
    ...     print("yesterday" in str(error))
    True
    """


CaseError.__module__ = "factsnap"


def of_texts(sources: Sources, summary: str, published: Optional[Day], name: str) -> str:
    """The record of a summary and its sources."""
    if not isinstance(summary, str):
        raise TypeError(f"the summary is {_kind(summary)}, expected a text")
    return _json({"id": name, "sources": _sources(sources, published), "summary": summary})


def of_case(case: Case, place: int) -> str:
    """The record of a case in any of its forms; one without a name is named by its place in the row."""
    if isinstance(case, str):
        return _whole(case)
    if isinstance(case, Mapping):
        sources = case.get("sources", case.get("source", ()))
        rest = {name: value for name, value in case.items() if name != "source"}
        return _json({"id": str(place), **rest, "sources": _sources(sources, None)})
    if isinstance(case, tuple) and len(case) == 2:
        return of_texts(case[0], case[1], None, str(place))
    raise TypeError(f"the case is {_kind(case)}, expected {CASE_FORMS}")


def _sources(sources: Sources, published: Optional[Day]) -> list[dict[str, Any]]:
    if isinstance(sources, (str, Mapping)):
        sources = [sources]
    if isinstance(sources, tuple) and len(sources) == 2 and all(isinstance(one, str) for one in sources):
        raise TypeError("a pair of texts may be two sources, or one with its id: write [first, second] or [(id, text)]")
    if not isinstance(sources, Iterable):
        raise TypeError(f"the sources are {_kind(sources)}, expected {SOURCE_FORMS}, or several of these")
    return [_source(source, place, published) for place, source in enumerate(sources, 1)]


def _source(source: Source, place: int, published: Optional[Day]) -> dict[str, Any]:
    of_all = {"id": str(place)} if published is None else {"id": str(place), "published": published}
    if isinstance(source, str):
        return {**of_all, "text": source}
    if isinstance(source, Mapping):
        return {**of_all, **{name: value for name, value in source.items() if value is not None}}
    if isinstance(source, tuple) and len(source) == 2:
        return {**of_all, "id": source[0], "text": source[1]}
    raise TypeError(f"source {place} is {_kind(source)}, expected {SOURCE_FORMS}")


def _kind(value: object) -> str:
    return "None" if value is None else f"of type {type(value).__name__}"


def _json(record: dict[str, Any]) -> str:
    return _whole(json.dumps(record, default=_day, ensure_ascii=False))


def _whole(record: str) -> str:
    """The record, unless it has halves of characters, which no file could hold."""
    try:
        record.encode()
    except UnicodeEncodeError as error:
        near = record[max(0, error.start - 20) : error.start]
        raise CaseError(f"half a character (a lone surrogate) after {near!r}") from None
    return record


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} is {_kind(value)}, which JSON does not have")
