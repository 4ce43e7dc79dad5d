"""`check_many`: order, threads, memory, and what cannot be read."""

import json
import resource
import threading
import time

import pytest

import factsnap

TEXT = "The council spent $3 million on 40 buses in 2019, and the mayor said {} people ride them every day. "


def case(number: int) -> dict:
    sources = [{"id": "1", "text": TEXT.format(number)}]
    return {"id": str(number), "sources": sources, "summary": f"The mayor said {number % 7} people ride them."}


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_order_is_kept(threads):
    reports = list(factsnap.check_many(map(case, range(200)), threads=threads))
    assert [report.id for report in reports] == [str(number) for number in range(200)]
    one = [factsnap.check(case(n)["sources"], case(n)["summary"], id=str(n)) for n in range(200)]
    assert [report.to_json() for report in reports] == [report.to_json() for report in one]


def test_every_form_of_a_case():
    cases = [("It rained.", "It rained."), {"source": ["It rained."], "summary": "It rained."}, json.dumps(case(3))]
    assert [report.id for report in factsnap.check_many(cases)] == ["1", "2", "3"]


def test_what_cannot_be_read_stands_in_its_place():
    bad = [
        7,
        "{",
        {"id": "x", "sources": [{"title": "no text"}], "summary": ""},
        {"id": "y", "sources": [8], "summary": ""},
    ]
    cases = [case(0), *bad, case(1)]
    first, *unreadable, last = factsnap.check_many(cases)
    assert [first.id, last.id] == ["0", "1"]
    assert all(isinstance(one, factsnap.Unreadable) for one in unreadable)
    assert [one.id for one in unreadable] == [None, None, "x", "y"]
    assert "source 1 is of type int" in unreadable[-1].error
    assert set(unreadable[0].to_dict()) == {"id", "error"}


def test_a_stream_is_read_no_further_than_needed():
    given = []

    def endless():
        number = 0
        while True:
            given.append(number)
            yield case(number)
            number += 1

    reports = factsnap.check_many(endless(), threads=2)
    assert [next(reports).id for _ in range(20)] == [str(number) for number in range(20)]
    reports.close()
    assert len(given) < 200


def test_memory_does_not_grow_with_the_stream():
    def peak(cases: int) -> int:
        for _ in factsnap.check_many((case(number) for number in range(cases)), threads=2):
            pass
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert peak(4000) - peak(500) < 16_000  # kilobytes


def test_an_error_of_the_stream_is_the_caller_s():
    def broken():
        yield case(0)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(factsnap.check_many(broken()))


def test_threads_are_counted_from_one():
    with pytest.raises(ValueError, match="threads is 0, expected 1 or more"):
        factsnap.check_many([], threads=0)


def test_other_threads_go_on_meanwhile():
    ticks, ends = [], threading.Event()

    def tick():
        while not ends.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    ticking = threading.Thread(target=tick, daemon=True)
    ticking.start()
    begin = time.perf_counter()
    factsnap.check("".join(TEXT.format(number) for number in range(1500)), "The mayor said 9 people ride them.")
    end = time.perf_counter()
    ends.set()
    ticking.join()
    meanwhile = [tick for tick in ticks if begin < tick < end]
    # With the interpreter lock held there would be at most one tick at either end.
    assert len(meanwhile) > 5, f"{len(meanwhile)} ticks in {end - begin:.3f} s"
