"""A month of large day buttons that show which days are written."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_, tr_plural
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button, set_text
from journey.ui.widgets.day_button import DayButton
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label


class DayMark(NamedTuple):
    """What is written of a day: how many answers, and whether every question has one."""

    answers: int
    is_full: bool


Marks = Callable[[dt.date, dt.date], Mapping[dt.date, DayMark]]
"""The marks of the days between two dates; days without any answer may be absent."""

_EMPTY = DayMark(0, is_full=False)

_DAYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_WEEKS = 6
GAP_PX = 8
"""Between days; it stays so with larger text, for seven days must stand side by side."""


class MonthCalendar(QWidget):
    """Chooses a day up to today; arrows move by day and week, Page Up and Down by month."""

    day_chosen = Signal(object)
    left = Signal()
    """Nothing was chosen: Escape, or the button that leads back."""

    def __init__(self, desk: Desk, marks: Marks) -> None:
        super().__init__()
        self._desk, self._marks = desk, marks
        self._today = desk.diary.today()
        self._shown_day = desk.day
        self._first_weekday = QLocale(desk.language.locale_name).firstDayOfWeek().value - 1
        self._month = label("", "heading")
        self._days = [DayButton(desk) for _ in range(7 * _WEEKS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(12))
        column.addWidget(self._month)
        column.addLayout(self._head())
        column.addLayout(self._grid(), 1)
        column.addWidget(label(desk.tr(N_(
            "The number says how many answers a day has. Filled mark: every question answered. "
            "Striped mark: some of them."
        )), "hint"))  # fmt: skip
        self.show_month(self._shown_day)

    def show_month(self, within: dt.date) -> None:
        """Turn to the month of a date."""
        self._turned_to = within.replace(day=1)
        self._month.setText(self._desk.format_date(within, "month"))
        dates = self._dates()
        marks = self._marks(dates[0], dates[-1])
        for button, date in zip(self._days, dates, strict=True):
            self._show_day(button, date, marks.get(date, _EMPTY))
        self._show_turning()

    def take_focus(self) -> None:
        self._focus(self._shown_day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.isAutoRepeat():
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (months := _MONTHS.get(event.key())) is not None:
            self._turn(months)
        elif isinstance(focused, DayButton) and event.key() in _DAYS:
            self._focus(focused.date + dt.timedelta(days=_DAYS[event.key()]))
        else:
            event.ignore()

    def _head(self) -> FlowLayout:
        row = FlowLayout(self._desk.theme.px(10))
        self._earlier = push_button("", on_press=lambda: self._turn(-1))
        self._later = push_button("", on_press=lambda: self._turn(1))
        back = push_button(self._desk.tr(N_("Back to the questions")), on_press=self.left.emit)
        for button in (self._earlier, self._later, back):
            row.addWidget(button)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP_PX)
        locale = QLocale(self._desk.language.locale_name)
        for column in range(7):
            weekday = Qt.DayOfWeek((self._first_weekday + column) % 7 + 1).value
            name = label(locale.dayName(weekday, QLocale.FormatType.ShortFormat), "hint")
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(name, 0, column)
        for index, button in enumerate(self._days):
            grid.addWidget(button, 1 + index // 7, index % 7)
            button.clicked.connect(lambda _, b=button: self.day_chosen.emit(b.date))
        return grid

    def _dates(self) -> list[dt.date]:
        lead = (self._turned_to.weekday() - self._first_weekday) % 7
        start = self._turned_to - dt.timedelta(days=lead)
        return [start + dt.timedelta(days=offset) for offset in range(7 * _WEEKS)]

    def _show_day(self, button: DayButton, date: dt.date, mark: DayMark) -> None:
        button.date, button.count, button.is_full = date, mark.answers, mark.is_full
        button.is_today = date == self._today
        button.is_shown_day = date == self._shown_day
        button.setEnabled(date <= self._today)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setVisible(date.month == self._turned_to.month)
        button.setAccessibleName(self._name(date, mark.answers))
        button.update()

    def _name(self, date: dt.date, count: int) -> str:
        """Begins with the number shown, as voice control needs it."""
        month = self._desk.format_date(date, "month")
        if date > self._today:
            return self._desk.tr(N_("{day} {month}, not yet"), day=date.day, month=month)
        name = tr_plural(
            "{day} {month}, {count} answer",
            "{day} {month}, {count} answers",
            count,
            self._desk.language,
        )
        return name.format(day=date.day, month=month, count=count)

    def _show_turning(self) -> None:
        """Name both neighbours; a month that has not come cannot be turned to."""
        earlier, later = (_moved(self._turned_to, months) for months in (-1, 1))
        set_text(self._earlier, f"‹ {self._desk.format_date(earlier, 'month')}")
        set_text(self._later, f"{self._desk.format_date(later, 'month')} ›")
        self._later.setEnabled(later <= self._today)

    def _turn(self, months: int) -> None:
        focused = self.focusWidget()
        target = _moved(self._turned_to, months)
        if target <= self._today:
            self.show_month(target)
            if isinstance(focused, DayButton):
                self._focus(min(target, self._today))

    def _focus(self, date: dt.date) -> None:
        if date > self._today or date.year < 1900:
            return
        if (date.year, date.month) != (self._turned_to.year, self._turned_to.month):
            self.show_month(date)
        for button in self._days:
            if button.date == date:
                button.setFocus(Qt.FocusReason.TabFocusReason)


def _moved(first_of_month: dt.date, months: int) -> dt.date:
    month = first_of_month.month - 1 + months
    year = first_of_month.year + month // 12
    return first_of_month.replace(year=year, month=month % 12 + 1)
