"""Tests of starting: paint first, greet, open, and say in the window what cannot be opened."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journey.app import Start
from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice
from journey.domain.text import Language
from journey.ui.dialogs.help_dialog import HelpDialog
from journey.ui.dialogs.problem_page import ProblemPage
from journey.ui.dialogs.welcome import Welcome
from journey.ui.places import default_diary_path, preferences_path
from journey.ui.program import Program
from journey.ui.widgets.file_picker import FilePicker
from journey.ui.widgets.key_button import CheckKey, RadioKey
from tests.accessibility import findings
from tests.diaries import new_diary
from tests.windows import PLAIN

HEAVY = ("sqlalchemy", "numpy", "matplotlib", "typst", "alembic", "sqlcipher3")


class Running:
    """A program in its window, as far as it has come."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    @property
    def shown(self) -> QWidget:
        shown = self.program.window.stack.currentWidget()
        assert shown is not None
        return shown

    def press(self, text: str) -> None:
        kinds = (QPushButton, RadioKey, CheckKey)
        for button in [b for kind in kinds for b in self.shown.findChildren(kind)]:
            if button.text() == text and button.isVisible():
                self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(text)

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.shown.findChildren(QLabel))

    def write(self, name: str, text: str) -> None:
        lines = [x for x in self.shown.findChildren(QLineEdit) if x.accessibleName() == name]
        assert lines, name
        self.qtbot.keyClicks(lines[0], text)

    def wait_for_diary(self) -> Diary:
        self.qtbot.waitUntil(lambda: self.program.desk is not None)
        assert self.program.desk is not None
        return self.program.desk.diary


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator["StartProgram"]:
    starter = StartProgram(qtbot, qapp)
    yield starter
    starter.finish()


class StartProgram:
    """Starts programs as `run` does, without ending the one Qt application of all tests."""

    def __init__(self, qtbot: QtBot, qapp: QApplication) -> None:
        self.qtbot, self.qapp = qtbot, qapp
        self._begun: list[Start] = []

    def __call__(self, path: Path | None = None) -> Running:
        begun = Start(self.qapp, path)
        self._begun.append(begun)
        self.qtbot.addWidget(begun.window)
        begun.window.show()
        self.qtbot.waitUntil(lambda: begun.program is not None)
        assert begun.program is not None
        return Running(self.qtbot, begun.program)

    def finish(self) -> None:
        for begun in self._begun:
            begun.finish()


@pytest.fixture(autouse=True)
def plain(home: Path) -> None:
    PLAIN.save(preferences_path())


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    code = f"import sys, journey.app; print([m for m in {HEAVY!r} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_diary_is_opened_behind_the_painted_window(start: StartProgram, tmp_path: Path) -> None:
    new_diary(tmp_path).close()
    running = start(tmp_path / "diary.journey")
    assert running.wait_for_diary().patient.name == "林美玲"
    assert running.shown.objectName() == "today_page"
    assert Preferences.load(preferences_path()).last_diary == tmp_path / "diary.journey"


def test_the_first_start_asks_and_begins_a_diary_for_somebody_else(start: StartProgram) -> None:
    running = start()
    running.qtbot.waitUntil(lambda: isinstance(running.shown, Welcome))
    running.press("繁體中文")
    assert running.program.language is Language.TRADITIONAL_CHINESE
    running.press("English")
    running.press("Next question")
    running.press("About someone I care for")
    running.write("Name of the person (optional)", "Mei-Ling")
    running.press("Next question")
    running.write("Your own name", "Fang")
    running.press("Back")
    running.press("Next question")
    running.press("Next question")
    running.press("Numbness")
    running.press("Begin the diary")
    diary = running.wait_for_diary()
    assert diary.path == default_diary_path()
    assert [person.name for person in diary.people()] == ["Mei-Ling", "Fang"]
    assert diary.patient.asked is not None
    assert "numbness" in diary.patient.asked
    assert running.program.desk is not None
    assert running.program.desk.reporter.name == "Fang"


