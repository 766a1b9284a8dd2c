"""A person at the keyboard: every key goes to whatever has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

CTRL = Qt.KeyboardModifier.ControlModifier


def press(window: QWidget, *keys: Qt.Key | str) -> None:
    """Press keys one after the other; text is typed."""
    for key in keys:
        focused = window.focusWidget() or window
        if isinstance(key, str):
            QTest.keyClicks(focused, key)
        else:
            QTest.keyClick(focused, key)


def with_ctrl(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget() or window, key, CTRL)


def tab_to(window: QWidget, name: str) -> None:
    """Go on with Tab until something of this accessible name has the focus."""
    for _ in range(400):
        focused = window.focusWidget()
        if focused is not None and focused.accessibleName() == name:
            return
        press(window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")
