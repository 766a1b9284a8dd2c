"""Asks for one goal: what matters most to the patient, in their own words."""

from dataclasses import replace

from typing_extensions import override

from journey.domain.edits import Edit, replaced
from journey.domain.records import Goal, new_id
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.form import Form
from journey.ui.widgets.text_field import TextField


class GoalForm(Form):
    """A new goal below the others, or an existing one to be put in other words."""

    def __init__(self, desk: Desk, existing: Goal | None = None) -> None:
        heading = N_("Add a goal") if existing is None else N_("Edit the goal")
        super().__init__(desk, desk.tr(heading), existing.id if existing else None)
        self._existing = existing
        self.goal = self.add(
            TextField(
                desk,
                desk.tr(N_("What matters most to me")),
                existing.text if existing else "",
                hint=desk.tr(N_("In your own words, such as: hold a cup with the right hand")),
                required=True,
            )
        )

    @override
    def edit(self) -> Edit:
        goal = self._existing
        if goal is not None:
            return replaced(N_("Edit goal"), goal, replace(goal, text=self.goal.text))
        rank = max((other.rank for other in self.desk.diary.goals()), default=0) + 1
        return replaced(N_("Add goal"), None, Goal(id=new_id(), rank=rank, text=self.goal.text))
