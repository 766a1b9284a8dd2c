"""Whether the latest days differ from the baseline, by how much, and how sure one can be."""

import datetime as dt
import math
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from journey.analysis.series import DailySeries, FloatArray
from journey.analysis.slope import kendall_tau, theil_sen
from journey.analysis.student import t_quantile
from journey.analysis.windows import Window, Windows
from journey.domain.measures import Direction

NEEDED_DAYS = 14
NEEDED_SHARE = 0.5
UNEVEN_SHARE = 0.2
MOVING_TAU = 0.3
HIGHEST_CORRELATION = 0.9
_NOTHING = 1e-9
"""Below this a sum of squares or a difference is rounding, not a recorded difference."""


class Verdict(StrEnum):
    """What may be said of the difference between two windows."""

    LOWER = "lower"
    HIGHER = "higher"
    NO_CLEAR_CHANGE = "no_clear_change"
    NOT_ENOUGH_DAYS = "not_enough_days"


@dataclass(frozen=True, slots=True)
class WindowStats:
    """The written days of a window; `n` of them were counted, `coverage` is n of its days.

    `sd` is the sample standard deviation (n - 1), None below two days.
    """

    first: dt.date
    last: dt.date
    n: int
    coverage: float
    median: float | None = None
    mean: float | None = None
    sd: float | None = None

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def is_enough(self) -> bool:
        return self.n >= NEEDED_DAYS and self.n >= NEEDED_SHARE * self.days


@dataclass(frozen=True, slots=True)
class Change:
    """Latest minus baseline; every number is None where there are not enough days.

    `difference` is of the plain means, `low` to `high` its 95 % range, `nap` the share of
    (baseline, latest) pairs of days that went the measure's better way (0.5: no difference),
    `n_eff_*` the number of independent days each window is worth.
    """

    verdict: Verdict
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    nap: float | None = None
    n_eff_baseline: float | None = None
    n_eff_latest: float | None = None
    was_already_moving: bool = False
    is_unevenly_written: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both windows of one measure and the change between them."""

    baseline: WindowStats
    latest: WindowStats
    change: Change


def compare(
    series: DailySeries,
    windows: Windows,
    direction: Direction,
    left_out: Collection[dt.date] = frozenset(),
) -> Comparison:
    """Compare the two windows of a series; `left_out` days do not count in the latest one."""
    before_days, before = _written(series, windows.baseline)
    after_days, after = _written(series, windows.latest, left_out)
    baseline = window_stats(before, windows.baseline)
    latest = window_stats(after, windows.latest)
    if not (baseline.is_enough and latest.is_enough):
        return Comparison(baseline, latest, Change(Verdict.NOT_ENOUGH_DAYS))
    correlation = lag_one_correlation([before_days, after_days], [before, after])
    independent = (1 - correlation) / (1 + correlation)
    error = _standard_error(before_days, before, after_days, after, correlation)
    reach = t_quantile(0.975, (baseline.n + latest.n) * independent) * error
    difference = float(after.mean() - before.mean())
    change = Change(
        verdict=_verdict(difference - reach, difference + reach),
        difference=difference,
        low=difference - reach,
        high=difference + reach,
        nap=nonoverlap(before, after, direction),
        n_eff_baseline=baseline.n * independent,
        n_eff_latest=latest.n * independent,
        was_already_moving=_is_moving(before_days, before),
        is_unevenly_written=abs(baseline.coverage - latest.coverage) > UNEVEN_SHARE + _NOTHING,
    )
    return Comparison(baseline, latest, change)


def window_stats(values: FloatArray, window: Window) -> WindowStats:
    """The statistics of the written values of a window."""
    n = len(values)
    return WindowStats(
        window.first,
        window.last,
        n,
        n / window.days,
        float(np.median(values)) if n else None,
        float(values.mean()) if n else None,
        float(values.std(ddof=1)) if n > 1 else None,
    )


def lag_one_correlation(days: list[FloatArray], values: list[FloatArray]) -> float:
    """How much a day resembles the day before, pooled over windows, corrected for short series.

    The raw r is the mean product of the residuals of consecutive written days over their mean
    square; r + (1 + 3 r) / n takes out its bias (Marriott and Pope 1954), with n the written days
    of one window, since each gives up its own mean; then it is kept within 0 and 0.9.
    """
    residuals = [window - window.mean() for window in values]
    squares = float(sum((window**2).sum() for window in residuals))
    n = sum(len(window) for window in residuals)
    products = [
        (window[:-1] * window[1:])[np.diff(day) == 1]
        for day, window in zip(days, residuals, strict=True)
    ]
    pairs = sum(len(product) for product in products)
    if squares <= _NOTHING or not pairs:
        return 0.0
    raw = float(sum(product.sum() for product in products)) / pairs / (squares / n)
    return min(max(raw + (1 + 3 * raw) * len(values) / n, 0.0), HIGHEST_CORRELATION)


def nonoverlap(before: FloatArray, after: FloatArray, direction: Direction) -> float:
    """NAP (Parker and Vannest 2009): pairs that went the better way, ties half; 0 to 1.

    Where neither way is better it is the share of pairs that went up.
    """
    steps = np.subtract.outer(after, before)
    if direction is Direction.HIGHER_IS_WORSE:
        steps = -steps
    return float((steps > 0).mean() + 0.5 * (steps == 0).mean())


def _written(
    series: DailySeries, window: Window, left_out: Collection[dt.date] = frozenset()
) -> tuple[FloatArray, FloatArray]:
    """Day numbers and values of the days of a window that count."""
    part = series.window(window.first, window.last)
    counts = part.written
    for date in left_out:
        if window.first <= date <= window.last:
            counts[(date - window.first).days] = False
    days = np.arange(part.n_days, dtype=np.float64)[counts] + window.first.toordinal()
    return days, part.values[counts]


def _standard_error(
    before_days: FloatArray,
    before: FloatArray,
    after_days: FloatArray,
    after: FloatArray,
    correlation: float,
) -> float:
    """The standard error of a step between the windows by generalised least squares.

    Two days d apart are correlated by r ** d, which is exact across days without an answer.
    """
    days, values = np.concatenate([before_days, after_days]), np.concatenate([before, after])
    step = np.concatenate([np.zeros(len(before)), np.ones(len(after))])
    design = np.column_stack([np.ones(len(values)), step])
    weights = np.linalg.inv(correlation ** np.abs(np.subtract.outer(days, days)))
    information = design.T @ weights @ design
    fitted = design @ np.linalg.solve(information, design.T @ weights @ values)
    residuals = values - fitted
    variance = float(residuals @ weights @ residuals) / (len(values) - 2)
    return math.sqrt(max(variance, 0.0) * float(np.linalg.inv(information)[1, 1]))


def _verdict(low: float, high: float) -> Verdict:
    if high < -_NOTHING:
        return Verdict.LOWER
    if low > _NOTHING:
        return Verdict.HIGHER
    return Verdict.NO_CLEAR_CHANGE


def _is_moving(days: FloatArray, values: FloatArray) -> bool:
    slope, tau = theil_sen(days, values), kendall_tau(days, values)
    drifts = slope is not None and slope.excludes_level
    return drifts or (tau is not None and abs(tau) >= MOVING_TAU)
