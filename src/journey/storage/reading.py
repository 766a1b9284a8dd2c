"""Reads records, series and counts with lean statements, each compiled once."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select

from journey.domain.catalogue import MEASURES
from journey.domain.kinds import Rater, Role
from journey.domain.records import (
    LATE_AFTER_DAYS,
    Event,
    Goal,
    Note,
    Observation,
    Person,
    Record,
    Session,
    Visit,
)
from journey.domain.scales import Value
from journey.storage import faults, tables
from journey.storage.cells import clock_time, day_of, value_reader, written_ordinal
from journey.storage.changes import rows_with_ids, sql_of
from journey.storage.database import Database
from journey.storage.records import (
    EVENT,
    GOAL,
    KINDS,
    NOTE,
    OBSERVATION,
    PERSON,
    SESSION,
    VISIT,
    Kind,
)

SeriesRow = tuple[dt.date, Value, Rater, bool, dt.time | None]
"""Diary date, value, whose eyes, whether late, time of day."""

_CATALOGUE_ORDER = {measure.key: place for place, measure in enumerate(MEASURES)}
_FIRST, _LAST = dt.date.min, dt.date.max
_RATERS = {role: Rater.SELF if role is Role.PATIENT else Rater.PROXY for role in Role}

_answers = tables.observation.c
_IS_DAILY = (_answers.deleted_at.is_(None), _answers.visit_id.is_(None))


def _in_days(column: ColumnElement[str]) -> ColumnElement[bool]:
    return column.between(bindparam("first"), bindparam("last"))


_SERIES = sql_of(
    select(
        _answers.diary_date,
        _answers.at,
        _answers.number,
        _answers.text,
        _answers.reporter_id,
        _answers.written_at,
        _answers.written_offset,
    )
    .where(_answers.measure == bindparam("measure"), _in_days(_answers.diary_date), *_IS_DAILY)
    .order_by(_answers.diary_date, _answers.at)
)
_WRITTEN_DAYS = sql_of(
    select(_answers.diary_date, func.count())
    .where(_in_days(_answers.diary_date), *_IS_DAILY)
    .group_by(_answers.diary_date)
)
_BY_REPORTER = sql_of(
    select(_answers.reporter_id, func.count())
    .where(_in_days(_answers.diary_date), *_IS_DAILY)
    .group_by(_answers.reporter_id)
)
_PATIENT_ID = sql_of(select(tables.diary.c.patient_id))
_ROLES = sql_of(select(tables.person.c.id, tables.person.c.role))


class Reader:
    """Answers from an open diary; removed records are left out everywhere.

    Raises:
        Problem: from every method, where the file cannot be read or is damaged.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def patient_id(self) -> UUID:
        ((raw,),) = self._database.rows(_PATIENT_ID)
        return UUID(bytes=raw)

    def people(self) -> list[Person]:
        return self._every(PERSON)

    def person(self, id_: UUID) -> Person | None:
        found: list[Person] = self._read(
            PERSON, self._database.rows(rows_with_ids(PERSON, 1), (id_.bytes,))
        )
        return found[0] if found else None

    def roles(self) -> dict[bytes, Role]:
        """The role of everybody who ever wrote, the removed ones too, by the bytes of their id."""
        return {raw: Role(role) for raw, role in self._database.rows(_ROLES)}

    def observations(
        self,
        measure: str | None,
        first: dt.date | None,
        last: dt.date | None,
        visit_id: UUID | None,
    ) -> list[Observation]:
        """Answers by diary date, time (those of the whole day first) and catalogue order."""
        parameters: list[Any] = [*_days(first, last)]
        if measure is not None:
            parameters.append(measure)
        if visit_id is not None:
            parameters.append(visit_id.bytes)
        sql = _observations(measure is not None, visit_id is not None)
        return self._read(OBSERVATION, sorted(self._database.rows(sql, parameters), key=_place))

    def sessions(self, first: dt.date | None, last: dt.date | None) -> list[Session]:
        return self._of_days(SESSION, first, last)

    def notes(self, first: dt.date | None, last: dt.date | None) -> list[Note]:
        return self._of_days(NOTE, first, last)

    def visits(self) -> list[Visit]:
        return self._of_days(VISIT, None, None)

    def events(self) -> list[Event]:
        return self._of_days(EVENT, None, None)

    def goals(self) -> list[Goal]:
        return self._every(GOAL)

    def record(self, id_: UUID) -> Record | None:
        """The record of that id, whatever its kind."""
        for kind in KINDS:
            if rows := self._database.rows(rows_with_ids(kind, 1), (id_.bytes,)):
                found: Record = self._read(kind, rows)[0]
                return found
        return None

    def series(
        self, measure: str, first: dt.date | None, last: dt.date | None
    ) -> Iterator[SeriesRow]:
        """One measure's answers by date and time, without clinic scores."""
        value = value_reader(measure)
        rater = {id_: _RATERS[role] for id_, role in self.roles().items()}
        rows = self._database.rows(_SERIES, (measure, *_days(first, last)))
        for day, at, number, text, reporter, us, offset in rows:
            date = day_of(day)
            is_late = written_ordinal(us, offset) >= date.toordinal() + LATE_AFTER_DAYS
            yield date, value(number, text), rater[reporter], is_late, clock_time(at)

    def written_days(self, first: dt.date | None, last: dt.date | None) -> dict[dt.date, int]:
        rows = self._database.rows(_WRITTEN_DAYS, _days(first, last))
        return {day_of(day): count for day, count in rows}

    def answers_by_reporter(self, first: dt.date, last: dt.date) -> dict[UUID, int]:
        rows = self._database.rows(_BY_REPORTER, _days(first, last))
        return {UUID(bytes=reporter): count for reporter, count in rows}

    def written_range(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day of answers, sessions and notes, else of visits and events."""
        return self._range(OBSERVATION, SESSION, NOTE) or self._range(VISIT, EVENT)

    def counts(self) -> dict[str, int]:
        return {kind.name: self._database.rows(_count(kind))[0][0] for kind in KINDS}

    def read_everything(self) -> None:
        """Read each record once, to find one that cannot be read.

        Raises:
            DamagedDiary: there is one.
        """
        for kind in KINDS:
            self._every(kind)

    def _range(self, *kinds: Kind) -> tuple[dt.date, dt.date] | None:
        ends = [self._database.rows(_ends(kind))[0] for kind in kinds]
        found = [end for end in ends if end[0] is not None]
        if not found:
            return None
        return day_of(min(end[0] for end in found)), day_of(max(end[1] for end in found))

    def _every(self, kind: Kind) -> list[Any]:
        return self._read(kind, self._database.rows(_every(kind)))

    def _of_days(self, kind: Kind, first: dt.date | None, last: dt.date | None) -> list[Any]:
        return self._read(kind, self._database.rows(_of_days(kind), _days(first, last)))

    def _read(self, kind: Kind, rows: Sequence[Any]) -> list[Any]:
        try:
            return [kind.record(row) for row in rows]
        except (ValueError, TypeError) as error:
            raise faults.damaged(self._database.path) from error


def _days(first: dt.date | None, last: dt.date | None) -> tuple[str, str]:
    return (first or _FIRST).isoformat(), (last or _LAST).isoformat()


def _place(row: Sequence[Any]) -> tuple[Any, ...]:
    id_, measure, day, at, _, _, site, *_ = row
    return (day, at or "", _CATALOGUE_ORDER.get(measure, len(_CATALOGUE_ORDER)), site or "", id_)


def _content(kind: Kind) -> list[ColumnElement[Any]]:
    return [kind.table.c[name] for name in kind.columns]


@cache
def _every(kind: Kind) -> str:
    table = kind.table
    return sql_of(select(*_content(kind)).where(table.c.deleted_at.is_(None)).order_by(table.c.id))


@cache
def _of_days(kind: Kind) -> str:
    columns = kind.table.c
    return sql_of(
        select(*_content(kind))
        .where(_in_days(columns.diary_date), columns.deleted_at.is_(None))
        .order_by(columns.diary_date, columns.id)
    )


@cache
def _observations(has_measure: bool, has_visit: bool) -> str:
    wanted = select(*_content(OBSERVATION)).where(
        _in_days(_answers.diary_date), _answers.deleted_at.is_(None)
    )
    if has_measure:
        wanted = wanted.where(_answers.measure == bindparam("measure"))
    if has_visit:
        wanted = wanted.where(_answers.visit_id == bindparam("visit_id"))
    return sql_of(wanted)


@cache
def _ends(kind: Kind) -> str:
    columns = kind.table.c
    wanted = select(func.min(columns.diary_date), func.max(columns.diary_date))
    if kind is OBSERVATION:
        return sql_of(wanted.where(*_IS_DAILY))
    return sql_of(wanted.where(columns.deleted_at.is_(None)))


@cache
def _count(kind: Kind) -> str:
    columns = kind.table.c
    return sql_of(select(func.count(columns.id)).where(columns.deleted_at.is_(None)))
