"""Settings: who the diary is about, who writes, how it looks, what it asks, which file it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from journey.diary.preferences import TEXT_SIZES, ThemeChoice, TodayMode
from journey.domain.text import N_, Language
from journey.ui.desk import Desk
from journey.ui.pages.page import Page
from journey.ui.pages.settings_person import AskedCard, PersonCard, WriterCard
from journey.ui.widgets.buttons import push_button
from journey.ui.widgets.card import Card
from journey.ui.widgets.card_grid import CardGrid
from journey.ui.widgets.chips import ChipRow
from journey.ui.widgets.file_picker import FilePicker
from journey.ui.widgets.flow_layout import FlowLayout
from journey.ui.widgets.key_button import chip_look
from journey.ui.widgets.labels import label

NARROWEST_CARD = 430
AS_SYSTEM = "system"
DIARY_FILES = N_("Journey diaries (*.journey)")


class SettingsPage(Page):
    """Every change counts at once; those of the diary itself can be undone."""

    key: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_header(desk.tr(N_("Settings")), desk.tr(N_("Every change is saved at once.")))
        self.files = FilePicker()
        px = desk.theme.px
        self._choices: list[tuple[ChipRow, Callable[[], str]]] = []
        self.person, self.writer = PersonCard(desk), WriterCard(desk)
        self.asked = AskedCard(desk)
        cards = CardGrid(px(NARROWEST_CARD), px(14))
        for card in (
            self.person, self.writer, self._language(), self._look(), self._text_size(),
            self._mode(),
        ):  # fmt: skip
            cards.addWidget(card)
        self.body.addLayout(cards)
        self.body.addWidget(self.asked)
        self.body.addWidget(self._file())
        self.body.addStretch(1)

    @override
    def refresh(self) -> None:
        for card in (self.person, self.writer, self.asked):
            card.refresh()
        for row, chosen in self._choices:
            row.set_value((chosen(),))

    def _language(self) -> Card:
        options = [(AS_SYSTEM, self.desk.tr(N_("Same as this computer")))]
        options += [(language.value, language.own_name) for language in Language]

        def choose(key: str) -> None:
            language = None if key == AS_SYSTEM else Language(key)
            self.desk.prefer(replace(self.desk.preferences, language=language))

        return self._choice(
            self.desk.tr(N_("Language")), "language", options, choose,
            lambda: self.desk.preferences.language or AS_SYSTEM,
        )  # fmt: skip

    def _look(self) -> Card:
        wording = {
            ThemeChoice.SYSTEM: N_("As the system"),
            ThemeChoice.LIGHT: N_("Light"),
            ThemeChoice.DARK: N_("Dark"),
            ThemeChoice.CONTRAST: N_("High contrast"),
        }
        return self._choice(
            self.desk.tr(N_("Colours")), "theme",
            [(choice.value, self.desk.tr(text)) for choice, text in wording.items()],
            lambda key: self.desk.prefer(
                replace(self.desk.preferences, theme=ThemeChoice(key))
            ),
            lambda: self.desk.preferences.theme,
        )  # fmt: skip

    def _text_size(self) -> Card:
        return self._choice(
            self.desk.tr(N_("Text size")), "text_size",
            [(str(size), f"{size} %") for size in TEXT_SIZES],
            lambda key: self.desk.prefer(replace(self.desk.preferences, text_size=int(key))),
            lambda: str(self.desk.preferences.text_size),
        )  # fmt: skip

    def _mode(self) -> Card:
        wording = {
            TodayMode.LIST: N_("All on one page"),
            TodayMode.STEP: N_("One question a page"),
        }
        return self._choice(
            self.desk.tr(N_("How Today asks")), "mode",
            [(mode.value, self.desk.tr(text)) for mode, text in wording.items()],
            lambda key: self.desk.prefer(replace(self.desk.preferences, mode=TodayMode(key))),
            lambda: self.desk.preferences.mode,
        )  # fmt: skip

    def _choice(
        self,
        heading: str,
        name: str,
        options: Sequence[tuple[str, str]],
        choose: Callable[[str], None],
        chosen: Callable[[], str],
    ) -> Card:
        """A card with one question of one answer; the focus finds its chip again by name."""
        card = Card(self.desk.theme, heading)
        row = ChipRow(options, chip_look(self.desk), is_one_of=True)
        row.setAccessibleName(heading)
        for key, chip in row.chips.items():
            chip.setObjectName(f"{name}_{key}")
        row.chosen.connect(lambda keys, _by_digit: choose(keys[0]))
        card.body.addWidget(row)
        self._choices.append((row, chosen))
        return card

    def _file(self) -> Card:
        tr, desk = self.desk.tr, self.desk
        card = Card(desk.theme, tr(N_("This diary")))
        card.body.addWidget(label(tr(N_("Kept in: {path}"), path=desk.diary.path)))
        buttons = QWidget()
        row = FlowLayout(desk.theme.px(8), buttons)
        row.addWidget(push_button(tr(N_("Open another diary…")), "plain", self._open_other))
        row.addWidget(push_button(tr(N_("New diary…")), "plain", self._begin_new))
        card.body.addWidget(buttons)
        return card

    def _open_other(self) -> None:
        tr = self.desk.tr
        title, folder = tr(N_("Open another diary")), self.desk.diary.path.parent
        self._go_to(self.files.to_open(self, title, folder, tr(DIARY_FILES)))

    def _begin_new(self) -> None:
        tr = self.desk.tr
        suggested = self.desk.diary.path.with_name(tr(N_("New diary")) + ".journey")
        self._go_to(self.files.to_save(self, tr(N_("New diary")), suggested, tr(DIARY_FILES)))

    def _go_to(self, path: Path | None) -> None:
        if path is not None:
            self.desk.diary_requested.emit(path)
