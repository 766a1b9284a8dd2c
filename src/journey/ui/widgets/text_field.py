"""A field for words: one line, or a note of several."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.field import Field


class TextField(Field):
    """One line of text."""

    def __init__(
        self, desk: Desk, label: str, text: str = "", *, hint: str = "", required: bool = False
    ) -> None:
        super().__init__(desk, label, hint=hint)
        self._required = required
        self.edit = QLineEdit(text)
        self.edit.setCursorPosition(0)
        self.place(self.edit, self.edit)
        self.edit.textEdited.connect(self._edited)

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    @property
    def raw(self) -> str:
        return self.edit.text()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setText(text)

    def check(self) -> None:
        if self._required and not self.text:
            raise Problem(N_("Please write something here."))

    def _edited(self) -> None:
        self.clear_error()
        self.changed.emit()


class NoteField(Field):
    """Several lines of plain text; Tab leaves it, Enter begins a new line."""

    def __init__(self, desk: Desk, label: str, text: str = "", *, hint: str = "") -> None:
        super().__init__(desk, label, hint=hint)
        self.edit = QPlainTextEdit(text)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(desk.theme.px(120))
        self.place(self.edit, self.edit)
        self.edit.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        return self.edit.toPlainText().strip()

    @property
    def raw(self) -> str:
        return self.edit.toPlainText()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setPlainText(text)
