"""One measure of one rater over calendar days, and its rolling and weekly values."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from journey.domain.kinds import Rater

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

ROLLING_DAYS = 14
DAYS_OF_A_WEEK = 7
WEEK_NEEDS_DAYS = 5
"""A weekly value stands on at least 5 of 7 days."""


@dataclass(frozen=True, slots=True, eq=False)
class DailySeries:
    """One value a calendar day from `first` on; NaN where nothing was written, never 0.

    A day with several answers counts once, by their mean, and is late when any of them is.
    """

    measure_key: str
    rater: Rater
    first: dt.date
    values: FloatArray
    late: BoolArray

    @property
    def n_days(self) -> int:
        return len(self.values)

    @property
    def last(self) -> dt.date:
        return self.first + dt.timedelta(days=self.n_days - 1)

    @property
    def written(self) -> BoolArray:
        return ~np.isnan(self.values)

    @property
    def n_written(self) -> int:
        return int(self.written.sum())

    @property
    def n_late(self) -> int:
        return int(self.late.sum())

    def dates(self) -> tuple[dt.date, ...]:
        return tuple(self.first + dt.timedelta(days=day) for day in range(self.n_days))

    def window(self, first: dt.date, last: dt.date) -> "DailySeries":
        """The same series over other days; days outside of it are days without an answer."""
        n_days = max(0, (last - first).days + 1)
        values, late = np.full(n_days, np.nan), np.zeros(n_days, dtype=bool)
        shift = (first - self.first).days
        begin, end = max(0, -shift), min(n_days, self.n_days - shift)
        if begin < end:
            values[begin:end] = self.values[begin + shift : end + shift]
            late[begin:end] = self.late[begin + shift : end + shift]
        return DailySeries(self.measure_key, self.rater, first, values, late)


@dataclass(frozen=True, slots=True, eq=False)
class Rolling:
    """Median and quartiles of the days up to and with each day; NaN where too few are written."""

    first: dt.date
    median: FloatArray
    lower_quartile: FloatArray
    upper_quartile: FloatArray

    def window(self, first: dt.date, last: dt.date) -> "Rolling":
        """The part between two days of the series it was made from."""
        part = slice((first - self.first).days, (last - self.first).days + 1)
        return Rolling(
            first, self.median[part], self.lower_quartile[part], self.upper_quartile[part]
        )


@dataclass(frozen=True, slots=True)
class WeekValue:
    """One ISO week, such as "2026-W07": days written, and their median where there are enough."""

    week: str
    first_day: dt.date
    n: int
    median: float | None


def daily_series(
    answers: Iterable[tuple[dt.date, float, bool]],
    *,
    measure_key: str,
    rater: Rater,
    first: dt.date,
    last: dt.date,
) -> DailySeries:
    """The series of answers (diary date, number, late) between two days, both included."""
    n_days = max(0, (last - first).days + 1)
    rows = [(date.toordinal(), value, late) for date, value, late in answers]
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)
    day = table[:, 0].astype(np.intp) - first.toordinal()
    inside = (day >= 0) & (day < n_days)
    day, table = day[inside], table[inside]
    counts = np.bincount(day, minlength=n_days)
    sums = np.bincount(day, weights=table[:, 1], minlength=n_days)
    values = np.full(n_days, np.nan)
    np.divide(sums, counts, out=values, where=counts > 0)
    late = np.bincount(day, weights=table[:, 2], minlength=n_days) > 0
    return DailySeries(measure_key, rater, first, values, late)


def rolling(series: DailySeries, days: int = ROLLING_DAYS) -> Rolling:
    """Trailing median and quartiles; a day has them when half of its `days` days are written."""
    padded = np.concatenate([np.full(days, np.nan), series.values])
    in_order = np.sort(np.lib.stride_tricks.sliding_window_view(padded, days)[1:], axis=1)
    counts = (~np.isnan(in_order)).sum(axis=1)
    enough = counts * 2 >= days
    quartiles = [
        np.where(enough, _quantile(in_order, counts, p), np.nan) for p in (0.5, 0.25, 0.75)
    ]
    return Rolling(series.first, *quartiles)


def weekly(series: DailySeries) -> tuple[WeekValue, ...]:
    """Every ISO week that the series touches, with the median of at least five written days."""
    if not series.n_days:
        return ()
    lead = series.first.weekday()
    n_weeks = -(-(lead + series.n_days) // DAYS_OF_A_WEEK)
    padded = np.full(n_weeks * DAYS_OF_A_WEEK, np.nan)
    padded[lead : lead + series.n_days] = series.values
    in_order = np.sort(padded.reshape(n_weeks, DAYS_OF_A_WEEK), axis=1)
    counts = (~np.isnan(in_order)).sum(axis=1)
    medians = _quantile(in_order, counts, 0.5)
    monday = series.first - dt.timedelta(days=lead)
    return tuple(
        _week_value(monday + dt.timedelta(weeks=week), int(counts[week]), float(medians[week]))
        for week in range(n_weeks)
    )


def _week_value(monday: dt.date, n: int, median: float) -> WeekValue:
    year, week, _ = monday.isocalendar()
    return WeekValue(f"{year}-W{week:02d}", monday, n, median if n >= WEEK_NEEDS_DAYS else None)


def _quantile(in_order: FloatArray, counts: NDArray[np.intp], share: float) -> FloatArray:
    """Linear quantile (Hyndman and Fan type 7) of rows sorted with their NaN last."""
    position = np.maximum(counts - 1, 0) * share
    below = np.floor(position).astype(np.intp)
    above = np.ceil(position).astype(np.intp)
    rows = np.arange(len(in_order))
    low, high = in_order[rows, below], in_order[rows, above]
    return np.asarray(low + (high - low) * (position - below))
