"""The time line: one row a moment, a page of rows at a time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.timeline_row import Room, TimelineItem, TimelineRow

ROWS_A_PAGE = 30

_Focused = tuple[TimelineRow, int, int]
"""A row, its place, and which of its buttons has the focus."""


class Timeline(QWidget):
    """Shows items in the order given; rows that stay the same keep their widgets and focus."""

    edit_pressed = Signal(str)
    remove_pressed = Signal(str)
    more_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[TimelineItem, TimelineRow] = {}
        self._in_form = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.more_button = push_button(desk.tr(N_("Show older")), "plain", self.more_wanted.emit)
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        return tuple(self._rows.values())

    def show_items(self, items: Sequence[TimelineItem], *, has_more: bool) -> None:
        """Show these items and no others."""
        focused = self._focused_place()
        kept = {item: row for item, row in self._rows.items() if item in set(items)}
        for item, row in self._rows.items():
            if item not in kept:
                self._drop(row)
        self._rows = {item: kept.get(item) or self._new_row(item) for item in items}
        for place, row in enumerate(self.rows):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.give(self._room)
            # Shown at once, not when the layout next runs: hidden buttons take no focus.
            row.show()
        self.more_button.setVisible(has_more)
        self._keep_tab_order()
        self._restore(focused)
        self._return_from_form()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self.rows:
            row.give(self._room)

    @property
    def _room(self) -> Room:
        return Room.within(self._desk, self.width())

    def _new_row(self, item: TimelineItem) -> TimelineRow:
        row = TimelineRow(self._desk, item)
        set_kind(row, "row")
        row.edit_pressed.connect(self._edit)
        row.remove_pressed.connect(self.remove_pressed)
        return row

    def _edit(self, key: str) -> None:
        self._in_form = key
        self.edit_pressed.emit(key)

    def _drop(self, row: TimelineRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _keep_tab_order(self) -> None:
        buttons = [button for row in self.rows for button in row.buttons]
        for before, after in pairwise([*buttons, self.more_button]):
            QWidget.setTabOrder(before, after)

    def _return_from_form(self) -> None:
        """Put the focus back on the row whose form was open, also when it is a new row now."""
        for row in self.rows:
            if row.buttons and row.item.key == self._in_form:
                row.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._in_form = ""

    def _focused_place(self) -> _Focused | None:
        """Which row and which of its buttons has the focus, so that it is never lost."""
        for place, row in enumerate(self.rows):
            for which, button in enumerate(row.buttons):
                if button is self.window().focusWidget():
                    return row, place, which
        return None

    def _restore(self, focused: _Focused | None) -> None:
        if focused is None or focused[0] in self.rows:
            return
        _, place, which = focused
        after = [row for row in self.rows[place:] if row.buttons]
        before = [row for row in self.rows[:place] if row.buttons]
        if near := after[:1] or before[-1:]:
            near[0].buttons[which].setFocus(Qt.FocusReason.OtherFocusReason)


def named_apart(items: Sequence[TimelineItem]) -> list[TimelineItem]:
    """The items with a number behind names that come twice: no two buttons are called the same."""
    seen: Counter[str] = Counter()
    apart: list[TimelineItem] = []
    for item in items:
        seen[item.name] += 1
        number = seen[item.name]
        apart.append(item if number == 1 else replace(item, name=f"{item.name} ({number})"))
    return apart
