"""Bare connections to a diary file, and how each of them is set before it is used."""

from pathlib import Path

from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlcipher3 import dbapi2

BUSY_TIMEOUT_S = 1.0
"""How long a save waits for another program that is just reading the file."""

_PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = DELETE",
    "synchronous = FULL",
    "fullfsync = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -16000",
)


def connect(path: Path) -> DBAPIConnection:
    """A connection to a file that is there; it is never made by this.

    The key of an encrypted diary would be given here, before anything is read.
    """
    raw: DBAPIConnection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
    )
    raw.execute("PRAGMA cipher_log_level = NONE")
    return raw


def prepare(raw: DBAPIConnection) -> None:
    """Set what holds for every diary; only once the file is known to be one."""
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
