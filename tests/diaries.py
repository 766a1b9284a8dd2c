"""Diaries to test on: real files, a clock that stands still, and records of every kind at random.

The strategies make what the program accepts on `TODAY` about the patient of `people()`: lists of
records name each other only where the one named is in the diary made by `new_diary`.
"""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journey.diary.diary import Clock, Diary
from journey.domain.catalogue import DAILY_MEASURES, MEASURES
from journey.domain.clinic_scores import CLINIC_SCORES
from journey.domain.edits import Change, Edit, added
from journey.domain.kinds import EventKind, Role, SessionKind, VisitType
from journey.domain.measures import Measure
from journey.domain.records import (
    Event,
    Goal,
    Note,
    Observation,
    Person,
    Record,
    Session,
    Visit,
)
from journey.domain.scales import (
    Amount,
    Choice,
    Choices,
    Count,
    NotScored,
    Rating,
    Scale,
    Score,
    Value,
    YesNo,
    checked,
)

TODAY = dt.date(2026, 11, 23)
BIRTH_DATE = dt.date(1968, 2, 29)
TAIPEI = dt.timezone(dt.timedelta(hours=8))

CAREGIVER = Person(id=UUID(int=0xCA), name="阿芳", role=Role.CAREGIVER)
VISIT = Visit(id=UUID(int=0xF1), diary_date=dt.date(2026, 3, 2), type=VisitType.FOLLOW_UP)
"""Both are in every diary that `new_diary` makes `with_others`."""


def fixed_clock(
    today: dt.date = TODAY, at: dt.time = dt.time(20, 15), zone: dt.tzinfo = TAIPEI
) -> Clock:
    """A clock that stands still."""
    moment = dt.datetime.combine(today, at, zone)
    return lambda: moment


def new_diary(
    folder: Path, today: dt.date = TODAY, *, name: str = "diary", with_others: bool = False
) -> Diary:
    """A new diary file; `with_others` adds the caregiver and the visit records may name."""
    diary = Diary.create(
        folder / f"{name}.journey",
        patient_name="林美玲",
        birth_date=BIRTH_DATE,
        clock=fixed_clock(today),
    )
    if with_others:
        diary.apply(added("Test", CAREGIVER, VISIT))
    return diary


def days(first: dt.date = dt.date(1999, 1, 1), last: dt.date = TODAY) -> SearchStrategy[dt.date]:
    return st.dates(first, last)


def texts(max_size: int = 60) -> SearchStrategy[str]:
    """Empty, several lines, emoji, Chinese, right to left, markup, and anything else."""
    typed = [
        "",
        "0",
        "兩行\n第二行\r\n",
        "👩🏽‍🦽 ok",
        "שלום مرحبا",
        "#$\\{}[]<>&'\"`",
        "𠮷野家",
        "\x00",
    ]
    return st.sampled_from(typed) | st.text(max_size=max_size)


def moments() -> SearchStrategy[dt.datetime]:
    """Times of writing with any offset in whole minutes, such as +05:45 or -09:30."""
    offsets = st.sampled_from([0, 480, 345, -570, 845, -720]) | st.integers(-1439, 1439)
    return st.builds(
        lambda naive, minutes: naive.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes))),
        st.datetimes(dt.datetime(1999, 1, 3), dt.datetime(2026, 11, 23)),
        offsets,
    )


def times_of_day() -> SearchStrategy[dt.time | None]:
    """None, to the minute, or with seconds."""
    to_the_minute = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))
    return st.none() | to_the_minute | st.times()


def values(scale: Scale, site: str | None = None) -> SearchStrategy[Value]:
    """Values the scale allows, in their proper form; 0 often where it is one."""
    match scale:
        case Rating() | Count():
            return st.just(scale.minimum) | st.integers(scale.minimum, scale.maximum)
        case Amount():
            tick = 10**scale.decimals
            ticks = st.integers(round(scale.minimum * tick), round(scale.maximum * tick))
            return ticks.map(lambda n: checked(scale, n / tick))
        case Choice():
            return st.sampled_from([option.key for option in scale.options])
        case Choices():
            alone = [(option.key,) for option in scale.options]
            free = [option.key for option in scale.options if not option.excludes_others]
            several = st.sets(st.sampled_from(free), min_size=1)
            return st.sampled_from(alone) | several.map(lambda k: checked(scale, tuple(k)))
        case YesNo():
            return st.booleans()
        case Score():
            return st.sampled_from(NotScored) | st.integers(scale.minimum, scale.maximum_at(site))


