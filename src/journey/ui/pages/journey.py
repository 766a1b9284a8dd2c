"""The journey: phases, what matters most, and the time line of everything that happened."""

import datetime as dt
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from journey.domain.clinic_course import injury_of
from journey.domain.records import Event, Goal
from journey.domain.text import N_
from journey.domain.wording import title_of
from journey.ui.desk import Desk
from journey.ui.pages.journey_moments import Moment, Shown, moments
from journey.ui.pages.journey_phases import phase_blocks
from journey.ui.pages.page import Page
from journey.ui.pages.record_actions import TimedRecord, edit_record, remove_record
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.goals_card import GoalsCard
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.long_text import shortened
from journey.ui.widgets.phase_strip import PhaseStrip
from journey.ui.widgets.side_by_side import SideBySide
from journey.ui.widgets.timeline import ROWS_A_PAGE, Timeline, named_apart
from journey.ui.widgets.timeline_row import TimelineItem

_FILTERS = {
    Shown.ALL: N_("All"),
    Shown.EVENTS: N_("Only events"),
    Shown.VISITS: N_("Only visits"),
    Shown.REHAB: N_("Only rehab"),
}
_EMPTY = {
    Shown.ALL: N_(
        "Nothing here yet. Put in what changed your course: the injury, operations, phases of "
        "rehab, changes of medicine, treatments, reactions, and visits with their scores."
    ),
    Shown.EVENTS: N_("No events yet."),
    Shown.VISITS: N_("No visits yet."),
    Shown.REHAB: N_("No rehab sessions yet."),
}


class JourneyPage(Page):
    """Shows the time line newest first, and where to add to it."""

    key: ClassVar[str] = "journey"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown = Shown.ALL
        self._count = ROWS_A_PAGE
        self._records: dict[str, TimedRecord] = {}
        tr = desk.tr
        self.add_event = push_button(tr(N_("+ Add event")), "primary", self._add_event)
        self.add_visit = push_button(tr(N_("+ Add visit")), "plain", self._add_visit)
        self.add_session = push_button(tr(N_("+ Add session")), "plain", self._add_session)
        self.set_header(
            tr(N_("Your journey")), "", [self.add_session, self.add_visit, self.add_event]
        )
        self._build_phases()
        self.goals = GoalsCard(desk)
        self.goals.form_wanted.connect(self._ask_for_goal)
        px = desk.theme.px
        self.body.addWidget(
            SideBySide(self._time_line(), self.goals, side_px=px(372), least_px=px(900), gap=px(16))
        )
        self.body.addStretch(1)

    def _build_phases(self) -> None:
        self._phases = Card(self.desk.theme)
        self.strip = PhaseStrip(self.desk)
        self._next_visit = label("", "hint")
        self._next_visit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._phases.body.addWidget(self.strip)
        self._phases.body.addWidget(self._next_visit)
        self.body.addWidget(self._phases)

    def _time_line(self) -> Card:
        card = Card(self.desk.theme)
        options = [(shown.value, self.desk.tr(text)) for shown, text in _FILTERS.items()]
        self.filter = ChipRow(options, chip_look(self.desk), is_one_of=True)
        self.filter.set_value([self._shown.value])
        self.filter.chosen.connect(self._show_kinds)
        self.empty = label("", "text")
        self.timeline = Timeline(self.desk)
        self.timeline.edit_pressed.connect(lambda key: edit_record(self.desk, self._records[key]))
        self.timeline.remove_pressed.connect(
            lambda key: remove_record(self.desk, self._records[key])
        )
        self.timeline.more_wanted.connect(self._show_older)
        for widget in (self.filter, self.empty, self.timeline):
            card.body.addWidget(widget)
        card.body.addStretch(1)
        return card

    @override
    def refresh(self) -> None:
        events = self.desk.diary.events()
        self.set_header(self.desk.tr(N_("Your journey")), self._subtitle(events))
        self._refresh_phases(events)
        self.goals.refresh()
        self._refresh_time_line()

    def _subtitle(self, events: tuple[Event, ...]) -> str:
        injury = injury_of(events)
        if injury is None:
            return ""
        day = (self.desk.diary.today() - injury.diary_date) // dt.timedelta(days=1) + 1
        return self.desk.tr(
            N_("{injury}, {date} · day {day}"),
            injury=shortened(title_of(injury, self.desk.language), 60),
            date=self.desk.format_date(injury.diary_date),
            day=day,
        )

    def _refresh_phases(self, events: tuple[Event, ...]) -> None:
        blocks = phase_blocks(self.desk, events)
        self.strip.show_phases(self.desk.tr(N_("Phases")), blocks)
        self.strip.setVisible(bool(blocks))
        today = self.desk.diary.today()
        planned = [
            visit.diary_date
            for visit in self.desk.diary.visits()
            if not visit.is_done and visit.diary_date >= today
        ]
        if planned:
            date = self.desk.format_date(min(planned))
            self._next_visit.setText(self.desk.tr(N_("Next visit: {date}"), date=date))
        self._next_visit.setVisible(bool(planned))
        self._phases.setVisible(bool(blocks or planned))

    def _refresh_time_line(self) -> None:
        found = moments(self.desk, self._shown)
        shown = found[: self._count]
        self._records = {
            str(moment.record.id): moment.record for moment in shown if moment.record is not None
        }
        items = [self._item(moment) for moment in shown]
        self.timeline.show_items(named_apart(items), has_more=len(found) > len(shown))
        self.empty.setText(self.desk.tr(_EMPTY[self._shown]))
        self.empty.setVisible(not found)

    def _item(self, moment: Moment) -> TimelineItem:
        date = self.desk.format_date(moment.date)
        return TimelineItem(
            key="" if moment.record is None else str(moment.record.id),
            date=date,
            kind=moment.kind,
            title=moment.title,
            detail=moment.detail,
            name=f"{shortened(moment.title, 60)}, {date}",
        )

    def _show_kinds(self, chosen: tuple[str, ...]) -> None:
        self._shown = Shown(chosen[0])
        self._count = ROWS_A_PAGE
        self._refresh_time_line()

    def _show_older(self) -> None:
        self._count += ROWS_A_PAGE
        self._refresh_time_line()

    def _add_event(self) -> None:
        from journey.ui.dialogs.event_form import EventForm

        self.desk.open_form(EventForm(self.desk))

    def _add_visit(self) -> None:
        from journey.ui.dialogs.visit_form import VisitForm

        self.desk.open_form(VisitForm(self.desk))

    def _add_session(self) -> None:
        from journey.ui.dialogs.session_form import SessionForm

        self.desk.open_form(SessionForm(self.desk))

    def _ask_for_goal(self, goal: Goal | None) -> None:
        from journey.ui.dialogs.goal_form import GoalForm

        self.desk.open_form(GoalForm(self.desk, goal))
