"""One labelled answer of a form: what is asked, the editor, and what is wrong in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journey.domain.problems import Problem
from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.labels import label as new_label


class Field(QWidget):
    """A label above an editor, a hint below it, and a line that says what is wrong.

    Subclasses add their editor with `place`, read it in `check`, and give the whole answer as
    text in `raw`, so that a form that was left can be taken up again.
    """

    changed = Signal()

    def __init__(self, desk: Desk, label: str, *, hint: str = "") -> None:
        super().__init__()
        self.desk = desk
        self.label = label
        self._focused: QWidget = self
        self._heading = new_label(label, "strong")
        self._hint = new_label("", "hint")
        self._error = new_label("", "error")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(4))
        for line in (self._heading, self._hint, self._error):
            self._column.addWidget(line)
        self.say_hint(hint)
        self._set_error("")

    def place(self, editor: QWidget, focused: QWidget) -> None:
        """Put an editor between the label and the hint; `focused` takes keys and the name."""
        self._focused = focused
        self._heading.setBuddy(focused)
        if not focused.accessibleName():
            focused.setAccessibleName(self.label)
        self._column.insertWidget(1, editor)

    @property
    def raw(self) -> str:
        raise NotImplementedError

    @raw.setter
    def raw(self, text: str) -> None:
        raise NotImplementedError

    def check(self) -> None:
        """Refuse what cannot be saved.

        Raises:
            Problem: saying what is wrong with this field.
        """

    def check_now(self) -> Problem | None:
        """Check and show what is wrong, or show that nothing is."""
        try:
            self.check()
        except Problem as problem:
            self.show_error(problem)
            return problem
        self.clear_error()
        return None

    def focus(self) -> None:
        self._focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def say_hint(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    @property
    def hint(self) -> str:
        return self._hint.text()

    @property
    def error(self) -> str:
        return self._error.text()

    def show_error(self, problem: Problem) -> None:
        self._set_error(problem.to(self.desk.language))

    def clear_error(self) -> None:
        if self._error.text():
            self._set_error("")

    def _set_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._focused.setAccessibleDescription(text)
        if isinstance(self._focused, QLineEdit | QPlainTextEdit):
            set_kind(self._focused, "wrong" if text else "")
