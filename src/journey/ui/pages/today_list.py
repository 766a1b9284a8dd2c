"""Today as a list: every question on one page, in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain.measures import Measure
from journey.domain.scales import Rating
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.today_card import MeasureCard
from journey.ui.pages.today_field import AnswerField
from journey.ui.pages.today_note import NoteEdit
from journey.ui.pages.today_rehab import RehabChips
from journey.ui.pages.today_side import NextVisit, RecentDays, Report
from journey.ui.widgets.card import Card
from journey.ui.widgets.columns import Columns
from journey.ui.widgets.labels import label


class DayList(QWidget):
    """The cards of a day; Enter, Backspace and the arrows move between their questions."""

    def __init__(self, desk: Desk, measures: Sequence[Measure], pen: DayPen) -> None:
        super().__init__()
        self._desk, self._pen = desk, pen
        self._cards = [MeasureCard(desk, measure, pen) for measure in measures]
        self.rehab, self.note = RehabChips(desk, pen), NoteEdit(desk, pen)
        self._others_notes = label("", "hint")
        self._recent, self._next = RecentDays(desk, measures), NextVisit(desk)
        for card in self._cards:
            for field in card.all_fields:
                field.moved.connect(lambda step, f=field: self._move(f, step))
                field.passed.connect(lambda f=field: self._pass(f))
        self.note.backed.connect(self._focus_last_field)
        self._columns = Columns(desk, self._groups())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    @property
    def fields(self) -> list[AnswerField]:
        """Everything that can be answered now, in reading order."""
        left = [card for card in self._cards if card in self._columns.cards]
        ordered = sorted(left, key=self._columns.cards.index)
        return [field for card in ordered for field in card.fields]

    def show_day(self, changed: frozenset[str] | None = None) -> None:
        """Show what stands written now; `changed` are the measures an edit touched, if known."""
        names = {person.id: person.name for person in self._desk.diary.people()}
        for card in self._cards:
            card.show_day(names)
        self.rehab.show_day()
        self.note.show_day()
        notes = self._pen.day.notes_of_others
        self._others_notes.setText(
            "\n".join(
                self._desk.tr(
                    N_("{name} wrote: {value}"), name=names.get(n.reporter_id, ""), value=n.text
                )
                for n in notes
            )
        )
        self._others_notes.setVisible(bool(notes))
        self._recent.show_days(self._pen.day.date, changed)
        if changed is None:
            self._next.show_next()

    def take_focus(self) -> None:
        """Put the keyboard on the first question not answered yet, or on the first."""
        fields = self.fields
        day = self._pen.day
        waiting = [
            field
            for field in fields
            if _is_question(field) and not day.is_answered(field.measure.key)
        ]
        if fields:
            (waiting or fields)[0].take_focus()

    def commit(self) -> None:
        """Save what is typed and not saved yet."""
        for card in self._cards:
            for field in card.all_fields:
                field.editor.commit()
        self.note.commit()

    def forget(self) -> None:
        """Let go of what was typed for another day or by another writer."""
        self.note.forget()

    def _groups(self) -> list[list[QWidget]]:
        """Ratings first; counts, choices and the rest beside them; the glance back last."""
        ratings = [c for c in self._cards if isinstance(c.measure.scale, Rating)]
        middle = [c for c in self._cards if c not in ratings]
        rest: list[QWidget] = [*middle, self._rehab_card(), self._note_card()]
        return [list(ratings), rest, [self._recent, self._next, Report(self._desk)]]

    def _rehab_card(self) -> Card:
        return self._card(N_("Rehab"), self.rehab)

    def _note_card(self) -> Card:
        return self._card(N_("Note"), self.note, self._others_notes)

    def _card(self, heading: str, *content: QWidget) -> Card:
        card = Card(self._desk.theme, self._desk.tr(heading))
        px = self._desk.theme.px
        card.body.setContentsMargins(px(12), px(12), px(12), px(12))
        for widget in content:
            card.body.addWidget(widget)
        return card

    def _move(self, field: AnswerField, step: int) -> None:
        """To a neighbour; past the last question lie the rehab chips."""
        fields = self.fields
        target = fields.index(field) + step if field in fields else 0
        if target >= len(fields):
            self.rehab.take_focus()
        elif target >= 0:
            fields[target].take_focus()

    def _pass(self, field: AnswerField) -> None:
        """To the next question of its own; digits would do nothing on the chips of a detail."""
        fields = self.fields
        later = fields[fields.index(field) + 1 :] if field in fields else fields
        following = next((other for other in later if _is_question(other)), None)
        if following is None:
            self.rehab.take_focus()
        else:
            following.take_focus()

    def _focus_last_field(self) -> None:
        self.rehab.take_focus()


def _is_question(field: AnswerField) -> bool:
    """Whether it is a question of its own, not a detail on another's card."""
    return field.measure.part_of is None
