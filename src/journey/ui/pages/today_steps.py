"""Which questions step mode asks of a day, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass

from journey.domain.measures import Measure
from journey.domain.scales import Choice, Count, Rating, YesNo
from journey.ui.pages.written_day import WrittenDay, details_asked

REHAB, NOTE, DONE = "#rehab", "#note", "#done"
"""Keys of the steps that are no measure; no measure's key begins so."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of step mode: a measure, or one of the three pages that are none."""

    key: str
    measure: Measure | None = None

    def goes_on_after(self, *, by_key: bool) -> bool:
        """Whether an answer just given is whole, so that the next question may come."""
        match self.measure.scale if self.measure else None:
            case Rating() | Choice() | YesNo():
                return True
            case Count():
                return by_key
            case _:
                return False


def steps_of(measures: Sequence[Measure], day: WrittenDay) -> tuple[Step, ...]:
    """The questions of a day, each measure followed by its details, then rehab and note."""
    asked = [one for measure in measures for one in (measure, *details_asked(measure, day))]
    questions = [Step(measure.key, measure) for measure in dict.fromkeys(asked)]
    return (*questions, Step(REHAB), Step(NOTE), Step(DONE))


def is_written(step: Step, day: WrittenDay) -> bool:
    """Whether a step has been answered."""
    match step.key:
        case "#rehab":
            return bool(day.sessions)
        case "#note":
            return day.note is not None
        case _:
            return day.is_answered(step.key)
