"""The comparison of two windows: beside plain Python, on degenerate input, and by simulation."""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.change import Change, Verdict, compare, nonoverlap
from journey.analysis.series import DailySeries
from journey.analysis.windows import choose_windows
from journey.domain.kinds import Rater
from journey.domain.measures import Direction
from tests.analysis import plain

FIRST = dt.date(2026, 1, 1)
WORSE, BETTER, NEITHER = (
    Direction.HIGHER_IS_WORSE,
    Direction.HIGHER_IS_BETTER,
    Direction.NEITHER,
)
NUMBERS = ("difference", "low", "high", "nap", "n_eff_baseline", "n_eff_latest")
Values = Sequence[float | None]


def changed(
    values: Values, direction: Direction = WORSE, left_out: frozenset[dt.date] = frozenset()
) -> Change:
    numbers = np.array([math.nan if v is None else v for v in values], dtype=float)
    series = DailySeries("pain", Rater.SELF, FIRST, numbers, np.zeros(len(values), dtype=bool))
    windows = choose_windows(series.first, series.last)
    return compare(series, windows, direction, left_out).change


def days_with(*, gaps: float = 0.3, days: int = 56) -> st.SearchStrategy[Values]:
    written = st.integers(0, 10).map(float)
    return st.lists(
        st.floats(0, 1).flatmap(lambda x: st.none() if x < gaps else written),
        min_size=days,
        max_size=days,
    )


@given(st.integers(28, 90).flatmap(lambda days: days_with(days=days)), st.sampled_from(Direction))
def test_it_agrees_with_plain_python(values: Values, direction: Direction) -> None:
    days = {FIRST + dt.timedelta(days=n): v for n, v in enumerate(values) if v is not None}
    before, after = (
        {date: days[date] for date in dates if date in days}
        for dates in plain.windows(FIRST, FIRST + dt.timedelta(days=len(values) - 1))
    )
    found = changed(values, direction)
    if min(len(before), len(after)) < 14:
        assert astuple(found) == astuple(Change(Verdict.NOT_ENOUGH_DAYS))
        return
    expected = plain.change(before, after, -1 if direction is WORSE else 1)
    assert {name: getattr(found, name) for name in NUMBERS} == pytest.approx(expected, abs=1e-6)
    assert found.verdict == verdict_of(expected)


def verdict_of(expected: dict[str, float]) -> Verdict:
    if expected["high"] < -1e-9:
        return Verdict.LOWER
    return Verdict.HIGHER if expected["low"] > 1e-9 else Verdict.NO_CLEAR_CHANGE


@pytest.mark.parametrize("written", [13, 14])
def test_fourteen_written_days_on_each_side_are_needed(written: int) -> None:
    few: Values = [float(n % 3) if n < written else None for n in range(28)]
    full: Values = [5.0] * 28
    for values in ([*few, *full], [*full, *few]):
        enough = changed(values).verdict is not Verdict.NOT_ENOUGH_DAYS
        assert enough == (written == 14)


def test_days_after_a_procedure_do_not_count() -> None:
    values = [float(n % 3) for n in range(48)] + [10.0] * 8
    left_out = frozenset(FIRST + dt.timedelta(days=n) for n in range(48, 57))
    assert changed(values).n_eff_latest != changed(values, left_out=left_out).n_eff_latest
    assert changed(values, left_out=left_out) == changed([*values[:48], *[None] * 8])


def test_constant_days_differ_by_what_they_differ() -> None:
    same, lower = changed([5.0] * 56), changed([5.0] * 28 + [3.0] * 28)
    assert (same.verdict, same.difference, same.nap) == (Verdict.NO_CLEAR_CHANGE, 0, 0.5)
    assert (lower.verdict, lower.low, lower.high, lower.nap) == (Verdict.LOWER, -2, -2, 1)


@pytest.mark.parametrize("values", [[], [3.0], [None] * 60, [None] * 59 + [4.0], [5.0] * 14])
def test_too_little_gives_nulls_never_nan(values: Values) -> None:
    assert changed(values) == Change(Verdict.NOT_ENOUGH_DAYS)


@given(days_with(gaps=0.1))
def test_no_number_is_ever_nan(values: Values) -> None:
    found = changed(values)
    assert all(
        math.isfinite(number) for name in NUMBERS if (number := getattr(found, name)) is not None
    )


def test_nap_follows_the_better_way() -> None:
    before, after = np.array([4.0, 5.0]), np.array([5.0, 6.0])
    assert nonoverlap(before, after, BETTER) == nonoverlap(before, after, NEITHER) == 0.875
    assert nonoverlap(before, after, WORSE) == 0.125


def test_it_says_whether_the_baseline_was_already_moving() -> None:
    noise = [0.0, 1.0, -1.0, 0.0] * 7
    rising = [n / 4 + noise[n] for n in range(28)]
    level = [5 + noise[n] for n in range(28)]
    assert changed(rising + level).was_already_moving
    assert not changed(level + rising).was_already_moving
    assert not changed([5.0] * 56).was_already_moving


def test_it_says_whether_one_window_is_written_far_less() -> None:
    full: Values = [float(n % 4) for n in range(28)]
    sparse = [value if n % 3 else None for n, value in enumerate(full)]
    assert changed([*full, *sparse]).is_unevenly_written
    assert not changed([*full, *full]).is_unevenly_written


def simulated(rng: np.random.Generator, correlation: float, step: float) -> Values:
    """56 whole-number days, SD 1.5 about 5, a step after 28 of them, 30 % missing."""
    noise, values = rng.normal(size=56), np.empty(56)
    values[0] = noise[0]
    for day in range(1, 56):
        fresh = math.sqrt(1 - correlation**2) * noise[day]
        values[day] = correlation * values[day - 1] + fresh
    answers = np.clip(np.round(5 + 1.5 * values + step * (np.arange(56) >= 28)), 0, 10)
    missing = rng.random(56) < 0.3
    return [None if gone else float(v) for v, gone in zip(answers, missing, strict=True)]


def verdicts(correlation: float, step: float, runs: int) -> list[Verdict]:
    rng = np.random.default_rng(2026)
    found = [changed(simulated(rng, correlation, step)).verdict for _ in range(runs)]
    return [verdict for verdict in found if verdict is not Verdict.NOT_ENOUGH_DAYS]


@pytest.mark.parametrize("correlation", [0.0, 0.3, 0.6])
def test_the_range_covers_no_change_where_there_is_none(correlation: float) -> None:
    found = verdicts(correlation, 0, 1000)
    assert found.count(Verdict.NO_CLEAR_CHANGE) / len(found) >= 0.92


def test_a_true_change_of_two_points_is_found() -> None:
    found = verdicts(0.3, -2, 400)
    assert found.count(Verdict.LOWER) / len(found) >= 0.8
    assert Verdict.HIGHER not in found
