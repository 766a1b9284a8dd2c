"""From starting the program to its painted window on a ten-year diary, beside a bare Qt window."""

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import Ratio, run_python, side_by_side, value_of


def start_ratio(diary: Path, home: Path, rounds: int) -> Ratio:
    """Both in a process of its own, from its start to its first paint."""

    def ours() -> float:
        arguments = ("journey", "open", diary)
        return _until_painted_ms(lambda: run_python(arguments, home, JOURNEY_BENCH="paint"))

    def bare() -> float:
        return _until_painted_ms(lambda: run_python(["benchmarks.bare_window"], home))

    found = side_by_side(ours, bare, rounds)
    return Ratio("start to painted window", found[0], "a bare Qt window", found[1], 1.5)


def _until_painted_ms(run: Callable[[], str]) -> float:
    start = time.monotonic()
    return (value_of(run(), "painted") - start) * 1000
