"""Asks for one piece of rehab: what it was, how long, how hard."""

import datetime as dt

from typing_extensions import override

from journey.domain.edits import Edit, replaced
from journey.domain.kinds import SessionKind
from journey.domain.records import Session, new_id
from journey.domain.scales import Count
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.choice_field import ChoiceField, Offer
from journey.ui.widgets.date_field import DateField
from journey.ui.widgets.form import Form, check_day
from journey.ui.widgets.number_field import NumberField
from journey.ui.widgets.text_field import NoteField

_MINUTES = Count(minimum=1, maximum=24 * 60, step=5)
_USUAL_MINUTES = (15, 30, 45, 60)


class SessionForm(Form):
    """A new session, or an existing one to be changed."""

    def __init__(
        self, desk: Desk, existing: Session | None = None, diary_date: dt.date | None = None
    ) -> None:
        heading = N_("Add a rehab session") if existing is None else N_("Edit the rehab session")
        super().__init__(desk, desk.tr(heading), existing.id if existing else None)
        self._existing = existing
        self._add_fields(existing, existing.diary_date if existing else diary_date or desk.day)

    def _add_fields(self, session: Session | None, date: dt.date) -> None:
        desk, tr = self.desk, self.desk.tr
        kinds = [Offer(kind.value, desk.text(kind.label)) for kind in SessionKind]
        efforts = [Offer(str(effort), str(effort)) for effort in range(11)]
        self.kind = self.add(
            ChoiceField(
                desk,
                tr(N_("What was it?")),
                [kinds],
                session.kind if session else None,
                required=True,
            )
        )
        self.minutes = self.add(
            NumberField(
                desk,
                tr(N_("Minutes")),
                _MINUTES,
                session.minutes if session else None,
                usual=_USUAL_MINUTES,
                required=True,
            )
        )
        effort = "" if session is None or session.effort is None else str(session.effort)
        self.effort = self.add(
            ChoiceField(
                desk,
                tr(N_("Effort")),
                [[Offer("", tr(N_("Not given"))), *efforts]],
                effort,
                hint=tr(N_("0 no effort, 10 as hard as possible")),
            )
        )
        self.date = self.add(DateField(desk, tr(N_("Date")), date))
        self.note = self.add(NoteField(desk, tr(N_("Note")), session.note if session else ""))

    @override
    def edit(self) -> Edit:
        minutes, date = self.minutes.number, self.date.date
        assert minutes is not None
        assert date is not None
        check_day(self.date, self.desk)
        now, session = self.desk.diary.clock(), self._existing
        after = Session(
            id=session.id if session else new_id(),
            diary_date=date,
            kind=SessionKind(self.kind.raw),
            minutes=minutes,
            reporter_id=session.reporter_id if session else self.desk.reporter.id,
            written_at=session.written_at if session else now,
            effort=int(self.effort.raw) if self.effort.raw else None,
            note=self.note.text,
        )
        name = N_("Add rehab session") if session is None else N_("Edit rehab session")
        return replaced(name, session, after)
