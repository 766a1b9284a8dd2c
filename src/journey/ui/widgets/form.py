"""A plain form that fills the page: fields below each other, Save and Cancel below them."""

from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain import rules
from journey.domain.edits import Edit
from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.regions import tab_stops
from journey.ui.theme import set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.date_field import DateField
from journey.ui.widgets.drafts import Draft, Drafts
from journey.ui.widgets.field import Field
from journey.ui.widgets.labels import label
from journey.ui.widgets.scroll import Scrolled, VerticalScroll

_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_RING_ROOM = 8
"""Pixels around the fields, so that the ring around a focused one is not cut."""

AnyField = TypeVar("AnyField", bound=Field)


class Refusal(Exception):  # noqa: N818 - a refusal to save, not a defect
    """A field that fits no other answer of the form, and why."""

    def __init__(self, field: Field, problem: Problem) -> None:
        super().__init__(problem)
        self.field = field
        self.problem = problem


class Form(QWidget):
    """Asks for one record; subclasses add fields in their constructor and build the `edit`.

    Enter goes on to the next field and saves in the last, Ctrl+S saves, Esc cancels.
    """

    saved = Signal()

    def __init__(self, desk: Desk, heading: str, record_id: UUID | None = None) -> None:
        """`record_id` is that of the record to be changed; None asks for a new one."""
        super().__init__()
        self._drafts = Drafts.of(desk)
        self._draft_name = f"{type(self).__name__} {record_id or ''}"
        self._untouched: Draft | None = None
        set_kind(self, "page")
        self.desk = desk
        self.fields: list[Field] = []
        self._body = QVBoxLayout()
        ring = desk.theme.px(_RING_ROOM)
        self._body.setContentsMargins(ring, ring, ring, ring)
        self._body.setSpacing(desk.theme.px(16))
        self._doubt = ""
        self._warning = label("", "warning")
        self._warning.hide()
        self._lay_out(heading)

    def _lay_out(self, heading: str) -> None:
        title = label(heading, "title")
        self.setAccessibleName(heading)
        self._body.addWidget(title)
        self.continue_button = push_button(
            self.desk.tr(N_("Continue where you left off")), "plain", self._continue
        )
        self.continue_button.hide()
        self._body.addWidget(self.continue_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = Scrolled()
        set_kind(self._inside, "page")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._body)
        column.addStretch(1)
        page = QVBoxLayout(self)
        px = self.desk.theme.px
        page.setContentsMargins(
            px(26 - _RING_ROOM), px(20 - _RING_ROOM), px(26 - _RING_ROOM), px(12)
        )
        page.setSpacing(px(12))
        self._warning.setContentsMargins(px(_RING_ROOM), 0, 0, 0)
        self._scroll = VerticalScroll(self._inside)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._warning)
        page.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        tr = self.desk.tr
        self.save_button = push_button(tr(N_("Save")), "primary", self.save)
        self.cancel_button = push_button(tr(N_("Cancel")), "plain", self.cancel)
        row = QHBoxLayout()
        row.setContentsMargins(self.desk.theme.px(_RING_ROOM), 0, 0, 0)
        row.setSpacing(self.desk.theme.px(10))
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        return row

    def add(self, field: AnyField) -> AnyField:
        """Take a field in, below the others, and hand it back."""
        self.place(field)
        return self.watch(field)

    def place(self, widget: QWidget) -> None:
        """Put any widget below what is there."""
        self._body.addWidget(widget)

    def watch(self, field: AnyField) -> AnyField:
        """Check a field on saving that stands inside another widget of the form."""
        self.fields.append(field)
        return field

    def edit(self) -> Edit:
        """The edit the fields stand for.

        Raises:
            Refusal: two answers do not fit each other.
        """
        raise NotImplementedError

    def save(self) -> None:
        """Save and close, or say at the first field that is wrong why not."""
        wrong = [field for field in self._shown_fields() if field.check_now() is not None]
        if wrong:
            self._refuse(wrong[0])
            return
        try:
            edit = self.edit()
        except Refusal as refusal:
            refusal.field.show_error(refusal.problem)
            self._refuse(refusal.field)
            return
        doubt = self.doubt()
        if doubt and doubt != self._doubt:
            self._say_doubt(doubt)
        elif self.desk.apply(edit):
            self._drafts.forget(self._draft_name)
            self.saved.emit()
            self.desk.close_form()

    def cancel(self) -> None:
        """Leave without saving; what was typed is offered when the form is opened again."""
        if self._untouched is not None and self._answers() != self._untouched:
            self._drafts.keep(self._draft_name, self._answers())
        self.desk.close_form()

    def _answers(self) -> Draft:
        return tuple(field.raw for field in self.fields)

    def _offer_draft(self) -> None:
        """Remember how the form opened, and offer what was typed in it before."""
        if self._untouched is None:
            self._untouched = self._answers()
            draft = self._drafts.find(self._draft_name)
            self.continue_button.setVisible(draft is not None and draft != self._untouched)

    def _continue(self) -> None:
        for field, answer in zip(
            self.fields, self._drafts.find(self._draft_name) or (), strict=False
        ):
            field.raw = answer
        self.continue_button.hide()
        self.fields[0].focus()

    def doubt(self) -> str:
        """What looks unusual about answers that may be saved; said once before they are."""
        return ""

    def _say_doubt(self, doubt: str) -> None:
        self._doubt = doubt
        self._warning.setText(doubt)
        self._warning.show()
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.announce(doubt)

    def _refuse(self, field: Field) -> None:
        field.focus()
        self.desk.announce(f"{field.label} – {field.error}")
        # The line with the error has its place only after the layout has run.
        QTimer.singleShot(0, field, lambda: self._bring_into_view(field))

    def _bring_into_view(self, field: Field) -> None:
        """Show the whole field, or of a tall one what has the focus."""
        self._scroll.ensureWidgetVisible(field)
        if (focused := self.window().focusWidget()) is not None and field.holds(focused):
            self._scroll.ensureWidgetVisible(focused)

    def _shown_fields(self) -> list[Field]:
        return [field for field in self.fields if field.isVisibleTo(self)]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._offer_draft()
            self._put_buttons_last()
            self.fields[0].focus()

    def _put_buttons_last(self) -> None:
        """Tab goes through the fields first, although Save and Cancel were made before them."""
        buttons = (self.save_button, self.cancel_button)
        last = [stop for stop in tab_stops(self._inside) if stop not in buttons][-1]
        QWidget.setTabOrder(last, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _ENTER_KEYS:
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Go on from one field to the next, and save from the last."""
        focused = self.window().focusWidget()
        shown = self._shown_fields()
        here = next((i for i, field in enumerate(shown) if field.holds(focused)), len(shown) - 1)
        if here + 1 < len(shown):
            shown[here + 1].focus()
        else:
            self.save()


def check_day(field: DateField, desk: Desk, *, may_come: bool = False) -> None:
    """Refuse the day of a field that lies before the birth, or has not come yet and should.

    Raises:
        Refusal: at that field.
    """
    diary, date = desk.diary, field.date
    assert date is not None
    try:
        latest = max(date, diary.today()) if may_come else diary.today()
        rules.check_date(date, today=latest, birth_date=diary.patient.birth_date)
    except Problem as problem:
        raise Refusal(field, problem) from None
