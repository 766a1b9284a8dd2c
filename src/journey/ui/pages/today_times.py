"""Further answers of one measure on one day, each with its time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journey.domain import scales
from journey.domain.measures import Measure
from journey.domain.problems import Problem
from journey.domain.records import Observation
from journey.domain.scales import Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.theme import set_kind
from journey.ui.widgets.answer_editor import editor_for
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.labels import label
from journey.ui.widgets.tab_order import put_before
from journey.ui.widgets.time_field import TimeField


class AnotherTime(QWidget):
    """Asks for a time, the present one to begin with, and for the answer of that time."""

    left = Signal()
    """An answer was written, or none wanted."""

    def __init__(self, desk: Desk, measure: Measure, pen: DayPen) -> None:
        super().__init__()
        self._measure, self._pen = measure, pen
        name = desk.text(measure.label)
        now = desk.diary.clock().time().replace(second=0, microsecond=0)
        self.time = TimeField(
            desk, desk.tr(N_("Time of the further answer: {measure}"), measure=name), now
        )
        self.editor = editor_for(
            desk, measure, name=desk.tr(N_("{measure} at this time"), measure=name)
        )
        self.editor.chosen.connect(self._answer)
        cancel = desk.tr(N_("Cancel"))
        self.cancel = push_button(
            cancel,
            "quiet",
            self.left.emit,
            name=desk.tr(N_("{cancel} the further answer"), cancel=cancel),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, desk.theme.px(8), 0, 0)
        column.setSpacing(desk.theme.px(8))
        column.addWidget(self.time)
        column.addWidget(self.editor)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        self.time.focus()

    def _answer(self, value: Value | None, _by_digit: bool) -> None:
        at = None if isinstance(self.time.check_now(), Problem) else self.time.time
        if value is None or at is None:
            self.editor.set_value(None)
        elif self._pen.answer_at(self._measure, value, at):
            self.left.emit()


class TimedAnswers(QWidget):
    """What was answered for single times, each with a way to remove it."""

    def __init__(self, desk: Desk, measure: Measure, pen: DayPen) -> None:
        super().__init__()
        self._desk, self._measure, self._pen = desk, measure, pen
        self._shown: tuple[Observation, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(8))
        self._end = QWidget(self)
        self.hide()

    def show_answers(self, answers: Sequence[Observation]) -> None:
        if tuple(answers) == self._shown:
            return
        self._shown = tuple(answers)
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for answer in self._shown:
            row = self._row(answer)
            self._column.addWidget(row)
            put_before(self._end, row)
        self.setVisible(bool(self._shown))

    def _row(self, answer: Observation) -> QWidget:
        desk = self._desk
        row = QWidget()
        words = (
            f"{_when(answer)} · {scales.describe(self._measure.scale, answer.value, desk.language)}"
        )
        remove = desk.tr(N_("Remove"))
        name = f"{remove} {desk.text(self._measure.label)} {_when(answer)}"
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(words, "strong"), 1)
        line.addWidget(push_button(remove, "quiet", lambda: self._remove(answer), name=name))
        set_kind(row, "plain")
        return row

    def _remove(self, answer: Observation) -> None:
        self.setFocus()
        self._pen.erase(answer)


def _when(answer: Observation) -> str:
    """The time and the body site of an answer, whichever it has."""
    time = answer.at.isoformat("minutes") if answer.at else ""
    return " ".join(part for part in (time, answer.site or "") if part)
