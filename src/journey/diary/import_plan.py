"""What an import would change: which rows are new, already there, or in the way of another."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from journey.diary.answer_ids import AnswerIds
from journey.diary.diary import Diary
from journey.domain import rules
from journey.domain.catalogue import BY_KEY
from journey.domain.kinds import Role, VisitType
from journey.domain.problems import Problem
from journey.domain.records import (
    Note,
    Observation,
    Person,
    Record,
    Visit,
    note_id,
    person_id,
    score_id,
    visit_id,
)
from journey.domain.scales import Value
from journey.domain.text import N_, phrase
from journey.exchange.csv_rows import Answer, RefusedRow, Row

_OTHER_ANSWER = N_("There is already another answer in the diary; it was kept.")
_OTHER_NOTE = N_("There is already another note about this day; it was kept.")
_CLINIC_SCORES = frozenset(key for key, measure in BY_KEY.items() if measure.is_clinic_score)

_Scores = dict[rules.ScoreKey, Value]


class _ConflictError(Exception):
    """The diary, or an earlier row, says something else than a row does."""

    def __init__(self, column: str, msgid: str) -> None:
        super().__init__(column, msgid)
        self.column = column
        self.msgid = msgid


class ImportPlan:
    """Takes rows one by one, then says what of them the diary lacks.

    A row is taken as a whole or refused. The days from `first` to `last` are those of all rows.
    """

    def __init__(self, diary: Diary, first: dt.date, last: dt.date, *, reporter: str) -> None:
        self.refused: list[RefusedRow] = []
        self.without_answer = 0
        self._patient_id = diary.patient.id
        self._now = diary.clock()
        self._ids = AnswerIds(diary.patient.id)
        self._writers = _Writers(diary, reporter)
        self._visits = _VisitsByDay(diary)
        there: tuple[Observation | Note, ...] = diary.observations(first=first, last=last)
        there += diary.notes(first, last)
        # By number: comparing two ids costs Python many times as much as comparing two numbers.
        self._known = {record.id.int: record for record in there}
        self._was_there = frozenset(self._known)
        self._taken: dict[int, list[Observation | Note]] = {}
        self._rows_with_scores: defaultdict[UUID, list[int]] = defaultdict(list)

    @property
    def imported(self) -> int:
        """How many rows bring something new."""
        return sum(map(bool, self._taken.values()))

    @property
    def already_there(self) -> int:
        return len(self._taken) - self.imported

    def take(self, row: Row) -> None:
        """Find out what of a row is new, and remember it for the rows that follow."""
        records = [self._observation(answer) for answer in row.answers]
        try:
            new = [record for record in records if self._is_new(record, record.measure)]
            note = self._note(row) if row.day_note else None
            has_new_note = note is not None and self._is_new(note, "note")
        except _ConflictError as conflict:
            self.refused.append(RefusedRow(row.line, conflict.column, phrase(conflict.msgid)))
            return
        self._taken[row.line] = [*new, note] if note and has_new_note else [*new]
        for record in self._taken[row.line]:
            self._known[record.id.int] = record
        for record in records:
            if record.visit_id is not None and record.id.int not in self._was_there:
                self._rows_with_scores[record.visit_id].append(row.line)
        self.without_answer += not records and note is None

    def records(self) -> tuple[Record, ...]:
        """Everything to be added: people and visits first named here, then answers and notes."""
        self._refuse_scores_that_do_not_fit()
        new = [record for taken in self._taken.values() for record in taken]
        reporters = {record.reporter_id for record in new}
        visits = {record.visit_id for record in new if isinstance(record, Observation)}
        return (*self._writers.added(reporters), *self._visits.added(visits), *new)

    def _observation(self, answer: Answer) -> Observation:
        reporter_id = self._writers.id_of(answer.reporter)
        visit = None
        if answer.measure in _CLINIC_SCORES:
            visit = self._visits.id_of(answer.diary_date)
            answer_id = score_id(visit, answer.measure, answer.site)
        else:
            answer_id = self._ids.answer(
                answer.measure, answer.diary_date, reporter_id, answer.at, answer.site
            )
        return Observation(
            id=answer_id,
            measure=answer.measure,
            diary_date=answer.diary_date,
            value=answer.value,
            reporter_id=reporter_id,
            written_at=answer.written_at or self._now,
            at=answer.at,
            site=answer.site,
            visit_id=visit,
            note=answer.note,
        )

    def _note(self, row: Row) -> Note:
        reporter_id = self._writers.id_of(row.reporter)
        return Note(
            id=note_id(self._patient_id, row.diary_date, reporter_id),
            diary_date=row.diary_date,
            text=row.day_note,
            reporter_id=reporter_id,
            written_at=self._now,
        )

    def _is_new(self, record: Observation | Note, column: str) -> bool:
        there = self._known.get(record.id.int)
        if there is None:
            return True
        if isinstance(record, Note):
            if isinstance(there, Note) and there.text == record.text:
                return False
            raise _ConflictError(column, _OTHER_NOTE)
        # A file without notes does not say that there is none.
        if (
            isinstance(there, Observation)
            and there.value == record.value
            and record.note in ("", there.note)
        ):
            return False
        raise _ConflictError(column, _OTHER_ANSWER)

    def _refuse_scores_that_do_not_fit(self) -> None:
        """A visit's new scores go in together or not at all: parts have to give their total."""
        scores: defaultdict[UUID | None, _Scores] = defaultdict(dict)
        if self._rows_with_scores:
            for record in self._known.values():
                if isinstance(record, Observation) and record.visit_id is not None:
                    scores[record.visit_id][record.measure, record.site] = record.value
        for visit, lines in self._rows_with_scores.items():
            try:
                rules.check_scores(scores[visit])
            except Problem as problem:
                self._refuse(dict.fromkeys(lines), problem)
        self._rows_with_scores.clear()

    def _refuse(self, lines: Iterable[int], problem: Problem) -> None:
        for line in lines:
            del self._taken[line]
            self.refused.append(RefusedRow(line, "", problem.phrase))


