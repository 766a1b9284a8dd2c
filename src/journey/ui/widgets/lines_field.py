"""A field for a few lines of text, such as questions to ask, added and removed one by one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import PushButton, push_button
from journey.ui.widgets.field import Field


class LinesField(Field):
    """Up to `most` lines; empty ones are not part of the answer."""

    def __init__(
        self, desk: Desk, label: str, lines: tuple[str, ...], *, add_text: str, most: int = 5
    ) -> None:
        super().__init__(desk, label)
        self._most = most
        self.edits: list[QLineEdit] = []
        self.removers: list[PushButton] = []
        self._rows: list[QWidget] = []
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(desk.theme.px(8))
        self.add_button = push_button(add_text, "plain", self.begin_line)
        for text in lines or ("",):
            self._add(text)
        self.place(holder, self.edits[0])
        self._column.insertWidget(2, self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_what_is_possible()

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(text for edit in self.edits if (text := edit.text().strip()))

    @property
    def raw(self) -> str:
        return "\n".join(edit.text() for edit in self.edits)

    @raw.setter
    def raw(self, text: str) -> None:
        wanted = text.split("\n")
        while len(self.edits) < len(wanted):
            self._add("")
        for edit, line in zip(self.edits, wanted, strict=False):
            edit.setText(line)
        self._show_what_is_possible()

    def _add(self, text: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.desk.theme.px(8))
        edit = QLineEdit(text)
        edit.setCursorPosition(0)
        edit.textEdited.connect(lambda _: self.changed.emit())
        remover = push_button(self.desk.tr(N_("Remove")), "plain", lambda: self._remove(row))
        line.addWidget(edit, 1)
        line.addWidget(remover)
        self._lines.addWidget(row)
        self._rows.append(row)
        self.edits.append(edit)
        self.removers.append(remover)
        self._name_lines()

    def begin_line(self) -> None:
        """Put the keyboard on an empty line, a new one while there may be more."""
        if self.edits[-1].text().strip() and len(self.edits) < self._most:
            self._add("")
            self._show_what_is_possible()
            self.changed.emit()
        self.edits[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: QWidget) -> None:
        place = self._rows.index(row)
        if len(self._rows) == 1:
            self.edits[0].clear()
        else:
            del self._rows[place], self.edits[place], self.removers[place]
            row.hide()
            row.deleteLater()
        self._name_lines()
        self._show_what_is_possible()
        self.edits[min(place, len(self.edits) - 1)].setFocus()
        self.changed.emit()

    def _name_lines(self) -> None:
        for number, (edit, remover) in enumerate(
            zip(self.edits, self.removers, strict=True), start=1
        ):
            edit.setAccessibleName(f"{self.label} {number}")
            remover.setAccessibleName(f"{remover.text()} {self.label} {number}")

    def _show_what_is_possible(self) -> None:
        self._focused = self.edits[0]
        self.add_button.setVisible(len(self.edits) < self._most)
