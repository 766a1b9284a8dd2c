"""A field for a time of day: typed, or stepped by an hour and by five minutes."""

import datetime as dt
import re

from PySide6.QtWidgets import QLineEdit, QWidget

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.field import Field
from journey.ui.widgets.flow_layout import FlowLayout

_PATTERN = re.compile(r"(\d{1,2})\s*[:.:時时]\s*(\d{1,2})\s*分?|(\d{1,2})(\d\d)")
_DAY_MINUTES = 24 * 60
_STEPS = ((N_("−1 hour"), -60), (N_("−5 min"), -5), (N_("+5 min"), 5), (N_("+1 hour"), 60))


def read_time(raw: str) -> dt.time:
    """The time written as 08:30, 8.30 or 0830, on the 24-hour clock.

    Raises:
        Problem: the text is no time of day.
    """
    match = _PATTERN.fullmatch(raw.strip())
    hour, minute = (int(part) for part in match.groups() if part) if match else (24, 0)
    if hour > 23 or minute > 59:
        raise Problem(
            N_("“{value}” is not a time. Please write hours and minutes, such as {example}."),
            value=raw.strip()[:40],
            example="08:30",
        )
    return dt.time(hour, minute)


class TimeField(Field):
    """A time of day, to the minute."""

    def __init__(
        self, desk: Desk, label: str, time: dt.time | None = None, *, required: bool = False
    ) -> None:
        super().__init__(desk, label)
        self._required = required
        self.edit = QLineEdit()
        self.edit.setFixedWidth(desk.theme.px(110))
        self.edit.textChanged.connect(self._changed)
        self.place(self._row(), self.edit)
        self.set_time(time)

    def _row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(self.desk.theme.px(8))
        row.setLayout(flow)
        flow.addWidget(self.edit)
        for msgid, minutes in _STEPS:
            text = self.desk.tr(msgid)

            def step(minutes: int = minutes) -> None:
                self._step(minutes)

            flow.addWidget(push_button(text, "plain", step, name=f"{text}, {self.label}"))
        return row

    @property
    def time(self) -> dt.time | None:
        """The time written; None where the field is empty.

        Raises:
            Problem: what is written is no time.
        """
        raw = self.edit.text().strip()
        return read_time(raw) if raw else None

    def set_time(self, time: dt.time | None) -> None:
        self.edit.setText("" if time is None else time.isoformat("minutes"))

    @property
    def raw(self) -> str:
        return self.edit.text()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setText(text)

    def check(self) -> None:
        if self.time is None and self._required:
            raise Problem(N_("Please write a time here."))

    def _changed(self) -> None:
        self.clear_error()
        self.changed.emit()

    def _step(self, minutes: int) -> None:
        try:
            start = self.time or self.desk.diary.clock().time()
        except Problem as problem:
            self.show_error(problem)
            return
        moved = (start.hour * 60 + start.minute + minutes) % _DAY_MINUTES
        self.set_time(dt.time(moved // 60, moved % 60))
