"""Clinic scores and their changes in words, as the visits and the time line show them."""

from journey.domain import scales
from journey.domain.clinic_course import CopiedScore
from journey.domain.nbd_grades import nbd_grade
from journey.domain.scales import NotScored, Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.score_field import signed


def score_words(desk: Desk, score: CopiedScore) -> str:
    """A score with its change: "78 (+10)", "B (was A)", "9 minor (−5)", "not testable"."""
    now = value_words(desk, score.measure.key, score.value)
    if (change := score.change) is not None:
        return f"{now} ({signed(change)})" if change else now
    if isinstance(score.value, str) and score.baseline not in (None, score.value):
        if isinstance(score.value, NotScored):
            return now
        was = value_words(desk, score.measure.key, score.baseline or "")
        return desk.tr(N_("{now} (was {before})"), now=now, before=was)
    return now


def value_words(desk: Desk, key: str, value: Value) -> str:
    """One value: a number, an AIS grade or level as it stands, or in words why there is none."""
    if isinstance(value, NotScored):
        return desk.text(value.label)
    if key == "nbd" and isinstance(value, int):
        return f"{value} {desk.text(nbd_grade(value))}"
    return scales.write(value)
