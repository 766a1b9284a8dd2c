"""The coverage strip: written, late and missing days, and the gaps."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.coverage import Coverage, DayState, coverage, missing_runs

FIRST = dt.date(2026, 2, 26)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def strip(states: list[DayState]) -> Coverage:
    return Coverage(FIRST, day(len(states) - 1), tuple(states))


def test_a_day_is_late_when_nothing_of_it_was_in_time() -> None:
    found = coverage(FIRST, day(4), in_time={day(0), day(1)}, late={day(1), day(2), day(9)})
    late, written, missing = DayState.LATE, DayState.WRITTEN, DayState.MISSING
    assert found.states == (written, written, late, missing, missing)
    assert (found.days, found.written, found.late, found.share) == (5, 3, 1, 0.6)


@given(st.lists(st.sampled_from(DayState), max_size=40))
def test_gaps_hold_the_missing_days_and_do_not_touch(states: list[DayState]) -> None:
    runs = missing_runs(strip(states))
    inside = [date for first, last in runs for date in map(day, range(len(states)))
              if first <= date <= last]  # fmt: skip
    assert inside == [day(n) for n, state in enumerate(states) if state is DayState.MISSING]
    assert all(b[0] - a[1] > dt.timedelta(days=1) for a, b in pairwise(runs))


def test_no_day_at_all_has_no_share() -> None:
    assert strip([]).share == 0
