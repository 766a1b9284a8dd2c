"""Days are typed in several ways, stepped, and taken from the calendar."""

import datetime as dt

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journey.domain.problems import Problem
from journey.ui.desk import Desk
from journey.ui.widgets.date_field import DateField, a_month_later, read_date

DAY = dt.date(2026, 11, 3)


@pytest.mark.parametrize(
    "raw", ["2026-11-03", "2026/11/3", " 2026.11.3 ", "20261103", "2026年11月3日", "２０２６-11-3"]
)
def test_a_day_is_read(raw: str) -> None:
    assert read_date(raw) == DAY


@pytest.mark.parametrize("raw", ["", "3/11/2026", "2026-02-30", "2026-13-01", "soon", "0000-01-01"])
def test_what_is_no_day_is_refused(raw: str) -> None:
    with pytest.raises(Problem):
        read_date(raw)


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (dt.date(2026, 1, 31), dt.date(2026, 2, 28)),
        (dt.date(2026, 12, 5), dt.date(2027, 1, 5)),
    ],
)
def test_a_month_later_is_a_day_that_is(day: dt.date, later: dt.date) -> None:
    assert a_month_later(day) == later


@pytest.fixture
def field(qtbot: QtBot, desk: Desk) -> DateField:
    made = DateField(desk, "Date", DAY, may_come=True)
    qtbot.addWidget(made)
    made.show()
    return made


def pressed(field: DateField, name: str) -> None:
    next(b for b in field.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_the_day_is_said_in_words(field: DateField) -> None:
    assert field.hint == "Tuesday 3 November 2026"
    field.raw = "2026-11"
    assert field.hint == ""


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("−1 day, Date", dt.date(2026, 11, 2)),
        ("+1 day, Date", dt.date(2026, 11, 4)),
        ("+1 week, Date", dt.date(2026, 11, 10)),
        ("+1 month, Date", dt.date(2026, 12, 3)),
        ("Today, Date", dt.date(2026, 11, 23)),
        ("Yesterday, Date", dt.date(2026, 11, 22)),
    ],
)
def test_one_press_moves_the_day(field: DateField, name: str, day: dt.date) -> None:
    pressed(field, name)
    assert field.date == day


def test_the_last_day_of_all_is_not_passed(field: DateField) -> None:
    field.set_date(dt.date.max)
    pressed(field, "+1 day, Date")
    assert field.error == "There is no such day in the calendar."


def test_the_calendar_opens_gives_a_day_and_closes(field: DateField) -> None:
    pressed(field, "Calendar, Date")
    calendar = field.calendar
    assert calendar is not None
    calendar.day_chosen.emit(dt.date(2026, 11, 9))
    assert field.date == dt.date(2026, 11, 9)
    assert field.calendar is None
