"""Visits and their clinic scores, against the baseline visit; questions for the next one."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from journey.diary.clinic import course_of
from journey.domain.clinic_course import procedure_of
from journey.domain.records import Visit
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.pages.record_actions import edit_record, remove_record
from journey.ui.pages.visit_rows import visit_rows
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.field_grid import FieldGrid
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import long_label, wrappable
from journey.ui.widgets.visit_table import VisitTable

_LONGEST_DECISION = 600


class VisitsPage(Page):
    """All visits in one table, done ones first, and what they leave to ask and to do."""

    key: ClassVar[str] = "visits"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr = desk.tr
        self._visits: dict[str, Visit] = {}
        self._next: Visit | None = None
        self.add_visit = push_button(tr(N_("+ Add visit")), "primary", self._add)
        self.set_header(
            tr(N_("Visits and clinic scores")),
            tr(N_("Copied from the clinic’s papers · changes are against the baseline visit")),
            [self.add_visit],
        )
        self._add_table()
        self._add_cards()
        self.body.addStretch(1)

    def _add_table(self) -> None:
        card = Card(self.desk.theme)
        self.empty = label(
            self.desk.tr(
                N_(
                    "No visits yet. Put in appointments, past and planned, with the scores on "
                    "the clinic’s paper and the questions you want to ask."
                )
            )
        )
        self.table = VisitTable(self.desk)
        self.table.edit_pressed.connect(lambda key: edit_record(self.desk, self._visits[key]))
        self.table.remove_pressed.connect(lambda key: remove_record(self.desk, self._visits[key]))
        card.body.addWidget(self.empty)
        card.body.addWidget(self.table)
        self.body.addWidget(card)

    def _add_cards(self) -> None:
        theme = self.desk.theme
        self.questions, self.decided = Card(theme, " "), Card(theme, " ")
        self._question_lines = QVBoxLayout()
        self.questions.body.addLayout(self._question_lines)
        self.add_question = push_button(self.desk.tr(N_("+ Question")), "plain", self._add_question)
        self.questions.body.addWidget(self.add_question, 0, Qt.AlignmentFlag.AlignLeft)
        self._decision = long_label("")
        self.decided.body.addWidget(self._decision)
        cards = FieldGrid(theme.px(330), theme.px(16))
        cards.add(self.questions)
        cards.add(self.decided)
        self.body.addWidget(cards)

    @override
    def refresh(self) -> None:
        course = course_of(self.desk.diary)
        visits = [row.visit for row in course]
        self._visits = {str(visit.id): visit for visit in visits}
        procedure = procedure_of(self.desk.diary.events())
        kind = self.desk.text(procedure.kind.label).lower() if procedure else ""
        self.empty.setVisible(not visits)
        self.table.setVisible(bool(visits))
        self.table.show_rows(visit_rows(self.desk, course, procedure=kind))
        self._refresh_questions(visits)
        self._refresh_decided(visits)

    def _refresh_questions(self, visits: list[Visit]) -> None:
        today = self.desk.diary.today()
        coming = [v for v in visits if not v.is_done and v.diary_date >= today]
        self._next = coming[0] if coming else None
        self.questions.setVisible(self._next is not None)
        while (item := self._question_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._next is None or self.questions.heading is None:
            return
        date = self.desk.format_date(self._next.diary_date)
        self.questions.heading.setText(self.desk.tr(N_("Questions for {date}"), date=date))
        for number, question in enumerate(self._next.questions, start=1):
            self._question_lines.addWidget(long_label(f"{number}. {question}"))

    def _refresh_decided(self, visits: list[Visit]) -> None:
        decided = [visit for visit in visits if visit.is_done and visit.decided]
        self.decided.setVisible(bool(decided))
        if decided and self.decided.heading is not None:
            latest = decided[-1]
            date = self.desk.format_date(latest.diary_date)
            self.decided.heading.setText(self.desk.tr(N_("Decided on {date}"), date=date))
            text = latest.decided
            cut = text if len(text) <= _LONGEST_DECISION else f"{text[:_LONGEST_DECISION]}…"
            self._decision.setText(wrappable(cut))

    def _add(self) -> None:
        from journey.ui.dialogs.visit_form import VisitForm

        self.desk.open_form(VisitForm(self.desk))

    def _add_question(self) -> None:
        from journey.ui.dialogs.visit_form import VisitForm

        form = VisitForm(self.desk, self._next)
        self.desk.open_form(form)
        form.ask_a_question()
