"""The tables of the summary in words: what changed, which answers, which clinic scores."""

from collections.abc import Sequence

from journey.domain import scales
from journey.domain.clinic_course import CopiedScore
from journey.domain.dates import format_date
from journey.domain.nbd_grades import nbd_grade
from journey.domain.scales import Choice, Choices, NotScored
from journey.domain.text import N_, Language, tr
from journey.report import sentences
from journey.report.contents import (
    ChoiceFinding,
    MeasureFinding,
    NumberFinding,
    ScoreColumn,
    Summary,
    VisitFinding,
)
from journey.report.numbers import NOTHING, plain, signed
from journey.report.sheet import Table

_ON_PAGE_ONE = ("ais", "nli", "uems", "lems", "light_touch", "pin_prick", "scim_total", "nbd")
_WIDE = {"nbd": 1.95, "nli": 0.95, "ais": 0.8}


def changes_table(summary: Summary, language: Language) -> Table:
    """Every measure with numbers, in its fixed order, whatever it did."""
    head = (
        N_("Measure"),
        N_("Baseline"),
        N_("Latest"),
        N_("Change (95 % range)"),
        N_("Reading"),
        N_("Days written"),
    )
    rows = [
        _change_row(finding, finding.number, language)
        for finding in summary.measures
        if finding.number is not None
    ]
    return Table(
        tuple(tr(text, language) for text in head),
        tuple(rows),
        ("left", "right", "right", "right", "left", "right"),
        (0, 0, 0, 0, 1, 0),
    )


def choice_lines(summary: Summary, language: Language) -> tuple[str, ...]:
    """A line for each measure with named answers: on how many days which, before and latest."""
    return tuple(
        _choice_line(finding, finding.choice, language)
        for finding in summary.measures
        if finding.choice is not None
    )


def scores_table(summary: Summary, visits: Sequence[VisitFinding], language: Language) -> Table:
    """The scores page 1 shows: visits below each other, each score with its change."""
    shown = _shown_on_page_one(summary)
    columns = [column for column in summary.score_columns if column.measure.key in shown]
    return _table_of(columns, visits, language)


def all_scores_tables(summary: Summary, language: Language) -> tuple[Table, ...]:
    """Every score of every visit, as many tables as their columns need."""
    visits = _scored(summary)
    columns, most = summary.score_columns, len(_ON_PAGE_ONE)
    return tuple(
        _table_of(columns[start : start + most], visits, language)
        for start in range(0, len(columns), most)
    )


def _table_of(
    columns: Sequence[ScoreColumn], visits: Sequence[VisitFinding], language: Language
) -> Table:
    head = (
        tr(N_("Visit"), language),
        tr(N_("Days since injury · procedure"), language),
        *(_score_heading(column, language) for column in columns),
    )
    rows = tuple(
        (
            _visit_name(visit, language),
            _clocks(visit),
            *(_score_cell(visit.scores.score(column.measure.key), language) for column in columns),
        )
        for visit in visits
    )
    aligns = ("left", "right", *("right" for _ in columns))
    widths = (_WIDE.get(column.measure.key, 1.0) for column in columns)
    return Table(head, rows, aligns, (2.47, 1.35, *widths))


def has_more_scores(summary: Summary, most_visits: int) -> bool:
    """Whether page 1 cannot show every clinic score or every visit."""
    shown = _shown_on_page_one(summary)
    has_more_columns = any(column.measure.key not in shown for column in summary.score_columns)
    return has_more_columns or len(_scored(summary)) > most_visits


def visits_on_page_one(summary: Summary, most: int) -> tuple[VisitFinding, ...]:
    """The visits with scores: the first, which is the baseline, and the latest ones."""
    scored = _scored(summary)
    return scored if len(scored) <= most else (scored[0], *scored[-(most - 1) :])


def _scored(summary: Summary) -> tuple[VisitFinding, ...]:
    return tuple(visit for visit in summary.visits if visit.scores.scores)


def _shown_on_page_one(summary: Summary) -> tuple[str, ...]:
    given = [column.measure.key for column in summary.score_columns]
    preferred = [key for key in _ON_PAGE_ONE if key in given]
    others = [key for key in given if key not in preferred]
    return tuple((*preferred, *others)[: len(_ON_PAGE_ONE)])


def _change_row(
    finding: MeasureFinding, number: NumberFinding, language: Language
) -> tuple[str, ...]:
    measure, change = finding.measure, number.change
    parts = [measure.unit.to(language), measure.direction.label.to(language)]
    comma = ", " if language is Language.ENGLISH else "，"
    about = comma.join(part for part in parts if part)
    range_words = NOTHING
    if change.difference is not None:
        range_words = tr(N_("{difference} ({low} to {high})"), language).format(
            difference=signed(change.difference), low=plain(change.low), high=plain(change.high)
        )
    name = measure.label.to(language)
    return (
        f"{name} ({about})" if about else name,
        plain(number.baseline.median),
        plain(number.latest.median),
        range_words,
        sentences.reading(finding, language),
        f"{number.baseline.n}/{number.baseline.days} · {number.latest.n}/{number.latest.days}",
    )


def _choice_line(finding: MeasureFinding, choice: ChoiceFinding, language: Language) -> str:
    scale = finding.measure.scale
    options = scale.options if isinstance(scale, Choice | Choices) else ()
    labels = {option.key: option.label.to(language) for option in options}
    counts = " · ".join(
        f"{labels.get(option.key, option.key)} {option.baseline} → {option.latest}"
        for option in choice.options
        if option.baseline or option.latest
    )
    written = f"{choice.baseline.n}/{choice.baseline.days} · {choice.latest.n}/{choice.latest.days}"
    return tr(N_("{measure}, days: {counts} (written {written})"), language).format(
        measure=finding.measure.label.to(language), counts=counts or NOTHING, written=written
    )


def _visit_name(visit: VisitFinding, language: Language) -> str:
    name = visit.visit.title or visit.visit.type.label.to(language)
    return f"{name[:40]} {format_date(visit.visit.diary_date, 'medium', language)}"


def _clocks(visit: VisitFinding) -> str:
    clocks = (visit.scores.days_since_injury, visit.scores.days_since_procedure)
    return " · ".join(plain(clock, 0) for clock in clocks)


def _score_heading(column: ScoreColumn, language: Language) -> str:
    short = {"uems": "UEMS", "lems": "LEMS"}
    label = short.get(column.measure.key) or column.measure.label.to(language)
    return f"{label} (n={column.n})"


def _score_cell(score: CopiedScore | None, language: Language) -> str:
    if score is None:
        return NOTHING
    if isinstance(score.value, NotScored):
        return score.value.value
    value = scales.describe(score.measure.scale, score.value, language)
    if score.measure.key == "nbd" and (number := scales.number(score.value)) is not None:
        value = f"{value} {nbd_grade(int(number)).to(language)}"
    if score.change is not None:
        return f"{value} ({signed(score.change, 0)})"
    if isinstance(score.baseline, str) and score.baseline != score.value:
        return f"{scales.describe(score.measure.scale, score.baseline, language)} → {value}"
    return value
