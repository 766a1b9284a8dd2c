"""One measure with named answers over calendar days: which answers each day had."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from journey.analysis.change import WindowStats
from journey.analysis.series import BoolArray
from journey.analysis.windows import Window
from journey.domain.kinds import Rater


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceSeries:
    """Answers by calendar day from `first` on.

    `answered` has one row an option, in the order of `keys`, and one column a day; a day with
    several answers has all of them. `late` is set where any of a day's answers was late.
    """

    measure_key: str
    rater: Rater
    first: dt.date
    keys: tuple[str, ...]
    answered: BoolArray
    late: BoolArray

    @property
    def written(self) -> BoolArray:
        return np.asarray(self.answered.any(axis=0))

    @property
    def n_days(self) -> int:
        return len(self.late)

    @property
    def n_written(self) -> int:
        return int(self.written.sum())

    def window(self, first: dt.date, last: dt.date) -> "ChoiceSeries":
        """The part between two days that the series covers."""
        part = slice((first - self.first).days, (last - self.first).days + 1)
        answered, late = self.answered[:, part], self.late[part]
        return ChoiceSeries(self.measure_key, self.rater, first, self.keys, answered, late)

    def days_by_key(self) -> dict[str, int]:
        """On how many days each option was answered."""
        counts = self.answered.sum(axis=1)
        return {key: int(count) for key, count in zip(self.keys, counts, strict=True)}


def choice_series(
    answers: Iterable[tuple[dt.date, Sequence[str], bool]],
    *,
    measure_key: str,
    rater: Rater,
    keys: tuple[str, ...],
    first: dt.date,
    last: dt.date,
) -> ChoiceSeries:
    """The series of answers (diary date, keys, late) between two days, both included."""
    n_days = max(0, (last - first).days + 1)
    answered = np.zeros((len(keys), n_days), dtype=bool)
    late = np.zeros(n_days, dtype=bool)
    row = {key: place for place, key in enumerate(keys)}
    for date, given, is_late in answers:
        day = (date - first).days
        if 0 <= day < n_days:
            late[day] |= is_late
            for key in given:
                answered[row[key], day] = True
    return ChoiceSeries(measure_key, rater, first, keys, answered, late)


def choice_window(
    series: ChoiceSeries, window: Window, left_out: Collection[dt.date] = frozenset()
) -> tuple[WindowStats, dict[str, int]]:
    """How many days of a window are written and count, and the days of each option among them."""
    part = series.window(window.first, window.last)
    counts = np.ones(part.n_days, dtype=bool)
    for date in left_out:
        if window.first <= date <= window.last:
            counts[(date - window.first).days] = False
    counted = ChoiceSeries(
        part.measure_key, part.rater, part.first, part.keys, part.answered & counts, part.late
    )
    n = counted.n_written
    stats = WindowStats(window.first, window.last, n, n / window.days)
    return stats, counted.days_by_key()
