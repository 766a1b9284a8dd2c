"""Which days are compared: the baseline window and the latest window of a period."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from journey.domain.records import Event

WINDOW_DAYS = 28
LEFT_OUT_AFTER_PROCEDURE_DAYS = 7
NEARBY_DAYS = 14
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """Calendar days from first to last, both included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def within(self, days: int, other: "Window") -> bool:
        """Whether at most so many days lie between the two, or they share one."""
        reach = dt.timedelta(days=days)
        return self.first <= other.last + reach and other.first <= self.last + reach


@dataclass(frozen=True, slots=True)
class Windows:
    """The two sides of a comparison."""

    baseline: Window
    latest: Window


def choose_windows(first: dt.date, last: dt.date, baseline_event: dt.date | None = None) -> Windows:
    """The windows of a period, the same for every measure, fixed before any value is seen.

    The baseline is the 28 days ending the day before the event, or the first 28 of the period;
    the latest window is its last 28. A period shorter than 56 days has half of its days in each,
    and the latest window never reaches back to before the event.
    """
    period_days = (last - first).days + 1
    if baseline_event is None:
        reach = dt.timedelta(days=max(1, min(WINDOW_DAYS, period_days // 2)) - 1)
        return Windows(Window(first, first + reach), Window(last - reach, last))
    reach = dt.timedelta(days=WINDOW_DAYS - 1)
    before = Window(baseline_event - _DAY - reach, baseline_event - _DAY)
    return Windows(before, Window(max(last - reach, first, min(baseline_event, last)), last))


def left_out_days(events: Iterable[Event]) -> frozenset[dt.date]:
    """Days 0 to 7 after every procedure: shown, but not counted in a latest window."""
    return frozenset(
        event.diary_date + day * _DAY
        for event in events
        if event.kind.is_procedure
        for day in range(LEFT_OUT_AFTER_PROCEDURE_DAYS + 1)
    )


def nearby_events(events: Iterable[Event], windows: Windows) -> tuple[Event, ...]:
    """The events that could have to do with either window: within 14 days of it, by date."""
    sides = (windows.baseline, windows.latest)
    near = (event for event in events if any(_span(event).within(NEARBY_DAYS, w) for w in sides))
    return tuple(sorted(near, key=lambda event: event.diary_date))


def _span(event: Event) -> Window:
    return Window(event.diary_date, max(event.until or event.diary_date, event.diary_date))
