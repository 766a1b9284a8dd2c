"""Which days are looked at: the last 30 or 90, a year, everything, or any two dates."""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.date_field import DateField
from journey.ui.widgets.field_grid import FieldGrid
from journey.ui.widgets.key_button import chip_look

DAYS_OF = {"30": 30, "90": 90, "365": 365}
ALL, DATES = "all", "dates"


class Period(NamedTuple):
    """Two days, both included; None stands for the first or last day written."""

    first: dt.date | None
    last: dt.date | None


class PeriodRow(QWidget):
    """Chips for the usual periods; two date fields open below for any other."""

    changed = Signal()

    def __init__(self, desk: Desk, chosen: str = "365") -> None:
        super().__init__()
        self._desk = desk
        tr = desk.tr
        names = [
            ("30", tr(N_("30 days"))),
            ("90", tr(N_("90 days"))),
            ("365", tr(N_("1 year"))),
            (ALL, tr(N_("All"))),
            (DATES, tr(N_("Dates…"))),
        ]
        self.chips = ChipRow(names, chip_look(desk), is_one_of=True)
        self.chips.setAccessibleName(tr(N_("Period")))
        self.chips.set_value((chosen,))
        self.chips.chosen.connect(lambda _keys, _by_digit: self._choose())
        self.first = DateField(desk, tr(N_("From")))
        self.last = DateField(desk, tr(N_("To")))
        self._dates = FieldGrid(desk.theme.px(430), desk.theme.px(14))
        for field in (self.first, self.last):
            self._dates.add(field)
            field.changed.connect(self._on_date)
        self._dates.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(desk.theme.px(8))
        body.addWidget(self.chips)
        body.addWidget(self._dates)

    @property
    def chosen(self) -> str:
        return self.chips.value[0]

    @property
    def period(self) -> Period:
        """The days chosen; dates that do not make a period count as everything."""
        today = self._desk.diary.today()
        if self.chosen in DAYS_OF:
            return Period(today - dt.timedelta(days=DAYS_OF[self.chosen] - 1), today)
        if self.chosen == DATES and self.problem is None:
            return Period(self.first.date_or_none, self.last.date_or_none)
        return Period(None, None)

    @property
    def problem(self) -> Problem | None:
        """Why the two dates are no period, if they are not."""
        first, last = self.first.date_or_none, self.last.date_or_none
        if self.chosen != DATES or (first and last and first <= last):
            return None
        if first and last:
            return Problem(N_("The first day has to be before the last."))
        return Problem(N_("Please write both dates."))

    def choose(self, key: str) -> None:
        """Choose one of the usual periods as if its chip had been pressed."""
        self.chips.set_value((key,))
        self._choose()

    def _choose(self) -> None:
        is_open = self.chosen == DATES
        self._dates.setVisible(is_open)
        if is_open and self.first.date_or_none is None:
            self._fill_dates()
        self.changed.emit()

    def _fill_dates(self) -> None:
        today = self._desk.diary.today()
        for field, date in ((self.first, today - dt.timedelta(days=364)), (self.last, today)):
            field.blockSignals(True)
            field.set_date(date)
            field.blockSignals(False)

    def _on_date(self) -> None:
        problem = self.problem
        if problem is None:
            self.last.clear_error()
            self.changed.emit()
        else:
            self.last.show_error(problem)
