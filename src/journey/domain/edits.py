"""An edit: one undoable change to the diary, as data that knows its own inverse."""

from dataclasses import dataclass

from journey.domain.records import Record
from journey.domain.text import N_


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after: None before is an addition, None after a removal."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a record before or after")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and self.before.id == self.after.id
            if not same:
                raise ValueError("a change keeps the kind and the id of its record")

    @property
    def record(self) -> Record:
        """The record as it stands afterwards, or as it last stood when it is removed."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    def inverse(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """A named change; the name is an English msgid such as "Add visit"."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> "Edit":
        """The edit that takes this one back, under the same name."""
        return Edit(self.name, tuple(change.inverse() for change in reversed(self.changes)))


def added(name: str, *records: Record) -> Edit:
    return Edit(name, tuple(Change(None, record) for record in records))


def removed(name: str, *records: Record) -> Edit:
    return Edit(name, tuple(Change(record, None) for record in records))


def replaced(name: str, before: Record | None, after: Record | None) -> Edit:
    """An edit of one record, added where there was none and removed where none is left."""
    return Edit(name, (Change(before, after),))


ANSWER = N_("Answer")
REMOVE_ANSWER = N_("Remove answer")
