"""What an import would change: which rows are new, already there, or in the way of another."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from journey.diary.answer_ids import AnswerIds
from journey.diary.diary import Diary
from journey.domain import records, rules
from journey.domain.catalogue import BY_KEY
from journey.domain.kinds import Role, VisitType
from journey.domain.problems import Problem
from journey.domain.records import Note, Observation, Person, Record, Visit
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
        self._taken: dict[int, list[Observation | Note]] = {}
        self._patient_id = diary.patient.id
        self._writers = _Writers(diary, reporter)
        self._visits = _VisitsByDay(diary)
        self._ids = AnswerIds(diary.patient.id)
        self._now = diary.clock()
        answers = diary.observations(first=first, last=last)
        self._answers = {answer.id: answer for answer in answers}
        self._in_diary = frozenset(self._answers)
        self._notes = {note.id: note for note in diary.notes(first, last)}

    @property
    def imported(self) -> int:
        """How many rows bring something new."""
        return sum(map(bool, self._taken.values()))

    @property
    def already_there(self) -> int:
        return len(self._taken) - self.imported

    def take(self, row: Row) -> None:
        """Find out what of a row is new, and remember it for the rows that follow."""
        try:
            new = [answer for each in row.answers if (answer := self._new_answer(each))]
            note = self._new_note(row) if row.day_note else None
        except _ConflictError as other:
            self.refused.append(RefusedRow(row.line, other.column, phrase(other.msgid)))
            return
        self._answers.update((answer.id, answer) for answer in new)
        self._taken[row.line] = [*new, note] if note else [*new]
        if note:
            self._notes[note.id] = note
        elif not row.answers and not row.day_note:
            self.without_answer += 1
        if any(answer.measure in _CLINIC_SCORES for answer in row.answers):
            self._remember_scores(row)

    def records(self) -> tuple[Record, ...]:
        """Everything to be added: people and visits first named here, then answers and notes."""
        self._refuse_scores_that_do_not_fit()
        new = [record for taken in self._taken.values() for record in taken]
        reporters = {record.reporter_id for record in new}
        visits = {record.visit_id for record in new if isinstance(record, Observation)}
        return (*self._writers.added(reporters), *self._visits.added(visits), *new)

    def _new_answer(self, answer: Answer) -> Observation | None:
        person_id = self._writers.person_id(answer.reporter)
        visit_id = None
        if answer.measure in _CLINIC_SCORES:
            visit_id = self._visits.visit_id(answer.diary_date)
            new_id = records.score_id(visit_id, answer.measure, answer.site)
        else:
            new_id = self._ids.answer(
                answer.measure, answer.diary_date, person_id, answer.at, answer.site
            )
        there = self._answers.get(new_id)
        if there is not None:
            if there.value == answer.value and answer.note in ("", there.note):
                return None
            raise _ConflictError(answer.measure, _OTHER_ANSWER)
        return Observation(
            id=new_id,
            measure=answer.measure,
            diary_date=answer.diary_date,
            value=answer.value,
            reporter_id=person_id,
            written_at=answer.written_at or self._now,
            at=answer.at,
            site=answer.site,
            visit_id=visit_id,
            note=answer.note,
        )

    def _new_note(self, row: Row) -> Note | None:
        person_id = self._writers.person_id(row.reporter)
        note = Note(
            id=records.note_id(self._patient_id, row.diary_date, person_id),
            diary_date=row.diary_date,
            text=row.day_note,
            reporter_id=person_id,
            written_at=self._now,
        )
        there = self._notes.get(note.id)
        if there is not None and there.text != note.text:
            raise _ConflictError("note", _OTHER_NOTE)
        return None if there else note

    def _remember_scores(self, row: Row) -> None:
        visit_id = self._visits.visit_id(row.diary_date)
        if any(
            records.score_id(visit_id, answer.measure, answer.site) not in self._in_diary
            for answer in row.answers
            if answer.measure in _CLINIC_SCORES
        ):
            self._visits.rows[visit_id].append(row.line)

    def _refuse_scores_that_do_not_fit(self) -> None:
        """A visit's new scores go in together or not at all: parts have to give their total."""
        scores: defaultdict[UUID, _Scores] = defaultdict(dict)
        for answer in self._answers.values():
            if answer.visit_id is not None and answer.visit_id in self._visits.rows:
                scores[answer.visit_id][answer.measure, answer.site] = answer.value
        for visit_id, lines in self._visits.rows.items():
            try:
                rules.check_scores(scores[visit_id])
            except Problem as problem:
                self._refuse(lines, problem)
        self._visits.rows.clear()

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
        self._new: dict[UUID, Person] = {}

    def person_id(self, name: str) -> UUID:
        name = name or self._default
        known = self._ids.get(name)
        if known is None:
            known = self._ids[name] = self._ids.get(name.casefold()) or self._add(name)
        return known

    def added(self, ids: Iterable[UUID]) -> tuple[Person, ...]:
        """Those of the new people who wrote something that is taken."""
        return tuple(person for key, person in self._new.items() if key in set(ids))

    def _add(self, name: str) -> UUID:
        person_id = records.person_id(self._patient.id, name)
        self._new[person_id] = Person(id=person_id, name=name, role=Role.CAREGIVER)
        self._ids[name.casefold()] = person_id
        return person_id


class _VisitsByDay:
    """The visit clinic scores of a day belong to: one that was done that day, or a new one."""

    def __init__(self, diary: Diary) -> None:
        self.rows: defaultdict[UUID, list[int]] = defaultdict(list)
        self._patient_id = diary.patient.id
        visits = diary.visits()
        self._is_first = not visits
        self._ids = {visit.diary_date: visit.id for visit in reversed(visits) if visit.is_done}
        self._new: dict[UUID, dt.date] = {}

    def visit_id(self, day: dt.date) -> UUID:
        known = self._ids.get(day)
        if known is None:
            known = self._ids[day] = records.visit_id(self._patient_id, day)
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
