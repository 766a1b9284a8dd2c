"""What was typed in forms that were left without saving, kept while the window is open."""

from PySide6.QtCore import QObject

from journey.ui.desk import Desk

Draft = tuple[str, ...]
"""The answers of a form's fields, as text."""


class Drafts(QObject):
    """One for each desk; a diary never sees a draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._drafts: dict[str, Draft] = {}

    @classmethod
    def of(cls, desk: Desk) -> "Drafts":
        """The drafts of a desk, begun when first asked for."""
        found = desk.findChild(Drafts)
        return found if isinstance(found, Drafts) else cls(desk)

    def keep(self, form: str, draft: Draft) -> None:
        self._drafts[form] = draft

    def find(self, form: str) -> Draft | None:
        return self._drafts.get(form)

    def forget(self, form: str) -> None:
        self._drafts.pop(form, None)
