"""The note of a day: plain text, saved when it is left and whenever the writing rests."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen

REST_MS = 2000


class NoteEdit(QPlainTextEdit):
    """Tab leaves it, so does Escape; each saved text is one step of undo."""

    left = Signal()
    """Escape was pressed."""
    backed = Signal()
    """Backspace was pressed with nothing to erase."""

    def __init__(self, desk: Desk, pen: DayPen) -> None:
        super().__init__()
        self._pen = pen
        self._saved = ""
        self.setAccessibleName(desk.tr(N_("Note of the day")))
        self.setPlaceholderText(desk.tr(N_("Type or dictate…")))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(desk.theme.px(100))
        self.setUndoRedoEnabled(True)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.commit)
        self.textChanged.connect(self._rest.start)

    def show_day(self) -> None:
        """Show the note as written; what is typed and not saved yet stays."""
        note = self._pen.day.note
        written = note.text if note else ""
        is_typing = self.toPlainText() != self._saved
        if is_typing or written.strip() == self._saved.strip():
            return
        self.setPlainText(written)
        self._saved = written
        self._rest.stop()

    def forget(self) -> None:
        """Begin again with nothing, for another day or another writer."""
        self.clear()
        self._saved = ""
        self._rest.stop()

    def commit(self) -> None:
        """Save what is typed, if it is not saved yet; a refused text stays to be saved later."""
        self._rest.stop()
        text, before = self.toPlainText(), self._saved
        if text == before:
            return
        self._saved = text
        if not self._pen.write_note(text):
            self._saved = before

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            if not event.isAutoRepeat():
                self.backed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.commit()
