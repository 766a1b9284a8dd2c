"""Composition root of the window: paints first, then loads the diary behind the picture."""

import os
import signal
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTimer,
    QTranslator,
    Signal,
    Slot,
)  # fmt: skip
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from journey import resources
from journey.diary.preferences import Preferences, default_diary_path, preferences_path
from journey.domain.text import N_, Language, tr
from journey.ui import theme as looks
from journey.ui.main_window import MainWindow
from journey.ui.system_language import system_language
from journey.ui.theme import theme_of

if TYPE_CHECKING:
    from journey.diary.diary import Diary
    from journey.ui.background import Task
    from journey.ui.desk import Desk
    from journey.ui.dialogs.crash_dialog import CrashDialog
    from journey.ui.dialogs.welcome import FirstAnswers, Welcome

BENCHMARK = "JOURNEY_BENCH"
"""Environment variable: "paint" prints when the window was painted and ready, and quits."""
DIARY_FILES = N_("Journey diaries (*.journey)")


def run(diary_path: Path | None = None) -> int:
    """Open the window on a diary, the last one by default; answers the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    # Every change is on disk before it is shown as saved: Ctrl-C in a terminal may end it at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    program = Program(app, diary_path)
    program.show()
    code = app.exec()
    program.finish()
    return code


class FirstPaint(QObject):
    """Tells once, right after a window was first painted."""

    happened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.happened.emit)
        return False


class Program(QObject):
    """The running program: one window, at most one open diary."""

    ready = Signal()
    """The window shows the diary, or what stands in its place."""

    def __init__(self, app: QApplication, diary_path: Path | None = None) -> None:
        super().__init__()
        self._app, self._path = app, diary_path
        self.files = FilePicker()
        self.preferences = Preferences.load(preferences_path())
        self.desk: Desk | None = None
        self._welcome: Welcome | None = None
        self._crash_dialog: CrashDialog | None = None
        self._translator: QTranslator | None = None
        self.background = Background(self)
        theme = theme_of(self.preferences)
        looks.load_first_fonts(self.language)
        looks.put_on(app, theme, self.language)
        places = QSettings(
            str(preferences_path().with_name("window.ini")), QSettings.Format.IniFormat
        )
        self.window = MainWindow(theme, self.language, places)

    @property
    def language(self) -> Language:
        return self.preferences.language or system_language()

    def show(self) -> None:
        """Paint the empty window; everything heavy begins after that."""
        FirstPaint(self.window).happened.connect(self._after_paint)
        self.ready.connect(self._on_ready)
        self.window.show()

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

    def begin(self, path: Path, answers: "FirstAnswers | None" = None) -> None:
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

    # Starting

    def _after_paint(self) -> None:
        self._tell_benchmark("painted")
        self._install_crash_handler()
        self._app.setApplicationName("journey")
        self._app.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
        looks.load_all_fonts()
        self._translate_qt()
        self._app.styleHints().colorSchemeChanged.connect(self._follow_system)
        path = self._path or self.preferences.last_diary
        if path is not None or default_diary_path().exists():
            self.open(path or default_diary_path())
        else:
            self._greet()

    def _on_ready(self) -> None:
        self._tell_benchmark("ready")
        if os.environ.get(BENCHMARK) == "paint":
            self._app.quit()

    def _tell_benchmark(self, moment: str) -> None:
        if os.environ.get(BENCHMARK):
            print(moment, time.monotonic(), flush=True)

    def _install_crash_handler(self) -> None:
        import platformdirs

        from journey.ui.crash import CrashHandler

        crashes = CrashHandler(self)
        crashes.crashed.connect(self._on_crashed)
        crashes.install(platformdirs.user_state_path("journey", appauthor=False))

    # In place of a diary

    def _greet(self) -> None:
        from journey.ui.dialogs.welcome import Welcome

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
        from journey.ui.dialogs.problem_page import ProblemPage

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
    def _on_crashed(self, report: str) -> None:
        from journey.ui.dialogs.crash_dialog import CrashDialog

        if self._crash_dialog is None:
            self._crash_dialog = CrashDialog(theme_of(self.preferences), self.language, self.window)
        self._crash_dialog.add(report)
        self._crash_dialog.show()


_QT_TEXTS = {
    Language.ENGLISH: "qtbase_en",
    Language.TRADITIONAL_CHINESE: "qtbase_zh_TW",
    Language.SIMPLIFIED_CHINESE: "qtbase_zh_CN",
}
