"""The visits beside each other as a table; below each other where a table does not fit."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import TEXT_PX, set_kind
from journey.ui.widgets.buttons import PushButton, push_button
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import long_label, wrappable

_TEXT_PX, _GAP_PX, _HEADING_PX, _TITLE_PX = 13.5, 12, 96, 120

_SCROLL_BAR_PX = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and what it is called aloud, heading and all."""

    text: str
    name: str


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit in words; `name` is what its buttons are called after, `others` a line below."""

    key: str
    title: str
    date: str
    name: str
    cells: tuple[Cell, ...]
    others: str


@dataclass(frozen=True, slots=True)
class VisitRows:
    """All visits: a heading for each cell of the done ones, then the planned ones."""

    headings: tuple[str, ...]
    done: tuple[VisitRow, ...]
    planned: tuple[VisitRow, ...]

    @property
    def all(self) -> tuple[VisitRow, ...]:
        return (*self.done, *self.planned)


class VisitTable(QWidget):
    """Cells are labels that say their heading aloud; each visit has its two buttons."""

    edit_pressed = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._px = desk, desk.theme.px
        self.rows = VisitRows((), (), ())
        self._is_table = True
        self._in_form = ""
        self.buttons: dict[tuple[str, int], PushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._column.addWidget(self._content)

    @property
    def is_table(self) -> bool:
        """Whether there is room for the table."""
        return self._is_table

    def show_rows(self, rows: VisitRows) -> None:
        """Show these visits and no others; the focus stays on its visit."""
        if rows == self.rows:
            return
        self.rows = rows
        self._build()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits() != self._is_table:
            self._build()

    @override
    def minimumSizeHint(self) -> QSize:
        """The list fits nearly everywhere; the table is for where there is room."""
        return QSize(self._px(280), super().minimumSizeHint().height())

    def _build(self) -> None:
        now = self.window().focusWidget()
        focused = next((key for key, button in self.buttons.items() if button is now), None)
        self._is_table = self._fits()
        self.buttons = {}
        old, self._content = self._content, QWidget()
        self._column.replaceWidget(old, self._content)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        if self._is_table:
            self._build_table()
        else:
            self._build_list()
        # Shown at once, not when the layout next runs: hidden buttons take no focus.
        self._content.show()
        self._restore(focused)

    def _restore(self, focused: tuple[str, int] | None) -> None:
        wanted = (self._in_form, 0) if self._in_form else focused
        self._in_form = ""
        if wanted is not None and self.buttons:
            near = self.buttons.get(wanted) or next(iter(self.buttons.values()))
            near.setFocus(Qt.FocusReason.OtherFocusReason)

    # The table

    def _build_table(self) -> None:
        grid = QGridLayout(self._content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._px(_GAP_PX))
        grid.setVerticalSpacing(self._px(4))
        widths = self._widths()
        for column, heading in enumerate(self._headings()):
            made = label(heading, "hint")
            made.setMinimumWidth(widths[column])
            grid.addWidget(made, 0, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(len(widths), 1)
        for number, row in enumerate(self.rows.all):
            self._add_row(grid, 3 * number + 1, row, len(widths) + 1)

    def _add_row(self, grid: QGridLayout, line: int, row: VisitRow, columns: int) -> None:
        grid.addWidget(_divider(), line, 0, 1, columns)
        for column, part in enumerate(self._parts(row)):
            # The one cell of a planned visit stands under several headings.
            span = 1 if row in self.rows.done or column < 2 else columns - 2
            grid.addWidget(part, line + 1, column, 1, span)
        below = QHBoxLayout()
        below.setSpacing(self._px(8))
        below.addWidget(long_label(row.others, "hint"), 1)
        for button in self._buttons_of(row):
            below.addWidget(button)
        grid.addLayout(below, line + 2, 0, 1, columns)

    def _headings(self) -> tuple[str, ...]:
        tr = self._desk.tr
        return tr(N_("Visit")), tr(N_("Date")), *self.rows.headings

    def _parts(self, row: VisitRow) -> Iterator[QWidget]:
        yield long_label(row.title, "strong")
        yield label(row.date, "small", wraps=False)
        for cell in row.cells:
            yield label(cell.text, "small", wraps=False, name=cell.name)

    def _fits(self) -> bool:
        # The longer list may bring a scroll bar that takes the room the table would have had.
        reserve = 0 if self._is_table else _SCROLL_BAR_PX
        widths = self._widths()
        return sum(widths) + self._px(_GAP_PX) * len(widths) + self._px(reserve) <= self.width()

    def _widths(self) -> list[int]:
        """What each column needs, in pixels; headings may wrap, cells do not."""
        plain = self._metrics(_TEXT_PX)
        columns: list[list[int]] = [[self._heading_width(h)] for h in self._headings()]
        for row in self.rows.all:
            columns[0].append(self._title_width(row.title))
            columns[1].append(plain.horizontalAdvance(row.date))
        for row in self.rows.done:
            for column, cell in enumerate(row.cells, start=2):
                columns[column].append(plain.horizontalAdvance(cell.text))
        return [max(widths) + 2 for widths in columns]

    def _heading_width(self, heading: str) -> int:
        return _wrapped_width(self._metrics(_TEXT_PX), heading, self._px(_HEADING_PX))

    def _title_width(self, title: str) -> int:
        metrics = self._metrics(TEXT_PX, is_bold=True)
        return _wrapped_width(metrics, wrappable(title), self._px(_TITLE_PX))

    def _metrics(self, size: float, *, is_bold: bool = False) -> QFontMetrics:
        font = QFont(self.font())
        font.setPixelSize(self._px(size))
        font.setBold(is_bold)
        return QFontMetrics(font)

    # The list

    def _build_list(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._px(8))
        for number, row in enumerate(self.rows.all):
            if number:
                column.addWidget(_divider())
            column.addWidget(long_label(row.title, "strong"))
            column.addWidget(label(row.date, "small"))
            column.addWidget(self._cells(row))
            if row.others:
                column.addWidget(long_label(row.others, "hint"))
            column.addWidget(self._in_flow(self._buttons_of(row)))

    def _cells(self, row: VisitRow) -> QWidget:
        is_done = row in self.rows.done
        headings = self.rows.headings if is_done else ("",) * len(row.cells)
        return self._in_flow(
            [self._cell(*pair) for pair in zip(headings, row.cells, strict=True)], gap=20
        )

    def _cell(self, heading: str, cell: Cell) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if heading:
            column.addWidget(label(heading, "hint", wraps=False))
        column.addWidget(label(cell.text, wraps=False, name=cell.name))
        return holder

    def _in_flow(self, widgets: Sequence[QWidget], gap: float = 8) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(self._px(gap), holder)
        for widget in widgets:
            flow.addWidget(widget)
        return holder

    # Both

    def _buttons_of(self, row: VisitRow) -> list[PushButton]:
        tr = self._desk.tr
        return [
            self._button(row, 0, tr(N_("Edit")), self._edit),
            self._button(row, 1, tr(N_("Remove")), self.remove_pressed.emit),
        ]

    def _button(
        self, row: VisitRow, which: int, text: str, tell: Callable[[str], None]
    ) -> PushButton:
        button = push_button(text, "quiet", lambda: tell(row.key), name=f"{text} {row.name}")
        self.buttons[row.key, which] = button
        return button

    def _edit(self, key: str) -> None:
        self._in_form = key
        self.edit_pressed.emit(key)


def _divider() -> QFrame:
    line = QFrame()
    set_kind(line, "line")
    return line


def _wrapped_width(metrics: QFontMetrics, text: str, wished: int) -> int:
    """The width of a text that may wrap: at least its longest word."""
    longest_word = max(
        (metrics.horizontalAdvance(word) for word in re.split(r"[\s\u200b]", text)), default=0
    )
    return max(longest_word, min(metrics.horizontalAdvance(text), wished))
