"""Tests of moving the focus, and of never asking Qt for its focus chain."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journey.ui.regions import focus_first, has_focus, tab_stops

UI = Path(__file__).resolve().parents[2] / "src" / "journey" / "ui"


def test_the_focus_goes_to_the_first_thing_that_takes_it(qtbot: QtBot) -> None:
    region, disabled, line = QWidget(), QPushButton("a"), QLineEdit()
    disabled.setEnabled(False)
    column = QVBoxLayout(region)
    area = QScrollArea()
    for widget in (area, disabled, line):
        column.addWidget(widget)
    qtbot.addWidget(region)
    with qtbot.waitExposed(region):
        region.show()
    assert tab_stops(region) == [disabled, line, area]
    assert focus_first(region)
    assert has_focus(region)
    assert line.hasFocus()


def test_nothing_asks_for_the_focus_chain() -> None:
    """PySide then makes the answer a child of the one asked: deleting that one ends in a crash."""
    asking = [
        path.name
        for path in UI.rglob("*.py")
        if ".nextInFocusChain(" in path.read_text(encoding="utf-8")
        or ".previousInFocusChain(" in path.read_text(encoding="utf-8")
    ]
    assert asking == []
