"""The stepper: empty is no answer, the first minus is none at all, digits count when left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice
from journey.domain.scales import Amount, Count
from journey.domain.text import Text
from journey.ui.theme import Theme
from journey.ui.widgets.stepper import Stepper
from tests.spoken import hold, press, spoken

KILOS = Amount(20, 200, Text("kg", "公斤", "公斤"), decimals=1, step=0.5)


class Look:
    theme = Theme(ThemeChoice.LIGHT)


def shown_stepper(qtbot: QtBot, scale: Count | Amount) -> Stepper:
    stepper = Stepper("Urine leaks", Look(), scale)
    qtbot.addWidget(stepper)
    with qtbot.waitExposed(stepper):
        stepper.show()
    with qtbot.waitActive(stepper):
        stepper.activateWindow()
    return stepper


def heard(stepper: Stepper) -> list[object]:
    found: list[object] = []
    stepper.chosen.connect(found.append)
    return found


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_empty_until_somebody_answers(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    assert (stepper.value, stepper.field.text()) == (None, "")
    names = [spoken(widget) for widget in (stepper.less, stepper.field, stepper.more)]
    assert names == ["− Urine leaks", "Urine leaks", "+ Urine leaks"]


def test_the_first_minus_is_none_at_all_and_the_first_plus_is_one(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    answers = heard(stepper)
    click(qtbot, stepper.less)
    click(qtbot, stepper.less)
    stepper.set_value(None)
    click(qtbot, stepper.more)
    assert answers == [0, 1]


def test_steps_stay_inside_the_scale(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(2))
    answers = heard(stepper)
    for _ in range(4):
        click(qtbot, stepper.more)
    assert answers == [1, 2]


def test_typed_digits_count_when_left_or_on_enter(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    answers = heard(stepper)
    stepper.take_focus()
    press("1", "2")
    assert answers == []
    press(Qt.Key.Key_Return)
    stepper.take_focus()
    press("7", Qt.Key.Key_Tab)
    assert answers == [12, 7]


def test_what_is_no_answer_gives_way_to_the_last(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    stepper.set_value(3)
    answers = heard(stepper)
    stepper.take_focus()
    press("99x", Qt.Key.Key_Return)
    assert (answers, stepper.field.text(), stepper.value) == ([], "3", 3)


def test_a_digit_on_a_button_begins_the_number(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    answers = heard(stepper)
    stepper.more.setFocus()
    press("1", "4", Qt.Key.Key_Return)
    assert answers == [14]


def test_a_held_key_types_once(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    stepper.take_focus()
    press("4")
    hold(stepper.field, Qt.Key.Key_4, "4")
    assert stepper.field.text() == "4"


def test_backspace_erases_only_what_is_being_typed(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, Count(50))
    stepper.set_value(12)
    stepper.take_focus()
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    assert stepper.field.text() == "12"
    press("3", "4", Qt.Key.Key_Backspace)
    assert stepper.field.text() == "3"


def test_amounts_keep_their_decimals(qtbot: QtBot) -> None:
    stepper = shown_stepper(qtbot, KILOS)
    answers = heard(stepper)
    stepper.take_focus()
    press("61.5", Qt.Key.Key_Return)
    click(qtbot, stepper.more)
    assert answers == [61.5, 62.0]
    assert stepper.field.text() == "62"
