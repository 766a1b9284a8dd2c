"""The running program behind the window: opens diaries, begins them, dresses everything."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication

from journey.diary.preferences import Preferences
from journey.domain.problems import Problem
from journey.domain.text import N_, Language, tr
from journey.ui import theme as looks
from journey.ui.background import Background, Task
from journey.ui.desk import Desk
from journey.ui.dialogs.problem_page import ProblemPage
from journey.ui.dialogs.welcome import FirstAnswers, Welcome
from journey.ui.main_window import MainWindow
from journey.ui.places import default_diary_path, preferences_path
from journey.ui.system_language import system_language
from journey.ui.theme import theme_of
from journey.ui.widgets.file_picker import FilePicker

if TYPE_CHECKING:
    from journey.diary.diary import Diary
    from journey.ui.dialogs.crash_dialog import CrashDialog

DIARY_FILES = N_("Journey diaries (*.journey)")
_QT_TEXTS = {
    Language.ENGLISH: "qtbase_en",
    Language.TRADITIONAL_CHINESE: "qtbase_zh_TW",
    Language.SIMPLIFIED_CHINESE: "qtbase_zh_CN",
}


class Program(QObject):
    """The running program: one window, at most one open diary."""

    ready = Signal()
    """The window shows the diary, or what stands in its place."""

    def __init__(self, app: QApplication, window: MainWindow, preferences: Preferences) -> None:
        super().__init__()
        self._app, self.window, self.preferences = app, window, preferences
        self.files = FilePicker()
        self.background = Background(self)
        self.desk: Desk | None = None
        self._path: Path | None = None
        self._welcome: Welcome | None = None
        self._crash_dialog: CrashDialog | None = None
        self._translator: QTranslator | None = None
        looks.load_all_fonts()
        window.restyle(theme_of(preferences), self.language)
        self._translate_qt()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def language(self) -> Language:
        return self.preferences.language or system_language()

    def start(self, path: Path | None) -> None:
        """Open the diary asked for, or the last one; greet where there is none."""
        wanted = path or self.preferences.last_diary
        if wanted is not None or default_diary_path().exists():
            self.open(wanted or default_diary_path())
        else:
            self._greet()

    def finish(self) -> None:
        """Let work under way come to its end, then close the diary."""
        self.background.finish()
        self._leave_diary()

    def open(self, path: Path) -> None:
        """Open a diary beside the window, and show it when it is there."""

        def load(_task: Task) -> "Diary":
            from journey.diary.diary import Diary

            return Diary.open(path)

        self._path = path
        self.background.run(self.window, load, self.work_at, self._on_not_opened)

    def begin(self, path: Path, answers: FirstAnswers | None = None) -> None:
        """Make a new diary where nothing is yet, and show it."""

        def make(_task: Task) -> "Diary":
            from journey.diary.first_diary import first_diary

            if answers is None:
                return first_diary(path)
            writer = "" if answers.is_for_me else answers.writer
            return first_diary(path, patient=answers.patient, writer=writer, asked=answers.asked)

        self._path = path
        self.background.run(self.window, make, self._on_begun, self._on_not_opened)

    def work_at(self, diary: "Diary") -> None:
        """Show an open diary in place of the one before."""
        self._leave_diary()
        self._store(replace(self.preferences, last_diary=diary.path))
        desk = Desk(diary, self.preferences, self.background, self)
        desk.preferred.connect(self._store)
        desk.restyled.connect(self._dress)
        desk.recoloured.connect(self._dress)
        desk.diary_requested.connect(self._go_to)
        self.desk, self._welcome = desk, None
        self.window.attach(desk)
        self.ready.emit()

    # In place of a diary

    def _greet(self) -> None:
        welcome = Welcome(theme_of(self.preferences), self.language)
        welcome.language_chosen.connect(self._speak)
        welcome.finished.connect(partial(self.begin, default_diary_path()))
        welcome.open_asked.connect(self._pick_diary)
        self._welcome = welcome
        self.window.stack.show_alone(welcome)
        welcome.take_focus()
        self.ready.emit()

    def _speak(self, language: Language) -> None:
        self._store(replace(self.preferences, language=language))
        self._dress()

    def _on_begun(self, diary: "Diary") -> None:
        people = diary.people()
        self._store(replace(self.preferences, reporter=people[-1].id))
        self.work_at(diary)

    def _on_not_opened(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        if self.desk is not None:
            self.desk.report(error)
            return
        page = ProblemPage(theme_of(self.preferences), self.language, error)
        page.retry_asked.connect(self._retry)
        page.open_asked.connect(self._pick_diary)
        page.new_asked.connect(self._pick_new)
        page.quit_asked.connect(self.window.close)
        self.window.stack.show_alone(page)
        page.take_focus()
        self.ready.emit()

    def _retry(self) -> None:
        if self._path is not None:
            self.open(self._path)

    def _pick_diary(self) -> None:
        title, kinds = tr(N_("Open a diary"), self.language), tr(DIARY_FILES, self.language)
        path = self.files.to_open(self.window, title, default_diary_path().parent, kinds)
        if path is not None:
            self.open(path)

    def _pick_new(self) -> None:
        title, kinds = tr(N_("New diary"), self.language), tr(DIARY_FILES, self.language)
        suggested = default_diary_path().with_name(f"{title}.journey")
        path = self.files.to_save(self.window, title, suggested, kinds)
        if path is not None:
            self.begin(path)

    # While a diary is open

    @Slot(object)
    def _store(self, preferences: Preferences) -> None:
        self.preferences = preferences
        try:
            preferences.save(preferences_path())
        except OSError:
            if self.desk is not None:
                self.desk.report(Problem(N_("The preferences could not be stored on this disk.")))

    @Slot(object)
    def _go_to(self, path: Path) -> None:
        if path.exists():
            self.open(path)
        else:
            self.begin(path)

    def _leave_diary(self) -> None:
        if self.desk is not None:
            self.window.stack.clear()
            self.desk.diary.close()
            self.desk.deleteLater()
            self.desk = None

    @Slot()
    def _dress(self) -> None:
        """Put look and language on the program, before any page is built with them."""
        theme = theme_of(self.preferences)
        looks.put_on(self._app, theme, self.language)
        self._translate_qt()
        if self._welcome is not None:
            self._welcome.restyle(theme, self.language)
            self.window.restyle(theme, self.language)

    @Slot()
    def _follow_system(self) -> None:
        if self.desk is not None:
            self.desk.follow_system()
        else:
            self._dress()

    def _translate_qt(self) -> None:
        """The words of Qt's own dialogs and fields, which travel with Qt."""
        QLocale.setDefault(QLocale(self.language.locale_name))
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(_QT_TEXTS[self.language], folder):
            self._app.installTranslator(self._translator)

    @Slot(str)
    def show_crash(self, report: str) -> None:
        from journey.ui.dialogs.crash_dialog import CrashDialog

        if self._crash_dialog is None:
            self._crash_dialog = CrashDialog(theme_of(self.preferences), self.language, self.window)
        self._crash_dialog.add(report)
        self._crash_dialog.show()
