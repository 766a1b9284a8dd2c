"""A week of a patient with one working finger: single keys alone, in Traditional Chinese."""

import datetime as dt
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
    days = [MONDAY + dt.timedelta(days=n) for n in range(7)]

    monday = open_window(qtbot, qapp, path, days[0])
    assert named(monday, "疼痛 0").hasFocus()
    press(*FULL_DAY, Qt.Key.Key_Escape, ENTER)
    close(monday)

    tuesday = open_window(qtbot, qapp, path, days[1])
    press("0", "t", ENTER, ENTER, "1")  # no pain: its kind and place are not asked
    close(tuesday)

    wednesday = open_window(qtbot, qapp, path, days[2])
    press("9", BACK, "8", Qt.Key.Key_Return, ENTER, "3")  # back, and another answer
    close(wednesday)

    # Thursday is forgotten and written on Saturday, over the calendar.
    friday = open_window(qtbot, qapp, path, days[4])
    press("7")
    press(BACK, Qt.Key.Key_Delete)  # Friday's answer is taken back
    close(friday)

    saturday = open_window(qtbot, qapp, path, days[5])
    named(saturday, another_day(saturday)).setFocus()
    press(ENTER, Qt.Key.Key_Left, Qt.Key.Key_Left, ENTER)
    assert saturday.desk is not None
    assert saturday.desk.day == days[3]
    press("4")
    close(saturday)

    sunday = open_window(qtbot, qapp, path, days[6])
    press(ENTER, ENTER, ENTER, ENTER, ENTER, "12")  # everything skipped but the twelfth press
    close(sunday)

    assert answers(path) == {
        days[0]: FULL_ANSWERS,
        days[1]: {"pain": 0, "spasticity": 10, "bowel": ("none",)},
        days[2]: {"pain": 8, "spasticity": 3},
        days[3]: {"pain": 4},
        days[6]: {"catheter_passes": 1, "bowel": ("planned_fine",)},
    }
    with Diary.open(path, clock=fixed_clock(days[6])) as diary:
        assert [(n.diary_date, n.text) for n in diary.notes()] == [(days[0], "好多了")]
        late = {o.diary_date for o in diary.observations() if o.is_late}
        assert late == {days[3]}
        assert diary.check() == ()


def another_day(window: MainWindow) -> str:
    """What the button to the calendar is called in the language of the screen."""
    assert window.desk is not None
    return window.desk.tr("Another day")
