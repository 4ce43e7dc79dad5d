"""factsnap as a metric of ragas: no model is asked, and nothing leaves the machine.

from ragas import EvaluationDataset, SingleTurnSample, evaluate
from facts_metric import FactsMetric

sample = SingleTurnSample(user_input="Summarize.", response=summarize(article), retrieved_contexts=[article])
print(evaluate(EvaluationDataset([sample]), metrics=[FactsMetric()]))
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import factsnap
from ragas.dataset_schema import SingleTurnSample
from ragas.metrics.base import MetricType, SingleTurnMetric

NEEDED = {"response", "retrieved_contexts"}


@dataclass
class FactsMetric(SingleTurnMetric):
    """The share of a response's claims that are neither contradicted nor unsupported."""

    name: str = "facts"
    published: Optional[str] = None
    _required_columns: dict = field(default_factory=lambda: {MetricType.SINGLE_TURN: set(NEEDED)})

    def init(self, run_config: Any) -> None:
        """Nothing needs to be set up."""

    async def _single_turn_ascore(self, sample: SingleTurnSample, callbacks: Any) -> float:
        report = factsnap.check(sample.retrieved_contexts or [], sample.response or "", self.published)
        flagged, claims = len(report.flagged), len(report.findings)
        return 1.0 - flagged / claims if claims else 1.0
