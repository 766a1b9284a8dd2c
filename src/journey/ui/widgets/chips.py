"""Chips for named answers: one of them, or all that fit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.digits import number_of
from journey.ui.widgets.key_button import ARROWS, CheckKey, Key, KeyLook, RadioKey

NUMBERED = range(1, 10)


class ChipRow(QWidget):
    """Chips in lines that break where they must; arrows move the focus, Space answers.

    `options` are (key, wording) pairs. Where `is_one_of`, a chip excludes all others; otherwise
    only those named in `lone` do. With `is_numbered` the first nine show and take a digit.
    """

    chosen = Signal(object, bool)
    """The keys chosen, a tuple in the order of the options, and whether by digit."""

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        look: KeyLook,
        *,
        is_one_of: bool = False,
        lone: Sequence[str] = (),
        is_numbered: bool = False,
        gap: int = 8,
    ) -> None:
        super().__init__()
        self._look, self._gap = look, look.px(gap)
        self._is_one_of, self._lone = is_one_of, frozenset(lone)
        self._is_numbered = is_numbered
        self._is_setting = False
        self._just_chosen = ""
        self._chips: dict[str, Key] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(is_one_of)
        for number, (key, wording) in enumerate(options, 1):
            self._add_chip(key, wording, str(number) if is_numbered and number < 10 else "")
        self._keep_one_tab_stop(None)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    @property
    def chips(self) -> dict[str, Key]:
        return dict(self._chips)

    def set_value(self, keys: Sequence[str]) -> None:
        """Show the keys as chosen, and no others, without telling anybody."""
        self._is_setting = True
        self._group.setExclusive(False)
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)
        self._group.setExclusive(self._is_one_of)
        self._is_setting = False

    def take_number(self, number: int) -> bool:
        """Press the chip that shows this number; False where none does."""
        if not self._is_numbered or number not in NUMBERED or number > len(self._chips):
            return False
        self._press(list(self._chips)[number - 1])
        return True

    def take_focus(self) -> None:
        """Put the keyboard on the first chosen chip, or the first."""
        chosen = self.value or tuple(self._chips)
        self._focus(self._chips[chosen[0]])

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    @override
    def sizeHint(self) -> QSize:
        hints = [chip.sizeHint() for chip in self._chips.values()]
        width = sum(hint.width() + self._gap for hint in hints) - self._gap
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    @override
    def minimumSizeHint(self) -> QSize:
        side = self._look.px(self._look.height)
        words = [self._look.narrowest(chip, chip.text()) for chip in self._chips.values()]
        return QSize(max((size.width() for size in words), default=side), side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_of(event)
        if event.isAutoRepeat():
            event.accept()
        elif not (self._move_focus(event) if number is None else self.take_number(number)):
            event.ignore()

    def _add_chip(self, key: str, wording: str, mark: str) -> None:
        made = RadioKey if self._is_one_of else CheckKey
        chip = made(wording.replace("&", "&&"), self._look, self)
        chip.mark = mark
        chip.setAccessibleName(wording)
        chip.toggled.connect(lambda on, k=key: self._chip_toggled(k, on=on))
        chip.clicked.connect(lambda _, k=key: self._chip_clicked(k))
        self._group.addButton(chip)
        self._chips[key] = chip

    def _chip_toggled(self, key: str, *, on: bool) -> None:
        if self._is_setting or (self._is_one_of and not on):
            return
        self._just_chosen = key
        self._take_lone_out(key, on=on)
        self._keep_one_tab_stop(self._chips[key])
        self.chosen.emit(self.value, False)

    def _chip_clicked(self, key: str) -> None:
        """A press on the one chosen already toggles nothing, but is an answer too."""
        if self._is_one_of and self._just_chosen != key and not self._is_setting:
            self.chosen.emit(self.value, False)
        self._just_chosen = ""

    def _take_lone_out(self, key: str, *, on: bool) -> None:
        """Unsay whatever cannot stand beside the chip just chosen."""
        self._is_setting = True
        for other, chip in self._chips.items():
            if on and other != key and self._lone.intersection((key, other)):
                chip.setChecked(False)
        self._is_setting = False

    def _press(self, key: str) -> None:
        chip = self._chips[key]
        self._is_setting = True
        chip.setChecked(True if self._is_one_of else not chip.isChecked())
        self._is_setting = False
        self._take_lone_out(key, on=chip.isChecked())
        self._focus(chip)
        self.chosen.emit(self.value, True)

    def _move_focus(self, event: QKeyEvent) -> bool:
        chips = list(self._chips.values())
        focused = [index for index, chip in enumerate(chips) if chip.hasFocus()]
        columns, rows = ARROWS.get(event.key(), (0, 0))
        step = columns or rows
        if not step or not focused or not 0 <= focused[0] + step < len(chips):
            return False
        self._focus(chips[focused[0] + step])
        return True

    def _focus(self, chip: Key) -> None:
        self._keep_one_tab_stop(chip)
        chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_one_tab_stop(self, stop: Key | None) -> None:
        for index, chip in enumerate(self._chips.values()):
            is_stop = chip is stop if stop is not None else index == 0
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _places(self, width: int) -> list[QRect]:
        """Where each chip goes; one wider than the line wraps its words."""
        places: list[QRect] = []
        x = y = 0
        line: list[QRect] = []
        for chip in self._chips.values():
            size = self._look.size_of(chip, chip.text(), max(width, 1))
            if line and x + size.width() > width:
                y = max(place.bottom() + 1 for place in line) + self._gap
                x, line = 0, []
            line.append(QRect(x, y, size.width(), size.height()))
            places.append(line[-1])
            x += size.width() + self._gap
        return places

    def _arrange(self) -> None:
        for chip, place in zip(self._chips.values(), self._places(self.width()), strict=True):
            chip.setGeometry(place)
