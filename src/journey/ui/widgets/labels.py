"""Labels that wrap instead of being cut, and print what they are given as it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from journey.ui.theme import set_kind


def label(text: str, kind: str = "text", *, wraps: bool = True, name: str = "") -> QLabel:
    """A label of a kind: title, subtitle, heading, hint, small, value, strong, error, text."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    set_kind(made, kind)
    if name:
        made.setAccessibleName(name)
    vertical = QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
    policy.setHeightForWidth(wraps)
    made.setSizePolicy(policy)
    return made


def named(field: QWidget, caption: QLabel) -> QWidget:
    """The field, named aloud by its caption."""
    field.setAccessibleName(caption.text())
    caption.setBuddy(field)
    return field
