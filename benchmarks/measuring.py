"""Measures two things side by side: taking turns in one run, the median of each."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Ratio:
    """What the diary takes beside something bare; `bound` is how many times it may take."""

    what: str
    ours: float
    bare_name: str
    bare: float
    bound: float
    unit: str = "ms"

    @property
    def times(self) -> float:
        return self.ours / self.bare

    @property
    def is_kept(self) -> bool:
        return self.times <= self.bound


def side_by_side(
    ours: Callable[[], float], bare: Callable[[], float], rounds: int
) -> tuple[float, float]:
    """The medians of both, in ms; they take turns, so that a busy machine is busy for both."""
    ours()
    bare()
    pairs = [(ours(), bare()) for _ in range(rounds)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def taken_ms(work: Callable[[], None]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def environment(home: Path) -> dict[str, str]:
    """No screen, and a home of its own: nobody's preferences are read or written."""
    places = {
        name: str(home)
        for name in ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    }
    return {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "MPLCONFIGDIR": str(home)}


def run_python(arguments: Sequence[object], home: Path, **more: str) -> str:
    """Run a module with arguments in a process of its own; answers what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        env={**environment(home), **more},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout


def value_of(printed: str, name: str) -> float:
    """The number printed behind a name."""
    return next(float(line.split()[1]) for line in printed.splitlines() if line.startswith(name))
