"""Tests of the settings: each counts at once, and those of the diary can be undone."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice, TodayMode
from journey.domain.catalogue import ASKED_BY_DEFAULT
from journey.domain.text import Language
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.pages.settings import SettingsPage
from journey.ui.widgets.file_picker import FilePicker
from journey.ui.widgets.key_button import CheckKey, RadioKey
from tests.windows import shown_window


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    return shown_window(qtbot, desk, page="settings")


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    shown = window.stack.currentWidget()
    assert isinstance(shown, SettingsPage)
    return shown


def chip(window: MainWindow, name: str) -> RadioKey:
    found = window.findChild(RadioKey, name)
    assert isinstance(found, RadioKey)
    return found


def test_the_name_is_saved_when_the_field_is_left_and_can_be_undone(
    qtbot: QtBot, page: SettingsPage, desk: Desk, window: MainWindow
) -> None:
    field = page.person.name.edit
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Chen")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert desk.diary.patient.name == "Chen"
    assert window.rail.foot.text().startswith("Chen’s diary")
    desk.undo()
    assert desk.diary.patient.name == "林美玲"
    assert field.text() == "林美玲"


def test_a_wrong_birth_date_is_refused_in_place_and_nothing_is_lost(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    field = page.person.birth.edit
    before = desk.diary.patient.birth_date
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1988-02-30")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.person.birth.error
    assert desk.diary.patient.birth_date == before
    assert field.text() == "1988-02-30"
    field.selectAll()
    qtbot.keyClicks(field, "1988-02-29")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not page.person.birth.error
    assert desk.diary.patient.birth_date == dt.date(1988, 2, 29)


def test_a_caregiver_is_added_once_and_writes_from_then_on(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    for _ in range(2):
        page.writer.new_name.raw = "阿芳"
        qtbot.keyClick(page.writer.new_name.edit, Qt.Key.Key_Return)
    assert [person.name for person in desk.diary.people()] == ["林美玲", "阿芳"]
    assert desk.reporter.name == "阿芳"
    qtbot.mouseClick(page.writer.add_button, Qt.MouseButton.LeftButton)
    assert page.writer.new_name.error
    desk.undo()
    assert [person.name for person in desk.diary.people()] == ["林美玲"]
    assert desk.reporter == desk.diary.patient


def test_what_is_asked_is_kept_in_the_diary(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    numbness = next(
        key for key in page.asked.findChildren(CheckKey) if key.accessibleName() == "Numbness"
    )
    qtbot.mouseClick(numbness, Qt.MouseButton.LeftButton)
    assert desk.diary.patient.asked is not None
    assert set(desk.diary.patient.asked) == {*ASKED_BY_DEFAULT, "numbness"}
    qtbot.mouseClick(numbness, Qt.MouseButton.LeftButton)
    assert desk.diary.patient.asked is None


def test_the_language_changes_at_once_and_the_focus_stays(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, desk: Desk
) -> None:
    chosen = chip(window, "language_zh-Hant")
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Space)
    assert desk.language is Language.TRADITIONAL_CHINESE
    assert window.stack.currentWidget() is not page
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.objectName() == "language_zh-Hant"
    assert chip(window, "language_zh-Hant").isChecked()


def test_look_size_and_mode_are_preferences(
    qtbot: QtBot, window: MainWindow, page: SettingsPage, desk: Desk
) -> None:
    for name in ("theme_contrast", "mode_step", "text_size_200"):
        qtbot.mouseClick(chip(window, name), Qt.MouseButton.LeftButton)
    chosen = desk.preferences
    assert (chosen.theme, chosen.mode, chosen.text_size) == (
        ThemeChoice.CONTRAST, TodayMode.STEP, 200,
    )  # fmt: skip
    assert desk.theme.text_size == 200
    assert desk.undo_title is None


class PickedFile(FilePicker):
    """Answers instead of the person."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def to_open(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        return self.path

    def to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return self.path


@pytest.mark.parametrize("text", ["Open another diary…", "New diary…"])
def test_another_diary_is_asked_for_by_its_file(
    qtbot: QtBot, page: SettingsPage, desk: Desk, tmp_path: Path, text: str
) -> None:
    asked: list[Path] = []
    desk.diary_requested.connect(asked.append)
    button = next(b for b in page.findChildren(QWidget) if b.accessibleName() == text)
    page.files = PickedFile(None)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == []
    page.files = PickedFile(tmp_path / "other.journey")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [tmp_path / "other.journey"]


def test_colours_of_the_system_may_change_meanwhile(
    window: MainWindow, page: SettingsPage, desk: Desk
) -> None:
    desk.prefer(replace(desk.preferences, theme=ThemeChoice.DARK))
    assert chip(window, "theme_dark").isChecked()
    assert window.stack.currentWidget() is page
