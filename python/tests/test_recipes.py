"""The recipes, each against the real package where it is installed; nothing may use the network."""

import importlib.util
import socket
import sys
from pathlib import Path

import pytest

RECIPES = Path(__file__).parents[2] / "docs" / "recipes"
HURT = "The crash injured three people on Monday, police said."


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """The network is off; who was asked for."""
    asked = []
    for name in ["DEEPEVAL_TELEMETRY_OPT_OUT", "RAGAS_DO_NOT_TRACK", "HF_HUB_OFFLINE"]:
        monkeypatch.setenv(name, "1")
    real = socket.socket.connect

    def refuse(self, address):
        if self.family == socket.AF_UNIX:
            return real(self, address)
        asked.append(address)
        raise ConnectionRefusedError(f"the network is off: {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return asked


def recipe(name: str):
    path = RECIPES / name / "facts_metric.py"
    spec = importlib.util.spec_from_file_location(f"{name}_facts_metric", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_deepeval_asserts_what_holds(monkeypatch, tmp_path, asked):
    monkeypatch.chdir(tmp_path)
    deepeval = pytest.importorskip("deepeval")
    from deepeval.test_case import LLMTestCase

    metric = recipe("deepeval").FactsMetric()
    asked.clear()  # what others ask for when they are imported is theirs
    good = LLMTestCase(input="Summarize.", actual_output="The crash injured three people.", retrieval_context=[HURT])
    bad = LLMTestCase(input=HURT, actual_output="The crash injured nine people.")
    assert (metric.measure(good), metric.is_successful()) == (1.0, True)
    assert metric.measure(bad) < 1.0 and not metric.is_successful()
    assert "the summary says 9 people" in metric.reason
    assert not asked
    deepeval.assert_test(good, [metric], run_async=False)
    with pytest.raises(AssertionError, match="Facts"):
        deepeval.assert_test(bad, [metric], run_async=False)


def test_ragas_scores_what_holds(asked):
    pytest.importorskip("ragas")
    from ragas import SingleTurnSample

    metric = recipe("ragas").FactsMetric()
    asked.clear()  # what others ask for when they are imported is theirs

    def score(response):
        return metric.single_turn_score(SingleTurnSample(response=response, retrieved_contexts=[HURT]))

    assert score("The crash injured three people.") == 1.0
    assert score("The crash injured nine people.") < 1.0
    assert not asked
