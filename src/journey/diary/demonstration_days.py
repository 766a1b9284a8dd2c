"""What the days of the demonstration diary are like: written, skipped, good and bad."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from journey.diary.demonstration_story import COURSES, Course
from journey.domain.catalogue import BY_KEY
from journey.domain.scales import Amount, Count, Rating, Value

_T = TypeVar("_T")

INFECTION_DAYS = 7
_DAYS_A_YEAR = 365
_EDGE_DAYS = 35
_WRITTEN_RUN_DAYS = 6.5
_SKIPPED_RUN_DAYS = 3.5
_CAREGIVER_SHARE = 0.2
_LATE_SHARE = 0.1

_BOWEL: tuple[tuple[tuple[str, ...], float], ...] = (
    (("none",), 0.42),
    (("planned_fine",), 0.36),
    (("planned_difficult",), 0.17),
    (("accident",), 0.03),
    (("planned_difficult", "accident"), 0.02),
)
_SENSATION = (("same", 0.8), ("less", 0.08), ("more", 0.08), ("strange", 0.04))
_QUALITIES: tuple[tuple[tuple[str, ...], float], ...] = (
    (("burning",), 0.5),
    (("burning", "electric"), 0.3),
    (("tight_band", "tingling"), 0.2),
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day somebody wrote: its answers, and how many days later they were written down."""

    diary_date: dt.date
    answers: dict[str, Value]
    is_by_caregiver: bool
    days_later: int
    minute: int


def infections(first: dt.date, last: dt.date, random: Random) -> tuple[dt.date, ...]:
    """The first days of a urinary infection in every year or part of one above 120 days."""
    starts = []
    end = last
    while (length := min((end - first).days, _DAYS_A_YEAR)) > 120:
        starts.append(end - dt.timedelta(days=random.randrange(40, length - INFECTION_DAYS)))
        end -= dt.timedelta(days=_DAYS_A_YEAR)
    return tuple(sorted(starts))


def written_days(
    first: dt.date, last: dt.date, ill_from: Sequence[dt.date], random: Random
) -> Iterator[WrittenDay]:
    """The written days from the first to the last, about a third of them missing in runs."""
    count = (last - first).days + 1
    ill = {start + dt.timedelta(days=n) for start in ill_from for n in range(INFECTION_DAYS)}
    days = [first + dt.timedelta(days=n) for n in range(count)]
    values = {course.measure: _values(course, days, ill, random) for course in COURSES}
    for place, by_caregiver in _writing(count, random):
        answers = {measure: series[place] for measure, series in values.items()}
        yield WrittenDay(
            days[place],
            _with_choices(answers, random),
            by_caregiver,
            random.randrange(2, 6) if random.random() < _LATE_SHARE else 0,
            random.randrange(18 * 60, 23 * 60),
        )


def _values(
    course: Course, days: Sequence[dt.date], ill: set[dt.date], random: Random
) -> list[Value]:
    """One measure day by day: its level, a slow drift, an AR(1), and rounding to the scale."""
    inner_sd = course.sd * (1 - course.phi**2) ** 0.5
    swing = random.gauss(0, course.sd)
    drift = 0.0
    values = []
    for place, day in enumerate(days):
        if place % 7 == 0:
            drift = 0.9 * drift + random.gauss(0, 0.15 * course.sd)
        swing = course.phi * swing + random.gauss(0, inner_sd)
        level = _level(course, len(days) - place) + drift
        values.append(_rounded(course, level + swing + (course.infected if day in ill else 0)))
    return values


def _level(course: Course, days_ago: int) -> float:
    """The straight line between the two nearest levels; before the first one, that one."""
    levels = course.levels[::-1]
    place = bisect_left(levels, days_ago, key=lambda level: level[0])
    if place in (0, len(levels)):
        return levels[min(place, len(levels) - 1)][1]
    (near, low), (far, high) = levels[place - 1], levels[place]
    return low + (high - low) * (days_ago - near) / (far - near)


def _rounded(course: Course, value: float) -> Value:
    scale = BY_KEY[course.measure].scale
    assert isinstance(scale, Rating | Count | Amount)
    whole = round(value / course.step) * course.step
    inside = int(min(max(whole, scale.minimum), scale.maximum))
    return float(inside) if isinstance(scale, Amount) else inside


def _with_choices(answers: dict[str, Value], random: Random) -> dict[str, Value]:
    chosen: dict[str, Value] = {**answers}
    chosen["bowel"] = _one_of(_BOWEL, random)
    chosen["sensation"] = _one_of(_SENSATION, random)
    if chosen["bowel"] == ("none",):
        del chosen["bowel_minutes"]
    if random.random() < 0.15:
        chosen["pain_quality"] = _one_of(_QUALITIES, random)
    return chosen


def _one_of(options: Sequence[tuple[_T, float]], random: Random) -> _T:
    weights = [weight for _, weight in options]
    return random.choices([option for option, _ in options], weights)[0]


def _writing(count: int, random: Random) -> Iterator[tuple[int, bool]]:
    """The places of the written days and whether a caregiver wrote; people skip days in runs.

    The first and the last weeks are written more often: a diary begins, and a visit comes near.
    """
    is_written = True
    for place in range(count):
        is_edge = place < _EDGE_DAYS or place >= count - _EDGE_DAYS
        if is_written:
            is_written = random.random() >= 1 / _WRITTEN_RUN_DAYS / (3 if is_edge else 1)
        else:
            is_written = random.random() < 1 / _SKIPPED_RUN_DAYS
        if is_written:
            yield place, random.random() < _CAREGIVER_SHARE
