"""Tables in files: read and written by the command that the wheel brings, and held to what pyarrow reads."""

import csv
import io
import json
import os
import random
import subprocess
import sys

import pytest

import factsnap

pyarrow = pytest.importorskip("pyarrow")
feather = pytest.importorskip("pyarrow.feather")
parquet = pytest.importorskip("pyarrow.parquet")

HURT, NINE = "The crash injured three people.", "Nine people were hurt."
CASES = pyarrow.table(
    {
        "id": ["a", "b", None, "d", "e"],
        "sources": [
            [{"id": "1", "text": HURT, "published": "2024-09-09", "score": [1]}],
            [{"id": "1", "text": HURT, "published": "yesterday", "score": None}],
            None,
            [{"id": "x", "text": "It rained for two days.", "published": None, "score": None}],
            [{"id": "x", "text": "It rained for two days.", "published": None, "score": None}],
        ],
        "summary": [NINE, NINE, NINE, None, "It rained for two days."],
        "label": ["inconsistent", None, None, None, "consistent"],
        "other": [[1], [2], [3], [4], [5]],
    }
)
STATED = {"error": ["row 2: `yesterday` is not a date", "row 3: a case needs at least one source", "row 4: missing field"]}


def check(folder, *arguments, **options):
    command = [sys.executable, "-m", "factsnap", "check", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, **options)


def stream(table, path, **options):
    with pyarrow.ipc.new_stream(path, table.schema, **options) as writer:
        writer.write_table(table, max_chunksize=2)


WRITERS = {
    **{
        f"{kind}.parquet": lambda table, path, kind=kind: parquet.write_table(table, path, compression=kind)
        for kind in ["none", "snappy", "zstd", "gzip", "lz4"]
    },
    **{
        f"{kind}.feather": lambda table, path, kind=kind: feather.write_feather(table, path, compression=kind, chunksize=2)
        for kind in ["uncompressed", "lz4", "zstd"]
    },
    "stream.arrows": stream,
    "dictionary.arrow": lambda table, path: stream(
        table.set_column(2, "summary", table["summary"].dictionary_encode()), path
    ),
}


@pytest.mark.parametrize("name", WRITERS)
def test_what_a_file_holds_is_what_a_table_holds(tmp_path, name):
    WRITERS[name](CASES, str(tmp_path / name))
    ran = check(tmp_path, "--format", "arrow", name)
    assert (ran.returncode, ran.stderr) == (2, b"")
    found = pyarrow.ipc.open_file(ran.stdout).read_all()
    expected = pyarrow.table(factsnap.check_arrow(CASES))
    assert found.schema == expected.schema
    rows = found.to_pylist()
    assert {row.pop("file") for row in rows} == {name}
    errors = [row["error"] for row in rows if row["error"]]
    assert [error.startswith(f"{name}: {said}") for error, said in zip(errors, STATED["error"])] == [True] * 3
    assert [row["row"] for row in rows if row["error"]] == [1, 2, 3]
    wanted = expected.drop_columns("file").to_pylist()
    assert [row for row in rows if not row["error"]] == [row for row in wanted if not row["error"]]


def test_csv_arrow_and_parquet_hold_the_same(tmp_path):
    parquet.write_table(CASES, tmp_path / "cases.parquet")
    outputs = ["--output", "parquet=out.parquet", "--output", "arrow=out.arrow", "--output", "csv=out.csv"]
    ran = check(tmp_path, "--format", "jsonl", *outputs, "cases.parquet")
    assert ran.returncode == 2
    table = parquet.read_table(tmp_path / "out.parquet")
    assert table == feather.read_table(tmp_path / "out.arrow")
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    counted = sum(len(line.get("findings", [None])) for line in lines)
    assert table.num_rows == counted == 5
    [first, *_] = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8"))))
    wanted = table.to_pylist()[0]
    assert json.loads(first.pop("evidence")) == wanted.pop("evidence")
    assert first == {name: "" if value is None else str(value) for name, value in wanted.items()}


def test_the_schema_is_that_of_the_command():
    schema = json.loads(subprocess.run([sys.executable, "-m", "factsnap", "schema", "findings"], capture_output=True).stdout)
    found = pyarrow.table(factsnap.check_arrow(CASES)).schema
    assert list(schema["properties"]) == sorted(found.names) or list(schema["properties"]) == found.names
    assert set(schema["required"]) == set(found.names)


