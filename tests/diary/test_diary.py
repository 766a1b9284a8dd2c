"""A diary gives back what was written, and undo and redo go through everything done to it."""

import datetime as dt
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journey.diary.diary import Diary, Point
from journey.domain.edits import Edit, added, removed, replaced
from journey.domain.kinds import EventKind, Rater, Role, VisitType
from journey.domain.problems import Problem
from journey.domain.records import (
    Event,
    Goal,
    Observation,
    Person,
    Record,
    Session,
    Visit,
    new_id,
)
from journey.domain.text import Language
from journey.storage import reading
from tests.diaries import (
    BIRTH_DATE,
    CAREGIVER,
    TAIPEI,
    TODAY,
    VISIT,
    edits,
    fixed_clock,
    new_diary,
    records,
    sessions,
)


def content(diary: Diary) -> set[Record]:
    found: set[Record] = set()
    for some in (
        diary.people(),
        diary.observations(),
        diary.sessions(),
        diary.visits(),
        diary.events(),
        diary.goals(),
        diary.notes(),
    ):
        found.update(some)
    return found


def answer(day: dt.date, **fields: object) -> Observation:
    answered = {
        "id": new_id(),
        "measure": "pain",
        "diary_date": day,
        "value": 4,
        "reporter_id": CAREGIVER.id,
        "written_at": dt.datetime.combine(day, dt.time(21), TAIPEI),
    }
    return Observation(**(answered | fields))  # type: ignore[arg-type]  # fields by name


@settings(max_examples=60, deadline=None)
@given(st.lists(records(), min_size=1, max_size=8, unique_by=lambda record: record.id))
def test_every_record_comes_back_as_it_was_written(some: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with new_diary(Path(folder), with_others=True) as diary:
            before = content(diary)
            diary.apply(added("Test", *some))
        with Diary.open(diary.path) as diary:
            assert content(diary) == before | set(some)
            assert [diary.record(record.id) for record in some] == some
            assert sum(diary.counts().values()) == len(content(diary))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_edit_and_its_inverse_leave_the_same_diary(data: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        new_diary(Path(folder), with_others=True) as diary,
    ):
        first: Edit = data.draw(edits())
        diary.apply(first)
        before = content(diary)
        there = tuple(change.record for change in first.changes)
        edit = data.draw(edits(there))
        diary.apply(edit)
        diary.apply(edit.inverse())
        assert content(diary) == before
        assert diary.check() == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["edit", "undo", "redo", "reopen"]), max_size=14), st.data())
def test_undo_and_redo_go_through_any_story(story: list[str], data: st.DataObject) -> None:
    """Beside the diary goes the simplest model of it: the states, and which of them is shown."""
    with tempfile.TemporaryDirectory() as folder:
        diary = new_diary(Path(folder))
        states = [content(diary)]
        diary.apply(added("Test", CAREGIVER, VISIT))
        states.append(content(diary))
        shown = 1
        for step in story:
            if step == "edit":
                alive = tuple(states[shown] - {diary.patient, CAREGIVER, VISIT})
                there = tuple(sorted(alive, key=lambda record: record.id))
                needed = shown == 0
                edit = added("Test", CAREGIVER, VISIT) if needed else data.draw(edits(there))
                diary.apply(edit)
                shown += 1
                states[shown:] = [content(diary)]
            elif step == "undo":
                expected = None if shown == 0 else diary.next_undo
                assert diary.undo() == (expected.inverse() if expected else None)
                shown = max(0, shown - 1)
            elif step == "redo":
                expected = None if shown == len(states) - 1 else diary.next_redo
                assert diary.redo() == expected
                shown = min(len(states) - 1, shown + 1)
            else:
                diary.close()
                diary = Diary.open(diary.path, clock=diary.clock)
            assert content(diary) == states[shown]
            assert (diary.next_undo is None) is (shown == 0)
            assert (diary.next_redo is None) is (shown == len(states) - 1)
        diary.close()


