"""Where this computer keeps what belongs to one user, as its own customs have it."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_Place = QStandardPaths.StandardLocation


def preferences_path() -> Path:
    return _folder(_Place.GenericConfigLocation) / "preferences.json"


def window_path() -> Path:
    """Where the size and place of the window are remembered."""
    return _folder(_Place.GenericConfigLocation) / "window.ini"


def default_diary_path() -> Path:
    """Where a first diary is made when nobody says otherwise."""
    return _folder(_Place.GenericDataLocation) / "diary.journey"


def log_folder() -> Path:
    return _folder(_Place.GenericStateLocation)


def _folder(place: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(place)) / "journey"