def test_allowed_findings_and_labels_are_read_and_written(tmp_path):
    case = {
        "id": "a",
        "sources": [HURT],
        "summary": NINE,
        "allow": [{"code": "NUM001", "claim": "Nine", "reason": "A fixture."}],
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(case))
    ran = check(tmp_path, "--format", "parquet", "a.jsonl")
    [row] = parquet.read_table(io.BytesIO(ran.stdout)).to_pylist()
    assert (ran.returncode, row["allowed"], row["code"]) == (0, "A fixture.", "NUM001")
    parquet.write_table(CASES.slice(0, 1), tmp_path / "labelled.parquet")
    assert check(tmp_path, "labelled.parquet").returncode == 0
    assert check(tmp_path, "--fail-on", "flagged", "labelled.parquet").returncode == 1


def test_a_folder_of_parts_is_read_in_order(tmp_path):
    for part in range(3):
        rows = {"id": [f"{part}"], "source": [HURT], "summary": [NINE]}
        parquet.write_table(pyarrow.table(rows), tmp_path / f"part-{part}.parquet")
    ran = check(tmp_path, "--format", "jsonl", ".")
    assert [json.loads(line)["id"] for line in ran.stdout.splitlines()] == ["0", "1", "2"]


def test_a_file_that_is_broken_is_one_error_and_harms_no_other(tmp_path):
    good = io.BytesIO()
    parquet.write_table(CASES, good)
    files = {
        "a-cut.parquet": good.getvalue()[:-40],
        "b-empty.parquet": b"",
        "c-text.arrow": b"id,summary\n",
        "e-cut.arrow": None,
    }
    feather.write_feather(CASES, str(tmp_path / "e-cut.arrow"))
    files["e-cut.arrow"] = (tmp_path / "e-cut.arrow").read_bytes()[:-10]
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    parquet.write_table(pyarrow.table({"summry": ["a"], "source": ["b"]}), tmp_path / "d-columns.parquet")
    parquet.write_table(CASES.slice(4), tmp_path / "f.parquet")
    ran = check(tmp_path, "--format", "jsonl", ".")
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert (ran.returncode, ran.stderr, len(lines)) == (2, b"", 6)
    assert "no column `summary`; did you mean `summry`?" in lines[3]["error"]
    assert all(line["error"].startswith(name) for line, name in zip(lines, ["a-", "b-", "c-", "d-", "e-"]))
    assert lines[5]["verdict"] == "consistent"


def test_no_bytes_bring_the_command_down(tmp_path):
    rng = random.Random(7)
    for name in ["snappy.parquet", "zstd.parquet", "lz4.feather", "uncompressed.feather", "stream.arrows"]:
        WRITERS[name](CASES, str(tmp_path / name))
        data = (tmp_path / name).read_bytes()
        (tmp_path / name).unlink()
        for number in range(60):
            wrong = bytearray(data)
            for _ in range(rng.choice([1, 1, 3])):
                at = rng.randrange(4, len(wrong))
                wrong[at] = rng.randrange(256)
                if rng.random() < 0.2:
                    del wrong[at : at + rng.randrange(20)]
            (tmp_path / f"{number}-{name}").write_bytes(wrong)
    ran = check(tmp_path, "--format", "jsonl", ".")
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert len(ran.stdout.splitlines()) >= 300


def peak(folder, *arguments) -> int:
    """The most memory that a run took, in kilobytes."""
    command = [sys.executable, "-m", "factsnap", "check", "--jobs", "2", "--fail-on", "never", "--format", "concise", *arguments]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss


@pytest.mark.parametrize("kind", ["parquet", "arrow"])
def test_memory_does_not_grow_with_the_table(tmp_path, kind):
    # Every row has the same long source, which is judged once and read again and again.
    source = HURT + " Nobody knew why." * 400
    for name, rows in [("short", 500), ("long", 8000)]:
        table = pyarrow.table({"source": [source] * rows, "summary": [f"{row} people were hurt." for row in range(rows)]})
        if kind == "parquet":
            parquet.write_table(table, tmp_path / f"{name}.parquet", use_dictionary=False, row_group_size=1000)
        else:
            feather.write_feather(table, str(tmp_path / f"{name}.arrow"), chunksize=500)
    short, long = (peak(tmp_path, "--output", f"{kind}=out.{kind}", f"{name}.{kind}") for name in ["short", "long"])
    assert long - short < 16_000, f"{short} and {long} kB"
