"""Finds icons, fonts, templates and translations however the program is installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root() -> Path:
    """The folder of resources: inside an installed package, or at the top of a checkout."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"


def path(*parts: str) -> Path:
    """A file or folder below the resources, such as `path("icons", "today.svg")`."""
    return root().joinpath(*parts)


def text(*parts: str) -> str:
    """The content of a UTF-8 text file below the resources."""
    return path(*parts).read_text(encoding="utf-8")
