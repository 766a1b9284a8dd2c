"""One question of step mode on its card: what is asked, large keys, and what others wrote."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journey.domain import scales
from journey.domain.scales import Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.today_done import DoneList
from journey.ui.pages.today_note import NoteEdit
from journey.ui.pages.today_rehab import RehabChips
from journey.ui.pages.today_steps import DONE, NOTE, REHAB, Step
from journey.ui.theme import set_kind
from journey.ui.widgets.answer_editor import AnswerEditor, big_look, editor_for
from journey.ui.widgets.card import Card
from journey.ui.widgets.labels import label

SMALLEST_KEY_PX, LARGEST_KEY_PX = 64, 112
OTHERWISE_USED_PX = 560
"""What a window's height holds beside two rows of keys, at 100 % text."""
OF_WORDS_PX = 206
"""What a card of two rows of keys holds beside them: every card is as high, whatever it asks."""
TIGHT_PX = 600


class Question(Card):
    """The card of one step; it is built anew for each."""

    answered = Signal(bool)
    """An answer was written; whether one key gave the whole of it."""
    asked_again = Signal(str)
    left = Signal()
    backed = Signal()

    def __init__(self, desk: Desk, step: Step, steps: Sequence[Step], pen: DayPen) -> None:
        super().__init__(desk.theme)
        self._desk, self.step, self._steps, self._pen = desk, step, steps, pen
        self.editor: AnswerEditor | None = None
        self.content = self._content()
        self._others = label("", "subtitle")
        title, asking = self._words()
        self.setAccessibleName(title)
        self._title, self._asking = label(title, "question"), label(asking, "asking")
        self.body.addWidget(self._title)
        self.body.addWidget(self._asking)
        self.body.addWidget(self.content)
        self.body.addWidget(self._others)
        self.body.addStretch(1)

    def show_day(self) -> None:
        """Show what stands written now."""
        if self.editor is not None:
            self.editor.set_value(self._pen.day.value(self.step.key))
        if isinstance(self.content, RehabChips | NoteEdit):
            self.content.show_day()
        words = self._of_others() if self.step.measure is not None else ""
        self._others.setText(words)
        self._others.setVisible(bool(words))

    def take_focus(self) -> None:
        if self.editor is not None:
            self.editor.take_focus()
        elif isinstance(self.content, NoteEdit) or (
            isinstance(self.content, RehabChips) and self.content.has_chips
        ):
            self.content.take_focus()
        else:
            # Enter goes on from here too, and a screen reader says what was reached.
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, window_height: int) -> None:
        """Make the keys as large as a window leaves room for; the words give way to them."""
        unscaled = window_height * 100 / self._desk.theme.text_size
        is_tight = unscaled < TIGHT_PX
        set_kind(self._title, "title" if is_tight else "question")
        set_kind(self._asking, "subtitle" if is_tight else "asking")
        px = self._desk.theme.px
        side, top = (px(16), px(10)) if is_tight else (px(28), px(22))
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(px(8 if is_tight else 16))
        room = round((unscaled - OTHERWISE_USED_PX) / 2)
        height = min(max(room, SMALLEST_KEY_PX), LARGEST_KEY_PX)
        self.setMinimumHeight(0 if is_tight else px(2 * height + OF_WORDS_PX))
        if self.editor is not None:
            self.editor.set_look(big_look(self._desk, height))

    def commit(self) -> None:
        if self.editor is not None:
            self.editor.commit()
        if isinstance(self.content, NoteEdit):
            self.content.commit()

    def _content(self) -> QWidget:
        if self.step.measure is not None:
            self.editor = editor_for(self._desk, self.step.measure, is_big=True)
            self.editor.chosen.connect(self._answer)
            return self.editor
        if self.step.key == REHAB:
            return RehabChips(self._desk, self._pen, is_big=True)
        if self.step.key == NOTE:
            note = NoteEdit(self._desk, self._pen)
            note.left.connect(self.left)
            note.backed.connect(self.backed)
            return note
        done = DoneList(self._desk, self._steps[:-1], self._pen.day)
        done.asked_again.connect(self.asked_again)
        return done

    def _words(self) -> tuple[str, str]:
        """The title, and the question in full."""
        tr, measure = self._desk.tr, self.step.measure
        if measure is not None:
            return self._desk.text(measure.label), self._desk.text(measure.question)
        if self.step.key == REHAB:
            return tr(N_("Rehab")), tr(N_("What did you do? Press it again to take it back."))
        if self.step.key == NOTE:
            return tr(N_("Note")), tr(N_("Anything you want to remember of this day?"))
        assert self.step.key == DONE
        return self._done_title(), tr(N_("Press an answer to change it. Skipped is never 0."))

    def _done_title(self) -> str:
        asked = [s.measure for s in self._steps if s.measure is not None]
        own = [measure for measure in asked if measure.part_of is None]
        answered = sum(self._pen.day.is_answered(measure.key) for measure in own)
        is_today = self._pen.day.date == self._desk.diary.today()
        done = N_("Done for today: {count} of {all} answered")
        done_then = N_("Done for this day: {count} of {all} answered")
        return self._desk.tr(done if is_today else done_then, count=answered, all=len(own))

    def _of_others(self) -> str:
        desk, key = self._desk, self.step.key
        names = {person.id: person.name for person in desk.diary.people()}
        return "\n".join(
            desk.tr(
                N_("{name} wrote: {value}"),
                name=names.get(answer.reporter_id, ""),
                value=self._described(answer.value),
            )
            for answer in self._pen.day.of_others.get(key, ())
        )

    def _described(self, value: Value) -> str:
        measure = self.step.measure
        assert measure is not None
        return scales.describe(measure.scale, value, self._desk.language)

    def _answer(self, value: Value | None, by_key: bool) -> None:
        measure = self.step.measure
        assert measure is not None
        if self._pen.answer(measure, value):
            self.answered.emit(by_key and value is not None)
        else:
            self.show_day()
