"""A rehab session is asked for by keys alone, saved, changed and undone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journey.domain.edits import added
from journey.domain.kinds import SessionKind
from journey.domain.records import Session, new_id
from journey.ui.desk import Desk
from journey.ui.dialogs.session_form import SessionForm
from journey.ui.main_window import MainWindow
from tests.keys import press, tab_to, with_ctrl

TODAY = dt.date(2026, 11, 23)
RIGHT, SPACE, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return


def opened(desk: Desk, form: SessionForm) -> SessionForm:
    desk.open_form(form)
    return form


def stored(desk: Desk) -> Session:
    session = Session(
        id=new_id(),
        diary_date=dt.date(2026, 11, 20),
        kind=SessionKind.STANDING,
        minutes=30,
        reporter_id=desk.diary.patient.id,
        written_at=desk.diary.clock(),
        effort=4,
        note="left leg tired",
    )
    desk.apply(added("Add rehab session", session))
    return session


def test_keys_alone_write_a_session(desk: Desk, main_window: MainWindow) -> None:
    opened(desk, SessionForm(desk))
    press(main_window, RIGHT, SPACE, ENTER, "45", ENTER)
    tab_to(main_window, "Note")
    press(main_window, "Good balance")
    with_ctrl(main_window, Qt.Key.Key_S)
    (session,) = desk.diary.sessions()
    assert session.kind is SessionKind.OCCUPATIONAL
    assert (session.minutes, session.effort, session.note) == (45, None, "Good balance")
    assert (session.diary_date, session.reporter_id) == (TODAY, desk.diary.patient.id)
    desk.undo()
    assert desk.diary.sessions() == ()


def test_an_existing_session_is_changed(desk: Desk, main_window: MainWindow) -> None:
    session = stored(desk)
    form = opened(desk, SessionForm(desk, session))
    assert (form.kind.raw, form.minutes.raw, form.effort.raw) == ("standing", "30", "4")
    tab_to(main_window, "60 Minutes")
    press(main_window, SPACE)
    tab_to(main_window, "Save")
    press(main_window, ENTER)
    (changed,) = desk.diary.sessions()
    assert (changed.id, changed.minutes, changed.note) == (session.id, 60, "left leg tired")
    assert changed.written_at == session.written_at
    desk.undo()
    assert desk.diary.sessions() == (session,)


def test_a_day_can_be_given(desk: Desk, main_window: MainWindow) -> None:
    form = opened(desk, SessionForm(desk, diary_date=dt.date(2026, 11, 1)))
    assert form.date.date == dt.date(2026, 11, 1)


def test_nothing_is_chosen_beforehand(desk: Desk, main_window: MainWindow) -> None:
    form = opened(desk, SessionForm(desk))
    assert form.kind.chosen is None
    assert form.minutes.number is None


@pytest.mark.parametrize(
    ("minutes", "date", "where", "why"),
    [
        ("", "2026-11-23", "minutes", "Please write a number here."),
        ("0", "2026-11-23", "minutes", "0 is outside 1 to 1440."),
        ("half an hour", "2026-11-23", "minutes", "“half an hour” is not a number."),
        ("7.5", "2026-11-23", "minutes", "“7.5” is not a whole number from 1 to 1440."),
        ("30", "2026-11-24", "date", "2026-11-24 has not come yet."),
        ("30", "1900-01-01", "date", "1900-01-01 is before the date of birth."),
        ("30", "2026-02-30", "date", "2026-02-30 is not a day of the calendar."),
        ("30", "", "date", "Please write a date here."),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field(
    desk: Desk, main_window: MainWindow, minutes: str, date: str, where: str, why: str
) -> None:
    form = opened(desk, SessionForm(desk))
    form.kind.raw = SessionKind.HYDRO
    form.minutes.raw, form.date.raw = minutes, date
    form.save()
    field = getattr(form, where)
    assert field.error == why
    assert field.holds(main_window.focusWidget())
    assert field.edit.accessibleDescription() == why
    assert desk.diary.sessions() == ()


def test_escape_leaves_without_saving(desk: Desk, main_window: MainWindow, qtbot: QtBot) -> None:
    opened(desk, SessionForm(desk))
    press(main_window, SPACE)
    with qtbot.waitSignal(desk.form_closed):
        press(main_window, Qt.Key.Key_Escape)
    assert desk.diary.sessions() == ()
