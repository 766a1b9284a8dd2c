"""The phases of a journey, from events that last, as blocks of the strip."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from journey.domain.kinds import EventKind
from journey.domain.records import Event
from journey.domain.text import N_, Language
from journey.domain.wording import title_of
from journey.ui.desk import Desk
from journey.ui.widgets.long_text import shortened
from journey.ui.widgets.phase_strip import PhaseBlock

_LONGEST_TITLE = 30


def phase_blocks(desk: Desk, events: Sequence[Event]) -> tuple[PhaseBlock, ...]:
    """A block a phase, oldest first; without a last day it goes on to the next one, or today."""
    phases = sorted(
        (event for event in events if event.kind is EventKind.PHASE),
        key=lambda event: event.diary_date,
    )
    procedures = [event.diary_date for event in events if event.kind.is_procedure]
    return tuple(
        _block(desk, phase, following, procedures)
        for phase, following in pairwise([*phases, None])
        if phase is not None
    )


def _block(
    desk: Desk, phase: Event, following: Event | None, procedures: list[dt.date]
) -> PhaseBlock:
    first, last = phase.diary_date, phase.until
    end = last or (following.diary_date if following else desk.diary.today())
    return PhaseBlock(
        shortened(title_of(phase, desk.language), _LONGEST_TITLE),
        _months(desk, first, end if last or following else None),
        max(end - first, dt.timedelta(days=1)),
        is_marked=any(first <= day <= end for day in procedures),
    )


def _months(desk: Desk, first: dt.date, last: dt.date | None) -> str:
    begin = _month(desk, first)
    if last is None:
        return desk.tr(N_("{first} – today"), first=begin)
    end = _month(desk, last)
    return begin if begin == end else desk.tr(N_("{first} – {last}"), first=begin, last=end)


def _month(desk: Desk, date: dt.date) -> str:
    if desk.language is Language.ENGLISH:
        # "3 Mar 2024" without its day: the strip has no room for whole names of months.
        return desk.format_date(date, "medium").partition(" ")[2]
    return desk.format_date(date, "month")
