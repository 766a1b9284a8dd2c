"""Theil-Sen and Kendall's tau beside plain Python, and on a published example."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.series import FloatArray
from journey.analysis.slope import kendall_tau, theil_sen
from tests.analysis import plain

points = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 10)),
    min_size=2,
    max_size=30,
    unique_by=lambda point: point[0],
).map(sorted)


def arrays(rows: list[tuple[int, int]]) -> tuple[FloatArray, FloatArray]:
    table = np.array(rows, dtype=float).reshape(-1, 2)
    return table[:, 0], table[:, 1]


@given(points)
def test_the_slope_is_the_median_of_all_pairs(rows: list[tuple[int, int]]) -> None:
    found = theil_sen(*arrays(rows))
    expected = plain.theil_sen([(float(x), float(y)) for x, y in rows])
    assert found is not None
    assert (found.per_unit, found.low, found.high) == pytest.approx(expected)
    assert found.low <= found.per_unit <= found.high


@given(points)
def test_tau_counts_pairs_and_ties(rows: list[tuple[int, int]]) -> None:
    expected = plain.kendall_tau([float(y) for _, y in rows])
    found = kendall_tau(*arrays(rows))
    assert found is None if expected is None else found == pytest.approx(expected)


def test_it_gives_sens_published_range() -> None:
    """The example of Sen 1968 (J Am Stat Assoc 63:1379), whose nearest range is 3.71 to 4.38."""
    times = np.array([1, 2, 3, 4, 10, 12, 18], dtype=float)
    values = np.array([9, 15, 19, 20, 45, 55, 78], dtype=float)
    found = theil_sen(times, values)
    assert found is not None
    assert found.per_unit == pytest.approx(4.0)
    assert found.low == pytest.approx(3.71, abs=0.01)
    assert found.high == pytest.approx(4.38, abs=0.01)


def test_one_value_has_no_slope_and_constant_ones_no_tau() -> None:
    one, three = np.array([1.0]), np.array([1.0, 2.0, 3.0])
    assert theil_sen(one, one) is None
    assert kendall_tau(one, one) is None
    assert kendall_tau(three, np.array([5.0, 5.0, 5.0])) is None
    level = theil_sen(three, np.array([5.0, 5.0, 5.0]))
    assert level is not None
    assert (level.low, level.per_unit, level.high) == (0, 0, 0)
