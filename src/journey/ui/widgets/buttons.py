"""Buttons that are large, say what they do, and ignore a key held down."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from journey.ui.theme import set_kind

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PushButton(QPushButton):
    """A push button that Enter presses too, once for each time the key goes down."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and event.isAutoRepeat():
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.isAutoRepeat():
            event.accept()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


def push_button(
    text: str,
    kind: str = "plain",
    on_press: Callable[[], Any] | None = None,
    *,
    name: str | None = None,
    parent: QWidget | None = None,
) -> PushButton:
    """A button of a kind: primary, plain, chip, quiet, danger, big, row.

    `name` is the accessible name where the visible text alone is not unique on its page; it
    begins with that text ("Remove" on screen, "Remove Pain 6" spoken).
    """
    button = PushButton(_shown(text), parent)
    set_kind(button, kind)
    button.setAccessibleName(name or text)
    button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    if on_press is not None:
        button.clicked.connect(lambda _checked: on_press())
    return button


def toggle_button(
    text: str,
    on_toggle: Callable[[bool], Any] | None = None,
    *,
    kind: str = "chip",
    is_on: bool = False,
    name: str | None = None,
    parent: QWidget | None = None,
) -> PushButton:
    """A button that stays down; assistive tools toggle it, so `toggled` is what counts."""
    button = push_button(text, kind, name=name, parent=parent)
    button.setCheckable(True)
    button.setChecked(is_on)
    if on_toggle is not None:
        button.toggled.connect(on_toggle)
    return button


def set_text(button: QPushButton, text: str, name: str | None = None) -> None:
    """Change what a button says, on screen and aloud."""
    button.setText(_shown(text))
    button.setAccessibleName(name or text)


def _shown(text: str) -> str:
    """The text with its ampersands shown: Qt would underline the letter behind one."""
    return text.replace("&", "&&")
