"""Chips: check boxes that stand together, or radio buttons that do not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from journey.diary.preferences import ThemeChoice
from journey.ui.theme import Theme
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.key_button import chip_look
from tests.spoken import hold, press, role, spoken

OPTIONS = [("none", "None today"), ("fine", "Planned, fine"), ("accident", "Accident")]


class Look:
    def __init__(self, text_size: int = 100) -> None:
        self.theme = Theme(ThemeChoice.LIGHT, text_size)


def shown_chips(
    qtbot: QtBot, *, is_one_of: bool = False, is_numbered: bool = False, width: int = 500
) -> ChipRow:
    row = ChipRow(
        OPTIONS, chip_look(Look()), is_one_of=is_one_of, lone=["none"], is_numbered=is_numbered
    )
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    with qtbot.waitExposed(row):
        row.show()
    with qtbot.waitActive(row):
        row.activateWindow()
    return row


def heard(row: ChipRow) -> list[tuple[tuple[str, ...], bool]]:
    found: list[tuple[tuple[str, ...], bool]] = []
    row.chosen.connect(lambda keys, by_digit: found.append((keys, by_digit)))
    return found


def test_several_are_check_boxes_and_one_of_several_radio_buttons(qtbot: QtBot) -> None:
    several, one = shown_chips(qtbot), shown_chips(qtbot, is_one_of=True)
    assert {role(chip) for chip in several.chips.values()} == {QAccessible.Role.CheckBox}
    assert {role(chip) for chip in one.chips.values()} == {QAccessible.Role.RadioButton}
    assert [spoken(chip) for chip in one.chips.values()] == [words for _, words in OPTIONS]


def test_several_stand_together_but_for_the_lone(qtbot: QtBot) -> None:
    row = shown_chips(qtbot)
    answers = heard(row)
    for key in ("accident", "fine", "none", "fine", "fine"):
        qtbot.mouseClick(row.chips[key], Qt.MouseButton.LeftButton)
    assert [keys for keys, _ in answers] == [
        ("accident",), ("fine", "accident"), ("none",), ("fine",), ()
    ]  # fmt: skip


def test_one_takes_the_place_of_another_and_stays(qtbot: QtBot) -> None:
    row = shown_chips(qtbot, is_one_of=True)
    answers = heard(row)
    for key in ("fine", "accident", "accident"):
        qtbot.mouseClick(row.chips[key], Qt.MouseButton.LeftButton)
    assert [keys for keys, _ in answers] == [("fine",), ("accident",), ("accident",)]
    row.set_value(())
    assert row.value == ()
    assert len(answers) == 3


def test_toggling_as_assistive_tools_do_answers(qtbot: QtBot) -> None:
    row = shown_chips(qtbot, is_one_of=True)
    answers = heard(row)
    row.chips["fine"].toggle()
    assert answers == [(("fine",), False)]


def test_small_numbers_press_their_chip(qtbot: QtBot) -> None:
    row = shown_chips(qtbot, is_numbered=True)
    row.take_focus()
    answers = heard(row)
    press("2", "3", "2", "9", "0")
    assert answers == [(("fine",), True), (("fine", "accident"), True), (("accident",), True)]


def test_digits_mean_nothing_where_no_number_is_shown(qtbot: QtBot) -> None:
    row = shown_chips(qtbot)
    row.take_focus()
    press("2")
    assert row.value == ()


def test_arrows_move_the_focus_and_a_held_key_does_nothing(qtbot: QtBot) -> None:
    row = shown_chips(qtbot)
    row.take_focus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert row.chips["fine"].hasFocus()
    hold(row.chips["fine"], Qt.Key.Key_Left)
    hold(row.chips["fine"], Qt.Key.Key_Space, " ")
    assert row.chips["fine"].hasFocus()
    assert row.value == ()


@pytest.mark.parametrize(("width", "lines"), [(500, 1), (260, 2), (130, 3)])
def test_chips_break_into_lines_and_wrap_their_words(qtbot: QtBot, width: int, lines: int) -> None:
    row = shown_chips(qtbot, width=width)
    places = [chip.geometry() for chip in row.chips.values()]
    assert len({place.top() for place in places}) == lines
    assert all(place.height() >= 48 and row.rect().contains(place) for place in places)
