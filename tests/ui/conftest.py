"""A real window on a real diary, whose clock stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from tests.diaries import new_diary
from tests.windows import PLAIN, desk_for, shown_window


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    """An empty diary of the patient 林美玲 on Monday 23 November 2026."""
    with new_diary(tmp_path) as opened:
        yield opened


@pytest.fixture
def desk(qapp: QApplication, diary: Diary) -> Iterator[Desk]:
    """A desk with that diary, in English, light, at 100 %."""
    made = desk_for(qapp, diary, PLAIN)
    yield made
    made.background.finish()


@pytest.fixture
def main_window(qtbot: QtBot, desk: Desk) -> MainWindow:
    """The window at 1280 x 860, shown and active, on Today."""
    return shown_window(qtbot, desk)
