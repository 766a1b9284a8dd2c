"""The demonstration diary."""

import datetime as dt
from pathlib import Path

import pytest

from journey.diary.demonstration import demonstration
from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.kinds import EventKind, Rater
from journey.domain.problems import Problem
from journey.domain.records import Goal
from journey.domain.text import Language
from tests.diaries import TODAY, fixed_clock

YEAR_AGO = TODAY - dt.timedelta(days=365)


def made(
    folder: Path, *, days: int = 365, seed: int = 7, language: Language = Language.ENGLISH
) -> Diary:
    path = folder / f"demo-{days}-{seed}.journey"
    demonstration(path, days=days, seed=seed, language=language, clock=fixed_clock())
    return Diary.open(path, clock=fixed_clock())


@pytest.mark.parametrize("seed", range(4))
def test_people_skip_a_third_of_the_days_in_runs(tmp_path: Path, seed: int) -> None:
    with made(tmp_path, seed=seed) as diary:
        written = diary.written_days(YEAR_AGO, TODAY)
        assert 0.6 <= len(written) / 365 <= 0.8
        runs = sum((day - dt.timedelta(days=1)) not in written for day in written)
        assert (365 - len(written)) / runs > 2
        points = diary.points("pain", YEAR_AGO, TODAY)
    assert 0.1 <= sum(p.rater is Rater.PROXY for p in points) / len(points) <= 0.3
    assert 0.04 <= sum(p.is_late for p in points) / len(points) <= 0.17


def test_today_is_left_to_be_written(tmp_path: Path) -> None:
    with made(tmp_path) as diary:
        assert diary.written_days(TODAY, TODAY) == {}
        assert all(answer.written_at.date() < TODAY for answer in diary.observations())
        assert diary.check() == ()


def test_the_story_is_complete(tmp_path: Path) -> None:
    with made(tmp_path) as diary:
        done = [visit for visit in diary.visits() if visit.is_done]
        [planned] = [visit for visit in diary.visits() if not visit.is_done]
        kinds = {event.kind for event in diary.events()}
        assert len(done) == 3
        assert all(diary.observations(visit_id=visit.id) for visit in done)
        assert planned.diary_date > TODAY
        assert len(planned.questions) == 3
        assert len(diary.goals()) == 3
        assert len(diary.notes()) > 3
        assert len(diary.sessions()) > 50
        assert kinds == set(EventKind) - {EventKind.SURGERY}
        assert len(diary.people()) == 2


@pytest.mark.parametrize(
    ("language", "name"),
    [
        (Language.ENGLISH, "Lin Mei-Ling (demonstration)"),
        (Language.TRADITIONAL_CHINESE, "林美玲（示範）"),
        (Language.SIMPLIFIED_CHINESE, "林美玲（演示）"),
    ],
)
def test_it_is_marked_as_a_demonstration(tmp_path: Path, language: Language, name: str) -> None:
    with made(tmp_path, days=1, language=language) as diary:
        assert diary.patient.name == name


def answers(diary: Diary) -> list[tuple[object, ...]]:
    return [(a.measure, a.diary_date, a.value, a.written_at) for a in diary.observations()]


def test_the_same_seed_makes_the_same_diary(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    with made(tmp_path) as one, made(tmp_path / "again") as two, made(tmp_path, seed=8) as other:
        assert answers(one) == answers(two) != answers(other)
        assert one.events() == two.events()


@pytest.mark.parametrize("days", [1, 2, 30, 800])
def test_it_has_as_many_days_as_asked_for(tmp_path: Path, days: int) -> None:
    with made(tmp_path, days=days) as diary:
        first = TODAY - dt.timedelta(days=days)
        written = diary.written_days(dt.date(2000, 1, 1), TODAY)
        assert min(written) >= first
        assert max(written) < TODAY


@pytest.mark.parametrize("days", [0, -5, 3651])
def test_other_lengths_are_refused(tmp_path: Path, days: int) -> None:
    with pytest.raises(Problem, match="has 1 to 3650 days"):
        made(tmp_path, days=days)
    assert list(tmp_path.iterdir()) == []


def test_a_diary_that_is_there_is_never_touched(tmp_path: Path) -> None:
    path = tmp_path / "demo-1-7.journey"
    with Diary.create(path) as diary:
        diary.apply(added("Test", Goal(id=diary.patient.id, rank=1, text="mine")))
    before = path.read_bytes()
    with pytest.raises(Problem, match="is there already"):
        made(tmp_path, days=1)
    assert path.read_bytes() == before
