"""Hold generated summaries to the facts of their sources: `pytest` in this folder, with factsnap on the PATH."""

import json
import subprocess

ARTICLE = "The company will replace its oldest carriages in the coming year, its spokesman said."


def summarise(article: str) -> str:
    """Stands for your own model or service."""
    return "The company will replace its oldest carriages within a year, its spokesman said."


def flagged(summary: str, *sources: str) -> list[str]:
    """What the sources contradict or do not support, a line each."""
    case = {
        "id": "summary",
        "sources": [{"id": str(number), "text": text} for number, text in enumerate(sources, 1)],
        "summary": summary,
    }
    run = subprocess.run(
        ["factsnap", "check", "--format", "jsonl", "-"],
        input=json.dumps(case),
        capture_output=True,
        encoding="utf-8",
    )
    if run.returncode > 1:
        raise RuntimeError(run.stderr or run.stdout)
    return [
        f'{finding["code"]} "{finding["claim"]["text"]}": {finding["reason"]}'
        for finding in json.loads(run.stdout)["findings"]
        if finding["verdict"] in ("contradicted", "unsupported")
    ]


def test_the_summary_keeps_to_the_facts():
    assert flagged(summarise(ARTICLE), ARTICLE) == []


def test_a_wrong_timeframe_is_noticed():
    wrong = "The company will replace its oldest carriages over the next five years."
    assert flagged(wrong, ARTICLE) == [
        'TIM001 "over the next five years": source 1 says one year, the summary says five years'
    ]
