"""What a person prefers on this computer, apart from any diary: language, look, last file."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journey.domain.text import Language

if TYPE_CHECKING:
    import uuid

TEXT_SIZES = (100, 125, 150, 175, 200)


class ThemeChoice(StrEnum):
    """Which look was chosen; the system's own is followed while it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class TodayMode(StrEnum):
    """How Today asks: every question on one page, or one question a page."""

    LIST = "list"
    STEP = "step"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Every preference, declared once; `language` None means that of the system.

    `text_size` is in percent; `reporter` the id of who wrote last.
    """

    language: Language | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    mode: TodayMode = TodayMode.LIST
    last_diary: Path | None = None
    reporter: "uuid.UUID | None" = None

    @classmethod
    def load(cls, path: Path) -> "Preferences":
        """The preferences in a file; whatever is missing or unreadable there has its default."""
        loaded = cls()
        for name, raw in _stored(path).items():
            if name in _READERS:
                loaded = _with(loaded, name, raw)
        return loaded

    def save(self, path: Path) -> None:
        """Write the file as a whole or not at all.

        Raises:
            OSError: the folder cannot be written.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(path.name + ".new")
        unfinished.write_text(_as_json(self), encoding="utf-8")
        unfinished.replace(path)


def _stored(path: Path) -> dict[str, Any]:
    import json

    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _with(preferences: Preferences, name: str, raw: object) -> Preferences:
    if raw is None:
        return preferences
    try:
        read: dict[str, Any] = {name: _READERS[name](raw)}
    except (ValueError, TypeError, AttributeError):
        return preferences
    return replace(preferences, **read)


def _text_size(raw: object) -> int:
    if raw not in TEXT_SIZES:
        raise ValueError(raw)
    return TEXT_SIZES[TEXT_SIZES.index(raw)]


def _uuid(raw: str) -> "uuid.UUID":
    from uuid import UUID

    return UUID(raw)


_READERS: dict[str, Callable[[Any], object]] = {
    "language": Language,
    "theme": ThemeChoice,
    "text_size": _text_size,
    "mode": TodayMode,
    "last_diary": Path,
    "reporter": _uuid,
}
assert set(_READERS) == {field.name for field in fields(Preferences)}


def _as_json(preferences: Preferences) -> str:
    import json

    stored = {name: _written(value) for name, value in asdict(preferences).items()}
    return json.dumps(stored, indent=2, ensure_ascii=False) + "\n"


def _written(value: object) -> object:
    return value if isinstance(value, int) or value is None else str(value)
