"""Who writes: everybody the diary knows, as large buttons in the place of the questions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.records import Person
from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import set_kind
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.labels import label


def writer_name(desk: Desk, person: Person) -> str:
    """A person's name, or what they are to the diary where nobody gave one."""
    return person.name or desk.text(person.role.label)


class Writers(QWidget):
    """Chooses who writes from now on; answers of others stay theirs."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        card = Card(desk.theme, desk.tr(N_("Who writes?")))
        self._buttons = [self._button(person) for person in desk.diary.people()]
        for button in self._buttons:
            card.body.addWidget(button)
        hint = desk.tr(N_("Every answer says who wrote it. Answers of others are never changed."))
        card.body.addWidget(label(hint, "hint"))
        card.body.addWidget(
            push_button(desk.tr(N_("Somebody else…")), on_press=lambda: desk.show_page("settings"))
        )
        card.body.addWidget(
            push_button(desk.tr(N_("Back to the questions")), on_press=self.left.emit)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def take_focus(self) -> None:
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def _button(self, person: Person) -> QWidget:
        desk = self._desk
        name, role = writer_name(desk, person), desk.text(person.role.label)
        words = f"{name} · {role}" if name != role else name
        if person.id == desk.reporter.id:
            words = desk.tr(N_("{name} (writes now)"), name=words)
        button = push_button(words, "big", lambda: self.chosen.emit(person))
        if person.id == desk.reporter.id:
            set_kind(button, "big")
        return button
