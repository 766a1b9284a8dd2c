"""Goals are written in the patient's own words."""

from PySide6.QtCore import Qt

from journey.ui.desk import Desk
from journey.ui.dialogs.goal_form import GoalForm
from journey.ui.main_window import MainWindow
from tests.keys import press

ENTER = Qt.Key.Key_Return


def test_enter_in_the_only_field_saves(desk: Desk, main_window: MainWindow) -> None:
    for text in ("Hold a cup", "Less burning pain"):
        desk.open_form(GoalForm(desk))
        press(main_window, text, ENTER)
    assert [(goal.rank, goal.text) for goal in desk.diary.goals()] == [
        (1, "Hold a cup"),
        (2, "Less burning pain"),
    ]
    desk.undo()
    assert [goal.text for goal in desk.diary.goals()] == ["Hold a cup"]


def test_a_goal_is_put_in_other_words(desk: Desk, main_window: MainWindow) -> None:
    desk.open_form(GoalForm(desk))
    press(main_window, "Hold a cup", ENTER)
    desk.open_form(GoalForm(desk, desk.diary.goals()[0]))
    press(main_window, Qt.Key.Key_End, " of tea", ENTER)
    assert [goal.text for goal in desk.diary.goals()] == ["Hold a cup of tea"]


def test_an_empty_goal_is_refused(desk: Desk, main_window: MainWindow) -> None:
    form = GoalForm(desk)
    desk.open_form(form)
    press(main_window, "   ", ENTER)
    assert form.goal.error == "Please write something here."
    assert desk.diary.goals() == ()
