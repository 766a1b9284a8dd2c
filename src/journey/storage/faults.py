"""Turns each error of SQLite into a Problem that names its cause, here and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from journey.domain.problems import DamagedDiary, DiaryInUse, NotADiary, Problem
from journey.domain.text import N_


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Whatever the disk or the file does inside the block is raised as a Problem.

    A broken constraint or a wrong statement is a defect of the program and passes unchanged.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
    except UnicodeEncodeError as error:
        raise Problem(
            N_("The text holds half of a character, so it was not saved. Please type it again.")
        ) from error


def error_name(error: BaseException) -> str:
    """SQLite's own name of an error, such as `SQLITE_IOERR_WRITE`; empty if it has none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(cause, "sqlite_errorname", ""))


def problem_of(error: BaseException, path: Path) -> Problem | None:
    """What a person is told about an error, or None for a defect of the program."""
    kind = error_name(error).split("_")[1:2]
    match kind:
        case ["FULL"]:
            return Problem(
                N_("The disk is full, so nothing was saved. Free some space and try again.")
            )
        case ["IOERR"]:
            return Problem(
                N_(
                    "The disk reported an error, so nothing was saved. Check that {name} is still"
                    " within reach and that the disk has space, then try again."
                ),
                name=path.name,
            )
        case ["READONLY" | "PERM" | "AUTH" | "CANTOPEN"]:
            return not_writable(path)
        case ["BUSY" | "LOCKED" | "PROTOCOL"]:
            return in_use(path)
        case ["CORRUPT" | "NOTADB"]:
            return damaged(path)
        case ["NOMEM"]:
            return Problem(N_("The computer ran out of memory, so nothing was saved."))
        case ["TOOBIG"]:
            return Problem(N_("The text is too long to be saved."))
        case _:
            return None


def not_readable(path: Path) -> NotADiary:
    return NotADiary(
        N_("{name} cannot be opened: you have no permission to read it."), name=path.name
    )


def not_writable(path: Path) -> Problem:
    return Problem(
        N_("{name} may not be changed: you have no permission to write it or its folder."),
        name=path.name,
    )


def in_use(path: Path) -> DiaryInUse:
    return DiaryInUse(
        N_("{name} is open elsewhere. Close the other window or program and try again."),
        name=path.name,
    )


def damaged(path: Path) -> DamagedDiary:
    return DamagedDiary(
        N_("{name} is damaged and was left untouched. Open a backup of it instead."),
        name=path.name,
    )
