"""The widget a measure is answered with, following from its scale."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
    number,
)
from journey.domain.text import N_, Text
from journey.ui.desk import Desk
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.key_button import KeyLook, chip_look
from journey.ui.widgets.labels import label
from journey.ui.widgets.rating_row import RatingRow
from journey.ui.widgets.stepper import Stepper

QUICK_COUNT = 10
"""A count up to here has a key of its own in step mode; more is stepped or typed."""
_YES_NO = (
    Option("no", Text("No", "否", "否")),
    Option("yes", Text("Yes", "是", "是")),
)


class AnswerEditor(QWidget):
    """Shows one answer, or none, and tells what a person answers instead."""

    chosen = Signal(object, bool)
    """The value, None for no answer any more; and whether one key gave the whole of it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def set_value(self, value: Value | None) -> None:
        """Show an answer, or none, without telling anybody."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the answer is given."""
        raise NotImplementedError

    def take_number(self, number: int) -> bool:
        """Take a number key pressed elsewhere on the page; False where it means nothing."""
        raise NotImplementedError

    def commit(self) -> None:
        """Give what is typed but not given yet."""

    def set_look(self, look: KeyLook) -> None:
        """Draw the keys of a rating larger or smaller."""


class RatingEditor(AnswerEditor):
    """Keys from 0 to 10 with the wording of both ends below."""

    def __init__(self, desk: Desk, name: str, scale: Rating, *, is_big: bool) -> None:
        super().__init__()
        look = big_look(desk) if is_big else KeyLook(desk)
        gap = _big_gap(desk) if is_big else 8
        self.row = RatingRow(name, look, first=scale.minimum, last=scale.maximum, gap=gap)
        self.row.chosen.connect(self.chosen)
        self.column.setSpacing(desk.theme.px(12 if is_big else 3))
        self.column.addWidget(self.row)
        self.column.addLayout(_ends(desk, scale, is_big=is_big))

    def set_value(self, value: Value | None) -> None:
        self.row.set_value(None if value is None else int(_number(value)))

    def take_focus(self) -> None:
        self.row.take_focus()

    def take_number(self, number: int) -> bool:
        return self.row.take_number(number)

    def set_look(self, look: KeyLook) -> None:
        self.row.set_look(look)


class NumberEditor(AnswerEditor):
    """A stepper, in step mode with a key for each of the first numbers of a count."""

    def __init__(self, desk: Desk, name: str, scale: Count | Amount, *, is_big: bool) -> None:
        super().__init__()
        self.stepper = Stepper(name, desk, scale, height=64 if is_big else 48)
        self.stepper.chosen.connect(self._stepped)
        self.row: RatingRow | None = None
        self.column.setSpacing(desk.theme.px(20))
        if is_big and isinstance(scale, Count):
            last = min(QUICK_COUNT, scale.maximum)
            self.row = RatingRow(name, big_look(desk), last=last, gap=_big_gap(desk))
            self.row.chosen.connect(self._keyed)
            self.column.addWidget(self.row)
            self.stepper.field.setAccessibleName(desk.tr(N_("{measure}, any number"), measure=name))
        self.column.addWidget(self.stepper, 0, Qt.AlignmentFlag.AlignLeft)

    def set_value(self, value: Value | None) -> None:
        shown = None if value is None else _number(value)
        self.stepper.set_value(shown)
        if self.row is not None:
            self.row.set_value(None if shown is None else int(shown))

    def take_focus(self) -> None:
        (self.row or self.stepper).take_focus()

    def take_number(self, number: int) -> bool:
        return (self.row or self.stepper).take_number(number)

    def commit(self) -> None:
        self.stepper.commit()

    def set_look(self, look: KeyLook) -> None:
        if self.row is not None:
            self.row.set_look(look)

    def _stepped(self, value: int | float | None) -> None:
        if self.row is not None:
            self.row.set_value(None if value is None else int(value))
        self.chosen.emit(value, False)

    def _keyed(self, value: int, _by_digit: bool) -> None:
        self.stepper.set_value(value)
        self.chosen.emit(value, True)


class ChoiceEditor(AnswerEditor):
    """Chips: one of them for a Choice or yes and no, all that fit for Choices."""

    def __init__(
        self, desk: Desk, options: Sequence[Option], *, is_one_of: bool, is_big: bool
    ) -> None:
        super().__init__()
        self.is_one_of = is_one_of
        self.chips = ChipRow(
            [(option.key, desk.text(option.label)) for option in options],
            chip_look(desk, is_big=is_big),
            is_one_of=is_one_of,
            lone=[option.key for option in options if option.excludes_others],
            is_numbered=is_big,
            gap=14 if is_big else 8,
        )
        self.chips.chosen.connect(self._chipped)
        self.column.addWidget(self.chips)

    def set_value(self, value: Value | None) -> None:
        self.chips.set_value(_keys(value))

    def take_focus(self) -> None:
        self.chips.take_focus()

    def take_number(self, number: int) -> bool:
        return self.chips.take_number(number)

    def _chipped(self, keys: tuple[str, ...], by_digit: bool) -> None:
        answer = (keys[0] if self.is_one_of else keys) if keys else None
        self.chosen.emit(answer, by_digit)


class YesNoEditor(ChoiceEditor):
    """Yes or no."""

    def __init__(self, desk: Desk, *, is_big: bool) -> None:
        super().__init__(desk, _YES_NO, is_one_of=True, is_big=is_big)

    def _chipped(self, keys: tuple[str, ...], by_digit: bool) -> None:
        self.chosen.emit("yes" in keys if keys else None, by_digit)


def editor_for(
    desk: Desk, measure: Measure, *, is_big: bool = False, name: str = ""
) -> AnswerEditor:
    """The editor of a daily measure; `name` is spoken instead of the measure's own."""
    name = name or desk.text(measure.label)
    match measure.scale:
        case Rating():
            return RatingEditor(desk, name, measure.scale, is_big=is_big)
        case Count() | Amount():
            return NumberEditor(desk, name, measure.scale, is_big=is_big)
        case Choice():
            return ChoiceEditor(desk, measure.scale.options, is_one_of=True, is_big=is_big)
        case Choices():
            return ChoiceEditor(desk, measure.scale.options, is_one_of=False, is_big=is_big)
        case YesNo():
            return YesNoEditor(desk, is_big=is_big)
        case Score():
            raise ValueError(f"{measure.key} is a clinic score, written with its visit")
    assert_never(measure.scale)


def big_look(desk: Desk, height: int = 64) -> KeyLook:
    """The keys of step mode, 64 px high or more."""
    return KeyLook(desk, height=height, font=height * 0.36, radius=16, padding=4)


def _big_gap(desk: Desk) -> int:
    """Between large keys; smaller with large text, so that six still stand side by side."""
    return 16 if desk.theme.text_size <= 150 else 8


def _ends(desk: Desk, scale: Rating, *, is_big: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(desk.theme.px(16))
    lowest, highest = desk.text(scale.lowest), desk.text(scale.highest)
    if is_big:
        lowest, highest = f"{scale.minimum} = {lowest}", f"{scale.maximum} = {highest}"
    right = label(highest, "subtitle" if is_big else "hint")
    right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(lowest, "subtitle" if is_big else "hint"))
    row.addWidget(right)
    return row


def _number(value: Value) -> float:
    counted = number(value)
    assert counted is not None
    return counted


def _keys(value: Value | None) -> tuple[str, ...]:
    match value:
        case None:
            return ()
        case bool():
            return ("yes",) if value else ("no",)
        case tuple():
            return value
        case _:
            return (str(value),)
