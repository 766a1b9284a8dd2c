"""The settings kept in the diary itself: the person, who writes, and what is asked."""

from dataclasses import replace

from PySide6.QtCore import Qt

from journey.diary.first_diary import caregiver
from journey.domain.catalogue import ASKED_BY_DEFAULT, MEASURES
from journey.domain.edits import added, replaced
from journey.domain.measures import Measure
from journey.domain.problems import Problem
from journey.domain.records import Person, person_id
from journey.domain.text import N_
from journey.domain.wording import title_of
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.date_field import read_date
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.text_field import TextField


class PersonCard(Card):
    """Whom the diary is about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("The person this diary is about")))
        self.desk = desk
        self.name = TextField(desk, desk.tr(N_("Name (optional)")))
        self.birth = TextField(
            desk,
            desk.tr(N_("Date of birth (optional)")),
            hint=desk.tr(N_("Year, month and day, such as {example}"), example="1988-05-21"),
        )
        self.name.edit.setObjectName("person_name")
        self.birth.edit.setObjectName("person_birth")
        self.name.edit.editingFinished.connect(self._save_name)
        self.birth.edit.editingFinished.connect(self._save_birth)
        self.body.addWidget(self.name)
        self.body.addWidget(self.birth)

    def refresh(self) -> None:
        patient = self.desk.diary.patient
        self._show(self.name, patient.name)
        if not self.birth.error:
            self._show(self.birth, patient.birth_date.isoformat() if patient.birth_date else "")

    def _show(self, field: TextField, text: str) -> None:
        """Show what the diary holds, except where somebody is typing."""
        if not (field.edit.hasFocus() and field.edit.isModified()):
            field.raw = text

    def _save_name(self) -> None:
        self.name.edit.setModified(False)
        self._save(replace(self.desk.diary.patient, name=self.name.text))

    def _save_birth(self) -> None:
        try:
            birth = read_date(self.birth.text) if self.birth.text else None
        except Problem as problem:
            self.birth.show_error(problem)
            return
        self.birth.clear_error()
        self.birth.edit.setModified(False)
        self._save(replace(self.desk.diary.patient, birth_date=birth))

    def _save(self, patient: Person) -> None:
        if patient != self.desk.diary.patient:
            self.desk.apply(replaced(N_("Change person"), self.desk.diary.patient, patient))


class WriterCard(Card):
    """Who writes now; answers say it, and those of a caregiver are counted apart."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("Who writes")))
        self.desk = desk
        self._people: tuple[Person, ...] = ()
        self._row: ChipRow | None = None
        self.new_name = TextField(desk, desk.tr(N_("Name of a caregiver who writes too")))
        self.add_button = push_button(desk.tr(N_("Add caregiver")), "plain", self.add)
        self.new_name.edit.setObjectName("caregiver_name")
        self.add_button.setObjectName("add_caregiver")
        self.new_name.edit.returnPressed.connect(self.add)
        self.body.addWidget(self.new_name)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        people = self.desk.diary.people()
        if people != self._people or self._row is None:
            self._people = people
            self._build_row()
        if self._row is not None:
            self._row.set_value((str(self.desk.reporter.id),))

    def add(self) -> None:
        """Write down a new caregiver, who writes from now on."""
        name = self.new_name.text
        if not name:
            self.new_name.show_error(Problem(N_("Please write the name first.")))
            self.new_name.focus()
            return
        patient = self.desk.diary.patient
        known = self.desk.diary.person(person_id(patient.id, name))
        person = known or caregiver(patient, name)
        if known is not None or self.desk.apply(added(N_("Add caregiver"), person)):
            self.new_name.raw = ""
            self._choose(person)

    def _build_row(self) -> None:
        """A row of chips cannot change its options: a new one takes its place."""
        options = [(str(p.id), title_of(p, self.desk.language)) for p in self._people]
        row = ChipRow(options, chip_look(self.desk), is_one_of=True)
        row.setAccessibleName(self.desk.tr(N_("Who writes")))
        row.chosen.connect(self._on_chosen)
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
        self._row = row
        self.body.insertWidget(1, row)

    def _on_chosen(self, keys: tuple[str, ...], _by_digit: bool) -> None:
        self._choose(next(p for p in self._people if str(p.id) == keys[0]))

    def _choose(self, person: Person) -> None:
        self.desk.reporter = person
        self.desk.announce(
            self.desk.tr(N_("Writing: {name}"), name=title_of(person, self.desk.language))
        )
        self.refresh()


class AskedCard(Card):
    """Which measures Today asks, in the order of the catalogue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("What Today asks")))
        self.desk = desk
        self.body.addWidget(
            label(desk.tr(N_("What is left out here keeps all its earlier answers.")), "hint")
        )
        options = [(m.key, desk.text(m.label)) for m in MEASURES if is_question(m)]
        self._row = ChipRow(options, chip_look(desk))
        self._row.setAccessibleName(desk.tr(N_("What Today asks")))
        self._row.chosen.connect(self._save)
        self.body.addWidget(self._row)

    def refresh(self) -> None:
        self._row.set_value(asked_of(self.desk.diary.patient))

    def _save(self) -> None:
        asked = self._row.value
        before = self.desk.diary.patient
        after = replace(before, asked=None if asked == ASKED_BY_DEFAULT else asked)
        if after != before:
            self.desk.apply(replaced(N_("Change what is asked"), before, after))


def asked_of(patient: Person) -> tuple[str, ...]:
    """The keys of the measures Today asks a patient."""
    return ASKED_BY_DEFAULT if patient.asked is None else patient.asked


def is_question(measure: Measure) -> bool:
    """Whether a measure can be asked on its own: details come along with theirs."""
    return not measure.is_clinic_score and measure.part_of is None