def test_help_is_there_before_any_diary(start: StartProgram) -> None:
    running = start()
    running.qtbot.waitUntil(lambda: isinstance(running.shown, Welcome))
    window = running.program.window
    assert not window.rail.tabs.isEnabled()
    running.qtbot.mouseClick(window.rail.help_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert findings(dialog) == []
    running.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    running.press("Skip all questions")
    running.wait_for_diary()
    assert window.rail.tabs.isEnabled()


def test_every_question_of_the_first_start_can_be_left_out(start: StartProgram) -> None:
    running = start()
    running.qtbot.waitUntil(lambda: isinstance(running.shown, Welcome))
    running.press("Skip all questions")
    diary = running.wait_for_diary()
    assert diary.patient.name == ""
    assert diary.undo_title(Language.ENGLISH) is None


def test_the_first_start_needs_nothing_but_keys(start: StartProgram, qapp: QApplication) -> None:
    running = start()
    running.qtbot.waitUntil(lambda: isinstance(running.shown, Welcome))
    window = running.program.window
    with running.qtbot.waitActive(window):
        window.activateWindow()
    for _ in range(3):
        for _ in range(20):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and focused.property("kind") == "primary":
                break
            running.qtbot.keyClick(window, Qt.Key.Key_Tab)
        running.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    running.wait_for_diary()


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_first_start_can_be_named_hit_and_read(start: StartProgram, text_size: int) -> None:
    Preferences(language=Language.ENGLISH, theme=ThemeChoice.LIGHT, text_size=text_size).save(
        preferences_path()
    )
    running = start()
    running.qtbot.waitUntil(lambda: isinstance(running.shown, Welcome))
    running.program.window.resize(1024, 700)
    for text in ("Next question", "About someone I care for", "Next question", "Next question"):
        QApplication.processEvents()
        assert findings(running.program.window) == []
        running.press(text)
    QApplication.processEvents()
    assert findings(running.program.window) == []


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"name,value\n" * 500])
def test_a_file_that_is_no_diary_is_told_in_the_window_and_left_alone(
    start: StartProgram, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(content)
    running = start(path)
    running.qtbot.waitUntil(lambda: isinstance(running.shown, ProblemPage))
    assert "bad.journey" in running.texts()
    assert path.read_bytes() == content
    assert findings(running.program.window) == []
    new_diary(tmp_path).close()
    path.write_bytes((tmp_path / "diary.journey").read_bytes())
    running.press("Try again")
    assert running.wait_for_diary().patient.name == "林美玲"


def test_a_lost_diary_is_said_and_another_can_be_begun(start: StartProgram, tmp_path: Path) -> None:
    running = start(tmp_path / "gone.journey")
    running.qtbot.waitUntil(lambda: isinstance(running.shown, ProblemPage))

    class Picked(FilePicker):
        def to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path:
            return tmp_path / "new.journey"

    running.program.files = Picked()
    running.press("New diary…")
    assert running.wait_for_diary().path == tmp_path / "new.journey"
    assert not (tmp_path / "gone.journey").exists()


def test_another_diary_takes_the_place_of_the_first(start: StartProgram, tmp_path: Path) -> None:
    new_diary(tmp_path).close()
    running = start(tmp_path / "diary.journey")
    first = running.wait_for_diary()
    assert running.program.desk is not None
    running.program.desk.diary_requested.emit(tmp_path / "second.journey")
    running.qtbot.waitUntil(
        lambda: running.program.desk is not None and running.program.desk.diary is not first
    )
    Diary.open(tmp_path / "diary.journey").close()
    assert running.wait_for_diary().path == tmp_path / "second.journey"


def test_a_diary_that_cannot_be_opened_leaves_the_open_one(
    start: StartProgram, tmp_path: Path
) -> None:
    new_diary(tmp_path).close()
    (tmp_path / "bad.journey").write_bytes(b"x" * 5000)
    running = start(tmp_path / "diary.journey")
    first = running.wait_for_diary()
    assert running.program.desk is not None
    running.program.desk.diary_requested.emit(tmp_path / "bad.journey")
    bar = running.program.window.bar
    running.qtbot.waitUntil(lambda: "bad.journey" in bar.message.text())
    assert running.wait_for_diary() is first
