"""What an edit must satisfy before it is written, and the proper form of its values."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import assert_never

from journey.domain import scales
from journey.domain.catalogue import BY_KEY
from journey.domain.edits import Change, Edit
from journey.domain.kinds import EventKind, Role
from journey.domain.problems import Problem
from journey.domain.records import (
    Event,
    Goal,
    Note,
    Observation,
    Person,
    Record,
    Session,
    Visit,
)
from journey.domain.rules import check_date
from journey.domain.text import N_

MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks edits of one diary on one day."""

    today: dt.date
    patient: Person

    def checked(self, edit: Edit) -> Edit:
        """The edit with every value in its proper form.

        Raises:
            Problem: something a person has to put right; nothing may be written.
            ValueError: something only a defect of the program can ask for.
        """
        if not edit.changes:
            raise ValueError("an edit changes something")
        changes = tuple(self._change(change) for change in edit.changes)
        same = all(new is old for new, old in zip(changes, edit.changes, strict=True))
        return edit if same else replace(edit, changes=changes)

    def _change(self, change: Change) -> Change:
        if change.after is None:
            if change.record.id == self.patient.id:
                raise ValueError("the patient cannot be removed")
            return change
        after = self._record(change.after)
        return change if after is change.after else Change(change.before, after)

    def _record(self, record: Record) -> Record:
        match record:
            case Observation():
                return self._observation(record)
            case Person():
                self._check_person(record)
            case Session():
                self._check_session(record)
            case Visit():
                self._check_life(record.diary_date, may_come=not record.is_done)
            case Event():
                self._check_event(record)
            case Goal():
                if record.rank < 1:
                    raise ValueError("ranks start at 1")
            case Note():
                self._check_life(record.diary_date)
            case _:
                assert_never(record)
        return record

    def _observation(self, answer: Observation) -> Observation:
        measure = BY_KEY.get(answer.measure)
        if measure is None:
            raise Problem(N_("“{measure}” is no measure of this diary."), measure=answer.measure)
        if measure.is_clinic_score is (answer.visit_id is None):
            raise ValueError(f"{measure.key}: clinic scores, and they alone, belong to a visit")
        self._check_life(answer.diary_date)
        value = scales.checked(measure.scale, answer.value, answer.site)
        if value == answer.value and type(value) is type(answer.value):
            return answer
        return replace(answer, value=value)

    def _check_person(self, person: Person) -> None:
        if (person.role is Role.PATIENT) is not (person.id == self.patient.id):
            raise ValueError("a diary has exactly one patient")
        if person.birth_date is not None:
            check_date(person.birth_date, today=self.today, birth_date=None)

    def _check_session(self, session: Session) -> None:
        self._check_life(session.diary_date)
        if not 0 <= session.minutes <= MINUTES_A_DAY:
            raise _outside(session.minutes, MINUTES_A_DAY)
        if session.effort is not None and not 0 <= session.effort <= 10:
            raise _outside(session.effort, 10)

    def _check_event(self, event: Event) -> None:
        self._check_life(event.diary_date, may_come=event.kind is EventKind.PHASE)
        if event.until is not None and event.until < event.diary_date:
            raise Problem(
                N_("The end ({until}) is before the beginning ({date})."),
                until=event.until.isoformat(),
                date=event.diary_date.isoformat(),
            )

    def _check_life(self, diary_date: dt.date, *, may_come: bool = False) -> None:
        latest = max(self.today, diary_date) if may_come else self.today
        check_date(diary_date, today=latest, birth_date=self.patient.birth_date)


def _outside(value: int, maximum: int) -> Problem:
    return Problem(
        N_("{value} is outside {minimum} to {maximum}."), value=value, minimum=0, maximum=maximum
    )
