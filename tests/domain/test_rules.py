"""Days outside a life are refused, and so are clinic scores that do not fit each other."""

import datetime as dt

import pytest

from journey.domain.problems import Problem
from journey.domain.rules import ScoreKey, check_date, check_scores
from journey.domain.scales import NotScored, Value

TODAY, BIRTH = dt.date(2026, 11, 23), dt.date(1968, 2, 29)


def test_a_life_goes_from_birth_to_today() -> None:
    for day in (BIRTH, TODAY):
        check_date(day, today=TODAY, birth_date=BIRTH)
    check_date(dt.date.min, today=TODAY, birth_date=None)
    with pytest.raises(Problem, match="has not come yet"):
        check_date(TODAY + dt.timedelta(1), today=TODAY, birth_date=None)
    with pytest.raises(Problem, match="before the date of birth"):
        check_date(BIRTH - dt.timedelta(1), today=TODAY, birth_date=BIRTH)


@pytest.mark.parametrize(
    "scores",
    [
        {},
        {("uems", None): 20, ("lems", None): 24, ("motor_total", None): 44},
        {("uems", None): 20, ("motor_total", None): 44},
        {("lems", "right"): 12, ("lems", "left"): 12, ("lems", None): 24},
        {("lems", None): NotScored.NOT_TESTABLE, ("motor_total", None): NotScored.NOT_DETERMINABLE},
    ],
)
def test_scores_that_fit_are_taken(scores: dict[ScoreKey, Value]) -> None:
    check_scores(scores)


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        (
            {("uems", None): 20, ("lems", None): 24, ("motor_total", None): 45},
            "add up to 44, not 45",
        ),
        ({("lems", "right"): 12, ("lems", "left"): 12, ("lems", None): 25}, "add up to 24, not 25"),
        ({("lems", None): NotScored.NOT_TESTABLE, ("motor_total", None): 20}, "not determinable"),
    ],
)
def test_scores_that_do_not_fit_are_refused(scores: dict[ScoreKey, Value], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        check_scores(scores)
