"""An answer from the key press to saved and shown, beside one commit and one repaint."""

import itertools
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlcipher3 import dbapi2

from benchmarks.measuring import Ratio, side_by_side, taken_ms
from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice
from journey.domain.text import Language
from journey.ui import theme as looks
from journey.ui.background import Background
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.widgets.rating_row import RatingRow


def save_ratio(diary_path: Path, scratch: Path, rounds: int) -> Ratio:
    """Real keys in the real window on a ten-year diary; the repaint is one of that same window."""
    app = QApplication.instance() or QApplication(["benchmark", "-style", "Fusion"])
    assert isinstance(app, QApplication)
    with Diary.open(diary_path) as diary:
        window = _window(app, diary)
        digits = itertools.cycle("3456")  # never the answer that stands there already
        row = window.findChildren(RatingRow)[0]

        def press() -> None:
            QTest.keyClicks(window.focusWidget(), next(digits))
            _settle(app)

        def ours() -> float:
            row.take_focus()
            _settle(app)
            written = len(diary.history(1000))
            taken = taken_ms(press)
            assert len(diary.history(1000)) == written + 1, "the key was not saved"
            return taken

        commit = _Commit(scratch / "bare.db")

        def commit_and_repaint() -> None:
            commit()
            window.repaint()

        def bare() -> float:
            return taken_ms(commit_and_repaint)

        found = side_by_side(ours, bare, rounds)
        window.close()
    name = "a bare commit and one repaint"
    return Ratio("an answer, key press to saved and shown", found[0], name, found[1], 2)


def _window(app: QApplication, diary: Diary) -> MainWindow:
    looks.load_all_fonts()
    preferences = Preferences(language=Language.ENGLISH, theme=ThemeChoice.LIGHT)
    background = Background(app)
    desk = Desk(diary, preferences, background, app)
    looks.put_on(app, desk.theme, desk.language)
    window = MainWindow(desk.theme, desk.language)
    window.resize(1280, 860)
    window.show()
    window.activateWindow()
    window.attach(desk)
    QTest.qWaitForWindowActive(window)
    while not background.is_idle:
        app.processEvents()
    _settle(app)
    return window


def _settle(app: QApplication) -> None:
    """Everything that waits: timers that are due, layouts, paints."""
    for _ in range(3):
        app.processEvents()
        app.sendPostedEvents()


class _Commit:
    """One row into one plain table, as safe against a power cut as the diary's own."""

    def __init__(self, path: Path) -> None:
        self._connection = dbapi2.connect(str(path), isolation_level=None)
        for pragma in ("journal_mode = DELETE", "synchronous = FULL"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("CREATE TABLE answer (day TEXT, measure TEXT, value REAL) STRICT")

    def __call__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO answer VALUES ('2026-01-02', 'pain', 3)")
        self._connection.execute("COMMIT")
