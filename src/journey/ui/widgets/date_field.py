"""A field for a day: typed, stepped, today or yesterday by one press, or from a calendar."""

import datetime as dt
import re
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.field import Field
from journey.ui.widgets.flow_layout import FlowLayout

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
        self, desk: Desk, label: str, date: dt.date | None = None, *, required: bool = True
    ) -> None:
        super().__init__(desk, label)
        self._required = required
        self._calendar: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setFixedWidth(desk.theme.px(170))
        self.edit.textChanged.connect(self._changed)
        self.place(self._row(), self.edit)
        self.set_date(date)

    def _row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(self.desk.theme.px(8))
        row.setLayout(flow)
        tr, today = self.desk.tr, self.desk.diary.today
        flow.addWidget(self.edit)
        flow.addWidget(self._button(tr(N_("−1 day")), lambda: self._step(-1)))
        flow.addWidget(self._button(tr(N_("+1 day")), lambda: self._step(1)))
        flow.addWidget(self._button(tr(N_("Today")), lambda: self.set_date(today())))
        flow.addWidget(
            self._button(tr(N_("Yesterday")), lambda: self.set_date(today() - dt.timedelta(1)))
        )
        return row

    def _button(self, text: str, on_press: Callable[[], None]) -> QPushButton:
        return push_button(text, "plain", on_press, name=f"{text}, {self.label}")

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

    def _step(self, days: int) -> None:
        start = self.date_or_none or self.desk.diary.today()
        self.set_date(start + dt.timedelta(days=days))
