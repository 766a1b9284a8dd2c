"""An open diary: reading it, and the one way to change it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self
from uuid import UUID

from journey.diary.validity import Checker
from journey.domain.edits import Edit
from journey.domain.kinds import Rater, Role
from journey.domain.records import (
    Event,
    Goal,
    Note,
    Observation,
    Person,
    Record,
    Session,
    Visit,
    new_id,
)
from journey.domain.scales import Value
from journey.domain.text import Language
from journey.domain.wording import title_of_edit, title_of_many

if TYPE_CHECKING:  # the window is painted before SQLAlchemy is imported
    from journey.storage.history import Line
    from journey.storage.store import Store

Clock = Callable[[], dt.datetime]
"""Answers the aware local time."""


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Point(NamedTuple):
    """One answer as charts and analysis need it."""

    diary_date: dt.date
    value: Value
    rater: Rater
    is_late: bool
    at: dt.time | None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the history; `kind` is start, edit, undo or redo."""

    seq: int
    at: dt.datetime
    by: UUID | None
    name: str
    kind: str
    count: int
    _read: Callable[[], Edit]

    @property
    def edit(self) -> Edit:
        """What the line did to the diary; read from the file when asked for."""
        return self._read()


class Diary:
    """One person's diary file. Reading is safe from any thread.

    Raises:
        Problem: from every method, where the file cannot be read or written.
    """

    def __init__(self, path: Path, store: "Store", clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._store = store
        self._reader = store.reader
        self._history = store.history
        self._patient_id = store.reader.patient_id()

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        patient_name: str = "",
        birth_date: dt.date | None = None,
        clock: Clock = now,
    ) -> Self:
        """A new file; one that is there is never touched."""
        from journey.storage import store

        patient = Person(id=new_id(), name=patient_name, role=Role.PATIENT, birth_date=birth_date)
        return cls(path, store.create(path, patient, clock()), clock)

    @classmethod
    def open(cls, path: Path, *, clock: Clock = now, read_only: bool = False) -> Self:
        """An existing file, kept for this one writer; with `read_only` beside a writer.

        Raises:
            NotADiary, NewerDiary, DamagedDiary, DiaryInUse, Problem: why it cannot be opened.
        """
        from journey.storage import store

        return cls(path, store.open_existing(path, is_read_only=read_only), clock)

    def close(self) -> None:
        self._store.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def today(self) -> dt.date:
        return self.clock().date()

    @property
    def patient(self) -> Person:
        patient = self._reader.person(self._patient_id)
        assert patient is not None
        return patient

    def people(self) -> tuple[Person, ...]:
        """Everybody, the patient first."""
        people = self._reader.people()
        return tuple(sorted(people, key=lambda person: person.id != self._patient_id))

    def person(self, id: UUID) -> Person | None:  # noqa: A002 - the word of the domain
        return self._reader.person(id)

    def observations(
        self,
        *,
        measure: str | None = None,
        first: dt.date | None = None,
        last: dt.date | None = None,
        visit_id: UUID | None = None,
    ) -> tuple[Observation, ...]:
        """Answers and clinic scores, by diary date, time and catalogue order."""
        return tuple(self._reader.observations(measure, first, last, visit_id))

    def sessions(
        self, first: dt.date | None = None, last: dt.date | None = None
    ) -> tuple[Session, ...]:
        return tuple(self._reader.sessions(first, last))

    def notes(self, first: dt.date | None = None, last: dt.date | None = None) -> tuple[Note, ...]:
        return tuple(self._reader.notes(first, last))

    def visits(self) -> tuple[Visit, ...]:
        return tuple(self._reader.visits())

    def events(self) -> tuple[Event, ...]:
        return tuple(self._reader.events())

    def goals(self) -> tuple[Goal, ...]:
        return tuple(sorted(self._reader.goals(), key=lambda goal: goal.rank))

    def record(self, id: UUID) -> Record | None:  # noqa: A002 - the word of the domain
        return self._reader.record(id)

    def written_days(self, first: dt.date, last: dt.date) -> dict[dt.date, int]:
        """How many daily answers each day has; days without any are left out."""
        return self._reader.written_days(first, last)

    def answers_by_reporter(self, first: dt.date, last: dt.date) -> dict[UUID, int]:
        """How many daily answers of these days each person wrote; who wrote none is left out."""
        return self._reader.answers_by_reporter(first, last)

    def written_range(self) -> tuple[dt.date, dt.date] | None:
        """The first and last day written about, else of visits and events."""
        return self._reader.written_range()

    def points(self, measure: str, first: dt.date, last: dt.date) -> tuple[Point, ...]:
        """One measure's answers by date and time, without clinic scores."""
        return tuple(map(Point._make, self._reader.series(measure, first, last)))

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        return self._reader.counts()

    def apply(self, edit: Edit, *, by: UUID | None = None) -> None:
        """Write an edit and its line of the history in one transaction.

        Raises:
            Problem: a record is refused or the file cannot be written; nothing was.
        """
        checked = Checker(self.today(), self.patient).checked(edit)
        self._history.write(checked, self.clock(), by)

    @property
    def next_undo(self) -> Edit | None:
        """The edit that `undo` would take back."""
        line = self._history.to_undo()
        return None if line is None else self._history.edit_at(line)

    @property
    def next_redo(self) -> Edit | None:
        """The edit that `redo` would do again."""
        line = self._history.to_redo()
        return None if line is None else self._history.edit_at(line).inverse()

    def undo_title(self, language: Language) -> str | None:
        """What `undo` would take back, in one line; cheap after a large import too."""
        return self._title(self._history.to_undo(), language)

    def redo_title(self, language: Language) -> str | None:
        return self._title(self._history.to_redo(), language)

    def undo(self, *, by: UUID | None = None) -> Edit | None:
        """Take back the newest edit that still stands; answers the inverse that was applied."""
        return self._history.undo(self.clock(), by)

    def redo(self, *, by: UUID | None = None) -> Edit | None:
        """Do again what was taken back last; answers the edit that was applied."""
        return self._history.redo(self.clock(), by)

    def history(self, limit: int = 100) -> tuple[HistoryLine, ...]:
        """The newest lines first."""
        return tuple(self._history_line(line) for line in self._history.lines(limit))

    def check(self) -> tuple[str, ...]:
        """Everything found wrong with the file; empty is good. Takes a while: use a worker."""
        return self._store.check()

    def _title(self, line: "Line | None", language: Language) -> str | None:
        if line is None:
            return None
        if line.count > 1:
            return title_of_many(line.name, line.count, language)
        return title_of_edit(self._history.edit_at(line), language)

    def _history_line(self, line: "Line") -> HistoryLine:
        return HistoryLine(
            seq=line.seq,
            at=line.at,
            by=line.by,
            name=line.name,
            kind=line.kind.value,
            count=line.count,
            _read=lambda: self._history.edit_at(line),
        )
