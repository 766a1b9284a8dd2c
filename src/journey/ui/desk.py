"""The desk every page works at: the open diary, the preferences, and how to tell the others."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journey.diary.preferences import Preferences
from journey.domain.dates import DateStyle, format_date
from journey.domain.edits import Edit
from journey.domain.problems import Problem
from journey.domain.records import Person
from journey.domain.text import N_, Language, Text, tr
from journey.ui.background import Background
from journey.ui.history import History
from journey.ui.system_language import system_language
from journey.ui.theme import theme_of

if TYPE_CHECKING:
    from journey.diary.diary import Diary


class Desk(QObject):
    """One open diary in one window; pages talk to each other only through it."""

    changed = Signal(object)
    """The edit just written, also by undo and redo."""
    announced = Signal(str)
    reported = Signal(object)
    """A `Problem` to be shown until the next action."""
    restyled = Signal()
    """Language or text size changed: pages are built anew."""
    recoloured = Signal()
    """Only colours changed: pages stay and read `theme` again."""
    day_changed = Signal(object)
    reporter_changed = Signal(object)
    form_requested = Signal(object)
    form_closed = Signal()
    page_requested = Signal(str)
    preferred = Signal(object)
    """The new `Preferences`, to be stored."""
    diary_requested = Signal(object)
    """The path of another diary to open, or to begin where there is none."""

    def __init__(
        self,
        diary: "Diary",
        preferences: Preferences,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.diary = diary
        self.preferences = preferences
        self.background = background
        self.theme = theme_of(preferences)
        self._day = diary.today()
        self.history = History(diary, self.language, self)
        self.history.changed.connect(self.changed)
        self.history.announced.connect(self.announced)
        self.history.refused.connect(self.reported)

    @property
    def language(self) -> Language:
        return self.preferences.language or system_language()

    @property
    def day(self) -> dt.date:
        """The diary date Today shows."""
        return self._day

    @day.setter
    def day(self, day: dt.date) -> None:
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    @property
    def reporter(self) -> Person:
        """Who writes: the one chosen last if the diary knows them, else the patient."""
        chosen = self.preferences.reporter
        known = self.diary.person(chosen) if chosen is not None else None
        return known or self.diary.patient

    @reporter.setter
    def reporter(self, person: Person) -> None:
        self.prefer(replace(self.preferences, reporter=person.id))
        self.reporter_changed.emit(person)

    @property
    def owner(self) -> str:
        """Whose diary this is and where it is kept, in two lines."""
        name = self.diary.patient.name
        whose = self.tr(N_("{name}’s diary"), name=name) if name else self.tr(N_("My diary"))
        where = self.tr(N_("Saved on this computer only"))
        return f"{whose}\n{where}"

    # Texts

    def tr(self, msgid: str, /, **gaps: object) -> str:  # type: ignore[override]  # gettext, not Qt
        """A text of the program in the language of the screen, its gaps filled."""
        text = tr(msgid, self.language)
        return text.format(**gaps) if gaps else text

    def text(self, text: Text) -> str:
        return text.to(self.language)

    def format_date(self, date: dt.date, style: DateStyle = "medium") -> str:
        return format_date(date, style, self.language)

    # The diary

    @property
    def undo_title(self) -> str | None:
        return self.history.undo_title

    @property
    def redo_title(self) -> str | None:
        return self.history.redo_title

    def apply(self, edit: Edit) -> bool:
        """Write an edit and tell every page; False when a `Problem` refused it, which is shown."""
        return self.history.apply(edit, by=self.reporter.id)

    def undo(self) -> None:
        self.history.undo(by=self.reporter.id)

    def redo(self) -> None:
        self.history.redo(by=self.reporter.id)

    # The window

    def announce(self, text: str) -> None:
        """Say something that happened, aloud and in the bar."""
        self.announced.emit(text)

    def report(self, problem: Problem) -> None:
        """Show a problem in the bar until the next action."""
        self.reported.emit(problem)

    def open_form(self, form: QWidget) -> None:
        """Show a form instead of the page; the window owns it from now on."""
        self.form_requested.emit(form)

    def close_form(self) -> None:
        self.form_closed.emit()

    def show_page(self, key: str) -> None:
        self.page_requested.emit(key)

    # The preferences

    def prefer(self, preferences: Preferences) -> None:
        """Take over preferences, store them, and restyle where they ask for it."""
        before, self.preferences = self.preferences, preferences
        self.preferred.emit(self.preferences)
        self.history.language = self.language
        resized = before.text_size != self.preferences.text_size
        if resized or before.language is not self.preferences.language:
            self.theme = theme_of(self.preferences)
            self.restyled.emit()
        else:
            self.follow_system()

    def follow_system(self) -> None:
        """Read the look again, which the system may have changed."""
        theme = theme_of(self.preferences)
        if theme != self.theme:
            self.theme = theme
            self.recoloured.emit()
