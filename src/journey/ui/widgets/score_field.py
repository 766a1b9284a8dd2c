"""A field for one clinic score, copied from paper: a number, NT or ND, or nothing."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journey.domain import scales
from journey.domain.measures import Measure
from journey.domain.rules import ScoreKey
from journey.domain.scales import NotScored, Score, Value
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.field import Field


class ScoreField(Field):
    """One total, or one side of it; says at once when a number is out of range."""

    def __init__(self, desk: Desk, measure: Measure, site: str | None = None) -> None:
        scale = measure.scale
        assert isinstance(scale, Score)
        self.measure, self.site, self._scale = measure, site, scale
        self._baseline: Value | None = None
        super().__init__(desk, _label(desk, measure, scale, site))
        self.edit = QLineEdit()
        self.edit.setMinimumWidth(desk.theme.px(56))
        self.edit.textChanged.connect(self._changed)
        self.place(self._row(), self.edit)

    def _row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.desk.theme.px(8))
        line.addWidget(self.edit, 1)
        for reason in NotScored:
            line.addWidget(self._reason_button(reason))
        return row

    def _reason_button(self, reason: NotScored) -> QWidget:
        def take() -> None:
            self.edit.setText(reason.value)

        said = f"{reason.value} {self.desk.text(reason.label)}, {self.label}"
        return push_button(reason.value, "chip", take, name=said)

    @property
    def key(self) -> ScoreKey:
        return self.measure.key, self.site

    @property
    def value(self) -> Value | None:
        """The score written; None where nothing is, which is never 0.

        Raises:
            Problem: what is written is outside the range, or no number.
        """
        raw = self.edit.text().strip()
        return scales.read(self._scale, raw, self.site) if raw else None

    def set_baseline(self, baseline: Value | None) -> None:
        """Tell the value of the baseline visit, to be said below the number."""
        self._baseline = baseline
        self._say_change()

    @property
    def raw(self) -> str:
        return self.edit.text()

    @raw.setter
    def raw(self, text: str) -> None:
        self.edit.setText(text)

    def check(self) -> None:
        _ = self.value

    def _changed(self) -> None:
        self.check_now()
        self._say_change()
        self.changed.emit()

    def _say_change(self) -> None:
        problem_free = not self.error
        value = self.value if problem_free else None
        self.say_hint(self._change_words(value) if problem_free else "")

    def _change_words(self, value: Value | None) -> str:
        if isinstance(value, NotScored):
            return self.desk.text(value.label)
        if self._baseline is None:
            return ""
        before = scales.number(self._baseline)
        now = None if value is None else scales.number(value)
        was = scales.write(self._baseline)
        if now is None or before is None or now == before:
            return self.desk.tr(N_("was {before}"), before=was)
        change = signed(int(now - before))
        return self.desk.tr(N_("was {before}, {change}"), before=was, change=change)


def signed(points: int) -> str:
    """A change with its sign: "+3", "−5", and "0" as it is."""
    return f"+{points}" if points > 0 else f"−{-points}" if points < 0 else "0"


def _label(desk: Desk, measure: Measure, scale: Score, site: str | None) -> str:
    name = desk.text(measure.label)
    bounds = f"{scale.minimum}–{scale.maximum_at(site)}"
    match site:
        case "right":
            return desk.tr(N_("{score}, right ({bounds})"), score=name, bounds=bounds)
        case "left":
            return desk.tr(N_("{score}, left ({bounds})"), score=name, bounds=bounds)
        case _:
            return desk.tr(N_("{score} ({bounds})"), score=name, bounds=bounds)
