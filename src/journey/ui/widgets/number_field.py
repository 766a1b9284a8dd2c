"""A field for a whole number: typed, stepped with − and +, or taken from a few usual ones."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from journey.domain import scales
from journey.domain.problems import Problem
from journey.domain.scales import Count
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.field import Field
from journey.ui.widgets.flow_layout import FlowLayout


class NumberField(Field):
    """A whole number of a `Count` scale; empty where nothing was written."""

    def __init__(
        self,
        desk: Desk,
        label: str,
        scale: Count,
        number: int | None = None,
        *,
        usual: Sequence[int] = (),
        required: bool = False,
    ) -> None:
        super().__init__(desk, label)
        self._scale = scale
        self._required = required
        self.edit = QLineEdit("" if number is None else str(number))
        self.edit.setFixedWidth(desk.theme.px(110))
        self.edit.textChanged.connect(self._changed)
        self.place(self._row(usual), self.edit)

    def _row(self, usual: Sequence[int]) -> QWidget:
        row = QWidget()
        flow = FlowLayout(self.desk.theme.px(8))
        row.setLayout(flow)
        flow.addWidget(self._step_button("−", -self._scale.step))
        flow.addWidget(self.edit)
        flow.addWidget(self._step_button("+", self._scale.step))
        for number in usual:
            flow.addWidget(self._usual_button(number))
        return row

    def _step_button(self, sign: str, step: int) -> QPushButton:
        return push_button(sign, "plain", lambda: self._step(step), name=f"{sign} {self.label}")

    def _usual_button(self, number: int) -> QPushButton:
        def take() -> None:
            self.edit.setText(str(number))

        return push_button(str(number), "plain", take, name=f"{number} {self.label}")

    @property
    def number(self) -> int | None:
        """The number written; None where the field is empty.

        Raises:
            Problem: what is written is no number of the scale.
        """
        raw = self.edit.text().strip()
        if not raw:
            return None
        value = scales.read(self._scale, raw)
        assert isinstance(value, int)
        return value

    @property
    def raw(self) -> str:
        return self.edit.text()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setText(text)

    def check(self) -> None:
        if self.number is None and self._required:
            raise Problem(N_("Please write a number here."))

    def _changed(self) -> None:
        if self.edit.text().strip():
            self.check_now()
        else:
            self.clear_error()
        self.changed.emit()

    def _step(self, step: int) -> None:
        try:
            number = self.number
        except Problem as problem:
            self.show_error(problem)
            return
        start = self._scale.minimum - step if number is None and step > 0 else number or 0
        within = min(max(start + step, self._scale.minimum), self._scale.maximum)
        self.edit.setText(str(within))
