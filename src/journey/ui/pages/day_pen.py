"""Writes the answers of the day that Today shows, each at once, as the person who writes now."""

import datetime as dt

from journey.diary import answers
from journey.domain.edits import REMOVE_ANSWER, removed
from journey.domain.measures import Measure
from journey.domain.records import Observation
from journey.domain.scales import Value
from journey.ui.desk import Desk
from journey.ui.pages.written_day import WrittenDay


class DayPen:
    """Turns what a person presses into edits; `day` is what stands written now."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.day = WrittenDay(desk.day)

    def answer(self, measure: Measure, value: Value | None) -> bool:
        """Write the day's one answer, or remove it; False where a problem kept it away."""
        existing = self.day.plain.get(measure.key)
        if value is None:
            return existing is None or self.erase(existing)
        if existing is not None and existing.value == value:
            return True
        return self._write(measure, value, None)

    def answer_at(self, measure: Measure, value: Value, at: dt.time) -> bool:
        """Write a further answer, of one time of the day."""
        return self._write(measure, value, at)

    def erase(self, answer: Observation) -> bool:
        return self.desk.apply(removed(REMOVE_ANSWER, answer))

    def write_note(self, text: str) -> bool:
        """Write the note of the day, or remove it where nothing is left of it."""
        desk = self.desk
        edit = answers.note(desk.diary, self.day.date, text, desk.reporter)
        return edit is None or desk.apply(edit)

    def _write(self, measure: Measure, value: Value, at: dt.time | None) -> bool:
        desk = self.desk
        return desk.apply(
            answers.answer(desk.diary, measure, self.day.date, value, desk.reporter, at=at)
        )
