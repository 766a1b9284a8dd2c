"""Rising, falling or level: the slope of the last twelve weekly medians."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from journey.analysis.series import DailySeries, weekly
from journey.analysis.slope import theil_sen

TREND_WEEKS = 12
TREND_NEEDS_WEEKS = 8


class TrendWord(StrEnum):
    """What may be said of twelve weeks."""

    RISING = "rising"
    FALLING = "falling"
    LEVEL = "level"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Trend:
    """The Theil-Sen slope per twelve weeks and its range; None where weeks are missing.

    `weeks` counts the weekly medians it stands on.
    """

    word: TrendWord
    slope_per_12_weeks: float | None
    low: float | None
    high: float | None
    weeks: int


def trend(series: DailySeries, half_threshold: float | None) -> Trend:
    """The trend of a series' last twelve weeks, at least eight of them with a median.

    Level needs the whole range within plus or minus half the measure's threshold, rising and
    falling need it outside; a measure without a threshold is never called level.
    """
    medians = [week.median for week in weekly(series)[-TREND_WEEKS:]]
    present = [(n, median) for n, median in enumerate(medians) if median is not None]
    if len(medians) < TREND_WEEKS or len(present) < TREND_NEEDS_WEEKS:
        return Trend(TrendWord.CANNOT_TELL, None, None, None, len(present))
    times, values = np.array(present, dtype=np.float64).T
    slope = theil_sen(times, values)
    assert slope is not None
    low, high = slope.low * TREND_WEEKS, slope.high * TREND_WEEKS
    word = _word(low, high, half_threshold or 0.0)
    return Trend(word, slope.per_unit * TREND_WEEKS, low, high, len(present))


def _word(low: float, high: float, half_threshold: float) -> TrendWord:
    if low > half_threshold:
        return TrendWord.RISING
    if high < -half_threshold:
        return TrendWord.FALLING
    if half_threshold and -half_threshold <= low and high <= half_threshold:
        return TrendWord.LEVEL
    return TrendWord.CANNOT_TELL
