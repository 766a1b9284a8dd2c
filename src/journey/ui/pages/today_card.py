"""The card of one measure: its answer, its details, further times, and what others wrote."""

import uuid
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain import scales
from journey.domain.catalogue import details_of
from journey.domain.measures import Measure
from journey.domain.scales import Choices, Rating, Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.today_field import AnswerField
from journey.ui.pages.today_times import AnotherTime, TimedAnswers
from journey.ui.widgets.buttons import push_button, set_text
from journey.ui.widgets.card import Card
from journey.ui.widgets.key_button import PressKey, chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.tab_order import put_before

FOLDED_FROM = 8
"""A detail with so many answers or more opens in place instead of filling its card."""


class FoldedField(QWidget):
    """A detail behind a button that says what is answered: "Where it hurts: Left leg"."""

    def __init__(self, desk: Desk, field: AnswerField) -> None:
        super().__init__()
        self._desk, self.field = desk, field
        self._value: Value | None = None
        self.button = PressKey("", chip_look(desk))
        self.button.clicked.connect(lambda _: self._turn())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(field)
        field.hide()
        self._say()

    def show_value(self, value: Value | None) -> None:
        self._value = value
        self.field.show_value(value)
        self._say()

    def _turn(self) -> None:
        self.field.setVisible(self.field.isHidden())
        self._say()
        if not self.field.isHidden():
            self.field.take_focus()

    def _say(self) -> None:
        measure = self.field.measure
        words = self._desk.text(measure.label)
        if self._value is not None:
            value = scales.describe(measure.scale, self._value, self._desk.language)
            words = self._desk.tr(N_("{name}: {value}"), name=words, value=value)
        arrow = "▸" if self.field.isHidden() else "▾"
        set_text(self.button, f"{words} {arrow}", words)
        self.button.updateGeometry()


class MeasureCard(Card):
    """Everything about one measure on one day; `fields` are what the keys move between."""

    def __init__(self, desk: Desk, measure: Measure, pen: DayPen) -> None:
        super().__init__(desk.theme)
        self._desk, self.measure, self._pen = desk, measure, pen
        px = desk.theme.px
        side = px(8 if isinstance(measure.scale, Rating) else 12)
        self.body.setContentsMargins(side, px(4), side, px(12))
        self.setAccessibleName(desk.text(measure.label))
        self._another = push_button(
            desk.tr(N_("+ Another time")), "quiet", self._ask_time, name=self._another_name()
        )
        extra = (self._another,) if measure.takes_time else ()
        self.main = AnswerField(desk, measure, pen, *extra)
        self.body.addWidget(self.main)
        self._details = [self._detail(detail) for detail in details_of(measure.key)]
        self._asking: AnotherTime | None = None
        self._times = TimedAnswers(desk, measure, pen)
        self._others = label("", "hint")
        for widget in (*self._details, self._times, self._others):
            self.body.addWidget(widget)

    @property
    def fields(self) -> tuple[AnswerField, ...]:
        """The fields that can be answered now, in the order they stand."""
        own = [d.field if isinstance(d, FoldedField) else d for d in self._details]
        return (self.main, *(field for field in own if not field.isHidden()))

    @property
    def all_fields(self) -> tuple[AnswerField, ...]:
        own = [d.field if isinstance(d, FoldedField) else d for d in self._details]
        return (self.main, *own)

    def show_day(self, names: Mapping[uuid.UUID, str]) -> None:
        """Show what stands written now; `names` are those of the people of the diary."""
        day, key = self._pen.day, self.measure.key
        self.main.show_value(day.value(key))
        for detail in self._details:
            field = detail.field if isinstance(detail, FoldedField) else detail
            detail.show_value(day.value(field.measure.key))
        self._times.show_answers(day.timed.get(key, ()))
        lines = [self._of_other(field.measure, names) for field in self.all_fields]
        text = "\n".join(line for line in lines if line)
        self._others.setText(text)
        self._others.setVisible(bool(text))

    def _detail(self, measure: Measure) -> AnswerField | FoldedField:
        is_chips = isinstance(measure.scale, Choices)
        field = AnswerField(self._desk, measure, self._pen, kind="strong", has_head=not is_chips)
        if isinstance(measure.scale, Choices) and len(measure.scale.options) >= FOLDED_FROM:
            return FoldedField(self._desk, field)
        return field

    def _of_other(self, measure: Measure, names: Mapping[uuid.UUID, str]) -> str:
        """What other people answered for the day: read, never changed from here."""
        lines = []
        for answer in self._pen.day.of_others.get(measure.key, ()):
            value = scales.describe(measure.scale, answer.value, self._desk.language)
            name = names.get(answer.reporter_id, "")
            lines.append(self._desk.tr(N_("{name} wrote: {value}"), name=name, value=value))
        return "\n".join(lines)

    def _another_name(self) -> str:
        text = self._desk.tr(N_("+ Another time"))
        return f"{text}, {self._desk.text(self.measure.label)}"

    def _ask_time(self) -> None:
        if self._asking is None:
            self._asking = AnotherTime(self._desk, self.measure, self._pen)
            self._asking.left.connect(self._stop_asking)
            self.body.insertWidget(self.body.indexOf(self._times), self._asking)
            self._asking.show()
            put_before(self._times, self._asking)
        self._asking.take_focus()

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._another.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asking.hide()
            self._asking.deleteLater()
            self._asking = None
