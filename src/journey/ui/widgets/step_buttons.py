"""The four large buttons below every question: back, undo, on, done."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.widgets.buttons import set_text
from journey.ui.widgets.key_button import KeyLook, PressKey

HEIGHT_PX = 88
FOUR_PX = 700
"""Four buttons stand in one row from this width on, at 100 % text; else two and two."""


class StepButtons(QWidget):
    """Always in one place; what a button would do now is what it says."""

    back_pressed = Signal()
    undo_pressed = Signal()
    onward_pressed = Signal()
    done_pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        tr = desk.tr
        self.back = self._key(tr(N_("‹ Back")), self.back_pressed)
        self.undo = self._key(tr(N_("Undo")), self.undo_pressed)
        self.onward = self._key(tr(N_("Skip this one")), self.onward_pressed)
        self.done = self._key(tr(N_("Done for today")), self.done_pressed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(desk.theme.px(16))
        self._place(4)

    def show_state(self, *, is_first: bool, is_done: bool, is_answered: bool) -> None:
        """Say what each button would do at this question."""
        tr = self._desk.tr
        skip, on = tr(N_("Skip this one")), tr(N_("Go on ›"))
        self.back.setEnabled(not is_first)
        set_text(self.onward, on if is_answered else skip)
        for button in (self.onward, self.done):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.setVisible(not is_done)
        self._say_undo()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(4 if event.size().width() >= self._desk.theme.px(FOUR_PX) else 2)
        self._say_undo()

    def _key(self, text: str, pressed: SignalInstance) -> PressKey:
        look = KeyLook(self._desk, height=HEIGHT_PX, font=22, radius=10, padding=12)
        key = PressKey(text, look)
        key.setAccessibleName(text)
        key.clicked.connect(lambda _: pressed.emit())
        return key

    def _place(self, per_row: int) -> None:
        for index, button in enumerate((self.back, self.undo, self.onward, self.done)):
            self._grid.addWidget(button, index // per_row, index % per_row)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < per_row else 0)

    def _say_undo(self) -> None:
        """The whole title aloud; on screen as much of it as fits."""
        title, undo = self._desk.undo_title, self._desk.tr(N_("Undo"))
        whole = undo if title is None else self._desk.tr(N_("Undo: {title}"), title=title)
        room = (self.back.width() - self._desk.theme.px(40)) * 3 // 2
        metrics = QFontMetrics(self.undo.look.font_for(self.undo, is_chosen=False))
        set_text(self.undo, metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room), whole)
        self.undo.setEnabled(title is not None)
