"""Summary: what to print is chosen at the left, the typeset pages stand at the right."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from journey.diary.save_file import save_file
from journey.domain.dates import format_range
from journey.domain.problems import Problem
from journey.domain.text import N_
from journey.ui.background import Task
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.printer import DOTS_PER_INCH, PaperPrinter
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.file_picker import FilePicker
from journey.ui.widgets.labels import label
from journey.ui.widgets.paper_view import PaperView
from journey.ui.widgets.side_by_side import SideBySide
from journey.ui.widgets.summary_choices import SummaryChoices

if TYPE_CHECKING:
    from journey.report.contents import Summary
    from journey.report.typeset import TypesetSummary

_PREVIEW_DOTS_PER_INCH = 130


class SummaryPage(Page):
    """Preview, PDF and print come from the same typeset pages."""

    key: ClassVar[str] = "summary"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        tr, px = desk.tr, desk.theme.px
        self.files, self.printer = FilePicker(), PaperPrinter()
        self._task: Task | None = None
        self._typeset: TypesetSummary | None = None
        self.print_button = push_button(tr(N_("Print…")), "plain", self.print)
        self.save_button = push_button(tr(N_("Save PDF…")), "primary", self.save)
        self.set_header(
            tr(N_("Summary for an appointment")),
            tr(N_("Page 1 says it in a minute; the rest is there if asked for")),
            buttons=(self.print_button, self.save_button),
        )
        self.choices = SummaryChoices(desk)
        self.choices.changed.connect(self.refresh)
        self.paper = PaperView(desk)
        self.state = label("", "hint")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.paper)
        column.addStretch(1)
        self.body.addWidget(
            SideBySide(right, self.choices, side_px=px(340), least_px=px(860), gap=px(16),
                       is_narrow_first=True)
        )  # fmt: skip
        self.body.addStretch(1)
        self._let_go_of(None)

    @override
    def refresh(self) -> None:
        """Typeset what is chosen beside the window; the last pages stay until these are ready."""
        if self._task is not None:
            self._task.cancel()
        self.choices.refresh()
        self.state.setText(self.desk.tr(N_("Making the pages…")))
        asked, diary = self.choices.asked(), self.desk.diary

        def work(_task: Task) -> "tuple[Summary, TypesetSummary, tuple[bytes, ...]]":
            from journey.diary.summarise import summarise
            from journey.report.layout import Options
            from journey.report.typeset import typeset

            summary = summarise(diary, asked.first, asked.last, baseline_event=asked.baseline_event)
            notes = diary.notes(summary.first, summary.last) if asked.has_notes else ()
            options = Options(asked.language, asked.paper, asked.has_name, notes)
            made = typeset(summary, options)
            return summary, made, made.pages(_PREVIEW_DOTS_PER_INCH)

        self._task = self.desk.background.run(self, work, lambda made: self._show(*made))

    @property
    def is_ready(self) -> bool:
        """Whether the pages shown are those chosen."""
        return self._task is None and self._typeset is not None

    def save(self) -> None:
        """Write the PDF where the person says."""
        made = self._typeset
        if made is None:
            return
        title = self.desk.tr(N_("Save PDF"))
        suggested = self.desk.diary.path.with_name(f"{self.desk.diary.path.stem}-summary.pdf")
        path = self.files.to_save(self, title, suggested, self.desk.tr(N_("PDF (*.pdf)")))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        diary = self.desk.diary.path
        self.desk.background.run(
            self, lambda _task: _write(path, made, diary), self._say_saved, self._say_failed
        )

    def print(self) -> None:
        """Print the pages shown, at 300 dots an inch."""
        made = self._typeset
        size = self.choices.asked().paper.size_mm
        if made is None or not self.printer.ask(self, self.desk.tr(N_("Summary")), size):
            return
        self.desk.background.run(
            self, lambda _task: made.pages(DOTS_PER_INCH), self._print_pages, self._say_failed
        )

    def _show(self, summary: "Summary", made: "TypesetSummary", pages: tuple[bytes, ...]) -> None:
        self._task = None
        self._let_go_of(made)
        period = format_range(summary.first, summary.last, self.choices.asked().language)
        self.paper.show_pages(pages, period)
        count = len(pages)
        said = self.desk.tr(N_("{period}, {count} page(s)"), period=period, count=count)
        if made.marked_characters:
            unprintable = self.desk.tr(
                N_("{count} character(s) cannot be printed and are marked 〓."),
                count=len(made.marked_characters),
            )
            said = f"{said} · {unprintable}"
        self.state.setText(said)

    def _let_go_of(self, made: "TypesetSummary | None") -> None:
        self._typeset = made
        for button in (self.print_button, self.save_button):
            button.setEnabled(made is not None)

    def _print_pages(self, pages: tuple[bytes, ...]) -> None:
        if self.printer.print_pages(pages):
            self.desk.announce(self.desk.tr(N_("Sent to the printer")))
        else:
            self.desk.report(Problem(N_("The printer did not take the pages. Nothing was lost.")))

    def _say_saved(self, path: Path) -> None:
        self.desk.announce(self.desk.tr(N_("{name} saved"), name=path.name))

    def _say_failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self.desk.report(error)


def _write(path: Path, made: "TypesetSummary", diary: Path) -> Path:
    save_file(path, made.pdf(), diary=diary)
    return path
