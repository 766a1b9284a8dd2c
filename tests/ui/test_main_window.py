"""Tests of the window: the rail, regions, the bar, forms, and what survives a change of look."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice
from journey.domain.edits import added
from journey.domain.kinds import EventKind
from journey.domain.problems import Problem
from journey.domain.records import Event, new_id
from journey.domain.text import Language
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.regions import has_focus
from tests.diaries import TODAY
from tests.windows import shown_window

FALL = Event(id=new_id(), diary_date=TODAY, kind=EventKind.COMPLICATION, title="Fall")


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> MainWindow:
    return shown_window(qtbot, desk, page="help")


def test_the_rail_is_a_list_of_tabs(window: MainWindow) -> None:
    QAccessible.setActive(True)
    tabs = QAccessible.queryAccessibleInterface(window.rail.tabs)
    assert tabs is not None
    assert tabs.role() is QAccessible.Role.PageTabList
    roles = {tabs.child(index).role() for index in range(window.rail.tabs.count())}
    assert roles == {QAccessible.Role.PageTab}


def test_arrow_keys_walk_the_rail_once_for_each_press(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("settings")
    window.rail.tabs.setFocus()
    assert window.rail.tabs.currentIndex() == 5
    qtbot.keyClick(window.rail.tabs, Qt.Key.Key_Down)
    assert window.rail.tabs.currentIndex() == 5
    window.rail.tabs.setCurrentIndex(5)
    assert window.stack.key == "settings"


def test_help_is_one_key_away_and_so_is_the_way_back(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("settings")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.stack.key == "help"
    assert not window.rail.tabs.marks_current
    window.rail.tabs.setFocus()
    qtbot.keyClick(window.rail.tabs, Qt.Key.Key_Return)
    assert window.stack.key == "settings"
    assert window.rail.tabs.marks_current


def test_f6_walks_rail_page_and_bar(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.apply(added("Add event", FALL))
    window.rail.tabs.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        regions = {"rail": window.rail, "page": window.stack, "bar": window.bar}
        seen += [name for name, region in regions.items() if has_focus(region)]
    assert seen == ["page", "bar", "rail"]


def test_the_bar_says_what_happened_and_undoes_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    assert not window.bar.undo_button.isEnabled()
    desk.apply(added("Add event", FALL))
    assert window.bar.message.text() == "Fall saved"
    assert window.bar.undo_button.accessibleName() == "Undo the last change: Fall"
    place = window.bar.undo_button.geometry()
    qtbot.mouseClick(window.bar.undo_button, Qt.MouseButton.LeftButton)
    assert desk.diary.events() == ()
    assert window.bar.message.text() == "Undone: Fall"
    assert window.bar.undo_button.geometry() == place
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(
        window, Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )  # fmt: skip
    assert desk.diary.events() == (FALL,)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.diary.events() == ()


def test_a_problem_stays_in_the_bar(window: MainWindow, desk: Desk) -> None:
    desk.report(Problem("The disk is full."))
    assert window.bar.message.text() == "The disk is full."
    assert window.bar.message.property("kind") == "bar_warning"
    desk.announce("Saved")
    assert window.bar.message.property("kind") == "bar_message"


def test_a_form_stays_over_its_page_until_closed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.show_page("settings")
    form = QLineEdit("half a sentence")
    form.setAccessibleName("Form")
    desk.open_form(form)
    window.show_page("help")
    window.show_page("settings")
    assert window.stack.currentWidget() is form
    desk.prefer(replace(desk.preferences, text_size=150))
    assert window.stack.currentWidget() is form
    assert form.text() == "half a sentence"
    desk.close_form()
    shown = window.stack.currentWidget()
    assert shown is not None
    assert shown.objectName() == "settings_page"


@pytest.mark.parametrize(
    ("width", "text_size", "is_folded"),
    [(1280, 100, False), (1024, 100, False), (1024, 125, True), (1280, 125, False),
     (1800, 175, True)],
)  # fmt: skip
def test_the_rail_folds_where_room_is_short(
    qtbot: QtBot, desk: Desk, width: int, text_size: int, is_folded: bool
) -> None:
    desk.prefer(replace(desk.preferences, text_size=text_size))
    window = shown_window(qtbot, desk, (width, 860), "help")
    assert window.rail.is_folded == is_folded
    assert [window.rail.tabs.tabText(0), window.rail.help_button.accessibleName()] == [
        "Today", "Get help",
    ]  # fmt: skip


def test_colours_change_without_building_pages_anew(window: MainWindow, desk: Desk) -> None:
    before = window.stack.currentWidget()
    desk.prefer(replace(desk.preferences, theme=ThemeChoice.DARK))
    assert window.stack.currentWidget() is before
    assert window.rail.theme.is_dark
    desk.prefer(replace(desk.preferences, language=Language.TRADITIONAL_CHINESE))
    assert window.stack.currentWidget() is not before


def test_the_ring_follows_the_focus_and_is_seen_on_the_bar(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.apply(added("Add event", FALL))
    window.bar.undo_button.setFocus()
    accent, beside = desk.theme.qcolor("bar_accent"), window.bar.undo_button
    corner = beside.mapTo(window, beside.rect().topLeft())
    picture = window.grab().toImage()
    above = picture.pixelColor(corner.x() + beside.width() // 2, corner.y() - 4)
    assert (above.red(), above.green(), above.blue()) == (
        accent.red(), accent.green(), accent.blue(),
    )  # fmt: skip


def test_a_diary_with_a_name_says_whose_it_is(window: MainWindow) -> None:
    assert window.rail.foot.text() == "林美玲’s diary\nSaved on this computer only"


def test_the_size_of_the_window_is_remembered(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = MainWindow(desk.theme, desk.language, settings)
    qtbot.addWidget(first)
    first.show()
    first.resize(780, 710)
    first.close()
    second = MainWindow(desk.theme, desk.language, settings)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (780, 710)
