"""Choices are radio keys: one Tab stop, arrows move, Space chooses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journey.ui.desk import Desk
from journey.ui.widgets.choice_field import ChoiceField, Offer

OFFERS = [[Offer("a", "Apple"), Offer("b", "Bread")], [Offer("c", "Cake")]]


@pytest.fixture
def field(qtbot: QtBot, desk: Desk) -> ChoiceField:
    made = ChoiceField(desk, "Food", OFFERS, required=True)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def stops(field: ChoiceField) -> list[str]:
    return [b.text() for b in field.buttons if b.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_nothing_is_chosen_at_first(field: ChoiceField) -> None:
    assert field.chosen is None
    assert field.check_now() is not None
    assert field.error == "Please choose one."
    assert stops(field) == ["Apple"]


def test_arrows_move_and_space_chooses(field: ChoiceField) -> None:
    field.focus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(field.focusWidget(), key)
    assert field.raw == ""
    QTest.keyClick(field.focusWidget(), Qt.Key.Key_Space)
    assert field.raw == "b"
    assert stops(field) == ["Bread"]


def test_one_excludes_the_others_and_toggling_counts(field: ChoiceField, qtbot: QtBot) -> None:
    field.raw = "a"
    with qtbot.waitSignal(field.changed):
        field.buttons[2].toggle()
    assert field.chosen == "c"
    assert [b.isChecked() for b in field.buttons] == [False, False, True]


def test_keys_are_radio_buttons_named_after_their_question(field: ChoiceField) -> None:
    QAccessible.setActive(True)
    spoken = QAccessible.queryAccessibleInterface(field.buttons[0])
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Apple, Food"
    assert all(b.height() >= 48 and b.width() >= 48 for b in field.buttons)
