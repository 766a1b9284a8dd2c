"""The buttons at the head of Today: other days, the other way of asking, and who writes."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from journey.diary.preferences import TodayMode
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.today_writers import writer_name
from journey.ui.widgets.buttons import PushButton, push_button, set_text

ONE_DAY = dt.timedelta(days=1)


class TodayButtons(QObject):
    """The buttons of one mode; `show_day` says what each would do now."""

    calendar_wanted = Signal()
    writers_wanted = Signal()

    def __init__(self, desk: Desk, mode: TodayMode) -> None:
        super().__init__()
        self._desk = desk
        tr = desk.tr
        self.earlier = self._button("", lambda: self._turn(-ONE_DAY))
        self.later = self._button("", lambda: self._turn(ONE_DAY))
        self.calendar = self._button(tr(N_("Calendar")), self.calendar_wanted.emit)
        self.writer = self._button("", self.writers_wanted.emit)
        if mode is TodayMode.LIST:
            self.mode = self._button(tr(N_("One by one")), lambda: self._ask_as(TodayMode.STEP))
            self.all = [self.earlier, self.calendar, self.later, self.mode, self.writer]
        else:
            self.mode = self._button(tr(N_("List")), lambda: self._ask_as(TodayMode.LIST))
            set_text(self.calendar, tr(N_("Another day")))
            self.all = [self.mode, self.calendar]

    def show_day(self) -> None:
        desk, day = self._desk, self._desk.day
        self._name_day(self.earlier, day - ONE_DAY, "‹ {weekday}")
        self._name_day(self.later, day + ONE_DAY, "{weekday} ›")
        has_come = day < desk.diary.today()
        if self.later.hasFocus() and not has_come:
            self.calendar.setFocus()
        self.later.setEnabled(has_come)
        self.later.setAccessibleDescription("" if has_come else desk.tr(N_("Has not come yet")))
        name = writer_name(desk, desk.reporter)
        words = desk.tr(N_("Written by: {name}"), name=name)
        set_text(self.writer, f"{words} ▾", words)

    def _name_day(self, button: PushButton, date: dt.date, words: str) -> None:
        shown = words.format(weekday=self._desk.format_date(date, "weekday"))
        set_text(button, shown, f"{shown} {self._desk.format_date(date, 'short')}")

    def _button(self, text: str, on_press: Callable[[], None]) -> PushButton:
        return push_button(text, on_press=on_press)

    def _turn(self, by: dt.timedelta) -> None:
        self._desk.day = min(self._desk.day + by, self._desk.diary.today())

    def _ask_as(self, mode: TodayMode) -> None:
        self._desk.prefer(replace(self._desk.preferences, mode=mode))
