"""What a person chooses of a summary: days, baseline, language, paper, and what is left off."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal

from journey.domain.text import N_, Language
from journey.domain.wording import title_of
from journey.report.sheet import Paper
from journey.ui.desk import Desk
from journey.ui.widgets.card import Card
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.period_row import PeriodRow

_FIRST_DAYS = "first_days"
_NAME, _NOTES = "name", "notes"
_MOST_EVENTS = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """The choices as they stand; None stands for the first or last day written."""

    first: dt.date | None
    last: dt.date | None
    baseline_event: UUID | None
    language: Language
    paper: Paper
    has_name: bool
    has_notes: bool


class SummaryChoices(Card):
    """Every choice takes effect at once."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        tr = desk.tr
        self.period = PeriodRow(desk)
        self._add(tr(N_("Period")), self.period)
        self.period.changed.connect(self.changed)
        self.language = self._one_of(
            tr(N_("Language of the page")),
            [(language.value, language.own_name) for language in Language],
            desk.language.value,
        )
        self.paper = self._one_of(
            tr(N_("Paper")), [(Paper.A4, "A4"), (Paper.LETTER, "US Letter")], Paper.A4
        )
        self.also = ChipRow(
            [(_NAME, tr(N_("Name and birth date"))), (_NOTES, tr(N_("My notes")))], chip_look(desk)
        )
        self.also.set_value((_NAME,))
        self.also.chosen.connect(lambda _keys, _by_digit: self.changed.emit())
        self._add(tr(N_("Also on the pages")), self.also)
        self._baseline_label = label(tr(N_("Compare with")), "hint", wraps=False)
        self.body.addWidget(self._baseline_label)
        self.baseline: ChipRow | None = None
        self._offered: list[tuple[str, str]] = []
        self.refresh()
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Offer the newest events of the diary as ends of a baseline."""
        desk = self._desk
        events = sorted(desk.diary.events(), key=lambda event: event.diary_date, reverse=True)
        offered = [(_FIRST_DAYS, desk.tr(N_("the first days")))]
        for event in events[:_MOST_EVENTS]:
            title = title_of(event, desk.language)[:40]
            date = desk.format_date(event.diary_date, "medium")
            name = desk.tr(N_("before {event}, {date}"), event=title, date=date)
            offered.append((event.id.hex, name))
        if offered == self._offered:
            return
        before = self.baseline
        kept = before.value if before is not None else ()
        self._offered = offered
        self.baseline = self._row(offered, _FIRST_DAYS, desk.tr(N_("Compare with")))
        self.baseline.set_value(kept if kept and kept[0] in dict(offered) else (_FIRST_DAYS,))
        if before is not None:
            before.hide()
            before.deleteLater()
        self.body.insertWidget(self.body.indexOf(self._baseline_label) + 1, self.baseline)

    def asked(self) -> Asked:
        period = self.period.period
        assert self.baseline is not None
        chosen = self.baseline.value[0]
        return Asked(
            first=period.first,
            last=period.last,
            baseline_event=None if chosen == _FIRST_DAYS else UUID(hex=chosen),
            language=Language(self.language.value[0]),
            paper=Paper(self.paper.value[0]),
            has_name=_NAME in self.also.value,
            has_notes=_NOTES in self.also.value,
        )

    def _one_of(self, heading: str, options: Sequence[tuple[str, str]], chosen: str) -> ChipRow:
        row = self._row(options, chosen, heading)
        self._add(heading, row)
        return row

    def _row(self, options: Sequence[tuple[str, str]], chosen: str, name: str) -> ChipRow:
        row = ChipRow(options, chip_look(self._desk), is_one_of=True)
        row.setAccessibleName(name)
        row.set_value((chosen,))
        row.chosen.connect(lambda _keys, _by_digit: self.changed.emit())
        return row

    def _add(self, heading: str, row: "ChipRow | PeriodRow") -> None:
        self.body.addWidget(label(heading, "hint", wraps=False))
        self.body.addWidget(row)
