"""The visits in words: what stands in each cell, and what it is called aloud."""

import datetime as dt

from journey.domain.catalogue import BY_KEY
from journey.domain.clinic_course import VisitScores
from journey.domain.records import Visit
from journey.domain.text import N_
from journey.domain.wording import title_of
from journey.ui.desk import Desk
from journey.ui.widgets.long_text import shortened
from journey.ui.widgets.score_words import score_words
from journey.ui.widgets.visit_table import Cell, VisitRow, VisitRows

NOT_ASKED = "–"
MAIN_SCORES = ("ais", "uems", "lems", "light_touch", "pin_prick", "scim_total", "nbd")
"""The scores with a column of their own; others stand in words below their visit."""

_SHORT_HEADINGS = {"uems": N_("Upper limb"), "lems": N_("Lower limb")}


def visit_rows(desk: Desk, course: tuple[VisitScores, ...], *, procedure: str) -> VisitRows:
    """The course of visits in words; `procedure` is what the second clock counts from, or ""."""
    done = [row for row in course if row.visit.is_done]
    clocks = _clock_heading(desk, done, procedure)
    keys = [key for key in MAIN_SCORES if any(row.score(key) for row in done)]
    headings = (*([clocks] if clocks else []), *(_heading(desk, key) for key in keys))
    return VisitRows(
        headings,
        tuple(_done(desk, row, clocks, keys) for row in done),
        tuple(_planned(desk, row.visit) for row in course if not row.visit.is_done),
    )


def _clock_heading(desk: Desk, done: list[VisitScores], procedure: str) -> str:
    has_injury = any(row.days_since_injury is not None for row in done)
    if has_injury and procedure:
        return desk.tr(N_("Days since injury · {procedure}"), procedure=procedure)
    if has_injury:
        return desk.tr(N_("Days since injury"))
    return desk.tr(N_("Days since {procedure}"), procedure=procedure) if procedure else ""


def _heading(desk: Desk, key: str) -> str:
    short = _SHORT_HEADINGS.get(key)
    return desk.tr(short) if short else desk.text(BY_KEY[key].label)


def _done(desk: Desk, row: VisitScores, clocks: str, keys: list[str]) -> VisitRow:
    days = [Cell(_days(row), f"{clocks}: {_days(row)}")] if clocks else []
    others = [score for score in row.scores if score.measure.key not in MAIN_SCORES]
    words = [f"{desk.text(score.measure.label)} {score_words(desk, score)}" for score in others]
    return _row(
        desk,
        row.visit,
        (*days, *(_score_cell(desk, row, key) for key in keys)),
        " · ".join(words),
    )


def _score_cell(desk: Desk, row: VisitScores, key: str) -> Cell:
    label, score = desk.text(BY_KEY[key].label), row.score(key)
    if score is None:
        not_asked = desk.tr(N_("not asked"))
        return Cell(NOT_ASKED, f"{label}: {not_asked}")
    words = score_words(desk, score)
    return Cell(words, f"{label}: {words}")


def _days(row: VisitScores) -> str:
    clocks = (row.days_since_injury, row.days_since_procedure)
    return " · ".join(str(days).replace("-", "−") for days in clocks if days is not None)


def _planned(desk: Desk, visit: Visit) -> VisitRow:
    days = (visit.diary_date - desk.diary.today()) // dt.timedelta(days=1)
    when = desk.tr(N_("planned, in {days} days"), days=days) if days > 0 else _due(desk, days)
    questions = ""
    if visit.questions:
        questions = desk.tr(N_("Questions to ask: {count}"), count=len(visit.questions))
    return _row(desk, visit, (Cell(when, when),), questions)


def _due(desk: Desk, days: int) -> str:
    return (
        desk.tr(N_("planned for today"))
        if days == 0
        else desk.tr(N_("planned, the day has passed"))
    )


def _row(desk: Desk, visit: Visit, cells: tuple[Cell, ...], others: str) -> VisitRow:
    title = shortened(title_of(visit, desk.language), 60)
    date = desk.format_date(visit.diary_date)
    parts = [shortened(visit.clinician, 60)] if visit.clinician else []
    return VisitRow(
        key=str(visit.id),
        title=title,
        date=date,
        name=f"{title}, {date}",
        cells=cells,
        others=" · ".join([*parts, others] if others else parts),
    )
