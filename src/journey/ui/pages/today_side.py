"""Beside the questions: the last 28 days at a glance, the next visit, and what else to report."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journey.diary.diary import Point
from journey.domain import scales
from journey.domain.kinds import Rater
from journey.domain.measures import Measure
from journey.domain.scales import Rating
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.written_day import RECENT_DAYS, next_visit
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.labels import label
from journey.ui.widgets.trace import Trace

MOST_TRACES = 6


class _Row(NamedTuple):
    whole: QWidget
    trace: Trace
    latest: QLabel


class RecentDays(Card):
    """A trace for each number asked, with the latest value beside its name."""

    def __init__(self, desk: Desk, measures: Iterable[Measure]) -> None:
        super().__init__(desk.theme, desk.tr(N_("Last {days} days"), days=RECENT_DAYS))
        px = desk.theme.px
        self.body.setContentsMargins(px(12), px(12), px(12), px(12))
        self._desk = desk
        self._last = dt.date.min
        numbers = [measure for measure in measures if measure.is_number][:MOST_TRACES]
        self._rows = {measure: self._add_row(measure) for measure in numbers}
        self._empty = label(desk.tr(N_("Nothing is written in these days yet.")), "hint")
        self.body.addWidget(self._empty)

    def show_days(self, last: dt.date, changed: frozenset[str] | None) -> None:
        """Read the days up to `last`; of the same days only the measures in `changed`."""
        if last != self._last:
            self._last, changed = last, None
        for measure, row in self._rows.items():
            if changed is None or measure.key in changed:
                self._show_measure(measure, row)
        self._empty.setVisible(all(row.whole.isHidden() for row in self._rows.values()))

    def _show_measure(self, measure: Measure, row: _Row) -> None:
        first = self._last - dt.timedelta(days=RECENT_DAYS - 1)
        days = days_of_one_rater(self._desk.diary.points(measure.key, first, self._last))
        row.whole.setVisible(bool(days))
        row.trace.show_days(first, days)
        if not days:
            return
        latest = days[max(days)]
        row.latest.setText(_short(latest))
        row.trace.setAccessibleName(
            self._desk.tr(
                N_(
                    "{measure}: {count} of the last {days} days written, latest {latest}, "
                    "lowest {lowest}, highest {highest}"
                ),
                measure=self._desk.text(measure.label),
                count=len(days),
                days=RECENT_DAYS,
                latest=_short(latest),
                lowest=_short(min(days.values())),
                highest=_short(max(days.values())),
            )
        )

    def _add_row(self, measure: Measure) -> _Row:
        top = measure.scale.maximum if isinstance(measure.scale, Rating) else 5
        row = _Row(QWidget(), Trace(self._desk, top, RECENT_DAYS), label("", "strong", wraps=False))
        words = QHBoxLayout()
        words.addWidget(label(self._desk.text(measure.label), "small"), 1)
        words.addWidget(row.latest)
        column = QVBoxLayout(row.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(row.trace)
        self.body.addWidget(row.whole)
        return row


class NextVisit(Card):
    """The next planned visit; away while none is planned."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("Next")))
        px = desk.theme.px
        self.body.setContentsMargins(px(12), px(12), px(12), px(12))
        self.body.setSpacing(px(2))
        self._desk = desk
        self._title, self._when = label("", "strong"), label("", "small")
        self.body.addWidget(self._title)
        self.body.addWidget(self._when)

    def show_next(self) -> None:
        visit = next_visit(self._desk.diary)
        self.setVisible(visit is not None)
        if visit is not None:
            date = visit.diary_date
            weekday = self._desk.format_date(date, "weekday")
            when = f"{weekday} {self._desk.format_date(date, 'short')}"
            self._title.setText(visit.title or self._desk.text(visit.type.label))
            self._when.setText(" · ".join(part for part in (when, visit.clinician) if part))


class Report(Card):
    """Leads to the forms for what does not happen every day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, desk.tr(N_("Anything to report?")))
        px = desk.theme.px
        self.body.setContentsMargins(px(12), px(12), px(12), px(12))
        self._desk = desk
        self.body.addWidget(push_button(desk.tr(N_("Add event…")), on_press=self._add_event))
        self.body.addWidget(push_button(desk.tr(N_("Add visit…")), on_press=self._add_visit))

    def _add_event(self) -> None:
        from journey.ui.dialogs.event_form import EventForm

        self._desk.open_form(EventForm(self._desk))

    def _add_visit(self) -> None:
        from journey.ui.dialogs.visit_form import VisitForm

        self._desk.open_form(VisitForm(self._desk))


def days_of_one_rater(points: Sequence[Point]) -> dict[dt.date, float]:
    """Each day's mean, of whoever wrote more days: a person's own answers or those of others."""
    found: dict[Rater, dict[dt.date, list[float]]] = {
        rater: defaultdict(list) for rater in (Rater.SELF, Rater.PROXY)
    }
    for point in points:
        if (number := scales.number(point.value)) is not None:
            found[point.rater][point.diary_date].append(number)
    most = max(found.values(), key=len)
    return {date: fmean(numbers) for date, numbers in most.items()}


def _short(number: float) -> str:
    return scales.write(round(number, 1))
