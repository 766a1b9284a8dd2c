"""The window: the rail, one page at a time, and the bar at the foot; it knows nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from journey.domain.text import N_, Language, tr
from journey.ui.focus_ring import FocusRing
from journey.ui.page_stack import PageStack
from journey.ui.regions import go_to_next, has_focus
from journey.ui.registry import HELP, PAGES, build_page, show_help
from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.rail import Rail, RailEntry
from journey.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from journey.domain.problems import Problem
    from journey.ui.desk import Desk

UNDO, REDO = N_("Undo the last change: {title}"), N_("Redo the last change: {title}")
FOLDED_BELOW_PX = 1000
"""Windows narrower than this, at 100 % text, fold the rail; so does text above 150 %."""


class MainWindow(QMainWindow):
    """Painted before the diary is open; `attach` then gives it a desk and its pages."""

    def __init__(self, theme: Theme, language: Language, settings: QSettings | None = None) -> None:
        super().__init__()
        self._theme, self._language, self._settings = theme, language, settings
        self.desk: Desk | None = None
        self.rail, self.bar = Rail(theme), UndoBar(theme)
        self.stack = PageStack(build_page)
        self.ring = FocusRing(self, theme)
        self._lay_out()
        self.rail.chosen.connect(self.show_page)
        self.rail.help_asked.connect(self._show_help)
        self.rail.tabs.setEnabled(False)
        for keys, slot in (
            (QKeySequence("F6"), lambda: go_to_next((self.rail, self.stack, self.bar))),
            (QKeySequence("F1"), self.rail.help_asked.emit),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.bar.undo_button.click),
            (QKeySequence(QKeySequence.StandardKey.Redo), self.bar.redo_button.click),
        ):
            QShortcut(keys, self, slot)
        self.stack.key = PAGES[0].key
        self._name_everything()
        self._restore()
        self._fold_rail()

    def attach(self, desk: "Desk") -> None:
        """Show the pages of an open diary, in place of any shown before."""
        self.desk = desk
        for signal, slot in (
            (desk.announced, self.bar.say), (desk.reported, self._warn),
            (desk.changed, self._offer), (desk.page_requested, self.show_page),
            (desk.restyled, self._on_restyled), (desk.recoloured, self._on_recoloured),
            (self.bar.undo_pressed, desk.undo), (self.bar.redo_pressed, desk.redo),
        ):  # fmt: skip
            signal.connect(slot)
        self.rail.tabs.setEnabled(True)
        self.stack.attach(desk)
        self.bar.rest(desk.tr(N_("Every change is saved at once.")))
        self._on_recoloured()
        self.show_page(self.stack.key)
        if not has_focus(self.stack):
            self.stack.focus_page()

    def show_page(self, key: str) -> None:
        self.rail.select(key)
        self.stack.show_page(key)

    def restyle(self, theme: Theme, language: Language) -> None:
        """Take over a look and a language."""
        self._theme, self._language = theme, language
        for part in (self.rail, self.bar, self.ring):
            part.restyle(theme)
        self._name_everything()
        self._fold_rail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._settings is not None:
            self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        whole, main = QWidget(), QWidget()
        set_kind(main, "page")
        row, column, foot = QHBoxLayout(whole), QVBoxLayout(main), QHBoxLayout()
        for layout, below in ((row, 0), (column, 8)):
            layout.setContentsMargins(0, 0, 0, below)
            layout.setSpacing(0)
        foot.setContentsMargins(26, 6, 26, 4)
        row.addWidget(self.rail)
        row.addWidget(main, 1)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        foot.addWidget(self.bar)
        self.setCentralWidget(whole)

    def _restore(self) -> None:
        self.resize(1280, 860)
        if self._settings is not None and (geometry := self._settings.value("geometry")):
            self.restoreGeometry(geometry)

    def _name_everything(self) -> None:
        entries = [RailEntry(entry.key, self._say(entry.title)) for entry in PAGES]
        self.rail.fill(self._say(N_("Journey")), self._say(HELP.title), entries)
        self.setWindowTitle(self._say(N_("Journey")))
        self._offer()

    def _offer(self, _edit: object = None) -> None:
        """Say what Undo and Redo would do, and whose diary this is."""
        undo, redo = (self.desk.undo_title, self.desk.redo_title) if self.desk else (None, None)
        self.bar.offer(
            (self._say(N_("Undo")), (undo and self._say(UNDO).format(title=undo)) or ""),
            (self._say(N_("Redo")), (redo and self._say(REDO).format(title=redo)) or ""),
        )
        self.rail.show_owner(self.desk.owner if self.desk else "")

    def _show_help(self) -> None:
        if self.desk is not None:
            self.show_page(HELP.key)
        else:
            show_help(self, self._theme, self._language)

    def _warn(self, problem: "Problem") -> None:
        self.bar.warn(problem.to(self._language))

    def _on_recoloured(self) -> None:
        if self.desk is not None:
            self.restyle(self.desk.theme, self.desk.language)

    def _on_restyled(self) -> None:
        self._on_recoloured()
        self.stack.rebuild()

    def _fold_rail(self) -> None:
        is_narrow = self.width() < self._theme.px(FOLDED_BELOW_PX)
        self.rail.fold(is_narrow or self._theme.text_size > 150)

    def _say(self, msgid: str) -> str:
        return tr(msgid, self._language)
