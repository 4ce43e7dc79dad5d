"""Checks that summaries keep to the facts of their sources: every number, timeframe and attribution.

>>> import factsnap
>>> report = factsnap.check("The crash injured three people.", "Nine people were hurt.")
>>> report.verdict
'inconsistent'
>>> report.findings[0].reason
'source 1 says 3 people, the summary says 9 people'

Nothing is fetched and no model server is asked: the same texts give the same report on every machine.
"""

from ._arrow import check_arrow
from ._check import Unreadable, check, check_many
from ._record import CaseError
from ._report import Allowed, Claim, Evidence, Finding, Report, Statement, Stretch, Unmet

__all__ = [
    "Allowed",
    "CaseError",
    "Claim",
    "Evidence",
    "Finding",
    "Report",
    "Statement",
    "Stretch",
    "Unmet",
    "Unreadable",
    "check",
    "check_arrow",
    "check_many",
]
