"""A field for a day: typed, stepped, today or yesterday by one press, or from a calendar."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.field import Field
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.month_calendar import DayMark, MonthCalendar

_PATTERN = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d\d)(\d\d)"
)


def read_date(raw: str) -> dt.date:
    """The day written as 2026-11-03, 2026/11/3 or 20261103, in half or full width digits.

    Raises:
        Problem: the text is no date, or a day no calendar has.
    """
    match = _PATTERN.fullmatch(raw.strip())
    if match is None:
        raise Problem(
            N_("“{value}” is not a date. Please write year, month and day, such as {example}."),
            value=raw.strip()[:40],
            example="2026-11-03",
        )
    year, month, day = (int(part) for part in match.groups() if part is not None)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Problem(N_("{value} is not a day of the calendar."), value=raw.strip()) from None


class DateField(Field):
    """A day; the hint below says it in words, with its weekday."""

    def __init__(
        self,
        desk: Desk,
        label: str,
        date: dt.date | None = None,
        *,
        required: bool = True,
        may_come: bool = False,
    ) -> None:
        """`may_come` says the day may lie ahead: it can then be put off by weeks and months."""
        super().__init__(desk, label)
        self._required = required
        self._may_come = may_come
        self.calendar: MonthCalendar | None = None
        self.edit = QLineEdit()
        self.edit.setFixedWidth(desk.theme.px(170))
        self.edit.textChanged.connect(self._changed)
        self.place(self._row(), self.edit)
        self.set_date(date)

    def _row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(self.desk.theme.px(8))
        row.setLayout(flow)
        flow.addWidget(self.edit)
        for text, press in self._presses():
            name = f"{text}, {self.label}"
            flow.addWidget(push_button(text, "plain", press, name=name))
        return row

    def _presses(self) -> Iterator[tuple[str, Callable[[], None]]]:
        tr, today = self.desk.tr, self.desk.diary.today
        yield tr(N_("−1 day")), lambda: self._move(lambda day: day - dt.timedelta(1))
        yield tr(N_("+1 day")), lambda: self._move(lambda day: day + dt.timedelta(1))
        if self._may_come:
            yield tr(N_("+1 week")), lambda: self._move(lambda day: day + dt.timedelta(7))
            yield tr(N_("+1 month")), lambda: self._move(a_month_later)
        yield tr(N_("Today")), lambda: self.set_date(today())
        yield tr(N_("Yesterday")), lambda: self.set_date(today() - dt.timedelta(1))
        yield tr(N_("Calendar")), self._toggle_calendar

    def _toggle_calendar(self) -> None:
        if self.calendar is not None:
            self._close_calendar()
            return
        self.calendar = MonthCalendar(self.desk, self._marks)
        self.calendar.day_chosen.connect(self._take_day)
        self.calendar.left.connect(self._close_calendar)
        self.calendar.show_month(self.date_or_none or self.desk.diary.today())
        self._column.addWidget(self.calendar)
        self.calendar.show()
        # The days have their places, and can come into view, only after the layout has run.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.calendar.take_focus()

    def _marks(self, first: dt.date, last: dt.date) -> Mapping[dt.date, DayMark]:
        written = self.desk.diary.written_days(first, last)
        return {day: DayMark(count, is_full=False) for day, count in written.items()}

    def _take_day(self, day: dt.date) -> None:
        self.set_date(day)
        self._close_calendar()

    def _close_calendar(self) -> None:
        if self.calendar is not None:
            self._column.removeWidget(self.calendar)
            self.calendar.hide()
            self.calendar.deleteLater()
            self.calendar = None
            self.focus()

    @property
    def date(self) -> dt.date | None:
        """The day written; None where the field is empty.

        Raises:
            Problem: what is written is no day.
        """
        raw = self.edit.text().strip()
        return read_date(raw) if raw else None

    def set_date(self, date: dt.date | None) -> None:
        self.edit.setText("" if date is None else date.isoformat())

    @property
    def raw(self) -> str:
        return self.edit.text()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setText(text)

    def check(self) -> None:
        if self.date is None and self._required:
            raise Problem(N_("Please write a date here."))

    def _changed(self) -> None:
        self.clear_error()
        date = self.date_or_none
        self.say_hint("" if date is None else self.desk.format_date(date, "long"))
        self.changed.emit()

    @property
    def date_or_none(self) -> dt.date | None:
        """The day written; None also where what is written is no day."""
        try:
            return self.date
        except Problem:
            return None

    def _move(self, moved: Callable[[dt.date], dt.date]) -> None:
        try:
            self.set_date(moved(self.date_or_none or self.desk.diary.today()))
        except OverflowError:
            self.show_error(Problem(N_("There is no such day in the calendar.")))


def a_month_later(day: dt.date) -> dt.date:
    """The same day of the next month, or the last day that month has."""
    year, month = day.year + day.month // 12, day.month % 12 + 1
    if year > dt.MAXYEAR:
        raise OverflowError
    return day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
