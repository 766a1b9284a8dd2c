"""Numbers as they are printed."""

import pytest

from journey.report.numbers import NOTHING, plain, signed


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (None, 1, NOTHING), (0, 1, "0"), (-0.04, 1, "0"), (1.25, 1, "1.2"), (-1.5, 1, "−1.5"),
        (100, 1, "100"), (100, 0, "100"), (7.0, 1, "7"),
    ],
)  # fmt: skip
def test_a_number(value: float | None, decimals: int, printed: str) -> None:
    assert plain(value, decimals) == printed


@pytest.mark.parametrize(
    ("value", "printed"), [(None, NOTHING), (0.0, "0"), (0.04, "0"), (2.0, "+2"), (-2.0, "−2")]
)
def test_a_number_with_its_sign(value: float | None, printed: str) -> None:
    assert signed(value) == printed
