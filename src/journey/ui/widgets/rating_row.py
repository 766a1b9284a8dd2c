"""A row of painted keys for a whole number, such as 0 to 10; it wraps where it does not fit."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from journey.ui.widgets.digits import number_of
from journey.ui.widgets.key_button import ARROWS, KeyLook, RadioKey

WIDEST_PX = 160
"""Keys grow with the room up to this width, at 100 % text."""


class RatingRow(QWidget):
    """Exclusive keys from `first` to `last`, none chosen until a person or `set_value` does.

    Arrows move the focus alone; Space, a press or the digit answers.
    """

    chosen = Signal(object, bool)
    """The number a person answered with, also when it is the same again, and whether by digit."""

    def __init__(
        self, name: str, look: KeyLook, *, first: int = 0, last: int = 10, gap: int = 8
    ) -> None:
        super().__init__()
        self._look, self._gap = look, look.px(gap)
        self._numbers = range(first, last + 1)
        self._is_setting = False
        self._just_chosen: int | None = None
        self._group = QButtonGroup(self)
        for number in self._numbers:
            self._add_key(number, name)
        self._keep_one_tab_stop(first)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> int | None:
        number = self._group.checkedId()
        return None if number < 0 else number

    @property
    def keys(self) -> tuple[RadioKey, ...]:
        return tuple(self.key(number) for number in self._numbers)

    def key(self, number: int) -> RadioKey:
        key = self._group.button(number)
        assert isinstance(key, RadioKey)
        return key

    def set_value(self, value: int | None) -> None:
        """Show an answer, or none, without telling anybody."""
        self._is_setting = True
        if value is not None and value in self._numbers:
            self._group.button(value).setChecked(True)
        elif (chosen := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)
        self._is_setting = False
        self._keep_one_tab_stop(self._tab_stop())

    def take_number(self, number: int) -> bool:
        """Answer as the person did who pressed this number; False where no key has it."""
        if number not in self._numbers:
            return False
        self._is_setting = True
        self.key(number).setChecked(True)
        self._is_setting = False
        self._keep_one_tab_stop(number)
        self.chosen.emit(number, True)
        return True

    def take_focus(self) -> None:
        """Put the keyboard on the answer, or on the first key."""
        self.key(self._tab_stop()).setFocus(Qt.FocusReason.TabFocusReason)

    def set_look(self, look: KeyLook) -> None:
        """Draw the keys larger or smaller from now on."""
        self._look = look
        for key in self.keys:
            key.look = look
            key.update()
        self.updateGeometry()
        self._arrange()

    def per_row(self, width: int) -> int:
        """How many keys stand side by side in a width: all, or 6, or fewer."""
        for count in (len(self._numbers), 6, 4, 3):
            if count <= len(self._numbers) and self._width_of(count) <= width:
                return count
        return min(2, len(self._numbers))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._numbers) // self.per_row(width))
        return rows * (self._look.px(self._look.height) + self._gap) - self._gap

    @override
    def sizeHint(self) -> QSize:
        width = self._width_of(len(self._numbers))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(3), self._look.px(self._look.height))

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
        step = ARROWS.get(event.key())
        if event.isAutoRepeat():
            event.accept()
        elif not (self.take_number(number) if number is not None else self._move_focus(step)):
            event.ignore()

    def _add_key(self, number: int, name: str) -> None:
        key = RadioKey(str(number), self._look, self)
        key.setAccessibleName(f"{name} {number}")
        key.toggled.connect(lambda on, n=number: self._key_toggled(n, on=on))
        key.clicked.connect(lambda _, n=number: self._key_clicked(n))
        self._group.addButton(key, number)

    def _key_toggled(self, number: int, *, on: bool) -> None:
        if on and not self._is_setting:
            self._keep_one_tab_stop(number)
            self._just_chosen = number
            self.chosen.emit(number, False)

    def _key_clicked(self, number: int) -> None:
        """A press on the key that is chosen already toggles nothing, but is an answer too."""
        if self._just_chosen != number and not self._is_setting:
            self.chosen.emit(number, False)
        self._just_chosen = None

    def _move_focus(self, arrow: tuple[int, int] | None) -> bool:
        """Whether there was a key to move to."""
        focused = [number for number in self._numbers if self.key(number).hasFocus()]
        columns, rows = arrow or (0, 0)
        step = columns + rows * self.per_row(self.width())
        if arrow is None or not focused or (target := focused[0] + step) not in self._numbers:
            return False
        self._keep_one_tab_stop(target)
        self.key(target).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _tab_stop(self) -> int:
        value = self.value
        return self._numbers[0] if value is None else value

    def _keep_one_tab_stop(self, number: int) -> None:
        for key in self._group.buttons():
            is_stop = self._group.id(key) == number
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            key.setFocusPolicy(policy)

    def _width_of(self, count: int) -> int:
        return count * (self._smallest_key() + self._gap) - self._gap

    def _smallest_key(self) -> int:
        return self._look.px(self._look.height)

    def _arrange(self) -> None:
        count = self.per_row(self.width())
        height = self._look.px(self._look.height)
        widest = max(self._smallest_key(), self._look.px(WIDEST_PX)) + self._gap
        pitch = min((self.width() + self._gap) / count, widest)
        for index, number in enumerate(self._numbers):
            row, column = divmod(index, count)
            left, right = int(column * pitch), int((column + 1) * pitch) - self._gap
            top = row * (height + self._gap)
            self.key(number).setGeometry(left, top, right - left, height)
