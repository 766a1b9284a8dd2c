"""A number with − and + beside it, and digits to type it: empty until somebody answers."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from journey.domain import scales
from journey.domain.problems import Problem
from journey.domain.scales import Amount, Count
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.digits import number_of
from journey.ui.widgets.key_button import Themed

Number = int | float
_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_FINISHING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _NumberField(QLineEdit):
    """Takes a number alone; Backspace and Delete erase only what is being typed.

    On a number as it was found they are left to whoever is around, for whom they mean "back" and
    "clear": nobody loses an answer by going back.
    """

    finished = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _FINISHING:
            self.finished.emit()
            event.ignore()
        elif event.key() in _ERASING and not (self.text() and self.isModified()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()


class Stepper(QWidget):
    """A number of a scale, or none.

    The first − gives the minimum, the first + one step more than it. A typed number counts as
    soon as the field is left or Enter is pressed; one outside the scale gives way to the last.
    """

    chosen = Signal(object)
    """The number a person gave, None once they emptied the field."""

    def __init__(
        self, name: str, themed: Themed, scale: Count | Amount, *, height: int = 48
    ) -> None:
        super().__init__()
        self._scale = scale
        self._value: Number | None = None
        self.less = push_button("−", on_press=lambda: self._move(-1), name=f"− {name}")
        self.more = push_button("+", on_press=lambda: self._move(1), name=f"+ {name}")
        self.field = _NumberField()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText("–")
        self.field.setValidator(QRegularExpressionValidator(_pattern(scale), self))
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self.field.font()
        font.setBold(True)
        self.field.setFont(font)
        self.field.finished.connect(self.commit)
        self._place(themed, height)

    @property
    def value(self) -> Number | None:
        return self._value

    def set_value(self, value: Number | None) -> None:
        """Show a number, or none, without telling anybody."""
        self._value = value
        shown = "" if value is None else scales.write(value)
        if self.field.text() != shown:
            self.field.setText(shown)
        self.field.setModified(False)

    def commit(self) -> None:
        """Take what is typed as the answer, if it is one and a new one."""
        text = self.field.text().strip()
        try:
            typed = scales.number(scales.read(self._scale, text)) if text else None
        except Problem:
            self.set_value(self._value)
            return
        self.field.setModified(False)
        if typed != self._value:
            self._give(typed)

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.selectAll()

    def take_number(self, number: int) -> bool:
        """Begin the number anew with a digit, to be typed on; False for ten."""
        if number > 9:
            return False
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(str(number))
        self.field.setModified(True)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit on − or + begins the number anew in the field."""
        number = number_of(event)
        if event.isAutoRepeat():
            event.accept()
        elif number is None or not self.take_number(number):
            event.ignore()

    def _place(self, themed: Themed, height: int) -> None:
        px = themed.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        digits = len(str(self._scale.maximum)) + (1 if _decimals(self._scale) else 0)
        room = {self.less: 48, self.field: max(48, 26 + 11 * digits), self.more: 48}
        for widget, width in room.items():
            widget.setFixedSize(px(width * height / 48), px(height))
            row.addWidget(widget)
        row.addStretch(1)

    def _move(self, direction: int) -> None:
        self.commit()
        scale = self._scale
        if self._value is None and direction < 0:
            self._give(_tidy(scale, scale.minimum))
            return
        start = scale.minimum if self._value is None else self._value
        moved = min(max(start + direction * scale.step, scale.minimum), scale.maximum)
        if moved != self._value:
            self._give(moved)

    def _give(self, number: Number | None) -> None:
        self.set_value(None if number is None else _tidy(self._scale, number))
        self.chosen.emit(self._value)


def _decimals(scale: Count | Amount) -> int:
    return scale.decimals if isinstance(scale, Amount) else 0


def _tidy(scale: Count | Amount, number: Number) -> Number:
    return round(float(number), scale.decimals) if isinstance(scale, Amount) else int(number)


def _pattern(scale: Count | Amount) -> QRegularExpression:
    decimals = _decimals(scale)
    return QRegularExpression(rf"\d*(\.\d{{0,{decimals}}})?" if decimals else r"\d*")