def test_a_stale_edit_overwrites_nothing(tmp_path: Path) -> None:
    goal = Goal(id=new_id(), rank=1, text="first")
    newer = Goal(id=goal.id, rank=1, text="newer")
    with new_diary(tmp_path) as diary:
        diary.apply(added("Add goal", goal))
        diary.apply(replaced("Edit goal", goal, newer))
        other = Goal(id=new_id(), rank=2, text="other")
        for stale in (removed("x", goal), added("x", other, goal), replaced("x", goal, newer)):
            with pytest.raises(Problem, match="changed in the meantime"):
                diary.apply(stale)
        assert diary.goals() == (newer,)
        assert len(diary.history()) == 3


def test_the_history_says_who_changed_what_and_when(tmp_path: Path) -> None:
    with new_diary(tmp_path, with_others=True) as diary:
        edit = added("Add goal", Goal(id=new_id(), rank=1, text="Hold my own cup"))
        diary.apply(edit, by=CAREGIVER.id)
        diary.undo(by=diary.patient.id)
        undone, done, _, start = diary.history()
        assert (done.by, done.at, done.name, done.edit) == (
            CAREGIVER.id,
            diary.clock(),
            "Add goal",
            edit,
        )
        assert (undone.kind, undone.by, undone.edit) == ("undo", diary.patient.id, edit.inverse())
        assert (start.kind, start.edit.changes[0].after) == ("start", diary.patient)
        assert [line.seq for line in diary.history(2)] == [4, 3]


