"""Today one question a page: single keys answer and go on, back and undo never lose anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journey.diary.diary import Diary
from journey.diary.preferences import Preferences, ThemeChoice, TodayMode
from journey.domain.text import Language
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.widgets.rating_row import RatingRow
from tests.diaries import TODAY
from tests.spoken import click, hold, named, press, spoken
from tests.ui.pages.test_today_list import texts, written
from tests.windows import desk_for, shown_window

STEP = Preferences(
    language=Language.ENGLISH, theme=ThemeChoice.LIGHT, mode=TodayMode.STEP
)  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, diary: Diary) -> MainWindow:
    return shown_window(qtbot, desk_for(qapp, diary, STEP))


def question(window: MainWindow) -> str:
    """What is asked, as the subtitle counts it."""
    return next(line for line in texts(window).splitlines() if line.startswith("Question"))


def test_a_digit_answers_and_goes_on(window: MainWindow, diary: Diary) -> None:
    assert question(window).startswith("Question 1 of 15 · every answer is saved at once")
    press("6")
    assert written(diary) == {"pain": 6}
    assert "What is the pain like today?" in texts(window)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, "t")
    assert written(diary) == {"pain": 6, "spasticity": 10}


def test_the_whole_day_by_keys(window: MainWindow, diary: Diary) -> None:
    press("6", "13", Qt.Key.Key_Return)
    press(*[Qt.Key.Key_Right] * 12, Qt.Key.Key_Space, Qt.Key.Key_Return)
    press("5", "2", "5", "2", Qt.Key.Key_Return, "40", Qt.Key.Key_Return, "2", "7", "4")
    press(Qt.Key.Key_Return, "8", Qt.Key.Key_Return, "slept", Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    assert written(diary) == {
        "pain": 6,
        "pain_quality": ("burning", "tight_band"),
        "pain_site": ("leg_left",),
        "spasticity": 5,
        "bladder_leaks": 2,
        "catheter_passes": 5,
        "bowel": ("planned_fine",),
        "bowel_minutes": 40,
        "sensation": "same",
        "hand_function": 7,
        "fatigue": 4,
        "mood": 8,
    }
    assert [note.text for note in diary.notes(TODAY, TODAY)] == ["slept"]
    assert "Done for today: 8 of 9 answered" in texts(window)
    named(window, "Sleep: skipped")


def test_no_pain_has_no_place_and_no_kind(window: MainWindow) -> None:
    press("0")
    assert question(window).startswith("Question 2 of 13")
    assert "Spasticity" in texts(window)


def test_enter_skips_and_backspace_goes_back(window: MainWindow, diary: Diary) -> None:
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert question(window).startswith("Question 3")
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert question(window).startswith("Question 1")
    assert written(diary) == {}


def test_going_back_over_a_number_keeps_it(window: MainWindow, diary: Diary) -> None:
    press("0", "0", "0", Qt.Key.Key_Return, Qt.Key.Key_Return, "4", "5", Qt.Key.Key_Return)
    assert written(diary)["bowel_minutes"] == 45
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert "How was your bowel today?" in texts(window)
    assert written(diary)["bowel_minutes"] == 45


def test_a_press_on_the_same_answer_goes_on(window: MainWindow, diary: Diary) -> None:
    press("6", Qt.Key.Key_Backspace)
    lines = len(diary.history())
    click(window, "Pain 6")
    assert question(window).startswith("Question 2")
    assert len(diary.history()) == lines


def test_a_key_held_down_answers_one_question(window: MainWindow, diary: Diary) -> None:
    press("6")
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        hold(focused, Qt.Key.Key_6, "6")
        hold(focused, Qt.Key.Key_Return)
    assert question(window).startswith("Question 2")
    assert written(diary) == {"pain": 6}


def test_undo_asks_its_question_again(window: MainWindow, diary: Diary) -> None:
    press("6", Qt.Key.Key_Return)
    click(window, "Undo: Pain 6")
    assert question(window).startswith("Question 1")
    assert written(diary) == {}
    press("7")
    assert written(diary) == {"pain": 7}


def test_digits_answer_wherever_the_focus_is(window: MainWindow, diary: Diary) -> None:
    named(window, "Skip this one").setFocus()
    press("3")
    assert written(diary) == {"pain": 3}


def test_done_says_what_was_skipped_and_leads_back(window: MainWindow) -> None:
    press("6")
    click(window, "Done for today")
    assert "Done for today: 1 of 9 answered" in texts(window)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    click(window, "Mood: skipped")
    assert "Overall, how was your mood?" in texts(window)


def test_a_list_is_one_press_away(window: MainWindow, desk: Desk) -> None:
    press("6")
    click(window, "List")
    assert named(window, "Pain 6").isVisible()
    assert named(window, "Spasticity 0").hasFocus()
    click(window, "One by one")
    assert question(window).startswith("Question 1")


def test_keys_are_as_large_as_there_is_room_for(window: MainWindow) -> None:
    row = window.findChild(RatingRow)
    assert row is not None
    assert all(key.height() == 112 and key.width() >= 112 for key in row.keys)
    window.resize(1024, 700)
    assert all(64 <= key.height() < 112 for key in row.keys)


def test_tab_goes_in_reading_order(window: MainWindow) -> None:
    press("6")
    names = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(spoken(focused))
        press(Qt.Key.Key_Tab)
    later = ["‹ Back", "Undo: Pain 6", "Skip this one", "Done for today"]
    assert names[:5] == ["Burning", *later]
