"""Writing a file somebody asked for: as a whole or not at all."""

import os
import secrets
from pathlib import Path

from journey.domain.problems import Problem
from journey.domain.text import N_


def save_file(path: Path, content: bytes, *, diary: Path) -> None:
    """Write the file, in place of an earlier one of that name only once it is complete.

    Raises:
        Problem: the folder is not there or not writable, the disk is full, a folder is named,
            or the diary itself, which is never written over.
    """
    if path.exists() and diary.exists() and path.samefile(diary):
        raise Problem(N_("{name} is the diary itself. Choose another name."), name=path.name)
    if path.is_dir():
        raise Problem(N_("{name} is a folder. Please give the name of a file."), name=path.name)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _write_and_replace(path, content)
    except FileNotFoundError:
        raise Problem(N_("There is no folder {name}."), name=str(path.parent)) from None
    except PermissionError:
        raise Problem(N_("There is no permission to write {name}."), name=path.name) from None
    except OSError as error:
        raise Problem(
            N_("{name} could not be written: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from None


def _write_and_replace(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
