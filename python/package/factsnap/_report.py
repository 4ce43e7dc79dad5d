"""What was found in a case, as typed data. The fields are those of ``factsnap check --format jsonl``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

from . import _html, _native
from ._offsets import Offsets

FLAGGED = ("contradicted", "unsupported")


@dataclass(frozen=True)
class Stretch:
    """A stretch of a text. ``start`` and ``end`` count UTF-8 bytes, as every output of factsnap does; ``chars`` counts
    characters, for slices of a Python string.

    >>> import factsnap
    >>> summary = "Zoë said nine people were hurt."
    >>> claim = next(f.claim for f in factsnap.check("The crash injured three people.", summary).findings if f.code == "NUM001")
    >>> (claim.start, claim.end), claim.chars
    ((10, 14), (9, 13))
    >>> summary[slice(*claim.chars)]
    'nine'
    """

    start: int
    """First UTF-8 byte."""
    end: int
    """One past the last byte."""
    chars: tuple[int, int]
    """The same in characters."""
    text: str
    """Its words."""


@dataclass(frozen=True)
class Statement(Stretch):
    """A stretch of text and what was understood of it."""

    value: Optional[str]
    """Its normal form: a number with its unit, a TIMEX3 value, a speaker."""


@dataclass(frozen=True)
class Claim(Statement):
    """What the summary says."""


@dataclass(frozen=True)
class Evidence(Statement):
    """What a source says."""

    source: str
    """The id of the source."""
    place: str
    """``text``, or ``title`` where the words are the title's, whose bytes are counted then."""


@dataclass(frozen=True)
class Finding:
    """The judgement of one claim."""

    code: str
    """What came out, as in ``factsnap explain CODE``."""
    checker: str
    """Who judged: ``numeric``, ``timeframe`` or ``attribution``."""
    verdict: str
    """``supported``, ``undetermined``, ``unsupported`` or ``contradicted``."""
    claim: Claim
    """What the summary says."""
    evidence: tuple[Evidence, ...]
    """What the judgement rests on, best first."""
    reason: str
    """Why, in a sentence."""

    @property
    def is_flagged(self) -> bool:
        """Whether the claim is contradicted or unsupported."""
        return self.verdict in FLAGGED


@dataclass(frozen=True)
class Allowed:
    """A finding that an ``allow`` of the case takes out of the judgement."""

    finding: Finding
    """What was found."""
    reason: str
    """Why it is allowed."""


@dataclass(frozen=True)
class Unmet:
    """A person's word on a case (``expect``, ``label``, ``allow``) that the findings do not bear out."""

    kind: str
    """What is wrong: ``missed``, ``false alarm``, ``other verdict``, ``closed gap``, or ``lapsed``, which is a notice."""
    expect: str
    """What is expected."""
    claim: Stretch
    """The first place of the summary that it speaks of."""
    reason: str
    """What is wrong, in a sentence."""


