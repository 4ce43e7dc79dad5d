"""The job on a local Spark: the same bytes per row as one process."""

import json
import os
import resource
import shutil
import signal
import sys
from pathlib import Path

import pytest

import factsnap

if not os.environ.get("FACTSNAP_SPARK"):
    pytest.skip("the test on Spark runs where FACTSNAP_SPARK is set", allow_module_level=True)

pytest.importorskip("pyspark")
if shutil.which("java") is None:
    pytest.skip("Spark needs a JRE: apt-get install default-jre-headless", allow_module_level=True)

DEVELOPMENT = Path(__file__).parents[3] / "shared" / "data" / "dev"
BAD = ["{", '{"id": "no-summary", "sources": []}', "[]"]


def records() -> list[str]:
    """Some rows of the development data where there are any, else rows of our own."""
    rows: list[str] = []
    for file in sorted(DEVELOPMENT.glob("*.jsonl")):
        rows += file.read_text("utf-8").splitlines()[:40]
    text = "The council spent ${} million on buses in 2019, the mayor said on Monday."
    own = [
        json.dumps({"id": f"own{n}", "sources": [{"id": "1", "text": text.format(n)}], "summary": text.format(n % 7)})
        for n in range(300)
    ]
    return rows + own


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        # Many small parts of the file.
        "spark.sql.files.maxPartitionBytes": "200000",
        "spark.sql.files.openCostInBytes": "0",
        "spark.sql.shuffle.partitions": "4",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    # Two threads, and a task that fails is tried again, as on a cluster.
    builder = SparkSession.builder.master("local[2,4]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def expected(rows: list[str]) -> list[str]:
    answers = factsnap.check_many(rows)
    return [
        one.to_json()
        if isinstance(one, factsnap.Report)
        else json.dumps(one.to_dict(), ensure_ascii=False, separators=(",", ":"))
        for one in answers
    ]


def written(folder: Path) -> tuple[list[str], int]:
    parts = sorted(folder.glob("part-*"))
    return [line for part in parts for line in part.read_text("utf-8").splitlines()], len(parts)


def test_every_row_has_the_bytes_of_one_process(spark, tmp_path):
    from factsnap.spark import main

    rows = records()
    for place, bad in enumerate(BAD):
        rows.insert(len(rows) // 3 * place + 5, bad)
    (tmp_path / "in.jsonl").write_text("\n".join(rows) + "\n\n", "utf-8")
    assert main([str(tmp_path / "in.jsonl"), str(tmp_path / "out")]) == 2
    lines, parts = written(tmp_path / "out")
    assert parts > 1
    assert lines == expected(rows)


def test_the_exit_status_is_that_of_the_command(spark, tmp_path):
    from factsnap.spark import main

    row = {
        "id": "a",
        "sources": [{"id": "1", "text": "The crash injured three people."}],
        "summary": "Three people were hurt.",
    }
    (tmp_path / "good.jsonl").write_text(json.dumps(row))
    (tmp_path / "bad.jsonl").write_text(json.dumps({**row, "summary": "Nine people were hurt."}))
    assert main([str(tmp_path / "good.jsonl"), str(tmp_path / "out-good")]) == 0
    assert main([str(tmp_path / "bad.jsonl"), str(tmp_path / "out-bad")]) == 1


def test_what_is_not_there_is_one_clear_error(spark, tmp_path, capsys):
    from factsnap.spark import main

    assert main([str(tmp_path / "none.jsonl"), str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_skewed_partitions_lose_nothing(spark):
    from factsnap.spark import check

    rows = records()[-300:]
    frame = spark.createDataFrame([(row,) for row in rows], "value string")
    # One partition has nearly all, and some have nothing.
    skewed = frame.limit(290).coalesce(1).union(frame.offset(290).repartition(5))
    lines = [row.value for row in check(skewed).collect()]
    assert sorted(lines) == sorted(expected(rows))
    assert lines[:290] == expected(rows)[:290]


def test_a_worker_that_is_killed_is_replaced_and_no_row_is_lost_or_doubled(spark, tmp_path):
    from factsnap.spark import _checked

    rows = records()
    (tmp_path / "in.jsonl").write_text("\n".join(rows), "utf-8")
    marker = str(tmp_path / "killed")

    def dies_once(is_case: bool, line: str) -> None:
        if '"id":"own150"' in line:
            try:
                os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                return
            os.kill(os.getpid(), signal.SIGKILL)

    _checked(spark.read.text(str(tmp_path / "in.jsonl"), lineSep="\n"), dies_once).write.text(str(tmp_path / "out"))
    assert os.path.exists(marker)
    lines, parts = written(tmp_path / "out")
    assert parts > 1
    assert lines == expected(rows)


def test_the_memory_of_a_worker_does_not_grow(spark, tmp_path):
    from factsnap.spark import _checked

    # Every record has the same long source, which is judged once and read again and again.
    source = "The crash injured three people." + " Nobody knew why." * 400

    def peak(rows: int) -> int:
        folder = tmp_path / str(rows)
        folder.mkdir()
        told = str(folder)

        def tell(is_case: bool, line: str) -> None:
            with open(os.path.join(told, str(os.getpid())), "w") as file:
                file.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))

        record = {"sources": [source], "summary": "Nine people were hurt."}
        texts = "\n".join(json.dumps({"id": str(row), **record}) for row in range(rows))
        (tmp_path / f"{rows}.jsonl").write_text(texts)
        frame = spark.read.text(str(tmp_path / f"{rows}.jsonl"), lineSep="\n").coalesce(1)
        assert _checked(frame, tell).count() == rows
        return max(int(file.read_text()) for file in folder.iterdir())

    short, long = peak(250), peak(4000)
    assert long - short < 16_000, f"{short} and {long} kB"


def test_a_pipe_through_the_command_gives_the_same_bytes(spark, tmp_path):
    command = os.environ.get("FACTSNAP_BINARY") or shutil.which("factsnap")
    rows = records()
    rows.insert(10, BAD[0])
    # Some parts have nothing.
    parts = spark.sparkContext.parallelize([rows[:40], rows[40:], [], []], 4).flatMap(lambda part: part)
    lines = parts.pipe(f"{command} check --isolated --allow-empty --format jsonl -").collect()
    wanted = expected(rows)
    assert [number for number, (one, other) in enumerate(zip(lines, wanted)) if one != other] == [10]
    assert len(lines) == len(wanted)
    assert json.loads(lines[10])["line"] == 11
