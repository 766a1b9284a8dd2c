"""Visits beside each other: baselines, changes and clocks."""

import datetime as dt
import uuid

from journey.domain.clinic_course import (
    baselines_before,
    clinic_course,
    procedure_of,
    scores_before,
)
from journey.domain.kinds import EventKind, VisitType
from journey.domain.records import Event, Observation, Visit, new_id, score_id
from journey.domain.scales import NotScored, Value

REPORTER = uuid.UUID(int=1)
WRITTEN = dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC)


def visit(date: dt.date, *, is_done: bool = True) -> Visit:
    return Visit(id=new_id(), diary_date=date, type=VisitType.FOLLOW_UP, is_done=is_done)


def scores(of: Visit, site: str | None = None, **values: Value) -> list[Observation]:
    return [
        Observation(
            id=score_id(of.id, key, site),
            measure=key,
            diary_date=of.diary_date,
            value=value,
            reporter_id=REPORTER,
            written_at=WRITTEN,
            site=site,
            visit_id=of.id,
        )
        for key, value in values.items()
    ]


def event(date: dt.date, kind: EventKind) -> Event:
    return Event(id=new_id(), diary_date=date, kind=kind, title=kind.value)


FIRST, SECOND, THIRD = (visit(dt.date(2026, month, 1)) for month in (6, 7, 9))


def test_changes_are_against_the_first_visit_with_a_number() -> None:
    course = clinic_course(
        [THIRD, FIRST, SECOND],
        [
            *scores(FIRST, lems=0, light_touch=NotScored.NOT_TESTABLE),
            *scores(SECOND, lems=4, light_touch=70),
            *scores(THIRD, lems=24, light_touch=78, ais="C"),
        ],
        [],
    )
    assert [row.visit for row in course] == [FIRST, SECOND, THIRD]
    assert [(s.measure.key, s.value, s.change) for s in course[2].scores] == [
        ("ais", "C", None),
        ("lems", 24, 24),
        ("light_touch", 78, 8),
    ]
    assert [score.change for score in course[0].scores] == [None, None]


def test_a_planned_visit_is_no_baseline() -> None:
    planned = visit(dt.date(2026, 5, 1), is_done=False)
    course = clinic_course([planned, FIRST], [*scores(planned, lems=9), *scores(FIRST, lems=1)], [])
    assert course[1].score("lems") is not None
    assert [score.baseline for score in course[1].scores] == [None]


def test_what_was_not_asked_is_not_there() -> None:
    (row,) = clinic_course([FIRST], [*scores(FIRST, "right", lems=3)], [])
    assert row.scores == ()
    assert row.score("lems") is None


def test_two_clocks_count_from_injury_and_procedure() -> None:
    injury = event(dt.date(2024, 3, 14), EventKind.INJURY)
    surgery = event(dt.date(2026, 7, 3), EventKind.SURGERY)
    treatment = event(dt.date(2026, 6, 3), EventKind.TREATMENT)
    (row,) = clinic_course([FIRST], [], [treatment, injury, surgery])
    assert (row.days_since_injury, row.days_since_procedure) == (809, -2)
    assert procedure_of([surgery, injury]) == surgery
    (row,) = clinic_course([FIRST], [], [])
    assert (row.days_since_injury, row.days_since_procedure) == (None, None)


def test_the_score_before_is_the_newest_earlier_number() -> None:
    course = clinic_course(
        [FIRST, SECOND, THIRD],
        [
            *scores(FIRST, lems=1, nbd=14),
            *scores(SECOND, lems=4, nbd=NotScored.NOT_DETERMINABLE),
            *scores(THIRD, lems=9),
        ],
        [],
    )
    assert scores_before(course, THIRD.diary_date) == {("lems", None): 4, ("nbd", None): 14}
    assert scores_before(course, FIRST.diary_date) == {}
    assert scores_before(course, THIRD.diary_date, besides=SECOND.id) == {
        ("lems", None): 1,
        ("nbd", None): 14,
    }


def test_the_baseline_is_the_first_earlier_number() -> None:
    course = clinic_course(
        [FIRST, SECOND, THIRD],
        [*scores(FIRST, nbd=14), *scores(SECOND, lems=4, nbd=9), *scores(THIRD, lems=9)],
        [],
    )
    assert baselines_before(course, THIRD.diary_date) == {("lems", None): 4, ("nbd", None): 14}
    assert baselines_before(course, SECOND.diary_date) == {("nbd", None): 14}
