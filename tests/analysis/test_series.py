"""Daily series, rolling and weekly values, beside the same in plain Python."""

import datetime as dt
import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.series import DailySeries, daily_series, rolling, weekly
from journey.domain.kinds import Rater
from tests.analysis import plain

FIRST = dt.date(2026, 1, 29)
Answer = tuple[dt.date, float, bool]
answers = st.lists(
    st.tuples(
        st.integers(-3, 45).map(lambda day: FIRST + dt.timedelta(days=day)),
        st.integers(0, 10).map(float),
        st.booleans(),
    ),
    max_size=80,
)


def series_of(*values: float | None, first: dt.date = FIRST) -> DailySeries:
    numbers = np.array([math.nan if value is None else value for value in values], dtype=float)
    return DailySeries("pain", Rater.SELF, first, numbers, np.zeros(len(numbers), dtype=bool))


def made(rows: list[Answer], days: int = 40) -> DailySeries:
    last = FIRST + dt.timedelta(days=days - 1)
    return daily_series(rows, measure_key="pain", rater=Rater.SELF, first=FIRST, last=last)


@given(answers)
def test_a_day_is_the_mean_of_its_answers_or_missing(rows: list[Answer]) -> None:
    series = made(rows)
    for date, value, late in zip(series.dates(), series.values, series.late, strict=True):
        own = [row for row in rows if row[0] == date]
        if own:
            assert value == pytest.approx(statistics.fmean(row[1] for row in own))
        else:
            assert math.isnan(value)
        assert late == any(row[2] for row in own)


def test_a_day_not_written_is_never_zero() -> None:
    series = made([(FIRST, 0.0, False)], days=3)
    assert series.values[0] == 0
    assert np.isnan(series.values[1:]).all()
    assert (series.n_written, series.n_days, series.last) == (1, 3, dt.date(2026, 1, 31))


@given(answers, st.integers(2, 20))
def test_rolling_values_look_back_over_half_written_days(rows: list[Answer], days: int) -> None:
    series = made(rows)
    found = rolling(series, days)
    for place in range(series.n_days):
        window = series.values[max(0, place - days + 1) : place + 1]
        written = [float(value) for value in window if not math.isnan(value)]
        got = (found.lower_quartile[place], found.median[place], found.upper_quartile[place])
        if 2 * len(written) >= days:
            assert got == pytest.approx([plain.quantile(written, p) for p in (0.25, 0.5, 0.75)])
        else:
            assert np.isnan(got).all()


@given(answers, st.integers(1, 40))
def test_weeks_need_five_written_days(rows: list[Answer], days: int) -> None:
    series = made(rows, days)
    by_day = plain.by_day([plain.Row(d, v, True, late) for d, v, late in rows])
    found = [{"week": w.week, "n": w.n, "median": w.median} for w in weekly(series)]
    assert found == plain.weeks(by_day, series.first, series.last)


def test_a_week_belongs_to_the_iso_year_of_its_thursday() -> None:
    weeks = weekly(series_of(*[3] * 8, first=dt.date(2026, 12, 28)))
    assert [(week.week, week.first_day, week.n) for week in weeks] == [
        ("2026-W53", dt.date(2026, 12, 28), 7),
        ("2027-W01", dt.date(2027, 1, 4), 1),
    ]


@given(st.integers(-10, 50), st.integers(-10, 50))
def test_a_window_keeps_days_and_adds_missing_ones(begin: int, end: int) -> None:
    series = made([(FIRST + dt.timedelta(days=n), float(n), n % 2 == 0) for n in range(40)])
    first, last = (FIRST + dt.timedelta(days=n) for n in (begin, end))
    part = series.window(first, last)
    assert part.n_days == max(0, end - begin + 1)
    for place, value in enumerate(part.values):
        day = begin + place
        assert value == day if 0 <= day < 40 else math.isnan(value)


def test_nothing_written_gives_nothing_and_no_warning() -> None:
    empty, blank = made([], days=0), made([], days=20)
    assert weekly(empty) == ()
    assert {week.median for week in weekly(blank)} == {None}
    assert np.isnan(rolling(blank).median).all()
    assert len(rolling(empty).median) == 0
