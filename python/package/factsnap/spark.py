"""Many summaries on many machines: ``python -m factsnap.spark INPUT OUTPUT``, or a function of a data frame.

``INPUT`` holds JSON lines, the same that ``factsnap check`` reads; ``OUTPUT`` is a folder of Spark that gets one line of JSON for
each of them, in their order, the same that ``factsnap check --format jsonl`` writes. A record that cannot be read gives a line
with ``error`` in its place, without the number of the line, which no part of a file knows. Exit status: 0 all consistent,
1 some inconsistent, 2 something could not be read.

The wheel must be installed where the executors run; pyspark and pyarrow come with ``pip install 'factsnap[spark]'``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Callable

from . import _native

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]
    from pyspark.sql import DataFrame

# Records that a worker holds at a time: few, since one may be long.
BATCH = 256


def check(records: DataFrame) -> DataFrame:
    """The lines of some records, in their order: both frames have one column of texts, ``value``, as ``spark.read.text`` has it.

    >>> from pyspark.sql import SparkSession  # doctest: +SKIP
    >>> spark = SparkSession.builder.getOrCreate()  # doctest: +SKIP
    >>> factsnap.spark.check(spark.read.text("cases.jsonl")).write.text("findings")  # doctest: +SKIP
    """
    return _checked(records, lambda is_case, line: None)


def _checked(records: DataFrame, count: Callable[[bool, str], None]) -> DataFrame:
    """Each answer is counted by whether it is of a case, and its line."""

    def judge(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow

        for batch in batches:
            for start in range(0, batch.num_rows, BATCH):
                values = batch.column(0).slice(start, BATCH).to_pylist()
                answers = _native.check_lines([value for value in values if value is not None and value.strip()])
                for is_case, line in answers:
                    count(is_case, line)
                lines = pyarrow.array([line for _, line in answers], pyarrow.string())
                yield pyarrow.RecordBatch.from_pydict({"value": lines})

    return records.select("value").mapInArrow(judge, "value string")


def main(arguments: list[str]) -> int:
    """Runs the job and gives its exit status."""
    parser = argparse.ArgumentParser("python -m factsnap.spark", description="Check JSON lines on Spark.")
    parser.add_argument("input", metavar="INPUT", help="JSON lines: a file, a folder, or what else Spark reads")
    parser.add_argument("output", metavar="OUTPUT", help="the folder to write; it must not be there yet")
    options = parser.parse_args(arguments)
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        print("error: pyspark is not installed\n  help: pip install 'factsnap[spark]'", file=sys.stderr)
        return 2
    return _run(SparkSession.builder.appName("factsnap").getOrCreate(), options.input, options.output)


def _run(spark: Any, source: str, target: str) -> int:
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH))
    # A task that is tried again counts twice, which does not matter to whether there are any.
    flagged, unreadable = spark.sparkContext.accumulator(0), spark.sparkContext.accumulator(0)

    def count(is_case: bool, line: str) -> None:
        if not is_case:
            unreadable.add(1)
        elif '"verdict":"inconsistent","findings":' in line:
            flagged.add(1)

    try:
        _checked(spark.read.text(source, lineSep="\n"), count).write.text(target)
    except (PySparkException, Py4JError) as error:
        print(f"error: {next(iter(str(error).splitlines()), type(error).__name__)}", file=sys.stderr)
        return 2
    return 2 if unreadable.value else 1 if flagged.value else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
