"""What a figure is told to draw: one panel a measure, over the same run of days."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

LONGEST_GAP_DRAWN_ACROSS_DAYS = 2
DAYS_SHOWN_SINGLY = 731
"""Past two years single days thin out to weekly medians."""


@dataclass(frozen=True, slots=True)
class Days:
    """The run of days all panels share."""

    first: dt.date
    last: dt.date

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def position(self, date: dt.date) -> int:
        return (date - self.first).days


@dataclass(frozen=True, slots=True)
class Words:
    """What stands beside a panel: its name, its unit, two medians, and what they amount to."""

    title: str
    unit: str = ""
    medians: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class LinePanel:
    """A measure with numbers.

    `values`, `median`, `lower` and `upper` have one number a day of the figure, NaN where there is
    none; `late` marks days written late. `window` is the baseline, as positions of days.
    """

    words: Words
    values: Numbers
    late: Flags
    median: Numbers
    lower: Numbers
    upper: Numbers
    ticks: tuple[float, ...]
    baseline: float | None = None
    window: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class StripPanel:
    """A measure with named answers: a row of ticks for each answer, a flag a day."""

    words: Words
    rows: tuple[tuple[str, Flags], ...]
    written: Flags


Panel = LinePanel | StripPanel


@dataclass(frozen=True, slots=True)
class Marker:
    """An event as a numbered line through every panel."""

    number: int
    date: dt.date


def broken_at_gaps(line: Numbers, values: Numbers) -> Numbers:
    """The line without the days that lie in a gap longer than two days."""
    broken = line.copy()
    for start, stop in runs_of(np.isnan(values)):
        if stop - start > LONGEST_GAP_DRAWN_ACROSS_DAYS:
            broken[start:stop] = np.nan
    return broken


def runs_of(flags: Flags) -> list[tuple[int, int]]:
    """The runs of set flags as positions, the second one past the end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def ticks_for(highest: float, *, is_rating: bool) -> tuple[float, ...]:
    """Three round ticks from 0; a rating always shows its whole 0 to 10."""
    if is_rating:
        return (0, 5, 10)
    round_tops = (2, 4, 6, 10, 20, 30, 40, 60, 90, 120, 180, 240, 360, 600, 1000)
    beyond = float(np.ceil(highest / 1000) * 1000)
    top = next((float(top) for top in round_tops if highest <= top), beyond)
    return (0, top / 2, top)
