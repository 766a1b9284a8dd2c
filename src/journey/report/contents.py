"""All that a summary says, as plain findings before anybody words, draws or lays them out."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from journey.analysis.change import Change, WindowStats
from journey.analysis.choices import ChoiceSeries
from journey.analysis.coverage import Coverage
from journey.analysis.series import BoolArray, DailySeries, Rolling, WeekValue
from journey.analysis.trend import Trend
from journey.analysis.windows import Windows
from journey.domain.catalogue import MEASURES
from journey.domain.clinic_course import VisitScores
from journey.domain.kinds import Rater, Role
from journey.domain.measures import Measure
from journey.domain.records import Event, Visit
from journey.domain.scales import NotScored, Option, Value


@dataclass(frozen=True, slots=True)
class Grades:
    """AIS and neurological level as one visit's paper gives them; None what it does not."""

    date: dt.date
    ais: str | None
    nli: str | None


@dataclass(frozen=True, slots=True)
class Who:
    """Whom the diary is about; nothing here is asked for, so everything may be missing."""

    name: str
    birth_date: dt.date | None
    injury: Event | None
    first_grades: Grades | None
    latest_grades: Grades | None


@dataclass(frozen=True, slots=True)
class ReporterShare:
    """Who wrote, and which share of the period's daily answers, 0 to 1."""

    name: str
    role: Role
    share: float


@dataclass(frozen=True, slots=True)
class NumberedEvent:
    """An event of the period; its number is the same in list, chart and table."""

    number: int
    event: Event


@dataclass(frozen=True, slots=True)
class NumberFinding:
    """What is found of a measure whose days can be averaged.

    `series` and `rolling` cover the period; the first rolling values know the days before it.
    """

    series: DailySeries
    rolling: Rolling
    baseline: WindowStats
    latest: WindowStats
    change: Change
    weekly: tuple[WeekValue, ...]
    trend: Trend


@dataclass(frozen=True, slots=True)
class OptionDays:
    """On how many days an option was answered: in the period, the baseline, the latest days."""

    option: Option
    days: int
    baseline: int
    latest: int

    @property
    def key(self) -> str:
        return self.option.key


@dataclass(frozen=True, slots=True)
class ChoiceFinding:
    """What is found of a measure with named answers; a day counts once for each of its answers.

    `series` covers the period and has its rows in the order of `options`.
    """

    series: ChoiceSeries
    options: tuple[OptionDays, ...]
    baseline: WindowStats
    latest: WindowStats

    @property
    def strips(self) -> tuple[BoolArray, ...]:
        """One row of days an option, a flag a day of the period."""
        return tuple(self.series.answered)

    @property
    def written(self) -> BoolArray:
        return self.series.written


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFinding:
    """One measure over the period, by the rater who wrote more days of it (a tie: oneself).

    `days` of the period are written by this rater, `late_days` of them late, and `other_days` by
    the other rater, whose answers are not in any figure here.
    """

    measure: Measure
    rater: Rater
    days: int
    late_days: int
    other_days: int
    finding: NumberFinding | ChoiceFinding

    @property
    def number(self) -> NumberFinding | None:
        return self.finding if isinstance(self.finding, NumberFinding) else None

    @property
    def choice(self) -> ChoiceFinding | None:
        return self.finding if isinstance(self.finding, ChoiceFinding) else None


@dataclass(frozen=True, slots=True)
class SideScore:
    """A clinic score of one side, as the paper gives it."""

    measure_key: str
    side: str
    value: Value


@dataclass(frozen=True, slots=True)
class VisitFinding:
    """A visit of the period: its totals with their baseline, its clocks, and its sides."""

    scores: VisitScores
    sides: tuple[SideScore, ...] = ()

    @property
    def visit(self) -> Visit:
        return self.scores.visit


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """A clinic score some visit of the period has; at `n` visits it is a number or a grade."""

    measure: Measure
    n: int


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The whole summary.

    `baseline_event` is the event whose days before are the baseline, None for the first days.
    `nearby_events` lie within 14 days of either window; the `left_out` days of the latest window,
    right after a procedure, do not count in it. `measures` were answered in the period, by the
    order of the catalogue; `unanswered` ones are asked, but were not. `questions` come from
    `next_visit` and from visits whose day has passed without being done.
    """

    printed_on: dt.date
    who: Who
    coverage: Coverage
    windows: Windows
    baseline_event: Event | None
    reporters: tuple[ReporterShare, ...]
    goals: tuple[str, ...]
    events: tuple[NumberedEvent, ...]
    nearby_events: tuple[Event, ...]
    left_out: tuple[dt.date, ...]
    next_visit: Visit | None
    questions: tuple[str, ...]
    measures: tuple[MeasureFinding, ...]
    unanswered: tuple[Measure, ...]
    visits: tuple[VisitFinding, ...]

    @property
    def first(self) -> dt.date:
        return self.coverage.first

    @property
    def last(self) -> dt.date:
        return self.coverage.last

    @cached_property
    def score_columns(self) -> tuple[ScoreColumn, ...]:
        """The clinic scores that any visit of the period has, in the order of the catalogue."""
        given = [score for row in self.visits for score in row.scores.scores]
        scored = [s.measure.key for s in given if not isinstance(s.value, NotScored)]
        keys = {score.measure.key for score in given}
        return tuple(ScoreColumn(m, scored.count(m.key)) for m in MEASURES if m.key in keys)

    @cached_property
    def has_late_days(self) -> bool:
        return any(finding.late_days for finding in self.measures)
