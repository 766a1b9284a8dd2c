"""Asks which file: the system's own dialog, which tests replace by an answer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FilePicker:
    """Each question is answered by a path, or None when the person thinks better of it."""

    def to_open(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        """An existing file; `kinds` as Qt writes them: "Diaries (*.journey)"."""
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(name) if name else None

    def to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """A file to write; the dialog itself asks before one is replaced."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
        return Path(name) if name else None
