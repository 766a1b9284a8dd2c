"""Lines are added and removed one by one, up to their number."""

import pytest
from pytestqt.qtbot import QtBot

from journey.ui.desk import Desk
from journey.ui.widgets.lines_field import LinesField


@pytest.fixture
def field(qtbot: QtBot, desk: Desk) -> LinesField:
    made = LinesField(desk, "Question", ("Splint?",), add_text="+ Question", most=3)
    qtbot.addWidget(made)
    made.show()
    return made


def test_lines_are_added_up_to_their_number(field: LinesField) -> None:
    for text in ("Baclofen?", "Leaks?"):
        field.add_button.click()
        field.edits[-1].setText(text)
    assert field.lines == ("Splint?", "Baclofen?", "Leaks?")
    assert not field.add_button.isVisible()


def test_an_empty_line_is_used_before_a_new_one(field: LinesField) -> None:
    field.add_button.click()
    field.add_button.click()
    assert len(field.edits) == 2
    assert field.focusWidget() is field.edits[-1]


def test_a_removed_line_is_gone_and_names_stay_unique(field: LinesField) -> None:
    field.raw = "one\ntwo\nthree"
    field.removers[1].click()
    assert field.lines == ("one", "three")
    assert [edit.accessibleName() for edit in field.edits] == ["Question 1", "Question 2"]
    assert field.removers[1].accessibleName() == "Remove Question 2"


def test_the_last_line_is_emptied_only(field: LinesField) -> None:
    field.removers[0].click()
    assert field.lines == ()
    assert len(field.edits) == 1
