"""Writes the demonstration diary: a made-up person's days, the same for the same seed and day."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import UUID

from journey.diary import demonstration_story as story
from journey.diary.demonstration_days import (
    INFECTION_DAYS,
    WrittenDay,
    infections,
    written_days,
)
from journey.diary.diary import Clock, Diary, now
from journey.diary.first_diary import caregiver
from journey.domain.catalogue import ASKED_BY_DEFAULT, MEASURES
from journey.domain.edits import Change, Edit, added
from journey.domain.kinds import EventKind, VisitType
from journey.domain.problems import Problem
from journey.domain.records import (
    Event,
    Goal,
    Note,
    Observation,
    Person,
    Record,
    Session,
    Visit,
    answer_id,
    note_id,
    score_id,
)
from journey.domain.scales import Value
from journey.domain.text import N_, Language, Text

LONGEST_DAYS = 3650
DEMONSTRATION = N_("Demonstration")

_DAYS_FROM_INJURY = 620
_DAYS_AN_EDIT = 28
_SESSIONS_A_DAY = 0.38
_ALSO_ASKED = frozenset({"pain_worst", "numbness"})


def demonstration(
    path: Path,
    *,
    days: int = 365,
    seed: int = 7,
    language: Language = Language.ENGLISH,
    clock: Clock = now,
    progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Make a diary of so many days, the last of them yesterday: today is left to be written.

    Raises:
        Problem: there are no such days, or the file is there already or cannot be written; none
            is left behind then.
    """
    if not 1 <= days <= LONGEST_DAYS:
        raise Problem(N_("A demonstration has 1 to {maximum} days."), maximum=LONGEST_DAYS)
    patient_name = story.PATIENT.to(language)
    born = dt.date(story.BIRTH_YEAR, 5, 4)
    diary = Diary.create(path, patient_name=patient_name, birth_date=born, clock=clock)
    try:
        with diary:
            _Demonstration(diary, days, Random(seed), language).write(progress)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


