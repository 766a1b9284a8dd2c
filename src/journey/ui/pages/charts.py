"""Charts: how every measure has gone over time, with events, gaps, and a sentence for each."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.dates import format_range, month_names
from journey.domain.text import N_
from journey.ui.background import Task
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.widgets.buttons import push_button, toggle_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.chart_legend import ChartLegend
from journey.ui.widgets.chart_view import ChartView
from journey.ui.widgets.event_number import EventNumber
from journey.ui.widgets.labels import label
from journey.ui.widgets.period_row import ALL, PeriodRow
from journey.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from journey.charts.output import Pixels
    from journey.charts.panels import Days, Marker, Panel
    from journey.charts.style import Style
    from journey.report.contents import Summary


class ChartsPage(Page):
    """Small multiples over the days chosen; the same numbers stand in a table on request."""

    key: ClassVar[str] = "charts"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr, px = desk.tr, desk.theme.px
        self._task: Task | None = None
        self._summary: Summary | None = None
        self.period = PeriodRow(desk)
        self.period.changed.connect(self.refresh)
        self.as_table = toggle_button(tr(N_("Show as table")), self._show_table, kind="plain")
        self.set_header(tr(N_("How things have changed")), buttons=[self.as_table])
        self.legend = ChartLegend(desk)
        self.chart = ChartView(desk.background, tr(N_("Every chart of these days")))
        self.table = QTableView()
        self.table.setMinimumHeight(px(420))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.hide()
        self.empty = self._empty_card()
        self._drawn = Card(desk.theme)
        for widget in (self.legend, self.chart, self.table):
            self._drawn.body.addWidget(widget)
        self._events = Card(desk.theme, tr(N_("Marked events")))
        self._sentences = Card(desk.theme, tr(N_("In words")))
        side = QWidget()
        below = QVBoxLayout(side)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(12))
        below.addWidget(self._events)
        below.addWidget(self._sentences)
        below.addStretch(1)
        self._both = SideBySide(self._drawn, side, side_px=px(254), least_px=px(900), gap=px(16))
        for part in (self.period, self.empty, self._both):
            self.body.addWidget(part)
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        """Summarise the days chosen beside the window, then draw them."""
        if self._task is not None:
            self._task.cancel()
        period, diary = self.period.period, self.desk.diary

        def work(_task: Task) -> "Summary":
            # Imported here, so that loading matplotlib does not hold the window up either.
            import journey.ui.chart_style  # noqa: F401
            from journey.diary.summarise import summarise

            return summarise(diary, period.first, period.last)

        self._task = self.desk.background.run(self, work, self._show)

    @property
    def is_ready(self) -> bool:
        """Whether the days chosen are drawn, or are known to be empty."""
        return self._task is None and (self.chart.is_drawn or not self._both.isVisible())

    def _show(self, summary: "Summary") -> None:
        self._task, self._summary = None, summary
        desk = self.desk
        period = format_range(summary.first, summary.last, desk.language)
        written = desk.tr(N_("written on {written} of {days} days"),
                          written=summary.coverage.written, days=summary.coverage.days)  # fmt: skip
        self.set_header(desk.tr(N_("How things have changed")), f"{period} · {written}")
        has_charts = bool(summary.measures)
        if not has_charts:
            self._say_empty()
        self._both.setVisible(has_charts)
        self.empty.setVisible(not has_charts)
        if not has_charts:
            return
        self._draw(summary)
        self._say(summary)
        if self.as_table.isChecked():
            self._fill_table(summary)

    def _draw(self, summary: "Summary") -> None:
        from journey.charts.layout import wanted_height
        from journey.report import sentences
        from journey.report.panels import days_of, markers_of, panels_of
        from journey.ui.chart_style import screen_style

        language, theme = self.desk.language, self.desk.theme
        panels, style = panels_of(summary, language), screen_style(theme, language)
        drawing = partial(
            _drawing, panels, days_of(summary), markers_of(summary), style, month_names(language)
        )
        words = " ".join(sentences.chart_sentence(f, language) for f in summary.measures)
        self.chart.show_drawing(drawing, partial(wanted_height, panels=panels, style=style), words)
        self.legend.set_style(style)

    def _say(self, summary: "Summary") -> None:
        from journey.report import sentences

        language, px = self.desk.language, self.desk.theme.px
        events = QGridLayout()
        events.setHorizontalSpacing(px(10))
        events.setColumnStretch(1, 1)
        for row, numbered in enumerate(summary.events):
            number = EventNumber(self.desk.theme, numbered.number)
            events.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            events.addWidget(label(sentences.event_words(numbered.event, language)), row, 1)
        _refill(self._events, events)
        self._events.setVisible(bool(summary.events))
        said = QVBoxLayout()
        said.setSpacing(px(8))
        for finding in summary.measures:
            said.addWidget(label(sentences.chart_sentence(finding, language), "small"))
        _refill(self._sentences, said)

    def _show_table(self, is_table: bool) -> None:
        self.chart.setVisible(not is_table)
        self.legend.setVisible(not is_table)
        self.table.setVisible(is_table)
        if is_table and self._summary is not None:
            self._fill_table(self._summary)

    def _fill_table(self, summary: "Summary") -> None:
        from journey.ui.widgets.days_table import DaysTable

        desk = self.desk
        model = DaysTable(summary, partial(desk.format_date, style="medium"), desk.language)
        model.setParent(self.table)
        self.table.setModel(model)
        self.table.setAccessibleName(desk.tr(N_("The same days as a table")))
        sizes = self.table.horizontalHeader()
        sizes.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        sizes.setResizeContentsPrecision(30)

    def _empty_card(self) -> Card:
        card = Card(self.desk.theme)
        self.empty_words: QLabel = label("")
        show_all = push_button(
            self.desk.tr(N_("Show all")), "primary", lambda: self.period.choose(ALL)
        )
        self.show_all = show_all
        card.body.addWidget(self.empty_words)
        card.body.addWidget(show_all, 0, Qt.AlignmentFlag.AlignLeft)
        card.hide()
        return card

    def _say_empty(self) -> None:
        desk = self.desk
        total = desk.diary.counts().get("observation", 0)
        if total:
            said = desk.tr(N_("0 answers in these days, {total} in all."), total=total)
        else:
            said = desk.tr(N_("Nothing is written yet. What is answered on Today is drawn here."))
        self.empty_words.setText(said)
        self.show_all.setVisible(bool(total))


def _drawing(
    panels: "tuple[Panel, ...]",
    days: "Days",
    markers: "tuple[Marker, ...]",
    style: "Style",
    months: tuple[str, ...],
    width: float,
    height: float,
    pixels_per_inch: float,
) -> "Pixels":
    """Runs beside the window: everything it needs is handed to it."""
    from journey.charts.output import as_pixels, figure_of
    from journey.charts.small_multiples import draw

    figure = figure_of(width, height)
    draw(figure, panels, days, markers, style, months)
    return as_pixels(figure, pixels_per_inch)


def _refill(card: Card, layout: QGridLayout | QVBoxLayout) -> None:
    """Put a layout in place of what a card held below its heading."""
    while card.body.count() > 1:
        item = card.body.takeAt(1)
        held = item.widget() if item is not None else None
        if held is not None:
            held.hide()
            held.deleteLater()
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    card.body.addWidget(holder)
