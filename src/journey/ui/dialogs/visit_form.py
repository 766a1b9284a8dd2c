"""Asks for an appointment, planned or done, and for the clinic scores on its paper."""

import datetime as dt

from typing_extensions import override

from journey.diary.clinic import course_of, sheet_of
from journey.domain.clinic_course import baselines_before, injury_of, scores_before
from journey.domain.edits import Edit
from journey.domain.kinds import VisitType
from journey.domain.problems import Problem
from journey.domain.records import Observation, Visit, new_id, score_id
from journey.domain.rules import ScoreKey
from journey.domain.scales import Value
from journey.domain.score_warnings import unusual
from journey.domain.text import N_
from journey.domain.visit_edits import VisitSheet, visit_edit
from journey.ui.desk import Desk
from journey.ui.widgets.choice_field import ChoiceField, Offer
from journey.ui.widgets.date_field import DateField
from journey.ui.widgets.form import Form, Refusal, check_day
from journey.ui.widgets.lines_field import LinesField
from journey.ui.widgets.score_fields import ScoreFields
from journey.ui.widgets.text_field import NoteField, TextField

MOST_QUESTIONS = 5
_DONE, _PLANNED = "done", "planned"


class VisitForm(Form):
    """A new visit, or an existing one to be changed; its scores are saved in the same edit."""

    def __init__(self, desk: Desk, existing: Visit | None = None) -> None:
        heading = N_("Add a visit") if existing is None else N_("Edit the visit")
        super().__init__(desk, desk.tr(heading), existing.id if existing else None)
        self._before = None if existing is None else sheet_of(desk.diary, existing)
        self._id = existing.id if existing else new_id()
        self._course = course_of(desk.diary)
        self._add_fields(existing)
        self._add_scores()
        self._add_words(existing)
        for field in (self.state, self.date):
            field.changed.connect(self._follow)
        self._follow()

    def _add_fields(self, visit: Visit | None) -> None:
        desk, tr = self.desk, self.desk.tr
        states = [Offer(_DONE, tr(N_("Done"))), Offer(_PLANNED, tr(N_("Planned")))]
        state = None if visit is None else _DONE if visit.is_done else _PLANNED
        types = [Offer(each.value, desk.text(each.label)) for each in VisitType]
        self.state = self.add(
            ChoiceField(desk, tr(N_("Planned or done?")), [states], state, required=True)
        )
        date = visit.diary_date if visit else desk.diary.today()
        self.date = self.add(DateField(desk, tr(N_("Date")), date, may_come=True))
        self.type = self.add(
            ChoiceField(
                desk, tr(N_("Type of visit")), [types], visit.type if visit else None, required=True
            )
        )
        self.title = self.add(
            TextField(
                desk,
                tr(N_("Title")),
                visit.title if visit else "",
                hint=tr(N_("Such as: 3-month follow-up")),
            )
        )
        self.clinician = self.add(
            TextField(desk, tr(N_("With whom")), visit.clinician if visit else "")
        )

    def _add_scores(self) -> None:
        self.scores = ScoreFields(self.desk, self._before.scores if self._before else ())
        self.place(self.scores)
        for field in self.scores.fields:
            self.watch(field)

    def _add_words(self, visit: Visit | None) -> None:
        desk, tr = self.desk, self.desk.tr
        self.questions = self.add(
            LinesField(
                desk,
                tr(N_("Questions to ask")),
                visit.questions if visit else (),
                add_text=tr(N_("+ Question")),
                most=MOST_QUESTIONS,
            )
        )
        self.decided = self.add(
            NoteField(desk, tr(N_("What was decided")), visit.decided if visit else "")
        )
        self.note = self.add(NoteField(desk, tr(N_("Note")), visit.note if visit else ""))

    def ask_a_question(self) -> None:
        """Put the keyboard on an empty line for a question."""
        self.questions.begin_line()

    def _follow(self) -> None:
        """Ask a planned visit for no scores, and hold scores against the visits before."""
        is_done = self.state.chosen != _PLANNED
        self.scores.setVisible(is_done)
        self.decided.setVisible(is_done)
        date = self.date.date_or_none
        if date is not None:
            self.scores.set_baselines(baselines_before(self._course, date, besides=self._id))

    @override
    def edit(self) -> Edit:
        date = self.date.date
        assert date is not None
        is_done = self.state.chosen == _DONE
        check_day(self.date, self.desk, may_come=not is_done)
        scores = self.scores.scores() if is_done else {}
        if scores:
            self._check_injury(date)
        after = VisitSheet(self._visit(date, is_done=is_done), self._observations(scores, date))
        name = N_("Add visit") if self._before is None else N_("Edit visit")
        return visit_edit(name, self._before, after)

    @override
    def doubt(self) -> str:
        date = self.date.date
        if date is None or self.state.chosen != _DONE:
            return ""
        before = scores_before(self._course, date, besides=self._id)
        found = [said.to(self.desk.language) for said in unusual(self.scores.scores(), before)]
        if not found:
            return ""
        return self.desk.tr(
            N_("Looks unusual: {what} Press Save again to save it as it is."), what=" ".join(found)
        )

    def _visit(self, date: dt.date, *, is_done: bool) -> Visit:
        return Visit(
            id=self._id,
            diary_date=date,
            type=VisitType(self.type.raw),
            title=self.title.text,
            clinician=self.clinician.text,
            is_done=is_done,
            questions=self.questions.lines,
            decided=self.decided.text,
            note=self.note.text,
        )

    def _observations(
        self, scores: dict[ScoreKey, Value], date: dt.date
    ) -> tuple[Observation, ...]:
        kept = {score.id: score for score in self._before.scores} if self._before else {}
        return tuple(
            same
            if (same := kept.get(score_id(self._id, key, site))) is not None
            and (same.value, same.diary_date) == (value, date)
            else self._observation(key, site, value, date)
            for (key, site), value in scores.items()
        )

    def _observation(self, key: str, site: str | None, value: Value, date: dt.date) -> Observation:
        return Observation(
            id=score_id(self._id, key, site),
            measure=key,
            diary_date=date,
            value=value,
            reporter_id=self.desk.reporter.id,
            written_at=self.desk.diary.clock(),
            site=site,
            visit_id=self._id,
        )

    def _check_injury(self, date: dt.date) -> None:
        injury = injury_of(self.desk.diary.events())
        if injury is not None and date < injury.diary_date:
            raise Refusal(
                self.date,
                Problem(
                    N_("Clinic scores cannot be older than the injury of {date}."),
                    date=injury.diary_date.isoformat(),
                ),
            )
