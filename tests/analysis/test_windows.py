"""Which days are compared, which of them are left out, and which events are told."""

import datetime as dt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.analysis.windows import (
    Window,
    Windows,
    choose_windows,
    left_out_days,
    nearby_events,
)
from journey.domain.kinds import EventKind
from journey.domain.records import Event
from tests.analysis import plain

FIRST = dt.date(2026, 1, 1)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def event(number: int, kind: EventKind = EventKind.PHASE, until: int | None = None) -> Event:
    last = None if until is None else day(until)
    return Event(id=UUID(int=1), diary_date=day(number), kind=kind, title="", until=last)


@given(st.integers(1, 400))
def test_first_and_last_days_are_compared_and_never_overlap(days: int) -> None:
    chosen = choose_windows(FIRST, day(days - 1))
    before, after = plain.windows(FIRST, day(days - 1))
    assert chosen == Windows(Window(before[0], before[-1]), Window(after[0], after[-1]))
    assert chosen.baseline.days == chosen.latest.days <= 28
    assert chosen.baseline.last < chosen.latest.first or days == 1


@given(st.integers(0, 400), st.integers(-400, 400))
def test_the_baseline_ends_the_day_before_the_event(last: int, number: int) -> None:
    number = min(number, last)
    chosen = choose_windows(FIRST, day(last), day(number))
    assert chosen.baseline == Window(day(number - 28), day(number - 1))
    assert chosen.latest == Window(day(max(last - 27, 0, number)), day(last))


def test_eight_days_from_a_procedure_on_are_left_out() -> None:
    procedures = (event(10, EventKind.TREATMENT), event(30, EventKind.SURGERY))
    left_out = left_out_days((*procedures, event(50, EventKind.MEDICINE)))
    assert left_out == {day(n) for n in (*range(10, 18), *range(30, 38))}
    assert left_out == plain.left_out([day(10), day(30)])


@pytest.mark.parametrize(
    ("number", "until", "is_near"),
    [
        (-15, None, False), (-14, None, True), (-60, -14, True), (41, None, True),
        (42, None, False), (57, None, False), (58, None, True), (113, None, True),
        (114, None, False), (-90, 300, True),
    ],
)  # fmt: skip
def test_events_within_fourteen_days_of_a_window_are_told(
    number: int, until: int | None, is_near: bool
) -> None:
    chosen = choose_windows(FIRST, day(99))
    assert bool(nearby_events([event(number, until=until)], chosen)) == is_near


def test_events_are_told_by_date() -> None:
    chosen = choose_windows(FIRST, day(55))
    found = nearby_events([event(40), event(3), event(20)], chosen)
    assert [e.diary_date for e in found] == [day(3), day(20), day(40)]
