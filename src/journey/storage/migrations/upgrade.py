"""Runs the migrations a diary is behind, all or none, after a verified copy was taken."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine, StaticPool, create_engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlcipher3 import dbapi2

from journey.storage import backup, faults
from journey.storage.migrations import versions

Step = Callable[[], None]


def steps() -> dict[int, Step]:
    """Every migration by the version it leads to, in order."""
    names = (module.name for module in pkgutil.iter_modules(versions.__path__))
    modules = [importlib.import_module(f"{versions.__name__}.{name}") for name in names]
    return {module.revision: module.upgrade for module in sorted(modules, key=_revision)}


def upgrade(raw: DBAPIConnection, path: Path, version: int) -> None:
    """Bring the diary behind a connection from a version to the newest.

    Raises:
        Problem: it could not be copied or changed, and is what it was before.
    """
    due = {number: step for number, step in steps().items() if number > version}
    raw.execute("PRAGMA foreign_keys = OFF")
    with _on(raw).connect() as connection:
        # Through SQLAlchemy: it rolls back whatever was begun before it first connects.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        backup.verified_copy(path, f"before-version-{max(due)}")
        run(connection, due)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
            raise faults.damaged(path)
        connection.commit()


def run(connection: Connection, due: dict[int, Step]) -> None:
    """Take each step inside the caller's transaction."""
    with Operations.context(MigrationContext.configure(connection)):
        for step in due.values():
            step()
    connection.exec_driver_sql(f"PRAGMA user_version = {max(due)}")


def _on(raw: DBAPIConnection) -> Engine:
    return create_engine("sqlite://", module=dbapi2, creator=lambda: raw, poolclass=StaticPool)


def _revision(module: ModuleType) -> int:
    return int(module.revision)
