"""A week with the mouse alone, in the English list: the patient, and a caregiver beside them."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.domain.edits import added
from journey.domain.kinds import SessionKind
from journey.domain.records import Session, new_id
from journey.domain.scales import Value
from journey.ui.main_window import MainWindow
from tests.diaries import BIRTH_DATE, CAREGIVER, fixed_clock
from tests.spoken import click, is_checked, named
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

    monday = open_window(qtbot, qapp, path, DAYS[0])
    clicks(monday, "Pain 6", "Burning", "Tight band", "Where it hurts", "Left leg")
    clicks(monday, "Spasticity 5", "+ Urine leaks", "+ Urine leaks", "− Catheter passes")
    clicks(monday, "Planned, fine", "+ Bowel routine", "+ Bowel routine", "Same")
    clicks(monday, "Hand function 7", "Fatigue 4", "Sleep 6", "Mood 8", "Standing frame 30 min")
    close(monday)

    tuesday = open_window(qtbot, qapp, path, DAYS[1])
    clicks(tuesday, "Pain 4", "Pain 3", "Undo the last change: Pain 3")
    clicks(tuesday, "Spasticity 2", "Clear Spasticity")
    close(tuesday)

    wednesday = open_window(qtbot, qapp, path, DAYS[2])
    clicks(wednesday, "Pain 5", "+ Another time, Pain")
    clicks(wednesday, "−1 hour, Time of the further answer: Pain", "Pain at this time 8")
    close(wednesday)

    thursday = open_window(qtbot, qapp, path, DAYS[3])
    clicks(thursday, "Written by: Mei-Ling", "阿芳 · caregiver", "Pain 7")
    clicks(thursday, "Written by: 阿芳", "Mei-Ling · patient", "Pain 5")
    close(thursday)

    # Friday is written on Sunday, over the calendar; Saturday by the button beside it.
    sunday = open_window(qtbot, qapp, path, DAYS[6])
    clicks(sunday, "Calendar", "27 November 2026, 0 answers", "Pain 2", "None today", "Accident")
    clicks(sunday, "Sat › 28 Nov", "Pain 0")
    QTest.mouseClick(named(sunday, "Note of the day"), Qt.MouseButton.LeftButton)
    clicks(sunday, "Back to today", "Pain 10")
    assert is_checked(sunday, "Pain 10")
    close(sunday)

    me, other = "Mei-Ling", "阿芳"
    assert written(path) == {
        DAYS[0]: {
            ("pain", None, 6, me),
            ("pain_quality", None, ("burning", "tight_band"), me),
            ("pain_site", None, ("leg_left",), me),
            ("spasticity", None, 5, me),
            ("bladder_leaks", None, 2, me),
            ("catheter_passes", None, 0, me),
            ("bowel", None, ("planned_fine",), me),
            ("bowel_minutes", None, 10, me),
            ("sensation", None, "same", me),
            ("hand_function", None, 7, me),
            ("fatigue", None, 4, me),
            ("sleep", None, 6, me),
            ("mood", None, 8, me),
        },
        DAYS[1]: {("pain", None, 4, me)},
        DAYS[2]: {("pain", None, 5, me), ("pain", "19:15", 8, me)},
        DAYS[3]: {("pain", None, 7, other), ("pain", None, 5, me)},
        DAYS[4]: {("pain", None, 2, me), ("bowel", None, ("accident",), me)},
        DAYS[5]: {("pain", None, 0, me)},
        DAYS[6]: {("pain", None, 10, me)},
    }
    with Diary.open(path, clock=fixed_clock(DAYS[6])) as diary:
        assert [s.minutes for s in diary.sessions(DAYS[0], DAYS[6])] == [30]
        assert diary.notes() == ()
        assert diary.check() == ()
