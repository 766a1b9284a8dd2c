"""Today one question a page: large keys, and four buttons that never move."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.measures import Measure
from journey.domain.records import Observation
from journey.domain.scales import Choice, Choices, Count, Rating, YesNo
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.today_question import Question
from journey.ui.pages.today_steps import DONE, Step, is_written, steps_of
from journey.ui.pages.today_writers import writer_name
from journey.ui.widgets.digits import number_of
from journey.ui.widgets.labels import label
from journey.ui.widgets.progress_strip import ProgressStrip
from journey.ui.widgets.step_buttons import StepButtons
from journey.ui.widgets.tab_order import put_before

_ONWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepView(QWidget):
    """Asks the questions of a day one after the other; nothing is ever waited for."""

    question_changed = Signal()

    def __init__(self, desk: Desk, measures: Sequence[Measure], pen: DayPen) -> None:
        super().__init__()
        self._desk, self._measures, self._pen = desk, measures, pen
        self._steps = steps_of(measures, pen.day)
        self._key = self._steps[0].key
        self._question: Question | None = None
        self._strip = ProgressStrip(desk)
        self._buttons = StepButtons(desk)
        for signal, slot in (
            (self._buttons.back_pressed, self._go_back),
            (self._buttons.undo_pressed, self._undo),
            (self._buttons.onward_pressed, self._go_on),
            (self._buttons.done_pressed, lambda: self._ask(DONE)),
        ):
            signal.connect(slot)
        self._keys = label("", "subtitle")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(16))
        for widget in (self._strip, self._buttons, self._keys):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    @property
    def subtitle(self) -> str:
        """Where one is: "Question 3 of 15 · …"."""
        tr = self._desk.tr
        saved = tr(N_("every answer is saved at once"))
        who = tr(N_("writing: {name}"), name=writer_name(self._desk, self._desk.reporter))
        if self._key == DONE:
            return f"{saved} · {who}"
        return f"{self._place()} · {saved} · {who}"

    @property
    def content(self) -> QWidget | None:
        """What the question asked now is answered with."""
        return None if self._question is None else self._question.content

    def show_day(self, _changed: frozenset[str] | None = None) -> None:
        """Show what stands written now; the question asked stays the same."""
        self._steps = steps_of(self._measures, self._pen.day)
        if self._key not in [step.key for step in self._steps]:
            self._key = self._steps[0].key
        if self._question is None or self._question.step.key != self._key or self._key == DONE:
            self._build()
        if self._question is not None:
            self._question.show_day()
        self._show_progress()

    def take_focus(self) -> None:
        if self._question is not None:
            self._question.take_focus()

    def commit(self) -> None:
        """Save what is typed and not saved yet."""
        if self._question is not None:
            self._question.commit()

    def forget(self) -> None:
        """Begin another day, or another writer's, with the first question."""
        self._key = self._steps[0].key
        self._drop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_of(event)
        editor = self._question.editor if self._question is not None else None
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _ONWARD:
            self._go_on()
        elif event.key() == Qt.Key.Key_Backspace:
            self._go_back()
        elif event.key() == Qt.Key.Key_Delete and self._step.measure is not None:
            self._pen.answer(self._step.measure, None)
        elif number is None or editor is None or not editor.take_number(number):
            event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._question is not None:
            self._question.fit(self.window().height())

    @property
    def _step(self) -> Step:
        return next(step for step in self._steps if step.key == self._key)

    def _place(self) -> str:
        place = self._steps.index(self._step) + 1
        msgid = N_("Question {place} of {all}")
        return self._desk.tr(msgid, place=place, all=len(self._steps) - 1)

    def _build(self) -> None:
        self._drop()
        question = Question(self._desk, self._step, self._steps, self._pen)
        question.answered.connect(self._on_answered)
        question.asked_again.connect(self._ask)
        question.left.connect(self._buttons.onward.setFocus)
        question.backed.connect(self._go_back)
        question.fit(self.window().height())
        self._question = question
        self._column.insertWidget(1, question)
        question.show()
        question.show_day()
        put_before(self._buttons.back, question)
        self._keys.setText(self._keys_hint())

    def _drop(self) -> None:
        if self._question is not None:
            self._question.commit()
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def _ask(self, key: str) -> None:
        """Turn to a question; what was typed for the one before is saved first."""
        self.commit()
        self._key = key
        self.show_day()
        self.take_focus()
        self.question_changed.emit()

    def _on_answered(self, by_key: bool) -> None:
        if self._step.goes_on_after(by_key=by_key):
            self._go_on()

    def _go_on(self) -> None:
        self._ask_neighbour(1)

    def _go_back(self) -> None:
        self._ask_neighbour(-1)

    def _ask_neighbour(self, step: int) -> None:
        self.commit()
        keys = [step.key for step in self._steps]
        place = keys.index(self._key) + step
        if 0 <= place < len(keys):
            self._ask(keys[place])

    def _undo(self) -> None:
        """Take back the newest edit, and ask its question again where it was an answer."""
        self.commit()
        edit = self._desk.diary.next_undo
        record = edit.changes[0].record if edit is not None else None
        self._desk.undo()
        if not isinstance(record, Observation) or record.diary_date != self._pen.day.date:
            return
        if record.measure in [step.key for step in self._steps]:
            self._ask(record.measure)

    def _show_progress(self) -> None:
        questions = self._steps[:-1]
        written = [is_written(step, self._pen.day) for step in questions]
        self._strip.show_progress(written, self._steps.index(self._step), self._place())
        is_done = self._key == DONE
        self._buttons.show_state(
            is_first=self._step is self._steps[0],
            is_done=is_done,
            is_answered=not is_done and is_written(self._step, self._pen.day),
        )

    def _keys_hint(self) -> str:
        """The single keys that answer the question asked now."""
        match self._step.measure.scale if self._step.measure else self._key:
            case Rating() | Count():
                first = N_("Keys: 0–9 answer and go on · T is ten")
            case Choice() | Choices() | YesNo() | "#rehab":
                first = N_("Keys: the small numbers choose")
            case "#note":
                return self._desk.tr(N_("Keys: Escape leaves the note, then Enter goes on"))
            case "#done":
                return ""
            case _:
                first = N_("Keys: digits write the number")
        rest = N_("Enter skips or goes on · Backspace goes back · arrows move, Space chooses")
        return f"{self._desk.tr(first)} · {self._desk.tr(rest)}"
