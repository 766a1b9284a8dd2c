"""Numbers are typed, stepped within their bounds, or taken from the usual ones."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journey.domain.scales import Count
from journey.ui.desk import Desk
from journey.ui.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot: QtBot, desk: Desk) -> NumberField:
    made = NumberField(desk, "Minutes", Count(minimum=1, maximum=60, step=5), usual=(15, 60))
    qtbot.addWidget(made)
    made.show()
    return made


def pressed(field: NumberField, name: str) -> None:
    next(b for b in field.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_empty_is_no_number(field: NumberField) -> None:
    assert field.number is None
    assert field.check_now() is None


def test_steps_stay_within_the_bounds(field: NumberField) -> None:
    pressed(field, "+ Minutes")
    assert field.number == 1
    pressed(field, "− Minutes")
    assert field.number == 1
    pressed(field, "60 Minutes")
    pressed(field, "+ Minutes")
    assert field.number == 60


def test_what_is_wrong_is_said_while_typing_and_goes_again(field: NumberField) -> None:
    field.raw = "61"
    assert field.error == "61 is outside 1 to 60."
    pressed(field, "+ Minutes")
    assert field.raw == "61"
    field.raw = "6"
    assert field.error == ""


def test_the_wheel_changes_nothing(field: NumberField) -> None:
    field.raw = "30"
    field.focus()
    down = QWheelEvent(
        QPointF(5, 5), field.edit.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(field.edit, down)
    assert field.raw == "30"
