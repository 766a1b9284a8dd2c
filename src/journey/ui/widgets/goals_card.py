"""What matters most to the patient: up to five goals, in their order."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain.edits import Change, Edit, removed
from journey.domain.records import Goal
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import PushButton, push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import long_label, shortened

MOST_GOALS = 5

_Pressed = tuple[UUID, str]
"""A button by its goal and what it does."""


class GoalsCard(Card):
    """The goals with buttons to edit, move and remove each."""

    form_wanted = Signal(object)
    """A goal is to be edited, or with None a new one to be added."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("What matters most to me")))
        self._desk = desk
        self._list = QVBoxLayout()
        self._list.setSpacing(desk.theme.px(8))
        self.body.addLayout(self._list)
        self.add_button = push_button(
            desk.tr(N_("+ Add goal")), "plain", lambda: self.form_wanted.emit(None)
        )
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons: dict[_Pressed, PushButton] = {}

    def refresh(self) -> None:
        """Show the goals of the diary."""
        focused = self._focused()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        goals = self._desk.diary.goals()
        if not goals:
            self._list.addWidget(
                label(self._desk.tr(N_("Up to five goals, in your own words.")), "hint")
            )
        for place, goal in enumerate(goals):
            row = self._row(goals, place, goal)
            self._list.addWidget(row)
            # Shown at once, not when the layout next runs: hidden buttons take no focus.
            row.show()
        self.add_button.setVisible(len(goals) < MOST_GOALS)
        self._restore(focused)

    @property
    def buttons(self) -> tuple[PushButton, ...]:
        return tuple(self._buttons.values())

    def button(self, goal: Goal, msgid: str) -> PushButton:
        """The button of a goal that does what an English msgid says, such as "Up"."""
        return self._buttons[goal.id, msgid]

    def _row(self, goals: tuple[Goal, ...], place: int, goal: Goal) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.theme.px(2))
        column.addWidget(long_label(f"{place + 1}. {shortened(goal.text)}"))
        actions = QWidget()
        flow = FlowLayout(self._desk.theme.px(8), actions)
        self._button(flow, N_("Edit"), goal, place, lambda: self.form_wanted.emit(goal))
        if place > 0:
            self._button(flow, N_("Up"), goal, place, lambda: self._swap(goal, goals[place - 1]))
        if place + 1 < len(goals):
            self._button(flow, N_("Down"), goal, place, lambda: self._swap(goal, goals[place + 1]))
        self._button(flow, N_("Remove"), goal, place, lambda: self._remove(goal))
        column.addWidget(actions)
        return holder

    def _button(
        self, flow: FlowLayout, msgid: str, goal: Goal, place: int, on_press: Callable[[], None]
    ) -> None:
        text = self._desk.tr(msgid)
        name = f"{text} {place + 1}, {shortened(goal.text, 60)}"
        button = push_button(text, "quiet", on_press, name=name)
        self._buttons[goal.id, msgid] = button
        flow.addWidget(button)

    def _swap(self, one: Goal, other: Goal) -> None:
        changes = (
            Change(one, replace(one, rank=other.rank)),
            Change(other, replace(other, rank=one.rank)),
        )
        self._desk.apply(Edit(N_("Move goal"), changes))

    def _remove(self, goal: Goal) -> None:
        self._desk.apply(removed(N_("Remove goal"), goal))

    def _focused(self) -> _Pressed | None:
        focused = self.window().focusWidget()
        return next((key for key, button in self._buttons.items() if button is focused), None)

    def _restore(self, focused: _Pressed | None) -> None:
        """Follow a goal that moved; after a removal go to the first button left."""
        if focused is None:
            return
        goal = focused[0]
        near = self._buttons.get(focused) or self._buttons.get((goal, N_("Edit")))
        left = near or next(iter(self._buttons.values()), self.add_button)
        left.setFocus(Qt.FocusReason.OtherFocusReason)
