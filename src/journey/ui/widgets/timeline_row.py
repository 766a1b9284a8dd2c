"""One row of the time line: date, kind, title and detail, and two buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import PushButton, push_button
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import wrappable

_WIDE_PX, _MEDIUM_PX = 740, 480
_DATE_PX, _BADGE_PX = 128, 104

# Row, column, rows and columns of date, badge, words and buttons.
_Cell = tuple[int, int, int, int]
_Cells = tuple[_Cell, _Cell, _Cell, _Cell]


class Room(Enum):
    """How much room a row has: for all in one line, for less, for hardly any."""

    WIDE = ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1))
    MEDIUM = ((0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 2, 1), (0, 2, 2, 1))
    NARROW = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 3), (2, 0, 1, 3))

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
        self._grid.setContentsMargins(2, self._px(10), 2, self._px(10))
        self._grid.setHorizontalSpacing(self._px(12))
        self._grid.setVerticalSpacing(self._px(4))
        self._parts = (self._date(), self._badge(), self._words(), self._buttons(desk))
        self._room: Room | None = None

    def give(self, room: Room) -> None:
        """Lay the parts out for some room."""
        if room is self._room:
            return
        self._room = room
        cells: _Cells = room.value
        for part, cell in zip(self._parts, cells, strict=True):
            self._grid.addWidget(part, *cell, alignment=Qt.AlignmentFlag(0))
        words = cells[2][1] if room is not Room.NARROW else 2
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column == words else 0)
        for row in range(3):
            last = 1 if room is Room.MEDIUM else 2
            self._grid.setRowStretch(row, 1 if row == last else 0)

    def _date(self) -> QWidget:
        date = label(self.item.date, "subtitle", wraps=False)
        date.setMinimumWidth(self._px(_DATE_PX))
        date.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return date

    def _badge(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        badge = label(self.item.kind, "badge", wraps=False)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setMinimumWidth(self._px(_BADGE_PX))
        column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return holder

    def _words(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._px(2))
        column.addWidget(label(wrappable(self.item.title), "strong"))
        if self.item.detail:
            column.addWidget(label(wrappable(self.item.detail), "hint"))
        column.addStretch(1)
        return holder

    def _buttons(self, desk: Desk) -> QWidget:
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
