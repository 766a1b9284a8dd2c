"""A field for one of a few named answers: large radio keys in rows that wrap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.field import Field
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.key_button import ARROWS, RadioKey, chip_look


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the answers to choose from; an empty key stands for no answer."""

    key: str
    label: str


class ChoiceField(Field):
    """Exactly one of some offers, or none yet; each inner sequence begins a new row.

    Tab comes to the chosen key alone, arrows move among the keys, Space or a press chooses.
    """

    def __init__(
        self,
        desk: Desk,
        label: str,
        rows: Sequence[Sequence[Offer]],
        chosen: str | None = None,
        *,
        hint: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(desk, label, hint=hint)
        self._required = required
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        rows_widget = self._rows(rows)
        self.place(rows_widget, self.buttons[0])
        rows_widget.setAccessibleName(label)
        if chosen is not None:
            self.raw = chosen
        else:
            self._keep_one_tab_stop(self.buttons[0])

    def _rows(self, rows: Sequence[Sequence[Offer]]) -> QWidget:
        holder = QWidget()
        gap = self.desk.theme.px(8)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for offers in rows:
            row = QWidget()
            flow = FlowLayout(gap, row)
            for offer in offers:
                flow.addWidget(self._button(offer))
            column.addWidget(row)
        return holder

    def _button(self, offer: Offer) -> RadioKey:
        button = RadioKey(offer.label, chip_look(self.desk))
        # A number is spoken after what it rates, as everywhere: "Effort 7".
        is_number = offer.label.isdecimal()
        name = f"{self.label} {offer.label}" if is_number else f"{offer.label}, {self.label}"
        button.setAccessibleName(name)
        button.toggled.connect(lambda on: self._toggled(button, on=on))
        self._group.addButton(button, len(self._keys))
        self._keys.append(offer.key)
        return button

    @property
    def buttons(self) -> list[RadioKey]:
        return [button for button in self._group.buttons() if isinstance(button, RadioKey)]

    @property
    def chosen(self) -> str | None:
        """The key of the chosen offer; None while nothing is chosen."""
        number = self._group.checkedId()
        return None if number < 0 else self._keys[number]

    @property
    def raw(self) -> str:
        return self.chosen or ""

    @raw.setter
    def raw(self, text: str) -> None:
        if text in self._keys:
            self.buttons[self._keys.index(text)].setChecked(True)

    def check(self) -> None:
        if self._required and self.chosen is None:
            raise Problem(N_("Please choose one."))

    def _toggled(self, button: RadioKey, *, on: bool) -> None:
        if on:
            self._keep_one_tab_stop(button)
            self.clear_error()
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(step[0] or step[1])

    def _move(self, step: int) -> None:
        """Move the keyboard to a neighbouring key, without choosing it."""
        buttons = self.buttons
        focused = self.window().focusWidget()
        here = next((i for i, button in enumerate(buttons) if button is focused), None)
        if here is not None and 0 <= here + step < len(buttons):
            self._keep_one_tab_stop(buttons[here + step])
            self.focus()

    def _keep_one_tab_stop(self, stop: RadioKey) -> None:
        self._focused = stop
        for button in self.buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
