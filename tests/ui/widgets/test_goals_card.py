"""Goals are added, moved by buttons, edited and removed."""

import pytest
from PySide6.QtCore import Qt

from journey.domain.edits import added
from journey.domain.records import Goal, new_id
from journey.ui.desk import Desk
from journey.ui.main_window import MainWindow
from journey.ui.pages.journey import JourneyPage
from journey.ui.widgets.goals_card import GoalsCard
from tests.keys import press

GOALS = [Goal(id=new_id(), rank=n, text=f"goal {n}") for n in range(1, 6)]


@pytest.fixture
def card(desk: Desk, main_window: MainWindow) -> GoalsCard:
    desk.apply(added("Add", *GOALS[:3]))
    main_window.show_page("journey")
    page = main_window.stack.currentWidget()
    assert isinstance(page, JourneyPage)
    return page.goals


def order(desk: Desk) -> list[str]:
    return [goal.text for goal in desk.diary.goals()]


def test_a_goal_moves_by_its_button_and_keeps_the_focus(
    card: GoalsCard, desk: Desk, main_window: MainWindow
) -> None:
    goal = desk.diary.goals()[2]
    card.button(goal, "Up").setFocus()
    press(main_window, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert order(desk) == ["goal 3", "goal 1", "goal 2"]
    assert main_window.focusWidget() is card.button(goal, "Edit")
    desk.undo()
    assert order(desk) == ["goal 1", "goal 3", "goal 2"]


def test_a_removed_goal_comes_back(card: GoalsCard, desk: Desk) -> None:
    card.button(desk.diary.goals()[0], "Remove").click()
    assert order(desk) == ["goal 2", "goal 3"]
    desk.undo()
    assert order(desk) == ["goal 1", "goal 2", "goal 3"]


def test_five_are_the_most(card: GoalsCard, desk: Desk) -> None:
    desk.apply(added("Add", *GOALS[3:]))
    assert not card.add_button.isVisible()
    names = [button.accessibleName() for button in card.buttons]
    assert len(set(names)) == len(names)
    assert "Up 2, goal 2" in names
