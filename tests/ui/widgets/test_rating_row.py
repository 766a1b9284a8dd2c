"""The row of keys: spoken rightly, answered by press, digit and Space, and never by the wheel."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice
from journey.ui.theme import Theme
from journey.ui.widgets.key_button import KeyLook
from journey.ui.widgets.rating_row import RatingRow
from tests.spoken import hold, press, role, spoken


class Look:
    def __init__(self, text_size: int = 100) -> None:
        self.theme = Theme(ThemeChoice.LIGHT, text_size)


def shown_row(qtbot: QtBot, width: int = 620, text_size: int = 100) -> RatingRow:
    row = RatingRow("Pain", KeyLook(Look(text_size)))
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    with qtbot.waitExposed(row):
        row.show()
    with qtbot.waitActive(row):
        row.activateWindow()
    return row


def heard(row: RatingRow) -> list[tuple[int, bool]]:
    found: list[tuple[int, bool]] = []
    row.chosen.connect(lambda number, by_digit: found.append((number, by_digit)))
    return found


def test_nothing_is_chosen_until_somebody_answers(qtbot: QtBot) -> None:
    assert shown_row(qtbot).value is None


def test_each_key_is_a_radio_button_named_with_its_measure(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    assert [spoken(key) for key in row.keys] == [f"Pain {n}" for n in range(11)]
    assert {role(key) for key in row.keys} == {QAccessible.Role.RadioButton}


def test_a_press_answers_and_takes_the_place_of_the_last(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    answers = heard(row)
    qtbot.mouseClick(row.key(6), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.key(7), Qt.MouseButton.LeftButton)
    assert answers == [(6, False), (7, False)]
    assert [key.isChecked() for key in row.keys].count(True) == 1


def test_a_press_on_the_answer_keeps_it_and_is_an_answer_again(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    row.set_value(6)
    answers = heard(row)
    qtbot.mouseClick(row.key(6), Qt.MouseButton.LeftButton)
    assert (answers, row.value) == ([(6, False)], 6)


def test_toggling_as_assistive_tools_do_answers(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    answers = heard(row)
    row.key(3).toggle()
    assert answers == [(3, False)]


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("7", 7), ("t", 10), ("+", 10), ("７", 7)])
def test_one_key_answers(qtbot: QtBot, text: str, number: int) -> None:
    row = shown_row(qtbot)
    row.take_focus()
    answers = heard(row)
    known = {"t": Qt.Key.Key_T, "+": Qt.Key.Key_Plus}
    key = known.get(text, Qt.Key.Key_unknown)
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(row.key(0), press)
    assert answers == [(number, True)]


def test_a_key_held_down_answers_nothing(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    row.take_focus()
    answers = heard(row)
    for key, text in ((Qt.Key.Key_5, "5"), (Qt.Key.Key_Space, " "), (Qt.Key.Key_Right, "")):
        hold(row.key(0), key, text)
    assert (answers, row.value, row.key(0).hasFocus()) == ([], None, True)


def test_arrows_move_the_focus_and_space_answers(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    row.take_focus()
    answers = heard(row)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key)
    assert (answers, row.key(1).hasFocus()) == ([], True)
    QTest.keyClick(row.key(1), Qt.Key.Key_Space)
    assert answers == [(1, False)]


def test_the_row_is_one_stop_for_tab(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    row.set_value(4)
    stops = [k.text() for k in row.keys if k.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["4"]


def test_a_value_from_the_diary_tells_nobody(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    answers = heard(row)
    for value in (5, 6, None, 6):
        row.set_value(value)
        assert row.value == value
    assert answers == []


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    row = shown_row(qtbot)
    row.set_value(5)
    place = QPointF(row.key(5).rect().center())
    turn = QWheelEvent(
        place,
        place,
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(row.key(5), turn)
    assert row.value == 5


@pytest.mark.parametrize(
    ("width", "text_size", "rows"), [(620, 100, 1), (460, 100, 2), (620, 200, 3), (760, 200, 2)]
)
def test_keys_wrap_and_stay_large_and_apart(
    qtbot: QtBot, width: int, text_size: int, rows: int
) -> None:
    row = shown_row(qtbot, width, text_size)
    places = [key.geometry() for key in row.keys]
    assert len({place.top() for place in places}) == rows
    side = 48 * text_size // 100
    assert all(place.width() >= side and place.height() >= side for place in places)
    assert all(row.rect().contains(place) for place in places)
    for one in places:
        grown = one.adjusted(-7, -7, 7, 7)
        assert not any(grown.intersects(other) for other in places if other is not one)


def test_larger_keys_may_be_asked_for(qtbot: QtBot) -> None:
    row = shown_row(qtbot, 900)
    row.set_look(KeyLook(Look(), height=112))
    row.resize(900, row.heightForWidth(900))
    assert row.key(0).height() == 112
    assert isinstance(row.key(0), QWidget)
