"""Every daily measure has an editor that shows and gives exactly what its scale allows."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journey.domain.catalogue import BY_KEY, DAILY_MEASURES
from journey.domain.measures import Measure
from journey.ui.desk import Desk
from journey.ui.widgets.answer_editor import ChoiceEditor, NumberEditor, RatingEditor, editor_for
from journey.ui.widgets.progress_strip import ProgressStrip
from tests.diaries import values
from tests.spoken import spoken

quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@quick
@given(st.data())
@pytest.mark.parametrize("is_big", [False, True])
@pytest.mark.parametrize("measure", DAILY_MEASURES, ids=lambda measure: measure.key)
def test_an_editor_shows_what_the_diary_holds_and_tells_nobody(
    qtbot: QtBot, desk: Desk, measure: Measure, is_big: bool, data: st.DataObject
) -> None:
    editor = editor_for(desk, measure, is_big=is_big)
    qtbot.addWidget(editor)
    heard: list[object] = []
    editor.chosen.connect(lambda value, _: heard.append(value))
    value = data.draw(values(measure.scale))
    editor.set_value(value)
    assert shown(editor) == value
    editor.set_value(None)
    assert shown(editor) in (None, ())
    assert heard == []


def shown(editor: object) -> object:
    """The value an editor shows, as the diary would hold it."""
    match editor:
        case RatingEditor():
            return editor.row.value
        case NumberEditor():
            return editor.stepper.value
        case ChoiceEditor():
            keys = editor.chips.value
            return keys[0] if editor.is_one_of and keys else keys
        case _:
            raise AssertionError(editor)


def test_the_ends_of_a_rating_are_said(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_for(desk, BY_KEY["pain"], is_big=True)
    qtbot.addWidget(editor)
    words = [label.text() for label in editor.findChildren(QLabel)]
    assert words == ["0 = No pain", "10 = Worst imaginable"]


def test_another_name_may_be_spoken(qtbot: QtBot, desk: Desk) -> None:
    editor = editor_for(desk, BY_KEY["pain"], name="Pain at this time")
    qtbot.addWidget(editor)
    assert isinstance(editor, RatingEditor)
    assert spoken(editor.row.key(3)) == "Pain at this time 3"


def test_clinic_scores_are_written_with_their_visit(desk: Desk) -> None:
    with pytest.raises(ValueError, match="lems"):
        editor_for(desk, BY_KEY["lems"])


def test_the_strip_says_where_one_is(qtbot: QtBot, desk: Desk) -> None:
    strip = ProgressStrip(desk)
    qtbot.addWidget(strip)
    strip.resize(400, 16)
    strip.show_progress([True, False, False], 1, "Question 2 of 3")
    before = strip.grab().toImage()
    strip.show_progress([True, True, False], 2, "Question 3 of 3")
    assert spoken(strip) == "Question 3 of 3"
    assert strip.grab().toImage() != before
