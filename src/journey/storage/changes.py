"""Writes the changes of an edit into the tables, many rows at a time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, bindparam, null, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.expression import ClauseElement

from journey.domain.edits import Change
from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.storage.cells import unix_us
from journey.storage.records import BY_RECORD, Kind, Row

IDS_A_QUERY = 500

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Run:
    """Changes of one sort that follow each other, as rows; no id comes twice.

    `before` is None for additions, `after` for removals; otherwise the two go pair by pair.
    """

    kind: Kind
    before: list[Row] | None
    after: list[Row] | None

    def inverse(self) -> "Run":
        return Run(self.kind, _reversed(self.after), _reversed(self.before))

    def __len__(self) -> int:
        return len(self.after if self.after is not None else self.before or ())

    def changes(self) -> Iterator[Change]:
        read = self.kind.record
        nothing: list[Row | None] = [None] * len(self)
        pairs = zip(self.before or nothing, self.after or nothing, strict=True)
        for before, after in pairs:
            yield Change(read(before) if before else None, read(after) if after else None)


@dataclass(frozen=True, slots=True)
class Stamp:
    """When (unix microseconds) and by whom something is written."""

    at: int
    by: bytes | None

    @classmethod
    def of(cls, moment: dt.datetime, by: UUID | None) -> "Stamp":
        return cls(unix_us(moment), by.bytes if by else None)


def runs_of(changes: Iterable[Change]) -> list[Run]:
    """The changes in their order, gathered so that each run is one statement."""
    runs: list[Run] = []
    shape: tuple[type, bool, bool] | None = None
    seen: set[UUID] = set()
    for change in changes:
        before, after = change.before, change.after
        record = change.record
        if shape != (type(record), before is None, after is None) or record.id in seen:
            shape = (type(record), before is None, after is None)
            seen = set()
            kind = BY_RECORD[type(record)]
            runs.append(Run(kind, None if before is None else [], None if after is None else []))
        seen.add(record.id)
        run = runs[-1]
        if before is not None and run.before is not None:
            run.before.append(run.kind.row(before))
        if after is not None and run.after is not None:
            run.after.append(run.kind.row(after))
    return runs


def write(connection: Connection, runs: Iterable[Run], stamp: Stamp) -> None:
    """Bring the tables from what the runs found before to what they leave after.

    Raises:
        Problem: a record is not what the edit took it for; the caller rolls back.
    """
    for run in runs:
        if run.before is None:
            _add(connection, run.kind, run.after or [], stamp)
        else:
            _check_unchanged(connection, run.kind, run.before)
            if run.after is None:
                _remove(connection, run.kind, run.before, stamp)
            else:
                _replace(connection, run.kind, run.after, stamp)


def _add(connection: Connection, kind: Kind, rows: list[Row], stamp: Stamp) -> None:
    mark = (stamp.at, stamp.by)
    filled = [(*row, *mark) for row in rows]
    if connection.exec_driver_sql(_addition(kind), filled).rowcount != len(rows):
        raise _changed_meanwhile()


def _replace(connection: Connection, kind: Kind, rows: list[Row], stamp: Stamp) -> None:
    filled = [(*row[1:], stamp.at, stamp.by, row[0]) for row in rows]
    connection.exec_driver_sql(_replacement(kind), filled)


def _remove(connection: Connection, kind: Kind, rows: list[Row], stamp: Stamp) -> None:
    filled = [(stamp.at, stamp.by, stamp.at, row[0]) for row in rows]
    connection.exec_driver_sql(_removal(kind), filled)


def _check_unchanged(connection: Connection, kind: Kind, rows: list[Row]) -> None:
    """Nothing is overwritten that the edit, and so the history, does not know."""
    for some in _in_pieces(rows, IDS_A_QUERY):
        ids = tuple(row[0] for row in some)
        found = connection.exec_driver_sql(rows_with_ids(kind, len(ids)), ids).fetchall()
        if {tuple(row) for row in found} != set(some):
            raise _changed_meanwhile()


def _changed_meanwhile() -> Problem:
    return Problem(N_("The diary has changed in the meantime. Please try again."))


@cache
def rows_with_ids(kind: Kind, count: int) -> str:
    """The statement that reads so many records, given by their ids, if not removed."""
    columns = kind.table.c
    wanted: list[Any] = [bindparam(f"id_{number}") for number in range(count)]
    content = [columns[name] for name in kind.columns]
    return sql_of(select(*content).where(columns.id.in_(wanted), columns.deleted_at.is_(None)))


@cache
def _addition(kind: Kind) -> str:
    names = (*kind.columns, "edited_at", "edited_by")
    insert = sqlite.insert(kind.table).values({name: bindparam(name) for name in names})
    again = {name: insert.excluded[name] for name in names if name != "id"}
    return sql_of(
        insert.on_conflict_do_update(
            index_elements=[kind.table.c.id],
            set_={**again, "deleted_at": null()},
            where=kind.table.c.deleted_at.is_not(None),
        )
    )


@cache
def _replacement(kind: Kind) -> str:
    names = (*kind.columns[1:], "edited_at", "edited_by")
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    return sql_of(update(kind.table).where(kind.table.c.id == bindparam("which")).values(values))


@cache
def _removal(kind: Kind) -> str:
    names = ("edited_at", "edited_by", "deleted_at")
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    return sql_of(update(kind.table).where(kind.table.c.id == bindparam("which")).values(values))


def sql_of(statement: ClauseElement) -> str:
    """The statement as SQLite's own text, its parameters as question marks in their order."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))


def _in_pieces(items: list[_T], size: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece


def _reversed(rows: list[Row] | None) -> list[Row] | None:
    return None if rows is None else rows[::-1]
