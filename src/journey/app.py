"""Composition root of the window: paints first, then loads everything behind the picture."""

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from journey.diary.preferences import Preferences
from journey.ui import theme as looks
from journey.ui.main_window import MainWindow
from journey.ui.places import log_folder, preferences_path, window_path
from journey.ui.system_language import system_language

if TYPE_CHECKING:
    from journey.ui.crash import CrashHandler
    from journey.ui.program import Program

BENCHMARK = "JOURNEY_BENCH"
"""Environment variable: "paint" prints when the window was painted and ready, and quits."""


def run(diary_path: Path | None = None) -> int:
    """Open the window on a diary, the last one by default; answers the exit code."""
    # Named here, the style is made without Python learning all of its many names first.
    app = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    start = Start(app, diary_path)
    start.window.show()
    code = app.exec()
    start.finish()
    return code


class Start(QObject):
    """Only what the first paint needs is imported before it; the program follows."""

    def __init__(self, app: QApplication, diary_path: Path | None) -> None:
        super().__init__()
        self._app, self._path = app, diary_path
        self.program: Program | None = None
        self._crashes: CrashHandler | None = None
        self._preferences = Preferences.load(preferences_path())
        language = self._preferences.language or system_language()
        theme = looks.theme_of(self._preferences)
        looks.load_first_fonts(language)
        looks.put_on(app, theme, language)
        remembered = QSettings(str(window_path()), QSettings.Format.IniFormat)
        self.window = MainWindow(theme, language, remembered)
        FirstPaint(self.window).happened.connect(self._go_on)

    def finish(self) -> None:
        """Let work under way come to its end, and close the diary."""
        if self.program is not None:
            self.program.finish()
        if self._crashes is not None:
            self._crashes.close()

    def _go_on(self) -> None:
        _tell_benchmark("painted")
        _end_at_ctrl_c()
        from journey.ui.program import Program

        self.program = Program(self._app, self.window, self._preferences)
        self._crashes = _catch_crashes(self.program)
        self.program.ready.connect(self._on_ready)
        self.program.start(self._path)

    def _on_ready(self) -> None:
        _tell_benchmark("ready")
        if os.environ.get(BENCHMARK) == "paint":
            self._app.quit()


class FirstPaint(QObject):
    """Tells once, right after a window was first painted."""

    happened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.happened.emit)
        return False


def _end_at_ctrl_c() -> None:
    """In a terminal it may end the program at once: what is shown as saved is on disk."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _catch_crashes(program: "Program") -> "CrashHandler":
    from journey.ui.crash import CrashHandler

    crashes = CrashHandler()
    crashes.crashed.connect(program.show_crash)
    crashes.install(log_folder())
    return crashes


def _tell_benchmark(moment: str) -> None:
    if os.environ.get(BENCHMARK):
        print(moment, time.monotonic(), flush=True)
