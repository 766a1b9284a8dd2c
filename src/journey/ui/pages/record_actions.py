"""What one can do with a record on the journey and visits pages: edit it, remove it."""

from typing import assert_never

from journey.diary.clinic import sheet_of
from journey.domain.edits import Edit, removed
from journey.domain.records import Event, Session, Visit
from journey.domain.text import N_
from journey.domain.visit_edits import visit_edit
from journey.ui.desk import Desk
from journey.ui.widgets.form import Form

TimedRecord = Event | Session | Visit


def edit_record(desk: Desk, record: TimedRecord) -> None:
    """Open the form of a record."""
    desk.open_form(_form(desk, record))


def remove_record(desk: Desk, record: TimedRecord) -> None:
    """Remove a record, a visit together with its scores; undo brings all of it back."""
    desk.apply(_removal(desk, record))


def _form(desk: Desk, record: TimedRecord) -> Form:
    # The forms are built when first asked for: the pages show without them.
    from journey.ui.dialogs.event_form import EventForm
    from journey.ui.dialogs.session_form import SessionForm
    from journey.ui.dialogs.visit_form import VisitForm

    match record:
        case Event():
            return EventForm(desk, record)
        case Session():
            return SessionForm(desk, record)
        case Visit():
            return VisitForm(desk, record)
    assert_never(record)


def _removal(desk: Desk, record: TimedRecord) -> Edit:
    match record:
        case Event():
            return removed(N_("Remove event"), record)
        case Session():
            return removed(N_("Remove rehab session"), record)
        case Visit():
            return visit_edit(N_("Remove visit"), sheet_of(desk.diary, record), None)
    assert_never(record)
