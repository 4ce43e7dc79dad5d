"""The recipes, each against the real package where it is installed; nothing may use the network."""

import importlib.util
import os
import socket
from pathlib import Path

import pytest

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"
HURT = "The crash injured three people on Monday, police said."


@pytest.fixture(autouse=True)
def without_network(monkeypatch):
    for name in ["DEEPEVAL_TELEMETRY_OPT_OUT", "RAGAS_DO_NOT_TRACK"]:
        monkeypatch.setenv(name, "true")
    real = socket.socket.connect

    def refuse(self, address):
        if self.family == socket.AF_UNIX:
            return real(self, address)
        raise AssertionError(f"the network was asked for: {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def recipe(name: str):
    path = RECIPES / name / "facts_metric.py"
    spec = importlib.util.spec_from_file_location(f"{name}_facts_metric", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_deepeval_asserts_what_holds(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    os.environ.setdefault("DEEPEVAL_TELEMETRY_OPT_OUT", "YES")
    deepeval = pytest.importorskip("deepeval")
    from deepeval.test_case import LLMTestCase

    metric = recipe("deepeval").FactsMetric()
    good = LLMTestCase(input="Summarize.", actual_output="The crash injured three people.", retrieval_context=[HURT])
    bad = LLMTestCase(input=HURT, actual_output="The crash injured nine people.")
    assert (metric.measure(good), metric.is_successful()) == (1.0, True)
    assert metric.measure(bad) < 1.0 and not metric.is_successful()
    assert "the summary says 9 people" in metric.reason
    deepeval.assert_test(good, [metric], run_async=False)
    with pytest.raises(AssertionError, match="Facts"):
        deepeval.assert_test(bad, [metric], run_async=False)


def test_ragas_scores_what_holds():
    pytest.importorskip("ragas")
    from ragas import SingleTurnSample

    metric = recipe("ragas").FactsMetric()
    score = lambda response: metric.single_turn_score(SingleTurnSample(response=response, retrieved_contexts=[HURT]))
    assert score("The crash injured three people.") == 1.0
    assert score("The crash injured nine people.") < 1.0
