"""A caregiver copies a clinic's paper by keys alone, looks at the change, and takes it back."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journey.domain.scales import NotScored, Value
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from tests.diaries import new_diary
from tests.keys import press, tab_to, with_ctrl
from tests.windows import PLAIN, desk_for, shown_window

ENTER, SPACE, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with new_diary(tmp_path) as diary:
        made = desk_for(qapp, diary, PLAIN)
        yield made
        made.background.finish()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    return shown_window(qtbot, desk, page="visits")


def write_visit(window: MainWindow, date: str, title: str, scores: dict[str, str]) -> None:
    """Add a done visit of the second type with scores, through the form."""
    tab_to(window, "+ Add visit")
    press(window, ENTER)
    press(window, SPACE, ENTER)
    with_ctrl(window, Qt.Key.Key_A)
    press(window, date, ENTER)
    press(window, SPACE, ENTER)
    press(window, title)
    for field, score in scores.items():
        tab_to(window, field)
        press(window, score)
    with_ctrl(window, Qt.Key.Key_S)


def words(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def focused_name(window: MainWindow) -> str:
    focused = window.focusWidget()
    return "" if focused is None else focused.accessibleName()


def scores(desk: Desk, number: int) -> dict[str, Value]:
    visit = desk.diary.visits()[number]
    return {score.measure: score.value for score in desk.diary.observations(visit_id=visit.id)}


def test_two_papers_are_copied_compared_and_one_taken_back(desk: Desk, window: MainWindow) -> None:
    write_visit(
        window,
        "2026-05-30",
        "Before",
        {"Upper limb motor (0–50)": "21", "Light touch (0–112)": "68", "NBD (0–47)": "14"},
    )
    write_visit(
        window,
        "2026-09-06",
        "3 months",
        {"Upper limb motor (0–50)": "24", "Pin prick (0–112)": "NT", "NBD (0–47)": "9"},
    )
    assert scores(desk, 1) == {
        "uems": 24,
        "pin_prick": NotScored.NOT_TESTABLE,
        "nbd": 9,
    }
    shown = words(window)
    assert {"24 (+3)", "9 minor (−5)", "14 severe", "not testable", "–"} <= shown

    tab_to(window, "Edit 3 months, 6 Sep 2026")
    press(window, ENTER)
    tab_to(window, "Upper limb motor (0–50)")
    with_ctrl(window, Qt.Key.Key_A)
    press(window, "61")
    with_ctrl(window, Qt.Key.Key_S)
    assert "61 is outside 0 to 50." in words(window)
    assert focused_name(window) == "Upper limb motor (0–50)"
    with_ctrl(window, Qt.Key.Key_A)
    press(window, "26")
    with_ctrl(window, Qt.Key.Key_S)
    assert "26 (+5)" in words(window)

    tab_to(window, "Remove 3 months, 6 Sep 2026")
    press(window, ENTER)
    assert "26 (+5)" not in words(window)
    for _ in range(2):
        with_ctrl(window, Qt.Key.Key_Z)
    assert "24 (+3)" in words(window)


def test_a_visit_is_planned_with_a_question(desk: Desk, window: MainWindow) -> None:
    tab_to(window, "+ Add visit")
    press(window, ENTER, RIGHT, SPACE, ENTER)
    with_ctrl(window, Qt.Key.Key_A)
    press(window, "2026-12-03", ENTER, SPACE)
    tab_to(window, "Questions to ask 1")
    press(window, "Can baclofen come down?")
    with_ctrl(window, Qt.Key.Key_S)
    (visit,) = desk.diary.visits()
    assert (visit.diary_date, visit.is_done) == (dt.date(2026, 12, 3), False)
    assert visit.questions == ("Can baclofen come down?",)
    assert "Questions for 3 Dec 2026" in words(window)
