"""Rising, falling, level, or that one cannot tell."""

import datetime as dt
import math

import numpy as np
import pytest

from journey.analysis.series import DailySeries
from journey.analysis.trend import Trend, TrendWord, trend
from journey.domain.kinds import Rater

MONDAY = dt.date(2026, 1, 5)


def of_weeks(*medians: float | None, half_threshold: float | None = 0.9) -> Trend:
    values = [math.nan if median is None else median for median in medians for _ in range(7)]
    series = DailySeries(
        "pain", Rater.SELF, MONDAY, np.array(values), np.zeros(len(values), dtype=bool)
    )
    return trend(series, half_threshold)


def line(step: float, weeks: int = 12) -> list[float]:
    return [3 + step * week for week in range(weeks)]


@pytest.mark.parametrize(
    ("step", "word"),
    [
        (0.5, TrendWord.RISING),
        (-0.5, TrendWord.FALLING),
        (0.0, TrendWord.LEVEL),
        (0.07, TrendWord.LEVEL),
    ],
)
def test_a_line_is_named(step: float, word: TrendWord) -> None:
    found = of_weeks(*line(step))
    assert (found.word, found.weeks) == (word, 12)
    assert found.slope_per_12_weeks == pytest.approx(12 * step)


def test_a_range_that_crosses_the_mark_tells_nothing() -> None:
    assert of_weeks(3, 4, 3, 5, 2, 6, 3, 4, 5, 3, 6, 4).word is TrendWord.CANNOT_TELL


def test_only_the_last_twelve_weeks_count() -> None:
    assert of_weeks(*line(1, 20), *[5.0] * 12).word is TrendWord.LEVEL


def test_eight_of_twelve_weeks_are_needed() -> None:
    assert of_weeks(*[5.0] * 8, *[None] * 4).word is TrendWord.LEVEL
    too_few = of_weeks(*[5.0] * 7, *[None] * 5)
    assert too_few == Trend(TrendWord.CANNOT_TELL, None, None, None, 7)
    assert of_weeks(*[5.0] * 11).word is TrendWord.CANNOT_TELL


def test_without_a_threshold_nothing_is_called_level() -> None:
    assert of_weeks(*[5.0] * 12, half_threshold=None).word is TrendWord.CANNOT_TELL
    assert of_weeks(*line(0.05), half_threshold=None).word is TrendWord.RISING


def test_nothing_written_tells_nothing() -> None:
    assert of_weeks().word is TrendWord.CANNOT_TELL
