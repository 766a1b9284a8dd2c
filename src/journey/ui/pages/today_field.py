"""One measure to be answered in the list: its name, its editor, and a way to unsay the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.measures import Measure
from journey.domain.scales import Amount, Count, Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.widgets.answer_editor import editor_for
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.labels import label
from journey.ui.widgets.split_row import SplitRow

_FORWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Backspace, Qt.Key.Key_Up)


class FieldHead(QWidget):
    """The name at the left; at the right the hint, which gives way to Clear once answered."""

    def __init__(self, desk: Desk, measure: Measure, kind: str, *extra: QWidget) -> None:
        super().__init__()
        name = desk.text(measure.label)
        clear = desk.tr(N_("Clear"))
        self.clear = push_button(clear, "quiet", name=f"{clear} {name}")
        self.hint = label(desk.text(measure.hint), "hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(8))
        row.addWidget(label(name, kind), 2)
        for widget in extra:
            row.addWidget(widget)
        row.addWidget(self.hint, 3)
        row.addWidget(self.clear)
        self.setMinimumHeight(desk.theme.px(48))
        self.show_answered(is_answered=False)

    def show_answered(self, *, is_answered: bool) -> None:
        self.clear.setVisible(is_answered)
        self.hint.setVisible(not is_answered)


class AnswerField(QWidget):
    """A measure's head and editor; single keys answer, clear, and move between fields."""

    moved = Signal(int)
    """+1 to the next field, −1 to the one before."""
    passed = Signal()
    """A digit answered: on to the next question, past the details of this one."""

    def __init__(
        self,
        desk: Desk,
        measure: Measure,
        pen: DayPen,
        *extra: QWidget,
        kind: str = "heading",
        has_head: bool = True,
    ) -> None:
        super().__init__()
        self.measure, self._pen = measure, pen
        self.editor = editor_for(desk, measure)
        self.editor.chosen.connect(self._answer)
        self.head = FieldHead(desk, measure, kind, *extra)
        self.head.clear.clicked.connect(lambda _: self._clear())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(2))
        px = desk.theme.px
        if isinstance(measure.scale, Count | Amount):
            column.addWidget(SplitRow(self.head, self.editor, gap=px(8), first_px=px(150)))
        else:
            column.addWidget(self.head)
            column.addWidget(self.editor)
        # Only now that it has a parent: shown without one it would be a window for a moment.
        self.head.setVisible(has_head)

    def show_value(self, value: Value | None) -> None:
        self.editor.set_value(value)
        if self.head.clear.hasFocus() and value is None:
            self.take_focus()
        self.head.show_answered(is_answered=value is not None)

    def take_focus(self) -> None:
        self.editor.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _FORWARD:
            self.moved.emit(1)
        elif event.key() in _BACKWARD:
            self.moved.emit(-1)
        elif event.key() == Qt.Key.Key_Delete:
            self._clear()
        else:
            event.ignore()

    def _answer(self, value: Value | None, by_digit: bool) -> None:
        if not self._pen.answer(self.measure, value):
            self.show_value(self._pen.day.value(self.measure.key))
        elif by_digit:
            self.passed.emit()

    def _clear(self) -> None:
        self._pen.answer(self.measure, None)
