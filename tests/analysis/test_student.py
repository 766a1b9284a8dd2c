"""Student's t quantile against published tables, its symmetry, its limits and plain integration."""

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.student import t_quantile
from tests.analysis import plain

PUBLISHED_975 = {
    1: 12.7062, 2: 4.3027, 3: 3.1824, 4: 2.7764, 5: 2.5706, 6: 2.4469, 7: 2.3646, 8: 2.3060,
    9: 2.2622, 10: 2.2281, 15: 2.1314, 20: 2.0860, 25: 2.0595, 30: 2.0423, 40: 2.0211, 60: 2.0003,
    120: 1.9799,
}  # fmt: skip
"""NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2."""


@pytest.mark.parametrize(("degrees", "published"), PUBLISHED_975.items())
def test_it_gives_the_published_values(degrees: int, published: float) -> None:
    assert t_quantile(0.975, degrees) == pytest.approx(published, abs=6e-5)


def test_it_has_closed_forms_for_one_and_two_degrees() -> None:
    for p in (0.6, 0.9, 0.975, 0.999):
        assert t_quantile(p, 1) == pytest.approx(math.tan(math.pi * (p - 0.5)), rel=1e-9)
        two = (2 * p - 1) * math.sqrt(2 / (1 - (2 * p - 1) ** 2))
        assert t_quantile(p, 2) == pytest.approx(two, rel=1e-9)


@given(st.floats(1, 300), st.floats(0.51, 0.999))
def test_the_share_below_it_is_the_one_asked_for(degrees: float, probability: float) -> None:
    t = t_quantile(probability, degrees)
    assert plain.t_share(t, degrees) == pytest.approx(probability, abs=1e-9)


@given(st.floats(1, 300), st.floats(0.001, 0.999))
def test_it_is_symmetric(degrees: float, probability: float) -> None:
    mirrored = -t_quantile(1 - probability, degrees)
    assert t_quantile(probability, degrees) == pytest.approx(mirrored, rel=1e-6, abs=1e-9)


def test_it_ends_in_the_normal_distribution() -> None:
    assert t_quantile(0.975, 1e7) == pytest.approx(NormalDist().inv_cdf(0.975), abs=1e-6)


def test_it_falls_with_more_degrees() -> None:
    values = [t_quantile(0.975, degrees / 4) for degrees in range(4, 400)]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize(("probability", "degrees"), [(0, 5), (1, 5), (0.5, 0), (0.5, -1)])
def test_it_refuses_what_has_no_answer(probability: float, degrees: float) -> None:
    with pytest.raises(ValueError, match="probability"):
        t_quantile(probability, degrees)
