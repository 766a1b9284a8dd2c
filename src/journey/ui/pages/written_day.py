"""What stands written of one day, as the page Today shows and asks it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journey.diary.diary import Diary
from journey.domain.catalogue import ASKED_BY_DEFAULT, DAILY_MEASURES, details_of
from journey.domain.kinds import SessionKind
from journey.domain.measures import Measure
from journey.domain.records import Note, Observation, Person, Session, Visit
from journey.domain.scales import Rating, Value

RECENT_DAYS = 28
RECENT_SESSIONS = 5


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """The answers of one day, parted by who writes now and everybody else.

    `plain` is the day's one answer a measure; `timed` are those with a time or a
    body site, earliest first.
    """

    date: dt.date
    plain: dict[str, Observation] = field(default_factory=dict)
    timed: dict[str, tuple[Observation, ...]] = field(default_factory=dict)
    of_others: dict[str, tuple[Observation, ...]] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()
    note: Note | None = None
    notes_of_others: tuple[Note, ...] = ()

    def value(self, key: str) -> Value | None:
        answer = self.plain.get(key)
        return None if answer is None else answer.value

    def is_answered(self, key: str) -> bool:
        return key in self.plain or key in self.timed


def read_day(diary: Diary, date: dt.date, reporter: Person) -> WrittenDay:
    """Read a day anew from the diary."""
    answers = [o for o in diary.observations(first=date, last=date) if o.visit_id is None]
    own = [answer for answer in answers if answer.reporter_id == reporter.id]
    notes = diary.notes(date, date)
    return WrittenDay(
        date=date,
        plain={o.measure: o for o in own if o.at is None and o.site is None},
        timed=_by_measure(o for o in own if o.at is not None or o.site is not None),
        of_others=_by_measure(o for o in answers if o.reporter_id != reporter.id),
        sessions=diary.sessions(date, date),
        note=next((note for note in notes if note.reporter_id == reporter.id), None),
        notes_of_others=tuple(note for note in notes if note.reporter_id != reporter.id),
    )


def asked_measures(patient: Person) -> tuple[Measure, ...]:
    """The measures the patient is asked, in the order of the catalogue; details left out.

    A detail chosen without the measure it belongs to stands for itself.
    """
    keys = ASKED_BY_DEFAULT if patient.asked is None else patient.asked
    chosen = [measure for measure in DAILY_MEASURES if measure.key in keys]
    return tuple(m for m in chosen if m.part_of is None or m.part_of not in keys)


def details_asked(measure: Measure, day: WrittenDay) -> tuple[Measure, ...]:
    """The details worth asking: none of something rated 0, except where already answered."""
    nothing_there = isinstance(measure.scale, Rating) and day.value(measure.key) == 0
    details = details_of(measure.key)
    return tuple(d for d in details if not nothing_there or day.is_answered(d.key))


def answered_count(measures: Sequence[Measure], day: WrittenDay) -> int:
    return sum(day.is_answered(measure.key) for measure in measures)


def answered_by_day(diary: Diary, first: dt.date, last: dt.date) -> dict[dt.date, frozenset[str]]:
    """The measures answered on each day between two dates, by anybody."""
    found: dict[dt.date, frozenset[str]] = {}
    for answer in diary.observations(first=first, last=last):
        if answer.visit_id is None:
            day = answer.diary_date
            found[day] = found.get(day, frozenset()) | {answer.measure}
    return found


@dataclass(frozen=True, slots=True)
class UsualSession:
    """A kind and length of rehab that was done lately, and may be again at one press."""

    kind: SessionKind
    minutes: int


def usual_sessions(diary: Diary, date: dt.date) -> tuple[UsualSession, ...]:
    """The latest different sessions of the weeks up to a day, that day's own always among them."""
    sessions = diary.sessions(date - dt.timedelta(days=RECENT_DAYS), date)
    own = [UsualSession(s.kind, s.minutes) for s in sessions if s.diary_date == date]
    lately = [UsualSession(s.kind, s.minutes) for s in reversed(sessions)]
    found = dict.fromkeys([*lately, *own])
    kept = [usual for index, usual in enumerate(found) if index < RECENT_SESSIONS or usual in own]
    return tuple(
        sorted(kept, key=lambda usual: (list(SessionKind).index(usual.kind), usual.minutes))
    )


def next_visit(diary: Diary) -> Visit | None:
    """The next planned visit from the present day on."""
    planned = [v for v in diary.visits() if not v.is_done and v.diary_date >= diary.today()]
    return min(planned, key=lambda visit: visit.diary_date, default=None)


def _by_measure(answers: Iterable[Observation]) -> dict[str, tuple[Observation, ...]]:
    found: dict[str, tuple[Observation, ...]] = {}
    for answer in answers:
        found[answer.measure] = (*found.get(answer.measure, ()), answer)
    return found
