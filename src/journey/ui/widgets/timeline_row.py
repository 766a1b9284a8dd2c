"""One row of the time line: date, kind, title and detail, and two buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.buttons import PushButton, push_button
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import long_label

_WIDE_PX, _MEDIUM_PX = 740, 480
_DATE_PX, _BADGE_PX = 128, 104


class Room(Enum):
    """How much room a row has: for all in one line, for less, for hardly any."""

    WIDE = 0
    MEDIUM = 1
    NARROW = 2

    @classmethod
    def within(cls, desk: Desk, width: int) -> "Room":
        """The room that a width in pixels gives at the size of the text."""
        if width >= desk.theme.px(_WIDE_PX):
            return cls.WIDE
        return cls.MEDIUM if width >= desk.theme.px(_MEDIUM_PX) else cls.NARROW


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """What one row says; `key` stands for its record, empty where it has none to edit.

    `name` is what its buttons are called after, unique on the page.
    """

    key: str
    date: str
    kind: str
    title: str
    detail: str
    name: str


class TimelineRow(QFrame):
    """The parts of a moment, laid out for the room there is."""

    edit_pressed = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, desk: Desk, item: TimelineItem) -> None:
        super().__init__()
        self.item = item
        self._px = desk.theme.px
        self.setAccessibleName(f"{item.date}, {item.kind}, {item.title}")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, self._px(10), 2, 0)
        self._grid.setHorizontalSpacing(self._px(12))
        self._grid.setVerticalSpacing(self._px(6))
        self._when = self._date_and_badge()
        self._words, self._buttons = self._title_and_detail(), self._edit_and_remove(desk)
        self._line = QFrame()
        set_kind(self._line, "line")
        self._grid.addWidget(self._line, 3, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)
        self._room: Room | None = None

    def give(self, room: Room) -> None:
        """Lay the parts out for some room."""
        if room is self._room:
            return
        self._room = room
        directions = QBoxLayout.Direction
        is_stacked = room is Room.MEDIUM
        self._when_box.setDirection(
            directions.TopToBottom if is_stacked else directions.LeftToRight
        )
        # No part spans rows: Qt would give it the height of a narrower guess of its text.
        if room is Room.NARROW:
            for row, part in enumerate((self._when, self._words, self._buttons)):
                self._grid.addWidget(part, row, 0, 1, 3)
        else:
            for column, part in enumerate((self._when, self._words, self._buttons)):
                self._grid.addWidget(part, 0, column)

    def _date_and_badge(self) -> QWidget:
        holder = QWidget()
        self._when_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._when_box.setContentsMargins(0, 0, 0, 0)
        self._when_box.setSpacing(self._px(6))
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._when_box.addWidget(self._date(), 0, top)
        self._when_box.addWidget(self._badge(), 0, top)
        self._when_box.addStretch(1)
        return holder

    def _date(self) -> QWidget:
        date = label(self.item.date, "subtitle", wraps=False)
        date.setMinimumWidth(self._px(_DATE_PX))
        date.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return date

    def _badge(self) -> QWidget:
        badge = label(self.item.kind, "badge", wraps=False)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Lower than its two corners together, Qt would draw them square.
        badge.setMinimumSize(self._px(_BADGE_PX), self._px(30))
        return badge

    def _title_and_detail(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._px(2))
        column.addWidget(long_label(self.item.title, "strong"))
        if self.item.detail:
            column.addWidget(long_label(self.item.detail, "hint"))
        column.addStretch(1)
        return holder

    def _edit_and_remove(self, desk: Desk) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._px(8))
        self.buttons: list[PushButton] = []
        if self.item.key:
            self.buttons = [
                self._button(desk.tr(N_("Edit")), self.edit_pressed.emit),
                self._button(desk.tr(N_("Remove")), self.remove_pressed.emit),
            ]
        for button in self.buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return holder

    def _button(self, text: str, tell: Callable[[str], None]) -> PushButton:
        name = f"{text} {self.item.name}"
        return push_button(text, "quiet", lambda: tell(self.item.key), name=name)
