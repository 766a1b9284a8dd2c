"""Panels never bridge a gap, and their ticks hold every value."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from journey.charts.panels import Numbers, broken_at_gaps, runs_of, ticks_for

days = st.lists(st.one_of(st.just(float("nan")), st.floats(0, 10)), max_size=80).map(np.array)


@given(days)
def test_a_line_stops_in_a_gap_of_more_than_two_days(values: Numbers) -> None:
    line = broken_at_gaps(np.ones(len(values)), values)
    for start, stop in runs_of(np.isnan(values)):
        assert np.isnan(line[start:stop]).all() == (stop - start > 2)
    assert not np.isnan(line[~np.isnan(values)]).any()


@given(st.lists(st.booleans(), max_size=60))
def test_runs_cover_exactly_the_set_flags(flags: list[bool]) -> None:
    covered = [day for start, stop in runs_of(np.array(flags)) for day in range(start, stop)]
    assert covered == [day for day, is_set in enumerate(flags) if is_set]


@given(st.floats(0, 50_000))
def test_ticks_begin_at_zero_and_reach_the_highest_value(highest: float) -> None:
    low, middle, top = ticks_for(highest, is_rating=False)
    assert low == 0 < middle < top
    assert top >= highest


def test_a_rating_always_shows_its_whole_range() -> None:
    assert ticks_for(3, is_rating=True) == (0, 5, 10)