class _Writers:
    """Who wrote, by name; a name nobody has yet is that of a caregiver."""

    def __init__(self, diary: Diary, default: str) -> None:
        self._patient = diary.patient
        self._default = default.strip()
        # The patient last: among namesakes the patient is meant, then whoever was there first.
        people = (*reversed(diary.people()), diary.patient)
        self._ids = {person.name.strip().casefold(): person.id for person in people}
        self._ids[""] = diary.patient.id
        self._people = frozenset(person.id for person in people)
        self._new: dict[UUID, Person] = {}

    def id_of(self, name: str) -> UUID:
        name = name or self._default
        known = self._ids.get(name)
        if known is None:
            known = self._ids[name] = self._ids.get(name.casefold()) or self._add(name)
        return known

    def added(self, ids: Iterable[UUID]) -> tuple[Person, ...]:
        """Those of the new people who wrote something that is taken."""
        return tuple(person for key, person in self._new.items() if key in set(ids))

    def _add(self, name: str) -> UUID:
        key = self._ids[name.casefold()] = person_id(self._patient.id, name)
        # Somebody first written down under this name may be called otherwise today.
        if key not in self._people:
            self._new[key] = Person(id=key, name=name, role=Role.CAREGIVER)
        return key


class _VisitsByDay:
    """The visit clinic scores of a day belong to: one that was done that day, or a new one."""

    def __init__(self, diary: Diary) -> None:
        self._patient_id = diary.patient.id
        visits = diary.visits()
        self._is_first = not visits
        self._ids = {visit.diary_date: visit.id for visit in reversed(visits) if visit.is_done}
        self._new: dict[UUID, dt.date] = {}

    def id_of(self, day: dt.date) -> UUID:
        known = self._ids.get(day)
        if known is None:
            known = self._ids[day] = visit_id(self._patient_id, day)
            self._new[known] = day
        return known

    def added(self, ids: Iterable[UUID | None]) -> tuple[Visit, ...]:
        """Those of the new visits a score is taken for, by date."""
        days = sorted((day, key) for key, day in self._new.items() if key in set(ids))
        return tuple(
            Visit(
                id=key,
                diary_date=day,
                type=VisitType.BASELINE if self._is_first and place == 0 else VisitType.FOLLOW_UP,
            )
            for place, (day, key) in enumerate(days)
        )
