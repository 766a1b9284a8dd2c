"""The usual periods end today; two dates make a period only in their order."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from journey.ui.desk import Desk
from journey.ui.widgets.period_row import ALL, DATES, Period, PeriodRow

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize("days", [30, 90, 365])
def test_a_usual_period_ends_today(qtbot: QtBot, desk: Desk, days: int) -> None:
    row = PeriodRow(desk)
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.changed):
        row.choose(str(days))
    assert row.period == Period(TODAY - dt.timedelta(days=days - 1), TODAY)


def test_all_leaves_both_ends_open(qtbot: QtBot, desk: Desk) -> None:
    row = PeriodRow(desk)
    qtbot.addWidget(row)
    row.choose(ALL)
    assert row.period == Period(None, None)
    assert row.problem is None


def test_dates_in_the_wrong_order_are_told_and_change_nothing(qtbot: QtBot, desk: Desk) -> None:
    row = PeriodRow(desk)
    qtbot.addWidget(row)
    row.choose(DATES)
    first, last = row.period
    assert (first, last) == (TODAY - dt.timedelta(days=364), TODAY)
    assert first is not None
    with qtbot.assertNotEmitted(row.changed):
        row.last.set_date(first - dt.timedelta(days=1))
    assert row.problem is not None
    assert row.problem.to(desk.language) == "The first day has to be before the last."
