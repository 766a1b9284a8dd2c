"""The look: named colours and sizes, poured into palette, fonts and the one style sheet."""

import re
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from journey import resources
from journey.diary.preferences import Preferences, ThemeChoice
from journey.domain.text import Language

TEXT_PX = 16
FIRST_FONTS = ("JourneySans-Regular.ttf", "JourneySans-Medium.ttf", "JourneySans-SemiBold.ttf",
               "JourneySans-Bold.ttf")  # fmt: skip
CHINESE_FONTS = {
    Language.TRADITIONAL_CHINESE: ("JourneySansTC-Regular.ttf", "JourneySansTC-Bold.ttf"),
    Language.SIMPLIFIED_CHINESE: ("JourneySansSC-Regular.ttf", "JourneySansSC-Bold.ttf"),
}
_FAMILIES = ["Journey Sans", "Journey Sans TC", "Journey Sans SC", "Journey Sans Rare",
             "Journey Sans Arabic", "Journey Sans Hebrew", "Journey Sans Thai", "Journey Symbols",
             "Journey Emoji"]  # fmt: skip


class Tokens(NamedTuple):
    """The colours of one look, as #RRGGBB, named by what they are for.

    `text`, `muted`, `accent`, `warn`, `ok` and `event` are written on `surface` and `background`;
    `on_x` is written on `x`. `control` draws the border of whatever can be operated, `line` what
    only divides.
    """

    background: str
    surface: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    event: str
    on_event: str
    ok: str
    warn: str
    bar: str
    on_bar: str
    bar_accent: str
    bar_warn: str
    bar_control: str
    bar_line: str
    panel: str
    shade: str


LIGHT = Tokens(
    background="#F4F6F8", surface="#FFFFFF", text="#15202B", muted="#4C5B69",
    line="#D5DCE3", control="#768592", accent="#0B5CAD", on_accent="#FFFFFF",
    accent_soft="#E3EEF9", on_accent_soft="#073F78", event="#B45309", on_event="#FFFFFF",
    ok="#1B6E3C", warn="#9A3412", bar="#15202B", bar_line="#15202B", on_bar="#FFFFFF",
    bar_accent="#9CC9F5", bar_warn="#FFC9A8", bar_control="#8496A6",
    panel="#DFE5EA", shade="#F1F4F7",
)  # fmt: skip
DARK = Tokens(
    background="#0F151B", surface="#18212A", text="#EEF3F7", muted="#B3C0CC",
    line="#2C3945", control="#8496A6", accent="#7CB8F2", on_accent="#0F151B",
    accent_soft="#20364C", on_accent_soft="#CFE6FB", event="#F2A65A", on_event="#0F151B",
    ok="#7FD09B", warn="#F5A98C", bar="#1F2B36", bar_line="#2C3945", on_bar="#EEF3F7",
    bar_accent="#9CC9F5", bar_warn="#FFC9A8", bar_control="#8496A6",
    panel="#232F3A", shade="#1F2A34",
)  # fmt: skip
CONTRAST = Tokens(
    background="#000000", surface="#000000", text="#FFFFFF", muted="#FFFFFF",
    line="#B0B0B0", control="#FFFFFF", accent="#FFE45C", on_accent="#000000",
    accent_soft="#3A3400", on_accent_soft="#FFFFFF", event="#FFB454", on_event="#000000",
    ok="#8BFFA8", warn="#FFB199", bar="#000000", bar_line="#B0B0B0", on_bar="#FFFFFF",
    bar_accent="#FFE45C", bar_warn="#FFB199", bar_control="#FFFFFF",
    panel="#202020", shade="#2A2A2A",
)  # fmt: skip
TOKENS = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.CONTRAST: CONTRAST,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """One look at one text size, without any state; pages read colours and sizes from it."""

    look: ThemeChoice
    text_size: int = 100

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.look]

    @property
    def is_dark(self) -> bool:
        return self.look is not ThemeChoice.LIGHT

    def colour(self, name: str) -> str:
        """A token such as "accent" as #RRGGBB."""
        return str(getattr(self.tokens, name))

    def qcolor(self, name: str) -> QColor:
        return QColor(self.colour(name))

    def px(self, size: float) -> int:
        """A length of the boards in pixels, grown with the text."""
        return round(size * self.text_size / 100)


def theme_of(preferences: Preferences) -> Theme:
    """The look that was chosen, in the size that was chosen."""
    return Theme(resolved(preferences.theme), preferences.text_size)


def resolved(choice: ThemeChoice) -> ThemeChoice:
    """The look a choice stands for now; a desktop that does not say is taken as light."""
    if choice is not ThemeChoice.SYSTEM:
        return choice
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return ThemeChoice.CONTRAST
    if hints.colorScheme() == Qt.ColorScheme.Dark:
        return ThemeChoice.DARK
    return ThemeChoice.LIGHT


def put_on(app: QApplication, theme: Theme, language: Language) -> None:
    """Dress the whole program, in the Fusion style already: palette, font and style sheet."""
    app.setFont(font(theme, language))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def font(theme: Theme, language: Language) -> QFont:
    """The program's own font; shared Han characters take the shapes of the language."""
    families = list(_FAMILIES)
    if language is Language.SIMPLIFIED_CHINESE:
        families.insert(1, families.pop(2))
    made = QFont(families)
    made.setPixelSize(theme.px(TEXT_PX))
    return made


def load_first_fonts(language: Language) -> None:
    """Load what the first paint in a language shows."""
    for name in (*FIRST_FONTS, *CHINESE_FONTS.get(language, ())):
        _load_font(name)


def load_all_fonts() -> None:
    """Load every font that travels with the program."""
    for path in sorted(resources.path("fonts").glob("Journey*.ttf")):
        _load_font(path.name)


@cache
def _load_font(name: str) -> int:
    return QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))


def palette(theme: Theme) -> QPalette:
    """The colours of what no rule of the style sheet reaches."""
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, theme.qcolor(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text,
                 QPalette.ColorRole.ButtonText):  # fmt: skip
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.qcolor("muted"))
    return made


_PALETTE = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "background",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "warn",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "bar",
    QPalette.ColorRole.ToolTipText: "on_bar",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Mid: "control",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "line",
}


def style_sheet(theme: Theme) -> str:
    """The template filled in: `$name` is a token, `12tp` twelve pixels that grow with the text."""
    icons = resources.path("icons").as_posix()
    tick = "tick-light" if theme.look is ThemeChoice.LIGHT else "tick-dark"
    filled = Template(_template()).substitute(theme.tokens._asdict(), icons=icons, tick=tick)
    return re.sub(r"(\d+(?:\.\d+)?)tp\b", lambda m: f"{theme.px(float(m[1]))}px", filled)


@cache
def _template() -> str:
    return resources.text("styles", "journey.qss")


def set_kind(widget: QWidget, kind: str) -> None:
    """Say what a widget is to the style sheet: a "primary" button, a "title", a "card"."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
