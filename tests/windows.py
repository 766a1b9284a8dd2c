"""Opens real windows on real diaries, for tests of pages, widgets and whole stories."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice
from journey.domain.text import Language
from journey.ui import theme as looks
from journey.ui.background import Background
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow

PLAIN = Preferences(language=Language.ENGLISH, theme=ThemeChoice.LIGHT)


def desk_for(qapp: QApplication, diary: Diary, preferences: Preferences) -> Desk:
    """A desk whose look is put on the program, also when it changes."""
    looks.load_all_fonts()
    qapp.setStyle("Fusion")
    desk = Desk(diary, preferences, Background())

    def dress() -> None:
        looks.put_on(qapp, desk.theme, desk.language)

    dress()
    desk.restyled.connect(dress)
    desk.recoloured.connect(dress)
    return desk


def shown_window(
    qtbot: QtBot, desk: Desk, size: tuple[int, int] = (1280, 860), page: str = "today"
) -> MainWindow:
    """A window on a desk, shown and active."""
    window = MainWindow(desk.theme, desk.language)
    window.resize(*size)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
        window.raise_()
    window.stack.key = page
    window.attach(desk)
    return window


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Let work in the background come back, and what it changed be laid out."""
    qtbot.waitUntil(lambda: desk.background.is_idle)
    for _ in range(5):
        QApplication.processEvents()
