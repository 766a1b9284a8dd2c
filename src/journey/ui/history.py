"""Carries edits between the diary and the window: apply first, then tell everybody."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journey.domain.edits import Edit
from journey.domain.problems import Problem
from journey.domain.text import N_, Language, tr
from journey.domain.wording import title_of_edit

if TYPE_CHECKING:
    from journey.diary.diary import Diary

SAVED = N_("{title} saved")
REMOVED = N_("{title} removed")
UNDONE = N_("Undone: {title}")
REDONE = N_("Redone: {title}")


class History(QObject):
    """Applies, undoes and redoes; whatever is no `Problem` goes on to the crash handler."""

    changed = Signal(object)
    """The edit that was just written, whether by hand, by undo or by redo."""
    announced = Signal(str)
    refused = Signal(object)
    """The `Problem` that kept an edit from being written; the diary is as it was."""

    def __init__(self, diary: "Diary", language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self.language = language

    @property
    def undo_title(self) -> str | None:
        return self._diary.undo_title(self.language)

    @property
    def redo_title(self) -> str | None:
        return self._diary.redo_title(self.language)

    def apply(self, edit: Edit, *, by: uuid.UUID | None = None) -> bool:
        """Write an edit; False when a `Problem` refused it."""
        try:
            self._diary.apply(edit, by=by)
        except Problem as problem:
            self.refused.emit(problem)
            return False
        self._tell(edit, REMOVED if _only_removes(edit) else SAVED, edit)
        return True

    def undo(self, *, by: uuid.UUID | None = None) -> bool:
        try:
            taken_back = self._diary.undo(by=by)
        except Problem as problem:
            self.refused.emit(problem)
            return False
        if taken_back is not None:
            self._tell(taken_back, UNDONE, taken_back.inverse())
        return taken_back is not None

    def redo(self, *, by: uuid.UUID | None = None) -> bool:
        try:
            done_again = self._diary.redo(by=by)
        except Problem as problem:
            self.refused.emit(problem)
            return False
        if done_again is not None:
            self._tell(done_again, REDONE, done_again)
        return done_again is not None

    def _tell(self, written: Edit, msgid: str, named: Edit) -> None:
        self.changed.emit(written)
        title = title_of_edit(named, self.language)
        self.announced.emit(tr(msgid, self.language).format(title=title))


def _only_removes(edit: Edit) -> bool:
    return all(change.after is None for change in edit.changes)
