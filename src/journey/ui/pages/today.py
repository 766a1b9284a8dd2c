"""Today: write a day, or a past one, as a list or one question a page."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from journey.diary.preferences import TodayMode
from journey.domain.edits import Edit
from journey.domain.records import Observation, Person
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.page import Page
from journey.ui.pages.today_header import TodayButtons
from journey.ui.pages.today_list import DayList
from journey.ui.pages.today_notice import Notice
from journey.ui.pages.today_step import StepView
from journey.ui.pages.today_writers import Writers
from journey.ui.pages.written_day import (
    answered_by_day,
    answered_count,
    asked_measures,
    read_day,
)
from journey.ui.widgets.month_calendar import DayMark, MonthCalendar

if TYPE_CHECKING:
    from journey.domain.measures import Measure


class TodayPage(Page):
    """The header, and below it the questions, the calendar, or the choice of who writes."""

    key: ClassVar[str] = "today"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._pen = DayPen(desk)
        self._view: DayList | StepView | None = None
        self._asked: tuple[Measure, ...] = ()
        self._mode: TodayMode | None = None
        self._overlay: MonthCalendar | Writers | None = None
        self._touched: frozenset[str] | None = None
        self._is_leaving_day = False
        self._notice = Notice(desk)
        self._notice.today_wanted.connect(self._go_to_today)
        self.body.addWidget(self._notice)
        desk.day_changed.connect(self._on_day_changed)
        desk.reporter_changed.connect(self._on_reporter_changed)
        desk.preferred.connect(self._on_preferred)

    @override
    def refresh(self) -> None:
        """Read the day anew; the questions themselves are built anew only when others are asked."""
        desk = self.desk
        self._pen.day = read_day(desk.diary, desk.day, desk.reporter)
        asked = asked_measures(desk.diary.patient)
        if self._view is None or (asked, desk.preferences.mode) != (self._asked, self._mode):
            self._asked, self._mode = asked, desk.preferences.mode
            self._build_view()
        if self._view is not None:
            self._view.show_day(self._touched)
        self._touched = frozenset()
        day = self._pen.day
        is_empty = not (day.plain or day.timed or day.sessions or day.note)
        self._notice.show_day(is_empty=is_empty)
        self._show_header()

    @override
    def _on_changed(self, edit: object = None) -> None:
        self._touched = _with_measures(self._touched, edit)
        if not self._is_leaving_day:
            super()._on_changed(edit)

    def _build_view(self) -> None:
        takes_focus = self._has_focus()
        self._leave_overlay()
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        self._touched = None
        is_list = self._mode is TodayMode.LIST
        self._buttons_of_mode = TodayButtons(self.desk, self._mode or TodayMode.LIST)
        self._buttons_of_mode.calendar_wanted.connect(self._open_calendar)
        self._buttons_of_mode.writers_wanted.connect(self._open_writers)
        self.set_header(" ", buttons=self._buttons_of_mode.all)
        for button in self._buttons_of_mode.all:
            button.show()
        kind = DayList if is_list else StepView
        self._view = kind(self.desk, self._asked, self._pen)
        if isinstance(self._view, StepView):
            self._view.question_changed.connect(self._show_question)
        self.body.addWidget(self._view, 1)
        self._view.show()
        if takes_focus:
            self._view.show_day()
            self.take_focus()

    def _show_header(self) -> None:
        desk, day = self.desk, self._pen.day
        if isinstance(self._view, StepView):
            subtitle = self._view.subtitle
        else:
            subtitle = desk.tr(
                N_("{count} of {all} answered · every answer is saved at once"),
                count=answered_count(self._asked, day),
                all=len(self._asked),
            )
        self._buttons_of_mode.show_day()
        self.set_header(desk.format_date(desk.day, "long"), subtitle)

    def _show_question(self) -> None:
        self._show_header()
        self._scroll_soon()

    def _scroll_soon(self) -> None:
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        """Once what was just put up is laid out: the keys of a question, and the focus."""
        focused = QApplication.focusWidget()
        if isinstance(self._view, StepView) and self._view.content is not None:
            self.scroll_area.ensureWidgetVisible(self._view.content, 0, 24)
        if focused is not None and self._has_focus():
            self.scroll_area.ensureWidgetVisible(focused, 0, 24)

    # Other days and other writers

    def _on_day_changed(self, _day: dt.date) -> None:
        """What is typed belongs to the day it was typed on."""
        if self._view is not None:
            self._is_leaving_day = True
            self._view.commit()
            self._is_leaving_day = False
            self._view.forget()
        self._leave_overlay()
        self.refresh_when_shown()

    def _on_reporter_changed(self, _person: Person) -> None:
        if self._view is not None:
            self._view.forget()
        self._leave_overlay()
        self.refresh_when_shown()

    def _on_preferred(self, _preferences: object) -> None:
        if self._mode is not self.desk.preferences.mode:
            self.refresh_when_shown()

    def _go_to_today(self) -> None:
        self.desk.day = self.desk.diary.today()
        self.take_focus()

    def _open_calendar(self) -> None:
        calendar = MonthCalendar(self.desk, self._marks)
        calendar.day_chosen.connect(self._choose_day)
        self._open_overlay(calendar)

    def _marks(self, first: dt.date, last: dt.date) -> dict[dt.date, DayMark]:
        asked = {measure.key for measure in self._asked}
        answered = answered_by_day(self.desk.diary, first, last)
        return {day: DayMark(len(keys), asked <= keys) for day, keys in answered.items()}

    def _open_writers(self) -> None:
        writers = Writers(self.desk)
        writers.chosen.connect(self._choose_writer)
        self._open_overlay(writers)

    def _open_overlay(self, overlay: MonthCalendar | Writers) -> None:
        self._leave_overlay()
        self._overlay = overlay
        overlay.left.connect(self._return)
        if self._view is not None:
            self._view.hide()
        self.body.addWidget(overlay, 1)
        overlay.show()
        overlay.take_focus()
        self._scroll_soon()

    def _leave_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
            self._overlay = None
        if self._view is not None:
            self._view.show()

    def _return(self) -> None:
        self._leave_overlay()
        self.take_focus()

    def _choose_day(self, day: dt.date) -> None:
        self.desk.day = day
        self._return()

    def _choose_writer(self, person: Person) -> None:
        self.desk.reporter = person
        self._return()

    @override
    def take_focus(self) -> bool:
        """The first question waits for its answer: a digit is enough."""
        if self._view is not None:
            self._view.take_focus()
            self._scroll_soon()
        return self._view is not None

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


def _with_measures(touched: frozenset[str] | None, edit: object) -> frozenset[str] | None:
    """The measures touched so far and by an edit; None once anything else may have changed."""
    if touched is None or not isinstance(edit, Edit):
        return None
    records = [change.record for change in edit.changes]
    answers = [record.measure for record in records if isinstance(record, Observation)]
    return touched.union(answers) if len(answers) == len(records) else None
