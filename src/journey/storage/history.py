"""The append-only history of a diary: every edit as versioned JSON, and what undo finds in it."""

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select

from journey.domain.edits import Edit
from journey.storage import tables
from journey.storage.cells import Cell, moment_of
from journey.storage.changes import Run, Stamp, runs_of, sql_of, write
from journey.storage.database import Database
from journey.storage.records import BY_NAME, Row

FORMAT = 1
"""The version of the JSON below; a later one must still read this one."""

PACKED_FROM_CHARACTERS = 4096
_PIECE = 16
_BEYOND = 2**62

_columns = tables.history.c
_LINE = (
    _columns.seq,
    _columns.at,
    _columns.by,
    _columns.kind,
    _columns.name,
    _columns.count,
    _columns.source,
)
_APPEND = sql_of(
    insert(tables.history).values({c.name: None for c in tables.history.columns if c.name != "seq"})
)
_NEWEST = sql_of(select(*_LINE).where(_columns.seq < 0).order_by(_columns.seq.desc()).limit(1))
_CHANGES = sql_of(select(_columns.changes, _columns.packed).where(_columns.seq == 0))


class LineKind(StrEnum):
    """How a line came about: the diary's first record, an edit, or one taken back or done again."""

    START = "start"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history; `source` is the edit an undo or redo goes back to."""

    seq: int
    at: dt.datetime
    by: UUID | None
    kind: LineKind
    name: str
    count: int
    source: int


def encode(runs: Iterable[Run]) -> str:
    """The runs as JSON, column by column: readable in 20 years without this program."""
    gathered = [
        {
            "kind": run.kind.name,
            "before": _columns_of(run, run.before),
            "after": _columns_of(run, run.after),
        }
        for run in runs
    ]
    written = {"version": FORMAT, "runs": gathered}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> list[Run]:
    """The runs that `encode` was given."""
    written = json.loads(text)
    if written["version"] != FORMAT:
        raise ValueError("a line of the history is in an unknown format")
    return [_run(stored) for stored in written["runs"]]


class History:
    """The history of an open diary, and the way every change goes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, edit: Edit, at: dt.datetime, by: UUID | None) -> None:
        """Write an edit together with its line: both or neither.

        Raises:
            Problem: nothing was written.
        """
        with self._database.transaction() as connection:
            write_edit(connection, edit, Stamp.of(at, by))

    def undo(self, at: dt.datetime, by: UUID | None) -> Edit | None:
        """Take back the newest edit still standing; answers the inverse that was applied."""
        return self._go_back_to(self.to_undo(), LineKind.UNDO, Stamp.of(at, by))

    def redo(self, at: dt.datetime, by: UUID | None) -> Edit | None:
        """Do again what the newest undo took back; answers the edit that was applied."""
        return self._go_back_to(self.to_redo(), LineKind.REDO, Stamp.of(at, by))

    def to_undo(self) -> Line | None:
        """The newest line that was neither taken back nor did take one back."""
        pending = 0
        for line in self._walk():
            if line.kind is LineKind.UNDO:
                pending += 1
            elif pending:
                pending -= 1
            elif line.kind is not LineKind.START:
                return line
        return None

    def to_redo(self) -> Line | None:
        """The newest undo that was not done again, as long as no new edit came after it."""
        pending = 0
        for line in self._walk():
            if line.kind is LineKind.REDO:
                pending += 1
            elif line.kind is not LineKind.UNDO:
                return None
            elif pending:
                pending -= 1
            else:
                return line
        return None

    def lines(self, limit: int, *, below: int = _BEYOND) -> list[Line]:
        """So many lines, newest first, without their changes."""
        return [_line(row) for row in self._database.rows(_NEWEST, (below, limit, 0))]

    def edit_at(self, line: Line) -> Edit:
        """What a line did to the diary, decoded; an undo's is the inverse of its source."""
        return _edit(line.name, self._runs(line))

    def _runs(self, line: Line) -> list[Run]:
        ((plain, packed),) = self._database.rows(_CHANGES, (line.source,))
        runs = decode(plain if packed is None else zlib.decompress(packed).decode())
        return _inverse(runs) if line.kind is LineKind.UNDO else runs

    def _go_back_to(self, line: Line | None, kind: LineKind, stamp: Stamp) -> Edit | None:
        if line is None:
            return None
        runs = _inverse(self._runs(line))
        with self._database.transaction() as connection:
            write(connection, runs, stamp)
            _append_reference(connection, kind, line, stamp)
        return _edit(line.name, runs)

    def _walk(self) -> Iterator[Line]:
        """Lines newest first: what undo looks for is nearly always the first of them."""
        below = _BEYOND
        while lines := self.lines(_PIECE, below=below):
            yield from lines
            below = lines[-1].seq


def write_edit(
    connection: Connection, edit: Edit, stamp: Stamp, kind: LineKind = LineKind.EDIT
) -> None:
    """Write what an edit changes and its line, inside the caller's transaction."""
    runs = runs_of(edit.changes)
    write(connection, runs, stamp)
    _append(connection, kind, edit.name, runs, stamp)


def _append(
    connection: Connection, kind: LineKind, name: str, runs: Sequence[Run], stamp: Stamp
) -> None:
    text = encode(runs)
    packed = None
    if len(text) > PACKED_FROM_CHARACTERS:
        packed = zlib.compress(text.encode(), level=1)
    count = sum(len(run) for run in runs)
    plain = None if packed else text
    row = (stamp.at, stamp.by, kind.value, name, count, None, plain, packed)
    connection.exec_driver_sql(_APPEND, row)


def _append_reference(connection: Connection, kind: LineKind, line: Line, stamp: Stamp) -> None:
    row = (stamp.at, stamp.by, kind.value, line.name, line.count, line.source, None, None)
    connection.exec_driver_sql(_APPEND, row)


def _inverse(runs: list[Run]) -> list[Run]:
    return [run.inverse() for run in reversed(runs)]


def _edit(name: str, runs: Iterable[Run]) -> Edit:
    return Edit(name, tuple(change for run in runs for change in run.changes()))


def _line(row: Sequence[Any]) -> Line:
    seq, at, by, kind, name, count, source = row
    return Line(
        seq=seq,
        at=moment_of(at, 0),
        by=UUID(bytes=by) if by else None,
        kind=LineKind(kind),
        name=name,
        count=count,
        source=source or seq,
    )


def _columns_of(run: Run, rows: Sequence[Row] | None) -> dict[str, list[Cell]] | None:
    if rows is None:
        return None
    columns = zip(run.kind.columns, zip(*rows, strict=True), strict=True)
    return {name: _written(cells) for name, cells in columns}


def _written(cells: Sequence[Cell]) -> list[Cell]:
    return [cell.hex() if isinstance(cell, bytes) else cell for cell in cells]


def _run(stored: dict[str, Any]) -> Run:
    kind = BY_NAME[stored["kind"]]
    return Run(kind, _rows(kind.name, stored["before"]), _rows(kind.name, stored["after"]))


def _rows(kind: str, columns: dict[str, list[Any]] | None) -> list[Row] | None:
    if columns is None:
        return None
    known = BY_NAME[kind].columns
    return list(zip(*(_read(name, columns[name]) for name in known), strict=True))


def _read(name: str, cells: list[Any]) -> list[Cell]:
    if name == "id" or name.endswith("_id"):
        return [cell if cell is None else bytes.fromhex(cell) for cell in cells]
    return cells
