"""factsnap as a metric of deepeval: no model is asked, and nothing leaves the machine.

    from deepeval import assert_test
    from deepeval.test_case import LLMTestCase
    from facts_metric import FactsMetric

    def test_summary():
        case = LLMTestCase(input=article, actual_output=summarize(article))
        assert_test(case, [FactsMetric()])

The sources are the `retrieval_context`, else the `context`, else the `input` of the test case.
"""

from __future__ import annotations

from typing import Any, Optional

import factsnap
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase


class FactsMetric(BaseMetric):
    """The share of a summary's claims that are neither contradicted nor unsupported."""

    def __init__(self, threshold: float = 1.0, published: Optional[str] = None) -> None:
        self.threshold = threshold
        self.published = published
        self.async_mode = False
        self.evaluation_model = None

    def measure(self, test_case: LLMTestCase, *_: Any, **__: Any) -> float:
        sources = test_case.retrieval_context or test_case.context or [test_case.input]
        report = factsnap.check([str(source) for source in sources], test_case.actual_output or "", self.published)
        flagged, claims = len(report.flagged), len(report.findings)
        self.score = 1.0 - flagged / claims if claims else 1.0
        self.reason = str(report)
        self.success = self.score >= self.threshold
        return self.score

    async def a_measure(self, test_case: LLMTestCase, *arguments: Any, **options: Any) -> float:
        return self.measure(test_case, *arguments, **options)

    def is_successful(self) -> bool:
        return bool(self.success)

    @property
    def __name__(self) -> str:
        return "Facts"
