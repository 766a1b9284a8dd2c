"""Typeset pages on screen, below each other, as wide as there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from journey.domain.text import N_
from journey.ui.desk import Desk
from journey.ui.theme import set_kind

WIDEST_PAGE_PX = 900


class PaperView(QFrame):
    """Shows the pages it is given; each is one picture a screen reader can name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        set_kind(self, "panel")
        px = desk.theme.px
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(px(16), px(16), px(16), px(16))
        self._rows.setSpacing(px(16))
        self.pages: list[PaperPage] = []

    def show_pages(self, pages: tuple[bytes, ...], description: str) -> None:
        """Show PNG pages; the description says what page 1 says in short."""
        for page in self.pages:
            self._rows.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.pages = [PaperPage(page) for page in pages]
        for number, page in enumerate(self.pages, start=1):
            name = self._desk.tr(N_("Page {number} of {count}"), number=number, count=len(pages))
            page.setAccessibleName(name)
            page.setAccessibleDescription(description if number == 1 else "")
            self._rows.addWidget(page)


class PaperPage(QWidget):
    """One page, scaled to the width it is given and never larger than it reads well."""

    def __init__(self, png: bytes) -> None:
        super().__init__()
        self.picture = QPixmap()
        self.picture.loadFromData(png)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(WIDEST_PAGE_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        size = self.picture.size()
        return round(width * size.height() / max(size.width(), 1))

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDEST_PAGE_PX, self.heightForWidth(WIDEST_PAGE_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self.picture)
        painter.end()
