"""The rail: every page as a tab in one column, Get help always at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from journey.ui.theme import Theme, set_kind
from journey.ui.widgets.buttons import push_button, set_text
from journey.ui.widgets.labels import label

WIDTH = 188
FOLDED_WIDTH = 108


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One page as the rail names it; its icon carries its key."""

    key: str
    title: str


class RailTabs(QTabBar):
    """The pages as a column of tabs; up, down, Home and End move among them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.is_folded = False
        self.marks_current = True
        self.has_icons = False
        self.least_width = 0
        self.setShape(QTabBar.Shape.RoundedWest)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        px = self.theme.px
        if not self.is_folded:
            return QSize(px(WIDTH - 24), px(58))
        text = QFontMetrics(self._font(index)).horizontalAdvance(self.tabText(index))
        height = 30 + QFontMetrics(self._font(index)).height() + px(12)
        return QSize(max(text + px(8), self.least_width, FOLDED_WIDTH - 24), max(height, 56))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.count() - 1
        moves = {
            Qt.Key.Key_Down: min(self.currentIndex() + 1, last),
            Qt.Key.Key_Up: max(self.currentIndex() - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if (target := moves.get(Qt.Key(event.key()))) is not None:
            if not event.isAutoRepeat():
                self.setCurrentIndex(target)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.tabBarClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        px = self.theme.px
        room = self.tabRect(index).adjusted(0, 3, 0, -3)
        is_current = index == self.currentIndex() and self.marks_current
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.qcolor("accent"))
            painter.drawRoundedRect(room, px(10), px(10))
        colour = self.theme.colour("on_accent" if is_current else "text")
        painter.setPen(QColor(colour))
        painter.setFont(self._font(index))
        if self.has_icons:
            self._paint_icon(painter, room, str(self.tabData(index)), colour)
        if self.is_folded:
            words = room.adjusted(0, 28, 0, -2)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            return
        words = QRect(room).adjusted(px(48), 0, 0, 0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.tabText(index)
        )

    def _paint_icon(self, painter: QPainter, room: QRect, key: str, colour: str) -> None:
        from journey.ui.widgets.icon import pixmap

        px = self.theme.px
        size = 22 if self.is_folded else px(22)
        drawing = pixmap(key, colour, size)
        if self.is_folded:
            painter.drawPixmap(room.center().x() - size // 2, room.top() + 5, drawing)
        else:
            painter.drawPixmap(room.left() + px(14), room.center().y() - size // 2 + 1, drawing)

    def _font(self, _index: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self.theme.px(13 if self.is_folded else 16))
        font.setWeight(QFont.Weight.Medium)
        return font


class Rail(QFrame):
    """Brand, pages, Get help, and whose diary this is."""

    chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "rail")
        self.theme = theme
        self.is_folded = False
        self.tabs = RailTabs(theme)
        self.brand = label("", "brand", wraps=False)
        self.help_button = push_button("", "help", self.help_asked.emit)
        self.foot = label("", "hint")
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.brand)
        column.addWidget(self.tabs)
        column.addStretch(1)
        column.addWidget(self.help_button)
        column.addWidget(self.foot)
        self.tabs.currentChanged.connect(self._tell)
        # Where Get help was shown meanwhile, the current tab is pressed to come back.
        self.tabs.tabBarClicked.connect(self._tell)

    def fill(self, brand: str, help_text: str, entries: Sequence[RailEntry]) -> None:
        """Name everything, in the language of the screen; the current page stays."""
        self.brand.setText(brand)
        set_text(self.help_button, help_text)
        self.tabs.setAccessibleName(brand)
        self.tabs.blockSignals(True)
        for index, entry in enumerate(entries):
            if index >= self.tabs.count():
                self.tabs.addTab(entry.title)
                self.tabs.setTabData(index, entry.key)
            self.tabs.setTabText(index, entry.title)
        self.tabs.blockSignals(False)
        self._arrange()

    def show_owner(self, text: str) -> None:
        """Say at the foot whose diary this is and where it is kept."""
        self.foot.setText(text)

    def select(self, key: str) -> None:
        """Mark a page as the current one, without telling anybody."""
        keys = [self.tabs.tabData(index) for index in range(self.tabs.count())]
        self.tabs.marks_current = key in keys
        self._dress_help()
        self.tabs.blockSignals(True)
        if key in keys:
            self.tabs.setCurrentIndex(keys.index(key))
        self.tabs.blockSignals(False)
        self.tabs.update()

    def restyle(self, theme: Theme) -> None:
        """Take over a look; icons are drawn from here on, which the first paint does without."""
        self.theme = self.tabs.theme = theme
        self.tabs.has_icons = True
        self._arrange()

    def fold(self, is_folded: bool) -> None:
        """Icons with names below, to leave room for the page; or icons beside names."""
        if is_folded != self.is_folded:
            self.is_folded = self.tabs.is_folded = is_folded
            self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        self.foot.setVisible(not self.is_folded)
        self.brand.setVisible(not self.is_folded)
        self._dress_help()
        self.setFixedWidth(self._width())
        margins = (px(12), px(18), px(12), px(12)) if not self.is_folded else (12, 8, 12, 8)
        if (column := self.layout()) is not None:
            column.setContentsMargins(*margins)
        self.brand.setContentsMargins(px(12), px(4), 0, px(16))
        self.foot.setContentsMargins(px(12), px(4), 0, px(4))
        # A tab bar measures its tabs anew only when one of them changes.
        for index in range(self.tabs.count()):
            self.tabs.setTabText(index, self.tabs.tabText(index))
        self.tabs.setFixedHeight(sum(self.tabs.tabSizeHint(i).height()
                                     for i in range(self.tabs.count())))  # fmt: skip
        self.tabs.update()

    def _dress_help(self) -> None:
        """A thick border while help is shown; the icon only where there is room for it."""
        px = self.theme.px
        kind = "help_folded" if self.is_folded else "help"
        set_kind(self.help_button, kind if self.tabs.marks_current else f"{kind}_here")
        if not self.tabs.has_icons:
            return
        from journey.ui.widgets.icon import icon

        sign = icon("help", self.theme.colour("warn"), px(22), room=px(7))
        self.help_button.setIcon(QIcon() if self.is_folded else sign)
        self.help_button.setIconSize(QSize(px(29), px(22)))

    def _width(self) -> int:
        if not self.is_folded:
            return self.theme.px(WIDTH)
        self.tabs.least_width = self.help_button.sizeHint().width()
        tabs = [self.tabs.tabSizeHint(index).width() for index in range(self.tabs.count())]
        return max([*tabs, self.tabs.least_width]) + 24

    def _tell(self, index: int) -> None:
        self.chosen.emit(str(self.tabs.tabData(index)))
