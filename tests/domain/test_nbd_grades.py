"""The published grades of the NBD score."""

import pytest

from journey.domain.nbd_grades import nbd_grade


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        (0, "very minor"), (6, "very minor"), (7, "minor"), (9, "minor"), (10, "moderate"),
        (13, "moderate"), (14, "severe"), (47, "severe"),
    ],
)  # fmt: skip
def test_each_total_has_its_grade(points: int, grade: str) -> None:
    assert nbd_grade(points).en == grade
