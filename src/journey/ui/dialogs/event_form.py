"""Asks for a turning point: an injury, an operation, a change of medicine, a reaction."""

from typing_extensions import override

from journey.domain.edits import Edit, replaced
from journey.domain.kinds import EventKind
from journey.domain.problems import Problem
from journey.domain.records import Event, new_id
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.choice_field import ChoiceField, Offer
from journey.ui.widgets.date_field import DateField
from journey.ui.widgets.form import Form, Refusal, check_day
from journey.ui.widgets.text_field import NoteField, TextField

LASTING = (EventKind.PHASE, EventKind.REACTION, EventKind.COMPLICATION)
"""The kinds that may take days, and are asked for their last one."""

_EXAMPLES = {
    EventKind.INJURY: N_("Such as: C6, fall from a ladder"),
    EventKind.SURGERY: N_("Such as: decompression and fixation"),
    EventKind.PHASE: N_("Such as: inpatient rehab"),
    EventKind.ASSESSMENT: N_("Such as: MRI"),
    EventKind.MEDICINE: N_("Such as: baclofen 30 → 45 mg a day"),
    EventKind.TREATMENT: N_("Such as: what was given, and how"),
    EventKind.REACTION: N_("Such as: headache"),
    EventKind.COMPLICATION: N_("Such as: urinary tract infection"),
}


class EventForm(Form):
    """A new event, of a kind where one is given, or an existing one to be changed."""

    def __init__(
        self, desk: Desk, existing: Event | None = None, kind: EventKind | None = None
    ) -> None:
        heading = N_("Add an event") if existing is None else N_("Edit the event")
        super().__init__(desk, desk.tr(heading), existing.id if existing else None)
        self._existing = existing
        self._add_fields(existing, existing.kind if existing else kind)

    def _add_fields(self, event: Event | None, kind: EventKind | None) -> None:
        desk, tr = self.desk, self.desk.tr
        kinds = [Offer(each.value, desk.text(each.label)) for each in EventKind]
        self.kind = self.add(
            ChoiceField(desk, tr(N_("What was it?")), [kinds], kind, required=True)
        )
        self.title = self.add(TextField(desk, tr(N_("Title")), event.title if event else ""))
        date = event.diary_date if event else desk.diary.today()
        self.date = self.add(DateField(desk, tr(N_("Date")), date))
        until = event.until if event else None
        self.until = self.add(DateField(desk, tr(N_("Last day")), until, required=False))
        self.note = self.add(NoteField(desk, tr(N_("Note")), event.note if event else ""))
        self.kind.changed.connect(self._follow_kind)
        self._follow_kind()

    def _follow_kind(self) -> None:
        kind = self._kind
        self.title.say_hint(self.desk.tr(_EXAMPLES[kind]) if kind else "")
        self.until.setVisible(kind in LASTING)

    @property
    def _kind(self) -> EventKind | None:
        return EventKind(self.kind.chosen) if self.kind.chosen else None

    @override
    def edit(self) -> Edit:
        kind, date = self._kind, self.date.date
        assert kind is not None
        assert date is not None
        check_day(self.date, self.desk, may_come=kind is EventKind.PHASE)
        until = self.until.date if kind in LASTING else None
        if until is not None and until < date:
            raise Refusal(self.until, Problem(N_("The last day is before the first.")))
        event = self._existing
        after = Event(
            id=event.id if event else new_id(),
            diary_date=date,
            kind=kind,
            title=self.title.text,
            until=until,
            note=self.note.text,
        )
        return replaced(N_("Add event") if event is None else N_("Edit event"), event, after)
