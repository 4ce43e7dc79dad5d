"""`check`: the forms of a source, what a report holds, and what is said where something is wrong."""

import json
import pickle
import subprocess
import sys
from datetime import date, datetime

import pytest

import factsnap

HURT = "The crash injured three people."
NINE = "Nine people were hurt."


@pytest.mark.parametrize(
    "sources",
    [HURT, [HURT], {"text": HURT}, [{"id": "1", "text": HURT}], [("1", HURT)], iter([HURT]), (HURT,)],
    ids=["text", "list", "mapping", "mappings", "pair", "iterator", "tuple"],
)
def test_every_form_of_a_source_is_one_source(sources):
    [finding] = factsnap.check(sources, NINE).findings
    assert (finding.code, finding.verdict, finding.checker) == ("NUM001", "contradicted", "numeric")
    assert (finding.claim.text, finding.claim.start, finding.claim.end) == ("Nine", 0, 4)
    [evidence] = finding.evidence
    assert (evidence.source, evidence.text, evidence.place) == ("1", "three", "text")
    assert finding.reason == "source 1 says 3 people, the summary says 9 people"


def test_findings_are_those_of_the_command(article, wrong, tmp_path):
    record = {"id": "trees", "sources": [{"id": "a", "text": article, "published": "2024-09-09"}], "summary": wrong}
    command = [sys.executable, "-m", "factsnap", "check", "--format", "jsonl", "-"]
    ran = subprocess.run(command, input=json.dumps(record), capture_output=True, text=True, cwd=tmp_path)
    report = factsnap.check([("a", article)], wrong, published="2024-09-09", id="trees")
    assert (ran.returncode, ran.stdout) == (1, report.to_json() + "\n")
    assert report.to_dict() == json.loads(ran.stdout)


@pytest.mark.parametrize("day", ["2024-09-09", date(2024, 9, 9), datetime(2024, 9, 9, 12)])
def test_a_day_may_be_a_text_or_a_date(day):
    source = "The plant will close next week."
    report = factsnap.check(source, "The plant will close in the week of 16 September 2024.", published=day)
    without = factsnap.check(source, "The plant will close in the week of 16 September 2024.")
    assert report.to_dict() != without.to_dict()
    own = factsnap.check({"text": source, "published": day}, report.summary, published="1999-01-01")
    assert own.to_dict() == report.to_dict()


def test_offsets_are_bytes_and_characters():
    source, summary = "Zoë’s crash injured three people.", "“Zoë” said nine people were hurt."
    finding = next(one for one in factsnap.check(source, summary).findings if one.code == "NUM001")
    claim, evidence = finding.claim, finding.evidence[0]
    assert summary.encode()[claim.start : claim.end].decode() == claim.text == summary[slice(*claim.chars)]
    assert source.encode()[evidence.start : evidence.end].decode() == evidence.text == source[slice(*evidence.chars)]
    assert claim.start != claim.chars[0]


def test_what_is_frozen_cannot_be_changed():
    [finding] = factsnap.check(HURT, NINE).findings
    with pytest.raises(AttributeError):
        finding.code = "NUM000"
    assert hash(finding) == hash(factsnap.check(HURT, NINE).findings[0])


def test_a_report_survives_a_pickle():
    report = factsnap.check(HURT, NINE)
    assert pickle.loads(pickle.dumps(report)) == report


def test_allowed_and_unmet_are_read():
    case = {
        "sources": [{"text": HURT}],
        "summary": NINE,
        "expect": [{"claim": "hurt", "verdict": "contradicted"}],
        "allow": [{"code": "NUM001", "claim": "Nine people", "reason": "A fixture."}],
    }
    [report] = factsnap.check_many([case])
    assert (report.verdict, report.findings) == ("consistent", ())
    [allowed] = report.allowed
    assert (allowed.reason, allowed.finding.code) == ("A fixture.", "NUM001")
    [unmet] = report.unmet
    assert (unmet.kind, unmet.claim.text) == ("missed", "hurt")


@pytest.mark.parametrize(
    ("sources", "summary", "said"),
    [
        (("a", "It rained."), "It rained.", r"write \[first, second\] or \[\(id, text\)\]"),
        (None, "It rained.", "the sources are None"),
        ([7], "It rained.", "source 1 is of type int, expected a text"),
        ("It rained.", None, "the summary is None"),
        ([{"text": "It rained.", "score": {1}}], "It rained.", "JSON"),
    ],
)
def test_what_is_no_text_is_a_type_error(sources, summary, said):
    with pytest.raises(TypeError, match=said):
        factsnap.check(sources, summary)


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ([{"title": "Rain"}], "text"),
        ([{"text": "It rained.", "published": "yesterday"}], "`yesterday` is not a date; write it as 2024-09-09"),
        ([("1", "It rained."), ("1", "It snowed.")], "1"),
        ([{"file": "/etc/passwd"}], "file"),
        (["It rained\ud800."], "half a character"),
    ],
)
def test_what_is_no_case_is_a_case_error(sources, said):
    with pytest.raises(factsnap.CaseError, match=said):
        factsnap.check(sources, "It rained.")
