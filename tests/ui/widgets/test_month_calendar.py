"""The month calendar: single keys, nothing of the future, and more than colour."""

import datetime as dt
from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journey.domain.text import Language
from journey.ui.desk import Desk
from journey.ui.widgets.day_button import DayButton
from journey.ui.widgets.month_calendar import DayMark, MonthCalendar
from tests.spoken import click, hold, named, press

FULL, SOME = dt.date(2026, 11, 3), dt.date(2026, 11, 4)


def marks(first: dt.date, last: dt.date) -> Mapping[dt.date, DayMark]:
    written = {FULL: DayMark(9, is_full=True), SOME: DayMark(2, is_full=False)}
    return {day: mark for day, mark in written.items() if first <= day <= last}


@pytest.fixture
def month(qtbot: QtBot, desk: Desk) -> MonthCalendar:
    made = MonthCalendar(desk, marks)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.take_focus()
    return made


def focused(month: MonthCalendar) -> dt.date:
    button = month.focusWidget()
    assert isinstance(button, DayButton)
    return button.date


def test_days_say_how_many_answers_they_have(month: MonthCalendar) -> None:
    full, some = (
        named(month, "3 November 2026, 9 answers"),
        named(month, "4 November 2026, 2 answers"),
    )
    assert isinstance(full, DayButton)
    assert isinstance(some, DayButton)
    assert (full.is_full, some.is_full) == (True, False)
    assert full.grab().toImage() != some.grab().toImage()


def test_every_day_is_large_and_begins_on_the_weekday_of_the_language(
    month: MonthCalendar,
) -> None:
    first = named(month, "1 November 2026, 0 answers")
    assert first.width() >= 48
    assert first.height() >= 48
    names = [w.text() for w in month.findChildren(QLabel) if len(w.text()) == 3]
    assert names[0] == "Mon"
    assert first.x() == max(w.x() for w in month.findChildren(DayButton))


def test_arrows_and_page_keys_move_and_enter_chooses(qtbot: QtBot, month: MonthCalendar) -> None:
    assert focused(month) == dt.date(2026, 11, 23)
    press(Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
    assert focused(month) == dt.date(2026, 10, 1)
    press(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Down)
    assert focused(month) == dt.date(2026, 11, 8)
    with qtbot.waitSignal(month.day_chosen) as chosen:
        press(Qt.Key.Key_Return)
    assert chosen.args == [dt.date(2026, 11, 8)]


def test_what_has_not_come_cannot_be_reached(month: MonthCalendar) -> None:
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
    assert focused(month) == dt.date(2026, 11, 23)
    assert not named(month, "December 2026 ›").isEnabled()
    assert not named(month, "24 November 2026, not yet").isEnabled()


def test_a_held_key_does_nothing(month: MonthCalendar) -> None:
    button = month.focusWidget()
    assert button is not None
    hold(button, Qt.Key.Key_Left)
    hold(button, Qt.Key.Key_Return)
    assert focused(month) == dt.date(2026, 11, 23)


def test_escape_and_the_button_lead_back(qtbot: QtBot, month: MonthCalendar) -> None:
    with qtbot.waitSignal(month.left):
        press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(month.left):
        click(month, "Back to the questions")


def test_the_mouse_turns_the_months(month: MonthCalendar) -> None:
    click(month, "‹ October 2026")
    named(month, "31 October 2026, 0 answers")
    click(month, "November 2026 ›")
    named(month, "3 November 2026, 9 answers")


def test_chinese_weeks_begin_on_sunday(qtbot: QtBot, desk: Desk) -> None:
    from dataclasses import replace

    desk.prefer(replace(desk.preferences, language=Language.TRADITIONAL_CHINESE))
    made = MonthCalendar(desk, marks)
    qtbot.addWidget(made)
    made.show()
    first = next(b for b in made.findChildren(DayButton) if b.date == dt.date(2026, 11, 1))
    assert first.x() == min(b.x() for b in made.findChildren(DayButton))
