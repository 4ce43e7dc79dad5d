"""`check_arrow`: which tables are read, and the schema of what comes back."""

from datetime import date

import pytest

import factsnap

pyarrow = pytest.importorskip("pyarrow")

HURT, NINE = "The crash injured three people.", "Nine people were hurt."

text, number = pyarrow.string(), pyarrow.uint32()
EVIDENCE = {"source": text, "place": text, "start": number, "end": number, "text": text, "value": text}
COLUMNS = {
    "file": text,
    "id": text,
    "finding": number,
    "code": text,
    "checker": text,
    "verdict": text,
    "claim_start": number,
    "claim_end": number,
    "claim_text": text,
    "claim_value": text,
    "reason": text,
    "evidence": pyarrow.list_(pyarrow.struct(EVIDENCE)),
    "judge": text,
    "about": text,
    "allowed": text,
    "error": text,
}
SCHEMA = pyarrow.schema([pyarrow.field("row", pyarrow.uint64(), nullable=False), *COLUMNS.items()])


def check(columns, **options):
    table = columns if hasattr(columns, "schema") else pyarrow.table(columns)
    return pyarrow.table(factsnap.check_arrow(table, **options))


def test_the_schema_is_stable():
    assert check({"source": [HURT], "summary": [NINE]}).schema == SCHEMA


@pytest.mark.parametrize(
    "sources",
    [
        [HURT],
        [[HURT]],
        pyarrow.array([[HURT]], pyarrow.large_list(pyarrow.large_string())),
        pyarrow.array([HURT]).dictionary_encode(),
        [[{"id": "1", "text": HURT, "publisher": None}]],
    ],
    ids=["text", "list", "large list", "dictionary", "structures"],
)
def test_sources_may_be_texts_lists_or_structures(sources):
    [row] = check({"sources": sources, "summary": [NINE]}).to_pylist()
    [finding] = factsnap.check(HURT, NINE).findings
    [evidence] = finding.evidence
    assert row == {
        "row": 0,
        "file": None,
        "id": "1",
        "finding": 0,
        "code": finding.code,
        "checker": finding.checker,
        "verdict": finding.verdict,
        "claim_start": finding.claim.start,
        "claim_end": finding.claim.end,
        "claim_text": finding.claim.text,
        "claim_value": finding.claim.value,
        "reason": finding.reason,
        "evidence": [{name: getattr(evidence, name) for name in ["source", "place", "start", "end", "text", "value"]}],
        "judge": None,
        "about": None,
        "allowed": None,
        "error": None,
    }


def test_rows_are_those_of_check_many_whatever_the_batches_and_threads():
    texts = [f"The mayor said {number} people ride the bus, and {number + 1} walk." for number in range(150)]
    summaries = [f"The mayor said {number % 9} people ride the bus." for number in range(150)]
    table = pyarrow.table({"id": [f"n{n}" for n in range(150)], "source": texts, "summary": summaries})
    reports = factsnap.check_many({"id": f"n{n}", "sources": [texts[n]], "summary": summaries[n]} for n in range(150))
    expected = [(row, report.id, one.code, one.reason) for row, report in enumerate(reports) for one in report.findings]
    for batched in [table, pyarrow.Table.from_batches(table.to_batches(max_chunksize=7))]:
        found = check(batched, threads=3).select(["row", "id", "code", "reason"]).to_pylist()
        assert [tuple(row.values()) for row in found] == expected


def test_a_row_that_cannot_be_read_says_why_and_harms_no_other():
    structure = [[{"text": HURT, "published": "2024-09-09"}], [{"text": HURT, "published": "yesterday"}], None]
    rows = check({"sources": structure, "summary": [NINE, NINE, None]}).to_pylist()
    assert [row["row"] for row in rows] == [0, 1, 2]
    assert [row["code"] for row in rows] == ["NUM001", None, None]
    assert "yesterday" in rows[1]["error"] and "summary" in rows[2]["error"]
    assert rows[1]["evidence"] is None


def test_a_day_of_a_row_is_that_of_its_sources():
    text, summary = "The plant will close next week.", "The plant will close in the week of 16 September 2024."
    dated = check({"source": [text], "published": [date(2024, 9, 9)], "summary": [summary]}).to_pylist()
    report = factsnap.check(text, summary, published="2024-09-09")
    assert [row["code"] for row in dated] == [one.code for one in report.findings]
    assert [row["code"] for row in dated] != [one.code for one in factsnap.check(text, summary).findings]


def test_a_batch_is_a_table_too():
    batch = pyarrow.record_batch({"source": [HURT], "summary": [NINE]})
    assert check(batch).num_rows == 1
    assert pyarrow.table(factsnap.check_arrow(pyarrow.table(batch).to_reader())).num_rows == 1
    assert (
        check({"source": pyarrow.array([], pyarrow.string()), "summary": pyarrow.array([], pyarrow.string())}).num_rows
        == 0
    )


def test_polars_is_read_and_reads():
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame({"source": [HURT], "summary": [NINE]})
    assert polars.DataFrame(factsnap.check_arrow(frame))["code"].to_list() == ["NUM001"]


def test_what_is_no_table_of_cases_is_one_clear_error():
    with pytest.raises(TypeError, match="expected a table"):
        factsnap.check_arrow([1])
    with pytest.raises(ValueError, match="no column `summary`; .*`?summry`?"):
        factsnap.check_arrow(pyarrow.table({"summry": ["a"], "source": ["b"]}))
    with pytest.raises(ValueError, match="threads is 0"):
        factsnap.check_arrow(pyarrow.table({"summary": ["a"], "source": ["b"]}), threads=0)