@st.composite
def observations(
    draw: st.DrawFn,
    *,
    patient_id: UUID = CAREGIVER.id,
    measures: tuple[Measure, ...] = MEASURES,
) -> Observation:
    """Answers and clinic scores, by the patient or the caregiver."""
    measure = draw(st.sampled_from(measures))
    score = measure.is_clinic_score
    site = draw(st.sampled_from([None, "right", "left"])) if score else draw(st.none() | texts(8))
    return Observation(
        id=draw(st.uuids(version=5)),
        measure=measure.key,
        diary_date=draw(days()),
        value=draw(values(measure.scale, site)),
        reporter_id=draw(st.sampled_from([patient_id, CAREGIVER.id])),
        written_at=draw(moments()),
        at=draw(times_of_day()),
        site=site,
        visit_id=VISIT.id if score else None,
        note=draw(texts()),
    )


def daily_answers(*, patient_id: UUID = CAREGIVER.id) -> SearchStrategy[Observation]:
    return observations(patient_id=patient_id, measures=DAILY_MEASURES)


def clinic_scores(*, patient_id: UUID = CAREGIVER.id) -> SearchStrategy[Observation]:
    return observations(patient_id=patient_id, measures=CLINIC_SCORES)


def people() -> SearchStrategy[Person]:
    """Caregivers and clinicians: a diary has its one patient from the start."""
    keys = [measure.key for measure in MEASURES]
    return st.builds(
        Person,
        id=st.uuids(),
        name=texts(),
        role=st.sampled_from([Role.CAREGIVER, Role.CLINICIAN]),
        birth_date=st.none() | days(dt.date(1920, 1, 1)),
        asked=st.none() | st.lists(st.sampled_from(keys), unique=True).map(tuple),
    )


def sessions(*, patient_id: UUID = CAREGIVER.id) -> SearchStrategy[Session]:
    return st.builds(
        Session,
        id=st.uuids(),
        diary_date=days(),
        kind=st.sampled_from(SessionKind),
        minutes=st.integers(0, 1440),
        reporter_id=st.sampled_from([patient_id, CAREGIVER.id]),
        written_at=moments(),
        effort=st.none() | st.integers(0, 10),
        note=texts(),
    )


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    """Done ones up to today, planned ones also in the years after."""
    is_done = draw(st.booleans())
    return Visit(
        id=draw(st.uuids()),
        diary_date=draw(days() if is_done else days(last=dt.date(2031, 1, 1))),
        type=draw(st.sampled_from(VisitType)),
        title=draw(texts()),
        clinician=draw(texts()),
        is_done=is_done,
        questions=tuple(draw(st.lists(texts(), max_size=3))),
        decided=draw(texts()),
        note=draw(texts()),
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    diary_date = draw(days())
    return Event(
        id=draw(st.uuids()),
        diary_date=diary_date,
        kind=draw(st.sampled_from(EventKind)),
        title=draw(texts()),
        until=draw(st.none() | days(diary_date, dt.date(2031, 1, 1))),
        note=draw(texts()),
    )


def goals() -> SearchStrategy[Goal]:
    return st.builds(Goal, id=st.uuids(), rank=st.integers(1, 99), text=texts())


def notes(*, patient_id: UUID = CAREGIVER.id) -> SearchStrategy[Note]:
    return st.builds(
        Note,
        id=st.uuids(),
        diary_date=days(),
        text=texts(),
        reporter_id=st.sampled_from([patient_id, CAREGIVER.id]),
        written_at=moments(),
    )


def records(*, patient_id: UUID = CAREGIVER.id) -> SearchStrategy[Record]:
    """Any record a diary made `with_others` accepts."""
    return st.one_of(
        observations(patient_id=patient_id),
        people(),
        sessions(patient_id=patient_id),
        visits(),
        events(),
        goals(),
        notes(patient_id=patient_id),
    )


@st.composite
def edits(
    draw: st.DrawFn, there: tuple[Record, ...] = (), *, patient_id: UUID = CAREGIVER.id
) -> Edit:
    """An edit that adds records, and changes or removes some of those that are there."""
    fresh = draw(st.lists(records(patient_id=patient_id), max_size=5, unique_by=lambda r: r.id))
    touched = draw(st.lists(st.sampled_from(there), max_size=3, unique=True)) if there else []
    known = {record.id for record in there}
    changes = [Change(None, record) for record in fresh if record.id not in known]
    for record in touched:
        after = draw(st.none() | like(record, patient_id))
        changes.append(Change(record, after))
    if not changes:
        changes = [Change(None, draw(goals()))]
    return Edit("Test", tuple(draw(st.permutations(changes))))


def like(record: Record, patient_id: UUID) -> SearchStrategy[Record]:
    """Another record of the same kind and id."""
    same_kind: SearchStrategy[Record]
    match record:
        case Observation():
            same_kind = observations(patient_id=patient_id)
        case Person():
            same_kind = people()
        case Session():
            same_kind = sessions(patient_id=patient_id)
        case Visit():
            same_kind = visits()
        case Event():
            same_kind = events()
        case Goal():
            same_kind = goals()
        case Note():
            same_kind = notes(patient_id=patient_id)
    return same_kind.map(lambda other: replace(other, id=record.id))
