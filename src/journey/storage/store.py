"""An open diary file as the floor above sees it: what it reads from and what it writes to."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, insert

from journey.domain.edits import added
from journey.domain.records import Person
from journey.domain.text import N_
from journey.storage import database, inspection, tables
from journey.storage.changes import Stamp, sql_of
from journey.storage.database import Database
from journey.storage.history import History, LineKind, write_edit
from journey.storage.reading import Reader

_NEW_DIARY = sql_of(
    insert(tables.diary).values({"id": None, "patient_id": None, "created_at": None})
)


@dataclass(frozen=True, slots=True)
class Store:
    """The parts of one open file; closing the database closes them all."""

    database: Database
    reader: Reader
    history: History

    @classmethod
    def on(cls, opened: Database) -> "Store":
        return cls(opened, Reader(opened), History(opened))

    def check(self) -> tuple[str, ...]:
        """Everything found wrong with the file; empty is good."""
        return inspection.findings(self.database, self.reader)


def create(path: Path, patient: Person, now: dt.datetime) -> Store:
    """A new diary about a person.

    Raises:
        Problem: no file can be made here, or there is one already.
    """
    stamp = Stamp.of(now, None)

    def fill(connection: Connection) -> None:
        first = added(N_("New diary"), patient)
        write_edit(connection, first, stamp, LineKind.START)
        connection.exec_driver_sql(_NEW_DIARY, (1, patient.id.bytes, stamp.at))

    return Store.on(database.create(path, fill))


def open_existing(path: Path, *, is_read_only: bool = False) -> Store:
    """A diary that is there.

    Raises:
        NotADiary, NewerDiary, DamagedDiary, DiaryInUse, Problem: why it cannot be opened.
    """
    return Store.on(database.open_existing(path, is_read_only=is_read_only))
