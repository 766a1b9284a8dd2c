"""A week with the mouse alone, in the English list: the patient, and a caregiver beside them."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.kinds import SessionKind
from journey.domain.records import Session, new_id
from journey.domain.scales import Value
from journey.ui.main_window import MainWindow
from tests.diaries import BIRTH_DATE, CAREGIVER, fixed_clock
from tests.spoken import click
from tests.windows import PLAIN, desk_for, shown_window

MONDAY = dt.date(2026, 11, 23)
DAYS = [MONDAY + dt.timedelta(days=n) for n in range(7)]

Written = tuple[str, str | None, Value, str]


def made(path: Path) -> None:
    """A diary with a caregiver, and a session of last week."""
    with Diary.create(
        path, patient_name="Mei-Ling", birth_date=BIRTH_DATE, clock=fixed_clock(MONDAY)
    ) as diary:
        standing = Session(
            id=new_id(),
            diary_date=MONDAY - dt.timedelta(days=3),
            kind=SessionKind.STANDING,
            minutes=30,
            reporter_id=diary.patient.id,
            written_at=diary.clock(),
        )
        diary.apply(added("Test", CAREGIVER, standing))


def open_window(qtbot: QtBot, qapp: QApplication, path: Path, day: dt.date) -> MainWindow:
    diary = Diary.open(path, clock=fixed_clock(day))
    return shown_window(qtbot, desk_for(qapp, diary, PLAIN))


def close(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    window.close()
    desk.background.finish()
    desk.diary.close()


def clicks(window: MainWindow, *names: str) -> None:
    for name in names:
        click(window, name)


def written(path: Path) -> dict[dt.date, set[Written]]:
    """What the file holds when it is opened once more: measure, time, value, writer."""
    found: dict[dt.date, set[Written]] = {}
    with Diary.open(path, clock=fixed_clock(DAYS[6])) as diary:
        names = {person.id: person.name for person in diary.people()}
        for o in diary.observations():
            at = o.at.isoformat("minutes") if o.at else None
            answer = (o.measure, at, o.value, names[o.reporter_id])
            found.setdefault(o.diary_date, set()).add(answer)
    return found


def test_a_week_by_mouse(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "mei-ling.journey"
    made(path)
    for day, evening in PRESSED.items():
        window = open_window(qtbot, qapp, path, DAYS[day])
        clicks(window, *evening)
        close(window)
    assert written(path) == WRITTEN
    with Diary.open(path, clock=fixed_clock(DAYS[6])) as diary:
        assert [s.minutes for s in diary.sessions(DAYS[0], DAYS[6])] == [30]
        assert diary.check() == ()


PRESSED = {
    0: (
        *("Pain 6", "Burning", "Tight band", "Where it hurts", "Left leg", "Spasticity 5"),
        *("+ Urine leaks", "+ Urine leaks", "− Catheter passes", "Planned, fine"),
        *("+ Bowel routine", "+ Bowel routine", "Same", "Hand function 7", "Fatigue 4"),
        *("Sleep 6", "Mood 8", "Standing frame 30 min"),
    ),
    1: ("Pain 4", "Pain 3", "Undo the last change: Pain 3", "Spasticity 2", "Clear Spasticity"),
    2: (
        *("Pain 5", "+ Another time, Pain"),
        *("−1 hour, Time of the further answer: Pain", "Pain at this time 8"),
    ),
    3: (
        *("Written by: Mei-Ling", "阿芳 · caregiver", "Pain 7"),
        *("Written by: 阿芳", "Mei-Ling · patient", "Pain 5"),
    ),
    # Friday is written on Sunday, over the calendar; Saturday by the button beside it.
    6: (
        *("Calendar", "27 November 2026, 0 answers", "Pain 2", "None today", "Accident"),
        *("Sat › 28 Nov", "Pain 0", "Back to today", "Pain 10"),
    ),
}
ME, OTHER = "Mei-Ling", "阿芳"
WRITTEN: dict[dt.date, set[Written]] = {
    DAYS[0]: {
        ("pain", None, 6, ME),
        ("pain_quality", None, ("burning", "tight_band"), ME),
        ("pain_site", None, ("leg_left",), ME),
        ("spasticity", None, 5, ME),
        ("bladder_leaks", None, 2, ME),
        ("catheter_passes", None, 0, ME),
        ("bowel", None, ("planned_fine",), ME),
        ("bowel_minutes", None, 10, ME),
        ("sensation", None, "same", ME),
        ("hand_function", None, 7, ME),
        ("fatigue", None, 4, ME),
        ("sleep", None, 6, ME),
        ("mood", None, 8, ME),
    },
    DAYS[1]: {("pain", None, 4, ME)},
    DAYS[2]: {("pain", None, 5, ME), ("pain", "19:15", 8, ME)},
    DAYS[3]: {("pain", None, 7, OTHER), ("pain", None, 5, ME)},
    DAYS[4]: {("pain", None, 2, ME), ("bowel", None, ("accident",), ME)},
    DAYS[5]: {("pain", None, 0, ME)},
    DAYS[6]: {("pain", None, 10, ME)},
}
