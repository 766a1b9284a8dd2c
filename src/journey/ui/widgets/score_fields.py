"""The clinic's paper as fields: every clinic score, with right and left on request."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journey.domain import rules
from journey.domain.clinic_scores import CLINIC_SCORES
from journey.domain.measures import Measure
from journey.domain.records import Observation
from journey.domain.rules import ScoreKey
from journey.domain.scales import Choice, Score, Value, write
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.choice_field import ChoiceField, Offer
from journey.ui.widgets.field import Field
from journey.ui.widgets.field_grid import FieldGrid
from journey.ui.widgets.form import Refusal
from journey.ui.widgets.labels import label
from journey.ui.widgets.score_field import ScoreField

_SIDES = ("right", "left")
_FIELD_WIDTH = 210


class ScoreFields(QWidget):
    """All scores of one visit; what stays empty was not asked and is not recorded."""

    def __init__(self, desk: Desk, scores: Iterable[Observation]) -> None:
        super().__init__()
        self._desk = desk
        self._numbers: dict[ScoreKey, ScoreField] = {}
        self._choices: dict[ScoreKey, ChoiceField] = {}
        given = {(score.measure, score.site): write(score.value) for score in scores}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(12))
        for widget in self._parts(given):
            column.addWidget(widget)
        for key, field in (*self._numbers.items(), *self._choices.items()):
            field.raw = given.get(key, "")
        self._show_sides(any(site for _, site in given))

    def _parts(self, given: Mapping[ScoreKey, str]) -> Iterable[QWidget]:
        tr = self._desk.tr
        yield label(tr(N_("Clinic scores")), "heading")
        yield label(
            tr(N_("Copied from the clinic’s paper. Leave empty what was not asked.")), "hint"
        )
        yield label(tr(N_("NT: not testable. ND: not determinable.")), "hint")
        scored = [measure for measure in CLINIC_SCORES if isinstance(measure.scale, Score)]
        yield self._columns((measure, None) for measure in scored)
        self.sides_button = push_button(
            tr(N_("Right and left…")), "plain", lambda: self._show_sides(True)
        )
        yield self.sides_button
        sided = [m for m in scored if isinstance(m.scale, Score) and m.scale.has_sides]
        self._sides = self._columns((measure, side) for measure in sided for side in _SIDES)
        yield self._sides
        for measure in CLINIC_SCORES:
            if isinstance(measure.scale, Choice):
                yield self._choice(measure, measure.scale)

    def _columns(self, fields: Iterable[tuple[Measure, str | None]]) -> FieldGrid:
        columns = FieldGrid(self._desk.theme.px(_FIELD_WIDTH), self._desk.theme.px(14))
        for measure, site in fields:
            field = ScoreField(self._desk, measure, site)
            self._numbers[field.key] = field
            columns.add(field)
        return columns

    def _choice(self, measure: Measure, scale: Choice) -> ChoiceField:
        desk = self._desk
        rows: list[list[Offer]] = [[Offer("", desk.tr(N_("Not given")))]]
        for option in scale.options:
            if len(option.key) > 1 and option.key[0] != (rows[-1][-1].key or " ")[0]:
                rows.append([])
            rows[-1].append(Offer(option.key, desk.text(option.label)))
        hint = desk.text(measure.hint)
        field = ChoiceField(desk, desk.text(measure.label), rows, "", hint=hint)
        self._choices[measure.key, None] = field
        return field

    def _show_sides(self, is_wanted: bool) -> None:
        self._sides.setVisible(is_wanted)
        self.sides_button.setVisible(not is_wanted)
        if is_wanted and self._sides.isVisible():
            self._numbers["uems", "right"].focus()

    @property
    def fields(self) -> list[Field]:
        """All fields in reading order."""
        totals = [field for (_, site), field in self._numbers.items() if site is None]
        sides = [field for (_, site), field in self._numbers.items() if site]
        return [*totals, *sides, *self._choices.values()]

    def field(self, key: str, site: str | None = None) -> ScoreField:
        return self._numbers[key, site]

    def choice(self, key: str) -> ChoiceField:
        return self._choices[key, None]

    def set_baselines(self, baselines: Mapping[ScoreKey, Value]) -> None:
        for key, field in self._numbers.items():
            field.set_baseline(baselines.get(key))

    def scores(self) -> dict[ScoreKey, Value]:
        """What was written, side by side with its measure and site.

        Raises:
            Refusal: at the first total that does not fit its parts.
        """
        written: dict[ScoreKey, Value] = {}
        for key, field in self._numbers.items():
            if (value := field.value) is not None:
                written[key] = value
        for key, choice in self._choices.items():
            if choice.chosen:
                written[key] = choice.chosen
        for key, problem in rules.misfits(written):
            raise Refusal(self._numbers[key], problem)
        return written
