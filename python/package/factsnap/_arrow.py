"""Tables of cases in, a table of findings out."""

from __future__ import annotations

import os
from typing import Any, Optional, Protocol, Union

from . import _native


class ArrowStream(Protocol):
    """A table or a stream of batches: pyarrow, Polars, pandas, DuckDB and others have them."""

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object: ...


class ArrowArray(Protocol):
    """A record batch."""

    def __arrow_c_array__(self, requested_schema: Optional[object] = None) -> Any: ...


def check_arrow(table: Union[ArrowStream, ArrowArray], threads: Optional[int] = None) -> ArrowStream:
    """Judges every row of a table, a record batch or a stream of batches, and gives a table with one row for each finding.

    The columns are read by name: ``summary``, a text; ``sources`` (or ``source``), a text, a list of texts, or a list of
    structures with ``id``, ``text``, ``published``, ``publisher``, ``author`` and ``title``; and where there are any ``id``;
    ``published``, the day of every source of the row that has none of its own; ``label``; and ``note``. Other columns are
    passed over.

    What comes back is taken by ``pyarrow.table``, ``polars.DataFrame`` and whatever else reads Arrow's PyCapsules. Its columns
    are those of ``factsnap check --format parquet``, and ``factsnap schema findings`` explains them. A row that cannot be read
    has one row with ``error`` and nothing of a finding; a summary without claims has none.

    >>> import factsnap, pyarrow
    >>> cases = pyarrow.table({"source": ["The crash injured three people."], "summary": ["Nine people were hurt."]})
    >>> findings = pyarrow.table(factsnap.check_arrow(cases))
    >>> findings.select(["row", "code", "claim_text"]).to_pylist()
    [{'row': 0, 'code': 'NUM001', 'claim_text': 'Nine'}]
    """
    threads = (os.cpu_count() or 1) if threads is None else threads
    if threads < 1:
        raise ValueError(f"threads is {threads}, expected 1 or more")
    findings: ArrowStream = _native.check_arrow(table, threads)
    return findings
