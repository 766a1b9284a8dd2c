"""The first start: four short questions, each of which can be left out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journey.domain.catalogue import ASKED_BY_DEFAULT, MEASURES
from journey.domain.text import N_, Language, tr
from journey.ui.regions import focus_first
from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.scroll import Scrolled, VerticalScroll

WIDEST = 760


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAnswers:
    """What was said at the first start; `writer` is empty when the patient writes."""

    is_for_me: bool = True
    patient: str = ""
    writer: str = ""
    asked: tuple[str, ...] = ASKED_BY_DEFAULT


class Welcome(QWidget):
    """Asks language, whom the diary is about, who writes, and what to ask; keys are enough."""

    language_chosen = Signal(object)
    finished = Signal(object)
    open_asked = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self.theme, self._language = theme, language
        self.answers = FirstAnswers()
        self._place = 0
        set_kind(self, "page")
        content = Scrolled()
        set_kind(content, "page")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(theme.px(26), theme.px(20), theme.px(26), theme.px(20))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(VerticalScroll(content, self))
        self._column.addStretch(1)
        self._card: Card | None = None
        self._show()

    def restyle(self, theme: Theme, language: Language) -> None:
        """Ask the present question again in another language or look."""
        self.theme, self._language = theme, language
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the first answer of the question shown."""
        if self._card is not None:
            focus_first(self._card)

    def next(self) -> None:
        if self._place + 1 < len(self._questions()):
            self._place += 1
            self._show()
        else:
            self.finished.emit(self.answers)

    def back(self) -> None:
        self._place = max(0, self._place - 1)
        self._show()

    def _questions(self) -> list[Callable[[Card], None]]:
        questions = [self._ask_language, self._ask_whom]
        if not self.answers.is_for_me:
            questions.append(self._ask_writer)
        return [*questions, self._ask_measures]

    def _show(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        place = self._say(N_("Question {place} of {count}")).format(
            place=self._place + 1, count=len(self._questions())
        )
        card = Card(self.theme)
        card.setMaximumWidth(self.theme.px(WIDEST))
        card.body.setSpacing(self.theme.px(14))
        card.body.addWidget(label(place, "hint"))
        self._questions()[self._place](card)
        card.body.addWidget(self._buttons())
        self._card = card
        self._column.insertWidget(0, card, 0, Qt.AlignmentFlag.AlignTop)
        card.show()
        self.take_focus()

    def _buttons(self) -> QWidget:
        is_last = self._place + 1 == len(self._questions())
        holder = QWidget()
        row = FlowLayout(self.theme.px(10), holder)
        forward = self._say(N_("Begin the diary") if is_last else N_("Next question"))
        row.addWidget(push_button(forward, "primary", self.next))
        if self._place > 0:
            row.addWidget(push_button(self._say(N_("Back")), "plain", self.back))
        if not is_last:
            row.addWidget(push_button(self._say(N_("Skip all questions")), "plain", self._skip))
        if self._place == 0:
            text = self._say(N_("Open a diary I have…"))
            row.addWidget(push_button(text, "plain", self.open_asked.emit))
        return holder

    def _skip(self) -> None:
        self.finished.emit(self.answers)

    def _ask_language(self, card: Card) -> None:
        card.body.addWidget(label(self._say(N_("Welcome to your journey")), "title"))
        about = N_(
            "A diary for life with a spinal cord injury: a minute a day, kept on this computer "
            "only. It makes no diagnosis and gives no advice."
        )
        card.body.addWidget(label(self._say(about)))
        card.body.addWidget(label(self._say(N_("Which language?")), "heading"))
        options = [(language.value, language.own_name) for language in Language]
        row = self._chips(options, self._language.value, self._say(N_("Which language?")))
        row.chosen.connect(lambda keys, _: self.language_chosen.emit(Language(keys[0])))
        card.body.addWidget(row)

    def _ask_whom(self, card: Card) -> None:
        question = self._say(N_("Who is this diary about?"))
        card.body.addWidget(label(question, "title"))
        options = [
            ("me", self._say(N_("About me"))),
            ("other", self._say(N_("About someone I care for"))),
        ]
        row = self._chips(options, "me" if self.answers.is_for_me else "other", question)
        row.chosen.connect(lambda keys, _: self._answer_whom(keys[0] == "me"))
        card.body.addWidget(row)
        mine, theirs = N_("Your name (optional)"), N_("Name of the person (optional)")
        name = mine if self.answers.is_for_me else theirs
        self._add_line(card, self._say(name), self.answers.patient, self._answer_patient)

    def _ask_writer(self, card: Card) -> None:
        card.body.addWidget(label(self._say(N_("Who writes?")), "title"))
        why = N_("Answers given for somebody else are marked so, and never mixed with their own.")
        card.body.addWidget(label(self._say(why)))
        self._add_line(
            card, self._say(N_("Your own name")), self.answers.writer, self._answer_writer
        )

    def _ask_measures(self, card: Card) -> None:
        question = self._say(N_("What shall it ask every day?"))
        card.body.addWidget(label(question, "title"))
        card.body.addWidget(label(self._say(N_("This can be changed at any time in Settings."))))
        options = [
            (measure.key, measure.label.to(self._language))
            for measure in MEASURES
            if not measure.is_clinic_score and measure.part_of is None
        ]
        row = ChipRow(options, chip_look(self))
        row.setAccessibleName(question)
        row.set_value(self.answers.asked)
        row.chosen.connect(self._answer_asked)
        card.body.addWidget(row)

    def _chips(self, options: list[tuple[str, str]], chosen: str, name: str) -> ChipRow:
        row = ChipRow(options, chip_look(self), is_one_of=True)
        row.setAccessibleName(name)
        row.set_value((chosen,))
        return row

    def _add_line(self, card: Card, caption: str, text: str, answer: Callable[[str], None]) -> None:
        line = QLineEdit(text)
        line.setAccessibleName(caption)
        line.textChanged.connect(answer)
        line.returnPressed.connect(self.next)
        card.body.addWidget(label(caption, "strong"))
        card.body.addWidget(line)

    def _answer_whom(self, is_for_me: bool) -> None:
        self.answers = replace(self.answers, is_for_me=is_for_me)
        self._show()

    def _answer_patient(self, name: str) -> None:
        self.answers = replace(self.answers, patient=name.strip())

    def _answer_writer(self, name: str) -> None:
        self.answers = replace(self.answers, writer=name.strip())

    def _answer_asked(self, keys: tuple[str, ...], _by_digit: bool) -> None:
        self.answers = replace(self.answers, asked=keys)

    def _say(self, msgid: str) -> str:
        return tr(msgid, self._language)
