"""Times of day are typed in several ways and stepped."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journey.domain.problems import Problem
from journey.ui.desk import Desk
from journey.ui.widgets.time_field import TimeField, read_time


@pytest.mark.parametrize(
    "raw", ["08:30", "8:30", "8.30", "0830", "830", "８：30".replace("：", ":")]
)
def test_a_time_is_read(raw: str) -> None:
    assert read_time(raw) == dt.time(8, 30)


@pytest.mark.parametrize("raw", ["", "24:00", "8:60", "8", "half past eight"])
def test_what_is_no_time_is_refused(raw: str) -> None:
    with pytest.raises(Problem):
        read_time(raw)


def test_steps_go_round_the_clock(qtbot: QtBot, desk: Desk) -> None:
    field = TimeField(desk, "Time", dt.time(23, 58))
    qtbot.addWidget(field)
    steps = {button.accessibleName(): button for button in field.findChildren(QPushButton)}
    steps["+5 min, Time"].click()
    assert field.time == dt.time(0, 3)
    steps["−1 hour, Time"].click()
    assert field.time == dt.time(23, 3)


def test_an_empty_field_steps_from_now(qtbot: QtBot, desk: Desk) -> None:
    field = TimeField(desk, "Time")
    qtbot.addWidget(field)
    assert field.time is None
    next(b for b in field.findChildren(QPushButton) if b.text() == "+1 hour").click()
    assert field.time == dt.time(21, 15)
