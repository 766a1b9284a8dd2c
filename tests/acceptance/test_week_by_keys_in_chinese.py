"""A week of a patient with one working finger: single keys alone, in Traditional Chinese."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice, TodayMode
from journey.domain.scales import Value
from journey.domain.text import Language
from journey.ui.main_window import MainWindow
from tests.diaries import BIRTH_DATE, fixed_clock
from tests.spoken import named, press
from tests.windows import desk_for, shown_window

MONDAY = dt.date(2026, 11, 23)
DAYS = [MONDAY + dt.timedelta(days=n) for n in range(7)]
CHINESE = Preferences(
    language=Language.TRADITIONAL_CHINESE, theme=ThemeChoice.DARK, mode=TodayMode.STEP
)
ENTER, BACK, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Right

# Pain, its kind and place, spasticity, leaks, catheters, bowel, its minutes, sensation, hands,
# fatigue, sleep, mood, then past rehab and note to the last page.
FULL_DAY = (
    *("6", "13", ENTER, DOWN, DOWN, Qt.Key.Key_Space, ENTER),
    *("5", "2", "5", "2", ENTER, "40", ENTER, "2", "7", "4", "6", "8", ENTER, "好多了"),
)
FULL_ANSWERS: dict[str, Value] = {
    "pain": 6,
    "pain_quality": ("burning", "tight_band"),
    "pain_site": ("shoulder_right",),
    "spasticity": 5,
    "bladder_leaks": 2,
    "catheter_passes": 5,
    "bowel": ("planned_fine",),
    "bowel_minutes": 40,
    "sensation": "same",
    "hand_function": 7,
    "fatigue": 4,
    "sleep": 6,
    "mood": 8,
}


def open_window(qtbot: QtBot, qapp: QApplication, path: Path, day: dt.date) -> MainWindow:
    """The program started again on the evening of a day."""
    diary = Diary.open(path, clock=fixed_clock(day))
    return shown_window(qtbot, desk_for(qapp, diary, CHINESE))


def close(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    window.close()
    desk.background.finish()
    desk.diary.close()


def answers(path: Path) -> dict[dt.date, dict[str, Value]]:
    """What the file holds when it is opened once more."""
    found: dict[dt.date, dict[str, Value]] = {}
    with Diary.open(path, clock=fixed_clock(MONDAY + dt.timedelta(days=6))) as diary:
        for answer in diary.observations():
            assert answer.reporter_id == diary.patient.id
            found.setdefault(answer.diary_date, {})[answer.measure] = answer.value
    return found


def test_a_week_by_single_keys(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "美玲.journey"
    Diary.create(
        path, patient_name="林美玲", birth_date=BIRTH_DATE, clock=fixed_clock(MONDAY)
    ).close()
    for day, evening in EVENINGS.items():
        window = open_window(qtbot, qapp, path, DAYS[day])
        evening(window)
        close(window)
    assert answers(path) == {
        DAYS[0]: FULL_ANSWERS,
        DAYS[1]: {"pain": 0, "spasticity": 10, "bowel": ("none",)},
        DAYS[2]: {"pain": 8, "spasticity": 3},
        DAYS[3]: {"pain": 4},
        DAYS[6]: {"catheter_passes": 1, "bowel": ("planned_fine",)},
    }
    with Diary.open(path, clock=fixed_clock(DAYS[6])) as diary:
        assert [(n.diary_date, n.text) for n in diary.notes()] == [(DAYS[0], "好多了")]
        assert {o.diary_date for o in diary.observations() if o.is_late} == {DAYS[3]}
        assert diary.check() == ()


def everything(window: MainWindow) -> None:
    assert named(window, "疼痛 0").hasFocus()
    press(*FULL_DAY, Qt.Key.Key_Escape, ENTER)


def no_pain(_window: MainWindow) -> None:
    """Of no pain neither kind nor place is asked."""
    press("0", "t", ENTER, ENTER, "1")


def another_answer(_window: MainWindow) -> None:
    press("9", BACK, "8", ENTER, ENTER, "3")


def taken_back(_window: MainWindow) -> None:
    press("7", BACK, Qt.Key.Key_Delete)


def thursday_on_saturday(window: MainWindow) -> None:
    """The forgotten Thursday is written over the calendar."""
    assert window.desk is not None
    named(window, window.desk.tr("Another day")).setFocus()
    press(ENTER, Qt.Key.Key_Left, Qt.Key.Key_Left, ENTER)
    assert window.desk.day == DAYS[3]
    press("4")


def almost_nothing(_window: MainWindow) -> None:
    press(ENTER, ENTER, ENTER, ENTER, ENTER, "12")


EVENINGS: dict[int, Callable[[MainWindow], None]] = {
    0: everything,
    1: no_pain,
    2: another_answer,
    4: taken_back,
    5: thursday_on_saturday,
    6: almost_nothing,
}
