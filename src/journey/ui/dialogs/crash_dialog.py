"""Tells that the program made a mistake, with a report to pass on; the diary stays open."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from journey.domain.text import N_, Language, tr
from journey.ui.theme import Theme
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.labels import label


class CrashDialog(QDialog):
    """One window for all errors of a run: further ones are added below."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)

        def say(msgid: str) -> str:
            return tr(msgid, language)

        self.setWindowTitle(say(N_("Something went wrong in the program")))
        self.resize(theme.px(720), theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(label(say(N_("Something went wrong in the program")), "title"))
        told = N_(
            "This is a mistake in the program, not yours. Everything shown as saved is saved, and "
            "the diary stays open. The report below holds nothing of what you wrote; passing it "
            "on helps to mend the program."
        )
        column.addWidget(label(say(told)))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(say(N_("Report")))
        column.addWidget(self.report, 1)
        holder = QWidget()
        row = FlowLayout(theme.px(10), holder)
        row.addWidget(push_button(say(N_("Go on writing")), "primary", self.close))
        row.addWidget(push_button(say(N_("Copy the report")), "plain", self.copy))
        column.addWidget(holder)

    def add(self, report: str) -> None:
        text = self.report.toPlainText()
        self.report.setPlainText(f"{text}\n\n{report}" if text else report)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
