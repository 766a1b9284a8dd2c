"""The last page of step mode: what is written of the day, and what was skipped."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain import scales
from journey.domain.measures import Measure
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.today_steps import NOTE, REHAB, Step
from journey.ui.pages.written_day import WrittenDay
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.key_button import PressKey, chip_look


class DoneList(QWidget):
    """A key for each question, with its answer; pressing it asks the question again."""

    asked_again = Signal(str)

    def __init__(self, desk: Desk, steps: Sequence[Step], day: WrittenDay) -> None:
        super().__init__()
        self._desk, self._day = desk, day
        holder = QWidget()
        flow = FlowLayout(desk.theme.px(10), holder)
        for step in steps:
            flow.addWidget(self._key(step))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)

    def _key(self, step: Step) -> PressKey:
        key = PressKey(self._words(step).replace("&", "&&"), chip_look(self._desk))
        key.setAccessibleName(self._words(step))
        key.clicked.connect(lambda _: self.asked_again.emit(step.key))
        return key

    def _words(self, step: Step) -> str:
        return self._desk.tr(N_("{name}: {value}"), name=self._name(step), value=self._value(step))

    def _name(self, step: Step) -> str:
        if step.measure is not None:
            return self._desk.text(step.measure.label)
        return self._desk.tr(N_("Rehab") if step.key == REHAB else N_("Note"))

    def _value(self, step: Step) -> str:
        skipped = self._desk.tr(N_("skipped"))
        if step.measure is not None:
            return self._answer(step.measure) or skipped
        if step.key == NOTE:
            return self._desk.tr(N_("written")) if self._day.note else skipped
        minutes = sum(session.minutes for session in self._day.sessions)
        return self._desk.tr(N_("{minutes} min"), minutes=minutes) if minutes else skipped

    def _answer(self, measure: Measure) -> str:
        own = self._day.plain.get(measure.key)
        answers = (*((own,) if own else ()), *self._day.timed.get(measure.key, ()))
        language = self._desk.language
        return ", ".join(scales.describe(measure.scale, a.value, language) for a in answers)
