"""A line above the questions: that a past day is being written, or how to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from journey.domain.records import written_late
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.labels import label


class Notice(QFrame):
    """Away on an ordinary day."""

    today_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_kind(self, "panel")
        self._desk = desk
        self._is_new_diary = desk.diary.written_range() is None
        self.words = label("", "strong")
        self._today = push_button(desk.tr(N_("Back to today")), on_press=self.today_wanted.emit)
        px = desk.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(10))
        row.addWidget(self.words, 1)
        row.addWidget(self._today)
        self.hide()

    def show_day(self, *, is_empty: bool) -> None:
        """Say what stands out about the day shown; `is_empty` says nothing is written of it."""
        self._is_new_diary = self._is_new_diary and is_empty
        is_past = self._desk.day < self._desk.diary.today()
        words = self._of_past() if is_past else self._of_beginning()
        self.words.setText(words)
        self._today.setVisible(is_past)
        self.setVisible(bool(words))

    def _of_past(self) -> str:
        desk = self._desk
        words = desk.tr(N_("You are writing for a past day."))
        if not written_late(desk.day, desk.diary.clock()):
            return words
        late = desk.tr(N_("What you write will be marked as written late."))
        return f"{words} {late}"

    def _of_beginning(self) -> str:
        if not self._is_new_diary:
            return ""
        return self._desk.tr(
            N_("This is the first page. Answer what you like: nothing is filled in for you.")
        )