class _Demonstration:
    """One demonstration diary being written."""

    def __init__(self, diary: Diary, days: int, random: Random, language: Language) -> None:
        self._diary = diary
        self._random = random
        self._language = language
        self._now = diary.clock()
        self._today = diary.today()
        self._last = self._before(1)
        self._first = self._before(days)
        self._patient = diary.patient
        self._caregiver = caregiver(diary.patient, story.CAREGIVER.to(language))
        self._ill_from = infections(self._first, self._last, random)

    def write(self, progress: Callable[[float], None]) -> None:
        """The story in one edit, then the days some weeks at a time, as a diary grows."""
        self._diary.apply(self._story())
        days = written_days(self._first, self._last, self._ill_from, self._random)
        length = max(1, (self._last - self._first).days)
        weeks = itertools.groupby(
            days, lambda day: (day.diary_date - self._first).days // _DAYS_AN_EDIT
        )
        for _, some in weeks:
            records = [record for day in some for record in self._day(day)]
            self._diary.apply(added(DEMONSTRATION, *records))
            progress((records[-1].diary_date - self._first).days / length)

    def _story(self) -> Edit:
        asked = tuple(
            measure.key
            for measure in MEASURES
            if measure.key in ASKED_BY_DEFAULT or measure.key in _ALSO_ASKED
        )
        records = (self._caregiver, *self._goals(), *self._events(), *self._visits())
        return Edit(
            DEMONSTRATION,
            (
                Change(self._patient, replace(self._patient, asked=asked)),
                *(Change(None, record) for record in records),
            ),
        )

    def _goals(self) -> Iterator[Goal]:
        for rank, text in enumerate(story.GOALS, 1):
            yield Goal(id=self._id(), rank=rank, text=self._text(text))

    def _events(self) -> Iterator[Event]:
        injury = self._first - dt.timedelta(days=_DAYS_FROM_INJURY)
        yield self._event(injury, EventKind.INJURY, story.INJURY, note=story.INJURY_NOTE)
        home = injury
        for start, end, title in story.FIRST_PHASES:
            begin, home = (injury + dt.timedelta(days=n) for n in (start, end))
            until = home - dt.timedelta(days=1)
            yield self._event(begin, EventKind.PHASE, title, until=until)
        yield self._event(home, EventKind.PHASE, story.HOME)
        yield from self._later_events()

    def _later_events(self) -> Iterator[Event]:
        for event in story.EVENTS:
            ends = None if event.until is None else self._before(event.until)
            day = self._before(event.days_ago)
            yield self._event(day, event.kind, event.title, until=ends, note=event.note)
        for ill_from in self._ill_from:
            yield self._event(
                ill_from,
                EventKind.COMPLICATION,
                story.INFECTION,
                until=ill_from + dt.timedelta(days=INFECTION_DAYS - 1),
                note=story.INFECTION_NOTE,
            )

    def _visits(self) -> Iterator[Record]:
        for done in story.VISITS:
            visit = Visit(
                id=self._id(),
                diary_date=self._before(done.days_ago),
                type=done.type,
                clinician=self._text(story.CLINICIAN),
                decided=self._text(done.decided),
            )
            yield visit
            yield from (
                self._score(visit, measure, value) for measure, value in done.scores.items()
            )
        yield Visit(
            id=self._id(),
            diary_date=self._before(-story.NEXT_VISIT_IN_DAYS),
            type=VisitType.FOLLOW_UP,
            clinician=self._text(story.CLINICIAN),
            is_done=False,
            questions=tuple(map(self._text, story.QUESTIONS)),
        )

    def _score(self, visit: Visit, measure: str, value: Value) -> Observation:
        return Observation(
            id=score_id(visit.id, measure),
            measure=measure,
            diary_date=visit.diary_date,
            value=value,
            reporter_id=self._patient.id,
            written_at=self._moment(visit.diary_date, 19 * 60),
            visit_id=visit.id,
        )

    def _day(self, day: WrittenDay) -> Iterator[Observation | Session | Note]:
        writer = self._caregiver if day.is_by_caregiver else self._patient
        written = min(day.diary_date + dt.timedelta(days=day.days_later), self._last)
        moment = self._moment(written, day.minute)
        for measure, value in day.answers.items():
            yield self._answer(day.diary_date, measure, value, writer, moment)
        if self._random.random() < _SESSIONS_A_DAY:
            yield self._session(day.diary_date, writer, moment)
        if self._random.random() < 1 / 25:
            yield Note(
                id=note_id(self._patient.id, day.diary_date, writer.id),
                diary_date=day.diary_date,
                text=self._text(self._random.choice(story.NOTES)),
                reporter_id=writer.id,
                written_at=moment,
            )

    def _answer(
        self, day: dt.date, measure: str, value: Value, writer: Person, moment: dt.datetime
    ) -> Observation:
        return Observation(
            id=answer_id(self._patient.id, measure, day, writer.id),
            measure=measure,
            diary_date=day,
            value=value,
            reporter_id=writer.id,
            written_at=moment,
        )

    def _session(self, day: dt.date, writer: Person, moment: dt.datetime) -> Session:
        kind, minutes = self._random.choice(story.SESSIONS)
        return Session(
            id=self._id(),
            diary_date=day,
            kind=kind,
            minutes=minutes,
            effort=self._random.randrange(3, 8),
            reporter_id=writer.id,
            written_at=moment,
        )

    def _event(
        self,
        day: dt.date,
        kind: EventKind,
        title: Text,
        *,
        until: dt.date | None = None,
        note: Text = story.NOTHING,
    ) -> Event:
        return Event(
            id=self._id(),
            diary_date=day,
            kind=kind,
            title=self._text(title),
            until=until,
            note=self._text(note),
        )

    def _before(self, days: int) -> dt.date:
        return self._today - dt.timedelta(days=days)

    def _moment(self, day: dt.date, minute: int) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(*divmod(minute, 60)), self._now.tzinfo)

    def _text(self, text: Text) -> str:
        return text.to(self._language)

    def _id(self) -> UUID:
        # Drawn like everything else, so that the same seed writes the same diary.
        return UUID(int=self._random.getrandbits(128), version=4)
