"""The summary as plain data: what it can be asked."""

import dataclasses
import datetime as dt
from uuid import UUID

import pytest

from journey.domain.catalogue import BY_KEY
from journey.domain.clinic_course import CopiedScore, VisitScores
from journey.domain.kinds import VisitType
from journey.domain.records import Visit
from journey.domain.scales import NotScored, Value
from journey.report.contents import VisitFinding
from tests.report.summaries import LAST, finding, summary_of


def visit(days_ago: int, **scores: Value) -> VisitFinding:
    date = LAST - dt.timedelta(days=days_ago)
    copied = tuple(CopiedScore(BY_KEY[key], value) for key, value in scores.items())
    made = Visit(id=UUID(int=days_ago), diary_date=date, type=VisitType.FOLLOW_UP)
    return VisitFinding(VisitScores(made, copied, None, None))


def test_score_columns_stand_in_fixed_order_with_their_n() -> None:
    visits = (visit(9, nbd=9, lems=3), visit(2, ais="C", lems=NotScored.NOT_TESTABLE))
    columns = summary_of(visits=visits).score_columns
    assert [(column.measure.key, column.n) for column in columns] == [
        ("ais", 1),
        ("lems", 1),
        ("nbd", 1),
    ]


def test_a_finding_is_of_numbers_or_of_choices() -> None:
    pain, bowel = finding("pain", [3, 4]), finding("bowel", [("none",), ("accident",)])
    assert pain.number is pain.finding
    assert pain.choice is None
    assert bowel.choice is bowel.finding
    assert bowel.number is None


def test_strips_have_one_row_an_option() -> None:
    choice = finding("sensation", ["same", None, "more"]).choice
    assert choice is not None
    by_key = dict(zip([o.key for o in choice.options], choice.strips, strict=True))
    assert by_key["same"].tolist() == [True, False, False]
    assert by_key["more"].tolist() == [False, False, True]
    assert choice.written.tolist() == [True, False, True]


def test_a_summary_cannot_be_changed() -> None:
    summary = summary_of()
    with pytest.raises(dataclasses.FrozenInstanceError):
        summary.goals = ("x",)  # type: ignore[misc]  # what the test is about