class Report:
    """Everything that was judged in one case.

    ``str(report)`` is what the command shows in a terminal; a notebook shows the summary with its claims marked.

    >>> import factsnap
    >>> report = factsnap.check("The crash injured three people.", "Nine people were hurt.")
    >>> report
    <factsnap.Report inconsistent: 1 contradicted>
    >>> print(report)
    inconsistent: 1 contradicted
    <BLANKLINE>
    contradicted[NUM001]: source 1 says 3 people, the summary says 9 people
     --> summary:1:1
      |
    1 | Nine people were hurt.
      | ^^^^ 9 people
      |
     ::: source 1
      |
    1 | The crash injured three people.
      |                   ----- 3 people
    """

    def __init__(self, record: str, line: str) -> None:
        self._record = record
        self._line = line

    @cached_property
    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self._line)
        return data

    @cached_property
    def _case(self) -> dict[str, Any]:
        case: dict[str, Any] = json.loads(self._record)
        return case

    @property
    def id(self) -> str:
        """The name of the case."""
        return str(self._data["id"])

    @property
    def verdict(self) -> str:
        """``consistent`` where no claim is contradicted or unsupported, else ``inconsistent``."""
        return str(self._data["verdict"])

    @property
    def is_consistent(self) -> bool:
        """Whether no claim is contradicted or unsupported."""
        return self.verdict == "consistent"

    @property
    def summary(self) -> str:
        """The text that was judged."""
        summary = self._case["summary"]
        return str(summary["text"] if isinstance(summary, dict) else summary)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for every claim of the summary, the supported ones too, in the order of the claims."""
        return tuple(self._finding(finding) for finding in self._data["findings"])

    @property
    def flagged(self) -> tuple[Finding, ...]:
        """The findings that are contradicted or unsupported."""
        return tuple(finding for finding in self.findings if finding.is_flagged)

    @cached_property
    def allowed(self) -> tuple[Allowed, ...]:
        """The findings that the case allows."""
        return tuple(Allowed(self._finding(one), one["allowed"]) for one in self._data.get("allowed", ()))

    @cached_property
    def unmet(self) -> tuple[Unmet, ...]:
        """What the case says of itself and the findings do not bear out."""
        words = self._data.get("unmet", ())
        return tuple(
            Unmet(one["kind"], one["expect"], Stretch(**self._places(one["claim"])), one["reason"]) for one in words
        )

    def count(self, verdict: str) -> int:
        """How many findings have a verdict."""
        return sum(finding["verdict"] == verdict for finding in self._data["findings"])

    def to_dict(self) -> dict[str, Any]:
        """What ``factsnap check --format jsonl`` writes, field by field; offsets are bytes.

        >>> import factsnap
        >>> factsnap.check("It rained.", "It rained.").to_dict()
        {'id': 'summary', 'verdict': 'consistent', 'findings': []}
        """
        data: dict[str, Any] = json.loads(self._line)
        return data

    def to_json(self) -> str:
        """The line that ``factsnap check --format jsonl`` writes, byte for byte, without its ending."""
        return self._line

    def snapshot(self) -> str:
        """The text that ``factsnap test`` keeps for review."""
        return _native.snapshot(self._record)

    def _finding(self, data: dict[str, Any]) -> Finding:
        claim = Claim(**self._places(data["claim"]), value=data["claim"]["value"])
        evidence = tuple(self._evidence(one) for one in data["evidence"])
        return Finding(data["code"], data["checker"], data["verdict"], claim, evidence, data["reason"])

    def _evidence(self, data: dict[str, Any]) -> Evidence:
        place = data.get("in", "text")
        offsets = self._offsets.get((data["source"], place))
        start, end = data["start"], data["end"]
        chars = offsets.chars(start, end) if offsets else (start, end)
        return Evidence(start, end, chars, data["text"], data["value"], data["source"], place)

    def _places(self, data: dict[str, Any]) -> dict[str, Any]:
        start, end = data["start"], data["end"]
        chars = self._summary_offsets.chars(start, end)
        return {"start": start, "end": end, "chars": chars, "text": data["text"]}

    @cached_property
    def _summary_offsets(self) -> Offsets:
        return Offsets(self.summary)

    @cached_property
    def _offsets(self) -> dict[tuple[str, str], Offsets]:
        """The offsets of each source's texts; the first of one id counts, as it does in the line."""
        found: dict[tuple[str, str], Offsets] = {}
        for source in self._case.get("sources", self._case.get("source", ())):
            for place in ("text", "title"):
                found.setdefault((source["id"], place), Offsets(source.get(place) or ""))
        return found

    def source_text(self, evidence: Evidence) -> str:
        """The whole text that a piece of evidence is of."""
        offsets = self._offsets.get((evidence.source, evidence.place))
        return offsets.text if offsets else ""

    def __str__(self) -> str:
        return _native.excerpts(self._record)

    def __repr__(self) -> str:
        counts = ((self.count(verdict), verdict) for verdict in (*FLAGGED, "undetermined", "supported"))
        counted = ", ".join(f"{count} {verdict}" for count, verdict in counts if count)
        return f"<factsnap.Report {self.verdict}: {counted or 'nothing to judge'}>"

    def _repr_html_(self) -> str:
        return _html.report(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and (self._record, self._line) == (other._record, other._line)

    def __hash__(self) -> int:
        return hash((self._record, self._line))

    def __reduce__(self) -> tuple[type[Report], tuple[str, str]]:
        return (Report, (self._record, self._line))
