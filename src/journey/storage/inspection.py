"""Looks through a whole diary file for damage."""

from journey.domain.problems import Problem
from journey.storage import tables
from journey.storage.database import Database
from journey.storage.reading import Reader

MOST_FINDINGS = 20


def findings(database: Database, reader: Reader) -> tuple[str, ...]:
    """What is wrong with pages, references and records, one line each; empty is good."""
    try:
        return (*_pages(database), *_references(database), *_shape(database, reader))
    except Problem as problem:
        return (str(problem),)


def _pages(database: Database) -> list[str]:
    rows = database.rows(f"PRAGMA quick_check({MOST_FINDINGS})")
    return [line for (line,) in rows if line != "ok"]


def _references(database: Database) -> list[str]:
    rows = database.rows("PRAGMA foreign_key_check")
    return [f"{table}: a row names a {parent} that is not there" for table, _, parent, _ in rows]


def _shape(database: Database, reader: Reader) -> list[str]:
    there = {name for (name,) in database.rows("SELECT name FROM sqlite_master")}
    missing = [
        f"the table {name} is missing" for name in tables.metadata.tables if name not in there
    ]
    if not missing:
        reader.read_everything()
    return missing
