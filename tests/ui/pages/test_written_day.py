"""What stands written of a day, and what is asked of it."""

import datetime as dt
from dataclasses import replace
from uuid import UUID

from journey.diary import answers
from journey.diary.diary import Diary
from journey.domain.catalogue import ASKED_BY_DEFAULT, BY_KEY
from journey.domain.edits import added
from journey.domain.kinds import SessionKind, VisitType
from journey.domain.records import Session, Visit, new_id
from journey.domain.scales import Value
from journey.ui.pages.today_steps import DONE, NOTE, REHAB, steps_of
from journey.ui.pages.written_day import (
    UsualSession,
    answered_by_day,
    answered_count,
    asked_measures,
    next_visit,
    read_day,
    usual_sessions,
)
from tests.diaries import CAREGIVER, TODAY

DAY = dt.timedelta(days=1)


def write(diary: Diary, key: str, value: Value, at: dt.time | None = None) -> None:
    diary.apply(answers.answer(diary, BY_KEY[key], TODAY, value, diary.patient, at=at))


def session(diary: Diary, days_ago: int, kind: SessionKind, minutes: int) -> Session:
    return Session(
        id=new_id(),
        diary_date=TODAY - days_ago * DAY,
        kind=kind,
        minutes=minutes,
        reporter_id=diary.patient.id,
        written_at=diary.clock(),
    )


def test_answers_part_by_time_and_by_writer(diary: Diary) -> None:
    diary.apply(added("Test", CAREGIVER))
    write(diary, "pain", 5)
    write(diary, "pain", 8, dt.time(8, 30))
    diary.apply(answers.answer(diary, BY_KEY["pain"], TODAY, 7, CAREGIVER))
    day = read_day(diary, TODAY, diary.patient)
    assert day.value("pain") == 5
    assert [o.value for o in day.timed["pain"]] == [8]
    assert [o.value for o in day.of_others["pain"]] == [7]
    assert read_day(diary, TODAY, CAREGIVER).value("pain") == 7


def test_what_is_asked_keeps_the_order_of_the_catalogue(diary: Diary) -> None:
    assert tuple(m.key for m in asked_measures(diary.patient)) == ASKED_BY_DEFAULT
    chosen = replace(diary.patient, asked=("mood", "pain", "pain_quality", "catheter_passes"))
    assert [m.key for m in asked_measures(chosen)] == ["pain", "catheter_passes", "mood"]


def test_a_time_answers_its_question_too(diary: Diary) -> None:
    write(diary, "pain", 8, dt.time(8, 30))
    write(diary, "catheter_passes", 5)
    asked = asked_measures(diary.patient)
    assert answered_count(asked, read_day(diary, TODAY, diary.patient)) == 1
    assert answered_by_day(diary, TODAY, TODAY) == {TODAY: {"pain", "catheter_passes"}}


def test_details_are_not_asked_of_nothing_unless_they_are_there(diary: Diary) -> None:
    asked = asked_measures(replace(diary.patient, asked=("pain",)))
    write(diary, "pain", 0)
    steps = steps_of(asked, read_day(diary, TODAY, diary.patient))
    assert [step.key for step in steps] == ["pain", REHAB, NOTE, DONE]
    write(diary, "pain_site", ("chest",))
    steps = steps_of(asked, read_day(diary, TODAY, diary.patient))
    assert [step.key for step in steps] == ["pain", "pain_site", REHAB, NOTE, DONE]


def test_usual_sessions_are_the_latest_different_ones_and_those_of_the_day(diary: Diary) -> None:
    kinds = list(SessionKind)
    lately = [session(diary, n + 1, kind, 30) for n, kind in enumerate(kinds[:7])]
    again = session(diary, 1, kinds[0], 30)
    own = session(diary, 0, SessionKind.OTHER, 10)
    long_ago = session(diary, 40, SessionKind.HYDRO, 45)
    diary.apply(added("Test", *lately, again, own, long_ago))
    assert usual_sessions(diary, TODAY) == (
        *(UsualSession(kind, 30) for kind in kinds[:4]),
        UsualSession(SessionKind.OTHER, 10),
    )
    assert UsualSession(SessionKind.HYDRO, 45) not in usual_sessions(diary, TODAY - DAY)


def test_the_next_visit_is_planned_and_nearest(diary: Diary) -> None:
    def visit(number: int, days: int, *, is_done: bool) -> Visit:
        date = TODAY + days * DAY
        return Visit(
            id=UUID(int=number), diary_date=date, type=VisitType.FOLLOW_UP, is_done=is_done
        )

    assert next_visit(diary) is None
    missed, done = visit(1, -3, is_done=False), visit(2, 0, is_done=True)
    far, near = visit(3, 30, is_done=False), visit(4, 10, is_done=False)
    diary.apply(added("Test", missed, done, far, near))
    assert next_visit(diary) == near
