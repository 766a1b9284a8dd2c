"""The rehab of a day: usual sessions again at one press, and a form for any other."""

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain.edits import added, removed
from journey.domain.records import Session, new_id
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.pages.day_pen import DayPen
from journey.ui.pages.written_day import UsualSession, usual_sessions
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.tab_order import put_before

ADD_SESSION = N_("Add rehab session")
REMOVE_SESSION = N_("Remove rehab session")


class RehabChips(QWidget):
    """A chip for each session done lately: pressing it writes it for the day, or removes it."""

    def __init__(self, desk: Desk, pen: DayPen, *, is_big: bool = False) -> None:
        super().__init__()
        self._desk, self._pen, self._is_big = desk, pen, is_big
        self._usual: dict[str, UsualSession] = {}
        self._wordings: list[tuple[str, str]] = []
        self._chips: ChipRow | None = None
        self._hint = label(desk.tr(N_("What you add here can be repeated with one press.")), "hint")
        kind = "big" if is_big else "plain"
        self.add = push_button(desk.tr(N_("Add session…")), kind, self._open_form)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(8))
        self._column.addWidget(self._hint)
        self._column.addWidget(self.add)

    def show_day(self) -> None:
        sessions = self._pen.day.sessions
        done = Counter(_key(UsualSession(s.kind, s.minutes)) for s in sessions)
        usual = usual_sessions(self._desk.diary, self._pen.day.date)
        self._usual = {_key(session): session for session in usual}
        self._offer([(key, self._wording(s, done[key])) for key, s in self._usual.items()])
        if self._chips is not None:
            self._chips.set_value(tuple(done))

    @property
    def has_chips(self) -> bool:
        """Whether anything can be repeated."""
        return self._chips is not None

    def take_focus(self) -> None:
        if self._chips is not None:
            self._chips.take_focus()
        else:
            self.add.setFocus()

    def _offer(self, wordings: list[tuple[str, str]]) -> None:
        """Put up new chips where others are needed, and keep the focus where it was."""
        if wordings == self._wordings:
            return
        self._wordings = wordings
        self._hint.setVisible(not wordings)
        old, focused = self._chips, self._focused_key()
        self._chips = None
        if wordings:
            look = chip_look(self._desk, is_big=self._is_big)
            self._chips = ChipRow(wordings, look, is_numbered=self._is_big)
            self._chips.chosen.connect(self._choose)
            self._column.insertWidget(0, self._chips)
            self._chips.show()
            put_before(self.add, self._chips)
            if (chip := self._chips.chips.get(focused)) is not None:
                chip.setFocus()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _focused_key(self) -> str:
        chips = self._chips.chips if self._chips is not None else {}
        return next((key for key, chip in chips.items() if chip.hasFocus()), "")

    def _choose(self, keys: tuple[str, ...], _by_digit: bool) -> None:
        done = {_key(UsualSession(s.kind, s.minutes)): s for s in self._pen.day.sessions}
        for key in keys:
            if key not in done:
                self._desk.apply(added(ADD_SESSION, self._session(self._usual[key])))
        for key, session in done.items():
            if key not in keys:
                self._desk.apply(removed(REMOVE_SESSION, session))
        self.show_day()

    def _session(self, usual: UsualSession) -> Session:
        return Session(
            id=new_id(),
            diary_date=self._pen.day.date,
            kind=usual.kind,
            minutes=usual.minutes,
            reporter_id=self._desk.reporter.id,
            written_at=self._desk.diary.clock(),
        )

    def _wording(self, usual: UsualSession, times: int) -> str:
        words = self._desk.tr(
            N_("{kind} {minutes} min"),
            kind=self._desk.text(usual.kind.label),
            minutes=usual.minutes,
        )
        return f"{words} ×{times}" if times > 1 else words

    def _open_form(self) -> None:
        from journey.ui.dialogs.session_form import SessionForm

        self._desk.open_form(SessionForm(self._desk, None, self._pen.day.date))


def _key(session: UsualSession) -> str:
    return f"{session.kind.value}:{session.minutes}"
