"""What number a single key press answers with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

TEN_KEYS = (Qt.Key.Key_T, Qt.Key.Key_Plus)
_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def number_of(event: QKeyEvent) -> int | None:
    """0 to 9 for a digit in any script or layout, 10 for T and plus, else None."""
    if event.modifiers() & _CHORD:
        return None
    text = event.text()
    if len(text) == 1 and text.isdecimal():
        return int(text)
    return 10 if event.key() in TEN_KEYS else None
