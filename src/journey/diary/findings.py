"""What is found of each measure over a period: of one rater's answers, never of two."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from journey.analysis.change import compare
from journey.analysis.choices import choice_series, choice_window
from journey.analysis.series import ROLLING_DAYS, daily_series, rolling, weekly
from journey.analysis.trend import trend
from journey.analysis.windows import Windows
from journey.diary.diary import Point
from journey.domain import scales
from journey.domain.kinds import Rater
from journey.domain.measures import Measure
from journey.domain.scales import (
    Amount,
    Choice,
    Choices,
    Count,
    Option,
    Rating,
    Score,
    Value,
    YesNo,
)
from journey.domain.text import Text
from journey.report.contents import ChoiceFinding, MeasureFinding, NumberFinding, OptionDays

_YES_AND_NO = (
    Option("yes", Text("yes", "是", "是")),
    Option("no", Text("no", "否", "否")),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The days of a summary: its period, what is compared, and from when on answers are read."""

    first: dt.date
    last: dt.date
    windows: Windows
    left_out: frozenset[dt.date]

    @property
    def read_from(self) -> dt.date:
        lead_in = self.first - dt.timedelta(days=ROLLING_DAYS - 1)
        return min(lead_in, self.windows.baseline.first)

    @property
    def left_out_of_latest(self) -> tuple[dt.date, ...]:
        latest = self.windows.latest
        return tuple(sorted(d for d in self.left_out if latest.first <= d <= latest.last))

    def holds(self, date: dt.date) -> bool:
        return self.first <= date <= self.last


def measure_finding(measure: Measure, points: Iterable[Point], plan: Plan) -> MeasureFinding:
    """The finding of one measure, by the rater who wrote more days of the period."""
    by_rater: dict[Rater, list[Point]] = {Rater.SELF: [], Rater.PROXY: []}
    for point in points:
        by_rater[point.rater].append(point)
    days = {
        rater: len({point.diary_date for point in own if plan.holds(point.diary_date)})
        for rater, own in by_rater.items()
    }
    rater = Rater.PROXY if days[Rater.PROXY] > days[Rater.SELF] else Rater.SELF
    other = Rater.SELF if rater is Rater.PROXY else Rater.PROXY
    options = options_of(measure)
    finding = (
        _choice_finding(measure, options, rater, by_rater[rater], plan)
        if options
        else _number_finding(measure, rater, by_rater[rater], plan)
    )
    return MeasureFinding(
        measure=measure,
        rater=rater,
        days=days[rater],
        late_days=int(finding.series.late.sum()),
        other_days=days[other],
        finding=finding,
    )


def _number_finding(
    measure: Measure, rater: Rater, points: Iterable[Point], plan: Plan
) -> NumberFinding:
    series = daily_series(
        _numbers(points),
        measure_key=measure.key,
        rater=rater,
        first=plan.read_from,
        last=plan.last,
    )
    period = series.window(plan.first, plan.last)
    compared = compare(series, plan.windows, measure.direction, plan.left_out)
    return NumberFinding(
        series=period,
        rolling=rolling(series).window(plan.first, plan.last),
        baseline=compared.baseline,
        latest=compared.latest,
        change=compared.change,
        weekly=weekly(period),
        trend=trend(period, measure.threshold.change / 2 if measure.threshold else None),
    )


def _choice_finding(
    measure: Measure,
    options: tuple[Option, ...],
    rater: Rater,
    points: Iterable[Point],
    plan: Plan,
) -> ChoiceFinding:
    series = choice_series(
        ((p.diary_date, _keys(p.value), p.is_late) for p in points),
        measure_key=measure.key,
        rater=rater,
        keys=tuple(option.key for option in options),
        first=plan.read_from,
        last=plan.last,
    )
    period = series.window(plan.first, plan.last)
    baseline, before = choice_window(series, plan.windows.baseline)
    latest, after = choice_window(series, plan.windows.latest, plan.left_out)
    days = period.days_by_key()
    return ChoiceFinding(
        series=period,
        options=tuple(OptionDays(o, days[o.key], before[o.key], after[o.key]) for o in options),
        baseline=baseline,
        latest=latest,
    )


def options_of(measure: Measure) -> tuple[Option, ...]:
    """The answers a measure without numbers can have; none for one with numbers."""
    match measure.scale:
        case Choice() | Choices():
            return measure.scale.options
        case YesNo():
            return _YES_AND_NO
        case Rating() | Count() | Amount() | Score():
            return ()
    assert_never(measure.scale)


def _numbers(points: Iterable[Point]) -> Iterator[tuple[dt.date, float, bool]]:
    for point in points:
        value = scales.number(point.value)
        if value is not None:
            yield point.diary_date, value, point.is_late


def _keys(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (scales.write(value),)
