"""Sends typeset pages to the system's printer; tests put another in its place."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

DOTS_PER_INCH = 300


class PaperPrinter:
    """Asks for a printer with the system's own dialog, then prints pages given as pictures."""

    def __init__(self) -> None:
        self._printer: QPrinter | None = None

    def ask(self, parent: QWidget, title: str, size_mm: tuple[float, float]) -> bool:
        """Let the person choose a printer; False when they think better of it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(DOTS_PER_INCH)
        paper = QPageSize(QSizeF(*size_mm), QPageSize.Unit.Millimeter)
        layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
        printer.setPageLayout(layout)
        printer.setFullPage(True)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self._printer = printer
        return True

    def print_pages(self, pages: tuple[bytes, ...]) -> bool:
        """Print PNG pages on the printer chosen; False when the printer refuses."""
        printer, painter = self._printer, QPainter()
        if printer is None or not painter.begin(printer):
            return False
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                painter.end()
                return False
            image = QImage.fromData(page)
            painter.drawImage(QRectF(painter.viewport()), image, QRectF(image.rect()))
        return painter.end()
