"""What every form does: Tab order, Enter, Escape, size of what can be pressed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journey.ui.desk import Desk
from journey.ui.dialogs.event_form import EventForm
from journey.ui.dialogs.goal_form import GoalForm
from journey.ui.dialogs.session_form import SessionForm
from journey.ui.dialogs.visit_form import VisitForm
from journey.ui.main_window import MainWindow
from journey.ui.widgets.form import Form
from tests.accessibility import findings
from tests.keys import press

FORMS = [SessionForm, EventForm, VisitForm, GoalForm]


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest, desk: Desk, main_window: MainWindow) -> Form:
    made: Form = request.param(desk)
    desk.open_form(made)
    return made


def reached(form: Form, window: QWidget) -> list[QWidget]:
    """What Tab comes to, from the first field to Cancel."""
    found: list[QWidget] = []
    while form.cancel_button not in found and len(found) < 200:
        focused = window.focusWidget()
        assert focused is not None
        found.append(focused)
        press(window, Qt.Key.Key_Tab)
    return found


def test_tab_goes_from_the_first_field_down_to_save_and_cancel(
    form: Form, main_window: MainWindow
) -> None:
    stops = reached(form, main_window)
    assert form.fields[0].holds(stops[0])
    assert stops[-2:] == [form.save_button, form.cancel_button]
    places = [
        next(i for i, f in enumerate(form.fields) if f.holds(stop))
        for stop in stops[:-2]
        if any(f.holds(stop) for f in form.fields)
    ]
    assert places == sorted(places)
    shown = {i for i, field in enumerate(form.fields) if field.isVisibleTo(form)}
    assert set(places) == shown


def test_nothing_is_cut_unnamed_or_too_small(form: Form, main_window: MainWindow) -> None:
    assert findings(main_window) == []


def test_escape_goes_back_to_the_page(form: Form, main_window: MainWindow) -> None:
    press(main_window, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_what_was_typed_can_be_taken_up_again(desk: Desk, main_window: MainWindow) -> None:
    def opened() -> EventForm:
        form = EventForm(desk)
        desk.open_form(form)
        return form

    assert not opened().continue_button.isVisible()
    press(main_window, Qt.Key.Key_Space, Qt.Key.Key_Return, "C6, fall", Qt.Key.Key_Escape)
    again = opened()
    assert again.title.text == ""
    assert again.continue_button.isVisible()
    again.continue_button.click()
    assert (again.kind.raw, again.title.text) == ("injury", "C6, fall")
    again.save()
    assert [event.title for event in desk.diary.events()] == ["C6, fall"]
    assert not opened().continue_button.isVisible()


def test_an_untouched_form_leaves_nothing_behind(
    form: Form, desk: Desk, main_window: MainWindow
) -> None:
    press(main_window, Qt.Key.Key_Escape)
    again = type(form)(desk)  # type: ignore[call-arg]  # each kind takes a desk alone
    desk.open_form(again)
    assert not again.continue_button.isVisible()
