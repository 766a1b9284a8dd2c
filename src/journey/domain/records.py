"""The records a diary is made of, as frozen values; each is one row on disk."""

import datetime as dt
import os
import time
import uuid
from dataclasses import dataclass

from journey.domain.kinds import EventKind, Rater, Role, SessionKind, VisitType
from journey.domain.scales import Value

LATE_AFTER_DAYS = 2
"""A late entry is written over 24 hours after its diary date ended: from the second midnight on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who writes in the diary or whom it is about; `asked` holds for the patient alone.

    `asked` are the keys of the measures the patient chose to be asked, None while the default.
    """

    id: uuid.UUID
    name: str
    role: Role
    birth_date: dt.date | None = None
    asked: tuple[str, ...] | None = None

    @property
    def rater(self) -> Rater:
        return Rater.SELF if self.role is Role.PATIENT else Rater.PROXY


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One answer; a clinic score where `visit_id` names the visit it was copied from.

    `written_at` is an aware time in the writer's own offset; `site` a body site or side.
    """

    id: uuid.UUID
    measure: str
    diary_date: dt.date
    value: Value
    reporter_id: uuid.UUID
    written_at: dt.datetime
    at: dt.time | None = None
    site: str | None = None
    visit_id: uuid.UUID | None = None
    note: str = ""

    @property
    def is_late(self) -> bool:
        """Whether it was written more than 24 hours after the end of its diary date."""
        return written_late(self.diary_date, self.written_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One piece of rehab; `effort` is 0 to 10 where given."""

    id: uuid.UUID
    diary_date: dt.date
    kind: SessionKind
    minutes: int
    reporter_id: uuid.UUID
    written_at: dt.datetime
    effort: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An appointment, planned or done; its clinic scores are observations that name it."""

    id: uuid.UUID
    diary_date: dt.date
    type: VisitType
    title: str = ""
    clinician: str = ""
    is_done: bool = True
    questions: tuple[str, ...] = ()
    decided: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A turning point, or a stretch of days where `until` is given (a phase, a reaction)."""

    id: uuid.UUID
    diary_date: dt.date
    kind: EventKind
    title: str
    until: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What matters most to the patient, in their words; rank 1 comes first."""

    id: uuid.UUID
    rank: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What one person wrote about one day."""

    id: uuid.UUID
    diary_date: dt.date
    text: str
    reporter_id: uuid.UUID
    written_at: dt.datetime


Record = Person | Observation | Session | Visit | Event | Goal | Note


def written_late(diary_date: dt.date, written_at: dt.datetime) -> bool:
    """Whether a time of writing, in its own offset, is over 24 hours after the day's end."""
    return written_at.date() >= diary_date + dt.timedelta(days=LATE_AFTER_DAYS)


def new_id() -> uuid.UUID:
    """A UUIDv7 (RFC 9562): time-ordered, for records without a natural key."""
    unix_ms = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    high = (unix_ms & 0xFFFFFFFFFFFF) << 16 | 0x7000 | random >> 68
    low = 0x8000000000000000 | random & 0x3FFFFFFFFFFFFFFF
    return uuid.UUID(int=high << 64 | low)


def answer_id(
    patient_id: uuid.UUID,
    measure: str,
    diary_date: dt.date,
    reporter_id: uuid.UUID,
    *,
    at: dt.time | None = None,
    site: str | None = None,
) -> uuid.UUID:
    """The one id of an answer, the same on every computer, so that no day is written twice."""
    moment = at.isoformat("minutes") if at else ""
    name = f"{diary_date.isoformat()}|{moment}|{measure}|{site or ''}|{reporter_id.hex}"
    return uuid.uuid5(patient_id, name)


def score_id(visit_id: uuid.UUID, measure: str, site: str | None = None) -> uuid.UUID:
    """The one id of a clinic score within its visit."""
    return uuid.uuid5(visit_id, f"{measure}|{site or ''}")


def note_id(patient_id: uuid.UUID, diary_date: dt.date, reporter_id: uuid.UUID) -> uuid.UUID:
    """The one id of a person's note about a day."""
    return uuid.uuid5(patient_id, f"note|{diary_date.isoformat()}|{reporter_id.hex}")


def person_id(patient_id: uuid.UUID, name: str) -> uuid.UUID:
    """The id of a reporter first written down under this name in this diary."""
    return uuid.uuid5(patient_id, f"person|{name.strip().casefold()}")


def visit_id(patient_id: uuid.UUID, diary_date: dt.date) -> uuid.UUID:
    """The id of a visit that came from a file which knows nothing but its date."""
    return uuid.uuid5(patient_id, f"visit|{diary_date.isoformat()}")