def test_undo_is_titled(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        assert diary.undo_title(Language.ENGLISH) is None
        diary.apply(added("Import", *[Goal(id=new_id(), rank=n, text="") for n in range(1, 1001)]))
        diary.apply(added("Add goal", Goal(id=new_id(), rank=1, text="Hold my own cup")))
        assert diary.undo_title(Language.ENGLISH) == "Hold my own cup"
        diary.undo()
        assert diary.redo_title(Language.ENGLISH) == "Hold my own cup"
        assert diary.undo_title(Language.ENGLISH) == "Import (1000)"


def test_points_are_one_series_in_order(tmp_path: Path) -> None:
    late = dt.datetime.combine(TODAY, dt.time(0, 1), TAIPEI)
    with new_diary(tmp_path, with_others=True) as diary:
        days = [TODAY - dt.timedelta(n) for n in range(4)]
        lems = answer(days[1], measure="lems", visit_id=VISIT.id)
        diary.apply(
            added(
                "Test",
                lems,
                answer(days[0], value=0, at=dt.time(8, 30)),
                answer(days[0], value=3),
                answer(days[1], value=1, reporter_id=diary.patient.id, written_at=late),
                answer(days[2], value=2, written_at=late),
                answer(days[0], measure="mood"),
            )
        )
        assert diary.points("pain", days[2], days[0]) == (
            Point(days[2], 2, Rater.PROXY, True, None),
            Point(days[1], 1, Rater.SELF, False, None),
            Point(days[0], 3, Rater.PROXY, False, None),
            Point(days[0], 0, Rater.PROXY, False, dt.time(8, 30)),
        )
        assert diary.points("lems", dt.date.min, dt.date.max) == ()
        assert diary.written_days(days[3], days[0]) == {days[0]: 3, days[1]: 1, days[2]: 1}
        assert diary.written_range() == (days[2], days[0])
        assert [found.measure for found in diary.observations(first=days[0])] == [
            "pain",
            "mood",
            "pain",
        ]
        assert diary.observations(visit_id=VISIT.id) == (lems,)
        assert diary.observations(measure="lems", last=days[2]) == ()


def test_the_series_is_read_from_its_index_alone(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        sql = f"EXPLAIN QUERY PLAN {reading._SERIES}"  # noqa: SLF001 - the statement itself
        plan = diary._store.database.rows(sql, ("pain", "", ""))  # noqa: SLF001
    assert any("COVERING INDEX observation_series" in str(step) for step in plan)


def test_without_answers_the_range_is_that_of_visits(tmp_path: Path) -> None:
    with new_diary(tmp_path) as diary:
        assert diary.written_range() is None
        diary.apply(added("Add visit", VISIT))
        assert diary.written_range() == (VISIT.diary_date, VISIT.diary_date)


def test_the_future_is_for_plans_alone(tmp_path: Path) -> None:
    tomorrow = TODAY + dt.timedelta(1)
    planned = Visit(id=new_id(), diary_date=tomorrow, type=VisitType.FOLLOW_UP, is_done=False)
    phase = Event(id=new_id(), diary_date=tomorrow, kind=EventKind.PHASE, title="Home")
    reaction = Event(
        id=new_id(), diary_date=TODAY, kind=EventKind.REACTION, title="", until=tomorrow
    )
    done = Visit(id=new_id(), diary_date=tomorrow, type=VisitType.FOLLOW_UP)
    surgery = Event(id=new_id(), diary_date=tomorrow, kind=EventKind.SURGERY, title="")
    backwards = Event(
        id=new_id(), diary_date=TODAY, kind=EventKind.PHASE, title="", until=BIRTH_DATE
    )
    with new_diary(tmp_path) as diary:
        diary.apply(added("Test", planned, phase, reaction))
        for record, sentence in (
            (done, "has not come yet"),
            (surgery, "has not come yet"),
            (backwards, "before the beginning"),
        ):
            with pytest.raises(Problem, match=sentence):
                diary.apply(added("Test", record))


@given(sessions(), st.sampled_from([("minutes", 1441), ("minutes", -1), ("effort", 11)]))
@settings(max_examples=10, deadline=None)
def test_sessions_stay_within_a_day(session: Session, wrong: tuple[str, int]) -> None:
    refused = replace(session, **dict([wrong]))  # type: ignore[arg-type]  # by name
    with (
        tempfile.TemporaryDirectory() as folder,
        new_diary(Path(folder), with_others=True) as diary,
        pytest.raises(Problem, match="is outside 0 to"),
    ):
        diary.apply(added("Test", refused))


def test_a_diary_keeps_its_one_patient(tmp_path: Path) -> None:
    other = Person(id=new_id(), name="", role=Role.PATIENT)
    with new_diary(tmp_path) as diary:
        with pytest.raises(ValueError, match="cannot be removed"):
            diary.apply(removed("Test", diary.patient))
        with pytest.raises(ValueError, match="exactly one patient"):
            diary.apply(added("Test", other))
        assert diary.people() == (diary.patient,)


def test_a_clinic_score_needs_its_visit(tmp_path: Path) -> None:
    with (
        new_diary(tmp_path, with_others=True) as diary,
        pytest.raises(ValueError, match="belong to a visit"),
    ):
        diary.apply(added("Test", answer(TODAY, measure="lems")))


def test_choices_are_kept_in_the_order_of_the_scale(tmp_path: Path) -> None:
    with new_diary(tmp_path, with_others=True) as diary:
        diary.apply(
            added("Test", answer(TODAY, measure="bowel", value=("accident", "planned_fine")))
        )
        assert diary.observations()[0].value == ("planned_fine", "accident")


def test_reading_works_from_another_thread(tmp_path: Path) -> None:
    with new_diary(tmp_path, with_others=True) as diary:
        found: list[object] = []
        worker = Thread(target=lambda: found.append(diary.visits()))
        worker.start()
        worker.join()
        assert found == [(VISIT,)]


def test_today_is_the_day_of_the_clock(tmp_path: Path) -> None:
    clock = fixed_clock(dt.date(2027, 1, 1), dt.time(0, 5))
    with Diary.create(tmp_path / "a.journey", clock=clock) as diary:
        assert diary.today() == dt.date(2027, 1, 1)


def test_the_diary_is_imported_without_sqlalchemy() -> None:
    program = (
        "import sys, journey.diary.diary, journey.diary.answers\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3', 'alembic', 'numpy'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "[]"
