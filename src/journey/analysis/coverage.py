"""How much of a period is written, and where the gaps are."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class DayState(StrEnum):
    """What a box of the coverage strip shows."""

    WRITTEN = "written"
    LATE = "late"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One state for each day from `first` to `last`; late days are written days too."""

    first: dt.date
    last: dt.date
    states: tuple[DayState, ...]

    @property
    def days(self) -> int:
        return len(self.states)

    @property
    def late(self) -> int:
        return self.states.count(DayState.LATE)

    @property
    def written(self) -> int:
        return self.days - self.states.count(DayState.MISSING)

    @property
    def share(self) -> float:
        """Written days of all days, 0 to 1."""
        return self.written / self.days if self.days else 0.0


def coverage(
    first: dt.date,
    last: dt.date,
    *,
    in_time: Collection[dt.date],
    late: Collection[dt.date],
) -> Coverage:
    """The strip of a period: a day is late when all that was written about it was late."""
    states = []
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(ordinal)
        if day in in_time:
            states.append(DayState.WRITTEN)
        else:
            states.append(DayState.LATE if day in late else DayState.MISSING)
    return Coverage(first, last, tuple(states))


def missing_runs(strip: Coverage) -> tuple[tuple[dt.date, dt.date], ...]:
    """The stretches without an entry, each by its first and last day."""
    runs: list[tuple[dt.date, dt.date]] = []
    for offset, state in enumerate(strip.states):
        if state is not DayState.MISSING:
            continue
        day = strip.first + dt.timedelta(days=offset)
        continues = runs and runs[-1][1] + dt.timedelta(days=1) == day
        runs.append((runs.pop()[0], day) if continues else (day, day))
    return tuple(runs)
