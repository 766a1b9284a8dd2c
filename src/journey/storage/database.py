"""Opens the one file of a diary, keeps it for one writer, and runs statements on it."""

import contextlib
import os
import stat
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from journey.domain.problems import NewerDiary, NotADiary, Problem
from journey.domain.text import N_
from journey.storage import faults, tables
from journey.storage.connection import connect, prepare

SMALLEST_PAGE = 512


class Database:
    """An open diary file: one connection, one lock, usable from any thread.

    A writer keeps SQLite's RESERVED lock from opening to closing (an open, empty write
    transaction): a second writer is refused at once, readers still get in, no lock file is
    ever left behind, and the system lets go of it whatever way the program ends.
    """

    def __init__(self, path: Path, engine: Engine, *, is_read_only: bool) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._engine = engine
        self._lock = threading.RLock()
        self._connection = engine.connect()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> Sequence[Any]:
        """Every row a statement answers with.

        Raises:
            Problem: the file cannot be read or is damaged.
        """
        with self._lock, faults.translated(self.path):
            try:
                return self._connection.exec_driver_sql(sql, tuple(parameters)).fetchall()
            finally:
                if self.is_read_only:
                    self._connection.rollback()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All of what the block writes, or nothing of it.

        Raises:
            Problem: it could not be written; later writes may go well again.
        """
        with self._lock, faults.translated(self.path):
            if self.is_read_only:
                raise faults.not_writable(self.path)
            try:
                yield self._connection
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise
            finally:
                self._keep_others_out()

    def close(self) -> None:
        with self._lock, faults.translated(self.path):
            self._connection.close()
            self._engine.dispose()

    def _keep_others_out(self) -> None:
        # Where another writer was quicker, the next statement tells so.
        with contextlib.suppress(DBAPIError):
            self._connection.begin()


def create(path: Path, fill: Callable[[Connection], None]) -> Database:
    """A new diary file, readable by its owner alone, filled in the transaction that makes it.

    Raises:
        Problem: there is a file already, or none can be made here.
    """
    _make_empty_file(path)
    try:
        with faults.translated(path), contextlib.ExitStack() as on_failure:
            raw = connect(path)
            on_failure.callback(raw.close)
            database = _opened(path, raw, is_read_only=False)
            on_failure.callback(database.close)
            with database.transaction() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")
                tables.metadata.create_all(connection, checkfirst=False)
                fill(connection)
            on_failure.pop_all()
            return database
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def open_existing(path: Path, *, is_read_only: bool = False) -> Database:
    """An existing diary, brought to the version of this program.

    Raises:
        NotADiary, NewerDiary, DamagedDiary, DiaryInUse, Problem: why it cannot be opened.
    """
    _check_file(path, is_read_only=is_read_only)
    with faults.translated(path):
        raw = connect(path)
        try:
            version = _checked_version(raw, path)
            if version < tables.SCHEMA_VERSION:
                from journey.storage.migrations.upgrade import upgrade

                upgrade(raw, path, version)
            return _opened(path, raw, is_read_only=is_read_only)
        except BaseException:
            raw.close()
            raise


def _opened(path: Path, raw: DBAPIConnection, *, is_read_only: bool) -> Database:
    # Only now: another program's file is not even given another journal mode.
    prepare(raw)
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: raw, poolclass=StaticPool)
    begin = "BEGIN" if is_read_only else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    database = Database(path, engine, is_read_only=is_read_only)
    try:
        database.rows("SELECT count(*) FROM sqlite_master")
        if not is_read_only:
            _clear_away_journal(database)
    except BaseException:
        database.close()
        raise
    return database


def _clear_away_journal(database: Database) -> None:
    """Any commit takes away a journal that a killed program left before it meant anything."""
    path = database.path
    if path.with_name(f"{path.name}-journal").exists():
        with database.transaction() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")


def _make_empty_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        raise Problem(
            N_("{name} is there already. Open it, or choose another name."), name=path.name
        ) from None
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(
            N_("The folder {folder} is not there. Choose another one."), folder=str(path.parent)
        ) from None
    except PermissionError:
        raise Problem(
            N_("{name} cannot be made: you have no permission to write in its folder."),
            name=path.name,
        ) from None
    except OSError as error:
        raise Problem(
            N_("{name} cannot be made here ({reason})."),
            name=path.name,
            reason=error.strerror or "",
        ) from error


def _check_file(path: Path, *, is_read_only: bool) -> None:
    """Refuse what is no diary by its outside alone."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise NotADiary(N_("{name} is not there."), name=path.name) from None
    except PermissionError:
        raise faults.not_readable(path) from None
    except OSError as error:
        raise NotADiary(
            N_("{name} cannot be opened ({reason})."), name=path.name, reason=error.strerror or ""
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise NotADiary(N_("{name} is a folder, not a diary."), name=path.name)
    if not stat.S_ISREG(found.st_mode):
        raise NotADiary(N_("{name} is a device, not a diary."), name=path.name)
    if found.st_size == 0:
        raise NotADiary(N_("{name} is empty: there is no diary in it."), name=path.name)
    if not os.access(path, os.R_OK):
        raise faults.not_readable(path)
    if found.st_size < SMALLEST_PAGE:  # SQLite would take it for a new database
        raise faults.damaged(path) if _has_our_mark(path) else _not_a_diary(path)
    if not is_read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise faults.not_writable(path)


def _checked_version(raw: DBAPIConnection, path: Path) -> int:
    """The version of a diary, once its header says that it is one."""
    try:
        application_id = raw.execute("PRAGMA application_id").fetchone()[0]
    except dbapi2.DatabaseError as error:
        if faults.error_name(error) == "SQLITE_NOTADB" and not _has_our_mark(path):
            raise _not_a_diary(path) from error
        raise
    if application_id != tables.APPLICATION_ID:
        raise NotADiary(N_("{name} belongs to another program."), name=path.name)
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if version > tables.SCHEMA_VERSION:
        raise NewerDiary(
            N_("{name} was written by a newer version of Journey. Please install that version."),
            name=path.name,
        )
    if version < 1:
        raise faults.damaged(path)
    return version


def _not_a_diary(path: Path) -> NotADiary:
    return NotADiary(N_("{name} is not a diary."), name=path.name)


def _has_our_mark(path: Path) -> bool:
    """Whether the header of a file SQLite cannot read still bears the diary's number.

    Only such a file is read past SQLite: closing a file drops SQLite's own locks on it (POSIX).
    """
    with path.open("rb") as file:
        return file.read(72)[68:] == tables.APPLICATION_ID.to_bytes(4, "big")
