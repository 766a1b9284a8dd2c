"""Verified copies of a diary file, made through SQLite and never by copying the file."""

import contextlib
import os
from itertools import count
from pathlib import Path

from sqlalchemy.engine.interfaces import DBAPIConnection

from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.storage.connection import connect

_MARKS = ("application_id", "user_version")


def verified_copy(path: Path, label: str) -> Path:
    """A copy `NAME.label.journey` beside the file, read again and counted.

    Raises:
        Problem: the copy could not be written, or does not hold what the diary holds.
    """
    target = _new_file(path, label)
    try:
        _copy(path, target)
    except BaseException:
        target.unlink()
        raise
    return target


def _new_file(path: Path, label: str) -> Path:
    """An empty file under a name that was free; an earlier copy is never overwritten."""
    for number in count(1):
        again = "" if number == 1 else f"-{number}"
        target = path.with_name(f"{path.stem}.{label}{again}{path.suffix}")
        with contextlib.suppress(FileExistsError):
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            return target
    raise AssertionError


def _copy(path: Path, target: Path) -> None:
    with contextlib.closing(connect(path)) as source:
        with contextlib.closing(connect(target)) as copy:
            source.backup(copy)
        with contextlib.closing(connect(target)) as copy:
            if _content(copy) != _content(source) or _findings(copy):
                raise Problem(
                    N_("The copy of {name} could not be verified, so the diary was left as it is."),
                    name=path.name,
                )


def _findings(raw: DBAPIConnection) -> bool:
    return bool(raw.execute("PRAGMA quick_check").fetchall() != [("ok",)])


def _content(raw: DBAPIConnection) -> dict[str, int]:
    """How many rows each table holds, and the numbers in the file's header."""
    tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    counted = {f"rows of {name}": f'SELECT count(*) FROM "{name}"' for (name,) in tables}
    asked = counted | {mark: f"PRAGMA {mark}" for mark in _MARKS}
    return {what: raw.execute(sql).fetchone()[0] for what, sql in asked.items()}
