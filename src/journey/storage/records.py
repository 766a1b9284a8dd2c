"""Records as rows and rows as records, for tables and history alike."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from journey.domain.kinds import EventKind, Role, SessionKind, VisitType
from journey.domain.records import Event, Goal, Note, Observation, Person, Record, Session, Visit
from journey.storage import tables
from journey.storage.cells import (
    Cell,
    cells_of,
    clock_text,
    clock_time,
    day_of,
    id_of,
    moment_of,
    offset_minutes,
    unix_us,
    value_reader,
)

Row = tuple[Cell, ...]
"""The content of a record, its id first, in the order of its table's columns."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its table, and the way to a row and back."""

    table: Table
    row: Callable[[Any], Row]
    record: Callable[[Sequence[Any]], Record]

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the content columns; what every table has (edited, deleted) left out."""
        return tuple(column.name for column in self.table.columns)[:-3]


def _person_row(person: Person) -> Row:
    birth_date = person.birth_date.isoformat() if person.birth_date else None
    asked = None if person.asked is None else json.dumps(person.asked)
    return (person.id.bytes, person.name, person.role.value, birth_date, asked)


def _person(row: Sequence[Any]) -> Person:
    id_, name, role, birth_date, asked = row
    return Person(
        id=id_of(id_),
        name=name,
        role=Role(role),
        birth_date=day_of(birth_date) if birth_date else None,
        asked=None if asked is None else tuple(json.loads(asked)),
    )


def _visit_row(visit: Visit) -> Row:
    return (
        visit.id.bytes,
        visit.diary_date.isoformat(),
        visit.type.value,
        visit.title,
        visit.clinician,
        int(visit.is_done),
        json.dumps(visit.questions, ensure_ascii=False),
        visit.decided,
        visit.note,
    )


def _visit(row: Sequence[Any]) -> Visit:
    id_, diary_date, type_, title, clinician, is_done, questions, decided, note = row
    return Visit(
        id=id_of(id_),
        diary_date=day_of(diary_date),
        type=VisitType(type_),
        title=title,
        clinician=clinician,
        is_done=bool(is_done),
        questions=tuple(json.loads(questions)),
        decided=decided,
        note=note,
    )


def _observation_row(answer: Observation) -> Row:
    number, text = cells_of(answer.value)
    return (
        answer.id.bytes,
        answer.measure,
        answer.diary_date.isoformat(),
        clock_text(answer.at),
        number,
        text,
        answer.site,
        answer.reporter_id.bytes,
        answer.visit_id.bytes if answer.visit_id else None,
        unix_us(answer.written_at),
        offset_minutes(answer.written_at),
        answer.note,
    )


def _observation(row: Sequence[Any]) -> Observation:
    id_, measure, diary_date, at, number, text, site, reporter, visit, us, offset, note = row
    return Observation(
        id=UUID(bytes=id_),
        measure=measure,
        diary_date=day_of(diary_date),
        value=value_reader(measure)(number, text),
        reporter_id=id_of(reporter),
        written_at=moment_of(us, offset),
        at=clock_time(at),
        site=site,
        visit_id=id_of(visit) if visit else None,
        note=note,
    )


def _session_row(session: Session) -> Row:
    return (
        session.id.bytes,
        session.diary_date.isoformat(),
        session.kind.value,
        session.minutes,
        session.effort,
        session.reporter_id.bytes,
        unix_us(session.written_at),
        offset_minutes(session.written_at),
        session.note,
    )


def _session(row: Sequence[Any]) -> Session:
    id_, diary_date, kind, minutes, effort, reporter, us, offset, note = row
    return Session(
        id=id_of(id_),
        diary_date=day_of(diary_date),
        kind=SessionKind(kind),
        minutes=minutes,
        effort=effort,
        reporter_id=id_of(reporter),
        written_at=moment_of(us, offset),
        note=note,
    )


def _event_row(event: Event) -> Row:
    until = event.until.isoformat() if event.until else None
    day = event.diary_date.isoformat()
    return (event.id.bytes, day, event.kind.value, event.title, until, event.note)


def _event(row: Sequence[Any]) -> Event:
    id_, diary_date, kind, title, until, note = row
    return Event(
        id=id_of(id_),
        diary_date=day_of(diary_date),
        kind=EventKind(kind),
        title=title,
        until=day_of(until) if until else None,
        note=note,
    )


def _goal_row(goal: Goal) -> Row:
    return (goal.id.bytes, goal.rank, goal.text)


def _goal(row: Sequence[Any]) -> Goal:
    id_, rank, text = row
    return Goal(id=id_of(id_), rank=rank, text=text)


def _note_row(note: Note) -> Row:
    return (
        note.id.bytes,
        note.diary_date.isoformat(),
        note.text,
        note.reporter_id.bytes,
        unix_us(note.written_at),
        offset_minutes(note.written_at),
    )


def _note(row: Sequence[Any]) -> Note:
    id_, diary_date, text, reporter, us, offset = row
    return Note(
        id=id_of(id_),
        diary_date=day_of(diary_date),
        text=text,
        reporter_id=id_of(reporter),
        written_at=moment_of(us, offset),
    )


PERSON = Kind(tables.person, _person_row, _person)
VISIT = Kind(tables.visit, _visit_row, _visit)
OBSERVATION = Kind(tables.observation, _observation_row, _observation)
SESSION = Kind(tables.session, _session_row, _session)
EVENT = Kind(tables.milestone, _event_row, _event)
GOAL = Kind(tables.goal, _goal_row, _goal)
NOTE = Kind(tables.note, _note_row, _note)

KINDS: tuple[Kind, ...] = (PERSON, OBSERVATION, SESSION, VISIT, EVENT, GOAL, NOTE)
BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
BY_RECORD: dict[type[Record], Kind] = {
    Person: PERSON,
    Observation: OBSERVATION,
    Session: SESSION,
    Visit: VISIT,
    Event: EVENT,
    Goal: GOAL,
    Note: NOTE,
}
