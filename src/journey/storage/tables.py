"""The tables of a diary: one row a record, strict types, every rule named."""

from typing import Any

from sqlalchemy import (
    DDL,
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy.schema import SchemaItem

SCHEMA_VERSION = 1
"""Kept as `user_version`; each step from one to the next is a migration of that number."""

APPLICATION_ID = 0x4A524E59
"""Kept in the file's header, so that a diary is told from other programs' databases ("JRNY")."""

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ck": "%(table_name)s_%(constraint_name)s",
    }
)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _reference(name: str, table: str, *, nullable: bool = False) -> Column[Any]:
    """Checked when the transaction ends: an edit may name a record before it adds it."""
    target = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, LargeBinary, target, nullable=nullable)


def _rule(name: str, condition: str) -> CheckConstraint:
    return CheckConstraint(condition, name=name)


def _day(name: str) -> CheckConstraint:
    return _rule(f"{name}_is_a_day", f"{name} GLOB '????-??-??'")


def _written() -> tuple[Column[Any], Column[Any], CheckConstraint]:
    """When a record was written: unix microseconds, and the writer's offset from UTC in minutes."""
    return (
        _number("written_at"),
        _number("written_offset"),
        _rule("written_offset_is_within_a_day", "written_offset BETWEEN -1439 AND 1439"),
    )


def _record_table(name: str, *content: SchemaItem) -> Table:
    """A table of records: `edited_at` in unix microseconds; `deleted_at` marks a removed one."""
    return Table(
        name,
        metadata,
        Column("id", LargeBinary, primary_key=True, nullable=False),
        *content,
        _number("edited_at"),
        Column("edited_by", LargeBinary),
        Column("deleted_at", Integer),
        _rule("id_is_16_bytes", "length(id) = 16"),
        sqlite_strict=True,
    )


person = _record_table(
    "person",
    _text("name"),
    _text("role"),
    Column("birth_date", Text),
    Column("asked", Text),
    _day("birth_date"),
)

visit = _record_table(
    "visit",
    _text("diary_date"),
    _text("type"),
    _text("title"),
    _text("clinician"),
    _number("is_done"),
    _text("questions"),
    _text("decided"),
    _text("note"),
    _day("diary_date"),
    _rule("is_done_is_yes_or_no", "is_done IN (0, 1)"),
)

observation = _record_table(
    "observation",
    _text("measure"),
    _text("diary_date"),
    Column("at", Text),
    Column("number", REAL),
    Column("text", Text),
    Column("site", Text),
    _reference("reporter_id", "person"),
    _reference("visit_id", "visit", nullable=True),
    *_written(),
    _text("note"),
    _day("diary_date"),
    _rule("at_is_a_time", "at GLOB '??:??*'"),
    _rule("has_one_value", "(number IS NULL) <> (text IS NULL)"),
)

session = _record_table(
    "session",
    _text("diary_date"),
    _text("kind"),
    _number("minutes"),
    Column("effort", Integer),
    _reference("reporter_id", "person"),
    *_written(),
    _text("note"),
    _day("diary_date"),
    _rule("minutes_fit_a_day", "minutes BETWEEN 0 AND 1440"),
    _rule("effort_is_0_to_10", "effort BETWEEN 0 AND 10"),
)

milestone = _record_table(
    "event",
    _text("diary_date"),
    _text("kind"),
    _text("title"),
    Column("until", Text),
    _text("note"),
    _day("diary_date"),
    _day("until"),
    _rule("until_is_not_before", "until >= diary_date"),
)

goal = _record_table("goal", _number("rank"), _text("text"), _rule("rank_starts_at_1", "rank >= 1"))

note = _record_table(
    "note",
    _text("diary_date"),
    _text("text"),
    _reference("reporter_id", "person"),
    *_written(),
    _day("diary_date"),
)

diary = Table(
    "diary",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("patient_id", "person"),
    _number("created_at"),
    _rule("is_one_row", "id = 1"),
    sqlite_strict=True,
)

history = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True),
    _number("at"),
    Column("by", LargeBinary),
    _text("kind"),
    _text("name"),
    _number("count"),
    Column("source", Integer, ForeignKey("history.seq")),
    Column("changes", Text),
    Column("packed", LargeBinary),
    _rule("kind_is_known", "kind IN ('start', 'edit', 'undo', 'redo')"),
    _rule(
        "says_what_changed",
        "(source IS NOT NULL) + (changes IS NOT NULL) + (packed IS NOT NULL) = 1",
    ),
    sqlite_strict=True,
)

# One measure's whole series is read from this index alone, without touching the table; a partial
# index would not do: SQLite looks up a column that only the index's condition names.
Index(
    "observation_series",
    observation.c.measure,
    observation.c.diary_date,
    observation.c.at,
    observation.c.number,
    observation.c.text,
    observation.c.reporter_id,
    observation.c.written_at,
    observation.c.written_offset,
    observation.c.visit_id,
    observation.c.deleted_at,
)
Index(
    "observation_day",
    observation.c.diary_date,
    observation.c.visit_id,
    observation.c.deleted_at,
)
Index("observation_visit", observation.c.visit_id, sqlite_where=text("visit_id IS NOT NULL"))

APPEND_ONLY = tuple(
    f"CREATE TRIGGER history_refuses_{action.lower()} BEFORE {action} ON history "
    "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
    for action in ("UPDATE", "DELETE")
)
for _trigger in APPEND_ONLY:
    event.listen(history, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
