"""A report for a notebook: the summary with its claims marked, and below it what each is held against.

The marks are those of ``factsnap check --format html``: red for contradicted, amber for unsupported, grey for undetermined, green
for supported. They are half transparent, so that they can be read on a light page and on a dark one. Nothing is loaded and no
script is run; every text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from . import _native

if TYPE_CHECKING:
    from ._report import Evidence, Finding, Report

VERDICTS = ("contradicted", "unsupported", "undetermined", "supported")
COLOURS = {
    "contradicted": "200,71,60",
    "unsupported": "217,154,43",
    "undetermined": "132,142,156",
    "supported": "79,157,105",
}
# Characters of a source shown before and after the words that are meant.
AROUND = 120

STYLE = (
    "<style>.factsnap{max-width:52rem;line-height:1.5}.factsnap mark{color:inherit;border-radius:.2em;padding:0 .1em}"
    ".factsnap .words{white-space:pre-wrap;margin:.5em 0}.factsnap li{margin:.5em 0}.factsnap small{opacity:.75}"
    + "".join(
        f".factsnap .{verdict}{{background:rgba({colour},.28);border-bottom:2px solid rgb({colour})}}"
        for verdict, colour in COLOURS.items()
    )
    + "</style>"
)


def report(of: Report) -> str:
    """The whole report."""
    shown = [finding for finding in of.findings if finding.verdict != "supported"]
    counts = [f"{of.count(verdict)} {verdict}" for verdict in VERDICTS if of.count(verdict)]
    head = f"<strong>{of.verdict}</strong>: {', '.join(counts) or 'nothing to judge'}"
    items = "".join(f"<li>{_finding(of, finding)}</li>" for finding in shown)
    marks = ((*finding.claim.chars, finding) for finding in of.findings)
    return f'{STYLE}<div class="factsnap"><div>{head}</div><div class="words">{_marked(of.summary, marks)}</div><ul>{items}</ul></div>'


def _finding(of: Report, finding: Finding) -> str:
    label = f'<mark class="{finding.verdict}">{finding.verdict}</mark> <code>{_safe(finding.code)}</code>'
    evidence = "".join(f"<br>{_evidence(of, finding, one)}" for one in finding.evidence[:2])
    return f"{label} {_safe(finding.reason)}{evidence}"


def _evidence(of: Report, finding: Finding, evidence: Evidence) -> str:
    text, (start, end) = of.source_text(evidence), evidence.chars
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "…" + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    place = ", title" if evidence.place == "title" else ""
    words = f'<mark class="{finding.verdict}">{_safe(text[start:end])}</mark>'
    return f"<small>source {_safe(evidence.source)}{place}:</small> {_safe(before)}{words}{_safe(after)}"


def _marked(text: str, marks: Iterable[tuple[int, int, Finding]]) -> str:
    """The text with its claims marked; where claims overlap the worse verdict is seen."""
    marks = list(marks)
    edges = sorted({0, len(text), *(start for start, _, _ in marks), *(end for _, end, _ in marks)})
    starting: dict[int, list[tuple[int, Finding]]] = {}
    for start, end, finding in marks:
        starting.setdefault(start, []).append((end, finding))
    pieces: list[str] = []
    open_marks: list[tuple[int, Finding]] = []
    for start, end in zip(edges, edges[1:]):
        open_marks = [mark for mark in (*open_marks, *starting.get(start, ())) if mark[0] > start]
        pieces.append(_piece(text[start:end], [finding for _, finding in open_marks]))
    return "".join(pieces)


def _piece(text: str, findings: list[Finding]) -> str:
    if not findings:
        return _safe(text)
    worst = min(findings, key=lambda finding: VERDICTS.index(finding.verdict))
    return f'<mark class="{worst.verdict}" title="{_safe(worst.reason)}">{_safe(text)}</mark>'


def _safe(text: str) -> str:
    """Escaped, with nothing in it that is not seen; line breaks stay."""
    return "\n".join(escape(_native.visible(line)) for line in text.split("\n"))
