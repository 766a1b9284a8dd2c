"""An event is asked for by keys alone, saved, changed and undone."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from journey.domain.edits import added
from journey.domain.kinds import EventKind
from journey.domain.records import Event, new_id
from journey.ui.desk import Desk
from journey.ui.dialogs.event_form import EventForm
from journey.ui.main_window import MainWindow
from tests.keys import press, tab_to, with_ctrl

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


def opened(desk: Desk, existing: Event | None = None, kind: EventKind | None = None) -> EventForm:
    form = EventForm(desk, existing, kind)
    desk.open_form(form)
    return form


def test_keys_alone_write_an_event(desk: Desk, main_window: MainWindow) -> None:
    opened(desk)
    press(main_window, SPACE, ENTER, "C6, AIS A", ENTER)
    with_ctrl(main_window, Qt.Key.Key_A)
    press(main_window, "2024/3/14", ENTER)
    tab_to(main_window, "Save")
    press(main_window, ENTER)
    (event,) = desk.diary.events()
    assert (event.kind, event.title) == (EventKind.INJURY, "C6, AIS A")
    assert (event.diary_date, event.until) == (dt.date(2024, 3, 14), None)
    desk.undo()
    assert desk.diary.events() == ()


def test_only_what_lasts_is_asked_for_its_last_day(desk: Desk, main_window: MainWindow) -> None:
    form = opened(desk, kind=EventKind.REACTION)
    assert form.until.isVisible()
    form.until.raw = "2026-11-23"
    form.kind.raw = EventKind.TREATMENT
    assert not form.until.isVisible()
    form.save()
    assert [event.until for event in desk.diary.events()] == [None]


def test_an_existing_event_is_changed(desk: Desk, main_window: MainWindow) -> None:
    phase = Event(
        id=new_id(),
        diary_date=dt.date(2026, 6, 11),
        kind=EventKind.PHASE,
        title="Follow-up",
        until=dt.date(2026, 9, 1),
        note="at home",
    )
    desk.apply(added("Add event", phase))
    form = opened(desk, phase)
    assert (form.title.text, form.until.raw, form.note.text) == (
        "Follow-up",
        "2026-09-01",
        "at home",
    )
    form.until.raw = "2026-10-01"
    form.save()
    assert [event.until for event in desk.diary.events()] == [dt.date(2026, 10, 1)]
    desk.undo()
    assert desk.diary.events() == (phase,)


@pytest.mark.parametrize(
    ("kind", "date", "until", "where", "why"),
    [
        (None, "2026-11-23", "", "kind", "Please choose one."),
        (EventKind.MEDICINE, "2026-11-24", "", "date", "2026-11-24 has not come yet."),
        (EventKind.PHASE, "2026-06-11", "2026-06-10", "until", "The last day is before the first."),
        (
            EventKind.REACTION,
            "last June",
            "",
            "date",
            "“last June” is not a date. Please write year, month and day, such as 2026-11-03.",
        ),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field(
    desk: Desk,
    main_window: MainWindow,
    kind: EventKind | None,
    date: str,
    until: str,
    where: str,
    why: str,
) -> None:
    form = opened(desk, kind=kind)
    form.date.raw, form.until.raw = date, until
    form.save()
    field = getattr(form, where)
    assert field.error == why
    assert field.holds(main_window.focusWidget())
    assert desk.diary.events() == ()


def test_a_phase_may_be_planned(desk: Desk, main_window: MainWindow) -> None:
    form = opened(desk, kind=EventKind.PHASE)
    form.date.raw = "2027-01-10"
    form.save()
    assert len(desk.diary.events()) == 1


def test_a_title_of_ten_thousand_characters_is_kept(desk: Desk, main_window: MainWindow) -> None:
    title = "痛" * 5_000 + "x" * 5_000
    form = opened(desk, kind=EventKind.ASSESSMENT)
    form.title.raw = title
    form.save()
    (event,) = desk.diary.events()
    assert event.title == title
    assert opened(desk, event).title.text == title
