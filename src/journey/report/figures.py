"""The content of a summary as JSON: plain numbers and ISO dates, null where there is none."""

from collections.abc import Mapping, Sequence

from journey.analysis.change import Change, WindowStats
from journey.analysis.trend import Trend
from journey.domain.clinic_course import CopiedScore
from journey.domain.scales import NotScored, Value
from journey.report.contents import (
    ChoiceFinding,
    MeasureFinding,
    NumberFinding,
    SideScore,
    Summary,
    VisitFinding,
)

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
DECIMALS = 4


def figures(summary: Summary) -> dict[str, Json]:
    """Everything numeric that a summary says, by the names of the JSON."""
    return {
        "period": {
            "from": summary.first.isoformat(),
            "to": summary.last.isoformat(),
            "days": summary.coverage.days,
            "written_days": summary.coverage.written,
            "late_days": summary.coverage.late,
        },
        "reporters": [
            {"name": who.name, "role": who.role.value, "share": _plain(who.share)}
            for who in summary.reporters
        ],
        "measures": [_measure(finding) for finding in summary.measures],
        "events": [
            {
                "date": numbered.event.diary_date.isoformat(),
                "kind": numbered.event.kind.value,
                "title": numbered.event.title,
                "number": numbered.number,
            }
            for numbered in summary.events
        ],
        "visits": [_visit(finding) for finding in summary.visits],
    }


def _measure(found: MeasureFinding) -> dict[str, Json]:
    head: dict[str, Json] = {
        "measure": found.measure.key,
        "rater": found.rater.value,
        "days": found.days,
        "late_days": found.late_days,
        "other_rater_days": found.other_days,
    }
    match found.finding:
        case NumberFinding():
            return head | _number(found.finding)
        case ChoiceFinding():
            return head | _choice(found.finding)


def _number(finding: NumberFinding) -> dict[str, Json]:
    return {
        "baseline": _window(finding.baseline),
        "latest": _window(finding.latest),
        "change": _change(finding.change),
        "weekly": [
            {"week": week.week, "n": week.n, "median": _plain(week.median)}
            for week in finding.weekly
        ],
        "trend": _trend(finding.trend),
    }


def _choice(finding: ChoiceFinding) -> dict[str, Json]:
    options = finding.options
    no_change = dict.fromkeys(("difference", "low", "high", "nap", "n_eff", "verdict"))
    return {
        "choices": {one.option.key: one.days for one in options},
        "baseline": _window(finding.baseline)
        | {"choices": {one.option.key: one.baseline for one in options}},
        "latest": _window(finding.latest)
        | {"choices": {one.option.key: one.latest for one in options}},
        "change": no_change,
        "weekly": [],
    }


def _window(stats: WindowStats) -> dict[str, Json]:
    return {
        "from": stats.first.isoformat(),
        "to": stats.last.isoformat(),
        "n": stats.n,
        "coverage": _plain(stats.coverage),
        "median": _plain(stats.median),
        "mean": _plain(stats.mean),
        "sd": _plain(stats.sd),
    }


def _change(change: Change) -> dict[str, Json]:
    pair = (_plain(change.n_eff_baseline), _plain(change.n_eff_latest))
    return {
        "difference": _plain(change.difference),
        "low": _plain(change.low),
        "high": _plain(change.high),
        "nap": _plain(change.nap),
        "n_eff": None if None in pair else list(pair),
        "verdict": change.verdict.value,
        "already_moving": change.was_already_moving,
        "unevenly_written": change.is_unevenly_written,
    }


def _trend(trend: Trend) -> dict[str, Json]:
    return {
        "word": trend.word.value,
        "slope_per_12_weeks": _plain(trend.slope_per_12_weeks),
        "low": _plain(trend.low),
        "high": _plain(trend.high),
        "weeks": trend.weeks,
    }


def _visit(finding: VisitFinding) -> dict[str, Json]:
    row = finding.scores
    return {
        "date": finding.visit.diary_date.isoformat(),
        "type": finding.visit.type.value,
        "title": finding.visit.title,
        "done": finding.visit.is_done,
        "days_since_injury": row.days_since_injury,
        "days_since_procedure": row.days_since_procedure,
        "scores": {score.measure.key: _value(score.value) for score in row.scores},
        "change": {
            score.measure.key: change
            for score in row.scores
            if (change := _score_change(score)) is not None
        },
        "sides": _sides(finding.sides),
    }


def _score_change(score: CopiedScore) -> int | str | None:
    """Points since the baseline visit, or "A→C" where a grade is another one now."""
    if score.change is not None:
        return score.change
    grades = (score.baseline, score.value)
    if grades[0] == grades[1] or any(
        grade is None or isinstance(grade, NotScored) for grade in grades
    ):
        return None
    return f"{grades[0]}→{grades[1]}"


def _sides(scores: Sequence[SideScore]) -> dict[str, Json]:
    keys = dict.fromkeys(score.measure_key for score in scores)
    return {
        key: {score.side: _value(score.value) for score in scores if score.measure_key == key}
        for key in keys
    }


def _value(value: Value) -> Json:
    return value.value if isinstance(value, NotScored) else value


def _plain(number: float | None) -> float | int | None:
    """Rounded; a whole number without its decimal point, and never a minus zero."""
    if number is None:
        return None
    rounded = round(number, DECIMALS)
    return int(rounded) if rounded.is_integer() else rounded
